# Sample objects: instances the probes call methods on, and types that only values lead to.
"""Expressions are evaluated in a namespace made by namespace(): every programme module's root plus the helpers below."""

import sys

HELPERS = '''
def generator():
    yield 1
async def coroutine():
    return 1
async def async_generator():
    yield 1
class Plain:
    __slots__ = ("slot",)
    @property
    def prop(self): return 1
class Sequence:
    def __getitem__(self, index): raise IndexError
def function(a, b=1): return a
def closure():
    cell = 1
    return (lambda: cell).__closure__[0]
def sqlite3_blob():
    import sqlite3
    kept.append(sqlite3.connect(':memory:'))
    kept[-1].execute("create table t(b blob)")
    kept[-1].execute("insert into t values (zeroblob(4))")
    return kept[-1].blobopen("t", "b", 1)
def sqlite3_row():
    import sqlite3
    cursor = sqlite3.connect(':memory:').execute("select 1 as a")
    return sqlite3.Row(cursor, (1,))
kept = []
def caught():
    try:
        raise ValueError
    except ValueError as error:
        return error.__traceback__
'''

# Values whose types have no public name: the module they are recorded under -> expressions.
UNNAMED = {
    "builtins": """iter([]) ; reversed([]) ; iter(()) ; iter(chr(233)) ; iter('') ; iter(b'') ; iter(bytearray())
        ; iter(memoryview(b'')) ; iter(range(0)) ; iter(range(1 << 70)) ; iter(set()) ; {}.keys() ; {}.values()
        ; {}.items() ; iter({}) ; iter({}.values()) ; iter({}.items()) ; reversed({}) ; reversed({}.values())
        ; reversed({}.items()) ; iter(int, 1) ; iter(Sequence()) ; async_generator().__anext__()
        ; async_generator().athrow(ValueError) ; async_generator().aclose() ; closed(coroutine()).__await__()
        ; int | str ; function.__code__.co_positions() ; function.__code__.co_lines() ; aiter_anext() ; exit ; copyright ; help""",
    "sys": """sys.flags ; sys.version_info ; sys.float_info ; sys.int_info ; sys.hash_info ; sys.thread_info ; sys.implementation
        ; sys.get_asyncgen_hooks()""",
    "typing": "typing.TypeVar('T') ; typing.ParamSpec('P').args ; typing.ParamSpec('P').kwargs",
    "collections": """iter(collections.deque()) ; reversed(collections.deque()) ; collections.OrderedDict().keys()
        ; collections.OrderedDict().values() ; collections.OrderedDict().items() ; iter(collections.OrderedDict())""",
    "itertools": "next(itertools.groupby([1]))[1] ; itertools.tee([])[0]",
    "re": "re.compile('').scanner('')",
    "struct": "struct.iter_unpack('b', b'')",
    "os": "os.scandir('.')",
    "csv": "csv.reader([]) ; csv.writer(io.StringIO())",
    "select": "select.poll() ; select.epoll()",
    "array": "iter(array.array('b'))",
    "hashlib": "hashlib.sha256() ; hashlib.shake_128() ; hashlib.blake2b() ; hashlib.blake2s() ; hashlib.md5(usedforsecurity=False)",
    "zlib": "zlib.compressobj() ; zlib.decompressobj()",
    "functools": "functools.cmp_to_key(id)(1)",
    "unicodedata": "unicodedata.ucd_3_2_0",
    "xml.parsers.expat": "xml.parsers.expat.ParserCreate()",
    "contextvars": "iter(contextvars.Context()) ; contextvars.Context().keys() ; contextvars.Context().values() ; contextvars.Context().items()",
    "io": "io.BytesIO().getbuffer() ; io.BytesIO()",
    "operator": "operator.itemgetter(0)",
    "asyncio.futures": "iter(asyncio.Future(loop=asyncio.new_event_loop()))",
    "queue": "queue.SimpleQueue()",
    "threading": "threading.local() ; threading.Lock() ; threading.RLock()",
    "pickle": "pickle.Pickler(io.BytesIO()).memo ; pickle.Unpickler(io.BytesIO()).memo",
    "ssl": "ssl.create_default_context() ; ssl.MemoryBIO()",
    "sqlite3": "sqlite3.connect(':memory:').cursor()",
    "json": "json.scanner.make_scanner(json.JSONDecoder())",
}

# How to make an instance of a type whose constructor needs arguments: "module.qualname" -> expression.
INSTANCES = {
    "_thread.lock": "threading.Lock()",
    "_thread.RLock": "threading.RLock()",
    "builtins.PickleBuffer": "pickle.PickleBuffer(b'a')",
    "_pickle.PickleBuffer": "pickle.PickleBuffer(b'a')",
    "collections._tuplegetter": "collections.namedtuple('N', 'a').a",
    "pyexpat.xmlparser": "pyexpat.ParserCreate()",
    "sqlite3.Row": "sqlite3_row()",
    "sqlite3.Blob": "sqlite3_blob()",
    "datetime.tzinfo": "datetime.tzinfo()",
    "builtins.memoryview": "memoryview(b'ab')",
    "builtins.range": "range(3)",
    "builtins.slice": "slice(1)",
    "builtins.super": "super(int, 1)",
    "builtins.type": "Plain",
    "builtins.map": "map(id, [])",
    "builtins.filter": "filter(None, [])",
    "builtins.reversed": "reversed([])",
    "builtins.enumerate": "enumerate([])",
    "builtins.zip": "zip()",
    "builtins.staticmethod": "staticmethod(id)",
    "builtins.classmethod": "classmethod(id)",
    "builtins.frozenset": "frozenset([1])",
    "builtins.UnicodeDecodeError": "UnicodeDecodeError('utf-8', b'a', 0, 1, 'r')",
    "builtins.UnicodeEncodeError": "UnicodeEncodeError('utf-8', 'a', 0, 1, 'r')",
    "builtins.UnicodeTranslateError": "UnicodeTranslateError('a', 0, 1, 'r')",
    "builtins.BaseExceptionGroup": "BaseExceptionGroup('m', [ValueError()])",
    "builtins.ExceptionGroup": "ExceptionGroup('m', [ValueError()])",
    "builtins.generator": "generator()",
    "builtins.coroutine": "closed(coroutine())",
    "builtins.async_generator": "async_generator()",
    "builtins.function": "function",
    "builtins.method": "types.MethodType(function, 1)",
    "builtins.builtin_function_or_method": "len",
    "builtins.method_descriptor": "list.append",
    "builtins.classmethod_descriptor": "dict.__dict__['fromkeys']",
    "builtins.wrapper_descriptor": "int.__add__",
    "builtins.method-wrapper": "(1).__add__",
    "builtins.getset_descriptor": "type.__dict__['__doc__']",
    "builtins.member_descriptor": "Plain.slot",
    "builtins.code": "function.__code__",
    "builtins.frame": "sys._getframe()",
    "builtins.traceback": "caught()",
    "builtins.cell": "closure()",
    "builtins.mappingproxy": "Plain.__dict__",
    "builtins.module": "types",
    "types.GenericAlias": "list[int]",
    "types.UnionType": "int | str",
    "types.SimpleNamespace": "types.SimpleNamespace()",
    "weakref.ReferenceType": "weakref.ref(function)",
    "weakref.ProxyType": "weakref.proxy(function)",
    "weakref.CallableProxyType": "weakref.proxy(function)",
    "typing.TypeVar": "typing.TypeVar('T')",
    "typing.ParamSpec": "typing.ParamSpec('P')",
    "typing.TypeVarTuple": "typing.TypeVarTuple('Ts')",
    "typing.TypeAliasType": "typing.TypeAliasType('A', int)",
    "re.Pattern": "re.compile('a')",
    "re.Match": "re.match('a', 'a')",
    "_struct.Struct": "struct.Struct('b')",
    "itertools.accumulate": "itertools.accumulate([])",
    "itertools.combinations": "itertools.combinations([], 1)",
    "itertools.combinations_with_replacement": "itertools.combinations_with_replacement([], 1)",
    "itertools.compress": "itertools.compress([], [])",
    "itertools.cycle": "itertools.cycle([])",
    "itertools.dropwhile": "itertools.dropwhile(id, [])",
    "itertools.filterfalse": "itertools.filterfalse(id, [])",
    "itertools.groupby": "itertools.groupby([])",
    "itertools.islice": "itertools.islice([], 1)",
    "itertools.pairwise": "itertools.pairwise([])",
    "itertools.permutations": "itertools.permutations([])",
    "itertools.repeat": "itertools.repeat(1)",
    "itertools.starmap": "itertools.starmap(id, [])",
    "itertools.takewhile": "itertools.takewhile(id, [])",
    "itertools.batched": "itertools.batched([], 1)",
    "functools.partial": "functools.partial(id)",
    "functools._lru_cache_wrapper": "functools.lru_cache(function)",
    "functools.cached_property": "functools.cached_property(function)",
    "operator.attrgetter": "operator.attrgetter('a')",
    "operator.itemgetter": "operator.itemgetter(0)",
    "operator.methodcaller": "operator.methodcaller('a')",
    "array.array": "array.array('b')",
    "datetime.date": "datetime.date(2000, 1, 1)",
    "datetime.datetime": "datetime.datetime(2000, 1, 1)",
    "datetime.timezone": "datetime.timezone.utc",
    "decimal.Context": "decimal.Context()",
    "zoneinfo.ZoneInfo": "zoneinfo.ZoneInfo('UTC')",
    "contextvars.ContextVar": "contextvars.ContextVar('v')",
    "contextvars.Token": "contextvars.ContextVar('v').set(1)",
    "_io.FileIO": "io.FileIO('/dev/null')",
    "_io.BufferedReader": "open('/dev/null', 'rb')",
    "_io.BufferedWriter": "open('/dev/null', 'wb')",
    "_io.BufferedRandom": "io.BufferedRandom(io.BytesIO())",
    "_io.BufferedRWPair": "io.BufferedRWPair(io.BytesIO(), io.BytesIO())",
    "_io.TextIOWrapper": "io.TextIOWrapper(io.BytesIO())",
    "_io.IncrementalNewlineDecoder": "io.IncrementalNewlineDecoder(None, True)",
    "_io._BytesIOBuffer": "io.BytesIO()",
    "posix.DirEntry": "next(os.scandir('/'))",
    "_asyncio.Task": "asyncio.Task(closed(coroutine()), loop=asyncio.new_event_loop())",
    "_asyncio.Future": "asyncio.Future(loop=asyncio.new_event_loop())",
    "_ssl._SSLContext": "ssl.create_default_context()",
    "_pickle.Pickler": "pickle.Pickler(io.BytesIO())",
    "_pickle.Unpickler": "pickle.Unpickler(io.BytesIO())",
    "sqlite3.Cursor": "sqlite3.connect(':memory:').cursor()",
    "sqlite3.Connection": "sqlite3.connect(':memory:')",
    "_csv.Dialect": "csv.excel",
    "_json.Scanner": "json.scanner.make_scanner(json.JSONDecoder())",
    "_random.Random": "random.Random(1)",
    "_socket.socket": "socket.socket()",
    "select.epoll": "select.epoll()",
    "mmap.mmap": "mmap.mmap(-1, 16)",
    "time.struct_time": "time.gmtime(0)",
    "xml.etree.ElementTree.Element": "__import__('xml.etree.ElementTree').etree.ElementTree.Element('a')",
}


def namespace(modules):
    """Names the expressions may use; modules that cannot be imported are simply missing."""
    space = {}
    exec(HELPERS, space)

    def closed(coro):
        space["kept"].append(coro)
        return coro

    def aiter_anext():
        return anext(async_generator_again(), None)

    async def async_generator_again():
        yield 1

    space.update(closed=closed, aiter_anext=aiter_anext)
    for name in {module.partition(".")[0] for module in modules}:
        if name in sys.modules:
            space[name] = sys.modules[name]
    for name in "asyncio io os re sys types typing json random weakref functools operator itertools threading".split():
        space[name] = __import__(name)
    return space
