// Constants of a compiled module, built once before its body runs.
#include "core/runtime/constants.h"

#include "core/object/protocol.h"
#include "core/types/bytes.h"
#include "core/types/code.h"
#include "core/types/complex.h"
#include "core/types/int.h"
#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

Value item(const molt_module_def* def, uint32_t index) {
    if (index & MOLT_CONST_INLINE) return Value(def->inline_values[index & ~MOLT_CONST_INLINE]);
    return Value(def->const_values[index]);
}

/// Letters, digits and underscores only: such literals are interned, as CPython does.
bool reads_as_name(std::string_view text) {
    for (char c : text)
        if (!(c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return false;
    return true;
}

/// Digits of a source literal: decimal, or hexadecimal behind 0x; no limit of digits applies to source.
Ref<> int_literal(Ctx& ctx, std::string_view text) {
    bool hex = text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    base::IntBuffer out;
    bool ok = base::int_from_digits(hex ? text.substr(2) : text, hex ? 16 : 10, out);
    return int_from_buffer(ctx, ok, out);
}

Ref<> build(Ctx& ctx, const molt_module_def* def, const molt_const& row) {
    auto text = [&] { return std::string_view(static_cast<const char*>(row.data), row.size); };
    switch (row.kind) {
    case MOLT_CONST_STR: return reads_as_name(text()) ? intern(ctx, text()) : str_from_utf8(ctx, text());
    case MOLT_CONST_NAME: return intern(ctx, text());
    case MOLT_CONST_BYTES: return bytes_from(ctx, text());
    case MOLT_CONST_INT: return int_literal(ctx, text());
    case MOLT_CONST_FLOAT: return float_from_double(ctx, row.number);
    case MOLT_CONST_COMPLEX: return complex_from_doubles(ctx, 0.0, row.number);
    case MOLT_CONST_CODE: return code_object(ctx, static_cast<const molt_code*>(row.data));
    case MOLT_CONST_TUPLE:
    case MOLT_CONST_FROZENSET: {
        auto* indices = static_cast<const uint32_t*>(row.data);
        Ref<Tuple> tuple = MOLT_TRY(tuple_allocate(ctx, row.size));
        for (uint32_t i = 0; i < row.size; i++) tuple->items[i] = own(item(def, indices[i])).release();
        if (row.kind == MOLT_CONST_TUPLE) return tuple;
        // CPython's compiler makes the set twice, the second time in the order of the first: collisions fall otherwise.
        Ref<> first = MOLT_TRY(call(ctx, Value(&type::frozenset), {Value(tuple.get())}));
        Ref<Tuple> ordered = MOLT_TRY(tuple_from_iterable_py(ctx, first));
        return call(ctx, Value(&type::frozenset), {Value(ordered.get())});
    }
    default: return ctx.raise(type::SystemError, "constant of unknown kind {}", row.kind);
    }
}

} // namespace

Status constants_build(Ctx& ctx, const molt_module_def* def) {
    for (uint32_t i = 0; i < def->nconsts; i++)
        if (!def->const_values[i]) def->const_values[i] = MOLT_TRY(build(ctx, def, def->consts[i])).release();
    return done();
}

void constants_drop(const molt_module_def* def) {
    for (uint32_t i = 0; i < def->nconsts; i++) {
        molt_value old = std::exchange(def->const_values[i], 0);
        if (old) drop(Value(old));
    }
}

} // namespace molt
