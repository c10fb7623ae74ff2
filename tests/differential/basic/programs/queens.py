# Eight queens by backtracking, and a printed board.
def solve(n, row=0, cols=(), diag=frozenset(), anti=frozenset()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in diag and row - c not in anti:
            yield from solve(n, row + 1, cols + (c,), diag | {row + c}, anti | {row - c})


solutions = list(solve(6))
print(len(solutions), solutions)
print(sum(1 for _ in solve(7)))
board = next(solve(8))
for c in board:
    print(" ".join("Q" if i == c else "." for i in range(8)))
