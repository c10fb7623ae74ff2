// Error numbers of the C library as those of core/host/errors.def, and their texts.
#include "core/host/errors.h"

#include <cerrno>
#include <cstdio>

namespace molt::host {

namespace {

#ifdef __wasi__

/// WASI numbers its errors by the alphabet.
int from_native(int error) {
    switch (error) {
#define MOLT_ERROR(name, number, text)                                                                                           \
    case name:                                                                                                                   \
        return number;
#define MOLT_LINUX_ERROR(name, number, text)
#include "core/host/errors.def"
    case ENOTCAPABLE: return kEACCES; // a path that leads out of the folders the host granted
    default: return kEIO;
    }
}

#else

int from_native(int error) { return error; }

#define MOLT_ERROR(name, number, text) static_assert(name == number);
#include "core/host/errors.def"

#endif

} // namespace

int last_error() { return errno ? from_native(errno) : kEIO; }

const char* error_text(int error) {
    switch (error) {
    case 0:
        return "Success";
// clang-format off
#define MOLT_ERROR(name, number, text) case number: return text;
#include "core/host/errors.def"
    // clang-format on
    default: break;
    }
    static char unknown[32];
    std::snprintf(unknown, sizeof unknown, "Unknown error %d", error);
    return unknown;
}

} // namespace molt::host
