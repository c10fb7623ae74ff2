# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__, descriptors: who is asked, in which order.
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
class Data:
    def __get__(self, obj, cls): print("  get", obj is not None, cls.__name__); return "data"
    def __set__(self, obj, value): print("  set", value)
    def __delete__(self, obj): print("  delete")
class NonData:
    def __get__(self, obj, cls=None): return "nondata"
class A:
    d, n = Data(), NonData()
    def __getattr__(self, name):
        print("  getattr", name)
        if name == "boom": raise KeyError(name)
        if name.startswith("_"): raise AttributeError(name)
        return name.upper()
a = A()
a.__dict__.update(d="dict d", n="dict n")
print(a.d, a.n, A.d, A.n, a.other)
a.d = 5; del a.d
attempt(lambda: a.boom)
attempt(lambda: a._hidden)
print(hasattr(a, "_x"), getattr(a, "_x", "default"))
attempt(lambda: getattr(a, "boom", "default"))
class B:
    def __getattribute__(self, name):
        print("  getattribute", name)
        if name == "lost": raise AttributeError("own text")
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return "fallback " + name
b = B()
b.x = 1
print(b.x, b.lost, b.nothing)
class C:
    def __setattr__(self, name, value): print("  setattr", name); object.__setattr__(self, name, value)
    def __delattr__(self, name): print("  delattr", name); object.__delattr__(self, name)
    def __dir__(self): return ["z", "a", 5] if self.__dict__.get("odd") else ["z", "a"]
c = C(); c.x = 1; del c.x
attempt(lambda: delattr(c, "x"))
print(dir(c))
c.odd = True
attempt(lambda: dir(c))
class P:
    @property
    def ro(self): return 1
    @property
    def raises(self): return self.missing
    def __getattr__(self, name): return "from getattr: " + name
p = P()
attempt(lambda: setattr(p, "ro", 2))
attempt(lambda: delattr(p, "ro"))
print(p.raises)
prop = property(lambda s: 1, None, None, "doc")
print(prop.__doc__, prop.fset, prop.setter(lambda s, v: None).fset is not None)
attempt(lambda: prop.__get__(None) is prop)
attempt(lambda: prop.__set__(5, 1))
class Q: only = property(); named = property(fset=lambda s, v: None)
attempt(lambda: Q().only)
attempt(lambda: Q().named)
attempt(lambda: setattr(Q(), "only", 1))
class Bad:
    def __getattr__(self): pass
attempt(lambda: Bad().x)
class Desc:
    def __get__(self): pass
class UsesDesc: d = Desc()
attempt(lambda: UsesDesc().d)
class SetOnly:
    def __set__(self, obj, value): obj.__dict__["v"] = value
class UsesSet: v = SetOnly()
u = UsesSet(); print(type(u.v).__name__); u.v = 3; print(u.v)
attempt(lambda: delattr(u, "v"))
for obj, name in ((1, "x"), ("s", "x"), ([], "x"), (None, "x"), (len, "x"), (int, "x"), (A, "x"), (object(), "x"), (Ellipsis, "x"), (type, "x"), (print, "__name__")):
    attempt(lambda: getattr(obj, name))
    attempt(lambda: setattr(obj, name, 1))
    attempt(lambda: delattr(obj, name))
class M(type):
    def __getattr__(cls, name): return "meta " + name
    @property
    def mp(cls): return "meta property"
class N(metaclass=M): mp = "class attribute"
print(N.anything, N.mp)
attempt(lambda: N().anything)
class Frozen:
    __slots__ = ()
attempt(lambda: setattr(Frozen(), "x", 1))
attempt(lambda: object().x)
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: object.__getattribute__(a, 5))
attempt(lambda: a.__dict__.__setitem__(5, 1) or vars(a)[5])
i = type("I", (), {})()
i.__dict__ = {"q": 1}; i.r = 2; print(i.__dict__, i.q)
attempt(lambda: setattr(i, "__dict__", 5))
attempt(lambda: delattr(i, "__dict__") or i.__dict__)
