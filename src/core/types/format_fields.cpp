// Replacement fields: parsing of format strings and of the names in them.
#include "core/types/format_fields.h"

#include "core/base/unicode.h"
#include "gen/types.h"

namespace molt {

namespace {

/// The decimal number that a span is, or -1.
Result<int64_t> number_in(Ctx& ctx, base::TextView text, FormatSpan span) {
    if (span.size() == 0) return int64_t(-1);
    int64_t value = 0;
    for (size_t i = span.start; i < span.end; i++) {
        const int digit = base::decimal_value(text[i]);
        if (digit < 0) return int64_t(-1);
        if (value > (INT64_MAX - digit) / 10) return ctx.raise(type::ValueError, "Too many decimal digits in format string");
        value = value * 10 + digit;
    }
    return value;
}

} // namespace

Result<bool> FormatParts::next(Ctx& ctx, FormatPart& part) {
    part = {};
    if (at_ >= end_) return false;
    // 1. Literal text up to a brace.
    part.literal.start = at_;
    uint32_t c = 0;
    bool brace = false;
    while (at_ < end_ && !brace) {
        c = text_[at_++];
        brace = c == '{' || c == '}';
    }
    part.literal.end = at_;
    if (!brace) return true;
    // 2. A doubled brace is one of the literal text, which ends here.
    const bool doubled = at_ < end_ && text_[at_] == c;
    if (c == '}' && !doubled) return ctx.raise(type::ValueError, "Single '}}' encountered in format string");
    if (at_ == end_) return ctx.raise(type::ValueError, "Single '{{' encountered in format string");
    if (doubled) {
        at_++;
        return true;
    }
    // 3. A field.
    part.literal.end--;
    part.has_field = true;
    MOLT_TRY(field(ctx, part));
    return true;
}

Status FormatParts::field(Ctx& ctx, FormatPart& part) {
    // 1. The name goes up to a : or ! that stands outside brackets.
    part.name.start = at_;
    uint32_t c = 0;
    for (bool in_name = true; in_name && at_ < end_;) {
        c = text_[at_++];
        if (c == '{') return ctx.raise(type::ValueError, "unexpected '{{' in field name");
        if (c == '[')
            while (at_ < end_ && text_[at_] != ']') at_++;
        in_name = c != '}' && c != ':' && c != '!';
    }
    const bool ended = c == '}' || c == ':' || c == '!';
    part.name.end = ended ? at_ - 1 : at_;
    if (!ended) return ctx.raise(type::ValueError, "expected '}}' before end of string");
    if (c == '}') return done();
    // 2. The conversion, one character.
    if (c == '!') {
        if (at_ >= end_) return ctx.raise(type::ValueError, "end of string while looking for conversion specifier");
        part.conversion = text_[at_++];
        if (at_ < end_) {
            c = text_[at_++];
            if (c == '}') return done();
            if (c != ':') return ctx.raise(type::ValueError, "expected ':' after conversion specifier");
        }
    }
    // 3. The specification, with fields of its own perhaps.
    part.spec.start = at_;
    for (size_t depth = 1; at_ < end_;) {
        c = text_[at_++];
        if (c == '{') {
            part.spec_has_fields = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            part.spec.end = at_ - 1;
            return done();
        }
    }
    return ctx.raise(type::ValueError, "unmatched '{{' in format spec");
}

Result<FormatSpan> FormatName::first(Ctx& ctx, int64_t* number) {
    FormatSpan span{at_, at_};
    while (at_ < end_ && text_[at_] != '.' && text_[at_] != '[') at_++;
    span.end = at_;
    *number = MOLT_TRY(number_in(ctx, text_, span));
    return span;
}

Result<bool> FormatName::next(Ctx& ctx, FormatAccess& access) {
    if (at_ >= end_) return false;
    access = {};
    const uint32_t c = text_[at_++];
    if (c == '.') {
        access.is_attribute = true;
        access.name.start = at_;
        while (at_ < end_ && text_[at_] != '.' && text_[at_] != '[') at_++;
        access.name.end = at_;
    } else if (c == '[') {
        access.name.start = at_;
        while (at_ < end_ && text_[at_] != ']') at_++;
        access.name.end = at_;
        if (at_++ >= end_) return ctx.raise(type::ValueError, "Missing ']' in format string");
        access.index = MOLT_TRY(number_in(ctx, text_, access.name));
    } else {
        return ctx.raise(type::ValueError, "Only '.' or '[' may follow ']' in format field specifier");
    }
    if (access.name.size() == 0) return ctx.raise(type::ValueError, "Empty attribute in format string");
    return true;
}

} // namespace molt
