// The cycle collector: generational, by subtracting internal references (as CPython's gc), run at safepoints only.
#include <cstring>

#include "core/exc/report.h"
#include "core/object/heap.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"

namespace molt {

namespace {

constexpr int kGenerations = 3;
struct Generation {
    GcHead head;
    int64_t count;
    int64_t threshold;
};
Generation generations[kGenerations];
bool ready = false;
bool collecting = false;

// A full collection is worth its time when the objects that have aged since the last one are a quarter of those that
// survived it (as CPython's): so the work stays linear in the number of objects made.
int64_t long_lived = 0, newly_aged = 0;

Object* object_of(GcHead* head) { return reinterpret_cast<Object*>(head + 1); }
GcHead* head_of(Object* object) { return reinterpret_cast<GcHead*>(object) - 1; }

void init_list(GcHead* list) { list->previous = list->next = list; }
void unlink(GcHead* head) {
    head->previous->next = head->next;
    head->next->previous = head->previous;
}
void append(GcHead* list, GcHead* head) {
    head->previous = list->previous;
    head->next = list;
    list->previous->next = head;
    list->previous = head;
}
void splice(GcHead* into, GcHead* list) {
    if (list->next == list) return;
    list->next->previous = into->previous;
    into->previous->next = list->next;
    list->previous->next = into;
    into->previous = list->previous;
    init_list(list);
}

void prepare() {
    if (ready) return;
    const int64_t thresholds[kGenerations] = {700, 10, 10};
    for (int g = 0; g < kGenerations; g++) {
        init_list(&generations[g].head);
        generations[g].count = 0;
        generations[g].threshold = thresholds[g];
    }
    ready = true;
}

// While collecting, kFlagCandidate marks the objects that are looked at; GcHead::scratch_count counts what the outside holds.
constexpr uint32_t kFlagCandidate = 1u << 30;
constexpr uint32_t kFlagReached = 1u << 31;

void subtract(Value child, void*) {
    Object* o = child.object();
    if (o->flags & kFlagCandidate) head_of(o)->scratch_count--;
}

struct Reach {
    GcHead* reachable;
};
void reach(Value child, void* state) {
    Object* o = child.object();
    if ((o->flags & kFlagCandidate) && !(o->flags & kFlagReached)) {
        o->flags |= kFlagReached;
        GcHead* head = head_of(o);
        unlink(head);
        append(static_cast<Reach*>(state)->reachable, head);
    }
}

/// 1. Each candidate's count, minus references from candidates, is what the outside holds.
/// 2. Candidates with outside references, and all they reach, survive.
/// The rest stays in `young`.
void split(GcHead* young, GcHead* reachable) {
    for (GcHead* h = young->next; h != young; h = h->next) {
        object_of(h)->flags |= kFlagCandidate;
        h->scratch_count = object_of(h)->refcount;
    }
    for (GcHead* h = young->next; h != young; h = h->next) {
        Object* o = object_of(h);
        class_of(o)->traverse(o, subtract, nullptr);
        if (class_of(o)->is_heap()) subtract(Value(class_of(o)), nullptr);
    }
    init_list(reachable);
    Reach state{reachable};
    for (GcHead* h = young->next; h != young;) {
        GcHead* next = h->next;
        if (h->scratch_count > 0) reach(Value(object_of(h)), &state);
        h = next;
    }
    for (GcHead* h = reachable->next; h != reachable; h = h->next) {
        Object* o = object_of(h);
        // Visiting may unlink any candidate that waits in `young`, never one in `reachable`.
        class_of(o)->traverse(o, reach, &state);
        if (class_of(o)->is_heap()) reach(Value(class_of(o)), &state);
    }
    for (GcHead* h = reachable->next; h != reachable; h = h->next)
        object_of(h)->flags &= ~(kFlagCandidate | kFlagReached);
    for (GcHead* h = young->next; h != young; h = h->next) object_of(h)->flags &= ~kFlagCandidate;
}

/// PEP 442: every finaliser of the unreachable set runs once, before anything is taken apart. A finaliser may end the life
/// of any object of the set, which then leaves the list it is in.
void finalise(Ctx& ctx, GcHead* unreachable) {
    GcHead done;
    init_list(&done);
    while (unreachable->next != unreachable) {
        GcHead* h = unreachable->next;
        unlink(h);
        append(&done, h);
        Object* o = object_of(h);
        if (!class_of(o)->slots.del || (o->flags & kFlagFinalised)) continue;
        Ref<> keep = own(Value(o));
        o->flags |= kFlagFinalised;
        if (!class_of(o)->slots.del(ctx, Value(o)).ok()) report_unraisable(ctx, "Exception ignored in: ", Value(o));
    }
    splice(unreachable, &done);
}

/// Takes the unreachable objects apart; what somebody outside still holds moves to `older`.
void clear_all(Ctx& ctx, GcHead* unreachable, GcHead* older) {
    while (unreachable->next != unreachable) {
        GcHead* h = unreachable->next;
        Object* o = object_of(h);
        Ref<> keep = own(Value(o));
        class_of(o)->clear(ctx, o);
        if (unreachable->next != h) continue;
        unlink(h);
        append(older, h);
    }
}

int64_t length(const GcHead* list) {
    int64_t n = 0;
    for (GcHead* h = list->next; h != list; h = h->next) n++;
    return n;
}

} // namespace

void track(Object* object) {
    prepare();
    object->flags |= kFlagTracked;
    append(&generations[0].head, head_of(object));
    if (++generations[0].count > generations[0].threshold && !collecting) request_collection();
}

void untrack(Object* object) {
    if (!(object->flags & kFlagTracked)) return;
    object->flags &= ~kFlagTracked;
    unlink(head_of(object));
    if (generations[0].count > 0) generations[0].count--;
}

int64_t collect(Ctx& ctx, int generation) {
    prepare();
    if (collecting) return 0;
    collecting = true;
    for (int g = 0; g <= generation; g++) generations[g].count = 0;
    if (generation + 1 < kGenerations) generations[generation + 1].count++;
    GcHead young;
    init_list(&young);
    for (int g = 0; g <= generation; g++) splice(&young, &generations[g].head);

    GcHead reachable;
    split(&young, &reachable);
    const int older = generation + 1 < kGenerations ? generation + 1 : generation;
    if (generation == kGenerations - 1) {
        long_lived = length(&reachable);
        newly_aged = 0;
    } else if (older == kGenerations - 1) newly_aged += length(&reachable);
    splice(&generations[older].head, &reachable);

    const int64_t found = length(&young);
    if (found) {
        Ref<> outer = ctx.take_pending();
        finalise(ctx, &young);
        GcHead revived; // finalisers may have made some reachable again
        split(&young, &revived);
        splice(&generations[older].head, &revived);
        clear_all(ctx, &young, &generations[older].head);
        if (outer) ctx.restore_pending(std::move(outer));
    }
    collecting = false;
    return found;
}

int64_t collect_due(Ctx& ctx) {
    for (int g = kGenerations - 1; g >= 0; g--) {
        if (generations[g].count <= generations[g].threshold) continue;
        if (g == kGenerations - 1 && newly_aged < long_lived / 4) continue;
        return collect(ctx, g);
    }
    return 0;
}

void each_tracked(void (*visit)(Object*, void*), void* state) {
    prepare();
    for (Generation& generation : generations)
        for (GcHead* h = generation.head.next; h != &generation.head; h = h->next) visit(object_of(h), state);
}

} // namespace molt
