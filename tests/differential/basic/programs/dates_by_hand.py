"""Dates by hand: Gregorian arithmetic, recurrence rules, durations, a calendar printer."""
from functools import total_ordering, cached_property, singledispatchmethod
from itertools import islice, takewhile, count, groupby, chain, pairwise, batched
from enum import IntEnum, StrEnum, IntFlag, Enum, unique, verify, UNIQUE, CONTINUOUS
from numbers import Number


@verify(UNIQUE, CONTINUOUS)
class Weekday(IntEnum):
    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @property
    def weekend(self):
        return self >= Weekday.SATURDAY

    def __add__(self, days):
        return Weekday((int(self) + days) % 7)

    __radd__ = __add__

    def __sub__(self, other):
        return (int(self) - int(other)) % 7

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            matches = [m for m in cls if m.name.startswith(value.upper())]
            if len(matches) == 1:
                return matches[0]
            if matches:
                raise ValueError(f"{value!r} is ambiguous: {', '.join(m.name for m in matches)}")


class Days(IntFlag):
    MO, TU, WE, TH, FR, SA, SU = (1 << i for i in range(7))
    WORK = MO | TU | WE | TH | FR
    REST = SA | SU

    @classmethod
    def of(cls, weekday):
        return cls(1 << weekday)


class Unit(StrEnum):
    DAY = "d"
    WEEK = "w"
    MONTH = "m"
    YEAR = "y"


class DateError(ValueError):
    pass


@total_ordering
class Duration:
    __slots__ = ("seconds",)
    UNITS = {"w": 604800, "d": 86400, "h": 3600, "m": 60, "s": 1}

    def __init__(self, seconds=0, **units):
        for name, amount in units.items():
            try:
                seconds += self.UNITS[name[0]] * amount
            except KeyError as error:
                raise DateError(f"no unit {name}") from error
        object.__setattr__(self, "seconds", seconds)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__}.{name} is read-only")

    @classmethod
    def parse(cls, text):
        total, number = 0, ""
        sign = -1 if text.startswith("-") else 1
        for c in text.lstrip("+-"):
            match c:
                case "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9":
                    number += c
                case c if c in cls.UNITS and number:
                    total += int(number) * cls.UNITS[c]
                    number = ""
                case " ":
                    continue
                case other:
                    raise DateError(f"unexpected {other!r} in {text!r}")
        if number:
            raise DateError(f"{number} without unit")
        return cls(sign * total)

    def __add__(self, other):
        if not isinstance(other, Duration):
            return NotImplemented
        return type(self)(self.seconds + other.seconds)

    def __mul__(self, factor):
        return type(self)(self.seconds * factor) if isinstance(factor, Number) else NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        match other:
            case Duration(seconds=0):
                raise ZeroDivisionError("by no time")
            case Duration(seconds=s):
                return self.seconds // s
            case int():
                return type(self)(self.seconds // other)
        return NotImplemented

    def __divmod__(self, other):
        return self // other, type(self)(self.seconds % other.seconds)

    def __neg__(self):
        return type(self)(-self.seconds)

    def __abs__(self):
        return self if self.seconds >= 0 else -self

    def __bool__(self):
        return self.seconds != 0

    def __eq__(self, other):
        return self.seconds == other.seconds if isinstance(other, Duration) else NotImplemented

    def __lt__(self, other):
        return self.seconds < other.seconds if isinstance(other, Duration) else NotImplemented

    def __hash__(self):
        return hash((Duration, self.seconds))

    def __format__(self, spec):
        if spec in ("", "s"):
            rest, parts = abs(self.seconds), []
            for name, size in self.UNITS.items():
                amount, rest = divmod(rest, size)
                if amount:
                    parts.append(f"{amount}{name}")
            return ("-" if self.seconds < 0 else "") + (" ".join(parts) or "0s")
        if spec.endswith("c"):
            m, s = divmod(abs(self.seconds), 60)
            h, m = divmod(m, 60)
            return format(f"{'-' * (self.seconds < 0)}{h}:{m:02}:{s:02}", spec[:-1])
        return format(self.seconds, spec)

    def __repr__(self):
        return f"Duration({self})"

    def __str__(self):
        return format(self)


@total_ordering
class Date:
    LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    __match_args__ = "year", "month", "day"

    def __init__(self, year, month=1, day=1):
        if not 1 <= month <= 12:
            raise DateError(f"month {month} is not in 1..12")
        if not 1 <= day <= self.length(year, month):
            raise DateError(f"{self.NAMES[month - 1]} {year} has no day {day}")
        self.year, self.month, self.day = year, month, day

    @staticmethod
    def leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @classmethod
    def length(cls, year, month):
        return cls.LENGTHS[month - 1] + (month == 2 and cls.leap(year))

    @cached_property
    def ordinal(self):
        y, m = (self.year, self.month) if self.month > 2 else (self.year - 1, self.month + 12)
        return 365 * y + y // 4 - y // 100 + y // 400 + (153 * (m - 3) + 2) // 5 + self.day - 306

    @classmethod
    def from_ordinal(cls, n):
        n += 305
        era, doe = divmod(n, 146097)
        yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
        doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
        mp = (5 * doy + 2) // 153
        m = mp + 3 if mp < 10 else mp - 9
        return cls(yoe + era * 400 + (m <= 2), m, doy - (153 * mp + 2) // 5 + 1)

    @property
    def weekday(self):
        return Weekday((self.ordinal + 6) % 7)

    @singledispatchmethod
    def plus(self, amount, unit=Unit.DAY):
        raise TypeError(f"cannot add {type(amount).__name__}")

    @plus.register
    def _(self, amount: int, unit: str = Unit.DAY):
        match Unit(unit):
            case Unit.DAY:
                return self.from_ordinal(self.ordinal + amount)
            case Unit.WEEK:
                return self.from_ordinal(self.ordinal + 7 * amount)
            case Unit.MONTH:
                y, m = divmod(self.year * 12 + self.month - 1 + amount, 12)
                return type(self)(y, m + 1, min(self.day, self.length(y, m + 1)))
            case Unit.YEAR:
                return type(self)(self.year + amount, self.month, min(self.day, self.length(self.year + amount, self.month)))

    @plus.register
    def _(self, amount: Duration, unit=None):
        days, rest = divmod(amount, Duration(days=1))
        if rest:
            raise DateError(f"{rest} left over")
        return self.plus(days)

    @plus.register(str)
    def _from_text(self, amount, unit=None):
        for part in amount.split():
            self = self.plus(int(part[:-1]), part[-1])
        return self

    def __add__(self, other):
        return self.plus(other)

    def __sub__(self, other):
        if isinstance(other, Date):
            return Duration(d=self.ordinal - other.ordinal)
        return self.plus(-other)

    def __eq__(self, other):
        return isinstance(other, Date) and self.ordinal == other.ordinal

    def __lt__(self, other):
        if not isinstance(other, Date):
            return NotImplemented
        return self.ordinal < other.ordinal

    def __hash__(self):
        return self.ordinal

    def __repr__(self):
        return f"{type(self).__name__}({self.year}, {self.month}, {self.day})"

    def __format__(self, spec):
        out, i = [], 0
        while i < len(spec):
            if spec[i] == "%":
                i += 1
                table = {"Y": f"{self.year:04}", "m": f"{self.month:02}", "d": f"{self.day:02}", "b": self.NAMES[self.month - 1],
                         "A": self.weekday.name.title(), "j": f"{self.ordinal - Date(self.year).ordinal + 1:03}", "%": "%"}
                out.append(table.get(spec[i], f"?{spec[i]}"))
            else:
                out.append(spec[i])
            i += 1
        return "".join(out) or repr(self)


def rule(start, every, unit="d", only=Days.WORK | Days.REST, until=None):
    dates = (start.plus(every * i, unit) for i in count())
    dates = (d for d in dates if Days.of(d.weekday) in only)
    return dates if until is None else takewhile(lambda d: d < until, dates)


def calendar(year, month):
    first = Date(year, month)
    print(f"{first:%b %Y}".center(20).rstrip())
    cells = chain([""] * first.weekday, range(1, Date.length(year, month) + 1))
    for week in batched(cells, 7):
        print(*(f"{c:>2}" for c in week))


for text in ["2000-02-29", "1900-02-28", "2024-12-31", "1970-01-01", "0001-01-01"]:
    d = Date(*map(int, text.split("-")))
    back = Date.from_ordinal(d.ordinal)
    print(f"{d:%Y-%m-%d %A %j 100%%}", d.ordinal, back == d, d.weekday + 3, 2 + d.weekday, d + 1, d - 1, d + "1m 1y -1d", sep=" | ")
print(all(Date.from_ordinal(n).ordinal == n for n in range(-1000, 800000, 37)), vars(d))
for bad in [(2023, 2, 29), (2023, 13), (2023, 4, 31), (2023, 0)]:
    try:
        Date(*bad)
    except DateError as error:
        print(error)
print([f"{d:%b %d}" for d in islice(rule(Date(2024, 1, 31), 1, "m"), 6)])
print([f"{d:%A %d}" for d in rule(Date(2024, 2, 23), 3, only=Days.WORK, until=Date(2024, 3, 9))])
print({k.name: len(list(g)) for k, g in groupby(sorted(rule(Date(2024, 5, 1), 1, until=Date(2024, 6, 1)), key=lambda d: d.weekday), key=lambda d: d.weekday)})
calendar(2024, 2)
calendar(2026, 11)
for text in ["1h 30m", "90s", "-2d4h", "1w1d1h1m1s", "5", "h", "1x", ""]:
    try:
        d = Duration.parse(text)
        print(f"{text!r:>14} {d!r:<26} {d:c} {d:>+12,} {d:>12c}| {d * 2} {-d} {abs(d)} {bool(d)} {d // 7}")
    except DateError as error:
        print(f"{text!r:>14} {error}")
print(Date(2024, 3, 1) - Date(2023, 3, 1), Date(2024, 1, 1) + Duration(w=2), Date(2024, 1, 1) - Duration(days=1))
for action in (lambda: Date(2024) + Duration(h=25), lambda: Date(2024) + 1.5, lambda: Date(2024) < 3, lambda: Duration(1) + 1,
               lambda: Duration(1) // Duration(), lambda: Duration(fortnight=1), lambda: Duration(1).__setattr__("x", 1), lambda: Weekday("S"),
               lambda: Weekday("X"), lambda: Weekday(7), lambda: Unit("q"), lambda: Days(1000), lambda: Duration(x=1), lambda: Days["MONDAY"]):
    try:
        print("value", repr(action()))
    except Exception as error:
        print(type(error).__name__, error, "<-", repr(error.__cause__))
print(Weekday("mo"), Weekday("sun").weekend, repr(Days.WORK & ~Days.FR), ~Days.REST, Days(0), Days.MO | 256, list(Days.WORK), Days.WORK.name, len(Days))
print(repr(Unit.DAY), Unit.DAY + "x", f"{Unit.WEEK:>4}", Weekday.SUNDAY - Weekday.FRIDAY, sorted([Date(2024), Date(2020, 2, 2)]), {Date(1): 1})
match Date(2024, 12, 25):
    case Date(_, 12, 24 | 25 | 26 as day):
        print("christmas", day)
print([(b - a).seconds // 86400 for a, b in pairwise(islice(rule(Date(2024, 1, 31), 1, "m"), 13))])
