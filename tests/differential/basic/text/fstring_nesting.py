# PEP 701: quotes and backslashes inside, nesting, debug specifiers, conversions, nested specs, comments and lines.
x, y, name, width, items = 3, 4.5, "world", 10, ["a", "b"]
d = {"k": "v", "n": {"m": 1}}
print(f"{d["k"]} {d['n']["m"]} {f"{f"{f'{x}'}"}"}")
print(f"{'\n'.join(items)}|{"\t"}|{'\\'}")
print(f"{x=} {x = } {x=!r} {y=:.3f} {name=!s:>{width}} {d["k"]=}")
print(f"{x!r:>5}|{name!a:^{width}}|{y:{width}.{x}}|{x:{'0'}{width}b}|{y:{"+"}.1f}")
print(f"{{}} {{{x}}} {{{{{x}}}}} }}{{")
print(f"{
    x
    + 1  # a comment with " and }
} {(lambda v: v * 2)(x)} {x if x > 2 else y} {[i for i in range(x)]} { {1, 2} } { {'a': 1}['a'] }")
print(f'''{
    name
:>{
    width
}}|''')
print(f"{x:=^10}|{x:<<5}|{x:{'>'}5}|{(z := 5)}|{z}|{x!=3}|{x==3}")
print(rf"\d{x}\n{'\n'!r}", fr'\{x}', Rf"{x}\\")
print(f"a" "b" f"{x}" 'c' f'{y}' "{x}")
print(f"{'é'} {'\N{BULLET}'} \N{BULLET} {'\u20ac'}")
print(f"{x:%}" if False else f"{0.5:%}", f"{1000000:,}", f"{255:#x}", f"{name:.3}", f"{name[::-1]}", f"{'a' 'b'}")
print(f"{None} {True!s:>6} {...} {print} "[:20], f"{x:}", f"{x!s:}", f"")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"
o = F()
print(f"{o} {o!r} {o!s} {o!a} {o:abc} {o:{{}}} {o:a{x}b{y}c} {o=} {o=!s} {o=:q}" if False else f"{o} {o!r} {o!s} {o!a} {o:abc} {o:a{x}b{y}c} {o=} {o=!s} {o=:q}")
def order(n): print("eval", n, end=" "); return n
print(f"{order(1)}{order(2):{order(3)}}{order(4)!r:>{order(5)}}")
async def af(): return f"{await ag()}"
async def ag(): return "awaited"
try: af().send(None)
except StopIteration as e: print(e.value)
print([f"{v}{w}" for v in range(2) for w in "ab"], f"{','.join(f'{v:02}' for v in range(3))}", f"{(yield_ := 1)}")
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
attempt(lambda: f"{x:q}")
attempt(lambda: f"{undefined_name}")
attempt(lambda: f"{[]:5}")
attempt(lambda: f"{name:d}")
attempt(lambda: f"{x:{name}}")
class Bad:
    def __format__(self, spec): return 5
    def __repr__(self): return 5
attempt(lambda: f"{Bad()}")
attempt(lambda: f"{Bad()!r}")
print(f"{x
}", f"{lambda_ if (lambda_ := 1) else 0}", f"{x,}", f"{*items,}", f"{x, y}", f"{not x}", f"{-x}", f"{x:>{width}}"[-1])
print(f"{'"'}", f'{"'"}', f"{"""triple"""}", f"""{"a"}
{'b'}""", f"{f"{1}" f"{2}"}")
