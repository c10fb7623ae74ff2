// The gate: what must hold of contract, libraries, lock and sources. Each finding says where and what to do.
#pragma once

#include "locate.h"
#include "manifest.h"

#include <string>
#include <vector>

namespace molt::audit {

struct Finding {
    std::string check;   // "closure", "exports", "lock", "python", "capability", "surface", "state"
    std::string subject; // the name or file
    std::string text;
};

/// What --check ran: findings make it fail; notes only inform.
struct Verdict {
    std::vector<Finding> findings, notes;
    std::vector<std::string> passed;  // one line a check without findings
    std::vector<std::string> skipped; // one line a check whose input is not there
};

Verdict check(const Manifest& manifest, const Inputs& inputs);

/// Python modules that a .py file under src/ would implement; empty when src/ is not there.
std::vector<std::filesystem::path> python_files(const std::filesystem::path& source);

} // namespace molt::audit
