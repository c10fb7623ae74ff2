// A row of owned values whose length only the running program knows.
#pragma once

#include <span>

#include "core/mem/door.h"
#include "core/object/value.h"

namespace molt {

/// Few stand on the stack. Whoever fills the row says so: before that nothing of it is dropped.
class Words {
  public:
    explicit Words(size_t n) : n_(n) {
        items_ = n <= kSmall ? small_ : static_cast<molt_value*>(mem::allocate(n * sizeof(molt_value), mem::Tag::frame));
    }
    ~Words() {
        if (!items_) return;
        for (size_t i = 0; i < filled_; i++)
            if (items_[i]) drop(Value(items_[i]));
        if (items_ != small_) mem::release(items_, n_ * sizeof(molt_value), mem::Tag::frame);
    }
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

    /// False: no memory.
    bool ok() const { return items_ != nullptr; }
    molt_value* data() { return items_; }
    void filled() { filled_ = n_; }
    void append(Ref<> item) { items_[filled_++] = item.release(); }
    std::span<const Value> values() const { return {reinterpret_cast<const Value*>(items_), n_}; }

  private:
    static constexpr size_t kSmall = 12;
    molt_value small_[kSmall];
    molt_value* items_;
    size_t n_, filled_ = 0;
};

} // namespace molt
