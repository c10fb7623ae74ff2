# An uncaught end: generator_escape.
def gen():
    yield 1
    yield int('x')


for value in gen():
    print(value)
