// try, except, except*, finally, with.
#include "compiler/lower/function.h"

namespace molt::compiler {

FunctionLowerer::Caught FunctionLowerer::begin_except(uint32_t label, const std::vector<bool>& state) {
    b_.place_handler(label, state);
    Caught c;
    c.previous = b_.new_register();
    c.exception = b_.new_register();
    b_.emit({.op = Op::Slot,
             .shape = ir::Shape::Value,
             .result = c.exception,
             .name = "begin_except",
             .args = {Builder::out(c.previous)}},
            false);
    b_.push_end_except(c.previous);
    b_.own(c.exception);
    return c;
}

void FunctionLowerer::end_except(Caught c) {
    b_.pop_end_except(c.previous);
    b_.emit({.op = Op::EndExcept, .args = {Builder::take(Builder::reg(c.previous))}}, false);
    b_.drop(Builder::reg(c.exception));
}

void FunctionLowerer::reraise(Caught c) {
    b_.emit({.op = Op::Restore, .args = {Builder::take(Builder::reg(c.exception))}}, true);
    b_.unreachable();
    b_.pop_end_except(c.previous);
    b_.spend(c.previous);
}

void FunctionLowerer::try_(const ast::Try& s) {
    if (s.finalbody.n == 0) return try_except(s.body, s.handlers, s.orelse, s);
    protected_finally(
        [&] {
            if (s.handlers.n) try_except(s.body, s.handlers, s.orelse, s);
            else body(s.body);
        },
        [&] { body(s.finalbody); });
}

// The finally code is written once for each way out, as CPython does: the normal end, an exception, every jump.
void FunctionLowerer::protected_finally(const std::function<void()>& write_body, const std::function<void()>& finally) {
    if (!b_.reachable()) return;
    uint32_t handler = b_.new_label(), done = b_.new_label();
    auto state = b_.bound_state();
    b_.push_handler(handler);
    frames_.push_back({.kind = Frame::Kind::Finally, .label = handler, .leave = [this, handler, &finally] {
                           b_.pop_handler(handler);
                           finally();
                       }});
    write_body();
    frames_.pop_back();
    b_.pop_handler(handler);
    finally();
    b_.jump(done);
    Caught c = begin_except(handler, state);
    frames_.push_back({.kind = Frame::Kind::Handler, .leave = [this, c] { end_except(c); }});
    finally();
    frames_.pop_back();
    reraise(c);
    b_.place(done);
}

void FunctionLowerer::try_except(ast::Seq<ast::stmt*> statements, ast::Seq<ast::excepthandler*> handlers,
                                 ast::Seq<ast::stmt*> orelse, const ast::Position&) {
    if (!b_.reachable()) return;
    uint32_t handler = b_.new_label(), done = b_.new_label();
    auto state = b_.bound_state();
    b_.push_handler(handler);
    frames_.push_back({.kind = Frame::Kind::Handler, .leave = [this, handler] { b_.pop_handler(handler); }});
    body(statements);
    frames_.pop_back();
    b_.pop_handler(handler);
    body(orelse);
    b_.jump(done);

    Caught c = begin_except(handler, state);
    frames_.push_back({.kind = Frame::Kind::Handler, .leave = [this, c] { end_except(c); }});
    bool bare = false;
    for (const ast::excepthandler* h : handlers) {
        const auto& clause = h->to<ast::ExceptHandler>();
        auto write = [&] {
            b_.line(clause.lineno);
            if (clause.name.data()) {
                uint32_t copy = b_.new_register();
                b_.copy(copy, Builder::reg(c.exception));
                store_name(clause, clause.name, b_.own(copy));
            }
            handler_body(clause);
            end_except(c);
            b_.jump(done);
        };
        if (!clause.type) {
            bare = true;
            write();
            break;
        }
        b_.line(clause.lineno);
        Operand type = expression(*clause.type);
        at(clause);
        uint32_t matches = b_.test_slot("exception_matches", {Builder::peek(Builder::reg(c.exception)), b_.use(type)});
        b_.spend(matches);
        b_.branch(matches, write);
    }
    frames_.pop_back();
    if (!bare) reraise(c);
    b_.place(done);
}

// The body of a handler; `as name` is unbound again on every way out.
void FunctionLowerer::handler_body(const ast::ExceptHandler& h) {
    if (!h.name.data()) return body(h.body);
    Place place = resolve(mangled(h.name));
    if (place.kind == Place::Kind::Variable) {
        uint32_t variable = place.variable;
        b_.push_clear(variable);
        frames_.push_back({.kind = Frame::Kind::Handler, .leave = [this, variable] {
                               b_.pop_clear(variable);
                               b_.clear(variable);
                           }});
        body(h.body);
        frames_.pop_back();
        b_.pop_clear(variable);
        b_.clear(variable);
        return;
    }
    protected_finally([&] { body(h.body); },
                      [&] {
                          store_name(h, h.name, Builder::none());
                          delete_name(h, h.name, true);
                      });
}

// ---- except* ----

void FunctionLowerer::try_star(const ast::TryStar& s) {
    if (s.finalbody.n == 0) return try_star_handlers(s);
    protected_finally([&] { try_star_handlers(s); }, [&] { body(s.finalbody); });
}

void FunctionLowerer::try_star_handlers(const ast::TryStar& s) {
    if (!b_.reachable()) return;
    uint32_t handler = b_.new_label(), done = b_.new_label();
    auto state = b_.bound_state();
    b_.push_handler(handler);
    frames_.push_back({.kind = Frame::Kind::Handler, .leave = [this, handler] { b_.pop_handler(handler); }});
    body(s.body);
    frames_.pop_back();
    b_.pop_handler(handler);
    body(s.orelse);
    b_.jump(done);

    Caught c = begin_except(handler, state);
    frames_.push_back({.kind = Frame::Kind::Handler, .leave = [this, c] { end_except(c); }});
    at(s);
    Operand raised = b_.array("list_from", {}, 0);
    uint32_t rest = b_.new_register();
    b_.copy(rest, Builder::reg(c.exception));
    b_.own(rest);
    for (const ast::excepthandler* h : s.handlers) {
        const auto& clause = h->to<ast::ExceptHandler>();
        b_.line(clause.lineno);
        // 1. Split what is left into the part that matches and the rest.
        uint32_t remains = b_.test({.op = Op::IsTest, .args = {Builder::peek(Builder::reg(rest)), Builder::none()}});
        b_.spend(remains);
        b_.branch(
            remains, [] {},
            [&] {
                Operand type = expression(*clause.type);
                at(clause);
                uint32_t matched = b_.new_register(), left = b_.new_register();
                b_.status("exception_match_star",
                          {Builder::peek(Builder::reg(rest)), b_.use(type), Builder::out(matched), Builder::out(left)});
                b_.own(left);
                b_.own(matched);
                b_.drop(Builder::reg(rest));
                b_.move(rest, Builder::reg(left));
                b_.own_again(rest);
                uint32_t none = b_.test({.op = Op::IsTest, .args = {Builder::peek(Builder::reg(matched)), Builder::none()}});
                b_.spend(none);
                b_.branch(
                    none, [&] { b_.drop(Builder::reg(matched)); },
                    [&] {
                        // 2. Run the body; what it raises is kept for the end.
                        uint32_t failed = b_.new_label(), next = b_.new_label();
                        auto inner = b_.bound_state();
                        b_.call_void("set_handled", {Builder::peek(Builder::reg(matched))});
                        b_.push_handler(failed);
                        if (clause.name.data()) {
                            uint32_t copy = b_.new_register();
                            b_.copy(copy, Builder::reg(matched));
                            store_name(clause, clause.name, b_.own(copy));
                        }
                        frames_.push_back({.kind = Frame::Kind::Handler, .leave = [this, failed] { b_.pop_handler(failed); }});
                        handler_body(clause);
                        frames_.pop_back();
                        b_.pop_handler(failed);
                        b_.jump(next);
                        Caught second = begin_except(failed, inner);
                        b_.status("list_append", {Builder::peek(raised), Builder::peek(Builder::reg(second.exception))});
                        end_except(second);
                        b_.place(next);
                        b_.drop(Builder::reg(matched));
                    });
            });
    }
    // 3. What nobody handled goes on with what the handlers raised.
    at(s);
    uint32_t none = b_.test({.op = Op::IsTest, .args = {Builder::peek(Builder::reg(rest)), Builder::none()}});
    b_.spend(none);
    b_.branch(
        none, [] {},
        [&] {
            b_.status("list_append", {Builder::peek(raised), Builder::peek(Builder::reg(rest))});
        });
    Operand again = b_.value("exception_prep_reraise_star", {Builder::peek(Builder::reg(c.exception)), Builder::peek(raised)});
    b_.drop(Builder::reg(rest));
    b_.drop(raised);
    uint32_t nothing = b_.test({.op = Op::IsTest, .args = {Builder::peek(again), Builder::none()}});
    b_.spend(nothing);
    frames_.pop_back();
    b_.branch(nothing, [&] {
        b_.drop(again);
        end_except(c);
        b_.jump(done);
    });
    b_.drop(Builder::reg(c.exception));
    b_.emit({.op = Op::Restore, .args = {Builder::take(again)}}, true);
    b_.unreachable();
    b_.pop_end_except(c.previous);
    b_.spend(c.previous);
    b_.place(done);
}

// ---- with ----

void FunctionLowerer::with(ast::Seq<ast::withitem*> items, size_t i, ast::Seq<ast::stmt*> statements, bool is_async,
                           const ast::Node& position) {
    if (i == items.n) return body(statements);
    if (!b_.reachable()) return;
    const ast::withitem& item = *items[i];
    Operand manager = expression(*item.context_expr);
    at(position);
    // 1. Enter: the exit method is looked up first and kept.
    uint32_t exit = b_.new_register();
    Operand entered = b_.value(is_async ? "async_with_enter" : "with_enter", {b_.use(manager), Builder::out(exit)});
    b_.disown_only(entered.id);
    b_.own(exit);
    b_.own(entered.id);
    if (is_async) entered = await(entered, 2);
    uint32_t handler = b_.new_label(), done = b_.new_label();
    auto state = b_.bound_state();
    // below the handler only the exit method stays alive
    b_.disown_only(entered.id);
    b_.push_handler(handler);
    b_.own(entered.id);
    auto call_exit = [this, exit, is_async](Operand exc) {
        Operand r = b_.value(is_async ? "async_with_exit" : "with_exit", {Builder::peek(Builder::reg(exit)), exc});
        return is_async ? await(r, 3) : r;
    };
    auto leave = [this, handler, exit, call_exit, &position] {
        b_.pop_handler(handler);
        at(position);
        Operand r = call_exit(Builder::absent());
        b_.drop(r);
        b_.drop(Builder::reg(exit));
    };
    frames_.push_back({.kind = Frame::Kind::With, .label = handler, .leave = leave});
    if (item.optional_vars) store_target(*item.optional_vars, entered);
    else b_.drop(entered);
    with(items, i + 1, statements, is_async, position);
    // 2. The normal end.
    frames_.pop_back();
    auto before_leave = b_.books();
    leave();
    b_.jump(done);
    b_.restore(before_leave);
    b_.pop_handler(handler);
    // 3. The exceptional end: a true result swallows the exception.
    Caught c = begin_except(handler, state);
    at(position);
    Operand r = call_exit(Builder::peek(Builder::reg(c.exception)));
    uint32_t swallow = b_.test({.op = Op::Truth, .args = {b_.use(r)}});
    b_.spend(swallow);
    b_.branch(
        swallow, [] {},
        [&] {
            b_.emit({.op = Op::Restore, .args = {Builder::take(Builder::reg(c.exception))}}, true);
            b_.unreachable();
        });
    end_except(c);
    b_.drop(Builder::reg(exit));
    b_.place(done);
}

} // namespace molt::compiler
