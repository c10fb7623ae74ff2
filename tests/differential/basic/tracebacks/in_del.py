# An uncaught end: in_del.
class A:
    def __del__(self):
        raise ValueError('ignored')


a = A()
del a
print('goes on')
assert False, ['the', 'end']
