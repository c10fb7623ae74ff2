# Copies and reductions of streams and of what else holds something outside the program.
import copy, io, os, sys
def ask(label, f):
    try: print(label, type(f()).__name__)
    except Exception as e: print(label, type(e).__name__, e)
open("x.txt","w").close()
t = open("x.txt"); b=open("x.txt","rb"); w = open("x.txt","wb"); r = open("x.txt","rb",buffering=0); rw=open("x.txt","r+b")
for name, o in [("t",t),("b",b),("w",w),("r",r),("rw",rw),("sio",io.StringIO("abc")),("bio",io.BytesIO(b"abc")),("tw",io.TextIOWrapper(io.BytesIO())),("gen",(i for i in ())),("mv",memoryview(b"x")),("mod",sys),("fr",sys._getframe()),("code",ask.__code__),("lock",t.read),("m",b.readline),("stdout",sys.stdout),("brd",io.BufferedReader(io.BytesIO())),("mp",int.__dict__),("coro",open), ("dk",{}.keys()), ("wr",__import__("weakref").ref(int)), ("cv",__import__("contextvars").ContextVar("x")), ("ctx",__import__("contextvars").Context()),("prop",property()),("sm",staticmethod(len)),("cell",(lambda x: lambda:x)(1).__closure__[0]),("tb",None),("map",map(len,[])),("it",iter([1])),("md",str.join),("gs",int.real),("mem",ask.__class__.__dict__["__globals__"])]:
    ask(name+" copy", lambda: copy.copy(o)); ask(name+" deep", lambda: copy.deepcopy(o))
    for p in (0,1,2,4): ask(f"{name} reduce {p}", lambda: o.__reduce_ex__(p))
    ask(name+" getstate", lambda: o.__getstate__())
