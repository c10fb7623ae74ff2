// Splitting text into words and lines, and stripping blanks.
#include "core/base/str_find.h"

#include "core/base/unicode.h"

#include <cstring>

namespace molt::base {
namespace {

template<class Unit> bool breaks_line(Unit c, Blanks kind) {
    if constexpr (sizeof(Unit) == 1) return kByteSets.of[uint8_t(c)] & (kind == Blanks::ascii ? kAsciiBreak : kBreak);
    else return kind == Blanks::ascii ? c == '\n' || c == '\r' : is_line_break(c);
}

template<class Unit> bool blank(Unit c, Blanks blanks) {
    if constexpr (sizeof(Unit) == 1) return kByteSets.of[uint8_t(c)] & (blanks == Blanks::ascii ? kAsciiBlank : kBlank);
    else return is_blank(c, blanks);
}

} // namespace

bool is_wide_blank(uint32_t c, Blanks blanks) { return blanks == Blanks::unicode && is_space(c); }

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
        if constexpr (sizeof(units[0]) == 1) { // OPTIMIZATION: no byte from 0x20 to 0x7F breaks a line
            constexpr uint64_t kEach = 0x0101010101010101;
            for (uint64_t word; units.size() - line.end >= sizeof word; line.end += sizeof word) {
                std::memcpy(&word, units.data() + line.end, sizeof word);
                if (((word - kEach * 0x20) | word) & (kEach * 0x80)) break;
            }
        }
        while (line.end < units.size() && !breaks_line(units[line.end], kind)) ++line.end;
        line.next = line.end;
        if (line.next < units.size()) ++line.next;
        if (line.next < units.size() && units[line.end] == '\r' && units[line.next] == '\n') ++line.next;
        at = line.next;
        return line;
    });
}

} // namespace molt::base
