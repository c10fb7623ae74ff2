// exit, quit, copyright, credits, license, help.
#include "std/sitebuiltins.h"
#include "core/exc/except.h"
#include "core/object/instance.h"
#include "core/object/py.h"
#include "core/runtime/module.h"
#include "core/types/list.h"
#include "gen/core/builtins.h"
#include "gen/std/_sitebuiltins.h"

namespace molt::_sitebuiltins {

namespace Quitter {

Status dunder_init(Ctx& ctx, SiteObject* self, Value name, Value eof) {
    Py quitter(ctx, Value(self));
    MOLT_TRY(quitter.set_attr("name"_n, name));
    return quitter.set_attr("eof"_n, eof);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("name"_n)), eof = MOLT_TRY(Py(ctx, self).attr("eof"_n));
    return format_text(ctx, "Use {}() or {} to exit", name, eof);
}

// Standard input is closed first: an interactive loop around the call ends too.
Ref<> dunder_call(Ctx& ctx, Value, const Args& args) {
    if (args.count() > 1 || (args.keyword_count() && (args.count() || args.keyword_count() > 1)))
        return ctx.raise(type::TypeError, "Quitter.__call__() takes from 1 to 2 positional arguments but {} were given",
                         args.count() + args.keyword_count() + 1);
    if (args.keyword_count() && !args.keyword_name(0).as<Str>()->equals("code"))
        return ctx.raise(type::TypeError, "Quitter.__call__() got an unexpected keyword argument {!r}", args.keyword_name(0));
    Ref<> code = args.count() ? own(args[0]) : args.keyword_count() ? own(args.keyword_value(0)) : none();
    if (!import(ctx, "sys").attr("stdin"_n).call("close"_n).ok()) Except ignored(ctx);
    Ref<> error = MOLT_TRY(Py(ctx, Value(&type::SystemExit))(code));
    return raise_py(ctx, error);
}

Ref<> get_dunder_dict(Ctx& ctx, SiteObject* self) { return instance_dict(ctx, self); }

} // namespace Quitter

namespace _Printer {

namespace {

constexpr int64_t kPage = 23;

/// The lines: of the first file that can be read, else of the data.
Ref<List> lines_of(Ctx& ctx, Value self) {
    Py printer(ctx, self);
    Ref<> lines = MOLT_TRY(printer.attr("_Printer__lines"_n));
    if (!lines.value().is_none()) return list_from_iterable_py(ctx, lines);
    Ref<> data = none();
    Ref<List> names = MOLT_TRY(list_from_iterable_py(ctx, MOLT_TRY(printer.attr("_Printer__filenames"_n))));
    for (uint64_t i = 0; i < names->n && data.value().is_none(); i++) {
        Ref<> name = own((*names)[i]);
        Ref<> file = builtin(ctx, "open"_n)(name, kw("encoding"_n, "utf-8"));
        if (file) data = MOLT_TRY(Py(ctx, file).call("read"_n));
        else if (!ctx.swallow(type::OSError)) return raised;
        if (file) MOLT_TRY(Py(ctx, file).call("close"_n));
    }
    if (data.value().is_none()) data = MOLT_TRY(printer.attr("_Printer__data"_n));
    lines = MOLT_TRY(Py(ctx, data).call("split"_n, "\n"));
    MOLT_TRY(printer.set_attr("_Printer__lines"_n, lines));
    MOLT_TRY(printer.set_attr("_Printer__linecnt"_n, MOLT_TRY(length(ctx, lines))));
    return list_from_iterable_py(ctx, lines);
}

} // namespace

Status dunder_init(Ctx& ctx, SiteObject* self, Value name, Value data, Value files, Value dirs) {
    Py printer(ctx, Value(self));
    MOLT_TRY(printer.set_attr("_Printer__name"_n, name));
    MOLT_TRY(printer.set_attr("_Printer__data"_n, data));
    MOLT_TRY(printer.set_attr("_Printer__lines"_n, kNone));
    Ref<List> paths = MOLT_TRY(list_new(ctx));
    if (dirs && files)
        MOLT_TRY(for_each(ctx, dirs, [&](Value dir) {
            return for_each(ctx, files, [&](Value file) -> Status {
                Ref<> path = MOLT_TRY(import(ctx, ModuleName::unlinked("posixpath")).call("join"_n, dir, file));
                return list_append(ctx, paths.get(), std::move(path));
            });
        }));
    return printer.set_attr("_Printer__filenames"_n, paths);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<List> lines = MOLT_TRY(lines_of(ctx, self));
    Ref<> newline = MOLT_TRY(str_from_utf8(ctx, "\n")), name = MOLT_TRY(Py(ctx, self).attr("_Printer__name"_n));
    if (int64_t(lines->n) <= kPage) return Py(ctx, newline).call("join"_n, lines);
    return format_text(ctx, "Type {}() to see the full {} text", name, name);
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    if (args.count() || args.keyword_count())
        return ctx.raise(type::TypeError, "_Printer.__call__() takes 1 positional argument but {} were given",
                         args.count() + args.keyword_count() + 1);
    Ref<List> lines = MOLT_TRY(lines_of(ctx, self));
    for (uint64_t at = 0; at < lines->n;) {
        for (const uint64_t end = at + uint64_t(kPage); at < end; at++) {
            if (at >= lines->n) return none();
            Ref<> line = own((*lines)[at]);
            MOLT_TRY(builtin(ctx, "print"_n)(line));
        }
        for (bool asked = false; !asked;) {
            Ref<> key = MOLT_TRY(builtin(ctx, "input"_n)("Hit Return for more, or q (and Return) to quit: "));
            if (MOLT_TRY(Py(ctx, key).equals("q"))) return none();
            asked = !MOLT_TRY(truth(ctx, key));
        }
    }
    return none();
}

Ref<> get_dunder_dict(Ctx& ctx, SiteObject* self) { return instance_dict(ctx, self); }

} // namespace _Printer

namespace _Helper {

Ref<> dunder_repr(Ctx& ctx, Value) {
    return str_from_utf8(ctx, "Type help() for interactive help, or help(object) for help about object.");
}

Ref<> dunder_call(Ctx& ctx, Value, const Args& args) {
    Ref<> help = MOLT_TRY(import(ctx, "pydoc").attr("help"_n));
    return call(ctx, help, args);
}

Ref<> get_dunder_dict(Ctx& ctx, SiteObject* self) { return instance_dict(ctx, self); }

} // namespace _Helper
} // namespace molt::_sitebuiltins

namespace molt::builtins {

namespace {

/// builtins comes first: nobody has imported _sitebuiltins.
Ref<> object_of(Ctx& ctx, Class& cls, const auto&... args) {
    MOLT_TRY(ready_classes(ctx, molt_module_std__sitebuiltins));
    return Py(ctx, Value(&cls))(args...);
}
Ref<> quitter(Ctx& ctx, const char* name) { return object_of(ctx, type::_sitebuiltins_Quitter, name, "Ctrl-D (i.e. EOF)"); }
Ref<> printer(Ctx& ctx, const char* name, const char* text) { return object_of(ctx, type::_sitebuiltins__Printer, name, text); }

} // namespace

Ref<> make_exit(Ctx& ctx) { return quitter(ctx, "exit"); }
Ref<> make_quit(Ctx& ctx) { return quitter(ctx, "quit"); }
Ref<> make_copyright(Ctx& ctx) {
    return printer(ctx, "copyright",
                   "Copyright (c) 2001-2023 Python Software Foundation.\nAll Rights Reserved.\n\n"
                   "Copyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\n"
                   "Copyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\n"
                   "Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved.");
}
Ref<> make_credits(Ctx& ctx) {
    return printer(ctx, "credits",
                   "    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands\n"
                   "    for supporting Python development.  See www.python.org for more information.");
}
Ref<> make_license(Ctx& ctx) { return printer(ctx, "license", "See https://www.python.org/psf/license/"); }
Ref<> make_help(Ctx& ctx) { return object_of(ctx, type::_sitebuiltins__Helper); }

} // namespace molt::builtins
