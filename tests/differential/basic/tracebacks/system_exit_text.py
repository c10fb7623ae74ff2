# An uncaught end: system_exit_text.
import sys

print('before')
try:
    sys.exit('stopped: because')
finally:
    print('finally runs')
