"""Calls, operators, changes and errors of bytearray."""


def show(label, action):
    try:
        print(label, "->", ascii(action()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", ascii(str(error)))


class Index:
    def __index__(self):
        return 3


class Special:
    def __bytes__(self):
        return b"BB"


class Wrong:
    def __bytes__(self):
        return 5


class Text(str):
    def __bytes__(self):
        return b"sub"


class Iterable:
    def __iter__(self):
        return iter([1, 2, 300])


show('bytearray(-1)', lambda: (bytearray(-1)))
show('bytearray(1<<70)', lambda: (bytearray(1<<70)))
show("bytearray('a')", lambda: (bytearray('a')))
show("bytearray('a','utf-8')", lambda: (bytearray('a','utf-8')))
show("bytearray('a',errors='strict')", lambda: (bytearray('a',errors='strict')))
show("bytearray(1,'utf-8')", lambda: (bytearray(1,'utf-8')))
show("bytearray(encoding='utf-8')", lambda: (bytearray(encoding='utf-8')))
show('bytearray(None)', lambda: (bytearray(None)))
show('bytearray(1.5)', lambda: (bytearray(1.5)))
show('bytearray([1,2,300])', lambda: (bytearray([1,2,300])))
show("bytearray([1,'a'])", lambda: (bytearray([1,'a'])))
show('bytearray([1,1<<70])', lambda: (bytearray([1,1<<70])))
show('bytearray(Iterable())', lambda: (bytearray(Iterable())))
show('bytearray(Index())', lambda: (bytearray(Index())))
show('bytearray(Special())', lambda: (bytearray(Special())))
show('bytearray(Wrong())', lambda: (bytearray(Wrong())))
show('bytearray(1,2,3,4)', lambda: (bytearray(1,2,3,4)))
show('bytearray(zz=1)', lambda: (bytearray(zz=1)))
show("b'a'+bytearray(b'b')", lambda: (b'a'+bytearray(b'b')))
show("bytearray(b'a')+b'b'", lambda: (bytearray(b'a')+b'b'))
show("bytearray(b'a')+'b'", lambda: (bytearray(b'a')+'b'))
show("bytearray(b'ab')*(1<<62)", lambda: (bytearray(b'ab')*(1<<62)))
show("'a' in bytearray(b'a')", lambda: ('a' in bytearray(b'a')))
show("300 in bytearray(b'a')", lambda: (300 in bytearray(b'a')))
show("bytearray(b'abc')['a']", lambda: (bytearray(b'abc')['a']))
show("bytearray(b'abc')[5]", lambda: (bytearray(b'abc')[5]))
show("b','.join([b'a',bytearray(b'b'),memoryview(b'c')])", lambda: (b','.join([b'a',bytearray(b'b'),memoryview(b'c')])))
show("bytearray(b',').join([b'a',b'b'])", lambda: (bytearray(b',').join([b'a',b'b'])))
show("b'abc'.startswith(bytearray(b'a'))", lambda: (b'abc'.startswith(bytearray(b'a'))))
show("b'abc'.startswith((bytearray(b'a'),))", lambda: (b'abc'.startswith((bytearray(b'a'),))))
show("bytearray(b'abc').startswith('a')", lambda: (bytearray(b'abc').startswith('a')))
show("bytearray(b'abc').endswith((1,))", lambda: (bytearray(b'abc').endswith((1,))))
show("b'abc'.partition(bytearray(b'b'))", lambda: (b'abc'.partition(bytearray(b'b'))))
show("bytearray(b'abc').partition(b'b')", lambda: (bytearray(b'abc').partition(b'b')))
show("b'abc'.center(8,bytearray(b'x'))", lambda: (b'abc'.center(8,bytearray(b'x'))))
show("b'abc' < bytearray(b'abd')", lambda: (b'abc' < bytearray(b'abd')))
show("bytearray(b'a') == memoryview(b'a')", lambda: (bytearray(b'a') == memoryview(b'a')))
show("bytearray(b'a') < memoryview(b'b')", lambda: (bytearray(b'a') < memoryview(b'b')))
show("bytearray(b'a') == 5", lambda: (bytearray(b'a') == 5))
show('hash(bytearray())', lambda: (hash(bytearray())))
show('repr(bytearray(b"\'"))', lambda: (repr(bytearray(b"'"))))
show("bytearray(b'abc').pop(5)", lambda: (bytearray(b'abc').pop(5)))
show("bytearray(b'abc').pop('a')", lambda: (bytearray(b'abc').pop('a')))
show("bytearray(b'abc').pop(-4)", lambda: (bytearray(b'abc').pop(-4)))
show("bytearray(b'abc').append('a')", lambda: (bytearray(b'abc').append('a')))
show("bytearray(b'abc').append(256)", lambda: (bytearray(b'abc').append(256)))
show("bytearray(b'abc').append(1<<70)", lambda: (bytearray(b'abc').append(1<<70)))
show("bytearray(b'abc').insert(0,256)", lambda: (bytearray(b'abc').insert(0,256)))
show("bytearray(b'abc').insert(1.5,1)", lambda: (bytearray(b'abc').insert(1.5,1)))
show("bytearray(b'abc').remove(5)", lambda: (bytearray(b'abc').remove(5)))
show("bytearray(b'abc').remove(256)", lambda: (bytearray(b'abc').remove(256)))
show("bytearray(b'abc').remove('a')", lambda: (bytearray(b'abc').remove('a')))
show("bytearray(b'abc').extend([1,2,300])", lambda: (bytearray(b'abc').extend([1,2,300])))
show("bytearray(b'abc').extend('abc')", lambda: (bytearray(b'abc').extend('abc')))
show("bytearray(b'abc').extend(5)", lambda: (bytearray(b'abc').extend(5)))
show("bytearray(b'abc').extend([1,'a'])", lambda: (bytearray(b'abc').extend([1,'a'])))
show("bytearray(b'abc').extend(b'abc')", lambda: (bytearray(b'abc').extend(b'abc')))
show("bytearray(b'abc').__reduce__()", lambda: (bytearray(b'abc').__reduce__()))
show("bytearray(b'abc').__reduce_ex__(2)", lambda: (bytearray(b'abc').__reduce_ex__(2)))
show("bytearray(b'abc').__reduce_ex__(3)", lambda: (bytearray(b'abc').__reduce_ex__(3)))
show("bytearray(b'a\\xff').__reduce_ex__(2)", lambda: (bytearray(b'a\xff').__reduce_ex__(2)))
show("bytearray(b'abc').__alloc__()", lambda: (bytearray(b'abc').__alloc__()))
show('bytearray().__alloc__()', lambda: (bytearray().__alloc__()))
show("iter(bytearray(b'abc')).__reduce__()", lambda: (iter(bytearray(b'abc')).__reduce__()))
show("bytearray(b'abcdef')[::2]", lambda: (bytearray(b'abcdef')[::2]))
show("bytes(bytearray(b'abc'))", lambda: (bytes(bytearray(b'abc'))))


def change(label, action):
    a = bytearray(b"abcdef")
    try:
        a = action(a) or a
        print(label, "->", a)
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error, "|", a)


def change_0(a):
    a[1]=300
    return a


def change_1(a):
    a[1]='x'
    return a


def change_2(a):
    a[9]=1
    return a


def change_3(a):
    a['x']=1
    return a


def change_4(a):
    a[1:2]=b'xyz'
    return a


def change_5(a):
    a[1:2]='xyz'
    return a


def change_6(a):
    a[1:2]=5
    return a


def change_7(a):
    a[1:2]=[1,2,3]
    return a


def change_8(a):
    a[1:2]=[1,300]
    return a


def change_9(a):
    a[::2]=b'xy'
    return a


def change_10(a):
    a[::2]=b'xyz1'
    return a


def change_11(a):
    a[::2]=5
    return a


def change_12(a):
    a[::-1]=b'123456'
    return a


def change_13(a):
    a[3:1]=b'xx'
    return a


def change_14(a):
    del a[1:3]
    return a


def change_15(a):
    del a[::2]
    return a


def change_16(a):
    del a[::-2]
    return a


def change_17(a):
    del a[9]
    return a


def change_18(a):
    del a['x']
    return a


def change_19(a):
    a[1:1]=a
    return a


def change_20(a):
    a[:]=a
    return a


def change_21(a):
    a+=b'x'
    return a


def change_22(a):
    a+='x'
    return a


def change_23(a):
    a+=5
    return a


def change_24(a):
    a*=2
    return a


def change_25(a):
    a*=-1
    return a


def change_26(a):
    a*='x'
    return a


def change_27(a):
    a+=[1]
    return a


def change_28(a):
    m=memoryview(a)
    a.append(1)
    return a


def change_29(a):
    m=memoryview(a)
    a[1:2]=b'xyz'
    return a


def change_30(a):
    m=memoryview(a)
    a[1:2]=b'x'
    return a


def change_31(a):
    m=memoryview(a)
    a.clear()
    return a


def change_32(a):
    m=memoryview(a)
    a.pop()
    return a


def change_33(a):
    m=memoryview(a)
    a.extend(b'')
    return a


def change_34(a):
    m=memoryview(a)
    a+=b''
    return a


def change_35(a):
    m=memoryview(a)
    del a[0]
    return a


def change_36(a):
    m=memoryview(a)
    a*=1
    return a


def change_37(a):
    m=memoryview(a)
    a*=2
    return a


def change_38(a):
    a.__init__(b'zz')
    return a


def change_39(a):
    m=memoryview(a)
    a.__init__(b'zz')
    return a


def change_40(a):
    a.__init__('x')
    return a


def change_41(a):
    a.reverse()
    return a


def change_42(a):
    a.clear()
    return a


def change_43(a):
    a[1:2]=bytearray(b'Q')
    return a


def change_44(a):
    a[::2]=[1,2,3]
    return a


def change_45(a):
    a[5:2:1]=b'x'
    return a


def change_46(a):
    a[0]=True
    return a


change('a[1]=300', change_0)
change("a[1]='x'", change_1)
change('a[9]=1', change_2)
change("a['x']=1", change_3)
change("a[1:2]=b'xyz'", change_4)
change("a[1:2]='xyz'", change_5)
change('a[1:2]=5', change_6)
change('a[1:2]=[1,2,3]', change_7)
change('a[1:2]=[1,300]', change_8)
change("a[::2]=b'xy'", change_9)
change("a[::2]=b'xyz1'", change_10)
change('a[::2]=5', change_11)
change("a[::-1]=b'123456'", change_12)
change("a[3:1]=b'xx'", change_13)
change('del a[1:3]', change_14)
change('del a[::2]', change_15)
change('del a[::-2]', change_16)
change('del a[9]', change_17)
change("del a['x']", change_18)
change('a[1:1]=a', change_19)
change('a[:]=a', change_20)
change("a+=b'x'", change_21)
change("a+='x'", change_22)
change('a+=5', change_23)
change('a*=2', change_24)
change('a*=-1', change_25)
change("a*='x'", change_26)
change('a+=[1]', change_27)
change('m=memoryview(a);a.append(1)', change_28)
change("m=memoryview(a);a[1:2]=b'xyz'", change_29)
change("m=memoryview(a);a[1:2]=b'x'", change_30)
change('m=memoryview(a);a.clear()', change_31)
change('m=memoryview(a);a.pop()', change_32)
change("m=memoryview(a);a.extend(b'')", change_33)
change("m=memoryview(a);a+=b''", change_34)
change('m=memoryview(a);del a[0]', change_35)
change('m=memoryview(a);a*=1', change_36)
change('m=memoryview(a);a*=2', change_37)
change("a.__init__(b'zz')", change_38)
change("m=memoryview(a);a.__init__(b'zz')", change_39)
change("a.__init__('x')", change_40)
change('a.reverse()', change_41)
change('a.clear()', change_42)
change("a[1:2]=bytearray(b'Q')", change_43)
change('a[::2]=[1,2,3]', change_44)
change("a[5:2:1]=b'x'", change_45)
change('a[0]=True', change_46)
