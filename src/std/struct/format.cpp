// struct: the compiler of formats.
#include "std/struct/format.h"

#include <bit>
#include <limits>

#include "core/mem/buffer.h"
#include "core/object/protocol.h"
#include "gen/std/_struct.h"
#include "gen/types.h"

namespace molt::_struct {

namespace {

/// Sizes in bytes; 0: the code does not exist in that mode. Native sizes, which are also the alignments of
/// numbers, are those of 64-bit Linux on all targets, as memoryview has them.
struct Row {
    char code;
    Kind kind;
    uint8_t native, standard;
};
constexpr Row rows[] = {
    {'b', Kind::integer, 1, 1}, {'B', Kind::natural, 1, 1},   {'h', Kind::integer, 2, 2},      {'H', Kind::natural, 2, 2},
    {'i', Kind::integer, 4, 4}, {'I', Kind::natural, 4, 4},   {'l', Kind::integer, 8, 4},      {'L', Kind::natural, 8, 4},
    {'q', Kind::integer, 8, 8}, {'Q', Kind::natural, 8, 8},   {'n', Kind::integer, 8, 0},      {'N', Kind::natural, 8, 0},
    {'?', Kind::boolean, 1, 1}, {'c', Kind::character, 1, 1}, {'e', Kind::half, 2, 2},         {'f', Kind::single, 4, 4},
    {'d', Kind::double_, 8, 8}, {'s', Kind::text, 1, 1},      {'p', Kind::counted_text, 1, 1}, {'P', Kind::pointer, 8, 0},
    {'x', Kind::text, 1, 1},
};

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();

class Compiler {
  public:
    Compiler(Ctx& ctx, std::string_view text) : ctx_(ctx), text_(text) {}

    Status run() {
        read_mode();
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (is_space(c)) continue;
            int64_t count = 1;
            if (is_digit(c)) {
                at_--;
                count = MOLT_TRY(read_count());
            }
            MOLT_TRY(add(text_[at_ - 1], count));
        }
        return done();
    }
    const mem::Buffer<Field>& fields() const { return fields_; }
    int64_t size() const { return size_; }
    int64_t count() const { return count_; }

  private:
    static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    Raised fail(const char* text) { return ctx_.raise(type::_struct_error, text); }
    Raised too_long() { return fail("total struct size too long"); }

    void read_mode() {
        constexpr bool little = std::endian::native == std::endian::little;
        const char c = text_.empty() ? 0 : text_[0];
        native_ = !(c == '=' || c == '<' || c == '>' || c == '!');
        swapped_ = c == '<' ? !little : (c == '>' || c == '!') && little;
        if (!native_ || c == '@') at_ = 1;
    }

    /// Reads digits and the code behind them.
    Result<int64_t> read_count() {
        int64_t count = 0;
        while (at_ < text_.size() && is_digit(text_[at_])) {
            const int64_t digit = text_[at_++] - '0';
            if (count >= kMax / 10 && count > (kMax - digit) / 10) return too_long();
            count = count * 10 + digit;
        }
        if (at_ == text_.size()) return fail("repeat count given without format specifier");
        at_++;
        return count;
    }

    Status add(char code, int64_t count) {
        const Row* row = std::begin(rows);
        while (row != std::end(rows) && row->code != code) row++;
        const int64_t unit = row == std::end(rows) ? 0 : native_ ? row->native : row->standard;
        if (unit == 0) return fail("bad char in struct format");
        if (native_ && size_ > 0) {
            const int64_t padding = (unit - 1) - (size_ - 1) % unit;
            if (padding > kMax - size_) return too_long();
            size_ += padding;
        }
        if (count > (kMax - size_) / unit) return too_long();
        const bool is_text = code == 's' || code == 'p';
        const int64_t repeat = is_text ? 1 : count;
        if (code != 'x' && repeat) {
            const Field field{row->kind, code, swapped_, native_, is_text ? count : unit, size_, repeat};
            if (!fields_.push(field)) return ctx_.raise_no_memory();
            count_ += repeat;
        }
        size_ += count * unit;
        return done();
    }

    Ctx& ctx_;
    std::string_view text_;
    size_t at_ = 0;
    bool native_ = true, swapped_ = false;
    mem::Buffer<Field> fields_;
    int64_t size_ = 0, count_ = 0;
};

} // namespace

Status compile(Ctx& ctx, StructObject* self, Value format) {
    Ref<> bytes = own(format);
    if (format.is<Str>()) bytes = MOLT_TRY(call_method(ctx, format, "encode", {MOLT_TRY(str_from_utf8(ctx, "ascii"))}));
    if (!bytes.value().is<Bytes>())
        return ctx.raise(type::TypeError, "Struct() argument 1 must be a str or bytes object, not {}", Value(class_of(format)));
    const ByteSpan span = bytes.value().as<Bytes>()->span();
    const std::string_view text(reinterpret_cast<const char*>(span.data()), span.size());
    if (text.find('\0') != text.npos) return ctx.raise(type::_struct_error, "embedded null character");
    self->format.set(MOLT_TRY(str_from_latin1(ctx, span.data(), span.size())));
    Compiler compiler(ctx, text);
    MOLT_TRY(compiler.run());
    const auto* first = reinterpret_cast<const uint8_t*>(compiler.fields().data());
    Ref<Bytes> program = MOLT_TRY(bytes_from(ctx, ByteSpan(first, compiler.fields().size() * sizeof(Field))));
    self->program.set(std::move(program));
    self->size = compiler.size();
    self->count = compiler.count();
    return done();
}

} // namespace molt::_struct
