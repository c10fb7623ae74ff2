# f-strings: expressions, nesting, conversions, debug form, format specs from values, quotes.
name, n, pi, items = "World", 42, 3.14159265, [1, 2, 3]
print(f"Hello {name}! {n} {n!r} {name!r} {name!s:>8} {pi:.2f} {n:>6} {n:<6}| {n:^6}| {n:06} {n:#x} {n:b}")
width, precision = 10, 3
print(f"{pi:{width}.{precision}f}|{name:{'*'}^{width}}|{n:{'>' if n > 0 else '<'}{width}}|{pi:{f'{width}'}.{precision}}")
print(f"{n + 1} {n * 2 = } {name=} {items[0]} {items[-1]!r:>3} {len(items)} {[x * x for x in items]} {({'a': 1})['a']} { {1, 2} } {(lambda x: x + 1)(5)}")
print(f"{n=:5} {n = !s} {pi=:.2f} {name = :>10} {n+1=} {  n  =  } {name.upper()=} {items=!r}")
print(f"{{}} {{{n}}} {{{{{n}}}}} {n}}}", f"", f"{''}", f"a" "b" f"{n}" 'c', f"{'nested ' + f'{n} ' + f'''{name}'''}")
print(f"{f"{f"{n}"}"} {"quotes" + 'both'} {name if n > 40 else 'no'} {n if False else "else"} {'\n'.join(['x', 'y'])} {"\t"!r}")
print(f"""multi
{
    n
    + 1  # a comment inside
}
{name:
>8}""")
print(f"{n!a} {'é'!a} {'é'!r} {None} {True} {1.0} {1e100} {b'x'} {...} {int} {items!s:.3}|{name:.3}|{name!r:.4}")
print(rf"\n{n}\d", fr"{name}\\", f"\x41{n}\u00e9\N{SNOWMAN}", F"{n}", f"{n:,} {1234567.891:,.2f} {0.5:.0%} {10**20:_} {255:#06x} {-5:+} {5: }")
print(f"{3 > 2} {3 != 2} {n == 42} {(w := 7)} {w} {n:=+8} {not n} {n and name} {1 if n else 2:>4} {items[1:]} {dict(a=1)} {'a' in 'abc'}")


class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


x = F()
print(f"{x} {x:abc} {x!s} {x!r} {x!s:>5} {x:{n}} {x:%Y-%m} {x=} {x=!s} {x=:q} {x:a{n}b{name}c}")


def side(tag):
    order.append(tag)
    return tag


order = []
print(f"{side('a')}{side('b'):{side('c')}>3}{side('d')}", order)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for bad in (lambda: f"{missing}", lambda: f"{n:q}", lambda: f"{name:d}", lambda: f"{items:5}", lambda: f"{None:5}", lambda: f"{n:.2s}" if False else f"{1/0}", lambda: f"{name[100]}", lambda: f"{n:{name}}", lambda: f"{F().nope}"):
    attempt(bad)
table = [("apple", 3, 0.5), ("fig", 12, 10.25)]
for label, count, price in table:
    print(f"{label:<8}{count:>4}{price:>8.2f}{count * price:>10.2f}")
print(f"{'':-<30}\n{'total':<12}{sum(c * p for _, c, p in table):>18.2f}")
