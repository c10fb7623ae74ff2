// The match statement: reachability, captures and keys of patterns.
#include "syntax/checker.h"

#include "syntax/dump.h"

#include <algorithm>
#include <cmath>

namespace molt::syntax {

namespace {

bool is_wildcard(const pattern& node) {
    const auto* as = node.as<MatchAs>();
    return as && !as->pattern && !as->name.data();
}

bool contains(const std::vector<Identifier>& names, Identifier name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string quoted(Identifier name) { return "'" + std::string(name) + "'"; }

// A key of a mapping pattern. Numbers are compared by value, as in a dict.
struct LiteralKey {
    std::string text; // repr()
    bool is_number = false;
    bool is_complex = false;
    bool is_exact = true; // `real` holds all of the value
    double real = 0;
    double imag = 0;

    bool operator==(const LiteralKey& other) const {
        if (!is_number || !other.is_number || !is_exact || !other.is_exact) return text == other.text;
        return real == other.real && imag == other.imag;
    }
};

std::string repr_part(double number) {
    ConstantValue value;
    value.kind = ConstantKind::Imaginary;
    value.number = number;
    std::string text = repr(value);
    text.pop_back();
    return text;
}

void name_complex(LiteralKey& key) {
    key.is_complex = true;
    bool plain = key.real == 0 && !std::signbit(key.real);
    std::string imag = repr_part(key.imag) + "j";
    key.text = plain ? imag : "(" + repr_part(key.real) + (std::signbit(key.imag) ? "" : "+") + imag + ")";
}

bool literal_key(const expr& node, LiteralKey& key) {
    if (const auto* constant = node.as<Constant>()) {
        const ConstantValue& value = constant->value;
        key.text = repr(value);
        key.is_number = true;
        switch (value.kind) {
        case ConstantKind::True: key.real = 1; return true;
        case ConstantKind::False: return true;
        case ConstantKind::Int:
            key.real = static_cast<double>(value.integer);
            key.is_exact = value.fits_u64 && value.integer < (1ull << 53);
            return true;
        case ConstantKind::Float: key.real = value.number; return true;
        case ConstantKind::Imaginary:
            key.imag = value.number;
            key.is_complex = true;
            return true;
        default: key.is_number = false; return true;
        }
    }
    if (const auto* unary = node.as<UnaryOp>()) {
        if (!literal_key(*unary->operand, key)) return false;
        key.real = -key.real;
        key.imag = -key.imag;
        if (key.is_complex) name_complex(key);
        else if (key.text != "0") key.text = "-" + key.text;
        return true;
    }
    if (const auto* sum = node.as<BinOp>()) {
        LiteralKey right;
        if (!literal_key(*sum->left, key) || !literal_key(*sum->right, right)) return false;
        key.imag = sum->op == Operator::Add ? right.imag : -right.imag;
        name_complex(key);
        return true;
    }
    return false;
}

} // namespace

bool Checker::match(const Match& node) {
    if (!expression(*node.subject)) return false;
    size_t count = node.cases.size();
    bool has_default = count > 1 && is_wildcard(*node.cases[count - 1]->pattern);
    for (size_t i = 0; i < count; i++) {
        const match_case& branch = *node.cases[i];
        if (!(has_default && i + 1 == count)) {
            PatternContext context;
            context.allows_irrefutable = branch.guard || i + 1 == count;
            if (!check_pattern(*branch.pattern, context)) return false;
            for (Identifier name : context.stores)
                if (!store_name(*branch.pattern, name)) return false;
        }
        if (!optional(branch.guard) || !statements(branch.body)) return false;
    }
    return true;
}

bool Checker::capture(const Position& where, Identifier name, PatternContext& context) {
    if (!name.data()) return true;
    if (contains(context.stores, name)) return fail(where, "multiple assignments to name " + quoted(name) + " in pattern");
    context.stores.push_back(name);
    return true;
}

bool Checker::subpattern(const pattern& node, PatternContext& context) {
    bool allowed = context.allows_irrefutable;
    context.allows_irrefutable = true;
    if (!check_pattern(node, context)) return false;
    context.allows_irrefutable = allowed;
    return true;
}

bool Checker::check_pattern(const pattern& node, PatternContext& context) {
    switch (node.node_kind) {
    case Kind::MatchValue: {
        const expr& value = *node.to<MatchValue>().value;
        if (!value.is<Attribute>() && !folded_type(value))
            return fail(node, "patterns may only match literals and attribute lookups");
        return expression(value);
    }
    case Kind::MatchSequence: return sequence_pattern(node.to<MatchSequence>(), context);
    case Kind::MatchMapping: return mapping_pattern(node.to<MatchMapping>(), context);
    case Kind::MatchClass: return class_pattern(node.to<MatchClass>(), context);
    case Kind::MatchStar: return capture(node, node.to<MatchStar>().name, context);
    case Kind::MatchAs: {
        const auto& as = node.to<MatchAs>();
        if (as.pattern) return check_pattern(*as.pattern, context) && capture(node, as.name, context);
        if (!context.allows_irrefutable)
            return fail(node, (as.name.data() ? "name capture " + quoted(as.name) : std::string("wildcard")) +
                                  " makes remaining patterns unreachable");
        return capture(node, as.name, context);
    }
    case Kind::MatchOr: return or_pattern(node.to<MatchOr>(), context);
    default: return true;
    }
}

bool Checker::sequence_pattern(const MatchSequence& node, PatternContext& context) {
    bool seen_star = false, only_wildcards = true, star_is_wildcard = false;
    size_t star = 0;
    for (size_t i = 0; i < node.patterns.size(); i++) {
        const pattern& item = *node.patterns[i];
        if (const auto* starred = item.as<MatchStar>()) {
            if (seen_star) return fail(node, "multiple starred names in sequence pattern");
            seen_star = true;
            star = i;
            star_is_wildcard = !starred->name.data();
            only_wildcards = only_wildcards && star_is_wildcard;
            continue;
        }
        only_wildcards = only_wildcards && is_wildcard(item);
    }
    if (only_wildcards) return true;
    if (seen_star && !star_is_wildcard && star >= 256)
        return fail(node, "too many expressions in star-unpacking sequence pattern");
    for (const pattern* item : node.patterns) {
        if (star_is_wildcard && (is_wildcard(*item) || item->is<MatchStar>())) continue;
        if (!subpattern(*item, context)) return false;
    }
    return true;
}

bool Checker::mapping_pattern(const MatchMapping& node, PatternContext& context) {
    std::vector<LiteralKey> seen;
    for (const expr* key : node.keys) {
        LiteralKey literal;
        if (literal_key(*key, literal)) {
            if (std::find(seen.begin(), seen.end(), literal) != seen.end())
                return fail(node, "mapping pattern checks duplicate key (" + literal.text + ")");
            seen.push_back(std::move(literal));
        } else if (!key->is<Attribute>()) {
            return fail(node, "mapping pattern keys may only match literals and attribute lookups");
        }
        if (!expression(*key)) return false;
    }
    for (const pattern* item : node.patterns)
        if (!subpattern(*item, context)) return false;
    return capture(node, node.rest, context);
}

bool Checker::class_pattern(const MatchClass& node, PatternContext& context) {
    const auto& names = node.kwd_attrs;
    for (size_t i = 0; i < names.size(); i++) {
        if (!store_name(*node.kwd_patterns[i], names[i])) return false;
        for (size_t j = i + 1; j < names.size(); j++)
            if (names[i] == names[j])
                return fail(*node.kwd_patterns[j], "attribute name repeated in class pattern: " + std::string(names[i]));
    }
    if (!expression(*node.cls)) return false;
    for (const Seq<pattern*>* list : {&node.patterns, &node.kwd_patterns})
        for (const pattern* item : *list)
            if (!is_wildcard(*item) && !subpattern(*item, context)) return false;
    return true;
}

bool Checker::or_pattern(const MatchOr& node, PatternContext& context) {
    std::vector<Identifier> first;
    for (size_t i = 0; i < node.patterns.size(); i++) {
        PatternContext inner;
        inner.allows_irrefutable = context.allows_irrefutable && i + 1 == node.patterns.size();
        if (!check_pattern(*node.patterns[i], inner)) return false;
        if (i == 0) {
            first = inner.stores;
            continue;
        }
        bool same = inner.stores.size() == first.size();
        for (Identifier name : first) same = same && contains(inner.stores, name);
        if (!same) return fail(node, "alternative patterns bind different names");
    }
    for (Identifier name : first)
        if (!capture(node, name, context)) return false;
    return true;
}

} // namespace molt::syntax
