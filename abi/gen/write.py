"""Writes generated files, only when their content changed, and removes what is no longer generated."""
from __future__ import annotations

from pathlib import Path

BANNER = "Generated from abi/ by abi/gen/main.py. Do not edit."


class Output:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.written: set[Path] = set()
        self.changed: list[Path] = []

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        self.written.add(path)
        if path.exists() and path.read_text() == text:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.changed.append(path)

    def prune(self, pattern: str = "*") -> None:
        for path in self.root.rglob(pattern):
            if path.is_file() and path not in self.written:
                path.unlink()
                self.changed.append(path)
