// StrBuilder: growth, widening, the finished str.
#include "core/types/str_builder.h"

#include <cstring>

#include "core/base/decimal_text.h"
#include "core/base/utf8.h"
#include "core/types/str_text.h"

namespace molt {

StrBuilder::~StrBuilder() {
    if (data_ != small_) mem::release(data_, capacity_ * width_, mem::Tag::text);
}

bool StrBuilder::grow(size_t more, uint32_t max_char) {
    if (failed_) return false;
    const uint32_t needed = base::width_for(max_char), width = needed > width_ ? needed : width_;
    constexpr size_t kMost = SIZE_MAX / 16;
    if (more > kMost - size_) {
        failed_ = true;
        return false;
    }
    size_t capacity = size_ + more;
    if (capacity > capacity_ || width != width_) capacity += capacity / 2 + 32;
    void* memory = mem::allocate(capacity * width, mem::Tag::text);
    if (!memory) {
        failed_ = true;
        return false;
    }
    write_units(memory, width, view());
    if (data_ != small_) mem::release(data_, capacity_ * width_, mem::Tag::text);
    data_ = static_cast<uint8_t*>(memory);
    capacity_ = capacity;
    width_ = width;
    return true;
}

void StrBuilder::write_wide(uint32_t point) { write_unit(data_, width_, size_, point); }

void StrBuilder::append(base::TextView text) {
    if (text.size == 0) return;
    if (text.width == 1) return append_narrow(text.data, text.size);
    if (!make_room(text.size, max_char_of(text))) return;
    write_units(data_ + size_ * width_, width_, text);
    size_ += text.size;
}

void StrBuilder::append(const Str* s) {
    if (s->n == 0) return;
    if (s->width == 1) return append_narrow(s->data(), size_t(s->n));
    if (!make_room(size_t(s->n), s->max_char)) return;
    write_units(data_ + size_ * width_, width_, s->view());
    size_ += size_t(s->n);
}

void StrBuilder::append_ascii(std::string_view text) {
    if (!text.empty()) append_narrow(text.data(), text.size());
}

void StrBuilder::append_narrow(const void* units, size_t count) {
    if (!make_room(count, 0xFF)) return;
    if (width_ == 1) std::memcpy(data_ + size_, units, count);
    else write_units(data_ + size_ * width_, width_, base::TextView(units, count, 1));
    size_ += count;
}

void StrBuilder::append_utf8(std::string_view utf8) {
    const base::Bytes bytes = base::bytes_of(utf8);
    const base::DecodeScan scan = base::wtf8_scan(bytes);
    if (scan.max_char <= 0x7F) return append_ascii(utf8);
    if (!make_room(scan.code_points, scan.max_char)) return;
    void* at = data_ + size_ * width_;
    if (width_ == 1) base::utf8_decode(bytes, static_cast<uint8_t*>(at));
    else if (width_ == 2) base::utf8_decode(bytes, static_cast<uint16_t*>(at));
    else base::utf8_decode(bytes, static_cast<uint32_t*>(at));
    size_ += scan.code_points;
}

void StrBuilder::append_decimal(int64_t value) { append_ascii(base::DecimalText(value).view()); }

void StrBuilder::append_hex(uint32_t value, int digits) {
    char text[8];
    for (int i = digits - 1; i >= 0; i--, value >>= 4) text[i] = "0123456789abcdef"[value & 15];
    append_ascii({text, size_t(digits)});
}

void StrBuilder::fill(size_t count, uint32_t point) {
    if (count == 0 || !make_room(count, point)) return;
    fill_units(data_, width_, size_, count, point);
    size_ += count;
}

Ref<Str> StrBuilder::finish(Ctx& ctx) {
    if (failed_) return ctx.raise_no_memory();
    Ref<Str> s = str_from_view(ctx, view());
    size_ = 0;
    return s;
}

} // namespace molt
