# What the attributes and methods of the exception classes hold, and how they come back from __reduce__.
def show(label, f):
    try:
        print(label, f())
    except BaseException as e:
        print(label, type(e).__name__, e)


e = AttributeError("gone", name="x", obj=3)
print(e.name, e.obj, e.__reduce__(), e.__getstate__())
e.note = 1
print(e.__reduce__(), e.__getstate__())
i = ImportError("no", name="m", path="/p", name_from="attr")
print(i.name, i.path, i.name_from, i.msg, i.__reduce__())
print(ImportError("no").__reduce__(), ImportError().msg)
for args in ((), (2,), (2, "text"), (2, "text", "file"), (2, "text", "a", None, "b"), (13, "x", "y")):
    o = OSError(*args)
    print(type(o).__name__, o.args, o.errno, o.strerror, o.filename, o.filename2, str(o), o.__reduce__())
b = BlockingIOError(11, "again", 7)
print(b.characters_written, b.args, b.filename, b.__reduce__())
show("unset", lambda: OSError(1, "x").characters_written)
b.characters_written = 9
print(b.characters_written)
del b.characters_written
show("deleted", lambda: b.characters_written)
s = SyntaxError("bad", ("f.py", 3, 5, "text here", 3, 9))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line, str(s))
s.end_lineno = 4
print(s.end_lineno)
u = UnicodeEncodeError("ascii", "h\xe9llo", 1, 2, "ordinal not in range(128)")
print(u.encoding, u.object, u.start, u.end, u.reason, u)
u.encoding, u.reason, u.start, u.end = "latin", "because", 0, 3
print(u, u.encoding, u.reason)
d = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "invalid start byte")
print(d.encoding, d.object, d.start, d.end, d.reason, d)
t = UnicodeTranslateError("abc", 1, 3, "why")
print(t.encoding, t.object, t.start, t.end, t.reason, t, t.args)
t.end = 2
print(t)
t.reason, t.object, t.start = "other", "xyz", 2
print(t, t.object)
show("translate count", lambda: UnicodeTranslateError("abc", 1))
show("translate type", lambda: UnicodeTranslateError(1, 1, 2, "x"))
show("encode type", lambda: UnicodeEncodeError("ascii", b"x", 0, 1, "r"))
print(ExceptionGroup[int], BaseExceptionGroup[int, str], ExceptionGroup[ValueError].__origin__)
print(StopIteration(5).value, SystemExit(3).code, SystemExit(1, 2).code, KeyError("a"), KeyError("a", "b"))
n = NameError("name 'q' is not defined", name="q")
print(n.name, n.args, n.__reduce__())
