def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for s in ["aé", "tab\tnl\n\r\\ q'\"", "\x00\x7f\x80\xff", "€☃", "😀 x", "", "plain", "\ud800"]:
    for c in ("unicode_escape", "raw_unicode_escape", "unicode-escape", "Raw-Unicode-Escape"):
        t(s.encode, c)
        if c != "raw_unicode_escape" or True: t(lambda: s.encode(c).decode(c) == s)
for b in [rb"a\n\t\\\x41\u20ac\U0001F600\101\0\7z\400", rb"\q\d", b"end\\", rb"\x4", rb"\xzz!", rb"\u12", rb"\U00110000", rb"\U0000", b"caf\xe9", b"a\\\nb", rb"\'\"\a\b\f\v\r", rb"\08\18", b"\\u0041\\\\u0041\\\\\\u0041", rb"\x80\xff"]:
    for c in ("unicode_escape", "raw_unicode_escape"):
        t(b.decode, c)
        for e in ("ignore", "replace", "backslashreplace"): t(b.decode, c, e)
for c in ["cp1252", "windows-1252", "iso8859-15", "latin-9", "ISO-8859-2", "cp437", "koi8-r", "cp1251", "mac-roman", "macroman", "cp850", "IBM437", "866", "greek", "cyrillic"]:
    t("aé€Жα".encode, c); t("aé€Жα ok".encode, c, "replace"); t("Zażółć ж".encode, c, "xmlcharrefreplace"); t("é".encode, c)
    t(bytes(range(120, 256)).decode, c); t(bytes(range(120, 256)).decode, c, "replace"); t(bytes([0x82, 65]).decode, c, "ignore")
try: b"\x81".decode("cp1252")
except UnicodeDecodeError as e: print(e.encoding, e.start, e.end, e.reason, e.object)
try: "x中中y".encode("cp1252")
except UnicodeEncodeError as e: print(e.encoding, e.start, e.end, e.reason, e.object)
print(b"\x82".decode("cp850") == "é", {b"\x82".decode("cp850"): 1}["é"])
