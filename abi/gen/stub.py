"""Reads the stubs: modules, classes, functions, with what the generator derives from each declaration."""
from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

CPP_KEYWORDS = {
    "and", "or", "not", "xor", "bool", "int", "float", "double", "char", "class", "struct", "new", "delete", "return",
    "default", "import", "type", "union", "enum", "operator", "this", "self", "ctx", "if", "else", "for", "while", "do",
    "switch", "case", "break", "continue", "template", "typename", "namespace", "using", "try", "catch", "throw", "auto",
    "const", "static", "extern", "inline", "register", "signed", "unsigned", "short", "long", "void", "volatile", "private",
    "public", "protected", "virtual", "friend", "goto", "sizeof", "export", "concept", "requires", "assert", "object",
    "rest", "keywords", "bound", "raised", "stdin", "stdout", "stderr", "errno", "signal",
}


def cpp_name(name: str) -> str:
    """The C++ identifier of a Python name: keywords get a trailing underscore, dunders a prefix."""
    if name.startswith("__") and name.endswith("__") and len(name) > 4:
        return "dunder_" + name[2:-2]
    return name + "_" if name in CPP_KEYWORDS else name


@dataclass
class Param:
    name: str
    kind: str  # positional_only | normal | var_positional | keyword_only | var_keyword
    annotation: str
    default: str | None  # source text

    @property
    def optional(self) -> bool:
        return self.default is not None


@dataclass
class Function:
    name: str
    params: list[Param]  # without self / cls
    result: str
    doc: str
    kind: str  # function | method | class_method | static_method
    options: dict
    line: int
    self_name: str = ""
    home: str = ""  # namespace of the body when it is not that of the class: methods of a mixin

    @property
    def fixed(self) -> list[Param]:
        return [p for p in self.params if not p.kind.startswith("var_")]

    @property
    def var_positional(self) -> Param | None:
        return next((p for p in self.params if p.kind == "var_positional"), None)

    @property
    def var_keyword(self) -> Param | None:
        return next((p for p in self.params if p.kind == "var_keyword"), None)

    @property
    def convention(self) -> str:
        given = self.options.get("convention")
        if given:
            return given
        if not self.params:
            return "noargs"
        if any(p.kind in ("normal", "keyword_only", "var_keyword") for p in self.params):
            return "keywords"
        constructor = self.name in ("__new__", "__init__")
        if len(self.params) == 1 and self.params[0].kind == "positional_only" and not self.params[0].optional and not constructor:
            return "one"
        return "positional"

    def text_signature(self) -> str | None:
        if "text_signature" in self.options:
            return self.options["text_signature"]
        parts: list[str] = []
        owner = {"method": "$self", "class_method": "$type", "function": "$module"}.get(self.kind)
        if owner:
            parts.append(owner)
        star = False
        for index, p in enumerate(self.params):
            if p.kind == "keyword_only" and not star:
                if not self.var_positional:
                    parts.append("*")
                star = True
            text = {"var_positional": "*", "var_keyword": "**"}.get(p.kind, "") + p.name
            if p.default is not None:
                text += "=" + ("<unrepresentable>" if p.default == "..." else p.default)
            parts.append(text)
            following = self.params[index + 1].kind if index + 1 < len(self.params) else ""
            if p.kind == "positional_only" and following != "positional_only":
                parts.append("/")
        if owner and not any(p.kind == "positional_only" for p in self.params):
            parts.insert(1, "/")
        return "(" + ", ".join(parts) + ")"


@dataclass
class Property:
    name: str
    doc: str
    writable: bool
    member: bool = False  # a member_descriptor, not a getset_descriptor
    home: str = ""  # as of methods


@dataclass
class Constant:
    name: str
    value: str | None  # source text of a literal; None: made by a C++ body `make_NAME`


@dataclass
class Type:
    name: str
    module: str
    doc: str
    bases: list[str]
    options: dict
    methods: list[Function] = field(default_factory=list)
    dunders: list[Function] = field(default_factory=list)
    properties: list[Property] = field(default_factory=list)
    constants: list[Constant] = field(default_factory=list)
    given: list[str] = field(default_factory=list)  # names that other code binds at run time

    @property
    def layout(self) -> str:
        return self.options.get("layout", "")

    @property
    def cpp(self) -> str:
        return self.options.get("cpp", cpp_name(self.name))


@dataclass
class Stub:
    path: Path
    module: str
    group: str  # core | std | ...
    doc: str
    options: dict
    types: list[Type] = field(default_factory=list)
    mixins: list[Type] = field(default_factory=list)  # methods that several classes share, bodies included
    functions: list[Function] = field(default_factory=list)
    constants: list[Constant] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    python: list[ast.stmt] = field(default_factory=list)  # statements of the Python-kind part, in order

    @property
    def stem(self) -> str:
        return self.path.stem


def _params(node: ast.FunctionDef) -> list[Param]:
    a = node.args
    out: list[Param] = []
    positional = [*a.posonlyargs, *a.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(a.defaults)) + list(a.defaults)
    for index, (arg, default) in enumerate(zip(positional, defaults)):
        kind = "positional_only" if index < len(a.posonlyargs) else "normal"
        out.append(_param(arg, kind, default))
    if a.vararg:
        out.append(_param(a.vararg, "var_positional", None))
    for arg, default in zip(a.kwonlyargs, a.kw_defaults):
        out.append(_param(arg, "keyword_only", default))
    if a.kwarg:
        out.append(_param(a.kwarg, "var_keyword", None))
    return out


def _param(arg: ast.arg, kind: str, default: ast.expr | None) -> Param:
    annotation = ast.unparse(arg.annotation) if arg.annotation else "object"
    return Param(arg.arg, kind, annotation, None if default is None else ast.unparse(default))


def _options(decorators: list[ast.expr], name: str) -> tuple[dict, set[str]]:
    options: dict = {}
    plain: set[str] = set()
    for d in decorators:
        if isinstance(d, ast.Call) and ast.unparse(d.func) == "hook":
            options["hook"] = True
        elif isinstance(d, ast.Call):
            for keyword in d.keywords:
                options[keyword.arg] = ast.literal_eval(keyword.value)
        else:
            plain.add(ast.unparse(d))
    return options, plain


def _doc(node) -> str:
    return ast.get_docstring(node) or ""


def _decorated(node: ast.stmt, *names: str) -> bool:
    """Is one of the decorators a call or a name of these?"""
    found = (d.func if isinstance(d, ast.Call) else d for d in getattr(node, "decorator_list", ()))
    return any(isinstance(d, ast.Name) and d.id in names for d in found)


def _function(node: ast.FunctionDef, in_class: bool) -> Function:
    options, plain = _options(node.decorator_list, node.name)
    params = _params(node)
    kind, self_name = "function", ""
    if in_class:
        kind = "class_method" if "classmethod" in plain else "static_method" if "staticmethod" in plain else "method"
        if kind != "static_method":
            self_name = params.pop(0).name
    result = ast.unparse(node.returns) if node.returns else "object"
    return Function(node.name, params, result, _doc(node), kind, options, node.lineno, self_name)


GIVEN = "__given__"  # names that other code binds at run time: a statement of a stub, read by the audit only


def given_names(value: ast.expr) -> list[str]:
    return ast.literal_eval(value).split()


def _constant(node: ast.stmt) -> Constant | None:
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return Constant(node.target.id, ast.unparse(node.value) if node.value else None)
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return Constant(node.targets[0].id, ast.unparse(node.value))
    return None


def _type(node: ast.ClassDef, module: str) -> Type:
    options, _ = _options(node.decorator_list, node.name)
    t = Type(node.name, options.get("module", module), _doc(node), [ast.unparse(b) for b in node.bases], options)
    if options.get("iterator"):
        options.setdefault("flags", "basetype collected")
        options.setdefault("signatures", False)
        t.dunders += [Function(name, [], "object", "", "method", {}, node.lineno, "self") for name in ("__iter__", "__next__")]
    for item in node.body:
        if isinstance(item, ast.FunctionDef):
            _, plain = _options(item.decorator_list, item.name)
            setter = next((p for p in plain if p.endswith(".setter")), None)
            if setter:
                next(p for p in t.properties if p.name == item.name).writable = True
            elif plain & {"property", "member"}:
                t.properties.append(Property(item.name, _doc(item), False, "member" in plain))
            elif re.fullmatch(r"__\w+__", item.name) and item.name in DUNDER_SLOTS:
                t.dunders.append(_function(item, True))
            else:
                t.methods.append(_function(item, True))
        else:
            constant = _constant(item)
            if constant and constant.name == GIVEN:
                t.given += given_names(item.value)
            elif constant:
                t.constants.append(constant)
    if options.get("signatures") is False:
        for f in t.methods:
            f.options.setdefault("text_signature", None)
    return t


# name -> list of (slot, wrapper), filled from dunders.def
DUNDER_SLOTS: dict[str, list[tuple[str, str]]] = {}


def read_dunders(path: Path) -> None:
    for match in re.finditer(r"^MOLT_DUNDER\((\w+), (\w+), (\w+)\)", path.read_text(), re.M):
        DUNDER_SLOTS.setdefault(match[1], []).append((match[2], match[3]))


def read(path: Path, group: str) -> Stub:
    tree = ast.parse(path.read_text(), str(path))
    module, options = ("builtins" if group == "core" else path.stem), {}
    stub = Stub(path, module, group, ast.get_docstring(tree) or "", options)
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__molt__":
            options.update(ast.literal_eval(node.value))
            stub.module = options.get("module", stub.module)
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == GIVEN:
            stub.given += given_names(node.value)
        elif isinstance(node, (ast.Import, ast.ImportFrom)) or (
                options.get("kind") == "python" and not _decorated(node, "builtin", "intrinsic")):
            stub.python.append(node)
        elif isinstance(node, ast.ClassDef):
            t = _type(node, stub.module)
            (stub.mixins if t.options.get("mixin") else stub.types).append(t)
        elif isinstance(node, ast.FunctionDef):
            stub.functions.append(_function(node, False))
        else:
            constant = _constant(node)
            if constant and not constant.name.startswith("__molt"):
                stub.constants.append(constant)
    return stub


def apply_mixins(stubs: list[Stub]) -> None:
    """Gives the methods of a mixin to the classes that name it; their layouts derive from the mixin's."""
    shared = {m.name: (stub, m) for stub in stubs for m in stub.mixins}
    for stub in stubs:
        for t in stub.types:
            for name in t.options.get("mixins", "").split():
                origin, mixin = shared[name]
                inner = "" if origin.group == "core" else cpp_name(origin.options.get("cpp", origin.module.replace(".", "_"))) + "::"
                home = f"molt::{inner}{mixin.cpp}"
                t.methods += [replace(f, home=home) for f in mixin.methods]
                t.dunders += [replace(f, home=home) for f in mixin.dunders]
                t.properties += [replace(p, home=home) for p in mixin.properties]
                if origin is not stub:
                    stub.options.setdefault("includes", []).append(f"gen/{origin.group}/{origin.stem}.h")
