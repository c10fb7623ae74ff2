"""The Mandelbrot set as text: a float loop with an early way out."""
import sys


def escape_time(cr, ci, limit):
    zr = zi = 0.0
    for step in range(limit):
        rr, ii = zr * zr, zi * zi
        if rr + ii > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = rr - ii + cr
    return limit


def main(size):
    limit, total, inside = 60, 0, 0
    for y in range(size):
        ci = 2.4 * y / size - 1.2
        for x in range(size):
            steps = escape_time(3.0 * x / size - 2.1, ci, limit)
            total = (total * 31 + steps) % 1000003
            if steps == limit:
                inside += 1
    print(total, inside)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 480)
