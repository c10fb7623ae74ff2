# A frame stands once in a traceback, however often the exception is caught and raised again in it.
import traceback
def fin():
    try:
        1/0
    finally:
        x = 1
def bare():
    try:
        1/0
    except ZeroDivisionError:
        raise
def same():
    try:
        1/0
    except ZeroDivisionError as e:
        raise e
def nomatch():
    try:
        1/0
    except KeyError:
        pass
def helper(): raise
def viahelper():
    try:
        1/0
    except ZeroDivisionError:
        helper()
def nest():
    try:
        try:
            1/0
        finally:
            pass
    except ZeroDivisionError:
        raise
    finally:
        y = 1
def loop():
    for i in range(3):
        try:
            try: 1/0
            except KeyError: pass
            finally: z = 1
        except ZeroDivisionError as e:
            last = e
            if i == 2: raise
def star():
    try:
        1/0
    except* KeyError:
        pass
def gen():
    try:
        yield 1/0
    finally:
        pass
def gen2():
    try:
        yield 1
    except ValueError:
        raise
def usegen():
    g = gen2(); next(g)
    g.throw(ValueError("x"))
def replaced():
    try:
        1/0
    finally:
        {}["a"]
class Manager:
    def __enter__(self): return self
    def __exit__(self, *exc): return False
def withs():
    with Manager():
        with Manager() as m, Manager():
            1/0
for f in (fin, bare, same, nomatch, viahelper, nest, loop, star, lambda: next(gen()), usegen, replaced, withs):
    try: f()
    except BaseException:
        for line in traceback.format_exc().splitlines():
            print(line.partition(", line ")[2] if line.startswith("  File") else line)
