"""Remembers passed tests by the content of everything that could change their result."""

from __future__ import annotations

import functools
import hashlib
import json
import threading
from pathlib import Path

from expectation import Expectation
from lane import Test
from process import ROOT


@functools.lru_cache(maxsize=None)
def _file_hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _tool_hash(paths: list[Path]) -> str:
    """One hash over the files that stand behind every result of a lane."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(str(path.name).encode() + _file_hash(path).encode())
    return digest.hexdigest()


class ResultCache:
    """Keys of passes by test name, kept in one JSON file per configuration, target and mode."""

    def __init__(self, file: Path, tools: list[Path]):
        self._file = file
        self._tools = _tool_hash(tools)
        self._lock = threading.Lock()
        try:
            self._passes: dict[str, dict[str, object]] = json.loads(file.read_text())
        except (OSError, ValueError):
            self._passes = {}

    def key(self, test: Test) -> str:
        digest = hashlib.sha256(self._tools.encode())
        files = [*test.sources(), Expectation.path_of(test.program), *([test.stdin] if test.stdin else [])]
        for entry in test.files:
            files += sorted(path for path in entry.rglob("*") if path.is_file()) if entry.is_dir() else [entry]
        for path in files:
            digest.update(path.name.encode() + _file_hash(path).encode())
        digest.update(repr((test.args, test.allow, test.expect_fail, test.expect_fail_wasm)).encode())
        return digest.hexdigest()

    def find(self, test: Test) -> dict[str, object] | None:
        entry = self._passes.get(test.name)
        return entry if entry and entry["key"] == self.key(test) else None

    def store(self, test: Test, facts: dict[str, object]) -> None:
        with self._lock:
            self._passes[test.name] = {"key": self.key(test), **facts}

    def save(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps(self._passes, indent=1, sort_keys=True))


def tool_files(build: Path, library: Path, target: str) -> list[Path]:
    """What a result depends on besides the test: compiler, library, headers, host and this runner."""
    files = [build / "molt", library, *sorted((ROOT / "include").rglob("*.h")), *Path(__file__).parent.glob("*.py")]
    if target != "native":
        files += sorted((ROOT / "wasm/host").rglob("*.mjs"))
    return [path for path in files if path.exists()]
