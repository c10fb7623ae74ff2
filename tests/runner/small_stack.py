"""Deep nesting on small stacks: tests/differential/basic/memory/depth.py where the large stack cannot be mapped.

With little address space the program runs on the stack it was given: 8 MiB and 512 KiB. There each row may end in RecursionError
instead of CPython's result, but none may crash or disappear. The last line counts."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from process import ROOT

PROGRAM = ROOT / "tests/differential/basic/memory/depth.py"
ADDRESS_SPACE = 480 << 20
STACKS_KIB = (8192, 512)


def run(binary: Path, stack_kib: int) -> subprocess.CompletedProcess[str]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_STACK, (stack_kib << 10, stack_kib << 10))
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))

    return subprocess.run([str(binary)], cwd=binary.parent, preexec_fn=limit, capture_output=True, text=True, timeout=120, check=False)


def label(line: str) -> str:
    """The row without its result."""
    for mark in (" gives ", " RecursionError "):
        line = line.partition(mark)[0]
    return line


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests/runner/small_stack.py", description=__doc__)
    parser.add_argument("--config", default="native")
    options = parser.parse_args(argv)
    recorded = PROGRAM.with_suffix(".expected").read_text()
    wanted = recorded.partition("stdout:\n")[2].splitlines()
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="molt-stack-") as folder:
        binary = Path(folder) / "depth"
        subprocess.run([str(ROOT / "build" / options.config / "molt"), "build", str(PROGRAM), "-o", str(binary)], check=True)
        for stack_kib in STACKS_KIB:
            done = run(binary, stack_kib)
            rows = done.stdout.splitlines()
            for number, line in enumerate(wanted):
                row = rows[number] if number < len(rows) else "missing"
                fine = row == line or (label(row) == label(line) and " RecursionError maximum recursion depth exceeded" in row)
                passed, failed = passed + fine, failed + (not fine)
                if not fine:
                    print(f"FAILED  {stack_kib} KiB, line {number + 1}: {line!r} expected, {row!r}")
            if done.returncode or len(rows) != len(wanted):
                failed += 1
                print(f"FAILED  {stack_kib} KiB: status {done.returncode}, {len(rows)} of {len(wanted)} lines\n{done.stderr[-400:]}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
