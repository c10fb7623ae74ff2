"""collections.deque as programs use it: queues, sliding windows, rings, breadth-first search."""
from collections import deque


def queue(n):
    q = deque()
    total = 0
    for i in range(n):
        q.append(i)
        q.append(i + 1)
        total += q.popleft()
    return total + len(q)


def window(n, width):
    recent = deque(maxlen=width)
    best = 0
    running = 0
    for i in range(n):
        x = i * 7919 % 10007
        if len(recent) == width:
            running -= recent[0]
        recent.append(x)
        running += x
        if running > best:
            best = running
    return best


def ring(n, size):
    d = deque(range(size))
    out = 0
    for i in range(n):
        d.rotate(i % 5 - 2)
        d[0] += d[-1] & 3
        out ^= d[size // 2]
    return out


def search(side):
    seen = [False] * (side * side)
    seen[0] = True
    frontier = deque([(0, 0, 0)])
    far = 0
    while frontier:
        x, y, steps = frontier.popleft()
        far = steps
        for nx, ny in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if 0 <= nx < side and 0 <= ny < side:
                at = nx * side + ny
                if not seen[at] and (nx * 31 + ny * ny) % 11:
                    seen[at] = True
                    frontier.append((nx, ny, steps + 1))
    return far, sum(seen)


def both_ends(n):
    d = deque()
    for i in range(n):
        if i & 1:
            d.appendleft(i)
        else:
            d.append(i)
    total = 0
    for x in d:
        total += x
    while d:
        total ^= d.pop()
        if d:
            total ^= d.popleft()
    return total


def main():
    print(queue(700_000), window(700_000, 50), ring(400_000, 30), search(200), both_ends(600_000))


main()
