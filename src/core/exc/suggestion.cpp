// "Did you mean": the nearest name for NameError, AttributeError and ImportError (as CPython's suggestions).
#include "core/exc/exception.h"
#include "core/exc/traceback_text.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/object/py.h"
#include "core/runtime/runtime.h"
#include "core/runtime/sys_state.h"
#include "core/types/code.h"
#include "core/types/list.h"

namespace molt {

namespace {

constexpr uint64_t kMaxCandidates = 750, kMaxSize = 40;
constexpr int64_t kMove = 2, kCase = 1;

uint32_t lower(uint32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

int64_t substitution(uint32_t a, uint32_t b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? kCase : kMove;
}

/// Edit distance with moves of cost 2 and case changes of cost 1; max_cost + 1 when it is larger.
int64_t distance(Str* a, Str* b, int64_t max_cost) {
    if (a == b) return 0;
    uint64_t start = 0, na = a->n, nb = b->n;
    while (na > start && nb > start && a->at(start) == b->at(start)) start++;
    while (na > start && nb > start && a->at(na - 1) == b->at(nb - 1)) na--, nb--;
    na -= start, nb -= start;
    if (na == 0 || nb == 0) return int64_t(na + nb) * kMove;
    if (na > kMaxSize || nb > kMaxSize) return max_cost + 1;
    if (nb < na) std::swap(a, b), std::swap(na, nb);
    if (int64_t(nb - na) * kMove > max_cost) return max_cost + 1;
    int64_t row[kMaxSize];
    for (uint64_t i = 0; i < na; i++) row[i] = int64_t(i + 1) * kMove;
    int64_t result = 0;
    for (uint64_t j = 0; j < nb; j++) {
        uint32_t c = b->at(start + j);
        int64_t diagonal = int64_t(j) * kMove;
        result = diagonal;
        int64_t least = INT64_MAX;
        for (uint64_t i = 0; i < na; i++) {
            int64_t substitute = diagonal + substitution(c, a->at(start + i));
            diagonal = row[i];
            int64_t insert_delete = std::min(result, diagonal) + kMove;
            result = std::min(insert_delete, substitute);
            row[i] = result;
            least = std::min(least, result);
        }
        if (least > max_cost) return max_cost + 1;
    }
    return result;
}

/// Only what costs less than `best_cost` is near.
Ref<> nearest(Ctx& ctx, Value candidates, Str* name, int64_t best_cost = INT64_MAX) {
    Ref<List> list = MOLT_TRY(list_from_iterable_py(ctx, candidates));
    if (list->n >= kMaxCandidates) return none();
    Value best;
    for (uint64_t i = 0; i < list->n; i++) {
        Value item = (*list)[i];
        if (!item.is<Str>()) continue;
        auto* candidate = item.as<Str>();
        if (str_equal(candidate, name)) continue;
        int64_t max_cost = int64_t(name->n + candidate->n + 3) * kMove / 6;
        max_cost = std::min(max_cost, best_cost == INT64_MAX ? max_cost : best_cost - 1);
        int64_t cost = distance(name, candidate, max_cost);
        if (cost > max_cost) continue;
        if (!best || cost < best_cost) {
            best = item;
            best_cost = cost;
        }
    }
    return best ? own(best) : none();
}

/// "self.name" where a method forgot to say so; else None. The compiler keeps the locals of methods that read names nobody binds.
Ref<> attribute_of_self(Ctx& ctx, Traceback* tb, Str* name) {
    if (!tb->frame) return none();
    Ref<> locals = MOLT_TRY(Py(ctx, tb->frame.value()).attr("f_locals"_n));
    Ref<Str> key = MOLT_TRY(intern(ctx, std::string_view("self")));
    Value self = locals.value().is<Dict>() ? dict_get(locals.value().as<Dict>(), key.get()) : Value{};
    if (!self) return none();
    Ref<> keep = own(self), found = MOLT_TRY(getattr_optional(ctx, keep, name));
    return found.value().is_absent() ? none() : format_text(ctx, "self.{}", Value(name));
}

Ref<> for_name_error(Ctx& ctx, Exception* e, Str* name, TracebackStyle style) {
    Traceback* tb = e->traceback.get();
    if (!tb) return none();
    while (tb->next) tb = tb->next.get();
    Ref<> attribute = MOLT_TRY(attribute_of_self(ctx, tb, name));
    if (!attribute.value().is_none()) return attribute;
    Ref<List> names_here = MOLT_TRY(list_new(ctx));
    for (uint32_t i = 0; i < tb->code->nlocals; i++)
        MOLT_TRY(list_append(ctx, names_here.get(), Ref<>(intern(ctx, tb->code->varnames[i]))));
    Dict* globals = globals_of(tb->callee);
    if (style == TracebackStyle::lines) { // all names together, and near is less than the name is long
        if (globals) MOLT_TRY(list_extend_py(ctx, names_here.get(), Value(globals)));
        MOLT_TRY(list_extend_py(ctx, names_here.get(), runtime.builtins_dict.value()));
        return nearest(ctx, names_here, name, int64_t(name->n));
    }
    Ref<> found = MOLT_TRY(nearest(ctx, names_here, name));
    if (!found.value().is_none()) return found;
    if (globals) {
        found = MOLT_TRY(nearest(ctx, Value(globals), name));
        if (!found.value().is_none()) return found;
    }
    return nearest(ctx, runtime.builtins_dict.value(), name);
}

Ref<> find(Ctx& ctx, Value exception, TracebackStyle style) {
    if (class_of(exception)->derives_from(&type::AttributeError)) {
        auto* e = static_cast<AttributeErrorObject*>(exception.object());
        if (!e->name || !e->name.value().is<Str>() || !e->obj) return none();
        Ref<> dir = MOLT_TRY(builtin_py(ctx, "dir"));
        Ref<> names_found = MOLT_TRY(call(ctx, dir, {e->obj.value()}));
        return nearest(ctx, names_found, e->name.value().as<Str>());
    }
    if (class_of(exception)->derives_from(&type::NameError)) {
        auto* e = static_cast<NameErrorObject*>(exception.object());
        if (!e->name || !e->name.value().is<Str>()) return none();
        return for_name_error(ctx, exception.as<Exception>(), e->name.value().as<Str>(), style);
    }
    if (class_of(exception)->derives_from(&type::ImportError)) {
        auto* e = static_cast<ImportErrorObject*>(exception.object());
        if (!e->name || !e->name_from || !e->name_from.value().is<Str>()) return none();
        Value module = dict_get(runtime.modules.get(), e->name.value().as<Str>());
        if (!module) return none();
        Ref<> dir = MOLT_TRY(builtin_py(ctx, "dir"));
        Ref<> names_found = MOLT_TRY(call(ctx, dir, {module}));
        return nearest(ctx, names_found, e->name_from.value().as<Str>());
    }
    return none();
}

/// The name a NameError missed, when it is that of a module of the library; else empty.
Value library_module(Ctx& ctx, Value exception) {
    if (!class_of(exception)->derives_from(&type::NameError)) return {};
    Value name = static_cast<NameErrorObject*>(exception.object())->name;
    if (!name || !name.is<Str>()) return {};
    Ref<> known = own(sys_get(ctx, "stdlib_module_names"));
    if (!known || !known.value().is_kind(MOLT_KIND_FROZENSET)) return {};
    Result<bool> found = contains(ctx, known, name);
    return found.ok() && found.take() ? name : Value{};
}

} // namespace

Ref<Str> suggestion_py(Ctx& ctx, Value exception, TracebackStyle style) {
    Ref<> found = find(ctx, exception, style);
    if (!found) {
        ctx.clear_pending();
        found = none();
    }
    const Ref<> module = own(library_module(ctx, exception));
    ctx.clear_pending();
    const char* mark = style == TracebackStyle::lines ? "" : "?";
    if (!found.value().is_none())
        return module ? format_text(ctx, ". Did you mean: '{}'? Or did you forget to import '{}'{}", found, module, mark)
                      : format_text(ctx, ". Did you mean: '{}'?", found);
    return module ? format_text(ctx, ". Did you forget to import '{}'{}", module, mark) : str_from_utf8(ctx, "");
}

} // namespace molt
