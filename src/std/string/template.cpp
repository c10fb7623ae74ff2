// capwords and Template.
#include "std/string/string.h"

namespace molt::string {

Ref<> capwords(Ctx& ctx, Value s, Value sep) {
    Ref<> between = own(sep);
    if (!MOLT_TRY(truth(ctx, sep))) between = MOLT_TRY(str_from_utf8(ctx, " "));
    Py join = Py(ctx, between).attr("join"_n);
    if (!join.ok()) return raised;
    Ref<List> words = MOLT_TRY(list_new(ctx));
    Ref<> parts = MOLT_TRY(Py(ctx, s).call("split"_n, sep));
    MOLT_TRY(for_each(ctx, parts, [&](Value word) -> Status {
        return list_append(ctx, words.get(), MOLT_TRY(Py(ctx, Value(&type::str)).call("capitalize"_n, word)));
    }));
    return join(words);
}

namespace Template {

namespace {

constexpr const char* kPattern = "(?a:[_a-z][_a-z0-9]*)";

bool starts_name(uint32_t c) { return c == '_' || (c | 32) - 'a' < 26u; }
bool continues_name(uint32_t c) { return starts_name(c) || c - '0' < 10u; }

/// One place where a delimiter stands.
struct Placeholder {
    enum class Kind : uint8_t { escaped, name, invalid } kind;
    uint64_t start, end;           // with the delimiter
    uint64_t name_start, name_end; // of a name
};

/// What the default pattern finds: $$, $name, ${name}, and a $ before anything else.
class Scanner {
  public:
    Scanner(const Str* text, const Str* delimiter) : text_(text), delimiter_(delimiter) {}

    bool next(Placeholder& out) {
        for (; at_ + delimiter_->n <= text_->n; at_++) {
            if (!delimiter_at(at_)) continue;
            read(out);
            at_ = out.end;
            return true;
        }
        return false;
    }

  private:
    bool delimiter_at(uint64_t at) const {
        if (at + delimiter_->n > text_->n) return false;
        for (uint64_t i = 0; i < delimiter_->n; i++)
            if (text_->at(at + i) != delimiter_->at(i)) return false;
        return true;
    }
    uint64_t name_end(uint64_t from) const {
        if (from >= text_->n || !starts_name(text_->at(from))) return from;
        while (from < text_->n && continues_name(text_->at(from))) from++;
        return from;
    }
    void read(Placeholder& out) const {
        const uint64_t after = at_ + delimiter_->n;
        out = {Placeholder::Kind::invalid, at_, after, after, after};
        if (delimiter_at(after)) {
            out.kind = Placeholder::Kind::escaped;
            out.end = after + delimiter_->n;
            return;
        }
        const bool braced = after < text_->n && text_->at(after) == '{';
        const uint64_t from = after + braced, to = name_end(from);
        if (to == from || (braced && (to >= text_->n || text_->at(to) != '}'))) return;
        out = {Placeholder::Kind::name, at_, to + braced, from, to};
    }

    const Str* text_;
    const Str* delimiter_;
    uint64_t at_ = 0;
};

/// The texts of a template, checked; owned for as long as it is being read.
struct Source {
    Ref<> text, delimiter;
    Status read(Ctx& ctx, Value self) {
        text = MOLT_TRY(Py(ctx, self).attr("template"_n));
        delimiter = MOLT_TRY(Py(ctx, self).attr("delimiter"_n));
        for (Value v : {text.value(), delimiter.value()})
            if (!v.is<Str>()) return ctx.raise(type::TypeError, "expected string or bytes-like object, got '{}'", type_name(v));
        if (delimiter.value().as<Str>()->n == 0) return ctx.raise(type::ValueError, "a delimiter must not be empty");
        return done();
    }
    Str* str() const { return text.value().as<Str>(); }
    Scanner scan() const { return Scanner(str(), delimiter.value().as<Str>()); }
    Ref<> part(Ctx& ctx, uint64_t from, uint64_t to) const { return str_substring(ctx, str(), from, to); }
};

Raised raise_invalid(Ctx& ctx, const Source& source, uint64_t at) {
    Ref<> before = MOLT_TRY(source.part(ctx, 0, at)),
          lines = MOLT_TRY(Py(ctx, before).call("splitlines"_n, kw("keepends"_n, kTrue)));
    auto* all = lines.value().as<List>();
    uint64_t column = at;
    for (uint64_t i = 0; i + 1 < all->n; i++) column -= (*all)[i].as<Str>()->n;
    return ctx.raise(type::ValueError, "Invalid placeholder in string: line {}, col {}", all->n ? all->n : 1,
                     all->n ? column : 1);
}

enum class Missing : uint8_t { raises, stays };

Ref<> substituted(Ctx& ctx, Value self, Value mapping, Value keywords, Missing missing) {
    Ref<> values = own(mapping);
    if (mapping == Ref<>(MOLT_TRY(here.global(ctx, "_sentinel_dict"_n))).value()) values = own(keywords);
    else if (MOLT_TRY(truth(ctx, keywords))) values = MOLT_TRY(here.global(ctx, "_ChainMap"_n)(keywords, mapping));
    Source source;
    MOLT_TRY(source.read(ctx, self));
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    Scanner scanner = source.scan();
    uint64_t from = 0;
    for (Placeholder found; scanner.next(found); from = found.end) {
        MOLT_TRY(list_append(ctx, parts.get(), MOLT_TRY(source.part(ctx, from, found.start))));
        Ref<> replacement;
        if (found.kind == Placeholder::Kind::escaped) replacement = source.delimiter.copy();
        else if (found.kind == Placeholder::Kind::invalid) {
            if (missing == Missing::raises) return raise_invalid(ctx, source, found.end);
        } else {
            Ref<> name = MOLT_TRY(source.part(ctx, found.name_start, found.name_end)), value = getitem(ctx, values, name);
            if (!value && (missing == Missing::raises || !ctx.swallow(type::KeyError))) return raised;
            if (value) replacement = MOLT_TRY(str(ctx, value));
        }
        if (!replacement) replacement = MOLT_TRY(source.part(ctx, found.start, found.end));
        MOLT_TRY(list_append(ctx, parts.get(), std::move(replacement)));
    }
    MOLT_TRY(list_append(ctx, parts.get(), MOLT_TRY(source.part(ctx, from, source.str()->n))));
    Ref<Str> nothing = MOLT_TRY(intern(ctx, ""));
    return str_join(ctx, nothing.get(), parts->items(), parts->n);
}

} // namespace

// Other patterns are regular expressions, which this version cannot run.
Ref<> dunder_init_subclass(Ctx& ctx, Value cls_argument) {
    MOLT_TRY(super_of(ctx, cls, cls_argument).call("__init_subclass__"_n));
    Py made(ctx, cls_argument);
    const bool plain = MOLT_TRY(made.attr("idpattern"_n).equals(kPattern)) && !MOLT_TRY(made.attr("braceidpattern"_n).truth()) &&
                       MOLT_TRY(made.attr("flags"_n).equals(2));
    if (plain && !MOLT_TRY(made.attr("__dict__"_n).contains("pattern"_n))) return none();
    return ctx.raise(type::NotImplementedError,
                     "string.Template with a pattern of its own needs the module re, which is not there yet");
}

Ref<> dunder_init(Ctx& ctx, Value self, Value template_) {
    MOLT_TRY(Py(ctx, self).set_attr("template"_n, template_));
    return none();
}

Ref<> substitute(Ctx& ctx, Value self, Value mapping, Value keywords) {
    return substituted(ctx, self, mapping, keywords, Missing::raises);
}

Ref<> safe_substitute(Ctx& ctx, Value self, Value mapping, Value keywords) {
    return substituted(ctx, self, mapping, keywords, Missing::stays);
}

Ref<> is_valid(Ctx& ctx, Value self) {
    Source source;
    MOLT_TRY(source.read(ctx, self));
    Scanner scanner = source.scan();
    for (Placeholder found; scanner.next(found);)
        if (found.kind == Placeholder::Kind::invalid) return boolean(false);
    return boolean(true);
}

Ref<> get_identifiers(Ctx& ctx, Value self) {
    Source source;
    MOLT_TRY(source.read(ctx, self));
    Ref<List> names = MOLT_TRY(list_new(ctx));
    Scanner scanner = source.scan();
    for (Placeholder found; scanner.next(found);) {
        if (found.kind != Placeholder::Kind::name) continue;
        Ref<> name = MOLT_TRY(source.part(ctx, found.name_start, found.name_end));
        if (!MOLT_TRY(contains(ctx, names, name))) MOLT_TRY(list_append(ctx, names.get(), std::move(name)));
    }
    return names;
}

} // namespace Template
} // namespace molt::string
