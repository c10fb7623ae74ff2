# An uncaught end: custom.
class AppError(Exception):
    def __str__(self):
        return 'told: ' + repr(self.args)


def fail():
    raise AppError(1, 'two')


try:
    fail()
except AppError as error:
    print('seen', error)
    raise RuntimeError('while handling') from error
