# An uncaught end: multiline.
raise ValueError('first line\nsecond line\n')
