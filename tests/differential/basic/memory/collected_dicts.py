# The dict of an instance outlives it: whatever the collector takes apart, a dict that somebody else holds stays whole.
import gc


class Failure(Exception):
    pass


class Items(list):
    pass


class Names(dict):
    pass


class Plain:
    pass


for make in (Failure, Items, Names, Plain):
    thing = make()
    thing.own = thing
    thing.text = "text"
    attributes = thing.__dict__
    del attributes["own"]
    attributes["back"] = attributes
    thing.loop = [thing]
    del thing
    gc.collect()
    print(attributes["text"], len(attributes["loop"]), attributes["back"] is attributes)
    del attributes["loop"]
    gc.collect()
    print(sorted(name for name in attributes if not name.startswith("__")))
    del attributes
    gc.collect()


# What is being made while the collector runs is only half there.
def slowly(n):
    for i in range(n):
        gc.collect()
        yield [i]


print(list(zip(slowly(3), slowly(3))), list(enumerate(slowly(3))), list(map(lambda *a: a, slowly(2), slowly(2))))
a, *b = slowly(4)
print(a, b, tuple(slowly(3)), [*slowly(2)], {i: j for i, j in zip("ab", slowly(2))})
gc.collect()
print(len([x for x in slowly(3)]), dict(zip(map(str, range(3)), slowly(3))))
