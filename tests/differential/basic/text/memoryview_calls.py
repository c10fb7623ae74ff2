"""Layouts, casts, items, assignment and errors of memoryview."""


def show(label, action):
    try:
        print(label, "->", ascii(action()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", ascii(str(error)))


a = bytearray(b"abcdefgh")
m = memoryview(a)
r = memoryview(b"abcdefgh")
m2 = m.cast("B", [2, 4])
mi = m.cast("i")
rel = memoryview(b"a")
rel.release()

show('memoryview(5)', lambda: (memoryview(5)))
show('memoryview()', lambda: (memoryview()))
show('memoryview(1,2)', lambda: (memoryview(1,2)))
show('len(rel)', lambda: (len(rel)))
show('rel[0]', lambda: (rel[0]))
show('rel.format', lambda: (rel.format))
show('rel.obj', lambda: (rel.obj))
show('rel.release()', lambda: (rel.release()))
show('m.cast(5)', lambda: (m.cast(5)))
show("m.cast('z')", lambda: (m.cast('z')))
show("m.cast('ii')", lambda: (m.cast('ii')))
show("m.cast('@i').format", lambda: (m.cast('@i').format))
show("m.cast('<i')", lambda: (m.cast('<i')))
show("m.cast('i').cast('h')", lambda: (m.cast('i').cast('h')))
show("m[:3].cast('i')", lambda: (m[:3].cast('i')))
show("m[::2].cast('B')", lambda: (m[::2].cast('B')))
show("m.cast('B',5)", lambda: (m.cast('B',5)))
show("m.cast('B',[2,'a'])", lambda: (m.cast('B',[2,'a'])))
show("m.cast('B',[2,-4])", lambda: (m.cast('B',[2,-4])))
show("m.cast('B',[2,0])", lambda: (m.cast('B',[2,0])))
show("m.cast('B',[3,3])", lambda: (m.cast('B',[3,3])))
show("m.cast('B',(2,4)).shape", lambda: (m.cast('B',(2,4)).shape))
show("m.cast('B',[2,4]).cast('B',[4,2])", lambda: (m.cast('B',[2,4]).cast('B',[4,2])))
show("m.cast('B',[1]*65)", lambda: (m.cast('B',[1]*65)))
show("m.cast('B',[1<<40,1<<40])", lambda: (m.cast('B',[1<<40,1<<40])))
show("m.cast('B',[1<<70])", lambda: (m.cast('B',[1<<70])))
show("m.cast('B',[2,2,2]).tolist()", lambda: (m.cast('B',[2,2,2]).tolist()))
show("m.cast('B',[2,2,2]).strides", lambda: (m.cast('B',[2,2,2]).strides))
show("m.cast('B',[])", lambda: (m.cast('B',[])))
show("memoryview(b'a').cast('B',[]).tolist()", lambda: (memoryview(b'a').cast('B',[]).tolist()))
show("memoryview(b'a').cast('B',[])[()]", lambda: (memoryview(b'a').cast('B',[])[()]))
show("memoryview(b'a').cast('B',[])[0]", lambda: (memoryview(b'a').cast('B',[])[0]))
show("len(memoryview(b'a').cast('B',[]))", lambda: (len(memoryview(b'a').cast('B',[]))))
show("list(memoryview(b'a').cast('B',[]))", lambda: (list(memoryview(b'a').cast('B',[]))))
show("memoryview(b'a').cast('B',[]).shape", lambda: (memoryview(b'a').cast('B',[]).shape))
show('m[10]', lambda: (m[10]))
show('m[-9]', lambda: (m[-9]))
show("m['a']", lambda: (m['a']))
show('m[1.5]', lambda: (m[1.5]))
show('m[1,2]', lambda: (m[1,2]))
show('m[()]', lambda: (m[()]))
show('m2[0]', lambda: (m2[0]))
show('m2[1,2]', lambda: (m2[1,2]))
show('m2[1]', lambda: (m2[1]))
show('m2[5,0]', lambda: (m2[5,0]))
show('m2[0,9]', lambda: (m2[0,9]))
show("m2[0,'a']", lambda: (m2[0,'a']))
show('m2[0,1,2]', lambda: (m2[0,1,2]))
show('m2[0:1,0:1]', lambda: (m2[0:1,0:1]))
show('m2[...]', lambda: (m2[...]))
show('m[...]', lambda: (m[...]))
show('m2[0:1].tolist()', lambda: (m2[0:1].tolist()))
show('m2[::-1].tolist()', lambda: (m2[::-1].tolist()))
show('list(m2)', lambda: (list(m2)))
show('len(m2)', lambda: (len(m2)))
show('m2.tolist()', lambda: (m2.tolist()))
show('m2.tobytes()', lambda: (m2.tobytes()))
show("m2.tobytes('F')", lambda: (m2.tobytes('F')))
show("m2.tobytes(order='A')", lambda: (m2.tobytes(order='A')))
show("m2.tobytes('X')", lambda: (m2.tobytes('X')))
show('m2.tobytes(None)', lambda: (m2.tobytes(None)))
show('m2.hex()', lambda: (m2.hex()))
show("m.hex(':',2)", lambda: (m.hex(':',2)))
show("m[::2].hex(' ')", lambda: (m[::2].hex(' ')))
show('m.tobytes()', lambda: (m.tobytes()))
show('m[::-1].tobytes()', lambda: (m[::-1].tobytes()))
show('m[::-1].strides', lambda: (m[::-1].strides))
show('m[2:5].tolist()', lambda: (m[2:5].tolist()))
show('m.nbytes, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.format, m.c_contiguous, m.f_contiguous, m.contiguous', lambda: (m.nbytes, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.format, m.c_contiguous, m.f_contiguous, m.contiguous))
show('m[::2].nbytes, m[::2].c_contiguous, m[::2].contiguous', lambda: (m[::2].nbytes, m[::2].c_contiguous, m[::2].contiguous))
show('m2.c_contiguous, m2.f_contiguous', lambda: (m2.c_contiguous, m2.f_contiguous))
show('mi.tolist()', lambda: (mi.tolist()))
show('mi.shape, mi.nbytes, mi.strides', lambda: (mi.shape, mi.nbytes, mi.strides))
show('hash(m)', lambda: (hash(m)))
show("hash(r)==hash(b'abcdefgh')", lambda: (hash(r)==hash(b'abcdefgh')))
show("hash(r.cast('i'))", lambda: (hash(r.cast('i'))))
show("hash(r[::-1])==hash(b'hgfedcba')", lambda: (hash(r[::-1])==hash(b'hgfedcba')))
show("m==b'abcdefgh'", lambda: (m==b'abcdefgh'))
show("m=='abcdefgh'", lambda: (m=='abcdefgh'))
show('m==r', lambda: (m==r))
show('mi==m', lambda: (mi==m))
show('m2==m', lambda: (m2==m))
show("m2==m.cast('B',[2,4])", lambda: (m2==m.cast('B',[2,4])))
show('m<m', lambda: (m<m))
show('m.toreadonly().readonly', lambda: (m.toreadonly().readonly))
show('m.obj is a', lambda: (m.obj is a))
show('m.toreadonly().obj is a', lambda: (m.toreadonly().obj is a))
show('memoryview(m).obj is a', lambda: (memoryview(m).obj is a))
show('m in [1]', lambda: (m in [1]))
show('97 in m', lambda: (97 in m))
show("'a' in m", lambda: ('a' in m))
show('bytes(m[::2])', lambda: (bytes(m[::2])))
show('m.__enter__() is m', lambda: (m.__enter__() is m))
show('memoryview._from_flags(a,1).readonly', lambda: (memoryview._from_flags(a,1).readonly))
show("m.cast('c')[0]", lambda: (m.cast('c')[0]))
show("m.cast('c').tolist()", lambda: (m.cast('c').tolist()))
show("m.cast('?')[0]", lambda: (m.cast('?')[0]))
show("m.cast('d').tolist()", lambda: (m.cast('d').tolist()))
show("m.cast('f').tolist()", lambda: (m.cast('f').tolist()))
show("m.cast('q').tolist()", lambda: (m.cast('q').tolist()))
show("m.cast('Q').tolist()", lambda: (m.cast('Q').tolist()))
show("m.cast('n').tolist()", lambda: (m.cast('n').tolist()))
show("m.cast('P').tolist()", lambda: (m.cast('P').tolist()))
show("m.cast('l').format", lambda: (m.cast('l').format))
show("m.cast('b').tolist()", lambda: (m.cast('b').tolist()))
show('list(reversed(m))', lambda: (list(reversed(m))))
show('m.count', lambda: (m.count))
show('m.__class_getitem__', lambda: (m.__class_getitem__))
show('memoryview(m2)[1,1]', lambda: (memoryview(m2)[1,1]))
show('m.suboffsets', lambda: (m.suboffsets))
show("m.cast('B', shape=[2,4]).ndim", lambda: (m.cast('B', shape=[2,4]).ndim))
show("m.cast(format='B').ndim", lambda: (m.cast(format='B').ndim))
show('m.release(5)', lambda: (m.release(5)))
show("r[0:2]==b'ab'", lambda: (r[0:2]==b'ab'))
show("bool(memoryview(b'')), bool(m)", lambda: (bool(memoryview(b'')), bool(m)))
show("memoryview(b'')[0:0].tolist()", lambda: (memoryview(b'')[0:0].tolist()))
show("memoryview(b'').cast('i').tolist()", lambda: (memoryview(b'').cast('i').tolist()))
show("memoryview(b'').cast('i').shape", lambda: (memoryview(b'').cast('i').shape))
show("memoryview(b'').cast('B',[0])", lambda: (memoryview(b'').cast('B',[0])))
show('m[0:9:0]', lambda: (m[0:9:0]))
show('sorted(m)[:2]', lambda: (sorted(m)[:2]))


def change(label, action):
    a = bytearray(b"abcdefgh")
    m = memoryview(a)
    try:
        action(a, m)
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)
    print(label, "->", a)


def change_0(a, m):
    m[0]=65


def change_1(a, m):
    m[0]=300


def change_2(a, m):
    m[0]=-1


def change_3(a, m):
    m[0]='a'


def change_4(a, m):
    m[0]=1.5


def change_5(a, m):
    m[0]=b'a'


def change_6(a, m):
    m[9]=1


def change_7(a, m):
    m['a']=1


def change_8(a, m):
    del m[0]


def change_9(a, m):
    del m[0:1]


def change_10(a, m):
    m[0:2]=b'ZZ'


def change_11(a, m):
    m[0:2]=b'Z'


def change_12(a, m):
    m[0:2]=[1,2]


def change_13(a, m):
    m[0:2]='ab'


def change_14(a, m):
    m[::2]=b'WXYZ'


def change_15(a, m):
    m[::-1]=b'12345678'


def change_16(a, m):
    m[1:5]=m[0:4]


def change_17(a, m):
    m[0:4]=m[1:5]


def change_18(a, m):
    m.cast('i')[0]=1<<40


def change_19(a, m):
    m.cast('i')[0]=-1


def change_20(a, m):
    m.cast('i')[0]='a'


def change_21(a, m):
    m.cast('i')[0]=1.5


def change_22(a, m):
    m.cast('I')[0]=-1


def change_23(a, m):
    m.cast('d')[0]=1


def change_24(a, m):
    m.cast('d')[0]='x'


def change_25(a, m):
    m.cast('c')[0]=b'Q'


def change_26(a, m):
    m.cast('c')[0]=65


def change_27(a, m):
    m.cast('c')[0]=b'QQ'


def change_28(a, m):
    m.cast('?')[0]=5


def change_29(a, m):
    m.cast('b')[0]=200


def change_30(a, m):
    m.cast('q')[0]=1<<70


def change_31(a, m):
    m.cast('f')[0]=1e300


def change_32(a, m):
    m.cast('B',[2,4])[1,1]=66


def change_33(a, m):
    m.cast('B',[2,4])[1]=66


def change_34(a, m):
    m.cast('B',[2,4])[0:1]=b'abcd'


def change_35(a, m):
    m.cast('i')[0:1]=b'abcd'


def change_36(a, m):
    m.cast('i')[0:1]=m.cast('i')[1:2]


def change_37(a, m):
    m.toreadonly()[0]=1


def change_38(a, m):
    m.toreadonly()[0:1]=b'a'


def change_39(a, m):
    m[()]=5


def change_40(a, m):
    m[...]=b'abcdefgh'


def change_41(a, m):
    m[...]=5


def change_42(a, m):
    m[0,1]=3


def change_43(a, m):
    m[0:1,0:1]=3


def change_44(a, m):
    x=m[1:]
    m.release()


def change_45(a, m):
    n=memoryview(m)
    m.release()
    print(n[0])


def change_46(a, m):
    n=m[0:2]
    k=n.toreadonly()
    m.release()
    n.release()
    k.release()
    a.append(1)


def change_47(a, m):
    with m:
        pass


def change_48(a, m):
    m.release()
    a.append(1)


def change_49(a, m):
    m[0]=True


def change_50(a, m):
    m.cast('P')[0]=-1


def change_51(a, m):
    m.cast('n')[0]=1


def change_52(a, m):
    m.cast('h')[0]=1<<20


change('m[0]=65', change_0)
change('m[0]=300', change_1)
change('m[0]=-1', change_2)
change("m[0]='a'", change_3)
change('m[0]=1.5', change_4)
change("m[0]=b'a'", change_5)
change('m[9]=1', change_6)
change("m['a']=1", change_7)
change('del m[0]', change_8)
change('del m[0:1]', change_9)
change("m[0:2]=b'ZZ'", change_10)
change("m[0:2]=b'Z'", change_11)
change('m[0:2]=[1,2]', change_12)
change("m[0:2]='ab'", change_13)
change("m[::2]=b'WXYZ'", change_14)
change("m[::-1]=b'12345678'", change_15)
change('m[1:5]=m[0:4]', change_16)
change('m[0:4]=m[1:5]', change_17)
change("m.cast('i')[0]=1<<40", change_18)
change("m.cast('i')[0]=-1", change_19)
change("m.cast('i')[0]='a'", change_20)
change("m.cast('i')[0]=1.5", change_21)
change("m.cast('I')[0]=-1", change_22)
change("m.cast('d')[0]=1", change_23)
change("m.cast('d')[0]='x'", change_24)
change("m.cast('c')[0]=b'Q'", change_25)
change("m.cast('c')[0]=65", change_26)
change("m.cast('c')[0]=b'QQ'", change_27)
change("m.cast('?')[0]=5", change_28)
change("m.cast('b')[0]=200", change_29)
change("m.cast('q')[0]=1<<70", change_30)
change("m.cast('f')[0]=1e300", change_31)
change("m.cast('B',[2,4])[1,1]=66", change_32)
change("m.cast('B',[2,4])[1]=66", change_33)
change("m.cast('B',[2,4])[0:1]=b'abcd'", change_34)
change("m.cast('i')[0:1]=b'abcd'", change_35)
change("m.cast('i')[0:1]=m.cast('i')[1:2]", change_36)
change('m.toreadonly()[0]=1', change_37)
change("m.toreadonly()[0:1]=b'a'", change_38)
change('m[()]=5', change_39)
change("m[...]=b'abcdefgh'", change_40)
change('m[...]=5', change_41)
change('m[0,1]=3', change_42)
change('m[0:1,0:1]=3', change_43)
change('x=m[1:];m.release()', change_44)
change('n=memoryview(m);m.release();print(n[0])', change_45)
change('n=m[0:2];k=n.toreadonly();m.release();n.release();k.release();a.append(1)', change_46)
change('with m: pass', change_47)
change('m.release();a.append(1)', change_48)
change('m[0]=True', change_49)
change("m.cast('P')[0]=-1", change_50)
change("m.cast('n')[0]=1", change_51)
change("m.cast('h')[0]=1<<20", change_52)
