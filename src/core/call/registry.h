// What is linked: the modules of the core, which every program has, and those of the library that it took along.
#pragma once

#include "core/call/native.h"

/// Enters a module of the library in the list that the linker makes of all of them: what is linked is registered.
#define MOLT_REGISTER_MODULE(spec)                                                                                               \
    extern const molt::ModuleSpec* const spec##_registered;                                                                      \
    MOLT_IN_MODULE_LIST const molt::ModuleSpec* const spec##_registered = &(spec);

#if __has_attribute(retain)
#define MOLT_IN_MODULE_LIST [[gnu::section("molt_modules"), gnu::used, gnu::retain]]
#else
#define MOLT_IN_MODULE_LIST [[gnu::section("molt_modules"), gnu::used]]
#endif

extern "C" {
[[gnu::visibility("hidden")]] extern const molt::ModuleSpec* const __start_molt_modules[];
[[gnu::visibility("hidden")]] extern const molt::ModuleSpec* const __stop_molt_modules[];
}

namespace molt {

/// One for each stub of the core, in their order; most of them are parts of builtins.
extern const ModuleSpec* const core_modules[];
extern const uint32_t core_modules_count;
/// Every name of a module that the library can have, linked or not.
extern const char* const module_names[];
extern const uint32_t module_names_count;

template<class F> void each_module(F&& visit) {
    for (uint32_t i = 0; i < core_modules_count; i++) visit(*core_modules[i]);
    for (const ModuleSpec* const* m = __start_molt_modules; m < __stop_molt_modules; m++) visit(**m);
}

template<class F> void each_class(F&& visit) {
    each_module([&](const ModuleSpec& m) {
        for (uint32_t i = 0; i < m.nclasses; i++) visit(*m.classes[i]);
    });
}

} // namespace molt
