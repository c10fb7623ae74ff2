"""Random small Python programs: each snippet is a function that prints what it computes. The same seed, the same text."""

from __future__ import annotations

import random

import loops
from lines import Lines

HEAD = '''
import math


def show(*values):
    for value in values:
        text = repr(value)
        print(type(value).__name__, text if len(text) < 200 else text[:150] + "..." + str(len(text)))


def note(error):
    print(type(error).__name__, str(error)[:200] if type(error) is not RecursionError else "")


def attempt(number, snippet):
    print("#", number, flush=True)
    try:
        snippet()
    except BaseException as error:
        print("raised", type(error).__name__, str(error)[:300])
        where = error.__traceback__
        while where:
            print(where.tb_frame.f_code.co_name, where.tb_lineno - snippet.__code__.co_firstlineno)
            where = where.tb_next


def each(function, rows):
    for row in rows:
        try:
            show(function(*row()))
        except Exception as error:
            note(error)


def drive(generator, argument, sent, how):
    """A generator, used in one of several ways; at most ten items are taken."""
    try:
        made = generator(argument)
        show(next(made))
        if how == 0:
            show(made.send(sent))
        if how == 1:
            show(made.throw(ValueError(sent)))
        if how == 2:
            made.close()
        for _ in range(10):
            show(next(made))
    except StopIteration as end:
        show(end.value)
    except Exception as error:
        note(error)
    try:
        made.close()
    except Exception as error:
        note(error)


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __add__(self, other):
        return Point(self.x + other, self.y)

    def __radd__(self, other):
        return Point(self.x, other + self.y)

    def __getitem__(self, key):
        return (self.x, self.y)[key]

    def __len__(self):
        return 2

    def __hash__(self):
        return hash((self.x, self.y))


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        print("enter")
        return self.swallow

    def __exit__(self, kind, error, traceback):
        print("exit", kind and kind.__name__)
        return self.swallow
'''

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "255", "256", "1000", "2**31", "-2**63", "2**64 + 1", "10**20", "True", "False"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "1e10", "0.1", "1e-7", "123456.789", "float('inf')", "float('nan')", "1e300", "5e-324"]
TEXTS = ["''", "'a'", "'abc'", "'Hello, World'", "'  pad '", "'a,b,,c'", "'12'", "'3.5'", "'\\u00e9\\u00df'", "'\\U0001f600x'", "'x\\ny\\r\\nz'",
         "'%s-%d'", "'{}'", "'{0!r:>5}'", "'aXbXc'", "'\\tq'"]
BYTES = ["b''", "b'abc'", "b'a,b'", "b'\\x00\\xff'", "b'Hello'", "bytearray(b'xyz')", "b'12'"]
CALLS = {
    "int": ["bit_length()", "conjugate()", "to_bytes(12, 'big', signed=True)", "bit_count()", "as_integer_ratio()", "__index__()", "__ceil__()"],
    "float": ["is_integer()", "hex()", "as_integer_ratio()", "conjugate()", "__trunc__()"],
    "str": ["upper()", "lower()", "title()", "swapcase()", "strip()", "split()", "split(@s)", "rsplit(@s, 1)", "splitlines()", "partition(@s)",
            "replace(@s, @s)", "replace(@s, @s, @i)", "find(@s)", "rfind(@s, @i)", "index(@s)", "count(@s)", "startswith(@s)", "endswith((@s, @s))",
            "join(@l)", "zfill(@k)", "center(@k)", "ljust(@k, '*')", "rjust(@k)", "encode()", "encode('ascii', 'backslashreplace')", "isdigit()",
            "isalpha()", "isidentifier()", "casefold()", "expandtabs(@k)", "format(@e, @e)", "translate({97: 'Z', 98: None})", "capitalize()",
            "removeprefix(@s)", "removesuffix(@s)", "isspace()", "istitle()", "rpartition(@s)"],
    "bytes": ["decode('latin-1')", "decode()", "hex()", "hex('-')", "split(@b)", "find(@b)", "replace(@b, @b)", "upper()", "strip()", "count(@b)",
              "join([@b, @b])", "startswith(@b)", "zfill(@k)", "title()", "partition(@b)", "translate(None, @b)", "center(@k)", "isalnum()"],
    "list": ["copy()", "append(@e)", "extend(@l)", "insert(@i, @e)", "pop()", "pop(@i)", "remove(@e)", "index(@e)", "count(@e)", "reverse()",
             "sort()", "sort(key=str)", "sort(key=repr, reverse=True)", "clear()"],
    "tuple": ["index(@e)", "count(@e)"],
    "dict": ["keys()", "values()", "items()", "get(@e)", "get(@e, @e)", "pop(@e)", "pop(@e, None)", "popitem()", "setdefault(@e, @e)", "update(@d)",
             "copy()", "clear()"],
    "set": ["add(@e)", "discard(@e)", "remove(@e)", "pop()", "union(@l)", "intersection(@l)", "difference(@l)", "symmetric_difference(@l)",
            "issubset(@l)", "issuperset(@l)", "isdisjoint(@l)", "update(@l)", "copy()"],
}
FUNCTIONS = ["len(@e)", "abs(@n)", "sum(@l)", "min(@l)", "max(@l)", "sorted(@l, key=repr)", "sorted(@l)", "list(reversed(@l))", "list(enumerate(@l, @k))",
             "list(zip(@l, @s))", "list(map(str, @l))", "list(filter(None, @l))", "any(@l)", "all(@l)", "repr(@e)", "str(@e)", "bool(@e)", "int(@e)",
             "float(@e)", "round(@n, @i)", "round(@n)", "divmod(@n, @n)", "pow(@n, @k)", "pow(@i, @k, @i)", "hash(@i)", "hash(@s)", "chr(@k)", "ord(@s)", "hex(@i)", "bin(@i)",
             "oct(@i)", "ascii(@e)", "format(@n, @f)", "format(@s, @f)", "tuple(@e)", "list(@e)", "set(@l)", "dict(@e)", "frozenset(@l)", "list(range(@i, @k, @i))",
             "isinstance(@e, (int, str))", "type(@e).__name__", "callable(@e)", "next(iter(@e))", "int(@s, @k)", "complex(@n, @n)", "slice(@i, @i).indices(@k)",
             "bytes(@l)", "list(range(@k))[@i:@i]", "getattr(@e, 'real', @e)", "hasattr(@e, 'append')", "max(@l, key=str, default=@e)", "sum(@l, @e)",
             "(@s).maketrans(@s, @s)", "Point(@e, @e)", "Point(@n, @n) + @n", "@n + Point(@n, @n)", "Point(@e) == Point(@e)"]
SPECS = ["''", "'5'", "'<8'", "'^9.3'", "'+d'", "'08.2f'", "',d'", "'_x'", "'#b'", "'e'", "'g'", "'%'", "'.3'", "'*>6'", "'c'", "'n'", "'s'", "'z.1f'"]
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", "<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not", "and", "or", "<<", ">>", "**", "@"]
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "LookupError", "ArithmeticError", "Exception", "AttributeError",
          "(TypeError, ValueError)"]


class Writer(Lines):
    """Writes one snippet."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__(rng)
        self.names = ["a", "b", "c"]
        self.loops = 0

    # ---- expressions ----

    def fill(self, template: str, depth: int) -> str:
        makers = {"e": lambda: self.expression(depth + 1), "i": lambda: self.pick(INTS[:10] + self.names[:1]), "k": lambda: str(self.rng.randrange(0, 20)),
                  "n": lambda: self.number(depth + 1), "s": lambda: self.text(depth + 1), "l": lambda: self.sequence(depth + 1),
                  "b": lambda: self.pick(BYTES), "d": lambda: self.mapping(depth + 1), "f": lambda: self.pick(SPECS)}
        parts = template.split("@")
        out = parts[0]
        for part in parts[1:]:
            out += makers[part[0]]() + part[1:] if part and part[0] in makers else "@" + part
        return out

    def number(self, depth: int) -> str:
        return self.pick(INTS + FLOATS + self.names) if depth > 3 or self.rng.random() < 0.7 else f"({self.expression(depth)})"

    def text(self, depth: int) -> str:
        if depth > 3 or self.rng.random() < 0.8:
            return self.pick(TEXTS)
        if self.rng.random() < 0.5:
            return "f'" + self.pick(["{", "<{", "{{x}}{"]) + self.pick(self.names) + self.pick(["", "!r", "!s", "!a", ":>10", ":", "!r:^12", "="]) + "}'"
        return f"str({self.expression(depth)})"

    def sequence(self, depth: int) -> str:
        kind = self.rng.randrange(9)
        items = ", ".join(self.expression(depth + 1) for _ in range(self.rng.randrange(5)))
        if kind < 3 or depth > 3:
            return f"[{items}]"
        if kind == 3:
            return f"({items},)" if items else "()"
        if kind == 4:
            return self.pick(self.names)
        if kind == 5:
            return f"range({self.pick(INTS[:9])}, {self.rng.randrange(12)})"
        if kind == 6:
            return f"{{{items}}}" if items else "set()"
        if kind == 7:
            return f"[*{self.sequence(depth + 1)}, {items}]"
        return self.comprehension(depth)

    def mapping(self, depth: int) -> str:
        items = ", ".join(f"{self.expression(depth + 2)}: {self.expression(depth + 2)}" for _ in range(self.rng.randrange(4)))
        return f"{{{items}}}" if self.rng.random() < 0.8 else f"{{**{{{items}}}, 'k': {self.pick(self.names)}}}"

    def comprehension(self, depth: int) -> str:
        name = self.pick(["i", "j", "a"])
        source = self.sequence(depth + 2)
        outer, self.names = self.names, [name, *self.names]
        element = self.expression(depth + 2)
        condition = f" if {self.expression(depth + 2)}" if self.rng.random() < 0.4 else ""
        self.names = outer
        head = f"{element} for {name} in {source}{condition}"
        return self.pick([f"[{head}]", f"{{{head}}}", f"list({head})", f"tuple({head})", f"{{{name}: {element} for {name} in {source}{condition}}}"])

    def expression(self, depth: int = 0) -> str:
        roll = self.rng.random()
        if depth > 3 or roll < 0.22:
            return self.pick([self.pick(self.names), self.pick(INTS), self.pick(FLOATS), self.pick(TEXTS), self.pick(BYTES), "None", self.pick(self.names)])
        if roll < 0.42:
            operator = self.pick(BINARY)
            left = self.expression(depth + 1)
            right = self.pick(["0", "1", "2", "3", "5", "-1"]) if operator in ("**", "<<", "*") else self.expression(depth + 1)
            return f"({left} {operator} {right})"
        if roll < 0.5:
            return self.sequence(depth + 1)
        if roll < 0.54:
            return self.mapping(depth + 1)
        if roll < 0.66:
            return self.fill(self.pick(FUNCTIONS), depth + 1)
        if roll < 0.8:
            kind = self.pick(list(CALLS))
            makers = {"int": self.number, "float": self.number, "str": self.text, "bytes": lambda _: self.pick(BYTES), "list": self.sequence,
                      "tuple": self.sequence, "dict": self.mapping, "set": self.sequence}
            return f"({makers[kind](depth + 1)}).{self.fill(self.pick(CALLS[kind]), depth + 1)}"
        if roll < 0.85:
            return f"({self.expression(depth + 1)} if {self.expression(depth + 1)} else {self.expression(depth + 1)})"
        if roll < 0.92:
            target = self.pick([self.pick(self.names), self.text(depth + 1), self.sequence(depth + 1)])
            key = self.pick(["0", "-1", "1", "5", ":", "1:", ":-1", "::2", "::-1", "1:3", "-3:", "a", "'k'"])
            return f"({target})[{key}]"
        if roll < 0.95:
            return f"({self.pick(['-', '+', '~', 'not '])}{self.expression(depth + 1)})"
        if roll < 0.97:
            return f"(lambda x, y={self.pick(INTS)}: {self.expression(depth + 2)} if x else y)({self.expression(depth + 1)})"
        if roll < 0.985:
            return self.text(2)
        return f"(a {self.pick(['<', '<=', '==', '!='])} b {self.pick(['<', '>=', 'in', '!='])} c)"

    # ---- statements ----

    def block(self, indent: int, budget: int) -> None:
        for _ in range(self.rng.randrange(1, budget + 1)):
            self.statement(indent, budget - 1)

    def statement(self, indent: int, budget: int) -> None:
        simple = [self.assign, self.assign, self.augment, self.show, self.show, self.item, self.unpack]
        nested = [self.branch, self.loop, self.attempt, self.function, self.generator, self.klass, self.manage, self.match, self.count_down]
        chosen = simple if budget <= 0 or indent > 5 or self.rng.random() < 0.6 else nested
        write = self.rng.choice(chosen)
        if write not in simple or self.rng.random() < 0.25:
            return write(indent, budget)
        self.line(indent, "try:")
        write(indent + 1, budget)
        self.line(indent, "except Exception as error:")
        self.line(indent + 1, "note(error)")

    def assign(self, indent: int, budget: int) -> None:
        self.line(indent, f"{self.pick(['a', 'b', 'c'])} = {self.expression()}")

    def augment(self, indent: int, budget: int) -> None:
        operator = self.pick(["+", "-", "|", "&", "//", "%", "^"])
        self.line(indent, f"{self.pick(['a', 'b', 'c'])} {operator}= {self.expression(1)}")

    def show(self, indent: int, budget: int) -> None:
        self.line(indent, f"show({self.expression()})")

    def item(self, indent: int, budget: int) -> None:
        name, key = self.pick(["a", "b", "c"]), self.pick(["0", "-1", "1:2", "::2", "'k'", "a", "(1, 2)"])
        self.line(indent, f"del {name}[{key}]" if self.rng.random() < 0.2 else f"{name}[{key}] = {self.expression(1)}")

    def unpack(self, indent: int, budget: int) -> None:
        self.line(indent, f"{self.pick(['a, b', '[a, *b]', 'a, *b, c', '(a, b), c', '*a, b'])} = {self.sequence(0)}")

    def branch(self, indent: int, budget: int) -> None:
        self.line(indent, f"if {self.expression(1)}:")
        self.block(indent + 1, budget)
        if self.rng.random() < 0.4:
            self.line(indent, f"elif {self.expression(1)}:")
            self.block(indent + 1, budget)
        if self.rng.random() < 0.5:
            self.line(indent, "else:")
            self.block(indent + 1, budget)

    def loop(self, indent: int, budget: int) -> None:
        if self.loops >= 2:
            return self.show(indent, budget)
        name = self.fresh("i")
        self.line(indent, f"for {name} in list({self.sequence(1)})[:4]:")
        self.loops += 1
        self.names.append(name)
        self.block(indent + 1, budget)
        if self.rng.random() < 0.3:
            self.line(indent + 1, f"if {self.expression(2)}: {self.pick(['break', 'continue'])}")
        self.names.remove(name)
        self.loops -= 1
        if self.rng.random() < 0.3:
            self.line(indent, "else:")
            self.block(indent + 1, budget)

    def count_down(self, indent: int, budget: int) -> None:
        if self.loops >= 2:
            return self.show(indent, budget)
        name = self.fresh("n")
        self.line(indent, f"{name} = {self.rng.randrange(1, 5)}")
        self.line(indent, f"while {name} > 0:")
        self.line(indent + 1, f"{name} -= 1")
        self.loops += 1
        self.block(indent + 1, budget)
        self.loops -= 1

    def attempt(self, indent: int, budget: int) -> None:
        self.line(indent, "try:")
        self.block(indent + 1, budget)
        if self.rng.random() < 0.3:
            self.line(indent + 1, f"raise {self.pick(['ValueError', 'KeyError', 'IndexError'])}({self.expression(2)})")
        if self.rng.random() < 0.85:
            self.line(indent, f"except {self.pick(ERRORS)} as error:")
            self.line(indent + 1, "note(error)")
            if self.rng.random() < 0.2:
                self.line(indent + 1, self.pick(["raise", "raise TypeError('again') from error", "a = error.args"]))
            if self.rng.random() < 0.2:
                self.line(indent, "else:")
                self.block(indent + 1, budget)
            if self.rng.random() < 0.3:
                self.line(indent, "finally:")
                self.line(indent + 1, "print('finally')")
        else:
            self.line(indent, "finally:")
            self.block(indent + 1, budget)

    def function(self, indent: int, budget: int) -> None:
        name = self.fresh("f")
        parameters = self.pick(["x", "x, y=1", "*xs", "x, *, k=2", "x, /, **kw", "x=0, *xs, k=3"])
        arguments = self.pick(["1", "a", "a, b", "a, k=b", "*[1, 2]", "", "1, 2, 3", "x=1", "**{'k': 5}", "a, y=c"])
        self.line(indent, f"def {name}({parameters}):")
        outer, loops = self.names, self.loops
        self.names = [part.strip(" */").split("=")[0] for part in parameters.split(",") if part.strip(" */")] + ["free"]
        self.line(indent + 1, "free = 1")
        for _ in range(self.rng.randrange(1, 3)):
            self.line(indent + 1, f"{self.pick(['a', 'free', 'b'])} = {self.expression(1)}" if self.rng.random() < 0.3 else f"show({self.expression(1)})")
        self.line(indent + 1, f"return {self.expression(1)}")
        self.names, self.loops = outer, loops
        self.line(indent, f"show({name}({arguments}))")

    def generator(self, indent: int, budget: int) -> None:
        name = self.fresh("g")
        self.line(indent, f"def {name}(n):")
        self.line(indent + 1, "try:")
        self.line(indent + 2, "got = yield n")
        self.line(indent + 2, "print('got', got)")
        if self.rng.random() < 0.5:
            self.line(indent + 2, f"yield from {self.pick(['[n, got]', 'range(3)', '(n, n)', 'str(n)'])}")
        self.line(indent + 2, f"return {self.pick(['n', 'got', '(n, got)'])}")
        self.line(indent + 1, self.pick(["finally:", "except ValueError as error:"]))
        self.line(indent + 2, f"print('{name} ends')")
        use = self.rng.randrange(4)
        if use == 0:
            self.line(indent, f"show(list({name}({self.expression(2)})))")
            return
        self.line(indent, f"it = {name}({self.pick(self.names)})")
        # Closed at once: what a raising frame leaves alive dies earlier here than in CPython.
        self.line(indent, "try:")
        self.line(indent + 1, "show(next(it))")
        self.line(indent + 1, self.pick(["show(it.send(a))", "it.throw(ValueError('thrown'))", "it.close()", "show(list(it))", "show(next(it, 'end'))"]))
        self.line(indent, "except Exception as error:")
        self.line(indent + 1, "note(error)")
        self.line(indent, "it.close()")

    def klass(self, indent: int, budget: int) -> None:
        name = self.fresh("C")
        base = self.pick(["", "(int)", "(list)", "(dict)", "(str)", "(Point)", "(Exception)", "(tuple)", "(set)"])
        self.line(indent, f"class {name}{base}:")
        self.line(indent + 1, f"kind = {self.pick(INTS + TEXTS)}")
        method = self.pick(["__len__(self)", "__call__(self, x=1)", "__getattr__(self, name)", "__contains__(self, x)", "__iter__(self)", "__bool__(self)",
                            "__format__(self, spec)", "__getitem__(self, key)", "__neg__(self)", "__str__(self)", "__enter__(self)"])
        value = "iter([1, self.kind])" if "__iter__" in method else self.pick(["self.kind", "1", "'text'", "(1, 2)", "None", "True"])
        self.line(indent + 1, f"def {method}:")
        self.line(indent + 2, f"return {value}")
        if self.rng.random() < 0.4:
            self.line(indent + 1, "@property")
            self.line(indent + 1, "def twice(self):")
            self.line(indent + 2, "return self.kind * 2")
        instance = self.fresh("o")
        self.line(indent, f"{instance} = {name}({self.pick(['', '1', 'a', '[1, 2]']) if base and base != '(Exception)' else ''})")
        probes = [f"len({instance})", f"{instance}()", f"{instance}.missing", f"1 in {instance}", f"list({instance})", f"bool({instance})", f"format({instance}, 'q')",
                  f"{instance}[0]", f"-{instance}", f"{instance}.twice", f"isinstance({instance}, {name})", f"{name}.__mro__[1].__name__", f"{instance}.kind",
                  f"{instance} == 1", f"{instance} + 1", f"str({instance})[:20] if '0x' not in str({instance}) else 'address'"]
        for probe in self.rng.sample(probes, 3):
            self.line(indent, "try:")
            self.line(indent + 1, f"result = {probe}")
            self.line(indent + 1, "print(type(result).__name__, 'address' if '0x' in repr(result) else repr(result)[:100].replace('<locals>', ''))")
            self.line(indent, "except Exception as error:")
            self.line(indent + 1, "note(error)")

    def manage(self, indent: int, budget: int) -> None:
        self.line(indent, f"with Manager({self.pick(['True', 'False'])}) as m, Manager(True):")
        self.block(indent + 1, budget)

    def match(self, indent: int, budget: int) -> None:
        self.line(indent, f"match {self.expression(1)}:")
        for pattern in self.rng.sample(["0 | 1", "int(n)", "str()", "[x, y]", "[x, *rest]", "{'k': v}", "{}", "None", "True", "Point(x=0)", "(1, _)", "float() as f",
                                        "'a' | 'abc'", "[*_, 2]", "{'k': 1, **kw}"], 3):
            guard = f" if {self.expression(2)}" if self.rng.random() < 0.3 else ""
            self.line(indent + 1, f"case {pattern}{guard}:")
            self.line(indent + 2, f"print({pattern!r})")
        self.line(indent + 1, "case _:")
        self.block(indent + 2, 1)


def snippet(seed: int, number: int) -> str:
    """One piece of the program of this seed; it compiles. Every second one is about numbers."""
    rng = random.Random(f"{seed}.{number}")
    while True:
        if number % 2:
            text = loops.Writer(rng, number).snippet()
            if compiles(text):
                return text
            continue
        writer = Writer(rng)
        writer.line(0, f"def snippet{number}():")
        containers = ["[]", "[1, 2, 3]", "{}", "{1: 2}", "(1, 2)", "set()"]
        writer.line(1, f"a, b, c = {rng.choice(INTS)}, {rng.choice(TEXTS + FLOATS)}, {rng.choice(containers)}")
        writer.block(1, 4)
        writer.line(1, "show(a, b, c)")
        text = "\n".join(writer.lines) + "\n"
        if compiles(text):
            return text


def compiles(text: str) -> bool:
    try:
        compile(text, "snippet", "exec")
    except (SyntaxError, ValueError, OverflowError, MemoryError):
        return False
    return True


def program(seed: int, numbers: list[int]) -> str:
    """A whole program: these snippets of the seed's."""
    parts = ["# Random snippets; a seed names them.", HEAD]
    parts += [snippet(seed, number) for number in numbers]
    parts += [f"attempt({number}, snippet{number})" for number in numbers]
    return "\n".join(parts) + "\n"
