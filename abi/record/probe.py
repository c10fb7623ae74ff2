# What a builtin callable says when it is called wrongly: each call is made in a forked child with a time limit.
import ctypes
import inspect
import json
import os
import re
import signal
import sys
import types

import surface

SECONDS = 3

# Calls that would end, block or rewire the child before it can answer.
SKIPPED = set(
    "os.abort os.fork os.forkpty os._exit os.sync os.login_tty builtins.breakpoint builtins.input sys.settrace"
    " sys.setprofile sys.addaudithook sys.call_tracing sys.breakpointhook signal.pause faulthandler._sigsegv"
    " faulthandler._sigabrt faulthandler._sigfpe faulthandler._stack_overflow faulthandler._read_null"
    " faulthandler._fatal_error_c_thread posix.abort posix.fork posix.forkpty posix._exit posix.sync posix.login_tty"
    " _thread.start_new_thread _thread.start_new _thread.exit _thread.exit_thread sys.exit syslog.syslog"
    " os.posix_openpt readline.write_history_file ctypes.string_at ctypes.wstring_at ctypes.memmove ctypes.memset".split()
)

# ---- how the C function takes its arguments -------------------------------------------------------------------------
METHOD_BITS = [(0x1, "varargs"), (0x2, "keywords"), (0x4, "noargs"), (0x8, "o"), (0x80, "fastcall"), (0x200, "method"),
               (0x10, "class"), (0x20, "static")]
POINTER = ctypes.sizeof(ctypes.c_void_p)


class MethodDef(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("call", ctypes.c_void_p), ("flags", ctypes.c_int), ("doc", ctypes.c_void_p)]


class GetSetDef(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("get", ctypes.c_void_p), ("set", ctypes.c_void_p)]


class MemberDef(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("type", ctypes.c_int), ("offset", ctypes.c_ssize_t), ("flags", ctypes.c_int)]


def definition(thing, offset, layout):
    return ctypes.cast(ctypes.c_void_p.from_address(id(thing) + offset).value, ctypes.POINTER(layout)).contents


def method_flags(thing):
    """'o', 'noargs', 'fastcall+keywords' ... as the method table of the C function has it."""
    if isinstance(thing, types.BuiltinFunctionType):
        bits = definition(thing, 2 * POINTER, MethodDef).flags
    elif isinstance(thing, (types.MethodDescriptorType, types.ClassMethodDescriptorType)):
        bits = definition(thing, 5 * POINTER, MethodDef).flags
    else:
        return None
    return "+".join(word for bit, word in METHOD_BITS if bits & bit)


def is_writable(thing):
    """Whether a getset or member descriptor has a setter."""
    if isinstance(thing, types.GetSetDescriptorType):
        return bool(definition(thing, 5 * POINTER, GetSetDef).set)
    return not definition(thing, 5 * POINTER, MemberDef).flags & 1


# ---- the calls --------------------------------------------------------------------------------------------------------
def shape(thing):
    """(required positionals, most positionals or None, first keyword-capable name, takes **kw) or None."""
    try:
        parameters = list(inspect.signature(thing).parameters.values())
    except (ValueError, TypeError):
        return None
    positional = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    required = sum(p.default is p.empty for p in positional)
    most = None if any(p.kind is p.VAR_POSITIONAL for p in parameters) else len(positional)
    by_name = positional[0].name if positional and positional[0].kind is positional[0].POSITIONAL_OR_KEYWORD else None
    return required, most, by_name, any(p.kind is p.VAR_KEYWORD for p in parameters)


def plan(thing):
    """[(probe name, positional count, keyword names)]: calls that fail before a body with effects could run."""
    known = shape(thing)
    if known is None:
        calls = [("none", 0, ()), ("one", 1, ()), ("two", 2, ()), ("three", 3, ()), ("many", 12, ())]
        return calls + [("keyword", 0, ("molt_unexpected",)), ("keyword_after_one", 1, ("molt_unexpected",))]
    required, most, by_name, takes_any = known
    calls = []
    if required:
        calls.append(("none", 0, ()))
    if required > 1:
        calls.append(("few", required - 1, ()))
    if most is not None:
        calls.append(("many", most + 1, ()))
    if not takes_any:
        calls.append(("keyword", required, ("molt_unexpected",)))
    if by_name:
        calls.append(("duplicate", max(required, 1), (by_name,)))
    if required or most:
        calls.append(("type", max(required, 1), ()))
    return calls


def answer(thing, count, keywords):
    """'TypeError: words' that the call raises, or None when it returns."""
    try:
        thing(*[object() for _ in range(count)], **{name: object() for name in keywords})
    except OSError as error:
        return type(error).__name__
    except BaseException as error:
        return surface.scrub(f"{type(error).__name__}: {error}".replace("\n", "\\n"))[:300]
    return None


def probe(make, label):
    """Answers of make()'s callable by probe name; {} when it cannot be made. Runs in a child; what it changes dies with it."""
    if label in SKIPPED:
        return {}
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        answer_in_child(make, reader, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        lines = stream.read().splitlines()
    os.waitpid(child, 0)
    return dict(json.loads(line) for line in lines if line.endswith(b"]"))


def answer_in_child(make, reader, writer):
    try:
        os.close(reader)
        os.setpgid(0, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(SECONDS)
        nothing = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):
            os.dup2(nothing, fd)
        thing = make()
        for name, count, keywords in plan(thing):
            said = answer(thing, count, keywords)
            if said is not None:
                os.write(writer, json.dumps([name, said]).encode() + b"\n")
    finally:
        os._exit(0)


# ---- the wording family -------------------------------------------------------------------------------------------------
FAMILIES = [
    ("noargs", re.compile(r"takes no arguments \(\d+ given\)")),
    ("one", re.compile(r"takes exactly one argument \(\d+ given\)")),
    ("keywords", re.compile(r"missing required argument '\w+' \(pos \d+\)|invalid keyword argument for|given by name \('")),
    ("python", re.compile(r"missing \d+ required (positional|keyword-only) argument|positional arguments? but \d+ w")),
    ("positional", re.compile(r"^TypeError: [\w.]+ expected (at least |at most )?\d+ arguments?, got \d+")),
    ("varargs", re.compile(r"takes (exactly|at least|at most) \d+ (positional |keyword )?arguments? \(\d+ given\)")),
    ("no_arguments", re.compile(r"takes no arguments$")),
    ("slot", re.compile(r"^TypeError: expected (at least |at most )?\d+ arguments?, got \d+")),
    ("no_new", re.compile(r"cannot create '.*' instances")),
]
NO_KEYWORDS = re.compile(r"takes no keyword arguments")
SHOWN = re.compile(r"^TypeError: ([\w.]+)(?:\(\) (?:takes|missing|got)| expected (?:at least |at most )?\d+ arguments?, got)")


def convention(probes, flags):
    """The wording family that the answers show, else the one the C flags imply, else None."""
    arity = [said for name, said in probes.items() if name != "type"]
    for family, pattern in FAMILIES:
        if any(pattern.search(said) for said in arity):
            return family
    if flags in ("noargs", "o"):
        return {"noargs": "noargs", "o": "one"}[flags]
    if not arity:
        return None
    return "variadic" if all(NO_KEYWORDS.search(said) or takes_any(said) for said in arity) else "own"


def takes_any(said):
    """Whether the words complain of what the arguments are, not of how many."""
    return "'object' object" in said or ", not object" in said


def shown_name(probes):
    """The callable's name as its arity errors spell it: 'list.append', 'pop'."""
    for name, said in probes.items():
        match = SHOWN.match(said)
        if match and name != "type":
            return match[1]
    return None


def without_repeats(probes):
    """Answers of guessed counts kept only where they differ from the one before."""
    kept, last = {}, None
    for name, said in probes.items():
        if name not in ("two", "three", "many", "keyword_after_one") or said != last:
            kept[name] = said
        last = said
    return kept


def measured(make, label, thing=None):
    """The part of a row that calling tells: meth, convention, shown, probes."""
    row = {}
    flags = method_flags(thing) if thing is not None else None
    if flags:
        row["meth"] = flags
    probes = without_repeats(probe(make, label))
    row["convention"] = convention(probes, flags)
    if shown_name(probes):
        row["shown"] = shown_name(probes)
    if probes:
        row["probes"] = probes
    return row
