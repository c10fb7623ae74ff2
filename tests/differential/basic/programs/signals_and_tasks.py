from __future__ import annotations
import heapq, itertools, functools, collections, contextlib, weakref, abc, typing as t
class Signal:
    def __init__(self, *types): self.types = types; self._slots: dict[int, weakref.ref | t.Callable] = {}; self._ids = itertools.count(1)
    def __set_name__(self, owner, name): self.name = f"_{name}_signal"
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.setdefault(self.name, BoundSignal(self, obj))
class BoundSignal:
    def __init__(self, sig, obj): self.sig, self.obj = sig, weakref.proxy(obj); self.handlers = []
    def connect(self, fn, *, weak=False):
        self.handlers.append(weakref.WeakMethod(fn) if weak else fn); return fn
    def __iadd__(self, fn): self.connect(fn); return self
    def emit(self, *args):
        for a, ty in zip(args, self.sig.types, strict=True):
            if not isinstance(a, ty): raise TypeError(f"{self.sig.name}: expected {ty.__name__}, got {type(a).__name__} ({a!r})")
        errors = []
        for h in list(self.handlers):
            fn = h() if isinstance(h, weakref.WeakMethod) else h
            if fn is None: self.handlers.remove(h); continue
            try: fn(*args)
            except Exception as e: e.add_note(f"while emitting {self.sig.name}"); errors.append(e)
        if errors: raise ExceptionGroup("handlers failed", errors)
class Base(abc.ABC):
    changed = Signal(str, int)
    registry: t.ClassVar[dict[str, type[Base]]] = {}
    def __init_subclass__(cls, key=None, **kw):
        super().__init_subclass__(**kw)
        if key: Base.registry[key] = cls
    @abc.abstractmethod
    def run(self): ...
class Task(Base, key="task"):
    def __init__(self, name, n): self.name, self.n = name, n
    def run(self):
        for i in range(self.n):
            self.changed.emit(self.name, i)
            yield i
class Broken(Task, key="broken"):
    def run(self): yield -1; raise RuntimeError(f"{self.name} broke")
class Scheduler:
    def __init__(self): self.q = []; self.seq = itertools.count(); self.now = 0; self.log = collections.Counter()
    def at(self, when, gen): heapq.heappush(self.q, (when, next(self.seq), gen))
    def run(self, limit=None):
        while self.q and (limit is None or self.now <= limit):
            self.now, n, gen = heapq.heappop(self.q)
            try: d = next(gen)
            except StopIteration as s: print(f"t={self.now} #{n} finished {s.value!r}")
            except Exception as e: print(f"t={self.now} #{n} failed {e!r}"); self.log[type(e).__name__] += 1
            else: self.log["steps"] += 1; self.at(self.now + (d if d > 0 else 1), gen)
class Listener:
    def __init__(self, n): self.n = n
    def hear(self, name, i): print(f"  {self.n} hears {name}:{i}")
    def __del__(self): print("  listener gone", self.n)
try: Base()
except TypeError as e: print(e)
s = Scheduler(); tasks = [Base.registry["task"](f"T{i}", i) for i in range(1, 4)] + [Base.registry["broken"]("B", 0)]
l = Listener("L"); tasks[0].changed.connect(l.hear, weak=True); tasks[1].changed += lambda *a: print("  lambda", *a); tasks[2].changed.connect(lambda *a: 1 / 0); tasks[2].changed.connect(lambda *a: {}[a[0]])
for i, task in enumerate(tasks): s.at(i, task.run())
s.run(2); del l; print("after del"); s.run(); print(dict(s.log), s.now)
try: tasks[2].changed.emit("x", 1)
except* ZeroDivisionError as g: print([e.__notes__ for e in g.exceptions])
except* KeyError as g: print(g.exceptions)
for bad in ((1, 2), ("a",), ("a", 1, 2)):
    try: tasks[0].changed.emit(*bad)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def retry(times, *exc):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a, **k):
            for attempt in range(times):
                try: return fn(*a, **k)
                except exc as e:
                    inner.failures.append(repr(e)); last = e
            else: raise RuntimeError(f"{fn.__name__} failed {times} times") from last
        inner.failures = []
        return inner
    return deco
@retry(3, ValueError, KeyError)
def flaky(state):
    state["n"] += 1
    if state["n"] % 3: raise (ValueError if state["n"] % 2 else KeyError)(state["n"])
    return state["n"]
try:
    print(flaky({"n": 0}), flaky.failures, flaky.__name__)
    flaky({"n": 0.5})
except Exception as e: print(repr(e), repr(e.__cause__), flaky.failures)
class LRU(collections.OrderedDict):
    def __init__(self, cap, *a): self.cap = cap; self.stats = collections.Counter(); super().__init__(*a)
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); self.stats["hit"] += 1; return v
    def __setitem__(self, k, v):
        if k in self: self.move_to_end(k)
        super().__setitem__(k, v)
        if len(self) > self.cap: self.stats["evict"] += 1; print("evict", self.popitem(last=False))
    def __missing__(self, k): self.stats["miss"] += 1; raise KeyError(k)
c = LRU(2, [("a", 1)]); c["b"] = 2; c["a"]; c["c"] = 3
try: c["b"]
except KeyError as e: print("KeyError", e)
print(c, c.stats, list(c.items()))
@functools.singledispatch
def show(x, depth=0): return f"?{x!r}"
@show.register
def _(x: int | float, depth=0): return f"#{x}"
@show.register(list)
@show.register(tuple)
def _(x, depth=0): return "[" + " ".join(show(i, depth + 1) for i in x) + f"]{depth}"
@show.register
def _(x: collections.abc.Mapping, depth=0): return "{" + ",".join(f"{show(k)}={show(v, depth + 1)}" for k, v in x.items()) + "}"
@show.register
def _(x: bool, depth=0): return "yes" if x else "no"
print(show([1, (2.5, True), {"a": [None]}, "s"]), show.dispatch(dict).__name__, sorted(k.__name__ for k in show.registry))
def topo(g):
    state = {}; out = []
    def visit(n, path):
        match state.get(n):
            case "done": return
            case "open": raise ValueError(" -> ".join([*path[path.index(n):], n]))
        state[n] = "open"
        for d in sorted(g.get(n, ())): visit(d, [*path, n])
        state[n] = "done"; out.append(n)
    for n in sorted(g): visit(n, [])
    return out
print(topo({"app": {"lib", "log"}, "lib": {"core"}, "log": {"core"}, "core": set()}))
try: topo({"a": {"b"}, "b": {"c"}, "c": {"a"}})
except ValueError as e: print("cycle", e)
def huff(text):
    heap = [(n, i, ch) for i, (ch, n) in enumerate(sorted(collections.Counter(text).items()))]; heapq.heapify(heap); k = len(heap)
    while len(heap) > 1:
        (n1, _, a), (n2, _, b) = heapq.heappop(heap), heapq.heappop(heap); heapq.heappush(heap, (n1 + n2, k, (a, b))); k += 1
    codes = {}
    def walk(node, pre=""):
        match node:
            case (a, b): walk(a, pre + "0"); walk(b, pre + "1")
            case ch: codes[ch] = pre or "0"
    walk(heap[0][2]); return codes
print(cs := huff("abracadabra"), "".join(cs[c] for c in "abracadabra"))
