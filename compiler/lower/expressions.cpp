// Expressions to operands.
#include "compiler/lower/function.h"

#include <cmath>
#include <cstring>
#include <utility>

namespace molt::compiler {

using ir::BinaryOp;
using ir::CompareOp;

namespace {

BinaryOp binary_op(ast::Operator op) {
    switch (op) {
    case ast::Operator::Add: return BinaryOp::Add;
    case ast::Operator::Sub: return BinaryOp::Sub;
    case ast::Operator::Mult: return BinaryOp::Mul;
    case ast::Operator::MatMult: return BinaryOp::MatMul;
    case ast::Operator::Div: return BinaryOp::TrueDiv;
    case ast::Operator::Mod: return BinaryOp::Mod;
    case ast::Operator::Pow: return BinaryOp::Pow;
    case ast::Operator::LShift: return BinaryOp::LShift;
    case ast::Operator::RShift: return BinaryOp::RShift;
    case ast::Operator::BitOr: return BinaryOp::Or;
    case ast::Operator::BitXor: return BinaryOp::Xor;
    case ast::Operator::BitAnd: return BinaryOp::And;
    case ast::Operator::FloorDiv: return BinaryOp::FloorDiv;
    }
    __builtin_unreachable();
}

CompareOp compare_op(ast::CompareOperator op) {
    switch (op) {
    case ast::CompareOperator::Eq: return CompareOp::Eq;
    case ast::CompareOperator::NotEq: return CompareOp::Ne;
    case ast::CompareOperator::Lt: return CompareOp::Lt;
    case ast::CompareOperator::LtE: return CompareOp::Le;
    case ast::CompareOperator::Gt: return CompareOp::Gt;
    default: return CompareOp::Ge;
    }
}

bool is_identity(ast::CompareOperator op) { return op == ast::CompareOperator::Is || op == ast::CompareOperator::IsNot; }
bool is_membership(ast::CompareOperator op) { return op == ast::CompareOperator::In || op == ast::CompareOperator::NotIn; }

constexpr int64_t kSmallMin = -(INT64_C(1) << 50), kSmallMax = (INT64_C(1) << 50) - 1;

// 0o and 0b digits beyond 64 bits, as hexadecimal.
std::string as_hex(std::string_view text) {
    int bits = text[1] == 'o' ? 3 : 1;
    std::string binary;
    for (char c : text.substr(2))
        for (int b = bits - 1; b >= 0; b--) binary.push_back(static_cast<char>('0' + ((c - '0') >> b & 1)));
    while (binary.size() % 4) binary.insert(binary.begin(), '0');
    std::string hex = "0x";
    for (size_t i = 0; i < binary.size(); i += 4) {
        int d = (binary[i] - '0') * 8 + (binary[i + 1] - '0') * 4 + (binary[i + 2] - '0') * 2 + (binary[i + 3] - '0');
        hex.push_back("0123456789abcdef"[d]);
    }
    return hex;
}

int bits_of(__int128 v) {
    int n = 0;
    for (auto rest = static_cast<unsigned __int128>(v < 0 ? -v : v); rest; rest >>= 1) n++;
    return n;
}

// Sums, products, shifts and powers of ints, as far as CPython folds them: a result that may need more than 128 bits is not.
bool wide_value(const ast::expr& e, __int128& out) {
    if (const auto* c = e.as<ast::Constant>()) {
        if (c->value.kind != ast::ConstantKind::Int || !c->value.fits_u64) return false;
        out = c->value.integer;
        return true;
    }
    if (const auto* u = e.as<ast::UnaryOp>()) {
        if (u->op == ast::UnaryOperator::Not || !wide_value(*u->operand, out)) return false;
        if (u->op == ast::UnaryOperator::USub) out = -out;
        if (u->op == ast::UnaryOperator::Invert) out = ~out;
        return true;
    }
    const auto* b = e.as<ast::BinOp>();
    __int128 l, r;
    if (!b || !wide_value(*b->left, l) || !wide_value(*b->right, r)) return false;
    switch (b->op) {
    case ast::Operator::Add: return !__builtin_add_overflow(l, r, &out);
    case ast::Operator::Sub: return !__builtin_sub_overflow(l, r, &out);
    case ast::Operator::Mult: return bits_of(l) + bits_of(r) <= 128 && !__builtin_mul_overflow(l, r, &out);
    case ast::Operator::BitOr: return out = l | r, true;
    case ast::Operator::BitXor: return out = l ^ r, true;
    case ast::Operator::BitAnd: return out = l & r, true;
    case ast::Operator::LShift:
        if (r < 0 || r > 126 || bits_of(l) + r > 128) return false;
        out = static_cast<__int128>(1) << r;
        return !__builtin_mul_overflow(l, out, &out);
    case ast::Operator::Pow:
        if (r < 0 || r > 128 || bits_of(l) * r > 128) return false;
        for (out = 1; r > 0; r--)
            if (__builtin_mul_overflow(out, l, &out)) return false;
        return true;
    default: return false;
    }
}

// Literal texts and bytes, their sums, and their products with a literal number, as long as CPython would fold them.
bool text_value(const ast::expr& e, ast::ConstantKind& kind, std::string& out) {
    constexpr size_t kMost = 4096;
    if (const auto* c = e.as<ast::Constant>()) {
        kind = c->value.kind;
        if (kind != ast::ConstantKind::Str && kind != ast::ConstantKind::Bytes) return false;
        out = c->value.text;
        return true;
    }
    const auto* b = e.as<ast::BinOp>();
    if (!b) return false;
    if (b->op == ast::Operator::Add) {
        ast::ConstantKind other;
        std::string right;
        if (!text_value(*b->left, kind, out) || !text_value(*b->right, other, right) || kind != other) return false;
        out += right;
        return true;
    }
    if (b->op != ast::Operator::Mult) return false;
    __int128 times;
    if (!wide_value(*b->right, times) || !text_value(*b->left, kind, out))
        if (!wide_value(*b->left, times) || !text_value(*b->right, kind, out)) return false;
    if (times < 0 || (!out.empty() && times > static_cast<__int128>(kMost / out.size()))) return false;
    const std::string piece = std::exchange(out, {});
    if (!piece.empty())
        for (; times > 0; times--) out += piece;
    return true;
}

} // namespace

Operand FunctionLowerer::constant(const ast::ConstantValue& v, const ast::Node&) {
    switch (v.kind) {
    case ast::ConstantKind::None: return Builder::none();
    case ast::ConstantKind::False: return Builder::word(ir::kWordFalse);
    case ast::ConstantKind::True: return Builder::word(ir::kWordTrue);
    case ast::ConstantKind::Ellipsis: return Builder::word(ir::kWordEllipsis);
    case ast::ConstantKind::Int:
        if (v.fits_u64) {
            if (v.integer <= static_cast<uint64_t>(kSmallMax)) return Builder::integer(static_cast<int64_t>(v.integer));
            return b_.big_int(std::to_string(v.integer));
        }
        if (v.text.size() > 1 && (v.text[1] == 'o' || v.text[1] == 'b')) return b_.big_int(as_hex(v.text));
        return b_.big_int(v.text);
    case ast::ConstantKind::Float: return Builder::floating(v.number);
    case ast::ConstantKind::Imaginary: return b_.complex(v.number);
    case ast::ConstantKind::Str: return b_.str(v.text);
    case ast::ConstantKind::Bytes: return b_.bytes(v.text);
    }
    __builtin_unreachable();
}

// Numbers written with a sign, and sums of such: what CPython folds, as far as a C literal can hold it.
bool FunctionLowerer::fold_number(const ast::expr& e, Operand& out) {
    if (const auto* c = e.as<ast::Constant>()) {
        if (c->value.kind == ast::ConstantKind::Int) {
            if (!c->value.fits_u64 || c->value.integer > static_cast<uint64_t>(kSmallMax)) return false;
            out = Builder::integer(static_cast<int64_t>(c->value.integer));
            return true;
        }
        if (c->value.kind != ast::ConstantKind::Float) return false;
        out = Builder::floating(c->value.number);
        return true;
    }
    if (const auto* u = e.as<ast::UnaryOp>()) {
        if (u->op == ast::UnaryOperator::Not) return false;
        const ast::Constant* truth = u->op == ast::UnaryOperator::Invert ? u->operand->as<ast::Constant>() : nullptr;
        if (truth && (truth->value.kind == ast::ConstantKind::True || truth->value.kind == ast::ConstantKind::False)) {
            out = Builder::integer(truth->value.kind == ast::ConstantKind::True ? -2 : -1);
            return true;
        }
        if (!fold_number(*u->operand, out)) return false;
        bool is_int = out.kind == Operand::Kind::Int;
        if (u->op == ast::UnaryOperator::USub) {
            if (is_int) out.integer = -out.integer;
            else out.number = -out.number;
        } else if (u->op == ast::UnaryOperator::Invert) {
            if (!is_int) return false;
            out.integer = ~out.integer;
        }
        return true;
    }
    if (const auto* bin = e.as<ast::BinOp>()) {
        Operand l, r;
        if (!fold_number(*bin->left, l) || !fold_number(*bin->right, r)) return false;
        if (l.kind == Operand::Kind::Int && r.kind == Operand::Kind::Int) {
            int64_t v;
            bool overflow = true;
            switch (bin->op) {
            case ast::Operator::Add: overflow = __builtin_add_overflow(l.integer, r.integer, &v); break;
            case ast::Operator::Sub: overflow = __builtin_sub_overflow(l.integer, r.integer, &v); break;
            case ast::Operator::Mult: overflow = __builtin_mul_overflow(l.integer, r.integer, &v); break;
            case ast::Operator::LShift:
                if (r.integer >= 0 && r.integer < 50 && l.integer >= 0 && l.integer <= (kSmallMax >> r.integer)) {
                    v = l.integer << r.integer;
                    overflow = false;
                }
                break;
            case ast::Operator::Pow:
                if (r.integer >= 0 && r.integer < 64) {
                    v = 1;
                    overflow = false;
                    for (int64_t i = 0; i < r.integer && !overflow; i++) overflow = __builtin_mul_overflow(v, l.integer, &v);
                }
                break;
            case ast::Operator::BitOr: v = l.integer | r.integer, overflow = false; break;
            case ast::Operator::BitAnd: v = l.integer & r.integer, overflow = false; break;
            default: return false;
            }
            if (overflow || v < kSmallMin || v > kSmallMax) return false;
            out = Builder::integer(v);
            return true;
        }
        double a = l.kind == Operand::Kind::Int ? static_cast<double>(l.integer) : l.number;
        double b = r.kind == Operand::Kind::Int ? static_cast<double>(r.integer) : r.number;
        double v;
        switch (bin->op) {
        case ast::Operator::Add: v = a + b; break;
        case ast::Operator::Sub: v = a - b; break;
        case ast::Operator::Mult: v = a * b; break;
        case ast::Operator::Div:
            if (b == 0 || (l.kind == Operand::Kind::Int && std::fabs(a) > 9e15) ||
                (r.kind == Operand::Kind::Int && std::fabs(b) > 9e15))
                return false;
            v = a / b;
            break;
        default: return false;
        }
        if (v != v) return false;
        out = Builder::floating(v);
        return true;
    }
    return false;
}

bool FunctionLowerer::fold(const ast::expr& e, Operand& out) {
    if (fold_number(e, out) || fold_wide(e, out)) return true;
    ast::ConstantKind kind;
    std::string text;
    if (!e.is<ast::BinOp>() || !text_value(e, kind, text)) return false;
    out = kind == ast::ConstantKind::Str ? b_.str(text) : b_.bytes(text);
    return true;
}

// The same for positive ints that only a big one can hold, up to 127 bits.
bool FunctionLowerer::fold_wide(const ast::expr& e, Operand& out) {
    __int128 v;
    if ((!e.is<ast::BinOp>() && !e.is<ast::UnaryOp>()) || !wide_value(e, v) || v <= kSmallMax) return false;
    std::string digits;
    for (; v > 0; v /= 10) digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(v % 10)));
    out = b_.big_int(digits);
    return true;
}

bool FunctionLowerer::constant_operand(const ast::expr& e, Operand& out) {
    if (const auto* c = e.as<ast::Constant>()) {
        out = constant(c->value, *c);
        return true;
    }
    if (fold(e, out)) return true;
    const auto* t = e.as<ast::Tuple>();
    if (!t) return false;
    std::vector<Operand> items;
    for (const ast::expr* item : t->elts) {
        Operand o;
        if (!constant_operand(*item, o)) return false;
        items.push_back(o);
    }
    out = b_.tuple(std::move(items));
    return true;
}

Operand FunctionLowerer::held(const ast::expr& e) {
    Operand o = expression(e);
    if (o.is_variable() && e.is<ast::Name>() && walrus_.count(e.to<ast::Name>().id)) return b_.owned(o);
    return o;
}

std::vector<Operand> FunctionLowerer::expressions(const std::vector<const ast::expr*>& list) {
    std::vector<Operand> out;
    for (const ast::expr* e : list) out.push_back(held(*e));
    return out;
}

Operand FunctionLowerer::binary(BinaryOp op, bool in_place, Operand left, Operand right) {
    return b_.value(
        {.op = Op::Binary, .sub = static_cast<uint8_t>(op), .in_place = in_place, .args = {b_.use(left), b_.use(right)}});
}

Operand FunctionLowerer::expression(const ast::expr& e) {
    struct Depth {
        int& d;
        explicit Depth(int& depth) : d(++depth) {}
        ~Depth() { d--; }
    } depth(depth_);
    if (depth_ > 3000) refuse(kTooComplex, e, "expression is nested too deeply");
    switch (e.node_kind) {
    case ast::Kind::Constant: return constant(e.to<ast::Constant>().value, e);
    case ast::Kind::Name: return load_name(e, e.to<ast::Name>().id);
    case ast::Kind::BoolOp: return bool_op(e.to<ast::BoolOp>());
    case ast::Kind::NamedExpr: {
        const auto& n = e.to<ast::NamedExpr>();
        Operand v = owned_expression(*n.value);
        uint32_t copy = b_.new_register();
        b_.copy(copy, v);
        Operand second = b_.own(copy);
        store_name(*n.target, n.target->to<ast::Name>().id, v);
        return second;
    }
    case ast::Kind::BinOp: {
        Operand folded;
        if (fold(e, folded) || percent_text(e.to<ast::BinOp>(), folded)) return folded;
        const auto& n = e.to<ast::BinOp>();
        Operand left = held(*n.left);
        Operand right = expression(*n.right);
        at(e);
        return binary(binary_op(n.op), false, left, right);
    }
    case ast::Kind::UnaryOp: {
        const auto& n = e.to<ast::UnaryOp>();
        if (n.op == ast::UnaryOperator::Not) {
            // The operand is a value here: only the test of one comparison is the same as the value's.
            const auto* one = n.operand->as<ast::Compare>();
            uint32_t c = one && one->ops.n == 1 ? condition(*one) : truth(expression(*n.operand), e);
            uint32_t r = b_.test({.op = Op::Not, .args = {Builder::reg(b_.spend(c))}});
            return b_.value({.op = Op::BoolValue, .args = {Builder::reg(b_.spend(r))}});
        }
        Operand folded;
        if (fold(e, folded)) return folded;
        Operand o = expression(*n.operand);
        at(e);
        ir::UnaryOp op = n.op == ast::UnaryOperator::Invert ? ir::UnaryOp::Invert
                         : n.op == ast::UnaryOperator::UAdd ? ir::UnaryOp::Pos
                                                            : ir::UnaryOp::Neg;
        return b_.value({.op = Op::Unary, .sub = static_cast<uint8_t>(op), .args = {b_.use(o)}});
    }
    case ast::Kind::Lambda: return lambda(e.to<ast::Lambda>());
    case ast::Kind::IfExp: return conditional(e.to<ast::IfExp>());
    case ast::Kind::Dict: return dict_display(e.to<ast::Dict>());
    case ast::Kind::Set: return sequence("set_from", e.to<ast::Set>().elts, e);
    case ast::Kind::List: return sequence("list_from", e.to<ast::List>().elts, e);
    case ast::Kind::Tuple: {
        Operand c;
        if (constant_operand(e, c)) return c;
        return sequence("tuple_from", e.to<ast::Tuple>().elts, e);
    }
    case ast::Kind::ListComp:
    case ast::Kind::SetComp:
    case ast::Kind::DictComp:
    case ast::Kind::GeneratorExp: return comprehension(e);
    case ast::Kind::Await: {
        Operand o = expression(*e.to<ast::Await>().value);
        at(e);
        return await(o, 0);
    }
    case ast::Kind::Yield: return yield(e.to<ast::Yield>());
    case ast::Kind::YieldFrom: {
        Operand o = expression(*e.to<ast::YieldFrom>().value);
        at(e);
        return delegate(b_.value("yield_from_iter", {b_.use(o)}));
    }
    case ast::Kind::Compare: return compare(e.to<ast::Compare>());
    case ast::Kind::Call: return call(e.to<ast::Call>());
    case ast::Kind::FormattedValue: {
        Operand one = formatted_value(e.to<ast::FormattedValue>());
        return one;
    }
    case ast::Kind::JoinedStr: return joined_string(e.to<ast::JoinedStr>());
    case ast::Kind::Attribute: {
        const auto& n = e.to<ast::Attribute>();
        bool done = false;
        if (const auto* c = n.value->as<ast::Call>()) {
            Operand r = call_super(*c, &n, done);
            if (done) return r;
        }
        Operand o = expression(*n.value);
        at(from_name(e, n));
        return b_.value({.op = Op::GetAttr, .args = {b_.use(o), attribute_name(n.attr), b_.new_cache()}});
    }
    case ast::Kind::Subscript: {
        const auto& n = e.to<ast::Subscript>();
        Operand o = held(*n.value);
        if (const auto* s = n.slice->as<ast::Slice>()) {
            std::array<Operand, 3> parts = slice_parts(*s);
            at(e);
            return b_.value("getslice", {b_.use(o), b_.use(parts[0]), b_.use(parts[1]), b_.use(parts[2])});
        }
        Operand key = subscript_key(*n.slice);
        at(e);
        return b_.value({.op = Op::GetItem, .args = {b_.use(o), b_.use(key)}});
    }
    case ast::Kind::Slice: return subscript_key(e);
    default: refuse(kInternal, e, std::string("unexpected ") + ast::kind_name(e.node_kind));
    }
}

std::array<Operand, 3> FunctionLowerer::slice_parts(const ast::Slice& s) {
    auto part = [&](const ast::expr* p) { return p ? held(*p) : Builder::none(); };
    return {part(s.lower), part(s.upper), part(s.step)}; // evaluated in this order
}

Operand FunctionLowerer::subscript_key(const ast::expr& e) {
    const auto* s = e.as<ast::Slice>();
    if (!s) return expression(e);
    std::array<Operand, 3> parts = slice_parts(*s);
    at(e);
    return b_.value("slice", {b_.use(parts[0]), b_.use(parts[1]), b_.use(parts[2])});
}

// ---- truth ----

uint32_t FunctionLowerer::truth(Operand value, const ast::Node& position) {
    at(position);
    return b_.test({.op = Op::Truth, .args = {b_.use(value)}});
}

uint32_t FunctionLowerer::condition(const ast::expr& e) {
    if (const auto* u = e.as<ast::UnaryOp>(); u && u->op == ast::UnaryOperator::Not) {
        uint32_t c = condition(*u->operand);
        return b_.test({.op = Op::Not, .args = {Builder::reg(b_.spend(c))}});
    }
    if (const auto* c = e.as<ast::Compare>(); c && c->ops.n == 1) {
        Operand left = held(*c->left);
        Operand right = expression(*c->comparators[0]);
        at(e);
        return compare_test(c->ops[0], left, right);
    }
    if (const auto* o = e.as<ast::BoolOp>()) {
        uint32_t result = b_.new_register(ir::Rep::Bool);
        bool is_and = o->op == ast::BoolOperator::And;
        auto assign = [&](const ast::expr& part) {
            uint32_t c = condition(part);
            b_.emit({.op = Op::Move, .result = result, .args = {Builder::reg(b_.spend(c))}}, false);
        };
        std::function<void(size_t)> rest = [&](size_t i) {
            assign(*o->values[i]);
            if (i + 1 == o->values.n) return;
            if (is_and) b_.branch(result, [&] { rest(i + 1); });
            else
                b_.branch(
                    result, [] {}, [&] { rest(i + 1); });
        };
        rest(0);
        return result;
    }
    if (const auto* c = e.as<ast::Compare>()) return compare_chain_test(*c);
    if (const auto* i = e.as<ast::IfExp>()) {
        uint32_t result = b_.new_register(ir::Rep::Bool);
        auto take = [&](const ast::expr& part) {
            uint32_t c = condition(part);
            b_.emit({.op = Op::Move, .result = result, .args = {Builder::reg(b_.spend(c))}}, false);
        };
        uint32_t c = condition(*i->test);
        b_.spend(c);
        b_.branch(
            c, [&] { take(*i->body); }, [&] { take(*i->orelse); });
        return result;
    }
    return truth(expression(e), e);
}

Operand FunctionLowerer::bool_op(const ast::BoolOp& e) {
    uint32_t result = b_.new_register();
    bool is_and = e.op == ast::BoolOperator::And;
    std::function<void(size_t)> rest = [&](size_t i) {
        Operand v = expression(*e.values[i]);
        if (i + 1 == e.values.n) {
            b_.move(result, v);
            return;
        }
        b_.move(result, v);
        b_.own(result);
        at(e);
        uint32_t c = b_.test({.op = Op::Truth, .args = {Builder::peek(Builder::reg(result))}});
        auto go_on = [&] {
            b_.emit({.op = Op::Drop, .args = {Builder::peek(Builder::reg(result))}}, false);
            b_.disown_only(result);
            rest(i + 1);
            b_.own(result);
        };
        b_.spend(c);
        if (is_and) b_.branch(c, go_on);
        else
            b_.branch(
                c, [] {}, go_on);
        b_.disown_only(result);
    };
    rest(0);
    return b_.own(result);
}

Operand FunctionLowerer::conditional(const ast::IfExp& e) {
    uint32_t c = condition(*e.test);
    uint32_t result = b_.new_register();
    b_.spend(c);
    b_.branch(
        c, [&] { b_.move(result, expression(*e.body)); }, [&] { b_.move(result, expression(*e.orelse)); });
    return b_.own(result);
}

// ---- comparisons ----

uint32_t FunctionLowerer::compare_test(ast::CompareOperator op, Operand left, Operand right, End end) {
    auto use_right = [&] { return end == End::Kept ? Builder::peek(right) : b_.use(right); };
    if (is_identity(op)) {
        uint32_t c = b_.test({.op = Op::IsTest, .args = {b_.use(left), use_right()}});
        if (op == ast::CompareOperator::Is) return c;
        return b_.test({.op = Op::Not, .args = {Builder::reg(b_.spend(c))}});
    }
    if (is_membership(op)) {
        uint32_t c = b_.test_slot("contains", {use_right(), b_.use(left)});
        if (op == ast::CompareOperator::In) return c;
        return b_.test({.op = Op::Not, .args = {Builder::reg(b_.spend(c))}});
    }
    return b_.test({.op = Op::CompareTest, .sub = static_cast<uint8_t>(compare_op(op)), .args = {b_.use(left), use_right()}});
}

Operand FunctionLowerer::compare_one(ast::CompareOperator op, Operand left, Operand right) {
    if (is_identity(op) || is_membership(op)) {
        uint32_t c = compare_test(op, left, right);
        return b_.value({.op = Op::BoolValue, .args = {Builder::reg(b_.spend(c))}});
    }
    return b_.value({.op = Op::Compare, .sub = static_cast<uint8_t>(compare_op(op)), .args = {b_.use(left), b_.use(right)}});
}

Operand FunctionLowerer::comparator(const ast::Compare& e, size_t i) {
    const ast::expr& c = *e.comparators[i];
    // Constant displays that nobody else sees: `in [1, 2]` looks into a tuple, `in {1, 2}` into a frozenset.
    if (is_membership(e.ops[i]) && i + 1 == e.ops.n) {
        ast::Seq<ast::expr*> elements;
        bool set = false;
        if (const auto* l = c.as<ast::List>()) elements = l->elts;
        if (const auto* s = c.as<ast::Set>()) elements = s->elts, set = true;
        std::vector<Operand> items;
        for (const ast::expr* x : elements) {
            Operand o;
            if (!constant_operand(*x, o)) break;
            items.push_back(o);
        }
        if (elements.n && items.size() == elements.n) return b_.tuple(items, set);
    }
    return i + 1 < e.ops.n ? b_.owned(expression(c)) : expression(c);
}

// The test of a chain in a condition: every result is asked for its truth once.
uint32_t FunctionLowerer::compare_chain_test(const ast::Compare& e) {
    uint32_t result = b_.new_register(ir::Rep::Bool);
    std::function<void(size_t, Operand)> rest = [&](size_t i, Operand left) {
        Operand right = comparator(e, i);
        at(e);
        bool last = i + 1 == e.ops.n;
        uint32_t c = compare_test(e.ops[i], left, right, last ? End::Spent : End::Kept);
        b_.emit({.op = Op::Move, .result = result, .args = {Builder::reg(b_.spend(c))}}, false);
        if (last) return;
        b_.branch(
            result, [&] { rest(i + 1, right); }, [&] { b_.drop(right); });
    };
    rest(0, held(*e.left));
    return result;
}

// a < b < c: each operand once; the first false result is the value.
Operand FunctionLowerer::compare(const ast::Compare& e) {
    Operand left = held(*e.left);
    Operand right = comparator(e, 0);
    at(e);
    if (e.ops.n == 1) return compare_one(e.ops[0], left, right);
    uint32_t result = b_.new_register();
    // right stays live while it may be needed again
    std::function<void(size_t, Operand, Operand)> rest = [&](size_t i, Operand l, Operand r) {
        if (i + 1 == e.ops.n) {
            Operand v = compare_one(e.ops[i], l, r);
            b_.move(result, v);
            return;
        }
        Operand v;
        if (is_identity(e.ops[i]) || is_membership(e.ops[i])) {
            uint32_t c = compare_test(e.ops[i], l, r, End::Kept);
            v = b_.value({.op = Op::BoolValue, .args = {Builder::reg(b_.spend(c))}});
        } else {
            v = b_.value(
                {.op = Op::Compare, .sub = static_cast<uint8_t>(compare_op(e.ops[i])), .args = {b_.use(l), Builder::peek(r)}});
        }
        uint32_t c = b_.test({.op = Op::Truth, .args = {Builder::peek(v)}});
        b_.spend(c);
        b_.branch(
            c,
            [&] {
                b_.drop(v);
                Operand next = comparator(e, i + 1);
                at(e);
                rest(i + 1, r, next);
            },
            [&] {
                b_.move(result, v);
                b_.drop(r);
            });
    };
    rest(0, left, right);
    return b_.own(result);
}

// ---- displays ----

Operand FunctionLowerer::starred_list(ast::Seq<ast::expr*> elements, const ast::Node& node) {
    std::vector<Operand> items;
    size_t i = 0;
    for (; i < elements.n && !elements[i]->is<ast::Starred>(); i++) items.push_back(held(*elements[i]));
    at(node);
    Operand list = b_.array("list_from", items, items.size());
    for (; i < elements.n; i++) {
        const ast::expr& e = *elements[i];
        if (const auto* s = e.as<ast::Starred>()) {
            Operand o = expression(*s->value);
            at(node);
            b_.status("list_extend_starred", {Builder::peek(list), b_.use(o)});
        } else {
            Operand o = expression(e);
            at(node);
            b_.status("list_append", {Builder::peek(list), b_.use(o)});
        }
    }
    return list;
}

Operand FunctionLowerer::sequence(const char* kind, ast::Seq<ast::expr*> elements, const ast::Node& node) {
    bool starred = false;
    for (const ast::expr* e : elements) starred |= e->is<ast::Starred>();
    const bool is_set = !std::strcmp(kind, "set_from"), is_list = !std::strcmp(kind, "list_from");
    if ((is_set || is_list) && elements.n >= 3 && !starred) {
        std::vector<Operand> constants(elements.n);
        size_t n = 0;
        while (n < elements.n && constant_operand(*elements[n], constants[n])) n++;
        if (n == elements.n) { // as CPython: by way of a constant, from which sets have their order and lists their room
            at(node);
            Operand made = b_.array(kind, {}, 0);
            b_.status(is_set ? "set_update" : "list_extend", {Builder::peek(made), b_.tuple(constants, is_set)});
            return made;
        }
    }
    if (starred) {
        if (is_set) {
            at(node);
            Operand set = b_.array("set_from", {}, 0);
            for (const ast::expr* e : elements) {
                const auto* s = e->as<ast::Starred>();
                Operand o = expression(s ? *s->value : *e);
                at(node);
                b_.status(s ? "set_update" : "set_add", {Builder::peek(set), b_.use(o)});
            }
            return set;
        }
        Operand list = starred_list(elements, node);
        if (is_list) return list;
        at(node);
        return b_.value("list_to_tuple", {b_.use(list)});
    }
    std::vector<Operand> items;
    for (const ast::expr* e : elements) items.push_back(held(*e));
    at(node);
    return b_.array(kind, items, items.size());
}

Operand FunctionLowerer::dict_display(const ast::Dict& e) {
    bool spread = false;
    for (const ast::expr* k : e.keys) spread |= k == nullptr;
    if (!spread && e.values.n <= 16) {
        std::vector<Operand> items;
        for (size_t i = 0; i < e.values.n; i++) {
            items.push_back(held(*e.keys[i]));
            items.push_back(held(*e.values[i]));
        }
        at(e);
        return b_.array("dict_from", items, items.size() / 2);
    }
    at(e);
    Operand dict = b_.array("dict_from", {}, 0);
    for (size_t i = 0; i < e.values.n; i++) {
        if (e.keys[i]) {
            Operand k = held(*e.keys[i]);
            Operand v = expression(*e.values[i]);
            at(e);
            b_.status("dict_set", {Builder::peek(dict), b_.use(k), b_.use(v)});
        } else {
            Operand o = expression(*e.values[i]);
            at(e);
            b_.status("dict_update", {Builder::peek(dict), b_.use(o)});
        }
    }
    return dict;
}

// ---- f-strings ----

Operand FunctionLowerer::formatted_value(const ast::FormattedValue& e) {
    Operand v = held(*e.value);
    Operand spec = Builder::absent();
    if (e.format_spec) spec = expression(*e.format_spec);
    at(e);
    return b_.value("format_value", {b_.use(v), Builder::raw(e.conversion > 0 ? e.conversion : 0), b_.use(spec)});
}

namespace {

/// One field of a literal before %: its conversion (s, r or a) and what a format specification says of the rest.
struct PercentField {
    std::string_view before; // up to the field, doubled signs still double
    char conversion = 0;     // 0: the text ends here
    std::string spec;
};

/// Reads up to the end of the next field; false: something that only the operator itself can do.
bool next_field(std::string_view& text, PercentField& field) {
    size_t at = text.find('%');
    while (at != std::string_view::npos && at + 1 < text.size() && text[at + 1] == '%') at = text.find('%', at + 2);
    field = {text.substr(0, at), 0, ""};
    if (at == std::string_view::npos) {
        text = {};
        return true;
    }
    auto digits = [&] {
        const size_t start = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') at++;
        return text.substr(start, at - start);
    };
    bool left = false;
    for (at++; at < text.size() && std::string_view("-+ #0").find(text[at]) != std::string_view::npos; at++)
        left |= text[at] == '-';
    const std::string_view width = digits();
    if (!width.empty()) field.spec = (left ? "" : ">") + std::string(width);
    size_t precision = 0;
    if (at < text.size() && text[at] == '.') {
        at++;
        const std::string_view places = digits();
        precision = places.size();
        field.spec += "." + (places.empty() ? std::string("0") : std::string(places));
    }
    if (at == text.size() || width.size() > 3 || precision > 3) return false;
    field.conversion = text[at];
    text.remove_prefix(at + 1);
    return field.conversion == 's' || field.conversion == 'r' || field.conversion == 'a';
}

} // namespace

// "%s and %r" % (x, y) is f"{x!s} and {y!r}": each value becomes text before the next one is evaluated.
bool FunctionLowerer::percent_text(const ast::BinOp& e, Operand& out) {
    const auto* literal = e.left->as<ast::Constant>();
    const auto* values = e.right->as<ast::Tuple>();
    if (e.op != ast::Operator::Mod || !literal || literal->value.kind != ast::ConstantKind::Str || !values || !values->elts.n)
        return false;
    for (const ast::expr* v : values->elts)
        if (v->is<ast::Starred>()) return false;
    std::vector<PercentField> fields;
    for (std::string_view text = literal->value.text;;) {
        PercentField field;
        if (!next_field(text, field)) return false;
        fields.push_back(field);
        if (!field.conversion) break;
    }
    if (fields.size() != values->elts.n + 1) return false;
    std::vector<Operand> parts;
    for (size_t i = 0; i < fields.size(); i++) {
        std::string before;
        for (size_t k = 0; k < fields[i].before.size(); k += fields[i].before[k] == '%' ? 2 : 1) before += fields[i].before[k];
        if (!before.empty()) parts.push_back(b_.str(before));
        if (!fields[i].conversion) break;
        const ast::expr& value = *values->elts[uint32_t(i)];
        Operand v = held(value), spec = fields[i].spec.empty() ? Builder::absent() : b_.str(fields[i].spec);
        at(value);
        parts.push_back(b_.value("format_value", {b_.use(v), Builder::raw(fields[i].conversion), b_.use(spec)}));
    }
    at(e);
    out = parts.size() == 1 ? parts[0] : b_.array("join_str", parts, parts.size());
    return true;
}

Operand FunctionLowerer::joined_string(const ast::JoinedStr& e) {
    if (e.values.n == 0) return b_.str("");
    std::vector<Operand> parts;
    for (const ast::expr* part : e.values) parts.push_back(expression(*part));
    if (parts.size() == 1) return parts[0];
    at(e);
    return b_.array("join_str", parts, parts.size());
}

} // namespace molt::compiler
