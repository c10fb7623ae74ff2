"""An inventory with an ORM of descriptors and a metaclass, queries and reports."""
from __future__ import annotations
import itertools
import operator
from collections import defaultdict, Counter
from functools import reduce, total_ordering


class ValidationError(ValueError):
    def __init__(self, field, value, reason):
        super().__init__(f"{field}: {value!r} {reason}")
        self.field, self.value, self.reason = field, value, reason

    def __reduce__(self):
        return type(self), (self.field, self.value, self.reason)


class Field:
    _order = itertools.count()

    def __init__(self, *, default=..., choices=None, null=False):
        self.default, self.choices, self.null = default, choices, null
        self.order = next(Field._order)

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner.__qualname__

    def __get__(self, instance, owner=None):
        if instance is None:
            return Condition.column(self)
        try:
            return instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(f"{type(instance).__name__!r} row has no {self.name!r}") from None

    def __set__(self, instance, value):
        if value is None and not self.null:
            raise ValidationError(self.name, value, "must not be null")
        if value is not None:
            value = self.clean(value)
            if self.choices and value not in self.choices:
                raise ValidationError(self.name, value, f"not among {'/'.join(map(str, self.choices))}")
        old = instance.__dict__.get(self.name, ...)
        instance.__dict__[self.name] = value
        if old is not ... and old != value:
            instance.__dict__.setdefault("_dirty", []).append((self.name, old, value))

    def clean(self, value):
        return value

    def __repr__(self):
        return f"<{type(self).__name__} {self.owner}.{self.name}>"


class Integer(Field):
    def __init__(self, *, low=None, high=None, **kw):
        super().__init__(**kw)
        self.low, self.high = low, high

    def clean(self, value):
        try:
            number = operator.index(value)
        except TypeError:
            raise ValidationError(self.name, value, "is no integer")
        if self.low is not None and number < self.low:
            raise ValidationError(self.name, value, f"is below {self.low}")
        if self.high is not None and number > self.high:
            raise ValidationError(self.name, value, f"is above {self.high}")
        return number


class Text(Field):
    def __init__(self, size=20, **kw):
        super().__init__(**kw)
        self.size = size

    def clean(self, value):
        text = str(value).strip()
        if len(text) > self.size:
            raise ValidationError(self.name, value, f"is longer than {self.size}")
        return text


class Condition:
    def __init__(self, test, text):
        self.test, self.text = test, text

    @classmethod
    def column(cls, field):
        made = object.__new__(cls)
        made.test = lambda row: field.__get__(row)
        made.text = f"{field.owner.lower()}.{field.name}"
        return made

    def _binary(symbol, function):
        def method(self, other):
            right = other.test if isinstance(other, Condition) else lambda row: other
            text = other.text if isinstance(other, Condition) else repr(other)
            return Condition(lambda row: function(self.test(row), right(row)), f"({self.text} {symbol} {text})")
        return method

    __eq__ = _binary("=", operator.eq)
    __ne__ = _binary("<>", operator.ne)
    __lt__ = _binary("<", operator.lt)
    __ge__ = _binary(">=", operator.ge)
    __and__ = _binary("AND", lambda a, b: a and b)
    __or__ = _binary("OR", lambda a, b: a or b)
    __mul__ = _binary("*", operator.mul)
    __mod__ = _binary("LIKE", lambda a, b: b.strip("%") in a)
    del _binary

    def __invert__(self):
        return Condition(lambda row: not self.test(row), f"NOT {self.text}")

    __hash__ = None


class ModelMeta(type):
    registry = {}

    @classmethod
    def __prepare__(mcls, name, bases, **options):
        return {"__options__": options}

    def __new__(mcls, name, bases, namespace, *, table=None, **options):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        fields = {}
        for base in reversed(cls.__mro__[1:]):
            fields.update(getattr(base, "_fields", {}))
        fields |= {k: v for k, v in namespace.items() if isinstance(v, Field)}
        cls._fields = dict(sorted(fields.items(), key=lambda kv: kv[1].order))
        cls._rows = []
        if bases:
            mcls.registry[table or name.lower() + "s"] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __len__(cls):
        return len(cls._rows)

    def __iter__(cls):
        return iter(tuple(cls._rows))

    def __getitem__(cls, query):
        if isinstance(query, slice):
            return cls._rows[query]
        if not isinstance(query, Condition):
            return cls._rows[query]
        return [row for row in cls._rows if query.test(row)]

    def __contains__(cls, row):
        return any(row is other for other in cls._rows)

    def __repr__(cls):
        return f"<model {cls.__name__}({', '.join(cls._fields)})>"


@total_ordering
class Model(metaclass=ModelMeta):
    def __init__(self, *args, **values):
        names = list(self._fields)
        if len(args) > len(names):
            raise TypeError(f"{type(self).__name__} takes at most {len(names)} values, got {len(args)}")
        for name, value in zip(names, args):
            if name in values:
                raise TypeError(f"{name} given twice")
            values[name] = value
        for name, field in self._fields.items():
            if name in values:
                setattr(self, name, values.pop(name))
            elif field.default is not ...:
                setattr(self, name, field.default() if callable(field.default) else field.default)
            elif field.null:
                setattr(self, name, None)
            else:
                raise ValidationError(name, None, "is required")
        if values:
            raise TypeError(f"unknown: {', '.join(sorted(values))}")
        type(self)._rows.append(self)

    def key(self):
        return tuple(str(self.__dict__[n]) for n in self._fields)

    def __eq__(self, other):
        return self.key() == other.key() if type(other) is type(self) else NotImplemented

    def __lt__(self, other):
        return self.key() < other.key() if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash(self.key())

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={self.__dict__[n]!r}' for n in self._fields)})"


class Product(Model):
    sku = Text(8)
    title = Text(30)
    price = Integer(low=0, high=10**6)
    kind = Text(choices=("tool", "toy", "food"), default="tool")


class Stocked(Product, table="stock"):
    amount = Integer(low=0, default=lambda: 1)
    shelf = Text(5, null=True)


print(Product, Stocked, ModelMeta.registry)
for args, kw in [
    (("A1", "Hammer", 1999), {}), (("A2", "Yo-yo", 350), {"kind": "toy"}), (("A3", "Rice " * 3, 120, "food"), {}),
    (("A4", "Bad", -1), {}), (("A5", "Bad", 1.5), {}), (("A6", "Bad", True), {}), (("waytoolongsku", "x", 1), {}),
    (("A7", "Gun", 1), {"kind": "weapon"}), (("A8",), {}), ((), {"sku": "A9", "title": None, "price": 3}),
    ((1, 2, 3, "toy", 5), {}), (("A1",), {"sku": 3}), (("B", "c", 1), {"color": 1, "age": 2}),
]:
    try:
        print("ok ", Product(*args, **kw))
    except (ValidationError, TypeError) as error:
        print("bad", type(error).__name__, error, getattr(error, "field", "-"), repr(error.__cause__), repr(error.__context__)[:40])

for amount, sku in enumerate("PQRSTU"):
    Stocked(sku, f"thing {sku.lower()}", amount * 100 + 7, amount=amount, shelf=None if amount % 2 else f"s{amount}")
print(len(Product), len(Stocked), Stocked[0], Stocked[-1:], sep="\n")
condition = (Stocked.price * 2 >= 414) & ~(Stocked.amount == 4) | (Stocked.sku % "%P%")
print(condition.text)
for row in Stocked[condition]:
    print("  ", row)
row = Stocked[3]
row.amount = 9
row.amount = 9
row.shelf = "zz"
try:
    row.amount = -4
except ValidationError as error:
    print(error.args, error.field)
print(row._dirty, row in Stocked, row in Product, max(Stocked).sku, min(Stocked) <= max(Stocked))
try:
    Stocked.price < Product.price < 3
    {Stocked.price: 1}
except TypeError as error:
    print(error)
totals = defaultdict(Counter)
for r in Stocked:
    totals[r.shelf or "-"][r.kind] += r.amount * r.price
print({k: dict(v) for k, v in sorted(totals.items())}, reduce(operator.add, totals.values()))
try:
    row < 3
except TypeError as e:
    print(e)
del row.__dict__["title"]
row.title
