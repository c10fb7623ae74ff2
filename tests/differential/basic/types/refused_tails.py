# b + x for an x that lends no memory, or raises when asked: TypeError by name, whatever the buffer said.


class Raising:
    def __init__(self, error):
        self.error = error

    def __buffer__(self, flags):
        raise self.error


class Wrong:
    def __buffer__(self, flags):
        return 'no view'


class Lending:
    def __init__(self, data):
        self.data = data

    def __buffer__(self, flags):
        return memoryview(self.data)


class Adding(Lending):
    def __radd__(self, other):
        return 'added to %r' % other


released = memoryview(b'gone')
released.release()
for head in (b'', b'ab', bytearray(), bytearray(b'ab')):
    for tail in ('text', 5, None, [1], Raising(ZeroDivisionError('x')), Raising(BufferError('y')), Wrong(), released,
                 memoryview(b'abcd')[::2], Lending(b'lent'), Adding(b'lent'), memoryview(bytearray(b'abcdef')).cast('H')):
        for what in ('+', '+=', 'join', 'extend'):
            target = type(head)(head)
            try:
                if what == '+':
                    r = target + tail
                elif what == '+=':
                    target += tail
                    r = target
                elif what == 'join':
                    r = target.join([b'1', tail])
                elif isinstance(target, bytearray):
                    target.extend(tail)
                    r = target
                else:
                    continue
                print(what, repr(r))
            except Exception as e:
                print(what, type(tail).__name__, type(e).__name__, e, repr(e.__context__))
