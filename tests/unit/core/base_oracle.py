"""Compares src/core/base with CPython 3.12 on random input; run it with the oracle's python3.12.

    python3.12 tests/unit/core/base_oracle.py TOOL [--seconds N] [--seed N] [group ...]

TOOL is tests/unit/core/base_oracle.cpp, built. Each group makes requests and expected answers.
"""

import argparse
import math
import random
import struct
import subprocess
import sys
import time
import unicodedata
import zlib
from fractions import Fraction

GROUPS = {}


def group(function):
    GROUPS[function.__name__] = function
    return function


def hex_list(text):
    return " ".join(f"{ord(c):x}" for c in text)


def dotted(text):
    """Text as one word: code points in hex with dots, '-' if empty."""
    return ".".join(f"{ord(c):x}" for c in text) or "-"


def unicode_line(c):
    ch = chr(c)
    bits = (ch.isalpha(), ch.isdecimal(), ch.isdigit(), ch.isnumeric(), ch.isspace(), len(f"a{ch}b".splitlines()) > 1,
            ch.isupper(), ch.islower(), ch.istitle() and not ch.isupper(), ch.isprintable(), ch.isalnum(),
            ch.isidentifier(), ("a" + ch).isidentifier(), unicodedata.mirrored(ch))
    parts = unicodedata.decomposition(ch).split()
    tag = parts.pop(0) if parts and parts[0].startswith("<") else ""
    decomposition = " ".join(f"{int(p, 16):x}" for p in parts)
    return (f"{c:x} " + "".join("01"[bool(b)] for b in bits)
            + f" {unicodedata.decimal(ch, -1)} {unicodedata.digit(ch, -1)} {unicodedata.numeric(ch, -1):.17g}"
            + f" {unicodedata.category(ch)} {unicodedata.bidirectional(ch)} {unicodedata.east_asian_width(ch)}"
            + f" {unicodedata.combining(ch)}|"
            + "|".join(hex_list(t) for t in (ch.upper(), ch.lower(), ch.title(), ch.casefold()))
            + f"|{tag}:{decomposition}|"
            + "|".join(hex_list(unicodedata.normalize(f, ch)) for f in ("NFC", "NFD", "NFKC", "NFKD")) + "\n")


@group
def characters(rng):
    """Every code point, 4096 at a time; the unit test keeps the checksum of them all."""
    for start in range(0, 0x110000, 4096):
        lines = "".join(unicode_line(c) for c in range(start, start + 4096))
        yield f"characters {start:x} {start + 4096:x}", f"{zlib.crc32(lines.encode()):08x}"


CASES = "upper lower casefold title capitalize swapcase".split()
ALPHABET = ("abcXYZ \u0399\u03a3\u03c3\u03c2'.\u00ad\u0301\u0345\u00df\ufb03\u0130\u0131\u01c4\u01c5\u01c6\u1fb3\u0390"
            "\u10d0\u1c90\u13a0\uab70\U00010400\u00b5\u212a-19\u0660")
MARKS = "a\u0300\u0301\u0323\u0327\u0345\u0308eE\u1100\u1161\u11a8\uac00\uac01\u0f71\u0f72\u0f74\u1e9b\u0958\ufb1d\u0344\u2126\u2126"


@group
def text(rng):
    while True:
        word = "".join(rng.choice(ALPHABET) for _ in range(rng.randrange(12)))
        for i, name in enumerate(CASES):
            yield f"case {i} {dotted(word)}", dotted(getattr(word, name)())
        yield f"tests {dotted(word)}", f"{word.istitle():d}{word.isupper():d}{word.islower():d}{word.isidentifier():d}"
        word = "".join(rng.choice(MARKS) for _ in range(rng.choice((3, 9, 200))))
        for form in ("NFC", "NFD", "NFKC", "NFKD"):
            yield (f"normal {form} {dotted(word)}",
                   dotted(unicodedata.normalize(form, word)) + f" {unicodedata.is_normalized(form, word):d}")


CODECS = "ascii utf-8 utf-16-le utf-16-be utf-32-le utf-32-be latin-1".split()
PIECES = [bytes([b]) for b in (0, 65, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff,
                               0xd8, 0xdc, 0xdf, 0x10, 0x11)] + [c.encode() for c in "\u00e9\u20ac\U0001f600\u07ff"] + [
    b"plain ascii text", b"\0\0\0", b"\x00\xd8\x00\xdc", b"\xd8\x00\xdc\x00", b"\x01\0\0\0", b"\0\0\0\x01"]
CHARS = "aZ\x7f\x80\u00ff\u0100\ud800\udbff\udc00\udc80\udcff\udfff\uffff\U00010000\U0010ffff"


@group
def codecs(rng):
    while True:
        data = b"".join(rng.choice(PIECES) for _ in range(rng.randrange(9)))
        for codec in CODECS[:-1]:
            try:
                answer = "ok " + dotted(data.decode(codec))
            except UnicodeDecodeError as error:
                answer = f"{error.start} {error.end} {error.reason}"
            yield f"decode {codec} {data.hex() or '-'}", answer
        answer = dotted(data.decode("utf-8", "surrogateescape"))
        yield f"escape {data.hex() or '-'}", f"{answer} {data.hex() or '-'}"
        word = "".join(rng.choice(CHARS[:rng.choice((3, 5, 6, len(CHARS)))]) for _ in range(rng.randrange(9)))
        for codec in CODECS:
            for errors in ("strict", "surrogatepass"):
                if errors != "strict" and codec in ("ascii", "latin-1"):
                    continue
                try:
                    answer = "ok " + (word.encode(codec, errors).hex() or "-")
                except UnicodeEncodeError as error:
                    answer = f"{error.start} {error.end} {error.reason}"
                yield f"encode {codec} {errors} {dotted(word)}", answer
        try:
            answer = word.encode("utf-8", "surrogateescape").hex() or "-"
        except UnicodeEncodeError as error:
            answer = "error"
        yield f"unescape {dotted(word)}", answer


def bits_word(value):
    return "nan" if value != value else f"{struct.unpack('<Q', struct.pack('<d', value))[0]:016x}"


def some_float(rng):
    kind = rng.randrange(9)
    if kind == 0:
        return struct.unpack("<d", rng.randbytes(8))[0]
    if kind == 1:
        return rng.choice((0.0, -0.0, 1.0, -1.5, 2.5, 0.5, 1e22, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5, 0.1, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan")))
    if kind == 2:
        return rng.randrange(-10**6, 10**6) / 10 ** rng.randrange(7)
    if kind == 3:
        return rng.randrange(-10**6, 10**6) / 2 ** rng.randrange(20)
    if kind == 4:
        return float(rng.choice(("9.5", "99.5", "9.995", "0.95", "999999.5", "9.9999995", "0.0009999995")))
    if kind == 5:
        return float(10 ** rng.randrange(30)) + rng.randrange(3)
    return rng.uniform(-1, 1) * 10.0 ** rng.randrange(-30, 30)


@group
def floats(rng):
    while True:
        value = some_float(rng)
        word = bits_word(value) if value == value else "7ff8000000000000"
        yield f"float {word} r 0 0", repr(value)
        precision = rng.choice((0, 0, 1, 2, 3, 5, 6, 10, 15, 16, 17, 18, 20, 40, 400, 1200, 3000))
        sharp, plus, z = rng.choice(("", "#")), rng.choice(("", "+")), rng.choice(("", "z"))
        for style in "efg":
            yield (f"float {word} {style} {precision} {sharp}{plus}{z}", format(value, f"{plus}{z}{sharp}.{precision}{style}"))
        yield (f"float {word} g {precision} {sharp}{plus}{z}0U", format(value, f"{plus}{z}{sharp}.{precision}").upper())
        yield f"hex {word}", value.hex()
        if value - value == 0:
            digits = rng.choice((0, 1, 2, 3, 10, 17, 22, 100, 308, 323, 324, 400, -1, -2, -5, -10, -20, -100, -307, -308, -309, -400))
            try:
                answer = bits_word(round(value, digits))
            except OverflowError:
                answer = "overflow"
            yield f"round {word} {digits}", answer


def attempt(function, text):
    try:
        return bits_word(function(text))
    except ValueError:
        return "invalid"
    except OverflowError:
        return "overflow"


DECIMAL_PIECES = ["1", "0", "9", "5", "12345678901234567890", "000", ".", ".", "e", "E", "e-", "e+", "_", "-", "+", " ", "inf", "nan",
                  "Infinity", "x", "e400", "e-400", "e308", "e-320", "17976931348623157", "\n", "49406564584124654", "00000000000000000000000001"]
HEX_PIECES = ["0x", "0X", "1", "0", "8", "f", "ABCDEF0123456789", ".", ".", "p", "P-", "p+", "1023", "-1074", "-1075", "1024", "-", "+", " ", "inf",
              "nan", "8000000000000", "fffffffffffff8", "0000000000000001", "p-1022", "p1023", "p-1074", "g"]


@group
def parsing(rng):
    while True:
        text = "".join(rng.choice(DECIMAL_PIECES) for _ in range(rng.randrange(8)))
        yield f"parse {text.encode().hex() or '-'}", attempt(float, text)
        text = rng.choice(("%.*e", "%.*f", "%.*g")) % (rng.randrange(30), some_float(rng))
        yield f"parse {text.encode().hex() or '-'}", attempt(float, text)
        low = abs(some_float(rng))
        if 1e-50 < low < 1e90 and rng.random() < 0.3:
            # The midpoint between two neighbours, exactly, and a hair beside it.
            middle = (Fraction(low) + Fraction(math.nextafter(low, math.inf))) / 2
            scale = 10 ** 400
            digits = str(middle.numerator * scale // middle.denominator)
            text = f"{digits}{rng.choice(('', '0000', '1', '0001'))}"
            text = f"{text}e{-400 - (len(text) - len(digits))}"
            yield f"parse {text.encode().hex()}", attempt(float, text)
        text = "".join(rng.choice(HEX_PIECES) for _ in range(rng.randrange(8)))
        yield f"parsehex {text.encode().hex() or '-'}", attempt(float.fromhex, text)
        text = rng.choice(("0x", "")) + f"{rng.getrandbits(rng.choice((53, 54, 55, 60, 64, 70, 130))):x}" + rng.choice(("", "." + f"{rng.getrandbits(20):x}")) + f"p{rng.choice((rng.randrange(-1200, 1100), rng.randrange(-1080, -1020), rng.randrange(900, 1024)))}"
        yield f"parsehex {text.encode().hex()}", attempt(float.fromhex, text)


def some_spec(rng, types):
    """Mostly a specification, sometimes one with its parts out of order."""
    def maybe(chance, text):
        return text if rng.random() < chance else ""
    parts = [maybe(0.3, rng.choice("* 0x\u20ac\U0001f600\ud800<") + rng.choice("<>=^")), maybe(0.2, rng.choice("<>=^")),
             maybe(0.3, rng.choice("+- ")), maybe(0.1, "z"), maybe(0.2, "#"), maybe(0.3, "0"),
             maybe(0.6, rng.choice((str(rng.randrange(40)), str(rng.randrange(40)), "\u0661\u0662", "99999999999999999999"))),
             maybe(0.3, rng.choice((",", "_", ",", "_", ",_", "_,", ",,"))),
             maybe(0.3, rng.choice((".0", ".1", ".3", ".17", ".50", ".", ".9999999999"))),
             maybe(0.8, rng.choice(types + types + "bcdeEfFgGnosxX%!\x01\x7f\u1234\0"))]
    if rng.random() < 0.05:
        rng.shuffle(parts)
    return "".join(parts)


@group
def formatting(rng):
    while True:
        kind = rng.choice(("str", "int", "float", "complex"))
        spec = some_spec(rng, {"str": "s", "int": "bcdoxXnef", "float": "eEfFgGn%", "complex": "eEfFgGn"}[kind])
        if kind == "str":
            value = rng.choice(("", "abc", "h\u00e9\u20ac\U0001f600", "x" * 30))
            words = dotted(value)
        elif kind == "int":
            value = rng.choice((rng.randrange(0x110000), rng.randrange(1 << rng.randrange(1, 63)), -rng.randrange(1 << rng.randrange(1, 63))))
            words = str(value)
        elif kind == "float":
            value = some_float(rng)
            value = 1.5 if value != value else value
            words = bits_word(value)
        else:
            value = complex(*(rng.choice((0.0, -0.0, 1.0, -1.5, 123456.789, 1e22, float("inf"))) for _ in range(2)))
            words = f"{bits_word(value.real)} {bits_word(value.imag)}"
        try:
            answer = format(value, spec).encode("utf-8", "surrogatepass").hex() or "-"
        except (ValueError, OverflowError) as error:
            if isinstance(error, OverflowError) or "\n" in str(error):
                continue
            answer = f"error {error}".encode("utf-8", "surrogatepass").decode("latin-1")
        yield f"format {kind} {dotted(spec)} {words}", answer


def some_int(rng, bits):
    """Random bits, often with long runs of zeros or ones, where carries and estimates go wrong."""
    size = rng.randrange(1, bits + 1)
    kind = rng.randrange(6)
    if kind == 0:
        value = (1 << size) + rng.choice((-1, 0, 1))
    elif kind <= 2:
        value = 0
        while value.bit_length() < size:
            run = rng.choice((1, 7, 31, 63, 64, 65, 128, 200))
            value = value << run | rng.choice((0, (1 << run) - 1, rng.getrandbits(run), 1))
    else:
        value = rng.getrandbits(size)
    return -value if rng.random() < 0.4 else value


def digits_of(value, base):
    if value == 0:
        return "0"
    if base == 10:
        return str(value)
    sign, value, digits = "-" if value < 0 else "", abs(value), []
    while value:
        value, digit = divmod(value, base)
        digits.append("0123456789abcdefghijklmnopqrstuvwxyz"[digit])
    return sign + "".join(reversed(digits))


INT_PIECES = ["0", "1", "7", "9", "a", "F", "z", "_", "_", "0x", "0X", "0o", "0b", "-", "+", " ", "\n", "00", "123456789012345678901234567890", "."]


@group
def integers(rng):
    while True:
        bits = rng.choice((60, 130, 130, 600, 600, 3000, 3000, 12000, 60000 if rng.random() < 0.2 else 300))
        a, b = some_int(rng, bits), some_int(rng, rng.choice((bits, bits, 64, 200, max(64, bits // 3))))
        x, y = f"{a:x}", f"{b:x}"
        yield f"int add {x} {y}", f"{a + b:x}"
        yield f"int sub {x} {y}", f"{a - b:x}"
        yield f"int mul {x} {y}", f"{a * b:x}"
        yield f"int square {x}", f"{a * a:x}"
        yield f"int and {x} {y}", f"{a & b:x}"
        yield f"int or {x} {y}", f"{a | b:x}"
        yield f"int xor {x} {y}", f"{a ^ b:x}"
        yield f"int invert {x}", f"{~a:x}"
        yield f"int cmp {x} {y}", str((a > b) - (a < b))
        yield f"int bits {x}", f"{a.bit_length()} {a.bit_count()}"
        yield f"int hash {x}", str(hash(a))
        shift = rng.choice((0, 1, 63, 64, 65, 128, rng.randrange(500), rng.randrange(bits + 70)))
        yield f"int shl {x} {shift:x}", f"{a << shift:x}"
        yield f"int shr {x} {shift:x}", f"{a >> shift:x}"
        # Dividends that make quotient digits and remainders extreme.
        dividend = rng.choice((a, a, a * b, a * b - 1, a * b + b - 1))
        if b:
            quotient, rest = divmod(dividend, b)
            yield f"int divmod {dividend:x} {y}", f"{quotient:x} {rest:x}"
            near, twice = quotient, 2 * rest
            if abs(twice) > abs(b) or (abs(twice) == abs(b) and quotient & 1):
                near += 1
            yield f"int near {dividend:x} {y}", f"{near:x}"
            try:
                answer = bits_word(dividend / b)
            except OverflowError:
                answer = "overflow"
            yield f"int truediv {dividend:x} {y}", answer
        yield f"int gcd {x} {y}", f"{math.gcd(a, b):x}"
        common = some_int(rng, 200)
        yield f"int gcd {a * common:x} {b * common:x}", f"{math.gcd(a * common, b * common):x}"
        root = rng.choice((abs(a), a * a, a * a - 1 if a else 0, a * a + 1))
        yield f"int sqrt {root:x}", f"{math.isqrt(root):x}"
        if bits <= 3000:
            small, exponent = some_int(rng, min(bits, 200)), rng.choice((0, 1, 2, 3, 7, 16, rng.randrange(70)))
            yield f"int pow {small:x} {exponent:x}", f"{small ** exponent:x}"
        if b and bits <= 3000 and rng.random() < 0.5:
            exponent = some_int(rng, rng.choice((5, 10, 70, 300)))
            try:
                answer = f"{pow(a, exponent, b):x}"
            except ValueError:
                answer = "not invertible"
            yield f"int powmod {x} {exponent:x} {y}", answer
        base = rng.choice((2, 3, 8, 10, 10, 10, 16, 32, 36, 7))
        if bits <= 12000 or base == 10:
            yield f"int text {x} {base:x}", digits_of(a, base)
        for value in (a, a >> max(0, a.bit_length() - rng.randrange(50, 1100))):
            try:
                answer = bits_word(float(value))
            except OverflowError:
                answer = "overflow"
            yield f"int todouble {value:x}", answer
        other = rng.choice((some_float(rng), float(a >> max(0, a.bit_length() - 1000))))
        if other - other == 0:
            yield f"int fromdouble {bits_word(other)}", f"{int(other):x}"
            near = int(other) + rng.choice((0, 0, 1, -1))
            yield f"int cmpdouble {near:x} {bits_word(other)}", str((near > other) - (near < other))
        cut = max(0, a.bit_length() - 70)
        top = abs(a) >> cut << 1 | (abs(a) & ((1 << cut) - 1) != 0)
        mantissa, exponent = math.frexp(float(top))
        yield f"int scaled {x}", f"{bits_word(-mantissa if a < 0 else mantissa)} {exponent + cut - 1 if a else 0}"
        size = rng.choice((a.bit_length() // 8, a.bit_length() // 8 + 1, rng.randrange(40)))
        for order, signed in (("big", True), ("big", False), ("little", True), ("little", False)):
            word = order[0] + ("s" if signed else "u")
            try:
                data = a.to_bytes(size, order, signed=signed)
                yield f"int tobytes {x} {word}{size}", data.hex() or "-"
            except OverflowError:
                yield f"int tobytes {x} {word}{size}", "overflow"
            data = rng.choice((rng.randbytes(rng.randrange(40)), b"\xff" * rng.randrange(20), b"\x80" + bytes(rng.randrange(20))))
            yield f"int frombytes {word} {data.hex() or '-'}", f"{int.from_bytes(data, order, signed=signed):x}"
        text = "".join(rng.choice(INT_PIECES) for _ in range(rng.randrange(7)))
        base = rng.choice((0, 0, 2, 8, 10, 16, 16, 36))
        try:
            answer = f"{int(text, base):x}"
        except ValueError:
            answer = "invalid"
        yield f"int parse {base} {text.encode().hex() or '-'}", answer


@group
def huge(rng):
    """Sizes where the subquadratic methods work."""
    while True:
        a, b = (some_int(rng, 400_000) for _ in range(2))
        c = some_int(rng, rng.choice((20_000, 60_000, 150_000)))
        yield f"int mul {a:x} {b:x}", f"{a * b:x}"
        yield f"int mul {a:x} {c:x}", f"{a * c:x}"
        yield f"int square {a:x}", f"{a * a:x}"
        for dividend in (a, a * c, a * c - 1, (c << 100_000) - rng.choice((0, 1, c >> 64))):
            if c:
                yield f"int divmod {dividend:x} {c:x}", "{:x} {:x}".format(*divmod(dividend, c))
        yield f"int text {a:x} a", str(a)
        yield f"int sqrt {abs(a):x}", f"{math.isqrt(abs(a)):x}"


class Item:
    """A number that compares without its last digit, and writes down each comparison."""
    asked = []
    limit = -1

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        if len(Item.asked) == Item.limit:
            raise ZeroDivisionError
        Item.asked.append(f"{self.value}<{other.value};")
        return self.value // 10 < other.value // 10


@group
def sorting(rng):
    while True:
        count = rng.choice((rng.randrange(8), rng.randrange(70), rng.randrange(300), rng.randrange(3000)))
        top = rng.choice((2, 10, 1000, 100_000))
        values = []
        while len(values) < count:  # stretches of several kinds
            run = [rng.randrange(top) * 10 for _ in range(rng.choice((1, 3, 30, 200, 1000)))]
            if rng.random() < 0.6:
                run.sort(reverse=rng.random() < 0.4)
            values += run
        values = [v + i % 10 for i, v in enumerate(values[:count])]
        Item.asked, Item.limit = [], rng.choice((-1, -1, -1, rng.randrange(2 * count + 1)))
        items = [Item(v) for v in values]
        try:
            items.sort()
            answer = "done"
        except ZeroDivisionError:
            answer = "failed"
        checksum = zlib.crc32("".join(Item.asked).encode())
        yield (" ".join(map(str, ["sort", Item.limit, *values])),
               " ".join(map(str, [answer, *(item.value for item in items), checksum])))


def some_text(rng, length):
    """Few letters and repeated pieces, so that needles nearly match."""
    letters = rng.choice(("a", "ab", "ab", "abc\u0141", "ab\u20ac\u0161", "a\U0001f600b\U0001f601", "abcdefgh \u0161"))
    piece = "".join(rng.choice(letters) for _ in range(rng.randrange(1, 9)))
    text = ""
    while len(text) < length:
        text += rng.choice((piece, piece * 5, rng.choice(letters), piece[1:] or "a"))
    return text[:length]


@group
def search(rng):
    while True:
        text = some_text(rng, rng.choice((0, 5, 30, 300, 3000)))
        length = rng.choice((0, 1, 2, 3, 5, 20, 100, 400))
        if rng.random() < 0.6 and len(text) > length:
            start = rng.randrange(len(text) - length)
            needle = text[start:start + length]
            if needle and rng.random() < 0.6:
                at = rng.randrange(len(needle))
                needle = needle[:at] + rng.choice("ab\u0141\U0001f600") + needle[at + 1:]
        else:
            needle = some_text(rng, length)
        new = rng.choice(("", "x", "xyz", "\u20ac\u20ac", "\U0001f600"))
        start, stop = sorted((rng.choice((0, rng.randrange(len(text) + 2))), rng.choice((len(text), rng.randrange(len(text) + 2)))))
        limit = rng.choice((-1, -1, 0, 1, 3))
        order = (text > needle) - (text < needle)
        if start > len(text):
            continue
        yield (f"search {dotted(text)} {dotted(needle)} {start} {stop} {dotted(new)} {limit}",
               f"{text.find(needle, start, stop)} {text.rfind(needle, start, stop)} {text.count(needle)} "
               f"{text.startswith(needle):d}{text.endswith(needle):d} {order} {dotted(text.replace(needle, new, limit))}")


def places(pieces, text, start=0):
    """Where pieces that come in this order stand."""
    answer = []
    for piece in pieces:
        start = text.index(piece, start)
        answer.append(f"{start}-{start + len(piece)} ")
        start += len(piece)
    return answer


@group
def splitting(rng):
    while True:
        letters = "ab \t\n\r\x0b\x0c\x1c\x1d\x1f\x85\xa0" + rng.choice(("", "\u2028\u3000\u2003", "\U0001f600"))
        text = "".join(rng.choice(letters) for _ in range(rng.randrange(20)))
        kinds = [("str", text)]
        if max(text, default="a") < "\u0100":
            kinds.append(("bytes", text.encode("latin-1")))
        for kind, value in kinds:
            lines, at = [], 0
            for with_end in value.splitlines(True):
                bare = with_end.splitlines()[0]
                lines += [f"{at}-{at + len(bare)} ", f"{at}-{at + len(with_end)} "]
                at += len(with_end)
            words = places(value.split(), value)
            yield (f"split {kind} {dotted(text)}",
                   "".join(words) + "| " + "".join(reversed(words)) + "| " + "".join(lines)
                   + f"| {len(value) - len(value.lstrip())} {len(value.rstrip())}")


def run(tool, name, seed, seconds):
    requests, expected = [], []
    stop = time.monotonic() + seconds
    for request, answer in GROUPS[name](random.Random(seed)):
        requests.append(request)
        expected.append(answer)
        if time.monotonic() > stop and name != "characters":
            break
    done = subprocess.run([tool], input="\n".join(requests) + "\n", capture_output=True, encoding="latin-1", timeout=60 + 20 * seconds)
    answers = done.stdout.split("\n")[:-1]
    wrong = [(r, e, a) for r, e, a in zip(requests, expected, answers) if e != a]
    for request, answer, got in wrong[:10]:
        print(f"{name}: {request[:400]}\n  expected {answer[:400]}\n  got      {got[:400]}")
    if done.returncode or len(answers) != len(requests):
        print(f"{name}: the tool ended with {done.returncode} after {len(answers)} of {len(requests)} answers; "
              f"next request: {requests[len(answers):][:1]}\n{done.stderr[-2000:]}")
        return False
    print(f"{name}: {len(requests)} requests, {len(wrong)} wrong")
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("groups", nargs="*", default=[])
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_intermixed_args()
    if sys.version_info[:2] != (3, 12):
        parser.error("the oracle is CPython 3.12")
    sys.set_int_max_str_digits(0)
    results = [run(options.tool, name, options.seed, options.seconds) for name in options.groups or GROUPS]
    sys.exit(not all(results))


if __name__ == "__main__":
    main()
