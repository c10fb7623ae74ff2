# An uncaught end: zero.
1 / 0
