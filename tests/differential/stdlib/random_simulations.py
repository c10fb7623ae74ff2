# Simulations that must repeat: seeded generators, states saved and restored, weighted choices, samples with counts, queues, cards, walks, genetics.
import heapq
import itertools
import random
from bisect import bisect
from collections import Counter, deque
from dataclasses import dataclass, field
from random import Random


def ask(label, function):
    try:
        print(label, "->", function())
    except Exception as error:
        print(label, "->", type(error).__name__, error)


class Deck:
    SUITS, RANKS = "♣♦♥♠", "23456789TJQKA"

    def __init__(self, rng): self.cards, self.rng = [r + s for s in self.SUITS for r in self.RANKS], rng
    def __len__(self): return len(self.cards)
    def __getitem__(self, i): return self.cards[i]
    def __setitem__(self, i, v): self.cards[i] = v
    def deal(self, hands, n): return [[self.cards.pop() for _ in range(n)] for _ in range(hands)]


def rank(hand):
    values = sorted((Deck.RANKS.index(c[0]) for c in hand), reverse=True)
    counts = sorted(Counter(values).items(), key=lambda vc: (-vc[1], -vc[0]))
    flush = len({c[1] for c in hand}) == 1
    straight = values[0] - values[4] == 4 and len(counts) == 5 or values == [12, 3, 2, 1, 0]
    match [c for _, c in counts], flush, straight:
        case _, True, True: kind = 8
        case [4, 1], _, _: kind = 7
        case [3, 2], _, _: kind = 6
        case _, True, _: kind = 5
        case _, _, True: kind = 4
        case [3, *_], _, _: kind = 3
        case [2, 2, _], _, _: kind = 2
        case [2, *_], _, _: kind = 1
        case _: kind = 0
    return kind, [v for v, _ in counts]


rng = Random(2024)
kinds = Counter()
for _ in range(300):
    deck = Deck(rng)
    rng.shuffle(deck)
    hands = deck.deal(4, 5)
    kinds.update(rank(h)[0] for h in hands)
best = max(hands, key=rank)
print(sorted(kinds.items()), best, rank(best), deck[:3])


@dataclass(order=True)
class Event:
    at: int
    number: int
    kind: str = field(compare=False)
    who: int = field(compare=False, default=0)


def bank(seed, tellers, customers):
    rng, numbers = Random(seed), itertools.count()
    queue, events, free, waits, log = deque(), [], tellers, [], []
    at = 0
    for who in range(customers):
        at += rng.randint(1, 6)
        heapq.heappush(events, Event(at, next(numbers), "come", who))
    while events:
        e = heapq.heappop(events)
        if e.kind == "come":
            queue.append((e.at, e.who))
            if len(queue) > 4 and rng.random() < 0.5:
                log.append(f"{queue.pop()[1]} leaves")
        else:
            free += 1
        while free and queue:
            since, who = queue.popleft()
            free -= 1
            waits.append(e.at - since)
            heapq.heappush(events, Event(e.at + rng.choice((3, 5, 8, 13)), next(numbers), "done", who))
    return max(waits), sum(waits), len(waits), e.at, log[:4]


for tellers in (1, 2, 3):
    print(tellers, bank(7, tellers, 40), bank(7, tellers, 40) == bank(7, tellers, 40))

state = rng.getstate()
first = [rng.random() for _ in range(3)], rng.sample(range(1000), 5), rng.getrandbits(70), rng.randbytes(5), rng.choices("abc", k=6)
rng.setstate(state)
print(first == ([rng.random() for _ in range(3)], rng.sample(range(1000), 5), rng.getrandbits(70), rng.randbytes(5), rng.choices("abc", k=6)), first[1:])
for label, function in {
    "seeds": lambda: [Random(s).getrandbits(32) for s in (0, 1, -1, 2**70, "text", b"bytes", bytearray(b"ba"), 1.5, True)], "seed version 1": lambda: (lambda r: (r.seed("text", version=1), r.random())[1])(Random()), "seed list": lambda: Random([1]), "ranges": lambda: [Random(5).randrange(*a) for a in ((10,), (5, 10), (0, 100, 7), (10, 0, -3), (10**30,))], "randrange empty": lambda: Random(1).randrange(5, 5), "randrange zero": lambda: Random(1).randrange(0), "randrange step 0": lambda: Random(1).randrange(0, 5, 0), "randrange float": lambda: Random(1).randrange(1.5), "randint": lambda: Random(3).randint(-5, 5), "randint empty": lambda: Random(3).randint(2, 1), "choice": lambda: [Random(9).choice(s) for s in ("abc", range(100), (1,), [None])], "choice empty": lambda: Random(1).choice([]), "choice set": lambda: Random(1).choice({1, 2}),
    "choices": lambda: (Random(4).choices("xyz", weights=[1, 0, 5], k=8), Random(4).choices("xyz", cum_weights=[1, 1, 6], k=8), Random(4).choices(range(3), k=0)), "choices both": lambda: Random(4).choices("ab", [1, 2], cum_weights=[1, 2]), "choices short": lambda: Random(4).choices("ab", [1]), "choices zero": lambda: Random(4).choices("ab", [0, 0]), "choices negative": lambda: Random(4).choices("ab", [-1, -1]), "choices inf": lambda: Random(4).choices("ab", [1, float("inf")]), "choices int": lambda: Random(4).choices("ab", 5), "choices empty": lambda: Random(4).choices([], k=1), "sample": lambda: (Random(6).sample(range(10**6), 4), Random(6).sample("abcdef", 6), Random(6).sample([], 0), Random(6).sample(["r", "g"], counts=[3, 2], k=4)), "sample large": lambda: Random(6).sample("ab", 3), "sample negative": lambda: Random(6).sample("ab", -1), "sample set": lambda: Random(6).sample({1, 2}, 1), "sample counts": lambda: Random(6).sample("ab", counts=[1], k=1), "sample counts bad": lambda: Random(6).sample("ab", counts=[1, -1], k=1), "sample counts float": lambda: Random(6).sample("ab", counts=[1.5, 2], k=1), "sample counts none": lambda: Random(6).sample([], counts=[], k=0), "sample counts zero": lambda: Random(6).sample("ab", counts=[0, 0], k=0), "shuffle": lambda: (lambda l: (Random(8).shuffle(l), l)[1])(list(range(8))), "shuffle tuple": lambda: Random(8).shuffle((1, 2)), "bits": lambda: [Random(2).getrandbits(k) for k in (0, 1, 31, 33, 100)], "bits negative": lambda: Random(2).getrandbits(-1), "bytes": lambda: (Random(2).randbytes(0), Random(2).randbytes(9)), "bytes negative": lambda: Random(2).randbytes(-1), "uniform": lambda: (Random(2).uniform(3, 3), 1 <= Random(2).uniform(5, 1) <= 5, round(Random(2).triangular(0, 10, 3), 6), round(Random(2).triangular(5, 5), 6)), "setstate": lambda: Random().setstate((3, (1, 2), None)), "setstate version": lambda: Random().setstate((9, (), None)), "setstate type": lambda: Random().setstate(5), "gauss": lambda: (lambda r: (round(r.gauss(0, 1), 6), r.getstate()[2] is not None, round(r.gauss(10, 2), 6), r.getstate()[2]))(Random(11)), "distributions": lambda: [round(getattr(Random(13), n)(*a), 6) for n, a in (("normalvariate", (0, 1)), ("lognormvariate", (0, 0.5)), ("expovariate", (2,)), ("gammavariate", (2, 3)), ("gammavariate", (0.5, 1)), ("gammavariate", (1, 2)), ("betavariate", (2, 3)), ("paretovariate", (3,)), ("weibullvariate", (1, 2)), ("vonmisesvariate", (1, 4)), ("vonmisesvariate", (1, 0)))], "binomial": lambda: [Random(5).binomialvariate(*a) for a in ((), (10, 0.3), (100, 0.5), (10, 0), (10, 1), (1000, 0.9))], "binomial bad": lambda: Random(5).binomialvariate(-1, 0.5), "binomial p": lambda: Random(5).binomialvariate(5, 1.5), "gamma bad": lambda: Random(5).gammavariate(-1, 1), "expo zero": lambda: Random(5).expovariate(0),
}.items():
    ask(label, function)


class Loaded(Random):
    """All that is drawn comes from random()."""
    def __init__(self, *values): self.values = itertools.cycle(values); super().__init__()
    def random(self): return next(self.values)


l = Loaded(0.0, 0.5, 0.999)
print(l.choices("abcd", k=3), [l.randrange(10) for _ in range(3)], l.sample("abcdef", 3), l.uniform(10, 20), l.choice("xyz"), (lambda s: (l.shuffle(s), s)[1])([1, 2, 3, 4]))
random.seed(99)
a = random.random(), random.randint(1, 6), random.choice("abc")
random.seed(99)
print(a == (random.random(), random.randint(1, 6), random.choice("abc")), a[1:])


def evolve(target, seed, size=30, letters="abcdefghijklmnopqrstuvwxyz "):
    rng = Random(seed)
    fitness = lambda s: sum(a == b for a, b in zip(s, target))
    people = ["".join(rng.choices(letters, k=len(target))) for _ in range(size)]
    for generation in itertools.count():
        people.sort(key=fitness, reverse=True)
        if people[0] == target or generation == 400:
            return generation, people[0]
        parents = people[:size // 3]
        people = parents[:2] + ["".join(rng.choice(pair) if rng.random() > 0.02 else rng.choice(letters) for pair in zip(*rng.sample(parents, 2))) for _ in range(size - 2)]


print([evolve("to be or", seed) for seed in (1, 2)])
chain = {}
for a, b in itertools.pairwise("the cat sat on the mat and the cat ran to the man who sat".split()):
    chain.setdefault(a, []).append(b)
rng, word, out = Random(42), "the", ["the"]
while word in chain and len(out) < 12:
    out.append(word := rng.choice(chain[word]))
print(" ".join(out), bisect([1, 2, 3], rng.uniform(2, 2)))
