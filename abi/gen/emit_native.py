"""Per stub: the prototypes of its bodies (a header) and its tables and argument thunks (a C++ file)."""
from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from emit_python import PythonStub
from stub import DUNDER_SLOTS, Function, Stub, Type, cpp_name
from write import BANNER

# annotation -> (C++ parameter type, converter; None: passed as it is)
PARAM_TYPES = {
    "ssize": ("int64_t", "to_ssize"),
    "clamped": ("int64_t", "to_clamped"),
    "c_int": ("int32_t", "to_c_int"),
    "float": ("double", "to_double"),
    "bool": ("bool", "to_bool"),
    "str": ("Str*", "to_str"),
    "bytes": ("Bytes*", "to_bytes"),
    "tuple": ("Tuple*", "to_tuple"),
    "list": ("List*", "to_list"),
    "dict": ("Dict*", "to_dict"),
    "type": ("Class*", "to_class"),
    "int": ("Value", "to_int"),
}
RESULT_TYPES = {"None": "Status", "ssize": "Result<int64_t>", "bool": "Result<bool>", "float": "Result<double>"}
LAYOUT_HEADERS = {"Bytes*": "core/types/bytes.h", "Tuple*": "core/types/tuple.h", "List*": "core/types/list.h",
                  "Dict*": "core/types/dict.h"}

SLOT_PROTOTYPES = {
    "unary": ("Ref<>", "Value self", "self"),
    "binary": ("Ref<>", "Value left, Value right", "left, right"),
    "reflected": ("Ref<>", "Value left, Value right", "left, right"),
    "inplace": ("Ref<>", "Value self, Value other", "self, other"),
    "count": ("Ref<>", "Value left, Value right", "left, right"),
    "inplace_count": ("Ref<>", "Value self, Value other", "self, other"),
    "getitem": ("Ref<>", "Value self, Value key", "self, key"),
    "ternary": ("Ref<>", "Value base, Value exponent, Value modulus", "base, exponent, modulus"),
    "reflected_ternary": ("Ref<>", "Value base, Value exponent, Value modulus", "base, exponent, modulus"),
    "hash": ("Result<int64_t>", "Value self", "self"),
    "truth": ("Result<bool>", "Value self", "self"),
    "length": ("Result<int64_t>", "Value self", "self"),
    "call": ("Ref<>", "Value self, const Args& args", "self, args"),
    "getattr": ("Ref<>", "Value self, Str* name", "self, name"),
    "setattr": ("Status", "Value self, Str* name, Value value", "self, name, value"),
    "setitem": ("Status", "Value self, Value key, Value value", "self, key, value"),
    "contains": ("Result<bool>", "Value self, Value item", "self, item"),
    "next": ("Ref<>", "Value self", "self"),
    "descr_get": ("Ref<>", "Value self, Value instance, Value owner", "self, instance, owner"),
    "descr_set": ("Status", "Value self, Value instance, Value value", "self, instance, value"),
    "del": ("Status", "Value self", "self"),
    "compare": ("Ref<>", "Value self, Value other, CompareOp op", "self, other, op"),
}
WRAPPER_FAMILY = {"delattr": "setattr", "delitem": "setitem", "descr_delete": "descr_set"} | {
    op: "compare" for op in ("lt", "le", "eq", "ne", "gt", "ge")
}
# slot -> body, where several methods share one
SLOT_BODY = {"compare": "dunder_compare", "setattr": "dunder_setattr", "setitem": "dunder_setitem", "descr_set": "dunder_set",
             "concat": "dunder_add", "repeat": "dunder_mul", "iconcat": "dunder_iadd", "irepeat": "dunder_imul"}


def c_string(text: str | None) -> str:
    return "nullptr" if text is None else json.dumps(text, ensure_ascii=False).replace("??", "?\\?")


@dataclass
class Entry:
    """One countable body."""

    name: str
    symbol: str
    row: dict = field(default_factory=dict)


class Registry:
    """Numbers the bodies of one stub for run-time entry counts, and collects their rows of contract.json. No number reaches
    beyond the stub: a new body changes the tables of its own module only."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def add(self, intrinsic: str, symbol: str, **row) -> int:
        self.entries.append(Entry(intrinsic, symbol, row))
        return len(self.entries) - 1

    def tables(self) -> str:
        names = "".join(f"    {c_string(e.name)},\n" for e in self.entries)
        return f"constexpr const char* entry_names[] = {{\n{names}}};\n" if names else ""


def param_type(annotation: str) -> tuple[str, str | None, bool]:
    """C++ type, converter, and whether None is accepted (passed as null)."""
    optional = False
    parts = [p.strip() for p in annotation.split("|")]
    if "None" in parts and len(parts) == 2:
        optional = True
        annotation = next(p for p in parts if p != "None")
    cpp, converter = PARAM_TYPES.get(annotation, ("Value", None))
    if optional and not cpp.endswith("*"):
        return "Value", None, False
    if optional and cpp == "Str*":
        converter = "to_str_or_none"
    return cpp, converter, optional


def result_type(annotation: str) -> str:
    return RESULT_TYPES.get(annotation, "Ref<>")


def prototype_params(f: Function) -> list[str]:
    if f.convention == "raw":
        return ["const Args& args"]
    out = []
    for p in f.params:
        if p.kind == "var_positional":
            out.append("std::span<const Value> rest")
        elif p.kind == "var_keyword":
            out.append("Value keywords")
        else:
            cpp = param_type(p.annotation)[0]
            out.append(f"{cpp}{'' if cpp.endswith('*') else ' '}{cpp_name(p.name)}".replace("*", "* ").replace("*  ", "* "))
    return out


def self_param(f: Function, t: Type | None) -> list[str]:
    if f.kind == "class_method":
        return ["Class* cls"]
    if f.kind == "method":
        return [self_parameter(t)]
    return []


def self_parameter(t: Type) -> str:
    """Instances of `inline_values` classes may be unboxed words: their bodies take the Value."""
    return f"{t.layout}* self" if t.layout and not t.options.get("inline_values") else "Value self"


def self_argument(t: Type) -> str:
    return f"self.as<{t.layout}>()" if t.layout and not t.options.get("inline_values") else "self"


def body_prototype(f: Function, t: Type | None) -> str:
    params = ", ".join(["Ctx& ctx", *self_param(f, t), *prototype_params(f)])
    return f"{result_type(f.result)} {cpp_name(f.name)}({params})"


def _argument(f: Function, index: int, p, spec: str, lines: list[str]) -> str:
    """The expression that gives parameter `index` (among the fixed ones) to the body."""
    cpp, converter, none_ok = param_type(p.annotation)
    word = f"Value(bound.argv[{index}])"
    name = f"a{index}"
    default = p.default
    if converter is None:
        if default == "None":
            return f"or_none({word})"
        if default in ("True", "False"):
            return f"or_value({word}, k{default})"
        if default is not None and re.fullmatch(r"-?\d+", default):
            return f"or_value({word}, Value(molt_small_int({default})))"
        return word
    convert = f"{converter}(ctx, {spec}, {index}, {word})"
    if none_ok:
        lines.append(f"    {cpp} {name} = nullptr;")
        lines.append(f"    if ({word} && !{word}.is_none()) {name} = MOLT_TRY({convert});")
        return name
    if default is None:
        lines.append(f"    {cpp} {name} = MOLT_TRY({convert});")
        return name
    if cpp == "Value":
        value = "Value{}"
        if re.fullmatch(r"-?\d+", default):
            value = f"Value(molt_small_int({default}))"
    elif cpp.endswith("*"):
        value = "nullptr"
    else:
        value = {"True": "true", "False": "false", "sys.maxsize": "INT64_MAX", "...": "{}"}.get(default, default)
    lines.append(f"    {cpp} {name} = {value};")
    lines.append(f"    if ({word}) {name} = MOLT_TRY({convert});")
    return name


def thunk(f: Function, t: Type | None, namespace: str, spec: str, name: str, self_expr: str | None, entry: int) -> str:
    lines: list[str] = []
    args = ["ctx"]
    if self_expr:
        args.append(self_expr)
    elif f.kind == "class_method":
        args.append("self.as<Class>()")
    elif f.kind == "method":
        args.append(self_argument(t))
    if f.convention == "raw":
        args.append("*bound.raw")
    else:
        index = 0
        for p in f.params:
            if p.kind == "var_positional":
                args.append("bound.rest")
            elif p.kind == "var_keyword":
                args.append("bound.keywords")
            else:
                args.append(_argument(f, index, p, spec, lines))
                index += 1
    body = f"{namespace}::{cpp_name(f.name)}({', '.join(args)})"
    text = [f"Ref<> {name}([[maybe_unused]] Ctx& ctx, [[maybe_unused]] Value self, [[maybe_unused]] const Bound& bound) {{"]
    text.append(f"    ++entry_counts[{entry}];")
    text += lines
    text.append(f"    return give(ctx, {body});")
    text.append("}\n")
    return "\n".join(text)


SCALAR_TYPES = {"f": "double", "i": "int64_t"}


def scalar_kinds(f: Function) -> dict[str, bool]:
    """The unboxed entries of a function (molt_scalar) and whether they have a body of their own: those that the stub names
    have; a signature of floats uses the ordinary body."""
    kinds = dict.fromkeys(f.options.get("scalar", "").split(), True)
    params = [p for p in f.params if p.annotation == "float" and not p.optional and not p.kind.startswith("var_")]
    if f.kind == "function" and f.result == "float" and 1 <= len(f.params) == len(params) <= 2 and f.convention != "raw":
        kinds.setdefault("f" * len(params) + "_f", False)
    return kinds


def scalar_prototype(f: Function, kind: str) -> str:
    given, result = kind.split("_")
    params = ", ".join(f"{SCALAR_TYPES[c]} {name}" for c, name in zip(given, "xy"))
    return f"bool {cpp_name(f.name)}_{kind}({params}, {SCALAR_TYPES[result]}* result);\n"


def scalar_table(f: Function, home: str, base: str, entry: int) -> str:
    """Entries that call the bodies with unboxed numbers. An exception is forgotten: the ordinary call raises it again."""
    out, rows = [], []
    for kind, own_body in scalar_kinds(f).items():
        given, result = kind.split("_")
        params = "".join(f", {SCALAR_TYPES[c]} {name}" for c, name in zip(given, "xy"))
        args = ", ".join("xy"[: len(given)])
        out.append(f"bool {base}_{kind}({'molt_ctx*' if own_body else 'molt_ctx* c'}{params}, {SCALAR_TYPES[result]}* result) {{\n")
        if own_body:
            out.append(f"    if (!{home}::{cpp_name(f.name)}_{kind}({args}, result)) return false;\n")
        else:
            out.append("    Ctx& ctx = *static_cast<Ctx*>(c);\n")
            out.append(f"    Result<double> done = {home}::{cpp_name(f.name)}(ctx, {args});\n")
            out.append("    if (!done.ok()) return ctx.clear_pending(), false;\n    *result = done.take();\n")
        out.append(f"    ++entry_counts[{entry}];\n    return true;\n}}\n")
        rows.append(f"    .{kind} = {base}_{kind},\n")
    if rows:
        out.append(f"constexpr molt_scalar {base}_scalar = {{\n{''.join(sorted(rows))}}};\n")
    return "".join(out)


def param_table(f: Function, name: str) -> str:
    if not f.fixed:
        return ""
    rows = []
    for p in f.fixed:
        rows.append(f"    {{{c_string(p.name)}, ParamKind::{p.kind}, {str(p.optional).lower()}, {c_string(p.default)}}},\n")
    return f"constexpr ParamSpec {name}[] = {{\n{''.join(rows)}}};\n"


NEVER_IN_ORDER = 255  # NativeSpec::kNeverInOrder
MOST_IN_ORDER = 8  # kMostInOrder


def least_in_order(f: Function) -> int:
    """The fewest positional arguments that bind as they stand, those that lack being optional."""
    if f.convention == "raw" or f.var_positional or f.var_keyword or len(f.fixed) > MOST_IN_ORDER:
        return NEVER_IN_ORDER
    return max((i + 1 for i, p in enumerate(f.fixed) if not p.optional), default=0)


def spec_literal(f: Function, kind: str, params: str, thunk_name: str, shown_name: str, scalar: str = "") -> str:
    fixed = f.fixed
    positional = [p for p in fixed if p.kind != "keyword_only"]
    required = 0
    for p in positional:
        if p.optional:
            break
        required += 1
    fields = [
        f".scalar = {'&' + scalar if scalar else 'nullptr'}",
        f".name = {c_string(shown_name)}",
        f".doc = {c_string(f.doc or None)}",
        f".text_signature = {c_string(f.text_signature())}",
        f".kind = NativeKind::{kind}",
        f".convention = Convention::{f.convention}",
        f".nparams = {len(fixed)}",
        f".nrequired = {required}",
        f".npositional = {len(positional)}",
        f".npositional_only = {sum(p.kind == 'positional_only' for p in fixed)}",
        f".in_order = {least_in_order(f)}",
        f".var_positional = {str(f.var_positional is not None).lower()}",
        f".var_keyword = {str(f.var_keyword is not None).lower()}",
        f".params = {params if fixed else 'nullptr'}",
        f".thunk = {thunk_name}",
        f".capability = {c_string(f.options.get('capability'))}",
    ]
    return "{" + ", ".join(fields) + "}"


def resolve_dunder(t: Type, f: Function) -> tuple[str, str, str]:
    """(slot, wrapper family, body) for a special method of a class."""
    if t.options.get("iterator") and f.name == "__iter__":
        return "iter", "unary", "::molt::iterator_self"
    rows = DUNDER_SLOTS[f.name]
    slot, wrapper = rows[-1] if t.options.get("sequence") and len(rows) > 1 else rows[0]
    family = WRAPPER_FAMILY.get(wrapper, wrapper)
    body = SLOT_BODY.get(slot)
    if not body:
        first = next(n for n, rs in DUNDER_SLOTS.items() if any(r[0] == slot for r in rs))
        body = cpp_name(first)
    return slot, family, body


def is_typed_next(t: Type, f: Function) -> bool:
    """An iterator class's __next__ takes its layout: no other class has its slot."""
    return bool(t.options.get("iterator")) and f.name == "__next__"


class StubWriter:
    def __init__(self, stub: Stub, registry: Registry) -> None:
        self.stub = stub
        self.registry = registry
        self._python: PythonStub | None = None
        self.module_namespace = "molt::" + cpp_name(stub.options.get("cpp", stub.module.replace(".", "_")))

    @property
    def python(self) -> PythonStub | None:
        """The Python-kind part, read at first use: its bodies are numbered then."""
        if self._python is None and self.stub.python:
            self._python = PythonStub(self.stub.path.name, self.stub.module, self.module_namespace, self.registry)
            for node in self.stub.python:
                self._python.statement(node, self._python.steps, None)
        return self._python

    def namespace(self, t: Type) -> str:
        return f"molt::{t.cpp}" if self.stub.group == "core" else f"{self.module_namespace}::{t.cpp}"

    def type_variable(self, t: Type) -> str:
        return t.options.get("variable", t.cpp if self.stub.group == "core" else f"{cpp_name(self.stub.stem)}_{t.cpp}")

    def module_variable(self) -> str:
        return module_symbol(self.stub.group, self.stub.stem)

    def init_new(self, t: Type) -> list[Function]:
        return [f for f in t.dunders if f.name in ("__init__", "__new__")]

    # -- header --
    def header(self) -> str:
        stub = self.stub
        includes = {"core/call/native.h"}
        if any(t.options.get("iterator") for t in stub.types):
            includes.add("core/types/iterators.h")
        includes |= {t.options["header"] for t in stub.types + stub.mixins if "header" in t.options}
        includes |= set(stub.options.get("includes", ()))
        text = [self._prototypes(t) for t in stub.mixins + stub.types] + [self._module_prototypes()]
        if self.python:
            includes |= {"core/call/python_kind.h", "core/call/resumable.h"}
            text.append(self.python.prototypes())
        body = "".join(text)
        includes |= {header for cpp, header in LAYOUT_HEADERS.items() if re.search(rf"\b{re.escape(cpp)}", body)}
        if stub.options.get("header"):
            includes.add(stub.options["header"])
        lines = "".join(f'#include "{i}"\n' for i in sorted(includes))
        externs = "".join(f"extern Class {self.type_variable(t)};\n" for t in stub.types)
        externs = f"namespace molt::type {{\n{externs}}}\n\n" if externs else ""
        return f"// Prototypes of the bodies declared in abi/{stub.group}/{stub.path.name}. {BANNER}\n#pragma once\n\n{lines}\n{externs}{body}"

    def _prototypes(self, t: Type) -> str:
        lines, seen = [], set()
        for f in t.dunders:
            if f.home:
                continue
            if f.name in ("__init__", "__new__"):
                first = "Value self" if f.name == "__init__" else "Class* cls"
                if f.name == "__init__":
                    first = self_parameter(t)
                params = ", ".join(["Ctx& ctx", first, *prototype_params(f)])
                result = "Status" if f.name == "__init__" else "Ref<>"
                lines.append(f"{result} {cpp_name(f.name)}({params});\n")
                continue
            slot, family, body = resolve_dunder(t, f)
            if body in seen or body.startswith("::"):
                continue
            seen.add(body)
            result, params, _ = SLOT_PROTOTYPES[family]
            if is_typed_next(t, f):
                params = self_parameter(t)
            lines.append(f"{result} {body}(Ctx& ctx, {params});\n")
        lines += [body_prototype(f, t) + ";\n" for f in t.methods if not f.home]
        self_type = self_parameter(t)
        for p in (p for p in t.properties if not p.home):
            lines.append(f"Ref<> get_{cpp_name(p.name)}(Ctx& ctx, {self_type});\n")
            if p.writable:
                lines.append(f"Status set_{cpp_name(p.name)}(Ctx& ctx, {self_type}, Value value);\n")
        lines += [f"Ref<> make_{cpp_name(c.name)}(Ctx& ctx);\n" for c in t.constants if c.value is None]
        if not lines:
            return ""
        return f"namespace {self.namespace(t)} {{\n{''.join(lines)}}}\n\n"

    def _module_prototypes(self) -> str:
        stub = self.stub
        lines = [body_prototype(f, None) + ";\n" for f in stub.functions]
        lines += [scalar_prototype(f, kind) for f in stub.functions for kind, own_body in scalar_kinds(f).items() if own_body]
        lines += [f"Ref<> make_{cpp_name(c.name)}(Ctx& ctx);\n" for c in stub.constants if c.value is None]
        if stub.options.get("exec"):
            lines.append("Status exec(Ctx& ctx, Value module);\n")
        if stub.options.get("start"):
            lines.append("Status start(Ctx& ctx, Value module);\n")
        if stub.options.get("finish"):
            lines.append("void finish(Ctx& ctx);\n")
        return f"namespace {self.module_namespace} {{\n{''.join(lines)}}}\n" if lines else ""

    # -- tables --
    def tables(self) -> str:
        stub = self.stub
        out = [f"// Tables and argument thunks of abi/{stub.group}/{stub.path.name}. {BANNER}\n#pragma GCC diagnostic ignored \"-Wmissing-field-initializers\"\n"]
        out.append(f'#include "gen/{stub.group}/{stub.stem}.h"\n\n#include "core/call/convert.h"\n#include "core/call/registry.h"\n#include "core/object/lifetime.h"\n#include "gen/types.h"\n\n')
        for t in stub.types:
            out.append(f"namespace molt::type {{\nconstinit Class {self.type_variable(t)}{{}};\n}}\n")
        out.append("namespace molt {\nnamespace {\n")
        out += [self._type_tables(t) for t in stub.types]
        functions = self._functions(stub.functions, None, self.module_namespace, "module", stub.module)
        out.append(functions)
        constants = self._constants(stub.constants, self.module_namespace, "module")
        out.append(constants)
        out.append("} // namespace\n} // namespace molt\n\n")
        for t in stub.types:
            out.append(self._type_spec(t))
        if self.python:
            out.append(self.python.tables())
        out.append(self._module_spec())
        counts = f"namespace molt {{\nnamespace {{\n[[maybe_unused]] uint64_t entry_counts[{max(1, len(self.registry.entries))}];\n{self.registry.tables()}}}\n}}\n\n"
        return "".join([*out[:2], counts, *out[2:]])

    def _functions(self, functions: list[Function], t: Type | None, namespace: str, prefix: str, owner: str) -> str:
        out, rows = [], []
        for index, f in enumerate(functions):
            base = f"{prefix}_{cpp_name(f.name)}"
            params = f"{base}_params"
            home = f.home or namespace
            symbol = f"{home}::{cpp_name(f.name)}"
            entry = self.registry.add(f"{owner}.{f.name}", symbol, **self._row(f, t))
            out.append(param_table(f, params))
            out.append(thunk(f, t, home, f"{prefix}_methods[{index}]", f"{base}_thunk", None, entry))
            out.append(scalar_table(f, home, base, entry))
            scalar = f"{base}_scalar" if scalar_kinds(f) else ""
            rows.append(f"    {spec_literal(f, f.kind, params, base + '_thunk', f.name, scalar)},\n")
        if not functions:
            return ""
        extern = f"extern const NativeSpec {prefix}_methods[{len(functions)}];\n"
        return extern + "".join(out) + f"const NativeSpec {prefix}_methods[{len(functions)}] = {{\n{''.join(rows)}}};\n"

    def _row(self, f: Function, t: Type | None) -> dict:
        return {
            "module": t.module if t else self.stub.module,
            "class": t.name if t else None,
            "name": f.name,
            "kind": f.kind,
            "convention": f.convention,
            "signature": f.text_signature(),
            "params": [{"name": p.name, "kind": p.kind, "type": p.annotation, "default": p.default} for p in f.params],
            "result": f.result,
            "capability": f.options.get("capability"),
            "since": f.options.get("since", self.stub.options.get("since", "0.1")),
            "raises": list(f.options.get("raises", ())),
            "targets": list(f.options.get("targets", ("native", "wasm"))),
            "effect": f.options.get("effect", "user"),
            **({"hook": True} if f.options.get("hook") else {}),
        }

    def _constants(self, constants, namespace: str, prefix: str) -> str:
        if not constants:
            return ""
        rows = []
        for c in constants:
            make = f"{namespace}::make_{cpp_name(c.name)}" if c.value is None else constant_maker(c.value)
            rows.append(f"    {{{c_string(c.name)}, {make}}},\n")
        return f"const ConstantSpec {prefix}_constants[] = {{\n{''.join(rows)}}};\n"

    def _type_tables(self, t: Type) -> str:
        prefix = f"type_{t.cpp}"
        namespace = self.namespace(t)
        owner = f"{t.module}.{t.options.get('qualname', t.name)}"
        out = [self._functions(t.methods, t, namespace, prefix, owner)]
        slots: dict[str, tuple[str, str]] = {}  # -> its function, the intrinsic that it counts as
        for f in t.dunders:
            slot, family, body = resolve_dunder(t, f) if f.name not in ("__init__", "__new__") else (cpp_slot(f), "", "")
            home = f.home or namespace
            if slot in slots:
                self.registry.add(f"{owner}.{f.name}", f"{home}::{body}", counted_as=slots[slot][1], **self._row(f, t))
                continue
            name = f"{prefix}_{slot}_slot"
            symbol = body if body.startswith("::") else f"{home}::{body or cpp_name(f.name)}"
            entry = self.registry.add(f"{owner}.{f.name}", symbol, **self._row(f, t))
            slots[slot] = name, f"{owner}.{f.name}"
            if f.name in ("__init__", "__new__"):
                out.append(self._constructor(t, f, prefix, home, entry, name))
                continue
            result, params, args = SLOT_PROTOTYPES[family]
            if is_typed_next(t, f):
                args = self_argument(t)
            out.append(f"{result} {name}(Ctx& ctx, {params}) {{\n    ++entry_counts[{entry}];\n    return {symbol}(ctx, {args});\n}}\n")
        if slots:
            rows = []
            for slot in SLOT_ORDER:
                if slot in slots:
                    rows.append(f"    .{slot} = {slots[slot][0]},\n")
            out.append(f"const Slots {prefix}_slots = {{\n{''.join(rows)}}};\n")
        if t.properties:
            out.append(self._properties(t, prefix, namespace, owner))
        out.append(self._constants(t.constants, namespace, prefix))
        return "".join(out)

    def _constructor(self, t: Type, f: Function, prefix: str, namespace: str, entry: int, slot_name: str) -> str:
        """__new__ and __init__: a spec of their own binds the arguments."""
        spec = f"{prefix}_{cpp_name(f.name)}_spec"
        params, thunk_name = f"{spec}_params", f"{spec}_thunk"
        new = f.name == "__new__"
        self_expr = "self.as<Class>()" if new else self_argument(t)
        out = [param_table(f, params), f"extern const NativeSpec {spec};\n"]
        out.append(thunk(f, t, namespace, spec, thunk_name, self_expr, entry))
        shown = t.options.get("constructor_name", t.name)
        out.append(f"const NativeSpec {spec} = {spec_literal(f, 'method', params, thunk_name, shown)};\n")
        if new:
            given = "args"
            if f.convention in ("positional", "noargs"):
                given = f"constructor_args(type::{self.type_variable(t)}, cls, args)"
            out.append(f"Ref<> {slot_name}(Ctx& ctx, Class* cls, const Args& args) {{\n    return call_native(ctx, {spec}, cls, {given});\n}}\n")
        else:
            out.append(f"Status {slot_name}(Ctx& ctx, Value self, const Args& args) {{\n    return Status::of(call_native(ctx, {spec}, self, args).ok());\n}}\n")
        return "".join(out)

    def _properties(self, t: Type, prefix: str, namespace: str, owner: str) -> str:
        out, rows = [], []
        cast = self_argument(t)
        for p in t.properties:
            name, home = cpp_name(p.name), p.home or namespace
            entry = self.registry.add(f"{owner}.{p.name}", f"{home}::get_{name}", module=t.module, **{"class": t.name}, name=p.name, kind="member" if p.member else "getset")
            out.append(f"Ref<> {prefix}_get_{name}(Ctx& ctx, Value self) {{ ++entry_counts[{entry}]; return {home}::get_{name}(ctx, {cast}); }}\n")
            setter = "nullptr"
            if p.writable:
                setter = f"{prefix}_set_{name}"
                out.append(f"Status {setter}(Ctx& ctx, Value self, Value value) {{ return {home}::set_{name}(ctx, {cast}, value); }}\n")
            rows.append(f"    {{{c_string(p.name)}, {c_string(p.doc or None)}, {prefix}_get_{name}, {setter}, {str(p.member).lower()}}},\n")
        return "".join(out) + f"const GetSetSpec {prefix}_getsets[] = {{\n{''.join(rows)}}};\n"

    def _type_spec(self, t: Type) -> str:
        prefix = f"type_{t.cpp}"
        o = t.options
        layout = t.layout
        base = "nullptr" if t.name == "object" and self.stub.group == "core" else f"&type::{base_variable(t)}"
        flags = [f"kClass{flag.title().replace('_', '')}" for flag in o.get("flags", "").split()]
        has = lambda items, name: f"{prefix}_{name}" if items else "nullptr"
        life = f"Life<{layout}>" if layout else "Life<Object>"
        tp_name = o.get("tp_name", t.name if t.module == "builtins" or self.stub.group == "core" and not o.get("module") else f"{t.module}.{t.name}")
        fields = [
            f".name = {c_string(tp_name)}",
            f".module = {c_string(t.module)}",
            f".qualname = {c_string(o.get('qualname', t.name))}",
            f".doc = {c_string(t.doc or None)}",
            f".text_signature = {c_string(type_signature(t))}",
            f".cls = &type::{self.type_variable(t)}",
            f".base = {base}",
            f".second_base = {'&type::' + cpp_name(t.bases[1]) if len(t.bases) > 1 else 'nullptr'}",
            f".metaclass = {'&type::' + o['metaclass'] if 'metaclass' in o else 'nullptr'}",
            f".kind = {'MOLT_KIND_' + o['kind'] if 'kind' in o else (layout + '::kKind' if layout else 'MOLT_KIND_INSTANCE')}",
            f".size = {f'sizeof({layout})' if layout else 'sizeof(Object)'}",
            f".item_size = {o.get('item_size', 0)}",
            f".flags = {' | '.join(flags) or '0'}",
            f".has_dict = {str(bool(o.get('dict'))).lower()}",
            f".has_weakrefs = {str(bool(o.get('weakrefs'))).lower()}",
            f".dict_offset = {f'offsetof({layout}, dict_word)' if o.get('dict') and layout else 0}",
            f".slots = {'&' + prefix + '_slots' if t.dunders else 'nullptr'}",
            f".methods = {has(t.methods, 'methods')}, .nmethods = {len(t.methods)}",
            f".getsets = {has(t.properties, 'getsets')}, .ngetsets = {len(t.properties)}",
            f".constants = {has(t.constants, 'constants')}, .nconstants = {len(t.constants)}",
            f".destroy = {life}::destroy",
            f".traverse = {life}::traverse",
            f".clear = {life}::clear",
            f".bytes = {life}::bytes",
        ]
        body = ",\n    ".join(fields)
        return f"extern const molt::TypeSpec molt_spec_{self.type_variable(t)};\nconst molt::TypeSpec molt_spec_{self.type_variable(t)} = [] {{ using namespace molt; return TypeSpec{{\n    {body}}}; }}();\n\n".replace("[] {", "[]() constexpr {")

    def _module_spec(self) -> str:
        stub = self.stub
        shown = [t for t in stub.types if not t.options.get("hidden")]
        out = []
        for name, types in ("module_classes", stub.types), ("module_types", shown):
            if types:
                rows = ", ".join(f"&molt_spec_{self.type_variable(t)}" for t in types)
                out.append(f"namespace {{ const molt::TypeSpec* const {name}[] = {{{rows}}}; }}\n")
        parent = stub.module.rpartition(".")[0]
        if parent:
            out.append(f"extern const molt::ModuleSpec {module_symbol(stub.group, parent.replace('.', '_'))};\n")
        fields = [
            f".name = {c_string(stub.module)}",
            f".doc = {c_string(stub.doc or None)}",
            f".functions = {'molt::module_methods' if stub.functions else 'nullptr'}",
            f".nfunctions = {len(stub.functions)}",
            f".types = {'module_types' if shown else 'nullptr'}",
            f".ntypes = {len(shown)}",
            f".classes = {'module_classes' if stub.types else 'nullptr'}",
            f".nclasses = {len(stub.types)}",
            f".constants = {'molt::module_constants' if stub.constants else 'nullptr'}",
            f".nconstants = {len(stub.constants)}",
            f".start = {self.module_namespace + '::start' if stub.options.get('start') else 'nullptr'}",
            f".exec = {self.module_namespace + '::exec' if stub.options.get('exec') else 'nullptr'}",
            f".finish = {self.module_namespace + '::finish' if stub.options.get('finish') else 'nullptr'}",
            ".table = nullptr",
            f".python = {'&' + self.module_namespace + '::here' if self.python else 'nullptr'}",
            f".parent = {'&' + module_symbol(stub.group, parent.replace('.', '_')) if parent else 'nullptr'}",
            f".entry_names = {'molt::entry_names' if self.registry.entries else 'nullptr'}",
            ".entry_counts = molt::entry_counts",
            f".nentries = {len(self.registry.entries)}",
        ]
        name = self.module_variable()
        out.append(f"extern const molt::ModuleSpec {name};\nconst molt::ModuleSpec {name} = {{\n    " + ",\n    ".join(fields) + "};\n")
        if stub.group != "core":
            out.append(f"MOLT_REGISTER_MODULE({name})\n")
        return "".join(out)


def module_symbol(group: str, stem: str) -> str:
    """The spec of a module, in C and C++: its address makes the linker take the module along."""
    return f"molt_module_{group}_{stem}"


def base_variable(t: Type) -> str:
    if "base" in t.options:
        return t.options["base"]
    return cpp_name(t.bases[0]) if t.bases else "object_"


def cpp_slot(f: Function) -> str:
    return {"__init__": "init", "__new__": "new_"}[f.name]


def type_signature(t: Type) -> str | None:
    if "text_signature" in t.options:
        return t.options["text_signature"]
    return None


def constant_maker(source: str) -> str:
    """A captureless lambda that makes a literal."""
    if source in ("None", "True", "False"):
        return f"[](Ctx&) {{ return Ref<>::own(k{source}); }}"
    if re.fullmatch(r"-?\d+", source):
        return f"[](Ctx& ctx) {{ return int_from_int64(ctx, INT64_C({source})); }}"
    if re.fullmatch(r"-?[\d.]+(e-?\d+)?", source):
        return f"[](Ctx& ctx) {{ return float_from_double(ctx, {source}); }}"
    import ast

    value = ast.literal_eval(source)
    if isinstance(value, str):
        return f"[](Ctx& ctx) -> Ref<> {{ return intern(ctx, {c_string(value)}); }}"
    if isinstance(value, tuple) and all(isinstance(v, str) for v in value):
        items = ", ".join(c_string(v) for v in value)
        return f"[](Ctx& ctx) -> Ref<> {{ return name_tuple(ctx, {{{items}}}); }}"
    raise SystemExit(f"no maker for the constant {source}")


SLOT_ORDER: list[str] = []


def read_slot_order(slots_header: str) -> None:
    """Designated initialisers follow the order of the members of struct Slots."""
    body = slots_header[slots_header.index("struct Slots {"):]
    operators = re.findall(r'X\((\w+), "', slots_header)
    for op in operators:
        SLOT_ORDER.extend([op, "i" + op])
    for line in body.splitlines()[1:]:
        line = line.split("//")[0].strip()
        if line == "};":
            break
        match = re.match(r"(?:\w+Slot) ([\w, ]+);", line)
        if match:
            SLOT_ORDER.extend(n.strip() for n in match[1].split(",") if n.strip() not in ("name", "iname"))
        elif line.startswith("Status (*del)"):
            SLOT_ORDER.append("del")
