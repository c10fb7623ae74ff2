"""Graphs: search, shortest paths, flows, spanning trees, components, topological orders, colouring, matching, tours."""
from __future__ import annotations
import heapq
import itertools
import math
import random
from collections import defaultdict, deque
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache, singledispatchmethod, cached_property
from typing import Generic, Hashable, Iterable, Iterator, NamedTuple, TypeVar

N = TypeVar("N", bound=Hashable)


class Edge(NamedTuple):
    source: object
    target: object
    weight: float = 1

    def __neg__(self):
        return self._replace(source=self.target, target=self.source)


class CycleError(ValueError):
    @property
    def cycle(self):
        return self.args[1]


class Graph(Generic[N]):
    def __init__(self, edges: Iterable = (), *, directed=False):
        self.directed = directed
        self.edges: dict[N, dict[N, float]] = {}
        for e in edges:
            self.add(e)

    @singledispatchmethod
    def add(self, edge):
        raise TypeError(f"no edge: {edge!r}")

    @add.register
    def _(self, edge: tuple):
        a, b, w = Edge(*edge)
        self.edges.setdefault(a, {})[b] = w
        other = self.edges.setdefault(b, {})
        if not self.directed:
            other[a] = w

    @add.register
    def _(self, edge: str):
        for a, b in itertools.pairwise(edge.split("-")):
            b, _, w = b.partition(":")
            self.add((a.partition(":")[0], b, float(w) if w else 1))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            return self.edges[key[0]][key[1]]
        return self.edges[key]

    def __iter__(self):
        return iter(self.edges)

    def __len__(self):
        return len(self.edges)

    def __contains__(self, key):
        with suppress(KeyError, TypeError):
            self[key]
            return True
        return False

    def all_edges(self) -> Iterator[Edge]:
        seen = set()
        for a, targets in self.edges.items():
            for b, w in targets.items():
                if self.directed or frozenset((a, b)) not in seen:
                    seen.add(frozenset((a, b)))
                    yield Edge(a, b, w)

    def bfs(self, start):
        seen, queue = {start: 0}, deque([start])
        while queue:
            node = queue.popleft()
            yield node, seen[node]
            for n in sorted(self.edges[node], key=str):
                if n not in seen:
                    seen[n] = seen[node] + 1
                    queue.append(n)

    def dfs(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield "enter", node
        for n in self.edges[node]:
            if n not in seen:
                yield from self.dfs(n, seen)
        yield "leave", node

    def dijkstra(self, start):
        best, back, heap, count = {start: 0}, {}, [(0, 0, start)], itertools.count(1)
        while heap:
            d, _, node = heapq.heappop(heap)
            if d > best[node]:
                continue
            for n, w in self.edges[node].items():
                if (alternative := d + w) < best.get(n, math.inf):
                    best[n], back[n] = alternative, node
                    heapq.heappush(heap, (alternative, next(count), n))
        return best, back

    def path(self, a, b):
        best, back = self.dijkstra(a)
        if b not in best:
            return None
        nodes = [b]
        while nodes[-1] != a:
            nodes.append(back[nodes[-1]])
        return best[b], nodes[::-1]

    def floyd(self):
        d = defaultdict(lambda: math.inf, {(a, b): w for a in self for b, w in self[a].items()})
        d.update(((a, a), 0) for a in self)
        for k, i, j in itertools.product(self, repeat=3):
            d[i, j] = min(d[i, j], d[i, k] + d[k, j])
        return d

    def bellman(self, start):
        d = dict.fromkeys(self, math.inf) | {start: 0}
        for i in range(len(self)):
            changed = False
            for a, b, w in self.all_edges():
                if d[a] + w < d[b]:
                    d[b], changed = d[a] + w, True
            if not changed:
                return d
        raise CycleError("negative cycle", None)

    def kruskal(self):
        parent = {n: n for n in self}

        def find(n):
            while parent[n] != n:
                parent[n] = n = parent[parent[n]]
            return n

        for e in sorted(self.all_edges(), key=lambda e: (e.weight, str(e))):
            a, b = find(e.source), find(e.target)
            if a != b:
                parent[a] = b
                yield e

    def topological(self):
        marks, order = {}, []

        def visit(node, trail):
            match marks.get(node):
                case "done":
                    return
                case "open":
                    raise CycleError(f"cycle through {node}", trail[trail.index(node):] + [node])
            marks[node] = "open"
            for n in sorted(self.edges[node]):
                visit(n, trail + [node])
            marks[node] = "done"
            order.append(node)

        for n in sorted(self):
            visit(n, [])
        return order[::-1]

    def strong(self):
        index, low, stack, result = {}, {}, [], []

        def connect(v):
            index[v] = low[v] = len(index)
            stack.append(v)
            for w in self[v]:
                if w not in index:
                    connect(w)
                    low[v] = min(low[v], low[w])
                elif w in stack:
                    low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                at = stack.index(v)
                result.append(sorted(stack[at:]))
                del stack[at:]

        for v in self:
            if v not in index:
                connect(v)
        return result

    def max_flow(self, s, t):
        residual = defaultdict(lambda: defaultdict(float))
        for a, b, w in self.all_edges():
            residual[a][b] += w
        total = 0
        while True:
            back, queue = {s: None}, deque([s])
            while queue and t not in back:
                a = queue.popleft()
                for b in sorted(residual[a]):
                    if residual[a][b] > 0 and b not in back:
                        back[b] = a
                        queue.append(b)
            if t not in back:
                return total, sorted(back)
            trail, node = [], t
            while (previous := back[node]) is not None:
                trail.append((previous, node))
                node = previous
            least = min(residual[a][b] for a, b in trail)
            for a, b in trail:
                residual[a][b] -= least
                residual[b][a] += least
            total += least

    def colours(self):
        colour = {}
        for n in sorted(self, key=lambda n: (-len(self[n]), str(n))):
            used = {colour.get(m) for m in self[n]}
            colour[n] = next(c for c in itertools.count() if c not in used)
        return colour

    def bipartite(self):
        sides = {}
        for start in self:
            if start in sides:
                continue
            sides[start] = 0
            for node, depth in self.bfs(start):
                sides[node] = depth % 2
        return None if any(sides[a] == sides[b] for a, b, _ in self.all_edges()) else sides


g = Graph(["a-b:4-c:8-d:7-e:9-f:10", "a-h:8-g:1-f:2-c:4", "b-h:11", "h-i:7-c:2", "i-g:6", "d-f:14"])
print(len(g), sum(1 for _ in g.all_edges()), ("a", "b") in g, ("a", "z") in g, "q" in g, [] in g, g["a", "h"])
print(list(g.bfs("a")), "".join(f"{'+' if k == 'enter' else '-'}{n}" for k, n in g.dfs("a")))
print(g.path("a", "e"), g.path("i", "e"), {k: v for k, v in sorted(g.dijkstra("c")[0].items())})
print([tuple(e) for e in g.kruskal()], sum(e.weight for e in g.kruskal()), g.floyd()["b", "e"], g.colours(), g.bipartite())
d = Graph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 6), (6, 4), (7, 6)], directed=True)
print(d.strong(), d.path(7, 1), d.path(1, 6))
try:
    d.topological()
except CycleError as error:
    print(error.args[0], error.cycle)
tasks = Graph(["shirt-tie-jacket", "shirt-belt-jacket", "trousers-shoes", "trousers-belt", "socks-shoes", "watch-watch2"], directed=True)
print(tasks.topological(), Graph(["a-b-c-d-a", "e-f"]).bipartite())
flow = Graph(["s-v1:16-v3:12-t:20", "s-v2:13-v4:14-t:4", "v2-v1:4", "v3-v2:9", "v4-v3:7"], directed=True)
print(flow.max_flow("s", "t"))
n = Graph([("a", "b", 4), ("a", "c", 2), ("c", "b", -3), ("b", "d", 2)], directed=True)
print(n.bellman("a"))
n.add(("d", "c", -2))
try:
    n.bellman("a")
except CycleError as error:
    print(error)
for bad in (3, (1,), (1, 2, 3, 4), "x-y:zz", ([], 1)):
    try:
        g.add(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
cities = [(0, 0), (3, 4), (6, 0), (3, -4), (1, 1), (5, 1)]
dist = lambda a, b: math.dist(cities[a], cities[b])


@lru_cache(maxsize=None)
def tour(at, left):
    if not left:
        return dist(at, 0), (at,)
    return min((dist(at, n) + (t := tour(n, left - {n}))[0], (at, *t[1])) for n in sorted(left))


length, order = tour(0, frozenset(range(1, 6)))
print(round(length, 6), order, tour.cache_info().currsize, round(min(sum(dist(a, b) for a, b in itertools.pairwise((0, *p, 0))) for p in itertools.permutations(range(1, 6))), 6))
rnd = random.Random(7)
big = Graph(((a, b, rnd.randint(1, 9)) for a, b in itertools.combinations(range(30), 2) if rnd.random() < 0.15))
print(len(big), max(big.dijkstra(0)[0].values()), sum(w for *_, w in big.kruskal()), max(big.colours().values()), -Edge(1, 2, 5), Edge(1, 2) < Edge(1, 3), Edge._field_defaults)
