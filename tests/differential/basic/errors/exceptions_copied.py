# copy() and __reduce__ of exceptions and streams with attributes of their own, whether anybody has asked for __dict__ or not.
import copy
import io


class Invalid(ValueError):
    def __init__(self, field, *why):
        super().__init__(field, *why)
        self.field = field
        self.why = list(why)


class File(OSError):
    pass


class Missing(ImportError):
    pass


class NoSuch(AttributeError):
    pass


class Many(ExceptionGroup):
    def derive(self, found):
        return Many(self.message, found)


class Stop(StopIteration):
    pass


class Bytes(UnicodeDecodeError):
    pass


class Code(SyntaxError):
    pass


class Leave(SystemExit):
    pass


class Key(KeyError):
    __slots__ = ('slot',)


def look(e, *names):
    print(e.__reduce__())
    e.mark = [1]
    print(e.__reduce__())
    shallow, deep = copy.copy(e), copy.deepcopy(e)
    print(type(shallow).__name__, repr(shallow), shallow.mark is e.mark, deep.mark is e.mark, deep.mark == e.mark)
    print([getattr(shallow, name) for name in names], shallow.__dict__)
    del e.mark
    e.add_note('noted')
    print(copy.copy(e).__notes__, e.__reduce__()[-1])


look(Invalid('name', 'short', 'empty'), 'field', 'why')
look(File('one'), 'errno')
look(File(2, 'gone'), 'errno', 'filename')
look(File(2, 'gone', 'a'), 'errno', 'filename', 'filename2')
look(File(2, 'gone', 'a', None, 'b'), 'errno', 'filename', 'filename2')
look(OSError(17, 'there', 'a'), 'errno', 'filename')
look(Missing('no', name='n'), 'name', 'path')
look(Missing('no', name='n', path='p'), 'name', 'path')
look(Missing('no'), 'name')
look(NoSuch('no', name='n', obj=3), 'name', 'obj')
look(NoSuch('no'), 'name', 'obj')
look(Many('several', [ValueError(1), KeyError('k')]), 'message')
look(Stop(3), 'value')
look(Bytes('enc', b'b', 0, 1, 'why'), 'start', 'reason')
look(Code('bad', ('f', 1, 2, 'text')), 'lineno', 'offset', 'text')
look(Leave(4), 'code')
look(Key('k'), 'args')

# A tree of exceptions keeps its identities.
shared = Invalid('shared')
tree = Many('tree', [shared, Many('inner', [shared])])
twin = copy.deepcopy(tree)
print(twin.exceptions[0] is twin.exceptions[1].exceptions[0], twin.exceptions[0] is shared)
try:
    raise shared from KeyError('cause')
except Invalid as e:
    other = copy.copy(e)
    print(other.__cause__, other.__traceback__, other.__context__, other.__suppress_context__)

# ---- streams in memory ----
for make, text in ((io.BytesIO, b'line\nnext'), (io.StringIO, 'line\nnext')):
    class Stream(make):
        pass
    stream = Stream(text)
    stream.readline()
    print(stream.__getstate__())
    stream.title = 'T'
    print(stream.__getstate__())
    twin = copy.copy(stream)
    print(twin.title, twin.tell(), twin.read(), twin.getvalue() == text, stream.tell())
