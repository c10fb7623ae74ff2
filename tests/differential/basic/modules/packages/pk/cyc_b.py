import pk.cyc_a as ca
def fb(): return ca.__name__
