"""errno: names and numbers; stat and _stat: constants and questions about modes."""
import errno
import stat
import _stat


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


print({n: getattr(errno, n) for n in dir(errno) if n[0] == "E"})
print(errno.errorcode)
print(all(getattr(errno, name) == number for number, name in errno.errorcode.items()), errno.errorcode[errno.ENOENT], len(errno.errorcode))
try:
    open("/nonexistent/x")
except OSError as e:
    print(e.errno == errno.ENOENT, errno.errorcode[e.errno])

print({n: getattr(stat, n) for n in dir(stat) if type(getattr(stat, n)) is int})
print(stat._filemode_table)
print(stat.S_ISREG is _stat.S_ISREG, stat.filemode, stat.S_IFMT.__module__)
modes = [0, 0o100644, 0o040755, 0o120777, 0o060660, 0o020620, 0o010644, 0o140777, 0o104755, 0o102755, 0o101777, 0o104644, 0o102644, 0o101666, 0o107777, 0o107000,
         0o170000, 0o030777, 2**32 - 1, 0o777777, True]
for mode in modes:
    print(mode, stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)),
          [n for n in ("DIR", "CHR", "BLK", "REG", "FIFO", "LNK", "SOCK", "DOOR", "PORT", "WHT") if getattr(stat, "S_IS" + n)(mode)])


class Index:
    def __index__(self):
        return 5


for bad in (-1, 2**32, 2**63, 2**64, -2**70, "a", 1.5, None, Index()):
    attempt(stat.S_ISREG, bad)
    attempt(stat.S_IMODE, bad)
    attempt(stat.filemode, bad)
attempt(stat.S_ISDIR)
attempt(stat.S_ISDIR, 1, 2)
attempt(lambda: stat.filemode(mode=1))
from stat import *
print(S_ISDIR(0o040000), ST_MODE, FILE_ATTRIBUTE_HIDDEN)
