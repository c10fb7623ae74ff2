"""_string: the parsers behind string.Formatter."""
import _string


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


def parts(s):
    return list(_string.formatter_parser(s))


def split(s):
    first, rest = _string.formatter_field_name_split(s)
    return first, list(rest)


for s in ("", "abc", "a{}b", "{x!r:>{w}}", "{{}}", "a{{b}}c{0}", "{", "}", "{x", "{x!", "{x!}", "{x!rr}", "{x!r}", "{x!r:}", "{x:", "{a[}", "{a[x]}", "{a[{}]}",
          "{a.b[c].d:{e}{f}!r}", "{}{}", "{!s}", "{:}", "x}y", "{a{b}c}", "{a}}", "é{ü}ß", "{a!x:b", "{a:b{c}", "{a:{b:{c}}}", "{{{a}}}", "{0.x:%Y-{m}}tail", "\U0001F600{\U0001F600!\u00e9}"):
    attempt(parts, s)
for s in ("", "a", "0", "12", "a.b", "a[0]", "a[x].y[1]", ".a", "[0]", "a.", "a[", "a[]", "a[x", "a[0]b", "0.a", "-1", "00", "99999999999999999999999", "a..b", "a.b[",
          "a[9999999999999999999999]", "a[-1]", "é.ü[ß]", "a[0].b.c[d e][2]"):
    attempt(split, s)
for f in (_string.formatter_parser, _string.formatter_field_name_split):
    attempt(f, 1)
    attempt(f)
    attempt(f, "a", "b")
    print(f.__text_signature__)


class S(str):
    pass


attempt(parts, S("a{b}"))
it = _string.formatter_parser("a{b}c")
print(type(it), iter(it) is it, next(it), list(it), list(it))
first, it = _string.formatter_field_name_split("a.b[1]")
print(type(it), iter(it) is it, next(it), list(it), list(it))
bad = _string.formatter_parser("ok{x}bad}")
print(next(bad))
attempt(next, bad)
attempt(type(it))
