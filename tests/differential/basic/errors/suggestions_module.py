# Suggestions as module traceback words them.
import traceback


def spelled():
    length = 5
    return lenght + length


class Point:
    colour = 1


cases = [spelled, lambda: Point().color, lambda: json.loads("1"), lambda: itertols, lambda: prin, lambda: re, lambda: zzzzzz]
for case in cases:
    try:
        case()
    except Exception as e:
        print(traceback.format_exception(e)[-1], end="")
        print(traceback.format_exception_only(e)[-1], end="")
