// Error numbers: what functions of the host port answer, the same numbers on every target.
#pragma once

namespace molt::host {

/// kENOENT and so on. Numbers and texts are Linux's on every target, for programs print them.
enum ErrorNumber : int {
#define MOLT_ERROR(name, number, text) k##name = number,
#include "core/host/errors.def"
};

/// The number of what the C library last reported on this thread; never 0.
int last_error();

/// The text of an error number.
const char* error_text(int error);

} // namespace molt::host
