# How often a truth value is asked for: in conditions once for each part, in values once more where CPython does.
class B:
    def __init__(s, n, v): s.n, s.v = n, v
    def __bool__(s):
        print("bool", s.n, end="; "); return s.v
    def __lt__(s, o):
        print("lt", s.n, o.n, end="; "); return B(s.n + "<" + o.n, s.v)
    def __repr__(s): return s.n
t, f, u = B("t", True), B("f", False), B("u", True)
def p(x): print(x)
for name, fn in list({
 "nand": lambda: not (t and f), "nand2": lambda: not (f and t), "nor": lambda: not (f or t),
 "mix": lambda: (f and t) or u, "mix2": lambda: (t or f) and u, "chain": lambda: t < u < f, "chain2": lambda: f < t < u,
 "ifchain": lambda: 1 if f < t < u else 2, "ifchain2": lambda: 1 if t < u < f else 2, "notchain": lambda: not f < t < u,
 "nn": lambda: not not f, "ifnn": lambda: 1 if not (not f) else 2, "ifmix": lambda: 1 if (f and t) or u else 2,
 "ifnot": lambda: 3 if not (f and t) else 4, "ifif": lambda: 1 if (t if f else u) else 2, 
 "boolcall": lambda: bool(f and t), "comp": lambda: [1 for x in [1] if f < t < u], "anyc": lambda: (f < t < u) and 1,
 "or3": lambda: f or f or t, "and3": lambda: t and u and f, "ifand3": lambda: 1 if t and (u and f) else 0,
 "ifx": lambda: 1 if (t and (f or u)) else 2, "wal": lambda: (x := f) or (y := t) and x,
 "ch4": lambda: t < u < t < f,
}.items()):
    print(name, end=": "); p(fn())
def w():
    n = 0
    while not f < t < u:
        n += 1
        if n > 1: break
    assert t < u < t
    while t and n:
        n -= 1
    if not (t and (not f or u)): print("no")
    else: print("yes")
w()
