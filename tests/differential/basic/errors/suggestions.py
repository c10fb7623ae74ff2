# Messages of common mistakes as a user sees them when the exception is printed.
class Thing:
    colour = "red"

    def method(self, one, two=2, *, three):
        pass

    @classmethod
    def make(cls, x):
        pass

    @staticmethod
    def stat(x):
        pass


def function(a, b, c=0):
    pass


thing = Thing()


def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for bad in (
    lambda: thing.color,
    lambda: thing.method(),
    lambda: thing.method(1),
    lambda: thing.method(1, 2, 3),
    lambda: thing.method(1, four=4, three=3),
    lambda: Thing.method(),
    lambda: Thing.make(),
    lambda: Thing.make(1, 2),
    lambda: Thing.stat(),
    lambda: thing.stat(1, 2),
    lambda: Thing(1),
    lambda: function(),
    lambda: function(1),
    lambda: function(1, 2, 3, 4),
    lambda: function(1, 2, a=3),
    lambda: function(b=1, c=2),
    lambda: function(1, 2, d=4, e=5),
    lambda: thing(),
    lambda: thing[0],
    lambda: thing + 1,
    lambda: thing < thing,
    lambda: -thing,
    lambda: len(thing),
    lambda: iter(thing),
    lambda: 1 in thing,
    lambda: [*thing],
    lambda: {**thing},
    lambda: function[0],
    lambda: Thing[0],
    lambda: int[0],
    lambda: None(),
    lambda: None[0],
    lambda: None + 1,
    lambda: None.attribute,
    lambda: len(None),
    lambda: len(5),
    lambda: "abc"(),
    lambda: [1, 2, 3](0),
    lambda: (1, 2)["a"],
    lambda: {}["key"],
    lambda: {}[5],
    lambda: "text" + 5,
    lambda: 5 + "text",
    lambda: [1] + "a",
    lambda: int("twelve"),
    lambda: float("1,5"),
    lambda: int("3.5"),
    lambda: abs("x"),
    lambda: sum([1, "a"]),
    lambda: sum("ab"),
    lambda: max(1),
    lambda: round("x"),
    lambda: ord("ab"),
    lambda: chr("a"),
    lambda: isinstance(1, "int"),
    lambda: isinstance(1, [int]),
    lambda: issubclass(1, int),
    lambda: getattr(thing, 5),
    lambda: getattr(thing),
    lambda: getattr(thing, "nope"),
    lambda: setattr(thing, "a"),
    lambda: hasattr(thing),
    lambda: type(1, 2),
    lambda: type("X", (), 5),
    lambda: type("X", 5, {}),
    lambda: type(5, (), {}),
    lambda: object().x,
    lambda: super(),
    lambda: range(5)[9],
    lambda: "a,b".split(1),
    lambda: ",".join([1, 2]),
    lambda: "abc".replace("a"),
    lambda: sorted([1, "b"]),
    lambda: sorted(5),
    lambda: dict([1, 2]),
    lambda: list(5),
    lambda: enumerate(5),
    lambda: zip(1, 2),
    lambda: next(5),
    lambda: open(1.5),
    lambda: open("/no/such/file/here"),
    lambda: input(1, 2),
    lambda: print(1, seperator=2),
    lambda: id(),
    lambda: hash([]),
    lambda: divmod(1),
    lambda: pow(1),
    lambda: bool(1, 2),
    lambda: str(1, 2, 3, 4),
    lambda: complex("a"),
    lambda: complex(1, "a"),
    lambda: bytes("a"),
    lambda: iter(1),
    lambda: callable(),
    lambda: vars(5),
    lambda: slice(),
    lambda: reversed(5),
    lambda: all(5),
    lambda: map(),
    lambda: filter(None),
    lambda: min(1, "a"),
    lambda: [].append(1, 2),
    lambda: [].pop(),
    lambda: [].index(1),
    lambda: {}.pop("a"),
    lambda: set().remove("a"),
    lambda: (1).append,
    lambda: "abc".push,
    lambda: [].lenght,
    lambda: {}.has_key("a"),
):
    attempt(bad)
