"""Coverage of src/core from llvm-cov's summary on standard input: folders, what falls short, and the sum."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

WANTED = 90.0
PARTS = ("lines", "branches")


def percent(covered: int, count: int) -> float:
    return 100.0 * covered / count if count else 100.0


def main() -> int:
    data = json.load(sys.stdin)["data"][0]
    folders: dict[str, dict[str, list[int]]] = defaultdict(lambda: {part: [0, 0] for part in PARTS})
    short = []
    for file in data["files"]:
        path = Path(file["filename"])
        where = path.parts[path.parts.index("core") + 1:]
        lines = file["summary"]["lines"]
        for key in (where[0], "all of src/core"):
            for part in PARTS:
                folders[key][part][0] += file["summary"][part]["covered"]
                folders[key][part][1] += file["summary"][part]["count"]
        if percent(lines["covered"], lines["count"]) < WANTED:
            short.append((lines["count"] - lines["covered"], "/".join(where), percent(lines["covered"], lines["count"])))
    print(f"files with less than {WANTED:.0f} % of their lines:")
    for missing, name, share in sorted(short, reverse=True):
        print(f"  {name:<44}{missing:>6} lines missing {share:>6.1f} %")
    for name, parts in sorted(folders.items(), key=lambda row: row[0] == "all of src/core"):
        print(f"{name:<18}" + "".join(f"{part:>10} {percent(*parts[part]):5.1f} % of {parts[part][1]}" for part in PARTS))
    return 0


if __name__ == "__main__":
    sys.exit(main())
