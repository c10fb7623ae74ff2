// Escapes of strings, values of numbers, names in NFKC.
#include "syntax/literals.h"

#include "syntax/unicode.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace molt::syntax {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    char lower = static_cast<char>(c | 32);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

LiteralFault utf8_fault(std::string_view text, const Utf8Fault& fault) {
    char buffer[120];
    if (fault.end - fault.start == 1)
        std::snprintf(buffer, sizeof buffer, "'utf-8' codec can't decode byte 0x%02x in position %zu: %s",
                      static_cast<uint8_t>(text[fault.start]), fault.start, fault.reason);
    else
        std::snprintf(buffer, sizeof buffer, "'utf-8' codec can't decode bytes in position %zu-%zu: %s", fault.start,
                      fault.end - 1, fault.reason);
    return {LiteralFault::UnicodeError, buffer};
}

// Simple escapes that str and bytes share; -1 when `c` starts none.
int simple_escape(char c) {
    switch (c) {
    case '\\':
    case '\'':
    case '"': return c;
    case 'b': return '\b';
    case 'f': return '\f';
    case 't': return '\t';
    case 'n': return '\n';
    case 'r': return '\r';
    case 'v': return '\v';
    case 'a': return '\a';
    }
    return -1;
}

int read_octal(std::string_view body, size_t& at) {
    int value = 0;
    for (int i = 0; i < 3 && at < body.size() && body[at] >= '0' && body[at] <= '7'; i++) value = value * 8 + (body[at++] - '0');
    return value;
}

std::string octal_warning(int value) {
    char buffer[60];
    std::snprintf(buffer, sizeof buffer, "invalid octal escape sequence '\\%o'", static_cast<unsigned>(value));
    return buffer;
}

// CPython decodes escapes from a copy in which each code point above 127 takes ten characters (\U0001F600)
// and a backslash before such a one six; positions in its messages count in that copy.
class TextDecoder {
  public:
    TextDecoder(std::string_view body, Arena& arena) : body_(body) {
        out_ = static_cast<char*>(arena.allocate(body.size() * 2 + 1, 1));
    }

    DecodedString run() {
        while (at_ < body_.size() && !result_.fault) {
            char c = body_[at_];
            if (static_cast<uint8_t>(c) >= 128) {
                copy_code_point();
            } else if (c != '\\') {
                out_[size_++] = c;
                at_++;
                copied_++;
            } else {
                escape();
            }
        }
        result_.text = {out_, size_};
        return std::move(result_);
    }

  private:
    void copy_code_point() {
        size_t begin = at_;
        read_code_point(body_, at_);
        for (size_t i = begin; i < at_; i++) out_[size_++] = body_[i];
        copied_ += 10;
    }

    void fault(size_t start, size_t length, const char* reason) {
        char buffer[120];
        std::snprintf(buffer, sizeof buffer, "'unicodeescape' codec can't decode bytes in position %zu-%zu: %s", start,
                      start + length - 1, reason);
        result_.fault = {LiteralFault::UnicodeError, buffer};
    }

    void escape() {
        size_t begin = at_++;
        if (at_ == body_.size() || static_cast<uint8_t>(body_[at_]) >= 128) {
            out_[size_++] = '\\';
            copied_ += 6;
            return;
        }
        char c = body_[at_++];
        int simple = simple_escape(c);
        if (simple >= 0) {
            out_[size_++] = static_cast<char>(simple);
        } else if (c >= '0' && c <= '7') {
            at_--;
            int value = read_octal(body_, at_);
            if (value > 0xFF && result_.warning.empty()) result_.warning = octal_warning(value);
            size_ += encode_code_point(out_ + size_, static_cast<uint32_t>(value));
        } else if (c == 'x') {
            hex(2, "truncated \\xXX escape");
        } else if (c == 'u') {
            hex(4, "truncated \\uXXXX escape");
        } else if (c == 'U') {
            hex(8, "truncated \\UXXXXXXXX escape");
        } else if (c == 'N') {
            named(begin);
            return;
        } else if (c != '\n') {
            if (result_.warning.empty()) result_.warning = std::string("invalid escape sequence '\\") + c + "'";
            out_[size_++] = '\\';
            out_[size_++] = c;
        }
        copied_ += at_ - begin;
    }

    void hex(int digits, const char* reason) {
        size_t begin = at_ - 2;
        uint32_t code = 0;
        for (int i = 0; i < digits; i++, at_++) {
            int value = at_ < body_.size() ? hex_value(body_[at_]) : -1;
            if (value < 0) return fault(copied_, at_ - begin, reason);
            code = code * 16 + static_cast<uint32_t>(value);
        }
        if (code > 0x10FFFF) return fault(copied_, at_ - begin, "illegal Unicode character");
        size_ += encode_code_point(out_ + size_, code);
    }

    void named(size_t begin) {
        size_t length = 2; // in CPython's copy
        auto step = [&] {
            if (static_cast<uint8_t>(body_[at_]) < 128) {
                at_++;
                length++;
            } else {
                read_code_point(body_, at_);
                length += 10;
            }
        };
        if (at_ < body_.size() && body_[at_] == '{') {
            step();
            size_t name = at_;
            while (at_ < body_.size() && body_[at_] != '}') step();
            if (at_ > name && at_ < body_.size()) {
                uint32_t code = find_code_point_by_name(body_.substr(name, at_ - name));
                step();
                if (code == kNoCodePoint) return fault(copied_, length, "unknown Unicode character name");
                size_ += encode_code_point(out_ + size_, code);
                copied_ += at_ - begin;
                return;
            }
        }
        fault(copied_, length, "malformed \\N character escape");
    }

    std::string_view body_;
    char* out_;
    size_t size_ = 0;
    size_t at_ = 0;
    size_t copied_ = 0;
    DecodedString result_;
};

} // namespace

StringParts split_string(std::string_view token) {
    StringParts parts;
    size_t at = 0;
    for (; token[at] != '\'' && token[at] != '"'; at++) {
        char lower = static_cast<char>(token[at] | 32);
        parts.is_bytes = parts.is_bytes || lower == 'b';
        parts.is_raw = parts.is_raw || lower == 'r';
    }
    parts.has_u_prefix = token[0] == 'u';
    std::string_view rest = token.substr(at);
    size_t quotes = rest.size() >= 6 && rest[0] == rest[1] && rest[1] == rest[2] ? 3 : 1;
    parts.body = rest.substr(quotes, rest.size() - 2 * quotes);
    return parts;
}

DecodedString decode_text(std::string_view body, bool is_raw, Arena& arena) {
    if (Utf8Fault fault = find_utf8_fault(body)) {
        // With escapes to decode, CPython decodes each run of bytes above 127 by itself.
        if (!is_raw && body.find('\\') != std::string_view::npos) {
            size_t begin = fault.start, end = fault.start;
            while (begin > 0 && static_cast<uint8_t>(body[begin - 1]) >= 128) begin--;
            while (end < body.size() && static_cast<uint8_t>(body[end]) >= 128) end++;
            body = body.substr(begin, end - begin);
            fault = find_utf8_fault(body);
        }
        DecodedString result;
        result.fault = utf8_fault(body, fault);
        return result;
    }
    if (is_raw || body.find('\\') == std::string_view::npos) {
        DecodedString result;
        result.text = arena.copy_text(body);
        return result;
    }
    return TextDecoder(body, arena).run();
}

DecodedString decode_bytes(std::string_view body, bool is_raw, Arena& arena) {
    DecodedString result;
    for (char c : body) {
        if (static_cast<uint8_t>(c) < 128) continue;
        result.fault = {LiteralFault::NonAsciiBytes, "bytes can only contain ASCII literal characters"};
        return result;
    }
    if (is_raw || body.find('\\') == std::string_view::npos) {
        result.text = arena.copy_text(body);
        return result;
    }
    char* out = static_cast<char*>(arena.allocate(body.size() + 1, 1));
    size_t size = 0;
    for (size_t at = 0; at < body.size();) {
        if (body[at] != '\\') {
            out[size++] = body[at++];
            continue;
        }
        size_t begin = at++;
        char c = body[at++];
        int simple = simple_escape(c);
        if (simple >= 0) {
            out[size++] = static_cast<char>(simple);
        } else if (c >= '0' && c <= '7') {
            at--;
            int value = read_octal(body, at);
            if (value > 0xFF && result.warning.empty()) result.warning = octal_warning(value);
            out[size++] = static_cast<char>(value);
        } else if (c == 'x') {
            int high = at < body.size() ? hex_value(body[at]) : -1;
            int low = at + 1 < body.size() ? hex_value(body[at + 1]) : -1;
            if (high < 0 || low < 0) {
                result.fault = {LiteralFault::ValueError, "invalid \\x escape at position " + std::to_string(begin)};
                return result;
            }
            out[size++] = static_cast<char>(high * 16 + low);
            at += 2;
        } else if (c != '\n') {
            if (result.warning.empty()) result.warning = std::string("invalid escape sequence '\\") + c + "'";
            out[size++] = '\\';
            out[size++] = c;
        }
    }
    result.text = {out, size};
    return result;
}

LiteralFault parse_number(std::string_view token, Arena& arena, ConstantValue& value) {
    char* digits = static_cast<char*>(arena.allocate(token.size() + 1, 1));
    size_t size = 0;
    for (char c : token)
        if (c != '_') digits[size++] = c;
    if (size > 1 && digits[0] == '0') digits[1] = static_cast<char>(std::tolower(digits[1])); // 0X as 0x
    digits[size] = '\0';
    std::string_view text(digits, size);
    int base = 10;
    if (size > 2 && text[0] == '0') base = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : text[1] == 'b' ? 2 : 10;

    if (base == 10 && text.find_first_not_of("0123456789") != std::string_view::npos) {
        bool imaginary = (text.back() | 32) == 'j';
        value.kind = imaginary ? ConstantKind::Imaginary : ConstantKind::Float;
        if (imaginary) text.remove_suffix(1);
        double number = 0;
        auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
        // Out of range: strtod tells infinity and zero apart.
        if (status != std::errc()) number = std::strtod(std::string(text).c_str(), nullptr);
        (void)end;
        value.number = number;
        value.text = text;
        return {};
    }

    value.kind = ConstantKind::Int;
    std::string_view number = base == 10 ? text : text.substr(2);
    size_t zeros = number.find_first_not_of('0');
    number = zeros == std::string_view::npos ? number.substr(number.size() - 1) : number.substr(zeros);
    if (base == 10 && number.size() > 4300) {
        return {LiteralFault::TooManyDigits, "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                                                 std::to_string(number.size()) +
                                                 " digits; use sys.set_int_max_str_digits() to increase the limit"};
    }
    auto [end, status] = std::from_chars(number.data(), number.data() + number.size(), value.integer, base);
    (void)end;
    value.fits_u64 = status == std::errc();
    if (!value.fits_u64) value.integer = 0;
    if (base == 10) {
        value.text = number;
    } else {
        char* out = const_cast<char*>(number.data()) - 2;
        out[0] = '0';
        out[1] = base == 16 ? 'x' : base == 8 ? 'o' : 'b';
        value.text = {out, number.size() + 2};
    }
    return {};
}

Identifier intern_name(std::string_view name, Arena& arena) {
    for (char c : name)
        if (static_cast<uint8_t>(c) >= 128) return arena.intern(normalize_nfkc(name));
    return arena.intern(name);
}

} // namespace molt::syntax
