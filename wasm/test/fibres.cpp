// Two fibres and the main program pass a token through deep C++ stacks; then one sleeps while another runs.
#include "molt_host.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr size_t kStackBytes = 256 << 10;
constexpr int kRounds = 3;
int constructed = 0;

struct Static {
    Static() { ++constructed; }
} once;

struct Fibre {
    int32_t id;
    const char* name;
    Fibre* next;
    int depth;
    bool done = false;
};

Fibre first{0, "first", nullptr, 0};
Fibre second{0, "second", nullptr, 0};
Fibre main_fibre{0, "main", nullptr, 0};

// Goes down `depth` frames with live C++ objects in each before it gives the processor away.
[[gnu::noinline]] int descend(Fibre& self, int depth) {
    std::string here = std::string(self.name) + std::to_string(depth);
    std::vector<int> values(3, depth);
    if (depth > 0) return descend(self, depth - 1) + values[1] + (here.size() > 100 ? 1 : 0);
    molt_host_fibre_resume(self.next->id);
    molt_host::suspend(self.id);
    return 0;
}

void pass_token(Fibre& self) {
    for (int round = 0; round < kRounds; ++round) {
        std::printf("%s %d\n", self.name, round);
        std::printf("%s sum %d\n", self.name, descend(self, self.depth));
    }
    self.done = true;
    molt_host_fibre_resume(self.next->id);
}

void count_to_a_million(Fibre& self) {
    volatile int count = 0;
    while (count < 1'000'000) count = count + 1;
    std::printf("%s counted %d\n", self.name, count);
    self.done = true;
}

void nap(Fibre& self) {
    int64_t begin = molt_host_now();
    molt_host::sleep(20'000'000);
    std::printf("%s slept %s\n", self.name, molt_host_now() - begin >= 20'000'000 ? "long enough" : "too short");
    self.done = true;
    molt_host_fibre_resume(main_fibre.id);
}

using Body = void (*)(Fibre&);

void spawn(Fibre& fibre, Body body) {
    char* stack = static_cast<char*>(aligned_alloc(16, kStackBytes));
    fibre.done = false;
    fibre.id = molt_host_fibre_spawn(reinterpret_cast<uint32_t>(body), reinterpret_cast<uint32_t>(&fibre), stack + kStackBytes);
    if (fibre.id < 0) {
        std::puts("this host has no fibres");
        std::exit(3);
    }
    molt_host_fibre_resume(fibre.id);
}

} // namespace

extern "C" __attribute__((export_name("molt_fibre_main"))) int32_t molt_fibre_main(uint32_t entry, uint32_t argument,
                                                                                   char* stack_top) {
    molt_host::set_stack_pointer(stack_top);
    reinterpret_cast<Body>(entry)(*reinterpret_cast<Fibre*>(argument));
    return 0;
}

int main() {
    first = {0, "first", &second, 5};
    second = {0, "second", &first, 90};
    spawn(first, pass_token);
    second.next = &first;
    spawn(second, pass_token);
    while (!first.done || !second.done) {
        // Whoever finished last resumes a fibre that is gone; main looks again after a moment.
        molt_host::sleep(1'000'000);
    }
    spawn(first, nap);
    spawn(second, count_to_a_million);
    while (!first.done) molt_host::suspend(main_fibre.id);
    std::printf("both done %d, constructors ran %d time\n", second.done, constructed);
    return 0;
}
