"""The differential runner: compiles each test, runs it, compares with what CPython 3.12 did.

The last line is `N passed, N failed, N skipped`. A known failure counts as skipped; one that passes counts as failed.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import re
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import lane
import oracle
import process
from cache import ResultCache, tool_files
from expectation import Expectation
from lane import Test
from process import ROOT, Outcome

SANITIZER_OPTIONS = {
    "asan": {
        "ASAN_OPTIONS": "abort_on_error=0:exitcode=97:detect_leaks=1:allocator_may_return_null=1",
        "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1:exitcode=97",
    },
    "tsan": {"TSAN_OPTIONS": "halt_on_error=1:exitcode=97:second_deadlock_stack=1"},
}
# What a program still holds at its end is another check's affair (--leak).
VALGRIND = ["valgrind", "--quiet", "--error-exitcode=97", "--leak-check=no", "--max-stackframe=1000000000", "--num-callers=30"]
NATIVE_MEMORY_MIB = 4096


@dataclass(frozen=True)
class Bench:
    """What the tests of one run are compiled with and run on."""

    config: str = "native"
    target: str = "native"
    release: bool = False
    static: bool = False
    leak_check: bool = False
    keep: bool = False
    checks: tuple[str, ...] = ()
    valgrind: bool = False

    @property
    def build(self) -> Path:
        return ROOT / "build" / self.config

    @property
    def molt(self) -> Path:
        return self.build / "molt"

    @property
    def library(self) -> Path:
        if self.target != "native":
            return ROOT / "build/wasm/libmolt_rt.a"
        return self.build / ("libmolt_rt.a" if self.static else "libmolt_rt.so")

    @property
    def label(self) -> str:
        parts = [self.config if self.target == "native" else self.target]
        parts += ["release"] * self.release + ["static"] * self.static + ["leaks"] * self.leak_check + ["valgrind"] * self.valgrind
        parts += [re.sub(r"[^a-z0-9]+", "-", check) for check in self.checks]
        return "-".join(parts)

    def compile_command(self, test: Test, output: Path) -> list[str]:
        command = [str(self.molt), "build", str(test.program), "-o", str(output)]
        if self.target != "native":
            command += ["--target", self.target]
        if self.release:
            command.append("--release")
        if self.static:
            command.append("--static")
        for folder in test.search:
            command += ["--path", str(folder)]
        if "all" in test.allow:
            command.append("-A")
        elif test.allow:
            command += ["--allow", ",".join(test.allow)]
        return command

    def run_command(self, test: Test, program: Path) -> list[str]:
        if self.target == "native":
            return [*(VALGRIND if self.valgrind else []), str(program), *test.args]
        command = [str(ROOT / ".cache/node/bin/node"), str(ROOT / "wasm/host/run.mjs"), "--dir", "."]
        entries = self.entries_file(test)
        command += ["--dir", f"{entries.parent}::/entries", "--env", f"MOLT_ENTRY_COUNTS=/entries/{entries.name}"]
        if self.leak_check:
            command += ["--env", "MOLT_LEAK_CHECK=1"]
        return [*command, str(program), *test.args]

    def entries_file(self, test: Test) -> Path:
        """Where a run leaves which intrinsics it entered, for the audit."""
        lane_name = "native" if self.target == "native" else self.target
        return self.build / "tests/entries" / lane_name / f"{test.name.lstrip('/')}.jsonl"

    def environment(self, test: Test, check: str = "") -> dict[str, str]:
        extra = {"MOLT_LEAK_CHECK": "1"} if self.leak_check else {}
        if check:
            extra["MOLT_CHECK"] = check
        extra |= SANITIZER_OPTIONS.get(self.config, {})
        if self.target == "native":
            extra |= {"MOLT_ENTRY_COUNTS": str(self.entries_file(test))} if not check else {}
        return process.clean_environment(**extra)

    def memory_mib(self) -> int:
        """Address space limits mean nothing to a sanitizer's shadow, to valgrind's, or to V8's reservations."""
        return NATIVE_MEMORY_MIB if self.target == "native" and self.config not in SANITIZER_OPTIONS and not self.valgrind else 0

    def patience(self) -> float:
        """How much slower than a native run a test may be."""
        if self.valgrind:
            return 60.0
        return 4.0 if self.config in SANITIZER_OPTIONS or self.target != "native" else 1.0


@dataclass
class Result:
    """How one test went: passed, failed or skipped, and why."""

    test: Test
    verdict: str
    reason: str = ""
    detail: str = ""
    rss_kib: int = 0
    oracle_rss_kib: int = 0
    compile_seconds: float = 0.0
    run_seconds: float = 0.0
    cached: bool = False

    def as_json(self) -> dict[str, object]:
        row = {key: value for key, value in vars(self).items() if key not in ("test", "detail")}
        return {"test": self.test.name, "lane": self.test.lane, **row}


def run_test(bench: Bench, test: Test) -> Result:
    """Compile, run, compare."""
    if test.skip_wasm and bench.target != "native":
        return Result(test, "skipped", test.skip_wasm)
    recorded = Expectation.path_of(test.program)
    if not recorded.exists():
        return Result(test, "failed", "no recorded expectation: run ./dev record")
    expected = Expectation.load(recorded)

    with tempfile.TemporaryDirectory(prefix="molt-test-") as folder:
        binary = Path(folder) / ("program.wasm" if bench.target != "native" else "program")
        scratch = Path(folder) / "work"
        scratch.mkdir()
        oracle.stage(test, scratch)
        entries = bench.entries_file(test)
        entries.parent.mkdir(parents=True, exist_ok=True)
        entries.unlink(missing_ok=True)
        compiled = process.run(bench.compile_command(test, binary), cwd=scratch, env=process.clean_environment(),
                               seconds=120 * bench.patience())
        if compiled.status == 0 and not compiled.timed_out and binary.exists():
            outcome = process.run(bench.run_command(test, binary), cwd=scratch, env=bench.environment(test),
                                  stdin=test.stdin_bytes(), seconds=test.seconds * bench.patience(),
                                  memory_mib=bench.memory_mib())
        else:
            outcome = None
        checked = run_checks(bench, test, expected, binary, Path(folder)) if outcome else ("", "")
        if bench.keep and binary.exists():
            kept = bench.build / "tests" / bench.label / test.program.stem
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(binary, kept)
    result = judge(bench, test, expected, compiled, outcome)
    if result.verdict == "passed" and checked[0]:
        result = Result(test, "failed", *checked)
    result.compile_seconds, result.run_seconds = compiled.wall, outcome.wall if outcome else 0.0
    result.rss_kib, result.oracle_rss_kib = outcome.rss_kib if outcome else 0, expected.rss_mib * 1024
    return result


def run_checks(bench: Bench, test: Test, expected: Expectation, binary: Path, folder: Path) -> tuple[str, str]:
    """The same binary once more under each setting of MOLT_CHECK: the first fault, and the evidence."""
    for number, check in enumerate(bench.checks):
        if "collect=" in check and "counts-collections" in test.tags:
            continue
        scratch = folder / f"check{number}"
        scratch.mkdir()
        oracle.stage(test, scratch)
        sweep = "sweep=" in check
        outcome = process.run(bench.run_command(test, binary), cwd=scratch, env=bench.environment(test, check),
                              stdin=test.stdin_bytes(), seconds=3600 if sweep else 300, memory_mib=bench.memory_mib())
        if not sweep:
            reason, detail = disagreement(expected, Outcome(0, b"", b""), outcome)
        elif outcome.status < 0 or outcome.status in (97, 99) or outcome.timed_out:
            reason, detail = "does not survive failing requests for memory", _tail(outcome.stderr, 120)
        else:
            reason, detail = "", ""
        if reason:
            return f"MOLT_CHECK={check}: {reason}", detail
    return "", ""


def judge(bench: Bench, test: Test, expected: Expectation, compiled: Outcome, outcome: Outcome | None) -> Result:
    """The verdict on one test, known failures considered."""
    reason, detail = disagreement(expected, compiled, outcome)
    known = test.known_failure(bench.target)
    if known and not reason:
        return Result(test, "failed", f"unexpected pass; it was listed to fail: {known}")
    if known:
        return Result(test, "skipped", f"known failure: {known}", f"{reason}\n{detail}")
    return Result(test, "failed" if reason else "passed", reason, detail)


def disagreement(expected: Expectation, compiled: Outcome, outcome: Outcome | None) -> tuple[str, str]:
    """Why a run is not what CPython did (empty if it is), and the evidence."""
    if compiled.timed_out:
        return "the compiler ran out of time", _tail(compiled.stderr)
    if outcome is None:
        # A program with a SyntaxError is refused by the compiler in CPython's words.
        refused = Expectation(b"", 1, compiled.last_error_line)
        if compiled.status > 0 and expected.error.startswith(("SyntaxError:", "IndentationError:", "TabError:")):
            if refused.agrees(expected):
                return "", ""
        return f"does not compile (status {compiled.status})", _tail(compiled.stderr or compiled.stdout)
    if outcome.timed_out:
        return f"ran out of time ({outcome.wall:.1f} s)", _tail(outcome.stderr)
    ours = Expectation.of(outcome)
    if ours.agrees(expected):
        return "", ""
    reason = f"killed by signal {-outcome.status}" if outcome.status < 0 else "differs from CPython"
    if outcome.status == 99 and b"molt: leak:" in outcome.stderr:
        reason = "leaks objects"
    elif outcome.status == 97 and b"Sanitizer" in outcome.stderr:
        reason = "stopped by a sanitizer"
    elif outcome.status == 97 and b"==" in outcome.stderr:
        reason = "valgrind has something to say"
    return reason, expected.difference(ours) + "\n" + _tail(outcome.stderr)


def _tail(text: bytes, lines: int = 40) -> str:
    return "\n".join(text.decode("utf-8", "backslashreplace").splitlines()[-lines:])


def run_all(bench: Bench, tests: list[Test], jobs: int, use_cache: bool) -> list[Result]:
    """Every test, in order; results of unchanged passes come from the cache."""
    cache = ResultCache(bench.build / "tests/unchanged" / f"{bench.label}.json", tool_files(bench.build, bench.library, bench.target))
    done = 0

    def one(test: Test) -> Result:
        nonlocal done
        entry = cache.find(test) if use_cache and Expectation.path_of(test.program).exists() else None
        if entry:
            result = Result(test, "passed", cached=True, **{k: v for k, v in entry.items() if k != "key"})  # type: ignore
        else:
            result = run_test(bench, test)
            if result.verdict == "passed":
                cache.store(test, {"rss_kib": result.rss_kib, "oracle_rss_kib": result.oracle_rss_kib,
                                   "compile_seconds": result.compile_seconds, "run_seconds": result.run_seconds})
        done += 1
        if sys.stderr.isatty():
            print(f"\r\x1b[K[{done}/{len(tests)}] {test.name}", end="", file=sys.stderr, flush=True)
        return result

    with ThreadPoolExecutor(jobs) as pool:
        results = list(pool.map(one, tests))
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr)
    cache.save()
    return results


def report(results: list[Result], verbose: bool, show_rss: bool) -> None:
    """Failures with their evidence, skips with their reason, peak memory when asked."""
    for result in results:
        if result.verdict == "failed":
            print(f"FAILED  {result.test.name}: {result.reason}")
            if result.detail.strip():
                print("    " + result.detail.strip().replace("\n", "\n    "))
        elif result.verdict == "skipped":
            print(f"skipped {result.test.name}: {result.reason}")
            if verbose and result.detail.strip():
                print("    " + result.detail.strip().replace("\n", "\n    "))
        elif verbose:
            source = "cached" if result.cached else f"{result.compile_seconds:.2f} s + {result.run_seconds:.2f} s"
            print(f"passed  {result.test.name} ({source})")
    if show_rss:
        print(f"{'peak RSS, KiB':>14} {'CPython':>9}  test")
        for result in sorted(results, key=lambda result: -result.rss_kib):
            if result.rss_kib:
                print(f"{result.rss_kib:14} {result.oracle_rss_kib:9}  {result.test.name}")


def select(lanes: list[str], patterns: list[str], tag: str) -> list[Test]:
    """The tests asked for. A pattern is a glob over names, or a part of one."""
    tests = [test for name in lanes for test in lane.load(name)]
    if tag:
        tests = [test for test in tests if tag in test.tags]
    if patterns:
        tests = [test for test in tests if any(fnmatch.fnmatch(test.name, p) or p in test.name for p in patterns)]
    return tests


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests/runner/differential.py", description=__doc__)
    parser.add_argument("--lane", action="append", choices=sorted(lane.LANES), help="default: every lane")
    parser.add_argument("--filter", action="append", default=[], help="only names that contain or match this")
    parser.add_argument("--tag", default="", help="only tests with this tag in their lane file")
    parser.add_argument("--config", default="native", help="the build folder: native, asan, tsan, release")
    parser.add_argument("--target", default="native", choices=["native", "wasm32-wasi"])
    parser.add_argument("--release", action="store_true", help="compile the programs with --release")
    parser.add_argument("--static", action="store_true", help="compile the programs with --static")
    parser.add_argument("--leak", action="store_true", help="fail programs whose live objects do not return to none")
    parser.add_argument("--check", action="append", default=[], metavar="SWITCHES",
                        help="run each program once more with this MOLT_CHECK (checking builds: see docs/reliability.md)")
    parser.add_argument("--valgrind", action="store_true", help="run the native programs under valgrind")
    parser.add_argument("--all", action="store_true", help="run unchanged passes again")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rss", action="store_true", help="show peak memory beside CPython's")
    parser.add_argument("--json", type=Path, help="write every result to this file")
    parser.add_argument("--keep", action="store_true", help="keep the compiled programs in the build folder")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args(argv)

    bench = Bench(options.config, options.target, options.release, options.static, options.leak, options.keep, tuple(options.check),
                  options.valgrind)
    try:
        tests = select(options.lane or list(lane.LANES), options.filter, options.tag)
    except lane.LaneError as error:
        print(f"FAILED  {error}\n0 passed, 1 failed, 0 skipped")
        return 1
    if not bench.molt.exists():
        print(f"FAILED  there is no compiler at {bench.molt.relative_to(ROOT)}: run ./dev build {options.config}")
        print(f"0 passed, {max(len(tests), 1)} failed, 0 skipped")
        return 1
    begin = time.monotonic()
    results = run_all(bench, tests, options.jobs, not options.all)
    report(results, options.verbose, options.rss)
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps([result.as_json() for result in results], indent=1) + "\n")
    print(f"{bench.label}: {len(tests)} programs in {time.monotonic() - begin:.1f} s, "
          f"{sum(result.cached for result in results)} unchanged")
    counts = {verdict: sum(result.verdict == verdict for result in results) for verdict in ("passed", "failed", "skipped")}
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
