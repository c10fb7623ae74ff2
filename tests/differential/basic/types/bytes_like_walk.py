# bytes, bytearray and memoryview asked the same questions, and what each of them refuses.
import array
import struct

SOURCES = [b"Hello, World 123\t\n", bytearray(b"aXbXc\x00\xff"), b"", bytearray(b"   pad   ")]


def ask(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


for source in SOURCES:
    name = f"{type(source).__name__}{bytes(source)[:5]}"
    for method in "capitalize lower upper title swapcase isalpha isalnum isascii isdigit islower isspace istitle isupper split splitlines strip lstrip rstrip hex".split():
        ask(f"{name}.{method}()", getattr(source, method))
    for method, args in [("split", (b"X",)), ("split", (None, 1)), ("split", (b"",)), ("rsplit", (b"X", 1)), ("partition", (b"X",)), ("rpartition", (b"X",)),
                         ("partition", (b"",)), ("replace", (b"X", b"--")), ("replace", (b"", b".", 3)), ("replace", (b"X", "y")), ("find", (88,)), ("find", (300,)),
                         ("index", (b"zz",)), ("rindex", (0,)), ("count", (b"",)), ("count", (b"X", 2)), ("startswith", ((b"H", b"a"),)), ("startswith", ("H",)),
                         ("endswith", (bytearray(b"\n"),)), ("endswith", ((b"a", "b"),)), ("center", (20, b"*")), ("center", (20, b"**")), ("ljust", (9, bytearray(b"-"))),
                         ("rjust", (9, 45)), ("zfill", (20,)), ("expandtabs", (4,)), ("translate", (None, b"X ")), ("translate", (bytes(range(255, -1, -1)),)),
                         ("translate", (b"short",)), ("strip", (b" H\n",)), ("strip", ("x",)), ("removeprefix", (b"Hello",)), ("removesuffix", (b"\xff",)), ("removeprefix", (5,)),
                         ("hex", (":",)), ("hex", ("-", 2)), ("hex", ("", 1)), ("hex", ("ab",)), ("hex", (":", -3)), ("join", ([b"1", bytearray(b"2"), b"3"],)),
                         ("join", ([b"1", "2"],)), ("join", (5,)), ("decode", ("latin-1",)), ("decode", ("ascii", "replace")), ("decode", ("nope",)), ("decode", ("ascii",)),
                         ("__getitem__", (0,)), ("__getitem__", (-99,)), ("__getitem__", (slice(None, None, -2),)), ("__getitem__", ("a",)), ("__mul__", (2,)), ("__mul__", (-1,)),
                         ("__add__", (b"+",)), ("__add__", ("+",)), ("__mod__", ((1,),)), ("__contains__", (b"X",)), ("__contains__", (256,)), ("__contains__", ("X",))]:
        ask(f"{name}.{method}{args}", lambda: getattr(source, method)(*args))

for arg in [5, -1, 10**30, "text", [1, 2, 300], [1, "2"], (i for i in (1, 2)), 2.5, None, memoryview(b"ab"), array.array("h", [1, 2]), {"a": 1}, {3, 4}, range(3)]:
    for kind in (bytes, bytearray):
        if not hasattr(arg, "__next__"):
            ask(f"{kind.__name__}({arg!r})" if not isinstance(arg, memoryview) else f"{kind.__name__}(view)", lambda: kind(arg))
for args in [("é", "utf-8"), ("é", "ascii"), ("é", "ascii", "ignore"), (b"x", "utf-8"), (5, "utf-8"), ("x",), ("x", 5)]:
    ask(f"bytes{args}", lambda: bytes(*args))
for text in ["0a 0B\tff", "0", "0g", "a b", "", "00\x00", "é0"]:
    ask(f"fromhex({text!r})", lambda: bytes.fromhex(text))
    ask(f"fromhex({text!r})", lambda: bytearray.fromhex(text))


class Bytesish:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


for value in (b"ok", bytearray(b"no"), "no", None):
    ask(f"__bytes__ gives {value!r}", lambda: bytes(Bytesish(value)))
ask("bytearray of __bytes__", lambda: bytearray(Bytesish(b"x")))

data = bytearray(range(10))
for key, value in [(slice(2, 4), b"abc"), (slice(None, None, 2), b"12345"), (slice(None, None, 2), b"1"), (slice(0, 3), []), (slice(1, 1), [200, 201]), (0, 256), (0, "x"), (99, 1),
                   (slice(0, 2), 5), (slice(0, 2), "ab"), (slice(5, 2), b"ins"), (slice(None, None, -3), b"zyx"), (slice(0, 0), 3)]:
    def change():
        data[key] = value
        return data
    ask(f"[{key}] = {value!r}", change)
for method, args in [("append", (1,)), ("append", (256,)), ("append", ("a",)), ("extend", ([1, 2],)), ("extend", ("ab",)), ("extend", ([1, 999],)), ("extend", (data,)), ("insert", (-100, 9)),
                     ("insert", (1, 999)), ("pop", ()), ("pop", (0,)), ("pop", (99,)), ("remove", (200,)), ("remove", (77,)), ("reverse", ()), ("copy", ()), ("__iadd__", (b"++",)), ("__imul__", (2,)),
                     ("__delitem__", (slice(None, None, 2),)), ("__delitem__", (99,)), ("clear", ()), ("pop", ())]:
    ask(f"data.{method}{args}", lambda: getattr(data, method)(*args))
    print("   ", bytes(data))

base = bytearray(range(24))
view = memoryview(base)
shaped = view.cast("B", (2, 3, 4))
for label, function in {
    "format": lambda: (view.format, view.itemsize, view.ndim, view.shape, view.strides, view.nbytes, view.readonly, view.contiguous, view.c_contiguous, view.f_contiguous, view.suboffsets),
    "shaped": lambda: (shaped.shape, shaped.strides, shaped.tolist()),
    "shaped item": lambda: (shaped[1, 2, 3], shaped[0, -1, -4]),
    "shaped short": lambda: shaped[1],
    "shaped long": lambda: shaped[1, 2, 3, 4],
    "shaped out": lambda: shaped[2, 0, 0],
    "step": lambda: (view[::3].tolist(), view[::-1].tobytes(), view[::-5].strides, view[10:2].tolist()),
    "cast h": lambda: view.cast("h").tolist(),
    "cast step": lambda: view[::2].cast("h"),
    "cast odd": lambda: view[:3].cast("i"),
    "cast h to i": lambda: view.cast("h").cast("i"),
    "cast bad": lambda: view.cast("zz"),
    "cast shape": lambda: view.cast("B", (5, 5)),
    "cast zero": lambda: view.cast("B", (0, 4)),
    "cast ?": lambda: view[:3].cast("?").tolist(),
    "cast c": lambda: view[65 - 60:8].cast("c").tolist(),
    "cast d": lambda: view.cast("d").nbytes,
    "eq": lambda: (view == base, view[:3] == b"\0\1\2", view.cast("h") == array.array("h", struct.unpack("12h", base)), view == 5, view[:2] != bytearray(b"\0\1")),
    "hash": lambda: hash(memoryview(b"abc")) == hash(b"abc"),
    "hash writable": lambda: hash(view),
    "hash format": lambda: hash(memoryview(b"abcd").cast("h")),
    "hex": lambda: (view[:6].hex(":", 2), view[::8].hex()),
    "contains": lambda: (5 in view, 99 in view, "a" in view),
    "order": lambda: view < view,
    "tobytes order": lambda: (shaped.tobytes("F"), shaped.tobytes("C") == bytes(base), shaped.tobytes(None) == bytes(base)),
    "tobytes bad": lambda: shaped.tobytes("X"),
    "toreadonly": lambda: view.toreadonly().readonly,
    "len": lambda: (len(shaped), len(view.cast("i")), list(reversed(view[:3]))),
    "iter shaped": lambda: list(shaped),
    "resize": lambda: base.append(1),
    "0-dim": lambda: (m := view[:4].cast("B", (1,)).shape, view[:1].cast("B", ()).tolist(), view[:1].cast("B", ())[()], len(view[:1].cast("B", ()))),
    "index": lambda: (view.index if hasattr(view, "index") else None),
}.items():
    ask(label, function)
for key, value in [(0, 255), (0, 256), (0, -1), (0, "a"), (0, b"a"), (slice(0, 2), b"xy"), (slice(0, 2), b"x"), (slice(0, 4, 2), b"pq"), (slice(0, 2), [1, 2]), (99, 1), ("k", 1), (slice(4, 6), view[0:2])]:
    def store():
        view[key] = value
        return bytes(base[:8])
    ask(f"view[{key}] = {value if not isinstance(value, memoryview) else 'view'!r}", store)
ask("del", lambda: view.__delitem__(0))
for fmt, value in [("h", 40000), ("h", 3.5), ("f", 1.5), ("f", "x"), ("d", 10**400), ("?", []), ("c", b"z"), ("c", b"zz"), ("c", 5), ("Q", -1), ("q", -1), ("n", 5), ("P", 5), ("b", -129)]:
    def store():
        m = memoryview(bytearray(8)).cast(fmt)
        m[0] = value
        return m[0], m.obj[:2]
    ask(f"{fmt} = {value if value != 10**400 else '10**400'}", store)
view.release()
for action in (lambda: view[0], lambda: len(view), lambda: view.format, lambda: view.tobytes(), lambda: view == view, lambda: repr(view).split(" at ")[0], lambda: view.__enter__(), view.release, lambda: base.append(1)):
    ask("released", action)
shaped.release()
with memoryview(b"with") as m:
    print(m[0], m.readonly)
ask("after with", lambda: m[0])
ask("append", lambda: base.append(1))
