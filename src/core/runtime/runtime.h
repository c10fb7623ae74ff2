// Runtime: the one of the process: modules, configuration, the state that start-up makes and shutdown gives back.
#pragma once

#include <molt/abi.h>

#include "core/object/ctx.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "core/types/tuple.h"

namespace molt {

struct Function;
struct ModuleSpec;

struct Runtime {
    Slot<Dict> modules;            // sys.modules
    Slot<Dict> builtins_dict;      // of the module builtins
    Slot<> spare_memory_errors[8]; // for when not even an exception can be made
    Slot<List> repr_stack;         // objects whose repr is being made
    Slot<> asyncgen_firstiter;     // sys.set_asyncgen_hooks
    Slot<> asyncgen_finalizer;
    Slot<> original_import; // builtins.__import__ as it was at start
    const molt_program* program;
    int argc;
    char** argv;
    int32_t recursion_limit; // as the program set it
    int32_t depth_limit;     // what of it the machine can give: a context's depth counts down from here
    bool finalising;
    bool leak_check;
    Ctx* current; // whose thread holds the GIL
};
extern Runtime runtime;

/// Raises RecursionError: "maximum recursion depth exceeded" and where (or nullptr).
void raise_recursion_limit(Ctx& ctx, const char* where);
/// sys.setrecursionlimit(); the depth that is in use stays used.
void set_recursion_limit(Ctx& ctx, int32_t limit);
/// Sets the breaker so that the next safepoint collects.
void request_collection();
/// KeyboardInterrupt at the next safepoint of the main thread. Async-signal-safe.
void request_interrupt();
/// Runs what the breaker asks for (signals, collection); blocking calls that were interrupted come here too.
Status safepoint(Ctx& ctx);
/// Sets up the context of the thread that holds the GIL.
void runtime_prepare_context(Ctx& ctx);
/// Names everything that the program needs and this library lacks, one line each; how many. 0: nothing.
int report_missing(const molt_program* program, void (*log)(const char* line));
/// A function's code, defaults or keyword defaults changed: direct calls must look again.
void function_modified(Function* function);

/// Makes __main__ and runs its body.
Status run_main_py(Ctx& ctx);
/// Starts the runtime on this thread; nullptr with a message on stderr when out of memory.
Ctx* runtime_start(const molt_program* program, int argc, char** argv);
/// How much goes back at the end: what programs see the end of, or classes, names and tables as well.
enum class Release { at_exit, whole };
/// Exit sequence of CPython: atexit, flush, module teardown, collection; then memory goes back.
/// -1 when the standard streams could not be flushed.
int runtime_finish(Ctx& ctx, Release scope);

} // namespace molt
