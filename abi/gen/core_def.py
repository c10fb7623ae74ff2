"""Reads abi/core.def: the object protocol as a list of slots."""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

C_TYPES = {"value": "molt_value", "status": "molt_status"}
EFFECTS = {"user", "pure", "quiet"}
_ROW = re.compile(r"^(?P<result>[\w ]+?\**)\s*\b(?P<name>\w+)\((?P<params>[^)]*)\)\s*(?P<effects>[\w ]*)$")


@dataclass(frozen=True)
class Param:
    c_type: str
    name: str

    def declare(self) -> str:
        return f"{self.c_type}{'' if self.c_type.endswith('*') else ' '}{self.name}"


@dataclass
class Slot:
    name: str
    result: str
    params: list[Param]
    effects: set[str]
    section: str
    doc: list[str] = field(default_factory=list)

    def prototype(self, name: str) -> str:
        params = ", ".join(["molt_ctx *ctx", *(p.declare() for p in self.params)])
        space = "" if self.result.endswith("*") else " "
        return f"{self.result}{space}{name}({params})"

    def pointer_type(self) -> str:
        params = ", ".join(["molt_ctx *", *(p.c_type for p in self.params)])
        return f"{self.result} (*)({params})"

    def call_args(self) -> str:
        return ", ".join(["ctx", *(p.name for p in self.params)])


def _c_type(text: str) -> str:
    text = " ".join(text.split())
    return C_TYPES.get(text, text)


def _param(text: str) -> Param:
    match = re.fullmatch(r"\s*(.*?)(\w+)\s*", text)
    return Param(_c_type(match.group(1)), match.group(2))


def read(path: Path) -> list[Slot]:
    slots: list[Slot] = []
    section, doc = "", []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        line = line.rstrip()
        if line.startswith("///"):
            doc.append(line[3:].strip())
        elif line.startswith("##"):
            section = line[2:].strip()
        elif not line or line.startswith("#"):
            continue
        else:
            match = _ROW.match(line)
            effects = set(match.group("effects").split()) if match else set()
            if not match or not effects <= EFFECTS:
                raise SystemExit(f"{path}:{number}: cannot read this row: {line}")
            params = [_param(p) for p in match.group("params").split(",") if p.strip()]
            slots.append(Slot(match.group("name"), _c_type(match.group("result")), params, effects, section, doc))
            doc = []
    return slots
