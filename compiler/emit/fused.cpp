// Runs of boxed arithmetic, such as (state * a + b) & mask, as one expression on int64_t or double: what the parts give is
// boxed once, at the end. Where an operand is no number, or a result does not fit, the operations run one by one.
#include "compiler/emit/function.h"

#include "compiler/emit/c_text.h"

#include <fmt/format.h>

namespace molt::compiler {

using ir::BinaryOp;
using ir::Mode;
using ir::Node;
using ir::Op;

namespace {

constexpr size_t kMostFused = 8;

bool is_number(const ir::Operand& o) { return o.kind == ir::Operand::Kind::Int || o.kind == ir::Operand::Kind::Float; }

bool fits(const ir::Instr& i) {
    if (i.op != Op::Binary) return false;
    const ir::Operand& right = i.args[1];
    for (const ir::Operand& o : i.args)
        if (!o.is_register() && !o.is_variable() && !is_number(o)) return false;
    switch (static_cast<BinaryOp>(i.sub)) {
    case BinaryOp::Add:
    case BinaryOp::Sub:
    case BinaryOp::Mul:
    case BinaryOp::And:
    case BinaryOp::Or:
    case BinaryOp::Xor: return true;
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod: return right.kind == ir::Operand::Kind::Int && right.integer > 0;
    case BinaryOp::RShift: return right.kind == ir::Operand::Kind::Int && right.integer >= 0 && right.integer < 64;
    default: return false;
    }
}

} // namespace

// The last of the operations from `from` on that belong together: each but the last gives an operand of a later one.
size_t FunctionEmitter::arithmetic_run(const ir::Block& b, size_t from, size_t to) const {
    std::set<uint32_t> waiting; // results that nobody took yet
    size_t last = from;
    for (size_t k = from; k < to && k < from + kMostFused; k++) {
        const Node& n = *b[k];
        if (n.kind != Node::Kind::Instruction || !fits(n.instr) || rep_of_register(n.instr.result) != Rep::Boxed) break;
        bool boxed = true;
        for (const Operand& o : n.instr.args) boxed &= is_number(o) || rep(o) == Rep::Boxed;
        if (!boxed) break;
        for (const Operand& o : n.instr.args)
            if (o.is_register() && o.mode == Mode::Release) waiting.erase(o.id);
        if (waiting.empty()) last = k;
        waiting.insert(n.instr.result);
    }
    return last;
}

// The int64_t expression of a run inside the condition `guard`; results stand in x0, x1, ...
std::string FunctionEmitter::fused_ints(const std::vector<const Instr*>& run, const std::string& guard) {
    std::string condition = guard;
    std::unordered_map<uint32_t, size_t> results;
    auto operand = [&](const Operand& o) {
        if (o.kind == Operand::Kind::Int) return c_integer(o.integer);
        if (o.is_register())
            if (auto it = results.find(o.id); it != results.end()) return fmt::format("x{}", it->second);
        return fmt::format("molt_int_value({})", arg(o));
    };
    for (size_t k = 0; k < run.size(); k++) {
        const Instr& i = *run[k];
        const std::string a = operand(i.args[0]), b = operand(i.args[1]);
        std::string term;
        switch (static_cast<BinaryOp>(i.sub)) {
        case BinaryOp::Add: term = fmt::format("!__builtin_add_overflow({}, {}, &x{})", a, b, k); break;
        case BinaryOp::Sub: term = fmt::format("!__builtin_sub_overflow({}, {}, &x{})", a, b, k); break;
        case BinaryOp::Mul: term = fmt::format("!__builtin_mul_overflow({}, {}, &x{})", a, b, k); break;
        case BinaryOp::And: term = fmt::format("(x{} = {} & {}, 1)", k, a, b); break;
        case BinaryOp::Or: term = fmt::format("(x{} = {} | {}, 1)", k, a, b); break;
        case BinaryOp::Xor: term = fmt::format("(x{} = {} ^ {}, 1)", k, a, b); break;
        case BinaryOp::FloorDiv: term = fmt::format("(x{} = molt_floor_quotient({}, {}), 1)", k, a, b); break;
        case BinaryOp::Mod: term = fmt::format("(x{} = molt_floor_remainder({}, {}), 1)", k, a, b); break;
        default: term = fmt::format("(x{} = (int64_t){} >> {}, 1)", k, a, b); break;
        }
        condition += (condition.empty() ? "" : " && ") + term;
        results[i.result] = k;
    }
    return condition + fmt::format(" && molt_fits_int(x{})", run.size() - 1);
}

// The double expression of a run, or empty when it has operations that floats lack.
std::string FunctionEmitter::fused_floats(const std::vector<const Instr*>& run) {
    std::unordered_map<uint32_t, std::string> results;
    auto operand = [&](const Operand& o) -> std::string {
        if (o.kind == Operand::Kind::Int) return c_double(static_cast<double>(o.integer));
        if (o.kind == Operand::Kind::Float) return c_double(o.number);
        if (o.is_register())
            if (auto it = results.find(o.id); it != results.end()) return it->second;
        return fmt::format("molt_double_value({})", arg(o));
    };
    for (const Instr* i : run) {
        const char* sign = nullptr;
        switch (static_cast<BinaryOp>(i->sub)) {
        case BinaryOp::Add: sign = "+"; break;
        case BinaryOp::Sub: sign = "-"; break;
        case BinaryOp::Mul: sign = "*"; break;
        default: return {};
        }
        const bool numbers = is_number(i->args[0]) && is_number(i->args[1]);
        if (numbers) return {};
        results[i->result] = fmt::format("({} {} {})", operand(i->args[0]), sign, operand(i->args[1]));
    }
    return results[run.back()->result];
}

void FunctionEmitter::fused(const ir::Block& b, size_t from, size_t last, size_t to) {
    std::vector<const Instr*> run;
    std::set<uint32_t> inner;
    std::set<std::string> leaves;
    bool has_float = false;
    for (size_t k = from; k <= last; k++) {
        const Instr& i = b[k]->instr;
        for (const Operand& o : i.args) {
            has_float |= o.kind == Operand::Kind::Float;
            if (!is_number(o) && !(o.is_register() && inner.count(o.id))) leaves.insert(arg(o));
        }
        inner.insert(i.result);
        run.push_back(&i);
    }
    auto all = [&](const char* test) {
        std::string s;
        for (const std::string& leaf : leaves) s += fmt::format("{}{}({})", s.empty() ? "" : " && ", test, leaf);
        return s;
    };
    const std::string r = reg(run.back()->result), floats = leaves.empty() ? "" : fused_floats(run);
    put("{");
    indent_++;
    std::string join;
    if (!has_float) {
        std::string xs;
        for (size_t k = 0; k < run.size(); k++) xs += fmt::format("{}x{}", k ? ", " : "", k);
        put(fmt::format("int64_t {};", xs));
        put(fmt::format("if (MOLT_LIKELY({})) {{", fused_ints(run, all("molt_is_int"))));
        indent_++;
        put(fmt::format("{} = molt_small_int(x{});", r, run.size() - 1));
        indent_--;
        join = "} else ";
    }
    if (!floats.empty()) {
        put(fmt::format("{}if ({}) {{", join, all("molt_is_double")));
        indent_++;
        put(fmt::format("{} = molt_box_float(ctx, {});", r, floats));
        indent_--;
        join = "} else ";
    }
    put(join.empty() ? "{" : "} else {");
    indent_++;
    for (size_t k = from; k <= last; k++) {
        grows_ = k == last && k + 1 < to && grows_variable(b[k]->instr, *b[k + 1]);
        instruction(b[k]->instr);
    }
    grows_ = false;
    indent_--;
    put("}");
    indent_--;
    put("}");
    last_site_ = ir::kNone;
}

} // namespace molt::compiler
