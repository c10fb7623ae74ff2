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
import emit_core
from write import Output

ABI = Path(__file__).resolve().parent.parent
CORE_VERSION = 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--public", type=Path, default=ABI.parent / "include/molt/gen")
    parser.add_argument("--private", type=Path, default=ABI.parent / "build/gen")
    options = parser.parse_args()

    public, private = Output(options.public), Output(options.private)
    slots = core_def.read(ABI / "core.def")
    public.write("core.h", emit_core.public_header(slots, CORE_VERSION))
    private.write("core_slots.h", emit_core.private_header(slots))
    private.write("core_table.cpp", emit_core.table(slots, CORE_VERSION))
    public.prune()
    private.prune()
    for path in public.changed + private.changed:
        print(f"gen: {path.name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
