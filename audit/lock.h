// abi/slots.lock, one line a slot, and abi/exports.map, the version script.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace molt::audit {

/// `core 0003 float_from_double molt_value (*)(molt_ctx *, double)`; lines that begin with # are comments.
struct LockedSlot {
    std::string group;
    size_t index = 0;
    std::string name;
    std::string signature; // the pointer type, or empty when the line ends after the name
};

/// Lines of other kinds (structures of the binary, layout) are left out. Throws with file and line on a line
/// it cannot read.
std::vector<LockedSlot> read_lock(const std::filesystem::path& file);

/// "molt_value f(molt_ctx *ctx, double d)" -> "molt_value (*)(molt_ctx *, double)".
std::string pointer_signature(const std::string& prototype);

/// The names that a version script lists as global.
std::set<std::string> listed_exports(const std::filesystem::path& map);

} // namespace molt::audit
