// Unicode normalisation forms NFC, NFD, NFKC and NFKD.
#pragma once

#include "core/base/unicode.h"

namespace molt::base {

enum class NormalForm : uint8_t { nfd, nfkd, nfc, nfkc };

/// "NFC" and its like, by exact name.
std::optional<NormalForm> normal_form_named(std::string_view name);

/// Whether the text is in the form already; `out` is scratch space. Empty when memory runs out.
[[nodiscard]] std::optional<bool> is_normalized(TextView text, NormalForm form, CodePoints& scratch);

/// True if a look at each character proves it; false proves nothing.
bool is_surely_normalized(TextView text, NormalForm form);

/// Appends the normalised text to `out`, which must be empty; false when memory runs out.
[[nodiscard]] bool normalize(TextView text, NormalForm form, CodePoints& out);

inline uint8_t combining_class(uint32_t c) { return char_record(c).combining; }

/// The character's own entry in the database: tag ("", "<compat>", "<font>" ...) and code points.
struct Decomposition {
    const char* tag;
    uint32_t code_points[18];
    uint8_t count; // 0: it has none
};
Decomposition decomposition(uint32_t c);

/// The primary composite of a pair, or 0.
uint32_t compose(uint32_t first, uint32_t second);

} // namespace molt::base
