"""The `.expected` container: what CPython 3.12 printed, how it ended, the last line of its traceback.

    status: 1
    error: ZeroDivisionError: division by zero
    rss: 9 MiB
    stdout:
    (every byte that follows is standard output)
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

from process import Outcome

MARK = b"stdout:\n"
ADDRESS = re.compile(rb"\bat 0x[0-9a-f]+(?=>)")


def without_addresses(text: bytes) -> bytes:
    """Where objects stand in memory says nothing: CPython's own runs differ in it."""
    return ADDRESS.sub(b"at 0x...", text)


@dataclass(frozen=True)
class Expectation:
    """A recorded result. `error` is empty when the status is 0."""

    stdout: bytes
    status: int = 0
    error: str = ""
    rss_mib: int = 0

    @staticmethod
    def path_of(program: Path) -> Path:
        return program.with_suffix(".expected")

    @staticmethod
    def of(outcome: Outcome) -> Expectation:
        error = outcome.last_error_line if outcome.status != 0 else ""
        error = without_addresses(error.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")
        return Expectation(without_addresses(outcome.stdout), outcome.status, error, round(outcome.rss_kib / 1024))

    @staticmethod
    def load(path: Path) -> Expectation:
        head, mark, stdout = path.read_bytes().partition(MARK)
        if not mark:
            raise ValueError(f"{path}: no line 'stdout:'")
        fields = dict(line.split(": ", 1) for line in head.decode().splitlines())
        return Expectation(stdout, int(fields["status"]), fields.get("error", ""),
                           int(fields.get("rss", "0 MiB").split()[0]))

    def dump(self) -> bytes:
        head = f"status: {self.status}\n"
        if self.error:
            head += f"error: {self.error}\n"
        return f"{head}rss: {self.rss_mib} MiB\n".encode() + MARK + self.stdout

    def agrees(self, other: Expectation) -> bool:
        return (self.stdout, self.status, self.error) == (other.stdout, other.status, other.error)

    def difference(self, other: Expectation) -> str:
        """A unified diff from this result (CPython's) to the other (ours)."""
        lines = difflib.unified_diff(self._text(), other._text(), "CPython 3.12", "molt", lineterm="")
        return "\n".join(lines)

    def _text(self) -> list[str]:
        text = self.stdout.decode("utf-8", "backslashreplace")
        lines = text.splitlines()
        if text and not text.endswith("\n"):
            lines.append("\\ no newline at the end of stdout")
        return [*lines, f"[exit status {self.status}]"] + ([f"[{self.error}]"] if self.error else [])
