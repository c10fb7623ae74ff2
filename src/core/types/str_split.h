// Splitting of text, shared by str, bytes and bytearray: each part is given to add(from, to), which answers a Status.
#pragma once

#include "core/object/value.h"
#include "core/types/str_search.h"

namespace molt {

/// Parts between runs of blanks; at most `most` splits.
template<class Units, class IsBlank, class Add> Status split_blanks(Units units, uint64_t most, IsBlank blank, Add add) {
    const size_t n = units.size();
    for (size_t i = 0;;) {
        while (i < n && blank(units[i])) i++;
        if (i == n) return done();
        size_t end = i;
        if (most-- == 0) {
            for (end = n; blank(units[end - 1]);) end--;
            return add(i, end);
        }
        while (end < n && !blank(units[end])) end++;
        MOLT_TRY(add(i, end));
        i = end;
    }
}

/// The same from the right; the last part comes first.
template<class Units, class IsBlank, class Add> Status rsplit_blanks(Units units, uint64_t most, IsBlank blank, Add add) {
    for (size_t end = units.size();;) {
        while (end > 0 && blank(units[end - 1])) end--;
        if (end == 0) return done();
        size_t start = end;
        if (most-- == 0) {
            for (start = 0; blank(units[start]);) start++;
            return add(start, end);
        }
        while (start > 0 && !blank(units[start - 1])) start--;
        MOLT_TRY(add(start, end));
        end = start;
    }
}

template<class Add> Status split_at(base::TextView text, base::TextView separator, uint64_t most, Add add) {
    size_t from = 0;
    for (; most; most--) {
        const size_t at = text_find(text.slice(from, text.size), separator);
        if (at == kNotFound) break;
        MOLT_TRY(add(from, from + at));
        from += at + separator.size;
    }
    return add(from, text.size);
}

/// The last part comes first.
template<class Add> Status rsplit_at(base::TextView text, base::TextView separator, uint64_t most, Add add) {
    size_t end = text.size;
    for (; most; most--) {
        const size_t at = text_rfind(text.slice(0, end), separator);
        if (at == kNotFound) break;
        MOLT_TRY(add(at + separator.size, end));
        end = at;
    }
    return add(0, end);
}

template<class Units, class IsBreak, class Add> Status split_lines(Units units, bool keep_ends, IsBreak is_break, Add add) {
    const size_t n = units.size();
    for (size_t i = 0; i < n;) {
        const size_t start = i;
        while (i < n && !is_break(units[i])) i++;
        size_t end = i;
        if (i < n) i += units[i] == '\r' && i + 1 < n && units[i + 1] == '\n' ? 2 : 1;
        if (keep_ends) end = i;
        MOLT_TRY(add(start, end));
    }
    return done();
}

} // namespace molt
