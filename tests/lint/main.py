"""The lint: every rule over every file, each finding with its place. Usage: main.py [--rule NAME] [--list]."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import conventions
import layering
from repository import Repository

RULES = {
    "layers": layering.check_layers,
    "compiled": layering.check_compiled,
    "public-headers": layering.check_public_headers,
    "cycles": layering.check_cycles,
    "system": layering.check_system,
    "names": conventions.check_names,
    "sizes": conventions.check_sizes,
    "no-python": conventions.check_no_python,
    "first-lines": conventions.check_first_lines,
    "readmes": conventions.check_readmes,
    "words": conventions.check_words,
    "marks": conventions.check_marks,
    "format": conventions.check_format,
}


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./dev lint", description=__doc__)
    parser.add_argument("--rule", action="append", choices=sorted(RULES), help="only these rules")
    parser.add_argument("--list", action="store_true", help="name the rules and stop")
    options = parser.parse_args(argv)
    if options.list:
        for name, rule in RULES.items():
            print(f"{name:16}{(rule.__doc__ or '').splitlines()[0]}")
        return 0

    repository = Repository(Path(__file__).resolve().parents[2])
    chosen = options.rule or list(RULES)
    failed = 0
    for name in chosen:
        findings = sorted(set(RULES[name](repository)))
        failed += bool(findings)
        for finding in findings:
            print(f"{finding} [{name}]")
    print(f"{len(chosen) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
