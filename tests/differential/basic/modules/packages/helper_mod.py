print("helper", __name__)
if __name__ == "__main__": print("never")
counter = 0
def bump(): global counter; counter += 1; return counter
class Shared: items = []
_hidden = 1; __dunder = 2; visible = 3
