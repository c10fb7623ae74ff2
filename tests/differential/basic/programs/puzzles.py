import itertools, functools, heapq, collections, sys, math
def queens(n):
    def place(row, cols, d1, d2):
        if row == n: yield (); return
        for c in range(n):
            if c not in cols and row + c not in d1 and row - c not in d2:
                for rest in place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}): yield (c, *rest)
    yield from place(0, frozenset(), frozenset(), frozenset())
print(next(queens(8)), sum(1 for _ in queens(6)))
grid = """53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"""
def solve(g):
    cells = {(r, c): g[r * 9 + c] for r in range(9) for c in range(9)}
    peers = {k: {o for o in cells if o != k and (o[0] == k[0] or o[1] == k[1] or (o[0] // 3, o[1] // 3) == (k[0] // 3, k[1] // 3))} for k in cells}
    options = lambda k: set("123456789") - {cells[p] for p in peers[k]}
    def go():
        empty = [(len(options(k)), k) for k, v in cells.items() if v == "."]
        if not empty: return True
        _, k = min(empty)
        for d in sorted(options(k)):
            cells[k] = d
            if go(): return True
        cells[k] = "."; return False
    return go() and "\n".join("".join(cells[r, c] for c in range(9)) for r in range(9))
print(solve(grid))
def life(cells, steps):
    for _ in range(steps):
        n = collections.Counter((x + dx, y + dy) for x, y in cells for dx, dy in itertools.product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))
        cells = {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
    return cells
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}; print(sorted(life(g, 4)), life(g, 4) == {(x + 1, y + 1) for x, y in g})
def dijkstra(graph, a, b):
    dist, prev, q = {a: 0}, {}, [(0, a)]
    while q:
        d, u = heapq.heappop(q)
        if u == b: break
        if d > dist[u]: continue
        for v, w in graph.get(u, {}).items():
            if (nd := d + w) < dist.get(v, math.inf): dist[v] = nd; prev[v] = u; heapq.heappush(q, (nd, v))
    else: return None
    path = [b]
    while path[-1] != a: path.append(prev[path[-1]])
    return dist[b], path[::-1]
G = {"a": {"b": 7, "c": 3}, "b": {"d": 1}, "c": {"b": 1, "d": 8}, "d": {}}
print(dijkstra(G, "a", "d"), dijkstra(G, "d", "a"))
@functools.cache
def lcs(a, b):
    if not a or not b: return ""
    return a[0] + lcs(a[1:], b[1:]) if a[0] == b[0] else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
print(lcs("AGGTABQ", "GXTXAYBQ"), lcs.cache_info().misses)
def primes():
    comp = {}
    for n in itertools.count(2):
        if (p := comp.pop(n, None)) is None: yield n; comp[n * n] = n
        else:
            k = n + p
            while k in comp: k += p
            comp[k] = p
print(list(itertools.islice(primes(), 20)), next(p for p in primes() if p > 1000))
def hanoi(n, a="A", b="B", c="C"): return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c) if n else []
print(len(hanoi(8)), hanoi(3))
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        r = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))]); b = self
        while n: r, b, n = (r @ b if n & 1 else r), b @ b, n >> 1
        return r
    def det(self): return self.rows[0][0] if len(self.rows) == 1 else sum((-1) ** i * v * Matrix([r[:i] + r[i + 1:] for r in self.rows[1:]]).det() for i, v in enumerate(self.rows[0]))
    def __repr__(self): return f"Matrix({self.rows})"
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
print(Matrix([[1, 1], [1, 0]]) ** 90, Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), Matrix([[1, 2]]) @ Matrix([[3], [4]]))
try: Matrix([[1]])[0]
except TypeError as e: print(e)
try: Matrix([[1]])[0, 5]
except IndexError as e: print(e)
class Trie(dict):
    END = object()
    def __missing__(self, k): self[k] = Trie(); return self[k]
    def add(self, w): functools.reduce(Trie.__getitem__, w, self)[Trie.END] = w
    def find(self, pre):
        node = self
        for ch in pre:
            if ch not in node: return
            node = node[ch]
        stack = [node]
        while stack:
            n = stack.pop()
            for k in sorted((k for k in n if k is not Trie.END), reverse=True): stack.append(n[k])
            if Trie.END in n: yield n[Trie.END]
t = Trie(); [t.add(w) for w in "car card care cat dog do".split()]; print(list(t.find("car")), list(t.find("")), list(t.find("x")))
def rpn(expr):
    prec = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}; out, ops = [], []
    for tok in expr.replace("(", " ( ").replace(")", " ) ").split():
        if tok.replace(".", "", 1).isdigit(): out.append(float(tok) if "." in tok else int(tok))
        elif tok == "(": ops.append(tok)
        elif tok == ")":
            while (op := ops.pop()) != "(": out.append(op)
        else:
            while ops and ops[-1] != "(" and (prec[ops[-1]] > prec[tok] or prec[ops[-1]] == prec[tok] and tok != "^"): out.append(ops.pop())
            ops.append(tok)
    return out + ops[::-1]
def evaluate(tokens):
    s = []
    for t in tokens:
        if isinstance(t, str): b, a = s.pop(), s.pop(); s.append({"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "^": lambda: a ** b}[t]())
        else: s.append(t)
    return s.pop()
for e in ("1 + 2 * 3", "( 1 + 2 ) * 3", "2 ^ 3 ^ 2", "10 / 4 - 1", "1 / 0", "1 +", "( 1"):
    try: print(e, "=", rpn(e), evaluate(rpn(e)))
    except Exception as x: print(e, type(x).__name__, x)
def to_roman(n): return "".join(s * (n // v) for (v, s), n in zip(R, itertools.accumulate(R, lambda m, vs: m % vs[0], initial=n)))
R = list(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split())); print(to_roman(1994), to_roman(3999))
def permute(s): return [s] if len(s) < 2 else sorted({a + p for i, a in enumerate(s) for p in permute(s[:i] + s[i + 1:])})
print(permute("aab"), len(permute("abcd")))
def knap(items, cap): return max(sum(v for _, v in c) for r in range(len(items) + 1) for c in itertools.combinations(items, r) if sum(w for w, _ in c) <= cap)
print(knap([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(max(range(1, 1000), key=lambda n: sum(1 for _ in collatz(n))), [*collatz(6)])
def flood(m, r, c):
    old = m[r][c]
    def go(r, c):
        if 0 <= r < len(m) and 0 <= c < len(m[0]) and m[r][c] == old: m[r][c] = "#"; [go(r + dr, c + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))]
    go(r, c); return ["".join(x) for x in m]
print(*flood([list("..x."), list(".xx."), list("....")], 0, 0), sep="\n")
print(sorted({frozenset(p) for p in itertools.permutations([1, 2, 3], 2)}, key=sorted), math.prod(range(1, 21)), pow(3, 10**18, 10**9 + 7), math.comb(50, 25), divmod(-17, 5), int("zz", 36), f"{255:#b} {2**0.5:.15f}")
