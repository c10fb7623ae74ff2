// int: whole numbers of any size; 51 bits inline in the Value, more limbs in an Int object. bool is a subclass.
#pragma once

#include <string_view>

#include "core/mem/door.h"
#include "core/object/heap.h"

namespace molt {

/// Magnitude and sign of an int that is not inline: values beyond 51 bits, and instances of subclasses.
/// Limbs are little-endian without leading zeros; `address` points at `limbs`, in subclass instances with more than one
/// limb at a block of their own.
struct Int : Object {
    static constexpr uint32_t kKind = MOLT_KIND_INT;
    uint32_t n; // limbs in use; 0: zero
    uint32_t negative;
    uint64_t address;
    uint64_t limbs[1];

    const uint64_t* data() const { return reinterpret_cast<const uint64_t*>(uintptr_t(address)); }
    uint64_t* data() { return reinterpret_cast<uint64_t*>(uintptr_t(address)); }
    static constexpr size_t extra_bytes(size_t count) { return count > 1 ? (count - 1) * sizeof(uint64_t) : 0; }

    static size_t bytes(const Int* self) {
        return self->flags & MOLT_SUBCLASS ? class_of(self)->instance_size : sizeof(Int) + extra_bytes(self->n);
    }
    static void destroy_native(Int* self) {
        if (self->data() != self->limbs) mem::release(self->data(), self->n * sizeof(uint64_t), mem::Tag::bigint);
    }
};

/// The sign and magnitude of any int, inline or not. Borrows from the object.
class IntView {
  public:
    explicit IntView(Value v);
    explicit IntView(int64_t i) : small_(i < 0 ? 0 - uint64_t(i) : uint64_t(i)), n_(i != 0), negative_(i < 0) {}
    IntView(const IntView& other) : big_(other.big_), small_(other.small_), n_(other.n_), negative_(other.negative_) {}
    IntView& operator=(const IntView&) = delete;

    size_t size() const { return n_; }
    bool negative() const { return negative_; }
    const uint64_t* limbs() const { return big_ ? big_ : &small_; }
    uint64_t operator[](size_t i) const { return limbs()[i]; }
    bool is_zero() const { return n_ == 0; }
    bool is_odd() const { return n_ && (limbs()[0] & 1); }
    /// Bits of the magnitude.
    uint64_t bit_length() const;

  private:
    const uint64_t* big_ = nullptr;
    uint64_t small_ = 0;
    size_t n_ = 0;
    bool negative_ = false;
};

inline bool is_int(Value v) { return v.is_small_int() || v.is_bool() || (v.is_object() && v.is_kind(MOLT_KIND_INT)); }
/// An int whose class is int itself.
inline bool is_exact_int(Value v) { return v.is_small_int() || (v.is_object() && v.is_exact(MOLT_KIND_INT)); }
bool int_fits_int64(Value v, int64_t* out);

/// From limbs, which may have leading zeros.
Ref<> int_from_limbs(Ctx& ctx, const uint64_t* limbs, size_t n, bool negative);
/// The exact value of a whole double.
Ref<> int_from_double(Ctx& ctx, double whole);
/// An exact int of the same value (subclass instances and bools are converted).
Ref<> int_exact(Ctx& ctx, Value v);
/// -1, 0, 1.
int int_sign(Value v);
int int_compare(Value a, Value b);
/// Rounded to nearest, halves to even; false when it is too large.
bool int_to_double(Value v, double* out);
/// 0.5 <= |fraction| < 1, v == fraction * 2**exponent, rounded.
double int_frexp(Value v, int64_t* exponent);
int64_t int_hash(Value v);
/// As uint64_t when it fits (not negative).
bool int_fits_uint64(Value v, uint64_t* out);

} // namespace molt
