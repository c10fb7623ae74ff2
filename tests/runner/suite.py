"""Every lane in one run, for `./dev test`: builds, runs, and sums everything up in one closing line."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import oracle
from process import ROOT

CLOSING = re.compile(rb"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$", re.M)
FUZZ_SECONDS = 4
CATCH_ALL = re.compile(rb"^All tests passed \(\d+ assertions? in (\d+) test cases?\)", re.M)
CATCH_SOME = re.compile(rb"^test cases:\s*(\d+) \|(?:\s*(\d+) passed \|?)?(?:\s*(\d+) failed)?", re.M)


@dataclass(frozen=True)
class Count:
    """Tests of one lane."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def closing_line(output: bytes, status: int) -> Count:
    """The count a lane prints last; a lane that dies without one, or lies, has failed."""
    found = CLOSING.findall(output)
    if found:
        count = Count(*(int(number or 0) for number in found[-1]))
    else:
        count = Count(skipped=1) if status == 0 and output.startswith(b"skipped:") else Count(failed=1)
    return count if status == 0 or count.failed else count + Count(failed=1)


def catch_summary(output: bytes, status: int) -> Count:
    """Test cases of a Catch2 program."""
    if match := CATCH_ALL.search(output):
        count = Count(passed=int(match[1]))
    elif match := CATCH_SOME.search(output):
        count = Count(passed=int(match[2] or 0), failed=int(match[3] or 0))
    else:
        count = Count()
    return count if status == 0 or count.failed else count + Count(failed=1)


def single(output: bytes, status: int) -> Count:
    """A lane that is one test: its exit status."""
    return Count(passed=1) if status == 0 else Count(failed=1)


@dataclass(frozen=True)
class Lane:
    """A named command, what must exist for it to make sense, and how to count its tests."""

    name: str
    command: list[str]
    count: Callable[[bytes, int], Count]
    needs: str = ""
    env: tuple[tuple[str, str], ...] = ()
    seconds: float = 1500

    def wanted(self) -> bool:
        return not self.needs or (ROOT / self.needs).exists()


def lanes(configs: list[str]) -> list[Lane]:
    """All lanes for the given configurations, cheap ones first."""
    python, node, python312 = sys.executable, ".cache/node/bin/node", oracle.find()
    differential = [python, "tests/runner/differential.py"]
    sanitize = (("ASAN_OPTIONS", "detect_leaks=1"), ("UBSAN_OPTIONS", "print_stacktrace=1:halt_on_error=1"))
    chosen = [
        Lane("runner self-tests", [python, "tests/runner/self_test.py"], closing_line),
        Lane("lint self-tests", [python, "tests/lint/self_test.py"], closing_line),
        Lane("lint", [python, "tests/lint/main.py"], closing_line, "tests/lint/main.py"),
    ]
    if "native" in configs:
        chosen += [
            Lane("unit tests", ["build/native/unit_tests"], catch_summary, "build/native/unit_tests"),
            Lane("ABI", ["tests/abi/run"], closing_line, "tests/abi/run"),
            *(Lane(f"syntax, {part}", [python, "tests/syntax/compare.py", "--tool", "build/native/syntax_dump",
                                       "--cache", "build/syntax-cache", part], closing_line, "build/native/syntax_dump")
              for part in ("lib", "snippets")),
            Lane("syntax, cases", [python, "tests/syntax/compare.py", "--tool", "build/native/syntax_dump", "cases",
                                   "tests/syntax/cases"], closing_line, "tests/syntax/cases"),
            Lane("differential, native", [*differential, "--leak", "--json", "build/native/tests/native.json"],
                 closing_line, "build/native/molt"),
            Lane("differential, static", [*differential, "--static", "--leak", "--lane", "stdlib"], closing_line, "build/native/molt"),
            Lane("static programs", [python, "tests/static/main.py"], closing_line, "build/native/molt"),
            Lane("random programs", [python, "tests/fuzz/programs/main.py", "--seeds", "4", "--first", "100", "--snippets", "60"], closing_line,
                 "build/native/molt"),
            Lane("small stacks", [python, "tests/runner/small_stack.py"], closing_line, "build/native/molt"),
            Lane("capabilities", [python, "tests/capabilities/main.py"], closing_line, "build/native/molt"),
        ]
        if shutil.which("valgrind"):
            chosen.append(Lane("threads, helgrind", ["valgrind", "--tool=helgrind", "--quiet", "--error-exitcode=97", "--suppressions=tests/unit/mimalloc.supp", "build/native/unit_tests", "[threads]"],
                               catch_summary, "build/native/unit_tests"))
            chosen.append(Lane("differential, valgrind", [*differential, "--valgrind", "--filter", "basic/reentrancy/lists", "--filter", "text/bytes_calls"],
                               closing_line, "build/native/molt"))
        chosen += [Lane(f"oracle {path.stem}", [python312, str(path), f"build/native/{path.stem}", "--seconds", "1"], single,
                        f"build/native/{path.stem}") for path in sorted((ROOT / "tests/unit").rglob("*_oracle.py")) if python312]
    if "asan" in configs:
        chosen += [
            Lane("unit tests, sanitizers", ["build/asan/unit_tests"], catch_summary, "build/asan/unit_tests", sanitize),
            Lane("differential, sanitizers", [*differential, "--config", "asan"], closing_line,
                 "build/asan/molt"),
            # Sanitizer builds are checking builds too. Short forms; docs/reliability.md has the long ones.
            Lane("differential, heap checks", [*differential, "--config", "asan", "--filter", "basic/reentrancy", "--filter", "basic/containers",
                                               "--filter", "basic/generators", "--filter", "collected_dicts", "--check", "heap=1000,collect=20"], closing_line, "build/asan/molt"),
            Lane("differential, failing allocations", [*differential, "--config", "asan", "--tag", "sweep", "--check",
                                                       "sweep=once:100,sweep=onward:100"], closing_line, "build/asan/molt"),
        ]
        chosen += [Lane(f"fuzz {path.stem}", [f"build/asan/fuzz_{path.stem}", f"-max_total_time={FUZZ_SECONDS}", "-seed=1",
                                              "-print_final_stats=0", "-verbosity=0"], single,
                        f"build/asan/fuzz_{path.stem}", sanitize) for path in sorted((ROOT / "tests/fuzz").glob("*_*.cpp"))]
    if "wasm" in configs:
        chosen += [
            Lane("wasm host", [node, "wasm/test/main.mjs"], closing_line, "wasm/test/main.mjs"),
            Lane("unit tests, wasm", [node, "wasm/host/run.mjs", "build/wasm/unit_tests.wasm"], catch_summary,
                 "build/wasm/unit_tests.wasm"),
            Lane("differential, wasm",
                 [*differential, "--target", "wasm32-wasi", "--leak", "--json", "build/native/tests/wasm32-wasi.json"],
                 closing_line, "build/native/molt"),
        ]
    if "native" in configs:
        chosen.append(Lane("audit self-tests", [python, "audit/test/run"], closing_line, "build/native/molt-audit"))
        chosen.append(Lane("audit", ["build/native/molt-audit", "--check"], single, "build/native/molt-audit"))
    return chosen


def pending() -> dict[str, str]:
    """Lanes that do not hold the gate yet, with the reason (tests/lanes_pending.txt)."""
    path = ROOT / "tests/lanes_pending.txt"
    rows = (line.partition(": ") for line in path.read_text().splitlines() if line and not line.startswith("#"))
    return {name: reason for name, _, reason in rows} if path.exists() else {}


def reason_to_wait(name: str, waiting: dict[str, str]) -> str | None:
    """The reason of a pending lane; a family (`fuzz`, `oracle`) covers its members."""
    return waiting.get(name) or next((waiting[family] for family in ("fuzz", "oracle") if name.startswith(family + " ") and family in waiting), None)


def run_lane(lane: Lane) -> Count:
    """Runs a lane, shows its output as it comes, counts its tests."""
    print(f"\n== {lane.name}", flush=True)
    begin = time.monotonic()
    captured = bytearray()
    with subprocess.Popen(lane.command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          stdin=subprocess.DEVNULL, env={**os.environ, **dict(lane.env)}) as child:
        assert child.stdout is not None
        try:
            while chunk := child.stdout.read1():
                captured += chunk
                sys.stdout.buffer.write(chunk)
                sys.stdout.flush()
                if time.monotonic() - begin > lane.seconds:
                    child.kill()
        except KeyboardInterrupt:
            child.kill()
            raise
    count = lane.count(bytes(captured), child.returncode)
    print(f"-- {lane.name}: {count} ({time.monotonic() - begin:.0f} s)", flush=True)
    return count


def build(config: str) -> Count:
    """Sets up and builds one configuration; only a failure counts."""
    print(f"\n== build {config}", flush=True)
    done = subprocess.run(["./dev", "build", config], cwd=ROOT, check=False)
    return Count(failed=1) if done.returncode else Count()


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./dev test", description=__doc__)
    parser.add_argument("--only", action="append", default=[], help="only lanes whose name contains this")
    parser.add_argument("--config", action="append", choices=["native", "asan", "wasm"], help="default: all three")
    parser.add_argument("--pending", action="store_true", help="run the lanes of tests/lanes_pending.txt as well")
    parser.add_argument("--list", action="store_true", help="name the lanes and stop")
    options = parser.parse_args(argv)

    configs = options.config or ["native", "asan", "wasm"]
    chosen = [lane for lane in lanes(configs) if not options.only or any(part in lane.name for part in options.only)]
    if options.list:
        print("\n".join(lane.name for lane in chosen))
        return 0
    os.chdir(ROOT)
    waiting = {} if options.pending or options.only or options.config else pending()

    def gated(name: str, run: Callable[[], Count]) -> tuple[str, Count]:
        if reason := reason_to_wait(name, waiting):
            print(f"\n== {name}: pending: {reason}", flush=True)
            return f"{name} (pending)", Count(skipped=1)
        return name, run()

    rows = [gated(f"build {config}", lambda config=config: build(config)) for config in configs]
    rows += [gated(lane.name, lambda lane=lane: run_lane(lane)) for lane in chosen if lane.wanted() or reason_to_wait(lane.name, waiting)]

    total = sum((count for _, count in rows), Count())
    print("\n== summary")
    for name, count in rows:
        if count != Count():
            print(f"   {name}: {count}")
    print(total)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
