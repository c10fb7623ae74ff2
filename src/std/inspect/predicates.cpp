// What an object is.
#include "std/inspect/inspect.h"

namespace molt::inspect {

namespace {

/// Methods and partial objects around a function taken off.
Ref<> innermost(Ctx& ctx, Value f) {
    Ref<> at = own(f);
    while (MOLT_TRY(is_method(ctx, at))) at = MOLT_TRY(Py(ctx, at).attr("__func__"_n));
    Ref<> partial = MOLT_TRY(import(ctx, "functools", "partial"_n));
    while (MOLT_TRY(isinstance(ctx, at, partial))) at = MOLT_TRY(Py(ctx, at).attr("func"_n));
    return at;
}

Result<bool> has_flag(Ctx& ctx, Value f, Name flag) {
    return call_here(ctx, "_has_code_flag"_n, f, here.global(ctx, flag)).truth();
}

/// isinstance(v, cls) for any of the classes.
Result<bool> is_any(Ctx& ctx, Value v, std::initializer_list<const Class*> classes) {
    for (const Class* cls : classes)
        if (MOLT_TRY(is_native(ctx, v, *cls))) return true;
    return false;
}

} // namespace

Result<bool> is_method_descriptor(Ctx& ctx, Value v) {
    if (MOLT_TRY(is_any(ctx, v, {&type::type_, &type::method, &type::function}))) return false;
    Py cls(ctx, Value(class_of(v)));
    return MOLT_TRY(cls.has_attr("__get__"_n)) && !MOLT_TRY(cls.has_attr("__set__"_n));
}

Result<bool> is_data_descriptor(Ctx& ctx, Value v) {
    if (MOLT_TRY(is_any(ctx, v, {&type::type_, &type::method, &type::function}))) return false;
    Py cls(ctx, Value(class_of(v)));
    return MOLT_TRY(cls.has_attr("__set__"_n)) || MOLT_TRY(cls.has_attr("__delete__"_n));
}

Result<bool> is_routine(Ctx& ctx, Value v) {
    if (MOLT_TRY(is_any(ctx, v, {&type::builtin_function_or_method, &type::function, &type::method}))) return true;
    return MOLT_TRY(is_method_descriptor(ctx, v)) || MOLT_TRY(is_native(ctx, v, type::method_wrapper));
}

Result<bool> is_native_callable(Ctx& ctx, Value v) {
    Ref<> classes = MOLT_TRY(here.global(ctx, "_NonUserDefinedCallables"_n));
    return isinstance(ctx, v, classes);
}

Result<bool> is_builtin_callable(Ctx& ctx, Value v) {
    if (v == Value(&type::type_) || v == Value(&type::object_)) return true;
    return MOLT_TRY(is_native_callable(ctx, v)) || MOLT_TRY(is_method_descriptor(ctx, v));
}

Ref<> ismodule(Ctx& ctx, Value object) { return give(ctx, is_module(ctx, object)); }
Ref<> isclass(Ctx& ctx, Value object) { return give(ctx, is_class(ctx, object)); }
Ref<> ismethod(Ctx& ctx, Value object) { return give(ctx, is_method(ctx, object)); }
Ref<> ismethoddescriptor(Ctx& ctx, Value object) { return give(ctx, is_method_descriptor(ctx, object)); }
Ref<> isdatadescriptor(Ctx& ctx, Value object) { return give(ctx, is_data_descriptor(ctx, object)); }
Ref<> ismemberdescriptor(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::member_descriptor)); }
Ref<> isgetsetdescriptor(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::getset_descriptor)); }
Ref<> isfunction(Ctx& ctx, Value object) { return give(ctx, is_function(ctx, object)); }

Ref<> _has_code_flag(Ctx& ctx, Value f, Value flag) {
    Ref<> function = MOLT_TRY(innermost(ctx, f));
    if (!MOLT_TRY(is_function(ctx, function)) && !MOLT_TRY(is_functionlike(ctx, function))) return boolean(false);
    return give(ctx, (Py(ctx, function).attr("__code__"_n).attr("co_flags"_n) & flag).truth());
}

Ref<> isgeneratorfunction(Ctx& ctx, Value obj) { return give(ctx, has_flag(ctx, obj, "CO_GENERATOR"_n)); }
Ref<> isasyncgenfunction(Ctx& ctx, Value obj) { return give(ctx, has_flag(ctx, obj, "CO_ASYNC_GENERATOR"_n)); }

Ref<> _has_coroutine_mark(Ctx& ctx, Value f) {
    Ref<> function = MOLT_TRY(innermost(ctx, f));
    Ref<> mark = MOLT_TRY(Py(ctx, function).attr_or("_is_coroutine_marker"_n, kNone));
    return give(ctx, is_marker(ctx, mark, "_is_coroutine_marker"_n));
}

Ref<> markcoroutinefunction(Ctx& ctx, Value func) {
    Ref<> function = MOLT_TRY(Py(ctx, func).attr_or("__func__"_n, func));
    MOLT_TRY(Py(ctx, function).set_attr("_is_coroutine_marker"_n, here.global(ctx, "_is_coroutine_marker"_n)));
    return function;
}

Ref<> iscoroutinefunction(Ctx& ctx, Value obj) {
    if (MOLT_TRY(has_flag(ctx, obj, "CO_COROUTINE"_n))) return boolean(true);
    return call_here(ctx, "_has_coroutine_mark"_n, obj);
}

Ref<> isasyncgen(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::async_generator)); }
Ref<> isgenerator(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::generator)); }
Ref<> iscoroutine(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::coroutine)); }

Ref<> isawaitable(Ctx& ctx, Value object) {
    if (MOLT_TRY(is_native(ctx, object, type::coroutine))) return boolean(true);
    if (MOLT_TRY(is_native(ctx, object, type::generator))) {
        Py flags = Py(ctx, object).attr("gi_code"_n).attr("co_flags"_n);
        if (MOLT_TRY((flags & here.global(ctx, "CO_ITERABLE_COROUTINE"_n)).truth())) return boolean(true);
    }
    return give(ctx, is_a(ctx, object, "collections.abc", "Awaitable"_n));
}

Ref<> istraceback(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::traceback)); }
Ref<> isframe(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::frame)); }
Ref<> iscode(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::code)); }
Ref<> isbuiltin(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::builtin_function_or_method)); }
Ref<> ismethodwrapper(Ctx& ctx, Value object) { return give(ctx, is_native(ctx, object, type::method_wrapper)); }
Ref<> isroutine(Ctx& ctx, Value object) { return give(ctx, is_routine(ctx, object)); }

namespace {
Result<bool> is_abstract_value(Ctx& ctx, Value v) { return Py(ctx, v).attr_or("__isabstractmethod__"_n, kFalse).truth(); }
} // namespace

// A class whose __init_subclass__ is running has no flag and no __abstractmethods__ yet: its names are judged one by one.
Ref<> isabstract(Ctx& ctx, Value object) {
    if (!MOLT_TRY(is_class(ctx, object))) return boolean(false);
    Py cls(ctx, object);
    if (MOLT_TRY((cls.attr("__flags__"_n) & here.global(ctx, "TPFLAGS_IS_ABSTRACT"_n)).truth())) return boolean(true);
    Ref<> abc_meta = MOLT_TRY(import(ctx, "abc", "ABCMeta"_n));
    if (!MOLT_TRY(issubclass(ctx, Value(class_of(object)), abc_meta))) return boolean(false);
    if (MOLT_TRY(cls.has_attr("__abstractmethods__"_n))) return boolean(false);
    bool found = false;
    Ref<> values = MOLT_TRY(builtin(ctx, "list"_n)(cls.attr("__dict__"_n).call("values"_n)));
    MOLT_TRY(for_each(ctx, values, [&](Value value) -> Status {
        if (!found) found = MOLT_TRY(is_abstract_value(ctx, value));
        return done();
    }));
    Ref<> bases = MOLT_TRY(cls.attr("__bases__"_n));
    MOLT_TRY(for_each(ctx, bases, [&](Value base) -> Status {
        Ref<> names = MOLT_TRY(Py(ctx, base).attr_or("__abstractmethods__"_n, Value(tuple_empty())));
        return for_each(ctx, names, [&](Value name) -> Status {
            if (found) return done();
            Ref<> value = MOLT_TRY(getattr_optional(ctx, object, name.as<Str>()));
            if (!value.value().is_absent()) found = MOLT_TRY(is_abstract_value(ctx, value));
            return done();
        });
    }));
    return boolean(found);
}

} // namespace molt::inspect
