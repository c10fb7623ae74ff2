"""Random functions, classes and generators of numbers, which the compiler's typed code is made for, used with what it did not expect.

Each snippet defines functions and classes at the level of the module, calls them with numbers and with other things, binds some of
them anew half-way, and calls them again. Every loop is bounded, and no product has two factors that grow.
"""

from __future__ import annotations

import random

from lines import Lines

INTS = ["0", "1", "-1", "2", "3", "5", "7", "-4", "10", "100", "255", "2**31", "2**46", "-2**47", "2**47 - 1", "2**62", "2**63 - 1", "-2**63", "2**64", "True", "False"]
FLOATS = ["0.0", "-0.0", "0.5", "1.5", "-2.25", "3.0", "1e10", "1e16", "1e308", "float('inf')", "float('nan')"]
OTHERS = ["'ab'", "''", "None", "[1, 2]", "(1, 2.5)", "{'k': 1}", "b'x'", "2j", "{1, 2}", "range(3)"]
SMALL = ["0", "1", "2", "3", "-1", "-2", "5", "0.5"]
ARITHMETIC = ["+", "-", "+", "-", "+", "-", "+", "-", "*", "*", "//", "//", "%", "%", "/", "/", "&", "|", "^", ">>", "<<", "**", "**"]
COMPARE = ["<", "<=", "==", "!=", ">", ">="]
MOST_COST = 400     # calls that one call of a function may lead to
SPECS = ["", "5", ">8", "^9", "+", "08", ",", "_", "x", ".2f", "e", "g", "8.3f", "d", "%", "{w}", "{w}.{w}f"]
ERRORS = ["ZeroDivisionError", "TypeError", "(ValueError, IndexError)", "Exception", "OverflowError", "LookupError", "AttributeError"]


class Writer(Lines):
    """Writes one snippet; names of the module carry its number."""

    def __init__(self, rng: random.Random, number: int) -> None:
        super().__init__(rng)
        self.number = number
        self.functions: list[tuple[str, int, int]] = []
        self.generators: list[str] = []
        self.classes: list[str] = []
        self.names: list[str] = []      # numbers, as far as anybody knows
        self.lists: list[str] = []
        self.objects: list[str] = []
        self.loops = self.functions_deep = self.cost = 0
        self.in_class = False
        self.in_generator = False

    # ---- expressions ----

    def atom(self) -> str:
        roll = self.rng.random()
        if self.names and roll < 0.6:
            return self.pick(self.names)
        if roll < 0.85:
            return self.pick(INTS[:11])
        return self.pick(FLOATS[:6]) if roll < 0.95 else self.pick(INTS)

    def number_of(self, depth: int = 0) -> str:
        roll = self.rng.random()
        if depth > 2 or roll < 0.3:
            return self.atom()
        if roll < 0.62:
            operator = self.pick(ARITHMETIC)
            if operator == "**":
                return f"({self.pick([f'({self.atom()} % 1000)', *SMALL])} ** {self.pick(['0', '1', '2', '3', '-1', '0.5'])})"
            left = self.number_of(depth + 1)
            if operator == "*":     # what follows refuses texts and lists: they would grow with every round of a loop
                right = self.pick([*SMALL, f"({self.atom()} % 1000)"])
                return f"({left} * {right} {self.pick(['-', '-', '%', '&', '//', '^', '/'])} {self.atom()})"
            if operator in ("<<", ">>"):
                right = self.pick(["0", "1", "2", "3", "5", "-1"])
            else:
                right = self.number_of(depth + 1)
            return f"({left} {operator} {right})"
        if roll < 0.66:
            return f"({self.pick(['-', '+', '-', 'not ', '-', '~'])}{self.number_of(depth + 1)})"
        if roll < 0.74:
            return self.pick([f"abs({self.number_of(depth + 1)})", f"min({self.number_of(depth + 1)}, {self.number_of(depth + 1)})",
                              f"max({self.number_of(depth + 1)}, {self.atom()})", f"int({self.number_of(depth + 1)})",
                              f"float({self.number_of(depth + 1)})", f"round({self.number_of(depth + 1)})", f"round({self.atom()}, 1)",
                              f"divmod({self.atom()}, {self.atom()})[{self.pick(['0', '1'])}]", f"bool({self.atom()})",
                              f"math.floor({self.atom()})", f"math.sqrt(abs({self.atom()}))", f"({self.fresh('w')} := {self.number_of(depth + 1)})",
                              f"len(str({self.atom()}))", f"isinstance({self.atom()}, {self.pick(['int', 'float', '(int, str)'])})"])
        if roll < 0.8 and self.callable():
            return self.call(depth)
        if roll < 0.85 and self.lists:
            name = self.pick(self.lists)
            return self.pick([f"len({name})", f"{name}[{self.pick(['0', '-1', '1', self.atom()])}]", f"sum({name})", f"max({name}, default=0)",
                              f"sum(v for v in {name} if {self.condition('v')})", f"len({name}[{self.slice()}])", f"{name}.count({self.atom()})",
                              f"len([v + u for v in {name} for u in (1, 2) if v {self.pick(COMPARE)} u])"])
        if roll < 0.9 and self.objects:
            name = self.pick(self.objects)
            if self.in_class:
                return f"{name}.{self.pick(['x', 'y', 'total', 'level'])}"
            return self.pick([f"{name}.x", f"{name}.y", f"{name}.total", f"{name}.move({self.number_of(depth + 1)})", f"{name}.size()", f"{name}.make(1).x",
                              f"{name}.fixed({self.atom()})", f"{name}.level"])
        if roll < 0.95:
            return f"({self.number_of(depth + 1)} if {self.condition()} else {self.number_of(depth + 1)})"
        return f"({self.condition()})"

    def callable(self) -> list[tuple[str, int, int]]:
        """Functions that may be called here without the calls of calls taking for ever."""
        return [row for row in self.functions if row[2] * 5**self.loops <= MOST_COST - self.cost]

    def call(self, depth: int = 0) -> str:
        name, parameters, cost = self.rng.choice(self.callable())
        self.cost += cost * 5**self.loops
        arguments = [self.number_of(depth + 1) for _ in range(parameters)]
        if self.chance(0.08):
            arguments[-1] = self.pick(OTHERS)
        if self.chance(0.1):
            arguments[-1] = f"{chr(ord('a') + parameters - 1)}={arguments[-1]}"
        if self.chance(0.06):
            arguments.pop()
        return f"{name}({', '.join(arguments)})"

    def condition(self, name: str = "") -> str:
        left = name or self.atom()
        roll = self.rng.random()
        if roll < 0.6:
            return f"{left} {self.pick(COMPARE)} {self.atom()}"
        if roll < 0.7:
            return f"{left} {self.pick(COMPARE)} {self.atom()} {self.pick(COMPARE)} {self.atom()}"
        if roll < 0.8:
            return f"{left} {self.pick(['and', 'or'])} {self.atom()} {self.pick(COMPARE)} {self.atom()}"
        if roll < 0.9:
            return self.pick([f"{left}", f"not {left}", f"{left} is None", f"{left} % 2 == {self.pick(['0', '1'])}"])
        return f"{left} {self.pick(['in', 'not in'])} ({self.atom()}, {self.atom()})"

    def slice(self) -> str:
        part = lambda: self.pick(["", "", "0", "1", "2", "-1", "-2", self.atom()])  # noqa: E731
        return f"{part()}:{part()}" + self.pick(["", "", f":{self.pick(['2', '-1', '-2', '1'])}"])

    def text(self) -> str:
        pieces = []
        for _ in range(self.rng.randrange(1, 4)):
            spec = self.pick(SPECS).replace("{w}", "{" + self.pick(["6", "len('abc')"]) + "}")
            pieces.append("{" + self.pick([self.atom(), self.atom().replace("'", '"')]) + self.pick(["", "", "!r", "!s", "="]) + (":" + spec if spec else "") + "}")
        return "f'''" + self.pick(["", "<", "{{"]) + self.pick([" ", "-", "|"]).join(pieces) + "'''"

    # ---- statements ----

    def target(self) -> str:
        options = [self.pick(self.names or ["a"])] * 3
        if self.lists:
            options.append(f"{self.pick(self.lists)}[{self.pick(['0', '-1', '1', self.atom()])}]")
        if self.objects:
            options.append(f"{self.pick(self.objects)}.{self.pick(['x', 'y', 'extra', 'level', 'half'])}")
        return self.pick(options)

    def block(self, indent: int, budget: int) -> None:
        kept = list(self.names), list(self.lists), list(self.objects)
        for _ in range(self.rng.randrange(1, max(2, budget + 1))):
            self.statement(indent, budget - 1)
        if self.chance(0.7):    # what was bound here may be unbound behind it
            self.names, self.lists, self.objects = kept

    def statement(self, indent: int, budget: int) -> None:
        simple = [self.assign, self.assign, self.augment, self.augment, self.show, self.pairs, self.list_work]
        nested = [self.branch, self.count, self.count, self.walk, self.spin, self.guard, self.guard, self.closure, self.match, self.mutate]
        chosen = simple if budget <= 0 or indent > 6 or self.chance(0.5) else nested
        write = self.rng.choice(chosen)
        write(indent, budget)
        if self.in_generator and self.chance(0.25):
            self.line(indent, self.pick([f"yield {self.atom()}", f"{self.pick(self.names)} = yield {self.atom()}", f"yield from range({self.pick(['2', '3'])})"]))

    def assign(self, indent: int, budget: int) -> None:
        roll = self.rng.random()
        if roll < 0.12 and self.classes:
            name = self.fresh("o")
            self.line(indent, f"{name} = {self.pick(self.classes)}({self.number_of(1)}, {self.atom()})")
            self.objects.append(name)
        elif roll < 0.24:
            name = self.fresh("xs")
            self.line(indent, name + " = " + self.pick([f"[{self.atom()}, {self.atom()}, {self.atom()}]", f"[{self.atom()} + v for v in range(4)]", f"[{self.atom()}] * 3",
                                                        f"list(range({self.pick(['3', '5', '0'])}))", f"[v * v for v in range(6) if {self.condition('v')}]"]))
            self.lists.append(name)
        elif roll < 0.6 or not self.names:
            name = self.fresh("n")
            self.line(indent, f"{name} = {self.number_of()}")
            self.names.append(name)
        else:
            self.line(indent, f"{self.target()} = {self.number_of() if self.chance(0.93) else self.pick(OTHERS)}")

    def augment(self, indent: int, budget: int) -> None:
        operator = self.pick(["+", "+", "+", "-", "-", "-", "*", "*", "//", "%", "/", "&", "|", "^", "<<", ">>"])
        value = self.pick(SMALL) if operator == "*" else self.pick(["0", "1", "2"]) if operator in ("<<", ">>") else self.number_of(1)
        if self.lists and self.chance(0.1):
            name = self.pick(self.lists)
            return self.line(indent, self.pick([f"{name} += [{self.atom()}]", f"{name}[{self.slice()}] = [{self.atom()}, {self.atom()}]", f"del {name}[{self.slice()}]"]))
        target = self.target()
        if operator == "*":
            self.line(indent, f"{target} -= {self.pick(['0', '1'])}")     # refuses what would grow with every round of a loop
        self.line(indent, f"{target} {operator}= {value}")

    def show(self, indent: int, budget: int) -> None:
        self.line(indent, f"show({self.text() if self.chance(0.3) else self.number_of()})")

    def pairs(self, indent: int, budget: int) -> None:
        first, second = (self.pick(self.names) if self.names and self.chance(0.7) else self.fresh("n") for _ in range(2))
        self.line(indent, f"{first}, {second} = {self.number_of(1)}, {self.number_of(1)}")
        self.names += [name for name in (first, second) if name not in self.names]

    def list_work(self, indent: int, budget: int) -> None:
        if not self.lists:
            return self.assign(indent, budget)
        name = self.pick(self.lists)
        self.line(indent, self.pick([f"{name}.append({self.number_of(1)})", f"{name}.append({self.number_of(1)})", f"show({name}.pop())", f"{name}.sort()", f"show({name})",
                                     f"{name}.insert({self.atom()}, {self.atom()})", f"show({name}[{self.slice()}])", f"{name}.reverse()"]))

    def jump(self, indent: int) -> None:
        """Leaves something: the loop, the function, by an exception."""
        options = [f"raise ValueError({self.atom()})", f"show(1 // {self.atom()})"]
        if self.functions_deep:
            options += ["return" if self.in_generator else f"return {self.number_of(1)}"] * 2
        if self.loops:
            options += ["break", "continue"] * 2
        self.line(indent, self.pick(options))

    def branch(self, indent: int, budget: int) -> None:
        self.line(indent, f"if {self.condition()}:")
        self.block(indent + 1, budget)
        if self.chance(0.3):
            self.jump(indent + 1)
        if self.chance(0.5):
            self.line(indent, self.pick(["else:", f"elif {self.condition()}:"]))
            self.block(indent + 1, budget)

    def body(self, indent: int, budget: int) -> None:
        self.loops += 1
        self.block(indent, budget)
        if self.chance(0.4):
            self.line(indent, f"if {self.condition()}:")
            self.line(indent + 1, self.pick(["break", "continue", "break"]))
        self.loops -= 1
        if self.chance(0.25):
            self.line(indent - 1, "else:")
            self.block(indent, budget - 1)

    def count(self, indent: int, budget: int) -> None:
        if self.loops >= 2:
            return self.show(indent, budget)
        name = self.fresh("i")
        bounds = self.pick(["3", "5", "1, 4", "4, 0, -1", "0, 10, 3", f"min(5, int({self.atom()}))", "len('abc')", f"0, 4, {self.pick(['1', '2', '-1', self.atom()])}", "2**47 - 2, 2**47 + 1",
                            "2**63 - 2, 2**63 + 1", "-2**63, -2**63 + 2"])
        self.line(indent, f"for {name} in range({bounds}):")
        self.names.append(name)
        if self.chance(0.15):
            self.line(indent + 1, f"{name} {self.pick(['+=', '-=', '='])} {self.atom()}")
        self.body(indent + 1, budget)

    def walk(self, indent: int, budget: int) -> None:
        if self.loops >= 2:
            return self.show(indent, budget)
        name, other = self.fresh("v"), self.fresh("u")
        items = self.pick([f"({self.number_of(1)}, {self.atom()}, {self.pick(INTS + FLOATS)})", "[1, 2.5, True, 'x']", "[0.5, 1.5]", *(f"{xs}[:5]" for xs in self.lists),
                           f"[v for v in range(5) if {self.condition('v')}]", f"(v * 2 for v in (1, 2, {self.atom()}))", *(f"list({g}(3))[:4]" for g in self.generators)])
        pair = self.chance(0.35)
        if pair:
            items = self.pick([f"enumerate({items})", f"zip({items}, (3, 2, 1))", f"{{1: 2, {self.pick(INTS)}: 0.5}}.items()", "[(1, 2), (3, 4.0), (5, 'six')]"])
        self.line(indent, f"for {name + ', ' + other if pair else name} in {items}:")
        self.names += [name, other] if pair else [name]
        self.body(indent + 1, budget)

    def spin(self, indent: int, budget: int) -> None:
        if self.loops >= 2:
            return self.show(indent, budget)
        fuel = self.fresh("fuel")
        self.line(indent, f"{fuel} = {self.pick(['3', '4', '2'])}")
        self.line(indent, f"while {fuel} > 0" + (f" and ({self.condition()})" if self.chance(0.3) else "") + ":")
        self.line(indent + 1, f"{fuel} -= 1")
        self.body(indent + 1, budget)

    def guard(self, indent: int, budget: int) -> None:
        self.line(indent, "try:")
        self.block(indent + 1, budget)
        if self.chance(0.4):
            self.jump(indent + 1)
        caught = self.chance(0.75)
        if caught:
            for kind in self.rng.sample(ERRORS, self.rng.randrange(1, 3)):
                self.line(indent, f"except {kind} as error:")
                self.line(indent + 1, "note(error)")
                if self.chance(0.3):
                    self.block(indent + 1, budget - 1)
                if self.chance(0.3):
                    self.jump(indent + 1)
            if self.chance(0.3):
                self.line(indent, "else:")
                self.block(indent + 1, budget - 1)
        if not caught or self.chance(0.4):
            self.line(indent, "finally:")
            self.line(indent + 1, f"print('finally {self.fresh('')}')")
            if self.chance(0.35):
                self.line(indent + 1, f"if {self.condition()}:")
                self.jump(indent + 2)

    def closure(self, indent: int, budget: int) -> None:
        if self.functions_deep >= 3 or not self.names or not self.functions_deep:
            return self.show(indent, budget)
        name, shared = self.fresh("inner"), self.pick(self.names)
        own = self.chance(0.5)
        self.line(indent, f"def {name}(k, step={self.pick(INTS[:8])}):")
        kept = list(self.names), list(self.lists), list(self.objects), self.loops, self.in_generator
        if own:
            self.line(indent + 1, f"nonlocal {shared}")
            self.line(indent + 1, f"{shared} {self.pick(['+=', '-=', '='])} {self.pick(['k', 'step', '1', 'k % 7'])}")
        self.names = [*(n for n in kept[0] if n == shared), "k", "step"]
        self.lists, self.objects, self.loops, self.in_generator = [], [], 0, False
        self.functions_deep += 1
        self.line(indent + 1, f"return {self.number_of(1)}")
        self.functions_deep -= 1
        self.names, self.lists, self.objects, self.loops, self.in_generator = kept
        for _ in range(self.rng.randrange(1, 3)):
            self.line(indent, f"show({name}({self.number_of(1)}{self.pick(['', ', 2', ', step=0.5'])}))")

    def match(self, indent: int, budget: int) -> None:
        subject = self.pick([self.number_of(1), f"({self.atom()}, {self.atom()})", *(self.lists * 2), *(self.objects * 2)])
        self.line(indent, f"match {subject}:")
        number = self.classes[0] if self.classes else "int"
        for pattern in self.rng.sample(["0 | 1 | 2", "int(m)", "float()", "bool()", "[m]", "[m, *rest]", "(m, 0 | 1)", "[_, m, *_]", "-1 | 1.5", "int() | float() as m", "None"]
                                       + [f"{number}(x=m)", f"{number}(x=0, y=m)"] * bool(self.classes), 3):
            bound = "m" in pattern.replace("number", "") and pattern.count("m") == 1 and "int()" not in pattern
            self.line(indent + 1, f"case {pattern}" + (f" if {self.condition('m' if bound else '')}" if self.chance(0.4) else "") + ":")
            self.line(indent + 2, f"show({pattern!r}{', m' if bound else ''})")
        self.line(indent + 1, "case _:")
        self.block(indent + 2, budget - 1)

    def mutate(self, indent: int, budget: int) -> None:
        """A container that changes while it is walked."""
        if self.loops >= 2:
            return self.show(indent, budget)
        name, key, fuel = self.fresh("d"), self.fresh("k"), self.fresh("fuel")
        kind = self.rng.randrange(3)
        self.line(indent, f"{name} = {['{1: 2, 3: 4}', '{1, 2, 3}', '[1, 2, 3]'][kind]}")
        self.line(indent, f"{fuel} = 5")
        self.line(indent, f"for {key} in {name}{self.pick(['', '.items()', '.values()']) if kind == 0 else ''}:")
        self.line(indent + 1, f"{fuel} -= 1")
        changes = [[f"{name}[{fuel}] = 1", f"{name}.pop(1, None)", f"{name}[1] = {self.atom()}", f"{name}.clear()", f"{name} |= {{9: 9}}", f"{name} = dict({name})"],
                   [f"{name}.add({fuel} * 10)", f"{name}.discard({fuel})", f"{name}.clear()", f"{name} |= {{7, 8}}", f"{name} = {name} | {{5}}"],
                   [f"{name}.append({key})", f"{name}.pop()", f"del {name}[:1]", f"{name}[:] = [1]", f"{name} += [{fuel}]", f"{name} = {name} + [1]", f"{name}.insert(0, 9)"]][kind]
        self.line(indent + 1, f"if {fuel} < {self.pick(['0', '3', '4', '5'])}:")
        self.line(indent + 2, self.pick(["break", "break", self.pick(changes)]))
        self.line(indent + 1, f"if {fuel} {self.pick(['>', '%', '=='])} {self.pick(['2', '3', '1'])}:")
        self.line(indent + 2, self.pick(changes))
        self.line(indent + 1, f"if {fuel} < -5: break")
        self.line(indent, f"show(len({name}))")

    # ---- definitions ----

    def function(self, generator: bool = False) -> None:
        name, parameters = f"{'g' if generator else 'f'}{self.number}_{len(self.lines)}", 1 if generator else self.rng.randrange(1, 4)
        self.names, self.lists, self.objects = list("abc"[:parameters]), [], []
        self.in_generator, self.functions_deep, self.cost = generator, 1, 1
        defaults = self.pick(["", "", "=2", "=0.5"]) if not generator else ""
        shared = self.chance(0.2) and not generator
        self.line(0, f"def {name}({', '.join(self.names)}{defaults}):")
        if shared:
            self.line(1, f"global total{self.number}")
            self.line(1, f"total{self.number} += {self.pick(['1', 'a', '0.5'])}")
            self.names.append(f"total{self.number}")
        recursive = not generator and self.chance(0.25)
        if recursive:
            self.line(1, f"if a > 0 and a < 12: return {name}({', '.join(['a - ' + self.pick(['1', '2', '0.5', 'True'])] + self.names[1:parameters])}) {self.pick(['+', '-'])} {self.pick(['1', 'a', '0.25'])}")
        self.block(1, 3)
        if generator:
            self.line(1, f"yield {self.atom()}")
        self.line(1, f"return {self.number_of(1)}")
        if generator:
            self.generators.append(name)
        else:
            self.functions.append((name, parameters, self.cost * (24 if recursive else 1)))
        self.in_generator, self.functions_deep = False, 0

    def klass(self) -> None:
        name = f"C{self.number}_{len(self.lines)}"
        base = f"({self.pick(self.classes)})" if self.classes and self.chance(0.6) else ""
        self.line(0, f"class {name}{base}:")
        slots = not base and self.chance(0.3)
        if slots:
            self.line(1, "__slots__ = ('x', 'y')")
        self.line(1, f"total = {self.pick(INTS[:8])}")
        self.line(1, f"level = {self.pick(INTS[:6] + FLOATS[:4])}")
        self.functions_deep, self.objects, self.lists, self.in_class, self.cost = 1, ["self"], [], True, MOST_COST - 20
        if not base or self.chance(0.4):
            self.names = ["x", "y"]
            self.line(1, "def __init__(self, x, y):")
            if base and self.chance(0.6):
                self.line(2, f"super().__init__({self.number_of(2)}, y)")
            else:
                self.line(2, "self.x, self.y = x, y" if self.chance(0.5) else "self.x = x")
                self.line(2, f"self.y = {self.number_of(2)}")
        for method in self.rng.sample(["def move(self, by):", "def size(self):", "@property", "@classmethod", "@staticmethod", "def __add__(self, other):", "def __eq__(self, other):",
                                       "def __lt__(self, other):", "def __iadd__(self, other):", "def __radd__(self, other):", "def __getattr__(self, name):", "def __bool__(self):",
                                       "def __index__(self):", "def __len__(self):", "def __getitem__(self, key):"], 6):
            self.names = []
            if method == "@property":
                self.line(1, method)
                self.line(1, "def half(self):")
                self.line(2, "return self.x / 2")
                if self.chance(0.6):
                    self.line(1, "@half.setter")
                    self.line(1, "def half(self, value):")
                    self.line(2, "self.x = value * 2")
                continue
            if method in ("@classmethod", "@staticmethod"):
                self.line(1, method)
                self.line(1, "def make(cls, n):" if method == "@classmethod" else "def fixed(n):")
                self.names, kept = ["n"], self.objects
                self.objects = []
                self.line(2, "cls.total += n" if method == "@classmethod" else f"n += {self.number_of(2)}")
                self.line(2, "return cls(n, cls.total)" if method == "@classmethod" else "return n")
                self.objects = kept
                continue
            self.line(1, method)
            if "name" in method:
                self.line(2, f"if name in ('extra', 'missing'): return {self.pick(INTS)}")
                self.line(2, "raise AttributeError(name)")
                continue
            self.names = [n for n in ("by", "other", "key") if n in method]
            if "__eq__" in method or "__lt__" in method:
                self.line(2, f"return self.x {'==' if 'eq' in method else '<'} {self.pick(['other', 'getattr(other, chr(120), other)', '1'])}")
                continue
            if "move" in method:
                self.line(2, f"self.{self.pick(['x', 'y', 'x'])} {self.pick(['+=', '-=', '='])} {self.pick(['by', 'by + 1', 'self.y'])}")
            if "__iadd__" in method:
                self.line(2, "self.x += other")
                self.line(2, "return self")
                continue
            if self.chance(0.4) and "__" not in method:
                self.block(2, 2)
            self.line(2, f"return {'int(self.x) % 10' if '__len__' in method or '__index__' in method else 'self.x > 0' if '__bool__' in method else self.number_of(2)}")
        self.line(1, "def __repr__(self):")
        self.line(2, "return f'<{type(self).__name__[0]} {self.x!r} {self.y!r}>'")
        self.functions_deep, self.in_class = 0, False
        self.classes.append(name)

    # ---- what uses them ----

    def argument(self) -> str:
        roll = self.rng.random()
        if roll < 0.1 and self.classes:
            return f"{self.pick(self.classes)}({self.pick(INTS)}, {self.pick(FLOATS)})"
        return self.pick(INTS if roll < 0.65 else FLOATS if roll < 0.93 else OTHERS)

    def disturb(self, indent: int) -> list[str]:
        """Binds something anew; gives the lines that put it back."""
        options = []
        name, parameters, _ = self.rng.choice(self.functions)
        letters = ", ".join("abc"[:parameters])
        options.append((f"global {name}; {name}, kept = (lambda {letters}: {self.pick(['a', 'a + 0.5', repr('text'), 'None', '2**70', '-a'])}), {name}", f"{name} = kept"))
        options.append((f"globals()['{name}'], kept = (lambda *any: {self.pick(['1.5', '7', 'any'])}), {name}", f"globals()['{name}'] = kept"))
        options.append((f"{name}.__code__, kept = (lambda {letters}: {self.pick(['a', '3', '0.5'])}).__code__, {name}.__code__", f"{name}.__code__ = kept"))
        options.append((f"{name}.__defaults__, kept = ({self.pick(INTS)},), {name}.__defaults__", f"{name}.__defaults__ = kept"))
        builtin = self.pick(["abs", "len", "min", "max", "range", "int", "float", "round", "isinstance", "sum"])
        options.append((f"globals()['{builtin}'] = lambda *any, **named: {self.pick(['1', '0.5', '(1, 2)'])}", f"del globals()['{builtin}']"))
        options.append((f"kept, math.floor, math.sqrt = (math.floor, math.sqrt), (lambda n: {self.pick(['n', '0.5'])}), (lambda n: 3)", "math.floor, math.sqrt = kept"))
        options.append((f"globals()['total{self.number}'] = {self.pick(INTS + FLOATS + OTHERS)}", "pass"))
        if self.classes:
            cls = self.pick(self.classes)
            options.append((f"{cls}.move = lambda self, by: {self.pick(['by', 'self.x', '0.5'])}", "pass"))
            options.append((f"{cls}.x = property(lambda self: {self.pick(['1', '0.5'])}, lambda self, value: None)", f"del {cls}.x"))
            options.append((f"{cls}.level = {self.pick(['property(lambda self: 4)', '0.25', 'None', '10**20'])}", "pass"))
            options.append((f"{cls}.__init__ = lambda self, *rest: setattr(self, 'x', 1)", "pass"))
            options.append((f"{cls}.__getattribute__ = lambda self, name: {self.pick(['3', 'object.__getattribute__(self, name)'])}", f"del {cls}.__getattribute__"))
            options.append((f"{cls}.__add__ = lambda self, other: {self.pick(['other', 'NotImplemented', '1.5'])}", "pass"))
        change, back = self.rng.choice(options)
        self.lines += ["    " * indent + part for part in change.split("; ")]
        return [back]

    def use(self, indent: int) -> None:
        for _ in range(self.rng.randrange(2, 5)):
            roll = self.rng.random()
            name, parameters, _ = self.rng.choice(self.functions)
            self.cost = 0
            rows = ", ".join("lambda: (" + ", ".join(self.argument() for _ in range(parameters)) + ",)" for _ in range(self.rng.randrange(2, 5)))
            if roll < 0.5:
                self.line(indent, f"each({name}, [{rows}])")
            elif roll < 0.75:
                self.line(indent, "try:")
                self.names, self.lists, self.objects, self.functions_deep = [], [], [], 0
                self.block(indent + 1, 3)
                self.line(indent, "except Exception as error:")
                self.line(indent + 1, "note(error)")
            elif self.generators:
                self.line(indent, f"drive({self.pick(self.generators)}, {self.argument()}, {self.pick(['None', '1', '0.5', repr('text')])}, {self.rng.randrange(4)})")
            elif self.classes:
                self.line(indent, f"each({self.pick(self.classes)}, [lambda: (1, 2), lambda: ({self.argument()}, {self.argument()})])")

    def snippet(self) -> str:
        self.line(0, f"total{self.number} = {self.pick(INTS[:8])}")
        for _ in range(self.rng.randrange(3, 7)):
            roll = self.rng.random()
            if roll < 0.25:
                self.klass()
            elif roll < 0.45:
                self.function(generator=True)
            else:
                self.function()
        while not self.functions:
            self.function()
        if self.chance(0.2):
            self.line(0, f"f{self.number} = {self.functions[0][0]}")
        self.line(0, f"def snippet{self.number}():")
        self.use(1)
        mark = len(self.lines)
        back = self.disturb(1)
        if self.lines[mark].lstrip().startswith("global "):
            self.lines.insert(self.lines.index(f"def snippet{self.number}():") + 1, self.lines.pop(mark))
        self.line(1, "try:")
        self.use(2)
        self.line(1, "finally:")
        for part in back:
            self.line(2, part)
        self.use(1)
        self.line(1, f"show(total{self.number})")
        return "\n".join(self.lines) + "\n"
