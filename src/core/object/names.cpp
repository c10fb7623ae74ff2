// The table of interned names.
#include "core/object/names.h"

namespace molt {

Names names;

Status names_init(Ctx& ctx) {
#define MOLT_NAME_AS(name, text) names.name = MOLT_TRY(intern(ctx, #text)).get();
#define MOLT_NAME(name) MOLT_NAME_AS(name, name)
#include "core/object/names.def"
#undef MOLT_NAME
#undef MOLT_NAME_AS
    return done();
}

} // namespace molt
