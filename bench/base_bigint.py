"""Prints bench/base_bigint.cpp's times beside those of the Python that runs this: base_bigint.py BENCH."""

import math
import random
import subprocess
import sys
import time


def measure(call):
    best, repeat = math.inf, 1
    for _ in range(5):
        start = time.perf_counter_ns()
        for _ in range(repeat):
            call()
        spent = time.perf_counter_ns() - start
        best = min(best, spent / repeat)
        if spent > 3e8:
            break
        if spent < 1e6:
            repeat = int(repeat * 1e6 / (spent + 1)) + 1
    return best


def main():
    sys.set_int_max_str_digits(0)
    rng = random.Random(1)
    numbers = {}
    for line in subprocess.run([sys.argv[1]], capture_output=True, text=True, check=True).stdout.splitlines():
        name, bits, spent = line.split()
        bits, spent = int(bits), float(spent)
        if bits not in numbers:
            numbers[bits] = [rng.getrandbits(n) | 1 << n - 1 | 1 for n in (bits, bits - 7, bits * 2, bits // 2 + 1)]
        a, b, twice, half = numbers[bits]
        text = str(a) if name == "from_text" else ""
        calls = {"add": lambda: a + b, "mul": lambda: a * b, "square": lambda: a * a, "mul_half": lambda: twice * half,
                 "divmod": lambda: divmod(twice, b), "divmod_digit": lambda: divmod(a, 1000003),
                 "isqrt": lambda: math.isqrt(twice), "gcd": lambda: math.gcd(a, b),
                 "powmod": lambda: pow(a, half, b), "inverse": lambda: pow(a, -1, b),
                 "to_text": lambda: str(a), "from_text": lambda: int(text)}
        try:
            peer = measure(calls[name])
        except ValueError:
            peer = math.nan
        print(f"{name:13} {bits:8} {spent:14.0f} ns {peer:14.0f} ns  x{peer / spent:6.2f}", flush=True)


if __name__ == "__main__":
    main()
