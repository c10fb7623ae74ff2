print("square")


class Square:
    sides = 4

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2
