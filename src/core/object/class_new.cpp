// Making classes at run time: type.__new__, the class statement, assignment of bases, isinstance and issubclass.
#include <cstring>

#include "core/base/unicode.h"
#include "core/call/function.h"
#include "core/call/native.h"
#include "core/exc/exception.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/site.h"
#include "core/object/weak.h"
#include "core/runtime/runtime.h"
#include "core/types/cell.h"
#include "core/types/code.h"
#include "core/types/codec.h"
#include "core/types/list.h"
#include "core/types/tuple.h"
#include "core/types/union_type.h"

namespace molt {

namespace {

constexpr uint32_t kInlineSlots = 4;

/// The class that decides the layout of instances of cls: the nearest one that adds fixed fields.
Class* solid_base(Class* cls) { return cls->solid; }

// The base whose layout all the others share (CPython's best_base).
Result<Class*> best_base(Ctx& ctx, Tuple* bases) {
    Class* winner = nullptr;
    Class* best = nullptr;
    for (uint64_t i = 0; i < bases->n; i++) {
        Value b = (*bases)[i];
        if (!b.is<Class>()) return ctx.raise(type::TypeError, "bases must be types");
        auto* base = b.as<Class>();
        if (!base->has(kClassBasetype))
            return ctx.raise(type::TypeError, "type '{}' is not an acceptable base type", MOLT_TRY(class_shown_name(ctx, base)));
        Class* candidate = solid_base(base);
        if (!winner) {
            winner = candidate;
            best = base;
        } else if (winner->derives_from(candidate)) {
        } else if (candidate->derives_from(winner)) {
            winner = candidate;
            best = base;
        } else return ctx.raise(type::TypeError, "multiple bases have instance lay-out conflict");
    }
    return best;
}

// The most derived metaclass of the bases and the given one.
Result<Class*> calculate_metaclass(Ctx& ctx, Class* given, Tuple* bases) {
    Class* winner = given;
    for (uint64_t i = 0; i < bases->n; i++) {
        Class* meta = class_of((*bases)[i]);
        if (winner->derives_from(meta)) continue;
        if (meta->derives_from(winner)) {
            winner = meta;
            continue;
        }
        return ctx.raise(type::TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                                          "of the metaclasses of all its bases");
    }
    return winner;
}

/// `__x` in class C is `_Cx`.
Ref<Str> mangle(Ctx& ctx, Str* cls, Str* name) {
    auto starts = [](Str* s, uint64_t at) { return s->n > at && s->at(at) == '_'; };
    if (!starts(name, 0) || !starts(name, 1) || (name->at(name->n - 1) == '_' && name->at(name->n - 2) == '_'))
        return intern(ctx, own(name));
    uint64_t skip = 0;
    while (skip < cls->n && cls->at(skip) == '_') skip++;
    if (skip == cls->n) return intern(ctx, own(name));
    Ref<Str> stripped = MOLT_TRY(str_substring(ctx, cls, skip, cls->n));
    Ref<Str> mangled = MOLT_TRY(format_text(ctx, "_{}{}", stripped, Value(name)));
    return intern(ctx, std::move(mangled));
}

/// Instances end in items of their own (int, bytes, tuple), so that nothing fixed can be added behind them.
bool has_items(const Class* cls) {
    if (cls->bytes_of && cls->instance_kind != MOLT_KIND_STR) return true;
    return cls->instance_kind == MOLT_KIND_TYPE; // classes hold their members' offsets
}

struct Layout {
    bool want_dict = false, want_weak = false;
    Ref<Tuple> names; // slot members
};

// __slots__: names of members; '__dict__' and '__weakref__' stand for themselves.
Status read_slots(Ctx& ctx, Str* class_name, Class* base, Tuple* bases, Dict* dict, Layout& layout) {
    Value declared = dict_get(dict, names.__slots__);
    // Classes keep their attributes in a dict of their own.
    bool may_add_dict = base->dict_offset == 0 && !base->has(kClassTypeSubclass);
    bool may_add_weak = !base->has_weakrefs && !has_items(base);
    if (!declared) {
        layout.want_dict = may_add_dict;
        layout.want_weak = may_add_weak;
        layout.names = own(tuple_empty());
        return done();
    }
    Ref<> keep = own(declared);
    Ref<Tuple> listed;
    if (declared.is<Str>()) listed = MOLT_TRY(tuple_of(ctx, declared));
    else listed = MOLT_TRY(tuple_from_iterable_py(ctx, declared));
    if (listed->n && has_items(base))
        return ctx.raise(type::TypeError, "nonempty __slots__ not supported for subtype of '{}'", base->name.value());
    Ref<List> members = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < listed->n; i++) {
        Value item = (*listed)[i];
        if (!item.is<Str>()) return ctx.raise(type::TypeError, "__slots__ items must be strings, not '{}'", type_name(item));
        auto* text = item.as<Str>();
        if (!base::is_identifier(text->view())) return ctx.raise(type::TypeError, "__slots__ must be identifiers");
        if (text->equals("__dict__")) {
            if (!may_add_dict || layout.want_dict)
                return ctx.raise(type::TypeError, "__dict__ slot disallowed: we already got one");
            layout.want_dict = true;
            continue;
        }
        if (text->equals("__weakref__")) {
            if (!may_add_weak || layout.want_weak)
                return ctx.raise(type::TypeError, "__weakref__ slot disallowed: we already got one");
            layout.want_weak = true;
            continue;
        }
        Ref<Str> mangled = MOLT_TRY(mangle(ctx, class_name, text));
        if (dict_get(dict, mangled.get()) && !mangled->equals("__qualname__") && !mangled->equals("__classcell__"))
            return ctx.raise(type::ValueError, "{!r} in __slots__ conflicts with class variable", Value(mangled.get()));
        MOLT_TRY(list_append(ctx, members.get(), Value(mangled.get())));
    }
    MOLT_TRY(call_method(ctx, members, "sort"));
    layout.names = MOLT_TRY(tuple_copy(ctx, members->items(), members->n));
    // A secondary base may bring a dict or weak references.
    for (uint64_t i = 0; i < bases->n; i++) {
        auto* b = (*bases)[i].as<Class>();
        if (b->dict_offset && may_add_dict) layout.want_dict = true;
        if (b->has_weakrefs && may_add_weak) layout.want_weak = true;
    }
    return done();
}

/// Wraps a function of the namespace, as type.__new__ does for __new__, __init_subclass__, __class_getitem__.
Status wrap(Ctx& ctx, Class* cls, Str* name, Class& wrapper) {
    Value function = dict_get(cls->dict(), name);
    if (!function || !function.is_kind(MOLT_KIND_FUNCTION)) return done();
    Ref<> wrapped = MOLT_TRY(call(ctx, Value(&wrapper), {function}));
    return dict_set(ctx, cls->dict(), name, wrapped);
}

Status set_layout(Ctx& ctx, Class* cls, Class* base, Layout& layout) {
    cls->instance_kind = base->instance_kind;
    cls->bytes_of = base->bytes_of;
    cls->base_size = base->base_size;
    cls->dict_offset = base->dict_offset;
    cls->tail_size = base->tail_size;
    cls->has_weakrefs = base->has_weakrefs || layout.want_weak;
    cls->solid = base->solid;
    cls->layout_base = base->is_heap() ? base->layout_base : base;
    if (layout.want_dict) {
        if (base->bytes_of) {
            cls->dict_offset = kDictAtEnd;
            cls->tail_size = sizeof(molt_value);
        } else {
            cls->dict_offset = cls->base_size;
            cls->base_size += sizeof(molt_value);
        }
    }
    cls->slots_start = cls->base_size;
    cls->slots_count = uint32_t(layout.names->n);
    if (layout.names->n) {
        cls->base_size += uint32_t(layout.names->n * sizeof(molt_value));
        cls->solid = cls;
        cls->slot_names.set(layout.names.value());
    }
    // Inline attribute slots need a dict word to fall back on, and a fixed size. Modules are their dict.
    const bool is_module = cls->layout_base == &type::module;
    bool inline_slots = cls->dict_offset && cls->dict_offset != kDictAtEnd && !base->bytes_of && !is_module;
    cls->inline_capacity = inline_slots ? std::max(kInlineSlots, base->inline_capacity) : 0;
    cls->instance_size = cls->base_size + cls->inline_capacity * uint32_t(sizeof(molt_value));
    cls->root = shape_root(cls, cls->inline_capacity, cls->dict_offset && !inline_slots);
    if (!cls->root) return ctx.raise_no_memory();
    return done();
}

Status add_members(Ctx& ctx, Class* cls) {
    for (uint64_t i = 0; i < cls->slots_count; i++) {
        Value name = (*cls->slot_names.get())[i];
        Ref<MemberDescriptor> member = MOLT_TRY(allocate<MemberDescriptor>(ctx, &type::member_descriptor));
        member->name.set(name);
        member->owner.set(Value(cls));
        member->offset = cls->slots_start + uint32_t(i * sizeof(molt_value));
        MOLT_TRY(dict_set(ctx, cls->dict(), name.as<Str>(), member));
    }
    return done();
}

/// The getset descriptors __dict__ and __weakref__ that a class introduces. An object with a dict of a builtin base (a
/// class, a module) answers as that base does.
Value builtin_dict_descriptor(Value self) {
    Class* base = class_of(self)->layout_base;
    return base ? dict_get(base->dict(), names.__dict__) : Value{};
}
Ref<> get_instance_dict(Ctx& ctx, Value self) {
    if (!self.is_object()) return ctx.raise(type::AttributeError, "__dict__");
    if (Value builtin = builtin_dict_descriptor(self))
        return class_of(builtin)->slots.descr_get(ctx, builtin, self, Value(class_of(self)));
    return instance_dict(ctx, self.object());
}
Status put_instance_dict(Ctx& ctx, Value self, Value value) {
    if (Value builtin = builtin_dict_descriptor(self)) return class_of(builtin)->slots.descr_set(ctx, builtin, self, value);
    if (value) return set_instance_dict(ctx, self.object(), value);
    Ref<Dict> empty = MOLT_TRY(dict_new(ctx)); // deleted: the instance starts again with an empty one
    return set_instance_dict(ctx, self.object(), Value(empty.get()));
}
const GetSetSpec dict_spec = {"__dict__", "dictionary of the instance's attributes", get_instance_dict, put_instance_dict};

Ref<> get_instance_weakref(Ctx&, Value self) {
    WeakReference* first = self.is_object() ? weak_references(self.object()) : nullptr;
    return first ? own(Value(first)) : none();
}
const GetSetSpec weakref_spec = {"__weakref__", "first of the weak references to the object", get_instance_weakref, nullptr};

Status add_descriptor(Ctx& ctx, Class* cls, Str* name, const GetSetSpec& spec) {
    if (dict_get(cls->dict(), name)) return done();
    Ref<GetSetDescriptor> descriptor = MOLT_TRY(allocate<GetSetDescriptor>(ctx, &type::getset_descriptor));
    descriptor->spec = &spec;
    descriptor->owner.set(Value(cls));
    return dict_set(ctx, cls->dict(), name, descriptor);
}

// PEP 487: __set_name__ of every attribute, in the order of the namespace.
Status call_set_names(Ctx& ctx, Class* cls) {
    Ref<Dict> snapshot = MOLT_TRY(dict_copy(ctx, cls->dict()));
    uint64_t i = 0;
    while (DictEntry* entry = dict_next(snapshot.get(), i)) {
        Value key(entry->key), value(entry->value);
        Ref<> method = MOLT_TRY(lookup_special(ctx, value, names.__set_name__));
        if (method.value().is_absent()) continue;
        Ref<> result = call(ctx, method, {Value(cls), key});
        if (!result) {
            add_note_py(ctx, "Error calling __set_name__ on '{}' instance {!r} in '{}'", type_name(value), key, Value(cls->name));
            return raised;
        }
    }
    return done();
}

// PEP 487: super(cls, cls).__init_subclass__(**keywords).
Status call_init_subclass(Ctx& ctx, Class* cls, const Args& keywords) {
    Ref<> super = MOLT_TRY(call(ctx, Value(&type::super), {Value(cls), Value(cls)}));
    Ref<> method = MOLT_TRY(getattr(ctx, super, names.__init_subclass__));
    return Status::of(call(ctx, method, Args{keywords.items + keywords.count(), 0, keywords.kwnames}).ok());
}

Status take_class_cell(Ctx& ctx, Class* cls) {
    // Lazily evaluated bounds and aliases in the body see the class's own dict from now on.
    Ref<Str> lazy = MOLT_TRY(intern(ctx, "__classdictcell__"));
    if (Value cell = dict_get(cls->dict(), lazy.get()); cell && cell.is<Cell>()) {
        cell.as<Cell>()->contents.set(Value(cls->dict()));
        dict_delete(cls->dict(), lazy.get());
    }
    Value cell = dict_get(cls->dict(), names.__classcell__);
    if (!cell) return done();
    if (!cell.is<Cell>())
        return ctx.raise(type::TypeError, "__classcell__ must be a nonlocal cell, not {!r}", Value(class_of(cell)));
    cell.as<Cell>()->contents.set(Value(cls));
    dict_delete(cls->dict(), names.__classcell__);
    return done();
}

Status take_qualname(Ctx& ctx, Class* cls) {
    Value qualname = dict_get(cls->dict(), names.__qualname__);
    if (qualname) {
        if (!qualname.is<Str>())
            return ctx.raise(type::TypeError, "type __qualname__ must be a str, not {}", type_name(qualname));
        cls->qualname.set(qualname);
        dict_delete(cls->dict(), names.__qualname__);
    } else cls->qualname.set(cls->name.value());
    return done();
}

Status default_module(Ctx& ctx, Class* cls) {
    if (dict_get(cls->dict(), names.__module__)) return done();
    Value module;
    if (ctx.frame)
        if (Dict* globals = globals_of(Value(ctx.frame->callee))) module = dict_get(globals, names.__name__);
    return module ? dict_set(ctx, cls->dict(), names.__module__, module) : done();
}

} // namespace

void Class::leave_bases(Class* cls) {
    for (uint64_t i = 0; cls->bases && i < cls->bases->n; i++) class_remove_subclass((*cls->bases.get())[i].as<Class>(), cls);
}

void Class::break_cycles(Class* cls) {
    if (!cls->is_heap()) return;
    leave_bases(cls);
    forget_versions(cls);
    invalidate_versions(cls);
    if (cls->dict_slot) Dict::clear_fields(cls->dict());
    cls->mro.clear();
}

void Class::detach(Class* cls) {
    if (!cls->is_heap()) return;
    leave_bases(cls);
    leave_shape_of_one(cls);
    mem::release(cls->subclasses, cls->subclasses_capacity * sizeof(Class*), mem::Tag::table);
    cls->subclasses = nullptr;
    cls->nsubclasses = cls->subclasses_capacity = 0;
    cls->version = 0;
    free_shapes(cls);
}

namespace {

/// The order of a class: what its metaclass's mro() says, checked, or C3.
Ref<Tuple> linearise(Ctx& ctx, Class* cls) {
    Class* metaclass = class_of(Value(cls));
    Value hook = class_lookup(metaclass, names.mro);
    if (!hook || hook == class_lookup(&type::type_, names.mro)) return compute_mro(ctx, cls, cls->bases.get());
    Ref<> given = MOLT_TRY(call_method(ctx, Value(cls), names.mro));
    Ref<Tuple> order = MOLT_TRY(tuple_from_iterable_py(ctx, given));
    if (order->n == 0) return ctx.raise(type::TypeError, "type MRO must not be empty");
    for (uint64_t i = 0; i < order->n; i++) {
        Value item = (*order)[i];
        if (!item.is<Class>()) return ctx.raise(type::TypeError, "mro() returned a non-class ('{}')", type_name(item));
        const Class* solid = item.as<Class>()->solid;
        if (cls->solid != solid && !cls->solid->derives_from(solid))
            return ctx.raise(type::TypeError, "mro() returned base with unsuitable layout ('{}')",
                             item.as<Class>()->name.value());
    }
    return order;
}

} // namespace

Ref<> type_new_py(Ctx& ctx, Class* metaclass, Str* name, Tuple* bases_given, Dict* name_space, const Args& keywords) {
    Ref<Tuple> bases = own(bases_given);
    for (uint64_t i = 0; i < bases->n; i++)
        if (!(*bases)[i].is<Class>()) {
            Ref<> hook = MOLT_TRY(getattr_optional(ctx, (*bases)[i], names.__mro_entries__));
            if (!hook.value().is_absent())
                return ctx.raise(type::TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
        }
    if (bases->n) {
        Class* winner = MOLT_TRY(calculate_metaclass(ctx, metaclass, bases.get()));
        if (winner != metaclass) {
            if (winner->slots.new_ != type::type_.slots.new_) return winner->slots.new_(ctx, winner, keywords);
            metaclass = winner;
        }
    } else bases = MOLT_TRY(tuple_of(ctx, Value(&type::object_)));
    Class* base = MOLT_TRY(best_base(ctx, bases.get()));

    Ref<Class> made = MOLT_TRY(allocate<Class>(ctx, metaclass));
    Class* cls = made.get();
    cls->class_flags = kClassHeap | kClassBasetype | kClassCollected | kClassReady;
    cls->class_flags |= base->class_flags & (kClassException | kClassTypeSubclass | kClassMatchSelf | kClassWeakReference);
    for (uint64_t i = 0; i < name->n; i++)
        if (name->at(i) == 0) return ctx.raise(type::ValueError, "type name must not contain null characters");
    if (!name->is_ascii()) MOLT_TRY(codec_encode_with(ctx, kUtf8, "utf-8", name, {})); // no lone surrogates
    cls->name.set(Value(name));
    cls->base.set(Value(base));
    cls->bases.set(bases.value());
    cls->dict_slot.set(MOLT_TRY(dict_copy(ctx, name_space)));
    cls->destroy = base->has(kClassWeakReference) ? weak_subclass_destroy : instance_destroy;
    cls->traverse = instance_traverse;
    cls->clear = instance_clear;
    MOLT_TRY(take_qualname(ctx, cls));
    MOLT_TRY(default_module(ctx, cls));
    MOLT_TRY(wrap(ctx, cls, names.__new__, type::staticmethod));
    MOLT_TRY(wrap(ctx, cls, names.__init_subclass__, type::classmethod));
    MOLT_TRY(wrap(ctx, cls, names.__class_getitem__, type::classmethod));
    Layout layout;
    MOLT_TRY(read_slots(ctx, name, base, bases.get(), cls->dict(), layout));
    MOLT_TRY(set_layout(ctx, cls, base, layout));
    MOLT_TRY(take_class_cell(ctx, cls));

    cls->mro.set(MOLT_TRY(linearise(ctx, cls)));
    constexpr uint32_t kCollections = kClassSequence | kClassMapping; // the nearest one that is either decides
    for (uint64_t i = 0; i < cls->mro->n && !(cls->class_flags & kCollections); i++)
        cls->class_flags |= (*cls->mro.get())[i].as<Class>()->class_flags & kCollections;
    MOLT_TRY(add_members(ctx, cls));
    if (layout.want_dict) MOLT_TRY(add_descriptor(ctx, cls, names.__dict__, dict_spec));
    if (layout.want_weak) MOLT_TRY(add_descriptor(ctx, cls, names.__weakref__, weakref_spec));
    if (!dict_get(cls->dict(), names.__doc__)) MOLT_TRY(dict_set(ctx, cls->dict(), names.__doc__, kNone));
    // A class that overrides equality without a hash is unhashable.
    if (dict_get(cls->dict(), names.__eq__) && !dict_get(cls->dict(), names.__hash__))
        MOLT_TRY(dict_set(ctx, cls->dict(), names.__hash__, kNone));
    for (uint64_t i = 0; i < bases->n; i++) MOLT_TRY(class_add_subclass(ctx, (*bases)[i].as<Class>(), cls));
    MOLT_TRY(class_inherit(ctx, cls));
    MOLT_TRY(call_set_names(ctx, cls));
    if (!cls->mro_contains(cls))
        return ctx.raise(type::TypeError, "super(type, obj): obj must be an instance or subtype of type");
    MOLT_TRY(call_init_subclass(ctx, cls, keywords));
    return made;
}

namespace {

/// A new order for the class and all below it; undo takes the classes with their orders of before and after, in turn.
Status linearise_below(Ctx& ctx, Class* cls, List* undo) {
    NativeDepth depth(ctx, "in linearisation");
    if (!depth.ok()) return raised;
    Ref<Tuple> before = cls->mro ? own(cls->mro.get()) : Ref<Tuple>(); // none yet: a metaclass's first mro() assigns bases
    Ref<Tuple> order = MOLT_TRY(linearise(ctx, cls));
    if (cls->mro.get() != before.get()) return done(); // a metaclass's mro() has seen to it meanwhile
    MOLT_TRY(list_append(ctx, undo, Value(cls)));
    MOLT_TRY(list_append(ctx, undo, before ? before.value() : kNone));
    MOLT_TRY(list_append(ctx, undo, order.value()));
    cls->mro.set(std::move(order));
    Ref<List> below = MOLT_TRY(list_new(ctx));
    for (uint32_t i = 0; i < cls->nsubclasses; i++) MOLT_TRY(list_append(ctx, below.get(), Value(cls->subclasses[i])));
    for (uint64_t i = 0; i < below->n; i++) MOLT_TRY(linearise_below(ctx, (*below)[i].as<Class>(), undo));
    return done();
}

bool above_by_base(Class* cls, const Class* wanted) {
    for (; cls; cls = cls->base.get())
        if (cls == wanted) return true;
    return false;
}

} // namespace

Status class_set_bases_py(Ctx& ctx, Class* cls, Tuple* bases) {
    if (bases->n == 0)
        return ctx.raise(type::TypeError, "can only assign non-empty tuple to {}.__bases__, not ()", cls->name.value());
    for (uint64_t i = 0; i < bases->n; i++) {
        if (!(*bases)[i].is<Class>())
            return ctx.raise(type::TypeError, "{}.__bases__ must be tuple of classes, not '{}'", cls->name.value(),
                             type_name((*bases)[i]));
        // By base as well: while a metaclass's mro() runs, the orders are not up to date.
        if ((*bases)[i].as<Class>()->derives_from(cls) || above_by_base((*bases)[i].as<Class>(), cls))
            return ctx.raise(type::TypeError, "a __bases__ item causes an inheritance cycle");
    }
    Class* base = MOLT_TRY(best_base(ctx, bases));
    Class* old_base = cls->base.get();
    if (base->has(kClassCollected) != old_base->has(kClassCollected))
        return ctx.raise(type::TypeError, "__bases__ assignment: '{}' deallocator differs from '{}'", base->name.value(),
                         old_base->name.value());
    if (base->solid != old_base->solid || base->base_size != old_base->base_size || base->dict_offset != old_base->dict_offset)
        return ctx.raise(type::TypeError, "__bases__ assignment: '{}' object layout differs from '{}'", base->name.value(),
                         old_base->name.value());
    Ref<Tuple> old_bases = own(cls->bases.get());
    Ref<Class> kept = own(old_base);
    Ref<List> undo = MOLT_TRY(list_new(ctx));
    cls->bases.set(Value(bases));
    cls->base.set(Value(base));
    if (!linearise_below(ctx, cls, undo.get()).ok()) {
        for (uint64_t i = 0; i + 2 < undo->n; i += 3) {
            auto* changed = (*undo)[i].as<Class>();
            if (!(changed->mro.value() == (*undo)[i + 2])) continue;
            if ((*undo)[i + 1].is<Tuple>()) changed->mro.set((*undo)[i + 1]);
            else changed->mro.clear();
        }
        if (cls->bases.get() == bases) {
            cls->bases.set(old_bases.value());
            cls->base.set(Value(old_base));
        }
        return raised;
    }
    if (cls->bases.get() != bases) return done(); // replaced by a metaclass's mro()
    for (uint64_t i = 0; i < old_bases->n; i++) class_remove_subclass((*old_bases)[i].as<Class>(), cls);
    for (uint64_t i = 0; i < bases->n; i++) MOLT_TRY(class_add_subclass(ctx, (*bases)[i].as<Class>(), cls));
    return class_changed(ctx, cls, nullptr);
}

// ---- isinstance, issubclass ----

namespace {

Ref<> bases_of(Ctx& ctx, Value cls) {
    Ref<> bases = MOLT_TRY(getattr_optional(ctx, cls, names.__bases__));
    if (!bases.value().is_absent() && !bases.value().is<Tuple>()) return Ref<>::own(kAbsent);
    return bases;
}

/// issubclass for objects that only look like classes: through __bases__.
Result<bool> abstract_issubclass(Ctx& ctx, Value derived, Value cls) {
    if (derived == cls) return true;
    Ref<> bases = MOLT_TRY(bases_of(ctx, derived));
    if (bases.value().is_absent()) return false;
    NativeDepth depth(ctx, "in __subclasscheck__");
    if (!depth.ok()) return raised;
    auto* tuple = bases.value().as<Tuple>();
    for (uint64_t i = 0; i < tuple->n; i++)
        if (MOLT_TRY(abstract_issubclass(ctx, (*tuple)[i], cls))) return true;
    return false;
}

Status check_class(Ctx& ctx, Value cls, const char* text) {
    Ref<> bases = MOLT_TRY(bases_of(ctx, cls));
    if (bases.value().is_absent()) return ctx.raise(type::TypeError, text);
    return done();
}

} // namespace

Result<bool> isinstance_plain_py(Ctx& ctx, Value object, Value cls) {
    if (cls.is<Class>()) {
        if (instance_of(object, cls.as<Class>())) return true;
        if (tells_its_class(class_of(object))) return false;
        Ref<> claimed = MOLT_TRY(getattr_optional(ctx, object, names.__class__));
        Value c = claimed;
        return c.is<Class>() && !(c == Value(class_of(object))) && c.as<Class>()->derives_from(cls.as<Class>());
    }
    MOLT_TRY(check_class(ctx, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"));
    Ref<> claimed = MOLT_TRY(getattr_optional(ctx, object, names.__class__));
    if (claimed.value().is_absent()) return false;
    return abstract_issubclass(ctx, claimed, cls);
}

Result<bool> issubclass_plain_py(Ctx& ctx, Value subclass, Value cls) {
    if (cls.is<Class>() && subclass.is<Class>()) return subclass.as<Class>()->derives_from(cls.as<Class>());
    MOLT_TRY(check_class(ctx, subclass, "issubclass() arg 1 must be a class"));
    MOLT_TRY(check_class(ctx, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"));
    return abstract_issubclass(ctx, subclass, cls);
}

namespace {

template<class Plain> Result<bool> check_py(Ctx& ctx, Value object, Value cls, Str* hook, Plain plain) {
    if (class_of(cls) == &type::type_) return plain(ctx, object, cls);
    const char* where = hook == names.__subclasscheck__ ? "in __subclasscheck__" : "in __instancecheck__";
    Tuple* members = union_type_args(cls);
    if (members || cls.is<Tuple>()) {
        NativeDepth depth(ctx, where);
        if (!depth.ok()) return raised;
        Ref<Tuple> tuple = own(members ? members : cls.as<Tuple>());
        for (uint64_t i = 0; i < tuple->n; i++)
            if (MOLT_TRY(check_py(ctx, object, (*tuple)[i], hook, plain))) return true;
        return false;
    }
    Ref<> checker = MOLT_TRY(lookup_special(ctx, cls, hook));
    if (!checker.value().is_absent()) {
        NativeDepth depth(ctx, where);
        if (!depth.ok()) return raised;
        Ref<> answer = MOLT_TRY(call(ctx, checker, {object}));
        return truth(ctx, answer);
    }
    return plain(ctx, object, cls);
}

} // namespace

Result<bool> isinstance(Ctx& ctx, Value object, Value cls) {
    if (Value(class_of(object)) == cls) return true;
    return check_py(ctx, object, cls, names.__instancecheck__, isinstance_plain_py);
}

extern "C" molt_value molt_core_is_instance(molt_ctx* c, molt_value object, molt_value cls) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    // OPTIMIZATION: plain classes have no hooks.
    Value asked(cls);
    if (asked.is_object() && class_of(asked) == &type::type_ && instance_of(Value(object), asked.as<Class>())) return MOLT_TRUE;
    Result<bool> answer = isinstance(ctx, Value(object), asked);
    return answer.ok() ? molt_bool(answer.take()) : 0;
}

Result<bool> issubclass(Ctx& ctx, Value sub, Value cls) {
    return check_py(ctx, sub, cls, names.__subclasscheck__, issubclass_plain_py);
}

// ---- the class statement ----

namespace {

// PEP 560: bases that are no classes give their replacement.
Ref<Tuple> resolve_bases(Ctx& ctx, Tuple* given, bool* changed) {
    Ref<List> resolved = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < given->n; i++) {
        Value base = (*given)[i];
        Ref<> hook = base.is<Class>() ? Ref<>::own(kAbsent) : MOLT_TRY(getattr_optional(ctx, base, names.__mro_entries__));
        if (hook.value().is_absent()) {
            MOLT_TRY(list_append(ctx, resolved.get(), base));
            continue;
        }
        Ref<> entries = MOLT_TRY(call(ctx, hook, {Value(given)}));
        if (!entries.value().is<Tuple>()) return ctx.raise(type::TypeError, "__mro_entries__ must return a tuple");
        *changed = true;
        MOLT_TRY(list_extend_py(ctx, resolved.get(), entries));
    }
    if (!*changed) return own(given);
    return tuple_copy(ctx, resolved->items(), resolved->n);
}

} // namespace

Ref<> build_class_with_py(Ctx& ctx, Value name, const Args& args, ClassBody fill, void* state) {
    Ref<Tuple> original = MOLT_TRY(tuple_copy(ctx, args.items, args.count()));
    bool changed = false;
    Ref<Tuple> bases = MOLT_TRY(resolve_bases(ctx, original.get(), &changed));
    Ref<Dict> keywords = MOLT_TRY(dict_new(ctx));
    Ref<> metaclass;
    for (size_t i = 0; i < args.keyword_count(); i++) {
        auto* key = args.keyword_name(i).as<Str>();
        if (key->equals("metaclass")) metaclass = own(args.keyword_value(i));
        else MOLT_TRY(dict_set(ctx, keywords.get(), key, args.keyword_value(i)));
    }
    if (!metaclass) metaclass = own(Value(bases->n ? class_of((*bases)[0]) : &type::type_));
    if (metaclass.value().is<Class>())
        metaclass = own(Value(MOLT_TRY(calculate_metaclass(ctx, metaclass.value().as<Class>(), bases.get()))));

    Ref<> name_space;
    Ref<> prepare = MOLT_TRY(getattr_optional(ctx, metaclass, names.__prepare__));
    if (prepare.value().is_absent()) name_space = MOLT_TRY(dict_new(ctx));
    else {
        Ref<Tuple> prepare_args = MOLT_TRY(tuple_of(ctx, name, Value(bases.get())));
        name_space = MOLT_TRY(call_tuple(ctx, prepare, prepare_args.get(), keywords.get()));
    }
    if (!class_of(name_space)->slots.getitem) {
        Ref<> shown = MOLT_TRY(getattr_optional(ctx, metaclass, names.__name__));
        if (metaclass.value().is<Class>())
            return ctx.raise(type::TypeError, "{}.__prepare__() must return a mapping, not {}", shown, type_name(name_space));
        return ctx.raise(type::TypeError, "<metaclass>.__prepare__() must return a mapping, not {}", type_name(name_space));
    }
    Ref<> cell = MOLT_TRY(fill(ctx, name_space, state));
    if (changed) { MOLT_TRY(setitem(ctx, name_space, Value(names.__orig_bases__), Value(original.get()))); }
    Ref<Tuple> make_args = MOLT_TRY(tuple_of(ctx, name, Value(bases.get()), name_space.value()));
    Ref<> cls = MOLT_TRY(call_tuple(ctx, metaclass, make_args.get(), keywords.get()));
    if (cls.value().is<Class>() && cell.value().is<Cell>()) {
        Value contents = cell.value().as<Cell>()->contents;
        if (!contents)
            return ctx.raise(type::RuntimeError,
                             "__class__ not set defining {!r} as {!r}. Was __classcell__ propagated to type.__new__?", name, cls);
        if (!(contents == cls.value()))
            return ctx.raise(type::TypeError, "__class__ set to {!r} defining {!r} as {!r}", contents, name, cls);
    }
    return cls;
}

namespace {
/// OPTIMIZATION: the compiler has counted what methods give to self, so the first instance has room for all of it.
Status expect_attributes(Ctx& ctx, Class* cls, uint32_t n) {
    constexpr uint32_t kMost = 64;
    if (n == 0 || !cls->is_heap() || cls->inline_capacity == 0) return done();
    const uint32_t inherited = cls->base->inline_capacity; // one to spare is among them
    const uint32_t capacity = std::min(inherited ? inherited + n : n + 1, kMost);
    if (capacity <= cls->inline_capacity) return done(); // attributes given from outside need room too
    Shape* root = shape_root(cls, capacity, false);
    if (!root) return ctx.raise_no_memory();
    cls->root = root;
    cls->inline_capacity = capacity;
    cls->instance_size = cls->base_size + capacity * uint32_t(sizeof(molt_value));
    return done();
}
} // namespace

extern "C" molt_value molt_core_build_class(molt_ctx* c, molt_value body, molt_value name, const molt_value* args, size_t nargs,
                                            molt_value kwnames) {
    Args call_args{args, nargs, Value(kwnames)};
    auto fill = [](Ctx& ctx, Value name_space, void* function) {
        return call(ctx, *static_cast<Value*>(function), {name_space});
    };
    Value function(body);
    Ctx& ctx = *static_cast<Ctx*>(c);
    Ref<> cls = build_class_with_py(ctx, Value(name), call_args, fill, &function);
    if (cls && cls.value().is<Class>() && function.is<Function>())
        if (!expect_attributes(ctx, cls.value().as<Class>(), function.as<Function>()->code()->nslots).ok()) return 0;
    return cls.release();
}

} // namespace molt
