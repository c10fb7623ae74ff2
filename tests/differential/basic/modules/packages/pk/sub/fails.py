before = 1
def boom(): return {}["missing"]
boom()
