"""Encodings, their names and error handlers."""

TEXT = "a\ud800b"
WIDE = "\xe9\u20ac\U0001f600"
ESCAPED = "a\udc80\udcffb"
NAMES = ['utf-8', 'UTF8', 'u8', 'utf_8_sig', 'utf-16', 'utf-16-le', 'utf-16be', 'utf-32', 'utf-32-le', 'utf-32-be', 'ascii', 'us-ascii', '646', 'latin-1', 'iso8859-1', 'L1', 'cp1252x', 'utf 8', 'UTF-16LE', 'U16', 'utf8\x00', '\xe9', '', 'utf--8', 'utf.8', 'utf_8']
HANDLERS = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape', 'surrogatepass', 'bogus']


def show(label, action):
    try:
        print(label, ascii(action()))
    except UnicodeError as error:
        print(label, type(error).__name__, ascii(str(error)), ascii(error.args[0]), getattr(error, "start", None), getattr(error, "end", None))
    except Exception as error:
        print(label, type(error).__name__, ascii(str(error)))


for name in NAMES:
    for handler in HANDLERS:
        show(ascii(name) + " " + handler, lambda: TEXT.encode(name, handler))
        show(ascii(name) + " " + handler, lambda: WIDE.encode(name, handler))
        show(ascii(name) + " " + handler, lambda: ESCAPED.encode(name, handler))

BYTES = [
    ("utf-8", b"a\xff\xfeb"), ("utf-8", b"\xed\xa0\x80x"), ("utf-8", b"\xe2\x82"), ("utf-8", b"\xf0\x9f\x98x"),
    ("utf-8", b"\xc0\x80"), ("utf-8", b"\xf4\x90\x80\x80"), ("utf-8", "a\xe9\u20ac\U0001f600".encode()), ("ascii", b"a\x80b\xff"),
    ("latin-1", b"\xff"), ("utf-16", b"\x00\xd8a\x00"), ("utf-16", b"a\x00b"), ("utf-16", b"\xff\xfea\x00"),
    ("utf-16", b"\xfe\xff\x00a"), ("utf-16", b"\x00\xd8"), ("utf-16-le", b"\x00\xdca\x00"), ("utf-16-be", b"\xd8\x00\x00a"),
    ("utf-16-le", b"\xff\xfea\x00"), ("utf-16-le", "\U0001f600".encode("utf-16-le")), ("utf-32", b"a\x00\x00"), ("utf-32", b"\x00\xd8\x00\x00"),
    ("utf-32-le", b"\x00\x00\x11\x00"), ("utf-32-be", b"\x00\x00\x00a\x00"), ("utf-32", b"\xff\xfe\x00\x00a\x00\x00\x00"),
    ("utf-32", b"\x00\x00\xfe\xff\x00\x00\x00a"), ("utf-8-sig", b"\xef\xbb\xbfa"), ("utf-8-sig", b"\xef\xbb\xbf\xff"), ("utf-8-sig", b"\xef\xbb"),
    ("utf-16", b""), ("utf-16", b"\xff"), ("nope", b""),
]
for name, data in BYTES:
    for handler in HANDLERS:
        show(f"{name} {data} {handler}", lambda: data.decode(name, handler))
show("defaults", lambda: ("\xe9".encode(), b"\xc3\xa9".decode(), bytearray(b"\xc3\xa9").decode(errors="strict"), str(memoryview(b"abc"), "ascii")))
show("one argument", lambda: "a".encode(5))
show("none", lambda: "a".encode(None))
show("keywords", lambda: "a".encode(encoding="ascii", errors="ignore"))
show("too many", lambda: "a".encode("a", "b", "c"))
