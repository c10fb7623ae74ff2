// The switches of checking builds, and the sweep over failing requests for memory.
#include "core/runtime/checking.h"

#ifdef MOLT_CHECKED

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "core/host/environment.h"
#include "core/host/trial.h"
#include "core/mem/door.h"
#include "core/object/heap.h"
#include "core/runtime/heap_check.h"

namespace molt::checking {

Switches switches;

namespace {

uint64_t safepoints = 0;

constexpr uint64_t kFullCollection = 64; // one in so many is of all generations

struct Known {
    std::string_view name;
    uint64_t Switches::*value;
};
constexpr Known kKnown[] = {
    {"heap=", &Switches::heap},     {"collect=", &Switches::collect},       {"fail=", &Switches::fail},
    {"onward=", &Switches::onward}, {"sweep=once:", &Switches::sweep_once}, {"sweep=onward:", &Switches::sweep_onward},
};

bool read_switch(std::string_view text) {
    for (const Known& known : kKnown) {
        if (!text.starts_with(known.name)) continue;
        switches.*known.value = std::strtoull(text.data() + known.name.size(), nullptr, 10);
        return true;
    }
    return false;
}

} // namespace

bool read_switches() {
    const char* text = host::own_setting("MOLT_CHECK");
    for (std::string_view rest = text ? text : ""; !rest.empty();) {
        const size_t end = std::min(rest.find(','), rest.size());
        if (!read_switch(rest.substr(0, end))) {
            std::fprintf(stderr, "molt: MOLT_CHECK: no such switch: %.*s\n", int(end), rest.data());
            return false;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

void safepoint(Ctx& ctx) {
    safepoints++;
    if (switches.collect && safepoints % switches.collect == 0) {
        const bool full = safepoints / switches.collect % kFullCollection == 0;
        collect(ctx, full ? 2 : 0);
    }
    if (switches.heap && safepoints % switches.heap == 0) check_heap("at a safepoint");
}

namespace {

/// Shared by all copies: which request fails, how, and how many there were.
struct Plan {
    int (*run)(void*);
    void* state;
    uint64_t fail;
    mem::Failure mode;
    uint64_t requests;
};

int run_planned(void* memory) {
    auto* plan = static_cast<Plan*>(memory);
    mem::fail_request(plan->fail, plan->mode);
    const int status = plan->run(plan->state);
    plan->requests = plan->fail - mem::fail_request(0, mem::Failure::once);
    return status;
}

constexpr unsigned kPatience = 120; // seconds a copy may run
constexpr uint64_t kEnough = 5;     // faults that are shown

/// Ends as a program may end: by itself, by an uncaught exception, or unable to write its output.
bool ends_well(const host::Trial& trial, int expected) {
    return trial.status == expected || trial.status == 0 || trial.status == 1 || trial.status == 120;
}

uint64_t sweep_mode(Plan* plan, host::Trial* trial, mem::Failure mode, uint64_t budget, int expected) {
    const char* name = mode == mem::Failure::once ? "once" : "onward";
    const uint64_t requests = plan->requests, runs = std::min(requests, budget);
    uint64_t faults = 0;
    for (uint64_t i = 0; i < runs && faults < kEnough; i++) {
        // All requests, or an even sample of them.
        const uint64_t n = 1 + (runs == requests ? i : uint64_t(double(i) * double(requests) / double(runs)));
        plan->fail = n;
        plan->mode = mode;
        if (!host::run_trial(run_planned, plan, kPatience, trial)) break;
        if (ends_well(*trial, expected)) continue;
        faults++;
        std::fprintf(stderr, "molt: sweep: request %llu failing %s: %s %d\n%.*s\n", static_cast<unsigned long long>(n), name,
                     trial->timed_out    ? "ran out of time,"
                     : trial->status < 0 ? "killed by signal"
                                         : "exit status",
                     abs(trial->status), int(trial->size), trial->text);
    }
    std::fprintf(stderr, "molt: sweep: %llu of %llu requests failed %s, %llu faults\n", static_cast<unsigned long long>(runs),
                 static_cast<unsigned long long>(requests), name, static_cast<unsigned long long>(faults));
    return faults;
}

} // namespace

int sweep(int (*run)(void*), void* state) {
    auto* plan = static_cast<Plan*>(host::trial_memory(sizeof(Plan)));
    auto* trial = static_cast<host::Trial*>(std::malloc(sizeof(host::Trial)));
    if (!plan || !trial) return 99;
    *plan = {run, state, UINT64_MAX, mem::Failure::once, 0};
    if (!host::run_trial(run_planned, plan, kPatience, trial)) return 99;
    const int expected = trial->status;
    const uint64_t requests = plan->requests;
    uint64_t faults = 0;
    if (expected < 0 || expected == 99) {
        std::fprintf(stderr, "molt: sweep: without a failure: status %d\n%.*s\n", expected, int(trial->size), trial->text);
        faults = 1;
    }
    if (switches.sweep_once && !faults) faults += sweep_mode(plan, trial, mem::Failure::once, switches.sweep_once, expected);
    plan->requests = requests;
    if (switches.sweep_onward && !faults)
        faults += sweep_mode(plan, trial, mem::Failure::onward, switches.sweep_onward, expected);
    std::free(trial);
    return faults ? 99 : expected;
}

} // namespace molt::checking

#endif
