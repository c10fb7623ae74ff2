# Dijkstra with a hand-written heap, breadth-first search, topological order with cycle detection.
class Heap:
    def __init__(self, items=()):
        self.a = []
        for item in items:
            self.push(item)

    def push(self, item):
        a = self.a
        a.append(item)
        i = len(a) - 1
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2

    def pop(self):
        a = self.a
        top, last = a[0], a.pop()
        if a:
            a[0], i = last, 0
            while (child := 2 * i + 1) < len(a):
                if child + 1 < len(a) and a[child + 1] < a[child]:
                    child += 1
                if not a[child] < a[i]:
                    break
                a[i], a[child] = a[child], a[i]
                i = child
        return top

    def __bool__(self):
        return bool(self.a)


def dijkstra(graph, start):
    best, previous, heap = {start: 0}, {}, Heap([(0, start)])
    while heap:
        cost, node = heap.pop()
        if cost > best[node]:
            continue
        for other, weight in graph.get(node, {}).items():
            if cost + weight < best.get(other, float("inf")):
                best[other] = cost + weight
                previous[other] = node
                heap.push((best[other], other))
    return best, previous


def path(previous, node):
    out = [node]
    while node in previous:
        node = previous[node]
        out.append(node)
    return "->".join(reversed(out))


graph = {}
for line in "a b 7, a c 9, a f 14, b c 10, b d 15, c d 11, c f 2, d e 6, e f 9".split(", "):
    x, y, w = line.split()
    graph.setdefault(x, {})[y] = int(w)
    graph.setdefault(y, {})[x] = int(w)
best, previous = dijkstra(graph, "a")
for node in sorted(best):
    print(node, best[node], path(previous, node))


def bfs(maze, start, goal):
    queue, seen = [start], {start: None}
    for x, y in queue:
        if (x, y) == goal:
            steps = []
            node = goal
            while node:
                steps.append(node)
                node = seen[node]
            return steps[::-1]
        for n in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if n not in seen and 0 <= n[1] < len(maze) and 0 <= n[0] < len(maze[0]) and maze[n[1]][n[0]] != "#":
                seen[n] = x, y
                queue.append(n)


maze = ["..#....", ".##.##.", "....#..", "##.##.#", "......."]
route = bfs(maze, (0, 0), (6, 0))
print(len(route), route)
for y, row in enumerate(maze):
    print("".join("o" if (x, y) in route else c for x, c in enumerate(row)))


class Cycle(Exception):
    pass


def order(needs):
    done, doing, out = set(), [], []

    def visit(n):
        if n in done:
            return
        if n in doing:
            raise Cycle(" > ".join(doing[doing.index(n):] + [n]))
        doing.append(n)
        for m in needs.get(n, ()):
            visit(m)
        doing.pop()
        done.add(n)
        out.append(n)

    for n in needs:
        visit(n)
    return out


print(order({"app": ["lib", "log"], "lib": ["base"], "log": ["base"], "base": []}))
try:
    order({"a": ["b"], "b": ["c"], "c": ["a"]})
except Cycle as cycle:
    print("cycle", cycle)
