import pk.cyc_b
def fa(): return pk.cyc_b.fb()
