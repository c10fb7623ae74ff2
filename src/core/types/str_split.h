// Splitting, shared by str, bytes and bytearray: each part is given to add(from, to), which answers a Status.
#pragma once

#include "core/base/str_find.h"
#include "core/object/value.h"

namespace molt {

/// From the right the last part comes first.
enum class SplitFrom : uint8_t { left, right };

/// The words between blanks. After `most` splits what remains is one part, without the blanks next to the last split.
template<class Add> Status split_words(base::TextView text, base::Blanks blanks, uint64_t most, SplitFrom from, Add add) {
    const bool left = from == SplitFrom::left;
    size_t at = left ? 0 : text.size;
    for (; most; most--) {
        const auto word = left ? base::next_word(text, blanks, at) : base::previous_word(text, blanks, at);
        if (!word) return done();
        MOLT_TRY(add(word->start, word->end));
    }
    const size_t start = left ? at : 0;
    const base::TextView rest = left ? text.slice(at, text.size) : text.slice(0, at);
    const base::Piece part = base::strip_blanks(rest, blanks, left, !left);
    return part.start == part.end ? done() : add(start + part.start, start + part.end);
}

/// The parts between separators; at most `most` splits.
template<class Add> Status split_at(base::TextView text, base::TextView separator, uint64_t most, SplitFrom from, Add add) {
    if (from == SplitFrom::left) {
        base::Searcher searcher(separator);
        size_t start = 0;
        for (; most; most--) {
            const size_t at = searcher.find(text, start);
            if (at == base::kNotFound) break;
            MOLT_TRY(add(start, at));
            start = at + separator.size;
        }
        return add(start, text.size);
    }
    size_t end = text.size;
    for (; most; most--) {
        const size_t at = base::find_last(text, separator, 0, end);
        if (at == base::kNotFound) break;
        MOLT_TRY(add(at + separator.size, end));
        end = at;
    }
    return add(0, end);
}

template<class Add> Status split_lines(base::TextView text, base::Blanks kind, bool keep_ends, Add add) {
    size_t at = 0;
    while (const auto line = base::next_line(text, kind, at)) MOLT_TRY(add(line->start, keep_ends ? line->next : line->end));
    return done();
}

} // namespace molt
