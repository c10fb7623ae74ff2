"""Random functions whose loops begin with ints or floats and meet something else halfway.

The compiler keeps a variable unboxed where it is always bound and meets numbers only, as far as anybody can tell. So these functions
bind their totals first and compute with numbers; what is no number, or one of many digits, arrives as an item, an attribute or a
result. No total ever becomes a text or a list (what is assigned to one ends in an operator that refuses those), so nothing doubles
with every round; what may be anything is only moved about, between holders.
"""

from __future__ import annotations

import random

import typed

STEADY = {"int": ["0", "1", "2", "3", "5", "-1", "-2", "7", "10", "6"], "float": ["0.0", "0.5", "1.5", "-2.25", "3.0", "2.0", "-0.0"]}
BREAKERS = ["2.5", "1.5", "7.0", "2**48", "-2**47 - 1", "2**64", "False", "0.5", "-0.0", "1e308", "float('nan')", "float('inf')", "2**31", "2**46", "-2**46", "2**47", "2**62", "-2**63", "2**63", "2**70",
            "True", "'x'", "None", "(1, 2)", "{1, 2}", "2j", "[1]"]
ROUNDS = ["0", "1", "2", "3", "4", "5", "6", "3", "4", "True", "2.0", "None"]
STEPS = ["1", "2", "3", "-1", "-2", "0", "2**40", "-2**62", "2**63", "True", "1.0"]
STARTS = ["0", "1", "-1", "3", "2**45", "2**46 + 2**45", "-2**62", "2**63 - 5", "2**80", "0.5", "1e16", "True", "float('nan')"]


class Writer(typed.Writer):
    """Adds such functions, and the classes and small functions that they use, to the snippets of typed.py."""

    def __init__(self, rng: random.Random, number: int) -> None:
        super().__init__(rng, number)
        self.halves: list[tuple[str, bool]] = []    # functions, and whether they are generators
        self.kinds: list[str] = []                  # classes whose instances they are given
        self.helpers: list[tuple[str, int]] = []
        self.totals: list[str] = []                 # numbers
        self.holders: list[str] = []                # anything
        self.items: list[str] = []                  # loop variables and what is bound once
        self.sequences: list[str] = []
        self.yields = self.folding = False
        self.bits: list[str] = []                   # operators that refuse floats, where ints are expected
        self.given = {"n": "3", "step": "1", "pairs": "[(1, 2), (3, 4.5)]"}     # how that is called here

    # ---- expressions ----

    def value(self) -> str:
        roll = self.rng.random()
        if roll < 0.45 and self.items:
            return self.pick(self.items)
        if roll < 0.75:
            return self.pick(self.totals)
        return self.pick(self.holders) if roll < 0.82 else self.pick(STEADY["int"] if roll < 0.95 else STEADY["float"])

    def numeric(self, depth: int = 0) -> str:
        roll = self.rng.random()
        if depth > 2 or roll < 0.2:
            return self.value()
        if roll < 0.55:
            operator = self.pick(["+", "+", "+", "-", "-", "//", "%", "/", *self.bits])
            right = self.pick(["1", "2", "3"]) if operator == ">>" else self.pick(["2", "3", "7", "0.5", "5", self.value()]) if operator in ("//", "%", "/") else self.numeric(depth + 1)
            return f"({self.numeric(depth + 1)} {operator} {right})"
        if roll < 0.68:
            return f"({self.value()} * {self.pick(['2', '3', '-1', '0.5', f'({self.value()} % 1000)'])} {self.pick(['-', '- 1 %', '-', '- 1 //'])} {self.pick([self.value(), '2', '3'])})"
        if roll < 0.75:
            return f"({self.numeric(depth + 1)} if {self.test()} else {self.numeric(depth + 1)})"
        if roll < 0.79:
            return f"({self.test()})"
        if roll < 0.84:     # several numbers side by side
            parts = f"{self.numeric(depth + 1)}, {self.value()}, {self.numeric(depth + 1)}"
            return self.pick([f"({parts})[{self.pick(['0', '1', '2', '-1'])}]", f"[{parts}][1]", f"sum(({parts}))", f"max({parts})", f"min({parts})", f"len({{{parts}}})",
                              f"{{0: {self.value()}, 1: {self.numeric(depth + 1)}}}[{self.pick(['0', '1'])}]"])
        if roll < 0.88:
            name = self.fresh("w")
            return f"(({name} := {self.numeric(depth + 1)}) {self.pick(['+', '-'])} {self.value()} {self.pick(['-', '+'])} {name})"
        if roll < 0.91:
            return self.pick([f"-{self.value()}", f"abs({self.value()})", f"int({self.value()})", f"float({self.value()})", f"min({self.value()}, {self.value()})", f"round({self.value()}, 1)",
                              f"math.floor({self.value()})", f"divmod({self.value()}, {self.value()})[1]", f"(not {self.value()})", f"len(f'{{{self.value()}}}')"])
        if roll < 0.94 and self.helpers:
            name, parameters = self.rng.choice(self.helpers)
            return f"{name}({', '.join(self.numeric(depth + 1) for _ in range(parameters))})"
        if self.sequences and roll < 0.97:
            name = self.pick(self.sequences)
            return self.pick([f"{name}[{self.pick(['0', '1', '-1', self.value()])}]", f"len({name})", f"sum({name})", f"({name} + {name})[{self.value()}]"])
        return self.fold()

    def test(self) -> str:
        roll = self.rng.random()
        compare = lambda: self.pick(typed.COMPARE)  # noqa: E731
        if roll < 0.5:
            return f"{self.value()} {compare()} {self.value()}"
        if roll < 0.7:
            return f"{self.value()} {compare()} {self.numeric(2)} {compare()} {self.value()}"
        if roll < 0.85:
            return f"{self.value()} {compare()} {self.value()} {self.pick(['and', 'or'])} {self.numeric(2)} {compare()} {self.value()}"
        return self.pick([f"{self.value()} % 2", f"not {self.value()}", f"{self.value()} is {self.pick(['None', 'True', '3', '0'])}", f"{self.value()} in ({self.value()}, {self.value()})"])

    def sequence(self) -> str:
        if self.sequences and self.chance(0.7):
            name = self.pick(self.sequences)
            return self.pick([name, name, name, f"{name}[::-1]", f"reversed({name})", f"{name}[1:]"])
        return self.pick([f"({self.numeric(1)}, {self.value()}, {self.pick(BREAKERS)})", f"[{self.value()}, {self.numeric(1)}]", f"({self.value()}, {self.value()}, {self.value()})", "(1, 2, 3)",
                          "[0.5, 1.5]", "[1, 2, 2.5]", f"(1, {self.pick(BREAKERS)}, 3)"])

    def bounds(self) -> str:
        """Of a range() of few rounds."""
        n, step = self.given["n"], self.given["step"]
        return self.pick([n, n, f"1, {n}", f"{n}, 0, -1", f"{n} - 1, -1, -1", f"0, {n}, {step}", f"-{n}, {n}, 2", f"{n}, 0, {step}", f"0, {n}, 3", "4", "1, 6, 2", "5, 0, -2",
                          "3", f"0, 3, {step}", f"{self.value()} % 4", f"0, {n}, {self.value()}", f"{n}, 0, {self.value()}", "2**47 - 2, 2**47 + 1", "2**62, 2**62 + 2", "0"])

    def couples(self) -> str:
        n, pairs = self.given["n"], self.given["pairs"]
        return self.pick([f"enumerate({self.sequence()})", f"enumerate({self.sequence()}, {n})", f"zip({self.sequence()}, range({n}))", f"zip({self.sequence()}, {self.sequence()})",
                          f"enumerate(range({self.bounds()}))", pairs, pairs, f"{{1: {self.value()}, 2: {self.numeric(1)}}}.items()", f"zip(range({n}), {self.sequence()})"])

    def fold(self) -> str:
        """A comprehension or generator expression of one or two loops, and what takes it: a number."""
        if self.folding:
            return self.value()
        self.folding = True
        kept, inside = (self.items, self.totals, self.holders, self.sequences), self.chance(0.5)
        first, second, clauses = self.fresh("p"), self.fresh("q"), ""
        outer = self.pick([f"for {first} in {self.sequence()}", f"for {first} in range({self.bounds()})", f"for {first}, {second} in {self.couples()}", f"for {first} in {self.sequence()}"])
        bound = [first, second] if second in outer else [first]
        if inside:      # what a generator expression takes from outside is in cells, and stays boxed
            self.items = [*self.items, *bound]
        else:
            self.items, self.totals, self.holders, self.sequences = bound, bound, bound, []
        if self.chance(0.4):
            clauses += f" if {self.test()}"
        if self.chance(0.5) and len(bound) == 1:
            clauses += self.pick([f" for {second} in range({first} % 4)", f" for {second} in (1, {first}, 3)", f" for {second} in range(3, 0, -1)", f" for {second} in [{first}, {self.value()}]"])
            self.items = [*self.items, second]
            if self.chance(0.4):
                clauses += f" if {self.test()}"
        element = self.numeric(1)
        head = f"{element} {outer}{clauses}"
        total = kept[1][0]
        self.items, self.totals, self.holders, self.sequences = kept
        self.folding = False
        if inside:
            return self.pick([f"sum([{head}])", f"len([{head}])", f"len({{{head}}})", f"sum([{head}], {self.value()})", f"max([{head}], default=0)", f"len({{{first}: {head}}})", f"[{head}][0]"])
        return self.pick([f"sum({head})", f"any({head})", f"all({head})", f"max({head})" if self.chance(0.5) else f"min(({head}), default=1)", f"len(list({head}))", f"len(set({head}))",
                          f"sorted({head})[0]", f"len(','.join(str(item) for item in [{head}]))", f"len(tuple({head}))", f"sum(({head}), {total})", f"list({head})[-1]", f"len(','.join(repr({element}) {outer}{clauses}))"])

    # ---- statements ----

    def piece(self, indent: int, deep: int) -> None:
        roll = self.rng.random()
        total = self.pick(self.totals)
        if self.yields and roll < 0.12:
            return self.line(indent, self.pick([f"yield {self.value()}", f"{self.pick(self.holders)} = yield {self.numeric(1)}", f"yield {self.value()}, {self.value()}"]))
        if roll < 0.3:
            operator = self.pick(["+", "+", "+", "+", "-", "-", "-", "*", "//", "%", "/", *self.bits])
            right = self.pick(["2", "3", "-1", "0.5"]) if operator == "*" else self.pick(["0", "1", "2"]) if operator in ("<<", ">>") else self.pick(["2", "3", "7", "0.5", self.numeric()]) if operator in ("//", "%", "/") else self.numeric()
            return self.line(indent, f"{total} {operator}= {right}")
        if roll < 0.42:
            return self.line(indent, f"{total} = {self.numeric()} {self.pick(['-', '-', '-', '- 1 %', '- 1 //'])} {self.pick([self.value(), '2', '7'])}")
        if roll < 0.5:
            return self.moved(indent, total)
        if roll < 0.53:
            return self.line(indent, f"show({self.pick([self.numeric(1), self.value(), self.fold()])})")
        if roll < 0.58:
            return self.line(indent, f"{total} += {self.fold()}")
        if roll < 0.66:
            self.line(indent, f"if {self.test()}:")
            self.body_of(indent + 1, deep, 1)
            if self.chance(0.6):
                self.leave(indent + 1)
            if self.chance(0.4):
                self.line(indent, "else:")
                self.body_of(indent + 1, deep, 1)
            return None
        if roll < 0.74:
            return self.protected(indent, deep)
        if deep < 3:
            return self.loop(indent, deep)
        return self.line(indent, f"{total} += {self.value()}")

    def moved(self, indent: int, total: str) -> None:
        """Several values that change places at once, some of them numbers."""
        one, two = self.rng.sample(self.holders, 2)
        number = f"{self.numeric(1)} - {self.value()}"
        simple = lambda: self.pick([*self.items, *self.holders, *self.totals])  # noqa: E731
        self.line(indent, self.pick([f"{one} = {simple()}", f"{one}, {two} = {two}, {one}", f"{one}, {total} = {simple()}, {number}", f"{total}, {one} = {number}, {simple()}",
                                     f"{one} = {two} = {simple()}", f"{one}, ({two}, {total}) = {simple()}, ({simple()}, {number})", f"{total}, *{one} = {number}, {self.value()}",
                                     f"{one}, {two} = {self.pick(self.sequences or ['(1, 2.5)'])}", f"{one} = {simple()} if {self.test()} else {simple()}",
                                     *([f"{item} = {simple()}" for item in self.items if item[0] in "ix"][:2])]))

    def leave(self, indent: int) -> None:
        options = ["break", "continue"] if self.loops else []
        options.append(f"raise ValueError({self.value()})")
        if not self.yields:
            options += [f"return {self.numeric(1)}", f"return {self.value()}"]
        self.line(indent, self.pick(options))

    def protected(self, indent: int, deep: int) -> None:
        if self.chance(0.25):
            self.line(indent, f"with Manager({self.pick(['True', 'False', self.value()])}) as {self.pick(self.holders)}:")
            return self.body_of(indent + 1, deep, 2)
        self.line(indent, "try:")
        self.body_of(indent + 1, deep, 2)
        if self.chance(0.3):
            self.leave(indent + 1)
        caught = self.chance(0.7)
        if caught:
            self.line(indent, f"except {self.pick(typed.ERRORS)} as error:")
            self.line(indent + 1, self.pick(["note(error)", f"{self.pick(self.totals)} += {self.value()}", f"show({self.value()})"]))
            if self.chance(0.2):
                self.leave(indent + 1)
            if self.chance(0.25):
                self.line(indent, "else:")
                self.body_of(indent + 1, deep, 1)
        if not caught or self.chance(0.4):
            self.line(indent, "finally:")
            self.body_of(indent + 1, deep, 1)
            if self.chance(0.2):
                self.line(indent + 1, f"if {self.test()}:")
                self.leave(indent + 2)
        return None

    def body_of(self, indent: int, deep: int, most: int) -> None:
        kept = self.items, self.sequences
        for _ in range(self.rng.randrange(1, most + 1)):
            self.piece(indent, deep + 1 if indent > 5 else deep)
        self.items, self.sequences = kept

    def loop(self, indent: int, deep: int) -> None:
        kept = self.items, self.sequences
        roll = self.rng.random()
        one, two = self.fresh("x"), self.fresh("x")
        if roll < 0.35:
            one = self.fresh("i")
            if self.chance(0.3):
                self.line(indent, f"{one} = {self.pick(['0', '-1', self.value()])}")
            header, bound = f"for {one} in range({self.bounds()}):", [one]
        elif roll < 0.55:
            header, bound = f"for {one} in {self.sequence()}:", [one]
        elif roll < 0.67:
            header, bound = f"for {one}, {two} in {self.couples()}:", [one, two]
        elif roll < 0.72:
            third = self.fresh("x")
            header, bound = self.pick([f"for {one}, ({two}, {third}) in enumerate(pairs):", f"for {one}, ({two}, {third}) in zip({self.sequence()}, pairs):"]), [one, two, third]
        elif roll < 0.84:
            row = self.fresh("row")
            self.line(indent, f"for {row} in rows:")
            self.sequences = [*self.sequences, row, row, row]
            header, bound = "", []
        elif roll < 0.92 and self.kinds:
            thing, kind = self.fresh("thing"), self.pick(self.kinds)
            self.line(indent, f"for {thing} in things:")
            self.line(indent + 1, f"{self.pick(self.totals)} {self.pick(['+=', '-='])} " + self.pick([f"{thing}.x * 2 - {thing}.level", f"{thing}.half + {thing}.y", f"{thing}.add({self.value()})",
                                                                                               f"{thing}.add({self.numeric(1)}) + {thing}.total", f"{kind}.level + {thing}.x"]))
            if self.chance(0.4):
                self.line(indent + 1, f"{thing}.{self.pick(['x', 'y', 'half', 'total'])} {self.pick(['=', '+=', '-='])} {self.value()}")
            self.items = [*self.items, f"{thing}.x", f"{thing}.level"]
            header, bound = "", []
        else:
            fuel = self.fresh("fuel")
            self.line(indent, f"{fuel} = {self.pick(['3', '4', '2'])}")
            self.line(indent, f"while {fuel} > 0" + (f" and ({self.test()})" if self.chance(0.4) else "") + ":")
            self.line(indent + 1, f"{fuel} -= 1")
            self.items = [*self.items, fuel]
            header, bound = "", []
        if header:
            self.line(indent, header)
        self.items = [*self.items, *bound, *bound]
        self.loops += 1
        self.body_of(indent + 1, deep + 1, 3)
        self.loops -= 1
        self.items, self.sequences = kept
        if self.chance(0.2):
            self.line(indent, "else:")
            self.body_of(indent + 1, deep, 1)

    # ---- definitions ----

    def half(self) -> None:
        name, self.yields = f"h{self.number}_{len(self.lines)}", self.chance(0.15)
        self.bits = ["&", "|", "^", ">>"] if self.chance(0.3) else []
        self.line(0, f"def {name}(n, step, start, items, pairs, rows, things):")
        self.totals, self.holders = ["t1", "t2", "t3"], ["h1", "h2"]
        self.items, self.sequences, self.loops = ["n", "start", "step"], ["items"], 0
        kept, self.given = self.given, {name: name for name in self.given}
        third = self.pick(["0", "1", "0.5", "n", "100"])
        self.line(1, f"t1, t2, t3 = {self.pick(['start', '0', '1', '0.0'])}, {self.pick(['start', '1', '0'])}, {third}")
        self.line(1, f"h1 = {self.pick(['0', 'start', '0.5', 'n'])}")
        self.line(1, f"h2 = {self.pick(['1', 'start', 'h1', '2.5'])}")
        watched = self.chance(0.25)
        if watched:
            self.line(1, "try:")
        for _ in range(self.rng.randrange(2, 4)):
            alone = self.chance(0.5)    # the next loop is reached whatever becomes of this one
            if alone:
                self.line(1 + watched, "try:")
            (self.loop if self.chance(0.8) else self.piece)(1 + watched + alone, 0)
            if alone:
                self.line(1 + watched, f"except {self.pick(['Exception', '(TypeError, ZeroDivisionError)'])} as error:")
                self.line(2 + watched, self.pick(["note(error)", "t1 -= 1", "t2, t3 = 0, 1"]))
        if watched:
            self.line(1, "finally:")
            self.line(2, "show(t1, t2, t3, h1, h2)")
        self.line(1, "return " + self.pick(["t1", "(t1, t2, t3, h1, h2)", self.numeric(), "t1 - t2"]))
        self.given = kept
        self.halves.append((name, self.yields))

    def helper(self) -> None:
        name, parameters = f"k{self.number}_{len(self.lines)}", self.rng.randrange(1, 4)
        names = list("abc"[:parameters])
        self.line(0, f"def {name}({', '.join(names)}):")
        self.items, self.totals, self.holders, self.sequences = names, names, names, []
        if self.chance(0.4):
            self.line(1, f"if {self.test()}: return {self.numeric(1)}")
        if self.chance(0.4):
            self.line(1, f"for i in range({self.pick(['2', '3', '1, 4', '3, 0, -1'])}):")
            self.items = [*names, "i"]
            self.line(2, f"a += {self.numeric(1)}")
            self.items = names
        self.line(1, f"return {self.numeric(1)} {self.pick(['-', '-', '%'])} {self.value()}")
        self.helpers.append((name, parameters))

    def kind(self) -> None:
        name = f"K{self.number}_{len(self.lines)}"
        slots = self.chance(0.5)
        self.line(0, f"class {name}:")
        if slots:
            self.line(1, "__slots__ = ('x', 'y', 'total')")
        self.line(1, f"level = {self.pick(STEADY[self.pick(['int', 'float'])])}")
        self.line(1, "def __init__(self, x, y):")
        self.line(2, f"self.x, self.y, self.total = x, y, {self.pick(['0', '0.5', 'x'])}")
        self.line(1, "def add(self, by):")
        self.line(2, f"self.total {self.pick(['+=', '-='])} by {self.pick(['+ 1', '- self.x', '', '* 2 - 1'])}")
        self.line(2, f"return {self.pick(['self.total', 'self.x + by - self.y', 'by', 'self.y'])}")
        self.line(1, "@property")
        self.line(1, "def half(self):")
        self.line(2, f"return self.x {self.pick(['/ 2', '// 2', '- self.y'])}")
        self.line(1, "@half.setter")
        self.line(1, "def half(self, value):")
        self.line(2, "self.x = value - self.x")
        self.kinds.append(name)

    def function(self, generator: bool = False) -> None:
        if self.chance(0.6):
            return super().function(generator)
        if self.chance(0.25):
            self.helper()
        if self.chance(0.25):
            self.kind()
        return self.half()

    # ---- what uses them ----

    def mixed(self, steady: str) -> list[str]:
        items = [self.pick(STEADY[steady]) for _ in range(self.rng.randrange(5))]
        if self.chance(0.6):
            items.insert(self.rng.randrange(len(items) + 1), self.pick(BREAKERS if self.chance(0.8) else STEADY["float"]))
        return items

    def arguments(self) -> str:
        """Of one call: n, step, start, items, pairs, rows, things."""
        steady = self.pick(["int", "int", "float"])
        rounds = self.pick(ROUNDS if self.chance(0.3) else ROUNDS[:9])
        step = self.pick(STEPS if self.chance(0.4) else STEPS[:5])
        start = self.pick(STARTS)
        items = f"[{', '.join(self.mixed(steady))}]"
        if self.chance(0.3):
            items = f"({''.join(item + ', ' for item in self.mixed(steady))})"
        pairs = ", ".join(f"({self.pick(STEADY[steady])}, {self.pick(STEADY[steady] if self.chance(0.8) else BREAKERS)})" for _ in range(self.rng.randrange(4)))
        rows = ", ".join(f"[{', '.join(self.mixed(steady))}]" for _ in range(self.rng.randrange(4)))
        things = ", ".join(f"{self.pick(self.kinds)}({self.pick(STEADY[steady])}, {self.pick(STEADY[steady] if self.chance(0.7) else BREAKERS)})" for _ in range(self.rng.randrange(4))) if self.kinds else ""
        return f"{rounds}, {step}, {start}, {items}, [{pairs}], [{rows}], [{things}]"

    def use(self, indent: int) -> None:
        super().use(indent)
        for _ in range(self.rng.randrange(1, 4)) if self.halves else ():
            name, yields = self.rng.choice(self.halves)
            called = f"lambda *given: list({name}(*given))" if yields else name
            calls = ", ".join(f"lambda: ({self.arguments()})" for _ in range(self.rng.randrange(2, 6)))
            self.line(indent, f"each({called}, [{calls}])")

    def snippet(self) -> str:
        self.functions_deep = 0
        if self.chance(0.5):
            self.helper()
        if self.chance(0.4):
            self.kind()
        return super().snippet()
