# Method resolution order, cooperative super, diamond, mixins.
class Base:
    def __init__(self, **rest):
        assert not rest, rest
        self.log = ["Base"]

    def who(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left=None, **rest):
        super().__init__(**rest)
        self.left = left
        self.log.append("Left")

    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def __init__(self, right=None, **rest):
        super().__init__(**rest)
        self.right = right
        self.log.append("Right")

    def who(self):
        return ["Right"] + super().who()


class Both(Left, Right):
    def __init__(self, **rest):
        super().__init__(**rest)
        self.log.append("Both")

    def who(self):
        return ["Both"] + super(Both, self).who()


both = Both(left=1, right=2)
print(both.log, both.who(), both.left, both.right)
print([c.__name__ for c in Both.__mro__], Both.__bases__, Both.__base__)
print(Right.who(both), super(Left, both).who(), super(Both, Both).who(both))
print(issubclass(Both, Base), issubclass(Left, Right), isinstance(both, (int, Right)))

try:
    class Bad(Base, Left):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(Base, Base):
        pass
except TypeError as error:
    print(error)
try:
    class FromBool(bool):
        pass
except TypeError as error:
    print(error)
try:
    class FromValue(3):
        pass
except TypeError as error:
    print(error)


class Plain:
    attribute = "class"


class Child(Plain):
    pass


child = Child()
print(child.attribute)
Plain.attribute = "changed"
print(child.attribute, Child.attribute)
Child.attribute = "child"
print(child.attribute, Plain.attribute)
child.attribute = "instance"
print(child.attribute, child.__dict__)
del child.attribute
del Child.attribute
print(child.attribute)
Child.__bases__ = (Base,)
print(hasattr(child, "attribute"), child.who(), Child.__mro__[1].__name__)
child.__class__ = Both
print(type(child).__name__, child.who())


class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        cls.made = getattr(cls, "made", 0) + 1
        return made

    def __new__(meta, name, bases, body, **options):
        body["options"] = options
        return super().__new__(meta, name, bases, body)

    def __init__(cls, name, bases, body, **options):
        super().__init__(name, bases, body)

    def __len__(cls):
        return 7


class Counted(metaclass=Meta, colour="red"):
    pass


class CountedChild(Counted):
    pass


Counted(), Counted(), CountedChild()
print(Counted.made, CountedChild.made, Counted.options, CountedChild.options, len(Counted), type(CountedChild))
Dynamic = type("Dynamic", (Left,), {"value": 5, "double": lambda self: self.value * 2})
print(Dynamic().double(), Dynamic.__name__, Dynamic.__mro__[1])
