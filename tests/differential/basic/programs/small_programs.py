"""Small programs as people write them: a bank, graphs, JSON by hand, life, caches, an inventory, sudoku, big sums."""
from __future__ import annotations

import heapq
import itertools
import operator
from collections import Counter, OrderedDict, defaultdict, deque
from contextlib import contextmanager
from functools import lru_cache, reduce
from typing import Iterable, Iterator


class InsufficientFunds(Exception):
    def __init__(self, account: Account, amount: int) -> None:
        super().__init__(f"{account.owner}: balance {account.balance:,}, asked {amount:,}")
        self.account, self.amount = account, amount


class Account:
    _ids = itertools.count(1001)

    def __init__(self, owner: str, balance: int = 0) -> None:
        self.id, self.owner, self._balance, self.history = next(self._ids), owner, balance, []

    @property
    def balance(self) -> int:
        return self._balance

    def post(self, amount: int, why: str) -> Account:
        if self._balance + amount < 0:
            raise InsufficientFunds(self, -amount)
        self._balance += amount
        self.history.append((why, amount, self._balance))
        return self

    def __iter__(self) -> Iterator[tuple]:
        yield from self.history

    def __repr__(self) -> str:
        return f"<Account {self.id} {self.owner} {self._balance:+,d}>"


class Bank:
    def __init__(self) -> None:
        self.accounts: dict[str, Account] = {}

    def __getitem__(self, owner: str) -> Account:
        try:
            return self.accounts[owner]
        except KeyError:
            raise LookupError(f"no account for {owner!r}") from None

    def open(self, owner: str, balance: int = 0) -> Account:
        return self.accounts.setdefault(owner, Account(owner, balance))

    @contextmanager
    def transaction(self):
        saved = {a: (a._balance, len(a.history)) for a in self.accounts.values()}
        try:
            yield self
        except Exception as e:
            for a, (balance, n) in saved.items():
                a._balance = balance
                del a.history[n:]
            print("rolled back:", e)
        else:
            print("committed")

    def transfer(self, a: str, b: str, amount: int) -> None:
        self[b].post(amount, f"from {a}")
        self[a].post(-amount, f"to {b}")


bank = Bank()
bank.open("ann", 5000), bank.open("bob")
for moves in ([("ann", "bob", 1200)], [("bob", "ann", 200), ("bob", "ann", 99999)], [("ann", "zed", 1)]):
    with bank.transaction() as t:
        for m in moves:
            t.transfer(*m)
print(*bank.accounts.values(), list(bank["bob"]), sep="\n")

graph = defaultdict(dict)
for line in "a b 7;a c 9;a f 14;b c 10;b d 15;c d 11;c f 2;d e 6;e f 9".split(";"):
    u, v, w = line.split()
    graph[u][v] = graph[v][u] = int(w)


def dijkstra(start: str) -> tuple[dict, dict]:
    dist, back, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]:
            continue
        for v, w in sorted(graph[u].items()):
            if (nd := d + w) < dist.get(v, float("inf")):
                dist[v], back[v] = nd, u
                heapq.heappush(heap, (nd, v))
    return dist, back


dist, back = dijkstra("a")
path = ["e"]
while path[-1] != "a":
    path.append(back[path[-1]])
print(dist, "->".join(reversed(path)))


def topo(deps: dict[str, set]) -> Iterator[list]:
    deps = {k: set(v) for k, v in deps.items()}
    for missing in reduce(set.union, deps.values(), set()) - deps.keys():
        deps[missing] = set()
    while ready := sorted(k for k, v in deps.items() if not v):
        yield ready
        deps = {k: v - set(ready) for k, v in deps.items() if k not in ready}
    if deps:
        raise ValueError(f"cycle among {sorted(deps)}")


print(list(topo({"app": {"db", "web"}, "web": {"http"}, "db": {"disk"}})))
try:
    print(list(topo({"a": {"b"}, "b": {"a"}, "c": set()})))
except ValueError as e:
    print(e)


class Json:
    def __init__(self, text: str) -> None: self.s, self.i = text, 0
    def ws(self):
        while self.i < len(self.s) and self.s[self.i] in " \t\n\r": self.i += 1
    def fail(self, what): raise ValueError(f"{what} at {self.i}: {self.s[self.i:self.i + 6]!r}")
    def take(self, c):
        self.ws()
        if not self.s.startswith(c, self.i): self.fail(f"expected {c!r}")
        self.i += len(c)
    def peek(self):
        self.ws()
        return self.s[self.i] if self.i < len(self.s) else ""
    def items(self, end, one):
        if self.peek() == end:
            self.take(end)
            return
        while True:
            yield one()
            if self.peek() == end:
                return self.take(end)
            self.take(",")
    def pair(self):
        key = self.string()
        self.take(":")
        return key, self.value()
    def string(self):
        self.take('"')
        out = []
        while (c := self.s[self.i:self.i + 1]) != '"':
            if not c: self.fail("open string")
            self.i += 1
            if c == "\\":
                e = self.s[self.i]
                self.i += 1
                if e == "u":
                    c, self.i = chr(int(self.s[self.i:self.i + 4], 16)), self.i + 4
                else:
                    c = {"n": "\n", "t": "\t"}.get(e, e)
            out.append(c)
        self.i += 1
        return "".join(out)
    def value(self):
        match self.peek():
            case "{": self.take("{"); return dict(self.items("}", self.pair))
            case "[": self.take("["); return list(self.items("]", self.value))
            case '"': return self.string()
            case c if c and c in "-0123456789":
                j = self.i
                while self.i < len(self.s) and self.s[self.i] in "+-0123456789.eE": self.i += 1
                text = self.s[j:self.i]
                return float(text) if set(text) & set(".eE") else int(text)
            case _:
                for word, v in (("true", True), ("false", False), ("null", None)):
                    if self.s.startswith(word, self.i):
                        self.i += len(word)
                        return v
                self.fail("unexpected")


for text in ('{"a": [1, 2.5e3, -0, {"b": null}], "c\\u00e9\\n": true, "d": {}}', "[1, 2", '{"a" 1}', '["x', "nope", "[[], [[]], {}]"):
    try:
        print(Json(text).value())
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)


def life(cells: set[complex]) -> set[complex]:
    near = Counter(c + complex(dx, dy) for c in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}


glider = {1, 2 + 1j, 2j, 1 + 2j, 2 + 2j}
for _ in range(4):
    glider = life(glider)
print(sorted((int(c.real), int(c.imag)) for c in glider))


class LRU(OrderedDict):
    def __init__(self, size): super().__init__(); self.size, self.hits, self.misses = size, 0, 0
    def __missing__(self, key):
        self.misses += 1
        self[key] = value = key ** 2
        if len(self) > self.size: self.popitem(last=False)
        return value
    def __getitem__(self, key):
        if key in self:
            self.hits += 1
            self.move_to_end(key)
        return super().__getitem__(key)


cache = LRU(2)
print([cache[k] for k in (1, 2, 1, 3, 2, 1)], list(cache), cache.hits, cache.misses)


@lru_cache(None)
def ways(n, coins=(50, 20, 10, 5, 2, 1)):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])


print(ways(200), ways.cache_info().currsize > 100)
board = [[int(c) for c in row] for row in "530070000 600195000 098000060 800060003 400803001 700020006 060000280 000419005 000080079".split()]


def solve(b):
    for r, c in itertools.product(range(9), repeat=2):
        if b[r][c]:
            continue
        used = {*b[r], *(b[i][c] for i in range(9)), *(b[i][j] for i in range(r // 3 * 3, r // 3 * 3 + 3) for j in range(c // 3 * 3, c // 3 * 3 + 3))}
        for n in set(range(1, 10)) - used:
            b[r][c] = n
            if solve(b): return True
        b[r][c] = 0
        return False
    return True


print(solve(board), *("".join(map(str, r)) for r in board), sep="\n")


def primes():
    composite, n = {}, 2
    while True:
        if p := composite.pop(n, None):
            x = n + p
            while x in composite: x += p
            composite[x] = p
        else:
            yield n
            composite[n * n] = n
        n += 1


print(list(itertools.islice(primes(), 12)), sum(itertools.takewhile(lambda p: p < 500, primes())), reduce(operator.mul, range(1, 26)), sum(int(d) for d in str(2**1000)))
stack, ops = [], {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": pow}
for tok in "3 4 2 * 1 5 - 2 3 ^ ^ / +".split():
    stack.append(ops[tok](*reversed([stack.pop(), stack.pop()])) if tok in ops else float(tok))
print(stack, f"{stack[0]:.10f}")
events = deque([("start", 0)])
seen = []
while events:
    name, depth = events.popleft()
    seen.append(f"{'  ' * depth}{name}")
    if depth < 2: events.extend((f"{name}.{i}", depth + 1) for i in range(2))
print("\n".join(seen))
text = "it was the best of times it was the worst of times"
index = {}
for pos, word in enumerate(text.split()): index.setdefault(word, []).append(pos)
print({w: p for w, p in sorted(index.items()) if len(p) > 1}, max(index, key=lambda w: (len(index[w]), w)), sorted(Counter(text.replace(" ", "")).items(), key=lambda kv: (-kv[1], kv[0]))[:4])
print("\n".join(" ".join(f"{a * b:3d}" for b in range(1, 6)) for a in range(1, 4)), [list(g) for k, g in itertools.groupby("aabbbc")], list(itertools.accumulate([3, 1, 4, 1, 5], max)), [*itertools.chain.from_iterable(itertools.combinations("abc", r) for r in range(4))][4:])
