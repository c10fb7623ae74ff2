# Line numbers and carets of calls: a method's name on a later line counts, the rest of the call does not.
import traceback


def shown(function, *arguments):
    try:
        function(*arguments)
    except Exception:
        for line in traceback.format_exc().splitlines()[3:]:
            print(line.partition(", line ")[2] if line.startswith("  File") else line)


def method_missing(a): return a.foo(1)[0]
def method_missing_keyword(a): return [] or a.foo(x=1)
def method_wrong(a): return a.append(1, 2) or a
def over_lines(d):
    return (d
            .copy()
            .get()
            .foo())
def missing_over_lines(d):
    return (d
            .copy()
            .missing(
                1, 2
            ))
def attribute_over_lines(d):
    x = (d
         .a
         .b)
def many_arguments(f):
    return f(1,
             2, x=[
                 3][1]
             )
def keyword_twice(f):
    return f(x=1, **{"x": 2})
def deep(f):
    return max(f(1), [f(2), f(3) + ""])
def starred_call(f):
    return f(
        *f,
        **f
    )
def decorated():
    @print("decorator")
    def inner(): pass
def default():
    def inner(a=1, b={}["x"]): pass
def class_bases():
    class Inner(int, 5): pass
def class_keywords():
    class Inner(x=3): pass
def class_body():
    class Inner:
        x = 1
        y = x + "a"

shown(method_missing, 1)
shown(method_missing_keyword, 1)
shown(method_wrong, [])
shown(over_lines, {})
shown(missing_over_lines, {})
shown(attribute_over_lines, 1)
shown(many_arguments, print)
shown(keyword_twice, dict)
shown(deep, lambda x: x)
shown(starred_call, print)
shown(decorated)
shown(default)
shown(class_bases)
shown(class_keywords)
shown(class_body)
