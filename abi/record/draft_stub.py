#!/usr/bin/env python3
# Prints a draft stub of a module, or of one of its names, from abi/reference: the full list a developer begins from.
"""Usage: draft_stub.py MODULE[.NAME ...]

What the record knows is filled in: names, signatures, conventions that the parameters do not imply, values, flags. What it
cannot know stays visible: a docstring of your own, parameter and result types, `layout=` and `header=` of a class. The
comment behind a line is CPython's answer to a wrong argument, which tells the parameter's type.
"""

import json
import keyword
import re
import sys
from pathlib import Path

REFERENCE = Path(__file__).resolve().parent.parent / "reference"

# Special methods by the shape of their slot; everything else that is a slot wrapper takes `value`.
SLOT_PARAMETERS = {
    "": "repr str hash iter next len neg pos abs bool invert int float index await aiter anext del",
    "key": "getitem contains delitem",
    "key, value": "setitem",
    "name": "getattribute getattr delattr",
    "name, value": "setattr",
    "instance, owner=None": "get",
    "instance, value": "set",
    "instance": "delete",
    "value, mod=None": "pow rpow ipow",
    "buffer": "release_buffer",
    "flags": "buffer",
}
PARAMETERS = {f"__{name}__": text for text, names in SLOT_PARAMETERS.items() for name in names.split()}
SHARED = {"__le__", "__ne__", "__gt__", "__ge__"}  # filled through __lt__ and __eq__
GENERIC = {"__getattribute__"}  # every class shows it; almost none has its own
OWN_ATTRIBUTE_ACCESS = {"object", "type", "super", "module", "ModuleType", "SimpleNamespace"}
CONVENTIONS = {"noargs", "one", "positional", "keywords", "varargs"}
NOT_EXPRESSIBLE = re.compile(r"<[^>]*>")


def load(module):
    index = json.loads((REFERENCE / "index.json").read_text())
    module = index["aliases"].get(module, module)
    return json.loads((REFERENCE / f"{module}.json").read_text())


def resolve(row):
    """The row that describes a re-exported name."""
    while "same_as" in row:
        module, _, name = row["same_as"].rpartition(".")
        row = load(module)["names"][name]
    return row


# ---- one callable ---------------------------------------------------------------------------------------------------
COUNT = re.compile(r"(?:expected|takes) (at least |at most |exactly )?(\d+|one) ")


def guessed(row):
    """Positional parameters of a callable without a signature, from what its arity errors say; None when they do not."""
    convention = row.get("convention")
    if convention in ("noargs", "one"):
        return ["value"] * (convention == "one")
    least, most = 0, None
    for said in row.get("probes", {}).values():
        match = COUNT.search(said)
        if match:
            count = 1 if match[2] == "one" else int(match[2])
            least = count if match[1] != "at most " else least
            most = count if match[1] != "at least " else most
    if most is None or most > 8:
        return None
    return [f"a{i}" if i < least else f"a{i}=..." for i in range(most)]


def parameters(row, self_name, is_method):
    """The text between the parentheses; what a stub cannot say of a default becomes `...`."""
    signature = row.get("sig")
    if signature is None:
        names = guessed(row)
        first = [self_name] if self_name else ["self"] * is_method
        more = ["*args"] if names is None else []
        if "keywords" in row.get("meth", "") and "keyword" not in row.get("probes", {}):
            more.append("**kwargs")
        return ", ".join([*first, *(names or []), *["/"] * bool(first or names), *more])
    inside = NOT_EXPRESSIBLE.sub("...", signature[1:-1])
    inside = re.sub(r"=[A-Za-z_][\w.]*\.[\w.]+", "=...", inside)
    return ", ".join(filter(None, [self_name, inside]))


def implied_convention(text):
    """The rule of the generator (abi/README.md)."""
    plain = [p.strip() for p in text.split(",") if p.strip() not in ("", "self", "cls")]
    slash = plain.index("/") if "/" in plain else 0
    names = [p for p in plain if p != "/"]
    if not names:
        return "noargs"
    if any(not p.startswith("*") for p in plain[slash + 1 if slash or "/" in plain else 0:]) or any(p.startswith("**") for p in names):
        return "keywords"
    if len(names) == 1 and not names[0].startswith("*") and "=" not in names[0]:
        return "one"
    return "positional"


def options(row, text):
    """What stands inside @intrinsic(...), and the words that make raw necessary."""
    convention = row.get("convention")
    if convention in CONVENTIONS:
        return ([] if convention == implied_convention(text) else [f'convention="{convention}"']), []
    if convention == "own" or row.get("sig", "") is None:
        words = [f"{name}: {said}" for name, said in row.get("probes", {}).items() if name != "type"]
        return ['convention="raw"'], words
    return [], []


def callable_lines(name, row, self_name="", decorator="", is_method=False):
    text = parameters(row, self_name, is_method)
    marks, words = options(row, text)
    lines = [f"# {word}" for word in words]
    if decorator:
        lines.append(f"@{decorator}")
    if marks:
        lines.append(f"@intrinsic({', '.join(marks)})")
    hint = row.get("probes", {}).get("type")
    kind = "async def" if row.get("async") else "def"
    lines.append(f"{kind} {name}({text}): ..." + (f"  # object(): {hint}" if hint else ""))
    return lines


# ---- classes ----------------------------------------------------------------------------------------------------------
def class_options(row):
    flags = row["flags"]
    words = [] if "final" in flags else ["basetype"]
    words += [word for word in ("sequence", "mapping", "abstract") if word in flags]
    words += ["no_instantiate"] if "no_new" in flags else []
    out = [f'flags="{" ".join(words)}"'] if words else []
    out += ["dict=True"] if "dict" in flags else []
    out += ["weakrefs=True"] if "weakref" in flags else []
    if row.get("sig") and row["class_kind"] == "builtin":
        out.append(f'text_signature="{row["sig"]}"')
    if row.get("metaclass"):
        out.append(f'metaclass="{row["metaclass"]}"')
    return out


def member_lines(name, member):
    kind = member["kind"]
    if kind in ("function", "method_descriptor"):
        return callable_lines(name, member, is_method=True)
    if kind in ("classmethod", "classmethod_descriptor"):
        signature = dict(member)
        if kind == "classmethod" and member.get("sig"):
            signature["sig"] = "(" + re.sub(r"^\w+(, )?", "", member["sig"][1:])
        return callable_lines(name, signature, "cls", "classmethod")
    if kind in ("staticmethod", "builtin_function"):
        return callable_lines(name, member, "", "staticmethod")
    if kind in ("property", "getset", "member", "cached_property"):
        lines = ["@property", f"def {name}(self): ..."]
        if "w" in member.get("access", ""):
            lines += [f"@{name}.setter", f"def {name}(self, value): ..."]
        return lines
    if kind == "new":
        return []
    return value_lines(name, member)


def class_lines(name, row):
    decorator = "builtin" if row["class_kind"] == "builtin" else "python"
    bases = [] if row["bases"] == ["object"] else row["bases"]
    lines = [f"@{decorator}({', '.join(class_options(row))})", f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"]
    body = []
    if row.get("state"):
        body.append(f"# state: {' '.join(row['state'])}")
    if row.get("probes"):
        body += [f"# call, {probe}: {said}" for probe, said in row["probes"].items()]
    for slot in row.get("slots", []):
        if slot in SHARED or slot in GENERIC and name not in OWN_ATTRIBUTE_ACCESS:
            continue
        given = "*args, **kwargs" if slot in ("__init__", "__call__") else PARAMETERS.get(slot, "value")
        body.append(f"def {slot}({', '.join(filter(None, ['self', given if '*' in given else '', '' if '*' in given else given]))}"
                    + ("" if "*" in given else ", /") + "): ...")
    for member, description in row["members"].items():
        body += member_lines(member, description)
    if all(line.startswith("#") for line in body):
        body.append("...")
    return lines + [f"    {line}" for line in body]


# ---- module-level names -------------------------------------------------------------------------------------------------
def value_lines(name, row):
    value = row.get("value")
    if keyword.iskeyword(name):
        return []
    if value is None or NOT_EXPRESSIBLE.search(value):
        return [f"{name}: {NOT_EXPRESSIBLE.sub('', row.get('type', 'object')).replace('..', '.')}"]
    return [f"{name} = {value}"]


def name_lines(name, row):
    if "same_as" in row:
        return [f"# {name}: same object as {row['same_as']}"]
    if row["kind"] == "class":
        return ["", *class_lines(name, row), ""]
    if row["kind"] == "module":
        return [f"# {name}: module {row['is']}"]
    if row["kind"] in ("function", "builtin_function", "bound_method") or row["kind"] == "callable" and row.get("sig"):
        return callable_lines(name, row)
    return value_lines(name, row)


def module_lines(record):
    yield f'"""{record["module"]}: say here what it is for."""'
    for name, row in record["names"].items():
        yield from name_lines(name, row)
    for label, row in record["hidden"].items():
        yield from ["", f"# no public name in {record['module']}: a base, or a type that only values have"]
        yield from class_lines(label.rpartition(".")[2], row)


def draft(target):
    """Lines of a module's draft, or of one name's."""
    if (REFERENCE / f"{target}.json").exists() and target != "index":
        return module_lines(load(target))
    module, _, name = target.rpartition(".")
    record = load(module or "builtins")
    for part in ("names", "hidden"):
        for label in (name, target, f"builtins.{name}"):
            if label in record[part]:
                return name_lines(name, resolve(record[part][label]))
    raise SystemExit(f"draft_stub.py: {module or 'builtins'} has no name {name} in abi/reference")


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        raise SystemExit(__doc__)
    for target in sys.argv[1:]:
        try:
            lines = list(draft(target))
        except FileNotFoundError:
            raise SystemExit(f"draft_stub.py: abi/reference has no module {target}") from None
        print(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)))


if __name__ == "__main__":
    main()
