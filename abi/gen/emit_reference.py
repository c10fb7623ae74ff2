"""docs/reference/MODULE.md: the names of each module with their signatures, docstrings, capabilities and targets."""
from __future__ import annotations

import ast

from emit_contract import python_constants
from stub import Stub



def _docs(stub: Stub) -> dict[str, str]:
    """Qualified name -> docstring, of classes and functions, nested classes included."""
    found: dict[str, str] = {}

    def walk(body: list[ast.stmt], outer: str) -> None:
        for node in body:
            if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                found.setdefault(outer + node.name, ast.get_docstring(node) or "")
            if isinstance(node, ast.ClassDef):
                walk(node.body, f"{outer}{node.name}.")

    walk(ast.parse(stub.path.read_text()).body, "")
    return found


def _signature(row: dict) -> str:
    text = row.get("signature")
    if text is None:
        parts = [p["name"] + ("" if p["default"] is None else "=" + p["default"]) for p in row.get("params", ())]
        return f"({', '.join(parts)})"
    for own in ("$self, /, ", "$module, /, ", "$type, /, ", "$self, ", "$module, ", "$type, ", "$self, /", "$module, /", "$type, /", "self, /, ",
                "cls, /, ", "self, ", "cls, ", "self", "cls"):
        if text.startswith("(" + own) and (own[-1] == " " or text == f"({own})"):
            text = "(" + text[1 + len(own):]
            break
    return " ".join(text.split()).replace("=<unrepresentable>", "=...")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _notes(row: dict) -> str:
    """What the last column says: where the name exists, what it may raise, what may be overridden."""
    notes = [] if tuple(row.get("targets", ("native", "wasm"))) == ("native", "wasm") else [" and ".join(row["targets"]) + " only"]
    notes += [f"raises {', '.join(row['raises'])}"] if row.get("raises") else []
    notes += ["hook"] if row.get("hook") else []
    return "; ".join(notes)


def _table(rows: list[tuple[str, str, str, str]]) -> str:
    body = "".join(f"| {name} | {doc} | {capability} | {notes} |\n" for name, doc, capability, notes in rows)
    return f"| name | what it is | capability | notes |\n|---|---|---|---|\n{body}\n"


def _row(row: dict, doc: str) -> tuple[str, str, str, str]:
    shown = row["name"] if row["kind"] in ("getset", "member") else row["name"] + _signature(row)
    capability = f"`{row['capability']}`" if row.get("capability") else ""
    return f"`{_cell(shown)}`", _cell(doc), capability, _notes(row)


def page(module: str, stubs: list[Stub], rows: list[dict]) -> str:
    docs = {}
    for stub in stubs:
        docs |= _docs(stub)
    out = [f"# {module}\n\n", "<!-- Generated from abi/ by abi/gen/main.py. Do not edit. -->\n\n"]
    out += [f"{stub.doc}\n\n" for stub in stubs if stub.doc and len(stubs) == 1]
    public = [r for r in rows if "<locals>" not in r["intrinsic"]]
    functions = [r for r in public if not r["class"]]
    if functions:
        out.append("## Functions\n" + _table([_row(r, docs.get(r["name"], "")) for r in functions]))
    classes = {r["class"]: None for r in public if r["class"]}
    for stub in stubs:
        classes |= {t.name: None for t in stub.types if not t.options.get("hidden")}
        classes |= {n.name: None for n in stub.python if isinstance(n, ast.ClassDef)}
    for name in sorted(classes):
        members = {(r["name"], r["kind"]): r for r in public if r["class"] == name}
        out.append(f"## class `{name}`\n{docs.get(name, '')}\n\n")
        if members:
            out.append(_table([_row(r, docs.get(f"{name}.{r['name']}", "")) for r in members.values()]))
    imports = [n for stub in stubs for n in stub.python if isinstance(n, ast.ImportFrom)]
    if imports:
        lines = (f"- [{n.module}]({n.module}.md): " + ", ".join(f"`{a.asname or a.name}`" for a in n.names) + "\n" for n in imports)
        out.append(f"## Names of other modules\n{''.join(lines)}\n")
    foreign = {a.asname or a.name for n in imports for a in n.names}
    constants = [c for stub in stubs for c in [c.name for c in stub.constants] + stub.given + python_constants(stub.python) if c not in foreign]
    if constants:
        out.append("## Other names\n" + ", ".join(f"`{c}`" for c in dict.fromkeys(constants)) + "\n")
    return "".join(out).rstrip() + "\n"


def pages(stubs: list[Stub], rows: list[dict]) -> dict[str, str]:
    """Path -> text: a page for each module, and the list of them."""
    modules: dict[str, list[Stub]] = {}
    for stub in stubs:
        modules.setdefault(stub.module, []).append(stub)
    home = {}  # classes of a module may show another one's name: rows go to the page of their stub
    for stub in stubs:
        for t in stub.types:
            home[t.module, t.name] = stub.module
    of: dict[str, list[dict]] = {}
    for row in rows:
        of.setdefault(home.get((row["module"], row["class"]), row["module"]), []).append(row)
    out = {f"{module}.md": page(module, found, of.get(module, [])) for module, found in modules.items()}
    index = "".join(f"- [{module}]({module}.md)" + (f": {found[0].doc.splitlines()[0]}" if found[0].doc and len(found) == 1 else "") + "\n"
                    for module, found in sorted(modules.items()))
    out["index.md"] = ("# The reference\n\nOne page a module, from the stubs under `abi/`. *capability*: what a program must be granted (see "
                        "`abi/caps.toml`). *hook*: a method that the library calls so that subclasses, classes and instances can override it.\n\n" + index)
    return out
