# A cache, matrices, graphs, a tokenizer and a parser.
import functools, itertools, collections, operator
class Node:
    __slots__ = ('key', 'val', 'prev', 'next')
    def __init__(self, k=None, v=None): self.key, self.val, self.prev, self.next = k, v, None, None
class LRU:
    def __init__(self, cap):
        if cap <= 0: raise ValueError(f'capacity must be positive, got {cap}')
        self.cap = cap; self.map = {}; self.head = Node(); self.tail = Node()
        self.head.next = self.tail; self.tail.prev = self.head
        self.hits = self.misses = 0
    def _rm(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _add(self, n):
        p = self.tail.prev; p.next = n; n.prev = p; n.next = self.tail; self.tail.prev = n
    def get(self, k, default=None):
        if (n := self.map.get(k)) is None: self.misses += 1; return default
        self._rm(n); self._add(n); self.hits += 1; return n.val
    def put(self, k, v):
        if k in self.map: self._rm(self.map.pop(k))
        n = self.map[k] = Node(k, v); self._add(n)
        if len(self.map) > self.cap:
            old = self.head.next; self._rm(old); del self.map[old.key]; return old.key
    def __iter__(self):
        n = self.head.next
        while n is not self.tail: yield n.key, n.val; n = n.next
    def __contains__(self, k): return k in self.map
    def __repr__(self): return f"{type(self).__name__}({', '.join(f'{k!r}: {v!r}' for k, v in self)})"
    __getitem__ = get
    def __setitem__(self, k, v): self.put(k, v)
    def __len__(self): return len(self.map)
c = LRU(3)
for i, ch in enumerate('abcab'): c[ch] = i
print(c, len(c), c['a'], c['zz'], list(c), c.hits, c.misses, 'b' in c)
try: LRU(0)
except ValueError as e: print(e)
def memo(fn):
    cache = {}
    @functools.wraps(fn)
    def inner(*args, **kw):
        key = args + tuple(sorted(kw.items()))
        try: return cache[key]
        except KeyError: pass
        except TypeError: return fn(*args, **kw)
        r = cache[key] = fn(*args, **kw); return r
    inner.cache = cache
    return inner
@memo
def fib(n):
    "Fibonacci."
    return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), len(fib.cache), fib.__name__, fib.__doc__, fib.__wrapped__.__qualname__)
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]; assert len({len(r) for r in self.rows}) == 1, 'ragged'
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def T(self): return Matrix(zip(*self.rows))
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f'shape mismatch: {self.shape} @ {o.shape}')
        return Matrix([[sum(map(operator.mul, r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __add__(self, o): return Matrix([[a + b for a, b in zip(x, y, strict=True)] for x, y in zip(self.rows, o.rows, strict=True)])
    def __mul__(self, k): return Matrix([[a * k for a in r] for r in self.rows]) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __pow__(self, n): return functools.reduce(operator.matmul, itertools.repeat(self, n), Matrix.identity(self.shape[0]))
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __hash__(self): return hash(tuple(map(tuple, self.rows)))
    def __getitem__(self, ij):
        match ij:
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as s, int(j)): return [r[j] for r in self.rows[s]]
            case int(i): return self.rows[i]
            case _: raise TypeError(f'bad index {ij!r}')
    def __str__(self): return '\n'.join(' '.join(f'{x:>5}' for x in r) for r in self.rows)
    def det(self):
        if self.shape == (1, 1): return self.rows[0][0]
        return sum((-1) ** j * self[0, j] * Matrix([r[:j] + r[j+1:] for r in self.rows[1:]]).det() for j in range(self.shape[1]))
m = Matrix([[1,2],[3,4]])
print(m @ m, m.T, m ** 5, 3 * m == m * 3, m.det(), m[0, 1], m[:, 1], m[1], sep='\n')
for bad in (lambda: m @ Matrix([[1]]), lambda: m * 'x', lambda: m['a'], lambda: Matrix([[1],[1,2]]), lambda: m + Matrix([[1,2]])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
G = {'a': {'b': 1, 'c': 4}, 'b': {'c': 2, 'd': 5}, 'c': {'d': 1}, 'd': {}}
import heapq
def dijkstra(g, s):
    dist = {s: 0}; prev = {}; h = [(0, s)]; seen = set()
    while h:
        d, u = heapq.heappop(h)
        if u in seen: continue
        seen.add(u)
        for v, w in g[u].items():
            if (nd := d + w) < dist.get(v, float('inf')): dist[v] = nd; prev[v] = u; heapq.heappush(h, (nd, v))
    return dist, prev
print(*dijkstra(G, 'a'))
def topo(g):
    indeg = collections.Counter(v for vs in g.values() for v in vs); q = collections.deque(sorted(n for n in g if not indeg[n])); out = []
    while q:
        out.append(u := q.popleft())
        for v in g[u]:
            indeg[v] -= 1
            if not indeg[v]: q.append(v)
    return out
print(topo(G))
class Tok(collections.namedtuple('Tok', 'kind val pos')): 
    __slots__ = ()
    def __str__(self): return f'{self.kind}({self.val})'
def lex(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1; continue
        if c.isdigit() or c == '.':
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == '.'): j += 1
            yield Tok('num', float(s[i:j]) if '.' in s[i:j] else int(s[i:j]), i); i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum(): j += 1
            yield Tok('id', s[i:j], i); i = j
        elif s[i:i+2] in ('**', '//', '==', '<='): yield Tok('op', s[i:i+2], i); i += 2
        elif c in '+-*/()=<>,%': yield Tok('op', c, i); i += 1
        else: raise SyntaxError(f'bad char {c!r} at {i}')
    yield Tok('end', None, len(s))
class Parser:
    PREC = {'+': 1, '-': 1, '*': 2, '/': 2, '//': 2, '%': 2, '**': 4}
    OPS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '%': operator.mod, '**': operator.pow}
    def __init__(self, s, env): self.t = list(lex(s)); self.i = 0; self.env = env
    @property
    def cur(self): return self.t[self.i]
    def adv(self): t = self.cur; self.i += 1; return t
    def expr(self, p=0):
        left = self.atom()
        while self.cur.kind == 'op' and (q := self.PREC.get(self.cur.val, -1)) >= max(p, 0) and q > 0:
            op = self.adv().val
            right = self.expr(q if op == '**' else q + 1)
            left = self.OPS[op](left, right)
        return left
    def atom(self):
        match self.adv():
            case Tok('num', v): return v
            case Tok('id', name) if self.cur.val == '(':
                self.adv(); args = []
                while self.cur.val != ')':
                    args.append(self.expr())
                    if self.cur.val == ',': self.adv()
                self.adv(); return self.env[name](*args)
            case Tok(kind='id', val=name):
                try: return self.env[name]
                except KeyError as e: raise NameError(f'undefined: {e}') from None
            case Tok('op', '('):
                v = self.expr()
                if (t := self.adv()).val != ')': raise SyntaxError(f'expected ), got {t}')
                return v
            case Tok('op', '-'): return -self.expr(3)
            case t: raise SyntaxError(f'unexpected {t} at {t.pos}')
env = {'x': 3, 'max': max, 'pi': 3.14159}
for src in ['1+2*3', '2**3**2', '-x**2', '(1+2)*3 - 4/2', 'max(1, x, 2)*pi', '1 +', '(1', 'y', '1 $ 2', '7//2%2', '1/0', '2*(3+(4-5))', '10 % 4 ** 2']:
    try: print(src, '=', Parser(src, env).expr())
    except Exception as e: print(src, '!', type(e).__name__, e)
