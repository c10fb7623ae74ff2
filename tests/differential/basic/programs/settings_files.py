# Reading settings in three notations (ini, csv with quotes, nested indentation) into one tree, merging, querying, writing back.
import io
import operator
from collections import ChainMap
from collections.abc import Mapping, MutableMapping, Sequence
from functools import reduce

INI = """\
; comment
[server]
host = example.org   ; trailing
port: 8080
debug = yes
paths = /a
    /b
    /c
[server.limits]
rate = 1.5
burst = %(rate)s times %(port)s
[empty]
broken line
= no key
[server]
host = twice
"""
CSV = 'name,role,"start, end"\r\nAda,"lead ""dev""",1,2\r\n"multi\nline",x\r\n\r\n"unclosed,y,z'
TREE = """\
database:
  hosts:
    - one
    - two: 2
      weight: 0.5
  options:
    retry: null
    text: "quoted: text"
    list: [1, 2.5, yes, "a, b", [x]]
  bad indent
 worse:
logging: {level: info, to: [file, screen]}
"""


class Problem(ValueError):
    def __init__(self, line, text):
        super().__init__(f"line {line}: {text}")


def scalar(text):
    text = text.strip()
    for convert in (int, float):
        try:
            return convert(text)
        except ValueError:
            pass
    if text[:1] == text[-1:] == '"' and len(text) > 1:
        return text[1:-1]
    return {"yes": True, "no": False, "true": True, "false": False, "null": None, "": None}.get(text.lower(), text)


class Tree(MutableMapping):
    def __init__(self, data=(), /, **more):
        self._data = {}
        self.update(data, **more)

    def _walk(self, key, make=False):
        *parents, last = key.split(".")
        node = self._data
        for i, part in enumerate(parents):
            if part not in node and make:
                node[part] = {}
            node = node[part]
            if not isinstance(node, dict):
                raise KeyError(".".join(parents[:i + 1]))
        return node, last

    def __getitem__(self, key):
        try:
            node, last = self._walk(key)
            value = node[last]
        except KeyError as error:
            raise KeyError(f"{key} (at {error.args[0]})") from None
        return Tree(value) if isinstance(value, dict) else value

    def __setitem__(self, key, value):
        node, last = self._walk(key, make=True)
        node[last] = value._data if isinstance(value, Tree) else value

    def __delitem__(self, key):
        node, last = self._walk(key)
        del node[last]

    def __iter__(self):
        def walk(prefix, node):
            for k, v in node.items():
                if isinstance(v, dict) and v:
                    yield from walk(f"{prefix}{k}.", v)
                else:
                    yield prefix + k
        return walk("", self._data)

    def __len__(self): return sum(1 for _ in self)
    def __repr__(self): return f"Tree({self._data})"
    def __or__(self, other):
        out = Tree(self)
        for k, v in (other.items() if isinstance(other, Mapping) else other):
            out[k] = v + out[k] if isinstance(v, list) and isinstance(out.get(k), list) else v
        return out


def read_ini(text, problems):
    tree, section, last = Tree(), None, None
    for number, line in enumerate(text.splitlines(), 1):
        body = line.split(";")[0].rstrip()
        if not body:
            continue
        if body[0].isspace() and last:
            previous = tree[last]
            tree[last] = (previous if isinstance(previous, list) else [previous]) + [body.strip()]
        elif body.startswith("["):
            section = body.strip("[]")
            last = None
        else:
            at = min((i for c in "=:" if (i := body.find(c)) >= 0), default=-1)
            if at < 1:
                problems.append(Problem(number, f"no key in {body!r}" if at == 0 else f"no value in {body!r}"))
                continue
            last = f"{section}.{body[:at].strip()}"
            if last in tree:
                problems.append(Problem(number, f"{last} was {tree[last]!r}"))
            tree[last] = scalar(body[at + 1:])
    for key, value in list(tree.items()):
        if isinstance(value, str) and "%(" in value:
            scope = ChainMap(*({k.rpartition(".")[2]: v for k, v in tree.items() if k.rpartition(".")[0] == p} for p in (key.rpartition(".")[0], key.split(".")[0])))
            tree[key] = value % scope
    return tree


def read_csv(text, problems):
    rows, row, cell, quoted, line = [], [], [], False, 1
    stream = io.StringIO(text, newline="")
    while c := stream.read(1):
        line += c == "\n"
        if quoted:
            if c == '"':
                follow = stream.read(1)
                if follow == '"':
                    cell.append('"')
                    continue
                quoted = False
                if follow:
                    stream.seek(stream.tell() - 1)
            else:
                cell.append(c)
        elif c == '"' and not cell:
            quoted = True
        elif c in ",\n":
            row.append("".join(cell).rstrip("\r"))
            cell.clear()
            if c == "\n":
                rows.append(row)
                row = []
        else:
            cell.append(c)
    if cell or row:
        rows.append(row + ["".join(cell)])
    if quoted:
        problems.append(Problem(line, "quote is open"))
    head, *body = [r for r in rows if r != [""]]
    for i, r in enumerate(body, 2):
        if len(r) != len(head):
            problems.append(Problem(i, f"{len(r)} cells, not {len(head)}"))
    return [dict(zip(head, r)) | ({"rest": r[len(head):]} if len(r) > len(head) else {}) for r in body]


def inline(text):
    text = text.strip()
    if text[:1] not in "[{" or not text:
        return scalar(text)
    parts, depth, quote, start = [], 0, False, 1
    for i, c in enumerate(text):
        quote ^= c == '"'
        depth += not quote and ((c in "[{") - (c in "]}"))
        if not quote and (depth == 1 and c == "," or depth == 0):
            if text[start:i].strip():
                parts.append(text[start:i])
            start = i + 1
    if text[0] == "[":
        return [inline(p) for p in parts]
    return {k.strip(): inline(v) for k, _, v in (p.partition(":") for p in parts)}


def read_tree(text, problems):
    lines = [(len(l) - len(l.lstrip()), l.strip(), n) for n, l in enumerate(text.splitlines(), 1) if l.strip()]

    def block(at, indent):
        out = None
        while at < len(lines) and lines[at][0] >= indent:
            level, body, number = lines[at]
            if level > indent:
                problems.append(Problem(number, f"indent {level}, not {indent}"))
                at += 1
                continue
            if body.startswith("- "):
                out = [] if out is None else out
                if ":" in body and not body.startswith('- "'):
                    lines[at] = (level + 2, body[2:], number)
                    value, at = block(at, level + 2)
                    out.append(value)
                else:
                    out.append(inline(body[2:]))
                    at += 1
                continue
            key, colon, rest = body.partition(":")
            if not colon:
                problems.append(Problem(number, f"{body!r} is no pair"))
                at += 1
                continue
            out = {} if out is None else out
            if rest.strip():
                out[key] = inline(rest)
                at += 1
            else:
                deeper = lines[at + 1][0] if at + 1 < len(lines) else 0
                out[key], at = block(at + 1, deeper) if deeper > level else (None, at + 1)
        return out, at
    out, at = block(0, 0)
    return Tree(out)


problems = []
ini, rows, tree = read_ini(INI, problems), read_csv(CSV, problems), read_tree(TREE, problems)
print(*problems, sep="\n")
print(ini, dict(ini), rows, tree, sep="\n")
both = ini | tree | {"server.paths": ["/d"], "new.deep.key": 1}
print(list(both), len(both), both["server.paths"], both["database.hosts"][1], both["server.limits"], sep="\n")
for key in ("server.nope", "server.host.name", "zzz", "logging.to"):
    try:
        print(key, both[key], both.get(key + "x", "default"))
    except KeyError as error:
        print("missing", error)
del both["server.limits.rate"]
print(both.pop("new.deep.key"), both.setdefault("new.other", [1]), "new.deep" in both, both.popitem(), both == dict(both), isinstance(both, Mapping), both.keys() & {"server.port", "x"})
print(reduce(operator.or_, [Tree({"a": [1]}), Tree({"a": [2], "b": {}}), [("c.d", 3)]]), Tree(a=1) | {"a.b": 2} if False else "")
try:
    Tree(a=1)["a.b"] = 2
except KeyError as error:
    print("cannot", error)
