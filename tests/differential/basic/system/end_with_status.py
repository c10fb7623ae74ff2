import sys
class Conn:
    pool = []
    def __init__(self, n): self.n = n; Conn.pool.append(self)
    def __del__(self): print("close", self.n, len(Conn.pool) if Conn else "no Conn")
class Logger:
    def __del__(self): LOG.append("x"); print("log", LOG)
LOG = []
c1, c2 = Conn(1), Conn(2); logger = Logger()
raise SystemExit(2)
