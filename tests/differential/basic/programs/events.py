# A discrete event simulation with generators as processes, classes, and a priority queue kept by sorting.
class Simulation:
    def __init__(self):
        self.now = 0
        self.queue = []
        self.sequence = 0
        self.trace = []

    def spawn(self, process, delay=0):
        self.sequence += 1
        self.queue.append((self.now + delay, self.sequence, process))
        self.queue.sort(key=lambda entry: entry[:2], reverse=True)

    def run(self, until):
        while self.queue and self.queue[-1][0] <= until:
            self.now, _, process = self.queue.pop()
            try:
                request = next(process)
            except StopIteration as stop:
                if stop.value:
                    self.log(stop.value)
                continue
            request(self, process)

    def log(self, text):
        self.trace.append(f"{self.now:5.1f} {text}")


def wait(seconds):
    return lambda simulation, process: simulation.spawn(process, seconds)


class Resource:
    def __init__(self, name, capacity):
        self.name, self.free, self.waiting = name, capacity, []

    def acquire(self):
        def request(simulation, process):
            if self.free:
                self.free -= 1
                simulation.spawn(process)
            else:
                self.waiting.append(process)
        return request

    def release(self):
        def request(simulation, process):
            if self.waiting:
                simulation.spawn(self.waiting.pop(0))
            else:
                self.free += 1
            simulation.spawn(process)
        return request


def customer(simulation, name, counter, service):
    simulation.log(f"{name} arrives")
    arrived = simulation.now
    yield counter.acquire()
    simulation.log(f"{name} waited {simulation.now - arrived:.1f}")
    try:
        yield wait(service)
    finally:
        served.append(name)
    yield counter.release()
    return f"{name} leaves"


def source(simulation, counter):
    seed = 42
    for number in range(6):
        simulation.spawn(customer(simulation, f"c{number}", counter, 2 + seed % 5))
        seed = (seed * 1103515245 + 12345) % 2**31
        yield wait(0.5 + seed % 3)


served = []
simulation = Simulation()
simulation.spawn(source(simulation, Resource("counter", 2)))
simulation.run(until=15)
print("\n".join(simulation.trace))
print(served, len(simulation.queue), simulation.now)
