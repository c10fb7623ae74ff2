"""A compiler for a small language: tokenizer, Pratt parser, code generator and stack machine."""
from dataclasses import dataclass, field, replace, astuple, asdict, fields
from enum import Enum, auto, IntEnum, Flag
from typing import NamedTuple, Iterator, ClassVar, Protocol, runtime_checkable, Union, Optional
import string
import sys
from io import StringIO


class Kind(Enum):
    NUMBER = auto()
    NAME = auto()
    TEXT = auto()
    OPERATOR = auto()
    END = auto()

    def __format__(self, spec):
        return format(self.name.lower(), spec)


class Token(NamedTuple):
    kind: Kind
    text: str
    line: int
    column: int = 0

    def __str__(self):
        return f"{self.kind:>8}:{self.text!r}@{self.line}:{self.column}"


class LanguageError(Exception):
    def __init__(self, message, token=None):
        super().__init__(message)
        if token is not None:
            self.add_note(f"at {token.line}:{token.column}")


def tokenize(source: str) -> Iterator[Token]:
    line, start, i = 1, 0, 0
    while i < len(source):
        c = source[i]
        column = i - start + 1
        if c == "\n":
            line, start = line + 1, i + 1
            i += 1
        elif c.isspace():
            i += 1
        elif c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
        elif c.isdecimal():
            j = i
            while j < len(source) and (source[j].isdecimal() or source[j] in "._"):
                j += 1
            yield Token(Kind.NUMBER, source[i:j], line, column)
            i = j
        elif c.isidentifier():
            j = i
            while j < len(source) and source[i:j + 1].isidentifier():
                j += 1
            yield Token(Kind.NAME, source[i:j], line, column)
            i = j
        elif c in "\"'":
            j = source.find(c, i + 1)
            if j < 0:
                raise LanguageError("unterminated text", Token(Kind.TEXT, c, line, column))
            yield Token(Kind.TEXT, source[i + 1:j], line, column)
            i = j + 1
        else:
            for size in (2, 1):
                if source[i:i + size] in ("==", "!=", "<=", ">=", "&&", "||", "->") or size == 1:
                    yield Token(Kind.OPERATOR, source[i:i + size], line, column)
                    i += size
                    break
    yield Token(Kind.END, "", line, i - start + 1)


@dataclass(frozen=True, slots=True)
class Node:
    token: Token = field(repr=False, compare=False, kw_only=True, default=None)


@dataclass(frozen=True, slots=True)
class Literal(Node):
    value: Union[int, float, str]


@dataclass(frozen=True, slots=True)
class Name(Node):
    name: str


@dataclass(frozen=True, slots=True)
class Unary(Node):
    operator: str
    operand: Node


@dataclass(frozen=True, slots=True)
class Binary(Node):
    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Call(Node):
    function: Node
    arguments: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class If(Node):
    test: Node
    body: "Block"
    other: Optional["Block"] = None


@dataclass(frozen=True, slots=True)
class While(Node):
    test: Node
    body: "Block"


@dataclass(frozen=True, slots=True)
class Let(Node):
    name: str
    value: Node


@dataclass(frozen=True, slots=True)
class Function(Node):
    name: str
    parameters: tuple[str, ...]
    body: "Block"


@dataclass(frozen=True, slots=True)
class Block(Node):
    statements: tuple[Node, ...]


POWER = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "^": 8, "(": 9}


class Parser:
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0

    @property
    def peek(self):
        return self.tokens[self.at]

    def take(self, text=None):
        token = self.peek
        if text is not None and token.text != text:
            raise LanguageError(f"expected {text!r}, found {token.text or 'end'!r}", token)
        self.at += 1
        return token

    def expression(self, power=0):
        token = self.take()
        match token:
            case Token(Kind.NUMBER, text):
                left = Literal(float(text) if "." in text else int(text), token=token)
            case Token(Kind.TEXT, text):
                left = Literal(text, token=token)
            case Token(Kind.NAME, text):
                left = Name(text, token=token)
            case Token(Kind.OPERATOR, "-" | "!" as op):
                left = Unary(op, self.expression(7), token=token)
            case Token(text="("):
                left = self.expression()
                self.take(")")
            case Token(kind=Kind.END):
                raise LanguageError("unexpected end", token)
            case _:
                raise LanguageError(f"unexpected {token.text!r}", token)
        while POWER.get(self.peek.text, -1) > power and self.peek.kind is Kind.OPERATOR:
            token = self.take()
            if token.text == "(":
                arguments = []
                while self.peek.text != ")":
                    arguments.append(self.expression())
                    if self.peek.text != ")":
                        self.take(",")
                self.take(")")
                left = Call(left, (*arguments,), token=token)
            else:
                right = self.expression(POWER[token.text] - (token.text == "^"))
                left = Binary(token.text, left, right, token=token)
        return left

    def block(self):
        self.take("{")
        statements = []
        while self.peek.text != "}":
            statements.append(self.statement())
        self.take("}")
        return Block(tuple(statements))

    def statement(self):
        match self.peek.text:
            case "if":
                self.take()
                test, body = self.expression(), self.block()
                other = None
                if self.peek.text == "else":
                    self.take()
                    other = self.block() if self.peek.text == "{" else Block((self.statement(),))
                return If(test, body, other)
            case "while":
                self.take()
                return While(self.expression(), self.block())
            case "let":
                self.take()
                name = self.take().text
                self.take("=")
                return Let(name, self.expression())
            case "fn":
                self.take()
                name = self.take().text
                self.take("(")
                names = []
                while self.peek.text != ")":
                    names.append(self.take().text)
                    if self.peek.text == ",":
                        self.take()
                self.take(")")
                return Function(name, tuple(names), self.block())
            case _:
                return self.expression()

    def program(self):
        statements = []
        while self.peek.kind is not Kind.END:
            statements.append(self.statement())
        return Block(tuple(statements))


class Op(IntEnum):
    PUSH = 1
    LOAD = 2
    STORE = 3
    POP = 4
    JUMP = 5
    JUMP_UNLESS = 6
    CALL = 7
    RETURN = 8
    MAKE = 9
    BINARY = 10
    UNARY = 11


@dataclass
class Code:
    name: str
    parameters: tuple = ()
    instructions: list = field(default_factory=list)
    count: ClassVar[int] = 0

    def __post_init__(self):
        type(self).count += 1

    def emit(self, op, argument=None):
        self.instructions.append((op, argument))
        return len(self.instructions) - 1

    def patch(self, at):
        self.instructions[at] = self.instructions[at][0], len(self.instructions)

    def listing(self, out, indent=0):
        print(f"{'':{indent}}{self.name}({', '.join(self.parameters)})", file=out)
        for i, (op, argument) in enumerate(self.instructions):
            if isinstance(argument, Code):
                argument.listing(out, indent + 4)
                continue
            print(f"{'':{indent}}{i:4d} {op.name:<12}{'' if argument is None else repr(argument)}".rstrip(), file=out)


class Compiler:
    def compile(self, node, code):
        getattr(self, "on_" + type(node).__name__.lower())(node, code)

    def on_literal(self, node, code):
        code.emit(Op.PUSH, node.value)

    def on_name(self, node, code):
        code.emit(Op.LOAD, node.name)

    def on_unary(self, node, code):
        self.compile(node.operand, code)
        code.emit(Op.UNARY, node.operator)

    def on_binary(self, node, code):
        self.compile(node.left, code)
        self.compile(node.right, code)
        code.emit(Op.BINARY, node.operator)

    def on_call(self, node, code):
        for n in (node.function, *node.arguments):
            self.compile(n, code)
        code.emit(Op.CALL, len(node.arguments))

    def on_block(self, node, code):
        if not node.statements:
            code.emit(Op.PUSH, 0)
        for i, n in enumerate(node.statements):
            if i:
                code.emit(Op.POP)
            self.compile(n, code)

    def on_let(self, node, code):
        self.compile(node.value, code)
        code.emit(Op.STORE, node.name)

    def on_if(self, node, code):
        self.compile(node.test, code)
        skip = code.emit(Op.JUMP_UNLESS)
        self.compile(node.body, code)
        end = code.emit(Op.JUMP)
        code.patch(skip)
        self.compile(node.other or Literal(0), code)
        code.patch(end)

    def on_while(self, node, code):
        start = len(code.instructions)
        self.compile(node.test, code)
        skip = code.emit(Op.JUMP_UNLESS)
        self.compile(node.body, code)
        code.emit(Op.POP)
        code.emit(Op.JUMP, start)
        code.patch(skip)
        code.emit(Op.PUSH, 0)

    def on_function(self, node, code):
        inner = Code(node.name, node.parameters)
        self.compile(node.body, inner)
        inner.emit(Op.RETURN)
        code.emit(Op.MAKE, inner)
        code.emit(Op.STORE, node.name)


@runtime_checkable
class Callable(Protocol):
    def invoke(self, machine, arguments): ...


class Closure:
    def __init__(self, code, scope):
        self.code, self.scope = code, scope

    def invoke(self, machine, arguments):
        if len(arguments) != len(self.code.parameters):
            raise LanguageError(f"{self.code.name} takes {len(self.code.parameters)}, got {len(arguments)}")
        return machine.run(self.code, Scope(self.scope, dict(zip(self.code.parameters, arguments))))


class Native(NamedTuple):
    function: object

    def invoke(self, machine, arguments):
        return self.function(*arguments)


class Scope(dict):
    def __init__(self, parent, *args):
        super().__init__(*args)
        self.parent = parent

    def __missing__(self, name):
        if self.parent is None:
            raise LanguageError(f"unknown name {name}")
        return self.parent[name]


OPERATORS = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "%": lambda a, b: a % b, "^": pow,
    "/": lambda a, b: a / b if isinstance(a, float) or isinstance(b, float) else a // b,
    "<": lambda a, b: int(a < b), ">": lambda a, b: int(a > b), "<=": lambda a, b: int(a <= b), ">=": lambda a, b: int(a >= b),
    "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b), "&&": lambda a, b: a and b, "||": lambda a, b: a or b,
}


class Machine:
    def __init__(self, out):
        self.steps = 0
        self.out = out
        self.globals = Scope(None, {
            "print": Native(lambda *a: print(*a, file=out)), "len": Native(len), "text": Native(str), "upper": Native(str.upper)})

    def run(self, code, scope):
        stack, pc = [], 0
        instructions = code.instructions
        while pc < len(instructions):
            op, argument = instructions[pc]
            pc += 1
            self.steps += 1
            match op:
                case Op.PUSH:
                    stack.append(argument)
                case Op.LOAD:
                    stack.append(scope[argument])
                case Op.STORE:
                    where = scope
                    while where is not None and argument not in where:
                        where = where.parent
                    (scope if where is None else where)[argument] = stack[-1]
                case Op.POP:
                    stack.pop()
                case Op.JUMP:
                    pc = argument
                case Op.JUMP_UNLESS:
                    if not stack.pop():
                        pc = argument
                case Op.MAKE:
                    stack.append(Closure(argument, scope))
                case Op.UNARY:
                    stack.append(-stack.pop() if argument == "-" else int(not stack.pop()))
                case Op.BINARY:
                    right = stack.pop()
                    stack[-1] = OPERATORS[argument](stack[-1], right)
                case Op.CALL:
                    arguments = stack[len(stack) - argument:]
                    del stack[len(stack) - argument:]
                    function = stack.pop()
                    if not isinstance(function, Callable):
                        raise LanguageError(f"{function!r} is not callable")
                    stack.append(function.invoke(self, arguments))
                case Op.RETURN:
                    break
        return stack[-1] if stack else None


def execute(source, show=False):
    out = StringIO()
    try:
        tree = Parser(source).program()
        code = Code("main")
        Compiler().compile(tree, code)
        if show:
            print(tree)
            code.listing(sys.stdout)
        machine = Machine(out)
        value = machine.run(code, machine.globals)
        print(out.getvalue(), end="")
        print("=>", repr(value), "in", machine.steps)
    except (LanguageError, ArithmeticError, TypeError, RecursionError) as error:
        print(out.getvalue(), end="")
        print("!!", type(error).__name__, str(error)[:60], getattr(error, "__notes__", []))


execute("let x = 2 ^ 3 ^ 2 - -1 * (4 + 5) print(x, x % 7) if x > 3 && x != 4 { 'big' } else { 'small' }", show=True)
execute("fn fib(n) { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } } let i = 0 while i < 15 { print(i, fib(i)) let i = i + 7 } fib(15)")
execute("fn make(n) { fn add(k) { let n = n + k } add } let a = make(10) a(5) let b = make(100) b(1) print(a(1), b(1))", True)
execute("print(len('héllo'), upper('straße') + '!')  # comment\n1.5 / 2 + 7 / 2")
for bad in ["1 +", "let = 3", "'abc", "nothing(1)", "1 / 0", "3(4)", "fn f(a) { a } f(1, 2)", "'a' + 1", "(1", "fn g(n) { g(n + 1) } g(0)",
            "-'x'", "len(4)", "\n\n   } "]:
    execute(bad)
print(Code.count, [t.__str__() for t in tokenize("a->b\n 1_0.5")])
tree = Parser("f(1, x)").program()
print(astuple(replace(tree, token=Token(Kind.END, "", 0)))[1][0][1], hash(tree) == hash(Parser("f( 1,x )").program()), tree == Parser("f(1,x)").program())
try:
    tree.statements = ()
except AttributeError as e:
    print(type(e).__name__, e)
print([f.name for f in fields(Function)], Function.__slots__, Function.__match_args__, Node.__slots__)
