class M(type):
    step = 0
    def mro(cls):
        M.step += 1
        if M.step == 1:
            print(cls.__mro__)
            cls.__bases__ += ()
        return type.mro(cls)
class A(metaclass=M):
    pass
print(A.__mro__, M.step)
class M2(type):
    def mro(cls):
        if cls.__mro__ is None:
            try: print(cls.x)
            except AttributeError as e: print(e)
            try: cls.y = 1
            except Exception as e: print(type(e), e)
            print(cls, isinstance(1, cls), issubclass(cls, int), cls.__dict__.keys())
        return type.mro(cls)
class A(metaclass=M2):
    x = 5
print(A.y)
