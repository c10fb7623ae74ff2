"""Case, blanks, lines and parts of texts of every length and alignment, narrow and wide."""

samples = []
for size in (0, 1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 33):
    samples.append("".join(chr(32 + (i * 37 + size * 11) % 95) for i in range(size)))
samples += ["@AZ[`az{", "hello wORLD it's", "x" * 40, "\x00\x1f\x7fAz", "a\tb\nc\rd\r\ne\x0bf\x0cg\x1ch\x1di\x1ej\x1fk", "  lead", "trail  ", " \t ",
            "ünï cödé", "ßtraße Ŋ", "日本 語\u3000テキスト", "a\xa0b\x85c", "𝒜 b\u2028c"]

for text in samples:
    print(ascii(text))
    print(" ", ascii(text.lower()), ascii(text.upper()), ascii(text.title()), ascii(text.capitalize()), ascii(text.swapcase()))
    print(" ", [ascii(part) for part in (text.strip(), text.lstrip(), text.rstrip(), text.strip("aeT 日"), text.strip(" x"), text.strip(""))])
    print(" ", ascii(text.split()), ascii(text.split(None, 0)), ascii(text.split(None, 1)), ascii(text.split(None, 2)))
    print(" ", ascii(text.split("a")), ascii(text.split(" ", 1)), ascii(text.split("日")), ascii(text.split("a", 0)), ascii(text.rsplit(None, 1)))
    print(" ", ascii(text.splitlines()), ascii(text.splitlines(True)))

for size in (7, 8, 9, 16, 17):
    for at in range(size):
        text = "".join("\n" if i == at else "L" for i in range(size))
        print(size, at, text.splitlines(), text.split(), (text.lower().title().swapcase()).encode())

for value in (0, 7, -7, 10, 99, 100, 101, -100, 12345, -98765, 10**15, -(10**15), 2**50 - 1, -(2**50), 2**50, 2**63, -(2**64)):
    print(str(value), repr(value), f"{value}", f"{value:d}", f"{value:>8}", f"{value:<8}|", f"{value:^9}|", f"{value:=+9}", f"{value:08}", f"{value: }",
          f"{value:*^+12}", f"{value:,}", f"{value:_}", f"{value:é>7}", f"{value:x}", f"{value:5c}" if 0 < value < 128 else "")
for value in (0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 1 / 3, 2 / 3, 1e-7, 5e-324, 1e15, 123456789.987654321, 1e22, 1e23, -2.675, 1.005, 0.15, 99.995,
              9.9999999, 2.0**53, 1e300, 4.35, 0.1 + 0.2, 8.5, 9007199254740993.0, 1e19, 9999999999999999999.5):
    print(*(f"{value:.{places}f}" for places in (0, 1, 2, 3, 5, 10, 17, 22, 23)), round(value, 1), round(value, 2), round(value, 15),
          f"{value:10.3f}", f"{value:%}")


class Table(dict):
    def __missing__(self, key):
        return chr(key).upper()


text = "In <the> beginning & after; naïve 日"
print(text.translate(str.maketrans({"&": "and", "<": "(", ";": None, "日": "sun"})))
print(text.translate({}), text.translate({ord("n"): "nn", ord("&"): 945}), text.translate(Table({ord("e"): None})))
for bad in ({ord("I"): 1.5}, {ord("I"): -1}, {ord("I"): 0x110000}):
    try:
        print(text.translate(bad))
    except (TypeError, ValueError) as problem:
        print(type(problem).__name__, problem)
print("".join(["a", "", "bc", "é", "日"]), ",".join("xyz"), "--".join(["one"]), "é".join(["a", "b"]), "".join(reversed("abc")), "日".join("ab"))
name, grown = "wide", ""
for piece in ("a", "", "bcd", "é", "f", "日", "g"):
    grown += piece
    print(ascii(grown + piece), ascii(f"{name}-{piece}/{len(grown)}"), ascii(piece + grown))
