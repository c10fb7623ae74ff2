"""A small operating system: tasks with priorities pass packets to one another through queues."""
import sys

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
WORK, DEVICE = 0, 1


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        packet = queue
        while packet.link is not None:
            packet = packet.link
        packet.link = self
        return queue


class Task:
    def __init__(self, system, ident, priority, queue):
        self.system = system
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.pending = queue is not None
        self.waiting = queue is None
        self.holding = False
        self.link = system.tasks
        system.tasks = self
        system.table[ident] = self

    def is_held_or_waiting(self):
        return self.holding or (not self.pending and self.waiting)

    def add_packet(self, packet, old):
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > old.priority:
                return self
        else:
            packet.append_to(self.queue)
        return old

    def run_once(self):
        if self.waiting and self.pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.pending = self.queue is not None
        else:
            packet = None
        return self.step(packet)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.system.holds += 1
        self.holding = True
        return self.link

    def release(self, ident):
        other = self.system.table[ident]
        other.holding = False
        return other if other.priority > self.priority else self

    def send(self, packet):
        other = self.system.table[packet.owner]
        self.system.sent += 1
        packet.link = None
        packet.owner = self.ident
        return other.add_packet(packet, self)


class Idle(Task):
    def __init__(self, system, count):
        super().__init__(system, IDLE, 0, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class Worker(Task):
    def __init__(self, system, priority, queue):
        super().__init__(system, WORKER, priority, queue)
        self.target = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.owner = self.target
        packet.datum = 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.send(packet)


class Handler(Task):
    def __init__(self, system, ident, priority, queue):
        super().__init__(system, ident, priority, queue)
        self.work = None
        self.devices = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is None:
            return self.wait()
        if work.datum >= 4:
            self.work = work.link
            return self.send(work)
        if self.devices is None:
            return self.wait()
        device = self.devices
        self.devices = device.link
        device.datum = work.data[work.datum]
        work.datum += 1
        return self.send(device)


class Device(Task):
    def __init__(self, system, ident, priority):
        super().__init__(system, ident, priority, None)
        self.kept = None

    def step(self, packet):
        if packet is None:
            if self.kept is None:
                return self.wait()
            packet, self.kept = self.kept, None
            return self.send(packet)
        self.kept = packet
        return self.hold()


class System:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.holds = 0
        self.sent = 0

    def schedule(self):
        task = self.tasks
        while task is not None:
            if task.is_held_or_waiting():
                task = task.link
            else:
                task = task.run_once()


def run(count):
    system = System()
    Idle(system, count)
    queue = Packet(None, 0, WORK)
    queue = Packet(queue, 0, WORK)
    Worker(system, 1000, queue)
    for handler, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, DEVICE)
        Handler(system, handler, priority, queue)
    Device(system, DEVICE_A, 4000)
    Device(system, DEVICE_B, 5000)
    system.schedule()
    return system.sent, system.holds


total = (0, 0)
for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 14):
    sent, holds = run(10000)
    total = (total[0] + sent, total[1] + holds)
print(*total)
