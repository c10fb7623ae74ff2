// What people read: the markdown table, the reason of one name's state, the difference of two manifests.
#pragma once

#include "manifest.h"

#include <string>

namespace molt::audit {

/// Totals, then one table a lane with a line a module.
std::string markdown(const Manifest& manifest);

/// The state of a module, or of a public name, and what it lacks. Throws std::runtime_error when CPython has
/// no such name.
std::string why(const Manifest& manifest, const std::string& name);

/// Names and modules whose state changed between two manifests (their JSON), worse ones first.
struct Difference {
    std::string text;
    bool regressed = false; // some state got worse
};
Difference difference(const Json& before, const Json& after);

} // namespace molt::audit
