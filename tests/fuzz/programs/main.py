"""Random programs, compiled, beside CPython: `main.py [--seeds N] [--first SEED] [--snippets N]`; the last line counts.

Each seed is a program of many snippets; a snippet that differs is shown with both outputs and can be made again.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import generate

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests/runner"))

import oracle  # noqa: E402

SECONDS = 60


def run(command: list[str], folder: str, **env: str) -> tuple[int, str]:
    """Status and what was printed; of CPython's warnings and both tracebacks nothing."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS, check=False,
                              env={**os.environ, **env})
    except subprocess.TimeoutExpired:
        return -1, "out of time"
    return done.returncode, done.stdout.decode("utf-8", "backslashreplace") + ("" if done.returncode >= 0 else "killed")


def split(output: str) -> dict[str, str]:
    """The output of each snippet by its number."""
    parts = ("\n" + output).split("\n# ")
    return {head: body for head, _, body in (part.partition("\n") for part in parts[1:])}


def compare(options: argparse.Namespace, python: str, seed: int) -> tuple[int, list[str]]:
    """Snippets that ran, and what to say about those that differ."""
    with tempfile.TemporaryDirectory(prefix="molt-programs-") as folder:
        source, binary = Path(folder) / "program.py", Path(folder) / "program"
        source.write_text(generate.program(seed, options.snippets))
        compiler = [str(ROOT / "build" / options.config / "molt"), "build", str(source), "-o", str(binary)]
        if options.target != "native":
            compiler += ["--target", options.target]
        if options.release:
            compiler.append("--release")
        built = subprocess.run(compiler, cwd=folder, capture_output=True, text=True, timeout=1200, check=False)
        if built.returncode:
            return 0, [f"seed {seed}: does not compile (status {built.returncode}): {built.stderr[-2000:]}"]
        command = [str(binary)]
        if options.target != "native":
            command = [str(ROOT / ".cache/node/bin/node"), str(ROOT / "wasm/host/run.mjs"), *command]
        theirs = run([python, "-W", "ignore", str(source)], folder, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8")
        ours = run(command, folder, MOLT_LEAK_CHECK="1")
    wanted, got = split(theirs[1]), split(ours[1])
    found = []
    for number, body in wanted.items():
        if got.get(number) != body:
            found.append(f"seed {seed}, snippet {number}:\n{generate.snippet(seed, int(number))}--- CPython\n{body}\n--- molt\n{got.get(number)}")
    if ours[0] != theirs[0]:
        found.append(f"seed {seed}: status {ours[0]} instead of {theirs[0]}")
    return len(wanted), found


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
    python = oracle.find()
    if not python:
        print("no python3.12 to compare with\n0 passed, 0 failed, 1 skipped")
        return 0
    seeds = range(options.first, options.first + options.seeds)
    passed = failed = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for count, found in pool.map(lambda seed: compare(options, python, seed), seeds):
            print("\n".join(found), end="\n" if found else "", flush=True)
            failed += len(found)
            passed += count - min(count, len(found))
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
