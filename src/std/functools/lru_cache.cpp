// functools: _lru_cache_wrapper, the callable behind lru_cache and cache.
#include "std/functools/lru_cache.h"

#include "core/call/function.h"
#include "core/call/row.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/std/_functools.h"
#include "gen/types.h"

namespace molt::_functools::_lru_cache_wrapper {

namespace {

constexpr size_t kStackItems = 8;

/// The key of a call's arguments: the argument itself when it is one exact str or int, else a tuple
///   args..., [mark, name, value, ...], [classes of args and of values when typed]
/// OPTIMIZATION: a hit allocates nothing. Up to kStackItems items the tuple lies on the stack: lookups
/// compare its items and let nobody see the tuple itself. keep() makes the key that the cache stores.
class Key {
  public:
    Key(LruCache* cache, const Args& args)
        : args_(args), keywords_(args.keyword_count()), typed_(cache->typed), mark_(cache->keyword_mark) {
        const size_t positional = args.count();
        if (!typed_ && !keywords_ && positional == 1) {
            const Value only = args[0];
            if (only.is_small_int() || only.is_exact(MOLT_KIND_STR) || only.is_exact(MOLT_KIND_INT)) {
                lookup_ = only;
                return;
            }
        }
        n_ = positional + (keywords_ ? 2 * keywords_ + 1 : 0) + (typed_ ? positional + keywords_ : 0);
        if (n_ > kStackItems) return;
        auto* tuple = reinterpret_cast<Tuple*>(storage_);
        *static_cast<Object*>(tuple) = Object{kImmortalCount, MOLT_KIND_TUPLE, 0};
        set_shape(tuple, type::tuple.root);
        tuple->n = n_;
        fill(tuple);
        lookup_ = Value(tuple);
    }
    Key(const Key&) = delete;

    /// Makes the key's hash; long keys are allocated here.
    Status prepare(Ctx& ctx) {
        if (!lookup_) {
            kept_ = MOLT_TRY(make(ctx));
            lookup_ = kept_;
        }
        if (lookup_.is_small_int()) hash_ = int_hash(lookup_);
        else if (lookup_.is_exact(MOLT_KIND_STR)) hash_ = str_hash(lookup_.as<Str>());
        else hash_ = MOLT_TRY(hash(ctx, lookup_));
        return done();
    }
    Value lookup() const { return lookup_; }
    int64_t hash_value() const { return hash_; }
    /// The key as an object that outlives the call.
    Result<Value> keep(Ctx& ctx) {
        if (!kept_) kept_ = n_ ? MOLT_TRY(make(ctx)) : is_scalar() ? own(lookup_) : own(tuple_empty());
        lookup_ = kept_;
        return lookup_;
    }

  private:
    bool is_scalar() const { return lookup_ != Value(reinterpret_cast<const Tuple*>(storage_)); }

    void fill(Tuple* tuple) const {
        const size_t positional = args_.count();
        size_t n = 0;
        auto add = [&](Value v) { tuple->items[n++] = v.word(); };
        for (size_t i = 0; i < positional; i++) add(args_[i]);
        if (keywords_) add(mark_);
        for (size_t i = 0; i < keywords_; i++) {
            add(args_.keyword_name(i));
            add(args_.keyword_value(i));
        }
        if (!typed_) return;
        for (size_t i = 0; i < positional; i++) add(Value(class_of(args_[i])));
        for (size_t i = 0; i < keywords_; i++) add(Value(class_of(args_.keyword_value(i))));
    }
    Ref<> make(Ctx& ctx) const {
        Ref<Tuple> tuple = MOLT_TRY(tuple_allocate(ctx, n_));
        fill(tuple.get());
        for (size_t i = 0; i < n_; i++) retain(Value(tuple->items[i]));
        return tuple;
    }

    const Args& args_;
    const size_t keywords_;
    const bool typed_;
    const Value mark_;
    size_t n_ = 0;
    Value lookup_;
    Ref<> kept_;
    int64_t hash_ = 0;
    alignas(Tuple) unsigned char storage_[sizeof(Tuple) + kStackItems * sizeof(molt_value)];
};

// ---- the ring ----

void unlink(LruCache* self, uint32_t i) {
    LruEntry& entry = self->entries[i];
    self->entries[entry.previous].next = entry.next;
    self->entries[entry.next].previous = entry.previous;
}
/// Puts the entry between `before` and what follows it.
void link_after(LruCache* self, uint32_t i, uint32_t before) {
    LruEntry& entry = self->entries[i];
    entry.previous = before;
    entry.next = self->entries[before].next;
    self->entries[entry.next].previous = i;
    self->entries[before].next = i;
}
void link_newest(LruCache* self, uint32_t i) { link_after(self, i, self->entries[0].previous); }

/// An entry in the caller's hands; 0: out of memory.
Result<uint32_t> take_entry(Ctx& ctx, LruCache* self) {
    if (const uint32_t i = self->free) {
        self->free = self->entries[i].next;
        return i;
    }
    if (self->entries.size() >= UINT32_MAX || !self->entries.push(LruEntry{})) return ctx.raise_no_memory();
    return uint32_t(self->entries.size() - 1);
}
/// Gives an entry back; what it kept is dropped last.
void free_entry(LruCache* self, uint32_t i) {
    LruEntry& entry = self->entries[i];
    Ref<> key = Ref<>::own_word(std::exchange(entry.key, 0)), result = Ref<>::own_word(std::exchange(entry.result, 0));
    entry.next = std::exchange(self->free, i);
}

// ---- calls ----

Ref<> call_unlimited(Ctx& ctx, LruCache* self, const Args& args) {
    Key key(self, args);
    MOLT_TRY(key.prepare(ctx));
    Value found = MOLT_TRY(dict_get_hashed_py(ctx, self->cache.get(), key.lookup(), key.hash_value()));
    if (!found.is_absent()) {
        self->hits++;
        return own(found);
    }
    self->misses++;
    MOLT_TRY(key.keep(ctx));
    Ref<> function = self->function.copy();
    Ref<> result = MOLT_TRY(call(ctx, function, args));
    MOLT_TRY(dict_set_hashed_py(ctx, self->cache.get(), key.lookup(), key.hash_value(), result));
    return result;
}

/// Gives key and result to an entry in the caller's hands, and the entry its place as the newest one.
Status store(Ctx& ctx, LruCache* self, uint32_t i, Key& key, Value result) {
    LruEntry& entry = self->entries[i];
    entry.key = own(key.lookup()).release();
    entry.result = own(result).release();
    entry.hash = key.hash_value();
    if (!dict_set_hashed_py(ctx, self->cache.get(), key.lookup(), key.hash_value(), Value(molt_small_int(i))).ok()) {
        free_entry(self, i);
        return raised;
    }
    link_newest(self, i);
    return done();
}

Ref<> call_limited(Ctx& ctx, LruCache* self, const Args& args) {
    Key key(self, args);
    MOLT_TRY(key.prepare(ctx));
    Dict* cache = self->cache.get();
    Value found = MOLT_TRY(dict_get_hashed_py(ctx, cache, key.lookup(), key.hash_value()));
    if (!found.is_absent()) {
        const auto i = uint32_t(found.small_int());
        unlink(self, i);
        link_newest(self, i);
        self->hits++;
        return own(Value(self->entries[i].result));
    }
    self->misses++;
    MOLT_TRY(key.keep(ctx));
    Ref<> function = self->function.copy();
    Ref<> result = MOLT_TRY(call(ctx, function, args));
    // 1. The call itself may have put the same key in.
    if (!MOLT_TRY(dict_get_hashed_py(ctx, cache, key.lookup(), key.hash_value())).is_absent()) return result;
    // 2. There is room.
    const uint32_t oldest = self->entries[0].next;
    if (int64_t(cache->n) < self->maxsize || oldest == 0) {
        MOLT_TRY(store(ctx, self, MOLT_TRY(take_entry(ctx, self)), key, result));
        return result;
    }
    // 3. The oldest entry gives up its place; while its key is looked up, it belongs to this call.
    unlink(self, oldest);
    Ref<> old_key = own(Value(self->entries[oldest].key));
    Ref<> popped = dict_pop_hashed_py(ctx, cache, old_key, self->entries[oldest].hash);
    if (!popped) {
        link_after(self, oldest, 0);
        return raised;
    }
    Ref<> old_result = own(Value(self->entries[oldest].result));
    free_entry(self, oldest);
    if (popped.value().is_absent()) return result; // someone else has removed it already
    MOLT_TRY(store(ctx, self, MOLT_TRY(take_entry(ctx, self)), key, result));
    return result;
}

Ref<> count(Ctx& ctx, int64_t n) { return int_from_int64(ctx, n); }

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, Value user_function, Value maxsize, bool typed, Value cache_info_type) {
    if (!is_callable(user_function)) return ctx.raise(type::TypeError, "the first argument must be callable");
    int64_t limit = -1;
    if (!maxsize.is_none()) {
        if (!is_int(maxsize) && !class_of(maxsize)->slots.index)
            return ctx.raise(type::TypeError, "maxsize should be integer or None");
        limit = MOLT_TRY(index_int64(ctx, maxsize, type::OverflowError));
        if (limit < 0) limit = 0;
    }
    Ref<Dict> cache = MOLT_TRY(dict_new(ctx));
    Ref<> mark = MOLT_TRY(allocate<Object>(ctx, &type::object_));
    Ref<LruCache> result = MOLT_TRY(allocate<LruCache>(ctx, cls));
    result->function.set(user_function);
    result->cache.set(std::move(cache));
    result->cache_info_type.set(cache_info_type);
    result->keyword_mark.set(std::move(mark));
    result->typed = typed;
    result->maxsize = limit;
    if (!result->entries.push(LruEntry{})) return ctx.raise_no_memory();
    return result;
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    Ref<LruCache> cache = own(self.as<LruCache>());
    if (cache->maxsize > 0) return call_limited(ctx, cache.get(), args);
    if (cache->maxsize < 0) return call_unlimited(ctx, cache.get(), args);
    cache->misses++;
    Ref<> function = cache->function.copy();
    return call(ctx, function, args);
}

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    return !instance || instance.is_none() ? own(self) : method_new(ctx, self, instance);
}

Ref<> cache_info(Ctx& ctx, LruCache* self) {
    Ref<> hits = MOLT_TRY(count(ctx, self->hits)), misses = MOLT_TRY(count(ctx, self->misses));
    Ref<> maxsize = self->maxsize < 0 ? none() : MOLT_TRY(count(ctx, self->maxsize));
    Ref<> make = self->cache_info_type.copy();
    return call(ctx, make, {hits, misses, maxsize, Value(molt_small_int(int64_t(self->cache->n)))});
}

Status cache_clear(Ctx& ctx, LruCache* self) {
    self->hits = self->misses = 0;
    // Both are emptied before anything is dropped: finalisers may call the function. The old ring is a chain
    // meanwhile.
    LruEntry& root = self->entries[0];
    uint32_t i = root.next;
    root.next = root.previous = 0;
    Ref<Dict> cache = own(self->cache.get());
    dict_clear(ctx, cache.get());
    while (i) {
        const uint32_t following = self->entries[i].next;
        free_entry(self, i);
        i = following;
    }
    return done();
}

Ref<> dunder_copy(Ctx&, LruCache* self) { return own(Value(self)); }
Ref<> dunder_deepcopy(Ctx&, LruCache* self, Value) { return own(Value(self)); }
Ref<> dunder_reduce(Ctx& ctx, LruCache* self) { return getattr(ctx, Value(self), names.__qualname__); }
Ref<> get_dunder_dict(Ctx& ctx, LruCache* self) { return instance_dict(ctx, self); }
Status set_dunder_dict(Ctx& ctx, LruCache* self, Value value) { return set_instance_dict(ctx, self, value); }

} // namespace molt::_functools::_lru_cache_wrapper
