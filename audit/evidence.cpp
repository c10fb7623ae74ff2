// What was seen at run time: which bodies passing tests entered.
#include "evidence.h"

#include "json_file.h"

#include <algorithm>

namespace molt::audit {

uint64_t Evidence::entered(const std::string& intrinsic) const {
    const auto found = by_intrinsic.find(intrinsic);
    return found == by_intrinsic.end() ? 0 : found->second.entered;
}

Evidence read_evidence(const std::filesystem::path& results, const std::filesystem::path& counts) {
    Evidence evidence;
    if (results.empty() || !std::filesystem::exists(results)) return evidence;
    std::vector<std::string> passing;
    for (const Json& row : read_json(results)) {
        const std::string verdict = row.at("verdict");
        if (verdict == "passed") passing.push_back(row.at("test"));
        else ++(verdict == "failed" ? evidence.failed : evidence.skipped);
    }
    std::ranges::sort(passing);
    evidence.passed = passing.size();
    for (const std::string& test : passing) {
        const auto file = counts / (test + ".jsonl");
        if (!std::filesystem::exists(file)) {
            ++evidence.without_counts;
            continue;
        }
        for (const Json& line : read_json_lines(file)) {
            const uint64_t entered = line.at("entered");
            if (entered == 0) continue;
            Exercise& exercise = evidence.by_intrinsic[line.at("intrinsic")];
            exercise.entered += entered;
            auto& tests = exercise.tests;
            if (tests.size() < Evidence::kTestsShown && (tests.empty() || tests.back() != test)) tests.push_back(test);
        }
    }
    evidence.measured = evidence.without_counts < evidence.passed;
    return evidence;
}

} // namespace molt::audit
