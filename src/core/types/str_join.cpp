// str: join and replace.
#include "core/base/str_find.h"
#include "core/object/protocol.h"
#include "core/types/bytes_source.h"
#include "core/types/list.h"
#include "core/types/reversed.h"
#include "core/types/str_text.h"
#include "core/types/tuple.h"
#include "gen/core/str.h"
#include "gen/types.h"

namespace molt {

Ref<> sequence_for_join(Ctx& ctx, Value iterable) {
    if (iterable.is<List>() || iterable.is<Tuple>()) return own(iterable);
    Ref<> iterator = iter(ctx, iterable);
    if (!iterator) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "can only join an iterable");
    }
    return list_from_iterable_py(ctx, iterator);
}

Ref<Str> str_join(Ctx& ctx, Str* separator, const molt_value* items, uint64_t n) {
    uint64_t size = 0;
    uint32_t widest = n > 1 ? separator->max_char : 0x7F;
    for (uint64_t i = 0; i < n; i++) {
        const Str* item = Value(items[i]).try_as<Str>();
        if (!item)
            return ctx.raise(type::TypeError, "sequence item {}: expected str instance, {} found", i, type_name(Value(items[i])));
        const uint64_t more = item->n + (i ? separator->n : 0);
        if (more > uint64_t(INT64_MAX) - size)
            return ctx.raise(type::OverflowError, "join() result is too long for a Python string");
        size += more;
        if (item->max_char > widest) widest = item->max_char;
    }
    if (size == 0) return own(str_empty());
    if (n == 1 && Value(items[0]).as<Str>()->is_exact()) return own(Value(items[0]).as<Str>());
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, size, widest));
    auto* to = static_cast<char*>(made->data());
    if (made->width == 1) { // OPTIMIZATION: so is every piece
        const size_t between = size_t(separator->n);
        for (uint64_t i = 0; i < n; i++) {
            if (i && between) {
                copy_bytes(to, separator->data(), between);
                to += between;
            }
            const Str* piece = Value(items[i]).as<Str>();
            copy_bytes(to, piece->data(), size_t(piece->n));
            to += piece->n;
        }
        return made;
    }
    const auto put = [&](const Str* piece) {
        write_units(to, made->width, piece->view());
        to += piece->n * made->width;
    };
    for (uint64_t i = 0; i < n; i++) {
        if (i && separator->n) put(separator);
        put(Value(items[i]).as<Str>());
    }
    return made;
}

namespace str_ {

namespace {
/// OPTIMIZATION: "".join(reversed(s)) of a str itself, without its characters one by one. The iterator is used up as ever.
Ref<Str> join_reversed(Ctx& ctx, Reversed* reversed) {
    const Str* s = reversed->sequence.value().as<Str>();
    const int64_t left = reversed->index + 1;
    Ref<Str> made;
    if (left <= 1 || uint64_t(left) > s->n) {
        made = left == 1 ? MOLT_TRY(str_from_code_point(ctx, s->at(0))) : own(str_empty());
    } else {
        made = MOLT_TRY(s->view().visit([&](auto units) -> Ref<Str> {
            using Unit = std::remove_cvref_t<decltype(units[0])>;
            // The part that is left may be narrower than the whole.
            const uint32_t most = s->is_ascii() ? 0x7F : max_char_of(units.data(), size_t(left));
            Ref<Str> text = MOLT_TRY(str_allocate(ctx, uint64_t(left), most));
            if (text->width == sizeof(Unit)) {
                auto* to = static_cast<Unit*>(text->data());
                for (int64_t i = left; i-- > 0;) *to++ = units[size_t(i)];
            } else {
                for (int64_t i = left, at = 0; i-- > 0; at++) write_unit(text->data(), text->width, size_t(at), units[size_t(i)]);
            }
            return text;
        }));
    }
    reversed->index = -1;
    reversed->sequence.clear();
    return made;
}
} // namespace

Ref<> join(Ctx& ctx, Str* self, Value iterable) {
    if (self->n == 0 && iterable.is_object() && class_of(iterable) == &type::reversed) {
        auto* reversed = iterable.as<Reversed>();
        if (reversed->sequence && reversed->sequence.value().is_exact(MOLT_KIND_STR)) return join_reversed(ctx, reversed);
    }
    Ref<> items = MOLT_TRY(sequence_for_join(ctx, iterable));
    if (auto* list = items.value().try_as<List>()) return str_join(ctx, self, list->items(), list->n);
    auto* tuple = items.value().as<Tuple>();
    return str_join(ctx, self, tuple->items, tuple->n);
}

namespace {
/// Every `old` of ASCII text by another character of ASCII.
Ref<> replace_ascii(Ctx& ctx, Str* self, const Str* old, char by) {
    const std::string_view text = self->ascii_view();
    const size_t first = old->is_ascii() ? text.find(old->ascii_view()[0]) : std::string_view::npos;
    if (first == std::string_view::npos) return str_exact(ctx, self);
    if (text.size() == 1) return str_from_code_point(ctx, uint8_t(by));
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, text.size(), 0x7F));
    auto* to = static_cast<char*>(made->data());
    std::memcpy(to, text.data(), text.size());
    const char which = text[first];
    for (size_t i = first; i < text.size(); i++) to[i] = to[i] == which ? by : to[i];
    return made;
}
} // namespace

Ref<> replace(Ctx& ctx, Str* self, Str* old, Str* new_, int64_t count) {
    const base::TextView text = self->view(), from = old->view(), by = new_->view();
    const size_t most = count < 0 || uint64_t(count) > SIZE_MAX ? SIZE_MAX : size_t(count);
    if (most == 0 || str_equal(old, new_)) return str_exact(ctx, self);
    if (old->n == 1 && new_->n == 1 && most == SIZE_MAX && self->is_ascii() && new_->is_ascii()) // OPTIMIZATION: for another
        return replace_ascii(ctx, self, old, new_->ascii_view()[0]);
    const std::optional<base::ReplacePlan> plan = base::plan_replace(text, from, by, most);
    if (!plan) return ctx.raise(type::OverflowError, "replace string is too long");
    if (plan->places == 0) return str_exact(ctx, self);
    if (plan->size == 0) return own(str_empty());
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, plan->size, self->max_char > new_->max_char ? self->max_char : new_->max_char));
    if (made->width == 1) base::write_replaced(*plan, text, from, by, static_cast<uint8_t*>(made->data()));
    else if (made->width == 2) base::write_replaced(*plan, text, from, by, static_cast<uint16_t*>(made->data()));
    else base::write_replaced(*plan, text, from, by, static_cast<uint32_t*>(made->data()));
    // What was replaced may have been what made the text wide.
    if (old->max_char > new_->max_char || plan->size == 1) return str_from_view(ctx, made->view());
    return made;
}

} // namespace str_

} // namespace molt
