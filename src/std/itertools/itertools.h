// itertools: the layouts of its iterators, and what their pickling shares.
#pragma once

#include "core/mem/buffer.h"
#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt::itertools {

struct Iterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
};

struct Accumulate : Iterator {
    Slot<> iterator;
    Slot<> function; // empty: addition
    Slot<> total;    // empty before the first item
    Slot<> initial;  // empty once given

    template<class F> static void fields(Accumulate* self, F&& field) {
        field(self->iterator), field(self->function), field(self->total), field(self->initial);
    }
};

struct Batched : Iterator {
    Slot<> iterator; // empty: exhausted
    int64_t size;

    template<class F> static void fields(Batched* self, F&& field) { field(self->iterator); }
};

struct Chain : Iterator {
    Slot<> source; // iterator over the iterables; empty: exhausted
    Slot<> active; // iterator over the present one, or empty

    template<class F> static void fields(Chain* self, F&& field) { field(self->source), field(self->active); }
};

/// Positions in a pool of items, and the tuple given last.
struct Selection : Iterator {
    Slot<Tuple> pool;
    Slot<Tuple> result; // empty before the first
    mem::Buffer<int64_t> indices;
    int64_t r;
    bool stopped;

    template<class F> static void fields(Selection* self, F&& field) { field(self->pool), field(self->result); }
    static void destroy_native(Selection* self) { self->indices.reset(); }
};
struct Combinations : Selection {};
struct CombinationsWithReplacement : Selection {};
struct Permutations : Selection {
    mem::Buffer<int64_t> cycles; // of each place: how many steps until its rotation is through

    static void destroy_native(Permutations* self) {
        Selection::destroy_native(self);
        self->cycles.reset();
    }
};
/// pool: the pools, as tuples.
struct Product : Selection {};

struct Compress : Iterator {
    Slot<> data, selectors;

    template<class F> static void fields(Compress* self, F&& field) { field(self->data), field(self->selectors); }
};

struct Count : Iterator {
    Slot<> next; // empty: `small` counts on by one
    Slot<> step;
    int64_t small;

    template<class F> static void fields(Count* self, F&& field) { field(self->next), field(self->step); }
};

struct Cycle : Iterator {
    Slot<> iterator; // empty: exhausted
    Slot<List> saved;
    uint64_t index;
    bool complete; // `saved` has all items already

    template<class F> static void fields(Cycle* self, F&& field) { field(self->iterator), field(self->saved); }
};

/// A function and the iterator it is applied to.
struct Applied : Iterator {
    Slot<> function, iterator;

    template<class F> static void fields(Applied* self, F&& field) { field(self->function), field(self->iterator); }
};
struct Dropwhile : Applied {
    bool started;
};
struct Takewhile : Applied {
    bool stopped;
};
struct Filterfalse : Applied {};
struct Starmap : Applied {};

struct Grouper;
struct Groupby : Iterator {
    Slot<> iterator, key_function;
    Slot<> target_key;                 // of the group given last
    Slot<> current_key, current_value; // of the item read last; empty once given
    const Grouper* current_group;      // the only group that may still give items; compared only

    template<class F> static void fields(Groupby* self, F&& field) {
        field(self->iterator), field(self->key_function), field(self->target_key);
        field(self->current_key), field(self->current_value);
    }
};

struct Grouper : Iterator {
    Slot<Groupby> parent;
    Slot<> key;

    template<class F> static void fields(Grouper* self, F&& field) { field(self->parent), field(self->key); }
};

struct Islice : Iterator {
    Slot<> iterator;                 // empty: exhausted
    int64_t next, stop, step, taken; // stop -1: none

    template<class F> static void fields(Islice* self, F&& field) { field(self->iterator); }
};

struct Pairwise : Iterator {
    Slot<> iterator; // empty: exhausted
    Slot<> previous;
    Slot<Tuple> result;

    template<class F> static void fields(Pairwise* self, F&& field) {
        field(self->iterator), field(self->previous), field(self->result);
    }
};

struct Repeat : Iterator {
    Slot<> object;
    int64_t left; // -1: without end

    template<class F> static void fields(Repeat* self, F&& field) { field(self->object); }
};

/// A run of items that have been read from `iterator`; the later ones follow in `next`.
struct TeeBlock : Iterator {
    static constexpr uint32_t kCapacity = 57;
    Slot<> iterator;
    Slot<TeeBlock> next;
    uint32_t used;
    bool reading;
    molt_value items[kCapacity];

    template<class F> static void fields(TeeBlock* self, F&& field) {
        field(self->iterator), field(self->items, self->used), field(self->next);
    }
};

struct Tee : Iterator {
    Slot<TeeBlock> block;
    uint32_t index;

    template<class F> static void fields(Tee* self, F&& field) { field(self->block); }
};

struct ZipLongest : Iterator {
    Slot<Tuple> iterators; // 0 where one is exhausted
    Slot<> fill;
    Slot<Tuple> result;
    uint64_t active;

    template<class F> static void fields(ZipLongest* self, F&& field) {
        field(self->iterators), field(self->fill), field(self->result);
    }
};

/// Warns that copying and pickling of these iterators will end.
Status copying_deprecated_py(Ctx& ctx);
/// The argument of __setstate__: a tuple of `least` to `most` items.
Result<Tuple*> state_items(Ctx& ctx, Value state, uint64_t least, uint64_t most);
/// "argument 1 must be list, not int": item `position` of such a tuple.
Raised bad_state_item(Ctx& ctx, int position, const char* expected, Value item);
/// An index in such a tuple: an int.
Result<int64_t> state_index(Ctx& ctx, Value item);

} // namespace molt::itertools
