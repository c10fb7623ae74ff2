// Environment variables, entropy, and what the process knows of itself.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/host/grant.h"

namespace molt::host {

/// NAME=value texts, ended by null.
const char* const* environment(const Grant&);
/// The same for one who judges each name before it is shown.
const char* const* own_environment();
/// nullptr: not set.
const char* variable(const Grant&, const char* name);
int set_variable(const Grant&, const char* name, const char* value);
int unset_variable(const Grant&, const char* name);
/// Settings of the runtime itself: names that begin with MOLT_.
const char* own_setting(const char* name);

/// Bytes nobody can foretell.
int entropy(const Grant&, void* to, size_t count);
/// The same for keys that the program never sees.
int own_entropy(void* to, size_t count);

int64_t process_id();

/// What sys.platform and sys.implementation._multiarch say.
struct Platform {
    const char *name, *architecture;
};
extern const Platform kPlatform;

} // namespace molt::host
