// Unicode normalisation: decomposition, canonical ordering, composition.
#include "core/base/normalize.h"

#include <algorithm>

namespace molt::base {
namespace {

constexpr uint32_t kHangulBase = 0xac00, kLeadBase = 0x1100, kVowelBase = 0x1161, kTailBase = 0x11a7;
constexpr uint32_t kLeads = 19, kVowels = 21, kTails = 28, kHangulCount = kLeads * kVowels * kTails;

constexpr uint8_t kCanonicalTag = 0;

bool is_compatibility(NormalForm form) { return form == NormalForm::nfkd || form == NormalForm::nfkc; }
bool is_composed(NormalForm form) { return form == NormalForm::nfc || form == NormalForm::nfkc; }

/// The units of a decomposition and its tag, as stored.
struct Mapping {
    const uint16_t* units;
    uint8_t count;
    uint8_t tag;
};

Mapping mapping_of(uint32_t c) {
    using namespace tables;
    constexpr uint32_t kMask = (1 << kBlockShift) - 1;
    const uint16_t* entry = kMappings + kMappingIndex[uint32_t(kMappingBlocks[c >> kBlockShift]) << kBlockShift | (c & kMask)];
    return {entry + 1, uint8_t(*entry & 0xff), uint8_t(*entry >> 8)};
}

uint32_t next_code_point(const Mapping& mapping, size_t& i) {
    const uint32_t unit = mapping.units[i++];
    if (!is_high_surrogate(unit)) return unit;
    return 0x10000 + ((unit - 0xd800) << 10) + (mapping.units[i++] - 0xdc00);
}

bool decompose(uint32_t c, bool compatibility, CodePoints& out) {
    if (c - kHangulBase < kHangulCount) {
        const uint32_t index = c - kHangulBase, tail = index % kTails;
        const uint32_t parts[3] = {kLeadBase + index / (kVowels * kTails), kVowelBase + index / kTails % kVowels,
                                   kTailBase + tail};
        return out.append(parts, tail ? 3 : 2);
    }
    const Mapping mapping = c < 0xa0 ? Mapping{} : mapping_of(c);
    if (mapping.count == 0 || (mapping.tag != kCanonicalTag && !compatibility)) return out.push(c);
    for (size_t i = 0; i < mapping.count;) // the data nests at most a few levels deep
        if (!decompose(next_code_point(mapping, i), compatibility, out)) return false;
    return true;
}

/// Moves each mark before those of a higher class: quick for the short runs that real text has.
void order_short_run(std::span<uint32_t> run) {
    for (size_t i = 1; i < run.size(); ++i) {
        const uint32_t c = run[i];
        const uint8_t rank = combining_class(c);
        size_t to = i;
        for (; to > 0 && combining_class(run[to - 1]) > rank; --to) run[to] = run[to - 1];
        run[to] = c;
    }
}

/// The same for runs of any length in linear time: a counting sort by class.
bool order_long_run(std::span<uint32_t> run) {
    CodePoints sorted;
    if (!sorted.resize(run.size())) return false;
    size_t next[256 + 1] = {};
    for (const uint32_t c : run) ++next[combining_class(c) + 1];
    for (size_t rank = 1; rank < 256; ++rank) next[rank] += next[rank - 1];
    for (const uint32_t c : run) sorted[next[combining_class(c)]++] = c;
    std::copy(sorted.begin(), sorted.end(), run.begin());
    return true;
}

/// Canonical ordering: stable sort of each run of combining marks by class.
bool order_marks(CodePoints& text) {
    constexpr size_t kLongRun = 64;
    for (size_t i = 0; i < text.size();) {
        if (combining_class(text[i]) == 0) {
            ++i;
            continue;
        }
        const size_t start = i;
        while (i < text.size() && combining_class(text[i]) != 0) ++i;
        const std::span<uint32_t> run(text.data() + start, i - start);
        if (run.size() > kLongRun) {
            if (!order_long_run(run)) return false;
        } else {
            order_short_run(run);
        }
    }
    return true;
}

/// Joins each starter with the marks after it that no other mark of the same or a higher class blocks.
void compose_all(CodePoints& text) {
    constexpr size_t kNone = SIZE_MAX;
    size_t write = 0, starter = kNone;
    uint8_t last_class = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const uint32_t c = text[i];
        const uint8_t rank = combining_class(c);
        const bool adjacent = starter != kNone && starter + 1 == write;
        if (starter != kNone && (adjacent || last_class < rank)) {
            if (const uint32_t joined = compose(text[starter], c)) {
                text[starter] = joined;
                continue;
            }
        }
        if (rank == 0) starter = write;
        last_class = rank;
        text[write++] = c;
    }
    text.truncate(write);
}

} // namespace

std::optional<NormalForm> normal_form_named(std::string_view name) {
    if (name == "NFC") return NormalForm::nfc;
    if (name == "NFD") return NormalForm::nfd;
    if (name == "NFKC") return NormalForm::nfkc;
    if (name == "NFKD") return NormalForm::nfkd;
    return std::nullopt;
}

uint32_t compose(uint32_t first, uint32_t second) {
    if (first - kLeadBase < kLeads && second - kVowelBase < kVowels)
        return kHangulBase + ((first - kLeadBase) * kVowels + (second - kVowelBase)) * kTails;
    if (first - kHangulBase < kHangulCount && (first - kHangulBase) % kTails == 0 && second - (kTailBase + 1) < kTails - 1)
        return first + (second - kTailBase);
    const uint64_t key = uint64_t(first) << 21 | second;
    const uint64_t* end = tables::kCompositionPairs + tables::kCompositionCount;
    const uint64_t* found = std::lower_bound(tables::kCompositionPairs, end, key);
    return found != end && *found == key ? tables::kCompositions[found - tables::kCompositionPairs] : 0;
}

Decomposition decomposition(uint32_t c) {
    static constexpr const char* kTags[] = {"",        "<noBreak>", "<compat>", "<super>",    "<fraction>", "<sub>",
                                            "<font>",  "<circle>",  "<wide>",   "<vertical>", "<square>",   "<isolated>",
                                            "<final>", "<initial>", "<medial>", "<small>",    "<narrow>"};
    const Mapping mapping = mapping_of(c);
    Decomposition result{kTags[mapping.tag], {}, 0};
    for (size_t i = 0; i < mapping.count;) result.code_points[result.count++] = next_code_point(mapping, i);
    return result;
}

bool is_surely_normalized(TextView text, NormalForm form) {
    const unsigned shift = unsigned(form) * 2;
    uint8_t last_class = 0;
    for (size_t i = 0; i < text.size; ++i) {
        const uint32_t c = text[i];
        if (c < 0x80) {
            last_class = 0;
            continue;
        }
        const tables::CharRecord& record = char_record(c);
        if (record.quick_checks >> shift & 3) return false;
        if (record.combining && record.combining < last_class) return false;
        last_class = record.combining;
    }
    return true;
}

bool normalize(TextView text, NormalForm form, CodePoints& out) {
    if (!out.reserve(text.size)) return false;
    if (is_surely_normalized(text, form)) {
        for (size_t i = 0; i < text.size; ++i)
            if (!out.push(text[i])) return false;
        return true;
    }
    for (size_t i = 0; i < text.size; ++i)
        if (!decompose(text[i], is_compatibility(form), out)) return false;
    if (!order_marks(out)) return false;
    if (is_composed(form)) compose_all(out);
    return true;
}

std::optional<bool> is_normalized(TextView text, NormalForm form, CodePoints& scratch) {
    if (is_surely_normalized(text, form)) return true;
    scratch.clear();
    if (!normalize(text, form, scratch)) return std::nullopt;
    if (scratch.size() != text.size) return false;
    for (size_t i = 0; i < text.size; ++i)
        if (scratch[i] != text[i]) return false;
    return true;
}

} // namespace molt::base
