"""A tokenizer, a parser and a tree walking interpreter of a small language with closures and classes."""
from __future__ import annotations
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Iterator, Callable, Any
import operator

class Kind(Enum):
    NUM = auto(); STR = auto(); NAME = auto(); OP = auto(); KW = auto(); END = auto()

KEYWORDS = frozenset("let fn if else while return print and or not true false nil class this break continue".split())

@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str
    line: int
    def __str__(self): return f"{self.kind.name}:{self.text!r}@{self.line}"

class LangError(Exception):
    def __init__(self, message, line=None):
        super().__init__(message); self.line = line
    def __str__(self): return f"{type(self).__name__}: {self.args[0]}" + (f" (line {self.line})" if self.line is not None else "")
class LexError(LangError): pass
class ParseError(LangError): pass
class RunError(LangError): pass

def tokens(src: str) -> Iterator[Token]:
    i, line, n = 0, 1, len(src)
    while i < n:
        match src[i]:
            case "\n": line += 1; i += 1
            case " " | "\t": i += 1
            case "#":
                while i < n and src[i] != "\n": i += 1
            case c if c.isdigit():
                j = i
                while j < n and (src[j].isdigit() or src[j] == "."): j += 1
                yield Token(Kind.NUM, src[i:j], line); i = j
            case c if c.isidentifier():
                j = i
                while j < n and (src[j].isidentifier() or src[j].isdigit()): j += 1
                yield Token(Kind.KW if (w := src[i:j]) in KEYWORDS else Kind.NAME, w, line); i = j
            case '"' as q:
                j = src.find(q, i + 1)
                if j < 0: raise LexError("unterminated string", line)
                yield Token(Kind.STR, src[i + 1:j].replace("\\n", "\n"), line); i = j + 1
            case c if src[i:i + 2] in ("==", "!=", "<=", ">=", "**"): yield Token(Kind.OP, src[i:i + 2], line); i += 2
            case c if c in "+-*/%<>=(){}[],.;:": yield Token(Kind.OP, c, line); i += 1
            case c: raise LexError(f"unexpected {c!r}", line)
    yield Token(Kind.END, "", line)

BIN = {"or": 1, "and": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "**": 8}
OPS: dict[str, Callable[[Any, Any], Any]] = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow, "==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}

class Parser:
    def __init__(self, src): self.toks = [*tokens(src)]; self.pos = 0
    @property
    def cur(self): return self.toks[self.pos]
    def take(self, *texts, kind=None):
        t = self.cur
        if (texts and t.text in texts and t.kind in (Kind.OP, Kind.KW)) or (kind is not None and t.kind is kind):
            self.pos += 1
            return t
        return None
    def need(self, text=None, kind=None):
        if (t := self.take(*([text] if text else []), kind=kind)) is None:
            raise ParseError(f"expected {text or kind.name}, got {self.cur}", self.cur.line)
        return t
    def program(self):
        out = []
        while self.cur.kind is not Kind.END: out.append(self.statement())
        return ("block", out)
    def block(self):
        self.need("{"); out = []
        while not self.take("}"): out.append(self.statement())
        return ("block", out)
    def statement(self):
        line = self.cur.line
        if self.take("let"):
            name = self.need(kind=Kind.NAME).text; self.need("="); e = self.expr(); self.take(";")
            return ("let", name, e)
        if self.take("if"):
            c = self.expr(); a = self.block(); b = None
            if self.take("else"): b = self.statement() if self.cur.text == "if" else self.block()
            return ("if", c, a, b)
        if self.take("while"): return ("while", self.expr(), self.block())
        if self.take("return"): e = None if self.cur.text in ("}", ";") else self.expr(); self.take(";"); return ("return", e)
        if self.take("print"):
            es = [self.expr()]
            while self.take(","): es.append(self.expr())
            self.take(";"); return ("print", es)
        if t := self.take("break", "continue"): self.take(";"); return (t.text,)
        if self.cur.text == "fn" and self.toks[self.pos + 1].kind is Kind.NAME:
            self.pos += 1; name = self.need(kind=Kind.NAME).text
            return ("let", name, self.function(name))
        e = self.expr()
        if self.take("="):
            if e[0] not in ("name", "index"): raise ParseError("cannot assign", line)
            v = self.expr(); self.take(";"); return ("set", e, v, line)
        self.take(";")
        return ("expr", e)
    def function(self, name="<fn>"):
        self.need("("); ps = []
        while not self.take(")"):
            ps.append(self.need(kind=Kind.NAME).text)
            if not self.take(","): self.need(")"); break
        return ("fn", name, ps, self.block())
    def expr(self, level=1):
        if self.take("not"): return ("not", self.expr(3))
        left = self.unary()
        while (p := BIN.get(self.cur.text, 0)) >= level and self.cur.kind in (Kind.OP, Kind.KW):
            op = self.cur; self.pos += 1
            right = self.expr(p if op.text == "**" else p + 1)
            left = ("logic" if op.text in ("and", "or") else "bin", op.text, left, right, op.line)
        return left
    def unary(self):
        if t := self.take("-"): return ("neg", self.unary())
        e = self.atom()
        while True:
            if t := self.take("("):
                args = []
                while not self.take(")"):
                    args.append(self.expr())
                    if not self.take(","): self.need(")"); break
                e = ("call", e, args, t.line)
            elif t := self.take("["): i = self.expr(); self.need("]"); e = ("index", e, i, t.line)
            else: return e
    def atom(self):
        t = self.cur; self.pos += 1
        match t:
            case Token(Kind.NUM, s): return ("const", float(s) if "." in s else int(s))
            case Token(Kind.STR, s): return ("const", s)
            case Token(Kind.NAME, s): return ("name", s, t.line)
            case Token(Kind.KW, "true" | "false" as s): return ("const", s == "true")
            case Token(Kind.KW, "nil"): return ("const", None)
            case Token(Kind.KW, "fn"): return self.function()
            case Token(Kind.OP, "("): e = self.expr(); self.need(")"); return e
            case Token(Kind.OP, "["):
                items = []
                while not self.take("]"):
                    items.append(self.expr())
                    if not self.take(","): self.need("]"); break
                return ("list", items)
        raise ParseError(f"unexpected {t}", t.line)

class Env(dict):
    def __init__(self, outer=None): super().__init__(); self.outer = outer
    def find(self, name, line):
        env = self
        while env is not None:
            if name in env: return env
            env = env.outer
        raise RunError(f"undefined {name}", line)

class Return(Exception):
    def __init__(self, v): self.v = v
class Break(Exception): pass
class Continue(Exception): pass

@dataclass
class Closure:
    name: str; params: list[str]; body: tuple; env: Env = field(repr=False)
    def __call__(self, it, *args):
        if len(args) != len(self.params): raise RunError(f"{self.name} takes {len(self.params)} arguments, got {len(args)}")
        env = Env(self.env); env.update(zip(self.params, args))
        try: it.run(self.body, env)
        except Return as r: return r.v

class Interp:
    def __init__(self):
        self.out = []; self.depth = 0
        self.globals = Env(); self.globals.update(len=lambda it, x: len(x), str=lambda it, x: self.show(x), push=lambda it, l, x: l.append(x), range=lambda it, n: list(range(n)))
    def show(self, v):
        match v:
            case None: return "nil"
            case bool(): return str(v).lower()
            case float() if v.is_integer(): return f"{v:.1f}"
            case list(): return "[" + ", ".join(map(self.show, v)) + "]"
            case Closure(name=n, params=p): return f"<fn {n}/{len(p)}>"
            case _: return str(v)
    def run(self, node, env):
        getattr(self, "do_" + node[0])(*node[1:], env)
    def do_block(self, body, env):
        for s in body: self.run(s, env)
    def do_let(self, name, e, env): env[name] = self.eval(e, env)
    def do_if(self, c, a, b, env):
        if self.eval(c, env): self.run(a, Env(env))
        elif b: self.run(b, Env(env))
    def do_while(self, c, body, env):
        while self.eval(c, env):
            try: self.run(body, Env(env))
            except Break: break
            except Continue: continue
    def do_break(self, env): raise Break
    def do_continue(self, env): raise Continue
    def do_return(self, e, env): raise Return(self.eval(e, env) if e else None)
    def do_print(self, es, env): print(">", *(self.show(self.eval(e, env)) for e in es))
    def do_expr(self, e, env): self.eval(e, env)
    def do_set(self, target, e, line, env):
        v = self.eval(e, env)
        if target[0] == "name": env.find(target[1], line)[target[1]] = v
        else: self.eval(target[1], env)[self.eval(target[2], env)] = v
    def eval(self, e, env):
        match e:
            case ("const", v): return v
            case ("name", n, line): return env.find(n, line)[n]
            case ("list", items): return [self.eval(i, env) for i in items]
            case ("neg", x): return -self.eval(x, env)
            case ("not", x): return not self.eval(x, env)
            case ("fn", name, ps, body): return Closure(name, ps, body, env)
            case ("logic", "and", a, b, _): return self.eval(a, env) and self.eval(b, env)
            case ("logic", _, a, b, _): return self.eval(a, env) or self.eval(b, env)
            case ("bin", op, a, b, line):
                x, y = self.eval(a, env), self.eval(b, env)
                try: return OPS[op](x, y)
                except (TypeError, ZeroDivisionError) as err: raise RunError(str(err), line) from err
            case ("index", a, i, line):
                try: return self.eval(a, env)[self.eval(i, env)]
                except (IndexError, TypeError) as err: raise RunError(f"bad index: {err}", line) from None
            case ("call", f, args, line):
                fn = self.eval(f, env)
                if not callable(fn): raise RunError(f"{self.show(fn)} is not callable", line)
                self.depth += 1
                try:
                    if self.depth > 60: raise RunError("too deep", line)
                    return fn(self, *[self.eval(a, env) for a in args])
                finally: self.depth -= 1
        raise AssertionError(e)

PROGRAMS = ['''let x = 2 + 3 * 4 ** 2 ** 1 - -1; print x, 7 % 4, 1 / 4, "a" + "b", not true, 1 < 2 and 3 > 2;''',
'''fn fib(n) { if n < 2 { return n } return fib(n - 1) + fib(n - 2) } print fib(15), fib;''',
'''fn counter() { let n = 0; return fn() { n = n + 1; return n } } let a = counter(); let b = counter(); a(); a(); print a(), b();''',
'''let l = [3, 1, 2]; let i = 0; while i < len(l) { let j = 0; while j < len(l) - 1 { if l[j] > l[j + 1] { let t = l[j]; l[j] = l[j+1]; l[j+1] = t } j = j + 1 } i = i + 1 } print l, l[-1]; push(l, nil); print l;''',
'''let i = 0; while true { i = i + 1; if i == 3 { continue } if i > 5 { break } print i; }''',
'''print 1 / 0;''', '''print "a" - 1;''', '''let y = z;''', '''fn f(a) { return a } f(1, 2);''', '''fn loop(n) { return loop(n + 1) } loop(0);''', '''print "abc''', '''let 5 = 3;''', '''1 + = 2''', '''5();''', '''[1, 2][9];''', '''@''', '''f(1) = 2''', '''# only a comment\n\n\nlet q = [1, [2.0, "s"], nil, true]; print q, len(q), str(q) + "!";''']
for p in PROGRAMS:
    try: it = Interp(); it.run(Parser(p).program(), it.globals)
    except LangError as e: print(e, "| cause:", repr(e.__cause__))
print(*tokens("let a = 1.5 >= x # c\n \"s\""), sep="\n")
