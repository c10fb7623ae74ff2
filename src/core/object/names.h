// Interned names that the runtime itself looks up: `names.__init__` is the str "__init__".
#pragma once

#include "core/types/str.h"

namespace molt {

struct Names {
#define MOLT_NAME(name) Str* name;
#define MOLT_NAME_AS(name, text) Str* name;
#include "core/object/names.def"
#undef MOLT_NAME
#undef MOLT_NAME_AS
};
extern Names names;

/// Interns them all (start-up).
Status names_init(Ctx& ctx);

} // namespace molt
