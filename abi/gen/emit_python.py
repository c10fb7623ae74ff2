"""Python-kind modules: expressions of the stub, code descriptors, entries and classes (src/core/call/python_kind.h)."""
from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass, field

from stub import GIVEN, Function, Param, _decorated, _doc, _params, cpp_name

BINARY = {ast.BitOr: "or_", ast.BitAnd: "and_", ast.BitXor: "xor_", ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "truediv",
          ast.FloorDiv: "floordiv", ast.Mod: "mod", ast.LShift: "lshift", ast.RShift: "rshift", ast.Pow: "pow"}
FLAG_VARARGS, FLAG_VARKEYWORDS, FLAG_NESTED, FLAG_GENERATOR = 0x4, 0x8, 0x10, 0x20
FLAG_COROUTINE, FLAG_ASYNC_GENERATOR = 0x80, 0x200
RESULTS = {"None": "Status", "ssize": "Result<int64_t>", "bool": "Result<bool>", "float": "Result<double>"}


def c_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("??", "?\\?")


def name_literal(name: str) -> str:
    return f'"{name}"_n'


def signature(a: ast.arguments) -> str:
    """The parameters as inspect.signature prints them, annotations left out."""
    def shown(arg: ast.arg, default: ast.expr | None = None) -> str:
        return arg.arg if default is None else f"{arg.arg}={ast.unparse(default)}"
    positional = [*a.posonlyargs, *a.args]
    defaults = [None] * (len(positional) - len(a.defaults)) + list(a.defaults)
    parts = [shown(p, d) for p, d in zip(positional, defaults)]
    if a.posonlyargs:
        parts.insert(len(a.posonlyargs), "/")
    if a.vararg or a.kwonlyargs:
        parts.append("*" + (a.vararg.arg if a.vararg else ""))
    parts += [shown(p, d) for p, d in zip(a.kwonlyargs, a.kw_defaults)]
    if a.kwarg:
        parts.append("**" + a.kwarg.arg)
    return f"({', '.join(parts)})"


class StubError(SystemExit):
    def __init__(self, where: str, node: ast.AST, text: str) -> None:
        super().__init__(f"{where}:{getattr(node, 'lineno', 0)}: {text}")


@dataclass
class Code:
    """A function of a Python-kind module: its descriptor, its body's name, how its entry calls it."""

    name: str
    qualname: str
    variable: str  # C++ prefix of everything about it
    body: str  # C++ name of the body, inside namespace
    namespace: str
    params: list[Param]
    doc: str
    line: int
    result: str
    free: list[str]
    locals: list[str]
    resumable: str  # "" | generator | coroutine | async_generator
    nested: bool
    first: str  # parameter that is self or cls, "" otherwise
    entry: int = -1

    @property
    def positional(self) -> list[Param]:
        return [p for p in self.params if p.kind in ("positional_only", "normal")]

    @property
    def keyword_only(self) -> list[Param]:
        return [p for p in self.params if p.kind == "keyword_only"]

    @property
    def rest(self) -> Param | None:
        return next((p for p in self.params if p.kind == "var_positional"), None)

    @property
    def keywords(self) -> Param | None:
        return next((p for p in self.params if p.kind == "var_keyword"), None)

    @property
    def varnames(self) -> list[str]:
        """Parameters in the order of co_varnames, then other locals."""
        rows = [p.name for p in self.positional + self.keyword_only]
        rows += [p.name for p in (self.rest, self.keywords) if p]
        return rows + self.locals

    @property
    def nparams(self) -> int:
        return len(self.varnames) - len(self.locals)

    def flags(self) -> int:
        flags = 0x3
        flags |= FLAG_VARARGS if self.rest else 0
        flags |= FLAG_VARKEYWORDS if self.keywords else 0
        flags |= FLAG_NESTED if self.nested else 0
        return flags | {"": 0, "generator": FLAG_GENERATOR, "coroutine": FLAG_COROUTINE, "async_generator": FLAG_ASYNC_GENERATOR}[self.resumable]

    def prototype(self) -> str:
        if self.resumable:
            return f"Flow {self.body}(Resume& r, {self.variable}_frame& f)"
        params = ["Ctx& ctx"]
        if self.free:
            params.append("const Closure& free")
        params += [f"Value {cpp_name(p.name)}" for p in self.positional + self.keyword_only]
        if self.rest:
            params.append("std::span<const Value> rest")
        if self.keywords:
            params.append("Value keywords")
        return f"{RESULTS.get(self.result, 'Ref<>')} {self.body}({', '.join(params)})"

    def frame_struct(self) -> str:
        """The words of a resumable body: parameters, locals, and the iterator that is being awaited."""
        fields = [n if n == "self" else cpp_name(n) for n in self.varnames] + ["awaiting"]
        return f"struct {self.variable}_frame {{\n    Slot<> {', '.join(fields)};\n}};\n"


@dataclass
class Step:
    name: str
    make: str  # C++ expression of type Ref<>, in terms of `scope`


@dataclass
class PythonClass:
    name: str
    qualname: str
    variable: str
    namespace: str
    doc: str
    steps: list[Step] = field(default_factory=list)


class PythonStub:
    """Reads the statements of one stub that make up its Python-kind part."""

    def __init__(self, path: str, module: str, namespace: str, registry) -> None:
        self.path, self.module, self.namespace, self.registry = path, module, namespace, registry
        self.codes: list[Code] = []
        self.classes: list[PythonClass] = []
        self.steps: list[Step] = []
        self.makers: list[tuple[str, str]] = []  # (namespace, name) of constants with a body
        self.rows: list[dict] = []

    # -- expressions --
    def expression(self, node: ast.expr) -> str:
        e = self.expression
        if isinstance(node, ast.Constant):
            return self.constant(node)
        if isinstance(node, ast.Name):
            return f"scope.name({name_literal(node.id)})"
        if isinstance(node, ast.Attribute):
            return f"scope.attr({e(node.value)}, {name_literal(node.attr)})"
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "native":  # a builtin class by its C++ name
            return f"own(Value(&type::{node.args[0].value}))"
        if isinstance(node, ast.Call):
            if any(isinstance(a, ast.Starred) for a in node.args) or any(k.arg is None for k in node.keywords):
                raise StubError(self.path, node, "no * or ** in the expressions of a stub")
            items = [e(node.func)] + [e(a) for a in node.args] + [e(k.value) for k in node.keywords]
            names = [name_literal(k.arg) for k in node.keywords]
            tail = f", {{{', '.join(names)}}}" if names else ""
            return "scope.call({" + ", ".join(items) + "}" + tail + ")"
        if isinstance(node, ast.Subscript):
            return f"scope.item({e(node.value)}, {e(node.slice)})"
        if isinstance(node, ast.BinOp) and type(node.op) in BINARY:
            return f"scope.binary(BinaryOp::{BINARY[type(node.op)]}, {e(node.left)}, {e(node.right)})"
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
            return self.constant(ast.Constant(-node.operand.value))
        for kind, maker in ((ast.Tuple, "tuple"), (ast.List, "list"), (ast.Set, "set")):
            if isinstance(node, kind):
                return f"scope.{maker}({{{', '.join(e(i) for i in node.elts)}}})"
        if isinstance(node, ast.Dict):
            items = [e(i) for k, v in zip(node.keys, node.values) for i in (k, v)]
            return f"scope.dict({{{', '.join(items)}}})"
        raise StubError(self.path, node, f"a stub cannot evaluate {ast.unparse(node)!r}")

    def constant(self, node: ast.Constant) -> str:
        v = node.value
        if v is None or v is True or v is False:
            return f"Ref<>::own(k{v})"
        if v is Ellipsis:
            return "Ref<>::own(kEllipsis)"
        if isinstance(v, int):
            return f"scope.integer(INT64_C({v}))"
        if isinstance(v, float):
            return f"scope.number({v!r})"
        if isinstance(v, str):
            return f"scope.text({c_text(v)}, {len(v.encode())})"
        if isinstance(v, bytes):
            return f"scope.bytes({c_text(v.decode('latin-1'))}, {len(v)})"
        raise StubError(self.path, node, f"a stub cannot hold the constant {v!r}")

    # -- statements --
    def statement(self, node: ast.stmt, steps: list[Step], owner: PythonClass | None) -> None:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            steps.append(self.function_step(node, owner))
        elif isinstance(node, ast.ClassDef):
            steps.append(self.class_step(node, owner))
        elif isinstance(node, ast.Assign) and len(node.targets) >= 1 and all(isinstance(t, ast.Name) for t in node.targets):
            first = node.targets[0].id
            if first == GIVEN:
                return
            steps.append(Step(self.mangle(first, owner), self.expression(node.value)))
            for target in node.targets[1:]:
                steps.append(Step(self.mangle(target.id, owner), f"scope.name({name_literal(first)})"))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
            if node.value is not None:
                steps.append(Step(self.mangle(name, owner), self.expression(node.value)))
            else:
                namespace = owner.namespace if owner else self.namespace
                self.makers.append((namespace, cpp_name(name)))
                steps.append(Step(self.mangle(name, owner), f"{namespace}::make_{cpp_name(name)}(scope.ctx)"))
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                steps.append(Step(alias.asname or alias.name, f"scope.from({c_text(node.module)}, {name_literal(alias.name)})"))
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if "." in alias.name and not alias.asname:
                    steps.append(Step(alias.name.split(".")[0], f"scope.import({c_text(alias.name)}) ? scope.import({c_text(alias.name.split('.')[0])}) : Ref<>(raised)"))
                else:
                    steps.append(Step(alias.asname or alias.name, f"scope.import({c_text(alias.name)})"))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            steps.append(Step("", self.expression(node.value)))  # evaluated for its effect
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) and not isinstance(node, ast.Pass):
            raise StubError(self.path, node, f"a stub cannot hold {ast.unparse(node)!r}")

    @staticmethod
    def mangle(name: str, owner: PythonClass | None) -> str:
        if owner and name.startswith("__") and not name.endswith("__"):
            return f"_{owner.name.lstrip('_')}{name}"
        return name

    def function_step(self, node, owner: PythonClass | None) -> Step:
        role = ""
        for d in node.decorator_list:
            if isinstance(d, ast.Attribute) and d.attr in ("setter", "deleter", "getter"):
                role = {"setter": "set_", "deleter": "delete_", "getter": "get_"}[d.attr]
            elif isinstance(d, ast.Name) and d.id == "property":
                role = "get_"
        qualname = f"{owner.qualname}.{node.name}" if owner else node.name
        code = self.code(node, qualname, owner, role, "")
        a = node.args
        defaults = "Ref<>()"
        if a.defaults:
            defaults = self.expression(ast.Tuple(a.defaults, ast.Load()))
        keyword_defaults = [(p.arg, d) for p, d in zip(a.kwonlyargs, a.kw_defaults) if d is not None]
        kwdefaults = "Ref<>()"
        if keyword_defaults:
            items = [x for n, d in keyword_defaults for x in (self.constant(ast.Constant(n)), self.expression(d))]
            kwdefaults = f"scope.dict({{{', '.join(items)}}})"
        made = f"scope.function({code.namespace}::{code.variable}_code, {defaults}, {kwdefaults})"
        decorators = [d for d in node.decorator_list if not (isinstance(d, ast.Call) and ast.unparse(d.func) in ("intrinsic", "hook"))]
        for d in reversed(decorators):
            made = "scope.call({" + self.expression(d) + ", " + made + "})"
        return Step(self.mangle(node.name, owner), made)

    def code(self, node, qualname: str, owner: PythonClass | None, role: str, outer: str) -> Code:
        f = ast.FunctionDef(node.name, node.args, [], [])
        params = _params(f)
        free: list[str] = []
        local: list[str] = []
        resumable = "coroutine" if isinstance(node, ast.AsyncFunctionDef) else ""
        namespace = owner.namespace if owner else self.namespace
        variable = f"{outer}{role}{cpp_name(node.name)}"
        for item in node.body:
            if isinstance(item, ast.Nonlocal):
                free += item.names
            elif isinstance(item, ast.AnnAssign) and item.value is None:
                local.append(item.target.id)
            elif isinstance(item, ast.Expr) and isinstance(item.value, (ast.Yield, ast.YieldFrom)):
                resumable = "async_generator" if resumable else "generator"
        code = Code(node.name, qualname, variable, variable, namespace, params, _doc(node), node.lineno,
                    ast.unparse(node.returns) if node.returns else "object", free, local, resumable, bool(outer),
                    params[0].name if owner and params and not outer else "")
        symbol = f"{namespace}::{variable}"
        hook = {"hook": True} if _decorated(node, "hook") else {}
        code.entry = self.registry.add(f"{self.module}.{qualname}", symbol, module=self.module, **{"class": owner.qualname if owner else None},
                                       name=node.name, kind="python", convention="python", signature=signature(node.args),
                                       params=[{"name": p.name, "kind": p.kind, "default": p.default} for p in params],
                                       result=code.result, capability=None, since="0.1", targets=["native", "wasm"], effect="user", **hook)
        self.codes.append(code)
        for item in node.body:
            if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.code(item, f"{qualname}.<locals>.{item.name}", owner, "", f"{variable}_")
        return code

    def class_step(self, node: ast.ClassDef, owner: PythonClass | None) -> Step:
        qualname = f"{owner.qualname}.{node.name}" if owner else node.name
        namespace = f"{owner.namespace if owner else self.namespace}::{cpp_name(node.name)}"
        cls = PythonClass(node.name, qualname, f"class_{qualname.replace('.', '_')}", namespace, _doc(node))
        for item in node.body:
            self.statement(item, cls.steps, cls)
        self.classes.append(cls)
        items = [self.expression(b) for b in node.bases] + [self.expression(k.value) for k in node.keywords]
        names = [name_literal(k.arg) for k in node.keywords]
        doc = c_text(cls.doc) if cls.doc else "nullptr"
        body = f"{cls.variable}_steps" if cls.steps else "{}"
        made = (f"scope.build_class({c_text(cls.name)}, {c_text(qualname)}, {doc}, {body}, {namespace}::cls, "
                f"{{{', '.join(items)}}}, {{{', '.join(names)}}})")
        for d in reversed(node.decorator_list):
            made = "scope.call({" + self.expression(d) + ", " + made + "})"
        return Step(self.mangle(node.name, owner), made)

    # -- output --
    def prototypes(self) -> str:
        out = [f"namespace {self.namespace} {{\nextern PythonModule here;\n}}\n"]
        by_namespace: dict[str, list[str]] = {}
        for cls in self.classes:
            by_namespace.setdefault(cls.namespace, []).append("extern Slot<> cls; // the class, whatever its name is bound to\n")
        for code in self.codes:
            rows = by_namespace.setdefault(code.namespace, [])
            rows.append(f"extern const molt_code {code.variable}_code;\n")
            if code.resumable:
                rows.append(code.frame_struct())
            rows.append(code.prototype() + ";\n")
        for namespace, name in self.makers:
            by_namespace.setdefault(namespace, []).append(f"Ref<> make_{name}(Ctx& ctx);\n")
        for namespace, rows in by_namespace.items():
            out.append(f"namespace {namespace} {{\n{''.join(rows)}}}\n")
        return "".join(out)

    def tables(self) -> str:
        ns = self.namespace
        out = ['\n#include "core/call/python_kind.h"\n#include "core/call/resumable.h"\n\n']
        file = f"<frozen {self.module}>"
        out.append(f"namespace {{\nconst molt_module_def python_definition = {{.struct_size = sizeof(molt_module_def), .name = {c_text(self.module)}, .file = {c_text(file)}}};\n}}\n")
        out.append("using namespace molt;\n")
        for cls in self.classes:
            out.append(f"namespace {cls.namespace} {{\nconstinit Slot<> cls{{}};\n}}\n")
        for code in self.codes:
            out.append(self.code_text(code))
        for cls in self.classes:
            if cls.steps:
                out.append(self.steps_text(f"{cls.variable}_steps", cls.steps))
        out.append(self.steps_text("module_steps", self.steps))
        kept = "".join(f"    &{cls.namespace}::cls,\n" for cls in self.classes)
        if kept:
            out.append(f"namespace {{ Slot<>* const kept_classes[] = {{\n{kept}}}; }}\n")
        nsteps = len(self.steps)
        out.append(f"namespace {ns} {{\nconstinit PythonModule here = {{.name = {c_text(self.module)}, .steps = {'module_steps' if nsteps else 'nullptr'}, .nsteps = {nsteps}, "
                   f".kept = {'kept_classes' if kept else 'nullptr'}, .nkept = {len(self.classes)}, .globals = {{}}}};\n}}\n")
        return "".join(out)

    @staticmethod
    def steps_text(variable: str, steps: list[Step]) -> str:
        rows = "".join(f"    {{{c_text(s.name)}, []([[maybe_unused]] Scope& scope) -> Ref<> {{ return {s.make}; }}}},\n" for s in steps)
        return f"namespace {{\nconst PythonStep {variable}[] = {{\n{rows}}};\n}}\n" if steps else ""

    def code_text(self, c: Code) -> str:
        entry, code = f"{c.variable}_entry", f"{c.variable}_code"
        names = ", ".join(c_text(n) for n in c.varnames)
        free = ", ".join(c_text(n) for n in c.free)
        out = [f"namespace {c.namespace} {{\n"]
        if c.resumable:
            out.append(f"static int32_t {c.variable}_resume(molt_ctx* ctx, molt_generator* generator, int32_t mode, molt_value in, molt_value* out) {{\n"
                       f"    return resume_body<{c.variable}_frame>(ctx, generator, mode, in, out, {c.body});\n}}\n")
            out.append(f"static molt_value {entry}(molt_ctx* ctx, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames) {{\n"
                       f"    ++entry_counts[{c.entry}];\n    return resumable_entry<{c.nparams}>(ctx, callee, args, nargs, kwnames);\n}}\n")
        else:
            arguments = ["ctx"]
            if c.free:
                arguments.append("Closure(Value(callee))")
            fixed = len(c.positional) + len(c.keyword_only)
            arguments += [f"call[{i}]" for i in range(fixed)]
            if c.rest:
                arguments.append(f"call.rest({fixed})")
            if c.keywords:
                arguments.append(f"call[{fixed + bool(c.rest)}]")
            out.append(f"static molt_value {entry}(molt_ctx* context, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames) {{\n"
                       f"    Ctx& ctx = *static_cast<Ctx*>(context);\n    ++entry_counts[{c.entry}];\n"
                       f"    PythonCall<{c.nparams}> call(context, {code}, callee);\n    if (!call.bind(args, nargs, kwnames)) return 0;\n"
                       f"    return call.leave(give(ctx, {c.namespace}::{c.body}({', '.join(arguments)})));\n}}\n")
        fields = [
            ".struct_size = sizeof(molt_code)", f".flags = {c.flags():#x}", f".argcount = {len(c.positional)}",
            f".posonlyargcount = {sum(p.kind == 'positional_only' for p in c.positional)}", f".kwonlyargcount = {len(c.keyword_only)}",
            f".nlocals = {len(c.varnames)}", ".ncellvars = 0", f".nfreevars = {len(c.free)}", f".firstlineno = {c.line}", ".npositions = 1",
            f".nslots = {len(c.varnames) + 1 if c.resumable else 0}", f".name = {c_text(c.name)}", f".qualname = {c_text(c.qualname)}",
            f".doc = {c_text(c.doc) if c.doc else 'nullptr'}", f".varnames = {c.variable}_names" if names else ".varnames = nullptr",
            ".cellvars = nullptr", f".freevars = {c.variable}_free" if free else ".freevars = nullptr", f".positions = {c.variable}_position",
            ".module = &python_definition", f".entry = {entry}", f".resume = {c.variable}_resume" if c.resumable else ".resume = nullptr",
            ".names = nullptr", ".nnames = 0", ".reserved = 0",
        ]
        if names:
            out.append(f"static const char* const {c.variable}_names[] = {{{names}}};\n")
        if free:
            out.append(f"static const char* const {c.variable}_free[] = {{{free}}};\n")
        out.append(f"static const molt_position {c.variable}_position[] = {{{{{c.line}, {c.line}, MOLT_NO_COLUMN, MOLT_NO_COLUMN, 0, 0}}}};\n")
        out.append(f"const molt_code {code} = {{{', '.join(fields)}}};\n}}\n")
        return "".join(out)
