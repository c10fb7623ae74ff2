// Bodies of type: calling a class, attribute access on classes, the class's own attributes.
#include "core/call/function.h"
#include "core/call/native.h"
#include "core/object/generic_slots.h"
#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/list.h"
#include "core/types/mapping_proxy.h"
#include "core/types/tuple.h"
#include "core/types/union_type.h"
#include "gen/core/object.h"

namespace molt {

namespace {

Ref<> own_or(Ctx& ctx, Class* cls, Str* name, Value fallback) {
    Value v = dict_get(cls->dict(), name);
    if (!v) return own(fallback);
    if (DescrGetSlot get = class_of(v)->slots.descr_get) {
        Ref<> keep = own(v);
        return get(ctx, v, Value{}, Value(cls));
    }
    return own(v);
}

Status check_set(Ctx& ctx, Class* cls, std::string_view name, Value value) {
    if (cls->has(kClassImmutable))
        return ctx.raise(type::TypeError, "cannot set '{}' attribute of immutable type '{}'", name,
                         MOLT_TRY(class_shown_name(ctx, cls)));
    if (!value) return ctx.raise(type::TypeError, "cannot delete '{}' attribute of immutable type '{}'", name, cls->name.value());
    return done();
}

} // namespace

Status merge_class_dict_py(Ctx& ctx, Dict* into, Class* cls) {
    for (uint64_t i = 0; cls->mro && i < cls->mro->n; i++) {
        Ref<> dict = own(Value((*cls->mro.get())[i].as<Class>()->dict()));
        MOLT_TRY(dict_merge_py(ctx, into, dict, false));
    }
    return done();
}

namespace {

/// C(...) means object.__new__ and then __init__, a plain function: that function; empty otherwise.
Value plain_init(Class* cls) {
    if (cls->slots.new_ != type::object_.slots.new_ || cls->slots.init != generic_slots::init || cls->has(kClassAbstract))
        return {};
    Value init = class_lookup(cls, names.__init__);
    return init && init.is_exact(MOLT_KIND_FUNCTION) ? init : Value{};
}

Status check_init_result(Ctx& ctx, Value result) {
    if (result.is_none()) return done();
    return ctx.raise(type::TypeError, "__init__() should return None, not '{}'", type_name(result));
}

/// Without a way through the slots. ABSENT: the class is not one of those.
Ref<> construct_plainly(Ctx& ctx, Class* cls, const Args& args) {
    Ref<> init = own(plain_init(cls));
    if (!init) return own(kAbsent);
    Ref<> object = MOLT_TRY(allocate<Object>(ctx, cls));
    Ref<> result = MOLT_TRY(call_prepended(ctx, init, object, args));
    MOLT_TRY(check_init_result(ctx, result));
    return object;
}

Raised refuse_argument(Ctx& ctx, int place, const char* wanted, Value given) {
    return ctx.raise(type::TypeError, "type.__new__() argument {} must be {}, not {}", place, wanted,
                     given.is_none() ? FormatArg("None") : type_name(given));
}

} // namespace

namespace type_ {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    size_t n = args.count();
    if (cls == &type::type_ && n == 1 && !args.keyword_count()) return own(Value(class_of(args[0])));
    if (n != 3) {
        if (cls == &type::type_ && n == 1) return ctx.raise(type::TypeError, "type() takes no keyword arguments");
        if (cls == &type::type_) return ctx.raise(type::TypeError, "type() takes 1 or 3 arguments");
        return ctx.raise(type::TypeError, "type.__new__() takes exactly 3 arguments ({} given)", n);
    }
    if (!args[0].is<Str>()) return refuse_argument(ctx, 1, "str", args[0]);
    if (!args[1].is<Tuple>()) return refuse_argument(ctx, 2, "tuple", args[1]);
    if (!args[2].is<Dict>()) return refuse_argument(ctx, 3, "dict", args[2]);
    return type_new_py(ctx, cls, args[0].as<Str>(), args[1].as<Tuple>(), args[2].as<Dict>(), args);
}

Status dunder_init(Ctx& ctx, Class* self, const Args& args) {
    if (class_of(self) == &type::type_ && args.count() == 1 && args.keyword_count())
        return ctx.raise(type::TypeError, "type.__init__() takes no keyword arguments");
    if (args.count() != 1 && args.count() != 3) return ctx.raise(type::TypeError, "type.__init__() takes 1 or 3 arguments");
    return done();
}

// C(...): __new__, then __init__ if an instance of C came back.
Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    auto* cls = self.as<Class>();
    if (cls == &type::type_ && args.count() == 1 && !args.keyword_count()) return own(Value(class_of(args[0])));
    if (!cls->slots.new_ || cls->has(kClassNoInstantiate))
        return ctx.raise(type::TypeError, "cannot create '{}' instances", MOLT_TRY(class_shown_name(ctx, cls)));
    Ref<> keep = own(self);
    // OPTIMIZATION: arguments may be needed twice, so they are never moved out of the caller's row here.
    Args plain{args.items, args.count(), args.kwnames};
    Ref<> constructed = MOLT_TRY(construct_plainly(ctx, cls, plain));
    if (!constructed.value().is_absent()) return constructed;
    Ref<> object = MOLT_TRY(cls->slots.new_(ctx, cls, plain));
    Class* made = class_of(object);
    if (made != cls && !made->derives_from(cls)) return object;
    // OPTIMIZATION: object.__init__ minds arguments only where __new__ is object's, too.
    const InitSlot init = made->slots.init;
    if (init && (init != type::object_.slots.init || made->slots.new_ == type::object_.slots.new_))
        MOLT_TRY(init(ctx, object, plain));
    return object;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* cls = self.as<Class>();
    Ref<> module = MOLT_TRY(get_dunder_module(ctx, cls));
    if (module.value().is<Str>() && !module.value().as<Str>()->equals("builtins"))
        return format_text(ctx, "<class '{}.{}'>", module, cls->qualname.value());
    return format_text(ctx, "<class '{}'>", cls->name.value());
}

// 1. A data descriptor of the metaclass  2. an attribute of the class or its bases (bound to the class)
// 3. another attribute of the metaclass.
Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) {
    auto* cls = self.as<Class>();
    Class* meta = class_of(cls);
    Value meta_found = class_lookup(meta, name);
    Ref<> keep_meta;
    DescrGetSlot meta_get = nullptr;
    if (meta_found) {
        keep_meta = own(meta_found);
        meta_get = class_of(meta_found)->slots.descr_get;
        if (meta_get && class_of(meta_found)->slots.descr_set) return meta_get(ctx, meta_found, self, Value(meta));
    }
    if (Value found = class_lookup(cls, name)) {
        Ref<> keep = own(found);
        if (DescrGetSlot get = class_of(found)->slots.descr_get) return get(ctx, found, Value{}, self);
        return keep;
    }
    if (meta_get) return meta_get(ctx, meta_found, self, Value(meta));
    if (meta_found) return keep_meta;
    ctx.raise(type::AttributeError, "type object '{}' has no attribute '{}'", cls->name.value(), Value(name));
    attribute_error_details(ctx, self, name);
    return raised;
}

Status dunder_setattr(Ctx& ctx, Value self, Str* name, Value value) {
    auto* cls = self.as<Class>();
    if (cls->has(kClassImmutable))
        return ctx.raise(type::TypeError, "cannot set {!r} attribute of immutable type '{}'", Value(name),
                         MOLT_TRY(class_shown_name(ctx, cls)));
    Class* meta = class_of(cls);
    if (Value found = class_lookup(meta, name)) {
        Ref<> keep = own(found);
        if (DescrSetSlot set = class_of(found)->slots.descr_set) return set(ctx, found, self, value);
    }
    Ref<Str> interned = MOLT_TRY(intern(ctx, own(name)));
    Dict* dict = cls->dict();
    if (value) {
        Value old = dict_get(dict, interned.get());
        // OPTIMIZATION: rewriting a plain value (a counter of the class) keeps caches and slots: no descriptor, not a method.
        bool plain = old && !class_of(old)->slots.descr_get && !class_of(value)->slots.descr_get &&
                     !class_of(old)->slots.descr_set && !class_of(value)->slots.descr_set && !cls->values_cached;
        MOLT_TRY(dict_set(ctx, dict, interned.get(), value));
        if (plain && !(interned->n > 4 && interned->at(0) == '_' && interned->at(1) == '_')) {
            forget_lookup(cls, interned.get());
            return done();
        }
    } else if (!dict_delete(dict, interned.get()))
        return ctx.raise(type::AttributeError, "type object '{}' has no attribute '{}'", cls->name.value(), Value(name));
    return class_changed(ctx, cls, interned.get());
}

Ref<> mro(Ctx& ctx, Class* self) {
    Ref<Tuple> order = MOLT_TRY(compute_mro(ctx, self, self->bases.get()));
    return list_copy(ctx, order->items, order->n);
}

Ref<> dunder_subclasses(Ctx& ctx, Class* self) {
    Ref<List> result = MOLT_TRY(list_new(ctx));
    for (uint32_t i = 0; i < self->nsubclasses; i++) MOLT_TRY(list_append(ctx, result.get(), Value(self->subclasses[i])));
    return result;
}

Ref<> dunder_prepare(Ctx& ctx, Class*, const Args&) { return dict_new(ctx); }

Result<bool> dunder_instancecheck(Ctx& ctx, Class* self, Value instance) {
    return isinstance_plain_py(ctx, instance, Value(self));
}
Result<bool> dunder_subclasscheck(Ctx& ctx, Class* self, Value subclass) {
    return issubclass_plain_py(ctx, subclass, Value(self));
}

Ref<> dunder_dir(Ctx& ctx, Class* self) {
    Ref<Dict> found = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(merge_class_dict_py(ctx, found.get(), self));
    return list_from_iterable_py(ctx, found);
}

Result<int64_t> dunder_sizeof(Ctx&, Class*) { return int64_t(sizeof(Class)); }

Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return union_type_or_py(ctx, left, right); }

Ref<> get_dunder_name(Ctx&, Class* self) { return self->name.copy(); }
Status set_dunder_name(Ctx& ctx, Class* self, Value value) {
    MOLT_TRY(check_set(ctx, self, "__name__", value));
    if (!value.is<Str>())
        return ctx.raise(type::TypeError, "can only assign string to {}.__name__, not '{}'", self->name.value(),
                         type_name(value));
    const Str* text = value.as<Str>();
    for (uint64_t i = 0; i < text->n; i++)
        if (text->at(i) == 0) return ctx.raise(type::ValueError, "type name must not contain null characters");
    self->name.set(value);
    return done();
}
Ref<> get_dunder_qualname(Ctx&, Class* self) { return self->qualname.copy(); }
Status set_dunder_qualname(Ctx& ctx, Class* self, Value value) {
    MOLT_TRY(check_set(ctx, self, "__qualname__", value));
    if (!value.is<Str>())
        return ctx.raise(type::TypeError, "can only assign string to {}.__qualname__, not '{}'", self->name.value(),
                         type_name(value));
    self->qualname.set(value);
    return done();
}
Ref<> get_dunder_bases(Ctx&, Class* self) { return self->bases.copy(); }
Status set_dunder_bases(Ctx& ctx, Class* self, Value value) {
    MOLT_TRY(check_set(ctx, self, "__bases__", value));
    if (!value.is<Tuple>())
        return ctx.raise(type::TypeError, "can only assign tuple to {}.__bases__, not {}", self->name.value(), type_name(value));
    return class_set_bases_py(ctx, self, value.as<Tuple>());
}
Ref<> get_dunder_base(Ctx&, Class* self) { return self->base ? self->base.copy() : none(); }
Ref<> get_dunder_mro(Ctx&, Class* self) { return self->mro ? self->mro.copy() : none(); }

Ref<> get_dunder_module(Ctx& ctx, Class* self) {
    // A builtin class may have an attribute of this name for its instances.
    if (!(self->class_flags & kClassHeap) && self->spec) return intern(ctx, std::string_view(self->spec->module));
    if (Value v = dict_get(self->dict(), names.__module__)) return own(v);
    return intern(ctx, "builtins");
}
Status set_dunder_module(Ctx& ctx, Class* self, Value value) {
    MOLT_TRY(check_set(ctx, self, "__module__", value));
    MOLT_TRY(dict_set(ctx, self->dict(), names.__module__, value));
    return class_changed(ctx, self, names.__module__);
}
Ref<> get_dunder_abstractmethods(Ctx& ctx, Class* self) {
    Value v = self == &type::type_ ? Value{} : dict_get(self->dict(), names.__abstractmethods__);
    if (!v) return ctx.raise_value(type::AttributeError, Value(names.__abstractmethods__));
    return own(v);
}
Status set_dunder_abstractmethods(Ctx& ctx, Class* self, Value value) {
    if (!value) {
        if (!dict_delete(self->dict(), names.__abstractmethods__))
            return ctx.raise_value(type::AttributeError, Value(names.__abstractmethods__));
        self->class_flags &= ~kClassAbstract;
        return class_changed(ctx, self, names.__abstractmethods__);
    }
    bool abstract = MOLT_TRY(truth(ctx, value));
    MOLT_TRY(dict_set(ctx, self->dict(), names.__abstractmethods__, value));
    self->class_flags = abstract ? self->class_flags | kClassAbstract : self->class_flags & ~kClassAbstract;
    return class_changed(ctx, self, names.__abstractmethods__);
}
Ref<> get_dunder_dict(Ctx& ctx, Class* self) { return mapping_proxy_new(ctx, Value(self->dict())); }
Ref<> get_dunder_doc(Ctx& ctx, Class* self) { return own_or(ctx, self, names.__doc__, kNone); }
Status set_dunder_doc(Ctx& ctx, Class* self, Value value) {
    MOLT_TRY(check_set(ctx, self, "__doc__", value));
    MOLT_TRY(dict_set(ctx, self->dict(), names.__doc__, value));
    return class_changed(ctx, self, names.__doc__);
}
Ref<> get_dunder_text_signature(Ctx& ctx, Class* self) {
    if (self->spec && self->spec->text_signature) return str_from_utf8(ctx, self->spec->text_signature);
    return none();
}
Ref<> get_dunder_annotations(Ctx& ctx, Class* self) {
    if (!self->is_heap())
        return ctx.raise(type::AttributeError, "type object '{}' has no attribute '__annotations__'", self->spec->name);
    if (Value v = dict_get(self->dict(), names.__annotations__)) return own_or(ctx, self, names.__annotations__, v);
    Ref<Dict> made = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(dict_set(ctx, self->dict(), names.__annotations__, made));
    MOLT_TRY(class_changed(ctx, self, names.__annotations__));
    return made;
}
Status set_dunder_annotations(Ctx& ctx, Class* self, Value value) {
    if (self->has(kClassImmutable))
        return ctx.raise(type::TypeError, "cannot set '__annotations__' attribute of immutable type '{}'",
                         MOLT_TRY(class_shown_name(ctx, self)));
    if (value) MOLT_TRY(dict_set(ctx, self->dict(), names.__annotations__, value));
    else if (!dict_delete(self->dict(), names.__annotations__))
        return ctx.raise_value(type::AttributeError, Value(names.__annotations__));
    return class_changed(ctx, self, names.__annotations__);
}
Ref<> get_dunder_type_params(Ctx&, Class* self) {
    if (Value v = dict_get(self->dict(), names.__type_params__)) return own(v);
    return own(Value(tuple_empty()));
}
Status set_dunder_type_params(Ctx& ctx, Class* self, Value value) {
    MOLT_TRY(check_set(ctx, self, "__type_params__", value));
    MOLT_TRY(dict_set(ctx, self->dict(), names.__type_params__, value));
    return class_changed(ctx, self, names.__type_params__);
}
Ref<> get_dunder_basicsize(Ctx&, Class* self) { return small_int(self->base_size); }
Ref<> get_dunder_itemsize(Ctx&, Class* self) { return small_int(self->spec ? self->spec->item_size : self->bytes_of ? 8 : 0); }
Ref<> get_dunder_flags(Ctx&, Class* self) {
    // CPython's Py_TPFLAGS_* that programs test.
    int64_t flags = 1 << 12;
    if (self->is_heap()) flags |= 1 << 9;
    if (self->has(kClassImmutable)) flags |= 1 << 8;
    if (self->has(kClassBasetype)) flags |= 1 << 10;
    if (self->has(kClassCollected)) flags |= 1 << 14;
    if (self->has(kClassSequence)) flags |= 1 << 5;
    if (self->has(kClassMapping)) flags |= 1 << 6;
    if (self->has(kClassAbstract)) flags |= 1 << 20;
    if (self->derives_from(&type::int_)) flags |= 1 << 24;
    if (self->derives_from(&type::list)) flags |= 1 << 25;
    if (self->derives_from(&type::tuple)) flags |= 1 << 26;
    if (self->derives_from(&type::bytes)) flags |= 1 << 27;
    if (self->derives_from(&type::str)) flags |= 1 << 28;
    if (self->derives_from(&type::dict)) flags |= 1 << 29;
    if (self->has(kClassException)) flags |= 1 << 30;
    if (self->has(kClassTypeSubclass)) flags |= INT64_C(1) << 31;
    return small_int(flags);
}
Ref<> get_dunder_dictoffset(Ctx&, Class* self) { return small_int(self->dict_offset == kDictAtEnd ? -1 : self->dict_offset); }
Ref<> get_dunder_weakrefoffset(Ctx&, Class* self) { return small_int(self->has_weakrefs ? 8 : 0); }

} // namespace type_

extern "C" molt_value molt_core_new_instance(molt_ctx* c, molt_value callee, const molt_code* init, molt_cache* cache) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    Value v(callee);
    if (!v.is_kind(MOLT_KIND_TYPE) || class_of(v) != &type::type_) return MOLT_ABSENT;
    auto* cls = v.as<Class>();
    if (cls->version == 0 || cache->version != cls->version || cls->has(kClassAbstract)) {
        Value found = plain_init(cls);
        if (!found) return MOLT_ABSENT;
        cache->version = cls->version;
        cache->value = found.word();
    }
    if (Value(cache->value).as<Function>()->code() != init) return MOLT_ABSENT;
    if (Ref<> made = allocate<Object>(ctx, cls)) return made.release();
    ctx.clear_pending(); // the general way raises it once more
    return MOLT_ABSENT;
}

extern "C" molt_status molt_core_init_done(molt_ctx* c, molt_value result) {
    return check_init_result(*static_cast<Ctx*>(c), Ref<>::own_word(result)).ok() ? MOLT_OK : MOLT_ERROR;
}

} // namespace molt
