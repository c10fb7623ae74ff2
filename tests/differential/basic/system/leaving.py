# exit() and quit(): SystemExit, with the standard input closed.
import sys

for leave in (exit, quit):
    for arguments in ((), (None,), (3,), ("text",), ((1, 2),)):
        try:
            leave(*arguments)
        except SystemExit as e:
            print(repr(e), e.code, sys.stdin.closed)
try:
    exit(code=4)
except SystemExit as e:
    print(e.code)
try:
    raise IOError(2, "gone", "name")
except EnvironmentError as e:
    print(repr(e), IOError is OSError, EnvironmentError is OSError)
quit(7)
