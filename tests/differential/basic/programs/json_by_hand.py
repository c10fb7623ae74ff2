class JSONError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1; col = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {line} column {col} (char {pos})"); self.pos = pos
class Decoder:
    ESC = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
    def __init__(self, s): self.s, self.i = s, 0
    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in " \t\r\n": self.i += 1
    def decode(self):
        v = self.value(); self.ws()
        if self.i != len(self.s): raise JSONError("Extra data", self.s, self.i)
        return v
    def value(self):
        self.ws()
        s, i = self.s, self.i
        match s[i:i + 1]:
            case "": raise JSONError("Expecting value", s, i)
            case '"': return self.string()
            case "{": return self.obj()
            case "[": return self.arr()
            case c if c == "-" or c.isdigit(): return self.number()
        for word, v in (("true", True), ("false", False), ("null", None), ("NaN", float("nan"))):
            if s.startswith(word, i): self.i += len(word); return v
        raise JSONError("Expecting value", s, i)
    def number(self):
        j = self.i
        while j < len(self.s) and self.s[j] in "+-.eE0123456789": j += 1
        text, start, self.i = self.s[self.i:j], self.i, j
        try: return float(text) if set(text) & set(".eE") else int(text)
        except ValueError as e: raise JSONError("Bad number", self.s, start) from e
    def string(self):
        out, s = [], self.s; self.i += 1; start = self.i
        while True:
            try: c = s[self.i]
            except IndexError: raise JSONError("Unterminated string", s, start) from None
            self.i += 1
            if c == '"': return "".join(out)
            if c == "\\":
                e = s[self.i]; self.i += 1
                if e == "u":
                    cp = int(s[self.i:self.i + 4], 16); self.i += 4
                    if 0xD800 <= cp < 0xDC00 and s[self.i:self.i + 2] == "\\u": cp = 0x10000 + ((cp - 0xD800) << 10 | int(s[self.i + 2:self.i + 6], 16) - 0xDC00); self.i += 6
                    out.append(chr(cp))
                else:
                    try: out.append(self.ESC[e])
                    except KeyError: raise JSONError(f"Invalid escape {e!r}", s, self.i - 2)
            elif c < " ": raise JSONError("Invalid control character", s, self.i - 1)
            else: out.append(c)
    def seq(self, close, item):
        self.i += 1; self.ws()
        if self.s[self.i:self.i + 1] == close: self.i += 1; return
        while True:
            yield item(); self.ws()
            c = self.s[self.i:self.i + 1]; self.i += 1
            if c == close: return
            if c != ",": raise JSONError("Expecting ',' delimiter", self.s, self.i - 1)
    def arr(self): return [*self.seq("]", self.value)]
    def pair(self):
        self.ws()
        if self.s[self.i:self.i + 1] != '"': raise JSONError("Expecting property name", self.s, self.i)
        k = self.string(); self.ws()
        if self.s[self.i:self.i + 1] != ":": raise JSONError("Expecting ':' delimiter", self.s, self.i)
        self.i += 1; return k, self.value()
    def obj(self): return dict(self.seq("}", self.pair))
def encode(o, indent=None, sort_keys=False, default=None, level=0, seen=()):
    if id(o) in seen: raise ValueError("Circular reference detected")
    sub = lambda x: encode(x, indent, sort_keys, default, level + 1, (*seen, id(o)))
    nl, nl2 = ("\n" + " " * indent * (level + 1), "\n" + " " * indent * level) if indent is not None else ("", "")
    match o:
        case None: return "null"
        case bool(): return str(o).lower()
        case int() | float(): return repr(o)
        case str(): return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c) or (c if " " <= c < "\x7f" else "".join(f"\\u{int.from_bytes(b, 'big'):04x}" for b in [c.encode("utf-16-be")[k:k + 2] for k in range(0, len(c.encode("utf-16-be")), 2)])) for c in o) + '"'
        case [] | (): return "[]"
        case list() | tuple(): return "[" + nl + ("," + (nl or " ")).join(map(sub, o)) + nl2 + "]"
        case dict():
            if not o: return "{}"
            items = sorted(o.items()) if sort_keys else o.items()
            return "{" + nl + ("," + (nl or " ")).join(f"{sub(str(k) if not isinstance(k, bool) else str(k).lower())}: {sub(v)}" for k, v in items) + nl2 + "}"
    if default: return sub(default(o))
    raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")
for t in ['{"a": [1, 2.5, -3e2, true, null], "b": {"c": "x\\n\\u00e9\\ud83d\\ude00"}}', "[]", "{}", ' [ 1 , [ ] , { } ] ', '"q"', "1 2", "[1,", "[1 2]", '{"a" 1}', "{a: 1}", '"abc', '"\\x"', "-", "nul", "", '{"a": 1, "a": 2}', '[1, \n\n  oops]', '"tab\there"', "[" * 50 + "]" * 50, "1.5.2", "NaN"]:
    try: v = Decoder(t).decode(); print(v if len(str(v)) < 80 else len(str(v)), "->", encode(v)[:90])
    except JSONError as e: print("JSONError", e, e.pos, repr(e.__cause__))
d = {"z": [1, {"k": (1, 2)}], "a": {True: None, 5: 1.5}, "u": "é😀\x01\"\\"}
print(encode(d), encode(d, sort_keys=True), encode(d, indent=2), sep="\n")
d["me"] = d
for f in (lambda: encode(d), lambda: encode({1, 2}), lambda: encode({1, 2}, default=sorted), lambda: encode(object(), default=lambda o: 1 / 0), lambda: encode({"a": 1, 2: 3}, sort_keys=True), lambda: encode([1j], default=str)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
