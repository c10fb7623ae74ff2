import traceback
def f(a):
    b = [a]
    return b[5]
try: f(3)
except IndexError as e:
    t = traceback.TracebackException.from_exception(e, capture_locals=True)
    for fr in t.stack[1:]: print(fr.locals, fr.name)
    print("".join(t.stack[1:].format()) if hasattr(t.stack[1:], "format") else "".join(traceback.StackSummary.from_list(t.stack[1:]).format()).split("\n", 1)[1])
