// Stable adaptive merge sort with a comparison that can fail: it asks in the same order as list.sort.
#pragma once

#include "core/mem/buffer.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace molt::base {

/// What a comparison answers to "is a less than b".
enum class Less : int8_t { failed = -1, no = 0, yes = 1 };

enum class SortStatus : uint8_t { done, comparison_failed, out_of_memory };

/// The method is Tim Peters's merge sort with Munro and Wild's powersort order of merges: natural runs,
/// lengthened to a minimum by binary insertion, merged with galloping. Whatever happens, the items stay a
/// permutation of what they were.
template<class T, class IsLess> // IsLess: Less(const T& a, const T& b)
class Sorter {
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    Sorter(T* items, size_t count, IsLess& is_less) : items_(items), count_(count), is_less_(is_less) {}

    [[nodiscard]] SortStatus sort() {
        if (count_ < 2) return SortStatus::done;
        const size_t minimum = minimum_run(count_);
        for (size_t start = 0; start < count_;) {
            size_t length;
            if (!take_run(start, minimum, length) || !push_run(start, length)) return status_;
            start += length;
        }
        // What is left is merged from the end, the shorter neighbour first.
        while (run_count_ > 1) {
            size_t at = run_count_ - 2;
            if (at > 0 && runs_[at - 1].length < runs_[at + 1].length) --at;
            if (!merge_at(at)) return status_;
        }
        return SortStatus::done;
    }

  private:
    struct Run {
        size_t start, length;
        int power; // of the boundary with the next run
    };

    static constexpr size_t kMaxRuns = 85; // powers grow strictly along the stack
    static constexpr size_t kGallop = 7;

    /// False if the comparison failed.
    bool less(const T& a, const T& b, bool& answer) {
        const Less result = is_less_(a, b);
        answer = result == Less::yes;
        if (result != Less::failed) [[likely]]
            return true;
        status_ = SortStatus::comparison_failed;
        return false;
    }

    /// Between 32 and 64, such that count / minimum is close to, but no more than, a power of two.
    static size_t minimum_run(size_t count) {
        size_t odd = 0;
        for (; count >= 64; count >>= 1) odd |= count & 1;
        return count + odd;
    }

    /// A run from `start`: ascending, or strictly descending and turned round, then lengthened.
    bool take_run(size_t start, size_t minimum, size_t& length) {
        T* const run = items_ + start;
        const size_t left = count_ - start;
        length = 1;
        if (left > 1) {
            bool descending, lower;
            if (!less(run[1], run[0], descending)) return false;
            for (length = 2; length < left; ++length) {
                if (!less(run[length], run[length - 1], lower)) return false;
                if (lower != descending) break;
            }
            if (descending) std::reverse(run, run + length);
        }
        if (length >= minimum) return true;
        const size_t wanted = std::min(minimum, left);
        if (!insert_sorted(run, length, wanted)) return false;
        length = wanted;
        return true;
    }

    /// The first `sorted` of `count` items are in order; puts the others in their places.
    bool insert_sorted(T* run, size_t sorted, size_t count) {
        for (size_t next = sorted; next < count; ++next) {
            const T item = run[next];
            size_t low = 0, high = next;
            while (low < high) {
                const size_t middle = low + ((high - low) >> 1);
                bool lower;
                if (!less(item, run[middle], lower)) return false;
                if (lower) high = middle;
                else low = middle + 1;
            }
            move(run + low + 1, run + low, next - low);
            run[low] = item;
        }
        return true;
    }

    /// The depth, in a balanced tree over all items, of the boundary between two neighbouring runs.
    int boundary_power(const Run& left, size_t right_length) const {
        size_t a = 2 * left.start + left.length, b = a + left.length + right_length; // twice the midpoints
        for (int power = 1;; ++power) {
            if (a >= count_) {
                a -= count_;
                b -= count_;
            } else if (b >= count_) {
                return power;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    bool push_run(size_t start, size_t length) {
        if (run_count_ > 0) {
            const int power = boundary_power(runs_[run_count_ - 1], length);
            while (run_count_ > 1 && runs_[run_count_ - 2].power > power)
                if (!merge_at(run_count_ - 2)) return false;
            runs_[run_count_ - 1].power = power;
        }
        runs_[run_count_++] = {start, length, 0};
        return true;
    }

    /// Merges run `at` with the next one.
    bool merge_at(size_t at) {
        T* a = items_ + runs_[at].start;
        T* const b = items_ + runs_[at + 1].start;
        size_t a_count = runs_[at].length, b_count = runs_[at + 1].length, skipped;
        runs_[at].length = a_count + b_count;
        if (at + 3 == run_count_) runs_[at + 1] = runs_[at + 2];
        --run_count_;

        // What is in place already at both ends stays.
        if (!gallop_right(b[0], a, a_count, 0, skipped)) return false;
        a += skipped;
        a_count -= skipped;
        if (a_count == 0) return true;
        if (!gallop_left(a[a_count - 1], b, b_count, b_count - 1, b_count)) return false;
        if (b_count == 0) return true;
        const size_t shorter = std::min(a_count, b_count);
        if (shorter > space_.size() && !space_.resize(shorter)) {
            status_ = SortStatus::out_of_memory;
            return false;
        }
        return a_count <= b_count ? merge_forward(a, a_count, b, b_count) : merge_backward(a, a_count, b, b_count);
    }

    /// Binary search in the sorted a[low .. high) for the first place whose item is not less than `key`
    /// (kLeft), or greater than it.
    template<bool kLeft> bool search(const T& key, const T* a, size_t low, size_t high, size_t& place) {
        while (low < high) {
            const size_t middle = low + ((high - low) >> 1);
            bool lower;
            if (!(kLeft ? less(a[middle], key, lower) : less(key, a[middle], lower))) return false;
            if (lower == kLeft) low = middle + 1;
            else high = middle;
        }
        place = low;
        return true;
    }

    static size_t next_offset(size_t offset, size_t limit) { return offset > (SIZE_MAX - 1) / 2 ? limit : offset * 2 + 1; }

    /// The leftmost place for `key` in a[0 .. count), searched in growing steps from `hint`.
    bool gallop_left(const T& key, const T* a, size_t count, size_t hint, size_t& place) {
        size_t before = 0, offset = 1;
        bool lower;
        if (!less(a[hint], key, lower)) return false;
        if (lower) { // rightwards until a[hint + before] < key <= a[hint + offset]
            const size_t limit = count - hint;
            while (offset < limit) {
                if (!less(a[hint + offset], key, lower)) return false;
                if (!lower) break;
                before = offset;
                offset = next_offset(offset, limit);
            }
            return search<true>(key, a, hint + before + 1, hint + std::min(offset, limit), place);
        }
        const size_t limit = hint + 1; // leftwards until a[hint - offset] < key <= a[hint - before]
        while (offset < limit) {
            if (!less(a[hint - offset], key, lower)) return false;
            if (lower) break;
            before = offset;
            offset = next_offset(offset, limit);
        }
        return search<true>(key, a, hint + 1 - std::min(offset, limit), hint - before, place);
    }

    /// The rightmost place.
    bool gallop_right(const T& key, const T* a, size_t count, size_t hint, size_t& place) {
        size_t before = 0, offset = 1;
        bool lower;
        if (!less(key, a[hint], lower)) return false;
        if (lower) { // leftwards until a[hint - offset] <= key < a[hint - before]
            const size_t limit = hint + 1;
            while (offset < limit) {
                if (!less(key, a[hint - offset], lower)) return false;
                if (!lower) break;
                before = offset;
                offset = next_offset(offset, limit);
            }
            return search<false>(key, a, hint + 1 - std::min(offset, limit), hint - before, place);
        }
        const size_t limit = count - hint; // rightwards until a[hint + before] <= key < a[hint + offset]
        while (offset < limit) {
            if (!less(key, a[hint + offset], lower)) return false;
            if (lower) break;
            before = offset;
            offset = next_offset(offset, limit);
        }
        return search<false>(key, a, hint + before + 1, hint + std::min(offset, limit), place);
    }

    /// Merges with a copy of the shorter a, from the low ends. b's first item is known to come first, and
    /// a's last item last. Returns true unless something failed; what is left of the copy goes back always.
    bool merge_forward(T* a, size_t a_count, T* b, size_t b_count) {
        std::memcpy(space_.data(), a, a_count * sizeof(T));
        const T* from_a = space_.data();
        T *to = a, *from_b = b;
        const auto take_b = [&] { *to++ = *from_b++; };
        const auto take_a = [&] { *to++ = *from_a++; };
        const auto finish = [&](bool ok) { // whichever of the two is left
            if (ok && a_count == 1 && b_count != 0) {
                move(to, from_b, b_count);
                to[b_count] = *from_a;
            } else {
                copy(to, from_a, a_count);
            }
            return ok;
        };

        take_b();
        if (--b_count == 0 || a_count == 1) return finish(true);
        size_t patience = patience_;
        while (true) {
            // One at a time, until one side wins consistently.
            size_t a_wins = 0, b_wins = 0;
            do {
                bool lower;
                if (!less(*from_b, *from_a, lower)) return finish(false);
                if (lower) {
                    take_b();
                    ++b_wins, a_wins = 0;
                    if (--b_count == 0) return finish(true);
                } else {
                    take_a();
                    ++a_wins, b_wins = 0;
                    if (--a_count == 1) return finish(true);
                }
            } while (std::max(a_wins, b_wins) < patience);

            // Whole stretches, for as long as they are long.
            ++patience;
            do {
                patience -= patience > 1;
                patience_ = patience;
                if (!gallop_right(*from_b, from_a, a_count, 0, a_wins)) return finish(false);
                copy(to, from_a, a_wins);
                to += a_wins, from_a += a_wins, a_count -= a_wins;
                if (a_wins != 0 && a_count <= 1) return finish(true);
                take_b();
                if (--b_count == 0) return finish(true);
                if (!gallop_left(*from_a, from_b, b_count, 0, b_wins)) return finish(false);
                move(to, from_b, b_wins);
                to += b_wins, from_b += b_wins, b_count -= b_wins;
                if (b_wins != 0 && b_count == 0) return finish(true);
                take_a();
                if (--a_count == 1) return finish(true);
            } while (a_wins >= kGallop || b_wins >= kGallop);
            patience_ = ++patience;
        }
    }

    /// The mirror image: a copy of the shorter b, from the high ends. Pointers stand on the next item.
    bool merge_backward(T* a, size_t a_count, T* b, size_t b_count) {
        std::memcpy(space_.data(), b, b_count * sizeof(T));
        const T* const low_b = space_.data();
        const T* from_b = low_b + b_count - 1;
        T *to = b + b_count - 1, *from_a = a + a_count - 1;
        const auto take_b = [&] { *to-- = *from_b--; };
        const auto take_a = [&] { *to-- = *from_a--; };
        const auto finish = [&](bool ok) {
            if (ok && b_count == 1 && a_count != 0) {
                move(to + 1 - a_count, from_a + 1 - a_count, a_count);
                *(to - a_count) = *from_b;
            } else {
                copy(to + 1 - b_count, low_b, b_count);
            }
            return ok;
        };

        take_a();
        if (--a_count == 0 || b_count == 1) return finish(true);
        size_t patience = patience_;
        while (true) {
            size_t a_wins = 0, b_wins = 0;
            do {
                bool lower;
                if (!less(*from_b, *from_a, lower)) return finish(false);
                if (lower) {
                    take_a();
                    ++a_wins, b_wins = 0;
                    if (--a_count == 0) return finish(true);
                } else {
                    take_b();
                    ++b_wins, a_wins = 0;
                    if (--b_count == 1) return finish(true);
                }
            } while (std::max(a_wins, b_wins) < patience);

            ++patience;
            do {
                patience -= patience > 1;
                patience_ = patience;
                size_t place;
                if (!gallop_right(*from_b, a, a_count, a_count - 1, place)) return finish(false);
                a_wins = a_count - place;
                to -= a_wins, from_a -= a_wins, a_count -= a_wins;
                move(to + 1, from_a + 1, a_wins);
                if (a_wins != 0 && a_count == 0) return finish(true);
                take_b();
                if (--b_count == 1) return finish(true);
                if (!gallop_left(*from_a, low_b, b_count, b_count - 1, place)) return finish(false);
                b_wins = b_count - place;
                to -= b_wins, from_b -= b_wins, b_count -= b_wins;
                copy(to + 1, from_b + 1, b_wins);
                if (b_wins != 0 && b_count <= 1) return finish(true);
                take_a();
                if (--a_count == 0) return finish(true);
            } while (a_wins >= kGallop || b_wins >= kGallop);
            patience_ = ++patience;
        }
    }

    static void copy(T* to, const T* from, size_t count) {
        if (count) std::memcpy(static_cast<void*>(to), from, count * sizeof(T));
    }
    static void move(T* to, const T* from, size_t count) {
        if (count) std::memmove(static_cast<void*>(to), from, count * sizeof(T));
    }

    T* items_;
    size_t count_;
    IsLess& is_less_;
    mem::Buffer<T> space_;
    Run runs_[kMaxRuns];
    size_t run_count_ = 0;
    size_t patience_ = kGallop; // wins in a row before a merge starts to gallop
    SortStatus status_ = SortStatus::done;
};

/// Sorts in place. The comparison must not touch `items`.
template<class T, class IsLess> [[nodiscard]] SortStatus stable_sort(T* items, size_t count, IsLess&& is_less) {
    return Sorter<T, std::remove_reference_t<IsLess>>(items, count, is_less).sort();
}

} // namespace molt::base
