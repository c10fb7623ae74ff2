# What the constructors of OSError and the Unicode errors keep, whoever overrides them, and their fields set to anything.


def show(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except BaseException as e:
        print(type(e).__name__, e)
    else:
        print(repr(r))


# Overriding __init__ alone leaves the parsing to the base's __init__, overriding __new__ as well takes it back.
class Silent(OSError):
    def __init__(self, *args, **kwargs):
        self.kept = args, kwargs


class Handing(OSError):
    def __init__(self, code, path):
        super().__init__(code, 'text of %s' % code, path)


class Making(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Both(OSError):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args)

    def __init__(self, *args, **kwargs):
        self.kept = kwargs


class SilentMissing(FileNotFoundError):
    def __init__(self, *args):
        pass


class Blocked(BlockingIOError):
    def __init__(self, *args):
        super().__init__(*args, 7)


for made in (Silent(2, 'x', 'f', z=1), Handing(13, 'p'), Making(2, 'x', 'f'), Both(2, 'x', 'f', k=1), SilentMissing(2, 'a', 'b'),
             Blocked(11, 'wait'), OSError(2, 'x', 'f', None, 'g'), OSError(1, 2, 3, 4, 5, 6), OSError('one')):
    print(type(made).__name__, made.args, made.errno, made.strerror, made.filename, made.filename2, '|', made, '|', repr(made))
print(Silent(1, a=2).kept, Silent.__reduce__(Silent(5)))
for args in ((11, 'w', 7), (11, 'w', True), (11, 'w', 1.5), (11, 'w', 2**70), (11, 'w', 'f'), (11, 'w', None), (11, 'w', -1), (11, 'w', 3, 4, 5),
             (2, 'w', None), (2, 'w', None, None, 'g'), (2, 'w', 'f', None, None)):
    for cls in (BlockingIOError, Blocked, OSError):
        try:
            e = cls(*args)
            print(cls.__name__, e.args, e.filename, e.filename2, getattr(e, 'characters_written', 'unset'), e)
        except Exception as failed:
            print(cls.__name__, args, type(failed).__name__, failed)
e = BlockingIOError(11, 'w')
for value in (5, 'a', 1.5, 2**70, -1, None):
    show(setattr, e, 'characters_written', value)
    show(lambda: e.characters_written)
e.characters_written = 4
del e.characters_written
show(lambda: e.characters_written)
show(delattr, e, 'characters_written')

# ---- the fields of Unicode errors ----
show(lambda: str(UnicodeDecodeError('enc', bytearray(b'bcd'), 0, 1, 'why')))
show(lambda: UnicodeDecodeError('enc', memoryview(b'bcd'), 0, 1, 'why').object)
show(UnicodeDecodeError, 'enc', 'text', 0, 1, 'why')
for error in (UnicodeEncodeError('enc', 'a\xe9\u1234\U0001f600', 1, 2, 'why'), UnicodeDecodeError('enc', b'ab\xff', 2, 3, 'why'),
              UnicodeTranslateError('a\xe9', 1, 2, 'why')):
    print(type(error).__name__, error)
    for name in ('start', 'end'):
        for value in ('x', None, 1.5, 2**70, True, -4, 100):
            show(setattr, error, name, value)
        show(delattr, error, name)
        print(error.start, error.end)
    error.start, error.end = 1, 2
    for value in (7, b'name', None):
        error.reason = value
        print(error)
    del error.reason
    print(error, error.reason)
    if error.encoding is not None:
        error.encoding = 5
        print(error)
        del error.encoding
        print(error, error.encoding)
    error.start, error.end = 0, 4
    print(error)
    del error.object
    print([str(error), error.object, error.args])


class Loud:
    def __str__(self):
        raise ZeroDivisionError('loud')


e = UnicodeEncodeError('enc', 'abc', 0, 1, 'why')
e.reason = Loud()
show(lambda: str(e))
