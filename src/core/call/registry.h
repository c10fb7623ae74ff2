// What the generator registered: every builtin class, every native module, every countable body.
#pragma once

#include "core/call/native.h"

namespace molt {

extern const TypeSpec* const type_specs[];
extern const uint32_t type_specs_count;
extern const ModuleSpec* const module_specs[];
extern const uint32_t module_specs_count;
extern const char* const entry_names[];
extern const uint32_t entry_names_count;

} // namespace molt
