// Command-line face of src/core/base for base_oracle.py: one request a line in, one answer a line out.
#include "base_unicode_line.h"

#include "core/base/normalize.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"

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
        if (width_for(top) == 1)
            one.assign(points.begin(), points.end());
        else if (width_for(top) == 2)
            two.assign(points.begin(), points.end());
        else
            four = points;
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
    for (bool bit : {is_title_cased(text.view()), is_upper_cased(text.view()), is_lower_cased(text.view()),
                     is_identifier(text.view())})
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
    if (scan.width() == 1)
        run(uint8_t());
    else if (scan.width() == 2)
        run(uint16_t());
    else
        run(uint32_t());
    return dotted(points);
}

std::string error_answer(size_t start, size_t end, CodecError error) {
    return std::to_string(start) + " " + std::to_string(end) + " " + reason_text(error);
}

ByteOrder order_of(const std::string& codec) {
    return codec.ends_with("be") ? ByteOrder::big : ByteOrder::little;
}

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
               if (is16)
                   utf16_decode(data, order, out);
               else if (is32)
                   utf32_decode(data, order, out);
               else
                   utf8_decode(data, out);
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
    if (is16)
        utf16_encode(text.view(), order, out.data());
    else if (is32)
        utf32_encode(text.view(), order, out.data());
    else if (codec == "utf-8")
        utf8_encode(text.view(), out.data());
    else
        narrow_encode(text.view(), out.data());
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
    const std::string text =
        decoded(utf8_scan_escaping(data), [&](auto* out) { utf8_decode_escaping(Bytes(data), out); });
    return text + " " + unescape_points(undotted(text));
}

struct Request {
    const char* name;
    std::string (*answer)(const Words&);
};

constexpr Request kRequests[] = {
    {"characters", characters}, {"case", change},   {"tests", tests},   {"normal", normal},
    {"decode", decode},         {"encode", encode}, {"escape", escape}, {"unescape", unescape},
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
