"""Records what CPython 3.12 does with each test: `./dev record [--check] [PROGRAM...]`."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import lane
import oracle
from expectation import Expectation


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./dev record", description=__doc__)
    parser.add_argument("programs", nargs="*", help="only these programs (default: every lane)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a recording would change")
    options = parser.parse_args(argv)

    python = oracle.find()
    if python is None:
        print("record: no python3.12 on PATH, in pyenv, or in $MOLT_ORACLE", file=sys.stderr)
        return 1
    wanted = {Path(name).resolve() for name in options.programs}
    tests = [test for name in lane.LANES for test in lane.load(name) if not wanted or test.program in wanted]
    tests = [test for test in tests if not test.by_hand or test.program in wanted]
    if missing := wanted - {test.program for test in tests}:
        print(f"record: not listed in any lane: {', '.join(map(str, missing))}", file=sys.stderr)
        return 1
    with ThreadPoolExecutor(2) as pool:
        changed = [name for name in pool.map(lambda test: record(python, test, options.check), tests) if name]
    for name in changed:
        print(("would change: " if options.check else "recorded: ") + name)
    print(f"{len(tests)} programs, {len(changed)} {'would change' if options.check else 'changed'}")
    return 1 if options.check and changed else 0


def record(python: str, test: lane.Test, check: bool) -> str | None:
    """Records one test; returns its name if the recording is new or different."""
    if test.by_hand:
        raise SystemExit(f"record: {test.name} is recorded by hand: {test.by_hand}")
    outcome = oracle.run(python, test)
    if outcome.timed_out:
        raise SystemExit(f"record: {test.name} takes longer than {test.seconds} s under CPython")
    fresh, path = Expectation.of(outcome), Expectation.path_of(test.program)
    if path.exists() and Expectation.load(path).agrees(fresh):
        return None
    if not check:
        path.write_bytes(fresh.dump())
    return test.name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
