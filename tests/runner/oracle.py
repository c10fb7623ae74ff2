"""Finding CPython 3.12 and running programs under it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import process
from lane import Test


def find() -> str | None:
    """A working python3.12: $MOLT_ORACLE, then PATH, then pyenv's versions."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [os.environ.get("MOLT_ORACLE"), shutil.which("python3.12"),
                  *sorted(map(str, pyenv.glob("3.12.*/bin/python3.12")), reverse=True)]
    return next((found for candidate in candidates if candidate and (found := _real(candidate))), None)


def _real(candidate: str) -> str | None:
    """The interpreter behind a name, or None when it is not 3.12 (a pyenv shim may only print an error)."""
    probe = "import sys; assert sys.version_info[:2] == (3, 12); print(sys.executable)"
    try:
        answer = subprocess.run([candidate, "-c", probe], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return answer.stdout.strip() if answer.returncode == 0 else None


def stage(test: Test, folder: Path) -> None:
    """Copies the data files of a test into the folder it will run in."""
    for source in test.files:
        if source.is_dir():
            shutil.copytree(source, folder / source.name)
        else:
            shutil.copy(source, folder / source.name)


def run(python: str, test: Test) -> process.Outcome:
    """One run of a test under CPython, in a fresh folder."""
    env = process.clean_environment(PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", PYTHONDONTWRITEBYTECODE="1",
                                    PYTHONPATH=os.pathsep.join(map(str, test.search)))
    with tempfile.TemporaryDirectory(prefix="molt-oracle-") as folder:
        stage(test, Path(folder))
        return process.run([python, str(test.program), *test.args], cwd=Path(folder), env=env,
                           stdin=test.stdin_bytes(), seconds=test.seconds)
