// Bodies of BaseException and of the subclasses with attributes of their own.
#include "core/exc/exception.h"

#include <algorithm>

#include "core/object/instance.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/types/list.h"
#include "gen/core/exceptions.h"

namespace molt {

Ref<> exception_new(Ctx& ctx, Class& cls, Value argument_or_empty) {
    Ref<Tuple> args = argument_or_empty ? tuple_of(ctx, argument_or_empty) : own(tuple_empty());
    if (!args) return raised;
    if (cls.is_heap()) return call_tuple(ctx, Value(&cls), args.get(), nullptr);
    Ref<Exception> e = MOLT_TRY(allocate<Exception>(ctx, &cls));
    e->args.set(args.value());
    if (InitSlot init = cls.slots.init; init && argument_or_empty) {
        molt_value word = argument_or_empty.word();
        MOLT_TRY(init(ctx, e, Args{&word, 1, Value{}}));
    }
    return e;
}

namespace {

Ref<> slot_or_none(Slot<>& slot) { return slot ? slot.copy() : none(); }

/// Whether the program gave it attributes, in slots of its shape or in a dict.
bool has_attributes(Object* object) { return existing_dict(object) || shape_of(object)->count; }

/// A copy of the attributes, for more to be added.
Ref<Dict> attributes_copy(Ctx& ctx, Object* object) {
    if (!has_attributes(object)) return dict_new(ctx);
    Ref<> dict = MOLT_TRY(instance_dict(ctx, object));
    return dict_copy(ctx, dict.value().as<Dict>());
}

Status no_keywords(Ctx& ctx, const char* name, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}() takes no keyword arguments", name);
    return done();
}

Status base_init(Ctx& ctx, Exception* self, const Args& args) {
    // OPTIMIZATION: __new__ has the same arguments, and has kept them.
    const Tuple* kept = self->args.get();
    if (kept && kept->n == args.count() && std::equal(args.items, args.items + args.count(), kept->items)) return done();
    self->args.set(MOLT_TRY(tuple_copy(ctx, args.items, args.count())));
    return done();
}

Status set_exception_link(Ctx& ctx, Slot<>& slot, Value value, const char* what) {
    if (!value) return ctx.raise(type::TypeError, "{} may not be deleted", what);
    if (value.is_none()) slot.clear();
    else if (is_exception(value)) slot.set(value);
    else
        return ctx.raise(type::TypeError, "exception {} must be None or derive from BaseException",
                         std::string_view(what).substr(2, std::string_view(what).size() - 4));
    return done();
}

} // namespace

namespace BaseException {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    Ref<Exception> e = MOLT_TRY(allocate<Exception>(ctx, cls));
    e->args.set(MOLT_TRY(tuple_copy(ctx, args.items, args.count())));
    return e;
}

Status dunder_init(Ctx& ctx, Exception* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}() takes no keyword arguments", class_of(self)->name.value());
    return base_init(ctx, self, args);
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* e = self.as<Exception>();
    Value name = class_of(e)->name;
    if (e->args->n == 1) return format_text(ctx, "{}({!r})", name, (*e->args.get())[0]);
    return format_text(ctx, "{}{!r}", name, e->args.value());
}

Ref<> dunder_str(Ctx& ctx, Value self) {
    auto* e = self.as<Exception>();
    switch (e->args->n) {
    case 0: return own(Value(str_empty()));
    case 1: return str(ctx, (*e->args.get())[0]);
    default: return str(ctx, e->args);
    }
}

Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) { return generic_getattr(ctx, self, name); }
Status dunder_setattr(Ctx& ctx, Value self, Str* name, Value value) { return generic_setattr(ctx, self, name, value); }

Ref<> dunder_reduce(Ctx& ctx, Exception* self) {
    if (has_attributes(self)) {
        Ref<> dict = MOLT_TRY(instance_dict(ctx, self));
        return tuple_of(ctx, Value(class_of(self)), self->args.value(), dict.value());
    }
    return tuple_of(ctx, Value(class_of(self)), self->args.value());
}

Ref<> dunder_setstate(Ctx& ctx, Exception* self, Value state) {
    if (state.is_none()) return none();
    if (!state.is<Dict>()) return ctx.raise(type::TypeError, "state is not a dictionary");
    Ref<Dict> copy = MOLT_TRY(dict_copy(ctx, state.as<Dict>()));
    uint64_t i = 0;
    while (DictEntry* entry = dict_next(copy.get(), i))
        if (Value(entry->key).is<Str>()) MOLT_TRY(setattr(ctx, self, Value(entry->key).as<Str>(), Value(entry->value)));
    return none();
}

Ref<> with_traceback(Ctx& ctx, Exception* self, Value tb) {
    MOLT_TRY(set_dunder_traceback(ctx, self, tb));
    return own(Value(self));
}

Status add_note(Ctx& ctx, Exception* self, Value note) {
    if (!note.is<Str>()) return ctx.raise(type::TypeError, "note must be a str, not '{}'", type_name(note));
    Ref<> notes = MOLT_TRY(getattr_optional(ctx, self, names.__notes__));
    if (notes.value().is_absent()) {
        notes = MOLT_TRY(list_new(ctx));
        MOLT_TRY(setattr(ctx, self, names.__notes__, notes));
    }
    if (!notes.value().is<List>()) return ctx.raise(type::TypeError, "Cannot add note: __notes__ is not a list");
    return list_append(ctx, notes.value().as<List>(), note);
}

Ref<> get_args(Ctx&, Exception* self) { return self->args.copy(); }
Status set_args(Ctx& ctx, Exception* self, Value value) {
    if (!value) return ctx.raise(type::TypeError, "args may not be deleted");
    self->args.set(MOLT_TRY(tuple_from_iterable_py(ctx, value)));
    return done();
}
Ref<> get_dunder_traceback(Ctx&, Exception* self) { return self->traceback ? self->traceback.copy() : none(); }
Status set_dunder_traceback(Ctx& ctx, Exception* self, Value value) {
    if (!value) return ctx.raise(type::TypeError, "__traceback__ may not be deleted");
    if (!value.is_none() && !(value.is_object() && class_of(value) == &type::traceback))
        return ctx.raise(type::TypeError, "__traceback__ must be a traceback or None");
    self->traceback.set(value.is_none() ? Value{} : value);
    return done();
}
Ref<> get_dunder_context(Ctx&, Exception* self) { return slot_or_none(self->context); }
Status set_dunder_context(Ctx& ctx, Exception* self, Value value) {
    return set_exception_link(ctx, self->context, value, "__context__");
}
Ref<> get_dunder_cause(Ctx&, Exception* self) { return slot_or_none(self->cause); }
Status set_dunder_cause(Ctx& ctx, Exception* self, Value value) {
    MOLT_TRY(set_exception_link(ctx, self->cause, value, "__cause__"));
    self->suppress_context = true;
    return done();
}
Ref<> get_dunder_suppress_context(Ctx&, Exception* self) { return boolean(self->suppress_context); }
Status set_dunder_suppress_context(Ctx& ctx, Exception* self, Value value) {
    if (!value) return ctx.raise(type::TypeError, "can't delete numeric/char attribute");
    if (!value.is_bool()) return ctx.raise(type::TypeError, "attribute value type must be bool");
    self->suppress_context = value.is_true();
    return done();
}
Ref<> get_dunder_dict(Ctx& ctx, Exception* self) { return instance_dict(ctx, self); }
Status set_dunder_dict(Ctx& ctx, Exception* self, Value value) { return set_instance_dict(ctx, self, value); }

} // namespace BaseException

/// get_X and set_X of an attribute that holds any value; deleting gives None.
#define MOLT_FIELD(layout, field, member)                                                                                        \
    Ref<> get_##field(Ctx&, layout* self) { return slot_or_none(self->member); }                                                 \
    Status set_##field(Ctx&, layout* self, Value value) {                                                                        \
        self->member.set(value);                                                                                                 \
        return done();                                                                                                           \
    }

namespace SystemExit {
Status dunder_init(Ctx& ctx, SystemExitError* self, const Args& args) {
    MOLT_TRY(no_keywords(ctx, "SystemExit", args));
    MOLT_TRY(base_init(ctx, self, args));
    if (self->args->n == 1) self->code.set((*self->args.get())[0]);
    else if (self->args->n > 1) self->code.set(self->args.value());
    return done();
}
MOLT_FIELD(SystemExitError, code, code)
} // namespace SystemExit

namespace StopIteration {
Status dunder_init(Ctx& ctx, StopIterationError* self, const Args& args) {
    MOLT_TRY(no_keywords(ctx, "StopIteration", args));
    MOLT_TRY(base_init(ctx, self, args));
    self->value.set(self->args->n ? (*self->args.get())[0] : kNone);
    return done();
}
MOLT_FIELD(StopIterationError, value, value)
} // namespace StopIteration

namespace {

/// Takes the allowed keyword arguments of an exception's constructor.
template<size_t N>
Status take_keywords(Ctx& ctx, const char* function, const Args& args, const std::pair<const char*, Slot<>*> (&fields)[N]) {
    for (size_t k = 0; k < args.keyword_count(); k++) {
        auto* key = args.keyword_name(k).as<Str>();
        Slot<>* field = nullptr;
        for (auto& [name, slot] : fields)
            if (key->equals(name)) field = slot;
        if (!field) return ctx.raise(type::TypeError, "'{}' is an invalid keyword argument for {}()", Value(key), function);
        field->set(args.keyword_value(k));
    }
    return done();
}

} // namespace

namespace AttributeError {
Status dunder_init(Ctx& ctx, AttributeErrorObject* self, const Args& args) {
    MOLT_TRY(base_init(ctx, self, args));
    return take_keywords(ctx, "AttributeError", args, {{"name", &self->name}, {"obj", &self->obj}});
}
Ref<> dunder_getstate(Ctx& ctx, AttributeErrorObject* self) {
    Ref<Dict> state = MOLT_TRY(attributes_copy(ctx, self));
    if (self->name) MOLT_TRY(dict_set(ctx, state.get(), names.name, self->name));
    MOLT_TRY(dict_set(ctx, state.get(), names.args, self->args)); // not obj, which may be anything
    return state;
}
Ref<> dunder_reduce(Ctx& ctx, AttributeErrorObject* self) {
    Ref<> state = MOLT_TRY(dunder_getstate(ctx, self));
    return tuple_of(ctx, Value(class_of(self)), self->args.value(), state.value());
}
MOLT_FIELD(AttributeErrorObject, name, name)
MOLT_FIELD(AttributeErrorObject, obj, obj)
} // namespace AttributeError

namespace NameError {
Status dunder_init(Ctx& ctx, NameErrorObject* self, const Args& args) {
    MOLT_TRY(base_init(ctx, self, args));
    return take_keywords(ctx, "NameError", args, {{"name", &self->name}});
}
MOLT_FIELD(NameErrorObject, name, name)
} // namespace NameError

namespace ImportError {
Status dunder_init(Ctx& ctx, ImportErrorObject* self, const Args& args) {
    MOLT_TRY(base_init(ctx, self, args));
    for (Slot<>* field : {&self->name, &self->path, &self->name_from, &self->msg}) field->clear();
    MOLT_TRY(
        take_keywords(ctx, "ImportError", args, {{"name", &self->name}, {"path", &self->path}, {"name_from", &self->name_from}}));
    if (self->args->n == 1) self->msg.set((*self->args.get())[0]);
    return done();
}
Ref<> dunder_str(Ctx& ctx, Value self) {
    auto* e = static_cast<ImportErrorObject*>(self.object());
    if (e->msg && e->msg.value().is_exact(MOLT_KIND_STR)) return e->msg.copy();
    return BaseException::dunder_str(ctx, self);
}
Ref<> dunder_reduce(Ctx& ctx, ImportErrorObject* self) {
    Ref<Dict> state = MOLT_TRY(attributes_copy(ctx, self));
    if (self->name) MOLT_TRY(dict_set(ctx, state.get(), names.name, self->name));
    if (self->path) MOLT_TRY(dict_set(ctx, state.get(), names.path, self->path));
    if (self->name_from) MOLT_TRY(dict_set(ctx, state.get(), MOLT_TRY(intern(ctx, "name_from")).get(), self->name_from));
    if (state->n == 0) return tuple_of(ctx, Value(class_of(self)), self->args.value());
    return tuple_of(ctx, Value(class_of(self)), self->args.value(), Value(state.get()));
}
MOLT_FIELD(ImportErrorObject, msg, msg)
MOLT_FIELD(ImportErrorObject, name, name)
MOLT_FIELD(ImportErrorObject, path, path)
MOLT_FIELD(ImportErrorObject, name_from, name_from)
} // namespace ImportError

namespace KeyError {
Ref<> dunder_str(Ctx& ctx, Value self) {
    auto* e = self.as<Exception>();
    if (e->args->n == 1) return repr(ctx, (*e->args.get())[0]);
    return BaseException::dunder_str(ctx, self);
}
} // namespace KeyError

namespace SyntaxError {
Status dunder_init(Ctx& ctx, SyntaxErrorObject* self, const Args& args) {
    MOLT_TRY(no_keywords(ctx, "SyntaxError", args));
    MOLT_TRY(base_init(ctx, self, args));
    if (args.count() >= 1) self->msg.set(args[0]);
    if (args.count() != 2) return done();
    Ref<Tuple> info = MOLT_TRY(tuple_from_iterable_py(ctx, args[1]));
    if (info->n < 4 || info->n > 6)
        return ctx.raise(type::TypeError, "function takes at {} arguments ({} given)", info->n < 4 ? "least 4" : "most 6",
                         info->n);
    if (info->n == 5) return ctx.raise(type::TypeError, "end_offset must be provided when end_lineno is provided");
    Slot<>* fields[] = {&self->filename, &self->lineno, &self->offset, &self->text, &self->end_lineno, &self->end_offset};
    for (uint64_t i = 0; i < info->n; i++) fields[i]->set((*info)[i]);
    return done();
}

Ref<> dunder_str(Ctx& ctx, Value self) {
    auto* e = static_cast<SyntaxErrorObject*>(self.object());
    Ref<Str> message = MOLT_TRY(str(ctx, e->msg ? e->msg.value() : kNone));
    bool has_line = e->lineno && is_int(e->lineno);
    if (e->filename && e->filename.value().is<Str>()) {
        // Only the last component of the path is shown.
        auto* path = e->filename.value().as<Str>();
        uint64_t start = 0;
        for (uint64_t i = 0; i < path->n; i++)
            if (path->at(i) == '/') start = i + 1;
        Ref<Str> base = MOLT_TRY(str_substring(ctx, path, start, path->n));
        if (has_line) return format_text(ctx, "{} ({}, line {})", message, base, e->lineno.value());
        return format_text(ctx, "{} ({})", message, base);
    }
    if (has_line) return format_text(ctx, "{} (line {})", message, e->lineno.value());
    return message;
}
MOLT_FIELD(SyntaxErrorObject, msg, msg)
MOLT_FIELD(SyntaxErrorObject, filename, filename)
MOLT_FIELD(SyntaxErrorObject, lineno, lineno)
MOLT_FIELD(SyntaxErrorObject, offset, offset)
MOLT_FIELD(SyntaxErrorObject, text, text)
MOLT_FIELD(SyntaxErrorObject, end_lineno, end_lineno)
MOLT_FIELD(SyntaxErrorObject, end_offset, end_offset)
MOLT_FIELD(SyntaxErrorObject, print_file_and_line, print_file_and_line)
} // namespace SyntaxError

} // namespace molt
