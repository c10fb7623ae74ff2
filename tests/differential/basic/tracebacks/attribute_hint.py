# An uncaught end: attribute_hint.
class Window:
    def __init__(self):
        self.height = 3


w = Window()
print(w.height)
print(w.heigth)
