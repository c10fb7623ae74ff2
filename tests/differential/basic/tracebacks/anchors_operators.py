# Where a traceback puts ~ and ^: under the operands and the operator, or under the brackets.
import traceback


def shown(function, *arguments):
    try:
        function(*arguments)
    except Exception:
        for line in traceback.format_exc().splitlines()[3:]:
            if not line.startswith("  File"):
                print(line)


def add(a, b): return a + b
def add_in_parentheses(a, b): return (a) + (b)
def floor(a, b): return a // b
def power(a, b):
    return a   **   b + 1
def matrix(a, b): return a@b
def shifted(a): return 1 << a
def item(a): return a["k"]
def items(a): return a[0][1][2]
def attribute_and_item(a, b): return a.x + b[2]
def spaced(a): return (a[ 1 ] )
def nested(a, b): return a[b[0]]
def sliced(a): return a[1:2]
def lines(a):
    return (a
        + 1)
def called(a): return a(1)(2)
def negated(a): return -a + 1
def in_text(a): return f"{a + 1}"
def condition(a, b):
    if a - b: return 1
def comparison(a): return 1 < a < 3
def member(a): return 1 in a
def whole(a):
    a + 1
    return a

shown(add, 1, "a")
shown(add_in_parentheses, 1, "a")
shown(floor, 1, 0)
shown(power, "a", 2)
shown(matrix, 1, 2)
shown(shifted, -1)
shown(item, {})
shown(items, [[3]])
shown(attribute_and_item, 1, 2)
shown(spaced, [])
shown(nested, {}, [4])
shown(sliced, 5)
shown(lines, "a")
shown(called, 1)
shown(negated, "a")
shown(in_text, "x")
shown(condition, "a", 1)
shown(comparison, "a")
shown(member, 5)
shown(whole, None)
