"""The % operator of bytes."""


def show(label, action):
    try:
        print(label, "->", ascii(action()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", ascii(str(error)))


class Index:
    def __index__(self):
        return 65


class Real:
    def __float__(self):
        return 1.5


class Special:
    def __bytes__(self):
        return b"BB"


class Wrong:
    def __bytes__(self):
        return 5


show("b'%c' % Index()", lambda: (b'%c' % Index()))
show("b'%c' % 'ab'", lambda: (b'%c' % 'ab'))
show("b'%c' % -1", lambda: (b'%c' % -1))
show("b'%c' % 256", lambda: (b'%c' % 256))
show("b'%c' % (1 << 70)", lambda: (b'%c' % (1 << 70)))
show("b'%c' % b'ab'", lambda: (b'%c' % b'ab'))
show("b'%c' % b'a'", lambda: (b'%c' % b'a'))
show("b'%c' % bytearray(b'a')", lambda: (b'%c' % bytearray(b'a')))
show("b'%c' % 1.5", lambda: (b'%c' % 1.5))
show("b'%d' % 'x'", lambda: (b'%d' % 'x'))
show("b'%d' % Index()", lambda: (b'%d' % Index()))
show("b'%x' % 1.9", lambda: (b'%x' % 1.9))
show("b'%d' % 1.9", lambda: (b'%d' % 1.9))
show("b'%f' % 'x'", lambda: (b'%f' % 'x'))
show("b'%f' % Real()", lambda: (b'%f' % Real()))
show("b'%.3d' % 5", lambda: (b'%.3d' % 5))
show("b'%#x' % 255", lambda: (b'%#x' % 255))
show("b'%' % ()", lambda: (b'%' % ()))
show("b'%z' % 1", lambda: (b'%z' % 1))
show("b'%5%' % ()", lambda: (b'%5%' % ()))
show("b'%\\xff' % 1", lambda: (b'%\xff' % 1))
show("b'%(a' % {}", lambda: (b'%(a' % {}))
show("b'%(a)' % {b'a': 1}", lambda: (b'%(a)' % {b'a': 1}))
show("b'%(a)s' % 5", lambda: (b'%(a)s' % 5))
show("b'%(a)b' % {b'a': b'1'}", lambda: (b'%(a)b' % {b'a': b'1'}))
show("b'%(a)s' % {'a': b'1'}", lambda: (b'%(a)s' % {'a': b'1'}))
show("b'%s %s' % b'1'", lambda: (b'%s %s' % b'1'))
show("b'%s' % (1, 2)", lambda: (b'%s' % (1, 2)))
show("b'%s' % 1", lambda: (b'%s' % 1))
show("b'%b' % 'x'", lambda: (b'%b' % 'x'))
show("b'%s' % Special()", lambda: (b'%s' % Special()))
show("b'%s' % Wrong()", lambda: (b'%s' % Wrong()))
show("b'%s' % memoryview(b'abc')", lambda: (b'%s' % memoryview(b'abc')))
show("b'%s' % memoryview(b'abc')[::-1]", lambda: (b'%s' % memoryview(b'abc')[::-1]))
show("b'%r' % 'é'", lambda: (b'%r' % 'é'))
show("b'%a' % 'é'", lambda: (b'%a' % 'é'))
show("b'%.2r' % 'é'", lambda: (b'%.2r' % 'é'))
show("b'%.2s' % b'abc'", lambda: (b'%.2s' % b'abc'))
show("b'%5.1s|' % b'ab'", lambda: (b'%5.1s|' % b'ab'))
show("b'%*d' % ('5', 3)", lambda: (b'%*d' % ('5', 3)))
show("b'%*d' % (1 << 70, 3)", lambda: (b'%*d' % (1 << 70, 3)))
show("b'%.*f' % (1 << 40, 3)", lambda: (b'%.*f' % (1 << 40, 3)))
show("b'%.*f' % (-1, 3)", lambda: (b'%.*f' % (-1, 3)))
show("b'%99999999999999999999d' % 3", lambda: (b'%99999999999999999999d' % 3))
show("b'%.99999999999999999999d' % 3", lambda: (b'%.99999999999999999999d' % 3))
show("b'%.2147483648d' % 3", lambda: (b'%.2147483648d' % 3))
show("b'%.2147483647d' % 3", lambda: (b'%.2147483647d' % 3))
show("b'abc' % 5", lambda: (b'abc' % 5))
show("b'abc' % {}", lambda: (b'abc' % {}))
show("b'abc' % b''", lambda: (b'abc' % b''))
show("b'abc' % ''", lambda: (b'abc' % ''))
show("b'abc' % [1]", lambda: (b'abc' % [1]))
show("b'%ld' % 5", lambda: (b'%ld' % 5))
show("b'%s%%' % b'4'", lambda: (b'%s%%' % b'4'))
show("b'%i %u' % (3, 4)", lambda: (b'%i %u' % (3, 4)))
show("b'%05s|' % b'ab'", lambda: (b'%05s|' % b'ab'))
show("b'%+d' % 5", lambda: (b'%+d' % 5))
show("b'%g' % 1e+100", lambda: (b'%g' % 1e+100))
show("b'%c' % 5.5", lambda: (b'%c' % 5.5))
show("b'%X' % -255", lambda: (b'%X' % -255))
show("b'%o' % 8", lambda: (b'%o' % 8))
show("b'%d' % True", lambda: (b'%d' % True))
show("bytearray(b'%d') % 3", lambda: (bytearray(b'%d') % 3))
show("bytearray(b'%s') % b'a'", lambda: (bytearray(b'%s') % b'a'))
show("b'%lld' % 5", lambda: (b'%lld' % 5))
show("b'%d' % (1 << 100)", lambda: (b'%d' % (1 << 100)))
show("b'%x' % (1 << 100)", lambda: (b'%x' % (1 << 100)))
show("b'%F' % float('nan')", lambda: (b'%F' % float('nan')))
show("b'%-5d|' % 3", lambda: (b'%-5d|' % 3))
show("b'%05d|' % -3", lambda: (b'%05d|' % -3))
show("b'% d' % 4", lambda: (b'% d' % 4))
