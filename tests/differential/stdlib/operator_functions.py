"""_operator: every function and getter, with corners."""
import _operator as o


def value(label, make, *args, **keywords):
    try:
        print(label, "->", repr(make(*args, **keywords)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


class Loud:
    """Says which method was asked."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Loud({self.name})"


def binary_method(name):
    def method(self, other):
        return f"{name}({self.name}, {getattr(other, 'name', other)})"

    return method


for name in "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor concat".split():
    setattr(Loud, f"__{name}__", binary_method(name))
    setattr(Loud, f"__i{name}__", binary_method("i" + name))
for name in "lt le eq ne gt ge".split():
    setattr(Loud, f"__{name}__", binary_method(name))
for name in "neg pos abs invert".split():
    setattr(Loud, f"__{name}__", lambda self, name=name: f"{name} {self.name}")
Loud.__index__ = lambda self: 3
Loud.__bool__ = lambda self: False
Loud.__contains__ = lambda self, item: item == 1
Loud.__getitem__ = lambda self, key: ("item", key)
Loud.__setitem__ = lambda self, key, v: print("set", key, v)
Loud.__delitem__ = lambda self, key: print("del", key)
Loud.__hash__ = None

a, b = Loud("a"), Loud("b")
binary = """add and_ eq floordiv ge gt iadd iand ifloordiv ilshift imatmul imod imul ior ipow irshift isub itruediv ixor is_ is_not
le lshift lt matmul mod mul ne or_ pow rshift sub truediv xor concat iconcat contains getitem delitem""".split()
pairs = [(7, 3), (7.5, 2), ([1], [2]), ("ab", "a"), (a, b), (7, a), ({1, 2}, {2, 3}), ({1: 2}, {3: 4}), (None, None), ("%s", 5),
         ([1, 2, 3], 1), ((1, 2), (3,)), (1, 0), (True, 2), (2**70, 3), (object, 1), ([1], (2,)), (range(3), 2), (bytearray(b"ab"), b"c")]
for name in binary:
    function = getattr(o, name)
    for left, right in pairs:
        if name in ("delitem",) and isinstance(left, (list, dict, bytearray)):
            left = type(left)(left)
        if name.startswith("i") and isinstance(left, (list, set, dict, bytearray)):
            left = type(left)(left)
        value(f"{name} {left!r} {right!r}", function, left, right)
    value(name, function)
    value(name, function, 1)
    value(name, function, 1, 2, 3)
    value(name, function, a=1, b=2)
for name in "abs index inv invert neg pos not_ truth".split():
    function = getattr(o, name)
    for operand in (5, -5, 2.5, True, a, "x", None, [], 2**70, 1j):
        value(f"{name} {operand!r}", function, operand)
    value(name, function)
    value(name, function, 1, 2)
    value(name, function, a=1)

print("-- items")
for container in ([1, 2, 3], {"a": 1}, a, (1, 2), "abc", 5, range(3)):
    for key in (0, "a", slice(0, 2), 10, None):
        value(f"getitem {container!r} {key!r}", o.getitem, container, key)
        value(f"setitem {container!r} {key!r}", o.setitem, container.copy() if isinstance(container, (list, dict)) else container, key, "v")
        value(f"delitem {container!r} {key!r}", o.delitem, container.copy() if isinstance(container, (list, dict)) else container, key)
value("setitem", o.setitem, 1, 2)

print("-- counting")
nan = float("nan")
for container in ([1, 1.0, True, 2], "abca", (), [nan, nan], {1: 2}, range(5), 5, iter([1, 2, 1])):
    for item in (1, "a", nan):
        shown = "iterator" if not isinstance(container, (list, str, tuple, dict, range, int)) else repr(container)
        value(f"countOf {shown} {item}", o.countOf, container, item)
        value(f"indexOf {shown} {item}", o.indexOf, container, item)
        value(f"contains {shown} {item}", o.contains, container, item)


class BadEq:
    def __eq__(self, other):
        raise ZeroDivisionError("eq")


value("countOf", o.countOf, [BadEq()], 1)
value("indexOf", o.indexOf, [BadEq()], 1)


class Unending:
    def __iter__(self):
        raise KeyError("iter")


value("countOf", o.countOf, Unending(), 1)

print("-- length_hint")


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint("hint")
        return self.hint


for hint in (5, 0, -1, "a", 1.5, NotImplemented, 2**40, TypeError, ValueError, True):
    value(f"hint {hint}", o.length_hint, Hint(hint), 3)
value("list", o.length_hint, [1, 2])
value("iterator", o.length_hint, iter([1, 2]))
value("nothing", o.length_hint, object())
value("nothing", o.length_hint, object(), 12)
value("default", o.length_hint, object(), "a")
value("default", o.length_hint, [], 1.5)
value("default", o.length_hint, object(), 2**70)
value("keyword", o.length_hint, [], default=2)

print("-- call")
value("call", o.call, dict, a=1, b=2)
value("call", o.call, max, 3, 4, key=lambda v: -v)
value("call", o.call, lambda *args, **keywords: (args, keywords), 1, obj=2)
value("call", o.call)
value("call", o.call, 5)

print("-- concat")


class Sequence:
    def __getitem__(self, i):
        return [1, 2][i]

    def __add__(self, other):
        return "added"


class OwnList(list):
    def __add__(self, other):
        return "own add"


class PlainList(list):
    pass


for left in (Sequence(), OwnList([1]), PlainList([1]), [1], "s", b"b", (1,), {}, 5):
    for right in (Sequence(), [2], "t", (3,), 5):
        label = f"{type(left).__name__} {type(right).__name__}"
        value(f"concat {label}", o.concat, left, right)
        value(f"iconcat {label}", o.iconcat, list(left) if type(left) is list else left, right)

print("-- digests")
for left, right in [("a", "a"), ("a", "b"), ("", ""), ("a", "ab"), (b"a", b"a"), (b"ab", bytearray(b"ab")), (b"a", memoryview(b"b")), (b"", b"a"), ("a", b"a"), (b"a", "a"), ("é", "a"), ("a", "é"), (1, 2), (b"a", 1), (None, b"a")]:
    value(f"digest {type(left).__name__} {type(right).__name__}", o._compare_digest, left, right)
value("digest", o._compare_digest, "a")

print("-- getters")
record = ("x", "y", "z")
for getter in (o.itemgetter(1), o.itemgetter(-1, 0), o.itemgetter(slice(1, None)), o.itemgetter(0, slice(0, 2), 2), o.itemgetter("k")):
    print(getter, getter.__reduce__())
    for target in (record, list(record), "abc", {0: "zero", 1: "one", "k": "v"}, 5, {}):
        value(f"{getter} {target!r}", getter, target)


class Node:
    def __init__(self, **attributes):
        self.__dict__.update(attributes)

    def method(self, *args, **keywords):
        return args, keywords


tree = Node(name="root", left=Node(name="left", left=Node(name="leaf")), child=Node())
for getter in (o.attrgetter("name"), o.attrgetter("left.name"), o.attrgetter("name", "left.left.name"), o.attrgetter("left.right"), o.attrgetter("missing"), o.attrgetter("real", "imag"), o.attrgetter(""), o.attrgetter("left.")):
    print(getter, getter.__reduce__())
    value(f"{getter} tree", getter, tree)
    value(f"{getter} 5", getter, 5)
for caller in (o.methodcaller("method"), o.methodcaller("method", 1, 2), o.methodcaller("method", 1, x=2, name="n"), o.methodcaller("upper"), o.methodcaller("split", ",", 1), o.methodcaller("missing")):
    print(caller)
    reduced = caller.__reduce__()
    print(reduced)
    again = reduced[0](*reduced[1])
    for target in (tree, "a,b,c"):
        value(f"{caller}", caller, target)
        value(f"again {again}", again, target)
for cls in (o.itemgetter, o.attrgetter, o.methodcaller):
    value("none", cls)
    value("keyword", cls, x=1)
    value("number", cls, 5)
    value("number later", cls, "a", 5)
    value("mixed", cls, "a", x=1)
    getter = cls("a")
    value("none", getter)
    value("two", getter, 1, 2)
    value("keyword", getter, x=1)
    value("both", getter, 1, x=1)
    print(cls, cls.__module__, cls.__qualname__, cls.__text_signature__, type(getter) is cls, callable(getter))
    value("subclass", lambda: type("Sub", (cls,), {}))
    value("attribute", setattr, getter, "x", 1)
    print(getter == cls("a"), hash(getter) == hash(getter))
    cycle = []
    getter = cls("a", cycle) if cls is not o.attrgetter else None
    cycle.append(getter)
    print(getter)


class Text(str):
    pass


print(o.attrgetter(Text("real"))(5), o.methodcaller(Text("bit_length"))(5))


class Slots:
    def __getattr__(self, name):
        return f"<{name}>"


print(o.attrgetter("a.__class__.__name__", "b")(Slots()))
print(sorted([(2, "b"), (1, "c"), (3, "a")], key=o.itemgetter(1)), sorted([3, 1, 2], key=o.neg))

print("-- names")
for name in sorted(dir(o)):
    if not name.startswith("__"):
        attribute = getattr(o, name)
        print(name, attribute.__name__, attribute.__module__, attribute.__text_signature__, bool(attribute.__doc__))
