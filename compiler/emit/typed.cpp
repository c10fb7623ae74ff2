// Instructions on unboxed ints and floats, and the way back to boxed code.
//
// The typed code runs on int64_t and double. Where it cannot go on (an overflow, a value of another type, a zero divisor)
// it notes the place in `resume_at` and escapes: variables and live temporaries are boxed, and the twin, the same code on
// boxed values, goes on from exactly there. Nothing returns from the twin to the typed code.
#include "compiler/emit/function.h"

#include "compiler/emit/c_text.h"

#include <fmt/format.h>

namespace molt::compiler {

using ir::BinaryOp;
using ir::Mode;
using ir::Op;

ir::Rep FunctionEmitter::rep(const Operand& o) const {
    switch (o.kind) {
    case Operand::Kind::Register: return rep_of_register(o.id);
    case Operand::Kind::Variable: return rep_of_variable(o.id);
    case Operand::Kind::Int: return typing_ && !slow_ ? Rep::Int : Rep::Boxed;
    case Operand::Kind::Float: return typing_ && !slow_ ? Rep::Float : Rep::Boxed;
    default: return Rep::Boxed;
    }
}

std::string FunctionEmitter::as_int(const Operand& o) {
    return o.kind == Operand::Kind::Int ? c_integer(o.integer) : o.is_register() ? reg(o.id) : var(o.id);
}
std::string FunctionEmitter::as_float(const Operand& o) {
    if (rep(o) == Rep::Int)
        return o.kind == Operand::Kind::Int ? c_double(static_cast<double>(o.integer)) : "(double)" + as_int(o);
    return o.kind == Operand::Kind::Float ? c_double(o.number) : o.is_register() ? reg(o.id) : var(o.id);
}

// Gives up when the condition holds: before the instruction, or after it with its result boxed.
void FunctionEmitter::escape_if(const Instr& i, const std::string& condition, bool after) {
    Escape e{&i, after};
    uint32_t id = 0;
    for (; id < escapes_.size(); id++)
        if (escapes_[id].instr == &i && escapes_[id].after == after) break;
    if (id == escapes_.size()) escapes_.push_back(e);
    put(fmt::format("if (MOLT_UNLIKELY({})) {{", condition));
    indent_++;
    put(fmt::format("resume_at = {};", id + 1));
    put("goto escape;");
    indent_--;
    put("}");
}

// A boxed operation on unboxed operands: ints beyond the inline range and NaNs live on the heap, so they escape.
void FunctionEmitter::guard_boxing(const Instr& i) {
    for (const Operand& o : i.args) {
        if ((!o.is_register() && !o.is_variable()) || o.mode == Mode::Move) continue;
        Rep r = rep(o);
        if (r == Rep::Int) escape_if(i, fmt::format("!molt_fits_int({})", as_int(o)), false);
        if (r == Rep::Float) escape_if(i, fmt::format("{0} != {0}", as_float(o)), false);
    }
}

// The result of a boxed operation that is guessed to be an int or a float.
void FunctionEmitter::unbox_result(const Instr& i, uint32_t result) {
    Rep r = rep_of_register(result);
    std::string boxed = reg(result, Rep::Boxed);
    if (r == Rep::Int) {
        escape_if(i, fmt::format("!molt_is_int({})", boxed), true);
        put(fmt::format("{} = molt_int_value({});", reg(result), boxed));
    } else if (r == Rep::Float) {
        escape_if(i, fmt::format("!molt_is_double({})", boxed), true);
        put(fmt::format("{} = molt_double_value({});", reg(result), boxed));
    }
}

// The results of an unpacking, guessed. When one guess fails all of them are still boxed.
void FunctionEmitter::unbox_outs(const Instr& i) {
    std::string wrong;
    for (uint32_t out : i.outs) {
        Rep r = rep_of_register(out);
        if (r != Rep::Int && r != Rep::Float) continue;
        wrong +=
            fmt::format("{}!molt_is_{}({})", wrong.empty() ? "" : " || ", r == Rep::Int ? "int" : "double", reg(out, Rep::Boxed));
    }
    if (wrong.empty()) return;
    escape_if(i, wrong, true);
    for (uint32_t out : i.outs) {
        Rep r = rep_of_register(out);
        if (r == Rep::Int) put(fmt::format("{} = molt_int_value({});", reg(out), reg(out, Rep::Boxed)));
        if (r == Rep::Float) put(fmt::format("{} = molt_double_value({});", reg(out), reg(out, Rep::Boxed)));
    }
}

namespace {
// Beyond this an int is not a double without loss.
const char* const kExact = "(INT64_C(1) << 53)";
std::string inexact(const std::string& i) { return fmt::format("({0} > {1} || {0} < -{1})", i, kExact); }
} // namespace

void FunctionEmitter::typed_binary(const Instr& i) {
    const Operand &l = i.args[0], &r = i.args[1];
    std::string out = reg(i.result);
    auto op = static_cast<BinaryOp>(i.sub);
    if (rep_of_register(i.result) == Rep::Int) {
        std::string a = as_int(l), b = as_int(r);
        switch (op) {
        case BinaryOp::Add: return escape_if(i, fmt::format("__builtin_add_overflow({}, {}, &{})", a, b, out), false);
        case BinaryOp::Sub: return escape_if(i, fmt::format("__builtin_sub_overflow({}, {}, &{})", a, b, out), false);
        case BinaryOp::Mul: return escape_if(i, fmt::format("__builtin_mul_overflow({}, {}, &{})", a, b, out), false);
        case BinaryOp::FloorDiv:
        case BinaryOp::Mod:
            if (r.kind != Operand::Kind::Int || r.integer == 0 || r.integer == -1)
                escape_if(i, fmt::format("{0} == 0 || {0} == -1", b), false);
            return put(
                fmt::format("{} = {}({}, {});", out, op == BinaryOp::Mod ? "molt_floor_remainder" : "molt_floor_quotient", a, b));
        case BinaryOp::And: return put(fmt::format("{} = {} & {};", out, a, b));
        case BinaryOp::Or: return put(fmt::format("{} = {} | {};", out, a, b));
        case BinaryOp::Xor: return put(fmt::format("{} = {} ^ {};", out, a, b));
        case BinaryOp::LShift:
            // A literal on the left is an int of C.
            escape_if(i, fmt::format("(uint64_t){1} > 62 || (((int64_t){0} << {1}) >> {1}) != {0}", a, b), false);
            return put(fmt::format("{} = (int64_t){} << {};", out, a, b));
        default: // RShift
            escape_if(i, fmt::format("(uint64_t){} > 63", b), false);
            return put(fmt::format("{} = (int64_t){} >> {};", out, a, b));
        }
    }
    auto exact = [&](const Operand& o) {
        if (rep(o) == Rep::Int && o.kind != Operand::Kind::Int) escape_if(i, inexact(as_int(o)), false);
    };
    std::string a = as_float(l), b = as_float(r);
    switch (op) {
    case BinaryOp::Add: return put(fmt::format("{} = {} + {};", out, a, b));
    case BinaryOp::Sub: return put(fmt::format("{} = {} - {};", out, a, b));
    case BinaryOp::Mul: return put(fmt::format("{} = {} * {};", out, a, b));
    case BinaryOp::Pow: // of other bases it may raise or be complex
        put("{");
        indent_++;
        put(fmt::format("const double power = __builtin_pow({}, {});", a, b));
        escape_if(i, fmt::format("!({} > 0) || __builtin_isinf(power)", a), false);
        put(fmt::format("{} = power;", out));
        indent_--;
        return put("}");
    default: // TrueDiv: of ints it is exact only where both are doubles
        if (rep(l) == Rep::Int && rep(r) == Rep::Int) exact(l), exact(r);
        if (r.kind != Operand::Kind::Int && r.kind != Operand::Kind::Float)
            escape_if(i, fmt::format("{} == 0", rep(r) == Rep::Int ? as_int(r) : b), false);
        else if (r.kind == Operand::Kind::Int ? r.integer == 0 : r.number == 0) escape_if(i, "1", false);
        return put(fmt::format("{} = {} / {};", out, a, b));
    }
}

// The C comparison of two unboxed numbers, or empty when one is boxed. Guards are written first.
std::string FunctionEmitter::typed_compare(const Instr& i) {
    static const char* const signs[] = {"==", "!=", "<", "<=", ">", ">="};
    const Operand &l = i.args[0], &r = i.args[1];
    Rep a = rep(l), b = rep(r);
    if (a == Rep::Boxed || b == Rep::Boxed) return {};
    if (a == Rep::Int && b == Rep::Int) return fmt::format("{} {} {}", as_int(l), signs[i.sub], as_int(r));
    if (a == Rep::Int && l.kind != Operand::Kind::Int) escape_if(i, inexact(as_int(l)), false);
    if (b == Rep::Int && r.kind != Operand::Kind::Int) escape_if(i, inexact(as_int(r)), false);
    return fmt::format("{} {} {}", as_float(l), signs[i.sub], as_float(r));
}

// An unboxed number beside a boxed value: the same object if that is the same number.
void FunctionEmitter::identity_of_number(const Instr& i) {
    const size_t which = rep(i.args[0]) == Rep::Boxed ? 1 : 0;
    const Operand& number = i.args[which];
    const Operand& other = i.args[1 - which];
    if (!other.is_register() && !other.is_variable()) {
        put(fmt::format("{} = 0;", reg(i.result))); // a constant of another kind
    } else if (rep(number) == Rep::Int) {
        put(fmt::format("{0} = molt_is_int({1}) && molt_int_value({1}) == {2};", reg(i.result), arg(other), as_int(number)));
    } else {
        put(fmt::format("{0} = molt_is_double({1}) && molt_small_double({2}) == {1};", reg(i.result), arg(other),
                        as_float(number)));
    }
    release(i);
}

// True when the instruction was written here.
bool FunctionEmitter::typed(const Instr& i) {
    auto numeric = [&](const Operand& o) { return rep(o) == Rep::Int || rep(o) == Rep::Float; };
    auto unboxed = [&](const Operand& o) { return (o.is_register() || o.is_variable()) && numeric(o); };
    switch (i.op) {
    case Op::Move:
    case Op::StoreVar: {
        Rep target = i.op == Op::Move ? rep_of_register(i.result) : rep_of_variable(i.variable);
        if (target != Rep::Int && target != Rep::Float) return false;
        std::string name = i.op == Op::Move ? reg(i.result) : var(i.variable);
        if (rep(i.args[0]) == Rep::Boxed) { // the item of a loop
            const char* kind = target == Rep::Int ? "int" : "double";
            escape_if(i, fmt::format("!molt_is_{}({})", kind, arg(i.args[0])), false);
            put(fmt::format("{} = molt_{}_value({});", name, kind, arg(i.args[0])));
            return true;
        }
        put(fmt::format("{} = {};", name, target == Rep::Int ? as_int(i.args[0]) : as_float(i.args[0])));
        return true;
    }
    case Op::ClearVar: return rep_of_variable(i.variable) != Rep::Boxed;
    case Op::Binary:
        if (rep_of_register(i.result) != Rep::Boxed) return typed_binary(i), true;
        break;
    case Op::Unary: {
        Rep r = rep_of_register(i.result);
        if (r == Rep::Boxed) break;
        auto op = static_cast<ir::UnaryOp>(i.sub);
        if (r == Rep::Float)
            put(fmt::format("{} = {}{};", reg(i.result), op == ir::UnaryOp::Neg ? "-" : "", as_float(i.args[0])));
        else if (op == ir::UnaryOp::Neg)
            escape_if(i, fmt::format("__builtin_sub_overflow(INT64_C(0), {}, &{})", as_int(i.args[0]), reg(i.result)), false);
        else put(fmt::format("{} = {}{};", reg(i.result), op == ir::UnaryOp::Invert ? "~" : "", as_int(i.args[0])));
        return true;
    }
    case Op::Compare:
    case Op::CompareTest: {
        std::string c = typed_compare(i);
        if (c.empty()) break;
        if (i.op == Op::Compare) put(fmt::format("{} = molt_bool({});", reg(i.result), c));
        else put(fmt::format("{} = {};", reg(i.result), c));
        return true;
    }
    case Op::Truth:
        if (!unboxed(i.args[0])) return false;
        put(fmt::format("{} = {} != 0;", reg(i.result), rep(i.args[0]) == Rep::Int ? as_int(i.args[0]) : as_float(i.args[0])));
        return true;
    case Op::IsTest:
        if (!unboxed(i.args[0]) && !unboxed(i.args[1])) return false;
        if (rep(i.args[0]) == Rep::Int && rep(i.args[1]) == Rep::Int)
            put(fmt::format("{} = {} == {};", reg(i.result), as_int(i.args[0]), as_int(i.args[1])));
        else if (rep(i.args[0]) == Rep::Float && rep(i.args[1]) == Rep::Float)
            put(fmt::format("{} = molt_small_double({}) == molt_small_double({});", reg(i.result), as_float(i.args[0]),
                            as_float(i.args[1])));
        else if (numeric(i.args[0]) && numeric(i.args[1])) put(fmt::format("{} = 0;", reg(i.result)));
        else identity_of_number(i);
        return true;
    case Op::IsAbsent:
        if (!unboxed(i.args[0])) return false;
        put(fmt::format("{} = {};", reg(i.result), range_end_.count(i.args[0].id) ? range_end_[i.args[0].id] : "0"));
        return true;
    case Op::RangeStart: {
        if (rep_of_register(i.index) != Rep::Int) break;
        guard_boxing(i);
        std::string counter = reg(i.index, Rep::Boxed);
        generic(i);
        counters_[i.result] = {i.index, i.pace};
        escape_if(i, fmt::format("!molt_is_int({})", reg(i.result)), true);
        put(fmt::format("{} = molt_int_value({});", reg(i.index), counter));
        if (i.pace != ir::kNone) put(fmt::format("{} = molt_int_value({});", reg(i.pace), reg(i.pace, Rep::Boxed)));
        return true;
    }
    case Op::RangeNext: {
        if (rep_of_register(i.result) != Rep::Int || rep_of_register(i.index) != Rep::Int) break;
        std::string item = reg(i.result), counter = reg(i.index);
        put(fmt::format("{} = {};", item, counter));
        const std::string stop = fmt::format("molt_int_value({})", arg(i.args[0]));
        if (i.pace != ir::kNone) {
            const std::string pace = reg(i.pace);
            put(fmt::format("{} += {};", counter, pace));
            range_end_[i.result] = fmt::format("({0} > 0 ? {1} >= {2} : {1} <= {2})", pace, item, stop);
        } else {
            put(fmt::format("{} += {};", counter, i.step));
            range_end_[i.result] = fmt::format("{} {} {}", item, i.step > 0 ? ">=" : "<=", stop);
        }
        return true;
    }
    case Op::FoldItem: {
        if (static_cast<ir::FoldKind>(i.sub) != ir::FoldKind::Sum || !numeric(i.args[0])) break;
        const bool is_int = rep(i.args[0]) == Rep::Int;
        test(i, fmt::format("molt_fold_sum_{}(ctx, fold, {})", is_int ? "int" : "float",
                            is_int ? as_int(i.args[0]) : as_float(i.args[0])));
        return true;
    }
    case Op::GetItem:
        if (rep(i.args[1]) != Rep::Int) break;
        if (unboxed(i.args[0])) break;
        value(i, fmt::format("molt_getitem_int(ctx, {}, {})", arg(i.args[0]), as_int(i.args[1])));
        return true;
    case Op::SetItem:
        if (rep(i.args[1]) != Rep::Int || unboxed(i.args[0])) break;
        if (unboxed(i.args[2])) {
            if (rep(i.args[2]) == Rep::Int) escape_if(i, fmt::format("!molt_fits_int({})", as_int(i.args[2])), false);
            else escape_if(i, fmt::format("{0} != {0}", as_float(i.args[2])), false);
        }
        status(i, fmt::format("molt_setitem_int(ctx, {}, {}, {})", arg(i.args[0]), as_int(i.args[1]), arg(i.args[2])));
        return true;
    default: break;
    }
    if (i.unwind != ir::kNone) guard_boxing(i);
    return false;
}

// Which unboxed registers are alive where the typed code gives up.
std::set<uint32_t> FunctionEmitter::live_unboxed(const Escape& e) const {
    std::set<uint32_t> live;
    auto add = [&](uint32_t r) {
        Rep rep = typing_->registers[r];
        if (rep == Rep::Int || rep == Rep::Float) live.insert(r);
        const auto walk = counters_.find(r);
        if (walk == counters_.end()) return;
        for (uint32_t counter : walk->second)
            if (counter != ir::kNone) live.insert(counter);
    };
    const Instr& i = *e.instr;
    for (uint32_t u = i.live; u != ir::kNone; u = f_.unwinds[u].parent)
        if (f_.unwinds[u].kind == ir::Unwind::Kind::Drop) add(f_.unwinds[u].reg);
    if (!e.after)
        for (const Operand& o : i.args)
            if (o.is_register()) add(o.id);
    if (e.after) {
        live.erase(i.result);
        for (uint32_t out : i.outs) live.erase(out);
    }
    return live;
}

void FunctionEmitter::escape_code() {
    auto box = [&](Rep r, const std::string& from) {
        return fmt::format("molt_box_{}(ctx, {})", r == Rep::Int ? "int" : "float", from);
    };
    out_ += "    /* The typed code gives up: box what it holds, go on in its twin. */\n";
    out_ += "escape: MOLT_COLD\n";
    for (uint32_t v = 0; v < f_.variables.size(); v++) {
        Rep r = typing_->variables[v];
        if (r != Rep::Boxed) put(fmt::format("{} = {};", var(v, Rep::Boxed), box(r, var(v, r))));
    }
    put("switch (resume_at) {");
    for (uint32_t k = 0; k < escapes_.size(); k++) {
        std::string line = fmt::format("case {}:", k + 1);
        for (uint32_t r : live_unboxed(escapes_[k]))
            line += fmt::format(" {} = {};", reg(r, Rep::Boxed), box(typing_->registers[r], reg(r, typing_->registers[r])));
        put(line + fmt::format(" goto twin_{};", k + 1));
    }
    put("}");
    put("__builtin_unreachable();");
}

} // namespace molt::compiler
