# Where errors of statements stand: loops, with, assert, raise, import, except, match.
import traceback


def shown(function, *arguments):
    try:
        function(*arguments)
    except Exception:
        for line in traceback.format_exc().splitlines()[3:]:
            print(line.partition(", line ")[2] if line.startswith("  File") else line)


class Manager:
    def __enter__(self): return self
    def __exit__(self, *exc): return None


def loop(a):
    for x in a: pass
def loop_over_lines(a):
    for x in (
        a
    ):
        pass
def loop_target(a):
    for x, y in a:
        pass
def comprehension(a): return [x for x in a]
def comprehension_filter(a): return [x for x in a if x[0]]
def comprehension_inner(a): return {x: y for x in a for y in x}
def generator(a): return list(x + 1 for x in a)
def with_block(a):
    with a as x:
        pass
def with_two(a):
    with Manager() as f, \
         a as x:
        pass
def asserted(a):
    assert a, "text"
def asserted_part(a):
    assert a == [], a.missing
def raised(a):
    raise a(
        "text"
    ) from 5
def raise_wrong(a):
    raise a
def imported():
    import nothing.at.all
def imported_name():
    from sys import nothing_here, \
        path
def caught(a):
    try:
        1 / 0
    except a:
        pass
def matched(a):
    match a:
        case int(x, y):
            pass
def matched_guard(a):
    match a:
        case x if x.y:
            pass
def conditional(a):
    return 1 if a.b else 2
def loop_test(a):
    while a.b:
        pass
def elif_test(a):
    if a is None:
        pass
    elif a.b:
        pass
def unbound():
    x
    x = 1
def deleted():
    x = 1
    del x
    print(x)
def finally_raises(a):
    try:
        pass
    finally:
        a.b

for function in (loop, loop_over_lines):
    shown(function, 1)
shown(loop_target, [1])
shown(comprehension, 1)
shown(comprehension_filter, [1])
shown(comprehension_inner, [[1], 2])
shown(generator, ["a"])
for function in (with_block, with_two, raise_wrong, conditional, loop_test, elif_test, finally_raises):
    shown(function, 5)
shown(asserted, 0)
shown(asserted_part, 0)
shown(raised, ValueError)
shown(imported)
shown(imported_name)
shown(caught, 5)
shown(matched, 5)
shown(matched_guard, 5)
shown(unbound)
shown(deleted)
