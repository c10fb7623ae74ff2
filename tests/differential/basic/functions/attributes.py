# What a function knows about itself, and that it can be changed.
def f(a, b: int = 2, *c, d: "text" = 4, **e) -> list:
    """The doc.

    More."""
    local = 1
    return [a, b, c, d, e, local]


print(f.__name__, f.__qualname__, f.__module__, repr(f.__doc__))
print(f.__annotations__, f.__defaults__, f.__kwdefaults__, f.__closure__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames, code.co_flags & 0x0C)
f.__defaults__ = (10,)
f.__kwdefaults__ = {"d": 20}
print(f(1))
f.__defaults__ = None
try:
    f(1)
except TypeError as error:
    print(error)
f.note = "attribute"
print(f.__dict__, f.note)
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
try:
    f.__name__ = 5
except TypeError as error:
    print(error)


def g(a, b):
    return a * b


def h(a, b):
    return a + b


g.__code__ = h.__code__
print(g(3, 4))


class K:
    def method(self, x):
        return self, x

    class Inner:
        def m(self):
            def local():
                pass
            return local


k = K()
bound = k.method
print(bound.__self__ is k, bound.__func__ is K.method, bound.__name__, K.Inner().m().__qualname__)
print(bound == k.method, bound is k.method, hash(bound) == hash(k.method), K.method == K.method)
try:
    bound.extra = 1
except AttributeError as error:
    print(error)
print((lambda: 0).__name__, (lambda: 0).__qualname__, type(f), type(bound), type(len), type([].append))
print(len.__name__, [].append.__name__, len, [].append.__qualname__, str.upper, dict.fromkeys.__name__)
print(callable(f), callable(K), callable(k), callable(3), callable(len))
