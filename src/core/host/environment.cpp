// Environment and entropy on POSIX and WASI.
#include "core/host/environment.h"

#include "core/host/errors.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <unistd.h>
#ifndef __wasi__
#include <sys/random.h>
#endif

extern "C" char** environ;

namespace molt::host {

const char* const* environment(const Grant&) { return environ; }
const char* const* own_environment() { return environ; }
const char* variable(const Grant&, const char* name) { return std::getenv(name); }
int set_variable(const Grant&, const char* name, const char* value) { return ::setenv(name, value, 1) < 0 ? last_error() : 0; }
int unset_variable(const Grant&, const char* name) { return ::unsetenv(name) < 0 ? last_error() : 0; }

const char* own_setting(const char* name) { return std::strncmp(name, "MOLT_", 5) == 0 ? std::getenv(name) : nullptr; }

int entropy(const Grant&, void* to, size_t count) { return own_entropy(to, count); }

int own_entropy(void* to, size_t count) {
    constexpr size_t kChunk = 256; // never interrupted up to here
    auto* at = static_cast<unsigned char*>(to);
    while (count > 0) {
        const size_t now = count < kChunk ? count : kChunk;
        if (::getentropy(at, now) < 0) return last_error();
        at += now;
        count -= now;
    }
    return 0;
}

#ifdef __wasi__
int64_t process_id() { return 1; }
const Platform kPlatform = {"wasi", "wasm32-wasi"};
#else
int64_t process_id() { return ::getpid(); }
const Platform kPlatform = {"linux", "x86_64-linux-gnu"};
#endif

} // namespace molt::host
