// The functions that atexit registered: running them at the end.
#include "core/runtime/exit_functions.h"

#include "core/exc/report.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt {

constinit Slot<List> exit_functions;

void run_exit_functions_py(Ctx& ctx) {
    for (uint64_t i = exit_functions ? exit_functions->n : 0; i-- > 0;) {
        if (i >= exit_functions->n) continue; // one of them cleared the list
        Ref<> entry = own((*exit_functions.get())[i]);
        if (entry.value().is_none()) continue;
        auto* row = entry.value().as<Tuple>();
        if (!call_tuple(ctx, (*row)[0], (*row)[1].as<Tuple>(), (*row)[2].as<Dict>()))
            report_unraisable(ctx, "Exception ignored in atexit callback: ", (*row)[0]);
        if (!exit_functions) return;
    }
    exit_functions.clear();
}

} // namespace molt
