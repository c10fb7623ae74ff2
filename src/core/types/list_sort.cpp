// list.sort: a stable, adaptive merge sort ("timsort" runs and galloping, "powersort" merge order), comparing in CPython's
// sequence.
#include <cstring>

#include "core/object/protocol.h"
#include "core/types/list.h"
#include "core/types/str.h"
#include "core/types/tuple.h"
#include "gen/types.h"

namespace molt {

namespace {

/// The answer of one comparison; raised ends the sort.
enum class Order : int8_t { raised = -1, no = 0, yes = 1 };
Order order(bool less) { return less ? Order::yes : Order::no; }
Order order(Result<bool> less) { return less.ok() ? order(less.take()) : Order::raised; }

// ---- what "less" means, by the type that all keys share ----

struct IntLess {
    Order operator()(molt_value a, molt_value b) const { return order(int64_t(a << 13) < int64_t(b << 13)); }
};
struct FloatLess {
    Order operator()(molt_value a, molt_value b) const {
        return order(molt_double_value(a) < molt_double_value(b));
    }
};
struct StrLess {
    Order operator()(molt_value a, molt_value b) const {
        return order(str_compare(Value(a).as<Str>(), Value(b).as<Str>()) < 0);
    }
};
struct AnyLess {
    Ctx& ctx;
    Order operator()(molt_value a, molt_value b) const {
        return order(compare_bool(ctx, Value(a), Value(b), CompareOp::lt));
    }
};
/// All keys are of one class: its comparison is asked directly, the general rules only when it declines.
struct SameClassLess {
    Ctx& ctx;
    CompareSlot slot;
    Order operator()(molt_value a, molt_value b) const {
        if (class_of(Value(a))->slots.compare != slot) return AnyLess{ctx}(a, b);
        Ref<> result = slot(ctx, Value(a), Value(b), CompareOp::lt);
        if (!result) return Order::raised;
        if (result.value() == kNotImplemented) return AnyLess{ctx}(a, b);
        if (result.value().is_bool()) return order(result.value().is_true());
        return order(truth(ctx, result));
    }
};
/// All keys are non-empty tuples (at the time of the check) whose first items suit First.
template<class First> struct TupleLess {
    Ctx& ctx;
    First first;
    Order operator()(molt_value a, molt_value b) const {
        Tuple *left = Value(a).as<Tuple>(), *right = Value(b).as<Tuple>();
        uint64_t i = 0;
        for (; i < left->n && i < right->n; i++) {
            if (left->items[i] == right->items[i]) continue;
            Result<bool> same = equal(ctx, (*left)[i], (*right)[i]);
            if (!same.ok()) return Order::raised;
            if (!same.take()) break;
        }
        if (i >= left->n || i >= right->n) return order(left->n < right->n);
        if (i == 0) return first(left->items[0], right->items[0]);
        return order(compare_bool(ctx, (*left)[i], (*right)[i], CompareOp::lt));
    }
};

// ---- the algorithm ----

/// Keys, and the items that travel with them (null: the keys are the items).
struct Slice2 {
    molt_value* keys;
    molt_value* values;

    Slice2 at(int64_t i) const { return {keys + i, values ? values + i : nullptr}; }
    void set(int64_t i, const Slice2& from, int64_t j) const {
        keys[i] = from.keys[j];
        if (values) values[i] = from.values[j];
    }
    void copy(int64_t i, const Slice2& from, int64_t j, int64_t n) const {
        std::memmove(keys + i, from.keys + j, size_t(n) * sizeof(molt_value));
        if (values) std::memmove(values + i, from.values + j, size_t(n) * sizeof(molt_value));
    }
};

void reverse_array(molt_value* items, int64_t n) {
    for (int64_t i = 0, j = n - 1; i < j; i++, j--) std::swap(items[i], items[j]);
}

constexpr int64_t kMinGallop = 7;
constexpr int kMaxPending = 85; // runs on the stack: their powers increase

template<class Less> class Sorter {
  public:
    Sorter(Ctx& ctx, Less less, Slice2 all, int64_t n) : ctx_(ctx), less_(less), all_(all), n_(n) {}
    ~Sorter() { mem::release(buffer_, buffer_bytes_, mem::Tag::container); }
    bool run();

  private:
    struct Run {
        int64_t start, length;
        int power; // with the run that follows
    };

    /// a < b, into *less; false when raised.
    bool ask(molt_value a, molt_value b, bool* less) {
        Order answer = less_(a, b);
        *less = answer == Order::yes;
        return answer != Order::raised;
    }
    int64_t count_run(int64_t start, int64_t end, bool* descending);
    bool insert_sort(int64_t start, int64_t end, int64_t sorted);
    int64_t gallop_left(molt_value key, const molt_value* a, int64_t n, int64_t hint);
    int64_t gallop_right(molt_value key, const molt_value* a, int64_t n, int64_t hint);
    bool merge_at(int i);
    bool merge_low(Slice2 a, int64_t na, Slice2 b, int64_t nb);
    bool merge_high(Slice2 a, int64_t na, Slice2 b, int64_t nb);
    bool push_run(int64_t start, int64_t length);
    bool merge_all();
    bool reserve(int64_t n);

    Ctx& ctx_;
    Less less_;
    Slice2 all_;
    int64_t n_;
    int64_t min_gallop_ = kMinGallop;
    Run pending_[kMaxPending];
    int npending_ = 0;
    molt_value* buffer_ = nullptr;
    size_t buffer_bytes_ = 0;
    Slice2 spare_{};
};

template<class Less> bool Sorter<Less>::reserve(int64_t n) {
    size_t bytes = size_t(n) * sizeof(molt_value) * (all_.values ? 2 : 1);
    if (bytes > buffer_bytes_) {
        mem::release(buffer_, buffer_bytes_, mem::Tag::container);
        buffer_ = static_cast<molt_value*>(mem::allocate(bytes, mem::Tag::container));
        buffer_bytes_ = buffer_ ? bytes : 0;
        if (!buffer_) {
            (void)ctx_.raise_no_memory();
            return false;
        }
    }
    spare_ = {buffer_, all_.values ? buffer_ + n : nullptr};
    return true;
}

/// The length of the run that begins at start: ascending, or strictly descending. -1 when raised.
template<class Less> int64_t Sorter<Less>::count_run(int64_t start, int64_t end, bool* descending) {
    const molt_value* keys = all_.keys;
    *descending = false;
    if (start + 1 == end) return 1;
    bool less;
    if (!ask(keys[start + 1], keys[start], &less)) return -1;
    *descending = less;
    int64_t i = start + 2;
    for (; i < end; i++) {
        if (!ask(keys[i], keys[i - 1], &less)) return -1;
        if (less != *descending) break;
    }
    return i - start;
}

/// Sorts [start, end) whose first `sorted` items are in order, by binary insertion.
template<class Less> bool Sorter<Less>::insert_sort(int64_t start, int64_t end, int64_t sorted) {
    for (int64_t i = start + sorted; i < end; i++) {
        molt_value pivot = all_.keys[i];
        int64_t low = start, high = i;
        while (low < high) {
            int64_t middle = low + ((high - low) >> 1);
            bool less;
            if (!ask(pivot, all_.keys[middle], &less)) return false;
            if (less) high = middle;
            else low = middle + 1;
        }
        molt_value value = all_.values ? all_.values[i] : 0;
        all_.copy(low + 1, all_, low, i - low);
        all_.keys[low] = pivot;
        if (all_.values) all_.values[low] = value;
    }
    return true;
}

/// Where key belongs in the sorted a[0..n), before its equals; the search spreads out from a[hint]. -1 when raised.
template<class Less>
int64_t Sorter<Less>::gallop_left(molt_value key, const molt_value* a, int64_t n, int64_t hint) {
    int64_t last = 0, offset = 1;
    bool less;
    if (!ask(a[hint], key, &less)) return -1;
    if (less) { // to the right, until a[hint + last] < key <= a[hint + offset]
        int64_t limit = n - hint;
        while (offset < limit) {
            if (!ask(a[hint + offset], key, &less)) return -1;
            if (!less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        last += hint;
        offset += hint;
    } else { // to the left, until a[hint - offset] < key <= a[hint - last]
        int64_t limit = hint + 1;
        while (offset < limit) {
            if (!ask(a[hint - offset], key, &less)) return -1;
            if (less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        int64_t near = last;
        last = hint - offset;
        offset = hint - near;
    }
    last++;
    while (last < offset) {
        int64_t middle = last + ((offset - last) >> 1);
        if (!ask(a[middle], key, &less)) return -1;
        if (less) last = middle + 1;
        else offset = middle;
    }
    return offset;
}

/// The same, after its equals.
template<class Less>
int64_t Sorter<Less>::gallop_right(molt_value key, const molt_value* a, int64_t n, int64_t hint) {
    int64_t last = 0, offset = 1;
    bool less;
    if (!ask(key, a[hint], &less)) return -1;
    if (less) { // to the left, until a[hint - offset] <= key < a[hint - last]
        int64_t limit = hint + 1;
        while (offset < limit) {
            if (!ask(key, a[hint - offset], &less)) return -1;
            if (!less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        int64_t near = last;
        last = hint - offset;
        offset = hint - near;
    } else { // to the right, until a[hint + last] <= key < a[hint + offset]
        int64_t limit = n - hint;
        while (offset < limit) {
            if (!ask(key, a[hint + offset], &less)) return -1;
            if (less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        last += hint;
        offset += hint;
    }
    last++;
    while (last < offset) {
        int64_t middle = last + ((offset - last) >> 1);
        if (!ask(key, a[middle], &less)) return -1;
        if (less) offset = middle;
        else last = middle + 1;
    }
    return offset;
}

/// Merges the neighbours a and b, na <= nb, upwards: a waits in the spare room. When a comparison raises, what is left of a
/// goes into the gap, so that no item is lost.
template<class Less> bool Sorter<Less>::merge_low(Slice2 a, int64_t na, Slice2 b, int64_t nb) {
    if (!reserve(na)) return false;
    spare_.copy(0, a, 0, na);
    Slice2 to = a, rest = spare_;
    int64_t d = 0, i = 0, j = 0; // positions in `to`, `rest` and b; na and nb count what is left
    bool fine = false, less;
    auto take_a = [&] { to.set(d++, rest, i++); --na; };
    auto take_b = [&] { to.set(d++, b, j++); --nb; };
    auto put_back = [&] { if (na) to.copy(d, rest, i, na); };

    take_b();
    if (nb == 0) { put_back(); return true; }
    if (na > 1) {
        for (;;) {
            int64_t a_won = 0, b_won = 0;
            // One by one, until one side wins often enough in a row.
            for (;;) {
                if (!ask(b.keys[j], rest.keys[i], &less)) goto done;
                if (less) {
                    take_b();
                    b_won++, a_won = 0;
                    if (nb == 0) { fine = true; goto done; }
                    if (b_won >= min_gallop_) break;
                } else {
                    take_a();
                    a_won++, b_won = 0;
                    if (na == 1) goto last_of_a;
                    if (a_won >= min_gallop_) break;
                }
            }
            // Galloping, while it pays.
            ++min_gallop_;
            do {
                min_gallop_ -= min_gallop_ > 1;
                int64_t k = gallop_right(b.keys[j], rest.keys + i, na, 0);
                if (k < 0) goto done;
                a_won = k;
                if (k) {
                    to.copy(d, rest, i, k);
                    d += k, i += k, na -= k;
                    if (na == 1) goto last_of_a;
                    if (na == 0) { fine = true; goto done; } // only when comparisons contradict each other
                }
                take_b();
                if (nb == 0) { fine = true; goto done; }
                k = gallop_left(rest.keys[i], b.keys + j, nb, 0);
                if (k < 0) goto done;
                b_won = k;
                if (k) {
                    to.copy(d, b, j, k);
                    d += k, j += k, nb -= k;
                    if (nb == 0) { fine = true; goto done; }
                }
                take_a();
                if (na == 1) goto last_of_a;
            } while (a_won >= kMinGallop || b_won >= kMinGallop);
            ++min_gallop_; // leaving this mode has its price
        }
    }
last_of_a: // it belongs behind all of b
    to.copy(d, b, j, nb);
    to.set(d + nb, rest, i);
    return true;
done:
    put_back();
    return fine;
}

/// Merges the neighbours a and b, na >= nb, downwards: b waits in the spare room.
template<class Less> bool Sorter<Less>::merge_high(Slice2 a, int64_t na, Slice2 b, int64_t nb) {
    if (!reserve(nb)) return false;
    spare_.copy(0, b, 0, nb);
    Slice2 to = a, rest = spare_;
    int64_t d = na + nb - 1; // position in `to`; na - 1 and nb - 1 are the last items left of a and `rest`
    bool fine = false, less;
    auto take_a = [&] { to.set(d--, a, --na); };
    auto take_b = [&] { to.set(d--, rest, --nb); };
    auto put_back = [&] { if (nb) to.copy(d - (nb - 1), rest, 0, nb); };

    take_a();
    if (na == 0) { put_back(); return true; }
    if (nb > 1) {
        for (;;) {
            int64_t a_won = 0, b_won = 0;
            for (;;) {
                if (!ask(rest.keys[nb - 1], a.keys[na - 1], &less)) goto done;
                if (less) {
                    take_a();
                    a_won++, b_won = 0;
                    if (na == 0) { fine = true; goto done; }
                    if (a_won >= min_gallop_) break;
                } else {
                    take_b();
                    b_won++, a_won = 0;
                    if (nb == 1) goto last_of_b;
                    if (b_won >= min_gallop_) break;
                }
            }
            ++min_gallop_;
            do {
                min_gallop_ -= min_gallop_ > 1;
                int64_t k = gallop_right(rest.keys[nb - 1], a.keys, na, na - 1);
                if (k < 0) goto done;
                k = na - k;
                a_won = k;
                if (k) {
                    d -= k, na -= k;
                    to.copy(d + 1, a, na, k);
                    if (na == 0) { fine = true; goto done; }
                }
                take_b();
                if (nb == 1) goto last_of_b;
                k = gallop_left(a.keys[na - 1], rest.keys, nb, nb - 1);
                if (k < 0) goto done;
                k = nb - k;
                b_won = k;
                if (k) {
                    d -= k, nb -= k;
                    to.copy(d + 1, rest, nb, k);
                    if (nb == 1) goto last_of_b;
                    if (nb == 0) { fine = true; goto done; } // only when comparisons contradict each other
                }
                take_a();
                if (na == 0) { fine = true; goto done; }
            } while (a_won >= kMinGallop || b_won >= kMinGallop);
            ++min_gallop_;
        }
    }
last_of_b: // it belongs before all of a
    to.copy(d - na + 1, a, 0, na);
    to.set(d - na, rest, 0);
    return true;
done:
    put_back();
    return fine;
}

/// Merges the pending runs i and i + 1.
template<class Less> bool Sorter<Less>::merge_at(int i) {
    Run left = pending_[i], right = pending_[i + 1];
    pending_[i].length = left.length + right.length;
    if (i == npending_ - 3) pending_[i + 1] = pending_[i + 2];
    --npending_;

    // What of the left run precedes the right one, and what of the right run follows the left one, is in place.
    Slice2 a = all_.at(left.start), b = all_.at(right.start);
    int64_t na = left.length, nb = right.length;
    int64_t k = gallop_right(b.keys[0], a.keys, na, 0);
    if (k < 0) return false;
    a = a.at(k);
    na -= k;
    if (na == 0) return true;
    nb = gallop_left(a.keys[na - 1], b.keys, nb, nb - 1);
    if (nb <= 0) return nb == 0;
    return na <= nb ? merge_low(a, na, b, nb) : merge_high(a, na, b, nb);
}

/// The depth, in the ideal merge tree over n items, of the node that joins the runs [start, start + n1) and the n2 items
/// that follow.
int node_power(int64_t start, int64_t n1, int64_t n2, int64_t n) {
    int64_t a = 2 * start + n1; // twice the middle of the first run
    int64_t b = a + n1 + n2;    // twice the middle of the second
    int power = 0;
    for (;;) { // the first binary digit in which a / 2n and b / 2n differ
        ++power;
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

/// Adds a run after merging those that lie deeper in the tree than the new border.
template<class Less> bool Sorter<Less>::push_run(int64_t start, int64_t length) {
    if (npending_) {
        const Run& last = pending_[npending_ - 1];
        int power = node_power(last.start, last.length, length, n_);
        while (npending_ > 1 && pending_[npending_ - 2].power > power)
            if (!merge_at(npending_ - 2)) return false;
        pending_[npending_ - 1].power = power;
    }
    pending_[npending_++] = {start, length, 0};
    return true;
}

template<class Less> bool Sorter<Less>::merge_all() {
    while (npending_ > 1) {
        int i = npending_ - 2;
        if (i > 0 && pending_[i - 1].length < pending_[i + 1].length) --i;
        if (!merge_at(i)) return false;
    }
    return true;
}

template<class Less> bool Sorter<Less>::run() {
    if (n_ < 2) return true;
    // Runs shorter than this are extended by insertion: n / minimum is a power of two or a little less.
    int64_t minimum = n_, carry = 0;
    while (minimum >= 64) {
        carry |= minimum & 1;
        minimum >>= 1;
    }
    minimum += carry;
    for (int64_t start = 0; start < n_;) {
        bool descending;
        int64_t length = count_run(start, n_, &descending);
        if (length < 0) return false;
        if (descending) {
            reverse_array(all_.keys + start, length);
            if (all_.values) reverse_array(all_.values + start, length);
        }
        if (length < minimum) {
            int64_t forced = n_ - start <= minimum ? n_ - start : minimum;
            if (!insert_sort(start, start + forced, length)) return false;
            length = forced;
        }
        if (!push_run(start, length)) return false;
        start += length;
    }
    return merge_all();
}

// ---- the choice of "less" ----

template<class Less> bool sort_with(Ctx& ctx, Less less, Slice2 all, int64_t n) {
    return Sorter<Less>(ctx, less, all, n).run();
}

/// What all keys, or the first items of all keys, have in common.
enum class Common : uint8_t { ints, floats, strs, same_class, nothing };

Common classify(Value v) {
    if (v.is_small_int()) return Common::ints;
    if (v.is_small_double()) return Common::floats;
    if (v.is_exact(MOLT_KIND_STR)) return Common::strs;
    return Common::same_class;
}

/// item(i): the i-th value to look at.
template<class F> Common common_of(int64_t n, F&& item) {
    Value first = item(0);
    Common common = classify(first);
    Class* cls = class_of(first);
    for (int64_t i = 1; i < n; i++) {
        Value v = item(i);
        if (classify(v) == common && common != Common::same_class) continue;
        if (class_of(v) != cls) return Common::nothing;
        common = Common::same_class; // of one class, but not all of them inline
    }
    return common;
}

bool all_tuples(const molt_value* keys, int64_t n) {
    for (int64_t i = 0; i < n; i++)
        if (!Value(keys[i]).is_exact(MOLT_KIND_TUPLE) || Value(keys[i]).as<Tuple>()->n == 0) return false;
    return true;
}

bool sort_tuples(Ctx& ctx, Slice2 all, int64_t n) {
    Common common = common_of(n, [&](int64_t i) { return (*Value(all.keys[i]).as<Tuple>())[0]; });
    switch (common) {
    case Common::ints: return sort_with(ctx, TupleLess<IntLess>{ctx, {}}, all, n);
    case Common::floats: return sort_with(ctx, TupleLess<FloatLess>{ctx, {}}, all, n);
    case Common::strs: return sort_with(ctx, TupleLess<StrLess>{ctx, {}}, all, n);
    case Common::same_class: {
        CompareSlot slot = class_of((*Value(all.keys[0]).as<Tuple>())[0])->slots.compare;
        if (slot && slot != type::tuple.slots.compare)
            return sort_with(ctx, TupleLess<SameClassLess>{ctx, {ctx, slot}}, all, n);
        break;
    }
    case Common::nothing: break;
    }
    return sort_with(ctx, TupleLess<AnyLess>{ctx, {ctx}}, all, n);
}

bool sort_keys(Ctx& ctx, Slice2 all, int64_t n) {
    if (n < 2) return true;
    if (all_tuples(all.keys, n)) return sort_tuples(ctx, all, n);
    switch (common_of(n, [&](int64_t i) { return Value(all.keys[i]); })) {
    case Common::ints: return sort_with(ctx, IntLess{}, all, n);
    case Common::floats: return sort_with(ctx, FloatLess{}, all, n);
    case Common::strs: return sort_with(ctx, StrLess{}, all, n);
    case Common::same_class:
        if (CompareSlot slot = class_of(Value(all.keys[0]))->slots.compare)
            return sort_with(ctx, SameClassLess{ctx, slot}, all, n);
        break;
    case Common::nothing: break;
    }
    return sort_with(ctx, AnyLess{ctx}, all, n);
}

/// The keys of the items in their order; released with the object.
class Keys {
  public:
    ~Keys() {
        for (int64_t i = 0; i < n_; i++) drop(Value(keys_[i]));
        mem::release(keys_, bytes_, mem::Tag::container);
    }
    Status compute(Ctx& ctx, Value key, const molt_value* items, int64_t n) {
        bytes_ = size_t(n) * sizeof(molt_value);
        keys_ = static_cast<molt_value*>(mem::allocate(bytes_, mem::Tag::container));
        if (!keys_) return ctx.raise_no_memory();
        for (; n_ < n; n_++) {
            Ref<> made = MOLT_TRY(call(ctx, key, {Value(items[n_])}));
            keys_[n_] = made.release();
        }
        return done();
    }
    molt_value* get() const { return keys_; }

  private:
    molt_value* keys_ = nullptr;
    size_t bytes_ = 0;
    int64_t n_ = 0;
};

Status sort_items(Ctx& ctx, molt_value* items, int64_t n, Value key, bool reverse) {
    Keys keys;
    bool keyed = key && !key.is_none();
    if (keyed) MOLT_TRY(keys.compute(ctx, key, items, n));
    Slice2 all = keyed ? Slice2{keys.get(), items} : Slice2{items, nullptr};
    // Reversing before and after keeps equal items in their order.
    auto turn = [&] {
        if (!reverse) return;
        reverse_array(all.keys, n);
        if (all.values) reverse_array(all.values, n);
    };
    turn();
    bool sorted = sort_keys(ctx, all, n);
    turn();
    return Status::of(sorted);
}

} // namespace

Status list_sort_py(Ctx& ctx, List* list, Value key, bool reverse) {
    // The list is empty while it is sorted, so that user code cannot see or break the order in the making.
    Ref<List> keep = own(list);
    uint64_t data = std::exchange(list->data, 0), n = std::exchange(list->n, 0);
    uint64_t capacity = std::exchange(list->capacity, 0);
    uint32_t sorting = std::exchange(list->sorting, 1);
    Status status = sort_items(ctx, reinterpret_cast<molt_value*>(uintptr_t(data)), int64_t(n), key, reverse);
    if (!list->sorting && status.ok()) status = ctx.raise(type::ValueError, "list modified during sort");

    uint64_t other_data = std::exchange(list->data, data), other_n = std::exchange(list->n, n);
    uint64_t other_capacity = std::exchange(list->capacity, capacity);
    list->sorting = sorting;
    auto* others = reinterpret_cast<molt_value*>(uintptr_t(other_data));
    while (other_n-- > 0) drop(Value(others[other_n]));
    mem::release(others, size_t(other_capacity) * sizeof(molt_value), mem::Tag::container);
    return status;
}

} // namespace molt
