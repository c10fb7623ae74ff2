// gc: the collector's switches and figures, and who refers to whom.
#include "core/object/collector.h"

#include <algorithm>

#include "core/object/name.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/slice.h"
#include "core/types/tuple.h"
#include "gen/std/gc.h"

namespace molt::gc {

namespace {

Object* collected_object(Value v) { return v.is_object() && (v.object()->flags & kFlagCollected) ? v.object() : nullptr; }

/// A dict takes part in collections once it holds something that does, as in CPython.
bool holds_tracked(const Dict* dict);
bool counts_as_tracked(const Object* object) {
    if (!(object->flags & kFlagTracked)) return false;
    return !object->is_exact(MOLT_KIND_DICT) || holds_tracked(static_cast<const Dict*>(object));
}
bool may_be_tracked(molt_value word) {
    Object* object = collected_object(Value(word));
    return object && (!object->is_exact(MOLT_KIND_TUPLE) || (object->flags & kFlagTracked));
}
bool holds_tracked(const Dict* dict) {
    for (uint64_t i = 0; i < dict->used; i++) {
        const DictEntry& entry = dict->entries[i];
        if (entry.key && (may_be_tracked(entry.key) || may_be_tracked(entry.value))) return true;
    }
    return false;
}

/// Objects gathered without running anything; a failed allocation is noticed at the end.
struct Found {
    Ctx& ctx;
    Ref<List> list;
    bool complete = true;

    explicit Found(Ctx& c) : ctx(c), list(list_new(c)) {}
    void add(Value v) {
        if (v == list.value()) return;
        if (complete && !list_append(ctx, list.get(), v).ok()) complete = false;
    }
    Ref<> finish() && { return complete ? Ref<>(std::move(list)) : Ref<>(raised); }
};

} // namespace

Status enable(Ctx&) {
    collector.disabled = false;
    return done();
}
Status disable(Ctx&) {
    collector.disabled = true;
    return done();
}
Result<bool> isenabled(Ctx&) { return !collector.disabled; }

Result<int64_t> collect(Ctx& ctx, int32_t generation) {
    if (generation < 0 || generation >= kGenerations) return ctx.raise(type::ValueError, "invalid generation");
    return molt::collect(ctx, generation);
}

Result<int64_t> get_debug(Ctx&) { return int64_t(collector.debug); }
Status set_debug(Ctx&, int32_t flags) {
    collector.debug = uint32_t(flags);
    return done();
}

Status set_threshold(Ctx&, int32_t threshold0, int32_t threshold1, int32_t threshold2) {
    const int32_t given[kGenerations] = {threshold0, threshold1, threshold2};
    for (int g = 0; g < kGenerations; g++)
        if (given[g] != INT32_MIN) set_generation_threshold(g, given[g]);
    return done();
}

namespace {

Ref<> three(Ctx& ctx, int64_t (*figure)(int generation)) {
    Ref<> a = small_int(figure(0)), b = small_int(figure(1)), c = small_int(figure(2));
    return tuple_of(ctx, a.value(), b.value(), c.value());
}

} // namespace

Ref<> get_threshold(Ctx& ctx) { return three(ctx, generation_threshold); }
Ref<> get_count(Ctx& ctx) { return three(ctx, generation_count); }

Ref<> get_stats(Ctx& ctx) {
    Ref<List> all = MOLT_TRY(list_new(ctx));
    for (const GenerationStats& stats : collector.stats) {
        Ref<Dict> row = MOLT_TRY(dict_new(ctx));
        MOLT_TRY(dict_set(ctx, row.get(), MOLT_TRY("collections"_n.get(ctx)), Value(molt_small_int(stats.collections))));
        MOLT_TRY(dict_set(ctx, row.get(), MOLT_TRY("collected"_n.get(ctx)), Value(molt_small_int(stats.collected))));
        MOLT_TRY(dict_set(ctx, row.get(), MOLT_TRY("uncollectable"_n.get(ctx)), Value(molt_small_int(stats.uncollectable))));
        MOLT_TRY(list_append(ctx, all.get(), Value(row.get())));
    }
    return all;
}

Ref<> get_referrers(Ctx& ctx, std::span<const Value> objs) {
    struct Search {
        Found found;
        std::span<const Value> wanted;
        bool hit;
    } search{Found(ctx), objs, false};
    if (!search.found.list) return raised;
    visit_tracked(
        -1,
        [](Value candidate, void* state) {
            auto& s = *static_cast<Search*>(state);
            if (!counts_as_tracked(candidate.object())) return;
            s.hit = false;
            visit_references(
                candidate.object(), Unboxed::visit,
                [](Value child, void* inner) {
                    auto& t = *static_cast<Search*>(inner);
                    for (Value v : t.wanted) t.hit = t.hit || v == child;
                },
                state);
            if (s.hit) s.found.add(candidate);
        },
        &search);
    return std::move(search.found).finish();
}

Ref<> get_referents(Ctx& ctx, std::span<const Value> objs) {
    Found found(ctx);
    if (!found.list) return raised;
    VisitFn add = [](Value child, void* state) { static_cast<Found*>(state)->add(child); };
    for (Value v : objs) {
        Object* object = collected_object(v);
        if (!object) continue;
        if (object->is_exact(MOLT_KIND_DICT)) { // text keys do not count
            auto* dict = static_cast<Dict*>(object);
            for (uint64_t i = 0; DictEntry* entry = dict_next(dict, i);) {
                found.add(Value(entry->value));
                if (!dict->str_keys_only) found.add(Value(entry->key));
            }
            continue;
        }
        if (object->is_exact(MOLT_KIND_LIST) || object->is_exact(MOLT_KIND_TUPLE)) { // from the end
            size_t first = found.list->n;
            visit_references(object, Unboxed::visit, add, &found);
            std::reverse(found.list->items() + first, found.list->items() + found.list->n);
            continue;
        }
        visit_references(object, Unboxed::visit, add, &found);
    }
    return std::move(found).finish();
}

Ref<> get_objects(Ctx& ctx, Value generation) {
    int64_t g = -1;
    if (!generation.is_none()) {
        if (!has_index(generation))
            return ctx.raise(type::TypeError, "argument should be integer or None, not '{}'", type_name(generation));
        g = MOLT_TRY(index_int64(ctx, generation, type::OverflowError));
        if (g >= kGenerations)
            return ctx.raise(type::ValueError, "generation parameter must be less than the number of available generations ({})",
                             kGenerations);
        if (g < -1) return ctx.raise(type::ValueError, "generation parameter cannot be negative");
    }
    Found found(ctx);
    if (!found.list) return raised;
    visit_tracked(
        int(g),
        [](Value v, void* state) {
            if (counts_as_tracked(v.object())) static_cast<Found*>(state)->add(v);
        },
        &found);
    return std::move(found).finish();
}

Result<bool> is_tracked(Ctx&, Value obj) { return obj.is_object() && counts_as_tracked(obj.object()); }
Result<bool> is_finalized(Ctx&, Value obj) { return collected_object(obj) && (obj.object()->flags & kFlagFinalised); }

Status freeze(Ctx&) {
    molt::freeze();
    return done();
}
Status unfreeze(Ctx&) {
    molt::unfreeze();
    return done();
}
Result<int64_t> get_freeze_count(Ctx&) { return frozen_count(); }

namespace {

Ref<> shared_list(Ctx& ctx, Slot<List>& slot) {
    if (!slot) slot.set(MOLT_TRY(list_new(ctx)));
    return slot.copy();
}

} // namespace

Ref<> make_garbage(Ctx& ctx) { return shared_list(ctx, collector.garbage); }
Ref<> make_callbacks(Ctx& ctx) { return shared_list(ctx, collector.callbacks); }

void finish(Ctx&) {
    collector.debug = 0;
    collector.disabled = false;
    collector.garbage.clear();
    collector.callbacks.clear();
    molt::unfreeze();
}

} // namespace molt::gc
