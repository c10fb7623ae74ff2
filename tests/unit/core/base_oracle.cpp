// Command-line face of src/core/base for base_oracle.py: one request a line in, one answer a line out.
#include "base_unicode_line.h"

#include "core/base/bigint.h"
#include "core/base/format_spec.h"
#include "core/base/normalize.h"
#include "core/base/number_text.h"
#include "core/base/sort.h"
#include "core/base/str_find.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <bit>
#include <iostream>
#include <string>
#include <vector>

using namespace molt;
using namespace molt::base;

namespace {

using Words = std::vector<std::string>;
using Points = std::vector<uint32_t>;

std::string dotted(std::span<const uint32_t> points) {
    std::string text = oracle::hex_list(points);
    for (char& c : text)
        if (c == ' ') c = '.';
    return text.empty() ? "-" : text;
}

Points undotted(const std::string& word) {
    Points points;
    for (size_t at = 0; word != "-" && at < word.size();) {
        size_t used;
        points.push_back(uint32_t(std::stoul(word.substr(at), &used, 16)));
        at += used + 1;
    }
    return points;
}

std::string to_hex(const std::vector<uint8_t>& bytes) {
    std::string text;
    for (uint8_t byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text.empty() ? "-" : text;
}

std::vector<uint8_t> from_hex(const std::string& word) {
    std::vector<uint8_t> bytes;
    for (size_t at = 0; word != "-" && at < word.size(); at += 2)
        bytes.push_back(uint8_t(std::stoul(word.substr(at, 2), nullptr, 16)));
    return bytes;
}

/// The same code points in the narrowest units, as str keeps them.
struct Narrow {
    std::vector<uint8_t> one;
    std::vector<uint16_t> two;
    Points four;
    explicit Narrow(const Points& points) {
        uint32_t top = 0;
        for (uint32_t c : points) top = std::max(top, c);
        if (width_for(top) == 1) one.assign(points.begin(), points.end());
        else if (width_for(top) == 2) two.assign(points.begin(), points.end());
        else four = points;
    }
    TextView view() const {
        if (!two.empty()) return TextView(std::span<const uint16_t>(two));
        if (!four.empty()) return TextView(std::span<const uint32_t>(four));
        return TextView(std::span<const uint8_t>(one));
    }
};

std::string characters(const Words& words) {
    uint32_t crc = 0;
    for (uint32_t c = uint32_t(std::stoul(words[1], nullptr, 16)); c < std::stoul(words[2], nullptr, 16); ++c)
        crc = oracle::crc32(crc, oracle::unicode_line(c));
    char text[16];
    std::snprintf(text, sizeof text, "%08x", unsigned(crc));
    return text;
}

std::string change(const Words& words) {
    const Narrow text(undotted(words[2]));
    CodePoints out;
    if (!change_case(text.view(), CaseChange(std::stoi(words[1])), out)) return "out of memory";
    return dotted(out.span());
}

std::string tests(const Words& words) {
    const Narrow text(undotted(words[1]));
    std::string answer;
    for (bool bit :
         {is_title_cased(text.view()), is_upper_cased(text.view()), is_lower_cased(text.view()), is_identifier(text.view())})
        answer += bit ? '1' : '0';
    return answer;
}

std::string normal(const Words& words) {
    const Narrow text(undotted(words[2]));
    const NormalForm form = *normal_form_named(words[1]);
    CodePoints out, scratch;
    if (!normalize(text.view(), form, out)) return "out of memory";
    return dotted(out.span()) + (*is_normalized(text.view(), form, scratch) ? " 1" : " 0");
}

template<class Decode> // void(auto* out)
std::string decoded(const DecodeScan& scan, Decode decode) {
    Points points;
    const auto run = [&](auto unit) {
        std::vector<decltype(unit)> units(scan.code_points);
        decode(units.data());
        points.assign(units.begin(), units.end());
    };
    if (scan.width() == 1) run(uint8_t());
    else if (scan.width() == 2) run(uint16_t());
    else run(uint32_t());
    return dotted(points);
}

std::string error_answer(size_t start, size_t end, CodecError error) {
    return std::to_string(start) + " " + std::to_string(end) + " " + reason_text(error);
}

ByteOrder order_of(const std::string& codec) { return codec.ends_with("be") ? ByteOrder::big : ByteOrder::little; }

std::string decode(const Words& words) {
    const std::string& codec = words[1];
    const std::vector<uint8_t> data = from_hex(words[2]);
    const ByteOrder order = order_of(codec);
    const bool is16 = codec.starts_with("utf-16"), is32 = codec.starts_with("utf-32");
    const DecodeScan scan = is16               ? utf16_scan(data, order, Input::whole)
                            : is32             ? utf32_scan(data, order, Input::whole)
                            : codec == "utf-8" ? utf8_scan(data)
                                               : ascii_scan(data);
    if (scan.error != CodecError::none) return error_answer(scan.stop, scan.error_end, scan.error);
    return "ok " + decoded(scan, [&](auto* out) {
               if (is16) utf16_decode(data, order, out);
               else if (is32) utf32_decode(data, order, out);
               else utf8_decode(data, out);
           });
}

std::string encode(const Words& words) {
    const std::string& codec = words[1];
    const Surrogates surrogates = words[2] == "strict" ? Surrogates::refuse : Surrogates::pass;
    const Narrow text(undotted(words[3]));
    const ByteOrder order = order_of(codec);
    const bool is16 = codec.starts_with("utf-16"), is32 = codec.starts_with("utf-32");
    const EncodeScan scan = is16                 ? utf16_measure(text.view(), surrogates)
                            : is32               ? utf32_measure(text.view(), surrogates)
                            : codec == "utf-8"   ? utf8_measure(text.view(), surrogates)
                            : codec == "latin-1" ? latin1_measure(text.view())
                                                 : ascii_measure(text.view());
    if (scan.error != CodecError::none) return error_answer(scan.stop, scan.error_end, scan.error);
    std::vector<uint8_t> out(scan.bytes);
    if (is16) utf16_encode(text.view(), order, out.data());
    else if (is32) utf32_encode(text.view(), order, out.data());
    else if (codec == "utf-8") utf8_encode(text.view(), out.data());
    else narrow_encode(text.view(), out.data());
    return "ok " + to_hex(out);
}

std::string unescape_points(const Points& points) {
    const Narrow text(points);
    const EncodeScan scan = utf8_measure_escaping(text.view());
    if (scan.error != CodecError::none) return "error";
    std::vector<uint8_t> out(scan.bytes);
    utf8_encode_escaping(text.view(), out.data());
    return to_hex(out);
}

std::string unescape(const Words& words) { return unescape_points(undotted(words[1])); }

std::string escape(const Words& words) {
    const std::vector<uint8_t> data = from_hex(words[1]);
    const std::string text = decoded(utf8_scan_escaping(data), [&](auto* out) { utf8_decode_escaping(Bytes(data), out); });
    return text + " " + unescape_points(undotted(text));
}

double double_of(const std::string& bits) { return std::bit_cast<double>(uint64_t(std::stoull(bits, nullptr, 16))); }

std::string bits_of(double value) {
    if (value != value) return "nan";
    char text[24];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(std::bit_cast<uint64_t>(value)));
    return text;
}

/// float BITS STYLE PRECISION FLAGS
std::string float_text(const Words& words) {
    FloatFormat format;
    switch (words[2][0]) {
    case 'r': format.style = FloatStyle::repr; break;
    case 'e': format.style = FloatStyle::exponent; break;
    case 'f': format.style = FloatStyle::fixed; break;
    default: format.style = FloatStyle::general;
    }
    format.precision = std::stoi(words[3]);
    for (char flag : words[4]) {
        format.alternate |= flag == '#';
        format.upper_case |= flag == 'U';
        format.plus_sign |= flag == '+';
        format.point_zero |= flag == '0';
        format.no_negative_zero |= flag == 'z';
    }
    mem::TextBuffer out;
    if (!append_float(double_of(words[1]), format, out)) return "out of memory";
    return std::string(out.view());
}

std::string float_hex(const Words& words) {
    mem::TextBuffer out;
    return append_float_hex(double_of(words[1]), out) ? std::string(out.view()) : "out of memory";
}

std::string float_round(const Words& words) {
    const std::optional<double> rounded = round_to_digits(double_of(words[1]), std::stoll(words[2]));
    return rounded ? bits_of(*rounded) : "overflow";
}

std::string parsed(const ParsedFloat& result) {
    switch (result.status) {
    case FloatParse::ok: return bits_of(result.value);
    case FloatParse::invalid: return "invalid";
    case FloatParse::overflow: return "overflow";
    case FloatParse::out_of_memory: return "out of memory";
    }
    return "";
}

std::string text_of(const std::string& word) {
    const std::vector<uint8_t> bytes = from_hex(word);
    return {bytes.begin(), bytes.end()};
}

std::string float_parse(const Words& words) { return parsed(parse_float(text_of(words[1]))); }
std::string float_parse_hex(const Words& words) { return parsed(parse_float_hex(text_of(words[1]))); }

std::string spec_failure(const ParsedSpec& parsed, TextView text, const char* type_name) {
    mem::TextBuffer message;
    if (!append_spec_error(parsed, text, type_name, message)) return "out of memory";
    return "error " + std::string(message.view());
}

/// format KIND SPEC VALUE...: the answer is the text in hex, or an error's message.
std::string format_value(const Words& words) {
    const Narrow text(undotted(words[2]));
    const std::string& kind = words[1];
    mem::TextBuffer out;
    const auto finish = [&](bool fits) {
        if (!fits) return std::string("out of memory");
        return to_hex({out.view().begin(), out.view().end()});
    };
    if (kind == "str") {
        const ParsedSpec parsed = parse_format_spec(text.view(), Formatted::text);
        if (parsed.error != SpecError::none) return spec_failure(parsed, text.view(), "str");
        const Points points = undotted(words[3]);
        const TextLayout layout = layout_text(parsed.spec, points.size());
        bool fits = true;
        for (size_t i = 0; i < layout.left; ++i) fits &= out.append_code_point(parsed.spec.fill);
        for (size_t i = 0; i < layout.taken; ++i) fits &= out.append_code_point(points[i]);
        for (size_t i = 0; i < layout.right; ++i) fits &= out.append_code_point(parsed.spec.fill);
        return finish(fits);
    }
    if (kind == "int") {
        const ParsedSpec parsed = parse_format_spec(text.view(), Formatted::integer);
        if (parsed.error != SpecError::none) return spec_failure(parsed, text.view(), "int");
        const int64_t value = std::stoll(words[3]);
        if (parsed.spec.wants_float()) return finish(append_float(parsed.spec, double(value), out));
        if (parsed.spec.type == 'c') return finish(append_character(parsed.spec, uint32_t(value), out));
        return finish(append_integer(parsed.spec, value, out));
    }
    if (kind == "float") {
        const ParsedSpec parsed = parse_format_spec(text.view(), Formatted::floating);
        if (parsed.error != SpecError::none) return spec_failure(parsed, text.view(), "float");
        return finish(append_float(parsed.spec, double_of(words[3]), out));
    }
    const ParsedSpec parsed = parse_format_spec(text.view(), Formatted::complex);
    if (parsed.error != SpecError::none) return spec_failure(parsed, text.view(), "complex");
    return finish(append_complex(parsed.spec, double_of(words[3]), double_of(words[4]), out));
}

/// Integers cross as hexadecimal words with a sign.
void read_int(const std::string& word, IntBuffer& out) {
    const bool negative = word[0] == '-';
    if (!int_from_digits(std::string_view(word).substr(negative), 16, out)) std::abort();
    if (negative) out.negate();
}

std::string int_word(const IntBuffer& value) {
    mem::TextBuffer out;
    return int_to_text(value.view(), 16, out) ? std::string(out.view()) : "out of memory";
}

std::string float_or(const char* otherwise, std::optional<double> value) { return value ? bits_of(*value) : otherwise; }

/// int OPERATION A B [C]
std::string integers(const Words& words) {
    const std::string& name = words[1];
    if (name == "parse") {
        const std::string text = text_of(words[3]);
        const ScannedInt scan = int_scan(text, std::stoi(words[2]));
        IntBuffer value;
        if (!scan.valid) return "invalid";
        return int_from_scan(scan, value) ? int_word(value) : "out of memory";
    }
    if (name == "frombytes") {
        IntBuffer value;
        const bool ok = int_from_bytes(from_hex(words[3]), words[2][0] == 'b' ? Endian::big : Endian::little,
                                       words[2][1] == 's' ? Signedness::is_signed : Signedness::is_unsigned, value);
        return ok ? int_word(value) : "out of memory";
    }
    if (name == "fromdouble") {
        IntBuffer value;
        return int_from_double(double_of(words[2]), value) ? int_word(value) : "out of memory";
    }
    IntBuffer first, second, third, out, more;
    read_int(words[2], first);
    const IntView a = first.view();
    const bool numeric = words.size() > 3 && name != "tobytes" && name != "cmpdouble";
    if (numeric) read_int(words[3], second);
    if (words.size() > 4) read_int(words[4], third);
    const IntView b = second.view();
    bool ok = true;
    if (name == "add") ok = int_add(a, b, out);
    else if (name == "sub") ok = int_subtract(a, b, out);
    else if (name == "mul") ok = int_multiply(a, b, out);
    else if (name == "square") ok = int_multiply(a, a, out);
    else if (name == "divmod") {
        IntBuffer quotient, remainder;
        ok = int_divmod(a, b, &out, &more) && int_divmod(a, b, &quotient, nullptr) && int_divmod(a, b, nullptr, &remainder);
        if (int_word(quotient) != int_word(out) || int_word(remainder) != int_word(more)) return "halves differ";
        return ok ? int_word(out) + " " + int_word(more) : "out of memory";
    } else if (name == "near") ok = int_divide_nearest(a, b, out);
    else if (name == "pow") ok = int_power(a, int_low_bits(b), out);
    else if (name == "powmod") {
        const IntStatus status = int_power_mod(a, b, third.view(), out);
        if (status == IntStatus::not_invertible) return "not invertible";
        ok = status == IntStatus::ok;
    } else if (name == "gcd") ok = int_gcd(a, b, out);
    else if (name == "sqrt") ok = int_sqrt(a, out);
    else if (name == "and") ok = int_bitwise(a, b, BitOperation::bit_and, out);
    else if (name == "or") ok = int_bitwise(a, b, BitOperation::bit_or, out);
    else if (name == "xor") ok = int_bitwise(a, b, BitOperation::bit_xor, out);
    else if (name == "invert") ok = int_invert(a, out);
    else if (name == "shl") ok = int_shift_left(a, int_low_bits(b), out);
    else if (name == "shr") ok = int_shift_right(a, int_low_bits(b), out);
    else if (name == "cmp") return std::to_string(int_compare(a, b));
    else if (name == "bits") return std::to_string(int_bit_length(a)) + " " + std::to_string(int_bit_count(a));
    else if (name == "hash") return std::to_string(int_hash(a));
    else if (name == "todouble") return float_or("overflow", int_to_double(a));
    else if (name == "scaled") {
        const ScaledDouble scaled = int_to_scaled_double(a);
        return bits_of(scaled.mantissa) + " " + std::to_string(scaled.exponent);
    } else if (name == "cmpdouble") return std::to_string(int_compare_double(a, double_of(words[3])));
    else if (name == "truediv") {
        double value;
        const IntStatus status = int_true_divide(a, b, value);
        return status == IntStatus::ok ? bits_of(value) : status == IntStatus::overflow ? "overflow" : "out of memory";
    } else if (name == "text") {
        mem::TextBuffer text;
        ok = int_to_text(a, int(int_low_bits(b)), text);
        IntBuffer back;
        std::string_view digits = text.view();
        if (a.negative) digits.remove_prefix(1);
        if (!int_from_digits(digits, int(int_low_bits(b)), back)) return "out of memory";
        if (a.negative) back.negate();
        if (int_compare(a, back.view()) != 0) return "the digits read back differ";
        return ok ? std::string(text.view()) : "out of memory";
    } else if (name == "tobytes") {
        std::vector<uint8_t> bytes(std::stoul(words[3].substr(2)));
        const bool fits = int_to_bytes(a, bytes, words[3][0] == 'b' ? Endian::big : Endian::little,
                                       words[3][1] == 's' ? Signedness::is_signed : Signedness::is_unsigned);
        return fits ? to_hex(bytes) : "overflow";
    } else return "unknown operation";
    return ok ? int_word(out) : "out of memory";
}

/// sort FAIL_AFTER N...: the sorted numbers (stability shows in the low digit) and a checksum of what was
/// compared.
std::string sorting(const Words& words) {
    std::vector<int> items;
    for (size_t i = 2; i < words.size(); ++i) items.push_back(std::stoi(words[i]));
    const long limit = std::stol(words[1]);
    std::string asked;
    long count = 0;
    const SortStatus status = stable_sort(items.data(), items.size(), [&](int a, int b) {
        if (count++ == limit) return Less::failed;
        asked += std::to_string(a) + "<" + std::to_string(b) + ";";
        return a / 10 < b / 10 ? Less::yes : Less::no;
    });
    std::string answer = status == SortStatus::done ? "done" : "failed";
    for (int item : items) answer += " " + std::to_string(item);
    return answer + " " + std::to_string(oracle::crc32(0, asked));
}

std::string index_word(size_t index) { return index == kNotFound ? "-1" : std::to_string(index); }

template<class Unit> std::string replaced(const ReplacePlan& plan, TextView text, TextView old, TextView replacement) {
    std::vector<Unit> out(plan.size);
    write_replaced(plan, text, old, replacement, out.data());
    return dotted(Points(out.begin(), out.end()));
}

/// search TEXT NEEDLE FROM TO REPLACEMENT LIMIT
std::string searching(const Words& words) {
    const Narrow text_units(undotted(words[1])), needle_units(undotted(words[2])), new_units(undotted(words[5]));
    const TextView text = text_units.view(), needle = needle_units.view(), replacement = new_units.view();
    const size_t from = std::stoul(words[3]), to = std::stoul(words[4]);
    const long limit = std::stol(words[6]);
    std::string answer = index_word(find(text, needle, from, to)) + " " + index_word(find_last(text, needle, from, to));
    answer += " " + std::to_string(count(text, needle)) + " " + (starts_with(text, needle) ? "1" : "0") +
              (ends_with(text, needle) ? "1" : "0") + " " + std::to_string(compare_text(text, needle));
    const std::optional<ReplacePlan> plan = plan_replace(text, needle, replacement, limit < 0 ? SIZE_MAX : size_t(limit));
    switch (std::max(text.width, replacement.width)) {
    case 1: return answer + " " + replaced<uint8_t>(*plan, text, needle, replacement);
    case 2: return answer + " " + replaced<uint16_t>(*plan, text, needle, replacement);
    default: return answer + " " + replaced<uint32_t>(*plan, text, needle, replacement);
    }
}

/// split KIND TEXT: words forwards, backwards, lines with and without their ends, and what strip leaves.
std::string splitting(const Words& words) {
    const Blanks blanks = words[1] == "str" ? Blanks::unicode : Blanks::ascii;
    const Narrow units(undotted(words[2]));
    const TextView text = units.view();
    std::string answer;
    const auto add = [&](size_t start, size_t end) { answer += std::to_string(start) + "-" + std::to_string(end) + " "; };
    for (size_t at = 0; const auto word = next_word(text, blanks, at);) add(word->start, word->end);
    answer += "| ";
    for (size_t at = text.size; const auto word = previous_word(text, blanks, at);) add(word->start, word->end);
    answer += "| ";
    for (size_t at = 0; const auto line = next_line(text, blanks, at);) {
        add(line->start, line->end);
        add(line->start, line->next);
    }
    const Piece left = strip_blanks(text, blanks, true, false), right = strip_blanks(text, blanks, false, true);
    return answer + "| " + std::to_string(left.start) + " " + std::to_string(right.end);
}

struct Request {
    const char* name;
    std::string (*answer)(const Words&);
};

constexpr Request kRequests[] = {
    {"characters", characters},
    {"case", change},
    {"tests", tests},
    {"normal", normal},
    {"decode", decode},
    {"encode", encode},
    {"escape", escape},
    {"unescape", unescape},
    {"float", float_text},
    {"hex", float_hex},
    {"round", float_round},
    {"parse", float_parse},
    {"parsehex", float_parse_hex},
    {"format", format_value},
    {"int", integers},
    {"sort", sorting},
    {"search", searching},
    {"split", splitting},
};

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        Words words;
        for (size_t at = 0; at <= line.size();) {
            const size_t end = std::min(line.find(' ', at), line.size());
            words.push_back(line.substr(at, end - at));
            at = end + 1;
        }
        std::string answer = "unknown request";
        for (const Request& request : kRequests)
            if (words[0] == request.name) answer = request.answer(words);
        std::cout << answer << '\n';
    }
}
