"""Text processing: an INI dialect with inheritance and interpolation, a table printer, markdown to HTML, a diff, word statistics, columns."""
import io
import itertools
import string
import sys
from collections import ChainMap, Counter, OrderedDict, defaultdict, namedtuple
from dataclasses import dataclass, field
from functools import reduce
from operator import itemgetter, methodcaller, attrgetter

INI = """\
# general
[base]
name = Base: the first
size: 10
paths = /a
    /b
    /c  ; inline
debug = yes

[child : base]
name = ${name} / child
size = 0x20
ratio = 1e-3
list = a, b,  c
path = ${base:size}-${size}
[odd name]
key with spaces = value = with = equals
empty =
quoted = "  kept  "
"""


class ConfigError(Exception):
    def __init__(self, message, line=None):
        self.line = line
        super().__init__(message if line is None else f"line {line}: {message}")


class Section(ChainMap):
    def __init__(self, config, name, parents=()):
        super().__init__({}, *(m for p in parents for m in p.maps))
        self.config, self.name = config, name

    def __getitem__(self, key):
        return self.interpolate(super().__getitem__(key), (self.name, key))

    def __missing__(self, key):
        raise ConfigError(f"[{self.name}] has no {key!r}")

    def interpolate(self, text, *trail):
        out = io.StringIO()
        while "${" in text:
            before, _, text = text.partition("${")
            ref, closed, text = text.partition("}")
            if not closed:
                raise ConfigError(f"unclosed ${{{ref}")
            section, _, key = ref.rpartition(":")
            source = self.config[section] if section else self
            raw = source.maps[1:] if not section and trail[-1] == (self.name, key) else source.maps
            found = next((m[key] for m in raw if key in m), None)
            if found is None or len(trail) > 8:
                raise ConfigError(f"cannot resolve ${{{ref}}} for {trail[0][1]!r}")
            out.write(before)
            out.write(source.interpolate(found, *trail, (source.name, key)) if raw is source.maps else found)
        return out.getvalue() + text

    def typed(self, key):
        text = self[key]
        for convert in (lambda t: int(t, 0), float, {"yes": True, "no": False}.__getitem__, lambda t: [p.strip() for p in t.split(",")] if "," in t else t.splitlines() if "\n" in t else t[1:-1] if t[:1] == t[-1:] == '"' else t):
            try:
                return convert(text)
            except (ValueError, KeyError):
                continue


class Config(dict):
    @classmethod
    def parse(cls, stream):
        config, section, key = cls(), None, None
        for number, line in enumerate(stream, 1):
            content = line.partition(" ;")[0].rstrip()
            if not content or content.lstrip().startswith("#"):
                continue
            match content[0], content[-1]:
                case "[", "]":
                    name, _, parent = map(str.strip, content[1:-1].partition(":"))
                    try:
                        section = config[name] = Section(config, name, [config[parent]] if parent else [])
                    except KeyError as error:
                        raise ConfigError(f"unknown parent {error}", number) from None
                case " " | "\t", _ if key:
                    section.maps[0][key] += "\n" + content.strip()
                case _ if section is None:
                    raise ConfigError("value outside of a section", number)
                case _:
                    split = min((i for i in (content.find("="), content.find(":")) if i > 0), default=None)
                    if split is None:
                        raise ConfigError(f"neither section nor value: {content!r}", number)
                    key = content[:split].strip()
                    section[key] = content[split + 1:].strip()
        return config


config = Config.parse(io.StringIO(INI))
for name, section in config.items():
    print(f"[{name}]", {k: section.typed(k) for k in sorted(section)})
print(config["child"]["name"], repr(config["child"].get("nope")), "debug" in config["child"], len(config["child"]), config["child"].maps[0].keys())
config["child"]["loop"] = "${other}"
config["child"]["other"] = "${loop}"
for action in (lambda: config["child"]["loop"], lambda: config["child"]["zz"], lambda: config["odd name"].interpolate("${x", ("a", "b")), lambda: Config.parse(["a = 1"]), lambda: Config.parse(["[a]", "b"]), lambda: Config.parse(["[a : b]"])):
    try:
        print(action())
    except ConfigError as error:
        print("ConfigError", error, error.line)


class Table:
    def __init__(self, *columns, title=None):
        self.columns, self.rows, self.title = [c.partition(":")[::2] for c in columns], [], title

    def add(self, *cells):
        if len(cells) != len(self.columns):
            raise ValueError(f"{len(cells)} cells for {len(self.columns)} columns")
        self.rows.append(cells)
        return self

    def __format__(self, style):
        corner, across, down = {"": "+-|", "thin": "┼─│", "none": "   "}[style]
        texts = [[f"{c:{spec.rstrip('<>^')}}" if spec.rstrip("<>^") else str(c) for c, (_, spec) in zip(row, self.columns)] for row in self.rows]
        widths = [max(map(len, column)) for column in zip([n for n, _ in self.columns], *texts)]
        rule = corner.join(["", *(across * (w + 2) for w in widths), ""])
        lines = [rule, *([f"{self.title:^{len(rule)}}".rstrip(), rule] if self.title else [])]
        for n, row in enumerate([[name for name, _ in self.columns], *texts]):
            cells = (f" {t:{(spec[-1:] if spec[-1:] in ('<', '>', '^') and spec else '<')}{w}} " for t, w, (_, spec) in zip(row, widths, self.columns))
            lines.append(down.join(["", *cells, ""]))
            if n == 0:
                lines.append(rule)
        return "\n".join([*lines, rule])


t = Table("name", "amount:,.2f>", "share:.1%>", "note:^", title="Report")
for name, amount in [("alpha", 1234.5), ("β", -2), ("gamma ray", 10**6)]:
    t.add(name, amount, amount / 10**6, "!" * (len(name) % 4))
print(f"{t}", f"{t:thin}", f"{t:none}", sep="\n")
try:
    t.add(1)
except ValueError as error:
    print(error)


def inline(text):
    for mark, tag in (("**", "b"), ("*", "i"), ("`", "code")):
        parts = text.split(mark)
        if len(parts) % 2 == 0:
            parts[-2:] = [mark.join(parts[-2:])]
        text = "".join(p if i % 2 == 0 else f"<{tag}>{p}</{tag}>" for i, p in enumerate(parts))
    out = ""
    while (a := text.find("[")) >= 0 and (b := text.find("](", a)) >= 0 and (c := text.find(")", b)) >= 0:
        out += text[:a] + f'<a href="{text[b + 2:c]}">{text[a + 1:b]}</a>'
        text = text[c + 1:]
    return out + text


def markdown(text):
    kind_of = lambda l: "blank" if not l.strip() else "head" if l.startswith("#") else "list" if l.lstrip()[:2] in ("- ", "* ") else "quote" if l.startswith(">") else "code" if l.startswith("    ") else "text"
    for kind, lines in itertools.groupby(text.splitlines(), kind_of):
        match kind, list(lines):
            case "head", heads:
                for h in heads:
                    n = len(h) - len(h := h.lstrip("#"))
                    yield f"<h{n}>{inline(h.strip())}</h{n}>"
            case "list", items:
                depth = -1
                for item in items:
                    level = (len(item) - len(item.lstrip())) // 2
                    yield from ["<ul>"] * (level - depth) + ["</ul>"] * (depth - level)
                    depth = level
                    yield f"<li>{inline(item.strip()[2:])}</li>"
                yield "</ul>" * (depth + 1)
            case "quote", quoted:
                yield "<blockquote>" + " ".join(markdown("\n".join(q[1:].removeprefix(" ") for q in quoted))) + "</blockquote>"
            case "code", code:
                yield "<pre>" + "\n".join(c[4:] for c in code).translate({60: "&lt;", 38: "&amp;"}) + "</pre>"
            case "text", para:
                yield "<p>" + inline(" ".join(map(str.strip, para))) + "</p>"


print(*markdown("# Title *it*\n## Sub\ntext with **bold *both*** and `code`\nmore [link](http://x/y) [bad]\n\n- one\n- two\n  - deep *x\n    - deeper\n- three\n\n> quoted\n> - a\n> - b\n\n    if a < b & c:\n        pass\nend 2 * 3 * 4"), sep="\n")


def diff(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if x == y else max(table[i - 1][j], table[i][j - 1])
    out, i, j = [], len(a), len(b)
    while i or j:
        if i and j and a[i - 1] == b[j - 1]:
            i, j = i - 1, j - 1
            out.append("  " + a[i])
        elif j and (not i or table[i][j - 1] >= table[i - 1][j]):
            j -= 1
            out.append("+ " + b[j])
        else:
            i -= 1
            out.append("- " + a[i])
    return out[::-1]


print(*diff("one two three four five".split(), "zero one three 4 five six".split()), sep=",")
text = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness --
it was the epoch of belief; it was the epoch of incredulity! "Was it?" O'Brien's naïve re-reading asked..."""
words = "".join(c if c.isalpha() or c in "'-" else " " for c in text.casefold()).replace("--", " ").split()
counts = Counter(words)
print(counts.most_common(4), len(counts), max(words, key=len), sorted((w for w, n in counts.items() if n == 1), key=lambda w: (-len(w), w))[:3], sum(map(len, words)) / len(words))
print({k: sorted(set(g)) for k, g in itertools.groupby(sorted(words, key=len), key=len) if k > 5}, [*map("".join, itertools.batched("abcdefg", 3))], text.count("it was"), text.title()[:20], text.swapcase()[:10])
groups = defaultdict(list)
for w in ("listen", "silent", "enlist", "google", "elgoog", "abc", "cab"):
    groups["".join(sorted(w))].append(w)
print([g for g in groups.values() if len(g) > 1], "a\tbc\td".expandtabs(4), "x".join("abc"), "%-10s|%5s|%05d" % ("left", "r", 42), "a,b,,c".split(","), " a  b ".split(), "a,b,c".rsplit(",", 1), "abc".partition("b"), "mississippi".replace("ss", "SS", 1), "Straße".casefold() == "STRASSE".casefold(), "ǅ".lower(), "ﬁ".upper(), "İ".lower().encode(), "ß".title())
