// bytes and bytearray: join, replace, translate, maketrans.
#include <cstring>

#include "core/base/str_find.h"
#include "core/mem/buffer.h"
#include "core/object/protocol.h"
#include "core/types/buffer.h"
#include "core/types/bytearray.h"
#include "core/types/bytes_source.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "gen/core/bytes.h"

namespace molt::byte_string {

namespace {

/// An uninitialised byte string of the kind of `like`.
Ref<> allocate_like(Ctx& ctx, const ByteString* like, uint64_t n) {
    if (like->is_bytes()) return bytes_allocate(ctx, n);
    Ref<Bytearray> made = MOLT_TRY(bytearray_from(ctx, {}));
    MOLT_TRY(bytearray_resize(ctx, made.get(), n));
    return made;
}

} // namespace

Ref<> join(Ctx& ctx, ByteString* self, Value iterable_of_bytes) {
    BufferView separator; // a bytearray keeps its size while its pieces are made
    MOLT_TRY(separator.acquire(ctx, Value(self)));
    Ref<> items = MOLT_TRY(sequence_for_join(ctx, iterable_of_bytes));
    const auto count = [&] { return items.value().is<List>() ? items.value().as<List>()->n : items.value().as<Tuple>()->n; };
    const auto item = [&](uint64_t i) {
        return items.value().is<List>() ? (*items.value().as<List>())[i] : (*items.value().as<Tuple>())[i];
    };
    if (count() == 1 && self->is_bytes() && item(0).is_exact(MOLT_KIND_BYTES)) return own(item(0));
    if (self->is_bytes()) { // OPTIMIZATION: bytes themselves stay as they are
        uint64_t total = count() ? (count() - 1) * self->n : 0, i = 0;
        for (; i < count() && item(i).is_exact(MOLT_KIND_BYTES); i++) total += item(i).as<Bytes>()->n;
        if (i == count() && total > 1) {
            Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, total));
            uint8_t* to = made->data();
            const auto put = [&](const ByteString* part) {
                copy_bytes(to, part->span());
                to += part->n;
            };
            for (i = 0; i < count(); i++) {
                if (i) put(self);
                put(item(i).as<ByteString>());
            }
            return made;
        }
    }
    ByteBuffer out;
    for (uint64_t i = 0; i < count(); i++) {
        if (i && !out.append(separator.span())) return ctx.raise_no_memory();
        Ref<> piece = own(item(i));
        BufferView view;
        if (!view.acquire(ctx, piece).ok()) {
            Ref<> refused = ctx.take_pending();
            return ctx.raise(type::TypeError, "sequence item {}: expected a bytes-like object, {} found", i, type_name(piece));
        }
        if (!out.append(view.span())) return ctx.raise_no_memory();
    }
    return bytes_like(ctx, self, ByteSpan(out.data(), out.size()));
}

Ref<> replace(Ctx& ctx, ByteString* self, Value old, Value new_, int64_t count) {
    BufferView from, by;
    MOLT_TRY(from.acquire(ctx, old));
    MOLT_TRY(by.acquire(ctx, new_));
    const base::TextView text = self->view();
    const size_t most = count < 0 || uint64_t(count) > SIZE_MAX ? SIZE_MAX : size_t(count);
    const std::optional<base::ReplacePlan> plan = base::plan_replace(text, from.view(), by.view(), most);
    if (!plan) return ctx.raise(type::OverflowError, "replace bytes is too long");
    if (plan->places == 0) return bytes_same(ctx, self);
    if (plan->size == 0) return bytes_like(ctx, self, {});
    Ref<> made = MOLT_TRY(allocate_like(ctx, self, plan->size));
    base::write_replaced(*plan, text, from.view(), by.view(), made.value().as<ByteString>()->data());
    return made;
}

Ref<> translate(Ctx& ctx, ByteString* self, Value table, Value delete_) {
    BufferView map, gone;
    if (!table.is_none()) {
        MOLT_TRY(map.acquire(ctx, table));
        if (map.span().size() != 256) return ctx.raise(type::ValueError, "translation table must be 256 characters long");
    }
    if (delete_) MOLT_TRY(gone.acquire(ctx, delete_));
    bool dropped[256] = {};
    for (const uint8_t c : gone.span()) dropped[c] = true;
    ByteBuffer out;
    if (!out.reserve(size_t(self->n))) return ctx.raise_no_memory();
    bool changed = false;
    for (const uint8_t c : self->span()) {
        if (!dropped[c] && !out.push(map.is_held() ? map.span()[c] : c)) return ctx.raise_no_memory();
        changed |= dropped[c] || (map.is_held() && map.span()[c] != c);
    }
    if (!changed) return bytes_same(ctx, self);
    return bytes_like(ctx, self, ByteSpan(out.data(), out.size()));
}

Ref<> maketrans(Ctx& ctx, Value frm, Value to) {
    BufferView from, into;
    MOLT_TRY(from.acquire(ctx, frm));
    MOLT_TRY(into.acquire(ctx, to));
    if (from.span().size() != into.span().size()) return ctx.raise(type::ValueError, "maketrans arguments must have same length");
    Ref<Bytes> table = MOLT_TRY(bytes_allocate(ctx, 256));
    for (int i = 0; i < 256; i++) table->data()[i] = uint8_t(i);
    for (size_t i = 0; i < from.span().size(); i++) table->data()[from.span()[i]] = into.span()[i];
    return table;
}

} // namespace molt::byte_string
