// Measures a fibre switch: two fibres resume each other many times. Argument: how many.
#include "molt_host.h"

#include <cstdio>
#include <cstdlib>

namespace {

int32_t ids[2];
int rounds;
int finished;

void ping(uint32_t self) {
    for (int i = 0; i < rounds; ++i) {
        molt_host_fibre_resume(ids[1 - self]);
        molt_host::suspend(ids[self]);
    }
    ++finished;
    molt_host_fibre_resume(ids[1 - self]);
    molt_host_fibre_resume(0);
}

} // namespace

extern "C" __attribute__((export_name("molt_fibre_main"))) int32_t molt_fibre_main(uint32_t entry, uint32_t argument,
                                                                                   char* stack_top) {
    molt_host::set_stack_pointer(stack_top);
    reinterpret_cast<void (*)(uint32_t)>(entry)(argument);
    return 0;
}

int main(int argc, char** argv) {
    rounds = argc > 1 ? std::atoi(argv[1]) : 1000;
    for (uint32_t i = 0; i < 2; ++i) {
        char* stack = static_cast<char*>(aligned_alloc(16, 65536));
        ids[i] = molt_host_fibre_spawn(reinterpret_cast<uint32_t>(&ping), i, stack + 65536);
    }
    int64_t begin = molt_host_now();
    molt_host_fibre_resume(ids[0]);
    while (finished < 2) molt_host::suspend(0);
    std::printf("%d switches\n", rounds * 2);
    std::fprintf(stderr, "%.0f ns a switch\n", static_cast<double>(molt_host_now() - begin) / (2.0 * rounds));
    return 0;
}
