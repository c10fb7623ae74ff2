"""Data classes: construction, comparison, hashing, replacing, ordering."""
import sys
from dataclasses import dataclass, field, replace


@dataclass
class Point:
    x: float
    y: float

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)


@dataclass(frozen=True)
class Cell:
    row: int
    column: int


@dataclass(order=True)
class Job:
    priority: int
    name: str
    tags: list = field(default_factory=list, compare=False)


def main(n):
    point = Point(0.0, 0.0)
    for step in range(n):
        point = point.moved(step % 7 * 0.5, -0.25)
    same = sum(Point(i % 3, 1) == Point(1, 1) for i in range(n))
    seen = {}
    for i in range(n):
        cell = Cell(i % 50, i * 7 % 40)
        seen[cell] = seen.get(cell, 0) + 1
    jobs = sorted(Job(i * 37 % 101, f"job{i % 17}") for i in range(n // 8))
    last = replace(jobs[-1], priority=0)
    print(point, same, len(seen), jobs[0], last, sum(job.priority for job in jobs))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150000)
