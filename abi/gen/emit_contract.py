"""What follows from all stubs together: the list of classes, the registry of specs, contract.json."""
from __future__ import annotations

import ast
import json
from collections.abc import Iterable

from core_def import Slot
from emit_native import Registry, StubWriter, c_string, module_symbol
from stub import GIVEN, Stub, Type, given_names
from write import BANNER


def _writers(stubs: list[Stub]) -> list[StubWriter]:
    return [StubWriter(s, Registry()) for s in stubs]


def types_header(stubs: list[Stub]) -> str:
    out = [f"// Every class declared in the stubs. {BANNER}\n#pragma once\n\n#include \"core/object/class.h\"\n\nnamespace molt::type {{\n"]
    for w in _writers(stubs):
        out += [f"extern Class {w.type_variable(t)}; // {t.module}.{t.name}\n" for t in w.stub.types]
    out.append("} // namespace molt::type\n")
    return "".join(out)


def _named_modules(stubs: list[Stub]) -> dict[str, str]:
    """Every name that can be imported, with the symbol of the module that brings it."""
    rows = {"builtins": module_symbol("core", "builtins")}
    own = [s for s in stubs if s.group != "core"]
    rows |= {s.module: module_symbol(s.group, s.stem) for s in own}
    for s in own:
        for name in registered_modules(s.python):
            rows.setdefault(name, module_symbol(s.group, s.stem))
    return rows


def _externs(symbols: Iterable[str]) -> str:
    return "".join(f"extern const molt::ModuleSpec {symbol};\n" for symbol in symbols)


def modules_header(stubs: list[Stub]) -> str:
    """Rows for core/object/module_name.h."""
    rows = _named_modules(stubs)
    out = [f"// The modules of the library by name. {BANNER}\n#pragma once\n\nnamespace molt {{\nstruct ModuleSpec;\n}}\n"]
    out.append(_externs(dict.fromkeys(rows.values())))
    out.append("\n#define MOLT_MODULE_ROWS \\\n" + " \\\n".join(f"    {{{c_string(name)}, &{symbol}}}," for name, symbol in rows.items()) + "\n")
    return "".join(out)


def registry_source(stubs: list[Stub]) -> str:
    core = [module_symbol(s.group, s.stem) for s in stubs if s.group == "core"]
    names = ["builtins", *(s.module for s in stubs if s.group != "core")]
    out = [f'// The modules that every program has, and the names of all. {BANNER}\n#include "core/call/registry.h"\n\n', _externs(core)]
    out.append("\nnamespace molt {\nconst ModuleSpec* const core_modules[] = {\n")
    out += [f"    &{symbol},\n" for symbol in core]
    out.append(f"}};\nconst uint32_t core_modules_count = {len(core)};\n\nconst char* const module_names[] = {{\n")
    out += [f"    {c_string(name)},\n" for name in names]
    out.append(f"}};\nconst uint32_t module_names_count = {len(names)};\n}} // namespace molt\n")
    return "".join(out)


def all_modules_source(stubs: list[Stub]) -> str:
    """One symbol for whoever links the archive and wants every module."""
    symbols = [module_symbol(s.group, s.stem) for s in stubs if s.group != "core"]
    out = [f'// Takes every module along into a program that links the archive. {BANNER}\n#include "core/call/registry.h"\n\n', _externs(symbols)]
    out.append('extern "C" const molt::ModuleSpec* const molt_all_modules[];\nconst molt::ModuleSpec* const molt_all_modules[] = {\n')
    out += [f"    &{symbol},\n" for symbol in symbols]
    out.append("};\n")
    return "".join(out)


def python_constants(body: list[ast.stmt], in_class: bool = False) -> list[str]:
    """What statements of a Python-kind part bind besides functions and classes."""
    names: list[str] = []
    for node in body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names += [a.asname or a.name.split(".")[0] for a in node.names]
        elif isinstance(node, ast.Assign):
            bound = [t.id for t in node.targets if isinstance(t, ast.Name)]
            names += given_names(node.value) if bound == [GIVEN] else bound
            if in_class and bound == ["__slots__"]:
                slots = ast.literal_eval(node.value)
                names += [slots] if isinstance(slots, str) else slots
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.append(node.target.id)
    return names


def python_types(module: str, body: list[ast.stmt], outer: str = "") -> list[dict]:
    rows: list[dict] = []
    for node in body:
        if isinstance(node, ast.ClassDef):
            name = f"{outer}{node.name}"
            bases = [ast.unparse(b.value if isinstance(b, ast.Subscript) else b) for b in node.bases]
            rows.append({"name": name, "module": module, "bases": bases, "hidden": False, "properties": [], "constants": python_constants(node.body, True)})
            rows += python_types(module, node.body, f"{name}.")
    return rows


def registered_modules(body: list[ast.stmt]) -> list[str]:
    """Names under which a module enters others into sys.modules: os.path."""
    calls = [n.value for n in body if isinstance(n, ast.Expr) and isinstance(n.value, ast.Call)]
    return [ast.literal_eval(c.args[0]) for c in calls if ast.unparse(c.func) == "sys.modules.__setitem__"]


def native_base(t: Type, stubs: list[Stub]) -> list[str]:
    """The class that the option `base` names by its C++ variable."""
    variable = t.options.get("base", "object_")
    return [f"{b.module}.{b.name}" for w in _writers(stubs) for b in w.stub.types
            if variable != "object_" and w.type_variable(b) == variable]


def contract_json(slots: list[Slot], stubs: list[Stub], registries: list[Registry]) -> str:
    core = [
        {"slot": s.name, "index": i, "symbol": f"molt_core_{s.name}", "signature": s.prototype(f"molt_{s.name}"),
         "effects": sorted(s.effects), "section": s.section, "doc": " ".join(s.doc)}
        for i, s in enumerate(slots)
    ]
    rows = [{"intrinsic": e.name, "symbol": e.symbol.removeprefix("::"), **e.row} for r in registries for e in r.entries]
    modules = [{"name": s.module, "symbol": module_symbol(s.group, s.stem), "registers": registered_modules(s.python), "group": s.group, "stub": f"abi/{s.group}/{s.path.name}",
                "functions": [f.name for f in s.functions],
                "types": [{"name": t.name, "module": t.module, "bases": t.bases or native_base(t, stubs), "hidden": bool(t.options.get("hidden")),
                           "properties": [p.name for p in t.properties], "constants": [c.name for c in t.constants] + t.given} for t in s.types]
                + python_types(s.module, s.python),
                "constants": [c.name for c in s.constants] + s.given + python_constants(s.python)} for s in stubs]
    return json.dumps({"format": 1, "core": core, "modules": modules, "intrinsics": rows}, indent=1, sort_keys=False) + "\n"
