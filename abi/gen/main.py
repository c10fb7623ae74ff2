"""Generates everything that follows from the declarations under abi/.

usage: main.py [--public include/molt/gen] [--private BUILD/gen]

Public headers are committed; private ones belong to a build folder. Only changed files are written.
"""
from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import core_def
import emit_contract
import emit_core
import emit_hooks
import emit_native
import emit_reference
import stub as stubs
from write import Output

ABI = Path(__file__).resolve().parent.parent
CORE_VERSION = 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--public", type=Path, default=ABI.parent / "include/molt/gen")
    parser.add_argument("--private", type=Path, default=ABI.parent / "build/gen")
    options = parser.parse_args()

    public, private = Output(options.public), Output(options.private)
    tests = Output(ABI.parent / "tests/differential/hooks")
    slots = core_def.read(ABI / "core.def")
    public.write("core.h", emit_core.public_header(slots, CORE_VERSION))
    private.write("core_slots.h", emit_core.private_header(slots))
    private.write("core_table.cpp", emit_core.table(slots, CORE_VERSION))
    stubs.read_dunders(ABI.parent / "src/core/object/dunders.def")
    emit_native.read_slot_order((ABI.parent / "src/core/object/slots.h").read_text())
    docs = Output(ABI.parent / "docs/reference")
    read = [stubs.read(path, path.parent.name) for path in sorted(ABI.glob("*/*.pyi"))]
    stubs.apply_mixins(read)
    registries = []
    for s in read:
        writer = emit_native.StubWriter(s, emit_native.Registry())
        registries.append(writer.registry)
        private.write(f"{s.group}/{s.stem}.h", writer.header())
        private.write(f"{s.group}/{s.stem}.cpp", writer.tables())
    private.write("types.h", emit_contract.types_header(read))
    private.write("modules.h", emit_contract.modules_header(read))
    private.write("registry.cpp", emit_contract.registry_source(read))
    private.write("all_modules.cpp", emit_contract.all_modules_source(read))
    public.write("contract.json", emit_contract.contract_json(slots, read, registries))
    hooks = [hook for s in read for hook in emit_hooks.hooks(s.path)]
    for name, text in emit_hooks.programs(hooks).items():
        tests.write(name, text)
    tests.prune("*_hooks.py")
    rows = [{"intrinsic": e.name, **e.row} for r in registries for e in r.entries]
    for name, text in emit_reference.pages(read, rows).items():
        docs.write(name, text)
    docs.prune()
    public.prune()
    private.prune()
    for path in public.changed + private.changed + tests.changed + docs.changed:
        print(f"gen: {path.name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
