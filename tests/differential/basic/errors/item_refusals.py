# Items of what has none: huge and wrong keys; int() and float() of bytes-like objects.
for o in ("abc", (1, 2), b"x", range(3), 5, None, frozenset(), type("H", (), {})(), len):
    for k in (0, 10**20, "a", 1.5, None, slice(1), True):
        for act in ("set", "del"):
            try:
                if act == "set": o[k] = 1
                else: del o[k]
            except Exception as e: print(type(o).__name__, repr(k)[:6], act, type(e).__name__, e)
class B(bytes): pass
for x in (bytearray(b"xyz"), b"xyz", B(b"q"), memoryview(b"zz"), bytearray(b"12"), memoryview(b"77"), bytearray(b"1_0"), b"\xff", bytearray(b"a" * 300)):
    for base in (None, 16, 0):
        try: print(int(x) if base is None else int(x, base))
        except Exception as e: print(type(e).__name__, e)
    try: print(float(x) if type(x) is not memoryview else "")
    except Exception as e: print(type(e).__name__, e)
