// Searching, counting, replacing and splitting text of 1, 2 or 4 byte units.
#pragma once

#include "core/base/text_view.h"

#include <optional>

namespace molt::base {

inline constexpr size_t kNotFound = SIZE_MAX;

/// Finds one needle again and again. Searching is linear in the worst case and needs no memory: frequent
/// false starts turn it to the two-way algorithm, prepared once per needle.
class Searcher {
  public:
    /// The needle must outlive the searcher.
    explicit Searcher(TextView needle) : needle_(needle) {}

    /// The first place >= from where the needle stands wholly inside the text, or kNotFound. An empty needle
    /// stands everywhere.
    size_t find(TextView text, size_t from);

  private:
    template<class Text, class Needle> size_t find_units(std::span<const Text> text, std::span<const Needle> needle, size_t from);
    template<class Text, class Needle>
    size_t find_two_way(std::span<const Text> text, std::span<const Needle> needle, size_t from) const;
    template<class Needle> void prepare(std::span<const Needle> needle);

    static constexpr size_t kTableSize = 64; // by the low bits of a unit

    TextView needle_;
    bool prepared_ = false;
    bool periodic_ = false;
    size_t cut_ = 0;    // where the needle is divided
    size_t period_ = 0; // its period, or a safe shift if it has none
    uint32_t skip_[kTableSize];
};

/// First and last occurrence in text[from, to), as indices into text; kNotFound otherwise.
size_t find(TextView text, TextView needle, size_t from, size_t to);
size_t find_last(TextView text, TextView needle, size_t from, size_t to);
size_t find_unit(TextView text, uint32_t unit, size_t from);

/// How often the needle occurs without overlapping, at most `limit` times. An empty one: size + 1.
size_t count(TextView text, TextView needle, size_t limit = SIZE_MAX);
size_t count_unit(TextView text, uint32_t unit);

bool starts_with(TextView text, TextView prefix);
bool ends_with(TextView text, TextView suffix);
/// Whether both have the same code points, whatever their widths.
bool same_text(TextView a, TextView b);
/// Order by code points: negative, 0, positive.
int compare_text(TextView a, TextView b);
/// Copies into units of at least the text's width.
template<class Unit> Unit* copy_text(TextView text, Unit* out);

/// What str.replace(old, replacement, limit) will make: how many places and how many units.
struct ReplacePlan {
    static constexpr size_t kKept = 32;
    ReplacePlan() {} // leaves the starts unset
    size_t places = 0;
    size_t size = 0;
    size_t kept = 0; // of how many places the start is known
    size_t starts[kKept];
};
/// nullopt if the result would be longer than SIZE_MAX / 4 units.
std::optional<ReplacePlan> plan_replace(TextView text, TextView old, TextView replacement, size_t limit);
/// Writes plan.size units, each wide enough for text and replacement.
template<class Unit> void write_replaced(const ReplacePlan& plan, TextView text, TextView old, TextView replacement, Unit* out);

struct Piece {
    size_t start, end;
};

/// A byte in one of these sets is a load and a test; a set is a bit of the table's entries.
enum ByteSet : uint8_t { kAsciiBlank = 1, kBlank = 2, kAsciiBreak = 4, kBreak = 8 };
struct ByteSets {
    uint8_t of[256] = {};
    constexpr ByteSets() {
        for (unsigned char c : {'\t', '\n', '\v', '\f', '\r', ' '}) of[c] |= kAsciiBlank | kBlank;
        for (unsigned char c : {0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0xA0}) of[c] |= kBlank;
        for (unsigned char c : {'\n', '\r'}) of[c] |= kAsciiBreak | kBreak;
        for (unsigned char c : {0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85}) of[c] |= kBreak;
    }
};
inline constexpr ByteSets kByteSets;

/// The next word at or after `at` (which moves behind it), words being divided by blanks; nullopt at the
/// end. Backwards: the last word that ends at or before `at`, which moves to its start.
enum class Blanks : uint8_t { unicode, ascii }; // of str, of bytes
std::optional<Piece> next_word(TextView text, Blanks blanks, size_t& at);
std::optional<Piece> previous_word(TextView text, Blanks blanks, size_t& at);
bool is_wide_blank(uint32_t c, Blanks blanks);
inline bool is_blank(uint32_t c, Blanks blanks) {
    if (c < 256) return kByteSets.of[c] & (blanks == Blanks::ascii ? kAsciiBlank : kBlank);
    return is_wide_blank(c, blanks);
}

/// The text without blanks at its ends; Piece is empty if there is nothing else.
Piece strip_blanks(TextView text, Blanks blanks, bool left, bool right);

/// The next line at `at`, which moves to the next one; `end` is before the line break. str breaks lines at
/// all of Unicode's breaks, bytes at \n, \r and \r\n.
struct Line {
    size_t start, end, next;
};
std::optional<Line> next_line(TextView text, Blanks kind, size_t& at);

} // namespace molt::base
