"""A tokenizer, a Pratt parser and an evaluator for arithmetic with variables and functions.

Reads one statement per line from standard input: `x = 3`, `f(a, b) = a ^ b + 1`, `f(x, 2) / 4`.
"""

import sys


class CalcError(Exception):
    """An error in the user's line, with the column where it was seen."""

    def __init__(self, message, column):
        super().__init__(message)
        self.column = column


class Token:
    __slots__ = ("kind", "text", "column")

    def __init__(self, kind, text, column):
        self.kind, self.text, self.column = kind, text, column

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokenize(line):
    """Yields tokens; the last one is always an 'end'."""
    position = 0
    while position < len(line):
        start, letter = position, line[position]
        if letter.isspace():
            position += 1
            continue
        if letter.isdigit() or (letter == "." and line[position + 1:position + 2].isdigit()):
            while position < len(line) and (line[position].isdigit() or line[position] in "._"):
                position += 1
            if line[position:position + 1] in ("e", "E"):
                position += 1 + (line[position + 1:position + 2] in ("+", "-"))
                while position < len(line) and line[position].isdigit():
                    position += 1
            kind = "number"
        elif letter.isidentifier():
            while position < len(line) and line[start:position + 1].isidentifier():
                position += 1
            kind = "name"
        elif line[position:position + 2] in ("<=", ">=", "==", "!=", "//"):
            position += 2
            kind = "operator"
        elif letter in "+-*/%^()=,<>!":
            position += 1
            kind = "operator"
        else:
            raise CalcError(f"unexpected {letter!r}", position)
        yield Token(kind, line[start:position], start)
    yield Token("end", "end of line", len(line))


# The tree: every node can evaluate itself and show itself.
class Node:
    def show(self):
        return repr(self)


class Number(Node):
    def __init__(self, value):
        self.value = value

    def evaluate(self, scope):
        return self.value

    def __repr__(self):
        return repr(self.value)


class Name(Node):
    def __init__(self, token):
        self.name, self.column = token.text, token.column

    def evaluate(self, scope):
        for layer in reversed(scope):
            if self.name in layer:
                return layer[self.name]
        raise CalcError(f"{self.name} is not defined", self.column)

    def __repr__(self):
        return self.name


class Unary(Node):
    def __init__(self, operator, operand):
        self.operator, self.operand = operator, operand

    def evaluate(self, scope):
        value = self.operand.evaluate(scope)
        return -value if self.operator == "-" else int(not value) if self.operator == "!" else value

    def __repr__(self):
        return f"({self.operator}{self.operand!r})"


class Binary(Node):
    OPERATIONS = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
        "//": lambda a, b: a // b, "%": lambda a, b: a % b, "^": lambda a, b: a**b,
        "<": lambda a, b: int(a < b), "<=": lambda a, b: int(a <= b), ">": lambda a, b: int(a > b),
        ">=": lambda a, b: int(a >= b), "==": lambda a, b: int(a == b), "!=": lambda a, b: int(a != b),
    }

    def __init__(self, token, left, right):
        self.token, self.left, self.right = token, left, right

    def evaluate(self, scope):
        left, right = self.left.evaluate(scope), self.right.evaluate(scope)
        try:
            return self.OPERATIONS[self.token.text](left, right)
        except (ZeroDivisionError, OverflowError, TypeError) as error:
            raise CalcError(str(error), self.token.column) from error

    def __repr__(self):
        return f"({self.left!r} {self.token.text} {self.right!r})"


class Call(Node):
    def __init__(self, function, arguments, column):
        self.function, self.arguments, self.column = function, arguments, column

    def evaluate(self, scope):
        function = self.function.evaluate(scope)
        if not callable(function):
            raise CalcError(f"{self.function!r} is not a function", self.column)
        values = [argument.evaluate(scope) for argument in self.arguments]
        try:
            return function(*values)
        except (TypeError, ValueError, RecursionError) as error:
            raise CalcError(f"{self.function!r}: {error}", self.column) from error

    def __repr__(self):
        return f"{self.function!r}({', '.join(map(repr, self.arguments))})"


class Parser:
    """Precedence climbing. The power operator binds to the right and tighter than a sign on its left."""

    POWER = {"==": 10, "!=": 10, "<": 20, "<=": 20, ">": 20, ">=": 20, "+": 30, "-": 30,
             "*": 40, "/": 40, "//": 40, "%": 40, "^": 60, "(": 80}

    def __init__(self, line):
        self.tokens = list(tokenize(line))
        self.position = 0

    @property
    def current(self):
        return self.tokens[self.position]

    def advance(self):
        token = self.current
        self.position += 1
        return token

    def expect(self, text):
        if self.current.text != text:
            raise CalcError(f"expected {text!r}, found {self.current.text!r}", self.current.column)
        return self.advance()

    def expression(self, binding=0):
        left = self.prefix()
        while (power := self.POWER.get(self.current.text, 0)) > binding and self.current.kind == "operator":
            token = self.advance()
            if token.text == "(":
                left = Call(left, self.arguments(), token.column)
            else:
                left = Binary(token, left, self.expression(power - (token.text == "^")))
        return left

    def prefix(self):
        token = self.advance()
        if token.kind == "number":
            try:
                return Number(int(token.text) if token.text.replace("_", "").isdigit() else float(token.text))
            except ValueError:
                raise CalcError(f"bad number {token.text!r}", token.column) from None
        if token.kind == "name":
            return Name(token)
        if token.text in ("-", "+", "!"):
            return Unary(token.text, self.expression(50))
        if token.text == "(":
            inside = self.expression()
            self.expect(")")
            return inside
        raise CalcError(f"expected a value, found {token.text!r}", token.column)

    def arguments(self):
        values = []
        while self.current.text != ")":
            values.append(self.expression())
            if self.current.text != ")":
                self.expect(",")
        self.advance()
        return values

    def statement(self):
        """Returns (target, tree): the target is None, a Name or a Call whose arguments are names."""
        left = self.expression()
        target = None
        if self.current.text == "=" and isinstance(left, (Name, Call)):
            self.advance()
            target, left = left, self.expression()
        if self.current.kind != "end":
            raise CalcError(f"unexpected {self.current.text!r}", self.current.column)
        return target, left


class Calculator:
    def __init__(self):
        self.variables = {"pi": 3.141592653589793, "max": max, "min": min, "abs": abs, "len": lambda *a: len(a),
                          "sum": lambda *a: sum(a), "round": round, "if": lambda c, a, b: a if c else b}

    def define(self, name, parameters, tree):
        def function(*values):
            if len(values) != len(parameters):
                raise TypeError(f"takes {len(parameters)} values, got {len(values)}")
            return tree.evaluate([self.variables, dict(zip(parameters, values))])

        self.variables[name] = function

    def run(self, line):
        target, tree = Parser(line).statement()
        if isinstance(target, Call):
            parameters = [node.name for node in target.arguments if isinstance(node, Name)]
            if len(parameters) != len(target.arguments) or not isinstance(target.function, Name):
                raise CalcError("parameters must be names", target.column)
            self.define(target.function.name, parameters, tree)
            return f"{target!r} = {tree!r}"
        value = tree.evaluate([self.variables])
        if target is not None:
            self.variables[target.name] = value
            return f"{target.name} = {value!r}"
        return repr(value)


def main():
    calculator = Calculator()
    failures = 0
    for line in sys.stdin:
        line = line.split("#")[0].rstrip()
        if not line:
            continue
        print(">", line)
        try:
            print(calculator.run(line))
        except CalcError as error:
            failures += 1
            print(" " * (error.column + 2) + "^")
            print(f"error: {error}" + (f" [{type(error.__cause__).__name__}]" if error.__cause__ else ""))
    print(f"{failures} errors")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
