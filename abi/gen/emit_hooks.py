"""Programs that override each method a stub marks with @hook: tests/differential/hooks/MODULE.py and the list of them.

@hook(make="cls()", use="obj.method()", gives="'result'")
  make    makes the object that the library is asked to use; `cls` is the class or a subclass. Default: that of the hook before
          it in the class, at first cls()
  use     what makes the library call the hook; `obj` is the made object
  gives   what the overriding method returns; without it the overridden one is called
A module's function is hooked as well: make is not used, `obj` is the module.
"""
from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Hook:
    module: str
    owner: str  # name of the class, "" for a function of a module
    name: str
    kind: str  # method | classmethod | staticmethod | property | function
    make: str
    use: str
    gives: str


def _text_options(node: ast.Call) -> dict:
    return {k.arg: ast.literal_eval(k.value) for k in node.keywords}


def _call(node: ast.stmt, name: str) -> dict | None:
    for d in getattr(node, "decorator_list", ()):
        if isinstance(d, ast.Call) and isinstance(d.func, ast.Name) and d.func.id == name:
            return _text_options(d)
    return None


def _kind(node: ast.stmt) -> str:
    plain = {ast.unparse(d) for d in node.decorator_list}
    return next((kind for kind in ("classmethod", "staticmethod", "property") if plain & {kind, f"bltns.{kind}"}), "method")


def hooks(path: Path) -> list[Hook]:
    """The hooks of one stub, in its order."""
    tree = ast.parse(path.read_text(), str(path))
    options = next((ast.literal_eval(n.value) for n in tree.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "__molt__"), {})
    module = options.get("module", path.stem)
    found: list[Hook] = []
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            make = "cls()"
            for item in node.body:
                if (hook := _call(item, "hook")) is not None:
                    make = hook.get("make", make)
                    found.append(Hook(module, node.name, item.name, _kind(item), make, hook["use"], hook.get("gives", "")))
        elif (hook := _call(node, "hook")) is not None:
            found.append(Hook(module, "", node.name, "function", "", hook["use"], hook.get("gives", "")))
    return found


def _call_text(hook: Hook) -> str:
    gives = f", gives=lambda: {hook.gives}" if hook.gives else ""
    if hook.kind == "function":
        return f"override_function({hook.module}, {hook.name!r}, use=lambda obj: {hook.use}{gives})\n"
    return (f"override({hook.module}.{hook.owner}, {hook.name!r}, {hook.kind!r}, make=lambda cls: {hook.make},\n"
            f"         use=lambda obj: {hook.use}{gives})\n")


def programs(found: list[Hook]) -> dict[str, str]:
    """Relative path -> text: one program a module, and the lane file."""
    out: dict[str, str] = {}
    for module in sorted({h.module for h in found}):
        rows = "".join(_call_text(h) for h in found if h.module == module)
        out[f"{module}_hooks.py"] = (f"# Overrides every hook of {module}. Generated from abi/ by abi/gen/main.py.\n"
                                     f"import {module}\n\nfrom overriding import *\n\n{rows}")
    rows = "".join(f"{name}\n" for name in out)
    out["TESTS.txt"] = "# Generated from the @hook marks of abi/: one program a module that overrides them all.\n\n" + rows
    return out
