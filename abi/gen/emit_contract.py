"""What follows from all stubs together: the list of classes, the registry of specs, contract.json."""
from __future__ import annotations

import ast
import json

from core_def import Slot
from emit_native import Registry, StubWriter, c_string
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


def registry_source(stubs: list[Stub], registry: Registry) -> str:
    out = [f'// All type and module specs, and the names of countable bodies. {BANNER}\n#include "core/call/registry.h"\n\n']
    specs = [(w, t) for w in _writers(stubs) for t in w.stub.types]
    out += [f"extern const molt::TypeSpec molt_spec_{w.type_variable(t)};\n" for w, t in specs]
    modules = [w for w in _writers(stubs) if w.has_module()]
    out += [f"extern const molt::ModuleSpec {w.module_variable()};\n" for w in modules]
    out.append("\nnamespace molt {\nconst TypeSpec* const type_specs[] = {\n")
    out += [f"    &molt_spec_{w.type_variable(t)},\n" for w, t in specs]
    out.append(f"}};\nconst uint32_t type_specs_count = {len(specs)};\n\nconst ModuleSpec* const module_specs[] = {{\n")
    out += [f"    &{w.module_variable()},\n" for w in modules]
    out.append(f"}};\nconst uint32_t module_specs_count = {len(modules)};\n\n")
    names = "".join(f"    {c_string(e.name)},\n" for e in registry.entries)
    out.append(f"const char* const entry_names[] = {{\n{names}}};\nconst uint32_t entry_names_count = {len(registry.entries)};\n")
    out.append(f"uint64_t entry_counts[{max(1, len(registry.entries))}];\n}} // namespace molt\n")
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


def contract_json(slots: list[Slot], stubs: list[Stub], registry: Registry) -> str:
    core = [
        {"slot": s.name, "index": i, "symbol": f"molt_core_{s.name}", "signature": s.prototype(f"molt_{s.name}"),
         "effects": sorted(s.effects), "section": s.section, "doc": " ".join(s.doc)}
        for i, s in enumerate(slots)
    ]
    rows = [{"intrinsic": e.name, "symbol": e.symbol.removeprefix("::"), "entry": i, **e.row} for i, e in enumerate(registry.entries)]
    modules = [{"name": s.module, "registers": registered_modules(s.python), "group": s.group, "stub": f"abi/{s.group}/{s.path.name}",
                "functions": [f.name for f in s.functions],
                "types": [{"name": t.name, "module": t.module, "bases": t.bases or native_base(t, stubs), "hidden": bool(t.options.get("hidden")),
                           "properties": [p.name for p in t.properties], "constants": [c.name for c in t.constants] + t.given} for t in s.types]
                + python_types(s.module, s.python),
                "constants": [c.name for c in s.constants] + s.given + python_constants(s.python)} for s in stubs]
    return json.dumps({"format": 1, "core": core, "modules": modules, "intrinsics": rows}, indent=1, sort_keys=False) + "\n"
