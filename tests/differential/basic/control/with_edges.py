# with: look-ups on the type, swallowing, several managers, exits by return, break, continue, nested failures.
def attempt(call):
    try: print(call())
    except BaseException as error: print(type(error).__name__, error, "| context", repr(error.__context__))
class M:
    def __init__(self, n, swallow=False, fail=None): self.n, self.swallow, self.fail = n, swallow, fail
    def __enter__(self):
        print("enter", self.n, end="; ")
        if self.fail == "enter": raise KeyError("enter " + self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v and v.args, tb is not None, end="; ")
        if self.fail == "exit": raise TypeError("exit " + self.n)
        return self.swallow
def plain():
    with M("a") as a, M("b") as b: return a + b
attempt(plain)
def swallowed():
    with M("a", True), M("b"): raise ValueError("x")
    return "after"
attempt(swallowed)
def failing_enter():
    with M("a"), M("b", fail="enter"): print("body")
attempt(failing_enter)
def failing_exit():
    with M("a"), M("b", fail="exit"): raise ValueError("body")
attempt(failing_exit)
def failing_exit_return():
    with M("a", True), M("b", fail="exit"): return 5
attempt(failing_exit_return)
def loops():
    for i in range(4):
        with M(str(i)):
            if i == 1: continue
            if i == 2: break
    else: print("else")
    return i
attempt(loops)
def in_finally():
    try:
        with M("a"): return 1
    finally: print("finally", end="; ")
attempt(in_finally)
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class Instance: pass
inst = Instance(); inst.__enter__ = lambda: 1; inst.__exit__ = lambda *a: 1
for m in (NoEnter(), NoExit(), inst, 5, None, "s"):
    def use():
        with m: pass
    attempt(use)
class Prop:
    @property
    def __enter__(self): print("prop", end="; "); return lambda: "from property"
    def __exit__(self, *a): pass
def prop():
    with Prop() as p: return p
attempt(prop)
class Static:
    @staticmethod
    def __enter__(): return "static"
    @classmethod
    def __exit__(cls, *a): print(cls.__name__, len(a), end="; ")
def static():
    with Static() as s: return s
attempt(static)
class BadBool:
    def __enter__(self): pass
    def __exit__(self, *a): return self
    def __bool__(self): raise RuntimeError("bool")
def bad_bool():
    with BadBool(): raise ValueError("v")
attempt(bad_bool)
def not_asked():
    with BadBool(): pass
    return "fine"
attempt(not_asked)
def targets():
    box, lst = type("Box", (), {})(), [0]
    with M("a") as box.x, M("b") as lst[0], M("c") as (p): pass
    return box.x, lst, p
attempt(targets)
def unpacking():
    class Pair(M):
        def __enter__(self): return 1, [2, 3]
    with (Pair("p") as (a, [b, c]), M("q")): return a, b, c
attempt(unpacking)
def failing_target():
    with M("a", True) as (x, y, z): print("body")
    return "swallowed"
attempt(failing_target)
def generator():
    with M("g"): yield 1; yield 2
g = generator(); next(g); g.close(); print()
g = generator(); next(g)
attempt(lambda: g.throw(LookupError("thrown")))
def exiting():
    with M("s"): raise SystemExit(3)
attempt(exiting)
def reraise_other():
    try:
        with M("r"): raise ValueError("first")
    except ValueError: raise KeyError("second")
attempt(reraise_other)
