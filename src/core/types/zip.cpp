// zip.
#include "core/types/zip.h"

#include "core/object/protocol.h"
#include "core/types/pairs.h"
#include "gen/core/iterators.h"
#include "gen/types.h"

namespace molt::zip {

namespace {

Result<bool> strict_of(Ctx& ctx, const Args& args) {
    size_t n = args.keyword_count();
    if (n > 1) return ctx.raise(type::TypeError, "zip() takes at most 1 keyword argument ({} given)", n);
    if (n == 0) return false;
    if (!args.keyword_name(0).as<Str>()->equals("strict"))
        return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for zip()", args.keyword_name(0));
    return truth(ctx, args.keyword_value(0));
}

/// Iterator `ended` is exhausted after `ended` others gave an item: an error when lengths must be equal.
Ref<> finish_strict(Ctx& ctx, Tuple* iterators, uint64_t ended) {
    auto differs = [&](uint64_t i, const char* how) {
        if (i == 1) return ctx.raise(type::ValueError, "zip() argument 2 is {} than argument 1", how);
        return ctx.raise(type::ValueError, "zip() argument {} is {} than arguments 1-{}", i + 1, how, i);
    };
    if (ended > 0) return differs(ended, "shorter");
    for (uint64_t i = 1; i < iterators->n; i++) {
        Ref<> item = MOLT_TRY(next(ctx, (*iterators)[i]));
        if (!item.value().is_absent()) return differs(i, "longer");
    }
    return own(kAbsent);
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    bool strict = MOLT_TRY(strict_of(ctx, args));
    Ref<Tuple> iterators = MOLT_TRY(tuple_allocate(ctx, args.count()));
    for (size_t i = 0; i < args.count(); i++) iterators->items[i] = MOLT_TRY(iter(ctx, args[i])).release();
    Ref<Zip> result = MOLT_TRY(allocate<Zip>(ctx, cls));
    result->iterators.set(std::move(iterators));
    result->strict = strict;
    return result;
}

Ref<> dunder_iter(Ctx&, Value self) { return own(self); }

Ref<> dunder_next(Ctx& ctx, Value self) {
    auto* zip = self.as<Zip>();
    Ref<> keep = zip->iterators.copy();
    auto* iterators = keep.value().as<Tuple>();
    if (iterators->n == 0) return own(kAbsent);
    Ref<Tuple> items = tuple_recycled(zip->result);
    if (!items) {
        items = MOLT_TRY(tuple_allocate(ctx, iterators->n));
        if (!zip->result) zip->result.set(items.value());
    }
    for (uint64_t i = 0; i < iterators->n; i++) {
        Ref<> item = MOLT_TRY(next(ctx, (*iterators)[i]));
        if (item.value().is_absent()) return zip->strict ? finish_strict(ctx, iterators, i) : std::move(item);
        tuple_replace(items.get(), i, std::move(item));
    }
    return items;
}

Ref<> dunder_reduce(Ctx& ctx, Zip* self) {
    if (self->strict) return tuple_of(ctx, Value(class_of(self)), self->iterators, kTrue);
    return tuple_of(ctx, Value(class_of(self)), self->iterators);
}

Status dunder_setstate(Ctx& ctx, Zip* self, Value state) {
    self->strict = MOLT_TRY(truth(ctx, state));
    return done();
}

} // namespace molt::zip

namespace molt {

molt_value zip_next_pair(Ctx& ctx, Value self, molt_value* pair) {
    auto* zip = self.as<Zip>();
    Ref<> keep = zip->iterators.copy();
    auto* iterators = keep.value().as<Tuple>();
    if (iterators->n != 2 || zip->strict || (zip->result && zip->result->refcount != 1))
        return zip::dunder_next(ctx, self).release();
    Ref<> first = next(ctx, (*iterators)[0]);
    if (!first || first.value().is_absent()) return first.release();
    Ref<> second = next(ctx, (*iterators)[1]);
    if (!second || second.value().is_absent()) return second.release();
    if (!keep_pair(zip->result, first, second)) {
        Ref<Tuple> items = tuple_of(ctx, first, second);
        if (items && !zip->result) zip->result.set(items.value());
        return items.release();
    }
    pair[0] = first.release();
    pair[1] = second.release();
    return MOLT_PAIRED;
}

} // namespace molt
