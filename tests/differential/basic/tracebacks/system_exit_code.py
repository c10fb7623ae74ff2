# An uncaught end: system_exit_code.
print('leaving')
raise SystemExit(7)
