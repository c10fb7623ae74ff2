// Simple statements and `if`.
#include "compiler/lower/anchors.h"
#include "compiler/lower/function.h"

namespace molt::compiler {

void FunctionLowerer::at(const ast::Position& p) { b_.at(place(p)); }

ir::Position FunctionLowerer::place(const ast::Node& node) const {
    ir::Position p = place(static_cast<const ast::Position&>(node));
    if (node.lineno == node.end_lineno) find_anchors(node, m_.source_line(node.lineno), p);
    return p;
}

ast::Position FunctionLowerer::from_name(const ast::Node& node, const ast::Attribute& attribute) const {
    ast::Position p = node;
    if (p.lineno == attribute.end_lineno) return p;
    p.lineno = attribute.end_lineno;
    uint32_t length = 0; // in code points, for that is how CPython counts here
    for (char c : attribute.attr) length += (c & 0xC0) != 0x80;
    p.col_offset = attribute.end_col_offset - std::min(length, attribute.end_col_offset);
    p.end_lineno = std::max(p.lineno, p.end_lineno);
    return p;
}

void FunctionLowerer::refuse(int code, const ast::Position& position, std::string message) {
    throw Refusal{code, position, std::move(message)};
}

void FunctionLowerer::body(ast::Seq<ast::stmt*> statements) {
    for (const ast::stmt* s : statements) {
        if (!b_.reachable()) return;
        try {
            statement(*s);
        } catch (const Refusal& refusal) { m_.report(refusal); }
    }
}

void FunctionLowerer::statement(const ast::stmt& s) {
    b_.line(s.lineno);
    at(s);
    switch (s.node_kind) {
    case ast::Kind::FunctionDef: {
        const auto& d = s.to<ast::FunctionDef>();
        return function_def(d, d.name, *d.args, d.body, d.decorator_list, d.returns, d.type_params);
    }
    case ast::Kind::AsyncFunctionDef: {
        const auto& d = s.to<ast::AsyncFunctionDef>();
        return function_def(d, d.name, *d.args, d.body, d.decorator_list, d.returns, d.type_params);
    }
    case ast::Kind::ClassDef: return class_def(s.to<ast::ClassDef>());
    case ast::Kind::Return: return return_(s.to<ast::Return>());
    case ast::Kind::Delete:
        for (const ast::expr* target : s.to<ast::Delete>().targets) delete_targets(*target);
        return;
    case ast::Kind::Assign: return assign(s.to<ast::Assign>());
    case ast::Kind::TypeAlias: return type_alias(s.to<ast::TypeAlias>());
    case ast::Kind::AugAssign: return aug_assign(s.to<ast::AugAssign>());
    case ast::Kind::AnnAssign: return ann_assign(s.to<ast::AnnAssign>());
    case ast::Kind::For: return for_(s.to<ast::For>());
    case ast::Kind::AsyncFor: return async_for(s.to<ast::AsyncFor>());
    case ast::Kind::While: return while_(s.to<ast::While>());
    case ast::Kind::If: return if_(s.to<ast::If>());
    case ast::Kind::With: return with(s.to<ast::With>().items, 0, s.to<ast::With>().body, false, s);
    case ast::Kind::AsyncWith: return with(s.to<ast::AsyncWith>().items, 0, s.to<ast::AsyncWith>().body, true, s);
    case ast::Kind::Match: return match(s.to<ast::Match>());
    case ast::Kind::Raise: return raise(s.to<ast::Raise>());
    case ast::Kind::Try: return try_(s.to<ast::Try>());
    case ast::Kind::TryStar: return try_star(s.to<ast::TryStar>());
    case ast::Kind::Assert: return assert_(s.to<ast::Assert>());
    case ast::Kind::Import: return import_(s.to<ast::Import>());
    case ast::Kind::ImportFrom: return import_from(s.to<ast::ImportFrom>());
    case ast::Kind::Global:
    case ast::Kind::Nonlocal:
    case ast::Kind::Pass: return;
    case ast::Kind::Expr: {
        const ast::expr& e = *s.to<ast::Expr>().value;
        if (e.is<ast::Constant>()) return;
        b_.drop(expression(e));
        return;
    }
    case ast::Kind::Break: return break_(s);
    case ast::Kind::Continue: return continue_(s);
    default: refuse(kInternal, s, std::string("unexpected ") + ast::kind_name(s.node_kind));
    }
}

void FunctionLowerer::assign(const ast::Assign& s) {
    // `a, b = b, a` needs no tuple.
    if (s.targets.n == 1) {
        const auto* targets = s.targets[0]->as<ast::Tuple>();
        const auto* values = s.value->as<ast::Tuple>();
        if (targets && values && targets->elts.n == values->elts.n && values->elts.n > 0) {
            bool starred = false;
            for (const ast::expr* e : targets->elts) starred |= e->is<ast::Starred>();
            for (const ast::expr* e : values->elts) starred |= e->is<ast::Starred>();
            if (!starred) {
                std::vector<Operand> items;
                for (const ast::expr* e : values->elts) items.push_back(owned_expression(*e));
                for (size_t i = 0; i < items.size(); i++) store_target(*targets->elts[i], items[i]);
                return;
            }
        }
    }
    Operand value = held(*s.value);
    if (s.targets.n == 1) return store_target(*s.targets[0], value);
    value = b_.owned(value);
    for (size_t i = 0; i + 1 < s.targets.n; i++) {
        uint32_t copy = b_.new_register();
        b_.copy(copy, value);
        store_target(*s.targets[i], b_.own(copy));
    }
    store_target(*s.targets.back(), value);
}

namespace {
ir::BinaryOp in_place_op(ast::Operator op) {
    constexpr ir::BinaryOp table[] = {ir::BinaryOp::Add,     ir::BinaryOp::Sub, ir::BinaryOp::Mul, ir::BinaryOp::MatMul,
                                      ir::BinaryOp::TrueDiv, ir::BinaryOp::Mod, ir::BinaryOp::Pow, ir::BinaryOp::LShift,
                                      ir::BinaryOp::RShift,  ir::BinaryOp::Or,  ir::BinaryOp::Xor, ir::BinaryOp::And,
                                      ir::BinaryOp::FloorDiv};
    return table[static_cast<int>(op)];
}
} // namespace

void FunctionLowerer::aug_assign(const ast::AugAssign& s) {
    ir::BinaryOp op = in_place_op(s.op);
    if (const auto* n = s.target->as<ast::Name>()) {
        Operand left = held(*s.target);
        Operand right = expression(*s.value);
        at(s);
        store_name(*n, n->id, binary(op, true, left, right));
        return;
    }
    if (const auto* a = s.target->as<ast::Attribute>()) {
        Operand object = held(*a->value);
        Operand name = attribute_name(a->attr);
        ast::Position where = from_name(*a, *a);
        at(where);
        Operand left = b_.value({.op = Op::GetAttr, .args = {Builder::peek(object), name, b_.new_cache()}});
        Operand right = expression(*s.value);
        at(s);
        Operand result = binary(op, true, left, right);
        at(where);
        b_.emit({.op = Op::SetAttr, .shape = ir::Shape::Status, .args = {b_.use(object), name, b_.use(result), b_.new_cache()}},
                true);
        return;
    }
    const auto& sub = s.target->to<ast::Subscript>();
    Operand object = held(*sub.value);
    Operand key = held(*sub.slice);
    at(sub);
    Operand left = b_.value({.op = Op::GetItem, .args = {Builder::peek(object), Builder::peek(key)}});
    Operand right = expression(*s.value);
    at(s);
    Operand result = binary(op, true, left, right);
    at(sub);
    b_.emit({.op = Op::SetItem, .shape = ir::Shape::Status, .args = {b_.use(object), b_.use(key), b_.use(result)}}, true);
}

void FunctionLowerer::ann_assign(const ast::AnnAssign& s) {
    bool in_function = fn_.kind == ir::FunctionKind::Function;
    if (s.value) store_target(*s.target, held(*s.value));
    if (s.simple) {
        if (in_function) return;
        Operand value = annotation(*s.annotation);
        at(s);
        const auto& name = s.target->to<ast::Name>();
        Operand where = fn_.kind == ir::FunctionKind::Class ? Builder::name_space() : b_.globals();
        b_.status("annotate", {where, b_.name(mangled(name.id)), b_.use(value)});
        return;
    }
    if (!s.value) { // the parts of the target are evaluated all the same
        if (const auto* a = s.target->as<ast::Attribute>()) b_.drop(expression(*a->value));
        if (const auto* sub = s.target->as<ast::Subscript>()) {
            Operand o = held(*sub->value);
            b_.drop(subscript_key(*sub->slice));
            b_.drop(o);
        }
    }
    if (!in_function && !fn_.future_annotations) b_.drop(expression(*s.annotation));
}

void FunctionLowerer::delete_targets(const ast::expr& target) {
    if (const auto* n = target.as<ast::Name>()) return delete_name(target, n->id);
    if (const auto* a = target.as<ast::Attribute>()) {
        Operand o = expression(*a->value);
        at(from_name(*a, *a));
        b_.status("delattr", {b_.use(o), attribute_name(a->attr)});
        return;
    }
    if (const auto* s = target.as<ast::Subscript>()) {
        Operand o = held(*s->value);
        Operand key = subscript_key(*s->slice);
        at(target);
        b_.status("delitem", {b_.use(o), b_.use(key)});
        return;
    }
    auto elements = target.is<ast::Tuple>() ? target.to<ast::Tuple>().elts : target.to<ast::List>().elts;
    for (const ast::expr* e : elements) delete_targets(*e);
}

void FunctionLowerer::assert_(const ast::Assert& s) {
    uint32_t c = condition(*s.test);
    b_.spend(c);
    b_.branch(
        c, [] {},
        [&] {
            Operand message = s.msg ? expression(*s.msg) : Builder::word(ir::kWordAbsent);
            at(s);
            b_.emit({.op = Op::Raise, .name = "raise_assertion", .args = {b_.use(message)}}, true);
            b_.unreachable();
        });
}

void FunctionLowerer::raise(const ast::Raise& s) {
    if (!s.exc) {
        b_.emit({.op = Op::Raise, .name = "reraise"}, true);
    } else {
        Operand exc = held(*s.exc);
        Operand cause = s.cause ? expression(*s.cause) : Builder::word(ir::kWordAbsent);
        at(s);
        b_.emit({.op = Op::Raise, .name = "raise", .args = {b_.use(exc), b_.use(cause)}}, true);
    }
    b_.unreachable();
}

void FunctionLowerer::return_(const ast::Return& s) {
    if (s.value) return_expression(*s.value);
    else return_value(Builder::none());
}

// `return a if c else b` is two returns: the first may run before the frame is entered.
void FunctionLowerer::return_expression(const ast::expr& e) {
    const auto* choice = e.as<ast::IfExp>();
    if (!choice) return return_value(expression(e));
    const uint32_t c = condition(*choice->test);
    b_.spend(c);
    b_.branch(
        c, [&] { return_expression(*choice->body); }, [] {});
    return_expression(*choice->orelse);
}

void FunctionLowerer::return_value(Operand value) {
    if (!frames_.empty() && value.is_variable()) value = b_.owned(value);
    auto frames = frames_;
    auto books = b_.books();
    leave_frames(0, value);
    b_.emit({.op = Op::Return, .args = {Builder::take(value)}}, false);
    b_.unreachable();
    frames_ = std::move(frames);
    b_.restore(std::move(books));
    if (value.is_register()) b_.disown(value.id);
}

void FunctionLowerer::if_(const ast::If& s) {
    uint32_t c = condition(*s.test);
    b_.spend(c);
    b_.branch(
        c, [&] { body(s.body); }, [&] { body(s.orelse); });
}

// ---- what a jump leaves ----

// A jump out of a `finally` on the way discards what was to be returned.
void FunctionLowerer::leave_frames(size_t down_to, Operand returned) {
    while (frames_.size() > down_to) {
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        if (!frame.leave) continue;
        const bool pending = returned.is_register();
        if (pending) frames_.push_back({.kind = Frame::Kind::Temporary, .leave = [this, returned] { b_.drop(returned); }});
        frame.leave();
        if (pending) frames_.pop_back();
    }
}

void FunctionLowerer::break_(const ast::Node&) {
    size_t i = frames_.size();
    while (frames_[i - 1].kind != Frame::Kind::Loop) i--;
    uint32_t label = frames_[i - 1].break_label;
    auto frames = frames_;
    auto books = b_.books();
    leave_frames(i - 1);
    b_.jump(label);
    frames_ = std::move(frames);
    b_.restore(std::move(books));
}

void FunctionLowerer::continue_(const ast::Node&) {
    size_t i = frames_.size();
    while (frames_[i - 1].kind != Frame::Kind::Loop) i--;
    uint32_t label = frames_[i - 1].continue_label;
    auto frames = frames_;
    auto books = b_.books();
    leave_frames(i);
    b_.jump(label);
    frames_ = std::move(frames);
    b_.restore(std::move(books));
}

} // namespace molt::compiler
