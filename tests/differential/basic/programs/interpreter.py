# A small stack machine and a Lisp: dispatch tables, closures, recursion, error handling.
class Halt(Exception):
    pass


class Machine:
    def __init__(self, source):
        self.code, self.labels = [], {}
        for line in source.strip().splitlines():
            op, *args = line.split()
            if op.endswith(":"):
                self.labels[op[:-1]] = len(self.code)
            else:
                self.code.append((op, args))
        self.stack, self.vars, self.pc, self.out, self.ticks = [], {}, 0, [], 0

    def run(self):
        try:
            while True:
                op, args = self.code[self.pc]
                self.pc += 1
                self.ticks += 1
                getattr(self, "op_" + op, self.unknown)(*args)
        except Halt:
            return self.out

    def unknown(self, *args):
        raise NotImplementedError(f"line {self.pc}: {self.code[self.pc - 1][0]}")

    def op_push(self, v):
        self.stack.append(int(v))

    def op_load(self, n):
        self.stack.append(self.vars[n])

    def op_store(self, n):
        self.vars[n] = self.stack.pop()

    def op_print(self):
        self.out.append(self.stack.pop())

    def op_jnz(self, label):
        if self.stack.pop():
            self.pc = self.labels[label]

    def op_halt(self):
        raise Halt


for name, f in {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "mod": lambda a, b: a % b}.items():
    def make(f):
        def op(self):
            b = self.stack.pop()
            self.stack.append(f(self.stack.pop(), b))
        return op
    setattr(Machine, "op_" + name, make(f))

machine = Machine("""
push 20
store n
push 1
store acc
loop:
load acc
load n
mul
store acc
load n
push 1
sub
store n
load n
jnz loop
load acc
print
halt
""")
print(machine.run(), machine.ticks)
try:
    Machine("push 1\nfly").run()
except NotImplementedError as error:
    print(error)


class Lambda:
    def __init__(self, params, body, env):
        self.params, self.body, self.env = params, body, env


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise NameError(f"unbound: {name}")


def parse(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()

    def read():
        if not tokens:
            raise SyntaxError("unexpected end")
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens and tokens[0] != ")":
                out.append(read())
            if not tokens:
                raise SyntaxError("missing )")
            tokens.pop(0)
            return out
        if t == ")":
            raise SyntaxError("unexpected )")
        for kind in (int, float):
            try:
                return kind(t)
            except ValueError:
                pass
        return t

    while tokens:
        yield read()


def evaluate(x, env):
    while True:
        if isinstance(x, str):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        head, *rest = x
        if head == "quote":
            return rest[0]
        if head == "if":
            test, yes, no = rest
            x = yes if evaluate(test, env) else no
        elif head == "define":
            env[rest[0]] = evaluate(rest[1], env)
            return None
        elif head == "lambda":
            return Lambda(rest[0], rest[1], env)
        else:
            f, *args = [evaluate(e, env) for e in x]
            if isinstance(f, Lambda):
                x, env = f.body, Env(f.params, args, f.env)
            else:
                return f(*args)


top = Env()
top.update({"+": lambda *a: sum(a), "-": lambda a, b: a - b, "*": lambda a, b: a * b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "cons": lambda a, l: [a] + l, "null?": lambda l: l == []})
program = """
(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
(define map (lambda (f l) (if (null? l) (quote ()) (cons (f (car l)) (map f (cdr l))))))
(define count (lambda (n acc) (if (= n 0) acc (count (- n 1) (+ acc 1)))))
(define adder (lambda (n) (lambda (x) (+ x n))))
(fact 25) (map (lambda (x) (* x x)) (list 1 2 3)) (count 3000 0) ((adder 3) 4.5) (missing 1) (car (quote (a b c)))
(+ 1 (quote a)) (car (list))
"""
for form in parse(program):
    try:
        result = evaluate(form, top)
        if result is not None:
            print(result)
    except (NameError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
for bad in ("(", ")", "(a (b)"):
    try:
        list(parse(bad))
    except SyntaxError as error:
        print(error)
