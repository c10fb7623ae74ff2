# An uncaught end: key.
table = {'a': 1}


def look(name):
    return table[name]


print(look('a'))
look('b')
