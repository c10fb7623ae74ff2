"""Names, sizes, first lines, READMEs, words that have no place, and formatting."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

from repository import CODE, Finding, Repository, below, matches

SNAKE = re.compile(r"_{0,2}[a-z0-9]+(_[a-z0-9]+)*_{0,2}$")
# A comment that begins in the first line and contains a whole sentence before it ends; public C headers may use /* */.
OPENING = re.compile(r"// \S[^\n]*(\n//[^\n]*)*?[.:](\s|$)|/\* \S(?:(?!\*/)[\s\S])*?[.:]\s")


def check_names(repository: Repository) -> Iterator[Finding]:
    """Files and folders are snake_case, and none is called utils."""
    rules = repository.rules["names"]
    for path in repository.files:
        if matches(path, rules["exempt"]):
            continue
        parts = path.split("/")
        stem = parts[-1].split(".")[0]
        for part in [*parts[:-1], stem]:
            if part.startswith("."):
                continue
            if part in rules["banned"]:
                yield Finding(path, 1, f"'{part}' says nothing about what is inside: name the noun")
            elif not SNAKE.match(part.replace("-", "_") if below(path, [".ci", "wasm/toolchain"]) else part):
                yield Finding(path, 1, f"'{part}' is not snake_case")


def check_sizes(repository: Repository) -> Iterator[Finding]:
    """A file of a thousand lines has two nouns in it."""
    rules = repository.rules["sizes"]
    for path in repository.with_suffix(*rules["suffixes"]):
        count = len(repository.lines(path))
        if count > rules["limit"] and not repository.generated(path):
            yield Finding(path, rules["limit"], f"{count} lines: split it by Python noun, then by verb family")


def check_no_python(repository: Repository) -> Iterator[Finding]:
    """No Python implements the library."""
    for path in repository.with_suffix(".py", ".pyc", below="src/"):
        yield Finding(path, 1, "no Python file lives under src/: the body of a name is C++")


def check_first_lines(repository: Repository) -> Iterator[Finding]:
    """Every source file says in its first line what it is, and headers are included once."""
    for path in repository.with_suffix(*CODE, ".mjs", ".js"):
        lines = repository.lines(path) or [""]
        text = "\n".join(lines[1:] if lines[0].startswith("#!") else lines)
        if not OPENING.match(text):
            yield Finding(path, 1, "the first line is '// <one sentence: what this file is>'")
        if path.endswith(".h") and not repository.generated(path):
            text = "\n".join(lines)
            if "#pragma once" not in text and not re.search(r"#ifndef (\w+)\n#define \1\b", text):
                yield Finding(path, 1, "a header needs #pragma once")
    for path in repository.with_suffix(".py", ".pyi"):
        if below(path, ["tests/differential", "examples"]):
            continue
        lines = [line for line in repository.lines(path) if not line.startswith("#!")]
        if lines and not re.match(r'[rR]?"""\S|# [A-Z]', lines[0]):
            yield Finding(path, 1, "the first line is a docstring that says what this file is")


def check_readmes(repository: Repository) -> Iterator[Finding]:
    """Every folder of sources explains itself in thirty lines under three headings."""
    rules = repository.rules["readme"]
    folders = {path.rpartition("/")[0] or "." for path in repository.with_suffix(*rules["suffixes"])}
    for folder in sorted(folders):
        if matches(folder, rules["exempt"]):
            continue
        path = f"{folder}/README.md"
        if path not in repository.files:
            yield Finding(path, 1, "is missing: say what lives here, what it may include, how to add one")
            continue
        lines = repository.lines(path)
        if len(lines) > rules["limit"]:
            yield Finding(path, rules["limit"], f"{len(lines)} lines: a README has at most {rules['limit']}; the rest goes to docs/")
        for heading in rules["headings"]:
            if not any(re.match(rf"#+ {heading}\s*$", line) for line in lines):
                yield Finding(path, 1, f"has no heading '{heading}'")


def check_words(repository: Repository) -> Iterator[Finding]:
    """Words of C++ that the runtime does without."""
    for word, rule in repository.rules["forbidden"].items():
        pattern = re.compile(rf"(?<![\w.>:])(?:std::)?{word}\b(?!\s*=\s*delete)")
        for path in repository.with_suffix(*CODE):
            if not below(path, rule["where"]) or below(path, rule.get("except", [])):
                continue
            for number, line in enumerate(repository.code_lines(path), 1):
                if pattern.search(line) and not line.lstrip().startswith("#"):
                    yield Finding(path, number, f"{word}: {rule['why']}")


def check_marks(repository: Repository) -> Iterator[Finding]:
    """Nothing is left 'to do', and no path of somebody's machine is in the sources."""
    to_do = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
    machine = re.compile(r"(?<![\w.])/(?:work|root|home/\w+)/\w")
    for path in repository.with_suffix(*CODE, ".py", ".pyi", ".mjs", ".sh", ".build", ".toml", ".def"):
        if below(path, ["tests/differential", "examples", "abi/reference"]) or repository.generated(path):
            continue
        for number, line in enumerate(repository.lines(path), 1):
            if match := to_do.search(line):
                yield Finding(path, number, f"{match[1]}: open an issue, or finish it")
            if machine.search(line):
                yield Finding(path, number, "an absolute path of one machine")


def check_format(repository: Repository) -> Iterator[Finding]:
    """clang-format has nothing to change."""
    program = shutil.which("clang-format")
    paths = [path for path in repository.with_suffix(*CODE)
             if not below(path, ["include/molt/gen"]) and not repository.generated(path)]
    if program is None or not paths:
        return
    command = [program, "--dry-run", "--ferror-limit=0", "--style=file", *paths]
    output = subprocess.run(command, cwd=repository.root, capture_output=True, text=True, check=False).stderr
    seen: dict[str, int] = {}
    for path, line in re.findall(r"^(.+?):(\d+):\d+: (?:warning|error): code should be clang-formatted", output, re.M):
        seen.setdefault(path, int(line))
    for path, line in sorted(seen.items()):
        yield Finding(path, line, "is not formatted: ./dev format")
