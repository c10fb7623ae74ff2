"""Where the carets of a SyntaxError made by hand stand: sys.__excepthook__ and the module traceback see it differently."""
import sys
import traceback

sys.stderr = sys.stdout
places = [(1, 2, "abcdefg", 1, 100), (1, 2, "abcdefg", 1, 8), (1, 2, "abcdefg\n", 1, 9), (1, 2, "  abcdefg  \n", 1, 100), (1, 20, "abcdefg", 1, 100), (1, 0, "abcdefg", 1, 100), (1, -1, "abcdefg", 1, 5),
          (1, 7, "abcdefg", 1, -1), (1, 2, "abcdefg", 1, 0), (1, 2, "ab\ncdefg", 1, 100), (1, 5, "ab\ncdefg", 1, 7), (1, 2, "ab\ncdefg", 2, 7), (1, 8, "abcdefg", 1, 9), (1, 9, "abcdefg", 1, 10),
          (1, 2, "äöüäöü", 1, 100), (1, 2, "äöüäöü", 1, 4), (1, 2, "äöüäöü", 2, 4), (1, 4, "\tabc def", 1, 6), (1, 2, "\tabc def", 1, 6), (1, 100, "abc", None, None), (1, None, "abc", None, None),
          (1, 1, "", 1, 1), (1, 1, "\n", 1, 1), (1, 3, None, 1, 4), (None, 1, "abc", 1, 3), (1, 3, "  abc", 1, 2), (1, 1, "  abc", 1, 3), (1, 4, "abc   ", 1, 6), (1, 4, "abc   \n", 3, 6)]
for place in places:
    print(place)
    error = SyntaxError("bad bad", ("bad.py", *place))
    sys.__excepthook__(SyntaxError, error, None)
    print(traceback.format_exception_only(error))
sys.__excepthook__(SyntaxError, SyntaxError("short", ("bad.py", 1, 2, "abcdefg")), None)
sys.__excepthook__(SyntaxError, SyntaxError("bare"), None)
sys.__excepthook__(ExceptionGroup, ExceptionGroup("g", [SyntaxError("in", ("g.py", 4, 3, "x = = 1\n", 4, 50))]), None)
