# Numbers of all kinds meeting each other: every operator over every pair, results and refusals, and classes of their own in between.
import math
import operator

OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "<<": operator.lshift, ">>": operator.rshift, "&": operator.and_, "|": operator.or_, "^": operator.xor, "divmod": divmod, "@": operator.matmul}
VALUES = [0, -7, True, 2**70, -0.0, 2.5, 1e308, float("inf"), float("nan"), 1j, 2 - 3j, 0j]


def show(value):
    return repr(value) if not isinstance(value, int) or abs(value) < 10**25 else f"{value:#x}"[:20]


def ask(function, *args):
    try:
        return show(function(*args)) if not isinstance(result := function(*args), tuple) else "(" + ", ".join(map(show, result)) + ")"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for sign, op in OPS.items():
    for a in VALUES:
        for b in VALUES:
            if sign in ("**", "<<") and isinstance(b, int) and abs(b) > 1000:
                continue
            print(f"{show(a)} {sign} {show(b)} = {ask(op, a, b)}")


class Reflecting:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        raise AttributeError(name)

    def __repr__(self):
        return self.name


def method(name):
    return lambda self, *args: f"{self}.{name}{args}"


for plain in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "divmod", "matmul"):
    setattr(Reflecting, f"__r{plain}__", method(f"r{plain}"))
r = Reflecting("r")
for sign, op in OPS.items():
    print(sign, ask(op, 5, r), ask(op, 2.5, r), ask(op, 1j, r), ask(op, r, 5), ask(op, "s", r), ask(op, [1], r))
for plain in ("neg", "pos", "abs", "invert", "int", "float", "complex", "index", "round", "trunc", "floor", "ceil", "bool"):
    setattr(Reflecting, f"__{plain}__", method(plain))
for function in (operator.neg, operator.pos, abs, operator.invert, int, float, complex, operator.index, round, math.trunc, math.floor, math.ceil, bool, hex, bin, range, chr, "abc".__getitem__, [1].__mul__, bytes, math.sqrt):
    print(getattr(function, "__name__", function), ask(function, r))


class Answer:
    def __init__(self, **answers):
        for name, value in answers.items():
            setattr(type(self), f"__{name}__", lambda self, *args, value=value: value)


def answering(**answers):
    return type("Answer", (), {f"__{name}__": (lambda value: lambda self, *args: value)(value) for name, value in answers.items()})()


class MyInt(int):
    pass


import warnings
warnings.simplefilter("ignore")
for label, value in {"int 5": answering(int=5), "int 5.0": answering(int=5.0), "int sub": answering(int=MyInt(6)), "index 7": answering(index=7), "index True": answering(index=True), "index x": answering(index="x"), "trunc 3": answering(trunc=3), "float 2.5": answering(float=2.5), "float 2": answering(float=2), "complex 1j": answering(complex=1j), "complex 1": answering(complex=1), "float and complex": answering(float=1.5, complex=2j), "round": answering(round="rounded"), "bool 1": answering(bool=1), "len -1": answering(len=-1), "len 2.0": answering(len=2.0), "abs": answering(abs="abs"), "hash": answering(hash=2**70)}.items():
    print(label, "|", ask(int, value), "|", ask(float, value), "|", ask(complex, value), "|", ask(round, value), "|", ask(bool, value), "|", ask(operator.index, value), "|", ask(abs, value), "|", ask(hash, value) if label == "hash" else "", "|", ask(math.trunc, value), "|", ask(range, value), "|", ask([0].__mul__, value))
for text in ("12", " 12 ", "1_000", "1__0", "_1", "0x1f", "0b101", "0o17", "1e5", "", "  ", "+-1", "- 1", "٣", "1٣", "12L", "0_0", "00", "-0", "inf", "nan", "infinity", "1e400", "1e-400", "0x1p3", ".5", "5.", ".", "1_0.0_1", "1_.0", "1e_5", "1+2j", "(1+2j)", "1 + 2j", "j", "-j", "1j2", "nanj", "inf+nanj", "\x001"):
    print(ascii(text), ask(int, text), "|", ask(int, text, 0), "|", ask(int, text, 16), "|", ask(float, text), "|", ask(complex, text))
for args in ((5, 2), ("5", 1), ("5", 37), ("z", 36), ("5", "10"), (b"12", 10), (bytearray(b"7"),), (memoryview(b"8"),), ("12", 10.0), (None,), ([],), (1.9,), (-1.9,), (float("inf"),), (float("nan"),), (1j,), ("9" * 5000,)):
    print([type(a).__name__ for a in args], ask(int, *args))
for args in ((1, 2), (1, "2"), ("1", 2), (1j, 1j), (1.5,), (None,), ("1", None), (True, False), (float("nan"), -0.0), (-0.0, -0.0)):
    print(args, ask(complex, *args))
for a, b, m in [(3, 5, 7), (3, -1, 7), (2, -1, 4), (0, 0, 1), (5, 3, 0), (5, 3, -7), (2.0, 3, 5), (2, 3, 5.0), (10**30, 10**30, 97), (-3, 3, 5), (3, -2, -11), (2, 3, None), (1j, 2, 3)]:
    print((a, b, m), ask(pow, a, b, m))
for value in (2.5, 3.5, -2.5, 0.5, 1.005, 2.675, 1e22, 123456.789, 5, -15, 25, 10**25 + 5, float("nan"), float("inf"), True):
    print(show(value), [ask(round, value, n) for n in (None, 0, 1, 2, -1, -2, 400, -400)], ask(round, value), ask(round, value, 1.0))
for value in (0.1, -0.5, 1e300, 2.0**-1074, float("inf"), float("nan"), 0.0):
    print(ask(value.as_integer_ratio), value.hex(), value.is_integer(), ask(math.frexp, value), ask(math.modf, value), ask(float.fromhex, value.hex()), ask(math.ulp, value))
for value in (0, 255, -256, 2**70):
    print(value.bit_length(), value.bit_count(), value.as_integer_ratio(), value.conjugate(), value.is_integer(), [ask(value.to_bytes, n, order) for n in (1, 2, 9) for order in ("big", "little")], ask(lambda: value.to_bytes(2, "big", signed=True)), ask(lambda: value.to_bytes(2, "middle")), ask(lambda: value.to_bytes(-1)))
print(int.from_bytes(b"\xff\x00"), int.from_bytes(b"\xff\x00", "little", signed=True), int.from_bytes([1, 2, 3]), ask(int.from_bytes, "x"), ask(int.from_bytes, [256]), MyInt.from_bytes(b"\x05").__class__.__name__)
