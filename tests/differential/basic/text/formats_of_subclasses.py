# Text of a subclass that a format leaves as it is comes out as the same object.
import enum


class Text(str):
    pass


class Own(str):
    def __str__(self):
        return self

    def __repr__(self):
        return self


class Bare(str):
    def __format__(self, spec):
        return Text(f"<{spec}>")


class Level(enum.StrEnum):
    LOW = "low"
    HIGHEST = "highest of all"


for text in (Text("abc"), Own("abc"), "abc", Text("")):
    print([type(made).__name__ for made in (format(text, "s"), f"{text:s}", f"{text:2}", f"{text:.9}", f"{text:<3}", f"{text:*^3.3s}", text.__format__("s"), text.__format__("0"))], end=" ")
    print([type(made).__name__ for made in (f"{text:4}", f"{text:.2}", f"{text:*>9}", f"{text:s}!", f"{text:s}{text:s}", format(text, ""), f"{text}", f"{text!s}", text.ljust(9), text.strip())])
    print(format(text, "s") is text, f"{text:1}" is text, f"{text:.5}" is text, repr(f"{text:5}"), repr(f"{text:.1}"))
print([f"{level:>6}" for level in Level], [f"{level:>20}" for level in Level], [f"{level}" for level in Level], f"{Level.HIGHEST:6}" is Level.HIGHEST, f"{Level.LOW:.3}" is Level.LOW)
print({f"{Level.LOW:3}": 1}[Level.LOW], isinstance(f"{Level.LOW:s}", Level), f"{Level.LOW:s}" == "low", "{:3}|{:5}".format(Level.LOW, Level.LOW))
print(type(format(Bare("q"), "z")).__name__, type(f"{Bare('q')}").__name__, format(Bare("q"), "zz"))
for spec in ("d", "=5", "+", ",", ".x", "5.", "z", "010"):
    try:
        print(repr(format(Text("abc"), spec)))
    except ValueError as error:
        print(spec, error)
