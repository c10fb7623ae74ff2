// The cycle collector: generational, by subtracting internal references (as CPython's gc), run at safepoints only.
#include "core/object/collector.h"

#include <cstdio>

#include "core/exc/report.h"
#include "core/host/clock.h"
#include "core/object/heap.h"
#include "core/object/instance.h"
#include "core/object/protocol.h"
#include "core/object/weak.h"
#include "core/runtime/runtime.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt {

constinit CollectorState collector{};

#define EMPTY_LIST(at)                                                                                                           \
    { {&(at)}, &(at) }
constinit Generation generations[kGenerations] = {{EMPTY_LIST(generations[0].head), 0, 700, 700},
                                                  {EMPTY_LIST(generations[1].head), 0, 10, 10},
                                                  {EMPTY_LIST(generations[2].head), 0, 10, 10}};

namespace {

constinit GcHead permanent EMPTY_LIST(permanent); // frozen
#undef EMPTY_LIST
bool collecting = false;

// A full collection is worth its time when the objects that have aged since the last one are half of those that survived
// it: so the work stays linear in the number of objects made.
int64_t long_lived = 0, newly_aged = 0;

// OPTIMIZATION: a program that makes no cycles is not asked for them every 700 objects. The youngest generation may grow to
// 16 times its threshold, doubling with each collection that finds nothing, until one finds something or the program sets
// thresholds of its own.
constexpr int64_t kMostGrowth = 16;
bool grows = true;
void adapt(int64_t found) {
    Generation& youngest = generations[0];
    if (!grows || found) youngest.limit = youngest.threshold;
    else if (youngest.limit < youngest.threshold * kMostGrowth) youngest.limit *= 2;
}

void init_list(GcHead* list) { list->previous = list->next = list; }
void splice(GcHead* into, GcHead* list) {
    if (list->next == list) return;
    list->next->previous = into->previous;
    into->previous->next = list->next;
    list->previous->next = into;
    into->previous = list->previous;
    init_list(list);
}

// While collecting, kFlagCandidate marks membership.
constexpr uint32_t kFlagCandidate = 1u << 30;
constexpr uint32_t kFlagReached = 1u << 31;

void subtract(Value child, void*) {
    Object* o = child.object();
    if (o->flags & kFlagCandidate) head_of(o)->outside--;
}

void reach(Value child, void* reachable) {
    Object* o = child.object();
    if ((o->flags & (kFlagCandidate | kFlagReached)) != kFlagCandidate) return;
    o->flags |= kFlagReached;
    GcHead* head = head_of(o);
    head->leave();
    head->join(static_cast<GcHead*>(reachable));
}

/// The objects that an object refers to, its class included; of lists and tuples from their end, as CPython's do: the order
/// of finalisers follows from it. OPTIMIZATION: the usual kinds without asking their class.
template<VisitFn visit> void each_reference(Object* o, void* state) {
    auto word = [state](molt_value v) {
        if (v && molt_is_object(v)) visit(Value(v), state); // half made ones have gaps
    };
    Class* cls = class_of(o);
    if (o->is_exact(MOLT_KIND_LIST) || o->is_exact(MOLT_KIND_TUPLE)) {
        const bool list = o->is_exact(MOLT_KIND_LIST);
        const molt_value* items = list ? static_cast<List*>(o)->items() : static_cast<Tuple*>(o)->items;
        for (uint64_t i = list ? static_cast<List*>(o)->n : static_cast<Tuple*>(o)->n; i-- > 0;) word(items[i]);
        return;
    }
    if (cls->traverse == instance_traverse && cls->layout_base == &type::object_) each_own_field(o, word);
    else cls->traverse(o, visit, state);
    if (cls->is_heap()) visit(Value(cls), state);
}

/// 1. Each candidate's count, minus references from candidates, is what the outside holds.
/// 2. Candidates with outside references, and all they reach, survive.
/// The rest stays in `young`.
void split(GcHead* young, GcHead* reachable) {
    for (GcHead* h = young->next; h != young; h = h->next) {
        object_of(h)->flags |= kFlagCandidate;
        h->outside = object_of(h)->refcount;
    }
    for (GcHead* h = young->next; h != young; h = h->next) each_reference<subtract>(object_of(h), nullptr);
    init_list(reachable);
    GcHead* previous = young; // the counts have taken the links back, which are set anew
    for (GcHead *h = young->next, *next; h != young; h = next) {
        next = h->next;
        if (h->outside > 0) {
            object_of(h)->flags |= kFlagReached;
            h->join(reachable);
        } else {
            previous->next = h;
            h->previous = previous;
            previous = h;
        }
    }
    previous->next = young;
    young->previous = previous;
    bool tuples = false;
    for (GcHead* h = reachable->next; h != reachable; h = h->next) {
        Object* o = object_of(h);
        // Visiting may unlink any candidate that waits in `young`, never one in `reachable`.
        each_reference<reach>(o, reachable);
        o->flags &= ~(kFlagCandidate | kFlagReached);
        tuples |= o->is_exact(MOLT_KIND_TUPLE);
    }
    for (GcHead *h = reachable->next, *next; tuples && h != reachable; h = next) {
        next = h->next;
        if (Object* o = object_of(h); o->is_exact(MOLT_KIND_TUPLE)) tuple_untrack_atoms(static_cast<Tuple*>(o));
    }
    for (GcHead* h = young->next; h != young; h = h->next) object_of(h)->flags &= ~kFlagCandidate;
}

/// PEP 442: every finaliser of the unreachable set runs once, before anything is taken apart. A finaliser may end the life
/// of any object of the set, which then leaves the list it is in.
void finalise(Ctx& ctx, GcHead* unreachable) {
    GcHead done;
    init_list(&done);
    while (unreachable->next != unreachable) {
        GcHead* h = unreachable->next;
        h->leave();
        h->join(&done);
        Object* o = object_of(h);
        if (!class_of(o)->slots.del || (o->flags & kFlagFinalised)) continue;
        Ref<> keep = own(Value(o));
        o->flags |= kFlagFinalised;
        if (!class_of(o)->slots.del(ctx, Value(o)).ok()) report_del(ctx, Value(o));
    }
    splice(unreachable, &done);
}

/// Takes the trash apart, or keeps it in gc.garbage under DEBUG_SAVEALL. What is still alive afterwards will be dropped by
/// someone outside.
void clear_trash(Ctx& ctx, GcHead* trash, GcHead* survivors) {
    while (trash->next != trash) {
        Object* o = object_of(trash->next);
        Ref<> keep = own(Value(o));
        if (!(collector.debug & kDebugSaveAll)) class_of(o)->clear(ctx, o);
        else if (!list_append(ctx, collector.garbage.get(), Value(o)).ok()) ctx.clear_pending();
        if (trash->next != head_of(o)) continue;
        head_of(o)->leave();
        head_of(o)->join(survivors);
    }
}

int64_t size_of(GcHead* list) {
    int64_t n = 0;
    for (GcHead* h = list->next; h != list; h = h->next) n++;
    return n;
}

void report_start(int generation) {
    std::fprintf(stderr, "gc: collecting generation %d...\ngc: objects in each generation:", generation);
    for (Generation& g : generations) std::fprintf(stderr, " %lld", static_cast<long long>(size_of(&g.head)));
    std::fprintf(stderr, "\ngc: objects in permanent generation: %lld\n", static_cast<long long>(size_of(&permanent)));
}

void report_trash(GcHead* trash) {
    for (GcHead* h = trash->next; h != trash; h = h->next) {
        const Object* o = object_of(h);
        const Class* cls = class_of(o);
        Utf8 name(cls->name.get());
        std::fprintf(stderr, "gc: collectable <%.*s %p>\n", int(name.view().size()), name.view().data(),
                     static_cast<const void*>(o));
    }
}

/// gc.callbacks: each is called with the phase and what is known of the collection.
void call_hooks(Ctx& ctx, const char* phase, int generation, int64_t collected) {
    if (!collector.callbacks || collector.callbacks->n == 0) return;
    auto call_all = [&]() -> Status {
        Ref<Dict> info = MOLT_TRY(dict_new(ctx));
        Ref<Str> text = MOLT_TRY(intern(ctx, phase));
        MOLT_TRY(dict_set(ctx, info.get(), MOLT_TRY(intern(ctx, "generation")).get(), Value(molt_small_int(generation))));
        MOLT_TRY(dict_set(ctx, info.get(), MOLT_TRY(intern(ctx, "collected")).get(), Value(molt_small_int(collected))));
        MOLT_TRY(dict_set(ctx, info.get(), MOLT_TRY(intern(ctx, "uncollectable")).get(), Value(molt_small_int(0))));
        for (uint64_t i = 0; i < collector.callbacks->n; i++) {
            Ref<> hook = own((*collector.callbacks.get())[i]);
            if (!call(ctx, hook, {text.value(), info.value()})) report_unraisable(ctx, "Exception ignored in: ", hook);
        }
        return done();
    };
    if (!call_all().ok()) report_unraisable(ctx, "Exception ignored in: ", Value(collector.callbacks));
}

// 1. What nothing outside refers to is trash.  2. Weak references to it die; callbacks that are no trash run.
// 3. Finalisers run, and may bring some of it back.  4. The rest is taken apart.
int64_t collect_generations(Ctx& ctx, int generation) {
    if (collector.debug & kDebugStats) report_start(generation);
    const int64_t start = collector.debug & kDebugStats ? host::monotonic_clock() : 0;
    for (int g = 0; g <= generation; g++) generations[g].count = 0;
    if (generation + 1 < kGenerations) generations[generation + 1].count++;
    GcHead trash;
    init_list(&trash);
    for (int g = 0; g <= generation; g++) splice(&trash, &generations[g].head);

    GcHead reachable;
    split(&trash, &reachable);
    const int next = generation + 1 < kGenerations ? generation + 1 : generation;
    GcHead* older = &generations[next].head;
    if (generation == kGenerations - 1) {
        long_lived = size_of(&reachable);
        newly_aged = 0;
    } else if (next == kGenerations - 1) newly_aged += size_of(&reachable);
    splice(older, &reachable);

    int64_t found = 0;
    if (trash.next != &trash) {
        if (collector.debug & kDebugCollectable) report_trash(&trash);
        weak_call_due_py(ctx, weak_detach_trash(&trash));
        finalise(ctx, &trash);
        GcHead revived;
        split(&trash, &revived);
        splice(older, &revived);
        found = size_of(&trash);
        clear_trash(ctx, &trash, older);
    }
    collector.stats[generation].collections++;
    collector.stats[generation].collected += found;
    if (collector.debug & kDebugStats)
        std::fprintf(stderr, "gc: done, %lld unreachable, 0 uncollectable, %.4fs elapsed\n", static_cast<long long>(found),
                     double(host::monotonic_clock() - start) / 1e9);
    return found;
}

} // namespace

void collection_is_due() {
    if (generations[0].threshold && !collecting && !collector.disabled) request_collection();
}

int64_t collect(Ctx& ctx, int generation) {
    if (collecting) return 0;
    collecting = true;
    Ref<> outer = ctx.take_pending();
    call_hooks(ctx, "start", generation, 0);
    int64_t found = collect_generations(ctx, generation);
    call_hooks(ctx, "stop", generation, found);
    if (outer) ctx.restore_pending(std::move(outer));
    collecting = false;
    return found;
}

int64_t generation_count(int generation) { return generations[generation].count; }
int64_t generation_threshold(int generation) { return generations[generation].threshold; }
void set_generation_threshold(int generation, int64_t threshold) {
    generations[generation].threshold = generations[generation].limit = threshold;
    grows = false;
}

void visit_tracked(int generation, VisitFn visit, void* state) {
    for (int g = 0; g < kGenerations; g++) {
        if (generation >= 0 && g != generation) continue;
        GcHead* list = &generations[g].head;
        for (GcHead* h = list->next; h != list; h = h->next) visit(Value(object_of(h)), state);
    }
}

void visit_references(Object* object, Unboxed unboxed, VisitFn visit, void* state) {
    traverse_unboxed = unboxed == Unboxed::visit;
    class_of(object)->traverse(object, visit, state);
    traverse_unboxed = false;
    if (class_of(object)->is_heap()) visit(Value(class_of(object)), state);
}

void freeze() {
    for (Generation& g : generations) {
        splice(&permanent, &g.head);
        g.count = 0;
    }
}
void unfreeze() { splice(&generations[kGenerations - 1].head, &permanent); }
int64_t frozen_count() { return size_of(&permanent); }

int64_t collect_due(Ctx& ctx) {
    if (collector.disabled) return 0;
    for (int g = kGenerations - 1; g >= 0; g--) {
        if (generations[g].count <= generations[g].limit) continue;
        if (g == kGenerations - 1 && newly_aged < long_lived / 2) continue;
        const int64_t found = collect(ctx, g);
        adapt(found);
        return found;
    }
    return 0;
}

void each_tracked(void (*visit)(Object*, void*), void* state) {
    for (Generation& generation : generations)
        for (GcHead* h = generation.head.next; h != &generation.head; h = h->next) visit(object_of(h), state);
    for (GcHead* h = permanent.next; h != &permanent; h = h->next) visit(object_of(h), state);
}

} // namespace molt
