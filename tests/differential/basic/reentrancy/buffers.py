# bytearray and memoryview against numbers and iterables that resize, release or free them.
from hooks import Feed, Item, Sequence, box, fire, matrix


def free():
    box.c = None


actions = {
    "clear": lambda: box.c.clear(),
    "append": lambda: box.c.append(90),
    "grow": lambda: box.c.extend(b"z" * 100),
    "pop": lambda: box.c and box.c.pop(),
    "cut": lambda: box.c.__delitem__(slice(0, 4)),
    "insert": lambda: box.c.insert(0, 90),
    "free": free,
    "raise": lambda: 1 / 0,
}


def delete(key):
    del box.c[key]


def in_place(value):
    c = box.c
    c += value
    return c


def times(n):
    c = box.c
    c *= n
    return c


class Bytes:
    # bytes() of it runs code.
    def __bytes__(self):
        fire()
        return b"ef"


class Text:
    def __repr__(self):
        return "Text()"

    def __str__(self):
        fire()
        return "text"

    def __format__(self, spec):
        fire()
        return "formatted"


calls = {
    "append": lambda: box.c.append(Item(65)),
    "insert": lambda: box.c.insert(Item(2), Item(65)),
    "extend": lambda: box.c.extend(Feed([65, 66, 67])),
    "extend hint": lambda: box.c.extend(Feed([65, 66, 67], 60)),
    "extend items": lambda: box.c.extend([Item(65), Item(66)]),
    "extend old": lambda: box.c.extend(Sequence([65, 66])),
    "pop": lambda: box.c.pop(Item(2)),
    "remove": lambda: box.c.remove(Item(99)),
    "get": lambda: box.c[Item(5)],
    "set": lambda: box.c.__setitem__(Item(5), Item(65)),
    "set index": lambda: box.c.__setitem__(5, Item(65)),
    "delete": lambda: delete(Item(5)),
    "get slice": lambda: box.c[Item(1) : Item(5)],
    "get steps": lambda: box.c[Item(1) : Item(7) : Item(2)],
    "set slice": lambda: box.c.__setitem__(slice(Item(1), Item(5)), b"xyz"),
    "set slice feed": lambda: box.c.__setitem__(slice(1, 5), Feed([65, 66, 67])),
    "set slice items": lambda: box.c.__setitem__(slice(1, 5), [Item(65), Item(66)]),
    "set slice self": lambda: box.c.__setitem__(slice(Item(1), Item(2)), box.c),
    "set steps": lambda: box.c.__setitem__(slice(Item(0), Item(6), Item(2)), b"xyz"),
    "delete slice": lambda: delete(slice(Item(1), Item(5))),
    "delete steps": lambda: delete(slice(Item(0), Item(6), Item(2))),
    "in place": lambda: in_place(box.c[Item(0) :]),
    "times": lambda: times(Item(3)),
    "multiply": lambda: box.c * Item(2),
    "contains": lambda: Item(99) in box.c,
    "find": lambda: box.c.find(Item(99), Item(0), Item(8)),
    "index": lambda: box.c.index(b"g", Item(0), Item(8)),
    "count": lambda: box.c.count(b"c", Item(0), Item(8)),
    "rfind": lambda: box.c.rfind(b"c", Item(0)),
    "startswith": lambda: box.c.startswith(b"ab", Item(0), Item(4)),
    "startswith tuple": lambda: box.c.startswith((b"x", b"ab"), Item(0)),
    "endswith": lambda: box.c.endswith(b"h", Item(0), Item(8)),
    "join": lambda: box.c.join(Feed([b"1", b"2", b"3"])),
    "join self": lambda: box.c.join([box.c, b"1", box.c]),
    "replace": lambda: box.c.replace(b"c", b"CC", Item(1)),
    "split": lambda: box.c.split(b"c", Item(1)),
    "rsplit": lambda: box.c.rsplit(None, Item(1)),
    "expandtabs": lambda: box.c.expandtabs(Item(4)),
    "center": lambda: box.c.center(Item(20)),
    "ljust": lambda: box.c.ljust(Item(20), b"-"),
    "zfill": lambda: box.c.zfill(Item(20)),
    "init": lambda: box.c.__init__(Feed([65, 66])),
    "init size": lambda: box.c.__init__(Item(4)),
    "new": lambda: bytearray(Feed([65, 66])),
    "bytes": lambda: bytes(Feed([65, 66], 70)),
    "bytes list": lambda: bytes([Item(65), Item(66)]),
    "bytes size": lambda: bytes(Item(3)),
    "percent": lambda: box.c % (Item(3),) if b"%" in box.c else box.c.hex(),
    "percent bytes": lambda: bytearray(b"%s%d") % (Bytes(), Item(3)),
    "hex": lambda: box.c.hex(":", Item(2)),
    "splitlines": lambda: box.c.splitlines(Item(1)),
    "translate": lambda: box.c.translate(bytes(range(256)), delete=b"c"),
    "decode": lambda: box.c.decode("ascii", "strict"),
    "repr": lambda: repr(box.c),
    "equal": lambda: box.c == b"abcdefgh",
    "int": lambda: int.from_bytes(Feed([1, 2]), "big"),
    "to bytes": lambda: (258).to_bytes(Item(2), "big"),
}
# Where CPython 3.12.1 takes the address of the bytes before it asks for a number, it works on freed memory (see undefined.py).
resizing = ("clear", "append", "grow", "pop", "cut", "insert", "free")
undefined = [(name, action) for name in ("set", "set index") for action in resizing]
for name in ("contains", "find", "index", "count", "rfind", "startswith", "startswith tuple", "endswith", "delete steps"):
    undefined += [(name, action) for action in ("clear", "append", "grow", "pop", "cut", "insert")]
matrix(lambda: bytearray(b"abcdefgh"), calls, actions, skip=undefined)


# While a view exists, the size cannot change: BufferError, and nothing is lost.
def viewed(call):
    box.other = memoryview(box.c)
    try:
        return call()
    finally:
        box.other.release()


matrix(lambda: bytearray(b"abcdefgh"), {"viewed " + name: lambda call=call: viewed(call) for name, call in calls.items()},
       {"clear": actions["clear"], "append": actions["append"], "free": free}, (1,))


# memoryviews that are released while they are used.
def view():
    return memoryview(bytearray(range(65, 81)))


def release():
    box.c.release()


def slice_set(value):
    box.c[Item(0) : Item(4)] = value


view_calls = {
    "get": lambda: box.c[Item(3)],
    "set": lambda: box.c.__setitem__(Item(3), 1),
    "set value": lambda: box.c.__setitem__(3, Item(66)),
    "get slice": lambda: bytes(box.c[Item(1) : Item(5)]),
    "set slice": lambda: slice_set(b"wxyz"),
    "set slice view": lambda: slice_set(memoryview(b"wxyz")),
    "tuple": lambda: box.c[(Item(3),)],
    "cast": lambda: box.c.cast("B", [Item(4), Item(4)]).tolist(),
    "cast H": lambda: box.c.cast("H")[Item(1)],
    "hex": lambda: box.c.hex(":", Item(2)),
    "tobytes": lambda: box.c.tobytes("C"),
    "iterate": lambda: list(map(lambda x: (fire(), x)[1], box.c)),
    "contains": lambda: Item(70) in box.c,
    "index": lambda: list(box.c).index(Item(70)),
    "equal": lambda: box.c == memoryview(bytes(range(65, 81))),
    "with": lambda: enter(),
}


def enter():
    with box.c as m:
        fire()
        return m[0]


matrix(view, view_calls, {"release": release, "free": free, "raise": lambda: 1 / 0, "nested": lambda: memoryview(box.c).release()}, (1, 2, 3),
       # CPython goes on with the memory of a view that was released meanwhile.
       [("get slice", "release")])


# Text: formatting, joining and translating with objects that change what is formatted.
class Table(dict):
    def __missing__(self, key):
        fire()
        return chr(key).upper()

    def __getitem__(self, key):
        fire()
        return dict.__getitem__(self, key)


template = "%s %r %s"


def names():
    return {"a": Text(), "b": [Item(1), Item(2)]}


matrix(
    names,
    {
        "percent": lambda: "%(a)s %(b)s" % box.c,
        "percent tuple": lambda: template % (box.c["a"], box.c["b"], box.c["a"]),
        "percent width": lambda: "%*d" % (5, Item(3)),
        "percent d": lambda: "%d %x %c" % (Item(3), Item(3), Item(65)),
        "format": lambda: "{a} {b[0]!r}".format(**box.c),
        "format map": lambda: "{a} {b[0]!r}".format_map(box.c),
        "fstring": lambda: f"{box.c['a']} {box.c['b']} {box.c['a']:>{box.c['b'][0].n}}",
        "str": lambda: str(box.c["a"]) + repr(box.c["b"]),
        "join": lambda: ",".join(map(str, [box.c["a"], box.c["b"]])),
        "translate": lambda: "abc".translate(Table()),
        "translate own": lambda: "abc".translate(Table({97: "x"})),
        "times": lambda: "ab" * Item(3),
        "get": lambda: "abcdef"[Item(3)],
        "slice": lambda: "abcdef"[Item(1) : Item(4)],
        "find": lambda: "abcdef".find("d", Item(1), Item(6)),
        "split": lambda: "a b c".split(None, Item(1)),
        "center": lambda: "ab".center(Item(7), "-"),
        "zfill": lambda: "7".zfill(Item(4)),
        "expandtabs": lambda: "a\tb".expandtabs(Item(3)),
        "splitlines": lambda: "a\nb".splitlines(Item(1)),
        "chr": lambda: chr(Item(65)),
        "int": lambda: int("11", Item(2)),
        "round": lambda: round(2.345, Item(2)),
        "pow": lambda: pow(Item(2).n, 3, Item(5).n),
        "maketrans": lambda: len(str.maketrans({Item(65).n: 1})),
        "bytes fromhex": lambda: bytes.fromhex("4142").center(Item(5)),
        "encode": lambda: "é".encode("ascii", "xmlcharrefreplace"),
    },
    {"clear": lambda: box.c.clear(), "pop": lambda: box.c.popitem(), "cut": lambda: box.c["b"].clear(), "free": free, "raise": lambda: 1 / 0},
    (1, 2),
)
