# The programme: which modules, names and sample objects the recorder looks at.
"""Reviewed lists. Everything here is data; surface.py and probe.py do the looking."""

import importlib.util
import os
import sys

CORE = "builtins types abc _abc collections.abc weakref _weakrefset typing traceback __future__".split()

CONCURRENCY = """socket select selectors threading queue asyncio asyncio.base_events asyncio.base_futures
asyncio.base_subprocess asyncio.base_tasks asyncio.constants asyncio.coroutines asyncio.events asyncio.exceptions
asyncio.format_helpers asyncio.futures asyncio.locks asyncio.log asyncio.mixins asyncio.proactor_events
asyncio.protocols asyncio.queues asyncio.runners asyncio.selector_events asyncio.sslproto asyncio.staggered
asyncio.streams asyncio.subprocess asyncio.taskgroups asyncio.tasks asyncio.threads asyncio.timeouts
asyncio.transports asyncio.trsock asyncio.unix_events""".split()

ADJACENT = "math cmath re struct time inspect functools itertools operator contextlib".split()

# Private modules that programs import by name.
PRIVATE = "_string _thread _weakref".split()

# GUI, test and teaching packages, installers, and modules whose import has a visible effect.
EXCLUDED_ROOTS = set("__phello__ antigravity this idlelib lib2to3 tkinter turtle turtledemo test ensurepip venv pydoc_data".split())
EXCLUDED = {"multiprocessing.popen_spawn_win32", "asyncio.windows_events", "asyncio.windows_utils", "ctypes.wintypes"}
EXCLUDED_PACKAGES = ("ctypes.macholib",)

# Modules that another module re-exports for people: what they share is described there.
SECONDARY = set("_string _thread _weakref posix pyexpat sre_compile sre_constants sre_parse".split())

# One module object under two names: alias -> the name it is recorded under.
ALIASES = {"os.path": "posixpath", "_collections_abc": "collections.abc"}


def lane(module):
    """The lane of the programme a module belongs to."""
    for name, members in (("core", CORE), ("concurrency", CONCURRENCY), ("core-adjacent", ADJACENT)):
        if module in members:
            return name
    return "long-tail"


def modules():
    """(importable module names in programme order, names this build or platform lacks)."""
    library = os.path.dirname(os.__file__)
    found, absent = set(), set()
    for root in sys.stdlib_module_names:
        if root in EXCLUDED_ROOTS or root.startswith("_"):
            continue
        if importlib.util.find_spec(root) is None:
            absent.add(root)
            continue
        found.add(root)
        folder = os.path.join(library, root)
        for where, folders, files in os.walk(folder):
            folders[:] = sorted(f for f in folders if not f.startswith("_"))
            package = os.path.relpath(where, library).replace(os.sep, ".")
            if "__init__.py" not in files and package != root:
                continue
            found.add(package)
            found.update(f"{package}.{f[:-3]}" for f in files if f.endswith(".py") and not f.startswith("_"))
    excluded = EXCLUDED | {name for name in found if name.startswith(EXCLUDED_PACKAGES)}
    for name in excluded & found:
        found.discard(name)
        absent.add(name)
    first = CORE + CONCURRENCY + ADJACENT
    return first + PRIVATE + sorted(found - set(first) - set(PRIVATE)), sorted(absent)


# Underscored module-level names that real programs touch.
UNDERSCORED = {
    "_abc": "_abc_init _abc_register _abc_instancecheck _abc_subclasscheck _get_dump _reset_registry _reset_caches",
    "_thread": "_local _count _excepthook _ExceptHookArgs _set_sentinel _is_main_interpreter",
    "_weakref": "_remove_dead_weakref",
    "_weakrefset": "_IterationGuard",
    "asyncio.base_futures": "_PENDING _CANCELLED _FINISHED _format_callbacks _future_repr_info _future_repr",
    "asyncio.base_tasks": "_task_repr_info _task_repr _task_get_stack _task_print_stack",
    "collections.abc": "_CallableGenericAlias",
    "asyncio.coroutines": "_is_coroutine",
    "asyncio.events": "_get_running_loop _set_running_loop",
    "asyncio.runners": "_State",
    "asyncio.tasks": "_register_task _unregister_task _enter_task _leave_task _all_tasks",
    "argparse": "_ActionsContainer _ArgumentGroup _MutuallyExclusiveGroup _AppendAction _AppendConstAction _CountAction"
    " _ExtendAction _HelpAction _StoreAction _StoreConstAction _StoreTrueAction _StoreFalseAction _SubParsersAction"
    " _VersionAction _get_action_name",
    "builtins": "__import__ __build_class__ __debug__",
    "codecs": "_is_text_encoding",
    "collections": "_OrderedDictKeysView _OrderedDictItemsView _OrderedDictValuesView _tuplegetter _count_elements",
    "concurrent.futures.thread": "_WorkItem _worker _threads_queues",
    "contextlib": "_GeneratorContextManager _AsyncGeneratorContextManager _RedirectStream _BaseExitStack"
    " _GeneratorContextManagerBase",
    "copy": "_deepcopy_dispatch _copy_dispatch _copy_immutable _deepcopy_atomic _keep_alive _reconstruct",
    "copyreg": "_reconstructor __newobj__ __newobj_ex__ _slotnames _extension_registry _inverted_registry"
    " _extension_cache",
    "csv": "__doc__",
    "dataclasses": "_MISSING_TYPE _HAS_DEFAULT_FACTORY _HAS_DEFAULT_FACTORY_CLASS _FIELDS _PARAMS _FIELD"
    " _FIELD_CLASSVAR _FIELD_INITVAR _POST_INIT_NAME _is_dataclass_instance _DataclassParams",
    "decimal": "__version__ __libmpdec_version__",
    "enum": "_auto_null _simple_enum _test_simple_enum _proto_member _is_dunder _is_sunder _is_descriptor _is_private",
    "functools": "_make_key _lru_cache_wrapper _CacheInfo _HashedSeq _initial_missing _unwrap_partial",
    "gettext": "_expand_lang",
    "heapq": "_heappop_max _heapify_max _heapreplace_max _siftdown _siftup",
    "http.cookies": "_quote _unquote",
    "importlib": "__import__ _bootstrap _bootstrap_external",
    "inspect": "_empty _void _ParameterKind _signature_from_callable",
    "json": "_default_decoder _default_encoder",
    "locale": "_localeconv _override_localeconv",
    "logging": "_levelToName _nameToLevel _acquireLock _releaseLock _checkLevel _handlers _handlerList _lock _srcfile"
    " _defaultFormatter _STYLES _StderrHandler _defaultLastResort _addHandlerRef _removeHandlerRef",
    "os": "_exit _Environ _wrap_close _execvpe _fspath",
    "pickle": "_Pickler _Unpickler _dumps _loads _dump _load _Framer _Unframer _getattribute",
    "platform": "_sys_version",
    "random": "_inst",
    "re": "_compile _cache _parser _compiler _constants _casefix",
    "shutil": "_GiveupOnFastCopy _ntuple_diskusage",
    "signal": "_enum_to_int _int_to_enum",
    "socket": "_GLOBAL_DEFAULT_TIMEOUT _LOCALHOST _LOCALHOST_V6 _intenum_converter",
    "statistics": "_sum _ss _convert _exact_ratio",
    "string": "__name__",
    "subprocess": "_args_from_interpreter_flags _USE_POSIX_SPAWN _USE_VFORK _active _cleanup",
    "sys": "_getframe _getframemodulename _current_frames _current_exceptions _xoptions _git _framework"
    " _clear_type_cache _debugmallocstats _base_executable _home _stdlib_dir _is_interned __breakpointhook__"
    " __displayhook__ __excepthook__ __unraisablehook__ __interactivehook__ __stdin__ __stdout__ __stderr__",
    "tempfile": "_get_candidate_names _TemporaryFileWrapper _TemporaryFileCloser _RandomNameSequence _get_default_tempdir",
    "threading": "_DummyThread _MainThread _shutdown _active _limbo _RLock _CRLock _PyRLock _register_atexit"
    " _after_fork _newname _make_invoke_excepthook _HAVE_THREAD_NATIVE_ID",
    "traceback": "_some_str _safe_string _format_final_exc_line _parse_value_tb _sentinel _Sentinel _RECURSIVE_CUTOFF",
    "types": "_GeneratorWrapper _calculate_meta _cell_factory",
    "typing": "_GenericAlias _SpecialForm _SpecialGenericAlias _UnionGenericAlias _CallableGenericAlias _CallableType"
    " _LiteralGenericAlias _ConcatenateGenericAlias _UnpackGenericAlias _AnnotatedAlias _BaseGenericAlias _TupleType"
    " _ProtocolMeta _TypedDictMeta _TypedDict _AnyMeta _Final _Immutable _NotIterable _eval_type _get_protocol_attrs"
    " _get_type_hints_obj_allowed_types _no_init_or_replace_init _type_check _type_repr _strip_annotations",
    "unittest.case": "_Outcome _AssertRaisesContext _AssertWarnsContext _AssertLogsContext _SubTest _ShouldStop",
    "unittest.mock": "_Call _CallList _patch _patch_dict _Sentinel _SentinelObject _ANY",
    "unittest.runner": "_WritelnDecorator",
    "urllib.parse": "_splitparams _NetlocResultMixinStr _NetlocResultMixinBytes",
    "warnings": "_is_internal_frame _setoption _showwarnmsg _formatwarnmsg _add_filter _filters_mutated _getaction"
    " _getcategory _OptionError _showwarnmsg_impl _formatwarnmsg_impl _deprecated",
    "weakref": "_IterationGuard _remove_dead_weakref",
}

