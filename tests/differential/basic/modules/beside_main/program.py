# __main__ is the program, although a file __main__.py lies beside it.
import __main__
import sys

value = 42
print(__main__.__name__, __main__.value, sys.modules["__main__"] is __main__, hasattr(__main__, "other"))
