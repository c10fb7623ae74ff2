#!/usr/bin/env python3
# Prints a differential test of how a module's callables refuse wrong arguments, from the probes in abi/reference.
"""Usage: draft_tests.py MODULE[.NAME ...]

The program it prints calls each builtin callable as the recorder did and prints what it says; the expected text is CPython's, recorded as
for every differential test. Leave out what the module does not lower yet.
"""

import re
import sys

import draft_stub
import samples

SIMPLE = {"int": "1", "float": "1.0", "complex": "1j", "bool": "True", "str": "'a'", "bytes": "b'a'", "bytearray": "bytearray(b'a')",
          "list": "[1]", "tuple": "(1,)", "dict": "{}", "set": "set()", "frozenset": "frozenset()", "range": "range(3)", "slice": "slice(1)",
          "memoryview": "memoryview(b'ab')", "object": "object()", "type": "int"}
GUESSED = {"none": 0, "one": 1, "two": 2, "three": 3, "many": 12, "keyword": 0, "keyword_after_one": 1}


def calls(row, bound):
    """[(probe, arguments)] as probe.plan made them for this row."""
    signature = row.get("sig")
    if signature is None:
        return [(p, arguments(GUESSED[p], "molt_unexpected=Wrong()" if p.startswith("keyword") else "")) for p in row["probes"]]
    text = signature[1:-1].split(", ") if signature != "()" else []
    text = text[1:] if bound and text else text
    names = [p for p in text[: next((i for i, p in enumerate(text) if p.startswith("*")), len(text))] if p != "/"]
    required = sum("=" not in p for p in names)
    by_name = text[0].partition("=")[0] if text and "/" not in text else ""
    counts = {"none": 0, "few": required - 1, "many": len(names) + 1, "keyword": required, "duplicate": max(required, 1), "type": max(required, 1)}
    extra = {"keyword": "molt_unexpected=Wrong()", "duplicate": f"{by_name}=Wrong()"}
    return [(p, arguments(counts[p], extra.get(p, ""))) for p in row["probes"] if p != "duplicate" or by_name]


def arguments(count, extra):
    return ", ".join(["Wrong()"] * count + [extra] * bool(extra))


def rows(name, row, prefix):
    """(label, expression to call, row, bound) of every probed callable under a name."""
    if row.get("probes"):
        yield f"{prefix}{name}", f"{prefix}{name}", row, False
    owner = SIMPLE.get(name) if not prefix else samples.INSTANCES.get(f"{prefix}{name}")
    for member, description in row.get("members", {}).items():
        if not description.get("probes"):
            continue
        if description["kind"] == "method_descriptor":
            if owner and not re.search(r"\b(closed|function|Plain|closure|caught|kept)\b", owner):
                yield f"{prefix}{name}.{member}", f"{owner}.{member}" if not owner[0].isdigit() else f"({owner}).{member}", description, True
        else:
            yield f"{prefix}{name}.{member}", f"{prefix}{name}.{member}", description, False


def program(target):
    found = []
    module, name = target, ""
    if not (draft_stub.REFERENCE / f"{target}.json").exists():
        module, _, name = target.rpartition(".")
        module = module or "builtins"
    prefix = "" if module == "builtins" else module + "."
    for label, row in draft_stub.load(module)["names"].items():
        if "same_as" not in row and name in ("", label):
            found += rows(label, row, prefix)
    yield f"# How {target} refuses wrong arguments: counts, keywords, types."
    if prefix:
        yield f"import {module}"
    yield from ["", "", "class Wrong:", "    def __repr__(self):", '        return "<wrong>"', "", "", "def tell(label, call):", "    try:",
                "        call()", "    except Exception as error:", "        print(label, type(error).__name__, error, sep=': ')", "    else:",
                "        print(label, 'returned')", "", ""]
    for label, expression, row, bound in found:
        for probe, given in calls(row, bound):
            yield f'tell("{label} {probe}", lambda: {expression}({given}))'


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        raise SystemExit(__doc__)
    for target in sys.argv[1:]:
        try:
            print("\n".join(program(target)))
        except FileNotFoundError:
            raise SystemExit(f"draft_tests.py: abi/reference has no module for {target}") from None


if __name__ == "__main__":
    main()
