# Dict views with sets, function dicts, names of bound builtins, delegation to what lacks throw(), lists that change while compared.
d = {'a': 1, 'b': 2}
for op in ("__and__", "__or__", "__sub__", "__xor__", "__rand__", "__ror__", "__rsub__", "__rxor__"):
    for other in (frozenset("ad"), {"a"}, ["a", "z"], d.keys(), d.items(), "ab", (("a", 1),)):
        for v in (d.keys(), d.items()):
            r = getattr(v, op)(other); print(op, type(other).__name__, type(r).__name__, sorted(map(repr, r)))
print(d.keys() & frozenset("d"), frozenset("ad") & d.keys(), type(frozenset("ad") - d.keys()), type({"a"} | d.keys()))
def f(): pass
f.x = 1
for s in ("del f.__dict__",):
    try: del f.__dict__
    except TypeError as e: print(e)
try: f.__dict__ = 5
except TypeError as e: print(e)
f.__dict__ = {"y": 2}; print(f.y, f.__dict__)
print(str.maketrans.__qualname__, bytes.maketrans.__qualname__, dict.fromkeys.__qualname__, [].append.__qualname__, list.append.__qualname__, bytes.fromhex.__qualname__, object.__new__.__qualname__, int.__new__.__qualname__, len.__qualname__)
class Broken:
    def __iter__(self): return self
    def __next__(self): return 1
    def __getattr__(self, attr): 1/0
def g(): yield from Broken()
try:
    gi = g(); next(gi); gi.send(1)
except ZeroDivisionError as e: print("zde", e)
try:
    gi = g(); next(gi); gi.throw(AttributeError)
except ZeroDivisionError as e: print("zde", e, type(e.__context__).__name__)
import operator
a = [1, 2]
class X:
    def __eq__(self, o): list2.clear(); return NotImplemented
class Y:
    def __eq__(self, o): list1.clear(); return NotImplemented
class Z:
    def __eq__(self, o): list3.clear(); return NotImplemented
list1, list2 = [X()], [Y()]; print(list1 == list2)
list3 = [Z()]; list4 = [1]; print(list3 == list4)
