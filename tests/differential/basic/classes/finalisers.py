# __del__ runs at once when the last reference goes, in a known order.
log = []


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Loud("a")
b = a
del a
print("still alive")
b = None
print("rebound")


def scope():
    x, y = Loud("x"), Loud("y")
    print("in scope")


scope()
print("after scope")
Loud("temporary")
print("after temporary")
items = [Loud("1"), Loud("2"), Loud("3")]
items.pop(1)
print("popped")
items[0] = Loud("new")
print("replaced")
del items[:]
print("cleared")
d = {"k": Loud("value")}
d["k"] = None
d.clear()


def returns():
    local = Loud("returned")
    return local


returns()
print("return dropped")
kept = returns()
kept.child = Loud("child")
del kept
print("child gone with parent")


def raising():
    held = Loud("held")
    raise ValueError("oops")


try:
    raising()
except ValueError as error:
    print("caught", error)
print("traceback gone")


class Resurrect:
    saved = None

    def __del__(self):
        Resurrect.saved = self
        print("saved")


r = Resurrect()
del r
print(Resurrect.saved is not None)
Resurrect.saved = None
print("second time is silent" if Resurrect.saved is None else "?")


def loop():
    for name in "pq":
        x = Loud(name)
    print("loop over")


loop()
g = (Loud(n) for n in ["g1", "g2"])
next(g)
print("first made")
next(g)
del g
swap1, swap2 = Loud("s1"), Loud("s2")
swap1, swap2 = swap2, swap1
del swap1
print("swapped")
t = (Loud("t1"), [Loud("t2")])
del t
lst = [Loud(i) for i in range(3)]
lst = [x for x in lst if x.name != 1]
print("filtered")
del lst
print("end")
