// What was seen at run time: which bodies passing tests entered.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace molt::audit {

struct Exercise {
    uint64_t entered = 0;
    std::vector<std::string> tests; // passing ones, at most kTestsShown, in name order
};

/// One target's evidence. Without a results file nothing was measured, which is not the same as nothing
/// entered.
struct Evidence {
    static constexpr size_t kTestsShown = 3;

    bool measured = false;
    size_t passed = 0, failed = 0, skipped = 0, without_counts = 0;
    std::map<std::string, Exercise> by_intrinsic;

    uint64_t entered(const std::string& intrinsic) const;
};

/// results: the runner's --json file (rows with test and verdict). counts: the folder with one `TEST.jsonl` a
/// test, each line
/// {"intrinsic": name, "entered": n}, as programs write it under MOLT_ENTRY_COUNTS. Counts of tests that did
/// not pass are ignored. A missing results file gives unmeasured evidence.
Evidence read_evidence(const std::filesystem::path& results, const std::filesystem::path& counts);

} // namespace molt::audit
