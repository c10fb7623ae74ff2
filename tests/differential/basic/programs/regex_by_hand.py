"""A backtracking matcher of regular expressions: parser, nodes with closures as continuations, groups, look-around, replacement."""
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Callable, Iterator
import itertools


class PatternError(ValueError):
    def __init__(self, text, pattern, position):
        super().__init__(f"{text} at position {position}")
        self.add_note(pattern)
        self.add_note(" " * position + "^")


CLASSES = {"d": str.isdigit, "w": lambda c: c.isalnum() or c == "_", "s": str.isspace}
CLASSES |= {k.upper(): (lambda f: lambda c: not f(c))(f) for k, f in CLASSES.items()}
Continue = Callable[[int, dict], object]


@dataclass
class Match:
    text: str
    spans: dict
    names: dict = field(repr=False)

    def __getitem__(self, key):
        a, b = self.spans[self.names.get(key, key)]
        return self.text[a:b]

    def groups(self, default=None):
        return tuple(self[i] if i in self.spans else default for i in range(1, max(self.names.values(), default=0) + 1))

    def expand(self, template):
        out, i = [], 0
        while i < len(template):
            if template[i] == "\\" and i + 1 < len(template):
                i += 1
                out.append(self[int(template[i])] if template[i].isdigit() else template[i])
            else:
                out.append(template[i])
            i += 1
        return "".join(out)


class Parser:
    def __init__(self, pattern, ignore_case=False):
        self.pattern, self.at, self.groups, self.names, self.fold = pattern, 0, 0, {}, ignore_case

    def error(self, text):
        return PatternError(text, self.pattern, self.at)

    @property
    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self, text=None):
        if text is not None and not self.pattern.startswith(text, self.at):
            raise self.error(f"missing {text}")
        c = self.pattern[self.at:self.at + len(text or "x")]
        if not c:
            raise self.error("unexpected end")
        self.at += len(c)
        return c

    def alternatives(self):
        options = [self.sequence()]
        while self.peek == "|":
            self.take()
            options.append(self.sequence())
        if len(options) == 1:
            return options[0]
        return lambda s, i, g, k: next((r for o in options if (r := o(s, i, g, k)) is not None), None)

    def sequence(self):
        items = []
        while self.peek and self.peek not in "|)":
            item = self.atom()
            while self.peek and self.peek in "*+?{":
                item = self.repeat(item)
            items.append(item)

        def run(s, i, g, k, n=0):
            if n == len(items):
                return k(i, g)
            return items[n](s, i, g, lambda j, h: run(s, j, h, k, n + 1))
        return run

    def repeat(self, item):
        match self.take():
            case "*": low, high = 0, None
            case "+": low, high = 1, None
            case "?": low, high = 0, 1
            case "{":
                end = self.pattern.find("}", self.at)
                if end < 0:
                    raise self.error("missing }")
                a, comma, b = self.pattern[self.at:end].partition(",")
                low, high = int(a or 0), int(b) if b else None if comma else int(a)
                self.at = end + 1
        lazy = self.peek == "?" and bool(self.take())

        def run(s, i, g, k, n=0, last=-1):
            more = lambda: item(s, i, g, lambda j, h: run(s, j, h, k, n + 1, i)) if (high is None or n < high) and i != last else None
            stop = lambda: k(i, g) if n >= low else None
            for choice in (stop, more) if lazy else (more, stop):
                if (r := choice()) is not None:
                    return r
        return run

    def atom(self):
        match self.take():
            case "(":
                return self.group()
            case "[":
                return self.one(self.char_class())
            case ".":
                return self.one(lambda c: c != "\n")
            case "^":
                return lambda s, i, g, k: k(i, g) if i == 0 else None
            case "$":
                return lambda s, i, g, k: k(i, g) if i == len(s) else None
            case "\\":
                c = self.take()
                if c in CLASSES:
                    return self.one(CLASSES[c])
                if c == "b":
                    word = lambda s, i: 0 <= i < len(s) and CLASSES["w"](s[i])
                    return lambda s, i, g, k: k(i, g) if word(s, i - 1) != word(s, i) else None
                if c.isdigit():
                    n = int(c)
                    if n > self.groups:
                        raise self.error(f"invalid group reference {n}")

                    def back(s, i, g, k):
                        a, b = g.get(n, (0, -1))
                        return k(i + b - a, g) if b >= a and s.startswith(s[a:b], i) else None
                    return back
                return self.literal({"n": "\n", "t": "\t"}.get(c, c))
            case "*" | "+" | "?" as c:
                self.at -= 1
                raise self.error(f"nothing to repeat before {c}")
            case c:
                return self.literal(c)

    def literal(self, c):
        if self.fold:
            return self.one(lambda x, c=c.casefold(): x.casefold() == c)
        return self.one(c.__eq__)

    @staticmethod
    def one(test):
        return lambda s, i, g, k: k(i + 1, g) if i < len(s) and test(s[i]) else None

    def char_class(self):
        negated = self.peek == "^" and bool(self.take())
        tests, first = [], True
        while first or self.peek != "]":
            first = False
            c = self.take()
            if c == "\\":
                c = self.take()
                if c in CLASSES:
                    tests.append(CLASSES[c])
                    continue
            if self.peek == "-" and self.pattern[self.at + 1:self.at + 2] not in ("", "]"):
                self.take()
                tests.append(lambda x, a=c, b=self.take(): a <= x <= b)
            else:
                tests.append(c.__eq__)
        self.take("]")
        return lambda c: any(t(c) for t in tests) != negated

    def group(self):
        number = None
        ahead = behind = None
        if self.peek == "?":
            self.take()
            match self.take():
                case ":": pass
                case "P":
                    self.take("<")
                    end = self.pattern.index(">", self.at)
                    self.groups += 1
                    number = self.groups
                    self.names[self.pattern[self.at:end]] = number
                    self.at = end + 1
                case "=" | "!" as kind: ahead = kind == "="
                case c: raise self.error(f"unknown extension ?{c}")
        else:
            self.groups += 1
            number = self.groups
        inner = self.alternatives()
        self.take(")")
        if ahead is not None:
            return lambda s, i, g, k: k(i, g) if (inner(s, i, g, lambda j, h: j) is not None) == ahead else None
        if number is None:
            return inner
        return lambda s, i, g, k: inner(s, i, g, lambda j, h: k(j, {**h, number: (i, j)}))


class Regex:
    def __init__(self, pattern, **options):
        self.parser = Parser(pattern, **options)
        self.run = self.parser.alternatives()
        if self.parser.peek:
            raise self.parser.error("unbalanced parenthesis")
        self.names = {i: i for i in range(1, self.parser.groups + 1)} | self.parser.names

    def at(self, text, i, full=False):
        found = self.run(text, i, {}, lambda j, g: None if full and j != len(text) else {0: (i, j), **g})
        return found and Match(text, found, self.names)

    def match(self, text): return self.at(text, 0)
    def fullmatch(self, text): return self.at(text, 0, True)
    def search(self, text): return next(self.finditer(text), None)

    def finditer(self, text) -> Iterator[Match]:
        i = 0
        while i <= len(text):
            m = self.at(text, i)
            if m is None:
                i += 1
                continue
            yield m
            a, b = m.spans[0]
            i = b + (a == b)

    def sub(self, replacement, text, count=None):
        out, last = [], 0
        for m in itertools.islice(self.finditer(text), count):
            a, b = m.spans[0]
            out += text[last:a], replacement(m) if callable(replacement) else m.expand(replacement)
            last = b
        return "".join(out) + text[last:]


compile = lru_cache(maxsize=32)(Regex)
for pattern, texts in {
    r"a*b": ["aaab", "b", "c"], r"(a|ab)(c|bcd)(d*)": ["abcd"], r"(?P<y>\d{4})-(?P<m>\d\d)": ["on 2024-05-17"], r"^\s*(\w+)\s*=\s*(.*?)\s*$": ["  key = some value  "], r"(\w)\1": ["hello", "abc"],
    r"[^\d\s-]+": ["12-ab 3"], r"\b\w{3}\b": ["the quick fox"], r"a(?=b)": ["aab"], r"a(?!b)": ["abac"], r"(a*)*": ["aaa", ""], r"x{2,3}?": ["xxxx"], r"[]a-]+": ["-]a]b"], r"(?:ab)+": ["ababa"], r"\.\*": [".*"], r"": ["ab"], r"(x)?(y)?z": ["yz", "xz"]}.items():
    regex = compile(pattern)
    for text in texts:
        found = list(regex.finditer(text))
        print(f"{pattern!r:<32}{text!r:<24}", [(m[0], m.spans[0], m.groups("-")) for m in found], bool(regex.fullmatch(text)), sep=" ")
m = compile(r"(?P<y>\d{4})-(?P<m>\d\d)").search("on 2024-05-17")
print(m["y"], m["m"], m[1], m, compile.cache_info().hits)
print(compile(r"(\w+) (\w+)").sub(r"\2 \1!", "hello world foo bar", 1), compile(r"\d").sub(lambda m: str(int(m[0]) * 2), "a1b22c9"), compile("ß|ö", ignore_case=True).sub("?", "GRÖẞE ßö"), compile("").sub("-", "abc"))
for bad in ("(a", "a)", "*a", "[a", "a{2", r"\2", "(?Q)", "a|*", "\\"):
    try:
        Regex(bad)
    except PatternError as error:
        print(f"{bad!r}: {error}", error.__notes__[1:])
try:
    compile(r"(a|aa)+$").match("a" * 4000 + "b")
except RecursionError as error:
    print("RecursionError", str(error)[:32])
try:
    m["nothing"]
except KeyError as error:
    print(repr(error))
