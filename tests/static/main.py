"""Static programs: they have the modules that their source names, and what those need. The last line counts.

Every module of the contract is imported by a program of its own, which then touches all that the module shows; a module which is
missing there would fail by name."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/runner"))

import process  # noqa: E402

MOST_BYTES = 4_000_000  # an empty program, optimised
TOUCH = """
for name in dir(module):
    repr(getattr(module, name))
print(module.__name__)
"""
# A name that no compiler finds.
HIDDEN = """
import builtins
load = getattr(builtins, "__imp" + "ort__")
try:
    load("typing")
except ImportError as error:
    print(type(error).__name__, error.name, error)
try:
    load("no_such_module")
except ImportError as error:
    print(type(error).__name__, error.name, error)
"""
HIDDEN_OUTPUT = """ImportError typing this program was linked without the module 'typing': its source names no import of it
ModuleNotFoundError no_such_module No module named 'no_such_module'
"""


class Lane:
    """The compiler, a folder for programs, and what was counted."""

    def __init__(self, config: str, folder: Path) -> None:
        self.molt, self.folder, self.optimised = ROOT / "build" / config / "molt", folder, config == "native"
        self.passed = self.failed = 0

    def expect(self, fine: bool, what: str, seen: str = "") -> None:
        self.passed, self.failed = self.passed + fine, self.failed + (not fine)
        if not fine:
            print(f"FAILED  {what}{': ' + seen if seen else ''}", flush=True)

    def build(self, name: str, source: str) -> Path:
        program = self.folder / f"{name}_program.py"
        program.write_text(source)
        output = self.folder / name
        subprocess.run([str(self.molt), "build", "--static", "-A", str(program), "-o", str(output)], check=True)
        return output

    def outcome(self, name: str, source: str) -> tuple[str, str]:
        """What the program printed, and how it ended if not well."""
        env = {"PATH": os.environ["PATH"], "MOLT_LEAK_CHECK": "1"}
        outcome = process.run([str(self.build(name, source))], cwd=self.folder, env=env, seconds=60)
        return outcome.stdout.decode(), outcome.last_error_line if outcome.status else ""


def modules() -> list[str]:
    contract = json.loads((ROOT / "include/molt/gen/contract.json").read_text())
    return sorted({row["name"] for row in contract["modules"]} - {"builtins"})


def alone(lane: Lane) -> None:
    """Each module in a program of its own."""
    def one(name: str) -> tuple[str, tuple[str, str]]:
        return name, lane.outcome("alone_" + name.replace(".", "_"), f"import {name} as module\n{TOUCH}")

    with ThreadPoolExecutor(2) as pool:
        for name, (printed, error) in pool.map(one, modules()):
            lane.expect(bool(printed) and not error, f"{name} alone", error or printed)


def together(lane: Lane) -> None:
    """All of them in one program, imported by statements and by names that are computed."""
    names = modules()
    printed, error = lane.outcome("every", "".join(f"import {name} as module\n{TOUCH}" for name in names))
    lane.expect(not error and len(printed.splitlines()) == len(names), "every module", error)
    computed = f"for name in {names!r}:\n    __import__(name)\n    print(name)\n"
    lane.expect(lane.outcome("computed", computed) == ("".join(f"{name}\n" for name in names), ""), "names that are computed")
    literal = '__import__("random")\nprint(__import__("collections.abc").abc.Sized.__name__)\n'
    lane.expect(lane.outcome("literal", literal) == ("Sized\n", ""), "calls of __import__ with a literal")


def missing(lane: Lane) -> None:
    """What is not linked fails by name."""
    printed, error = lane.outcome("hidden", HIDDEN)
    lane.expect((printed, error) == (HIDDEN_OUTPUT, ""), "a module that is not linked", printed + error)


def sizes(lane: Lane) -> None:
    empty, every = (lane.build(name, source).stat().st_size for name, source in (("empty", ""), ("all", "import typing, inspect, random\n")))
    lane.expect(empty < every, "an empty program is smaller than one with modules", f"{empty} and {every} bytes")
    if lane.optimised:
        lane.expect(empty < MOST_BYTES, "the size of an empty program", f"{empty} bytes")


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests/static/main.py", description=__doc__)
    parser.add_argument("--config", default="native")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="molt-static-") as name:
        lane = Lane(options.config, Path(name).resolve())
        missing(lane)
        sizes(lane)
        together(lane)
        alone(lane)
    print(f"{lane.passed} passed, {lane.failed} failed, 0 skipped")
    return 1 if lane.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
