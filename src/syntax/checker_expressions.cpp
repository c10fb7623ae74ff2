// Expressions, in the order in which CPython generates code for them.
#include "syntax/checker.h"

namespace molt::syntax {

bool Checker::expressions(const Seq<expr*>& list) {
    for (const expr* node : list)
        if (node && !expression(*node)) return false;
    return true;
}

bool Checker::expression(const expr& node) {
    switch (node.node_kind) {
    case Kind::Constant: return true;
    case Kind::Name: return use_name(node, node.to<Name>().id, node.to<Name>().ctx);
    case Kind::NamedExpr: return expression(*node.to<NamedExpr>().value) && expression(*node.to<NamedExpr>().target);
    case Kind::BoolOp: return expressions(node.to<BoolOp>().values);
    case Kind::BinOp: return expression(*node.to<BinOp>().left) && expression(*node.to<BinOp>().right);
    case Kind::UnaryOp: {
        // `not a is b` is compiled as `a is not b`.
        const auto& unary = node.to<UnaryOp>();
        if (unary.op == UnaryOperator::Not && unary.operand->is<Compare>())
            return compare(unary.operand->to<Compare>(), unary.operand->to<Compare>().ops.size() == 1);
        return expression(*unary.operand);
    }
    case Kind::Lambda: return lambda(node.to<Lambda>());
    case Kind::IfExp: {
        const auto& choice = node.to<IfExp>();
        return expression(*choice.test) && expression(*choice.body) && expression(*choice.orelse);
    }
    case Kind::Dict: {
        const auto& dict = node.to<Dict>();
        for (size_t i = 0; i < dict.keys.size(); i++)
            if (!optional(dict.keys[i]) || !expression(*dict.values[i])) return false;
        return true;
    }
    case Kind::Set: return elements(node.to<Set>().elts);
    case Kind::ListComp: return comprehension_expression(node, node.to<ListComp>().generators, *node.to<ListComp>().elt, nullptr);
    case Kind::SetComp: return comprehension_expression(node, node.to<SetComp>().generators, *node.to<SetComp>().elt, nullptr);
    case Kind::GeneratorExp:
        return comprehension_expression(node, node.to<GeneratorExp>().generators, *node.to<GeneratorExp>().elt, nullptr);
    case Kind::DictComp:
        return comprehension_expression(node, node.to<DictComp>().generators, *node.to<DictComp>().key,
                                        node.to<DictComp>().value);
    case Kind::Await: return await(node.to<Await>());
    case Kind::Yield: return yield(node, node.to<Yield>().value);
    case Kind::YieldFrom: return yield(node, node.to<YieldFrom>().value);
    case Kind::Compare: return compare(node.to<Compare>(), false);
    case Kind::Call: return call(node.to<Call>());
    case Kind::FormattedValue:
        return expression(*node.to<FormattedValue>().value) && optional(node.to<FormattedValue>().format_spec);
    case Kind::JoinedStr: return expressions(node.to<JoinedStr>().values);
    case Kind::Attribute: {
        const auto& attribute = node.to<Attribute>();
        if (!expression(*attribute.value)) return false;
        return attribute.ctx != ExprContext::Store || use_name(node, attribute.attr, attribute.ctx);
    }
    case Kind::Subscript: return subscript(node.to<Subscript>());
    case Kind::Starred:
        return fail(node, node.to<Starred>().ctx == ExprContext::Store ? "starred assignment target must be in a list or tuple"
                                                                       : "can't use starred expression here");
    case Kind::List:
        return node.to<List>().ctx == ExprContext::Store ? unpack(node, node.to<List>().elts) : elements(node.to<List>().elts);
    case Kind::Tuple:
        return node.to<Tuple>().ctx == ExprContext::Store ? unpack(node, node.to<Tuple>().elts) : elements(node.to<Tuple>().elts);
    case Kind::Slice: {
        const auto& slice = node.to<Slice>();
        return optional(slice.lower) && optional(slice.upper) && optional(slice.step);
    }
    default: return true;
    }
}

// Of a display or call, where stars are at home.
bool Checker::elements(const Seq<expr*>& list) {
    for (const expr* node : list)
        if (!expression(node->is<Starred>() ? *node->to<Starred>().value : *node)) return false;
    return true;
}

bool Checker::unpack(const expr& node, const Seq<expr*>& targets) {
    bool seen_star = false;
    for (size_t i = 0; i < targets.size(); i++) {
        if (!targets[i]->is<Starred>()) continue;
        if (seen_star) return fail(node, "multiple starred expressions in assignment");
        if (i >= 256) return fail(node, "too many expressions in star-unpacking assignment");
        seen_star = true;
    }
    return elements(targets);
}

bool Checker::lambda(const Lambda& node) {
    if (!parameters(*node.args) || !defaults(*node.args)) return false;
    InUnit unit(*this, UnitType::Lambda, scopes_.scope_of(node));
    return expression(*node.body);
}

bool Checker::comprehension_expression(const expr& node, const Seq<comprehension*>& generators, const expr& elt,
                                       const expr* value) {
    const Scope& scope = *scopes_.scope_of(node);
    bool is_async = scope.is_coroutine && !node.is<GeneratorExp>() && unit_->type != UnitType::AsyncFunction &&
                    unit_->type != UnitType::Comprehension;
    constexpr const char* kOutside = "asynchronous comprehension outside of an asynchronous function";
    const expr& outermost = *generators[0]->iter;
    if (scope.is_inlined) {
        if (!expression(outermost)) return false;
        return is_async ? fail(node, kOutside) : comprehension_body(generators, elt, value);
    }
    {
        InUnit unit(*this, UnitType::Comprehension, &scope);
        if (is_async) return fail(node, kOutside);
        if (!comprehension_body(generators, elt, value)) return false;
    }
    return expression(outermost);
}

bool Checker::comprehension_body(const Seq<comprehension*>& generators, const expr& elt, const expr* value) {
    for (size_t i = 0; i < generators.size(); i++) {
        const comprehension& clause = *generators[i];
        if (i > 0 && !expression(*clause.iter)) return false;
        if (!expression(*clause.target) || !expressions(clause.ifs)) return false;
    }
    return expression(elt) && optional(value);
}

bool Checker::yield(const expr& node, const expr* value) {
    if (!unit_->scope->is_function_like()) return fail(node, "'yield' outside function");
    if (node.is<YieldFrom>() && unit_->type == UnitType::AsyncFunction) return fail(node, "'yield from' inside async function");
    return optional(value);
}

bool Checker::await(const Await& node) {
    if (!unit_->scope->is_function_like()) return fail(node, "'await' outside function");
    if (unit_->type != UnitType::AsyncFunction && unit_->type != UnitType::Comprehension)
        return fail(node, "'await' outside async function");
    return expression(*node.value);
}

bool Checker::compare(const Compare& node, bool negated) {
    auto is_literal = [](const expr& side) {
        const char* type = folded_type(side);
        if (!type) return false;
        std::string_view name = type;
        return name != "NoneType" && name != "bool" && name != "ellipsis";
    };
    const expr* left = node.left;
    for (size_t i = 0; i < node.ops.size(); i++) {
        const expr* right = node.comparators[i];
        bool is_not = node.ops[i] == CompareOperator::IsNot;
        bool is_identity = is_not || node.ops[i] == CompareOperator::Is;
        if (is_identity && (is_literal(*left) || is_literal(*right))) {
            std::string type = folded_type(is_literal(*left) ? *left : *right);
            warn(node, is_not != negated ? "\"is not\" with '" + type + "' literal. Did you mean \"!=\"?"
                                         : "\"is\" with '" + type + "' literal. Did you mean \"==\"?");
            break;
        }
        left = right;
    }
    return expression(*node.left) && expressions(node.comparators);
}

void Checker::warn_about_callee(const expr& node) {
    if (node.is<Lambda>()) return;
    const char* type = inferred_type(node);
    if (type) warn(node, std::string("'") + type + "' object is not callable; perhaps you missed a comma?");
}

bool Checker::keywords_differ(const Seq<keyword*>& keywords) {
    for (size_t i = 0; i < keywords.size(); i++) {
        const keyword& word = *keywords[i];
        if (!word.arg.data()) continue;
        if (!store_name(word, word.arg)) return false;
        for (size_t j = i + 1; j < keywords.size(); j++)
            if (keywords[j]->arg.data() == word.arg.data())
                return fail(*keywords[j], "keyword argument repeated: " + std::string(word.arg));
    }
    return true;
}

bool Checker::arguments_of_call(const Seq<expr*>& args, const Seq<keyword*>& keywords) {
    if (!keywords_differ(keywords) || !elements(args)) return false;
    for (const keyword* word : keywords)
        if (!expression(*word->value)) return false;
    return true;
}

bool Checker::call(const Call& node) {
    if (!keywords_differ(node.keywords)) return false;
    warn_about_callee(*node.func);
    return expression(*node.func) && arguments_of_call(node.args, node.keywords);
}

void Checker::warn_about_index(const expr& value, const expr& index) {
    const char* value_type = inferred_type(value);
    if (!value_type) return;
    std::string type = value_type;
    if (type == "NoneType" || type == "ellipsis" || type == "bool" || type == "int" || type == "float" || type == "complex" ||
        type == "set" || type == "generator" || type == "function") {
        warn(value, "'" + type + "' object is not subscriptable; perhaps you missed a comma?");
        return;
    }
    const char* index_type = index.is<Slice>() ? nullptr : inferred_type(index);
    if (!index_type || type == "dict") return;
    std::string_view name = index_type;
    if (name == "int" || name == "bool") return;
    warn(value, type + " indices must be integers or slices, not " + index_type + "; perhaps you missed a comma?");
}

bool Checker::subscript(const Subscript& node) {
    if (node.ctx == ExprContext::Load) warn_about_index(*node.value, *node.slice);
    return expression(*node.value) && expression(*node.slice);
}

} // namespace molt::syntax
