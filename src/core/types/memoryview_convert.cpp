// memoryview: cast, tobytes, tolist, hex, comparison, hash.
#include <cstring>

#include "core/base/hash.h"
#include "core/object/protocol.h"
#include "core/types/bytes_hex.h"
#include "core/types/list.h"
#include "core/types/memoryview.h"
#include "core/types/memoryview_item.h"
#include "core/types/tuple.h"
#include "gen/core/memoryview.h"

namespace molt::memoryview {

namespace {

bool is_byte_format(std::string_view format) {
    if (format.size() == 2 && format[0] == '@') format.remove_prefix(1);
    return format == "B" || format == "b" || format == "c";
}

constexpr const char* kNativeFormat =
    "memoryview: {} format must be a native single character format prefixed with an optional '@'";

/// The new dimensions of a cast into info; their product must be all bytes.
Status take_shape(Ctx& ctx, Value shape, BufferInfo& info, int64_t* extents) {
    const bool is_list = shape.is<List>();
    if (!is_list && !shape.is<Tuple>()) return ctx.raise(type::TypeError, "shape must be a list or a tuple");
    const uint64_t n = is_list ? shape.as<List>()->n : shape.as<Tuple>()->n;
    if (n > kMaxDimensions)
        return ctx.raise(type::ValueError, "memoryview: number of dimensions must not exceed {}", kMaxDimensions);
    if (info.dimensions != 1 && n != 1) return ctx.raise(type::TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
    int64_t product = info.item_size;
    for (uint64_t i = 0; i < n; i++) {
        const Value v = is_list ? (*shape.as<List>())[i] : (*shape.as<Tuple>())[i];
        if (!is_int(v)) return ctx.raise(type::TypeError, "memoryview.cast(): elements of shape must be integers");
        if (!int_fits_int64(v, &extents[i]))
            return ctx.raise(type::OverflowError, "Python int too large to convert to C ssize_t");
        if (extents[i] <= 0) return ctx.raise(type::ValueError, "memoryview.cast(): elements of shape must be integers > 0");
        if (extents[i] > INT64_MAX / product) return ctx.raise(type::ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
        product *= extents[i];
    }
    if (uint64_t(product) != info.length)
        return ctx.raise(type::TypeError, "memoryview: product(shape) * itemsize != buffer size");
    info.dimensions = uint32_t(n);
    info.shape = extents;
    return done();
}

Ref<> list_of(Ctx& ctx, const BufferInfo& info, const uint8_t* at, uint32_t dimension) {
    if (dimension == info.dimensions) return unpack_item(ctx, info.format, at);
    Ref<List> list = MOLT_TRY(list_new(ctx, uint64_t(info.shape[dimension])));
    for (int64_t i = 0; i < info.shape[dimension]; i++) {
        Ref<> item = MOLT_TRY(list_of(ctx, info, at + i * info.strides[dimension], dimension + 1));
        MOLT_TRY(list_append(ctx, list.get(), std::move(item)));
    }
    return list;
}

/// Copies with the first index fastest.
void copy_out_fortran(const BufferInfo& info, uint8_t* to) {
    int64_t index[kMaxDimensions] = {};
    const uint8_t* from = info.data;
    for (uint8_t* const end = to + info.length; to != end; to += info.item_size) {
        std::memcpy(to, from, size_t(info.item_size));
        for (uint32_t d = 0; d < info.dimensions; d++) {
            from += info.strides[d];
            if (++index[d] < info.shape[d]) break;
            from -= info.strides[d] * info.shape[d];
            index[d] = 0;
        }
    }
}

/// Item by item; other is of the same shape.
Result<bool> same_items(Ctx& ctx, const BufferInfo& a, const uint8_t* at, const BufferInfo& b, const uint8_t* other,
                        uint32_t dimension, int64_t b_stride_unit) {
    if (dimension == a.dimensions) {
        Ref<> left = MOLT_TRY(unpack_item(ctx, a.format, at)), right = MOLT_TRY(unpack_item(ctx, b.format, other));
        return compare_bool(ctx, left, right, CompareOp::eq);
    }
    const int64_t stride = b.strides ? b.strides[dimension] : b_stride_unit;
    for (int64_t i = 0; i < a.shape[dimension]; i++) {
        const bool same =
            MOLT_TRY(same_items(ctx, a, at + i * a.strides[dimension], b, other + i * stride, dimension + 1, b_stride_unit));
        if (!same) return false;
    }
    return true;
}

Result<bool> same_content(Ctx& ctx, const BufferInfo& a, const BufferInfo& b) {
    if (a.dimensions != b.dimensions) return false;
    for (uint32_t d = 0; d < a.dimensions; d++)
        if (a.extent(d) != b.extent(d)) return false;
    if (!item_format_known(a.format) || !item_format_known(b.format)) return false;
    const bool bytes = std::string_view(a.format) == "B" && std::string_view(b.format) == "B";
    if (bytes && a.is_c_contiguous() && b.is_c_contiguous())
        return a.length == 0 || std::memcmp(a.data, b.data, size_t(a.length)) == 0;
    // Only one-dimensional memory comes without strides.
    return same_items(ctx, a, a.data, b, b.data, 0, b.item_size);
}

} // namespace

Result<int64_t> dunder_hash(Ctx& ctx, Value self) {
    auto* view = self.as<Memoryview>();
    if (view->hash_cache) return view->hash_cache;
    MOLT_TRY(memoryview_check(ctx, view));
    if (!view->info.readonly) return ctx.raise(type::ValueError, "cannot hash writable memoryview object");
    if (!is_byte_format(view->info.format))
        return ctx.raise(type::ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    MOLT_TRY(hash(ctx, view->base->view.object()));
    MOLT_TRY(memoryview_check(ctx, view));
    if (view->info.is_c_contiguous()) {
        view->hash_cache = base::hash_bytes(text_hash_key(), view->info.data, size_t(view->info.length));
        return view->hash_cache;
    }
    Ref<Bytes> copy = MOLT_TRY(bytes_allocate(ctx, view->info.length));
    buffer_copy_out(view->info, copy->data());
    return view->hash_cache = base::hash_bytes(text_hash_key(), copy->data(), size_t(copy->n));
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (op != CompareOp::eq && op != CompareOp::ne) return not_implemented();
    auto* view = self.as<Memoryview>();
    bool same;
    if (!memoryview_check(ctx, view).ok()) {
        ctx.clear_pending();
        same = self == other;
    } else {
        if (!buffer_supported(other)) return not_implemented();
        BufferView right;
        if (!right.acquire(ctx, other, BufferNeed::strided).ok()) {
            ctx.clear_pending();
            return not_implemented();
        }
        same = MOLT_TRY(same_content(ctx, view->info, right.info()));
    }
    return boolean(same == (op == CompareOp::eq));
}

Ref<> cast(Ctx& ctx, Memoryview* self, Str* format, Value shape) {
    MOLT_TRY(memoryview_check(ctx, self));
    BufferInfo info = self->info;
    if (!info.is_c_contiguous()) return ctx.raise(type::TypeError, "memoryview: casts are restricted to C-contiguous views");
    if (shape || info.dimensions != 1) {
        for (uint32_t d = 0; d < info.dimensions; d++)
            if (info.shape[d] == 0 || info.strides[d] == 0)
                return ctx.raise(type::TypeError, "memoryview: cannot cast view with zeros in shape or strides");
    }
    // 1. The format: one of the two must be bytes.
    Utf8 text(format);
    const int64_t size = text.ok() ? item_size_of(text.view()) : 0;
    if (size == 0) return ctx.raise(type::ValueError, kNativeFormat, "destination");
    if (!item_format_known(info.format)) return ctx.raise(type::ValueError, kNativeFormat, "source");
    if (!is_byte_format(text.view()) && !is_byte_format(info.format))
        return ctx.raise(type::TypeError, "memoryview: cannot cast between two non-byte formats");
    if (info.length % uint64_t(size)) return ctx.raise(type::TypeError, "memoryview: length is not a multiple of itemsize");
    info.item_size = size;
    // 2. The shape: as given, or one dimension.
    int64_t extents[kMaxDimensions];
    if (shape) {
        MOLT_TRY(take_shape(ctx, shape, info, extents));
    } else {
        extents[0] = int64_t(info.length) / size;
        info.dimensions = 1;
        info.shape = extents;
    }
    info.strides = nullptr;
    Ref<Memoryview> made = MOLT_TRY(memoryview_derive(ctx, self, info));
    std::memset(made->cast_format, 0, sizeof made->cast_format);
    std::memcpy(made->cast_format, text.view().data(), text.view().size());
    made->info.format = made->cast_format;
    return made;
}

Ref<> tobytes(Ctx& ctx, Memoryview* self, Str* order) {
    MOLT_TRY(memoryview_check(ctx, self));
    bool fortran = false;
    if (order) {
        if (order->equals("F")) fortran = true;
        else if (order->equals("A")) fortran = !self->info.is_c_contiguous() && self->info.is_f_contiguous();
        else if (!order->equals("C")) return ctx.raise(type::ValueError, "order must be 'C', 'F' or 'A'");
    }
    Ref<Bytes> made = MOLT_TRY(bytes_allocate(ctx, self->info.length));
    if (made->n == 0) return made;
    if (fortran) copy_out_fortran(self->info, made->data());
    else buffer_copy_out(self->info, made->data());
    return made;
}

Ref<> hex(Ctx& ctx, Memoryview* self, Value sep, int32_t bytes_per_sep) {
    MOLT_TRY(memoryview_check(ctx, self));
    if (self->info.is_c_contiguous()) return hex_text(ctx, {self->info.data, size_t(self->info.length)}, sep, bytes_per_sep);
    Ref<> copy = MOLT_TRY(tobytes(ctx, self, nullptr));
    return hex_text(ctx, copy.value().as<Bytes>()->span(), sep, bytes_per_sep);
}

Ref<> tolist(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return list_of(ctx, self->info, self->info.data, 0);
}

} // namespace molt::memoryview
