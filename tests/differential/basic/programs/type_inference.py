# Hindley-Milner inference for a small functional language: parser, unification, generalisation, pretty types, errors with places.
from dataclasses import dataclass
from itertools import count


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Con:
    name: str
    args: tuple = ()


@dataclass(frozen=True)
class Scheme:
    names: frozenset
    body: object


class Mistake(Exception):
    pass


INT, BOOL, TEXT = Con("int"), Con("bool"), Con("text")
def arrow(a, b): return Con("->", (a, b))
def listof(a): return Con("list", (a,))


def tokens(text):
    at = 0
    while at < len(text):
        c = text[at]
        if c.isspace():
            at += 1
            continue
        start = at
        if c.isalpha():
            while at < len(text) and (text[at].isalnum() or text[at] == "_"):
                at += 1
        elif c.isdigit():
            while at < len(text) and text[at].isdigit():
                at += 1
        elif c == '"':
            at = text.index('"', at + 1) + 1
        elif text[at:at + 2] in ("->", "==", "::"):
            at += 2
        else:
            at += 1
        yield text[start:at], start


class Parser:
    KEYWORDS = {"let", "rec", "in", "fn", "if", "then", "else"}

    def __init__(self, text):
        self.items = [*tokens(text), ("", len(text))]
        self.at = 0

    @property
    def now(self): return self.items[self.at][0]

    def take(self, expected=None):
        token, place = self.items[self.at]
        if expected is not None and token != expected:
            raise Mistake(f"expected {expected!r} at {place}, found {token!r}")
        self.at += 1
        return token

    def expression(self):
        match self.now:
            case "let":
                self.take()
                recursive = self.now == "rec" and bool(self.take())
                name = self.take()
                parameters = []
                while self.now != "=":
                    parameters.append(self.take())
                self.take("=")
                value = self.expression()
                for p in reversed(parameters):
                    value = ("fn", p, value)
                self.take("in")
                return ("let", name, recursive, value, self.expression())
            case "fn":
                self.take()
                name = self.take()
                self.take("->")
                return ("fn", name, self.expression())
            case "if":
                self.take()
                test = self.expression()
                self.take("then")
                yes = self.expression()
                self.take("else")
                return ("if", test, yes, self.expression())
        return self.binary(0)

    LEVELS = [{"=="}, {"::"}, {"+", "-"}, {"*"}]

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.application()
        left = self.binary(level + 1)
        while self.now in self.LEVELS[level]:
            op = self.take()
            right = self.binary(level if op == "::" else level + 1)
            left = ("call", ("call", ("name", op), left), right)
        return left

    def application(self):
        out = self.atom()
        while self.now and (self.now[0].isalnum() or self.now[0] in '"([') and self.now not in self.KEYWORDS:
            out = ("call", out, self.atom())
        return out

    def atom(self):
        token = self.take()
        if token == "(":
            inner = self.expression()
            self.take(")")
            return inner
        if token == "[":
            items = []
            while self.now != "]":
                items.append(self.expression())
                if self.now == ",":
                    self.take()
            self.take("]")
            return ("list", items)
        if token.isdigit():
            return ("literal", INT)
        if token in ("true", "false"):
            return ("literal", BOOL)
        if token.startswith('"'):
            return ("literal", TEXT)
        if token and token[0].isalpha() and token not in self.KEYWORDS:
            return ("name", token)
        raise Mistake(f"unexpected {token or 'end'!r}")


class Inference:
    def __init__(self):
        self.bound, self.numbers = {}, count()

    def fresh(self): return Var(f"t{next(self.numbers)}")

    def prune(self, t):
        while isinstance(t, Var) and t in self.bound:
            t = self.bound[t]
        return Con(t.name, tuple(map(self.prune, t.args))) if isinstance(t, Con) and t.args else t

    def free(self, t):
        match self.prune(t):
            case Var() as v: return {v}
            case Con(_, args): return set().union(*map(self.free, args))

    def unify(self, a, b):
        match self.prune(a), self.prune(b):
            case Var() as x, Var() as y if x == y: return
            case (Var() as v, other) | (other, Var() as v):
                if v in self.free(other):
                    raise Mistake(f"infinite type {self.show(v)} = {self.show(other)}")
                self.bound[v] = other
            case Con(n, xs), Con(m, ys) if n == m and len(xs) == len(ys):
                for x, y in zip(xs, ys):
                    self.unify(x, y)
            case x, y:
                raise Mistake(f"{self.show(x)} is not {self.show(y)}")

    def instance(self, scheme):
        table = {n: self.fresh() for n in sorted(scheme.names, key=lambda v: v.name)}
        def walk(t):
            match t:
                case Var() if t in table: return table[t]
                case Con(n, args): return Con(n, tuple(map(walk, args)))
            return t
        return walk(self.prune(scheme.body))

    def infer(self, e, env):
        match e:
            case ("literal", kind): return kind
            case ("name", name):
                if name not in env:
                    raise Mistake(f"unknown name {name}")
                return self.instance(env[name])
            case ("list", items):
                kind = self.fresh()
                for item in items:
                    self.unify(kind, self.infer(item, env))
                return listof(kind)
            case ("fn", name, body):
                a = self.fresh()
                return arrow(a, self.infer(body, env | {name: Scheme(frozenset(), a)}))
            case ("call", function, argument):
                f, a, result = self.infer(function, env), self.infer(argument, env), self.fresh()
                self.unify(f, arrow(a, result))
                return result
            case ("if", test, yes, no):
                self.unify(self.infer(test, env), BOOL)
                kind = self.infer(yes, env)
                self.unify(kind, self.infer(no, env))
                return kind
            case ("let", name, recursive, value, body):
                inner = env
                if recursive:
                    own = self.fresh()
                    inner = env | {name: Scheme(frozenset(), own)}
                kind = self.infer(value, inner)
                if recursive:
                    self.unify(own, kind)
                outside = set().union(*(self.free(s.body) - s.names for s in env.values()))
                return self.infer(body, env | {name: Scheme(frozenset(self.free(kind) - outside), kind)})
        raise AssertionError(e)

    def show(self, t, names=None, inside=False):
        names = {} if names is None else names
        match self.prune(t):
            case Var() as v: return names.setdefault(v, "'" + chr(97 + len(names)))
            case Con("->", (a, b)):
                text = f"{self.show(a, names, True)} -> {self.show(b, names)}"
                return f"({text})" if inside else text
            case Con("list", (a,)): return f"[{self.show(a, names)}]"
            case Con(name, ()): return name


a = Var("a")
forall = lambda t: Scheme(frozenset({a}), t)
BASE = {"+": Scheme(frozenset(), arrow(INT, arrow(INT, INT))), "==": forall(arrow(a, arrow(a, BOOL))), "::": forall(arrow(a, arrow(listof(a), listof(a)))), "head": forall(arrow(listof(a), a)), "tail": forall(arrow(listof(a), listof(a))), "null": forall(arrow(listof(a), BOOL)), "size": Scheme(frozenset(), arrow(TEXT, INT))}
BASE["-"] = BASE["*"] = BASE["+"]
for source in ["1 + 2 * 3", "fn x -> x", "let id x = x in id id", "let id x = x in if id true then id 1 else id 2", "fn f -> fn g -> fn x -> f (g x)", "let rec map f xs = if null xs then [] else f (head xs) :: map f (tail xs) in map", "let rec map f xs = if null xs then [] else f (head xs) :: map f (tail xs) in map size [\"a\", \"bb\"]",
               "let rec fix f = f (fix f) in fix", "fn x -> x x", "1 + true", "if 1 then 2 else 3", "[1, \"a\"]", "let twice f x = f (f x) in twice twice twice (fn n -> n + 1) 5", "fn x -> let y = x in y", "undefined_name", "let x = in 5", "(1", "fn a -> fn b -> a == b", "let pair a b s = s a b in let fst p = p (fn a -> fn b -> a) in fst (pair 1 true)", "size", "let k x y = x in [k 1, k 2]", "head [fn x -> x + 1]"]:
    try:
        parser = Parser(source)
        tree = parser.expression()
        if parser.now:
            raise Mistake(f"left over {parser.now!r}")
        inference = Inference()
        print(source, ":", inference.show(inference.infer(tree, BASE)))
    except Mistake as error:
        print(source, "! ", error)
