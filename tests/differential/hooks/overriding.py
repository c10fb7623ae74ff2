# Overrides one method of a library class in every way a program can, and prints what the library calls and gives.
import enum
import io
import types

__all__ = ["override", "override_function", "concrete", "entered", "failing", "enumeration", "raw_stream", "outcome", "io", "types"]


def shown(value, depth=0):
    """A text without addresses and folders."""
    if isinstance(value, str) and value.endswith("_hooks.py"):
        return value.rpartition("/")[2]
    if isinstance(value, (bytearray, memoryview)) or isinstance(value, bytes) and len(value) > 40:
        return f"{type(value).__name__} of {len(value)}"
    if value is None or isinstance(value, (bool, int, float, complex, str, bytes, bytearray)):
        return repr(value) if type(value).__module__ == "builtins" else f"{type(value).__name__}:{value!s}"
    if isinstance(value, type):
        return value.__name__
    if type(value) in (tuple, list, set, frozenset) and depth < 4:
        items = [shown(item, depth + 1) for item in value]
        return f"{type(value).__name__}({', '.join(sorted(items) if isinstance(value, (set, frozenset)) else items)})"
    if type(value) is dict and depth < 4:
        return "dict(" + ", ".join(f"{shown(k, depth + 1)}: {shown(v, depth + 1)}" for k, v in value.items()) + ")"
    if isinstance(value, BaseException):
        return f"{type(value).__name__}({value})"
    return f"<{type(value).__name__}>"


def outcome(use, *args):
    """What a call gives or raises, as a text."""
    try:
        return shown(use(*args))
    except Exception as error:
        return f"raises {type(error).__name__}: {error}"


class Log:
    """Calls of one overriding method; printed once each, with a count."""

    def __init__(self, label):
        self.label, self.calls = label, []

    def add(self, args, kwargs):
        parts = [shown(a) for a in args] + [f"{k}={shown(v)}" for k, v in kwargs.items()]
        self.calls.append(f"({', '.join(parts)})")

    def report(self, result):
        seen = {}
        for call in self.calls:
            seen[call] = seen.get(call, 0) + 1
        print(f"  {self.label}: {result}")
        for call, count in list(seen.items())[:6]:
            print(f"    called {count} x {call}")


def overriding(log, cls, name, kind, original, gives):
    """The object to bind: it logs, then gives its own result or that of the overridden method."""
    if kind == "property":
        def get(self):
            log.add((), {})
            return gives() if gives else original.__get__(self, type(self))
        return property(get)

    def method(self, *args, **kwargs):
        log.add(args, kwargs)
        if gives:
            return gives()
        return original.__get__(self, type(self))(*args, **kwargs)

    def static(*args, **kwargs):
        log.add(args, kwargs)
        return gives() if gives else original.__func__(*args, **kwargs)

    def class_method(klass, *args, **kwargs):
        log.add(args, kwargs)
        return gives() if gives else original.__get__(None, klass)(*args, **kwargs)

    made = {"method": method, "staticmethod": static, "classmethod": class_method}[kind]
    made.__name__ = name
    return {"method": lambda f: f, "staticmethod": staticmethod, "classmethod": classmethod}[kind](made)


def override(cls, name, kind, make, use, gives=None):
    """In the body of a subclass, on a subclass that is in use, on the class itself, on an instance."""
    print(f"{cls.__module__}.{cls.__qualname__}.{name}")
    original = next((vars(c)[name] for c in cls.__mro__ if name in vars(c)), None)
    once = [] if original is None else [original]

    def bind(log):
        return overriding(log, cls, name, kind, once[0] if once else None, gives)

    log = Log("subclass")
    hook = bind(log)
    Sub = types.new_class("Sub", (cls,), {}, lambda body: body.__setitem__(name, hook))
    log.report(outcome(lambda: use(make(Sub))))

    Plain = types.new_class("Plain", (cls,))
    before = outcome(lambda: use(make(Plain)))
    log = Log("set on a subclass")
    try:
        setattr(Plain, name, bind(log))
        log.report(outcome(lambda: use(make(Plain))))
        delattr(Plain, name)
    except Exception as error:
        print(f"  set on a subclass: {type(error).__name__}: {error}")
    after = outcome(lambda: use(make(Plain)))
    print(f"  without it: {before}" + ("" if after == before else f", afterwards {after}"))

    log = Log("set on the class")
    own = name in vars(cls)
    try:
        setattr(cls, name, bind(log))
    except (TypeError, AttributeError) as error:
        print(f"  set on the class: {type(error).__name__}: {error}")
    else:
        try:
            log.report(outcome(lambda: use(make(cls))))
        finally:
            setattr(cls, name, original) if own else delattr(cls, name)

    log = Log("set on an instance")
    try:
        obj = make(Plain)
    except Exception as error:
        print(f"  set on an instance: {type(error).__name__}: {error}")
        return

    def function(*args, **kwargs):
        log.add(args, kwargs)
        return gives() if gives else original.__get__(obj, type(obj))(*args, **kwargs)

    try:
        setattr(obj, name, function)
    except (TypeError, AttributeError) as error:
        print(f"  set on an instance: {type(error).__name__}: {error}")
    else:
        log.report(outcome(use, obj))


def override_function(module, name, use, gives=None):
    """A function that the library looks up in its module when it calls it."""
    print(f"{module.__name__}.{name}")
    original = getattr(module, name)
    log = Log("set in the module")

    def function(*args, **kwargs):
        log.add(args, kwargs)
        return gives() if gives else original(*args, **kwargs)

    setattr(module, name, function)
    try:
        log.report(outcome(use, module))
    finally:
        setattr(module, name, original)
    print(f"  without it: {outcome(use, module)}")


def concrete(cls, **methods):
    """An instance of a subclass that has the methods an abstract class asks for."""
    body = {name: (lambda self, *args: None) for name in getattr(cls, "__abstractmethods__", ())}
    return types.new_class("Concrete", (cls,), {}, lambda namespace: namespace.update(body | methods))()


def entered(manager, body=lambda value: value):
    """What the block of a with statement gives."""
    with manager as value:
        return body(value)


def failing(manager, error=ValueError("no")):
    """Leaves the block of a with statement by an exception."""
    with manager:
        raise error
    return "swallowed"


def enumeration(metaclass):
    """An enumeration with two members of a metaclass."""
    body = metaclass.__prepare__("Made", (enum.Enum,))
    body["A"], body["B"] = 1, 2
    return metaclass("Made", (enum.Enum,), body)


def raw_stream(cls, data=b"one\ntwo\nthree\n"):
    """A raw stream of a subclass that reads from bytes."""
    class Stream(cls):
        def __init__(self):
            self.at = 0

        def readable(self):
            return True

        def writable(self):
            return True

        def readinto(self, buffer):
            count = min(len(buffer), len(data) - self.at)
            buffer[:count] = data[self.at:self.at + count]
            self.at += count
            return count

        def write(self, chunk):
            return len(chunk)

        def seekable(self):
            return False
    return Stream()
