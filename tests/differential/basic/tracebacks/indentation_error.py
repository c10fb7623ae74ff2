# An uncaught end: indentation_error.
def f():
return 1
