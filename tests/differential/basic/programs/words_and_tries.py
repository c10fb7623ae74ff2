# Finding words: tries with wildcards, edit distances, phonetics, anagrams, completion by weight, justified text and numbers in words.
import bisect
import heapq
import itertools
import string
from collections import Counter, defaultdict
from functools import lru_cache, total_ordering

WORDS = """apple apply ape app banana band ban bandana can candle candy cane cat category dog dodge door doge étude été naïve
straße strasse zoo zoology zebra""".split()


class Trie:
    __slots__ = "children", "weight", "count"

    def __init__(self):
        self.children, self.weight, self.count = {}, 0, 0

    def insert(self, word, weight=1):
        node = self
        for letter in word:
            node.count += 1
            node = node.children.setdefault(letter, Trie())
        node.count += 1
        node.weight += weight

    def find(self, prefix):
        node = self
        for letter in prefix:
            if (node := node.children.get(letter)) is None:
                return None
        return node

    def words(self, prefix=""):
        if self.weight:
            yield prefix, self.weight
        for letter, child in sorted(self.children.items()):
            yield from child.words(prefix + letter)

    def match(self, pattern, prefix=""):
        match pattern[:1], pattern[1:]:
            case "", _:
                if self.weight:
                    yield prefix
            case "?", rest:
                for letter, child in sorted(self.children.items()):
                    yield from child.match(rest, prefix + letter)
            case "*", rest:
                yield from self.match(rest, prefix)
                for letter, child in sorted(self.children.items()):
                    yield from child.match(pattern, prefix + letter)
            case letter, rest if child := self.children.get(letter):
                yield from child.match(rest, prefix + letter)

    def near(self, word, limit):
        first = tuple(range(len(word) + 1))
        def walk(node, prefix, row):
            if node.weight and row[-1] <= limit:
                yield row[-1], prefix
            if min(row) > limit:
                return
            for letter, child in node.children.items():
                new = [row[0] + 1]
                for i, other in enumerate(word, 1):
                    new.append(min(new[-1] + 1, row[i] + 1, row[i - 1] + (letter != other)))
                yield from walk(child, prefix + letter, new)
        return sorted(walk(self, "", first))

    def __delitem__(self, word):
        path = [self]
        for letter in word:
            if letter not in path[-1].children:
                raise KeyError(word)
            path.append(path[-1].children[letter])
        if not path[-1].weight:
            raise KeyError(word)
        path[-1].weight = 0
        for node in path:
            node.count -= 1
        for parent, letter in zip(reversed(path[:-1]), reversed(word)):
            if not parent.children[letter].count:
                del parent.children[letter]

    def __contains__(self, word): return bool((node := self.find(word)) and node.weight)
    def __len__(self): return self.count


trie = Trie()
for i, w in enumerate(WORDS):
    trie.insert(w, weight=len(w) * (i % 3 + 1))
print(len(trie), "app" in trie, "ap" in trie, [w for w, _ in trie.find("ban").words("ban")], trie.find("xyz"))
print(heapq.nlargest(4, trie.words(), key=lambda item: (item[1], item[0])), list(trie.match("?a?")), list(trie.match("*og*")), list(trie.match("?t*e")), list(trie.match("")))
for word in ("bananna", "cot", "étue", "zzz", ""):
    print(word or "(empty)", trie.near(word, 2)[:5])
for word in ("apple", "app", "nothing", "ap"):
    try:
        del trie[word]
        print("deleted", word, len(trie), sorted(trie.find("a").children))
    except KeyError as error:
        print("KeyError", error)


def soundex(word):
    codes = str.maketrans({c: str(n) for n, group in enumerate(["bfpv", "cgjkqsxz", "dt", "l", "mn", "r"], 1) for c in group} | {c: None for c in "hw"} | {c: "0" for c in "aeiouy"})
    head, *_ = word = "".join(filter(str.isascii, word.casefold()))
    digits = [k for k, _ in itertools.groupby(word.translate(codes))]
    if head not in "hw":
        digits = digits[1:]
    return (head.upper() + "".join(d for d in digits if d != "0") + "000")[:4]


groups = defaultdict(list)
for name in "Robert Rupert Rubin Ashcraft Ashcroft Tymczak Pfister Honeyman Straße".split():
    groups[soundex(name)].append(name)
print(dict(groups))
anagrams = defaultdict(set)
for w in ["listen", "silent", "enlist", "google", "elgoog", "abc", "Tinsel"]:
    anagrams["".join(sorted(w.lower()))].add(w)
print([sorted(g, key=str.lower) for g in anagrams.values() if len(g) > 1], Counter("mississippi").most_common(2), Counter("abca") & Counter("aab"))


@lru_cache(maxsize=None)
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]), *( [distance(a[2:], b[2:]) + 1] if a[:2] == b[1::-1] and len(a) > 1 < len(b) else []))


print([(a, b, distance(a, b)) for a, b in [("kitten", "sitting"), ("flaw", "lawn"), ("ab", "ba"), ("", "abc"), ("naïve", "naive")]], distance.cache_info().misses > 50)


@total_ordering
class Natural:
    def __init__(self, text): self.text = text
    @property
    def key(self): return [(1, int(p), "") if p.isdigit() else (0, 0, p.casefold()) for p in ("".join(g) for _, g in itertools.groupby(self.text, str.isdigit))]
    def __eq__(self, other): return self.key == other.key
    def __lt__(self, other): return self.key < other.key
    def __repr__(self): return self.text


files = [Natural(t) for t in ("file10", "File2", "file1", "file02", "a", "10", "9b", "file", "file1b")]
print(sorted(files), max(files), bisect.bisect(sorted(files), Natural("file3")), Natural("x1") <= Natural("X01"), Natural("b") > Natural("a9"))


def justify(text, width):
    line, out = [], []
    for word in [*text.split(), None]:
        if word is None or sum(map(len, line)) + len(line) + len(word) > width:
            if word is None or len(line) == 1:
                out.append(" ".join(line).ljust(width))
            else:
                gaps, spare = len(line) - 1, width - sum(map(len, line))
                out.append("".join(w + " " * (spare // gaps + (i < spare % gaps)) if i < gaps else w for i, w in enumerate(line)))
            line = []
        line.append(word)
    return out


for width in (16, 24):
    print(*(f"|{l}|" for l in justify("It is a truth universally acknowledged, that a single man in possession of a good fortune", width)), sep="\n")
SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spoken(n):
    match n:
        case int() if n < 0: return "minus " + spoken(-n)
        case float(): return spoken(int(n)) + " point " + " ".join(SMALL[int(d)] for d in str(n).partition(".")[2])
        case n if n < 20: return SMALL[n]
        case n if n < 100: return TENS[n // 10 - 2] + (f"-{SMALL[n % 10]}" if n % 10 else "")
        case n if n < 1000: return SMALL[n // 100] + " hundred" + (f" and {spoken(n % 100)}" if n % 100 else "")
    for power, name in zip(itertools.count(4, -1), ("trillion", "billion", "million", "thousand")):
        unit = 1000 ** power
        if n >= unit:
            return spoken(n // unit) + " " + name + (("," if n % unit >= 100 else " and") + " " + spoken(n % unit) if n % unit else "")


for n in (0, 13, 42, 100, 999, 1001, 12345, 10**6, 10**12 + 7, -7, 3.14, True):
    print(n, spoken(n))



print([f"{n}={r}" for n, r in [(4, "IV"), (9, "IX")]], string.capwords("hello big   world"), "Hello"[::-1].swapcase().center(11, "·"), "a-b_c".translate(str.maketrans("-_", "  ")).title().replace(" ", ""))
