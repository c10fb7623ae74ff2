// The % operator of str, bytes and bytearray: one parser and layout, two dialects.
#pragma once

#include "core/types/str_builder.h"

namespace molt {

/// One conversion: %[(key)][flags][width][.precision][length]type
struct PercentField {
    bool left = false, plus = false, blank = false, alternate = false, zero = false;
    int64_t width = -1;
    int64_t precision = -1;
    uint32_t type = 0;
};

class Percent;

struct PercentDialect {
    const char* noun; // "string", "bytes"
    bool is_text;     // str's
    const char* precision_too_big;
    Ref<> (*key)(Ctx&, base::TextView);
    bool (*is_mapping)(Value args);
    /// Writes v under the field; false when the type is none of the dialect's.
    Result<bool> (*convert)(Ctx&, Percent&, const PercentField&, Value v);
};

class Percent {
  public:
    Percent(Ctx& ctx, base::TextView format, Value args, const PercentDialect& dialect);
    /// Writes the whole into out(). The format and args are kept alive by the caller.
    Status run();
    StrBuilder& out() { return out_; }

    /// Lays a text out; `number`: a sign in front is one, zeros may pad it.
    void put(base::TextView text, const PercentField& field, bool number = false);
    /// The types d i u o x X: any number.
    Status put_integer(const PercentField& field, Value v);
    Status put_float(const PercentField& field, double value);

  private:
    bool one_quickly();
    Status one();
    Status take_key();
    Status take_width(PercentField& field);
    Status take_precision(PercentField& field);
    Result<bool> star_argument(int64_t* value, bool as_int);
    Result<Value> next_argument();
    bool more() const { return at_ < format_.size; }

    Ctx& ctx_;
    base::TextView format_;
    const PercentDialect& dialect_;
    size_t at_ = 0;
    Value args_;
    bool is_tuple_, is_mapping_;
    uint64_t used_ = 0; // of a tuple's items; of a single argument: 1 when used
    Value current_;     // the argument of a (key), instead of the arguments
    Ref<> keyed_;
    StrBuilder out_;
};

} // namespace molt
