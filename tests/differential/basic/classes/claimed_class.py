"""A class body that binds __class__ while its methods use the class cell: proxies that claim another class."""


class Proxy:
    def __init__(self, target):
        super().__setattr__("_target", target)

    @property
    def __class__(self):
        return type(self._target)

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)

    def own(self):
        return __class__

    class Inner:
        def both(self):
            return super().__repr__()[:5], __class__


p = Proxy([1])
print(isinstance(p, list), isinstance(p, Proxy), p.__class__, type(p), p.own(), Proxy.Inner().both(), issubclass(type(p), list))
p.append(2)
print(p._target, Proxy.__dict__["__class__"].fget.__name__, "__class__" in vars(Proxy))
match p:
    case list():
        print("matches list")


class Constant:
    __class__ = 413

    def method(self):
        return super().__init__, __class__


class Plain:
    __class__ = 413


print(Constant().__class__, Constant().method()[1], Plain().__class__, Constant.__class__, Plain.__dict__["__class__"])


class Outer:
    def make(self):
        class Inside:
            seen = __class__

            def method(self):
                return __class__, super().__hash__() == object.__hash__(self)
        return Inside


print(Outer().make().seen, Outer().make()().method())
try:
    class Early:
        found = __class__

        def method(self):
            return __class__
except NameError as error:
    print(error)
try:
    class Deleted:
        __class__ = 1
        del __class__
        still = "__class__" in locals()

        def method(self):
            return __class__
    print(Deleted.still, Deleted().method(), Deleted().__class__)
except NameError as error:
    print(error)
