// Splitting text into words and lines, and stripping blanks.
#include "core/base/str_find.h"

#include "core/base/unicode.h"

namespace molt::base {
namespace {

/// A byte in one of these sets is a load and a test; a set is a bit of the table's entries.
enum ByteSet : uint8_t { kAsciiBlank = 1, kBlank = 2, kAsciiBreak = 4, kBreak = 8 };
struct ByteSets {
    uint8_t of[256] = {};
    constexpr ByteSets() {
        for (unsigned char c : {'\t', '\n', '\v', '\f', '\r', ' '}) of[c] |= kAsciiBlank | kBlank;
        for (unsigned char c : {0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0xA0}) of[c] |= kBlank;
        for (unsigned char c : {'\n', '\r'}) of[c] |= kAsciiBreak | kBreak;
        for (unsigned char c : {0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85}) of[c] |= kBreak;
    }
};
constexpr ByteSets kByteSets;

template<class Unit> bool breaks_line(Unit c, Blanks kind) {
    if constexpr (sizeof(Unit) == 1) return kByteSets.of[uint8_t(c)] & (kind == Blanks::ascii ? kAsciiBreak : kBreak);
    else return kind == Blanks::ascii ? c == '\n' || c == '\r' : is_line_break(c);
}

template<class Unit> bool blank(Unit c, Blanks blanks) {
    if constexpr (sizeof(Unit) == 1) return kByteSets.of[uint8_t(c)] & (blanks == Blanks::ascii ? kAsciiBlank : kBlank);
    else return is_blank(c, blanks);
}

} // namespace

bool is_blank(uint32_t c, Blanks blanks) {
    if (c < 256) return blank(uint8_t(c), blanks);
    return blanks == Blanks::unicode && is_space(c);
}

std::optional<Piece> next_word(TextView text, Blanks blanks, size_t& at) {
    return text.visit([&](auto units) -> std::optional<Piece> {
        while (at < units.size() && blank(units[at], blanks)) ++at;
        if (at >= units.size()) return std::nullopt;
        const size_t start = at;
        while (at < units.size() && !blank(units[at], blanks)) ++at;
        return Piece{start, at};
    });
}

std::optional<Piece> previous_word(TextView text, Blanks blanks, size_t& at) {
    return text.visit([&](auto units) -> std::optional<Piece> {
        while (at > 0 && blank(units[at - 1], blanks)) --at;
        if (at == 0) return std::nullopt;
        const size_t end = at;
        while (at > 0 && !blank(units[at - 1], blanks)) --at;
        return Piece{at, end};
    });
}

Piece strip_blanks(TextView text, Blanks blanks, bool left, bool right) {
    Piece piece{0, text.size};
    while (left && piece.start < piece.end && is_blank(text[piece.start], blanks)) ++piece.start;
    while (right && piece.start < piece.end && is_blank(text[piece.end - 1], blanks)) --piece.end;
    return piece;
}

std::optional<Line> next_line(TextView text, Blanks kind, size_t& at) {
    return text.visit([&](auto units) -> std::optional<Line> {
        if (at >= units.size()) return std::nullopt;
        Line line{at, at, 0};
        while (line.end < units.size() && !breaks_line(units[line.end], kind)) ++line.end;
        line.next = line.end;
        if (line.next < units.size()) ++line.next;
        if (line.next < units.size() && units[line.end] == '\r' && units[line.next] == '\n') ++line.next;
        at = line.next;
        return line;
    });
}

} // namespace molt::base
