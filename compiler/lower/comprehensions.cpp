// Comprehensions: inlined into the function around them (PEP 709), or functions of their own.
#include "compiler/lower/function.h"

namespace molt::compiler {

namespace {

ast::Seq<ast::comprehension*> generators_of(const ast::expr& e) {
    if (const auto* l = e.as<ast::ListComp>()) return l->generators;
    if (const auto* s = e.as<ast::SetComp>()) return s->generators;
    if (const auto* d = e.as<ast::DictComp>()) return d->generators;
    return e.to<ast::GeneratorExp>().generators;
}

const char* function_name(const ast::expr& e) {
    if (e.is<ast::ListComp>()) return "<listcomp>";
    if (e.is<ast::SetComp>()) return "<setcomp>";
    if (e.is<ast::DictComp>()) return "<dictcomp>";
    return "<genexpr>";
}

const char* builder_slot(const ast::expr& e) {
    return e.is<ast::ListComp>() ? "list_from" : e.is<ast::SetComp>() ? "set_from" : "dict_from";
}

} // namespace

Operand FunctionLowerer::comprehension(const ast::expr& e) {
    const ast::Scope* scope = m_.scopes.scope_of(e);
    if (!e.is<ast::GeneratorExp>() && (scope->is_inlined || inlined_.size())) return comprehension_inline(e, *scope);
    return comprehension_call(e);
}

Operand FunctionLowerer::comprehension_call(const ast::expr& e) {
    const ast::Scope* scope = m_.scopes.scope_of(e);
    auto generators = generators_of(e);
    Operand iterable = iterated(*generators[0]->iter);
    at(e);
    // iter() of a list or tuple is left to the loop (OPTIMIZATION): nobody can tell.
    Operand iterator = generators[0]->is_async
                           ? b_.value("async_iter", {b_.use(iterable)})
                           : b_.value({.op = Op::ForIter, .index = b_.new_counter(), .args = {b_.use(iterable)}});
    uint32_t index = m_.new_function(function_name(e), qualified(function_name(e)));
    FunctionLowerer inner(m_, index, scope, this);
    inner.lower_comprehension_function(e);
    at(e);
    Operand function = make_function(index, Builder::absent(), Builder::absent(), Builder::absent(), *scope);
    Arguments args;
    args.values = {iterator};
    args.npositional = 1;
    Operand result = emit_call(place(e), Op::Call, {b_.use(function)}, std::move(args));
    if (scope->is_coroutine && !e.is<ast::GeneratorExp>()) return await(result, 0);
    return result;
}

Operand FunctionLowerer::comprehension_inline(const ast::expr& e, const ast::Scope& scope) {
    auto generators = generators_of(e);
    // 1. The outermost iterable belongs to the surrounding scope.
    const ast::expr& first_iterable = *generators[0]->iter;
    Operand first = iterated(first_iterable);
    if (generators[0]->is_async) {
        at(e);
        first = b_.value("async_iter", {b_.use(first)});
    }
    at(e);
    Operand target = b_.array(builder_slot(e), {}, 0);
    // 2. Names bound by the comprehension are variables of their own; those that inner functions see are fresh cells.
    Inlined inlined{&scope, {}, 0};
    std::vector<uint32_t> plain, cells;
    for (const ast::Symbol& s : scope.symbols) {
        if (s.binding != ast::Binding::Local && s.binding != ast::Binding::Cell) continue;
        if (s.name.size() && s.name[0] == '.') continue;
        uint32_t id = b_.new_variable(s.name, true);
        inlined.variables[s.name] = id;
        fn_.variables[id].is_cell = s.binding == ast::Binding::Cell;
        if (fn_.variables[id].is_cell) {
            b_.emit({.op = Op::MakeCell, .variable = id}, true);
            cells.push_back(id);
        }
        plain.push_back(id);
        b_.push_clear(id);
    }
    inlined_.push_back(std::move(inlined));
    comprehension_loops(e, generators, 0, first, [&] { comprehension_item(e, target.id); });
    inlined_.pop_back();
    for (size_t i = plain.size(); i-- > 0;) {
        b_.pop_clear(plain[i]);
        b_.clear(plain[i]);
    }
    return target;
}

void FunctionLowerer::comprehension_item(const ast::expr& e, uint32_t target) {
    Operand into = Builder::peek(Builder::reg(target));
    if (const auto* d = e.as<ast::DictComp>()) {
        Operand k = held(*d->key);
        Operand v = expression(*d->value);
        ast::Position pair{d->key->lineno, d->key->col_offset, d->value->end_lineno, d->value->end_col_offset};
        at(pair);
        b_.status("dict_set", {into, b_.use(k), b_.use(v)});
        return;
    }
    if (const auto* g = e.as<ast::GeneratorExp>()) {
        Operand v = owned_expression(*g->elt);
        at(*g->elt);
        b_.drop(yield_value(v));
        return;
    }
    bool list = e.is<ast::ListComp>();
    const ast::expr& elt = list ? *e.to<ast::ListComp>().elt : *e.to<ast::SetComp>().elt;
    Operand v = expression(elt);
    at(elt);
    b_.status(list ? "list_append" : "set_add", {into, b_.use(v)});
}

void FunctionLowerer::comprehension_loops(const ast::expr& e, ast::Seq<ast::comprehension*> generators, size_t depth,
                                          Operand first, const std::function<void()>& item) {
    const ast::comprehension& g = *generators[depth];
    auto body = [&] {
        std::function<void(size_t)> filters = [&](size_t i) {
            if (i == g.ifs.n) {
                if (depth + 1 < generators.n) comprehension_loops(e, generators, depth + 1, {}, item);
                else item();
                return;
            }
            uint32_t c = condition(*g.ifs[i]);
            b_.spend(c);
            b_.branch(c, [&] { filters(i + 1); });
        };
        filters(0);
    };
    if (g.is_async) {
        if (depth > 0) {
            Operand iterable = expression(*g.iter);
            at(e);
            first = b_.value("async_iter", {b_.use(iterable)});
        }
        async_iterate(*g.target, first, e, body, {});
        return;
    }
    if (depth > 0) {
        iterate(*g.target, *g.iter, e, body, {});
        return;
    }
    // In a function of its own the outermost iterator arrived as the parameter.
    iterate_over(*g.target, first, e, body, {}, inlined_.empty() ? IteratorState::Iterator : IteratorState::Iterable);
}

void FunctionLowerer::lower_comprehension_function(const ast::expr& e) {
    fn_.is_generator = e.is<ast::GeneratorExp>();
    fn_.is_coroutine = scope_->is_coroutine;
    fn_.firstline = e.lineno;
    fn_.argcount = 1;
    prepare(nullptr);
    write_prologue();
    auto generators = generators_of(e);
    at(e);
    Operand target;
    if (!fn_.is_generator) target = b_.array(builder_slot(e), {}, 0);
    // The outermost iterator came as the parameter `.0`.
    Operand first = b_.owned(Builder::var(0));
    b_.clear(0);
    comprehension_loops(e, generators, 0, first, [&] { comprehension_item(e, target.id); });
    if (!b_.reachable()) return;
    at(e);
    if (fn_.is_generator) write_return_none();
    else b_.emit({.op = Op::Return, .args = {Builder::take(target)}}, false);
}

} // namespace molt::compiler
