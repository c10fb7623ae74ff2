# A name that a method forgot to take from self: the last line tells.
import traceback, sys
class A:
    blech = 1
    def m(self):
        return blech
    @classmethod
    def c(cls):
        return blech
    def __init__(self): self.total=5
    def n(self):
        x = lambda: total
        return totall
    def o(self):
        return total
    def gen(self):
        yield total
    def p(this, self=None):
        self = this
        return total
    def blch(self): return bleh
for f in ("m","n","o","gen","p","c","blch"):
    try:
        r = getattr(A(), f)()
        next(r)
    except NameError as e:
        print(f, *traceback.format_exception_only(e), end="")
A().o()
