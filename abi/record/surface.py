# What one module shows: names, kinds, signatures, class flags and members, read from a running CPython.
import enum
import functools
import importlib
import inspect
import re
import sys
import types

import programme

IMMUTABLE, HEAP, BASETYPE, ABSTRACT, NO_NEW = 1 << 8, 1 << 9, 1 << 10, 1 << 20, 1 << 7
SEQUENCE, MAPPING, MANAGED_DICT, MANAGED_WEAKREF = 1 << 5, 1 << 6, 1 << 4, 1 << 3

SIMPLE = (int, float, complex, str, bytes, bool, type(None), type(Ellipsis))
LONGEST_VALUE = 400
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")

# Entries of a class dictionary that say nothing about the class's own surface.
BOILERPLATE = set(
    "__module__ __doc__ __dict__ __weakref__ __qualname__ __abstractmethods__ _abc_impl __orig_bases__ __parameters__"
    " __annotations__ __match_args_source__ __static_attributes__".split()
)

# Values that belong to the recording machine, not to Python.
MACHINE = {
    "sys": "argv base_exec_prefix base_prefix exec_prefix executable prefix path path_importer_cache orig_argv version"
    " _base_executable _home _stdlib_dir _git pycache_prefix modules meta_path path_hooks".split(),
    "os": "environ environb".split(),
    "posix": ["environ"],
    "multiprocessing.process": ["ORIGINAL_DIR"],
    "sysconfig": None,
    "site": None,
    "platform": None,
    "mimetypes": ["knownfiles"],
    "time": "timezone altzone daylight tzname".split(),
    "ssl": "OPENSSL_VERSION OPENSSL_VERSION_INFO OPENSSL_VERSION_NUMBER _OPENSSL_API_VERSION".split(),
    "zlib": "ZLIB_RUNTIME_VERSION ZLIB_VERSION".split(),
    "tempfile": ["tempdir"],
    "zoneinfo": ["TZPATH"],
    "sqlite3": "sqlite_version sqlite_version_info".split(),
    "sqlite3.dbapi2": "sqlite_version sqlite_version_info".split(),
    "readline": ["_READLINE_RUNTIME_VERSION", "_READLINE_VERSION"],
}


def qualified(thing):
    """module.qualname of a class or function, without a module for builtins."""
    module, name = getattr(thing, "__module__", None), getattr(thing, "__qualname__", getattr(thing, "__name__", "?"))
    return name if module in (None, "builtins") else f"{module}.{name}"


def scrub(text):
    """Text without addresses of this process."""
    return ADDRESS.sub("", text)


# ---- signatures -----------------------------------------------------------------------------------------------------
class Written:
    """A default whose repr is the words we choose."""

    def __init__(self, words):
        self.words = words

    def __repr__(self):
        return self.words


def written_default(value):
    if isinstance(value, enum.Enum):
        return Written(f"{qualified(type(value))}.{value.name}")
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        return Written(qualified(value))
    if isinstance(value, SIMPLE):
        if isinstance(value, str) and value.startswith("/") and len(value) > 1:
            return Written("<path>")
        return value
    if isinstance(value, (tuple, list, dict, set, frozenset)) and len(repr(value)) < 80:
        return Written(scrub(repr(value)))
    return Written(f"<{qualified(type(value))}>")


def signature(thing):
    """'(x, /, *, key=None)' as inspect sees it, annotations left out; None where CPython has none."""
    try:
        seen = inspect.signature(thing)
    except (ValueError, TypeError):
        return None
    except Exception:
        return None
    parameters = []
    for parameter in seen.parameters.values():
        default = parameter.default
        if default is not parameter.empty:
            default = written_default(default)
        parameters.append(parameter.replace(annotation=parameter.empty, default=default))
    return str(seen.replace(parameters=parameters, return_annotation=seen.empty))


# ---- values ---------------------------------------------------------------------------------------------------------
def simple(value, depth=0):
    if isinstance(value, enum.Enum):
        return False
    if type(value) in SIMPLE:
        return not (isinstance(value, str) and (sys.prefix in value or value.startswith(("/usr", "/root", "/home"))))
    if type(value) in (tuple, list, frozenset, set) and depth < 3:
        return all(simple(item, depth + 1) for item in value)
    if type(value) is dict and depth < 3:
        return all(simple(k, depth + 1) and simple(v, depth + 1) for k, v in value.items())
    return False


def value_text(value):
    """repr in an order that does not depend on hashing; None when it is too long or not simple."""
    if not simple(value):
        return None
    if isinstance(value, (set, frozenset)):
        inside = ", ".join(sorted(map(repr, value)))
        text = f"{type(value).__name__}({{{inside}}})" if isinstance(value, frozenset) else f"{{{inside}}}"
    else:
        text = repr(value)
    return text if len(text) <= LONGEST_VALUE else None


def describe_value(module, name, value):
    row = {"kind": "constant" if type(value) in SIMPLE else "data", "type": qualified(type(value))}
    if isinstance(value, enum.Enum):
        row["kind"] = "enum_member"
        if simple(value.value):
            row["value"] = repr(value.value)
        return row
    machine = programme.lane(module) and MACHINE.get(module, ())
    if machine is None or name in machine:
        row["volatile"] = True
        return row
    text = value_text(value)
    if text is not None:
        row["value"] = text
    elif isinstance(value, (tuple, list, dict, set, frozenset, str, bytes)):
        row["len"] = len(value)
    return row


# ---- classes --------------------------------------------------------------------------------------------------------
def class_flags(cls):
    bits = cls.__flags__
    words = [
        ("immutable", bits & IMMUTABLE),
        ("static", not bits & HEAP),
        ("final", not bits & BASETYPE),
        ("abstract", bits & ABSTRACT),
        ("no_new", bits & NO_NEW),
        ("dict", cls.__dictoffset__ or bits & MANAGED_DICT),
        ("weakref", cls.__weakrefoffset__ or bits & MANAGED_WEAKREF),
        ("sequence", bits & SEQUENCE),
        ("mapping", bits & MAPPING),
    ]
    return [word for word, on in words if on]


def state_names(cls):
    """Attributes that the class's own methods store on self, in order of first mention."""
    import dis

    found = {}
    for value in vars(cls).values():
        if isinstance(value, property):
            value = value.fset or value.fget
        value = inspect.unwrap(value) if isinstance(value, types.FunctionType) else value
        if not isinstance(value, types.FunctionType) or not value.__code__.co_argcount:
            continue
        this, previous = value.__code__.co_varnames[0], None
        for step in dis.get_instructions(value):
            if step.opname == "STORE_ATTR" and previous is not None:
                if previous.opname in ("LOAD_FAST", "LOAD_DEREF") and previous.argval == this:
                    found.setdefault(step.argval)
            previous = step
    methods = vars(cls)
    return [name for name in found if not callable(methods.get(name))]


MEMBER_KINDS = {
    types.MethodDescriptorType: "method_descriptor",
    types.ClassMethodDescriptorType: "classmethod_descriptor",
    types.WrapperDescriptorType: "slot",
    types.GetSetDescriptorType: "getset",
    types.MemberDescriptorType: "member",
    types.BuiltinFunctionType: "builtin_function",
    types.FunctionType: "function",
    classmethod: "classmethod",
    staticmethod: "staticmethod",
    property: "property",
    functools.cached_property: "cached_property",
}


def describe_member(module, cls, name, value):
    kind = MEMBER_KINDS.get(type(value))
    if kind == "builtin_function" and name in ("__new__", "_new_member_"):
        row = {"kind": "new"}
    elif kind in ("function", "method_descriptor", "builtin_function"):
        row = {"kind": kind, "sig": signature(value)}
    elif kind in ("classmethod", "staticmethod"):
        inner = value.__func__
        row = {"kind": kind, "sig": signature(inner)}
        if not isinstance(inner, types.FunctionType):
            row["wraps"] = qualified(type(inner))
    elif kind == "classmethod_descriptor":
        row = {"kind": kind, "sig": signature(getattr(cls, name))}
    elif kind == "property":
        row = {"kind": kind}
        row["access"] = "r" + ("w" if value.fset else "") + ("d" if value.fdel else "")
    elif kind == "getset":
        row = {"kind": kind}
    elif kind == "member":
        row = {"kind": kind}
    elif kind == "cached_property":
        row = {"kind": kind}
    elif isinstance(value, type):
        return {"kind": "class", "is": qualified(value)}
    elif callable(value) and not isinstance(value, SIMPLE):
        row = {"kind": "callable", "type": qualified(type(value)), "sig": signature(value)}
    else:
        row = describe_value(module, name, value)
    if getattr(value, "__isabstractmethod__", False):
        row["abstract"] = True
    if isinstance(value, types.FunctionType) and value.__qualname__ != f"{cls.__qualname__}.{name}":
        row["defined_as"] = value.__qualname__
    function = getattr(value, "__func__", value)
    if isinstance(function, types.FunctionType):
        if inspect.iscoroutinefunction(function):
            row["async"] = True
        elif inspect.isasyncgenfunction(function):
            row["async"] = row["generator"] = True
        elif inspect.isgeneratorfunction(function):
            row["generator"] = True
    return row


def is_python_kind(cls):
    """Whether a class statement, or what stands for one, made the class: a mutable heap class that is no struct sequence."""
    if not cls.__flags__ & HEAP or cls.__flags__ & IMMUTABLE or hasattr(cls, "n_sequence_fields"):
        return False
    if any(isinstance(getattr(value, "__func__", value), types.FunctionType) for value in vars(cls).values()):
        return True
    return str(getattr(sys.modules.get(cls.__module__), "__file__", "")).endswith(".py")


def describe_class(module, cls):
    row = {"kind": "class", "class_kind": "python" if is_python_kind(cls) else "builtin"}
    row["bases"] = [qualified(base) for base in cls.__bases__]
    row["mro"] = [qualified(base) for base in cls.__mro__[1:]]
    if type(cls) is not type:
        row["metaclass"] = qualified(type(cls))
    row["flags"] = class_flags(cls)
    row["sig"] = signature(cls)
    annotations = vars(cls).get("__annotations__")
    if isinstance(annotations, dict) and annotations:
        row["annotations"] = list(annotations)
    abstract = getattr(cls, "__abstractmethods__", None)
    if isinstance(abstract, frozenset) and abstract:
        row["abstract_methods"] = sorted(abstract)
    slots, members = [], {}
    for name, value in vars(cls).items():
        if name in BOILERPLATE:
            continue
        if isinstance(value, types.WrapperDescriptorType):
            slots.append(name)
        else:
            members[name] = describe_member(module, cls, name, value)
    if slots:
        row["slots"] = sorted(slots)
    if row["class_kind"] == "python":
        state = state_names(cls)
        if state:
            row["state"] = state
    row["members"] = members
    return row


# ---- module-level names -----------------------------------------------------------------------------------------------
def describe(module, name, value):
    if isinstance(value, type) and not isinstance(value, types.GenericAlias):
        return describe_class(module, value)
    if isinstance(value, types.FunctionType):
        row = {"kind": "function", "sig": signature(value)}
        if inspect.iscoroutinefunction(value):
            row["async"] = True
        elif inspect.isgeneratorfunction(value):
            row["generator"] = True
        return row
    if isinstance(value, types.BuiltinFunctionType):
        owner = value.__self__
        if owner is None or isinstance(owner, types.ModuleType):
            return {"kind": "builtin_function", "sig": signature(value)}
        return {"kind": "bound_method", "of": qualified(owner if isinstance(owner, type) else type(owner)), "sig": signature(value)}
    if isinstance(value, types.MethodType):
        return {"kind": "bound_method", "of": qualified(type(value.__self__)), "sig": signature(value)}
    if isinstance(value, types.ModuleType):
        return {"kind": "module", "is": value.__name__}
    if callable(value) and not isinstance(value, enum.Enum):
        return {"kind": "callable", "type": qualified(type(value)), "sig": signature(value)}
    return describe_value(module, name, value)


def home(value):
    """(module, qualname) where a class or function says it was defined, else None."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)) and not isinstance(value, types.GenericAlias):
        owner = getattr(value, "__self__", None)
        if isinstance(value, types.BuiltinFunctionType) and owner is not None and not isinstance(owner, types.ModuleType):
            return None
        module = getattr(value, "__module__", None)
        return (module, value.__qualname__) if isinstance(module, str) else None
    return None


def is_borrowed(module, value, listing):
    """A name imported for the module's own use: it lives in another module that is not our C half."""
    if isinstance(value, types.ModuleType):
        return not value.__name__.startswith(module.__name__ + ".")
    if type(value).__module__ in ("__future__", "typing") and module.__name__ not in ("__future__", "typing"):
        return True
    where = home(value)
    if where is None or where[0] == module.__name__:
        return False
    private = any(part.startswith("_") for part in where[0].split("."))
    ours = where[0] == "_" + module.__name__.rpartition(".")[2]
    return not (ours or private and not listing)


def public_names(module, recorded_as):
    """{name: listed}: __all__, then what is defined here without an underscore, then the reviewed list."""
    listing = list(dict.fromkeys(getattr(module, "__all__", ())))
    names = {name: True for name in listing if hasattr(module, name)}
    for name, value in sorted(vars(module).items()):
        if name not in names and not name.startswith("_") and not is_borrowed(module, value, listing):
            names[name] = not listing
    reviewed = programme.UNDERSCORED.get(recorded_as, "").split()
    if recorded_as == "operator":
        reviewed += [n for n, v in vars(module).items() if n.startswith("__") and isinstance(v, types.BuiltinFunctionType)]
    for name in reviewed:
        if hasattr(module, name):
            names.setdefault(name, False)
    return names


def load(name):
    return sys.modules[programme.ALIASES.get(name, name)] if name in sys.modules else importlib.import_module(name)
