constant = "old"


def function(x):
    return x + 1


def use():
    return function(3), constant
