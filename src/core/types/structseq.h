// structseq: classes of tuples whose items have names as well; and SimpleNamespace.
#pragma once

#include <span>

#include "core/types/tuple.h"

namespace molt {

/// Reads one field of a struct sequence: an item, or beyond the visible ones an attribute of the instance.
struct StructSeqField : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> name;
    Slot<> doc;
    Class* owner;
    uint64_t index;

    template<class F> static void fields(StructSeqField* self, F&& field) { field(self->name), field(self->doc); }
};

struct Namespace : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    molt_value dict_word;

    template<class F> static void fields(Namespace* self, F&& field) { field(&self->dict_word, 1); }
};

struct StructSeqSpec {
    const char* module;
    const char* name;
    const char* doc;
    std::span<const char* const> fields; // nullptr: an item without a name
    size_t visible;                      // fields that are items of the tuple
    bool instantiable;                   // by Python code
};

/// The class, made once by its module.
Ref<Class> structseq_class(Ctx& ctx, const StructSeqSpec& spec);
/// An instance: as many owned values as the class has fields; moved in, also when raised.
Ref<> structseq_new(Ctx& ctx, Class* cls, molt_value* values, size_t n);

/// A SimpleNamespace of name, value pairs.
Ref<> namespace_new(Ctx& ctx);

} // namespace molt
