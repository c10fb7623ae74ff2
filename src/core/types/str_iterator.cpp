// The iterators of str, bytes and bytearray.
#include "core/types/bytes_iterator.h"

#include "core/object/protocol.h"
#include "core/types/str_iterator.h"
#include "core/types/tuple.h"
#include "gen/core/bytearray.h"
#include "gen/core/bytes.h"
#include "gen/core/str.h"

namespace molt {

namespace {

Ref<> item_of(Ctx& ctx, Str* s, uint64_t i) { return str_from_code_point(ctx, s->at(i)); }
Ref<> item_of(Ctx&, ByteString* s, uint64_t i) { return small_int(s->data()[i]); }

template<class Iterator> Ref<> next_item(Ctx& ctx, Value self) {
    auto* it = self.as<Iterator>();
    if (it->sequence) {
        auto* sequence = it->sequence.get();
        if (it->index < sequence->n) return item_of(ctx, sequence, it->index++);
        it->sequence.clear();
    }
    return Ref<>::own(kAbsent);
}

template<class Iterator> Ref<> items_left(Iterator* it) {
    if (!it->sequence || it->index >= it->sequence->n) return small_int(0);
    return small_int(int64_t(it->sequence->n - it->index));
}

/// iter(sequence) at an index; the iterator of something empty when exhausted.
template<class Iterator> Ref<> reduced(Ctx& ctx, Iterator* it, Value exhausted) {
    Ref<> function = MOLT_TRY(builtin_py(ctx, "iter"));
    if (!it->sequence) {
        Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, exhausted));
        return tuple_of(ctx, function, args);
    }
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, it->sequence.value()));
    return tuple_of(ctx, function, args, Value(molt_small_int(int64_t(it->index))));
}

template<class Iterator> Status set_index(Ctx& ctx, Iterator* it, Value state) {
    if (!is_int(state)) return ctx.raise(type::TypeError, "an integer is required");
    int64_t index;
    if (!int_fits_int64(state, &index)) return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
    if (!it->sequence) return done();
    const uint64_t n = it->sequence->n;
    it->index = index < 0 ? 0 : uint64_t(index) > n ? n : uint64_t(index);
    return done();
}

} // namespace

#define MOLT_ITERATOR(cls, Layout, exhausted)                                                                                    \
    namespace cls {                                                                                                              \
    Ref<> dunder_iter(Ctx&, Value self) { return own(self); }                                                                    \
    Ref<> dunder_next(Ctx& ctx, Value self) { return next_item<Layout>(ctx, self); }                                             \
    Ref<> dunder_length_hint(Ctx&, Layout* self) { return items_left(self); }                                                    \
    Ref<> dunder_reduce(Ctx& ctx, Layout* self) { return reduced(ctx, self, exhausted); }                                        \
    Status dunder_setstate(Ctx& ctx, Layout* self, Value state) { return set_index(ctx, self, state); }                          \
    }

MOLT_ITERATOR(str_iterator, StrIterator, str_empty())
MOLT_ITERATOR(str_ascii_iterator, StrIterator, str_empty())
MOLT_ITERATOR(bytes_iterator, BytesIterator, tuple_empty())
MOLT_ITERATOR(bytearray_iterator, BytesIterator, tuple_empty())
#undef MOLT_ITERATOR

} // namespace molt
