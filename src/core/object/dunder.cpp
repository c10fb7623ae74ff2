// The special methods as data; slots of classes from methods, and methods from slots.
#include "core/object/dunder.h"

#include <cstring>

#include "core/call/native.h"
#include "core/object/generic_slots.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"

namespace molt {

namespace {

constexpr bool is_sequence_slot(std::string_view slot) {
    return slot == "concat" || slot == "repeat" || slot == "iconcat" || slot == "irepeat";
}

template<class F> F as_function(void* pointer) { return reinterpret_cast<F>(pointer); }

Raised wrong_count(Ctx& ctx, size_t expected, size_t given) {
    return ctx.raise(type::TypeError, "expected {} argument{}, got {}", expected, expected == 1 ? "" : "s", given);
}

/// Wrappers whose arguments CPython unpacks under an empty name, which leaves a blank in front.
Raised wrong_unpack(Ctx& ctx, size_t least, size_t most, size_t given) {
    const char* bound = least == most ? "" : given < least ? "at least " : "at most ";
    size_t expected = given < least ? least : most;
    return ctx.raise(type::TypeError, " expected {}{} argument{}, got {}", bound, expected, expected == 1 ? "" : "s", given);
}

} // namespace

const Dunder dunders[] = {
#define MOLT_DUNDER(name, slot, wrapper)                                                                                         \
    {#name, offsetof(Slots, slot), Wrapper::wrapper, reinterpret_cast<void*>(generic_slots::slot), is_sequence_slot(#slot)},
#include "core/object/dunders.def"
#undef MOLT_DUNDER
};
const size_t dunders_count = sizeof dunders / sizeof *dunders;

namespace {
Str* dunder_names[sizeof dunders / sizeof *dunders];

Str* name_of(size_t i) {
    if (!dunder_names[i]) {
        size_t k = 0;
#define MOLT_DUNDER(name, slot, wrapper) dunder_names[k++] = names.name;
#include "core/object/dunders.def"
#undef MOLT_DUNDER
    }
    return dunder_names[i];
}
} // namespace

void dunders_release() { std::memset(dunder_names, 0, sizeof dunder_names); }

/// Whether a call of this __setattr__ passes by the one that a builtin class between defines for its instances.
bool jumps_over(Class* cls, const Dunder& dunder, void* function) {
    auto set_of = [](Class* c) { return reinterpret_cast<void*>(c->slots.setattr); };
    Class* defining = cls;
    Tuple* order = cls->mro.get();
    for (uint64_t i = order ? order->n : 0; i-- > 0;) {
        auto* base = (*order)[i].as<Class>();
        if (set_of(base) == dunder.generic || set_of(base) != set_of(cls)) continue; // classes in Python define none
        defining = base;
        break;
    }
    for (Class* base = defining; base; base = base->base.get()) {
        if (set_of(base) == function) return false;
        if (set_of(base) != dunder.generic) return true;
    }
    return false;
}

Ref<> call_slot(Ctx& ctx, const Dunder& dunder, void* function, Value self, const Args& args) {
    size_t n = args.count();
    switch (dunder.wrapper) {
    case Wrapper::call: return as_function<CallSlot>(function)(ctx, self, args);
    case Wrapper::init: MOLT_TRY(as_function<InitSlot>(function)(ctx, self, args)); return none();
    case Wrapper::new_: {
        if (n == 0 || !args[0].is<Class>())
            return ctx.raise(type::TypeError, "{}.__new__(): not enough arguments", Value(self.as<Class>()->name));
        Args tail{args.items + 1, n - 1, args.kwnames};
        return as_function<NewSlot>(function)(ctx, args[0].as<Class>(), tail);
    }
    default: break;
    }
    if (args.keyword_count()) return ctx.raise(type::TypeError, "wrapper {}() takes no keyword arguments", dunder.name);
    auto exactly = [&](size_t expected) { return n == expected; };
    switch (dunder.wrapper) {
    case Wrapper::unary:
        if (!exactly(0)) return wrong_count(ctx, 0, n);
        return as_function<UnarySlot>(function)(ctx, self);
    case Wrapper::next: {
        if (!exactly(0)) return wrong_count(ctx, 0, n);
        Ref<> result = as_function<NextSlot>(function)(ctx, self);
        if (result && result.value().is_absent()) return ctx.raise(type::StopIteration, "");
        return result;
    }
    case Wrapper::hash:
        if (!exactly(0)) return wrong_count(ctx, 0, n);
        return int_from_int64(ctx, MOLT_TRY(as_function<HashSlot>(function)(ctx, self)));
    case Wrapper::truth:
        if (!exactly(0)) return wrong_count(ctx, 0, n);
        return boolean(MOLT_TRY(as_function<TruthSlot>(function)(ctx, self)));
    case Wrapper::length:
        if (!exactly(0)) return wrong_count(ctx, 0, n);
        return int_from_int64(ctx, MOLT_TRY(as_function<LengthSlot>(function)(ctx, self)));
    case Wrapper::del:
        if (!exactly(0)) return wrong_count(ctx, 0, n);
        MOLT_TRY(as_function<decltype(Slots::del)>(function)(ctx, self));
        return none();
    case Wrapper::binary:
    case Wrapper::inplace:
    case Wrapper::getitem:
        if (!exactly(1)) return wrong_count(ctx, 1, n);
        return as_function<BinarySlot>(function)(ctx, self, args[0]);
    case Wrapper::count:
    case Wrapper::inplace_count: { // called as a method, the count of a repetition must be an index
        if (!exactly(1)) return wrong_unpack(ctx, 1, 1, n);
        int64_t times = MOLT_TRY(index_int64(ctx, args[0], type::OverflowError));
        Ref<> number = MOLT_TRY(int_from_int64(ctx, times));
        return as_function<BinarySlot>(function)(ctx, self, number);
    }
    case Wrapper::reflected:
        if (!exactly(1)) return wrong_count(ctx, 1, n);
        return as_function<BinarySlot>(function)(ctx, args[0], self);
    case Wrapper::ternary:
        if (n != 1 && n != 2) return wrong_unpack(ctx, 1, 2, n);
        return as_function<TernarySlot>(function)(ctx, self, args[0], n == 2 ? args[1] : kNone);
    case Wrapper::reflected_ternary:
        if (n != 1 && n != 2) return wrong_unpack(ctx, 1, 2, n);
        return as_function<TernarySlot>(function)(ctx, args[0], self, n == 2 ? args[1] : kNone);
    case Wrapper::lt:
    case Wrapper::le:
    case Wrapper::eq:
    case Wrapper::ne:
    case Wrapper::gt:
    case Wrapper::ge:
        if (!exactly(1)) return wrong_count(ctx, 1, n);
        return as_function<CompareSlot>(function)(ctx, self, args[0], CompareOp(int(dunder.wrapper) - int(Wrapper::lt)));
    case Wrapper::contains:
        if (!exactly(1)) return wrong_count(ctx, 1, n);
        return boolean(MOLT_TRY(as_function<ContainsSlot>(function)(ctx, self, args[0])));
    case Wrapper::setitem:
        if (!exactly(2)) return wrong_unpack(ctx, 2, 2, n);
        MOLT_TRY(as_function<SetItemSlot>(function)(ctx, self, args[0], args[1]));
        return none();
    case Wrapper::delitem:
        if (!exactly(1)) return wrong_count(ctx, 1, n);
        MOLT_TRY(as_function<SetItemSlot>(function)(ctx, self, args[0], Value{}));
        return none();
    case Wrapper::getattr:
    case Wrapper::delattr:
    case Wrapper::setattr: {
        size_t expected = dunder.wrapper == Wrapper::setattr ? 2 : 1;
        if (!exactly(expected)) return expected == 2 ? wrong_unpack(ctx, 2, 2, n) : wrong_count(ctx, expected, n);
        if (!args[0].is<Str>()) return ctx.raise(type::TypeError, "attribute name must be string, not '{}'", type_name(args[0]));
        Ref<Str> name = MOLT_TRY(intern(ctx, own(args[0].as<Str>())));
        if (dunder.wrapper == Wrapper::getattr) return as_function<GetAttrSlot>(function)(ctx, self, name.get());
        if (jumps_over(class_of(self), dunder, function))
            return ctx.raise(type::TypeError, "can't apply this {} to {} object", dunder.name, Value(class_of(self)->name));
        MOLT_TRY(as_function<SetAttrSlot>(function)(ctx, self, name.get(), expected == 2 ? args[1] : Value{}));
        return none();
    }
    case Wrapper::descr_get: {
        if (n != 1 && n != 2) return wrong_unpack(ctx, 1, 2, n);
        Value instance = args[0].is_none() ? Value{} : args[0];
        Value owner = n == 2 && !args[1].is_none() ? args[1] : Value{};
        if (!instance && !owner) return ctx.raise(type::TypeError, "__get__(None, None) is invalid");
        return as_function<DescrGetSlot>(function)(ctx, self, instance, owner);
    }
    case Wrapper::descr_set:
        if (!exactly(2)) return wrong_unpack(ctx, 2, 2, n);
        MOLT_TRY(as_function<DescrSetSlot>(function)(ctx, self, args[0], args[1]));
        return none();
    case Wrapper::descr_delete:
        if (!exactly(1)) return wrong_count(ctx, 1, n);
        MOLT_TRY(as_function<DescrSetSlot>(function)(ctx, self, args[0], Value{}));
        return none();
    default: return ctx.raise(type::SystemError, "slot wrapper {} has no call", dunder.name);
    }
}

namespace {

template<Class& cls> Ref<> item_thunk(Ctx& ctx, Value self, const Bound& bound) {
    return cls.slots.getitem(ctx, self, Value(bound.argv[0]));
}
template<Class& cls> Ref<> contains_thunk(Ctx& ctx, Value self, const Bound& bound) {
    return boolean(MOLT_TRY(cls.slots.contains(ctx, self, Value(bound.argv[0]))));
}

constexpr NativeSpec method_of_one(const char* name, const char* doc, const char* signature, const ParamSpec* parameter,
                                   Thunk thunk) {
    return {.name = name,
            .doc = doc,
            .text_signature = signature,
            .kind = NativeKind::method,
            .convention = Convention::one,
            .nparams = 1,
            .nrequired = 1,
            .npositional = 1,
            .npositional_only = 1,
            .var_positional = false,
            .var_keyword = false,
            .params = parameter,
            .thunk = thunk,
            .capability = nullptr};
}

constexpr ParamSpec kIndex = {"index", ParamKind::positional_only, false, nullptr};
constexpr ParamSpec kKey = {"key", ParamKind::positional_only, false, nullptr};

/// Special methods that are methods of their class besides filling the slot (METH_COEXIST).
struct Coexisting {
    const Class* cls;
    NativeSpec spec;
};
const Coexisting coexisting[] = {
    {&type::list, method_of_one("__getitem__", "Return self[index].", "($self, index, /)", &kIndex, item_thunk<type::list>)},
    {&type::dict, method_of_one("__getitem__", "Return self[key].", "($self, key, /)", &kKey, item_thunk<type::dict>)},
    {&type::dict, method_of_one("__contains__", "True if the dictionary has the specified key, else False.", "($self, key, /)",
                                &kKey, contains_thunk<type::dict>)},
    {&type::set, method_of_one("__contains__", "x.__contains__(y) <==> y in x.", nullptr, &kKey, contains_thunk<type::set>)},
    {&type::frozenset,
     method_of_one("__contains__", "x.__contains__(y) <==> y in x.", nullptr, &kKey, contains_thunk<type::frozenset>)},
};

const NativeSpec* coexisting_method(const Class* cls, std::string_view name) {
    for (const Coexisting& row : coexisting)
        if (row.cls == cls && row.spec.name == name) return &row.spec;
    return nullptr;
}

/// The class whose slot this method stands beside; null for any other value.
Class* coexisting_owner(Value method, std::string_view name) {
    if (!method.is_object() || class_of(method.object()) != &type::method_descriptor) return nullptr;
    auto* m = method.as<MethodDescriptor>();
    return coexisting_method(m->owner, name) == m->spec ? m->owner : nullptr;
}

} // namespace

Status add_slot_wrappers(Ctx& ctx, Class* cls, const Slots& own_slots) {
    for (size_t i = 0; i < dunders_count; i++) {
        const Dunder& dunder = dunders[i];
        void* function = slot_at(own_slots, dunder.offset);
        if (!function || dict_get(cls->dict(), name_of(i))) continue;
        if (const NativeSpec* spec = coexisting_method(cls, dunder.name)) {
            Ref<MethodDescriptor> method = MOLT_TRY(allocate<MethodDescriptor>(ctx, &type::method_descriptor));
            method->spec = spec;
            method->owner = cls;
            MOLT_TRY(dict_set(ctx, cls->dict(), name_of(i), method));
            continue;
        }
        if (dunder.wrapper == Wrapper::new_) {
            // tp_new_wrapper: a builtin function whose self is the class.
            Ref<> maker = MOLT_TRY(native_new_wrapper(ctx, cls));
            MOLT_TRY(dict_set(ctx, cls->dict(), name_of(i), maker));
            continue;
        }
        Ref<SlotWrapper> wrapper = MOLT_TRY(allocate<SlotWrapper>(ctx, &type::wrapper_descriptor));
        wrapper->dunder = &dunder;
        wrapper->function = function;
        wrapper->owner = cls;
        MOLT_TRY(dict_set(ctx, cls->dict(), name_of(i), wrapper));
    }
    return done();
}

namespace {

/// What the slot at this offset should hold, given the methods visible in the class:
/// all methods that fill it are wrappers of one builtin function -> that function; any other method -> the generic one.
void* resolve_slot(Class* cls, size_t offset) {
    void* specific = nullptr;
    void* generic = nullptr;
    bool use_generic = false;
    for (size_t i = 0; i < dunders_count; i++) {
        const Dunder& dunder = dunders[i];
        if (dunder.offset != offset) continue;
        Value method = class_lookup(cls, name_of(i));
        if (!method) continue;
        if (method.is_object() && class_of(method.object()) == &type::wrapper_descriptor) {
            auto* wrapper = method.as<SlotWrapper>();
            if (wrapper->dunder->offset == offset && wrapper->dunder->wrapper == dunder.wrapper &&
                cls->derives_from(wrapper->owner)) {
                if (specific && specific != wrapper->function) use_generic = true;
                specific = wrapper->function;
                generic = dunder.generic;
                continue;
            }
            if (wrapper->dunder->offset != offset && !dunder.sequence && wrapper->dunder->sequence &&
                cls->derives_from(wrapper->owner))
                continue; // the builtin base fills the sequence slot instead
        }
        if (Class* owner = coexisting_owner(method, dunder.name); owner && cls->derives_from(owner)) {
            void* function = slot_at(owner->slots, offset);
            if (specific && specific != function) use_generic = true;
            specific = function;
            generic = dunder.generic;
            continue;
        }
        if (dunder.sequence) continue; // a Python method fills the number slot
        if (method.is_none() && dunder.wrapper == Wrapper::hash) return reinterpret_cast<void*>(hash_not_implemented);
        if (dunder.wrapper == Wrapper::new_ && native_is_new_wrapper(method)) {
            // As in CPython, a class that once had a function keeps asking for its __new__, and so do its heirs.
            void* current = slot_at(cls->slots, offset);
            if (!current && cls->base) current = slot_at(cls->base->slots, offset);
            specific = current == dunder.generic ? current : native_new_function(method);
            continue;
        }
        use_generic = true;
        generic = dunder.generic;
    }
    return use_generic ? generic : specific;
}

} // namespace

void update_slots(Class* cls, Str* name_or_null) {
    if (cls->is_heap()) {
        size_t last = SIZE_MAX;
        for (size_t i = 0; i < dunders_count; i++) {
            if (name_or_null && name_of(i) != name_or_null) continue;
            if (dunders[i].offset == last) continue;
            last = dunders[i].offset;
            slot_at(cls->slots, last) = resolve_slot(cls, last);
        }
    }
    for (uint32_t i = 0; i < cls->nsubclasses; i++) update_slots(cls->subclasses[i], name_or_null);
}

namespace {
/// `__hash__ = None` in the stub.
bool says_unhashable(const TypeSpec& spec) {
    for (uint32_t i = 0; i < spec.nconstants; i++)
        if (std::strcmp(spec.constants[i].name, "__hash__") == 0) return true;
    return false;
}
} // namespace

Status class_inherit(Ctx&, Class* cls) {
    // Builtin classes copy what they do not define, slot by slot, from the base; comparison and hash go together.
    Class* base = cls->base.get();
    if (cls->is_heap()) {
        update_slots(cls, nullptr);
        return done();
    }
    if (base) {
        bool own_compare = cls->slots.compare != nullptr, own_hash = cls->slots.hash != nullptr;
        for (size_t i = 0; i < sizeof(Slots) / sizeof(void*); i++) {
            void*& mine = slot_at(cls->slots, i * sizeof(void*));
            size_t offset = i * sizeof(void*);
            if (offset == offsetof(Slots, hash) || offset == offsetof(Slots, compare)) continue;
            if (!mine) mine = slot_at(base->slots, offset);
        }
        if (!own_compare) cls->slots.compare = base->slots.compare;
        if (says_unhashable(*cls->spec)) cls->slots.hash = hash_not_implemented;
        else if (!own_hash) cls->slots.hash = own_compare ? hash_not_implemented : base->slots.hash;
    }
    return done();
}

} // namespace molt
