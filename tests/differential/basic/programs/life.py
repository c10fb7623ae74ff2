# The game of life on a set of cells, with a glider and an oscillator.
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def show(cells):
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    for y in range(min(ys), max(ys) + 1):
        print("".join("#" if (x, y) in cells else "." for x in range(min(xs), max(xs) + 1)))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
world = glider
for generation in range(20):
    world = step(world)
show(world)
print(sorted(world), {(x - 5, y - 5) for x, y in world} == glider)
blinker = {(0, 1), (1, 1), (2, 1)}
print(step(step(blinker)) == blinker, sorted(step(blinker)))
pentomino = {(1, 0), (2, 0), (0, 1), (1, 1), (1, 2)}
sizes = []
for _ in range(60):
    sizes.append(len(pentomino))
    pentomino = step(pentomino)
print(sizes)
