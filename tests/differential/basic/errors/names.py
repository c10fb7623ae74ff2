# NameError, UnboundLocalError, AttributeError, ImportError: what they carry and say.
import sys

try:
    prnt("x")
except NameError as error:
    print(error, error.name)
value = 1


def local():
    print(value)
    value = 2


try:
    local()
except UnboundLocalError as error:
    print(error, isinstance(error, NameError))


class A:
    attribute = 1


try:
    A().atribute
except AttributeError as error:
    print(error, error.name, type(error.obj).__name__)
try:
    sys.exti
except AttributeError as error:
    print(error)
try:
    import no_such_module_anywhere
except ModuleNotFoundError as error:
    print(error, error.name, error.path, isinstance(error, ImportError))
try:
    import no_such.package.deep
except ImportError as error:
    print(error)
try:
    from sys import no_such_name
except ImportError as error:
    print(error.msg.split(" (")[0], error.name)
try:
    raise KeyError
except KeyError as error:
    print(repr(error), str(error) == "")
try:
    raise StopIteration(1, 2)
except StopIteration as error:
    print(error.value, error.args)
error = SyntaxError("message", ("file.py", 3, 5, "text of line", 3, 9))
print(error, error.msg, error.filename, error.lineno, error.offset, error.text, error.end_offset)
error = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "invalid start byte")
print(error, error.encoding, error.object, error.start, error.end, error.reason)
error = UnicodeEncodeError("ascii", "aé", 1, 2, "ordinal not in range(128)")
print(error, error.object[error.start])
for number, name in ((1, "EPERM"), (2, "ENOENT"), (4, "EINTR"), (11, "EAGAIN"), (13, "EACCES"), (17, "EEXIST"), (20, "ENOTDIR"), (21, "EISDIR"), (32, "EPIPE"), (104, "ECONNRESET"), (110, "ETIMEDOUT"), (111, "ECONNREFUSED"), (9999, "?")):
    print(number, name, type(OSError(number, "text")).__name__, OSError(number, "text"))
print(OSError("just text"), OSError(1), OSError(1, "a", "b"), OSError(1, "a", "b", None, "c"), OSError(), repr(OSError(2, "x")), OSError(2, "x", "f").filename)


class Custom(Exception):
    pass


class WithFields(Exception):
    def __init__(self, code, *, detail=""):
        super().__init__(f"code {code}")
        self.code, self.detail = code, detail


print(Custom(), repr(Custom()), str(Custom("a")), str(Custom("a", 1)), repr(Custom("a", 1)), Custom("x").args, Custom.__mro__[1])
e = WithFields(5, detail="d")
print(e, repr(e), e.args, e.code, e.detail, vars(e))
try:
    Custom(key=1)
except TypeError as error:
    print(error)
try:
    BaseException.__new__(int)
except TypeError as error:
    print(error)
print(e.with_traceback(None) is e, e.__traceback__)
try:
    e.__traceback__ = 5
except TypeError as error:
    print(error)
try:
    e.__cause__ = 5
except TypeError as error:
    print(error)
print(Exception(1) == Exception(1), len({Exception(1), Exception(1)}), bool(Exception()))
