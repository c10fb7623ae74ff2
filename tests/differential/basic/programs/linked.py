# Linked list, binary search tree with deletion, LRU cache, observer, iterator objects, cycles collected silently.
class Node:
    __slots__ = ("value", "next", "previous")

    def __init__(self, value):
        self.value, self.next, self.previous = value, None, None


class Linked:
    def __init__(self, items=()):
        self.head = self.tail = None
        self.size = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value)
        if self.tail is None:
            self.head = self.tail = node
        else:
            node.previous, self.tail.next, self.tail = self.tail, node, node
        self.size += 1
        return node

    def remove(self, node):
        before, after = node.previous, node.next
        if before:
            before.next = after
        else:
            self.head = after
        if after:
            after.previous = before
        else:
            self.tail = before
        node.next = node.previous = None
        self.size -= 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def reverse(self):
        node = self.head
        while node:
            node.next, node.previous = node.previous, node.next
            node = node.previous
        self.head, self.tail = self.tail, self.head
        return self


class LRU:
    def __init__(self, capacity):
        self.capacity, self.order, self.nodes, self.hits = capacity, Linked(), {}, 0

    def get(self, key, make):
        if key in self.nodes:
            self.hits += 1
            node = self.nodes[key]
            self.order.remove(node)
            value = node.value[1]
        else:
            value = make(key)
            if len(self.order) == self.capacity:
                oldest = self.order.head
                self.order.remove(oldest)
                del self.nodes[oldest.value[0]]
        self.nodes[key] = self.order.append((key, value))
        return value


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        def go(node):
            if node is None:
                return [key, None, None]
            if key < node[0]:
                node[1] = go(node[1])
            elif key > node[0]:
                node[2] = go(node[2])
            return node
        self.root = go(self.root)
        return self

    def delete(self, key):
        def go(node, key):
            if node is None:
                raise KeyError(key)
            if key < node[0]:
                node[1] = go(node[1], key)
            elif key > node[0]:
                node[2] = go(node[2], key)
            elif node[1] is None:
                return node[2]
            elif node[2] is None:
                return node[1]
            else:
                low = node[2]
                while low[1]:
                    low = low[1]
                node[0] = low[0]
                node[2] = go(node[2], low[0])
            return node
        self.root = go(self.root, key)

    def __iter__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node[1]
            node = stack.pop()
            yield node[0]
            node = node[2]

    def depth(self):
        def go(node):
            return 0 if node is None else 1 + max(go(node[1]), go(node[2]))
        return go(self.root)


linked = Linked("abcd")
linked.remove(linked.head.next)
linked.append("e")
print(list(linked), len(linked), list(linked.reverse()), linked.head.value, linked.tail.value)
cache = LRU(3)
made = []


def square(n):
    made.append(n)
    return n * n


print([cache.get(n, square) for n in (1, 2, 3, 1, 4, 2, 1, 1, 5, 3)], made, cache.hits, sorted(cache.nodes))
tree = Tree()
for key in (50, 30, 70, 20, 40, 60, 80, 35, 45, 65):
    tree.insert(key)
print(list(tree), tree.depth())
for key in (20, 30, 50, 80):
    tree.delete(key)
print(list(tree), tree.depth(), tree.root[0])
try:
    tree.delete(1)
except KeyError as error:
    print("no", error)


class Subject:
    def __init__(self):
        self.watchers = []
        self._value = 0

    def watch(self, f):
        self.watchers.append(f)
        return f

    value = property(lambda self: self._value)

    @value.setter
    def value(self, new):
        old, self._value = self._value, new
        for w in self.watchers:
            w(old, new)


subject = Subject()


@subject.watch
def report(old, new):
    print("changed", old, "->", new)


subject.watch(lambda old, new: print("delta", new - old))
subject.value = 5
subject.value += 10
for _ in range(300):
    a, b = Node(1), Node(2)
    a.next, b.next = b, a
    a.value = [a, b, lambda: a]
print("cycles made")
