// Row: the words of a call that is put together in C++.
#pragma once

#include "core/mem/door.h"
#include "core/object/value.h"

namespace molt {

/// n words on the stack, or on the heap when there are many. They are borrowed: the row drops none.
class Row {
  public:
    explicit Row(size_t n) : n_(n) {
        items_ = n <= kSmall ? small_ : static_cast<molt_value*>(mem::allocate(n * sizeof(molt_value), mem::Tag::frame));
    }
    ~Row() {
        if (items_ != small_) mem::release(items_, n_ * sizeof(molt_value), mem::Tag::frame);
    }
    Row(const Row&) = delete;
    /// False: no memory.
    bool ok() const { return items_ != nullptr; }
    molt_value* data() { return items_; }
    molt_value& operator[](size_t i) { return items_[i]; }

  private:
    static constexpr size_t kSmall = 12;
    molt_value small_[kSmall];
    molt_value* items_;
    size_t n_;
};

} // namespace molt
