# sys.argv, input(), iteration over sys.stdin, end of input.
import sys

print(len(sys.argv), sys.argv[1:])
first = input("prompt> ")
print(repr(first))
second = sys.stdin.readline()
print(repr(second))
for number, line in enumerate(sys.stdin):
    print(number, repr(line))
    if line.startswith("stop"):
        break
rest = sys.stdin.read()
print(repr(rest), repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input()
except EOFError as error:
    print("EOFError", error)
