# An uncaught end: keyboard.
print('interrupting')
raise KeyboardInterrupt
