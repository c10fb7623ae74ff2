# Parser combinators by operators and generators: grammars as values, errors with places, recursion, left folding, a calculator and a json reader on top.
from __future__ import annotations

import functools
import operator
from dataclasses import dataclass, field
from typing import Any, Callable


@dataclass(frozen=True, slots=True)
class Good:
    value: Any
    at: int
    furthest: Bad | None = None


@dataclass(frozen=True, slots=True)
class Bad:
    at: int
    wanted: frozenset = frozenset()

    def __or__(self, other):
        if other is None or self.at > other.at:
            return self
        return other if other.at > self.at else Bad(self.at, self.wanted | other.wanted)


class ParseError(SyntaxError):
    def __init__(self, text, bad):
        line = text.count("\n", 0, bad.at) + 1
        column = bad.at - (text.rfind("\n", 0, bad.at) + 1)
        found = repr(text[bad.at]) if bad.at < len(text) else "end"
        super().__init__(f"expected {' or '.join(sorted(bad.wanted))}, found {found}", ("<text>", line, column + 1, text.splitlines()[line - 1] if text else ""))


class Parser:
    def __init__(self, run, name=None): self.run, self.name = run, name
    def __call__(self, text, at=0): return self.run(text, at)
    def parse(self, text):
        match (self << end)(text):
            case Good(value): return value
            case Bad() as bad: raise ParseError(text, bad)

    def bind(self, make):
        def run(text, at):
            first = self(text, at)
            if isinstance(first, Bad): return first
            second = make(first.value)(text, first.at)
            if isinstance(second, Bad): return second | first.furthest
            return Good(second.value, second.at, join(first.furthest, second.furthest))
        return Parser(run)

    def map(self, function): return self.bind(lambda v: pure(function(v)))
    def __rshift__(self, other): return self.bind(lambda _: other)
    def __lshift__(self, other): return self.bind(lambda v: other.map(lambda _: v))
    def __add__(self, other): return self.bind(lambda a: other.map(lambda b: (*a, b) if isinstance(a, tuple) else (a, b)))
    def __or__(self, other):
        def run(text, at):
            first = self(text, at)
            if isinstance(first, Good): return first
            second = other(text, at)
            if isinstance(second, Bad): return first | second
            return Good(second.value, second.at, join(first, second.furthest))
        return Parser(run)
    def __mul__(self, bounds):
        least, most = bounds if isinstance(bounds, tuple) else (bounds, bounds)
        def run(text, at):
            values, furthest = [], None
            while most is None or len(values) < most:
                match self(text, at):
                    case Good(value, to, far):
                        values.append(value)
                        furthest = join(furthest, far)
                        if to == at: break
                        at = to
                    case Bad() as bad:
                        furthest = join(furthest, bad)
                        break
            return Good(values, at, furthest) if len(values) >= least else furthest
        return Parser(run)
    def __mod__(self, name):
        def run(text, at):
            result = self(text, at)
            return Bad(at, frozenset({name})) if isinstance(result, Bad) and result.at == at else result
        return Parser(run, name)
    @property
    def many(self): return self * (0, None)
    def optional(self, default=None): return self | pure(default)
    def separated(self, by): return (self + (by >> self).many).map(lambda pair: [pair[0], *pair[1]]).optional(()).map(list)
    def chained(self, op): return (self + (op + self).many).map(lambda pair: functools.reduce(lambda a, step: step[0](a, step[1]), pair[1], pair[0]))


def join(a, b): return b if a is None else a | b
def pure(value): return Parser(lambda text, at: Good(value, at))
def char(test, name): return Parser(lambda text, at: Good(text[at], at + 1) if at < len(text) and test(text[at]) else Bad(at, frozenset({name})))
def literal(word): return Parser(lambda text, at: Good(word, at + len(word)) if text.startswith(word, at) else Bad(at, frozenset({repr(word)})))
end = Parser(lambda text, at: Good(None, at) if at == len(text) else Bad(at, frozenset({"end"})))
def lazy(make): return Parser(lambda text, at: make()(text, at))
def grammar(function):
    """A generator that yields parsers and is sent their values."""
    @functools.wraps(function)
    def make(*args):
        def run(text, at):
            steps, value, furthest = function(*args), None, None
            try:
                while True:
                    result = steps.send(value)(text, at)
                    if isinstance(result, Bad):
                        steps.close()
                        return result | furthest
                    value, at, furthest = result.value, result.at, join(furthest, result.furthest)
            except StopIteration as stop:
                return Good(stop.value, at, furthest)
        return Parser(run)
    return make


space = char(str.isspace, "space").many
def token(parser): return parser << space
def symbol(word): return token(literal(word))
digits = (char(str.isdigit, "digit") * (1, None)).map("".join)
number = token((literal("-").optional("") + digits + (literal(".") + digits).map("".join).optional("")).map(lambda p: float("".join(p)) if p[2] else int("".join(p)))) % "number"
operators = lambda table: functools.reduce(operator.or_, (symbol(s) >> pure(f) for s, f in table.items()))
factor = lazy(lambda: power)
primary = number | symbol("(") >> lazy(lambda: expression) << symbol(")")
power = (primary + (symbol("^") >> factor).optional()).map(lambda p: p[0] if p[1] is None else p[0] ** p[1])
term = power.chained(operators({"*": operator.mul, "//": operator.floordiv, "/": operator.truediv, "%": operator.mod}))
expression = term.chained(operators({"+": operator.add, "-": operator.sub}))
calculator = space >> expression
for text in ("1 + 2 * 3", "(1+2)*3 - 4/8", "2^3^2", " 7 // 2 % 2", "1 +", "(1", "1 2", "", "2 * (3 + x)", "1.5.2", "1/0", "--1", "10 - 2 - 3", "1\n+\n*"):
    try:
        print(repr(text), "=", calculator.parse(text))
    except ParseError as error:
        print(repr(text), "!", error.msg, error.lineno, error.offset, repr(error.text))
    except ArithmeticError as error:
        print(repr(text), "!", type(error).__name__, error)
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}
plain = char(lambda c: c not in '"\\\n', "character")
hexadecimal = (char(lambda c: c in "0123456789abcdefABCDEF", "hex digit") * 4).map(lambda h: chr(int("".join(h), 16)))
escaped = literal("\\") >> (char(ESCAPES.__contains__, "escape").map(ESCAPES.get) | literal("u") >> hexadecimal)
string = token(literal('"') >> (plain | escaped).many.map("".join) << literal('"')) % "string"


@grammar
def member():
    key = yield string
    yield symbol(":")
    value = yield json
    return [key, value]


json = lazy(lambda: string | number | symbol("true") >> pure(True) | symbol("false") >> pure(False) | symbol("null") >> pure(None)
            | symbol("[") >> json.separated(symbol(",")) << symbol("]") | (symbol("{") >> member().separated(symbol(",")) << symbol("}")).map(dict))
for text in ('{"a": [1, 2.5, {"b": null}], "c\\u00e9\\n": "x", "t": true}', "[]", "{}", '[1, 2', '{"a" 1}', '{"a": }', '["unclosed]', '"bad \\q"', '[1,]', 'nul', '"\\u12"', "[[[[]]]]", "{\n  \"k\": tru\n}"):
    try:
        print((space >> json).parse(text))
    except ParseError as error:
        print(repr(text), "!", error.msg, error.lineno, error.offset)


@grammar
def indented(level):
    """Blocks by indentation: the number of spaces decides what belongs where."""
    yield literal("  ") * level
    name = yield (char(str.isalnum, "letter") * (1, None)).map("".join)
    yield literal("\n")
    children = yield indented(level + 1).many
    return (name, *children)


print(indented(0).many.parse("a\n  b\n    c\n  d\ne\n"))
for bad in (lambda: indented(0).parse("a\n    b\n"), lambda: (number * 3).parse("1 2"), lambda: (number * (1, 2)).parse("1 2 3"), lambda: (number + 5).parse("1"), lambda: pure(1).bind(lambda v: 5).parse("")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, getattr(error, "msg", error))
