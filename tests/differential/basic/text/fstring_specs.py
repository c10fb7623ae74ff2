class F:
    def __init__(self, v): self.v = v
    def __format__(self, spec): return f"<{self.v}|{spec}>"
    def __repr__(self): return f"F({self.v!r})"
    def __str__(self): return f"str{self.v}"
x, w, p, name = 3.14159, 10, 2, "né\t"
f_ = F("a")
print(f"{x:{w}.{p}f}|{x:>{w}}|{x!r:^{w + 5}}|{name!a:*<12}|{f_:{w}{p}x}|{f_!s:>{w}}|{f_!r:>10}|{f_}")
print(f"{x = }|{x=!r}|{x = :.2f}|{ x  =  :>10}|{x+1=}|{f_ = }|{f_=:spec}|{f_ = !s}|{(lambda y: y)(2)=}")
print(f"{'nested ' + f'{"deep " + f"{1 + 1}"}'}", f'{f'{f'{f'{1}'}'}'}', f"{"a" "b"}", f"{'\n'.join(['a', 'b'])}")
print(f"{{}} {{{x:.1f}}} {{{{ }}}} {'{'} {'}'} {{{{{p}}}}}")
print(f"{[i for i in range(3)]} { {1: 2}[1] } {({1, 2})!s} {lambda_ if (lambda_ := 5) else 0} {x if x > 3 else 0:.0f}")
print(f"""{
    x
    :>{
        w
    }.2f}
multi {
    # comment inside
    w  # another
}""")
print(rf"\n{w}\t\{p}", fr'{name!r}\x', f"\x41\u00e9\N{LATIN SMALL LETTER A WITH GRAVE}{w}\
cont")
print(f"{x:{'>' if w > 5 else '<'}{w}}", f"{x:{'{'}>10}", f"{'a':{'}'}^5}", f"{w:#{'0'}{w}{'x'}}", f"{w:{w}{','}}")
print(f'{w:,} {1234567:,} {1234567:_} {0xffff:_x} {1e10:,.3f} {-5:+} {5: } {True:d} {True} {True:5} {None!s:>6}|')
print(f"{'%s'!r} {'a' 'b':>4} {1_000:,} {3 .real} {1.5.real} {(yield_ := 4):2}|{w!r:>{w}}|{'':*^{p}}|{'abc':.{p}}")
print(f"{1 if True else 2}{''}{'x'!r}" "tail" rf"\{w}" f"{w}")
def gen():
    got = yield f"{yield 1} {(yield 2)!r}"
    return got
g = gen(); print(next(g), g.send("A"), g.send("B"))
def order(n): print("eval", n); return n
print(f"{order(1):{order(2)}}{order(3)!r:{order(5)}.{order(1)}}")
for bad in (lambda: f"{1:.2s}", lambda: f"{'a':d}", lambda: f"{1.0:d}", lambda: f"{[]:5}", lambda: f"{None:5}", lambda: f"{1:{'a'}}", lambda: f"{1:10.5}", lambda: f"{'a':=5}", lambda: f"{'a':+}", lambda: f"{1:,_}", lambda: f"{1:_,}", lambda: f"{1:,c}",
            lambda: f"{-1:c}", lambda: f"{0x110000:c}", lambda: f"{1j:=5}", lambda: f"{1j:05}", lambda: f"{'a':05}", lambda: f"{1:#s}", lambda: f"{'x':#}", lambda: f"{1.5:n}", lambda: f"{1:n}", lambda: f"{1.5:%}", lambda: f"{1:%}", lambda: f"{2**80:c}", lambda: f"{1:+c}",
            lambda: f"{1:z}", lambda: f"{-0.0:z.1f}", lambda: f"{'a':z}", lambda: f"{1:99999999999999999999}", lambda: f"{1.0:.99999999999999999999}", lambda: f"{1:5 }", lambda: f"{1.0:,e}", lambda: f"{1j:,.2f}", lambda: f"{12345.678:_.2f}", lambda: f"{1:x<+#10_b}", lambda: f"{b'x'}", lambda: f"{b'x':>5}", lambda: f"{object:>5}", lambda: f"{int!r:>20}",
            lambda: f"{1.0:#.0f} {1:#x} {0:#o} {1e300*1e10:010} {float('nan'):+010.2f} {-float('inf'):>8,}", lambda: f"{1:\u00e9>5}", lambda: f"{'é':\U0001f600^5}", lambda: f"{123456789.123:012,.2f} {1234:08,} {0xabcdef:020_x} {-1234:010,}", lambda: f"{undefined_thing}", lambda: f"{1/0}", lambda: f"{x:{undefined2}}", lambda: f"{1e16:} {1e15:} {1e16:g} {123456789:g} {1e-5:} {0.0001:g} {1e5:g} {1e5:#g} {1e-7:.3}", lambda: f"{3:.0%} {0.005:.0%} {0.5:%}", lambda: f"{5!r:05} {'a'!r:>05}"):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class NoFormat:
    def __format__(self, s): return 5
class NoneFormat: __format__ = None
class Repr:
    def __repr__(self): return 5
class StrSub(str):
    def __format__(self, s): return "SUB" + s
    def __str__(self): return "STR"
for bad in (lambda: f"{NoFormat()}", lambda: f"{NoneFormat()}", lambda: f"{Repr()!r}", lambda: f"{Repr()}", lambda: f"{StrSub('q')} {StrSub('q')!s} {StrSub('q'):5} {StrSub('q')!s:>5}", lambda: type(f"{StrSub('q')}"), lambda: f"{Repr():>5}"):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(f"{x!r}" f'{x!s}' f"""{x!a}""", f"{  w  }", f"{w,}", f"{w, p}", f"{*[1, 2], 3}", f"{w:}", f"{w!r:}")
print("a" f"b{w}" 'c' == f"ab{w}c", f"" == "", f"{''}" is not None, f'{"a" if 1 else "b"}', f"{d['k'] if (d := {'k': 'v'}) else 0}")
print(f"{x:%H:%M}" if 0 else f"{F('dt'):%H:%M}", f"{F(1):{{}}}" if 0 else "", f"{F(1):a{'b'}c{'d'!r}e}", f"{F(1):{F(2):in}}")
