"""Random programs, compiled, beside CPython: `main.py [--seeds N] [--first SEED] [--snippets N]`; the last line counts.

Each seed is a program of many snippets; a snippet that differs is shown with both outputs and can be made again. A snippet on which
CPython itself comes to no end is left out, and counts as skipped: every snippet of every seed is in the count.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import generate

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/runner"))

import oracle  # noqa: E402

SECONDS = 20            # of CPython's time for a seed
PATIENCE = 3            # how many times that ours may take: sanitizers, wasm
MEMORY_MIB = 2048


@dataclass
class Ran:
    """How a program ended (None: not within its time), and what it printed."""

    status: int | None
    output: str


@dataclass
class Verdict:
    """Of one seed: snippets that were compared, those that were left out, and what to say about those that differ."""

    compared: int = 0
    left_out: int = 0
    found: list[str] = field(default_factory=list)


def run(command: list[str], folder: str, seconds: float, limited: bool = False, **env: str) -> Ran:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MIB << 20, MEMORY_MIB << 20))

    try:
        done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=seconds,
                              check=False, env={**os.environ, **env}, preexec_fn=limit if limited else None)
        return Ran(done.returncode, done.stdout.decode("utf-8", "backslashreplace"))
    except subprocess.TimeoutExpired as late:
        return Ran(None, (late.stdout or b"").decode("utf-8", "backslashreplace"))


def split(output: str) -> dict[str, str]:
    """The output of each snippet by its number."""
    parts = ("\n" + output).split("\n# ")
    return {head: body for head, _, body in (part.partition("\n") for part in parts[1:])}


def ask_cpython(python: str, folder: str, seed: int, snippets: int) -> tuple[list[int], dict[str, str]]:
    """The snippets that CPython brings to an end, and what it printed for each."""
    numbers = list(range(snippets))
    source = Path(folder) / "program.py"
    while True:
        source.write_text(generate.program(seed, numbers))
        ran = run([python, "-W", "ignore", str(source)], folder, SECONDS, True, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8")
        printed = split(ran.output)
        if ran.status == 0 and list(map(int, printed)) == numbers:
            return numbers, printed
        if not printed:
            return [], {}
        numbers.remove(int(list(printed)[-1]))      # where it stopped


def compare(options: argparse.Namespace, python: str, seed: int) -> Verdict:
    verdict = Verdict()
    with tempfile.TemporaryDirectory(prefix="molt-programs-") as folder:
        source, binary = Path(folder) / "program.py", Path(folder) / "program"
        numbers, wanted = ask_cpython(python, folder, seed, options.snippets)
        verdict.left_out = options.snippets - len(numbers)
        if not numbers:
            verdict.found.append(f"seed {seed}: CPython runs none of it")
            return verdict
        compiler = [str(ROOT / "build" / options.config / "molt"), "build", str(source), "-o", str(binary)]
        if options.target != "native":
            compiler += ["--target", options.target]
        if options.release:
            compiler.append("--release")
        built = subprocess.run(compiler, cwd=folder, capture_output=True, text=True, timeout=3600, check=False)
        if built.returncode:
            verdict.found.append(f"seed {seed}: does not compile (status {built.returncode}): {built.stderr[-2000:]}")
            return verdict
        command = [str(binary)]
        if options.target != "native":
            command = [str(ROOT / ".cache/node/bin/node"), str(ROOT / "wasm/host/run.mjs"), "--env", "MOLT_LEAK_CHECK=1", *command]
        ours = run(command, folder, SECONDS * PATIENCE, options.config == "native" and options.target == "native", MOLT_LEAK_CHECK="1",
                   ASAN_OPTIONS="detect_leaks=0:allocator_may_return_null=1", UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1")
    got = split(ours.output)
    verdict.compared = len(numbers)
    for number, body in wanted.items():
        if got.get(number) != body:
            verdict.found.append(f"seed {seed}, snippet {number}:\n{generate.snippet(seed, int(number))}--- CPython\n{body}\n--- molt\n{got.get(number)}")
    if ours.status != 0:
        verdict.found.append(f"seed {seed}: " + ("out of time" if ours.status is None else f"status {ours.status}"))
    return verdict


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests/fuzz/programs/main.py", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--snippets", type=int, default=200)
    parser.add_argument("--config", default="native")
    parser.add_argument("--target", default="native")
    parser.add_argument("--release", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(argv)
    warnings.simplefilter("ignore")
    python = oracle.find()
    if not python:
        print("no python3.12 to compare with\n0 passed, 0 failed, 1 skipped")
        return 0
    seeds = range(options.first, options.first + options.seeds)
    passed = failed = left_out = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for verdict in pool.map(lambda seed: compare(options, python, seed), seeds):
            print("\n".join(verdict.found), end="\n" if verdict.found else "", flush=True)
            failed += len(verdict.found)
            passed += max(0, verdict.compared - len(verdict.found))
            left_out += verdict.left_out
    print(f"{passed} passed, {failed} failed, {left_out} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
