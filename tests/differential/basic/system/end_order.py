import atexit, weakref
class D:
    def __init__(self, n, o=None): self.n = n; self.o = o
    def __del__(self): print("del", self.n, self.o and self.o.n)
p = D("parent"); c = D("child", p); p.o = c
q = D("q", D("q child"))
r = weakref.ref(q, lambda _: print("weak cb")); fin = weakref.finalize(q, print, "finalize q")
t = (D("t1"), D("t2")); s = {1: [D("deep")]}
atexit.register(lambda: print("atexit", q.n))
def closure():
    v = D("closed over")
    return lambda: v
cl = closure()
print(*[1])
