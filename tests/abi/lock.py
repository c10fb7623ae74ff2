#!/usr/bin/env python3
"""abi/slots.lock: what binaries rely on, one line a fact, append only from 1.0 on.

usage: lock.py --write      bring the lock up to date with the headers (major 0: anything may move)
       lock.py --diff       print what changed since the lock was written; exit 1 when a locked line is gone or differs

    constant NAME VALUE                      a number that start-up compares
    GROUP INDEX NAME POINTER-TYPE            a slot of a table, after {struct_size, version}
    struct NAME INDEX MEMBER OFFSET64 OFFSET32 TYPE     a member of a public struct, on 64-bit targets and on wasm32
"""
from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "abi/slots.lock"
INCLUDE = ROOT / "include/molt"
CONSTANTS = {"abi.h": ["MOLT_ABI_MAJOR"], "layout.h": ["MOLT_LAYOUT"], "code.h": ["MOLT_BINARY_FORMAT"]}
HEADERS = ["layout.h", "code.h", "abi.h", "embed.h"]

# type -> (size, alignment) on 64-bit targets and on wasm32
SCALARS = {"uint64_t": 8, "int64_t": 8, "double": 8, "molt_value": 8, "uint32_t": 4, "int32_t": 4, "molt_status": 4, "uint16_t": 2,
           "int16_t": 2, "uint8_t": 1, "int8_t": 1, "char": 1}
WORDS = {"size_t", "molt_entry", "molt_resume"}


@dataclass(frozen=True)
class Member:
    name: str
    type: str  # "uint32_t", "const char *const *", "molt_value[]", "const void *(*)(const char *)"
    offsets: tuple[int, int]


# ---- headers ------------------------------------------------------------------------------------------------------------
def header_text(name: str) -> str:
    file = INCLUDE / name
    text = file.read_text() if file.exists() else ""
    return re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)


def declarators(declaration: str) -> list[tuple[str, str]]:
    """[(member, type)] of `const char *name, *qualname`."""
    declaration = " ".join(declaration.split())
    if pointer := re.fullmatch(r"(.*?\*?)\s*\(\*(\w+)\)\((.*)\)", declaration):
        return [(pointer[2], f"{pointer[1].strip()} (*)({parameter_types(pointer[3])})")]
    parts = declaration.split(",")
    first = re.fullmatch(r"(.*?)((?:\*\s*(?:const\b\s*)?)*)(\w+)(\[\w*\])?", parts[0].strip())
    assert first, declaration
    base = re.sub(r"\bvolatile\b", "", first[1])
    base = " ".join(base.split())
    found = []
    for part in parts:
        match = re.fullmatch(r"(?:.*?)((?:\*\s*(?:const\b\s*)?)*)(\w+)(\[\w*\])?", part.strip()) if part is not parts[0] else None
        stars, name, array = (match[1], match[2], match[3]) if match else (first[2], first[3], first[4])
        stars = " ".join(stars.split())
        found.append((name, base + (f" {stars}" if stars else "") + (array or "")))
    return found


def parameter_types(text: str) -> str:
    return ", ".join(declarators(p)[0][1] if re.search(r"\w\s*$", p.strip()) and " " in p.strip() else p.strip() for p in text.split(","))


def structs() -> dict[str, list[Member]]:
    """Every public struct with its members and their offsets, as C lays them out."""
    found: dict[str, list[Member]] = {}
    sizes: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}
    for header in HEADERS:
        for name, body in re.findall(r"\bstruct (\w+(?<!_table)) \{(.*?)\n\}", header_text(header), re.S):
            at, widest, members = [0, 0], [1, 1], []
            for declaration in body.split(";"):
                for member, kind in declarators(declaration) if declaration.strip() else []:
                    size, align = measure(kind, sizes)
                    for target in (0, 1):
                        at[target] = -(-at[target] // align[target]) * align[target]
                        widest[target] = max(widest[target], align[target])
                    members.append(Member(member, kind, (at[0], at[1])))
                    at = [at[0] + size[0], at[1] + size[1]]
            total = tuple(-(-at[t] // widest[t]) * widest[t] for t in (0, 1))
            sizes[name] = ((total[0], total[1]), (widest[0], widest[1]))
            found[name] = members
    return found


def tables() -> dict[str, list[tuple[str, str]]]:
    """The slots of every group, from the generated headers."""
    found = {}
    for header in sorted((INCLUDE / "gen").glob("*.h")):
        for group, body in re.findall(r"\bstruct molt_(\w+)_table \{(.*?)\n\}", header_text(f"gen/{header.name}"), re.S):
            members = [pair for declaration in body.split(";") if declaration.strip() for pair in declarators(declaration)]
            assert [name for name, _ in members[:2]] == ["struct_size", "version"], header
            found[group] = members[2:]
    return found


def measure(kind: str, sizes) -> tuple[tuple[int, int], tuple[int, int]]:
    """((size64, size32), (alignment64, alignment32))."""
    base, _, array = kind.partition("[")
    count = int(array.rstrip("]") or 0) if array else 1
    if "*" in base or base in WORDS:
        size = align = (8, 4)
    elif base.removeprefix("struct ") in sizes:
        size, align = sizes[base.removeprefix("struct ")]
    else:
        size = align = (SCALARS[base], SCALARS[base])
    return (size[0] * count, size[1] * count), align


# ---- lines ----------------------------------------------------------------------------------------------------------------
def current_lines() -> list[str]:
    lines = []
    for header, names in CONSTANTS.items():
        for name in names:
            value = re.search(rf"#define {name} (\d+)", header_text(header))
            assert value, name
            lines.append(f"constant {name} {value[1]}")
    for group, slots in tables().items():
        lines += [f"{group} {index:04} {name} {kind}" for index, (name, kind) in enumerate(slots)]
    for name, members in structs().items():
        lines += [f"struct {name} {i} {m.name} {m.offsets[0]} {m.offsets[1]} {m.type}" for i, m in enumerate(members)]
    return lines


def locked_lines() -> list[str]:
    return [line for line in LOCK.read_text().splitlines() if line and not line.startswith("#")]


def changes() -> tuple[list[str], list[str]]:
    """(locked lines that no longer hold, new lines)."""
    now, locked = current_lines(), locked_lines()
    return [line for line in locked if line not in set(now)], [line for line in now if line not in set(locked)]


def write() -> None:
    head = "# What binaries rely on. Written by tests/abi/lock.py --write; see there for the form. Append only from 1.0 on.\n"
    LOCK.write_text(head + "\n".join(current_lines()) + "\n")


# ---- the compile test -------------------------------------------------------------------------------------------------------
def as_c(lines: list[str]) -> str:
    """A C11 file that does not compile unless each line holds."""
    out = ["#include <molt/inline.h>", "#include <molt/embed.h>", "#include <stddef.h>", "#define IS(expression, type) _Generic((expression), type : 1, default : 0)",
           "#define HEAD (2 * sizeof(uint32_t))", "#define WIDE (sizeof(void *) == 8)"]
    for line in lines:
        kind, first, rest = line.split(" ", 2)
        if kind == "constant":
            out.append(f'_Static_assert({first} == {rest}, "{first} changed");')
        elif kind == "struct":
            _, member, wide, narrow, ctype = rest.split(" ", 4)
            out.append(f'_Static_assert(offsetof(struct {first}, {member}) == (WIDE ? {wide} : {narrow}), "{first}.{member} moved");')
            if "[" not in ctype:
                out.append(f'_Static_assert(IS(((struct {first} *)0)->{member}, {ctype}), "{first}.{member} changed its type");')
        else:
            name, ctype = rest.split(" ", 1)
            table = f"struct molt_{kind}_table"
            out.append(f'_Static_assert(offsetof({table}, {name}) == HEAD + {int(first)} * sizeof(void (*)(void)), "slot {name} moved");')
            out.append(f'_Static_assert(IS((({table} *)0)->{name}, {ctype}), "slot {name} changed its signature");')
    return "\n".join(out) + "\nint main(void) { return 0; }\n"


def main() -> int:
    if sys.argv[1:] == ["--write"]:
        write()
        return 0
    if sys.argv[1:] != ["--diff"]:
        print(__doc__)
        return 2
    gone, new = changes()
    print("".join(f"gone  {line}\n" for line in gone) + "".join(f"new   {line}\n" for line in new), end="")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
