"""Binary trees built and walked: allocation of small objects."""
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def main(deepest):
    kept = build(deepest)
    for depth in range(4, deepest + 1, 4):
        rounds = 1 << (deepest - depth)
        print(depth, rounds, sum(build(depth).count() for _ in range(rounds)))
    print(kept.count())


main(int(sys.argv[1]) if len(sys.argv) > 1 else 17)
