# Literals before %: tuples of values become text one after the other, and all that only the operator can do.
log = []


class Loud:
    def __init__(self, name):
        log.append(f"make {name}")
        self.name = name

    def __str__(self):
        log.append(f"str {self.name}")
        return f"<{self.name}>"

    def __repr__(self):
        log.append(f"repr {self.name}")
        return f"Loud({self.name!r})"

    def __format__(self, spec):
        log.append(f"format {self.name} {spec!r}")
        return "never"

    def __del__(self):
        log.append(f"dead {self.name}")


def fail(name):
    log.append(f"fail {name}")
    raise LookupError(name)


def section(function):
    log.clear()
    try:
        result = function()
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{function.__name__}: {result!r}\n   ", "; ".join(log))


@section
def one_after_the_other(): return "%s and %r, %a!" % (Loud("a"), Loud("b"), Loud("é"))


@section
def with_widths(): return "[%10s|%-10s|%.3s|%8.2s|%-4.1r|%.s|%05s|%+s|%#r]" % (Loud("a"), Loud("b"), Loud("c"), "text", "text", "text", "x", 1, 2)


@section
def doubled(): return "100%% of %s%%%s%%" % ("this", Loud("that"))


@section
def only_doubled(): return "%%" % ()


@section
def nothing_but_one(): return "%s" % (Loud("only"),)


@section
def variable(): t = "%s %s"; return t % (Loud("a"), Loud("b"))


@section
def starred(): return "%s %s" % (*[Loud("a")], Loud("b"))


@section
def one_number_among(): return "%s %d" % (Loud("a"), 5)


@section
def too_few(): return "%s %s" % (Loud("a"),)


@section
def too_many(): return "%s" % (Loud("a"), Loud("b"))


@section
def fails_between(): return "%s %s" % (Loud("a"), fail("b"))


@section
def mapping(): return "%(k)s" % ({"k": 1},)


@section
def star(): return "%*s" % (5, Loud("a"))


@section
def long_widths(): return "%1000s" % (Loud("a"),), len("%999s" % (Loud("b"),))


@section
def unfinished(): return "%s %" % (Loud("a"), 1)


@section
def length_modifier(): return "%ls %hr" % (Loud("a"), Loud("b"))


@section
def bad_text():
    class Bad:
        def __str__(self): return 5
    return "%s%s" % (Loud("a"), Bad())


@section
def surrogates(): return "%s\ud800%s" % ("\udfff", "ü")


@section
def nested(): return "%s" % ("%s-%s" % (Loud("in"), Loud("ner")),)


@section
def not_a_tuple(): return "%s" % [Loud("a")], "%s" % {"k": 1}, "%r" % "x"


@section
def subclass_of_str():
    class S(str):
        def __str__(self): return "S!"
        def __format__(self, spec): return "F!"
    return "%s %5s %r" % (S("a"), S("b"), S("c"))


@section
def numbers_as_text(): return "%s %s %s %.2s %r" % (1.50, 10**20, True, 3.14159, None), "%s" % (1,), "%5s|%-5s|" % (1, 2)


@section
def bytes_do_not(): return b"%s %s" % (b"a", bytes(Loud("b").name, "ascii"))
