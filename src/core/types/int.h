// int: whole numbers of any size; 51 bits inline in the Value, more limbs in an Int object. bool is a subclass.
#pragma once

#include <string_view>

#include "core/base/bigint.h"
#include "core/object/ctx.h"
#include "core/object/heap.h"

namespace molt {

struct Str;

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
        return self->flags & MOLT_SUBCLASS ? sizeof(Int) : sizeof(Int) + extra_bytes(self->n);
    }
    static void destroy_native(Int* self) {
        if (self->data() != self->limbs) mem::release(self->data(), self->n * sizeof(uint64_t), mem::Tag::bigint);
    }
};

/// The limbs of any int, inline or not; borrows from the object.
class IntOperand {
  public:
    explicit IntOperand(Value v);
    IntOperand(const IntOperand&) = delete;
    base::IntView view() const { return big_ ? base::IntView{big_->data(), big_->n, big_->negative != 0} : small_.view(); }
    operator base::IntView() const { return view(); }

  private:
    const Int* big_ = nullptr;
    base::SmallInt small_;
};

inline bool is_int(Value v) { return v.is_small_int() || v.is_bool() || (v.is_object() && v.is_kind(MOLT_KIND_INT)); }
/// An int whose class is int itself.
inline bool is_exact_int(Value v) { return v.is_small_int() || (v.is_object() && v.is_exact(MOLT_KIND_INT)); }
bool int_fits_int64(Value v, int64_t* out);

Ref<> int_from_view(Ctx& ctx, base::IntView view);
/// The result of a base operation: MemoryError unless `ok`.
inline Ref<> int_from_buffer(Ctx& ctx, bool ok, const base::IntBuffer& buffer) {
    return ok ? int_from_view(ctx, buffer.view()) : Ref<>(ctx.raise_no_memory());
}
/// The exact value of a whole double.
Ref<> int_from_double(Ctx& ctx, double whole);
/// An exact int of the same value (subclass instances and bools are converted).
Ref<> int_exact(Ctx& ctx, Value v);
/// -1, 0, 1.
int int_sign(Value v);
int int_compare(Value a, Value b);
/// Rounded to nearest, halves to even; false when it is too large.
bool int_to_double(Value v, double* out);
int64_t int_hash(Value v);
/// As uint64_t when it fits (not negative).
bool int_fits_uint64(Value v, uint64_t* out);

/// Largest number of decimal digits converted from or to text; 0: any (sys.set_int_max_str_digits).
inline constexpr int64_t kIntMaxStrDigitsDefault = 4300, kIntMaxStrDigitsThreshold = 640;
int64_t int_max_str_digits();
void set_int_max_str_digits(int64_t digits);

/// Appends the digits of |v| in base 2, 8, 10 or 16, without sign and prefix. ValueError beyond the limit (base 10).
Status int_append_digits(Ctx& ctx, Value v, int base, mem::TextBuffer& out);
/// str(v) of an int.
Ref<Str> int_decimal(Ctx& ctx, Value v);
/// bin(), oct(), hex() of an int: with sign and prefix.
Ref<Str> int_prefixed(Ctx& ctx, Value v, int base);
/// int(text, base): base 0 or 2 to 36. `original` is quoted in the ValueError.
Ref<> int_parse(Ctx& ctx, std::string_view text, int base, Value original);

/// int(x) of a number: __int__, __index__, __trunc__. kAbsent: x is none (a text, a list ...).
Ref<> int_from_number_py(Ctx& ctx, Value x);
/// int(d), also of what has no int (ValueError for NaN, OverflowError for infinities).
Ref<> int_from_float(Ctx& ctx, double d);
/// What T.__new__ gives: an instance of the subclass cls with v's value.
Ref<> int_for_class(Ctx& ctx, Class* cls, Value v);

} // namespace molt
