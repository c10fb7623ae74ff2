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

// The variables of a comprehension are bound by its loops only.
FunctionLowerer::Holds FunctionLowerer::holds_in(const ast::Scope& scope) const {
    return [this, &scope](ast::Identifier name) {
        const ast::Symbol* s = scope.find(mangled(name));
        return s && s->binding == ast::Binding::Local;
    };
}

PairsCall FunctionLowerer::comprehension_pairs(const ast::comprehension& g, const ast::Scope& scope) {
    if (g.is_async) return {};
    return pairs_call(*g.iter, *g.target, holds_in(scope));
}

// *pairs: what the function's first loop is given.
Operand FunctionLowerer::comprehension_iterator(const ast::expr& e, PairsCall* pairs) {
    auto generators = generators_of(e);
    *pairs = comprehension_pairs(*generators[0], *m_.scopes.scope_of(e));
    if (pairs->kind != ir::Pairs::Any) return start_pairs(*generators[0]->iter, *pairs, b_.new_counter());
    Operand iterable = iterated(*generators[0]->iter);
    at(e);
    if (generators[0]->is_async) return b_.value("async_iter", {b_.use(iterable)});
    // iter() of a list or tuple is left to the loop (OPTIMIZATION): nobody can tell.
    return b_.value({.op = Op::ForIter, .index = b_.new_counter(), .args = {b_.use(iterable)}});
}

Operand FunctionLowerer::comprehension_call(const ast::expr& e) {
    const ast::Scope* scope = m_.scopes.scope_of(e);
    PairsCall pairs;
    Operand iterator = comprehension_iterator(e, &pairs);
    uint32_t index = m_.new_function(function_name(e), qualified(function_name(e)));
    FunctionLowerer inner(m_, index, scope, this);
    inner.first_pairs_ = pairs;
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

// ---- folds: generator expressions whose items a builtin takes at once ----

// The only argument of the call, if it is a generator expression that nobody else can see.
const ast::GeneratorExp* FunctionLowerer::foldable(const ast::Call& e) const {
    if (unfolded_ || e.args.n != 1 || e.keywords.n != 0) return nullptr;
    const auto* g = e.args[0]->as<ast::GeneratorExp>();
    return g && !m_.scopes.scope_of(*g)->is_coroutine ? g : nullptr;
}

// The expression is lowered twice: as a function that gives its items to the fold, and as a generator for the case that the name
// means something else when it is reached. Within the second nothing is folded, so that the code stays linear in the source.
Operand FunctionLowerer::fold(const ast::GeneratorExp& e, Operand builtin, ir::FoldKind kind, const char* known_as,
                              const ir::Position& where) {
    const ast::Scope* scope = m_.scopes.scope_of(e);
    PairsCall pairs;
    Operand iterator = comprehension_iterator(e, &pairs);
    const char* name = function_name(e);
    const uint32_t generator = m_.new_function(name, qualified(name)), folded = m_.new_function(name, qualified(name));
    FunctionLowerer plain(m_, generator, scope, this), direct(m_, folded, scope, this);
    plain.unfolded_ = true;
    plain.first_pairs_ = direct.first_pairs_ = pairs;
    plain.lower_comprehension_function(e);
    direct.lower_comprehension_function(e, kind);
    at(e);
    Operand function = make_function(generator, Builder::absent(), Builder::absent(), Builder::absent(), *scope);
    ir::Instr i{.op = Op::Fold, .sub = static_cast<uint8_t>(kind), .index = folded, .name = known_as};
    i.args = {b_.use(builtin), b_.use(function), Builder::take(iterator)};
    b_.at(where);
    return b_.value(std::move(i));
}

// sum(...) and the like, where the module never binds the name.
bool FunctionLowerer::fold_builtin(const ast::Call& e, Operand& out) {
    static constexpr struct {
        const char* name;
        ir::FoldKind fold;
    } kFolds[] = {
        {"sum", ir::FoldKind::Sum},   {"any", ir::FoldKind::Any},    {"all", ir::FoldKind::All},
        {"min", ir::FoldKind::Min},   {"max", ir::FoldKind::Max},    {"set", ir::FoldKind::Set},
        {"list", ir::FoldKind::List}, {"tuple", ir::FoldKind::List}, {"sorted", ir::FoldKind::List},
    };
    const ast::GeneratorExp* g = foldable(e);
    const auto* n = e.func->as<ast::Name>();
    if (!g || !n || resolve(mangled(n->id)).kind != Place::Kind::Global || m_.binds(n->id)) return false;
    for (const auto& one : kFolds) {
        if (n->id != one.name) continue;
        Operand builtin = held(*e.func);
        out = fold(*g, builtin, one.fold, one.name, place(e));
        return true;
    }
    return false;
}

Operand FunctionLowerer::comprehension_inline(const ast::expr& e, const ast::Scope& scope) {
    auto generators = generators_of(e);
    // 1. The outermost iterable belongs to the surrounding scope.
    const ast::expr& first_iterable = *generators[0]->iter;
    const PairsCall pairs = comprehension_pairs(*generators[0], scope);
    const bool paired = pairs.kind != ir::Pairs::Any;
    Operand first = paired ? start_pairs(first_iterable, pairs, b_.new_counter()) : iterated(first_iterable);
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
    comprehension_loops(
        e, generators, 0, first, [&] { comprehension_item(e, target.id); }, pairs);
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
        if (fn_.fold == ir::FoldKind::None) return b_.drop(yield_value(v));
        const uint32_t over = b_.test({.op = Op::FoldItem, .sub = static_cast<uint8_t>(fn_.fold), .args = {Builder::take(v)}});
        b_.spend(over);
        if (fn_.fold == ir::FoldKind::Any || fn_.fold == ir::FoldKind::All)
            b_.branch(over, [&] { return_value(Builder::none()); });
        return;
    }
    bool list = e.is<ast::ListComp>();
    const ast::expr& elt = list ? *e.to<ast::ListComp>().elt : *e.to<ast::SetComp>().elt;
    Operand v = expression(elt);
    at(elt);
    b_.status(list ? "list_append" : "set_add", {into, b_.use(v)});
}

void FunctionLowerer::comprehension_loops(const ast::expr& e, ast::Seq<ast::comprehension*> generators, size_t depth,
                                          Operand first, const std::function<void()>& item, PairsCall pairs) {
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
        iterate(*g.target, *g.iter, e, body, {}, holds_in(*m_.scopes.scope_of(e)));
        return;
    }
    // In a function of its own the outermost iterator arrived as the parameter.
    const bool arrived = inlined_.empty() || pairs.kind != ir::Pairs::Any;
    iterate_over(*g.target, first, e, body, {}, arrived ? IteratorState::Iterator : IteratorState::Iterable, pairs);
}

void FunctionLowerer::lower_comprehension_function(const ast::expr& e, ir::FoldKind fold) {
    const bool is_expression = e.is<ast::GeneratorExp>();
    fn_.is_generator = is_expression && fold == ir::FoldKind::None;
    fn_.fold = fold;
    fn_.is_coroutine = scope_->is_coroutine;
    fn_.firstline = e.lineno;
    fn_.argcount = 1;
    prepare(nullptr);
    write_prologue();
    auto generators = generators_of(e);
    at(e);
    Operand target;
    if (!is_expression) target = b_.array(builder_slot(e), {}, 0);
    // The outermost iterator came as the parameter `.0`.
    Operand first = b_.owned(Builder::var(0));
    b_.clear(0);
    comprehension_loops(
        e, generators, 0, first, [&] { comprehension_item(e, target.id); }, first_pairs_);
    if (!b_.reachable()) return;
    at(e);
    if (is_expression) write_return_none();
    else b_.emit({.op = Op::Return, .args = {Builder::take(target)}}, false);
}

} // namespace molt::compiler
