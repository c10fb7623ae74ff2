// Replacement fields: the grammar of str.format, as an iterator over the parts of a format string.
#pragma once

#include "core/types/str_builder.h"

namespace molt {

/// A piece of a format string.
struct FormatSpan {
    size_t start = 0, end = 0;
    size_t size() const { return end - start; }
};

/// Literal text, then perhaps a field {name!conversion:spec}.
struct FormatPart {
    FormatSpan literal;
    bool has_field = false;
    FormatSpan name, spec;
    uint32_t conversion = 0; // 0: none
    bool spec_has_fields = false;
};

class FormatParts {
  public:
    FormatParts(base::TextView text, FormatSpan span) : text_(text), at_(span.start), end_(span.end) {}
    /// False at the end of the text. Raises ValueError.
    Result<bool> next(Ctx& ctx, FormatPart& part);
    /// Where the rest begins.
    size_t position() const { return at_; }

  private:
    Status field(Ctx& ctx, FormatPart& part);
    base::TextView text_;
    size_t at_, end_;
};

/// An .attribute or [item] behind the first part of a field's name.
struct FormatAccess {
    bool is_attribute = false;
    FormatSpan name;
    int64_t index = -1; // of an item that is a number
};

/// Takes a field's name apart: first, then accesses.
class FormatName {
  public:
    FormatName(base::TextView text, FormatSpan name) : text_(text), at_(name.start), end_(name.end) {}
    /// The first part, with its number if it is one, else -1. To be called once, first.
    Result<FormatSpan> first(Ctx& ctx, int64_t* number);
    /// False at the end of the name.
    Result<bool> next(Ctx& ctx, FormatAccess& access);
    /// Where the rest begins.
    size_t position() const { return at_; }

  private:
    base::TextView text_;
    size_t at_, end_;
};

} // namespace molt
