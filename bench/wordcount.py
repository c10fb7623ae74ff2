"""Word frequencies of a text: splitting, case, dict updates, sorting."""
import sys


def words(line):
    for word in line.split():
        word = word.strip(".,;:!?\"'()[]<>*-/`").lower()
        if word:
            yield word


def count(path):
    counts = {}
    longest = ""
    with open(path, encoding="utf-8") as text:
        for line in text:
            for word in words(line):
                counts[word] = counts.get(word, 0) + 1
                if len(word) > len(longest):
                    longest = word
    return counts, longest


counts, longest = count(sys.argv[1])
print(sum(counts.values()), "words,", len(counts), "different; longest", longest)
for word, times in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]:
    print(f"{times:8} {word}")
