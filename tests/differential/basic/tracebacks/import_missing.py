# An uncaught end: import_missing.
print('about to import')
import surely_not_installed_module
