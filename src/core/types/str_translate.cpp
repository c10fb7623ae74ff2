// str: translate and maketrans.
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/str_builder.h"
#include "gen/core/str.h"

namespace molt::str_ {

namespace {

/// What a table makes of one character: one (itself, where the table has none), a text, or nothing.
struct Mapped {
    enum Kind : uint8_t { point, text, dropped } kind = point;
    uint32_t to = 0;
    Ref<Str> with;
};

Result<Mapped> look_up(Ctx& ctx, Value table, uint32_t c) {
    Mapped out;
    Ref<> found;
    if (table.is_exact(MOLT_KIND_DICT)) { // OPTIMIZATION: what a dict lacks needs no exception
        Value entry = MOLT_TRY(dict_get_py(ctx, table.as<Dict>(), Value(molt_small_int(c))));
        if (entry.is_absent()) {
            out.to = c;
            return out;
        }
        found = own(entry);
    } else {
        found = getitem(ctx, table, Value(molt_small_int(c)));
    }
    if (!found) {
        if (!ctx.swallow(type::LookupError)) return raised;
        out.to = c;
        return out;
    }
    Value v = found;
    if (v.is_none()) {
        out.kind = Mapped::dropped;
    } else if (is_int(v)) {
        int64_t to;
        if (!int_fits_int64(v, &to) || to < 0 || to > 0x10FFFF)
            return ctx.raise(type::ValueError, "character mapping must be in range(0x110000)");
        out.to = uint32_t(to);
    } else if (v.is<Str>()) {
        out.kind = Mapped::text;
        out.with = own(v.as<Str>());
    } else {
        return ctx.raise(type::TypeError, "character mapping must return integer, None or str");
    }
    return out;
}

/// OPTIMIZATION: in ASCII text each character is looked up once, while one gives at most one ASCII character. The index
/// where that ended.
Result<uint64_t> translate_ascii(Ctx& ctx, Str* s, Value table, StrBuilder& out) {
    constexpr uint8_t kUnknown = 0xFF, kDropped = 0xFE;
    uint8_t known[128];
    std::memset(known, kUnknown, sizeof known);
    for (uint64_t i = 0; i < s->n; i++) {
        const uint8_t c = s->latin1()[i];
        if (known[c] == kUnknown) {
            const Mapped mapped = MOLT_TRY(look_up(ctx, table, c));
            if (mapped.kind == Mapped::dropped) known[c] = kDropped;
            else if (mapped.kind == Mapped::point && mapped.to < 0x80) known[c] = uint8_t(mapped.to);
            else if (mapped.kind == Mapped::text && mapped.with->n == 1 && mapped.with->is_ascii())
                known[c] = mapped.with->latin1()[0];
            else return i;
        }
        if (known[c] != kDropped) out.append_point(known[c]);
    }
    return s->n;
}

/// A table from dict keys: one-character strings become code points.
Ref<> table_from_dict(Ctx& ctx, Value source) {
    if (!source.is_exact(MOLT_KIND_DICT))
        return ctx.raise(type::TypeError, "if you give only one argument to maketrans it must be a dict");
    Ref<Dict> table = MOLT_TRY(dict_new(ctx));
    auto* dict = source.as<Dict>();
    uint64_t i = 0;
    while (DictEntry* entry = dict_next(dict, i)) {
        Ref<> key = own(Value(entry->key)), value = own(Value(entry->value));
        if (auto* name = key.value().try_as<Str>()) {
            if (name->n != 1) return ctx.raise(type::ValueError, "string keys in translate table must be of length 1");
            key = small_int(name->at(0));
        } else if (!is_int(key)) {
            return ctx.raise(type::TypeError, "keys in translate table must be strings or integers");
        }
        MOLT_TRY(dict_set_py(ctx, table.get(), key, value));
    }
    return table;
}

} // namespace

Ref<> translate(Ctx& ctx, Str* self, Value table) {
    StrBuilder out;
    out.reserve(size_t(self->n));
    uint64_t i = 0;
    if (self->is_ascii()) i = MOLT_TRY(translate_ascii(ctx, self, table, out));
    // Each character is looked up as it comes. After one that is left out, the characters that follow are looked up until
    // one stays, and that one again.
    while (i < self->n) {
        Mapped mapped = MOLT_TRY(look_up(ctx, table, self->at(i++)));
        if (mapped.kind == Mapped::text) out.append(mapped.with.get());
        else if (mapped.kind == Mapped::point) out.append_point(mapped.to);
        while (mapped.kind == Mapped::dropped && i < self->n) {
            mapped = MOLT_TRY(look_up(ctx, table, self->at(i)));
            if (mapped.kind == Mapped::dropped) i++;
        }
    }
    return out.finish(ctx);
}

Ref<> maketrans(Ctx& ctx, Value x, Str* y, Str* z) {
    if (!y) return table_from_dict(ctx, x);
    auto* from = x.try_as<Str>();
    if (!from) return ctx.raise(type::TypeError, "first maketrans argument must be a string if there is a second argument");
    if (from->n != y->n) return ctx.raise(type::ValueError, "the first two maketrans arguments must have equal length");
    Ref<Dict> table = MOLT_TRY(dict_new(ctx));
    for (uint64_t i = 0; i < from->n; i++)
        MOLT_TRY(dict_set_py(ctx, table.get(), Value(molt_small_int(from->at(i))), Value(molt_small_int(y->at(i)))));
    for (uint64_t i = 0; z && i < z->n; i++) MOLT_TRY(dict_set_py(ctx, table.get(), Value(molt_small_int(z->at(i))), kNone));
    return table;
}

} // namespace molt::str_
