# Class and static methods, mangling, __init_subclass__, __class_getitem__, __new__, __call__, class cells.
class Account:
    rate = 0.5
    __secret = "s"

    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls)
        made.order = ["new"]
        return made

    def __init__(self, name):
        self.order.append("init")
        self.name = name
        self.__pin = 1234

    @classmethod
    def from_text(cls, text):
        return cls(text.strip())

    @staticmethod
    def valid(text):
        return text.isalpha()

    def peek(self):
        return self.__pin, self.__secret, type(self).__name__

    def __str__(self):
        return f"Account {self.name}"


class Special(Account):
    __secret = "other"

    @classmethod
    def from_text(cls, text):
        made = super().from_text(text.upper())
        made.special = True
        return made

    def mine(self):
        return self.__secret


account = Special.from_text(" ada ")
print(account, account.order, account.special, account.peek(), account.mine(), account._Account__pin)
print(Account.valid("abc"), account.valid("1"), str(account), sorted(vars(account)))
Account.rate = 0.75
print(account.rate, Special.rate)
account.rate = 1
print(account.rate, Account.rate)


class Plugin:
    known = []

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        cls.name = name or cls.__name__.lower()
        Plugin.known.append(cls.name)

    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


class First(Plugin):
    pass


class Second(Plugin, name="two"):
    pass


print(Plugin.known, First["x"], Second[1, 2])
try:
    class Third(Plugin, colour="red"):
        pass
except TypeError as error:
    print(error)


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self):
        self.count = getattr(self, "count", 0) + 1


print(Single() is Single(), Single().count)


class NotMine:
    def __new__(cls):
        return "a string"

    def __init__(self):
        print("never")


print(NotMine())


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value // 2 * 2)

    def __add__(self, other):
        return Even(int(self) + int(other))


print(Even(7), Even(7) + 5, type(Even(2) + 1).__name__, Even(3) * 3, isinstance(Even(1), int))


class Stack(list):
    def push(self, *items):
        self.extend(items)
        return self

    def __getitem__(self, index):
        return ("top" if index == -1 else index, super().__getitem__(index))


s = Stack([1]).push(2, 3)
print(s, s[-1], s[0], len(s), s == [1, 2, 3], type(s[:] if False else s).__name__, s.pop())


class Weird(dict):
    def __missing__(self, key):
        self[key] = made = key * 2
        return made


w = Weird(a=1)
print(w["a"], w["zz"], w, w.get("nope"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Account())
attempt(lambda: Account("a", "b"))
attempt(lambda: object(1))
attempt(lambda: First(1))
attempt(lambda: account.missing())
attempt(lambda: Account.peek())
attempt(lambda: super().x)


class InitReturns:
    def __init__(self):
        return 5


attempt(InitReturns)
print(Account.__doc__, Account.__module__, Account.__qualname__, Account.__dict__["valid"].__class__.__name__)
print(type(account) is Special, account.__class__.__bases__, type(type(account)))


class Outer:
    class Inner:
        pass

    def method(self):
        return __class__


print(Outer.Inner, Outer().method(), Outer.Inner.__qualname__)
