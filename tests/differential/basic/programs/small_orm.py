# An object mapper over tables in memory: descriptors, metaclass, lazy queries, transactions by context manager, validation groups.
from __future__ import annotations

import copy
import itertools
import operator
from contextlib import contextmanager


class ValidationError(Exception):
    def __init__(self, field, problem):
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


class Column:
    counter = itertools.count()

    def __init__(self, kind, *, default=None, required=False, check=None, unique=False):
        self.kind, self.default, self.required, self.check, self.unique = kind, default, required, check, unique
        self.order = next(Column.counter)

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, row, owner=None):
        if row is None:
            return self
        return row._values.get(self.name, self.default)

    def __set__(self, row, value):
        if value is not None and not isinstance(value, self.kind):
            try:
                value = self.kind(value)
            except (TypeError, ValueError) as error:
                raise ValidationError(self.name, f"cannot make {self.kind.__name__} of {value!r}") from error
        if self.check and value is not None and not self.check(value):
            raise ValidationError(self.name, f"{value!r} refused")
        row._values[self.name] = value
        row._dirty.add(self.name)

    def _compare(op):
        def method(self, other):
            return Condition(f"{self.name} {op.__name__} {other!r}", lambda row: op(getattr(row, self.name), other))
        return method

    __eq__, __ne__, __lt__, __gt__, __le__, __ge__ = map(_compare, (operator.eq, operator.ne, operator.lt, operator.gt, operator.le, operator.ge))
    __hash__ = object.__hash__

    def isin(self, values):
        return Condition(f"{self.name} in {values!r}", lambda row: getattr(row, self.name) in values)


class Condition:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __and__(self, other):
        return Condition(f"({self.text} and {other.text})", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Condition(f"({self.text} or {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Condition(f"not {self.text}", lambda row: not self.test(row))

    def __repr__(self):
        return self.text


class ModelMeta(type):
    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        cls._columns = dict(sorted(((k, v) for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Column)), key=lambda item: item[1].order))
        cls._table = options.get("table", name.lower() + "s")
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


class Database:
    def __init__(self):
        self.tables, self.keys, self.log = {}, {}, []

    def insert(self, row):
        table = self.tables.setdefault(row._table, {})
        for name, column in row._columns.items():
            value = getattr(row, name)
            if column.unique and any(getattr(other, name) == value for other in table.values() if other is not row):
                raise ValidationError(name, f"{value!r} is taken")
        if row.id is None:
            row.id = self.keys[row._table] = self.keys.get(row._table, 0) + 1
        table[row.id] = row
        self.log.append(f"insert {row._table}/{row.id} {sorted(row._dirty)}")
        row._dirty.clear()
        return row

    @contextmanager
    def transaction(self):
        saved = copy.deepcopy((self.tables, self.keys))
        try:
            yield self
        except ValidationError as error:
            self.tables, self.keys = saved
            self.log.append(f"rollback: {error}")
            raise
        else:
            self.log.append("commit")


class Query:
    def __init__(self, database, model, conditions=(), order=None, count=None):
        self.database, self.model, self.conditions, self.order, self.count = database, model, conditions, order, count

    def where(self, *conditions, **equal):
        return self._with(conditions=(*self.conditions, *conditions, *(getattr(self.model, k) == v for k, v in equal.items())))

    def by(self, column, descending=False):
        return self._with(order=(column.name, descending))

    def _with(self, **changes):
        return Query(**{"database": self.database, "model": self.model, "conditions": self.conditions, "order": self.order, "count": self.count} | changes)

    def __iter__(self):
        rows = (r for r in self.database.tables.get(self.model._table, {}).values() if all(c.test(r) for c in self.conditions))
        if self.order:
            name, descending = self.order
            rows = sorted(rows, key=lambda r: (getattr(r, name) is None, getattr(r, name)), reverse=descending)
        return itertools.islice(rows, self.count)

    def __getitem__(self, key):
        match key:
            case slice(start=None, stop=stop, step=None):
                return self._with(count=stop)
            case int():
                return list(self)[key]
        raise TypeError(f"not {key!r}")

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return f"<Query {self.model.__name__} where {' and '.join(map(repr, self.conditions)) or 'all'}{f' by {self.order[0]}' if self.order else ''}>"


class Model(metaclass=ModelMeta):
    id = Column(int)

    def __init__(self, **values):
        self._values, self._dirty = {}, set()
        errors = []
        for name in self._columns:
            try:
                if name in values:
                    setattr(self, name, values.pop(name))
                elif self._columns[name].required:
                    raise ValidationError(name, "is required")
            except ValidationError as error:
                errors.append(error)
        errors += [ValidationError(name, "unknown") for name in values]
        if errors:
            raise ExceptionGroup(type(self).__name__, errors)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self._columns)})"


class Person(Model, table="people"):
    name = Column(str, required=True, unique=True)
    age = Column(int, default=0, check=lambda a: 0 <= a < 150)


class Employee(Person):
    salary = Column(float, default=1000.0)
    boss = Column(object)


db = Database()
ada = db.insert(Person(name="Ada", age="36"))
for name, age in [("Bob", 20), ("Cyd", None), ("Dan", 99)]:
    db.insert(Person(name=name, age=age))
boss = db.insert(Employee(name="Eve", salary="2500", boss=ada))
print(Person._columns.keys(), Employee._columns.keys(), Employee._table, boss)
people = Query(db, Person)
print(people.where((Person.age > 30) | (Person.name == "Bob")).by(Person.name, True), list(people.where((Person.age == 36) | (Person.name == "Bob"))))
print(list(people.where(~(Person.name.isin if False else Person.name).isin(["Ada", "Bob"])).by(Person.name))[0], len(people), people.where(name="Ada")[0] is ada, list(people.by(Person.age)[:2]))
for values in ({"age": 200}, {"name": "X", "age": "old", "zip": 1}, {"name": "Ada"}):
    try:
        with db.transaction():
            db.insert(Person(name="temp"))
            db.insert(Person(**values))
    except* ValidationError as group:
        print("refused", [str(e) for e in group.exceptions], [type(e.__cause__).__name__ for e in group.exceptions])
with db.transaction():
    db.insert(Person(name="kept"))
print([r.name for r in people], db.log)
try:
    people["x"]
except TypeError as error:
    print(error)
