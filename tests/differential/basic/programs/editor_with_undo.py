# A text editor on a rope: cursor commands parsed from a script, undo and redo by memento, marks that move, search and replace.
from collections import deque
from functools import cached_property


def dedent(text):
    lines = text.split("\n")
    margin = min((len(l) - len(l.lstrip()) for l in lines if l.strip()), default=0)
    return "\n".join(l[margin:] for l in lines)


def fill(text, width):
    rows = [[]]
    for word in text.split():
        if rows[-1] and len(" ".join(rows[-1])) + 1 + len(word) > width:
            rows.append([])
        rows[-1].append(word)
    return "\n".join(map(" ".join, rows))


class Rope:
    __slots__ = ("left", "right", "text", "size", "lines", "__weakref__")
    LEAF = 8

    def __init__(self, text="", left=None, right=None):
        self.text, self.left, self.right = text, left, right
        self.size = len(text) if left is None else left.size + right.size
        self.lines = text.count("\n") if left is None else left.lines + right.lines

    @classmethod
    def of(cls, text):
        if len(text) <= cls.LEAF:
            return cls(text)
        middle = len(text) // 2
        return cls("", cls.of(text[:middle]), cls.of(text[middle:]))

    def __add__(self, other):
        other = other if isinstance(other, Rope) else Rope.of(other)
        if not self.size or not other.size:
            return self if self.size else other
        if self.left is None and other.left is None and self.size + other.size <= self.LEAF:
            return Rope(self.text + other.text)
        return Rope("", self, other)

    def split(self, at):
        if self.left is None:
            return Rope(self.text[:at]), Rope(self.text[at:])
        if at <= self.left.size:
            a, b = self.left.split(at)
            return a, b + self.right
        a, b = self.right.split(at - self.left.size)
        return self.left + a, b

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = key.indices(self.size)
            if step != 1:
                return str(self)[key]
            return str(self.split(stop)[0].split(start)[1]) if start < stop else ""
        if not -self.size <= key < self.size:
            raise IndexError(f"rope index {key} out of range")
        node, key = self, key % self.size
        while node.left is not None:
            node, key = (node.left, key) if key < node.left.size else (node.right, key - node.left.size)
        return node.text[key]

    def __iter__(self):
        stack = [self]
        while stack:
            node = stack.pop()
            if node.left is None:
                yield from node.text
            else:
                stack += node.right, node.left

    def __str__(self): return "".join(self)
    def __len__(self): return self.size
    def __repr__(self): return f"Rope({str(self)!r}, depth={self.depth()})"
    def depth(self): return 0 if self.left is None else 1 + max(self.left.depth(), self.right.depth())
    def __eq__(self, other): return isinstance(other, Rope) and self.size == other.size and all(a == b for a, b in zip(self, other))


class CommandError(ValueError): ...


class Editor:
    def __init__(self, text="", history=5):
        self.rope, self.cursor, self.marks, self.clipboard = Rope.of(dedent(text)), 0, {}, ""
        self.past, self.future = deque(maxlen=history), []
        self.log = []

    def snapshot(self): return self.rope, self.cursor, dict(self.marks)
    def restore(self, state): self.rope, self.cursor, self.marks = state[0], state[1], dict(state[2])

    def change(self, start, stop, text=""):
        self.past.append(self.snapshot())
        self.future.clear()
        head, rest = self.rope.split(start)
        removed, tail = rest.split(stop - start)
        self.rope = head + text + tail
        shift = len(text) - (stop - start)
        for name, place in self.marks.items():
            self.marks[name] = place if place <= start else max(start, place + shift) if place >= stop else start
        self.cursor = start + len(text)
        return str(removed)

    def do_insert(self, text): self.change(self.cursor, self.cursor, text)
    def do_goto(self, where):
        match where.split(":"):
            case [line, column]: self.cursor = self.offset(int(line), int(column))
            case [("end" | "start") as edge]: self.cursor = {"end": len(self.rope), "start": 0}[edge]
            case [mark] if mark in self.marks: self.cursor = self.marks[mark]
            case [number] if number.lstrip("+-").isdigit():
                self.cursor = min(max(0, self.cursor + int(number) if number[0] in "+-" else int(number)), len(self.rope))
            case _: raise CommandError(f"no place {where!r}")
    def do_delete(self, count="1"): self.clipboard = self.change(self.cursor, min(self.cursor + int(count), len(self.rope)))
    def do_paste(self, times="1"): self.do_insert(self.clipboard * int(times))
    def do_mark(self, name): self.marks[name] = self.cursor
    def do_find(self, text):
        at = str(self.rope).find(text, self.cursor)
        if at < 0: raise CommandError(f"{text!r} not found")
        self.cursor = at
    def do_replace(self, old, new):
        text, count = str(self.rope), 0
        while (at := text.find(old)) >= 0 and count < 100:
            self.change(at, at + len(old), new)
            text, count = str(self.rope), count + 1
            if old in new: break
        self.log.append(f"{count} replaced")
    def do_undo(self, count="1"):
        for _ in range(int(count)):
            if not self.past: raise CommandError("nothing to undo")
            self.future.append(self.snapshot())
            self.restore(self.past.pop())
    def do_redo(self):
        if not self.future: raise CommandError("nothing to redo")
        self.past.append(self.snapshot())
        self.restore(self.future.pop())
    def do_wrap(self, width): self.change(0, len(self.rope), fill(" ".join(str(self.rope).split()), int(width)))

    def offset(self, line, column):
        rows = str(self.rope).split("\n")
        if not 1 <= line <= len(rows): raise CommandError(f"no line {line}")
        return sum(len(r) + 1 for r in rows[:line - 1]) + min(column, len(rows[line - 1]))

    @property
    def place(self):
        before = self.rope[:self.cursor]
        return before.count("\n") + 1, len(before) - before.rfind("\n") - 1

    def run(self, script):
        for number, line in enumerate(script.strip().splitlines(), 1):
            name, *args = line.strip().split(" ", 1)
            arguments = [a.replace("\\n", "\n").strip("'") for a in args[0].split("|")] if args else []
            try:
                method = getattr(self, f"do_{name}", None)
                if method is None: raise CommandError(f"unknown command {name!r}")
                method(*arguments)
            except (CommandError, TypeError, ValueError) as error:
                self.log.append(f"{number}: {type(error).__name__}: {error}")
        return self


e = Editor("""\
    First line
    second line
    third""").run("""
    goto 2:0
    mark second
    insert 'inserted '
    goto end
    insert ' and more\\nfourth'
    find nothing
    goto start
    find line
    delete 4
    goto second
    paste 2
    nonsense 1
    goto 99:1
    goto nowhere
    insert
    delete x
    replace line|LINE
    replace a|aa
""")
print(repr(str(e.rope)), e.place, e.marks, len(e.past), len(e.future))
print(*e.log, sep="\n")
e.log.clear()
print(e.run("undo 2\nredo\nundo 9\nredo\nredo\nredo\nredo\nredo").log, repr(str(e.rope)), e.place)
e.run("wrap 20\ngoto -3\ngoto +99\ngoto -1")
print(str(e.rope), e.cursor, e.rope[-1], e.rope[2:9], e.rope[::-3], len(e.rope), e.rope.lines, e.rope == Rope.of(str(e.rope)), e.rope == 5)
for bad in (99, "x", None):
    try:
        e.rope[bad]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
big = Rope.of("abc" * 40)
print(big.depth(), repr(big.split(50)[0])[-20:], sum(map(ord, big)), (big + "!" + Rope("?"))[-2:], "".join(reversed(str(big)))[:4])
