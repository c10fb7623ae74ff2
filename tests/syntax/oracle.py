"""What CPython 3.12 makes of sources: the same JSON lines as dump.cpp prints. Must run in a python3.12.

stdin: repeated "MODE NAME LENGTH", newline, LENGTH bytes; stdout: one line each.
"""

import _symtable
import ast
import json
import sys
import threading
import warnings
import zlib

# A name that no file has: CPython would show the file's lines in its errors.
FILENAME = "<nowhere>/nofile.py"


def describe(error):
    if isinstance(error, SyntaxError):
        place = [error.lineno, error.offset, error.end_lineno, error.end_offset, error.text]
        return [type(error).__name__, error.msg] + (place if error.filename is not None else [])
    return [type(error).__name__, str(error)]


def print_scopes(entry, out):
    names = ",".join(f"{n}:{v & 0xFFF}/{v >> 12}" for n, v in sorted(entry.symbols.items()))
    out.append(f"{entry.type} {entry.name} {entry.nested:d} ({''.join(n + ',' for n in entry.varnames)}) ")
    out.append("{" + names + ("," if names else "") + "} [")
    for child in entry.children:
        print_scopes(child, out)
    out.append("]\n")


def fingerprint(text):
    data = text.encode("utf-8", "surrogatepass")
    return f"{len(data)}-{zlib.crc32(data):08x}"


def examine(source, mode, wants_text):
    """The entry of one source: its tree if it parses, then what compile() says."""
    entry = {"error": None, "warnings": []}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        tree = None
        try:
            tree = ast.parse(source, FILENAME, mode)
            text = ast.dump(tree, include_attributes=True)
            entry["tree"] = fingerprint(text)
            if wants_text:
                entry["text"] = text
        except BaseException as error:
            entry["error"] = describe(error)
        if mode == "func_type":
            return entry
        try:
            out = []
            print_scopes(_symtable.symtable(source, FILENAME, mode), out)
            entry["scopes"] = fingerprint("".join(out))
            if wants_text:
                entry["scopes_text"] = "".join(out)
        except BaseException:
            pass
        warnings.simplefilter("always")
        del caught[:]
        try:
            compile(source, FILENAME, mode, dont_inherit=True)
        except BaseException as error:
            entry["error"] = describe(error)
        entry["warnings"] = [[w.lineno, str(w.message)] for w in caught if w.category is SyntaxWarning]
    return entry


def main():
    stdin = sys.stdin.buffer
    while header := stdin.readline():
        mode, name, length = header.decode().split()
        source = stdin.read(int(length))
        entry = {"name": name} | examine(source, mode.lower(), mode.isupper())
        sys.stdout.write(json.dumps(entry, ensure_ascii=True, separators=(",", ":")) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.setrecursionlimit(100000)
    threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
