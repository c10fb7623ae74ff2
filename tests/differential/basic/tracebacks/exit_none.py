# An uncaught end: exit_none.
import sys

print('done')
sys.exit(None)
print('never')
