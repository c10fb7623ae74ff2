// The cycle collector as the module gc sees it: its switches, figures and lists.
#pragma once

#include "core/object/heap.h"
#include "core/types/list.h"

namespace molt {

/// gc.DEBUG_*
enum CollectorDebug : uint32_t {
    kDebugStats = 1,
    kDebugCollectable = 2,
    kDebugUncollectable = 4,
    kDebugSaveAll = 32,
};

struct GenerationStats {
    int64_t collections, collected, uncollectable;
};

struct CollectorState {
    bool disabled; // automatic collections
    uint32_t debug;
    GenerationStats stats[kGenerations];
    Slot<List> garbage; // gc.garbage, gc.callbacks; empty until the module is made
    Slot<List> callbacks;
};
extern CollectorState collector;

/// Objects made since the last collection, or collections of the next younger generation.
int64_t generation_count(int generation);
int64_t generation_threshold(int generation);
void set_generation_threshold(int generation, int64_t threshold);

/// Calls visit for each object that is tracked: of one generation (0 is the youngest), or of all when it is
/// negative. visit must not run user code or make collected objects.
void visit_tracked(int generation, VisitFn visit, void* state);
/// What the object refers to directly, its class included when that is a heap class; unboxed values too when
/// asked for.
enum class Unboxed : uint8_t { skip, visit };
void visit_references(Object* object, Unboxed unboxed, VisitFn visit, void* state);

/// Everything tracked now is left alone by later collections; taken back by unfreeze().
void freeze();
void unfreeze();
int64_t frozen_count();

} // namespace molt
