"""Four small interpreters: brainf*ck with a jump table, Forth, a Lisp with macros and tail calls, and lambda calculus with Church numerals."""
import functools
import io
import itertools
import math
import operator
import sys
from collections import ChainMap, deque
from types import SimpleNamespace


def bf(program, given=b""):
    jumps, stack = {}, []
    for i, c in enumerate(program):
        if c == "[":
            stack.append(i)
        elif c == "]":
            try:
                j = stack.pop()
            except IndexError:
                raise SyntaxError(f"unmatched ] at {i}") from None
            jumps[i], jumps[j] = j, i
    if stack:
        raise SyntaxError(f"unmatched [ at {stack[-1]}")
    tape, p, pc, out, source, steps = bytearray(30), 0, 0, bytearray(), iter(given), 0
    while pc < len(program):
        steps += 1
        match program[pc]:
            case ">": p += 1
            case "<": p -= 1
            case "+": tape[p] = tape[p] + 1 & 255
            case "-": tape[p] = tape[p] - 1 & 255
            case ".": out.append(tape[p])
            case ",": tape[p] = next(source, 0)
            case "[" if not tape[p]: pc = jumps[pc]
            case "]" if tape[p]: pc = jumps[pc]
        pc += 1
    return bytes(out), steps


hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
print(bf(hello), bf(",[.,]", b"echo"), bf(",>,<[->+<]>.", b"\x03\x04"))
for bad in ("[[]", "]", "<" * 31 + "+", ">" * 30 + "+"):
    try:
        print(bf(bad))
    except (SyntaxError, IndexError) as error:
        print(type(error).__name__, error)


class Forth:
    def __init__(self):
        self.stack, self.out, self.words, self.memory = [], io.StringIO(), {}, {}
        binary = lambda f: lambda: self.push(f(*reversed((self.pop(), self.pop()))))
        self.words.update({name: binary(f) for name, f in {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv, "mod": operator.mod, "=": lambda a, b: -(a == b), "<": lambda a, b: -(a < b), ">": lambda a, b: -(a > b), "and": operator.and_, "max": max}.items()})
        self.words |= {"dup": lambda: self.push(self.stack[-1]), "drop": self.pop, "swap": lambda: self.push(*[self.pop(), self.pop()]), "over": lambda: self.push(self.stack[-2]), ".": lambda: self.out.write(f"{self.pop()} "), "cr": lambda: self.out.write("\n"),
                       "rot": lambda: self.stack.append(self.stack.pop(-3)), "emit": lambda: self.out.write(chr(self.pop())), ".s": lambda: self.out.write(f"<{len(self.stack)}> {self.stack} "), "!": lambda: self.memory.__setitem__(self.pop(), self.pop()), "@": lambda: self.push(self.memory.get(self.pop(), 0)), "i": lambda: self.push(self.loops[-1])}
        self.loops = []

    def push(self, *values):
        self.stack += values

    def pop(self):
        if not self.stack:
            raise RuntimeError("stack underflow")
        return self.stack.pop()

    def __call__(self, text):
        self.tokens = iter(text.lower().split())
        for token in self.tokens:
            if token == ":":
                name, *body = self.until(";")
                self.words[name] = functools.partial(self.run, body)
            elif token == "variable":
                self.words[name := next(self.tokens)] = functools.partial(self.push, name)
            elif token in ("if", "do", "begin"):
                self.run([token, *self.until({"if": "then", "do": "loop", "begin": "until"}[token], nested=True)])
            else:
                self.run([token])
        return self.out.getvalue().strip()

    def until(self, end, nested=False):
        body = list(itertools.takewhile(lambda t: t != end, self.tokens))
        return body + [end] if nested else body

    def run(self, body):
        pc = 0
        while pc < len(body):
            token = body[pc]
            pc += 1
            if token in self.words:
                self.words[token]()
            elif token == "if":
                depth, at, other = 1, pc, None
                while depth:
                    depth += {"if": 1, "then": -1}.get(body[at], 0)
                    if body[at] == "else" and depth == 1:
                        other = at
                    at += 1
                yes = self.pop()
                self.run(body[pc:other or at - 1] if yes else body[other + 1:at - 1] if other else [])
                pc = at
            elif token == "do":
                end = pc + body[pc:].index("loop")
                start, limit = self.pop(), self.pop()
                for i in range(start, limit):
                    self.loops.append(i)
                    self.run(body[pc:end])
                    self.loops.pop()
                pc = end + 1
            elif token == "begin":
                end = pc + body[pc:].index("until")
                while True:
                    self.run(body[pc:end])
                    if self.pop():
                        break
                pc = end + 1
            else:
                try:
                    self.push(int(token))
                except ValueError:
                    raise NameError(f"{token} ?") from None


print(Forth()(": square dup * ; : fact dup 2 < if drop 1 else dup 1 - fact * then ; 5 square . 10 fact . 5 0 do i square . loop 3 begin dup . 1 - dup 0 = until .s variable x 42 x ! x @ . 1 2 3 rot .s 72 emit"))
for bad in ("1 +", "foo", ": f f ; f", "1 0 /"):
    try:
        print(Forth()(bad))
    except (RuntimeError, NameError, ZeroDivisionError) as error:
        print(type(error).__name__, str(error)[:32])


class Symbol(str):
    __slots__ = ()
    __repr__ = str.__str__


def read(text):
    tokens = deque(text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split())

    def form():
        if not tokens:
            raise EOFError("unexpected end")
        match tokens.popleft():
            case "(":
                items = []
                while tokens and tokens[0] != ")":
                    items.append(form())
                if not tokens:
                    raise EOFError("missing )")
                tokens.popleft()
                return items
            case ")":
                raise SyntaxError("unexpected )")
            case "'":
                return [Symbol("quote"), form()]
            case "#t" | "#f" as b:
                return b == "#t"
            case t:
                for kind in (int, float):
                    try:
                        return kind(t)
                    except ValueError:
                        pass
                return Symbol(t)

    while tokens:
        yield form()


class Lambda:
    def __init__(self, names, body, env, name="lambda"):
        self.names, self.body, self.env, self.name = names, body, env, name

    def bind(self, args):
        if "." in self.names:
            dot = self.names.index(".")
            return self.env.new_child(dict(zip(self.names[:dot], args)) | {self.names[dot + 1]: list(args[dot:])})
        if len(args) != len(self.names):
            raise TypeError(f"{self.name} wants {len(self.names)} arguments, got {len(args)}")
        return self.env.new_child(dict(zip(self.names, args)))

    def __call__(self, *args):
        return evaluate([Symbol("begin"), *self.body], self.bind(args))

    def __repr__(self):
        return f"#<{self.name}>"


MACROS = {}


def evaluate(x, env):
    while True:
        match x:
            case Symbol():
                try:
                    return env[x]
                except KeyError:
                    raise NameError(f"unbound {x}") from None
            case [Symbol("quote"), value]:
                return value
            case [Symbol("if"), test, yes, *no]:
                x = yes if evaluate(test, env) is not False else no[0] if no else None
            case [Symbol("define"), [name, *names], *body]:
                env[name] = Lambda(names, body, env, name)
                return name
            case [Symbol("define"), name, value]:
                env[name] = evaluate(value, env)
                return name
            case [Symbol("set!"), name, value]:
                next(m for m in env.maps if name in m)[name] = evaluate(value, env)
                return None
            case [Symbol("lambda"), names, *body]:
                return Lambda(names, body, env)
            case [Symbol("macro"), [name, *names], *body]:
                MACROS[name] = Lambda(names, body, env, name)
                return name
            case [Symbol("begin"), *forms]:
                for form in forms[:-1]:
                    evaluate(form, env)
                x = forms[-1] if forms else None
            case [Symbol() as name, *args] if name in MACROS:
                x = MACROS[name](*args)
            case [head, *args]:
                function, args = evaluate(head, env), [evaluate(a, env) for a in args]
                if isinstance(function, Lambda):
                    x, env = [Symbol("begin"), *function.body], function.bind(args)
                elif callable(function):
                    return function(*args)
                else:
                    raise TypeError(f"{show(function)} is no function")
            case _:
                return x


def show(x):
    match x:
        case True | False:
            return "#t" if x else "#f"
        case list():
            return f"({' '.join(map(show, x))})"
        case None:
            return "nil"
        case _:
            return str(x) if not isinstance(x, Lambda) else repr(x)


GLOBAL = ChainMap({"+": lambda *a: sum(a), "*": lambda *a: math.prod(a), "-": lambda a, *b: a - sum(b) if b else -a, "=": operator.eq, "<": operator.lt, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a, *l], "null?": lambda l: l == [], "apply": lambda f, l: f(*l), "map": lambda f, *l: list(map(f, *l)), "sqrt": math.sqrt, "append": lambda *l: sum(l, [])})
for source in ("(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 25)", "(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 5000 0)", "(define (compose . fs) (if (null? fs) (lambda (x) x) (lambda (x) ((car fs) ((apply compose (cdr fs)) x))))) ((compose sqrt (lambda (x) (* x x)) -) 7)",
               "(macro (let bindings . body) (cons (cons 'lambda (cons (map car bindings) body)) (map (lambda (b) (car (cdr b))) bindings))) (let ((a 1) (b 2)) (list a b (+ a b) '(x y) #t))", "(define (counter) (define n 0) (lambda () (set! n (+ n 1)) n)) (define c (counter)) (c) (c) (list (c) ((counter)))",
               "(map (lambda (x y) (* x y)) '(1 2 3) '(4 5 6))", "fact", "(undefined 1)", "(1 2)", "(fact)", "(car '())", "(", ")", "'", "(+ 1 'a)", "(define (f) (g)) (f)", "()"):
    try:
        for form in read(source):
            result = evaluate(form, GLOBAL)
        print(show(result))
    except Exception as error:
        print(type(error).__name__, error)
zero = lambda f: lambda x: x
succ = lambda n: lambda f: lambda x: f(n(f)(x))
add = lambda a: lambda b: lambda f: lambda x: a(f)(b(f)(x))
mul = lambda a: lambda b: lambda f: a(b(f))
power = lambda a: lambda b: b(a)
pred = lambda n: lambda f: lambda x: n(lambda g: lambda h: h(g(f)))(lambda _: x)(lambda u: u)
true, false = (lambda a: lambda b: a), (lambda a: lambda b: b)
is_zero = lambda n: n(lambda _: false)(true)
Z = lambda f: (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))
number = lambda n: n(lambda k: k + 1)(0)
church = lambda k: functools.reduce(lambda n, _: succ(n), range(k), zero)
fact = Z(lambda f: lambda n: is_zero(n)(lambda _: succ(zero))(lambda _: mul(n)(f(pred(n))))(None))
print(number(add(church(3))(church(4))), number(mul(church(6))(church(7))), number(power(church(2))(church(10))), number(pred(church(9))), number(fact(church(5))), is_zero(zero)("yes")("no"), [number(church(k)) for k in range(4)])
