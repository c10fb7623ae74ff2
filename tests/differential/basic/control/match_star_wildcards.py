import collections.abc
class Seq(collections.abc.Sequence):
    log = []
    def __getitem__(self, i):
        self.log.append(i)
        return i
    def __len__(self):
        return 42
def f(v):
    match v:
        case [x, *_, y]: return ('a', x, y)
        case [_, _]: return 'two'
        case []: return 'none'
        case [_]: return 'one'
        case [_, *_, _, _]: return 'three'
    return None
print(f(Seq()), Seq.log)
print(f([1, 2]), f([1]), f([]), f((1, 2, 3)), f("ab"), f(range(5)))
def g(v):
    match v:
        case [*_, (a, *_), {"k": b}] : return a, b
        case [0, *_] | [*_, 0]: return 'zero'
        case [*_, 5, _]: return '5'
        case [*_]: return 'any'
print(g([1, [2, 3], {"k": 4}]), g([0, 1]), g([1, 0]), g([5, 6]), g([6, 5]), g([]), g([1, 5, 1]))
class Two(collections.abc.Sequence):
    def __getitem__(self, i):
        print("get", i)
        if i > 1: raise IndexError
        return i
    def __len__(self): print("len"); return 2
match Two():
    case [_, _]: print("two")
match Two():
    case [a, _]: print("two", a)
match Two():
    case [a, *_]: print("two", a)
match Two():
    case [*_, a]: print("two", a)
match Two():
    case [*r, a]: print("two", r, a)
