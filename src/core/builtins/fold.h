// What builtins make of items that come one after the other.
#pragma once

#include "core/object/value.h"

namespace molt {

/// A fold that the library begins itself.
struct Fold : molt_fold {
    explicit Fold(uint32_t kind) : molt_fold{} { this->kind = kind; }
    Fold(const Fold&) = delete;
    Fold& operator=(const Fold&) = delete;
    ~Fold() { drop(Value(value)); }
};

/// sum() in three phases, each left for good at the first item that it does not take: ints that fit a word, floats (with ints
/// between them), anything.
void sum_start(molt_fold& sum, Value start);
Status sum_add(Ctx& ctx, molt_fold& sum, Value item);
Ref<> sum_result(Ctx& ctx, molt_fold& sum);

} // namespace molt
