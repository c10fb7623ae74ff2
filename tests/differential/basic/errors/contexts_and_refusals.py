import sys, traceback
def show(f):
    try: f(); print("no error")
    except BaseException as e:
        chain = []
        seen = set()
        while e is not None and id(e) not in seen:
            seen.add(id(e)); chain.append((repr(e), repr(e.__cause__), e.__suppress_context__, e.__traceback__.tb_lineno - f.__code__.co_firstlineno if e.__traceback__ else None))
            e = e.__context__
        for c in chain: print("  ", c)
def e1():
    try: raise ValueError(1)
    except ValueError: raise KeyError(2)
def e2():
    try: raise ValueError(1)
    except ValueError as v: raise KeyError(2) from v
def e3():
    try: raise ValueError(1)
    except ValueError: raise KeyError(2) from None
def e4():
    try:
        try: raise ValueError(1)
        finally: raise KeyError(2)
    finally: raise IndexError(3)
def e5():
    try: raise ValueError(1)
    except ValueError:
        try: raise KeyError(2)
        except KeyError: pass
        raise
def e6():
    try: raise ValueError(1)
    except ValueError as e: raise e from e
def e7(): raise ValueError from 5
def e8(): raise 5
def e9(): raise ValueError from KeyError
def e10(): raise ValueError("x") from KeyError("y")
def e11(): raise
def e12():
    class E(Exception):
        def __init__(self): raise TypeError("in init")
    raise E
def e13():
    class E(Exception):
        def __new__(cls, *a): return 5
    raise E
def e14():
    try: raise ValueError(1)
    except (KeyError, (ValueError,)): print("nested tuple")
def e15():
    try: raise ValueError(1)
    except 5: pass
def e16():
    try: raise ValueError(1)
    except "str": pass
def e17():
    try: raise ValueError(1)
    except undefined_exc: pass
def e18():
    def g():
        try: yield 1
        except GeneratorExit: raise KeyError("during close")
    x = g(); next(x)
    try: raise ValueError("outer")
    except ValueError: x.close()
def e19():
    def g():
        try: raise ValueError("in gen")
        except ValueError: yield sys.exc_info()[1]
        yield sys.exc_info()[1]
    try: raise KeyError("outer")
    except KeyError:
        x = g(); print(repr(next(x)), repr(sys.exc_info()[1])); print(repr(next(x)))
    print(sys.exc_info(), sys.exception())
def e20():
    for i in range(2):
        try: continue
        finally: print("fin", i)
    def f():
        try: return 1
        finally: return 2
    def g():
        while True:
            try: raise ValueError
            finally: break
        return "swallowed"
    print(f(), g())
def e21():
    class CM:
        def __enter__(self): return self
        def __exit__(self, t, v, tb): raise RuntimeError("exit")
    with CM(): raise ValueError("body")
def e22():
    class CM:
        def __enter__(self): raise RuntimeError("enter")
        def __exit__(self, *a): print("never")
    with CM(): pass
def e23():
    class CM:
        def __init__(self, n, r): self.n, self.r = n, r
        def __enter__(self): print("enter", self.n); return self.n
        def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__); return self.r
    with CM(1, False) as a, CM(2, True) as b, CM(3, 0): raise ValueError(a + b)
    with (CM(4, []) as c, CM(5, "yes"),): raise ValueError
    for i in range(3):
        with CM(i, None):
            if i == 1: break
    def r():
        with CM("r", None): return "ret"
    print(r())
    with CM(9, None): 1 / 0
def e24():
    with 5: pass
def e25():
    class A:
        def __enter__(self): pass
    with A(): pass
def e26():
    class A:
        def __exit__(self): pass
    with A(): pass
def e27():
    class A:
        __enter__ = lambda s: s
        __exit__ = lambda s: None
    with A(): pass
def e28():
    e = ValueError("a"); e.__context__ = KeyError("ctx")
    try: raise IndexError
    except IndexError: raise e
def e29():
    a, b = ValueError("a"), ValueError("b")
    a.__context__ = b; b.__context__ = a
    raise a
def e30():
    try: raise ValueError
    except ValueError as e: e.__context__ = 5
def e31(): ValueError().__cause__ = "x"
def e32(): ValueError().__traceback__ = 5
def e33(): ValueError().with_traceback(5)
def e34(): del ValueError().__cause__
def e35(): ValueError().args = 5
def e36(): e = ValueError(1, 2); e.args = [3]; print(e, repr(e)); del e.args
def e37(): ValueError(x=1)
def e38(): OSError(2, "no such", "file", None, "file2") and print(OSError(2, "n", "f", None, "g"), repr(OSError(2, "n", "f")), type(OSError(13, "x")), OSError(2, "x").errno, OSError("a").errno, OSError(1, 2, 3, 4, 5).filename2); raise OSError(2, "n", "f", 0, "g")
def e39(): raise StopIteration(5, 6)
def e40(): raise UnicodeDecodeError("utf8", b"abc", 1, 2, "bad")
def e41(): UnicodeDecodeError("utf8", "abc", 1, 2, "bad")
def e42(): raise UnicodeEncodeError("utf8", "abc\udc80", 3, 4, "bad")
def e43(): raise UnicodeTranslateError("abc", 1, 3, "bad")
def e44(): raise SyntaxError("msg", ("f.py", 3, 4, "code here", 3, 8))
def e45(): print(SyntaxError("m", ("f", 1, 2, "t")).print_file_and_line, SyntaxError("m").msg, str(SyntaxError("m", ("f.py", 1, 2, "t"))), str(SyntaxError())); SyntaxError("m", (1, 2))
def e46(): raise ImportError("m", name="n", path="p")
def e47(): ImportError("m", foo=1)
def e48(): raise AttributeError("m", name="n", obj=5)
def e49(): raise NameError("m", name="q")
def e50(): raise KeyError("a", "b")
def e51(): print(str(KeyError("a\n")), str(KeyError()), str(KeyError(1, 2)), str(ValueError("a", 1)), repr(ValueError("a",))); assert 0, "msg"
def e52(): assert (), (1, 2)
def e53(): assert None
def e54(): print(SystemExit(1, 2).code, SystemExit().code, SystemExit("x").code); raise SystemExit((1, 2))
for i in range(1, 55): print(i); show(globals()[f"e{i}"])
