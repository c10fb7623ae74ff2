# An uncaught end: name_hint.
counter = 1
print(counter)
print(countr)
