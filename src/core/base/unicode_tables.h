// Shape of the generated tables in unicode_tables.cpp; read them through unicode.h and normalize.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace molt::base::tables {

inline constexpr unsigned kBlockShift = 7;
inline constexpr uint8_t kNoDigit = 255;

/// Bits of CharRecord::flags, in the generator's order.
enum Flag : uint16_t {
    kAlpha = 1 << 0,
    kDecimal = 1 << 1,
    kDigit = 1 << 2,
    kNumeric = 1 << 3,
    kSpace = 1 << 4,
    kLineBreak = 1 << 5,
    kUpper = 1 << 6,
    kLower = 1 << 7,
    kTitle = 1 << 8,
    kPrintable = 1 << 9,
    kXidStart = 1 << 10,
    kXidContinue = 1 << 11,
    kCased = 1 << 12,
    kCaseIgnorable = 1 << 13,
    kMultiCase = 1 << 14, // case mappings are in kMultiCases instead of the deltas
    kMirrored = 1 << 15,
};

struct CharRecord {
    int32_t upper, lower, title, fold; // distance to the mapped code point
    uint16_t flags;
    uint8_t category, bidi, width, combining;
    uint8_t quick_checks; // two bits each for NFD, NFKD, NFC, NFKC: yes, maybe, no
    uint8_t decimal, digit;
};

struct MultiCase {
    uint32_t code_point;
    uint32_t upper[3], lower[3], title[3], fold[3];
};

struct Ratio {
    int64_t numerator, denominator;
};

extern const CharRecord kRecords[];
extern const uint16_t kRecordBlocks[];
extern const uint16_t kRecordIndex[];

/// Decompositions: kMappings[offset] is tag << 8 | number of UTF-16 units, which follow; offset 0 is none.
extern const uint8_t kMappingBlocks[];
extern const uint16_t kMappingIndex[];
extern const uint16_t kMappings[];

extern const uint64_t kCompositionPairs[]; // first << 21 | second, sorted
extern const uint32_t kCompositions[];
extern const size_t kCompositionCount;

extern const uint32_t kNumericPoints[]; // sorted
extern const uint8_t kNumericValues[];
extern const size_t kNumericCount;
extern const Ratio kRatios[];

extern const MultiCase kMultiCases[]; // sorted
extern const size_t kMultiCaseCount;

} // namespace molt::base::tables
