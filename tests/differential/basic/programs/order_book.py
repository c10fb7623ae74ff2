# A matching engine: limit and market orders, price-time priority by heaps and bisect, cancels, stop orders, a fixed-point price class, reports.
import bisect
import heapq
import itertools
import operator
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field, replace
from enum import Enum, Flag, auto
from functools import total_ordering


@total_ordering
class Price:
    """Hundredths, rounded half to even; never a float inside."""
    __slots__ = ("cents",)

    def __new__(cls, value=0):
        if isinstance(value, cls):
            return value
        self = super().__new__(cls)
        match value:
            case bool(): raise TypeError("a bool is no price")
            case int(): cents = value * 100
            case float(): cents = round(value * 100)
            case str():
                whole, _, part = value.strip().partition(".")
                cents = int(whole or "0") * 100 + (int(f"{part:0<2.2}") if part else 0) * (-1 if whole.startswith("-") else 1)
            case _: raise TypeError(f"cannot make a price of {type(value).__name__}")
        object.__setattr__(self, "cents", cents)
        return self

    def __setattr__(self, name, value): raise AttributeError(f"prices do not change ({name})")
    @classmethod
    def of(cls, cents):
        self = object.__new__(cls)
        object.__setattr__(self, "cents", cents)
        return self
    def __eq__(self, other): return self.cents == Price(other).cents if isinstance(other, (Price, int, str, float)) else NotImplemented
    def __lt__(self, other): return self.cents < Price(other).cents if isinstance(other, (Price, int, str, float)) else NotImplemented
    def __hash__(self): return hash(("Price", self.cents))
    def __add__(self, other): return Price.of(self.cents + Price(other).cents)
    __radd__ = __add__
    def __mul__(self, n): return Price.of(self.cents * n) if isinstance(n, int) else NotImplemented
    __rmul__ = __mul__
    def __floordiv__(self, n): return Price.of(self.cents // n)
    def __neg__(self): return Price.of(-self.cents)
    def __sub__(self, other): return self + -Price(other)
    def __bool__(self): return self.cents != 0
    def __index__(self): return self.cents
    def __repr__(self): return f"Price('{self}')"
    def __str__(self): return f"{'-' * (self.cents < 0)}{abs(self.cents) // 100}.{abs(self.cents) % 100:02}"
    def __format__(self, spec):
        if spec.endswith("$"):
            return format(f"${self.cents / 100:,.2f}", spec[:-1])
        return format(str(self), spec)


class Side(Enum):
    BUY = 1
    SELL = -1
    def other(self): return Side(-self.value)


class Traits(Flag):
    NONE = 0
    IMMEDIATE = auto()
    ALL_OR_NONE = auto()
    KILL = IMMEDIATE | ALL_OR_NONE


class Refused(Exception):
    def __init__(self, order, reason):
        super().__init__(f"#{order.id}: {reason}")


@dataclass(slots=True)
class Order:
    id: int
    owner: str
    side: Side
    size: int
    limit: Price | None = None
    stop: Price | None = None
    traits: Traits = Traits.NONE
    left: int = field(init=False)

    def __post_init__(self): self.left = self.size


@dataclass(frozen=True, order=True)
class Trade:
    number: int
    price: Price
    size: int
    buyer: str = field(compare=False)
    seller: str = field(compare=False)


class Book:
    def __init__(self):
        self.levels = {side: defaultdict(deque) for side in Side}
        self.heaps = {side: [] for side in Side}
        self.orders, self.stops, self.trades, self.ids, self.numbers = {}, [], [], itertools.count(1), itertools.count(1)
        self.last = None

    def place(self, owner, side, size, limit=None, **options):
        order = Order(next(self.ids), owner, side, size, None if limit is None else Price(limit), **options)
        if size <= 0:
            raise Refused(order, f"size {size}")
        if order.stop is not None and not self.triggered(order):
            bisect.insort(self.stops, order, key=lambda o: (o.stop, o.id))
            return order
        self.execute(order)
        self.release()
        return order

    def triggered(self, order):
        return self.last is not None and (self.last >= order.stop if order.side is Side.BUY else self.last <= order.stop)

    def release(self):
        while fired := [o for o in self.stops if self.triggered(o)]:
            self.stops.remove(fired[0])
            self.execute(fired[0])

    def best(self, side):
        heap, levels = self.heaps[side], self.levels[side]
        while heap:
            price = Price.of(-side.value * heap[0])
            queue = levels[price]
            while queue and (queue[0].left == 0 or queue[0].id not in self.orders):
                queue.popleft()
            if queue:
                return price
            heapq.heappop(heap)
            del levels[price]
        return None

    def matches(self, order, price):
        return price is not None and (order.limit is None or (price <= order.limit if order.side is Side.BUY else price >= order.limit))

    def available(self, order):
        return sum(o.left for price, queue in self.levels[order.side.other()].items() if self.matches(order, price) for o in queue if o.id in self.orders)

    def execute(self, order):
        if Traits.ALL_OR_NONE in order.traits and self.available(order) < order.size:
            raise Refused(order, f"only {self.available(order)} of {order.size}")
        other = order.side.other()
        while order.left and self.matches(order, price := self.best(other)):
            resting = self.levels[other][price][0]
            size = min(order.left, resting.left)
            pair = {order.side: order.owner, other: resting.owner}
            self.trades.append(Trade(next(self.numbers), price, size, pair[Side.BUY], pair[Side.SELL]))
            order.left -= size
            resting.left -= size
            self.last = price
            if not resting.left:
                del self.orders[resting.id]
        if order.left and order.limit is not None and Traits.IMMEDIATE not in order.traits:
            queue = self.levels[order.side][order.limit]
            if not queue:
                heapq.heappush(self.heaps[order.side], -order.side.value * operator.index(order.limit))
            queue.append(order)
            self.orders[order.id] = order

    def cancel(self, id):
        try:
            return self.orders.pop(id).left
        except KeyError:
            raise LookupError(f"no order {id}") from None

    def depth(self, side):
        rows = ((price, sum(o.left for o in queue if o.id in self.orders), len([o for o in queue if o.id in self.orders])) for price, queue in self.levels[side].items())
        return sorted((r for r in rows if r[1]), reverse=side is Side.BUY)

    def __format__(self, spec):
        width = int(spec or 10)
        lines = [f"{'bid':>{width}}|{'ask':<{width}}"]
        for bid, ask in itertools.zip_longest(self.depth(Side.BUY), self.depth(Side.SELL)):
            left, right = (f"{r[1]}@{r[0]}" if r else "" for r in (bid, ask))
            lines.append(f"{left:>{width}}|{right:<{width}}")
        return "\n".join(lines)


book = Book()
for owner, side, size, limit in [("ann", "SELL", 10, "10.50"), ("bob", "SELL", 5, 10.5), ("cyd", "SELL", 7, "10.7"), ("dan", "BUY", 6, 10), ("eve", "BUY", 4, "9.95"), ("fay", "BUY", 12, "10.50")]:
    book.place(owner, Side[side], size, limit)
print(f"{book}", *book.trades, sep="\n")
book.place("stop", Side.BUY, 3, "11", stop=Price("10.70"))
book.place("trail", Side.SELL, 2, stop=Price(10))
print(len(book.stops), [o.owner for o in book.stops])
for arguments in [("gus", Side.BUY, 5, "10.70"), ("hal", Side.SELL, 100, "9.00", Traits.KILL), ("ivy", Side.SELL, 3, None), ("joe", Side.BUY, 0, 1), ("kim", Side.BUY, 50, "10.60", Traits.IMMEDIATE), ("lee", Side.BUY, 2, True)]:
    *plain, traits = arguments if len(arguments) == 5 else (*arguments, Traits.NONE)
    try:
        order = book.place(*plain, traits=traits)
        print(order.owner, "left", order.left, "resting" if order.id in book.orders else "gone", "last", book.last)
    except (Refused, TypeError) as error:
        print(type(error).__name__, error)
print(f"{book:12}", *book.trades[3:], sep="\n")
for id in (5, 5, 99):
    try:
        print("cancelled", book.cancel(id))
    except LookupError as error:
        print(error, error.__cause__, error.__suppress_context__)
volume, flow = Counter(), defaultdict(Price)
for t in book.trades:
    volume[t.buyer] += t.size
    volume[t.seller] += t.size
    flow[t.buyer] -= t.price * t.size
    flow[t.seller] += t.size * t.price
print(volume.most_common(3), {k: str(v) for k, v in sorted(flow.items())}, sum(flow.values()), not sum(flow.values()))
print(max(book.trades), replace(book.trades[0], size=99), f"{sum((t.price * t.size for t in book.trades), Price()):>14$}|{Price(-0.125)}|{Price('-1.05'):>8}|{Price('.5')!r}", Price(5) == 5 == Price("5.00"), Price(1) in {Price("1.0")}, Price(2) > "1.99", sorted([Price(3), 1, "2.5"], key=Price))
for bad in (lambda: Price([]), lambda: Price("x"), lambda: Price(1) < [], lambda: Price(1) * 1.5, lambda: setattr(Price(1), "cents", 5), lambda: Price(1) + None, lambda: f"{Price(1):q$}", lambda: Side(0), lambda: Traits(9), lambda: book.trades[0].__setattr__("size", 1), lambda: Order(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
