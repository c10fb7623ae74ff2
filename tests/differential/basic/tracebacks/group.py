# An uncaught end: group.
raise ExceptionGroup('two problems', [ValueError(1), TypeError('t')])
