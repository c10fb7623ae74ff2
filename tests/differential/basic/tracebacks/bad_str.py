# An uncaught end: bad_str.
class Odd(Exception):
    def __str__(self):
        raise TypeError('no text')


raise Odd('x')
