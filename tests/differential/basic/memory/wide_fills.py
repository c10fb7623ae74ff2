# Padding with characters of one to four bytes: numbers, texts, and widths far beyond what is padded.
FILLS = ["x", "0", "\x7f", "\x80", "\xe9", "\u07ff", "\u0800", "\u20ac", "\uffff", "\U00010000", "\U0001f600"]
VALUES = [0, -7, 12345678901234567890123, 2.5, -1e300, "ab", "\u20ac", True]


def padded(value, spec):
    try:
        return format(value, spec)
    except ValueError as error:
        return str(error)


def outline(text, fill):
    return len(text), text.count(fill), ascii(text[:3]), ascii(text[-3:])


for fill in FILLS:
    for value in VALUES:
        print(*(ascii(padded(value, f"{fill}{align}{width}")) for align in "<>^=" for width in (0, 1, 3, 8)))

for fill in FILLS:
    for align in "<>^=":
        print(align, outline(format(17, f"{fill}{align}300001"), fill), outline(format(-1.5, f"{fill}{align}300001.3f"), fill))
    print(outline("{:{}>{}}".format("text", fill, 200000), fill), outline(format(255, f"{fill}>#65537x"), fill))
