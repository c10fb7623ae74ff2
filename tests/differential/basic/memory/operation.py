# Runs operations of which any may meet a MemoryError: what they worked on must stay usable, and the second try succeeds.


def consistent(thing):
    if isinstance(thing, (list, tuple, set, frozenset, dict, bytearray)):
        items = list(thing)
        if len(items) != len(thing):
            raise SystemExit("length and items differ")
        if isinstance(thing, dict):
            for key, value in list(thing.items()):
                if thing[key] is not value:
                    raise SystemExit("a key without its value")
        elif isinstance(thing, (set, frozenset)):
            for key in items:
                if key not in thing:
                    raise SystemExit("a key that is not found")


def persist(call, *args):
    # The program goes on: once more, when memory ran out.
    try:
        return call(*args)
    except MemoryError:
        return call(*args)


def perform(make, operations):
    done = 0
    for name, operation in operations.items():
        thing = persist(make)
        try:
            result = operation(thing)
        except MemoryError:
            persist(consistent, thing)
            thing = persist(make)
            result = persist(operation, thing)
        except Exception as error:
            result = error
        text = persist(repr, result)
        if len(text) > 60:
            text = persist(lambda: text[:60] + "...")
        persist(print, name, text)
        persist(consistent, thing)
        result = thing = None
        done += 1
    persist(print, done, "operations")
