# A JSON reader and writer, written as people write them.
class JSONError(ValueError):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", "b": "\b", "r": "\r", "f": "\f"}


class Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def space(self):
        while self.at < len(self.text) and self.text[self.at] in " \n\t\r":
            self.at += 1

    def peek(self):
        self.space()
        if self.at >= len(self.text):
            raise JSONError("unexpected end", self.at)
        return self.text[self.at]

    def take(self, expected):
        if self.peek() != expected:
            raise JSONError(f"expected {expected!r}, found {self.text[self.at]!r}", self.at)
        self.at += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return dict(self.series("{", "}", self.pair))
        if c == "[":
            return list(self.series("[", "]", self.value))
        if c == '"':
            return self.string()
        for word, meaning in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return meaning
        return self.number()

    def series(self, open_, close, item):
        self.take(open_)
        if self.peek() != close:
            while True:
                yield item()
                if self.peek() == close:
                    break
                self.take(",")
        self.take(close)

    def pair(self):
        key = self.string()
        self.take(":")
        return key, self.value()

    def string(self):
        self.take('"')
        out = []
        while True:
            try:
                c = self.text[self.at]
            except IndexError:
                raise JSONError("unterminated string", self.at) from None
            self.at += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = self.text[self.at]
                self.at += 1
                if e == "u":
                    out.append(chr(int(self.text[self.at:self.at + 4], 16)))
                    self.at += 4
                else:
                    out.append(ESCAPES[e])
            else:
                out.append(c)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        piece = self.text[start:self.at]
        try:
            return float(piece) if any(c in piece for c in ".eE") else int(piece)
        except ValueError:
            raise JSONError(f"bad value {self.text[start:start + 5]!r}", start)


def load(text):
    reader = Reader(text)
    value = reader.value()
    reader.space()
    if reader.at != len(text):
        raise JSONError("trailing text", reader.at)
    return value


def dump(value, indent=None, level=0):
    pad = "\n" + " " * (indent * (level + 1)) if indent else ""
    end = "\n" + " " * (indent * level) if indent else ""
    match_type = type(value)
    if value is None or match_type is bool:
        return {None: "null", True: "true", False: "false"}[value]
    if match_type in (int, float):
        return repr(value)
    if match_type is str:
        back = {v: k for k, v in ESCAPES.items() if k != "/"}
        return '"' + "".join("\\" + back[c] if c in back else c if " " <= c < "\x7f" else f"\\u{ord(c):04x}" for c in value) + '"'
    if match_type is dict:
        return "{" + (pad + ("," + pad if indent else ", ").join(f"{dump(k)}: {dump(v, indent, level + 1)}" for k, v in value.items()) + end if value else "") + "}"
    if match_type in (list, tuple):
        return "[" + (pad + ("," + pad if indent else ", ").join(dump(v, indent, level + 1) for v in value) + end if value else "") + "]"
    raise TypeError(f"cannot write {match_type.__name__}")


text = ' {"a": [1, -2.5e3, true, null, {"b": "q\\"\\u00e9\\n"}], "empty": {}, "list": [], "nested": [[[]]] } '
value = load(text)
print(value)
print(dump(value))
print(dump(value, indent=2))
print(load(dump(value)) == value, load("1e5"), load('"x"'))
for bad in ("", "[1, 2", '{"a" 1}', "[1 2]", '"abc', "tru", "[1] 2", "{1: 2}", "--1"):
    try:
        print(load(bad))
    except JSONError as error:
        print(repr(bad), error, error.position, type(error.__context__).__name__)
try:
    dump({"a": {1, 2}})
except TypeError as error:
    print(error)
