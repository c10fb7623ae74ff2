# Classes whose __new__ was deleted, classes with a name or module of another kind, and an instance's class set to itself.


def show(f, *args):
    try:
        r = f(*args)
    except BaseException as e:
        print(type(e).__name__, e)
    else:
        print(r)


class Made:
    def __new__(cls, *args):
        print('made', cls.__name__, args)
        return object.__new__(cls)


class Heir(Made):
    pass


class Initialised(Made):
    def __init__(self, *args):
        print('init', args)


Made(1), Heir(2), Initialised(3)
del Made.__new__
for cls in (Made, Heir, Initialised):
    print(cls.__name__, type(cls()).__name__, '__new__' in vars(cls), cls.__new__ is object.__new__)
    show(lambda: type(cls(1)).__name__)


class Late(Heir):
    pass


print(type(Late()).__name__)
show(Late, 1)
Made.__new__ = lambda cls, *args: print('made anew') or object.__new__(cls)
print(type(Late(5)).__name__)
del Made.__new__
show(Late, 5)


class Number(int):
    def __new__(cls, value):
        return super().__new__(cls, value * 2)


print(Number(4))
del Number.__new__
print(Number(4), Number('ff', 16))


class Plain:
    pass


show(Plain, 1)
Plain.__new__ = object.__new__
show(Plain, 1)
del Plain.__new__
show(Plain, 1)


# ---- names ----
class Outer:
    class Named:
        pass


Named = Outer.Named
Named.__name__ = 'Renamed'
print(Named, Named.__qualname__)
Named.__module__ = 5
print(Named, Named.__module__)
Named.__module__ = 'builtins'
print(Named, repr(Named())[:17])
Named.__qualname__ = 'a.b'
print(Named)
Named.__module__ = 'there'
print(Named)


# ---- __class__ ----
def set_class(value, cls):
    value.__class__ = cls
    return type(value).__name__


for value in (1, 'a', [], None, len, set_class, Plain, 1.5, (), range(3)):
    show(set_class, value, type(value))
show(set_class, Plain(), Plain)
show(set_class, Plain(), Heir)
