// operator: itemgetter, attrgetter, methodcaller.
#include "std/operator/getters.h"

#include "core/call/row.h"
#include "core/object/protocol.h"
#include "core/object/py.h"
#include "core/types/container_text.h"
#include "gen/std/_operator.h"
#include "gen/types.h"

namespace molt::_operator {

namespace {

/// The one argument of a getter's call.
Result<Value> operand(Ctx& ctx, const char* name, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}() takes no keyword arguments", name);
    if (args.count() != 1) return ctx.raise(type::TypeError, "{} expected 1 argument, got {}", name, args.count());
    return args[0];
}

/// The arguments of a getter class: one or more, as a tuple.
Ref<Tuple> keys_of(Ctx& ctx, const char* name, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "{}() takes no keyword arguments", name);
    if (args.count() == 0) return ctx.raise(type::TypeError, "{} expected 1 argument, got 0", name);
    return tuple_copy(ctx, args.items, args.count());
}

/// "operator.itemgetter(1)", "operator.itemgetter(1, 2)"; "(...)" inside itself.
Ref<> getter_repr(Ctx& ctx, Value self, Tuple* items) {
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return format_text(ctx, "{}(...)", type_name(self));
    if (items->n == 1) return format_text(ctx, "{}({!r})", type_name(self), (*items)[0]);
    return format_text(ctx, "{}{!r}", type_name(self), Value(items));
}

} // namespace

namespace itemgetter {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    Ref<Tuple> items = MOLT_TRY(keys_of(ctx, "itemgetter", args));
    Ref<ItemGetter> result = MOLT_TRY(allocate<ItemGetter>(ctx, cls));
    result->items.set(std::move(items));
    return result;
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    Value object = MOLT_TRY(operand(ctx, "itemgetter", args));
    Ref<> keep = own(self);
    Tuple* items = self.as<ItemGetter>()->items.get();
    if (items->n == 1) return molt::getitem(ctx, object, (*items)[0]);
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, items->n));
    for (uint64_t i = 0; i < items->n; i++) result->items[i] = MOLT_TRY(molt::getitem(ctx, object, (*items)[i])).release();
    return result;
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return getter_repr(ctx, self, self.as<ItemGetter>()->items.get()); }

Ref<> dunder_reduce(Ctx& ctx, ItemGetter* self) { return tuple_of(ctx, Value(class_of(self)), self->items); }

} // namespace itemgetter

namespace attrgetter {

namespace {

/// The interned name; for "a.b.c" the tuple of the names between the dots.
Ref<> path_of(Ctx& ctx, Str* name) {
    uint64_t parts = 1;
    for (uint64_t i = 0; i < name->n; i++) parts += name->at(i) == '.';
    if (parts == 1) return intern(ctx, str_exact(ctx, name));
    Ref<Tuple> path = MOLT_TRY(tuple_allocate(ctx, parts));
    uint64_t start = 0;
    for (uint64_t part = 0; part < parts; part++) {
        uint64_t end = start;
        while (end < name->n && name->at(end) != '.') end++;
        Ref<Str> text = MOLT_TRY(str_substring(ctx, name, start, end));
        path->items[part] = MOLT_TRY(intern(ctx, std::move(text))).release();
        start = end + 1;
    }
    return path;
}

Ref<> follow(Ctx& ctx, Value object, Value path) {
    if (path.is<Str>()) return getattr(ctx, object, path.as<Str>());
    Ref<> found = own(object);
    auto* names = path.as<Tuple>();
    for (uint64_t i = 0; i < names->n; i++) found = MOLT_TRY(getattr(ctx, found, (*names)[i].as<Str>()));
    return found;
}

} // namespace

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    Ref<Tuple> names = MOLT_TRY(keys_of(ctx, "attrgetter", args));
    Ref<Tuple> paths = MOLT_TRY(tuple_allocate(ctx, names->n));
    for (uint64_t i = 0; i < names->n; i++) {
        if (!(*names)[i].is<Str>()) return ctx.raise(type::TypeError, "attribute name must be a string");
        paths->items[i] = MOLT_TRY(path_of(ctx, (*names)[i].as<Str>())).release();
    }
    Ref<AttrGetter> result = MOLT_TRY(allocate<AttrGetter>(ctx, cls));
    result->names.set(std::move(names));
    result->paths.set(std::move(paths));
    return result;
}

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    Value object = MOLT_TRY(operand(ctx, "attrgetter", args));
    Ref<> keep = own(self);
    Tuple* paths = self.as<AttrGetter>()->paths.get();
    if (paths->n == 1) return follow(ctx, object, (*paths)[0]);
    Ref<Tuple> result = MOLT_TRY(tuple_allocate(ctx, paths->n));
    for (uint64_t i = 0; i < paths->n; i++) result->items[i] = MOLT_TRY(follow(ctx, object, (*paths)[i])).release();
    return result;
}

Ref<> dunder_repr(Ctx& ctx, Value self) { return getter_repr(ctx, self, self.as<AttrGetter>()->names.get()); }

Ref<> dunder_reduce(Ctx& ctx, AttrGetter* self) { return tuple_of(ctx, Value(class_of(self)), self->names); }

} // namespace attrgetter

namespace methodcaller {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args& args) {
    if (args.count() == 0) return ctx.raise(type::TypeError, "methodcaller needs at least one argument, the method name");
    if (!args[0].is<Str>()) return ctx.raise(type::TypeError, "method name must be a string");
    Ref<Str> name = MOLT_TRY(intern(ctx, str_exact(ctx, args[0].as<Str>())));
    Ref<Tuple> rest = MOLT_TRY(tuple_copy(ctx, args.items + 1, args.count() - 1 + args.keyword_count()));
    Ref<MethodCaller> result = MOLT_TRY(allocate<MethodCaller>(ctx, cls));
    result->name.set(std::move(name));
    result->args.set(std::move(rest));
    if (args.keyword_count()) result->keyword_names.set(args.kwnames);
    return result;
}

namespace {
uint64_t keyword_count(const MethodCaller* self) { return self->keyword_names ? self->keyword_names->n : 0; }
} // namespace

Ref<> dunder_call(Ctx& ctx, Value self, const Args& args) {
    Value object = MOLT_TRY(operand(ctx, "methodcaller", args));
    Ref<> keep = own(self);
    auto* caller = self.as<MethodCaller>();
    Ref<> method = MOLT_TRY(getattr(ctx, object, caller->name.get()));
    Tuple* items = caller->args.get();
    return molt::call(ctx, method, Args{items->items, size_t(items->n - keyword_count(caller)), caller->keyword_names});
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return format_text(ctx, "{}(...)", type_name(self));
    auto* caller = self.as<MethodCaller>();
    Tuple* items = caller->args.get();
    const uint64_t positional = items->n - keyword_count(caller);
    ContainerText text(ctx);
    Ref<Str> head = MOLT_TRY(format_text(ctx, "{}({!r}", type_name(self), caller->name.value()));
    MOLT_TRY(text.add(head.get()));
    for (uint64_t i = 0; i < items->n; i++) {
        MOLT_TRY(text.add(", "));
        if (i >= positional) {
            MOLT_TRY(text.add((*caller->keyword_names.get())[i - positional].as<Str>()));
            MOLT_TRY(text.add("="));
        }
        MOLT_TRY(text.add_repr_py((*items)[i]));
    }
    MOLT_TRY(text.add(")"));
    return text.finish();
}

// Keywords do not fit into a tuple of arguments: a partial of the class carries them.
Ref<> dunder_reduce(Ctx& ctx, MethodCaller* self) {
    const Value cls(class_of(self));
    Tuple* items = self->args.get();
    const uint64_t keywords = keyword_count(self), positional = items->n - keywords;
    if (keywords == 0) {
        Ref<Tuple> args = MOLT_TRY(tuple_allocate(ctx, positional + 1));
        args->items[0] = self->name.copy().release();
        for (uint64_t i = 0; i < positional; i++) args->items[i + 1] = own((*items)[i]).release();
        return tuple_of(ctx, cls, args);
    }
    Row row(size_t(2 + keywords));
    if (!row.ok()) return ctx.raise_no_memory();
    row[0] = cls.word();
    row[1] = self->name.value().word();
    for (uint64_t i = 0; i < keywords; i++) row[size_t(2 + i)] = items->items[positional + i];
    Ref<> partial = MOLT_TRY(import(ctx, "_functools", "partial"_n));
    Ref<> constructor = MOLT_TRY(molt::call(ctx, partial, Args{row.data(), 2, self->keyword_names}));
    Ref<Tuple> args = MOLT_TRY(tuple_slice(ctx, items, 0, positional));
    return tuple_of(ctx, constructor, args);
}

} // namespace methodcaller

} // namespace molt::_operator
