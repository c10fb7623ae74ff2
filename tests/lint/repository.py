"""The files under version control, their lines, and what a finding looks like."""

from __future__ import annotations

import fnmatch
import functools
import re
import subprocess
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

CODE = (".c", ".cpp", ".h")


@dataclass(frozen=True, order=True)
class Finding:
    """One breach of a rule, where it is and how to mend it."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class Repository:
    """What the rules look at. `files` are paths relative to the root, with `/`."""

    def __init__(self, root: Path, files: Iterable[str] | None = None):
        self.root = root
        self.files = sorted(files if files is not None else _tracked(root))
        self.rules = tomllib.loads(Path(__file__).with_name("rules.toml").read_text())

    def with_suffix(self, *suffixes: str, below: str = "") -> list[str]:
        return [path for path in self.files if path.endswith(suffixes) and path.startswith(below)]

    @functools.cache
    def lines(self, path: str) -> list[str]:
        return (self.root / path).read_text(encoding="utf-8", errors="replace").splitlines()

    @functools.cache
    def code_lines(self, path: str) -> list[str]:
        """The lines of a C or C++ file with comments and the insides of literals blanked, includes kept."""
        text = "\n".join(self.lines(path))
        pattern = r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|' r"'(?:\\.|[^'\\\n])'"
        blanked = re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)
        return [original if re.match(r"\s*#\s*include", original) else line
                for original, line in zip(self.lines(path), blanked.split("\n"))]

    def generated(self, path: str) -> bool:
        """Whether a program wrote the file; its first line then says so."""
        first = " ".join(self.lines(path)[:1]).lower()
        return "generated" in first or "do not edit" in first


def matches(path: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch.fnmatch(path, pattern) for pattern in patterns)


def below(path: str, folders: Iterable[str]) -> bool:
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


def _tracked(root: Path) -> list[str]:
    """Files git knows, and new ones it does not ignore."""
    command = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [path for path in listed if (root / path).is_file()]
