"""Times single operations (operations.txt), compiled and under CPython: where programs nobody has seen yet would be slow.

Every operation is a loop of its own in a function of its own; what an empty loop takes is taken off. Prints nanoseconds of
a step and the ratio, the slowest against CPython first. `--count` prints instructions instead (needs valgrind).
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WORK = ROOT / "build/bench/operations"
sys.path.insert(0, str(ROOT / "tests/runner"))

import oracle  # noqa: E402  (the runner's helpers live beside the tests)
import process  # noqa: E402


@dataclass(frozen=True)
class Operation:
    """One line of operations.txt."""

    name: str
    setup: list[str]
    statement: list[str]

    def function(self) -> str:
        lines = [f"def run_{self.name}(n):", *("    " + line for line in self.setup)]
        lines += ["    for i in range(n):", *("        " + line for line in self.statement)]
        return "\n".join(lines) + "\n\n\n"


def operations() -> list[Operation]:
    """Those of the list, in its order."""
    found = []
    for line in (HERE / "operations.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        name, setup, statement = (part.strip() for part in line.split("|", 2))
        found.append(Operation(name, [s for s in setup.split("; ") if s], statement.split("; ")))
    return found


def write(chosen: list[Operation], main: str) -> Path:
    WORK.mkdir(parents=True, exist_ok=True)
    source = WORK / "operations_program.py"
    names = "".join(f"    {op.name!r}: run_{op.name},\n" for op in chosen)
    source.write_text((HERE / "prelude.py").read_text() + "".join(op.function() for op in chosen)
                      + f"TABLE = {{\n{names}}}\n{main}\n")
    return source


def run(command: list[str]) -> process.Outcome:
    """Runs it to its end; what goes wrong ends everything."""
    outcome = process.run(command, cwd=WORK, env=process.clean_environment(PYTHONHASHSEED="0"), seconds=1200)
    if outcome.status or outcome.timed_out:
        sys.exit(f"{command[0]}: status {outcome.status}: {outcome.last_error_line}")
    return outcome


def nanoseconds(command: list[str], seconds: float) -> dict[str, float]:
    """Of a step, by operation."""
    lines = run([*command, str(seconds)]).stdout.decode().splitlines()
    return {name: float(number) for name, number in (line.split() for line in lines)}


def build(molt: Path, source: Path) -> str:
    binary = str(WORK / "operations_program")
    run([str(molt), "build", str(source), "-o", binary])
    return binary


def counted(binary: str, name: str) -> float:
    """Instructions of a step: two runs that differ by their steps only."""
    totals = []
    for steps in (1000, 3000):
        command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", binary, name, str(steps)]
        totals.append(int(run(command).stderr.decode().rsplit("Collected :", 1)[1].split()[0]))
    return (totals[1] - totals[0]) / 2000


TIMES = """seconds = float(sys.argv[1])
for name, function in TABLE.items():
    print(name, best(function, seconds))"""
STEPS = "TABLE[sys.argv[1]](int(sys.argv[2]))"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench/operations/main.py", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these operations")
    parser.add_argument("--seconds", type=float, default=0.1, help="of each operation (default 0.1)")
    parser.add_argument("--config", default="native", help="whose compiler: build/CONFIG/molt")
    parser.add_argument("--count", action="store_true", help="instructions of a step, compiled programs only")
    options = parser.parse_args(argv)
    chosen = [op for op in operations() if not options.names or op.name in options.names or op.name == "empty"]
    if unknown := set(options.names) - {op.name for op in chosen}:
        parser.error(f"no such operation: {', '.join(sorted(unknown))}")
    molt = ROOT / "build" / options.config / "molt"
    if options.count:
        binary = build(molt, write(chosen, STEPS))
        for op in chosen:
            print(f"{op.name:<22}{counted(binary, op.name):9.0f}", flush=True)
        return 0
    python = oracle.find()
    if not python:
        sys.exit("there is no python3.12 to compare with")
    source = write(chosen, TIMES)
    ours = nanoseconds([build(molt, source)], options.seconds)
    theirs = nanoseconds([python, str(source)], options.seconds)
    rows = []
    for op in chosen[1:]:
        own, other = (max(times[op.name] - times["empty"], 0.2) for times in (ours, theirs))
        rows.append((other / own, op.name, own, other))
    print(f"{'operation':<22}{'molt ns':>9}{'CPython':>9}{'ratio':>8}")
    for ratio, name, own, other in sorted(rows):
        print(f"{name:<22}{own:9.1f}{other:9.1f}{ratio:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
