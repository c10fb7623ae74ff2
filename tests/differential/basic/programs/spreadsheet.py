"""A spreadsheet: formulas parsed and compiled to closures, dependencies, cycles, ranges, lazy recalculation, CSV by hand."""
from __future__ import annotations
import io
import itertools
import operator
from collections import defaultdict
from collections.abc import MutableMapping
from functools import partial, reduce, wraps
from string import ascii_uppercase


class CellError(Exception):
    symbol = "#ERR"

    def __init__(self, *path):
        super().__init__(*path)

    def __format__(self, spec):
        return format(str(self), spec)

    def __str__(self):
        return self.symbol + (f"({'>'.join(self.args)})" if self.args else "")


Cycle, Missing, Division, Name, Value = (type(n, (CellError,), {"symbol": f"#{s}"}) for n, s in [("Cycle", "CYCLE"), ("Missing", "REF"), ("Division", "DIV/0"), ("Name", "NAME"), ("Value", "VALUE")])


def address(text):
    letters = text.rstrip("0123456789")
    return int(text[len(letters):]) - 1, reduce(lambda n, c: n * 26 + ascii_uppercase.index(c) + 1, letters.upper(), 0) - 1


def label(row, column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = ascii_uppercase[rest] + name
    return f"{name}{row + 1}"


FUNCTIONS = {}


def function(f):
    FUNCTIONS[f.__name__.strip("_").upper()] = f
    return f


def flat(args):
    for a in args:
        if isinstance(a, list):
            yield from flat(a)
        elif a is not None:
            yield a


numbers = lambda args: [a for a in flat(args) if isinstance(a, (int, float)) and not isinstance(a, bool)]
for _name, _f in {"SUM": sum, "MAX": partial(max, default=0), "MIN": partial(min, default=0), "COUNT": len}.items():
    FUNCTIONS[_name] = (lambda f: lambda *args: f(numbers(args)))(_f)


@function
def average(*args):
    values = numbers(args)
    return sum(values) / len(values)


@function
def if_(test, yes, no=False):
    return yes if test else no


@function
def concat(*args):
    return "".join(map(str, flat(args)))


@function
def round_(x, digits=0):
    return round(x, int(digits)) if digits else round(x)


class Formula:
    LEVELS = [{"=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}, {"&": lambda a, b: f"{a}{b}"}, {"+": operator.add, "-": operator.sub}, {"*": operator.mul, "/": operator.truediv}, {"^": operator.pow}]

    def __init__(self, text):
        self.text, self.needs = text, set()
        self.tokens, self.at = list(self.tokenize(text)) + [None], 0
        self.run = self.level(0)
        if self.peek is not None:
            raise SyntaxError(f"unexpected {self.peek!r} in {text!r}")

    @staticmethod
    def tokenize(text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace():
                i += 1
            elif c == '"':
                end = text.index('"', i + 1)
                yield text[i:end + 1]
                i = end + 1
            elif c.isalnum() or c in "._$":
                word = "".join(itertools.takewhile(lambda c: c.isalnum() or c in "._$", text[i:]))
                yield word.replace("$", "")
                i += len(word)
            else:
                size = 2 if text[i:i + 2] in ("<>", "<=", ">=") else 1
                yield text[i:i + size]
                i += size

    peek = property(lambda self: self.tokens[self.at])

    def take(self, wanted=None):
        token = self.peek
        if wanted is not None and token != wanted:
            raise SyntaxError(f"expected {wanted!r}, not {token!r}")
        self.at += 1
        return token

    def level(self, n):
        if n == len(self.LEVELS):
            return self.unary()
        left = self.level(n + 1)
        while self.peek in self.LEVELS[n]:
            left = (lambda f, a, b: lambda sheet: f(a(sheet), b(sheet)))(self.LEVELS[n][self.take()], left, self.level(n + 1))
        return left

    def unary(self):
        if self.peek in ("-", "+"):
            sign = -1 if self.take() == "-" else 1
            inner = self.unary()
            return lambda sheet: sign * inner(sheet)
        return self.primary()

    def primary(self):
        match self.take():
            case None:
                raise SyntaxError("unexpected end")
            case "(":
                inner = self.level(0)
                self.take(")")
                return inner
            case str(text) if text[0] == '"':
                return lambda sheet: text[1:-1]
            case str(number) if number[0].isdigit() or number[0] == ".":
                value = float(number) if "." in number else int(number)
                return lambda sheet: value
            case str(name) if self.peek == "(":
                self.take()
                args = []
                while self.peek != ")":
                    args.append(self.level(0))
                    if self.peek != ")":
                        self.take(",")
                self.take()
                if name.upper() == "IF":
                    test, yes, *no = args
                    return lambda sheet: yes(sheet) if test(sheet) else no[0](sheet) if no else False
                if name.upper() not in FUNCTIONS:
                    def unknown(sheet):
                        raise Name(name)
                    return unknown
                return lambda sheet: FUNCTIONS[name.upper()](*(a(sheet) for a in args))
            case str(ref) if ref[0].isalpha() and ref[-1].isdigit():
                if self.peek == ":":
                    self.take()
                    (r1, c1), (r2, c2) = address(ref), address(self.take())
                    cells = [label(r, c) for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)]
                    self.needs.update(cells)
                    return lambda sheet: [sheet.value(c) for c in cells]
                self.needs.add(ref.upper())
                return lambda sheet: sheet.value(ref.upper())
            case other:
                raise SyntaxError(f"unexpected {other!r}")


class Sheet(MutableMapping):
    def __init__(self):
        self.cells, self.formulas, self.values = {}, {}, {}
        self.users = defaultdict(set)
        self.running, self.computed = [], 0

    def __setitem__(self, key, text):
        key = key.upper()
        self.cells[key] = text
        for need in getattr(self.formulas.pop(key, None), "needs", ()):
            self.users[need].discard(key)
        if isinstance(text, str) and text.startswith("="):
            formula = self.formulas[key] = Formula(text[1:])
            for need in formula.needs:
                self.users[need].add(key)
        self.invalidate(key)

    def invalidate(self, key, seen=None):
        seen = set() if seen is None else seen
        if key not in seen:
            seen.add(key)
            self.values.pop(key, None)
            for user in self.users[key]:
                self.invalidate(user, seen)

    def __delitem__(self, key):
        self[key] = None
        del self.cells[key]

    def __iter__(self):
        return iter(sorted(self.cells, key=address))

    def __len__(self):
        return len(self.cells)

    def value(self, key):
        if key in self.running:
            raise Cycle(*self.running[self.running.index(key):], key)
        if key not in self.values:
            self.running.append(key)
            try:
                self.values[key] = self.formulas[key].run(self) if key in self.formulas else self.cells.get(key)
                self.computed += 1
            except ZeroDivisionError as error:
                self.values[key] = Division()
            except TypeError as error:
                self.values[key] = Value()
            except CellError as error:
                self.values[key] = error
            finally:
                self.running.pop()
        value = self.values[key]
        if isinstance(value, CellError) and self.running:
            raise value
        return value

    def __getitem__(self, key):
        if key not in self.cells:
            raise KeyError(key)
        return self.value(key)

    def load(self, text, start="A1"):
        row, column = address(start)
        for i, line in enumerate(read_csv(text)):
            for j, cell in enumerate(line):
                if cell:
                    try:
                        cell = float(cell) if "." in cell else int(cell)
                    except ValueError:
                        pass
                    self[label(row + i, column + j)] = cell
        return self

    def __str__(self):
        rows, columns = (max(x) + 1 for x in zip(*map(address, self.cells)))
        out = io.StringIO()
        grid = [[self.values_text(label(r, c)) for c in range(columns)] for r in range(rows)]
        widths = [max(map(len, c)) for c in zip(*grid)]
        for row in grid:
            print(" | ".join(f"{t:>{w}}" for t, w in zip(row, widths)).rstrip(), file=out)
        return out.getvalue().rstrip("\n")

    def values_text(self, key):
        value = self.value(key)
        return "" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)


def read_csv(text):
    row, cell, quoted = [], "", False
    chars = iter(text + "\n")
    for c in chars:
        if quoted:
            if c != '"':
                cell += c
            elif (n := next(chars, "\n")) == '"':
                cell += '"'
            else:
                quoted = False
                chars = itertools.chain([n], chars)
                for c in chars:
                    break
                if c in ",\n":
                    row.append(cell)
                    cell = ""
                    if c == "\n":
                        yield row
                        row = []
        elif c == '"' and not cell:
            quoted = True
        elif c in ",\n":
            row.append(cell)
            cell = ""
            if c == "\n":
                if row != [""]:
                    yield row
                row = []
        else:
            cell += c


print(list(read_csv('a,"b ""x"", c",3\n\n,"multi\nline",\n"",z')))
s = Sheet().load('item,price,count,total\ntea,1.5,4,=B2*C2\n"cup, red",2.25,2,=B3*C3\nbox,3,0,=B4*C4\n,,sum,=SUM(D2:D4)\n,,mean,"=ROUND(AVERAGE(D2:D4), 2)"\n,,each,=D5/C4\n,,text,"=CONCAT(A2, ""/"", A3) & "" "" & COUNT(B2:D4)"')
print(s)
s["C4"] = 5
print(s["D5"], s["D7"], s.computed, s["D5"], s.computed, len(s), list(s)[:3], "D5" in s, s.get("Z9"))
s.update(E1="=E2", E2="=E3+1", E3="=E1*2", F1="=-2^2+10/(4-2*2+1)", F2='=IF(D5>10, "big", NOFUNC(1))', F3="=NOFUNC(D2:D3)", F4='="a"+1', F5="=1=1", F6="=SUM(E1,1)", F7='=IF(1>2, 1/0)')
print({k: str(s[k]) for k in s if k[0] in "EF"})
s["E3"] = 5
del s["F3"]
print({k: str(s[k]) for k in s if k[0] in "EF"}, s.users["E3"], sorted(s.values)[:4])
for bad in ("=1+", "=(1", "=SUM(1", '="x', "=1 2", "=)"):
    try:
        s["G1"] = bad
    except (SyntaxError, ValueError) as error:
        print(f"{bad!r}: {type(error).__name__}: {error}")
print([label(0, n) for n in (0, 25, 26, 51, 52, 701, 702)], [address(a) for a in ("A1", "z9", "AA10", "ZZ1", "AAA1")], all(address(label(r, c)) == (r, c) for r in range(3) for c in range(0, 2000, 37)))
print(s.pop("E1"), s.setdefault("H1", "=D2"), s["H1"], s.popitem()[0], dict(itertools.islice(s.items(), 2)), s == s, {**s}["A2"])
