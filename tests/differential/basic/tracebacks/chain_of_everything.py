import sys
class Base(Exception):
    def __init__(self, code, *, hint=None): super().__init__(f"code {code}"); self.code, self.hint = code, hint
class Child(Base):
    def __str__(self): return f"<{super().__str__()} hint={self.hint}>"
class Manager:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        if t is Base: raise Child(v.code + 1, hint="exit") from v
        return False
def decorate(fn):
    def wrapper(*args, **kwargs):
        try:
            return fn(*args, **kwargs)
        except ZeroDivisionError as exc:
            exc.add_note(f"args={args}")
            raise Base(
                len(args),
                hint="decorated",
            ) from exc
    return wrapper
@decorate
def compute(values, *, scale=1):
    return [
        sum(v for v in values) / (scale
                                  - scale)
        for _ in range(2)
    ]
def generator():
    with Manager():
        yield from (compute([1, 2], scale=s) for s in (3,))
class Descriptor:
    def __get__(self, obj, owner): return next(generator())
class Thing:
    attr = Descriptor()
    def __getattr__(self, name):
        if name == "missing": return getattr(self.attr, name)
        raise AttributeError(f"no {name}", name=name, obj=self)
async def run(thing):
    async def inner(): return thing.attr
    return await inner()
def main():
    coro = run(Thing())
    try:
        coro.send(None)
    except Child as e:
        errors = [e]
        for bad in (lambda: Thing().mising, lambda: [].apend, lambda: int("12x"), lambda: main.__globls__, lambda: undefined_nam):
            try: bad()
            except Exception as exc: errors.append(exc)
        raise ExceptionGroup("all failures", errors) from None
undefined_name = 1
main()
