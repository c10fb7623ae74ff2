# Every method of bytes and bytearray on the same texts.
texts = [b"", b"Hello World", b"  pad\t ", b"abcabc", b"12345", b"ABC def", b"\xff\x00x", b"Title Case Here", b"a,b,,c", b"\r\nline\n"]
plain = "capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper lower lstrip rstrip strip swapcase title upper split rsplit splitlines expandtabs hex".split()
for kind in (bytes, bytearray):
    for text in texts:
        value = kind(text)
        print(kind.__name__, text, *[getattr(value, name)() for name in plain])
        print(value.removeprefix(b"ab"), value.removesuffix(b"bc"), value.rjust(14, b"*"), value.ljust(14, b"-"), value.center(15, b"."), value.zfill(13))
        print(value.partition(b","), value.rpartition(b","), value.rsplit(b",", 1), value.split(b",", 1), value.find(b"b"), value.rfind(b"b"), value.count(b"b"))
        print(value.startswith((b"a", b"H")), value.endswith((b"c", b"d")), value.endswith(b"c", 0, 3), value.strip(b" ac"), value.lstrip(b"aH"), value.rstrip(b"cd"), value.replace(b"b", b"--", 1))
        for name in ("index", "rindex"):
            try:
                print(getattr(value, name)(b"c"), getattr(value, name)(99))
            except ValueError as e:
                print(name, e)
    print(kind.maketrans(b"abc", b"xyz")[95:102], kind(b"abcd").translate(kind.maketrans(b"abc", b"xyz"), b"d"), kind(b"abc").translate(None, b"b"))
    print(kind.fromhex("0a 0B ff"), kind(b"a").join([b"1", bytearray(b"2"), memoryview(b"3")]), kind(b"ab") * 2, kind(b"%d-%s") % (3, b"x"))
    for bad in (lambda: kind(b"a").join([1]), lambda: kind(b"a").rjust(3, b"ab"), lambda: kind(b"a").split(b""), lambda: kind.maketrans(b"a", b"bc"), lambda: kind(b"a").find("a"),
                lambda: kind(b"a").endswith("a"), lambda: kind(b"a").startswith([b"a"]), lambda: kind(b"a").removeprefix("a"), lambda: kind(b"a").translate(b"abc"), lambda: kind(b"a").partition(b""),
                lambda: kind(b"a").strip(3), lambda: kind(b"a").index(300), lambda: kind(b"a").replace(b"a", 3), lambda: kind.fromhex("0g"), lambda: kind(b"a").count(256)):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, e)
a = bytearray(b"abc")
with memoryview(a) as view:
    print(view, view.obj is a, view.nbytes) if False else print(repr(view)[:10], view.obj is a, view.nbytes)
    try:
        a.append(1)
    except BufferError as e:
        print(e)
b = a.__buffer__(0)
print(bytes(b), b.readonly, type(b).__name__)
a.__release_buffer__(b)
print(bytes(b"xyz".__buffer__(0)), memoryview(b"q").__buffer__(0)[0])
a.append(1)
print(a)
