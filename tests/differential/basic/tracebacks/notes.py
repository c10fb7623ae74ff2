# An uncaught end: notes.
error = ValueError('with notes')
error.add_note('the note')
raise error
