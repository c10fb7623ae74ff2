// The decimal text of a machine word.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace molt::base {

/// Two digits a step, from the right.
class DecimalText {
  public:
    explicit DecimalText(int64_t value) : DecimalText(value < 0 ? 0 - uint64_t(value) : uint64_t(value), value < 0) {}
    DecimalText(uint64_t magnitude, bool negative) {
        uint64_t rest = magnitude;
        for (; rest >= 100; rest /= 100) put_pair(rest % 100);
        if (rest >= 10) put_pair(rest);
        else text_[--at_] = char('0' + rest);
        if (negative) text_[--at_] = '-';
    }
    std::string_view view() const { return {text_ + at_, sizeof text_ - at_}; }

  private:
    void put_pair(uint64_t pair) {
        static constexpr char kPairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
                                         "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
                                         "8081828384858687888990919293949596979899";
        std::memcpy(text_ + (at_ -= 2), kPairs + pair * 2, 2);
    }
    char text_[20];
    size_t at_ = sizeof text_;
};

} // namespace molt::base
