"""Strings that grow: +=, join, f-strings, single characters."""
import sys


def caesar(text, shift):
    out = ""
    for c in text:
        if "a" <= c <= "z":
            out += chr((ord(c) - 97 + shift) % 26 + 97)
        else:
            out += c
    return out


def table(rows):
    lines = []
    for i in range(rows):
        lines.append(f"{i:>6} | {i * i:<10} | {i / 7:.3f} | {'even' if i % 2 == 0 else 'odd'}")
    return "\n".join(lines)


def main(n):
    text = "the quick brown fox jumps over the lazy dog; " * (n // 100)
    shifted = caesar(text, 3)
    assert caesar(shifted, 23) == text
    page = table(n)
    csv = ""
    for i in range(n):
        csv += str(i) + "," + hex(i) + ";"
    reverse = "".join(reversed(page))
    print(len(shifted), shifted[:20], len(page), page.count("odd"), len(csv), csv[-12:], reverse[:15])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 180000)
