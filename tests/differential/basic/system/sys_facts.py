"""Module sys: facts, limits, exceptions, frames, exits."""
import sys


def show(text, compute):
    try:
        print(text, "->", repr(compute()))
    except BaseException as error:
        print(text, "!!", type(error).__name__, error)


print(sys.version_info[:3], sys.version_info >= (3, 12), sys.version_info.major, sys.version_info.releaselevel)
print(sys.version_info, type(sys.version_info).__name__, len(sys.version_info), isinstance(sys.version_info, tuple))
print(sys.float_info)
print(sys.int_info)
print(sys.hash_info)
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.hexversion, sys.api_version, sys.float_repr_style)
print(sys.implementation.name, sys.implementation.version == sys.version_info, sys.implementation.cache_tag)
print(sys.getrecursionlimit(), sys.get_int_max_str_digits(), sys.getdefaultencoding(), sys.getfilesystemencoding())
show("limit 0", lambda: sys.setrecursionlimit(0))
show("limit str", lambda: sys.setrecursionlimit("a"))
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit())
show("digits", lambda: sys.set_int_max_str_digits(5))
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
sys.set_int_max_str_digits(4300)
show("intern", lambda: sys.intern(5))
print(sys.intern("a" + "b") is sys.intern("ab"), sys.exc_info(), sys.exception())
try:
    1 // 0
except ZeroDivisionError as error:
    print(sys.exception() is error, sys.exc_info()[0].__name__, sys.exc_info()[1] is error)
print(sys._getframe().f_code.co_name)


def outer():
    return inner()


def inner():
    return sys._getframe(1).f_code.co_name, sys._getframemodulename()


print(outer())
show("deep", lambda: sys._getframe(1000))
print("sys" in sys.modules, "math" in sys.stdlib_module_names, sys.getsizeof(1), sys.getsizeof(2**100), sys.getsizeof(1.5))
print(sys.stdout.encoding, sys.stderr.errors, sys.stdout.name, sys.stdout.fileno(), sys.stdout is sys.__stdout__)
sys.stdout.write("written\n")
show("exit", lambda: sys.exit())
show("exit 3", lambda: sys.exit(3))
show("exit tuple", lambda: sys.exit((1, 2)))
show("exit text", lambda: sys.exit("text"))
show("readonly", lambda: setattr(sys.version_info, "major", 5))
print(sys.version_info.__match_args__, type(sys.version_info).n_fields, sys.version_info[:2] + (1,))


class Capture:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


real = sys.stdout
sys.stdout = Capture()
print("caught", 5)
parts = sys.stdout.parts
sys.stdout = real
print(parts)
sys.displayhook({"a": 1})
sys.displayhook(None)
print(sys.is_finalizing(), sys.getrefcount([]) > 0, sys.gettrace(), sys.getprofile(), sys.getswitchinterval())
sys.exit(7)
