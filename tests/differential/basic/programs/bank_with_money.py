"""A bank with accounts, transactions, an event log and reports."""
import abc, collections, contextlib, dataclasses, enum, functools, itertools, operator, random, string, sys, weakref
from dataclasses import dataclass, field
class Currency(enum.Enum):
    EUR = ("€", 2); USD = ("$", 2); JPY = ("¥", 0)
    def __init__(self, symbol, digits): self.symbol, self.digits = symbol, digits
@functools.total_ordering
class Money:
    __slots__ = ("_minor", "currency", "__weakref__")
    rates = {(Currency.EUR, Currency.USD): 1.1, (Currency.USD, Currency.JPY): 150.0}
    def __init__(self, amount, currency=Currency.EUR):
        if not isinstance(amount, (int, float)) or isinstance(amount, bool): raise TypeError(f"bad amount {amount!r}")
        object.__setattr__(self, "_minor", round(amount * 10 ** currency.digits)); object.__setattr__(self, "currency", currency)
    def __setattr__(self, k, v): raise AttributeError(f"{type(self).__name__} is immutable: {k}")
    @property
    def amount(self): return self._minor / 10 ** self.currency.digits
    @classmethod
    def parse(cls, text):
        match [*text.strip()]:
            case ["€" | "$" | "¥" as s, *rest]: cur = next(c for c in Currency if c.symbol == s)
            case _: raise ValueError(f"no currency in {text!r}")
        return cls(float("".join(c for c in rest if c in string.digits + ".-")), cur)
    def _check(self, o):
        if not isinstance(o, Money): return NotImplemented
        if o.currency is not self.currency: raise ValueError(f"{self.currency.name} vs {o.currency.name}")
        return o
    def __add__(self, o):
        if (o := self._check(o)) is NotImplemented: return o
        return self._make(self._minor + o._minor)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __sub__(self, o): return self + -o
    def __neg__(self): return self._make(-self._minor)
    def __mul__(self, k): return self._make(round(self._minor * k)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def _make(self, minor):
        m = object.__new__(type(self)); object.__setattr__(m, "_minor", minor); object.__setattr__(m, "currency", self.currency); return m
    def __eq__(self, o): return isinstance(o, Money) and (self._minor, self.currency) == (o._minor, o.currency)
    def __lt__(self, o): return NotImplemented if self._check(o) is NotImplemented else self._minor < o._minor
    def __hash__(self): return hash((self._minor, self.currency.name))
    def __bool__(self): return self._minor != 0
    def __format__(self, spec):
        text = f"{self.currency.symbol}{self.amount:,.{self.currency.digits}f}"
        return format(text, spec)
    def __repr__(self): return f"Money({self.amount!r}, {self.currency.name})"
class BankError(Exception):
    code = 1
    def __init_subclass__(cls, code, **kw): super().__init_subclass__(**kw); cls.code = code
class Insufficient(BankError, code=2):
    def __init__(self, account, missing): super().__init__(account, missing); self.account, self.missing = account, missing
    def __str__(self): return f"{self.account.owner} lacks {self.missing}"
class Frozen(BankError, code=3): pass
class State(enum.Flag):
    OPEN = enum.auto(); FROZEN = enum.auto(); VIP = enum.auto()
@dataclass
class Account(abc.ABC):
    owner: str
    balance: Money = field(default_factory=lambda: Money(0))
    state: State = State.OPEN
    history: list = field(default_factory=list, repr=False, compare=False)
    number: int = field(init=False, default_factory=itertools.count(1000).__next__)
    limit = Money(0)
    def __post_init__(self): self.history.append(("open", self.balance))
    @abc.abstractmethod
    def fee(self, amount): ...
    def withdraw(self, amount):
        if State.FROZEN in self.state: raise Frozen(self.owner)
        total = amount + self.fee(amount)
        if self.balance - total < -self.limit: raise Insufficient(self, total - self.balance - self.limit)
        self.balance -= total; self.history.append(("out", total))
        return total
    def deposit(self, amount): self.balance += amount; self.history.append(("in", amount))
class Basic(Account):
    def fee(self, amount): return amount * 0.01
@dataclass
class Gold(Account):
    limit: Money = Money(500)
    def fee(self, amount): return Money(0)
class Bank:
    def __init__(self): self.accounts = {}; self.watchers = weakref.WeakSet(); self._log = collections.deque(maxlen=6)
    def open(self, kind, owner, **kw):
        acc = kind(owner, **kw); self.accounts[acc.number] = acc; return acc
    def __getitem__(self, key):
        match key:
            case int(): return self.accounts[key]
            case str(): return next((a for a in self.accounts.values() if a.owner == key), None) or self.__missing__(key)
            case slice(start=a, stop=b): return [x for n, x in sorted(self.accounts.items()) if (a or 0) <= n < (b or sys.maxsize)]
            case _: raise TypeError(f"bad key {key!r}")
    def __missing__(self, key): raise KeyError(f"no account of {key}")
    @contextlib.contextmanager
    def transaction(self, name):
        saved = {n: (a.balance, len(a.history)) for n, a in self.accounts.items()}
        try: yield self
        except BankError as e:
            for n, (b, h) in saved.items(): self.accounts[n].balance = b; del self.accounts[n].history[h:]
            e.add_note(f"rolled back {name}"); self._log.append(f"FAIL[{e.code}] {name}: {e}")
            raise
        else: self._log.append(f"OK {name}")
        finally:
            for w in sorted(self.watchers, key=lambda w: w.name): w.notify(name)
    def transfer(self, a, b, amount):
        with self.transaction(f"{a}->{b} {amount}"):
            self[b].deposit(amount); self[a].withdraw(amount)
class Watcher:
    def __init__(self, name, bank): self.name = name; self.seen = []; bank.watchers.add(self)
    def notify(self, what): self.seen.append(what)
bank = Bank(); w1, w2 = Watcher("w1", bank), Watcher("w2", bank)
try: Account("x")
except TypeError as e: print(e)
bank.open(Basic, "ann", balance=Money(100)); bank.open(Gold, "bob"); bank.open(Basic, "cyd", balance=Money(5, Currency.USD))
bank.transfer("ann", "bob", Money(50)); print(bank["ann"], bank["bob"]); del w2
for args in [("ann", "bob", Money(60)), ("bob", "ann", Money(540)), ("bob", "ann", Money(20)), ("ann", "cyd", Money(1)), ("ann", "zed", Money(1))]:
    try: bank.transfer(*args); print("ok", args[0], bank[args[0]].balance)
    except BankError as e: print(type(e).__name__, e.code, e, e.__notes__)
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
bank["ann"].state |= State.FROZEN
try: bank.transfer("ann", "bob", Money(1))
except Frozen as e: print(repr(e), bank["ann"].state, e.__notes__)
print(*bank._log, sep="\n"); print(w1.seen, len(bank.watchers)); print([a.owner for a in bank[1001:]], [a.number for a in bank[:1001]])
for bad in (1.5, "nobody", 99):
    try: bank[bad]
    except (TypeError, KeyError) as e: print(type(e).__name__, e)
m = Money(1234567.891); print(f"{m} {m:>20} {m:*^20} {-m} {m * 2} {0.5 * m!r} {Money.parse('$ 12.5')!r} {Money(3.7, Currency.JPY)}", sum([Money(1), Money(2)]), max(Money(1), Money(3)), sorted([Money(3), Money(1)]), bool(Money(0)), {Money(1): "one"}[Money(1.0)], Money(1) == 1)
for f in (lambda: m + 1, lambda: m < 1, lambda: m + Money(1, Currency.USD), lambda: setattr(m, "amount", 1), lambda: Money("1"), lambda: Money(True), lambda: m * "a", lambda: Money.parse("12"), lambda: m.nope, lambda: sum([Money(1), 5])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(dataclasses.replace(bank["bob"], owner="rob").owner if 0 else bank["bob"] == bank["bob"], [f.name for f in dataclasses.fields(Gold)])
by_kind = {k.__name__: [a.owner for a in g] for k, g in itertools.groupby(sorted(bank.accounts.values(), key=lambda a: type(a).__name__), key=type)}; print(by_kind)
print(functools.reduce(operator.add, (a.balance for a in bank.accounts.values() if a.balance.currency is Currency.EUR)))
print("%-10s|%10s|" % ("owner", "balance")); [print("%-10s|%10s|" % (a.owner, a.balance)) for a in bank[:]]
