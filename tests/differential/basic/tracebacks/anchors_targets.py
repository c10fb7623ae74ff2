# Carets of errors in assignments, deletions and augmented assignments.
import traceback


def shown(function, *arguments):
    try:
        function(*arguments)
    except Exception:
        for line in traceback.format_exc().splitlines()[3:]:
            if not line.startswith("  File"):
                print(line)


def set_item(a): a[3] = 5
def delete_item(a): del a[3]
def delete_two(a): del a[0], a[5]
def add_to_name(a, b):
    a += b
def add_to_item(a): a[1] += 1
def add_to_attribute(a): a.b += 1
def set_attribute(a): a.b = 1
def delete_attribute(a): x = 1; del a.b.c
def unpack(a): b, c = a
def unpack_star(a): b, *c, d = a
def unpack_nested(a): (b, (c, d)), e = a
def chain(a): b = a[0] = c = 5
def walrus(a): return (b := a[7]) + 1
def slices(a): a[1:2] = 5
def annotated(a):
    a.b: int = 3
def starred(a): return [*a, 1]
def starred_set(a): return {1, *a}
def merged(a): return {"x": 1, **a}
def spread(a): return print(1, *a)
def keywords(a): return print(1, **a)

shown(set_item, [])
shown(delete_item, [])
shown(delete_two, [1])
shown(add_to_name, 1, "x")
shown(add_to_item, [])
shown(add_to_attribute, 3)
shown(set_attribute, 3)
shown(delete_attribute, 3)
shown(unpack, [1, 2, 3])
shown(unpack_star, [1])
shown(unpack_nested, [[1, 2], 3])
shown(chain, ())
shown(walrus, [])
shown(slices, [1])
shown(annotated, 1)
shown(starred, 1)
shown(starred_set, 1)
shown(merged, 1)
shown(spread, 1)
shown(keywords, 1)
