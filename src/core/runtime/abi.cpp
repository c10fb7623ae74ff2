// The root of the binary interface: what molt_abi_get() gives.
#include <cstring>

#include <molt/abi.h>
#include <molt/embed.h>
#include <molt/gen/core.h>

#include "core/call/registry.h"

extern "C" const molt_core_table molt_core_table_v0;
namespace molt {
extern "C" const molt_embed_table molt_embed_table_v0;
}

namespace {

const void* find_group(const char* name) {
    const void* found = nullptr;
    molt::each_module([&](const molt::ModuleSpec& m) {
        if (m.table && std::strcmp(m.name, name) == 0) found = m.table;
    });
    return found;
}

const molt_abi abi = {
    .struct_size = sizeof(molt_abi),
    .major = MOLT_ABI_MAJOR,
    .minor = MOLT_ABI_MINOR,
    .layout = MOLT_LAYOUT,
    .binary_format = MOLT_BINARY_FORMAT,
    .flags = 0,
    .core = &molt_core_table_v0,
    .embed = &molt::molt_embed_table_v0,
    .group = find_group,
};

} // namespace

extern "C" const molt_abi* molt_abi_get(uint32_t major, uint32_t min_minor) {
    return major == MOLT_ABI_MAJOR && min_minor <= MOLT_ABI_MINOR ? &abi : nullptr;
}
