"""A template engine: tokenizer without regular expressions, nodes, filters, inheritance of blocks, autoescape."""
import sys
from collections import ChainMap
from dataclasses import dataclass, field
from functools import partial, wraps
from io import StringIO
from string import Formatter, Template
from types import MappingProxyType


class TemplateError(Exception):
    def __init__(self, message, name, line):
        self.message, self.name, self.line = message, name, line
        super().__init__(f"{name}:{line}: {message}")


class Markup(str):
    __slots__ = ()

    def __add__(self, other):
        return Markup(str.__add__(self, escape(other))) if isinstance(other, str) else NotImplemented

    def __radd__(self, other):
        return Markup(str.__add__(escape(other), self)) if isinstance(other, str) else NotImplemented

    def __mod__(self, args):
        if isinstance(args, tuple):
            return Markup(str.__mod__(self, tuple(map(escape, args))))
        return Markup(str.__mod__(self, escape(args)))

    def join(self, parts):
        return Markup(str.join(self, map(escape, parts)))

    def __repr__(self):
        return f"Markup({super().__repr__()})"

    def __html__(self):
        return self


def escape(value):
    if hasattr(value, "__html__"):
        return Markup(value.__html__())
    return Markup(str(value).translate({ord("<"): "&lt;", ord(">"): "&gt;", ord("&"): "&amp;", ord('"'): "&#34;"}))


FILTERS = {}


def filter(function=None, /, *, name=None):
    if function is None:
        return partial(filter, name=name)
    FILTERS[name or function.__name__.rstrip("_")] = function
    return function


filter(str.upper, name="upper")
filter(len, name="length")


@filter
def join(value, separator=""):
    return Markup(separator).join(value)


@filter
def default(value, other="", *, boolean=False):
    return other if value is None or boolean and not value else value


@filter(name="fmt")
def format_(value, spec):
    return format(value, spec)


@filter
def batch(value, n):
    items = list(value)
    return [items[i:i + n] for i in range(0, len(items), n)]


class Missing:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Missing(f"{self.name}.{name}")

    def __bool__(self):
        return False

    def __iter__(self):
        return iter(())

    def __str__(self):
        return ""


def tokenize(source):
    line, position = 1, 0
    while position < len(source):
        starts = [(source.find(mark, position), mark) for mark in ("{{", "{%", "{#")]
        start, mark = min(((s, m) for s, m in starts if s >= 0), default=(len(source), ""))
        if start > position:
            text = source[position:start]
            yield "text", text, line
            line += text.count("\n")
        if not mark:
            break
        close = {"{{": "}}", "{%": "%}", "{#": "#}"}[mark]
        end = source.find(close, start)
        if end < 0:
            raise TemplateError(f"unclosed {mark}", "?", line)
        body = source[start + 2:end]
        if mark != "{#":
            yield {"{{": "expression", "{%": "tag"}[mark], body.strip(), line
        line += body.count("\n")
        position = end + 2


def parse_value(text, line):
    text = text.strip()
    match list(text):
        case []:
            raise TemplateError("empty expression", "?", line)
        case ["'" | '"' as quote, *inside, last] if last == quote:
            literal = "".join(inside)
            return lambda scope: literal
        case [digit, *_] if digit.isdigit() or digit == "-":
            number = float(text) if "." in text else int(text)
            return lambda scope: number
    path = text.split(".")

    def look(scope):
        try:
            value = scope[path[0]]
        except KeyError:
            return Missing(text)
        for part in path[1:]:
            try:
                value = value[int(part) if part.isdigit() else part]
            except (LookupError, TypeError):
                value = getattr(value, part, None) if hasattr(value, part) else Missing(text)
            if callable(value) and not isinstance(value, Missing):
                value = value()
        return value

    look.__name__ = text
    return look


def parse_expression(text, line):
    base, *filters = split_outside(text, "|")
    function = parse_value(base, line)
    for part in filters:
        name, colon, arguments = part.strip().partition(":")
        try:
            found = FILTERS[name.strip()]
        except KeyError as error:
            raise TemplateError(f"no filter {name.strip()!r}", "?", line) from error
        values = [parse_value(a, line) for a in split_outside(arguments, ",")] if colon else []
        function = (lambda f, inner, values: lambda scope: f(inner(scope), *(v(scope) for v in values)))(found, function, values)
    return function


def split_outside(text, separator):
    parts, depth, quote = [""], 0, None
    for c in text:
        if quote:
            quote = None if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c == separator:
            parts.append("")
            continue
        parts[-1] += c
    return parts


@dataclass
class Node:
    line: int
    children: list = field(default_factory=list, kw_only=True, repr=False)

    def render(self, scope, out):
        for child in self.children:
            child.render(scope, out)


@dataclass
class Text(Node):
    text: str

    def render(self, scope, out):
        out.write(self.text)


@dataclass
class Output(Node):
    source: str

    def __post_init__(self):
        self.function = parse_expression(self.source, self.line)

    def render(self, scope, out):
        try:
            out.write(escape(self.function(scope)))
        except TemplateError:
            raise
        except Exception as error:
            raise TemplateError(f"{type(error).__name__} in {{{{ {self.source} }}}}", scope["__name__"], self.line) from error


@dataclass
class For(Node):
    header: str
    empty: Node = None

    def __post_init__(self):
        try:
            names, rest = self.header.split(" in ", 1)
        except ValueError:
            raise TemplateError(f"bad for {self.header!r}", "?", self.line) from None
        self.names = [n.strip() for n in names.split(",")]
        self.items = parse_expression(rest, self.line)

    def render(self, scope, out):
        count = -1
        items = list(self.items(scope))
        for count, item in enumerate(items):
            loop = {"index": count + 1, "first": count == 0, "last": count == len(items) - 1, "parent": scope.get("loop")}
            if len(self.names) == 1:
                values = {self.names[0]: item}
            else:
                values = dict(zip(self.names, item, strict=True))
            super().render(scope.new_child({**values, "loop": loop}), out)
        if count < 0 and self.empty:
            self.empty.render(scope, out)


@dataclass
class If(Node):
    branches: list = field(default_factory=list)

    def render(self, scope, out):
        for test, node in self.branches:
            if test is None or test(scope):
                return node.render(scope, out)


@dataclass
class Block(Node):
    name: str

    def render(self, scope, out):
        (scope["__blocks__"].get(self.name) or self).body(scope, out)

    def body(self, scope, out):
        super().render(scope, out)


class Environment:
    def __init__(self, sources, **globals):
        self.sources, self.cache = MappingProxyType(sources), {}
        self.globals = globals

    def load(self, name):
        try:
            return self.cache[name]
        except KeyError:
            pass
        try:
            source = self.sources[name]
        except KeyError:
            raise TemplateError("no such template", name, 0) from None
        made = self.cache[name] = Parsed(self, name, source)
        return made

    def render(self, name, /, **values):
        out = StringIO()
        template = self.load(name)
        blocks = {}
        while template:
            blocks = template.blocks | blocks
            root, template = template, template.parent and self.load(template.parent)
        root.root.render(ChainMap(values, {"__blocks__": blocks, "__name__": name}, self.globals), out)
        return out.getvalue()


class Parsed:
    def __init__(self, environment, name, source):
        self.name, self.parent, self.blocks = name, None, {}
        try:
            self.tokens = iter(list(tokenize(source)))
            self.root = Node(1)
            self.fill(self.root, ())
        except TemplateError as error:
            raise TemplateError(error.message, name, error.line) from error.__cause__

    def fill(self, node, ends):
        for kind, body, line in self.tokens:
            if kind == "text":
                node.children.append(Text(line, body))
            elif kind == "expression":
                node.children.append(Output(line, body))
            else:
                word, _, rest = body.partition(" ")
                if word in ends:
                    return word, rest, line
                handler = getattr(self, f"tag_{word}", None)
                if handler is None:
                    raise TemplateError(f"unknown tag {word!r}", self.name, line)
                if made := handler(rest, line):
                    node.children.append(made)
        if ends:
            raise TemplateError(f"expected {' or '.join(ends)}", self.name, node.line)
        return None, None, None

    def tag_for(self, rest, line):
        node = For(line, rest)
        word, _, where = self.fill(node, ("empty", "endfor"))
        if word == "empty":
            node.empty = Node(where)
            self.fill(node.empty, ("endfor",))
        return node

    def tag_if(self, rest, line):
        node = If(line)
        word = "if"
        while word != "endif":
            negated = rest.startswith("not ")
            test = None if word == "else" else parse_expression(rest.removeprefix("not "), line)
            if negated:
                test = (lambda inner: lambda scope: not inner(scope))(test)
            branch = Node(line)
            node.branches.append((test, branch))
            word, rest, line = self.fill(branch, ("elif", "else", "endif"))
        return node

    def tag_block(self, rest, line):
        node = self.blocks[rest] = Block(line, rest)
        self.fill(node, ("endblock",))
        return node

    def tag_extends(self, rest, line):
        self.parent = rest.strip("'\"")


class User:
    def __init__(self, name, tags=()):
        self.name, self.tags = name, tags

    def shout(self):
        return self.name.upper() + "!"

    def broken(self):
        raise RuntimeError("no such thing")


env = Environment({
    "base": "<title>{% block title %}Base{% endblock %}</title>\n{% block body %}nothing{% endblock %} ({{ site }})",
    "page": "{% extends 'base' %}{% block body %}{% for u in users %}{{ loop.index }}. {{ u.name|default:'?' }} {{ u.shout }}"
            "{% for t in u.tags %} #{{ t }}{% if not loop.last %},{% endif %}{% empty %} (none){% endfor %}\n{% endfor %}{% endblock %}",
    "sub": "{% extends 'page' %}{% block title %}{{ title|upper }} & more{% endblock %}",
    "values": "{# comment #}{{ a.b.0 }} {{ a.c }} {{ missing.x.y|default:'d' }}|{{ n|fmt:'>8.2f' }}|{{ rows|length }} {{ html }} {{ raw }}\n"
              "{% for k, v in pairs %}{{ k }}={{ v }};{% endfor %} {{ words|join:', ' }} {% if n %}yes{% elif a %}a{% else %}no{% endif %}",
    "bad1": "line\n{% for x of y %}{% endfor %}", "bad2": "{% if x %}\n\n{{ y", "bad3": "a\nb {{ x|nofilter }}", "bad4": "{% while %}",
    "bad5": "{% if x %}\n", "bad6": "\n\n{{ user.broken }}", "bad7": "{% for a, b in triples %}{% endfor %}", "bad8": "{% extends 'gone' %}", "bad9": "{{ }}",
}, site="ex & ample")
users = [User("ann", ["a", "b<c>"]), User("<bob>")]
print(env.render("base"))
print(env.render("page", users=users))
print(env.render("sub", users=users[:1], title="all <b>"))
print(env.render("values", a={"b": [1, 2], "c": "<x>"}, n=3.14159, rows="abc", html="<i>", raw=Markup("<i>"), pairs={"x": 1, "y": [2]}.items(), words=["<", Markup("<b>"), 3]))
for name in ["bad1", "bad2", "bad3", "bad4", "bad5", "bad6", "bad7", "bad8", "bad9", "bad10"]:
    try:
        print(env.render(name, user=users[0], triples=[(1, 2, 3)]))
    except TemplateError as error:
        print(error, "| cause:", repr(error.__cause__))
    except ValueError as error:
        print("ValueError", error)
m = Markup("<b>%s</b> %5s") % ("<x>", 4)
print(repr(m), repr(m + "<"), repr("<" + m), repr(m[:3]), type(m.upper()).__name__, repr(Markup(", ").join(["<", m])), m.__radd__(4), Markup.__slots__)


class Nested(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == "b" else super().convert_field(value, conversion)


print(Nested().format("{0} {x!b} {y:>{width}} {z!r:_^9} {1[a]}", "p", {"a": 5}, x="abc", width=6, z="q"), list(Formatter().parse("a{b!r:c{d}}e{{")))
print(Template("$a ${b}c $$ $d").safe_substitute(a=1, b=2), Template("$a").get_identifiers())
try:
    Template("$a $").substitute(a=1)
except ValueError as error:
    print(error)
env.render("bad6", user=users[1])
