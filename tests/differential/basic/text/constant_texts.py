# Texts and bytes that stand in the program as sums and products, and single characters by index.
LINE = "-" * 20
print(LINE, len("ab" * 2048), len("ab" * 2049), "x" * 0 == "", "x" * -3 == "", 3 * "ab" + "c" * 2 + "d")
print(b"ab" * 3, 2 * b"\x00\xff", b"" * 5, b"a" + b"b" * 2, "é" * 3, "\U0001f600" * 2, "\ud83d" + "\ude00" == "\U0001f600")
print([ord(c) for c in "\ud83d" + "\ude00"], ("a" * 3, b"b" * 2), {"k" * 2: "v" * 3}, "ab" "cd" * 2, ("ab" "cd") * 2)
print("a" * (1 + 2), "a" * 2**3, (2 - 5) * "a" == "", "%s-" * 3 % (1, 2, 3), "=" * 10 in "=" * 11)


def default(text="ab" * 3, data=b"\n" * 2, *, other=("x" + "y", "z" * 2)):
    return text, data, other


print(default(), default.__defaults__, default.__kwdefaults__)
print("abc"[1], ("ab" * 3)[4], ("ab" + "c")[-1])
try:
    "a" + b"b"
except TypeError as error:
    print(error)
try:
    b"a" + "b"
except TypeError as error:
    print(error)
try:
    "a" * 1.5
except TypeError as error:
    print(error)
try:
    "a" * (10**30)
except OverflowError as error:
    print(error)


class Key:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


class Text(str):
    def __getitem__(self, key):
        return "item", key


TEXT = "añ€\U0001f600z"
for i in range(-7, 7):
    for text in (TEXT, "ascii", "", "é"):
        try:
            print(i, repr(text[i]), repr(text[Key(i)]), text[i] == text[Key(i)])
        except IndexError as error:
            print(i, error)
print(Text("abc")[1], Text("abc")[5], str.__getitem__(Text("abc"), 1), TEXT[True], TEXT[False])
for key in (1.0, "1", None, 2**70, -(2**70), (1,), 2**49):
    try:
        print(TEXT[key])
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)


def scan(text):
    i, n, out = 0, len(text), []
    while i < n:
        c = text[i]
        if c == " ":
            i += 1
        elif c.isdigit():
            j = i
            while j < n and text[j].isdigit():
                j += 1
            out.append(int(text[i:j]))
            i = j
        elif c in "+-*/()":
            out.append(c)
            i += 1
        else:
            raise ValueError(f"at {i}: {c!r}")
    return out


print(scan("12 + 3*(45-6)/7"))
try:
    scan("1 + x")
except ValueError as error:
    print(error)
