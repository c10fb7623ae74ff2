"""Lane files: which programs are tests, and what each of them needs.

One program per line, then markers, separated by `;`. Paths are relative to the lane file or to the repository.

    closures.py
    report.py     ; args=sample.log --top 3 ; files=sample.log ; allow=fs.read=.
    echo.py       ; stdin=echo.in
    match.py      ; expect-fail: match statements are not lowered yet
    odd.py        ; by-hand: CPython crashes, so nobody records it
    server.py     ; skip-wasm: capability net.listen
"""

from __future__ import annotations

import ast
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from process import ROOT

LANES = {
    "basic": ROOT / "tests/differential/basic/CORE_TESTS.txt",
    "stdlib": ROOT / "tests/differential/stdlib/TESTS.txt",
    "hooks": ROOT / "tests/differential/hooks/TESTS.txt",
}
SKIP_REASON = re.compile(r"(?:capability [a-z][a-z.]*|DEVIATION ([a-z][a-z0-9-]*))$")
DEVIATIONS = ROOT / "docs/deviations.md"


class LaneError(Exception):
    """A lane file says something that cannot be meant."""


@dataclass(frozen=True)
class Test:
    """One program with everything needed to run it."""

    program: Path
    lane: str
    args: tuple[str, ...] = ()
    stdin: Path | None = None
    files: tuple[Path, ...] = ()
    allow: tuple[str, ...] = ()
    search: tuple[Path, ...] = ()
    seconds: float = 20.0
    expect_fail: str = ""
    expect_fail_wasm: str = ""
    skip_wasm: str = ""
    by_hand: str = ""
    tags: frozenset[str] = field(default_factory=frozenset)

    @property
    def name(self) -> str:
        return str(self.program.relative_to(ROOT)) if self.program.is_relative_to(ROOT) else str(self.program)

    def stdin_bytes(self) -> bytes:
        return self.stdin.read_bytes() if self.stdin else b""

    def known_failure(self, target: str) -> str:
        return self.expect_fail or (self.expect_fail_wasm if target != "native" else "")

    def sources(self) -> list[Path]:
        """The program and the modules beside it (or on its search path) that it imports, transitively."""
        found: dict[Path, None] = {}
        pending = [self.program]
        while pending:
            path = pending.pop()
            if path in found:
                continue
            found[path] = None
            for name in _imported_names(path):
                for folder in (self.program.parent, *self.search):
                    pending += _module_files(folder, name)
        return sorted(found)


def _imported_names(path: Path) -> set[str]:
    """Top-level names a source file imports; none if it does not parse (a SyntaxError may be the test)."""
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return set()
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def _module_files(folder: Path, name: str) -> list[Path]:
    single, package = folder / f"{name}.py", folder / name
    return ([single] if single.is_file() else []) + (sorted(package.rglob("*.py")) if package.is_dir() else [])


def load(lane: str, path: Path | None = None) -> list[Test]:
    """Every test of a lane, in file order."""
    path = path or LANES[lane]
    if not path.exists():
        return []
    tests = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        line = re.sub(r"(^|\s)#.*", "", line).strip()
        if line:
            try:
                tests.append(_parse(line, lane, path.parent))
            except LaneError as error:
                raise LaneError(f"{path}:{number}: {error}") from None
    return tests


def _parse(line: str, lane: str, folder: Path) -> Test:
    name, *markers = (part.strip() for part in line.split(";"))
    program = next((base / name for base in (folder, ROOT) if (base / name).is_file()), None)
    if program is None:
        raise LaneError(f"no such program: {name}")
    values: dict[str, object] = {}
    tags = set()
    for marker in markers:
        match = re.match(r"([a-z-]+)\s*([:=]?)\s*(.*)$", marker)
        if not match:
            raise LaneError(f"cannot read the marker '{marker}'")
        key, sign, value = match.groups()
        if not sign:
            tags.add(key)
        elif (key, sign) in _READERS:
            values[key.replace("-", "_")] = _READERS[key, sign](value, program.parent)
        else:
            raise LaneError(f"unknown marker '{key}{sign}' (known: {', '.join(k + s for k, s in _READERS)})")
    if "path" in values:
        values["search"] = values.pop("path")
    return Test(program.resolve(), lane, tags=frozenset(tags), **values)  # type: ignore[arg-type]


def _existing(value: str, folder: Path) -> Path:
    path = folder / value
    if not path.exists():
        raise LaneError(f"no such file: {path}")
    return path


def _reason(value: str, folder: Path) -> str:
    if not value:
        raise LaneError("a known failure needs its reason")
    return value


def _skip_reason(value: str, folder: Path) -> str:
    match = SKIP_REASON.match(value)
    if not match:
        raise LaneError(f"skip-wasm names 'capability NAME' or 'DEVIATION id', not '{value}'")
    if match[1] and f"| `{match[1]}` |" not in DEVIATIONS.read_text():
        raise LaneError(f"docs/deviations.md does not list '{match[1]}'")
    return value


_READERS = {
    ("args", "="): lambda value, folder: tuple(shlex.split(value)),
    ("stdin", "="): _existing,
    ("files", "="): lambda value, folder: tuple(_existing(item, folder) for item in value.split()),
    ("allow", "="): lambda value, folder: tuple(value.split()),
    ("path", "="): lambda value, folder: tuple(_existing(item, folder) for item in value.split()),
    ("seconds", "="): lambda value, folder: float(value),
    ("expect-fail", ":"): _reason,
    ("expect-fail-wasm", ":"): _reason,
    ("skip-wasm", ":"): _skip_reason,
    ("by-hand", ":"): _reason,
}
