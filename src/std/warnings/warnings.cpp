// Bodies of warnings.
#include "gen/std/warnings.h"
#include "core/exc/except.h"
#include "core/exc/traceback_text.h"
#include "core/runtime/runtime.h"
#include "core/types/code.h"
#include "core/types/dict.h"
#include "core/types/list.h"

namespace molt::warnings {

namespace {

/// The line of a compiled module's source; empty when the file is none of the program's.
std::string_view program_line(std::string_view filename, int64_t line) {
    const molt_program* program = runtime.program;
    for (uint32_t i = 0; program && line > 0 && i < program->nmodules; i++)
        if (program->modules[i]->file == filename) return source_line(program->modules[i], uint32_t(line));
    return {};
}

Ref<> message_of(Ctx& ctx, Value message, Value category, Value filename, Value lineno, Value file, Value line) {
    return here.global(ctx, "WarningMessage"_n)(message, category, filename, lineno, file, line);
}

} // namespace

Ref<> showwarning(Ctx& ctx, Value message, Value category, Value filename, Value lineno, Value file, Value line) {
    return here.global(ctx, "_showwarnmsg_impl"_n)(MOLT_TRY(message_of(ctx, message, category, filename, lineno, file, line)));
}

Ref<> formatwarning(Ctx& ctx, Value message, Value category, Value filename, Value lineno, Value line) {
    return here.global(ctx, "_formatwarnmsg_impl"_n)(MOLT_TRY(message_of(ctx, message, category, filename, lineno, kNone, line)));
}

Ref<> _showwarnmsg_impl(Ctx& ctx, Value msg) {
    Ref<> file = MOLT_TRY(Py(ctx, msg).attr("file"_n));
    if (file.value().is_none()) file = MOLT_TRY(import(ctx, "sys").attr("stderr"_n));
    if (file.value().is_none()) return none();
    Ref<> text = MOLT_TRY(here.global(ctx, "_formatwarnmsg"_n)(msg));
    if (!Py(ctx, file).call("write"_n, text).ok() && !ctx.swallow(type::OSError)) return raised;
    return none();
}

Ref<> _formatwarnmsg_impl(Ctx& ctx, Value msg) {
    Py warning(ctx, msg);
    Ref<> category = MOLT_TRY(warning.attr("category"_n).attr("__name__"_n)), filename = MOLT_TRY(warning.attr("filename"_n));
    Ref<> lineno = MOLT_TRY(warning.attr("lineno"_n)), message = MOLT_TRY(warning.attr("message"_n)),
          line = MOLT_TRY(warning.attr("line"_n));
    Ref<Str> shown = MOLT_TRY(str(ctx, message)), place = MOLT_TRY(str(ctx, filename));
    Ref<Str> text = MOLT_TRY(format_text(ctx, "{}:{}: {}: {}\n", place, lineno, category, shown));
    int64_t number = 0;
    if (line.value().is_none() && is_int(lineno) && int_fits_int64(lineno, &number)) {
        Utf8 file(place.get());
        line = MOLT_TRY(str_from_utf8(ctx, program_line(file.view(), number)));
    }
    if (MOLT_TRY(truth(ctx, line))) {
        Ref<> stripped = MOLT_TRY(Py(ctx, line).call("strip"_n));
        text = MOLT_TRY(format_text(ctx, "{}  {}\n", text, stripped));
    }
    // There is no tracing of allocations that could be on.
    if (MOLT_TRY(warning.attr("source"_n)).value().is_none()) return text;
    return format_text(ctx, "{}{}: Enable tracemalloc to get the object allocation traceback\n", text, category);
}

// A replaced showwarning or formatwarning is called with the old signature.
Ref<> _showwarnmsg(Ctx& ctx, Value msg) {
    Ref<> current = MOLT_TRY(here.global(ctx, "showwarning"_n)), original = MOLT_TRY(here.global(ctx, "_showwarning_orig"_n));
    if (current.value() == original.value()) return here.global(ctx, "_showwarnmsg_impl"_n)(msg);
    if (!is_callable(current)) return ctx.raise(type::TypeError, "warnings.showwarning() must be set to a function or method");
    Py w(ctx, msg);
    return Py(ctx, current)(w.attr("message"_n), w.attr("category"_n), w.attr("filename"_n), w.attr("lineno"_n), w.attr("file"_n),
                            w.attr("line"_n));
}

Ref<> _formatwarnmsg(Ctx& ctx, Value msg) {
    Ref<> current = MOLT_TRY(here.global(ctx, "formatwarning"_n)), original = MOLT_TRY(here.global(ctx, "_formatwarning_orig"_n));
    if (current.value() == original.value()) return here.global(ctx, "_formatwarnmsg_impl"_n)(msg);
    Py w(ctx, msg);
    return Py(ctx, current)(w.attr("message"_n), w.attr("category"_n), w.attr("filename"_n), w.attr("lineno"_n),
                            w.attr("line"_n));
}

// ---- filters ----

namespace {

Status assertion(Ctx& ctx, bool holds, const char* text) {
    return holds ? done() : Status(ctx.raise(type::AssertionError, "{}", text));
}

Status check_action(Ctx& ctx, Value action) {
    for (const char* known : {"error", "ignore", "always", "default", "module", "once"})
        if (action.is<Str>() && action.as<Str>()->equals(known)) return done();
    return ctx.raise(type::AssertionError, "invalid action: {!r}", action);
}

Status check_lineno(Ctx& ctx, Value lineno) {
    bool fine = is_int(lineno) && !MOLT_TRY(compare_bool(ctx, lineno, Value(molt_small_int(0)), CompareOp::lt));
    return assertion(ctx, fine, "lineno must be an int >= 0");
}

} // namespace

Ref<> filterwarnings(Ctx& ctx, Value action, Value message, Value category, Value module, Value lineno, Value append) {
    MOLT_TRY(check_action(ctx, action));
    MOLT_TRY(assertion(ctx, message.is<Str>(), "message must be a string"));
    MOLT_TRY(assertion(ctx, category.is<Class>(), "category must be a class"));
    MOLT_TRY(assertion(ctx, MOLT_TRY(issubclass(ctx, category, Value(&type::Warning))), "category must be a Warning subclass"));
    MOLT_TRY(assertion(ctx, module.is<Str>(), "module must be a string"));
    MOLT_TRY(check_lineno(ctx, lineno));
    Ref<> text = none(), place = none();
    if (message.as<Str>()->n) {
        Ref<> flag = MOLT_TRY(import(ctx, ModuleName::unlinked("re"), "I"_n));
        text = MOLT_TRY(import(ctx, ModuleName::unlinked("re")).call("compile"_n, message, flag));
    }
    if (module.as<Str>()->n) place = MOLT_TRY(import(ctx, ModuleName::unlinked("re")).call("compile"_n, module));
    return here.global(ctx, "_add_filter"_n)(action, text, category, place, lineno, kw("append"_n, append));
}

Ref<> simplefilter(Ctx& ctx, Value action, Value category, Value lineno, Value append) {
    MOLT_TRY(check_action(ctx, action));
    MOLT_TRY(check_lineno(ctx, lineno));
    return here.global(ctx, "_add_filter"_n)(action, kNone, category, kNone, lineno, kw("append"_n, append));
}

Ref<> _add_filter(Ctx& ctx, Value append, std::span<const Value> rest) {
    Ref<> item = MOLT_TRY(tuple_copy(ctx, rest));
    Py filters = here.global(ctx, "filters"_n);
    bool known = MOLT_TRY(filters.contains(item));
    if (!MOLT_TRY(truth(ctx, append))) {
        if (known) MOLT_TRY(filters.call("remove"_n, item));
        MOLT_TRY(filters.call("insert"_n, 0, item));
    } else if (!known) MOLT_TRY(filters.call("append"_n, item));
    return here.global(ctx, "_filters_mutated"_n)();
}

Ref<> _filters_mutated(Ctx& ctx) {
    Ref<> next = MOLT_TRY(here.global(ctx, "_filters_version"_n) + 1);
    return give(ctx, dict_set(ctx, here.globals.get(), MOLT_TRY("_filters_version"_n.get(ctx)), next));
}

Ref<> resetwarnings(Ctx& ctx) {
    MOLT_TRY(here.global(ctx, "filters"_n).call("clear"_n));
    return here.global(ctx, "_filters_mutated"_n)();
}

// ---- issuing ----

namespace {

/// Where a warning is attributed to.
struct Place {
    Ref<> globals, filename;
    int32_t lineno = 1;
};

bool starts_with_one_of(std::string_view text, Tuple* prefixes) {
    for (uint64_t i = 0; prefixes && i < prefixes->n; i++)
        if ((*prefixes)[i].is<Str>() && text.starts_with(Utf8((*prefixes)[i].as<Str>()).view())) return true;
    return false;
}

/// stacklevel 1 is the caller of warn().
Status find_place(Ctx& ctx, int64_t stacklevel, Tuple* skipped, Place& place) {
    molt_frame* frame = ctx.frame;
    for (; stacklevel > 1 && frame; stacklevel--) {
        frame = frame->back;
        while (frame && skipped && starts_with_one_of(frame->code->module->file, skipped)) frame = frame->back;
    }
    if (!frame) {
        place.globals = MOLT_TRY(import(ctx, "sys").attr("__dict__"_n));
        place.filename = MOLT_TRY(str_from_utf8(ctx, "sys"));
        return done();
    }
    Dict* globals = globals_of(Value(frame->callee));
    place.globals = globals ? own(Value(globals)) : Ref<>(dict_new(ctx));
    if (!place.globals) return raised;
    place.filename = MOLT_TRY(str_from_utf8(ctx, frame->code->module->file));
    place.lineno = int32_t(position_of(frame->code, frame->site).line);
    return done();
}

/// A filter's pattern: None fits all, a str is compared, a regular expression matches.
Result<bool> fits(Ctx& ctx, Value pattern, Value text) {
    if (pattern.is_none()) return true;
    if (pattern.is_exact(MOLT_KIND_STR)) return equal(ctx, pattern, text);
    return Py(ctx, pattern).call("match"_n, text).truth();
}

/// The action of the first filter that fits.
Ref<> action_for(Ctx& ctx, Value text, Value category, Value module, Value lineno, Ref<>& item_used) {
    Ref<> filters = MOLT_TRY(here.global(ctx, "filters"_n)), iterator = MOLT_TRY(iter(ctx, filters));
    for (;;) {
        Ref<> item = MOLT_TRY(next(ctx, iterator));
        if (item.value().is_absent()) return here.global(ctx, "defaultaction"_n);
        Ref<Tuple> parts = MOLT_TRY(unpack_py(ctx, item, 5));
        if (!MOLT_TRY(fits(ctx, (*parts)[1], text)) || !MOLT_TRY(issubclass(ctx, category, (*parts)[2])) ||
            !MOLT_TRY(fits(ctx, (*parts)[3], module)))
            continue;
        if (MOLT_TRY(truth(ctx, (*parts)[4])) && !MOLT_TRY(equal(ctx, (*parts)[4], lineno))) continue;
        item_used = std::move(item);
        return own((*parts)[0]);
    }
}

/// registry[key] = 1; was it there?
Result<bool> seen_before(Ctx& ctx, Value registry, Value key) {
    Ref<> known = MOLT_TRY(Py(ctx, registry).call("get"_n, key));
    if (MOLT_TRY(truth(ctx, known))) return true;
    MOLT_TRY(setitem(ctx, registry, key, Value(molt_small_int(1))));
    return false;
}

Status freshen(Ctx& ctx, Value registry) {
    Ref<> version = MOLT_TRY(here.global(ctx, "_filters_version"_n)),
          known = MOLT_TRY(Py(ctx, registry).call("get"_n, "version", 0));
    if (MOLT_TRY(equal(ctx, version, known))) return done();
    MOLT_TRY(Py(ctx, registry).call("clear"_n));
    return Py(ctx, registry).set_item("version", version);
}

} // namespace

Status warn(Ctx& ctx, Value message, Value category_argument, int64_t level, Value source, Tuple* skipped) {
    Ref<> category = own(category_argument);
    if (instance_of(message, &type::Warning)) category = own(Value(class_of(message)));
    else if (category_argument.is_none()) category = own(Value(&type::UserWarning));
    bool fine = category.value().is<Class>() && MOLT_TRY(issubclass(ctx, category, Value(&type::Warning)));
    if (!fine) return ctx.raise(type::TypeError, "category must be a Warning subclass, not '{}'", type_name(category));
    if (!skipped) skipped = tuple_empty();
    for (uint64_t i = 0; i < skipped->n; i++)
        if (!(*skipped)[i].is<Str>())
            return ctx.raise(type::TypeError, "Found non-str '{}' in skip_file_prefixes.", type_name((*skipped)[i]));
    Place place;
    MOLT_TRY(find_place(ctx, skipped->n && level < 2 ? 2 : level, skipped->n ? skipped : nullptr, place));
    Py globals(ctx, place.globals);
    Ref<> module = MOLT_TRY(globals.call("get"_n, "__name__"_n, "<string>")), empty = MOLT_TRY(dict_new(ctx));
    Ref<> registry = MOLT_TRY(globals.call("setdefault"_n, "__warningregistry__"_n, empty));
    return warn_explicit(ctx, message, category, place.filename.value().as<Str>(), place.lineno, module, registry, place.globals,
                         source);
}

Status warn_explicit(Ctx& ctx, Value message_argument, Value category_argument, Str* filename_argument, int32_t line_argument,
                     Value module_argument, Value registry_argument, Value module_globals, Value source) {
    if (!registry_argument.is_none() && !registry_argument.is<Dict>())
        return ctx.raise(type::TypeError, "'registry' must be a dict or None");
    if (!module_globals.is_none() && !module_globals.is<Dict>())
        return ctx.raise(type::TypeError, "module_globals must be a dict, not '{}'", type_name(module_globals));
    Ref<> filename = own(Value(filename_argument)), lineno = small_int(line_argument), module = own(module_argument),
          registry = own(registry_argument);
    if (module_argument.is_none()) {
        module = own(filename);
        if (!MOLT_TRY(truth(ctx, filename))) module = MOLT_TRY(str_from_utf8(ctx, "<unknown>"));
        module = MOLT_TRY(Py(ctx, module).call("removesuffix"_n, ".py"));
    }
    if (registry_argument.is_none()) registry = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(freshen(ctx, registry));
    Ref<> text = own(message_argument), message = own(message_argument), category = own(category_argument);
    if (instance_of(message_argument, &type::Warning)) {
        text = MOLT_TRY(str(ctx, message_argument));
        category = own(Value(class_of(message_argument)));
    } else message = MOLT_TRY(Py(ctx, category)(message_argument));
    Ref<Tuple> key = MOLT_TRY(tuple_of(ctx, text, category, lineno));
    Ref<> known = MOLT_TRY(Py(ctx, registry).call("get"_n, key));
    if (MOLT_TRY(truth(ctx, known))) return done();
    Ref<> item = none(), action = MOLT_TRY(action_for(ctx, text, category, module, lineno, item));
    auto is = [&](const char* name) { return action.value().is<Str>() && action.value().as<Str>()->equals(name); };
    if (is("ignore")) return done();
    if (is("error")) return raise_py(ctx, message);
    if (is("once")) {
        MOLT_TRY(setitem(ctx, registry, key, Value(molt_small_int(1))));
        Ref<Tuple> once = MOLT_TRY(tuple_of(ctx, text, category));
        if (MOLT_TRY(seen_before(ctx, MOLT_TRY(here.global(ctx, "onceregistry"_n)), once))) return done();
    } else if (is("module")) {
        MOLT_TRY(setitem(ctx, registry, key, Value(molt_small_int(1))));
        Ref<Tuple> whole = MOLT_TRY(tuple_of(ctx, text, category, Value(molt_small_int(0))));
        if (MOLT_TRY(seen_before(ctx, registry, whole))) return done();
    } else if (is("default")) MOLT_TRY(setitem(ctx, registry, key, Value(molt_small_int(1))));
    else if (!is("always")) {
        Ref<Str> shown = MOLT_TRY(str(ctx, item));
        return ctx.raise(type::RuntimeError, "Unrecognized action ({!r}) in warnings.filters:\n {}", action, shown);
    }
    Ref<> made = MOLT_TRY(here.global(ctx, "WarningMessage"_n)(message, category, filename, lineno, kw("source"_n, source)));
    return Status::of(here.global(ctx, "_showwarnmsg"_n)(made).ok());
}

// ---- WarningMessage, catch_warnings ----

namespace WarningMessage {

Ref<> dunder_init(Ctx& ctx, Value self, Value message, Value category, Value filename, Value lineno, Value file, Value line,
                  Value source) {
    Ref<> name = none();
    if (MOLT_TRY(truth(ctx, category))) name = MOLT_TRY(Py(ctx, category).attr("__name__"_n));
    const std::pair<Name, Value> attributes[] = {{"message"_n, message}, {"category"_n, category},  {"filename"_n, filename},
                                                 {"lineno"_n, lineno},   {"file"_n, file},          {"line"_n, line},
                                                 {"source"_n, source},   {"_category_name"_n, name}};
    for (const auto& [key, value] : attributes) MOLT_TRY(Py(ctx, self).set_attr(key, value));
    return none();
}

Ref<> dunder_str(Ctx& ctx, Value self) {
    Py w(ctx, self);
    Ref<> message = MOLT_TRY(w.attr("message"_n)), category = MOLT_TRY(w.attr("_category_name"_n)),
          filename = MOLT_TRY(w.attr("filename"_n));
    Ref<> lineno = MOLT_TRY(w.attr("lineno"_n)), line = MOLT_TRY(w.attr("line"_n));
    return format_text(ctx, "{{message : {!r}, category : {!r}, filename : {!r}, lineno : {}, line : {!r}}}", message, category,
                       filename, lineno, line);
}

} // namespace WarningMessage

namespace catch_warnings {

static Ref<> this_module(Ctx& ctx) { return import(ctx, "sys").attr("modules"_n).item("warnings"); }

Ref<> dunder_init(Ctx& ctx, Value self, Value record, Value module, Value action, Value category, Value lineno, Value append) {
    Py block(ctx, self);
    MOLT_TRY(block.set_attr("_record"_n, record));
    MOLT_TRY(block.set_attr("_module"_n, module.is_none() ? MOLT_TRY(this_module(ctx)) : own(module)));
    MOLT_TRY(block.set_attr("_entered"_n, false));
    Ref<> filter = none();
    if (!action.is_none()) filter = MOLT_TRY(tuple_of(ctx, action, category, lineno, append));
    return give(ctx, block.set_attr("_filter"_n, filter));
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Py block(ctx, self);
    Ref<List> args = MOLT_TRY(list_new(ctx));
    if (MOLT_TRY(block.attr("_record"_n).truth()))
        MOLT_TRY(list_append(ctx, args.get(), Ref<>(MOLT_TRY(str_from_utf8(ctx, "record=True")))));
    Ref<> module = MOLT_TRY(block.attr("_module"_n)), own_module = MOLT_TRY(this_module(ctx));
    if (!(module.value() == own_module.value()))
        MOLT_TRY(list_append(ctx, args.get(), Ref<>(MOLT_TRY(format_text(ctx, "module={!r}", module)))));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> name = MOLT_TRY(Py(ctx, Value(class_of(self))).attr("__name__"_n));
    return format_text(ctx, "{}({})", name, MOLT_TRY(Py(ctx, comma).call("join"_n, args)));
}

Ref<> dunder_enter(Ctx& ctx, Value self) {
    Py block(ctx, self), module = block.attr("_module"_n);
    if (MOLT_TRY(block.attr("_entered"_n).truth())) return ctx.raise(type::RuntimeError, "Cannot enter {!r} twice", self);
    MOLT_TRY(block.set_attr("_entered"_n, true));
    Ref<> filters = MOLT_TRY(module.attr("filters"_n));
    MOLT_TRY(block.set_attr("_filters"_n, filters));
    MOLT_TRY(module.set_attr("filters"_n, MOLT_TRY(Py(ctx, filters).call("copy"_n))));
    MOLT_TRY(module.call("_filters_mutated"_n));
    MOLT_TRY(block.set_attr("_showwarning"_n, MOLT_TRY(module.attr("showwarning"_n))));
    MOLT_TRY(block.set_attr("_showwarnmsg_impl"_n, MOLT_TRY(module.attr("_showwarnmsg_impl"_n))));
    Ref<> filter = MOLT_TRY(block.attr("_filter"_n));
    if (!filter.value().is_none()) MOLT_TRY(here.global(ctx, "simplefilter"_n).spread(filter));
    if (!MOLT_TRY(block.attr("_record"_n).truth())) return none();
    Ref<> log = MOLT_TRY(list_new(ctx));
    MOLT_TRY(module.set_attr("_showwarnmsg_impl"_n, MOLT_TRY(Py(ctx, log).attr("append"_n))));
    MOLT_TRY(module.set_attr("showwarning"_n, MOLT_TRY(module.attr("_showwarning_orig"_n))));
    return log;
}

Ref<> dunder_exit(Ctx& ctx, Value self, std::span<const Value>) {
    Py block(ctx, self), module = block.attr("_module"_n);
    if (!MOLT_TRY(block.attr("_entered"_n).truth()))
        return ctx.raise(type::RuntimeError, "Cannot exit {!r} without entering first", self);
    MOLT_TRY(module.set_attr("filters"_n, MOLT_TRY(block.attr("_filters"_n))));
    MOLT_TRY(module.call("_filters_mutated"_n));
    MOLT_TRY(module.set_attr("showwarning"_n, MOLT_TRY(block.attr("_showwarning"_n))));
    return give(ctx, module.set_attr("_showwarnmsg_impl"_n, MOLT_TRY(block.attr("_showwarnmsg_impl"_n))));
}

} // namespace catch_warnings

Ref<> _deprecated(Ctx& ctx, Value name, Value message, Value remove, Value version) {
    Ref<> major = MOLT_TRY(Py(ctx, remove).item(0)), minor = MOLT_TRY(Py(ctx, remove).item(1));
    Ref<Str> release = MOLT_TRY(format_text(ctx, "{}.{}", major, minor));
    Ref<Tuple> now = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Py(ctx, version).item(0)), MOLT_TRY(Py(ctx, version).item(1))));
    Ref<> stage = MOLT_TRY(Py(ctx, version).item(3));
    bool over = MOLT_TRY(compare_bool(ctx, now, remove, CompareOp::gt)) ||
                (MOLT_TRY(equal(ctx, now, remove)) && !MOLT_TRY(Py(ctx, stage).equals("alpha")));
    if (over) return ctx.raise(type::RuntimeError, "{!r} was slated for removal after Python {} alpha", name, release);
    Ref<> text = MOLT_TRY(Py(ctx, message).call("format"_n, kw("name"_n, name), kw("remove"_n, release)));
    return here.global(ctx, "warn"_n)(text, Value(&type::DeprecationWarning), kw("stacklevel"_n, 3));
}

// ---- filters as options: action:message:category:module:line ----

namespace {

template<class... A> Raised option_error(Ctx& ctx, std::string_view format, const A&... args) {
    Ref<Str> text = format_text(ctx, format, args...);
    if (!text) return raised;
    Ref<> error = Py(ctx, _OptionError::cls)(text);
    return error ? raise_py(ctx, error, kNone) : Raised(raised);
}

} // namespace

Ref<> _getaction(Ctx& ctx, Value action) {
    if (!MOLT_TRY(truth(ctx, action))) return str_from_utf8(ctx, "default");
    if (MOLT_TRY(Py(ctx, action).equals("all"))) return str_from_utf8(ctx, "always");
    for (const char* known : {"default", "always", "ignore", "module", "once", "error"}) {
        Ref<> name = MOLT_TRY(str_from_utf8(ctx, known));
        if (MOLT_TRY(Py(ctx, name).call("startswith"_n, action).truth())) return name;
    }
    return option_error(ctx, "invalid action: {!r}", action);
}

Ref<> _getcategory(Ctx& ctx, Value category) {
    if (!MOLT_TRY(truth(ctx, category))) return own(Value(&type::Warning));
    Ref<Tuple> parts = MOLT_TRY(unpack_py(ctx, MOLT_TRY(Py(ctx, category).call("rpartition"_n, ".")), 3));
    Ref<> from = MOLT_TRY(str_from_utf8(ctx, "builtins"));
    if (MOLT_TRY(truth(ctx, (*parts)[1]))) from = own((*parts)[0]);
    Ref<List> wanted = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, wanted.get(), (*parts)[2]));
    Ref<> module = builtin(ctx, "__import__"_n)(from, kNone, kNone, wanted);
    if (!module) {
        if (!ctx.swallow(type::ImportError)) return raised;
        return option_error(ctx, "invalid module name: {!r}", from);
    }
    Ref<> found = Py(ctx, module).attr((*parts)[2]);
    if (!found) {
        if (!ctx.swallow(type::AttributeError)) return raised;
        return option_error(ctx, "unknown warning category: {!r}", category);
    }
    if (!MOLT_TRY(issubclass(ctx, found, Value(&type::Warning))))
        return option_error(ctx, "invalid warning category: {!r}", category);
    return found;
}

Ref<> _setoption(Ctx& ctx, Value arg) {
    Ref<List> parts = MOLT_TRY(list_from_iterable_py(ctx, MOLT_TRY(Py(ctx, arg).call("split"_n, ":"))));
    if (parts->n > 5) return option_error(ctx, "too many fields (max 5): {!r}", arg);
    Ref<> field[5];
    for (uint64_t i = 0; i < 5; i++)
        field[i] = MOLT_TRY(i < parts->n ? Ref<>(Py(ctx, (*parts)[i]).call("strip"_n)) : Ref<>(str_from_utf8(ctx, "")));
    Ref<> action = MOLT_TRY(here.global(ctx, "_getaction"_n)(field[0]));
    Ref<> category = MOLT_TRY(here.global(ctx, "_getcategory"_n)(field[2]));
    if (MOLT_TRY(truth(ctx, field[1]))) field[1] = MOLT_TRY(import(ctx, ModuleName::unlinked("re")).call("escape"_n, field[1]));
    if (MOLT_TRY(truth(ctx, field[3]))) {
        Ref<> end = MOLT_TRY(str_from_utf8(ctx, "\\Z"));
        field[3] = MOLT_TRY(import(ctx, ModuleName::unlinked("re")).call("escape"_n, field[3]) + end);
    }
    Ref<> line = small_int(0);
    if (MOLT_TRY(truth(ctx, field[4]))) {
        line = builtin(ctx, "int"_n)(field[4]);
        if (!line && !ctx.swallow(type::ValueError)) return raised;
        if (!line || MOLT_TRY(compare_bool(ctx, line, Value(molt_small_int(0)), CompareOp::lt)))
            return option_error(ctx, "invalid lineno {!r}", line ? line : field[4]);
    }
    MOLT_TRY(here.global(ctx, "filterwarnings"_n)(action, field[1], category, field[3], line));
    return none();
}

Ref<> _is_internal_frame(Ctx& ctx, Value frame) {
    Ref<> file = MOLT_TRY(Py(ctx, frame).attr("f_code"_n).attr("co_filename"_n));
    return boolean(MOLT_TRY(Py(ctx, file).contains("importlib")) && MOLT_TRY(Py(ctx, file).contains("_bootstrap")));
}

/// "coroutine '...' was never awaited", and where it was made when that is known.
Ref<> _warn_unawaited_coroutine(Ctx& ctx, Value coro) {
    Ref<> name = MOLT_TRY(Py(ctx, coro).attr("__qualname__"_n)), origin = MOLT_TRY(Py(ctx, coro).attr("cr_origin"_n));
    Ref<Str> text = MOLT_TRY(format_text(ctx, "coroutine '{}' was never awaited", name));
    if (!origin.value().is_none()) {
        text = MOLT_TRY(format_text(ctx, "{}\nCoroutine created at (most recent call last)\n", text));
        Ref<List> frames = MOLT_TRY(list_from_iterable_py(ctx, origin));
        for (uint64_t i = frames->n; i-- > 0 && i < frames->n;) {
            Ref<> frame = own((*frames)[i]);
            Py place(ctx, frame);
            Ref<> file = MOLT_TRY(place.item(0)), line = MOLT_TRY(place.item(1)), function = MOLT_TRY(place.item(2));
            Ref<> source = MOLT_TRY(import(ctx, "linecache").call("getline"_n, file, line));
            Ref<Tuple> row = MOLT_TRY(tuple_of(ctx, file.value(), line.value(), function.value(), source.value()));
            Ref<Tuple> rows = MOLT_TRY(tuple_of(ctx, row.value()));
            Ref<> shown = MOLT_TRY(import(ctx, "traceback").call("format_list"_n, rows));
            Ref<List> lines = MOLT_TRY(list_from_iterable_py(ctx, shown));
            if (lines->n) text = MOLT_TRY(format_text(ctx, "{}{}", text, (*lines)[0]));
        }
        Ref<> stripped = MOLT_TRY(Py(ctx, text).call("rstrip"_n, "\n"));
        text = own(stripped.value().as<Str>());
    }
    MOLT_TRY(here.global(ctx, "warn"_n)(text, Value(&type::RuntimeWarning), 2, kw("source"_n, coro)));
    return none();
}

} // namespace molt::warnings
