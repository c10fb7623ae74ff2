# What the matrix of re-entrant calls is made of: objects whose special methods run an action at a chosen moment, and the
# loop that tries every call with every action.


class Trigger:
    # Runs an action once, when a hook is reached for the n-th time.
    def __init__(self):
        self.action = None
        self.left = 0

    def arm(self, action, when):
        self.action, self.left = action, when

    def disarm(self):
        self.action = None

    def __call__(self):
        if self.action is not None:
            self.left -= 1
            if self.left == 0:
                action, self.action = self.action, None
                action()


fire = Trigger()


class Item:
    # Fires in every comparison, in hash, repr, bool and number conversion.
    def __init__(self, n, h=None):
        self.n = n
        self.h = n if h is None else h

    def __eq__(self, other):
        fire()
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        fire()
        return self.n < getattr(other, "n", other)

    def __hash__(self):
        fire()
        return self.h

    def __repr__(self):
        fire()
        return f"<{self.n}>"

    def __bool__(self):
        fire()
        return self.n != 0

    def __index__(self):
        fire()
        return self.n

    def __add__(self, other):
        fire()
        return Item(self.n + getattr(other, "n", other))

    __radd__ = __add__


class Dying:
    # Fires when it dies.
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"dying{self.n}"

    def __eq__(self, other):
        return self.n == getattr(other, "n", other)

    def __lt__(self, other):
        return self.n < getattr(other, "n", other)

    def __hash__(self):
        return hash(self.n)

    def __del__(self):
        fire()


class Feed:
    # An iterable that fires at every step.
    def __init__(self, items, hint=None):
        self.items = list(items)
        self.at = 0
        self.hint = hint

    def __iter__(self):
        fire()
        return self

    def __next__(self):
        fire()
        if self.at >= len(self.items):
            raise StopIteration
        self.at += 1
        return self.items[self.at - 1]

    def __length_hint__(self):
        fire()
        return len(self.items) if self.hint is None else self.hint


class Sequence:
    # The old protocol: __len__ and __getitem__.
    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        fire()
        return len(self.items)

    def __getitem__(self, i):
        fire()
        return self.items[i]


class Mapping:
    # keys() and __getitem__, as dict.update takes them.
    def __init__(self, pairs):
        self.pairs = dict(pairs)

    def keys(self):
        fire()
        return list(self.pairs)

    def __getitem__(self, key):
        fire()
        return self.pairs[key]


class Box:
    # Holds the only lasting reference to the container under test.
    c = None


box = Box()


def shown(value):
    if isinstance(value, (list, tuple, dict, set, frozenset, str, bytes, bytearray, int, float, bool, type(None), Item, Dying)):
        return repr(value)
    if isinstance(value, memoryview):
        try:
            return "view " + repr(value.tolist())
        except ValueError as error:
            return str(error)
    if hasattr(type(value), "__next__"):
        items = []
        for item in value:
            items.append(item)
            if len(items) > 300:
                items.append("...")
                break
        return "iterator " + repr(items)
    return type(value).__name__ + " " + repr(value)


def clip(text):
    return text if len(text) <= 160 else text[:120] + "..." + text[-24:] + f" ({len(text)})"


def attempt(name, call, action_name, action, when, make):
    box.c = make()
    box.other = None
    fire.arm(action, when)
    result = None
    try:
        result = call()
        fire.disarm()
        text = shown(result)
    except BaseException as error:
        fire.disarm()
        text = f"{type(error).__name__}: {error}"
    left = shown(box.c)
    result = None
    print(name, action_name, when, "->", clip(text), "|", clip(left))
    box.c = None


def matrix(make, calls, actions, moments=(1, 3), skip=()):
    # skip: pairs of call and action where CPython 3.12.1 itself crashes (see undefined.py).
    cases = 0
    for name, call in calls.items():
        for action_name, action in actions.items():
            for when in moments if (name, action_name) not in skip else ():
                attempt(name, call, action_name, action, when, make)
                cases += 1
    print(cases, "cases")
