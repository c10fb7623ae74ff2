# Roman numerals, word wrap, run-length coding, Caesar, anagrams, edit distance, base conversion, a trie.
def roman(n):
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, n = divmod(n, value)
        out += letters * count
    return out


def wrap(text, width):
    lines, line = [], []
    for word in text.split():
        if line and sum(map(len, line)) + len(line) + len(word) > width:
            lines.append(line)
            line = []
        line.append(word)
    return [" ".join(l) for l in lines + [line]]


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line
    gaps, extra = divmod(width - sum(map(len, words)), len(words) - 1)
    return "".join(w + " " * (gaps + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]


def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append((s[i], j - i))
        i = j
    return out


def caesar(text, shift):
    return "".join(chr((ord(c) - b + shift) % 26 + b) if c.isascii() and c.isalpha() and (b := ord("a") if c.islower() else ord("A")) else c for c in text)


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0:
        return "-" + to_base(-n, base)
    return (to_base(n // base, base) if n >= base else "") + digits[n % base]


class Trie:
    def __init__(self):
        self.children, self.end = {}, False

    def add(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.end = True
        return self

    def words(self, prefix=""):
        if self.end:
            yield prefix
        for c, child in sorted(self.children.items()):
            yield from child.words(prefix + c)

    def complete(self, prefix):
        node = self
        for c in prefix:
            if c not in node.children:
                return []
            node = node.children[c]
        return list(node.words(prefix))


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
text = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness"
for line in wrap(text, 28):
    print(f"|{justify(line, 28)}|")
print(rle("aaabccd"), "".join(c + str(n) * (n > 1) for c, n in rle("aaabccd")), rle(""))
print(caesar("Hello, Wörld!", 3), caesar(caesar("Round trip: XYZ", 13), 13))
groups = {}
for word in "listen silent enlist google elbow below state taste".split():
    groups.setdefault("".join(sorted(word)), []).append(word)
print([g for g in groups.values() if len(g) > 1])
print([distance(a, b) for a, b in (("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same"))])
print([to_base(n, b) for n, b in ((255, 16), (-10, 2), (0, 7), (10**30, 36))], int(to_base(10**30, 36), 36) == 10**30)
trie = Trie()
for word in "car card care cat dog do done".split():
    trie.add(word)
print(trie.complete("car"), trie.complete("do"), trie.complete("x"), len(list(trie.words())))
vowels = sum(c in "aeiou" for c in text.lower())
print(vowels, max(text.split(), key=len), text.title()[:30], " ".join(w[::-1] for w in text.split()[:5]), len(set(text)))
print(all(w == w[::-1] for w in ("level", "noon")), [w for w in ("abc", "civic") if w == "".join(reversed(w))])
