"""Sorting strings, tuples and objects, with keys and without."""
import sys


class Person:
    def __init__(self, name, age, city):
        self.name = name
        self.age = age
        self.city = city

    def __lt__(self, other):
        return (self.age, self.name) < (other.age, other.name)


def make(n):
    cities = ("Ulm", "Bonn", "Trier", "Kiel")
    return [Person(f"p{i * 7919 % n:06}", i * 31 % 90, cities[i * 13 % 4]) for i in range(n)]


def main(n):
    people = make(n)
    by_name = sorted(people, key=lambda p: p.name)
    by_city = sorted(people, key=lambda p: (p.city, -p.age))
    by_age = sorted(people[:n // 4])
    words = sorted((p.city + p.name for p in people), key=str.lower, reverse=True)
    words.sort(key=len)
    pairs = sorted((p.age, p.name) for p in people)
    print(by_name[0].name, by_city[0].name, by_age[-1].name, words[0], pairs[n // 2], max(people, key=lambda p: p.name).age)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 80000)
