# string: constants, capwords, Template, Formatter and its hooks.
import string
from string import Formatter, Template, capwords


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


for name in sorted(string.__all__):
    value = getattr(string, name)
    print(name, repr(value) if isinstance(value, str) else type(value).__name__)
print(capwords("abc DEF  gHi"), capwords("a-b-c", "-"), repr(capwords("  x y ")), repr(capwords(" a b", " ")), capwords("ß ǆ"), repr(capwords("")))

t = Template("$who likes ${what} for $$5 $")
for args, kwargs in [(({"who": "tim", "what": "kung pao"},), {}), ((), {"who": 1, "what": [2]}), (({"who": "x"},), {"what": "y"}), ((), {}), (({},), {"who": 1})]:
    print(attempt(t.substitute, *args, **kwargs), attempt(t.safe_substitute, *args, **kwargs))
for text in ["", "$", "$$", "a$b", "${a}$c", "${a", "${}", "$1", "$ a", "line\n$x and\n  $-", "$_a1b", "$aé", "$Aſ", "${a b}", "$$a", "$$$a", "a$", "${1a}"]:
    t = Template(text)
    print(repr(text), t.is_valid(), t.get_identifiers(), attempt(t.substitute, a=1, c=2, x=3, _a1b=4, A=5), attempt(t.safe_substitute, a=1))


class Percent(Template):
    delimiter = "%"


class Long(Template):
    delimiter = "<<"


print(Percent("%a $a %%").substitute(a=1), Long("<<a <<{a}b <<<< <").safe_substitute(a=2), Percent("x").template, Template.delimiter, Template.idpattern,
      Template.braceidpattern)
print(attempt(Template("$a").substitute, {"a": 1}, a=2), attempt(Template("$self $mapping").substitute, self=1, mapping=2), attempt(Template(5).substitute))

f = Formatter()
for args, kwargs in [(("{} {}", 1, 2), {}), (("{0} {1} {0}", 1, 2), {}), (("{a.real} {b[0]} {c[k]!r:>5}",), {"a": 5, "b": [6], "c": {"k": "v"}}), (("{:{}}|{:{w}.{p}f}", "x", 5, 3.14159), {"w": 8, "p": 2}),
                     (("{} {0}", 1), {}), (("{0} {}", 1), {}), (("{{}}",), {}), (("{",), {}), (("}",), {}), (("{!x}", 1), {}), (("{a}",), {}), (("{1}", 1), {}),
                     (("{:{:{}}}", 1, 2, 3), {}), (("{!s}{!r}{!a}", "é", "é", "é"), {}), (("",), {}), (("{:d}", "x"), {})]:
    print(attempt(f.format, *args, **kwargs))
print(attempt(f.format), f.vformat("{0}{x}", (1,), {"x": 2}), list(f.parse("a{b!r:c}d")), f.get_field("a.real[0]", (), {"a": 1}) if False else f.get_field("0.real", (5,), {}))
print(f.get_value(0, (1,), {}), f.get_value("k", (), {"k": 2}), f.format_field(3, "03"), f.convert_field("é", "a"), f.convert_field(1, None), f.check_unused_args(set(), (), {}))


class Hooks(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, "<%s>" % key) if isinstance(key, str) else super().get_value(key, args, kwargs)

    def check_unused_args(self, used_args, args, kwargs):
        print("used", sorted(map(str, used_args)), len(args), sorted(kwargs))

    def format_field(self, value, format_spec):
        return "[%s|%s]" % (value, format_spec)

    def convert_field(self, value, conversion):
        return value if conversion != "z" else "zzz"

    def parse(self, format_string):
        return [(text.upper(), *rest) for text, *rest in super().parse(format_string)]


print(Hooks().format("x{a:b}y{0!z:{c}}w", 1, c=2))
