"""A bank: money in cents, accounts with limits, transactions that roll back, interest, an audit through descriptors."""
from __future__ import annotations
import contextlib
import enum
import functools
import itertools
import operator
import typing as t
import weakref
from abc import ABC, abstractmethod
from collections import defaultdict, deque


class Currency(enum.Enum):
    EUR = ("€", 2)
    USD = ("$", 2)
    JPY = ("¥", 0)

    def __init__(self, sign, digits):
        self.sign, self.digits = sign, digits
        self.unit = 10 ** digits

    def __call__(self, text):
        return Money.parse(text, self)


@functools.total_ordering
class Money:
    __slots__ = ("amount", "currency", "__weakref__")

    def __init__(self, amount: int, currency: Currency = Currency.EUR):
        if not isinstance(amount, int):
            raise TypeError(f"{type(self).__name__} wants int, not {type(amount).__name__}")
        self.amount, self.currency = amount, currency

    @classmethod
    def parse(cls, text, currency):
        whole, _, part = text.replace("_", "").partition(".")
        if len(part) > currency.digits:
            raise ValueError(f"{text!r} has more than {currency.digits} digits")
        sign = -1 if whole.startswith("-") else 1
        return cls(sign * (abs(int(whole or 0)) * currency.unit + int((part or "0").ljust(currency.digits, "0") or 0)), currency)

    def _same(self, other):
        if isinstance(other, Money):
            if other.currency is not self.currency:
                raise TypeError(f"{self.currency.name} and {other.currency.name} do not mix")
            return other.amount
        if other == 0 and isinstance(other, int):
            return 0
        return None

    def _lift(function):
        @functools.wraps(function)
        def method(self, other):
            amount = self._same(other)
            return NotImplemented if amount is None else Money(function(self.amount, amount), self.currency)
        return method

    __add__ = __radd__ = _lift(operator.add)
    __sub__ = _lift(operator.sub)
    __mod__ = _lift(operator.mod)
    del _lift

    def __mul__(self, factor):
        if isinstance(factor, float):
            return Money(round(self.amount * factor), self.currency)
        return Money(self.amount * factor, self.currency) if isinstance(factor, int) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        match other:
            case Money():
                return self.amount / self._same(other)
            case int() | float():
                return self * (1 / other)
            case _:
                return NotImplemented

    def split(self, n):
        each, rest = divmod(self.amount, n)
        return [Money(each + (i < rest), self.currency) for i in range(n)]

    def __neg__(self):
        return Money(-self.amount, self.currency)

    def __bool__(self):
        return bool(self.amount)

    def __eq__(self, other):
        return (self.amount, self.currency) == (other.amount, other.currency) if isinstance(other, Money) else NotImplemented

    def __lt__(self, other):
        amount = self._same(other)
        return NotImplemented if amount is None else self.amount < amount

    def __hash__(self):
        return hash((self.amount, self.currency.name))

    def __format__(self, spec):
        digits = self.currency.digits
        text = f"{self.amount / self.currency.unit:,.{digits}f}{self.currency.sign}"
        return format(text, spec)

    def __str__(self):
        return format(self, "")

    def __repr__(self):
        return f"<{self}>"


class Audited:
    log: t.ClassVar[deque[str]] = deque(maxlen=6)

    def __set_name__(self, owner, name):
        self.slot = f"_{owner.__name__}__{name}"
        self.name = name

    def __get__(self, obj, kind=None):
        return self if obj is None else getattr(obj, self.slot)

    def __set__(self, obj, value):
        old = getattr(obj, self.slot, None)
        if (check := getattr(obj, f"check_{self.name}", None)) is not None:
            check(value)
        setattr(obj, self.slot, value)
        if old is not None and old != value:
            self.log.append(f"{obj}.{self.name}: {old} -> {value}")


class InsufficientFunds(Exception):
    def __init__(self, account, wanted):
        self.account, self.wanted = account, wanted
        super().__init__(account, wanted)

    def __str__(self):
        return f"{self.account} has {self.account.balance}, wanted {self.wanted}"


class Account(ABC):
    balance = Audited()
    owner = Audited()
    ids = itertools.count(1001)
    everyone: t.ClassVar[weakref.WeakSet[Account]] = weakref.WeakSet()

    def __init__(self, owner, balance=0, currency=Currency.EUR):
        self.id = next(self.ids)
        self.currency = currency
        self.owner = owner
        self.balance = balance if isinstance(balance, Money) else Money(balance, currency)
        self.everyone.add(self)

    def __str__(self):
        return f"{type(self).__name__}#{self.id}"

    @abstractmethod
    def check_balance(self, value: Money): ...

    @functools.singledispatchmethod
    def move(self, amount):
        raise TypeError(f"cannot move {amount!r}")

    @move.register
    def _(self, amount: Money):
        self.balance += amount

    @move.register
    def _(self, amount: str):
        self.balance += self.currency(amount)

    @move.register(list)
    @move.register(tuple)
    def _(self, amount):
        for a in amount:
            self.move(a)


class Checking(Account):
    limit = Money(-500_00)

    def check_balance(self, value):
        if value < self.limit:
            raise InsufficientFunds(self, value - self.limit)


class Savings(Account):
    def __init__(self, *args, rate=0.025, **kwargs):
        super().__init__(*args, **kwargs)
        self.rate = rate

    def check_balance(self, value):
        if value < Money(0, self.currency):
            raise InsufficientFunds(self, -value)

    def interest(self, years):
        for year in range(1, years + 1):
            gain = self.balance * self.rate
            yield year, gain
            self.move(gain)
        return self.balance


class Frozen(Savings):
    def check_balance(self, value):
        super().check_balance(value)
        if hasattr(self, "_Account__balance"):
            raise PermissionError(f"{self} is frozen")


@contextlib.contextmanager
def transaction(*accounts, keep_log=False):
    before = {a: a.balance for a in accounts}
    mark = len(Audited.log)
    try:
        yield
    except Exception as error:
        for account, balance in before.items():
            object.__setattr__(account, "_Account__balance", balance)
        error.add_note(f"rolled back {', '.join(map(str, accounts))}")
        if not keep_log:
            while len(Audited.log) > mark:
                Audited.log.pop()
        raise


def transfer(source, target, amount):
    with transaction(source, target):
        target.move(amount)
        source.move(-amount)


anna, bert = Checking("Anna", 100_00), Checking("Bert")
nest = Savings("Anna", 1_000_00, rate=0.031)
yen = Savings("Chie", 5000, Currency.JPY)
ice = Frozen("Eve", 1_00)
print(anna, nest.balance, yen.balance, f"{nest.balance:>14}|{yen.balance:^10}|{anna.balance:.3}")
for args in [(anna, bert, Money(250_00)), (bert, anna, Money(800_00)), (nest, anna, Money(2000_00)), (anna, yen, Money(1)), (anna, ice, Money(5)), (anna, bert, 5), (anna, bert, Money(0))]:
    try:
        transfer(*args)
        print("ok", args[2], args[0].balance, args[1].balance)
    except (InsufficientFunds, TypeError, PermissionError) as error:
        print(type(error).__name__, error, error.__notes__)
bert.move(("1.50", Money(25), ["-0.75", "2"]))
print(bert.balance, list(Audited.log))
for bad in (3, None, "1.234", "x", Money(1, Currency.USD), ["5", 2.5]):
    try:
        bert.move(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, bert.balance)
years = nest.interest(4)
for year, gain in years:
    print(year, gain, nest.balance)
print(Money(100).split(3), sum(Money(100).split(7)), Money(10) / Money(4), Money(7) * 0.5, Money(9) * 0.5, 3 * Money(5), Money(5) / 2, Money(100) % Money(30))
print(max(Account.everyone, key=lambda a: a.balance.amount), sorted(a.id for a in Account.everyone), Money(1) == Money(1, Currency.USD), Money(1) in {Money(1)})
for bad in (lambda: Money(1) + 1, lambda: Money(1) < Money(1, Currency.USD), lambda: Money(1.5), lambda: Money(1) * "a", lambda: Account("x"), lambda: Money(1) / "x", lambda: 1 - Money(1),
            lambda: Currency("€"), lambda: setattr(Money(1), "x", 1), lambda: Money(1) <= None, lambda: sorted([Money(2), 1, Money(1)])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
print(Money(5) > 0, 0 + Money(3), Account.balance.name, t.get_type_hints(Money.__init__), Account.__abstractmethods__)
del ice
print(len(Account.everyone), [m.sign for m in Currency], Currency(("¥", 0)), Currency.EUR("12.3"))
summary = defaultdict(lambda: defaultdict(list))
for a in sorted(Account.everyone, key=operator.attrgetter("id")):
    summary[type(a).__name__][a.owner].append(a.balance)
print({k: dict(v) for k, v in summary.items()})
with transaction(anna, keep_log=True), contextlib.suppress(KeyError):
    anna.move("1")
    {}["x"]
print(anna.balance, Audited.log[-1])
transfer(anna, nest, Money(10**9))
