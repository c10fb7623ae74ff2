// Files, modules and source text of objects.
#include "std/inspect/inspect.h"

#include "syntax/parse.h"

namespace molt::inspect {

Ref<> getfile(Ctx& ctx, Value object) {
    Py at(ctx, object);
    if (MOLT_TRY(is_module(ctx, object))) {
        Ref<> file = MOLT_TRY(at.attr_or("__file__"_n, kNone));
        if (MOLT_TRY(truth(ctx, file))) return file;
        return ctx.raise(type::TypeError, "{!r} is a built-in module", object);
    }
    if (MOLT_TRY(is_class(ctx, object))) {
        Ref<> name = MOLT_TRY(at.attr_or("__module__"_n, kAbsent));
        if (!name.value().is_absent()) {
            Ref<> module = MOLT_TRY(loaded_module(ctx, name)), file = MOLT_TRY(Py(ctx, module).attr_or("__file__"_n, kNone));
            if (MOLT_TRY(truth(ctx, file))) return file;
            if (MOLT_TRY(Py(ctx, name).equals("__main__"))) return ctx.raise(type::OSError, "source code not available");
        }
        return ctx.raise(type::TypeError, "{!r} is a built-in class", object);
    }
    if (MOLT_TRY(is_method(ctx, at))) at = at.attr("__func__"_n);
    if (at.ok() && MOLT_TRY(is_function(ctx, at))) at = at.attr("__code__"_n);
    if (at.ok() && MOLT_TRY(is_native(ctx, at, type::traceback))) at = at.attr("tb_frame"_n);
    if (at.ok() && MOLT_TRY(is_native(ctx, at, type::frame))) at = at.attr("f_code"_n);
    if (!at.ok()) return raised;
    if (MOLT_TRY(is_native(ctx, at, type::code))) return at.attr("co_filename"_n);
    return ctx.raise(type::TypeError, "module, class, method, function, traceback, frame, or code object was expected, got {}",
                     MOLT_TRY(Ref<>(Py(ctx, Value(class_of(at))).attr("__name__"_n))));
}

Ref<> getmodulename(Ctx& ctx, Value path) {
    Ref<> name = MOLT_TRY(import(ctx, "os").attr("path"_n).call("basename"_n, path));
    // The longest first.
    for (std::string_view suffix : {".cpython-312-x86_64-linux-gnu.so", ".abi3.so", ".pyc", ".so", ".py"}) {
        if (!MOLT_TRY(Py(ctx, name).call("endswith"_n, suffix).truth())) continue;
        return str_substring(ctx, name.value().as<Str>(), 0, name.value().as<Str>()->n - suffix.size());
    }
    return none();
}

// A file that the program carries counts as there.
Ref<> getsourcefile(Ctx& ctx, Value object) {
    Ref<> filename = MOLT_TRY(call_here(ctx, "getfile"_n, object));
    Py file(ctx, filename), linecache = import(ctx, "linecache");
    if (MOLT_TRY(file.call("endswith"_n, ".pyc").truth()))
        filename = MOLT_TRY(str_substring(ctx, filename.value().as<Str>(), 0, filename.value().as<Str>()->n - 1));
    else if (MOLT_TRY(file.call("endswith"_n, ".so").truth())) return none();
    if (MOLT_TRY(linecache.attr("cache"_n).contains(filename))) return filename;
    if (MOLT_TRY(linecache.call("getlines"_n, filename).length()) > 0) return filename;
    Ref<> module = MOLT_TRY(call_here(ctx, "getmodule"_n, object, filename));
    Ref<> loader = MOLT_TRY(Py(ctx, module).attr_or("__loader__"_n, kNone));
    if (loader.value().is_none()) {
        Ref<> spec = MOLT_TRY(Py(ctx, module).attr_or("__spec__"_n, kNone));
        loader = MOLT_TRY(Py(ctx, spec).attr_or("loader"_n, kNone));
    }
    return loader.value().is_none() ? none() : std::move(filename);
}

Ref<> getabsfile(Ctx& ctx, Value object, Value _filename) {
    Ref<> filename = own(_filename);
    if (filename.value().is_none()) {
        filename = MOLT_TRY(call_here(ctx, "getsourcefile"_n, object));
        if (!MOLT_TRY(truth(ctx, filename))) filename = MOLT_TRY(call_here(ctx, "getfile"_n, object));
    }
    Py path = import(ctx, "os").attr("path"_n);
    return path.call("normcase"_n, path.call("abspath"_n, filename));
}

// ---- getmodule ----

namespace {

/// sys.modules.get(modulesbyfile[file]); empty when the file is unknown.
Result<Ref<>> module_by_file(Ctx& ctx, Value file) {
    Ref<> known = MOLT_TRY(here.global(ctx, "modulesbyfile"_n));
    if (!MOLT_TRY(contains(ctx, known, file))) return Ref<>();
    Ref<> found = MOLT_TRY(loaded_module(ctx, MOLT_TRY(Ref<>(Py(ctx, known).item(file)))));
    return std::move(found);
}

Status learn_modules(Ctx& ctx) {
    Py by_file = here.global(ctx, "modulesbyfile"_n), by_name = here.global(ctx, "_filesbymodname"_n);
    Py path = import(ctx, "os").attr("path"_n);
    Ref<> modules = MOLT_TRY(builtin(ctx, "list"_n)(import(ctx, "sys").attr("modules"_n).call("items"_n)));
    return for_each(ctx, modules, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Value module = (*pair)[1];
        if (!MOLT_TRY(is_module(ctx, module))) return done();
        Ref<> file = MOLT_TRY(Py(ctx, module).attr_or("__file__"_n, kAbsent));
        if (file.value().is_absent() || MOLT_TRY(by_name.call("get"_n, (*pair)[0], kNone).equals(file))) return done();
        MOLT_TRY(by_name.set_item((*pair)[0], file));
        Ref<> full = MOLT_TRY(call_here(ctx, "getabsfile"_n, module)), name = MOLT_TRY(Py(ctx, module).attr("__name__"_n));
        MOLT_TRY(by_file.set_item(full, name));
        return by_file.set_item(path.call("realpath"_n, full), name);
    });
}

} // namespace

Ref<> getmodule(Ctx& ctx, Value object, Value _filename) {
    if (MOLT_TRY(is_module(ctx, object))) return own(object);
    Ref<> name = MOLT_TRY(Py(ctx, object).attr_or("__module__"_n, kAbsent));
    if (!name.value().is_absent()) return loaded_module(ctx, name);
    if (!_filename.is_none())
        if (Ref<> found = MOLT_TRY(module_by_file(ctx, _filename))) return found;
    Ref<> file = call_here(ctx, "getabsfile"_n, object, _filename);
    if (!file) return ctx.swallow(type::TypeError) || ctx.swallow(type::FileNotFoundError) ? none() : Ref<>(raised);
    if (Ref<> found = MOLT_TRY(module_by_file(ctx, file))) return found;
    MOLT_TRY(learn_modules(ctx));
    if (Ref<> found = MOLT_TRY(module_by_file(ctx, file))) return found;
    name = MOLT_TRY(Py(ctx, object).attr_or("__name__"_n, kAbsent));
    if (!name.value().is<Str>()) return none();
    for (const char* home : {"__main__", "builtins"}) {
        Ref<> module = MOLT_TRY(import(ctx, "sys").attr("modules"_n).item(home));
        Ref<> found = MOLT_TRY(getattr_optional(ctx, module, name.value().as<Str>()));
        if (found.value() == object) return module;
    }
    return none();
}

// ---- findsource ----

namespace {

namespace ast = syntax;

/// The first line of the class of this qualified name, counted from 0; -1: there is none.
class ClassSearch {
  public:
    explicit ClassSearch(std::string_view qualname) : qualname_(qualname) {}

    int64_t visit(const ast::Node& node) {
        std::string_view name, suffix;
        if (const auto* f = node.as<ast::FunctionDef>()) name = f->name, suffix = ".<locals>";
        if (const auto* f = node.as<ast::AsyncFunctionDef>()) name = f->name, suffix = ".<locals>";
        const auto* c = node.as<ast::ClassDef>();
        if (c) name = c->name;
        const std::string_view before = path_.view();
        const size_t size = before.size();
        if (name.data()) {
            bool room = (size == 0 || path_.append('.')) && path_.append(name);
            if (room && c && path_.view() == qualname_)
                return int64_t(c->decorator_list.empty() ? c->lineno : c->decorator_list[0]->lineno) - 1;
            if (!room || !path_.append(suffix)) return -1;
        }
        int64_t found = -1;
        ast::for_each_child(node, [&](const ast::Node& child) {
            if (found < 0 && !child.is<ast::expr>()) found = visit(child);
        });
        path_.truncate(size);
        return found;
    }

  private:
    std::string_view qualname_;
    mem::TextBuffer path_;
};

Ref<> class_line(Ctx& ctx, Value cls, Value lines) {
    Ref<> qualname = MOLT_TRY(Py(ctx, cls).attr("__qualname__"_n));
    Ref<Str> nothing = MOLT_TRY(intern(ctx, ""));
    Ref<> source = MOLT_TRY(Py(ctx, nothing).call("join"_n, lines));
    Utf8 text(source.value().as<Str>()), path(qualname.value().as<Str>());
    if (!text.ok() || !path.ok()) return ctx.raise_no_memory();
    ast::Arena arena;
    ast::ParseResult parsed = ast::parse(text.view(), "<unknown>", ast::Mode::Exec, arena);
    if (!parsed) return ctx.raise(type::SyntaxError, "{}", std::string_view(parsed.error.message));
    int64_t line = ClassSearch(path.view()).visit(*parsed.tree);
    if (line < 0) return ctx.raise(type::OSError, "could not find class definition");
    return tuple_of(ctx, lines, Value(molt_small_int(line)));
}

bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool word(char c) { return c == '_' || (c >= '0' && c <= '9') || (c | 32) - 'a' + 0u < 26u || (c & 0x80); }

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && blank(line[0])) line.remove_prefix(1);
    return line;
}

/// `text` begins with the word and white space behind it, which it then loses.
bool takes_word(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected) || text.size() == expected.size() || !blank(text[expected.size()])) return false;
    text = trimmed(text.substr(expected.size()));
    return true;
}

/// Does a definition begin in this line: def, async def, a decorator, or a lambda anywhere?
bool begins_definition(std::string_view line) {
    std::string_view rest = trimmed(line);
    if (rest.starts_with('@') || takes_word(rest, "def")) return true;
    if (takes_word(rest, "async")) return takes_word(rest, "def");
    constexpr std::string_view kLambda = "lambda";
    for (size_t at = line.find(kLambda); at != std::string_view::npos; at = line.find(kLambda, at + 1)) {
        if (at > 0 && word(line[at - 1])) continue;
        const size_t end = at + kLambda.size();
        if (end < line.size() && (line[end] == ':' || blank(line[end]))) return true;
    }
    return false;
}

} // namespace

Ref<> findsource(Ctx& ctx, Value object) {
    Py linecache = import(ctx, "linecache");
    Ref<> file = MOLT_TRY(call_here(ctx, "getsourcefile"_n, object));
    if (MOLT_TRY(truth(ctx, file))) MOLT_TRY(linecache.call("checkcache"_n, file));
    else {
        file = MOLT_TRY(call_here(ctx, "getfile"_n, object));
        if (!MOLT_TRY(Py(ctx, file).call("startswith"_n, "<").truth()) ||
            !MOLT_TRY(Py(ctx, file).call("endswith"_n, ">").truth()))
            return ctx.raise(type::OSError, "source code not available");
    }
    Ref<> lines = MOLT_TRY(linecache.call("getlines"_n, file));
    if (!MOLT_TRY(truth(ctx, lines))) return ctx.raise(type::OSError, "could not get source code");
    if (MOLT_TRY(is_module(ctx, object))) return tuple_of(ctx, lines, Value(molt_small_int(0)));
    if (MOLT_TRY(is_class(ctx, object))) return class_line(ctx, object, lines);
    Py at(ctx, object);
    if (MOLT_TRY(is_method(ctx, at))) at = Py(ctx, MOLT_TRY(at.attr("__func__"_n)));
    if (MOLT_TRY(is_function(ctx, at))) at = Py(ctx, MOLT_TRY(at.attr("__code__"_n)));
    if (MOLT_TRY(is_native(ctx, at, type::traceback))) at = Py(ctx, MOLT_TRY(at.attr("tb_frame"_n)));
    if (MOLT_TRY(is_native(ctx, at, type::frame))) at = Py(ctx, MOLT_TRY(at.attr("f_code"_n)));
    if (!MOLT_TRY(is_native(ctx, at, type::code))) return ctx.raise(type::OSError, "could not find code object");
    int64_t line = MOLT_TRY(index_int64(ctx, MOLT_TRY(at.attr("co_firstlineno"_n)), type::OverflowError)) - 1;
    for (auto* all = lines.value().as<List>(); line > 0; line--) {
        if (uint64_t(line) >= all->n) return ctx.raise(type::OSError, "lineno is out of bounds");
        Utf8 text((*all)[uint64_t(line)].as<Str>());
        if (!text.ok()) return ctx.raise_no_memory();
        if (begins_definition(text.view())) break;
    }
    return tuple_of(ctx, lines, Value(molt_small_int(line < 0 ? 0 : line)));
}

// ---- comments, lines, text ----

namespace {

Ref<> joined(Ctx& ctx, Value lines) {
    Ref<Str> nothing = MOLT_TRY(intern(ctx, ""));
    return Py(ctx, nothing).call("join"_n, lines);
}

/// Comment lines from `at` on (`step` 1) or upwards (-1), in the order of the file; `indent` -1: those at the left edge.
Ref<List> comment_block(Ctx& ctx, List* lines, int64_t at, int64_t step, int64_t indent) {
    Ref<List> found = MOLT_TRY(list_new(ctx));
    for (; at >= 0 && uint64_t(at) < lines->n; at += step) {
        Ref<> line = MOLT_TRY(Py(ctx, (*lines)[uint64_t(at)]).call("expandtabs"_n));
        if (indent >= 0) {
            if (MOLT_TRY(index_int64(ctx, MOLT_TRY(Ref<>(call_here(ctx, "indentsize"_n, line))), type::OverflowError)) != indent)
                break;
            line = MOLT_TRY(Py(ctx, line).call("lstrip"_n));
        }
        if (line.value().as<Str>()->n == 0 || line.value().as<Str>()->at(0) != '#') break;
        MOLT_TRY(list_insert(ctx, found.get(), step > 0 ? found->n : 0, line));
    }
    return found;
}

Result<bool> is_bare(Ctx& ctx, Value line) { return Py(ctx, line).call("strip"_n).equals("#"); }

} // namespace

Ref<> getcomments(Ctx& ctx, Value object) {
    Ref<> source = call_here(ctx, "findsource"_n, object);
    if (!source) return ctx.swallow(type::OSError) || ctx.swallow(type::TypeError) ? none() : Ref<>(raised);
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, source, 2));
    Ref<List> lines = MOLT_TRY(list_from_iterable_py(ctx, (*pair)[0]));
    const int64_t begin = MOLT_TRY(index_int64(ctx, (*pair)[1], type::OverflowError));
    if (MOLT_TRY(is_module(ctx, object))) {
        int64_t start = lines->n && MOLT_TRY(Py(ctx, (*lines)[0]).call("startswith"_n, "#!").truth());
        for (; uint64_t(start) < lines->n; start++) {
            Py content = Py(ctx, (*lines)[uint64_t(start)]).call("strip"_n);
            if (!MOLT_TRY(content.equals("")) && !MOLT_TRY(content.equals("#"))) break;
        }
        Ref<List> found = MOLT_TRY(comment_block(ctx, lines.get(), start, 1, -1));
        return found->n ? joined(ctx, found) : none();
    }
    if (begin <= 0) return none();
    const int64_t indent = MOLT_TRY(
        index_int64(ctx, MOLT_TRY(Ref<>(call_here(ctx, "indentsize"_n, (*lines)[uint64_t(begin)]))), type::OverflowError));
    Ref<List> found = MOLT_TRY(comment_block(ctx, lines.get(), begin - 1, -1, indent));
    if (found->n == 0) return none();
    while (found->n && MOLT_TRY(is_bare(ctx, (*found)[0]))) MOLT_TRY(list_replace(ctx, found.get(), 0, 1, nullptr, 0));
    while (found->n && MOLT_TRY(is_bare(ctx, (*found)[found->n - 1])))
        MOLT_TRY(list_replace(ctx, found.get(), found->n - 1, found->n, nullptr, 0));
    return joined(ctx, found);
}

Ref<> getsourcelines(Ctx& ctx, Value object) {
    Py at(ctx, MOLT_TRY(call_here(ctx, "unwrap"_n, object)));
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, MOLT_TRY(Ref<>(call_here(ctx, "findsource"_n, at))), 2));
    if (MOLT_TRY(is_native(ctx, at, type::traceback))) at = Py(ctx, MOLT_TRY(at.attr("tb_frame"_n)));
    bool whole = MOLT_TRY(is_module(ctx, at));
    if (!whole && MOLT_TRY(is_native(ctx, at, type::frame)))
        whole = MOLT_TRY(at.attr("f_code"_n).attr("co_name"_n).equals("<module>"));
    if (whole) return tuple_of(ctx, (*pair)[0], Value(molt_small_int(0)));
    Ref<> from = MOLT_TRY(builtin(ctx, "slice"_n)((*pair)[1], kNone)), next = MOLT_TRY(Py(ctx, (*pair)[1]) + 1);
    Ref<> block = MOLT_TRY(call_here(ctx, "getblock"_n, Py(ctx, (*pair)[0]).item(from)));
    return tuple_of(ctx, block, next);
}

Ref<> getsource(Ctx& ctx, Value object) {
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, MOLT_TRY(Ref<>(call_here(ctx, "getsourcelines"_n, object))), 2));
    return joined(ctx, (*pair)[0]);
}

} // namespace molt::inspect
