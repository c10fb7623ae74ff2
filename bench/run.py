"""Times compiled programs against CPython, side by side.

Every round runs each contestant once, one after the other, so that a change in the machine's load meets all of them;
the figures are medians. Contestants: the default build, `--release`, a python3.12, and Debian's /usr/bin/python3
(which is built with profile and link-time optimisation; a python3.12 from pyenv is not).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/runner"))

import oracle  # noqa: E402  (the runner's helpers live beside the tests)
import process  # noqa: E402

WORK = ROOT / "build/bench"
LICENCES = Path("/usr/share/common-licenses")
TEXT = WORK / "text.txt"
TEXT_COPIES = 300


@dataclass(frozen=True)
class Program:
    """A benchmark: its source, and what it is given."""

    source: Path
    args: tuple[str, ...] = ()
    allow: str = ""

    @property
    def name(self) -> str:
        return self.source.stem


@dataclass
class Contestant:
    """One way to run a program, and what came of it."""

    name: str
    command: list[str]
    walls: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)
    rss_kib: int = 0
    stdout: bytes = b""
    failure: str = ""

    @property
    def cpu(self) -> float:
        return statistics.median(self.cpus)


def programs() -> list[Program]:
    """Every program of this folder, in order of its name."""
    special = {"wordcount": ((str(TEXT),), f"fs.read={TEXT}")}
    return [Program(path, *special.get(path.stem, ())) for path in sorted(Path(__file__).parent.glob("*.py"))
            if path.name not in ("run.py", "base_bigint.py")]


def write_text() -> None:
    """A real text to count: a licence that every Debian has, several times over."""
    candidates = [LICENCES / "GPL-3", LICENCES / "Apache-2.0", ROOT / "docs/design.md"]
    source = next(path for path in candidates if path.exists())
    WORK.mkdir(parents=True, exist_ok=True)
    TEXT.write_text(source.read_text(encoding="utf-8") * TEXT_COPIES, encoding="utf-8")


def compile_program(program: Program, molt: Path, release: bool) -> tuple[Path, str]:
    """Compiles; returns the binary, and the compiler's complaint if it failed."""
    output = WORK / (program.name + ("-release" if release else ""))
    command = [str(molt), "build", str(program.source), "-o", str(output)]
    if release:
        command.append("--release")
    if program.allow:
        command += ["--allow", program.allow]
    output.unlink(missing_ok=True)
    done = process.run(command, cwd=ROOT, env=process.clean_environment(), seconds=300)
    return output, "" if done.status == 0 else (done.last_error_line or f"status {done.status}")


def contestants(program: Program, molt: Path, pythons: dict[str, str], with_release: bool) -> list[Contestant]:
    found = []
    for release in (False, True) if with_release else (False,):
        name = "molt --release" if release else "molt"
        if not molt.exists():
            found.append(Contestant(name, [], failure="there is no compiler: ./dev build"))
            continue
        binary, failure = compile_program(program, molt, release)
        found.append(Contestant(name, [str(binary), *program.args], failure=failure))
    found += [Contestant(name, [python, str(program.source), *program.args]) for name, python in pythons.items()]
    return found


def measure(racers: list[Contestant], rounds: int) -> None:
    """Interleaved rounds; a contestant that fails once runs no more. The first round only warms caches."""
    env = process.clean_environment(PYTHONHASHSEED="0")
    for round_number in range(rounds + 1):
        for racer in racers:
            if racer.failure:
                continue
            outcome = process.run(racer.command, cwd=WORK, env=env, seconds=300)
            if outcome.status != 0 or outcome.timed_out:
                racer.failure = f"status {outcome.status}: {outcome.last_error_line}"
            elif round_number:
                racer.walls.append(outcome.wall)
                racer.cpus.append(outcome.cpu)
                racer.rss_kib = max(racer.rss_kib, outcome.rss_kib)
                racer.stdout = outcome.stdout


def check_outputs(racers: list[Contestant]) -> None:
    """A contestant that prints something else than the first Python is not in the race."""
    right = next((racer for racer in racers if racer.name.startswith("python") and not racer.failure), None)
    for racer in racers:
        if right and not racer.failure and racer.stdout != right.stdout:
            racer.failure = f"prints something else than {right.name}"


def table(program: Program, racers: list[Contestant], references: list[str]) -> None:
    by_name = {racer.name: racer for racer in racers}
    print(f"\n{program.name}")
    header = "".join(f"{'x ' + name:>19}" for name in references)
    print(f"  {'':<16}{'CPU s':>9}{'wall s':>9}{'RSS MiB':>9}{header}")
    for racer in racers:
        if racer.failure:
            print(f"  {racer.name:<16} {racer.failure}")
            continue
        ratios = "".join(f"{by_name[name].cpu / racer.cpu:19.2f}" if not by_name[name].failure else f"{'-':>19}"
                         for name in references)
        wall = statistics.median(racer.walls)
        print(f"  {racer.name:<16}{racer.cpu:9.3f}{wall:9.3f}{racer.rss_kib / 1024:9.1f}{ratios}")


def summary(results: dict[str, list[Contestant]], references: list[str]) -> None:
    """Geometric means of the ratios over the programs where both sides ran."""
    print("\ngeometric mean")
    for name in ("molt", "molt --release"):
        parts = []
        for reference in references:
            ratios = []
            for racers in results.values():
                by_name = {racer.name: racer for racer in racers if not racer.failure}
                if name in by_name and reference in by_name:
                    ratios.append(by_name[reference].cpu / by_name[name].cpu)
            if ratios:
                parts.append(f"{statistics.geometric_mean(ratios):.2f} x {reference} ({len(ratios)} programs)")
        print(f"  {name:<16}{', '.join(parts) or 'no program ran'}")


def markdown(results: dict[str, list[Contestant]], references: list[str], rounds: int) -> str:
    """docs/performance.md: how many times faster than each Python, worst first."""
    lines = ["# Performance", "", "Written by `./dev bench --markdown docs/performance.md`; not edited by hand. CPU time, medians of "
             f"{rounds} interleaved", "rounds; a ratio of 2 is twice as fast. A python3.12 from pyenv is built without profile or link-time "
             "optimisation, Debian's", "with both. RSS is the peak, in MiB.", ""]
    names = ("molt", "molt --release")
    columns = [(name, reference) for name in names for reference in references]
    lines.append("| program | CPU s | RSS | " + " | ".join(f"RSS {r}" for r in references) + " | "
                 + " | ".join(f"{n} / {r}" for n, r in columns) + " |")
    lines.append("|" + "---|" * (3 + len(references) + len(columns)))

    def ratio(racers: dict[str, Contestant], name: str, reference: str) -> float:
        ran = name in racers and reference in racers and not racers[name].failure and not racers[reference].failure
        return racers[reference].cpu / racers[name].cpu if ran else 0.0

    rows = sorted(({racer.name: racer for racer in racers} | {"": racers} for racers in results.values()),
                  key=lambda racers: ratio(racers, "molt", references[0]))
    program_of = {id(racers): program for program, racers in results.items()}
    for racers in rows:
        molt = racers["molt"]
        figures = [f"{molt.cpu:.3f}" if not molt.failure else molt.failure, f"{molt.rss_kib / 1024:.1f}"]
        figures += [f"{racers[r].rss_kib / 1024:.1f}" for r in references]
        figures += [f"{ratio(racers, n, r):.2f}" for n, r in columns]
        lines.append(f"| {program_of[id(racers[''])]} | " + " | ".join(figures) + " |")
    means = []
    for name, reference in columns:
        ratios = [found for racers in rows if (found := ratio(racers, name, reference))]
        means.append(f"{statistics.geometric_mean(ratios):.2f}" if ratios else "-")
    lines.append("| **geometric mean** | | |" + " |" * len(references) + " " + " | ".join(means) + " |")
    return "\n".join(lines) + "\n"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these programs")
    parser.add_argument("--rounds", type=int, default=5, help="measured runs of each contestant (default 5)")
    parser.add_argument("--no-release", action="store_true", help="leave molt --release out")
    parser.add_argument("--config", default="native", help="whose compiler: build/CONFIG/molt")
    parser.add_argument("--markdown", type=Path, help="write the table of ratios to this file")
    parser.add_argument("--json", type=Path, help="write every measurement to this file")
    options = parser.parse_args(argv)

    chosen = [program for program in programs() if not options.names or program.name in options.names]
    if unknown := set(options.names) - {program.name for program in chosen}:
        parser.error(f"no such program: {', '.join(sorted(unknown))}")
    pythons = {}
    if python := oracle.find():
        pythons["python3.12"] = python
    if os.access("/usr/bin/python3", os.X_OK):
        pythons["Debian python3"] = "/usr/bin/python3"

    write_text()
    results = {}
    for program in chosen:
        racers = contestants(program, ROOT / "build" / options.config / "molt", pythons, not options.no_release)
        measure(racers, options.rounds)
        check_outputs(racers)
        table(program, racers, list(pythons))
        sys.stdout.flush()
        results[program.name] = racers
    summary(results, list(pythons))
    if options.markdown:
        options.markdown.write_text(markdown(results, list(pythons), options.rounds), encoding="utf-8")
    if options.json:
        rows = [{"program": name, "contestant": racer.name, "cpu": racer.cpus, "wall": racer.walls,
                 "rss_kib": racer.rss_kib, "failure": racer.failure} for name, racers in results.items() for racer in racers]
        facts = {"machine": platform.machine(), "cpus": os.cpu_count(), "rounds": options.rounds, "results": rows}
        options.json.write_text(json.dumps(facts, indent=1) + "\n")
    return 1 if any(racer.failure for racers in results.values() for racer in racers) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
