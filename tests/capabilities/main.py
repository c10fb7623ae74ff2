"""Capabilities: every intrinsic that carries one, and the ways around a grant of a folder. The last line counts.

calls.py has one call of each guarded intrinsic of the contract; it is built with no grant, grants for something else, the right
grants, and denials over a grant of everything; and with everything granted but narrowed by the environment. tricks.py tries
to leave a granted folder, once while another process swaps a folder for a link."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "tests/runner"))

import process  # noqa: E402

# Made without a path: only a grant of all files covers them.
ANONYMOUS = {"posix.memfd_create", "posix.openpty", "posix.login_tty"}
RACES = 3000


def guarded() -> dict[str, str]:
    """Capability of each intrinsic that carries one."""
    contract = json.loads((ROOT / "include/molt/gen/contract.json").read_text())
    return {f"{row['module']}.{row['name']}": row["capability"] for row in contract["intrinsics"] if row.get("capability")}


class Lane:
    """The compiler, a folder for binaries, and what was counted."""

    def __init__(self, config: str, folder: Path) -> None:
        self.molt, self.folder = ROOT / "build" / config / "molt", folder
        self.passed = self.failed = 0

    def expect(self, fine: bool, what: str, seen: str = "") -> None:
        self.passed, self.failed = self.passed + fine, self.failed + (not fine)
        if not fine:
            print(f"FAILED  {what}{': ' + seen if seen else ''}", flush=True)

    def build(self, program: str, name: str, grants: list[str]) -> Path:
        output = self.folder / name
        allow = [word for grant in grants for word in ("--allow", grant)]
        subprocess.run([str(self.molt), "build", str(HERE / program), "-o", str(output), *allow], check=True)
        return output

    def run(self, binary: Path, args: list[str], cwd: Path, narrowed: str | None = None) -> list[str]:
        env = {"PATH": os.environ["PATH"], **({"MOLT_CAPS": narrowed} if narrowed is not None else {})}
        outcome = process.run([str(binary), *args], cwd=cwd, env=env, seconds=120)
        if outcome.status:
            self.expect(False, f"{binary.name}: exit status {outcome.status}", outcome.last_error_line)
        return outcome.stdout.decode().splitlines()


def calls(lane: Lane, rows: dict[str, str]) -> None:
    """Each guarded intrinsic under each kind of grant."""
    room, elsewhere = lane.folder / "room", lane.folder / "elsewhere"
    for folder in (room, room / "folder", elsewhere):
        folder.mkdir()
    for name in ("file", "other"):
        (room / name).write_text("text")
    (room / "link").symlink_to("file")
    others = ["net", f"fs={elsewhere}", "env=MOLT_OTHER"]
    right = [f"fs={room}", "env.write=MOLT_TEST", "process", "clock", "entropy"]
    denied = ["*", "!fs", "!env", "!process", "!clock", "!entropy"]
    runs = [("no grant", lane.build("calls.py", "none", []), None, False), ("grants for others", lane.build("calls.py", "others", others), None, False),
            ("right grants", lane.build("calls.py", "right", right), None, True), ("denied", lane.build("calls.py", "denied", denied), None, False),
            ("narrowed to others", lane.folder / "all", ",".join(others), False), ("narrowed to the right", lane.folder / "all", ",".join(right), True)]
    lane.build("calls.py", "all", ["*"])
    for kind, binary, narrowed, granted in runs:
        lines = lane.run(binary, [str(room), *rows], room, narrowed)
        seen = dict(line.split(" ", 1) for line in lines)
        for name, capability in rows.items():
            outcome = seen.get(name, "nothing printed")
            # What writes needs the other capability of files; what opens needs the one its mode says.
            refused = outcome.startswith(f"refused {capability} ")
            lane.expect(outcome == "went" if granted and name not in ANONYMOUS else refused, f"{kind}: {name}", outcome)


def arrange(root: Path) -> Path:
    """The folders of tricks.py."""
    for folder in ("inside/folder", "inside/secret", "outside", "inside_not"):
        (root / folder).mkdir(parents=True)
    for place in ("inside", "inside/secret", "outside", "inside_not"):
        (root / place / "file").write_text(place)
    inside = root / "inside"
    for name, target in (("near", "folder/../file"), ("far", root / "outside/file"), ("far_folder", "../outside"), ("far_twice", "far_folder/file"),
                         ("dangling", root / "outside/new"), ("to_secret", "secret/file")):
        (inside / name).symlink_to(target)
    return inside


def tricks(lane: Lane) -> None:
    """Ways out of a granted folder."""
    root = lane.folder / "tricks"
    inside = arrange(root)
    binary = lane.build("tricks.py", "out", [f"fs={inside}", f"!fs={inside}/secret"])
    lines = lane.run(binary, [str(root)], inside)
    for line in lines:
        lane.expect(line.startswith("passed"), f"tricks: {line}")
    lane.expect(len(lines) > 50, "tricks: all were tried", f"{len(lines)} lines")
    lane.expect((root / "outside/file").read_text() == "outside" and sorted(path.name for path in (root / "outside").iterdir()) == ["file"],
                "tricks: nothing changed outside")

    folder, link, swapped = inside / "as_folder", inside / "as_link", inside / "swapped"
    folder.mkdir()
    (folder / "file").write_text("inside")
    link.symlink_to(root / "outside")
    over = threading.Event()

    def swap() -> None:
        while not over.is_set():
            for state in (folder, link):
                state.rename(swapped)
                swapped.rename(state)

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        lines = lane.run(binary, [str(root), "race", str(RACES)], inside)
    finally:
        over.set()
        swapper.join()
    lane.expect(lines == [lines[0]] and lines[0].startswith("True False "), "race: only what is inside is read", " ".join(lines))


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests/capabilities/main.py", description=__doc__)
    parser.add_argument("--config", default="native")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="molt-caps-") as name:
        lane = Lane(options.config, Path(name).resolve())
        calls(lane, guarded())
        tricks(lane)
    print(f"{lane.passed} passed, {lane.failed} failed, 0 skipped")
    return 1 if lane.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
