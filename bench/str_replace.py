"""Texts searched and changed: replace, translate, upper, title, find, count, in."""
import sys


def main(n):
    text = "In the beginning there was a program, and the program was slow & long; <b>then</b> came a compiler. " * 40
    table = str.maketrans({"&": "and", ";": ",", "<": "(", ">": ")"})
    size, found = 0, 0
    for i in range(n):
        changed = text.replace("program", "binary").replace("a ", f"a{i % 10} ")
        changed = changed.translate(table) if i % 4 == 0 else changed.upper()
        size += len(changed)
        at = changed.find("COMPILER")
        while at >= 0:
            found += 1
            at = changed.find("COMPILER", at + 1)
        if "binary, and" in changed:
            found += changed.count("the")
        size += len(changed.title()) - len(changed.strip("In ."))
    print(size, found, text.swapcase()[:20], text.casefold()[-10:])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2600)
