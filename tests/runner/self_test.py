"""Tests of the runner itself, with a stand-in compiler that wraps the program for this Python."""

from __future__ import annotations

import contextlib
import io
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import differential
import lane
import process
import suite
from cache import ResultCache
from expectation import Expectation
from process import ROOT

COMPILER = f"""#!/bin/sh
# molt build FILE -o OUT ...
grep -q 'does not compile' "$2" && {{ echo "error M0001: refused" >&2; exit 3; }}
grep -q 'bad syntax' "$2" && {{ echo "SyntaxError: invalid syntax" >&2; exit 1; }}
printf '#!/bin/sh\\nexec {sys.executable} %s "$@"\\n' "$2" > "$4"
chmod +x "$4"
"""


class RunnerTest(unittest.TestCase):
    """Each test writes programs into a fresh folder and runs them as a lane."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="molt-self-test-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.bench = differential.Bench(config=f"runner/self-test-{self.folder.name}")
        self.bench.build.mkdir(parents=True)
        self.addCleanup(shutil.rmtree, self.bench.build)
        self.bench.molt.write_text(COMPILER)
        self.bench.molt.chmod(0o755)

    def program(self, name: str, source: str, stdout: str = "", status: int = 0, error: str = "") -> None:
        (self.folder / name).write_text(source)
        Expectation.path_of(self.folder / name).write_bytes(Expectation(stdout.encode(), status, error).dump())

    def run_lane(self, text: str, bench: differential.Bench | None = None,
                 use_cache: bool = False) -> list[differential.Result]:
        lane_file = self.folder / "TESTS.txt"
        lane_file.write_text(text)
        return differential.run_all(bench or self.bench, lane.load("basic", lane_file), 2, use_cache)

    def one(self, text: str, **options: object) -> differential.Result:
        (result,) = self.run_lane(text, **options)  # type: ignore[arg-type]
        return result

    def test_equal_output_passes(self) -> None:
        self.program("a.py", "print('hi')", "hi\n")
        result = self.one("a.py")
        self.assertEqual(result.verdict, "passed", result.detail)
        self.assertGreater(result.rss_kib, 0)

    def test_difference_is_shown(self) -> None:
        self.program("a.py", "print('one')\nprint('two')", "one\nthree\n")
        result = self.one("a.py")
        self.assertEqual((result.verdict, result.reason), ("failed", "differs from CPython"))
        self.assertIn("-three", result.detail)
        self.assertIn("+two", result.detail)

    def test_missing_final_newline_differs(self) -> None:
        self.program("a.py", "print('x', end='')", "x\n")
        self.assertEqual(self.one("a.py").verdict, "failed")

    def test_status_and_error_line(self) -> None:
        self.program("a.py", "1/0", status=1, error="ZeroDivisionError: division by zero")
        self.program("b.py", "[][0]", status=1, error="ZeroDivisionError: division by zero")
        self.program("c.py", "import sys; sys.exit(3)", status=3)
        verdicts = [result.verdict for result in self.run_lane("a.py\nb.py\nc.py\n")]
        self.assertEqual(verdicts, ["passed", "failed", "passed"])

    def test_arguments_stdin_and_files(self) -> None:
        (self.folder / "in.txt").write_text("line\n")
        (self.folder / "data.log").write_text("log\n")
        self.program("a.py", "import sys; print(sys.argv[1:], input(), open('data.log').read())", "['x', 'y z'] line log\n\n")
        result = self.one("a.py ; args=x 'y z' ; stdin=in.txt ; files=data.log ; allow=fs.read=.")
        self.assertEqual(result.verdict, "passed", result.detail)

    def test_known_failure_is_skipped_and_its_pass_fails(self) -> None:
        self.program("a.py", "print(1)", "2\n")
        self.program("b.py", "print(1)", "1\n")
        gap, healed = self.run_lane("a.py ; expect-fail: a gap\nb.py ; expect-fail: healed\n")
        self.assertEqual((gap.verdict, gap.reason), ("skipped", "known failure: a gap"))
        self.assertEqual(healed.verdict, "failed")
        self.assertIn("unexpected pass", healed.reason)

    def test_refused_program_fails(self) -> None:
        self.program("a.py", "# does not compile", "")
        result = self.one("a.py")
        self.assertEqual(result.reason, "does not compile (status 3)")
        self.assertIn("M0001", result.detail)

    def test_syntax_error_is_the_compilers_to_report(self) -> None:
        self.program("a.py", "# bad syntax", status=1, error="SyntaxError: invalid syntax")
        self.assertEqual(self.one("a.py").verdict, "passed")

    def test_endless_program_is_stopped(self) -> None:
        self.program("a.py", "while True: pass")
        self.assertIn("out of time", self.one("a.py ; seconds=0.3").reason)

    def test_memory_is_limited(self) -> None:
        self.program("a.py", "x = bytearray(5 << 30)", status=1, error="MemoryError")
        self.assertEqual(self.one("a.py").verdict, "passed")

    def test_leak_is_reported(self) -> None:
        source = "import os, sys\nif os.environ.get('MOLT_LEAK_CHECK'):\n    sys.stderr.write('molt: leak: 1 list\\n'); sys.exit(99)"
        self.program("a.py", source)
        strict = differential.Bench(config=self.bench.config, leak_check=True)
        self.assertEqual(self.one("a.py").verdict, "passed")
        self.assertEqual(self.one("a.py", bench=strict).reason, "leaks objects")

    def test_static_programs_are_compiled_so_and_depend_on_the_archive(self) -> None:
        self.program("a.py", "")
        (self.folder / "T.txt").write_text("a.py\n")
        (test,) = lane.load("basic", self.folder / "T.txt")
        static = differential.Bench(config=self.bench.config, static=True)
        self.assertIn("--static", static.compile_command(test, self.folder / "a"))
        self.assertNotIn("--static", self.bench.compile_command(test, self.folder / "a"))
        self.assertEqual((static.library.suffix, self.bench.library.suffix), (".a", ".so"))
        self.assertNotEqual(static.label, self.bench.label)

    def test_missing_expectation_fails(self) -> None:
        (self.folder / "a.py").write_text("")
        self.assertIn("record", self.one("a.py").reason)

    def test_unchanged_pass_comes_from_the_cache(self) -> None:
        self.program("a.py", "import helper; print(helper.x)", "1\n")
        (self.folder / "helper.py").write_text("x = 1")
        self.assertFalse(self.one("a.py", use_cache=True).cached)
        cached = self.one("a.py", use_cache=True)
        self.assertTrue(cached.cached)

    def test_cache_key_sees_imported_modules_and_arguments(self) -> None:
        self.program("a.py", "import helper", "")
        helper = self.folder / "helper.py"
        helper.write_text("x = 1")
        lane_file = self.folder / "TESTS.txt"
        lane_file.write_text("a.py\na.py ; args=1\n")
        plain, with_args = lane.load("basic", lane_file)
        self.assertIn(helper, plain.sources())
        cache = ResultCache(self.folder / "cache.json", [])
        self.assertNotEqual(cache.key(plain), cache.key(with_args))

    def test_wasm_skip_must_name_capability_or_deviation(self) -> None:
        self.program("a.py", "")
        (self.folder / "T.txt").write_text("a.py ; skip-wasm: capability net.listen\n")
        (test,) = lane.load("basic", self.folder / "T.txt")
        result = differential.run_test(differential.Bench(target="wasm32-wasi"), test)
        self.assertEqual((result.verdict, result.reason), ("skipped", "capability net.listen"))
        for bad in ("a.py ; skip-wasm: too slow", "a.py ; skip-wasm: DEVIATION unheard-of", "a.py ; colour=red", "gone.py", "a.py ; expect-fail:", "a.py ; stdin=gone"):
            (self.folder / "T.txt").write_text(bad)
            with self.assertRaises(lane.LaneError, msg=bad):
                lane.load("basic", self.folder / "T.txt")

    def test_comments_and_blank_lines(self) -> None:
        self.program("a.py", "")
        self.assertEqual(len(self.run_lane("# a comment\n\na.py   # another\n")), 1)


class ProcessTest(unittest.TestCase):
    """The limiter."""

    def test_peak_memory_is_the_programs_own(self) -> None:
        outcome = process.run(["true"], cwd=ROOT, env=process.clean_environment())
        self.assertLess(outcome.rss_kib, 6 << 10)

    def test_signal_and_missing_program(self) -> None:
        env = process.clean_environment()
        self.assertEqual(process.run(["sh", "-c", "kill -ABRT $$"], cwd=ROOT, env=env).status, -6)
        self.assertEqual(process.run(["no-such-program-here"], cwd=ROOT, env=env).status, 127)

    def test_children_do_not_outlive_the_program(self) -> None:
        env = process.clean_environment()
        outcome = process.run(["sh", "-c", "sleep 60 & echo started"], cwd=ROOT, env=env, seconds=5)
        self.assertEqual((outcome.status, outcome.stdout), (0, b"started\n"))


class ExpectationTest(unittest.TestCase):
    """The container."""

    def test_round_trip(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for stdout in (b"", b"a\n", b"no newline", b"stdout:\nagain", b"\xff\x00 bytes"):
                path = Path(folder) / "x.expected"
                expected = Expectation(stdout, 1, "E: m", 9)
                path.write_bytes(expected.dump())
                self.assertEqual(Expectation.load(path), expected)

    def test_addresses_do_not_count(self) -> None:
        outcome = process.Outcome(1, b"<A object at 0x7f01>, 0x7f01, at 0x7", b"KeyError: <f at 0x12>\n")
        self.assertEqual(Expectation.of(outcome).stdout, b"<A object at 0x...>, 0x7f01, at 0x7")
        self.assertEqual(Expectation.of(outcome).error, "KeyError: <f at 0x...>")

    def test_error_is_the_last_line_with_text(self) -> None:
        outcome = process.Outcome(1, b"", b"Traceback\n  x\nKeyError: 'a'\n\n")
        self.assertEqual(Expectation.of(outcome).error, "KeyError: 'a'")


class SuiteTest(unittest.TestCase):
    """Counting the tests of a lane from its output."""

    def test_closing_line(self) -> None:
        self.assertEqual(suite.closing_line(b"1 passed, 0 failed, 2 skipped\n", 0), suite.Count(1, 0, 2))
        self.assertEqual(suite.closing_line(b"1 passed, 0 failed\n", 0), suite.Count(1))
        self.assertEqual(suite.closing_line(b"skipped: no python3.12 to compare with\n", 0), suite.Count(0, 0, 1))
        self.assertEqual(suite.closing_line(b"died", 1), suite.Count(0, 1, 0))
        self.assertEqual(suite.closing_line(b"5 passed, 0 failed, 0 skipped\n", 1), suite.Count(5, 1, 0))

    def test_catch(self) -> None:
        self.assertEqual(suite.catch_summary(b"All tests passed (5 assertions in 3 test cases)\n", 0), suite.Count(3))
        self.assertEqual(suite.catch_summary(b"test cases:  4 |  3 passed | 1 failed\n", 1), suite.Count(3, 1))
        self.assertEqual(suite.catch_summary(b"test cases: 2 | 2 failed\n", 2), suite.Count(0, 2))
        self.assertEqual(suite.catch_summary(b"Segmentation fault", -11), suite.Count(0, 1))


def main() -> int:
    output = io.StringIO()
    with contextlib.redirect_stderr(output):
        outcome = unittest.main(argv=[sys.argv[0]], exit=False, verbosity=1).result
    if not outcome.wasSuccessful():
        print(output.getvalue())
    failed = len(outcome.failures) + len(outcome.errors)
    print(f"{outcome.testsRun - failed} passed, {failed} failed, {len(outcome.skipped)} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
