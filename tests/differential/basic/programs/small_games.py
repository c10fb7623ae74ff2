"""Games and puzzles: tic-tac-toe by minimax, sudoku by constraint sets, sliding tiles by A*, hangman, mines, knights, rock-paper-scissors tournaments."""
import heapq
import itertools
import operator
import random
from collections import Counter, defaultdict, deque
from enum import Enum
from functools import cache, lru_cache
from string import ascii_lowercase
from typing import NamedTuple


class Board(tuple):
    LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def __new__(cls, cells="." * 9):
        return super().__new__(cls, cells)

    @property
    def winner(self):
        return next((self[a] for a, b, c in self.LINES if self[a] != "." and self[a] == self[b] == self[c]), None)

    @property
    def free(self):
        return [i for i, c in enumerate(self) if c == "."]

    def play(self, i, who):
        if self[i] != ".":
            raise ValueError(f"{i} is taken by {self[i]}")
        return Board(self[:i] + (who,) + self[i + 1:])

    def __str__(self):
        return "/".join("".join(self[i:i + 3]) for i in (0, 3, 6))


@cache
def minimax(board, who, other):
    if board.winner:
        return (1 if board.winner == who else -1) * (1 + len(board.free)), None
    if not board.free:
        return 0, None
    return max(((-minimax(board.play(i, who), other, who)[0], -i) for i in board.free))


def play(first):
    board, players = Board().play(first, "X"), itertools.cycle([("O", "X"), ("X", "O")])
    moves = [first]
    for who, other in players:
        if board.winner or not board.free:
            return board, moves
        score, move = minimax(board, who, other)
        board = board.play(-move, who)
        moves.append(-move)


print([(str(b), m, b.winner) for b, m in map(play, (0, 1, 4))], minimax.cache_info().currsize)
try:
    Board("XOX......").play(1, "O")
except ValueError as error:
    print(error)


class Sudoku:
    ROWS = [[(r, c) for c in range(9)] for r in range(9)]
    UNITS = ROWS + [list(c) for c in zip(*ROWS)] + [[(3 * a + i, 3 * b + j) for i in range(3) for j in range(3)] for a in range(3) for b in range(3)]
    PEERS = (lambda units: {(r, c): {p for u in units if (r, c) in u for p in u} - {(r, c)} for r in range(9) for c in range(9)})(UNITS)
    del ROWS

    def __init__(self, text):
        self.options = {(r, c): set("123456789") for r in range(9) for c in range(9)}
        self.guesses = 0
        for (cell, _), digit in zip(sorted(self.options.items()), text.replace("\n", "")):
            if digit in "123456789" and not self.assign(self.options, cell, digit):
                raise ValueError(f"contradiction at {cell}")

    def assign(self, options, cell, digit):
        return all(self.remove(options, cell, d) for d in options[cell] - {digit})

    def remove(self, options, cell, digit):
        if digit not in options[cell]:
            return True
        options[cell] = options[cell] - {digit}
        if not options[cell]:
            return False
        if len(options[cell]) == 1:
            last, = options[cell]
            if not all(self.remove(options, p, last) for p in self.PEERS[cell]):
                return False
        for unit in self.UNITS:
            if cell in unit:
                places = [c for c in unit if digit in options[c]]
                if not places or len(places) == 1 and not self.assign(options, places[0], digit):
                    return False
        return True

    def solve(self, options=None):
        options = self.options if options is None else options
        if all(len(v) == 1 for v in options.values()):
            return "".join(next(iter(options[c])) for c in sorted(options))
        _, cell = min((len(v), c) for c, v in options.items() if len(v) > 1)
        for digit in sorted(options[cell]):
            self.guesses += 1
            copy = dict(options)
            if self.assign(copy, cell, digit) and (found := self.solve(copy)):
                return found
        return None


puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
hard = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
for text in (puzzle, hard):
    s = Sudoku(text)
    solved = s.solve()
    print(solved[:27], solved[-9:], s.guesses, all(len({solved[r * 9 + c] for r, c in u}) == 9 for u in Sudoku.UNITS))
try:
    Sudoku("11" + "." * 79)
except ValueError as error:
    print(error)


def tiles(start, goal=(1, 2, 3, 4, 5, 6, 7, 8, 0)):
    where = {v: divmod(i, 3) for i, v in enumerate(goal)}
    distance = lambda s: sum(abs(r - where[v][0]) + abs(c - where[v][1]) for i, v in enumerate(s) if v for r, c in [divmod(i, 3)])
    if sum(a > b > 0 for a, b in itertools.combinations(start, 2)) % 2:
        return None
    heap, best, expanded = [(distance(start), 0, start, "")], {start: 0}, 0
    while heap:
        _, cost, state, path = heapq.heappop(heap)
        if state == goal:
            return path, expanded
        expanded += 1
        zero = state.index(0)
        for name, step in zip("UDLR", (-3, 3, -1, 1)):
            to = zero + step
            if not 0 <= to < 9 or (abs(step) == 1 and to // 3 != zero // 3):
                continue
            new = list(state)
            new[zero], new[to] = new[to], 0
            new = tuple(new)
            if cost + 1 < best.get(new, 99):
                best[new] = cost + 1
                heapq.heappush(heap, (cost + 1 + distance(new), cost + 1, new, path + name))


print(tiles((1, 2, 3, 4, 5, 6, 0, 7, 8)), tiles((8, 1, 3, 4, 0, 2, 7, 6, 5)), tiles((1, 2, 3, 4, 5, 6, 8, 7, 0)))


def hangman(word, letters, lives=5):
    seen = set()
    while lives and set(word) - seen:
        letter = next(letters)
        if letter not in seen and letter not in word:
            lives -= 1
        seen.add(letter)
        yield "".join(c if c in seen else "_" for c in word), lives
    return "won" if lives else "lost"


def drain(game):
    rows = []
    try:
        while True:
            rows.append(next(game))
    except StopIteration as stop:
        return rows and rows[-1], len(rows), stop.value


print(drain(hangman("banana", iter("etanb"))), drain(hangman("jazz", iter(ascii_lowercase))), drain(hangman("", iter(""))))
try:
    drain(hangman("long", iter("ab")))
except RuntimeError as error:
    print(error, repr(error.__cause__))


class Field:
    def __init__(self, rows, columns, mines, seed):
        cells = list(itertools.product(range(rows), range(columns)))
        self.mines = set(random.Random(seed).sample(cells, mines))
        self.cells, self.open = set(cells), {}

    def around(self, r, c):
        return {(r + i, c + j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j} & self.cells

    def dig(self, cell):
        if cell in self.mines:
            raise SystemError(f"boom at {cell}")
        queue = deque([cell])
        while queue:
            if (now := queue.popleft()) not in self.open:
                self.open[now] = n = len(self.around(*now) & self.mines)
                queue.extend(self.around(*now) if not n else ())

    def __str__(self):
        rows = max(r for r, _ in self.cells) + 1
        return "\n".join("".join(str(self.open[c]) if c in self.open else "#" for c in sorted(self.cells) if c[0] == r) for r in range(rows)).replace("0", ".")


f = Field(6, 10, 8, seed=3)
try:
    for cell in ((0, 0), (5, 9), *sorted(f.mines)):
        f.dig(cell)
except SystemError as error:
    print(error)
print(f, len(f.open), sep="\n")


def knight(n, start=(0, 0)):
    jumps = [(a, b) for a in (-2, -1, 1, 2) for b in (-2, -1, 1, 2) if abs(a) != abs(b)]
    board = {start: 1}
    moves = lambda p: [(p[0] + a, p[1] + b) for a, b in jumps if 0 <= p[0] + a < n and 0 <= p[1] + b < n and (p[0] + a, p[1] + b) not in board]
    at = start
    while options := moves(at):
        at = min(options, key=lambda p: (len(moves(p)), p))
        board[at] = len(board) + 1
    return [[board.get((r, c), 0) for c in range(n)] for r in range(n)]


print(*(" ".join(f"{v:2}" for v in row) for row in knight(6)), sep="\n")


class Hand(Enum):
    ROCK, PAPER, SCISSORS = range(3)

    def __gt__(self, other):
        return (self.value - other.value) % 3 == 1

    def __sub__(self, other):
        return (self > other) - (other > self)


STRATEGIES = {
    "rock": lambda mine, theirs, r: Hand.ROCK, "cycle": lambda mine, theirs, r: Hand(len(mine) % 3), "copy": lambda mine, theirs, r: theirs[-1] if theirs else Hand.PAPER,
    "beat": lambda mine, theirs, r: Hand((Counter(theirs).most_common(1)[0][0].value + 1) % 3) if theirs else Hand.ROCK, "random": lambda mine, theirs, r: r.choice([*Hand])}


def duel(a, b, rounds=50):
    r = random.Random(f"{a}-{b}")
    x, y = [], []
    for _ in range(rounds):
        i, j = STRATEGIES[a](x, y, r), STRATEGIES[b](y, x, r)
        x.append(i), y.append(j)
    return sum(map(operator.sub, x, y))


table = defaultdict(int)
for a, b in itertools.permutations(STRATEGIES, 2):
    table[a] += (score := duel(a, b))
    table[b] -= score
print(sorted(table.items(), key=lambda kv: (-kv[1], kv[0])), duel("copy", "cycle"), Hand.PAPER > Hand.ROCK, Hand.ROCK > Hand.SCISSORS, max(Hand), sorted("cab", key="abc".index, reverse=True))
