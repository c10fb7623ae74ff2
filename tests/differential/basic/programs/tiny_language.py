"""A small language: tokenizer, Pratt parser, closures, a stack of environments, errors with positions."""
from __future__ import annotations
from dataclasses import dataclass, field
from typing import NamedTuple, Callable, Iterator
import enum


class Kind(enum.Enum):
    NUM = enum.auto()
    STR = enum.auto()
    NAME = enum.auto()
    OP = enum.auto()
    END = enum.auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    pos: int

    def __str__(self):
        return f"{self.kind.name.lower()}:{self.text!r}@{self.pos}"


class LangError(Exception):
    def __init__(self, message: str, pos: int = -1):
        super().__init__(message, pos)
        self.pos = pos

    def __str__(self):
        return f"{self.args[0]} (at {self.pos})" if self.pos >= 0 else self.args[0]


def tokens(source: str) -> Iterator[Token]:
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(source) and (source[j].isdigit() or source[j] == "."):
                j += 1
            yield Token(Kind.NUM, source[i:j], i)
            i = j
        elif c == '"':
            j = source.find('"', i + 1)
            if j < 0:
                raise LangError("unterminated string", i)
            yield Token(Kind.STR, source[i + 1:j], i)
            i = j + 1
        elif c.isidentifier():
            j = i
            while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                j += 1
            yield Token(Kind.NAME, source[i:j], i)
            i = j
        else:
            for op in ("==", "!=", "<=", ">=", "=>"):
                if source.startswith(op, i):
                    break
            else:
                op = c
            yield Token(Kind.OP, op, i)
            i += len(op)
    yield Token(Kind.END, "", len(source))


BINDING = {"==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "^": 8}


@dataclass
class Node:
    pos: int


@dataclass
class Num(Node):
    value: float | int


@dataclass
class Str(Node):
    value: str


@dataclass
class Var(Node):
    name: str


@dataclass
class Bin(Node):
    op: str
    left: Node
    right: Node


@dataclass
class Call(Node):
    target: Node
    args: list[Node] = field(default_factory=list)


@dataclass
class Fn(Node):
    params: tuple[str, ...]
    body: Node


@dataclass
class Let(Node):
    name: str
    value: Node
    body: Node


@dataclass
class If(Node):
    test: Node
    yes: Node
    no: Node


class Parser:
    def __init__(self, source):
        self.items = list(tokens(source))
        self.at = 0

    @property
    def now(self) -> Token:
        return self.items[self.at]

    def take(self, text=None, kind=None) -> Token:
        t = self.now
        if text is not None and t.text != text or kind is not None and t.kind is not kind:
            raise LangError(f"expected {text or kind.name}, got {t}", t.pos)
        self.at += 1
        return t

    def parse(self) -> Node:
        node = self.expression(0)
        self.take(kind=Kind.END)
        return node

    def expression(self, floor: int) -> Node:
        left = self.prefix()
        while True:
            t = self.now
            if t.text == "(" and t.kind is Kind.OP:
                self.at += 1
                args = []
                while self.now.text != ")":
                    args.append(self.expression(0))
                    if self.now.text == ",":
                        self.at += 1
                self.take(")")
                left = Call(t.pos, left, args)
            elif t.kind is Kind.OP and (power := BINDING.get(t.text, 0)) > floor:
                self.at += 1
                left = Bin(t.pos, t.text, left, self.expression(power - (t.text == "^")))
            else:
                return left

    def prefix(self) -> Node:
        match self.take():
            case Token(Kind.NUM, text, pos):
                return Num(pos, float(text) if "." in text else int(text))
            case Token(Kind.STR, text, pos):
                return Str(pos, text)
            case Token(Kind.NAME, "fn", pos):
                self.take("(")
                params = []
                while self.now.text != ")":
                    params.append(self.take(kind=Kind.NAME).text)
                    if self.now.text == ",":
                        self.at += 1
                self.take(")")
                self.take("=>")
                return Fn(pos, tuple(params), self.expression(0))
            case Token(Kind.NAME, "let", pos):
                name = self.take(kind=Kind.NAME).text
                self.take("=")
                value = self.expression(0)
                self.take("in")
                return Let(pos, name, value, self.expression(0))
            case Token(Kind.NAME, "if", pos):
                test = self.expression(0)
                self.take("then")
                yes = self.expression(0)
                self.take("else")
                return If(pos, test, yes, self.expression(0))
            case Token(Kind.NAME, text, pos):
                return Var(pos, text)
            case Token(Kind.OP, "(", _):
                inner = self.expression(0)
                self.take(")")
                return inner
            case Token(Kind.OP, "-", pos):
                return Bin(pos, "-", Num(pos, 0), self.expression(7))
            case other:
                raise LangError(f"unexpected {other}", other.pos)


class Env(dict):
    def __init__(self, up=None, /, **names):
        super().__init__(names)
        self.up = up

    def __missing__(self, name):
        if self.up is None:
            raise LangError(f"unknown name {name}")
        return self.up[name]


OPS: dict[str, Callable] = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
    "%": lambda a, b: a % b, "^": lambda a, b: a ** b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
}


def run(node: Node, env: Env):
    while True:
        match node:
            case Num(value=v) | Str(value=v):
                return v
            case Var(pos, name):
                try:
                    return env[name]
                except LangError as e:
                    e.pos = pos
                    raise
            case Bin(pos, op, left, right):
                try:
                    return OPS[op](run(left, env), run(right, env))
                except (TypeError, ZeroDivisionError) as e:
                    raise LangError(str(e), pos) from e
            case If(_, test, yes, no):
                node = yes if run(test, env) else no
            case Let(_, name, value, body):
                env = Env(env)
                env[name] = run(value, env)
                node = body
            case Fn(_, params, body):
                def closure(*args, params=params, body=body, env=env):
                    if len(args) != len(params):
                        raise LangError(f"wants {len(params)} arguments, got {len(args)}")
                    return run(body, Env(env, **dict(zip(params, args))))
                return closure
            case Call(pos, target, args):
                f = run(target, env)
                if not callable(f):
                    raise LangError(f"{f!r} is no function", pos)
                return f(*(run(a, env) for a in args))


base = Env(print=lambda *a: print("  out:", *a), len=len, str=str, max=max)
for source in [
    "1 + 2 * 3 ^ 2 ^ 0 - -4",
    'let greet = fn(name) => "hello " + name in print(greet("world"), len(greet("x")))',
    "let fact = fn(n) => if n <= 1 then 1 else n * fact(n - 1) in fact(25)",
    "let compose = fn(f, g) => fn(x) => f(g(x)) in compose(fn(x) => x + 1, fn(x) => x * 10)(4)",
    "let x = 3 in let y = x % 2 in if y == 1 then max(x, 7.5) else 0",
    '1 + "a"', "1 / 0", "unknown + 1", "(1 + 2", '"abc', "3(4)", "let f = fn(a, b) => a in f(1)", "1 $ 2",
]:
    try:
        result = run(Parser(source).parse(), base)
        print(f"{source[:40]:<42}{result!r}")
    except LangError as e:
        print(f"{source[:40]:<42}error: {e}" + (f" <- {type(e.__cause__).__name__}" if e.__cause__ else ""))
print(Parser("f(1, x) + 2").parse())
