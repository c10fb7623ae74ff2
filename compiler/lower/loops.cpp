// Loops: while, for over anything, for over range(), async for; each with its else.
#include "compiler/lower/function.h"

namespace molt::compiler {

void FunctionLowerer::safepoint() { b_.emit({.op = Op::Safepoint}, true); }

namespace {
// `while True:` needs no test.
bool always_true(const ast::expr& e) {
    const auto* c = e.as<ast::Constant>();
    if (!c) return false;
    if (c->value.kind == ast::ConstantKind::True) return true;
    return c->value.kind == ast::ConstantKind::Int && c->value.fits_u64 && c->value.integer != 0;
}
} // namespace

void FunctionLowerer::while_(const ast::While& s) {
    uint32_t break_label = b_.new_label(), continue_label = b_.new_label();
    b_.loop(break_label, continue_label, [&] {
        at(s);
        safepoint();
        if (!always_true(*s.test)) {
            uint32_t c = condition(*s.test);
            b_.spend(c);
            b_.branch(
                c, [] {},
                [&] {
                    body(s.orelse);
                    b_.jump(break_label);
                });
        }
        frames_.push_back({.kind = Frame::Kind::Loop, .break_label = break_label, .continue_label = continue_label, .leave = {}});
        body(s.body);
        frames_.pop_back();
    });
}

namespace {
bool stores(const ast::Node& node, ast::Identifier name) {
    if (const auto* n = node.as<ast::Name>()) return n->ctx != ast::ExprContext::Load && n->id == name;
    if (const auto* h = node.as<ast::ExceptHandler>(); h && h->name.data() && h->name == name) return true;
    if (const auto* m = node.as<ast::MatchAs>(); m && m->name.data() && m->name == name) return true;
    if (node.is<ast::Import>() || node.is<ast::ImportFrom>() || node.is<ast::MatchStar>() || node.is<ast::MatchMapping>() ||
        node.is<ast::FunctionDef>() || node.is<ast::AsyncFunctionDef>() || node.is<ast::ClassDef>())
        return true; // it may
    bool found = false;
    ast::for_each_child(node, [&](const ast::Node& child) { found = found || stores(child, name); });
    return found;
}
} // namespace

void FunctionLowerer::for_(const ast::For& s) {
    auto holds = [&](ast::Identifier name) {
        const Place place = resolve(mangled(name));
        if (place.kind != Place::Kind::Variable || fn_.variables[place.variable].is_cell || fn_.memory_locals) return false;
        for (const ast::stmt* inner : s.body)
            if (stores(*inner, name)) return false;
        return true;
    };
    iterate(
        *s.target, *s.iter, s, [&] { body(s.body); }, s.orelse, holds);
}

// enumerate(row[, start]) and zip(row, row), where the module never binds the name. CPython's iterators keep the last pair until
// the next one: where the loop's own variables do, too, nobody can tell whether there is such an iterator.
PairsCall FunctionLowerer::pairs_call(const ast::expr& iterable, const ast::expr& target, const Holds& holds) {
    const auto* call = iterable.as<ast::Call>();
    const auto* pair = target.as<ast::Tuple>();
    if (!call || !pair || pair->elts.n != 2 || !is_plain(call->args, call->keywords)) return {};
    for (const ast::expr* x : pair->elts) {
        const auto* n = x->as<ast::Name>();
        if (!n || !holds(n->id)) return {};
    }
    if (pair->elts[0]->to<ast::Name>().id == pair->elts[1]->to<ast::Name>().id) return {};
    const auto* n = call->func->as<ast::Name>();
    if (!n || resolve(mangled(n->id)).kind != Place::Kind::Global || m_.binds(n->id)) return {};
    if (n->id == "zip") return {call->args.n == 2 && call->keywords.n == 0 ? ir::Pairs::Zipped : ir::Pairs::Any};
    if (n->id != "enumerate" || call->args.n == 0 || call->args.n + call->keywords.n > 2) return {};
    const bool keyword = call->keywords.n == 1;
    if (keyword && call->keywords[0]->arg != "start") return {};
    const ast::expr* start = keyword ? call->keywords[0]->value : call->args.n == 2 ? call->args[1] : nullptr;
    if (!start) return {ir::Pairs::Enumerated};
    Operand o;
    if (!fold_number(*start, o) || o.kind != Operand::Kind::Int || o.integer > INT32_MAX || o.integer < -INT32_MAX) return {};
    return {ir::Pairs::Enumerated, o.integer};
}

Operand FunctionLowerer::start_pairs(const ast::expr& iterable, PairsCall pairs, uint32_t counter) {
    const auto& call = iterable.to<ast::Call>();
    Operand callee = held(*call.func);
    Arguments args = arguments(call.args, call.keywords);
    at(iterable);
    ir::Instr i{.op = Op::PairsStart, .sub = static_cast<uint8_t>(pairs.kind), .index = counter, .extra = args.npositional};
    i.kwnames = args.kwnames;
    i.args.push_back(b_.use(callee));
    for (const Operand& o : args.values) i.args.push_back(b_.use(o));
    return b_.value(std::move(i));
}

// range(stop), range(start, stop) and range(start, stop, step): *step is 0 where it is no literal that fits.
bool FunctionLowerer::range_call(const ast::expr& e, const ast::Call** out, int64_t* step) {
    const auto* call = e.as<ast::Call>();
    if (!call || call->keywords.n || call->args.n < 1 || call->args.n > 3 || !is_plain(call->args, call->keywords)) return false;
    const auto* n = call->func->as<ast::Name>();
    if (!n || n->id != "range" || resolve("range").kind != Place::Kind::Global || m_.binds("range")) return false;
    *step = 1;
    if (call->args.n == 3) {
        Operand o;
        const bool literal = fold_number(*call->args[2], o) && o.kind == Operand::Kind::Int;
        *step = literal && o.integer <= INT32_MAX && o.integer >= -INT32_MAX ? o.integer : 0;
    }
    *out = call;
    return true;
}

// A display of constants is iterated as a constant: a list as a tuple, a set as a frozenset (whose order is its own).
Operand FunctionLowerer::iterated(const ast::expr& iterable) {
    const auto* list = iterable.as<ast::List>();
    const auto* set = iterable.as<ast::Set>();
    if (!list && !set) return expression(iterable);
    std::vector<Operand> items;
    for (const ast::expr* x : list ? list->elts : set->elts) {
        Operand o;
        if (!constant_operand(*x, o)) return expression(iterable);
        items.push_back(o);
    }
    return items.empty() ? expression(iterable) : b_.tuple(items, set != nullptr);
}

void FunctionLowerer::iterate(const ast::expr& target, const ast::expr& iterable, const ast::Node& position,
                              const std::function<void()>& write_body, ast::Seq<ast::stmt*> orelse, const Holds& holds) {
    const ast::Call* range = nullptr;
    int64_t step = 1;
    if (!range_call(iterable, &range, &step)) {
        if (const PairsCall pairs = pairs_call(iterable, target, holds); pairs.kind != ir::Pairs::Any) {
            const uint32_t counter = b_.new_counter();
            Operand walked = start_pairs(iterable, pairs, counter);
            return walk(target, walked, {.counter = counter, .pairs = pairs}, position, write_body, orelse);
        }
        return iterate_over(target, iterated(iterable), position, write_body, orelse, IteratorState::Iterable);
    }
    Operand callee = load_name(*range->func, range->func->to<ast::Name>().id);
    Operand start = range->args.n == 1 ? Builder::integer(0) : held(*range->args[0]);
    Operand stop = held(*range->args[range->args.n == 1 ? 0 : 1]);
    std::vector<Operand> args{callee, start, stop};
    if (!step) args.push_back(held(*range->args[2]));
    at(iterable);
    Walk over{.counter = b_.new_counter(), .step = step, .pace = step ? ir::kNone : b_.new_counter()};
    ir::Instr begin{.op = Op::RangeStart, .index = over.counter, .extra = range->args.n, .step = step, .pace = over.pace};
    for (const Operand& o : args) begin.args.push_back(b_.use(o));
    Operand iterator = b_.value(std::move(begin));
    walk(target, iterator, over, position, write_body, orelse);
}

void FunctionLowerer::iterate_over(const ast::expr& target, Operand iterable, const ast::Node& position,
                                   const std::function<void()>& write_body, ast::Seq<ast::stmt*> orelse, IteratorState state,
                                   PairsCall pairs) {
    at(position);
    uint32_t counter = b_.new_counter();
    Operand iterator;
    if (state == IteratorState::Iterator) { // iter() was called already
        iterator = b_.owned(iterable);
        b_.emit({.op = Op::ResetCounter, .index = counter}, false);
    } else {
        iterator = b_.value({.op = Op::ForIter, .index = counter, .args = {b_.use(iterable)}});
    }
    walk(target, iterator, {.counter = counter, .pairs = pairs}, position, write_body, orelse);
}

void FunctionLowerer::walk(const ast::expr& target, Operand iterator, const Walk& over, const ast::Node& position,
                           const std::function<void()>& write_body, ast::Seq<ast::stmt*> orelse) {
    b_.keep(over.counter);
    if (over.pace != ir::kNone) b_.keep(over.pace);
    auto forget = [this, over] {
        if (over.pace != ir::kNone) b_.forget(over.pace);
        b_.forget(over.counter);
    };
    uint32_t break_label = b_.new_label(), continue_label = b_.new_label();
    auto leave = [this, iterator, forget] {
        b_.drop(iterator);
        forget();
    };
    b_.loop(break_label, continue_label, [&] {
        at(position);
        safepoint();
        ir::Instr next{.op = over.range() ? Op::RangeNext : Op::ForNext,
                       .sub = static_cast<uint8_t>(over.pairs.kind),
                       .index = over.counter,
                       .step = over.range() ? over.step : over.pairs.start,
                       .pace = over.pace,
                       .args = {Builder::peek(iterator)}};
        const auto* pair = target.as<ast::Tuple>();
        if (over.range() || !pair || pair->elts.n != 2 || pair->elts[0]->is<ast::Starred>() || pair->elts[1]->is<ast::Starred>())
            pair = nullptr;
        if (pair) next.outs = {b_.new_register(), b_.new_register()};
        const std::vector<uint32_t> outs = next.outs;
        Operand item = b_.value(std::move(next));
        uint32_t absent = b_.test({.op = Op::IsAbsent, .args = {Builder::peek(item)}});
        b_.spend(absent);
        b_.branch(absent, [&] {
            b_.disown(item.id);
            leave();
            body(orelse);
            b_.jump(break_label);
        });
        frames_.push_back(
            {.kind = Frame::Kind::Loop, .break_label = break_label, .continue_label = continue_label, .leave = leave});
        if (pair) unpack(target, pair->elts, item, outs);
        else store_target(target, item);
        write_body();
        frames_.pop_back();
    });
    b_.disown(iterator.id);
    forget();
}

void FunctionLowerer::async_for(const ast::AsyncFor& s) {
    Operand iterable = expression(*s.iter);
    at(s);
    Operand iterator = b_.value("async_iter", {b_.use(iterable)});
    async_iterate(
        *s.target, iterator, *s.iter, [&] { body(s.body); }, s.orelse);
}

void FunctionLowerer::async_iterate(const ast::expr& target, Operand iterator, const ast::Node& position,
                                    const std::function<void()>& write_body, ast::Seq<ast::stmt*> orelse) {
    iterator = b_.owned(iterator);
    uint32_t break_label = b_.new_label(), continue_label = b_.new_label();
    auto leave = [this, iterator] { b_.drop(iterator); };
    b_.loop(break_label, continue_label, [&] {
        at(position);
        safepoint();
        uint32_t handler = b_.new_label();
        auto state = b_.bound_state();
        b_.push_handler(handler);
        Operand awaitable = b_.value("async_next", {Builder::peek(iterator)});
        Operand item = await(awaitable, 1);
        b_.pop_handler(handler);
        frames_.push_back(
            {.kind = Frame::Kind::Loop, .break_label = break_label, .continue_label = continue_label, .leave = leave});
        store_target(target, item);
        write_body();
        frames_.pop_back();
        b_.jump(continue_label);
        // The end of the iteration is an exception: StopAsyncIteration.
        b_.place_handler(handler, state);
        ir::Instr ask{.op = Op::Slot, .shape = ir::Shape::Test, .name = "async_exhausted"};
        ask.result = b_.new_register(ir::Rep::Bool);
        uint32_t exhausted = ask.result;
        b_.emit(std::move(ask), false);
        b_.spend(exhausted);
        b_.branch(
            exhausted,
            [&] {
                leave();
                body(orelse);
                b_.jump(break_label);
            },
            [&] { b_.propagate(); });
    });
    b_.disown(iterator.id);
}

} // namespace molt::compiler
