import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, sys is not None and helper(self.n), sys.is_finalizing())
def helper(x): return x * 2
a = D("a"); b = D("b"); lst = [D("l1"), D("l2")]; d = {"k": D("dv")}
class K: inner = D("class attr")
def f(x=D("default")): pass
cyc = D("cyc"); cyc.me = cyc
_under = D("under")
def g():
    try: yield D("in gen")
    finally: print("gen fin")
gg = g(); next(gg)
z = D("z"); a2 = a
print("end")
