# A return, break or continue inside `finally` takes the place of what was on its way; the value that was to be returned dies there.
class Loud:
    def __init__(self, name): self.name = name
    def __repr__(self): return f"Loud({self.name})"
    def __del__(self): print("gone", self.name, end="; ")


def returns(kind):
    try:
        return Loud("first")
    finally:
        print("finally", end=" ")
        if kind == "return": return Loud("second")
        if kind == "nothing": return
        if kind == "raise": raise ValueError("third")
        print("passed", end=" ")


def returns_number(a):
    try:
        for _ in range(3): a = a * 2
        return a
    finally:
        return -0.0


def breaks(kind):
    for i in range(3):
        for j in (1,):
            try:
                return Loud(f"{kind} {i}")
            finally:
                for k in range(2):
                    if k: break
                if kind == "break": break
                if kind == "continue": continue
        print("inner done", i, end=" ")
    return "end"


def nested():
    try:
        try:
            return Loud("inner")
        finally:
            try:
                return Loud("middle")
            finally:
                print("innermost", end=" ")
    finally:
        while True:
            try:
                return Loud("outer")
            finally:
                break
        print("after the loop", end=" ")
        return Loud("last")


def with_manager():
    class Manager:
        def __enter__(self): return self
        def __exit__(self, *args): print("exit", args[0], end=" ")
    try:
        with Manager():
            return Loud("managed")
    finally:
        return "instead"


def handled():
    try:
        raise KeyError("k")
    except KeyError as e:
        try:
            return Loud("from the handler")
        finally:
            return repr(e)


def generator(kind):
    try:
        yield 1
        return Loud("of the generator")
    finally:
        if kind: return "replaced"
        yield 2


def ends(g):
    try:
        while True: print(next(g), end=" ")
    except StopIteration as stop:
        print("value", stop.value)


def walk(rows):
    for row in rows:
        for x in row:
            try:
                if x: return [x, Loud("found")]
            finally:
                if x == 1: continue
    return None


for kind in ("return", "nothing", "raise", "pass"):
    try:
        print(returns(kind))
    except ValueError as e:
        print(repr(e), repr(e.__context__))
print(returns_number(2**62), returns_number(1.5), returns_number("text"))
for kind in ("break", "continue", "pass"): print(breaks(kind))
print(nested())
print(with_manager())
print(handled())
ends(generator(True))
ends(generator(False))
print(walk([[0, 1], [1, 0], [2, 3]]), walk([[1]]))
