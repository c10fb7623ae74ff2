class O(object):
    pass
class A(object):
    def __del__(self):
        self.__class__ = O
l = [A() for x in range(3)]
del l
print("ok")
class P:
    def __del__(self): print("P del")
class B:
    def __init__(self): self.x = 1
    def __del__(self):
        self.__class__ = P
        print(self.x)
b = B(); del b
print("done")
