// Splitting text into words and lines, and stripping blanks.
#include "core/base/str_find.h"

#include "core/base/unicode.h"

namespace molt::base {
namespace {

bool breaks_line(uint32_t c, Blanks kind) { return kind == Blanks::ascii ? c == '\n' || c == '\r' : is_line_break(c); }

} // namespace

bool is_blank(uint32_t c, Blanks blanks) {
    if (blanks == Blanks::ascii) return c == ' ' || (c >= 9 && c <= 13);
    return is_space(c);
}

std::optional<Piece> next_word(TextView text, Blanks blanks, size_t& at) {
    return text.visit([&](auto units) -> std::optional<Piece> {
        while (at < units.size() && is_blank(units[at], blanks)) ++at;
        if (at >= units.size()) return std::nullopt;
        const size_t start = at;
        while (at < units.size() && !is_blank(units[at], blanks)) ++at;
        return Piece{start, at};
    });
}

std::optional<Piece> previous_word(TextView text, Blanks blanks, size_t& at) {
    return text.visit([&](auto units) -> std::optional<Piece> {
        while (at > 0 && is_blank(units[at - 1], blanks)) --at;
        if (at == 0) return std::nullopt;
        const size_t end = at;
        while (at > 0 && !is_blank(units[at - 1], blanks)) --at;
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
