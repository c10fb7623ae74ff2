// Assignment targets: names, attributes, items, unpacking.
#include "compiler/lower/function.h"

namespace molt::compiler {

void FunctionLowerer::store_target(const ast::expr& target, Operand value) {
    switch (target.node_kind) {
    case ast::Kind::Name: return store_name(target, target.to<ast::Name>().id, value);
    case ast::Kind::Attribute: {
        const auto& a = target.to<ast::Attribute>();
        Operand object = expression(*a.value);
        at(from_name(a, a));
        b_.emit({.op = Op::SetAttr,
                 .shape = ir::Shape::Status,
                 .args = {b_.use(object), attribute_name(a.attr), b_.use(value), b_.new_cache()}},
                true);
        return;
    }
    case ast::Kind::Subscript: {
        const auto& s = target.to<ast::Subscript>();
        Operand object = held(*s.value);
        if (const auto* slice = s.slice->as<ast::Slice>()) {
            std::array<Operand, 3> parts = slice_parts(*slice);
            at(target);
            b_.emit({.shape = ir::Shape::Status,
                     .name = "setslice",
                     .args = {b_.use(object), b_.use(parts[0]), b_.use(parts[1]), b_.use(parts[2]), b_.use(value)}},
                    true);
            return;
        }
        Operand key = subscript_key(*s.slice);
        at(target);
        b_.emit({.op = Op::SetItem, .shape = ir::Shape::Status, .args = {b_.use(object), b_.use(key), b_.use(value)}}, true);
        return;
    }
    case ast::Kind::Tuple: return unpack(target, target.to<ast::Tuple>().elts, value);
    case ast::Kind::List: return unpack(target, target.to<ast::List>().elts, value);
    case ast::Kind::Starred: return store_target(*target.to<ast::Starred>().value, value);
    default: refuse(kInternal, target, std::string("unexpected target ") + ast::kind_name(target.node_kind));
    }
}

// `prepared`: the registers that a loop over pairs may have filled already.
void FunctionLowerer::unpack(const ast::Node& node, ast::Seq<ast::expr*> targets, Operand value,
                             const std::vector<uint32_t>& prepared) {
    uint32_t star = targets.n;
    for (uint32_t i = 0; i < targets.n; i++)
        if (targets[i]->is<ast::Starred>()) star = i;
    ir::Instr instr{.op = Op::Unpack, .shape = ir::Shape::Status, .args = {b_.use(value)}};
    instr.outs = prepared;
    instr.sub = !prepared.empty();
    for (uint32_t i = 0; i < targets.n && prepared.empty(); i++) instr.outs.push_back(b_.new_register());
    instr.name = star < targets.n ? "unpack_starred" : "unpack";
    instr.index = star;
    instr.extra = targets.n;
    std::vector<uint32_t> outs = instr.outs;
    at(node);
    b_.emit(std::move(instr), true);
    for (size_t i = outs.size(); i-- > 0;) b_.own(outs[i]);
    for (uint32_t i = 0; i < targets.n; i++) store_target(*targets[i], Builder::reg(outs[i]));
}

} // namespace molt::compiler
