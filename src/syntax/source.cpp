// Byte order marks, coding cookies and the decoding of sources.
#include "syntax/source.h"

#include "syntax/unicode.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <iterator>

namespace molt::syntax {

namespace {

struct EncodingAlias {
    std::string_view name;
    int index;
};

#include "syntax/encoding_tables.inc"

constexpr int kUtf8 = -1, kLatin1 = -2, kUnknown = -3;

std::string unify_newlines(std::string_view bytes, bool complete_last_line) {
    std::string out;
    out.reserve(bytes.size() + 1);
    for (size_t at = 0; at < bytes.size();) {
        size_t end = bytes.find('\r', at);
        if (end == std::string_view::npos) end = bytes.size();
        out.append(bytes.substr(at, end - at));
        if (end < bytes.size()) {
            out += '\n';
            if (end + 1 < bytes.size() && bytes[end + 1] == '\n') end++;
        }
        at = end + 1;
    }
    if (complete_last_line && (out.empty() || out.back() != '\n')) out += '\n';
    return out;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// CPython folds the spellings of UTF-8 and Latin-1 that it knows before it compares with the mark.
std::string normal_name(std::string_view name) {
    std::string folded;
    for (char c : name.substr(0, 12)) folded += c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<uint8_t>(c)));
    auto is = [&](std::string_view family) {
        return folded == family ||
               (folded.size() > family.size() && folded.compare(0, family.size(), family) == 0 && folded[family.size()] == '-');
    };
    if (is("utf-8")) return "utf-8";
    if (is("latin-1") || is("iso-8859-1") || is("iso-latin-1")) return "iso-8859-1";
    return std::string(name);
}

// The encoding that the comment on this line declares; empty when none does.
std::string find_cookie(std::string_view line) {
    size_t at = 0;
    while (at < line.size() && is_blank(line[at])) at++;
    if (at == line.size() || line[at] != '#') return {};
    for (at = line.find("coding", at); at != std::string_view::npos; at = line.find("coding", at)) {
        at += 6;
        if (at >= line.size() || (line[at] != ':' && line[at] != '=')) continue;
        size_t begin = at + 1;
        while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) begin++;
        size_t end = begin;
        auto belongs = [](char c) { return std::isalnum(static_cast<uint8_t>(c)) || c == '-' || c == '_' || c == '.'; };
        while (end < line.size() && belongs(line[end])) end++;
        if (end > begin) return normal_name(line.substr(begin, end - begin));
    }
    return {};
}

// Only comments and blank lines may stand before a cookie.
bool may_precede_cookie(std::string_view line) {
    for (char c : line) {
        if (c == '#') return true;
        if (!is_blank(c)) return false;
    }
    return true;
}

int find_encoding(std::string_view name) {
    std::string key;
    bool gap = false;
    for (char c : name) {
        if (std::isalnum(static_cast<uint8_t>(c)) || c == '.') {
            if (gap && !key.empty()) key += '_';
            key += static_cast<char>(std::tolower(static_cast<uint8_t>(c)));
            gap = false;
        } else {
            gap = true;
        }
    }
    for (std::string_view alias : {"utf_8", "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001"})
        if (key == alias) return kUtf8;
    for (std::string_view alias : {"iso_8859_1", "iso8859_1", "8859", "cp819", "csisolatin1", "ibm819", "iso8859",
                                   "iso_8859_1_1987", "iso_ir_100", "l1", "latin", "latin1", "latin_1"})
        if (key == alias) return kLatin1;
    const EncodingAlias* at =
        std::lower_bound(std::begin(kEncodingAliases), std::end(kEncodingAliases), std::string_view(key),
                         [](const EncodingAlias& alias, std::string_view wanted) { return alias.name < wanted; });
    return at != std::end(kEncodingAliases) && at->name == key ? at->index : kUnknown;
}

SyntaxError initial_error(std::string message) {
    SyntaxError error;
    error.kind = ErrorKind::SyntaxError;
    error.message = std::move(message);
    error.has_location = true;
    error.offset = -1;
    error.end_lineno = error.end_offset = SyntaxError::kNone;
    return error;
}

std::string decode_fault(const char* codec, std::string_view text, size_t start, size_t end, const char* reason) {
    char buffer[200];
    if (end - start == 1)
        std::snprintf(buffer, sizeof buffer, "'%s' codec can't decode byte 0x%02x in position %zu: %s", codec,
                      static_cast<uint8_t>(text[start]), start, reason);
    else
        std::snprintf(buffer, sizeof buffer, "'%s' codec can't decode bytes in position %zu-%zu: %s", codec, start, end - 1,
                      reason);
    return buffer;
}

void decode(Source& source, std::string_view encoding) {
    int index = find_encoding(encoding);
    if (index == kUnknown) {
        source.error = initial_error("unknown encoding: " + std::string(encoding));
        return;
    }
    if (index == kUtf8) {
        if (Utf8Fault fault = find_utf8_fault(source.text))
            source.error = initial_error(decode_fault("utf-8", source.text, fault.start, fault.end, fault.reason));
        return;
    }
    std::string out;
    out.reserve(source.text.size() + source.text.size() / 8);
    for (size_t i = 0; i < source.text.size(); i++) {
        uint8_t byte = static_cast<uint8_t>(source.text[i]);
        uint32_t code = byte < 128 || index == kLatin1 ? byte : kUpperHalves[index][byte - 128];
        if (byte >= 128 && code == 0) {
            bool ascii = std::string_view(kEncodingNames[index]) == "ascii";
            source.error = initial_error(decode_fault(ascii ? "ascii" : "charmap", source.text, i, i + 1,
                                                      ascii ? "ordinal not in range(128)" : "character maps to <undefined>"));
            return;
        }
        append_code_point(out, code);
    }
    source.text = std::move(out);
}

} // namespace

Source read_source(std::string_view bytes, bool complete_last_line) {
    Source source;
    if (bytes.find('\0') != std::string_view::npos) {
        source.error.kind = ErrorKind::SyntaxError;
        source.error.message = "source code string cannot contain null bytes";
        return source;
    }
    source.text = unify_newlines(bytes, complete_last_line);
    bool has_mark = source.text.compare(0, 3, "\xEF\xBB\xBF") == 0;
    if (has_mark) source.text.erase(0, 3);

    std::string_view rest = source.text;
    std::string cookie;
    for (int line_number = 0; line_number < 2 && cookie.empty(); line_number++) {
        size_t end = rest.find('\n');
        if (end == std::string_view::npos) break;
        std::string_view line = rest.substr(0, end);
        cookie = find_cookie(line);
        if (!may_precede_cookie(line)) break;
        rest.remove_prefix(end + 1);
    }
    source.encoding_known = has_mark || !cookie.empty();
    if (cookie.empty()) return source;
    if (has_mark) {
        if (cookie != "utf-8") source.error = initial_error("encoding problem: " + cookie + " with BOM");
    } else if (cookie != "utf-8") {
        decode(source, cookie);
    }
    return source;
}

} // namespace molt::syntax
