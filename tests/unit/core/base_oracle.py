"""Compares src/core/base with CPython 3.12 on random input; run it with the oracle's python3.12.

    python3.12 tests/unit/core/base_oracle.py TOOL [--seconds N] [--seed N] [group ...]

TOOL is tests/unit/core/base_oracle.cpp, built. Each group makes requests and expected answers.
"""

import argparse
import random
import subprocess
import sys
import time
import unicodedata
import zlib

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


def run(tool, name, seed, seconds):
    requests, expected = [], []
    stop = time.monotonic() + seconds
    for request, answer in GROUPS[name](random.Random(seed)):
        requests.append(request)
        expected.append(answer)
        if time.monotonic() > stop and name != "characters":
            break
    done = subprocess.run([tool], input="\n".join(requests) + "\n", capture_output=True, text=True, timeout=60 + 20 * seconds)
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
    options = parser.parse_args()
    if sys.version_info[:2] != (3, 12):
        parser.error("the oracle is CPython 3.12")
    sys.set_int_max_str_digits(0)
    results = [run(options.tool, name, options.seed, options.seconds) for name in options.groups or GROUPS]
    sys.exit(not all(results))


if __name__ == "__main__":
    main()
