class D:
    def __del__(self): print("del")
d = D()
def ignoring():
    while True:
        try: yield 1
        except GeneratorExit: pass
i = ignoring(); next(i)
