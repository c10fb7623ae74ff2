# while, for, else, break, continue, and finally between them.
for i in range(5):
    if i == 3:
        break
else:
    print("no break")
print(i)
for i in []:
    pass
else:
    print("empty loops reach else", i)
n = 0
while n < 3:
    n += 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("done")


def search(rows, wanted):
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell == wanted:
                break
        else:
            continue
        return x, y
    return None


print(search(["abc", "def"], "e"), search(["abc"], "z"))


def unwinding():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("never")
    while True:
        try:
            return "from try"
        finally:
            print("closing")


print(unwinding())


def override():
    for i in range(3):
        try:
            return "lost"
        finally:
            if i < 2:
                continue
            break
    return "after break"


print(override())
items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)
for items[0] in (7, 8):
    pass
print(items)
table = {"a": 1, "b": 2}
try:
    for key in table:
        table[key + "x"] = 0
except RuntimeError as error:
    print(error, sorted(table))
try:
    for key in {1, 2, 3} and (s := {1, 2, 3}):
        s.discard(key)
except RuntimeError as error:
    print(error)
for a, (b, *c) in [(1, "xyz"), (2, [3])]:
    print(a, b, c)
for x in (y for y in range(3)):
    print(x, end=",")
print()
for i in range(10, 0, -3):
    print(i, end=" ")
print(list(range(5, 5)), list(range(-3, 3, 2)), range(10)[2:8:3], len(range(0, -10, -3)))
i = 100
for i in range(3):
    i *= 10
print(i)
while False:
    pass
else:
    print("while else")
total = 0
for i in range(1, 101):
    if i % 15 == 0:
        total += 15
    elif i % 3 and i % 5:
        continue
    else:
        total += i % 3 or i % 5
print(total)
