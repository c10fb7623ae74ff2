# An uncaught end: syntax_error.
print('never printed')
if True
    print('x')
