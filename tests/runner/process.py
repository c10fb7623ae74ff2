"""Running a program under limits of time and memory, with its output and peak memory."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUTPUT_LIMIT = 16 << 20

_build_lock = threading.Lock()


@dataclass(frozen=True)
class Outcome:
    """How a program ended: exit status (negative: signal), both streams, what it needed."""

    status: int
    stdout: bytes
    stderr: bytes
    timed_out: bool = False
    rss_kib: int = 0
    wall: float = 0.0
    cpu: float = 0.0

    @property
    def last_error_line(self) -> str:
        """The line that names an uncaught exception, or the message of sys.exit."""
        lines = self.stderr.decode("utf-8", "backslashreplace").splitlines()
        return next((line for line in reversed(lines) if line.strip()), "")


def limiter() -> Path:
    """The small C program that applies limits; compiled on first use."""
    source = Path(__file__).with_name("limit.c")
    binary = ROOT / "build" / "runner" / "limit"
    with _build_lock:
        if not binary.exists() or binary.stat().st_mtime < source.stat().st_mtime:
            binary.parent.mkdir(parents=True, exist_ok=True)
            partial = binary.with_name(f"limit.{os.getpid()}")
            subprocess.run(["cc", "-std=gnu11", "-O2", "-Wall", str(source), "-o", str(partial)], check=True)
            partial.replace(binary)
    return binary


def run(command: list[str], *, cwd: Path, env: dict[str, str], stdin: bytes = b"", seconds: float = 20.0,
        memory_mib: int = 0) -> Outcome:
    """Run `command` to its end or its limits. A memory limit of 0 means none."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as source:
        source.write(stdin)
        source.seek(0)
        read_end, write_end = os.pipe()
        try:
            subprocess.run([str(limiter()), str(write_end), str(seconds), str(memory_mib), *command], cwd=cwd, env=env,
                           stdin=source, stdout=out, stderr=err, pass_fds=[write_end], check=False)
        finally:
            os.close(write_end)
            with os.fdopen(read_end) as pipe:
                report = pipe.read().split()
        if len(report) != 5:
            raise RuntimeError(f"the limiter gave no report for {command[0]}")
        out.seek(0)
        err.seek(0)
        return Outcome(status=int(report[0]), stdout=out.read(OUTPUT_LIMIT), stderr=err.read(OUTPUT_LIMIT),
                       timed_out=report[1] == "1", rss_kib=int(report[2]), wall=float(report[3]), cpu=float(report[4]))


def clean_environment(**extra: str) -> dict[str, str]:
    """The environment every program under test sees: the same for CPython and for us."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", **extra}
