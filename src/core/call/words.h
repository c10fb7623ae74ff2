// A row of owned values whose length only the running program knows.
#pragma once

#include <span>

#include "core/call/row.h"

namespace molt {

/// A Row that drops what it holds. Whoever fills it says so: before that nothing of it is dropped.
class Words {
  public:
    explicit Words(size_t n) : row_(n), n_(n) {}
    ~Words() {
        for (size_t i = 0; i < filled_; i++)
            if (row_[i]) drop(Value(row_[i]));
    }
    Words(const Words&) = delete;

    /// False: no memory.
    bool ok() const { return row_.ok(); }
    molt_value* data() { return row_.data(); }
    void filled() { filled_ = n_; }
    void append(Ref<> item) { row_[filled_++] = item.release(); }
    std::span<const Value> values() { return {reinterpret_cast<const Value*>(row_.data()), n_}; }

  private:
    Row row_;
    size_t n_, filled_ = 0;
};

} // namespace molt
