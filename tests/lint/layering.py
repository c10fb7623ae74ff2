"""Who includes whom: rooms and their permissions, cycles, the operating system's headers.

Edges come from the include lines, resolved as the compiler resolves them. Where a build exists, the compiler's own
dependency records are checked as well, so that an include this parser cannot see does not go unnoticed.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator

from repository import CODE, Finding, Repository, below, matches

INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')
ROOTS = ("include", "src", "")
GENERATED = "generated"
C11_HEADERS = {"assert.h", "complex.h", "ctype.h", "errno.h", "fenv.h", "float.h", "inttypes.h", "iso646.h", "limits.h",
               "locale.h", "math.h", "setjmp.h", "signal.h", "stdalign.h", "stdarg.h", "stdatomic.h", "stdbool.h", "stddef.h",
               "stdint.h", "stdio.h", "stdlib.h", "stdnoreturn.h", "string.h", "tgmath.h", "threads.h", "time.h", "uchar.h",
               "wchar.h", "wctype.h"}


class Layers:
    """The rooms of rules.toml and the order inside src/core."""

    def __init__(self, repository: Repository):
        self.repository = repository
        self.rooms = repository.rules["rooms"]
        self.by_length = sorted(self.rooms, key=len, reverse=True)

    def room(self, path: str) -> str | None:
        if path.startswith(("build/", "gen/")):
            return GENERATED
        return next((room for room in self.by_length if below(path, [room])), None)

    def permits(self, importer: str, included: str) -> bool:
        """Whether a file may include another; a room's name stands for itself, `x*` for all rooms below x."""
        source, target = self.room(importer), self.room(included)
        if source is None or source == target:
            return True
        if target is None:
            return False
        label = self.rooms.get(target, {}).get("name", target)
        return any(label == allowed or (allowed.endswith("*") and label.startswith(allowed[:-1]))
                   for allowed in self.rooms.get(source, {}).get("may", []))

    def resolve(self, importer: str, name: str, quoted: bool) -> str | None:
        """The repository's file an include line means; None for libraries."""
        folder = importer.rpartition("/")[0]
        candidates = ([f"{folder}/{name}" if folder else name] if quoted else []) + \
            [f"{root}/{name}" if root else name for root in ROOTS]
        for candidate in candidates:
            normal = _normalise(candidate)
            if normal in self._known:
                return normal
        return name if quoted and name.startswith("gen/") else None

    @property
    def _known(self) -> set[str]:
        if not hasattr(self, "_files"):
            self._files = set(self.repository.files)
        return self._files

    def includes(self, path: str) -> Iterator[tuple[int, str, bool, str | None]]:
        """(line, name as written, quoted, resolved file) of every include of a file."""
        for number, line in enumerate(self.repository.code_lines(path), 1):
            if match := INCLUDE.match(line):
                quoted = match[1] == '"'
                yield number, match[2], quoted, self.resolve(path, match[2], quoted)


def _normalise(path: str) -> str:
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def check_layers(repository: Repository) -> Iterator[Finding]:
    """A file includes only what its room may see."""
    layers = Layers(repository)
    for path in repository.with_suffix(*CODE):
        for line, name, quoted, target in layers.includes(path):
            if target is not None and not layers.permits(path, target):
                yield Finding(path, line, f"{layers.room(path)} may not include {layers.room(target) or target} ({name}); "
                                          "the arrows are in design section 2 and tests/lint/rules.toml")
            elif quoted and target is None:
                yield Finding(path, line, f'"{name}" is not a file of this repository: libraries are included with <...>')
            elif target and target.startswith("include/molt/") and quoted:
                yield Finding(path, line, f"public headers are included as <molt/...>, not \"{name}\"")
            elif ".." in name.split("/") or name.startswith("src/"):
                yield Finding(path, line, f"\"{name}\": includes are written from src/ or include/, without ..")


def check_public_headers(repository: Repository) -> Iterator[Finding]:
    """Public headers are C11: they see one another and the C standard library."""
    layers = Layers(repository)
    for path in repository.with_suffix(".h", below="include/"):
        for line, name, _, target in layers.includes(path):
            if target is None and name not in C11_HEADERS and not name.startswith("molt/gen/"):
                yield Finding(path, line, f"<{name}> is neither a public header nor one of C11")


def check_cycles(repository: Repository) -> Iterator[Finding]:
    """Headers do not include one another in a circle."""
    layers = Layers(repository)
    graph = {path: [(line, target) for line, _, _, target in layers.includes(path) if target]
             for path in repository.with_suffix(".h")}
    state: dict[str, int] = {}

    def visit(path: str, trail: list[str]) -> Iterator[Finding]:
        state[path] = 1
        for line, target in graph.get(path, []):
            if state.get(target) == 1 and target in trail + [path]:
                circle = (trail + [path])[(trail + [path]).index(target):]
                yield Finding(path, line, "includes go in a circle: " + " -> ".join([*circle, target]))
            elif target not in state:
                yield from visit(target, [*trail, path])
        state[path] = 2

    for path in graph:
        if path not in state:
            yield from visit(path, [])


def check_system(repository: Repository) -> Iterator[Finding]:
    """The operating system is met only in the host port, the reactor and wasm/."""
    rules = repository.rules["system"]
    macros = re.compile(r"\s*#\s*(?:if|ifdef|ifndef|elif)\b.*\b(" + "|".join(rules["platform_macros"]) + r")\b")
    for path in repository.with_suffix(*CODE):
        if below(path, rules["allowed"]) or path.startswith("include/"):
            continue
        for line, text in enumerate(repository.code_lines(path), 1):
            if (match := INCLUDE.match(text)) and match[1] == "<" and matches(match[2], rules["headers"]):
                yield Finding(path, line, f"<{match[2]}> belongs to src/core/host or src/net/reactor: ask the host port")
            if match := macros.match(text):
                yield Finding(path, line, f"a platform test ({match[1]}) belongs to src/core/host, src/net/reactor or wasm/")


def check_compiled(repository: Repository) -> Iterator[Finding]:
    """What the compiler really read, file by file, also through other headers and macros."""
    layers = Layers(repository)
    build = repository.root / "build/native"
    if not (build / ".ninja_deps").exists():
        return
    listing = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=False).stdout
    for block in listing.split("\n\n"):
        names = [line.strip() for line in block.splitlines()[1:]]
        files = [relative for name in names if (relative := _relative(repository, name))]
        if not files or files[0] not in layers._known:
            continue
        source = files[0]
        for included in files[1:]:
            # What an allowed header includes itself is that header's business: only strangers are reported.
            if included in layers._known and not _reaches(layers, source, included):
                yield Finding(source, 1, f"the compiler read {included} for this file, which {layers.room(source)} may not see")


def _relative(repository: Repository, name: str) -> str | None:
    path = (repository.root / "build/native" / name).resolve()
    return str(path.relative_to(repository.root)) if path.is_relative_to(repository.root) else None


def _reaches(layers: Layers, source: str, included: str) -> bool:
    """Permission along any chain of rooms: what a may see, and what those may see."""
    seen: set[str] = set()
    pending = [layers.room(source)]
    while pending:
        room = pending.pop()
        if room is None or room in seen:
            continue
        seen.add(room)
        if room == layers.room(included):
            return True
        for other in [*layers.rooms, GENERATED]:
            stand_in = "gen/x" if other == GENERATED else other + "/x"
            if other not in seen and layers.permits(room + "/x", stand_in):
                pending.append(other)
    return False
