// match statements (PEP 634). A pattern either falls through or jumps to `fail` with everything it made dropped.
#include "compiler/lower/function.h"

namespace molt::compiler {

namespace {
bool is_wildcard(const ast::pattern& p) {
    const auto* as = p.as<ast::MatchAs>();
    return as && !as->pattern && !as->name.data();
}
} // namespace

// Where patterns go when they do not match: temporaries above `live` are dropped on the way.
void FunctionLowerer::pattern_fails(size_t live, uint32_t fail) {
    auto books = b_.books();
    while (b_.live().size() > live) b_.drop(Builder::reg(b_.live().back().id));
    b_.jump(fail);
    b_.restore(std::move(books));
}

void FunctionLowerer::pattern_needs(uint32_t condition, uint32_t fail) {
    size_t live = pattern_floor_;
    b_.spend(condition);
    b_.branch(
        condition, [] {}, [&] { pattern_fails(live, fail); });
}

void FunctionLowerer::match(const ast::Match& s) {
    Operand subject = b_.owned(expression(*s.subject));
    uint32_t done = b_.new_label();
    frames_.push_back({.kind = Frame::Kind::Temporary, .leave = [this, subject] { b_.drop(subject); }});
    size_t floor = pattern_floor_;
    for (const ast::match_case* c : s.cases) {
        if (!b_.reachable()) break;
        b_.line(c->pattern->lineno);
        uint32_t fail = b_.new_label();
        pattern_floor_ = b_.live().size();
        Captures captures;
        pattern(*c->pattern, subject, captures, fail);
        // Names are bound once the whole pattern has matched, before the guard.
        for (auto& [name, reg] : captures) store_name(*c->pattern, name, Builder::reg(reg));
        if (c->guard) {
            uint32_t ok = condition(*c->guard);
            b_.spend(ok);
            b_.branch(
                ok, [] {}, [&] { b_.jump(fail); });
        }
        pattern_floor_ = floor;
        if (b_.reachable()) {
            auto books = b_.books();
            Frame frame = std::move(frames_.back());
            // CPython drops the subject before the body of the case.
            frames_.pop_back();
            b_.drop(subject);
            body(c->body);
            b_.jump(done);
            frames_.push_back(std::move(frame));
            b_.restore(std::move(books));
        }
        b_.place(fail);
    }
    frames_.pop_back();
    b_.drop(subject);
    b_.place(done);
}

void FunctionLowerer::capture(const ast::Node& node, ast::Identifier name, Operand value, Captures& captures) {
    for (auto& [other, reg] : captures)
        if (other == name) refuse(kInternal, node, "name bound twice in a pattern");
    uint32_t copy = b_.new_register();
    b_.copy(copy, value);
    b_.own(copy);
    captures.emplace_back(name, copy);
}

void FunctionLowerer::pattern(const ast::pattern& p, Operand subject, Captures& captures, uint32_t fail) {
    subject = Builder::peek(subject);
    at(p);
    switch (p.node_kind) {
    case ast::Kind::MatchValue: {
        Operand value = expression(*p.to<ast::MatchValue>().value);
        at(p);
        pattern_needs(
            b_.test({.op = Op::CompareTest, .sub = static_cast<uint8_t>(ir::CompareOp::Eq), .args = {subject, b_.use(value)}}),
            fail);
        return;
    }
    case ast::Kind::MatchSingleton: {
        Operand value = constant(p.to<ast::MatchSingleton>().value, p);
        pattern_needs(b_.test({.op = Op::IsTest, .args = {subject, value}}), fail);
        return;
    }
    case ast::Kind::MatchAs: {
        const auto& a = p.to<ast::MatchAs>();
        if (a.pattern) pattern(*a.pattern, subject, captures, fail);
        if (a.name.data()) capture(p, a.name, subject, captures);
        return;
    }
    case ast::Kind::MatchOr: return or_pattern(p.to<ast::MatchOr>(), subject, captures, fail);
    case ast::Kind::MatchSequence: return sequence_pattern(p.to<ast::MatchSequence>(), subject, captures, fail);
    case ast::Kind::MatchMapping: return mapping_pattern(p.to<ast::MatchMapping>(), subject, captures, fail);
    case ast::Kind::MatchClass: return class_pattern(p.to<ast::MatchClass>(), subject, captures, fail);
    case ast::Kind::MatchStar:
        if (p.to<ast::MatchStar>().name.data()) capture(p, p.to<ast::MatchStar>().name, subject, captures);
        return;
    default: refuse(kInternal, p, "unexpected pattern");
    }
}

// Each alternative binds the same names: they meet in common registers.
void FunctionLowerer::or_pattern(const ast::MatchOr& p, Operand subject, Captures& captures, uint32_t fail) {
    uint32_t matched = b_.new_label();
    Captures common;
    size_t floor = pattern_floor_;
    for (size_t i = 0; i < p.patterns.n; i++) {
        if (!b_.reachable()) break;
        bool last = i + 1 == p.patterns.n;
        uint32_t next = last ? fail : b_.new_label();
        if (!last) pattern_floor_ = b_.live().size();
        Captures own;
        pattern(*p.patterns[i], subject, own, next);
        pattern_floor_ = floor;
        if (i == 0)
            for (auto& [name, reg] : own) common.emplace_back(name, b_.new_register());
        auto books = b_.books();
        for (auto& [name, target] : common)
            for (auto& [other, reg] : own)
                if (other == name) b_.move(target, Builder::reg(reg));
        b_.jump(matched);
        b_.restore(std::move(books));
        for (auto& [name, reg] : own) b_.disown(reg);
        b_.place(next == fail ? b_.new_label() : next);
    }
    b_.place(matched);
    for (auto& [name, reg] : common) {
        b_.own_again(reg);
        captures.emplace_back(name, reg);
    }
}

void FunctionLowerer::sequence_pattern(const ast::MatchSequence& p, Operand subject, Captures& captures, uint32_t fail) {
    subject = Builder::peek(subject);
    pattern_needs(b_.test_slot("match_is_sequence", {subject}), fail);
    uint32_t star = p.patterns.n;
    for (uint32_t i = 0; i < p.patterns.n; i++)
        if (p.patterns[i]->is<ast::MatchStar>()) star = i;
    bool has_star = star < p.patterns.n;
    uint32_t fixed = p.patterns.n - (has_star ? 1 : 0);
    // `[*_]` matches any sequence
    const bool anonymous = has_star && !p.patterns[star]->to<ast::MatchStar>().name.data();
    if (anonymous && fixed == 0) return;
    ir::Instr length{.op = Op::LengthTest, .sub = has_star, .extra = fixed, .args = {subject}};
    pattern_needs(b_.test(std::move(length)), fail);
    bool only_wildcards = !has_star || anonymous;
    for (uint32_t i = 0; i < p.patterns.n; i++) only_wildcards &= i == star || is_wildcard(*p.patterns[i]);
    if (only_wildcards) return;
    if (anonymous) { // nobody wants what the star takes: single items are asked for
        for (uint32_t i = 0; i < p.patterns.n; i++) {
            if (i == star || is_wildcard(*p.patterns[i])) continue;
            at(*p.patterns[i]);
            Operand item = i < star ? b_.value({.op = Op::GetItem, .args = {subject, Builder::integer(i)}})
                                    : b_.value("match_from_end", {subject, Builder::raw(p.patterns.n - i)});
            pattern(*p.patterns[i], item, captures, fail);
            b_.drop(item);
        }
        return;
    }
    ir::Instr instr{.op = Op::Unpack, .shape = ir::Shape::Status, .args = {subject}};
    for (uint32_t i = 0; i < p.patterns.n; i++) instr.outs.push_back(b_.new_register());
    instr.name = has_star ? "unpack_starred" : "unpack";
    instr.index = star;
    instr.extra = p.patterns.n;
    std::vector<uint32_t> outs = instr.outs;
    b_.emit(std::move(instr), true);
    for (size_t i = outs.size(); i-- > 0;) b_.own(outs[i]);
    for (uint32_t i = 0; i < p.patterns.n; i++) {
        pattern(*p.patterns[i], Builder::reg(outs[i]), captures, fail);
        b_.drop(Builder::reg(outs[i]));
    }
}

void FunctionLowerer::mapping_pattern(const ast::MatchMapping& p, Operand subject, Captures& captures, uint32_t fail) {
    subject = Builder::peek(subject);
    pattern_needs(b_.test_slot("match_is_mapping", {subject}), fail);
    if (p.keys.n) {
        ir::Instr length{.op = Op::LengthTest, .sub = 1, .extra = p.keys.n, .args = {subject}};
        pattern_needs(b_.test(std::move(length)), fail);
    }
    if (p.keys.n == 0 && !p.rest.data()) return;
    std::vector<Operand> keys;
    for (const ast::expr* k : p.keys) keys.push_back(held(*k));
    at(p);
    Operand tuple = b_.array("tuple_from", keys, keys.size());
    if (p.keys.n) {
        Operand values = b_.value("match_keys", {subject, Builder::peek(tuple)});
        uint32_t none = b_.test({.op = Op::IsTest, .args = {Builder::peek(values), Builder::none()}});
        pattern_needs(b_.test({.op = Op::Not, .args = {Builder::reg(b_.spend(none))}}), fail);
        for (uint32_t i = 0; i < p.patterns.n; i++) {
            at(*p.patterns[i]);
            Operand item = b_.value({.op = Op::GetItem, .args = {Builder::peek(values), Builder::integer(i)}});
            pattern(*p.patterns[i], item, captures, fail);
            b_.drop(item);
        }
        b_.drop(values);
    }
    if (p.rest.data()) {
        at(p);
        Operand rest = b_.value("match_rest", {subject, Builder::peek(tuple)});
        capture(p, p.rest, rest, captures);
        b_.drop(rest);
    }
    b_.drop(tuple);
}

void FunctionLowerer::class_pattern(const ast::MatchClass& p, Operand subject, Captures& captures, uint32_t fail) {
    subject = Builder::peek(subject);
    Operand cls = held(*p.cls);
    std::vector<Operand> names;
    for (ast::Identifier name : p.kwd_attrs) names.push_back(b_.name(name));
    at(p);
    Operand values = b_.value("match_class", {subject, b_.use(cls), Builder::raw(p.patterns.n), b_.tuple(names)});
    uint32_t none = b_.test({.op = Op::IsTest, .args = {Builder::peek(values), Builder::none()}});
    pattern_needs(b_.test({.op = Op::Not, .args = {Builder::reg(b_.spend(none))}}), fail);
    uint32_t n = p.patterns.n + p.kwd_patterns.n;
    for (uint32_t i = 0; i < n; i++) {
        const ast::pattern& part = i < p.patterns.n ? *p.patterns[i] : *p.kwd_patterns[i - p.patterns.n];
        if (is_wildcard(part)) continue;
        at(part);
        Operand item = b_.value({.op = Op::GetItem, .args = {Builder::peek(values), Builder::integer(i)}});
        pattern(part, item, captures, fail);
        b_.drop(item);
    }
    b_.drop(values);
}

} // namespace molt::compiler
