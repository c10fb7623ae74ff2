"""Marks below lines with characters that are two columns wide, printed by module traceback and at the end of the program."""
import sys
import traceback


def name():
    text = "日本語テキスト" + undefined_name + "ü"


def item():
    日本 = {"k": 1}
    return 日本["キー"] + f"{日本!r:>10}" if 日本["ない"] else None


def call():
    return (lambda é: é.ñandú +
            é.foo)(
               3)


def emoji():
    s = "🎉🎉🎉"; t = s[10]; u = 5


def full_width():
    raise ValueError("ｆｕｌｌ　ｗｉｄｔｈ") from KeyError("é")


def operator(d): return ("é" ** d["日本"]) ; 0
def last(d): return 1 + d["日本"]["é"].foo ; 0
def padded(x): y = "éééé" + x; return y
def checked(x): assert "é" == "ê", ("日本", 1)


for function, *args in (name,), (item,), (call,), (emoji,), (full_width,), (operator, {"日本": 2}), (last, {"日本": {"é": 3}}), (padded, 3), (checked, 1):
    try:
        function(*args)
    except Exception as error:
        # Without the first line of each frame: the file's path is left out.
        for line in traceback.format_exception(error):
            print("\n".join(part for part in line.splitlines() if "File" not in part))
sys.stdout.flush()
item()
