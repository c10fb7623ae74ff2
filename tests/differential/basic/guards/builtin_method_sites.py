"""Sites that call builtin methods: other receivers, other classes, too many arguments, methods that are replaced."""


class Loud(str):
    def lower(self):
        return "LOUD " + str.upper(self)


class Borrowed:
    lower = str.lower
    get = dict.get
    append = list.append


class Fallback(dict):
    def get(self, key, default=None):
        return ("fallback", key, default)

    def __missing__(self, key):
        return ("missing", key)


def lower(text):
    return text.lower()


def get(table, key):
    return table.get(key, 0)


def split(text, *rest):
    if not rest:
        return text.split()
    if len(rest) == 1:
        return text.split(rest[0])
    return text.split(rest[0], rest[1])


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as problem:
        return f"{type(problem).__name__}: {problem}"


for value in ("Ab", Loud("Ab"), Borrowed(), "Cd", b"Ef", 3, Loud("x"), "Gh", bytearray(b"Ij")):
    print("lower", attempt(lower, value))
for table in ({"a": 1}, Fallback(a=1), Borrowed(), {}, Fallback(), {"a": 5}, [1]):
    print("get", attempt(get, table, "a"), attempt(get, table, "b"), attempt(get, table, []))
print(split(" a b  c "), split("a,b,,c", ","), split("a,b,,c", ",", 1), split("a b c ", None, 1), split("", ","), split(""))
print(attempt(split, "abc", ""), attempt(split, "abc", 3), attempt(split, "abc", None, "x"))


def wrong(text, table, items):
    yield attempt(lambda: text.lower(1))
    yield attempt(lambda: table.get())
    yield attempt(lambda: table.get(1, 2, 3))
    yield attempt(lambda: items.append())
    yield attempt(lambda: items.append(1, 2))
    yield attempt(lambda: text.split(maxsplit=1, sep="b"))
    yield attempt(lambda: text.split(sop="b"))
    yield attempt(lambda: text.replace("a"))


for _ in range(2):
    print(*wrong("abc", {}, []), sep="\n")


class Changing:
    def __init__(self):
        self.items = []

    def append(self, item):
        self.items.append(("own", item))


def fill(target, item):
    target.append(item)


class Stack(list):
    pass


stack, plain, changing = Stack(), [], Changing()
for round_number in range(4):
    for target in (stack, plain, changing):
        fill(target, round_number)
    if round_number == 1:
        Stack.append = lambda self, item: list.append(self, ("patched", item))
    if round_number == 2:
        del Stack.append
        changing.append = plain.append
print(stack, plain, changing.items)


class Dropping:
    """A key whose comparison takes the receiver's last reference away."""

    def __hash__(self):
        return hash("key")

    def __eq__(self, other):
        holder.clear()
        return other == "key"


holder = [{"key": ["value"]}]
print(holder[0].get(Dropping(), "none"), holder)


class Word(str):
    def __getitem__(self, key):
        return "item"

    def split(self, *args):
        return ["mine", *args]


def words(texts):
    return [text.split() for text in texts], [text.strip("ab") for text in texts], [text.find("b") for text in texts]


print(words(["a b", Word("a b"), "ab", Word("ba")]))
