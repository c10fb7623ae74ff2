# Line differences, three-way merges and patches: longest common subsequence, hunks, fuzz, conflicts, and texts that must round-trip.
from collections import namedtuple
from dataclasses import dataclass, field
from enum import StrEnum, auto
from itertools import accumulate, chain, groupby, pairwise


class Op(StrEnum):
    KEEP = " "
    DROP = "-"
    ADD = "+"


Edit = namedtuple("Edit", "op line old new")


class PatchError(Exception):
    def __init__(self, hunk, reason, **details):
        super().__init__(reason)
        self.hunk = hunk
        for key, value in details.items():
            self.add_note(f"{key}: {value!r}")


def edits(a, b):
    """Myers' greedy algorithm, with the trace kept for the way back."""
    size = len(a) + len(b)
    best, trace = {1: 0}, []
    for depth in range(size + 1):
        trace.append(best.copy())
        for k in range(-depth, depth + 1, 2):
            x = best[k + 1] if k == -depth or (k != depth and best[k - 1] < best[k + 1]) else best[k - 1] + 1
            y = x - k
            while x < len(a) and y < len(b) and a[x] == b[y]:
                x, y = x + 1, y + 1
            best[k] = x
            if x >= len(a) and y >= len(b):
                return list(reversed(list(back(a, b, trace))))


def back(a, b, trace):
    x, y = len(a), len(b)
    for depth, best in reversed(list(enumerate(trace))):
        k = x - y
        previous = k + 1 if k == -depth or (k != depth and best[k - 1] < best[k + 1]) else k - 1
        px = best[previous]
        py = px - previous
        while x > px and y > py:
            x, y = x - 1, y - 1
            yield Edit(Op.KEEP, a[x], x, y)
        if depth:
            if x == px:
                y -= 1
                yield Edit(Op.ADD, b[y], x, y)
            else:
                x -= 1
                yield Edit(Op.DROP, a[x], x, y)


@dataclass
class Hunk:
    old: int
    new: int
    body: list = field(default_factory=list)

    @property
    def before(self): return [e.line for e in self.body if e.op != Op.ADD]
    @property
    def after(self): return [e.line for e in self.body if e.op != Op.DROP]
    def __str__(self):
        return f"@@ -{self.old + 1},{len(self.before)} +{self.new + 1},{len(self.after)} @@\n" + "".join(f"{e.op}{e.line}\n" for e in self.body)

    @classmethod
    def parse(cls, lines):
        hunk = None
        for number, line in enumerate(lines, 1):
            match line.split(maxsplit=4) if line.startswith("@@") else line[:1], line[1:]:
                case ["@@", old, new, "@@", *_], _ if old[0] == "-" and new[0] == "+":
                    if hunk: yield hunk
                    hunk = cls(*(int(part[1:].split(",")[0]) - 1 for part in (old, new)))
                case (" " | "-" | "+") as op, text if hunk:
                    hunk.body.append(Edit(Op(op), text, 0, 0))
                case _:
                    raise PatchError(None, f"line {number} is no part of a hunk", line=line)
        if hunk: yield hunk


def hunks(a, b, context=1):
    all_edits = edits(a, b)
    changed = [i for i, e in enumerate(all_edits) if e.op != Op.KEEP]
    spans = []
    for i in changed:
        lo, hi = max(0, i - context), min(len(all_edits), i + context + 1)
        if spans and lo <= spans[-1][1]:
            spans[-1][1] = hi
        else:
            spans.append([lo, hi])
    return [Hunk(all_edits[lo].old, all_edits[lo].new, all_edits[lo:hi]) for lo, hi in spans]


def apply(lines, patch, fuzz=2):
    out, shift = list(lines), 0
    for hunk in patch:
        for offset in sorted(range(-fuzz, fuzz + 1), key=abs):
            at = hunk.old + shift + offset
            if at >= 0 and out[at:at + len(hunk.before)] == hunk.before:
                break
        else:
            raise PatchError(hunk, "does not apply", wanted=hunk.before, found=out[max(0, hunk.old + shift):][:len(hunk.before)])
        out[at:at + len(hunk.before)] = hunk.after
        shift += len(hunk.after) - len(hunk.before)
    return out


def merge(base, mine, theirs):
    def changes(other):
        table, at = {}, 0
        for same, group in groupby(edits(base, other), key=lambda e: e.op == Op.KEEP):
            group = list(group)
            if not same:
                start = group[0].old
                table[start] = (start + sum(e.op == Op.DROP for e in group), [e.line for e in group if e.op == Op.ADD])
        return table
    a, b, at, out, conflicts = changes(mine), changes(theirs), 0, [], 0
    while at <= len(base):
        x, y = a.get(at), b.get(at)
        if x and y and x != y:
            conflicts += 1
            out += ["<<<<<<< mine", *x[1], "=======", *y[1], ">>>>>>> theirs"]
            at = max(x[0], y[0], at + (x[0] == y[0] == at))
            if x[0] == y[0] == at: pass
        elif chosen := x or y:
            out += chosen[1]
            if chosen[0] > at:
                at = chosen[0]
                continue
            if at < len(base): out.append(base[at])
            at += 1
            continue
        else:
            if at < len(base): out.append(base[at])
            at += 1
            continue
        if at >= len(base): break
    return out, conflicts


A = "the quick brown fox jumps over the lazy dog".split()
B = "the slow brown fox leaps over the very lazy cat".split()
for a, b in [(A, B), ([], ["x"]), (["x"], []), ([], []), (list("abcabba"), list("cbabac")), (A, A)]:
    script = edits(a, b)
    print("".join(e.op for e in script), [e.line for e in script if e.op != Op.DROP] == b, [e.line for e in script if e.op != Op.ADD] == a)
    patch = hunks(a, b)
    print(*patch, sep="", end="")
    again = list(Hunk.parse("".join(map(str, patch)).splitlines()))
    print([(h.old, h.new) for h in again], apply(a, again) == b, apply(["prefix", *a], again)[1:] == b if patch else "no change")
for lines in (A[::-1], ["completely"], A[4:]):
    try:
        print(apply(lines, hunks(A, B)))
    except PatchError as error:
        print(error, error.__notes__, error.hunk.old)
for text in ("garbage", "@@ -1,1 +1,1 @@\n?what", "@@ 1 2 @@", "@@ -1 +1 @@ section title\n x", "@@ -a +1 @@"):
    try:
        print([str(h) for h in Hunk.parse(text.splitlines())])
    except (PatchError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))
base = list("abcdefg")
for mine, theirs in [("abXdefg", "abcdeYg"), ("abXdefg", "abYdefg"), ("abXdefg", "abXdefg"), ("acdefg", "abcdefgh"), ("Zabcdefg", "abcdefgZ"), ("", "abcdefg"), ("abc", "defg")]:
    merged, conflicts = merge(base, list(mine), list(theirs))
    print(mine or "-", theirs, "->", " ".join(merged), conflicts)
print(list(accumulate(len(h.body) for h in hunks(A, B, 0))), [b.old - a.old for a, b in pairwise(hunks(A, B, 0))], list(chain.from_iterable(h.after for h in hunks(A, B, 0))))
