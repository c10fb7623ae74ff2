// structseq: making the classes, their instances and their fields; and SimpleNamespace.
#include "core/types/structseq.h"

#include "core/object/instance.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/core/structseq.h"

namespace molt {

namespace {

Result<int64_t> class_number(Ctx& ctx, Class* cls, const char* name) {
    Ref<> found = MOLT_TRY(getattr(ctx, cls, name));
    int64_t n = 0;
    (void)int_fits_int64(found, &n);
    return n;
}

/// The field descriptors of a class in order: a tuple in its dict.
Result<Tuple*> class_fields(Ctx& ctx, Class* cls) {
    Ref<Str> name = MOLT_TRY(intern(ctx, "__molt_fields__"));
    Value found = class_lookup(cls, name.get());
    if (found && found.is_kind(MOLT_KIND_TUPLE)) return found.as<Tuple>();
    return ctx.raise(type::TypeError, "'{}' is no struct sequence", cls);
}

StructSeqField* field_at(Tuple* fields, uint64_t i) { return (*fields)[i].as<StructSeqField>(); }

} // namespace

Ref<Class> structseq_class(Ctx& ctx, const StructSeqSpec& spec) {
    Ref<Dict> name_space = MOLT_TRY(dict_new(ctx));
    auto set = [&](const char* name, Ref<> value) -> Status {
        if (!value) return raised;
        Ref<Str> key = MOLT_TRY(intern(ctx, name));
        return dict_set(ctx, name_space.get(), key.get(), value);
    };
    const size_t n = spec.fields.size();
    size_t unnamed = 0;
    for (const char* field : spec.fields) unnamed += !field;
    Ref<List> fields_made = MOLT_TRY(list_new(ctx)), shown = MOLT_TRY(list_new(ctx));
    for (size_t i = 0; i < n; i++) {
        if (!spec.fields[i]) continue;
        Ref<Str> name = MOLT_TRY(intern(ctx, spec.fields[i]));
        Ref<StructSeqField> field = MOLT_TRY(allocate<StructSeqField>(ctx, &type::structseq_field));
        field->name.set(Value(name));
        field->doc.set(kNone);
        field->index = i;
        if (i < spec.visible) MOLT_TRY(list_append(ctx, shown.get(), Value(name)));
        MOLT_TRY(dict_set(ctx, name_space.get(), name.get(), field));
        MOLT_TRY(list_append(ctx, fields_made.get(), Value(field)));
    }
    Ref<Tuple> fields = MOLT_TRY(list_to_tuple(ctx, fields_made.get())), visible = MOLT_TRY(list_to_tuple(ctx, shown.get()));
    MOLT_TRY(set("__module__", intern(ctx, spec.module)));
    MOLT_TRY(set("__doc__", str_from_utf8(ctx, spec.doc)));
    MOLT_TRY(set("__match_args__", std::move(visible)));
    MOLT_TRY(set("__molt_fields__", fields.copy()));
    MOLT_TRY(set("n_fields", small_int(int64_t(n))));
    MOLT_TRY(set("n_sequence_fields", small_int(int64_t(spec.visible))));
    MOLT_TRY(set("n_unnamed_fields", small_int(int64_t(unnamed))));
    if (n == spec.visible) MOLT_TRY(set("__slots__", own(Value(tuple_empty()))));
    Ref<Tuple> bases = MOLT_TRY(tuple_of(ctx, Value(&type::structseq)));
    Ref<Str> name = MOLT_TRY(intern(ctx, spec.name));
    Ref<Class> cls = type_new_py(ctx, &type::type_, name.get(), bases.get(), name_space.get(), Args{}).cast<Class>();
    if (!cls) return raised;
    for (size_t i = 0; i < fields->n; i++) field_at(fields.get(), i)->owner = cls.get();
    cls->class_flags &= ~uint32_t(kClassBasetype);
    if (std::string_view(spec.module) == "sys") cls->class_flags |= kClassImmutable; // static classes in CPython
    if (!spec.instantiable) cls->class_flags |= kClassNoInstantiate;
    return cls;
}

Ref<> structseq_new(Ctx& ctx, Class* cls, molt_value* values, size_t n) {
    auto give_up = [&](size_t from) {
        for (size_t i = from; i < n; i++) drop(Value(values[i]));
        return raised;
    };
    for (size_t i = 0; i < n; i++)
        if (!values[i]) return give_up(0);
    auto visible = class_number(ctx, cls, "n_sequence_fields");
    auto fields = class_fields(ctx, cls);
    if (!visible.ok() || !fields.ok()) return give_up(0);
    const uint64_t shown = uint64_t(visible.take());
    Tuple* descriptors = fields.take();
    Ref<Tuple> made = allocate<Tuple>(ctx, cls, shown * sizeof(molt_value));
    if (!made) return give_up(0);
    made->n = shown;
    for (size_t i = 0; i < shown; i++) made->items[i] = values[i];
    for (size_t i = shown; i < n; i++) {
        Ref<> value = Ref<>::own_word(values[i]);
        StructSeqField* field = field_at(descriptors, i - (n - descriptors->n)); // fields without a name come first
        if (!instance_set(ctx, made.get(), field->name.get(), value).ok()) return give_up(i + 1);
    }
    return made;
}

// ---- structseq ----

namespace structseq {

// An iterable of the visible fields' values, or of more; fields beyond may come by name in dict, else they are None.
Ref<> dunder_new(Ctx& ctx, Class* cls, Value sequence, Value dict) {
    const int64_t least = MOLT_TRY(class_number(ctx, cls, "n_sequence_fields"));
    const int64_t most = MOLT_TRY(class_number(ctx, cls, "n_fields"));
    Ref<Tuple> given = tuple_from_iterable_py(ctx, sequence);
    if (!given) {
        if (!ctx.swallow(type::TypeError)) return raised;
        return ctx.raise(type::TypeError, "constructor requires a sequence");
    }
    if (dict && !dict.is_kind(MOLT_KIND_DICT))
        return ctx.raise(type::TypeError, "{}() takes a dict as second arg, if any", MOLT_TRY(class_shown_name(ctx, cls)));
    const int64_t n = int64_t(given->n);
    if (n < least || n > most) {
        const char* bound = least == most ? "a" : n < least ? "an at least" : "an at most";
        return ctx.raise(type::TypeError, "{}() takes {} {}-sequence ({}-sequence given)", MOLT_TRY(class_shown_name(ctx, cls)),
                         bound, n < least ? least : most, n);
    }
    Tuple* fields = MOLT_TRY(class_fields(ctx, cls));
    mem::Buffer<molt_value> values;
    if (!values.resize(size_t(most))) return ctx.raise_no_memory();
    for (int64_t i = 0; i < most; i++) {
        Value v = i < n ? (*given)[uint64_t(i)] : kNone;
        if (i >= n && dict)
            if (Value found = dict_get(dict.as<Dict>(), field_at(fields, uint64_t(i) - (uint64_t(most) - fields->n))->name.get()))
                v = found;
        values[size_t(i)] = own(v).release();
    }
    // stat_result: a time that was left out is the one in whole seconds.
    if (cls->name->equals("stat_result"))
        for (size_t i = 10; i < 13 && i < values.size(); i++)
            if (Value(values[i]).is_none()) values[i] = own(Value(values[i - 3])).release();
    return structseq_new(ctx, cls, values.data(), values.size());
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Tuple* tuple = self.as<Tuple>();
    Class* cls = class_of(self);
    Tuple* fields = MOLT_TRY(class_fields(ctx, cls));
    Ref<> module = MOLT_TRY(getattr(ctx, cls, "__module__"));
    const bool plain = module.value().is<Str>() && module.value().as<Str>()->equals("builtins");
    Ref<Str> text =
        MOLT_TRY(plain ? format_text(ctx, "{}(", cls->name.value()) : format_text(ctx, "{}.{}(", module, cls->name.value()));
    for (uint64_t i = 0; i < tuple->n; i++) {
        Ref<> item = own((*tuple)[i]);
        Ref<Str> part = MOLT_TRY(format_text(ctx, "{}{}={!r}", i ? ", " : "", field_at(fields, i)->name.value(), item));
        text = MOLT_TRY(str_append(ctx, std::move(text), part.get()));
    }
    Ref<Str> end = MOLT_TRY(str_from_code_point(ctx, ')'));
    return str_append(ctx, std::move(text), end.get());
}

Ref<> dunder_reduce(Ctx& ctx, Tuple* self) {
    Class* cls = class_of(self);
    Tuple* fields = MOLT_TRY(class_fields(ctx, cls));
    Ref<Tuple> items = MOLT_TRY(tuple_copy(ctx, self->items, self->n));
    Ref<Dict> rest = MOLT_TRY(dict_new(ctx));
    for (uint64_t i = 0; i < fields->n; i++) {
        if (field_at(fields, i)->index < self->n) continue;
        Str* name = field_at(fields, i)->name.get();
        if (Value found = instance_get(self, name)) MOLT_TRY(dict_set(ctx, rest.get(), name, found));
    }
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, items.value(), rest.value()));
    return tuple_of(ctx, Value(cls), args.value());
}

} // namespace structseq

namespace structseq_field {

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value) {
    StructSeqField* field = self.as<StructSeqField>();
    if (!instance || instance.is_none()) return own(self);
    if (!instance_of(instance, field->owner))
        return ctx.raise(type::TypeError, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", field->name.value(),
                         Value(field->owner), type_name(instance));
    Tuple* tuple = instance.as<Tuple>();
    if (field->index < tuple->n) return own((*tuple)[field->index]);
    Value hidden = instance_get(tuple, field->name.get());
    return own(hidden ? hidden : kNone);
}

Status dunder_set(Ctx& ctx, Value, Value, Value) { return ctx.raise(type::AttributeError, "readonly attribute"); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    StructSeqField* field = self.as<StructSeqField>();
    return format_text(ctx, "<member '{}' of '{}' objects>", field->name.value(), Value(field->owner));
}

Ref<> get_dunder_name(Ctx&, StructSeqField* self) { return self->name.copy(); }
Ref<> get_dunder_doc(Ctx&, StructSeqField* self) { return self->doc.copy(); }

} // namespace structseq_field

// ---- SimpleNamespace ----

Ref<> namespace_new(Ctx& ctx) { return allocate<Namespace>(ctx, &type::SimpleNamespace); }

namespace SimpleNamespace {

Status dunder_init(Ctx& ctx, Namespace* self, const Args& args) {
    if (args.count()) return ctx.raise(type::TypeError, "no positional arguments expected");
    for (size_t i = 0; i < args.keyword_count(); i++)
        MOLT_TRY(instance_set(ctx, self, args.keyword_name(i).as<Str>(), args.keyword_value(i)));
    return done();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Class* cls = class_of(self);
    const Value shown = cls == &type::SimpleNamespace ? Value{} : cls->name.value();
    Ref<Str> text = MOLT_TRY(shown ? format_text(ctx, "{}(", shown) : str_from_utf8(ctx, "namespace("));
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return format_text(ctx, "{}...)", text);
    Ref<> dict = MOLT_TRY(instance_dict(ctx, self.object()));
    Ref<List> keys = MOLT_TRY(list_from_iterable_py(ctx, dict));
    for (uint64_t i = 0; i < keys->n; i++) {
        Ref<> key = own((*keys)[i]);
        if (!key.value().is<Str>()) continue;
        Ref<> value = MOLT_TRY(getitem(ctx, dict, key));
        Ref<Str> part = MOLT_TRY(format_text(ctx, "{}{}={!r}", i ? ", " : "", key, value));
        text = MOLT_TRY(str_append(ctx, std::move(text), part.get()));
    }
    Ref<Str> end = MOLT_TRY(str_from_code_point(ctx, ')'));
    return str_append(ctx, std::move(text), end.get());
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!instance_of(self, &type::SimpleNamespace) || !instance_of(other, &type::SimpleNamespace)) return not_implemented();
    Ref<> a = MOLT_TRY(instance_dict(ctx, self.object())), b = MOLT_TRY(instance_dict(ctx, other.object()));
    return compare(ctx, a, b, op);
}

Ref<> get_dunder_dict(Ctx& ctx, Namespace* self) { return instance_dict(ctx, self); }

Ref<> dunder_reduce(Ctx& ctx, Namespace* self) {
    Ref<> dict = MOLT_TRY(instance_dict(ctx, self));
    return tuple_of(ctx, Value(class_of(self)), Value(tuple_empty()), dict.value());
}

} // namespace SimpleNamespace
} // namespace molt
