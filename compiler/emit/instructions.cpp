// One instruction of the IR as C statements.
#include "compiler/emit/function.h"

#include "compiler/emit/c_text.h"
#include "compiler/emit/module.h"

#include <fmt/format.h>

#include <cmath>

namespace molt::compiler {

using ir::Mode;
using ir::Op;
using ir::Shape;

namespace {

const char* const kBinaryNames[] = {"add",    "sub",    "mul", "matmul", "truediv", "mod",     "pow",
                                    "lshift", "rshift", "or_", "xor_",   "and_",    "floordiv"};
const char* const kInPlaceNames[] = {"iadd",    "isub",    "imul", "imatmul", "itruediv", "imod",     "ipow",
                                     "ilshift", "irshift", "ior",  "ixor",    "iand",     "ifloordiv"};
const char* const kCompareNames[] = {"eq", "ne", "lt", "le", "gt", "ge"};
const char* const kFoldNames[] = {"", "sum", "any", "all", "min", "max", "list", "set"};
const char* const kUnaryNames[] = {"invert", "pos", "neg"};
const char* const kWords[] = {"MOLT_NONE", "MOLT_TRUE", "MOLT_FALSE", "MOLT_ELLIPSIS", "MOLT_ABSENT", "MOLT_NOT_IMPLEMENTED"};

std::string upper(std::string_view name) {
    std::string s(name);
    for (char& c : s) c = static_cast<char>(c - 'a' + 'A');
    return s;
}

bool has_fast_path(ir::BinaryOp op) {
    switch (op) {
    case ir::BinaryOp::Add:
    case ir::BinaryOp::Sub:
    case ir::BinaryOp::Mul:
    case ir::BinaryOp::TrueDiv:
    case ir::BinaryOp::FloorDiv:
    case ir::BinaryOp::Mod:
    case ir::BinaryOp::And:
    case ir::BinaryOp::Or:
    case ir::BinaryOp::Xor:
    case ir::BinaryOp::LShift:
    case ir::BinaryOp::RShift: return true;
    default: return false;
    }
}

} // namespace

// ---- operands ----

std::string FunctionEmitter::arg(const Operand& o) {
    switch (o.kind) {
    case Operand::Kind::Absent: return "0";
    case Operand::Kind::Register: {
        Rep r = rep_of_register(o.id);
        if (r == Rep::Int) return fmt::format("molt_small_int({})", reg(o.id));
        if (r == Rep::Float) return fmt::format("molt_small_double({})", reg(o.id));
        return reg(o.id);
    }
    case Operand::Kind::Variable: {
        Rep r = rep_of_variable(o.id);
        if (r == Rep::Int) return fmt::format("molt_small_int({})", var(o.id));
        if (r == Rep::Float) return fmt::format("molt_small_double({})", var(o.id));
        return var(o.id);
    }
    case Operand::Kind::FreeCell: return fmt::format("molt_free_cell(callee, {})", o.id);
    case Operand::Kind::Constant: return module_.constant(o.id);
    case Operand::Kind::Int: return fmt::format("molt_small_int({})", c_integer(o.integer));
    case Operand::Kind::Float: return fmt::format("molt_small_double({})", c_double(o.number));
    case Operand::Kind::Word: return kWords[o.id];
    case Operand::Kind::Globals: return globals();
    case Operand::Kind::Callee: return "callee";
    case Operand::Kind::Name: return "name_space";
    case Operand::Kind::Raw: return c_integer(o.integer);
    case Operand::Kind::Cache: return fmt::format("&cache[{}]", o.id);
    case Operand::Kind::Code: return "&code_" + module_.module().functions[o.id]->c_name;
    case Operand::Kind::Out: return "&" + reg(o.id);
    case Operand::Kind::Sent: return "in";
    }
    return "0";
}

std::string FunctionEmitter::moved(const Operand& o) {
    Rep r = rep(o);
    if (r == Rep::Int && (o.is_register() || o.is_variable())) return fmt::format("molt_box_int(ctx, {})", as_int(o));
    if (r == Rep::Float && (o.is_register() || o.is_variable())) return fmt::format("molt_box_float(ctx, {})", as_float(o));
    switch (o.kind) {
    case Operand::Kind::Register:
        if (o.mode != Mode::Move) return fmt::format("molt_retain({})", reg(o.id));
        // A word of the generator is owned by it: what is taken leaves 0 behind.
        return f_.registers[o.id].spilled && !f_.registers[o.id].counter ? fmt::format("molt_take(&{})", reg(o.id)) : reg(o.id);
    case Operand::Kind::Variable:
    case Operand::Kind::FreeCell:
    case Operand::Kind::Constant:
    case Operand::Kind::Callee:
    case Operand::Kind::Globals:
    case Operand::Kind::Name: return fmt::format("molt_retain({})", arg(o));
    default: return arg(o);
    }
}

std::string FunctionEmitter::array(const std::vector<Operand>& args, size_t from, bool move) {
    if (args.size() <= from) return "NULL";
    std::string s = "(molt_value[]){";
    for (size_t i = from; i < args.size(); i++) s += (i > from ? ", " : "") + (move ? moved(args[i]) : arg(args[i]));
    return s + "}";
}

std::string FunctionEmitter::kwnames(const Instr& i) const { return i.kwnames == ir::kNone ? "0" : module_.constant(i.kwnames); }

// Typed code keeps no word for what only its slow ways need.
std::string FunctionEmitter::globals() const {
    return typing_ && f_.kind != ir::FunctionKind::Module ? "molt_globals(callee)" : "globals";
}

// ---- what surrounds an operation ----

void FunctionEmitter::site(const Instr& i) {
    if (i.site == ir::kNone || i.site == last_site_) return;
    last_site_ = i.site;
    put(fmt::format("{} = {};", site_target(), i.site));
}

void FunctionEmitter::release(const Instr& i, size_t from) {
    for (size_t k = from; k < i.args.size(); k++) {
        const Operand& o = i.args[k];
        if (!o.is_register() || o.mode != Mode::Release || rep_of_register(o.id) != Rep::Boxed) continue;
        drop(o.id);
    }
}

void FunctionEmitter::drop(uint32_t id) {
    const ir::Register& r = f_.registers[id];
    if (r.spilled) put(fmt::format("molt_clear(ctx, &{});", reg(id)));
    else put(fmt::format("{}(ctx, {});", r.nullable ? "molt_xdrop" : "molt_drop", reg(id)));
}

void FunctionEmitter::fail(const Instr& i, const std::string& condition) {
    if (i.unwind == ir::kNone) return;
    put(fmt::format("if ({}) goto {};", condition, target(i.unwind)));
}

void FunctionEmitter::value(const Instr& i, const std::string& expression) {
    site(i);
    std::string r = reg(i.result, Rep::Boxed);
    put(fmt::format("{} = {};", r, expression));
    release(i);
    fail(i, "!" + r);
    unbox_result(i, i.result);
}

void FunctionEmitter::status(const Instr& i, const std::string& expression) {
    site(i);
    bool releases = false;
    for (const Operand& o : i.args) releases |= o.is_register() && o.mode == Mode::Release && rep_of_register(o.id) == Rep::Boxed;
    if (!releases) return fail(i, expression + " != MOLT_OK");
    put("{");
    indent_++;
    put(fmt::format("const molt_status done = {};", expression));
    release(i);
    fail(i, "done != MOLT_OK");
    indent_--;
    put("}");
}

void FunctionEmitter::test(const Instr& i, const std::string& expression) {
    site(i);
    std::string r = reg(i.result);
    put(fmt::format("{} = {};", r, expression));
    release(i);
    if (i.site != ir::kNone) fail(i, r + " < 0");
}

// Tests without side effects can stand in the `if` itself.
std::optional<std::string> FunctionEmitter::pure_test(const Instr& i) {
    for (const Operand& o : i.args)
        if (o.is_register() && o.mode != Mode::Borrow && rep_of_register(o.id) == Rep::Boxed) return std::nullopt;
    switch (i.op) {
    case Op::IsAbsent:
        if (auto end = range_end_.find(i.args[0].id); !slow_ && end != range_end_.end()) return end->second;
        return arg(i.args[0]) + " == MOLT_ABSENT";
    case Op::IsTest:
        if (rep(i.args[0]) != Rep::Boxed || rep(i.args[1]) != Rep::Boxed) return std::nullopt;
        return arg(i.args[0]) + " == " + arg(i.args[1]);
    case Op::Not: return "!" + reg(i.args[0].id);
    case Op::CompareTest: {
        std::string c = typing_ && !slow_ ? typed_compare(i) : std::string();
        if (c.empty()) return std::nullopt;
        return c;
    }
    default: return std::nullopt;
    }
}

std::string FunctionEmitter::slot_call(const Instr& i, const char* name) {
    std::string s = fmt::format("molt_{}(ctx", name);
    for (const Operand& o : i.args) s += ", " + arg(o);
    return s + ")";
}

// The same for a site that may meet several shapes; its cache is the last operand.
std::string FunctionEmitter::site_call(const Instr& i, const char* name) {
    std::string s = slot_call(i, name);
    s.back() = ',';
    return s + fmt::format(" &more[{}])", i.args.back().id);
}

// ---- operations ----

void FunctionEmitter::instruction(const Instr& i) {
    if (typing_ && !slow_ && typed(i)) return;
    if (slow_)
        for (uint32_t k = 0; k < escapes_.size(); k++)
            if (escapes_[k].instr == &i && !escapes_[k].after) label(fmt::format("twin_{}", k + 1));
    generic(i);
    if (slow_)
        for (uint32_t k = 0; k < escapes_.size(); k++)
            if (escapes_[k].instr == &i && escapes_[k].after) label(fmt::format("twin_{}", k + 1));
}

void FunctionEmitter::generic(const Instr& i) {
    switch (i.op) {
    case Op::Slot:
        switch (i.shape) {
        case Shape::Value: return value(i, slot_call(i, i.name));
        case Shape::Status: return status(i, slot_call(i, i.name));
        case Shape::Test: return test(i, fmt::format("molt_test({})", slot_call(i, i.name)));
        case Shape::Void: put(slot_call(i, i.name) + ";"); return release(i);
        }
        return;
    case Op::Move: {
        const Operand& o = i.args[0];
        if (f_.registers[i.result].rep == Rep::Bool) return put(fmt::format("{} = {};", reg(i.result), reg(o.id)));
        return put(fmt::format("{} = {};", reg(i.result, Rep::Boxed), moved(o)));
    }
    case Op::Drop: {
        const Operand& o = i.args[0];
        if (rep_of_register(o.id) != Rep::Boxed) return;
        return drop(o.id);
    }
    case Op::StoreVar: return put(fmt::format("molt_assign(ctx, &{}, {});", var(i.variable, Rep::Boxed), moved(i.args[0])));
    case Op::ClearVar: return put(fmt::format("molt_clear(ctx, &{});", var(i.variable, Rep::Boxed)));
    case Op::CheckBound:
        site(i);
        put(fmt::format("if (!{}) {{", var(i.variable, Rep::Boxed)));
        indent_++;
        put(fmt::format("molt_raise_unbound(ctx, {}, 0);", arg(i.args[0])));
        put("goto " + target(i.unwind) + ";");
        indent_--;
        return put("}");
    case Op::MakeCell: {
        std::string v = var(i.variable, Rep::Boxed);
        site(i);
        return fail(i, fmt::format("!molt_make_cell(ctx, &{})", v));
    }
    case Op::LoadCell:
    case Op::ClearCell: {
        site(i);
        std::string condition;
        if (i.op == Op::LoadCell) {
            put(fmt::format("{} = molt_cell_get({});", reg(i.result), arg(i.args[0])));
            condition = "!" + reg(i.result);
        } else {
            condition = fmt::format("!molt_cell_clear(ctx, {})", arg(i.args[0]));
        }
        put("if (" + condition + ") {");
        indent_++;
        put(fmt::format("molt_raise_unbound(ctx, {}, {});", arg(i.args[1]), i.extra));
        put("goto " + target(i.unwind) + ";");
        indent_--;
        return put("}");
    }
    case Op::StoreCell: return put(fmt::format("molt_cell_set(ctx, {}, {});", arg(i.args[0]), moved(i.args[1])));
    case Op::Binary: {
        auto op = static_cast<ir::BinaryOp>(i.sub);
        std::string name = i.in_place ? kInPlaceNames[i.sub] : kBinaryNames[i.sub];
        if (has_fast_path(op)) name += "_fast";
        if (grows_) return value(i, fmt::format("molt_iadd_variable_fast(ctx, &{}, {})", arg(i.args[0]), arg(i.args[1])));
        return value(i, slot_call(i, name.c_str()));
    }
    case Op::Unary: return value(i, slot_call(i, kUnaryNames[i.sub]));
    case Op::Compare: return value(i, slot_call(i, fmt::format("{}_fast", kCompareNames[i.sub]).c_str()));
    case Op::CompareTest: return test(i, slot_call(i, fmt::format("{}_test", kCompareNames[i.sub]).c_str()));
    case Op::Truth: return test(i, slot_call(i, "truth_test"));
    case Op::IsTest: return test(i, fmt::format("{} == {}", arg(i.args[0]), arg(i.args[1])));
    case Op::IsAbsent: return test(i, fmt::format("{} == MOLT_ABSENT", arg(i.args[0])));
    case Op::Not: return test(i, "!" + reg(i.args[0].id));
    case Op::BoolValue: return put(fmt::format("{} = molt_bool({});", reg(i.result, Rep::Boxed), reg(i.args[0].id)));
    case Op::GetAttr: return value(i, site_call(i, "getattr_site"));
    case Op::SetAttr: return status(i, site_call(i, "setattr_site"));
    case Op::GetItem: return value(i, slot_call(i, "getitem_fast"));
    case Op::SetItem: return status(i, slot_call(i, "setitem_fast"));
    case Op::LoadGlobal:
        return value(i, fmt::format("molt_load_global_fast(ctx, {}, {}, {})", globals(), arg(i.args[0]), arg(i.args[1])));
    case Op::LoadBuiltin:
        return value(i, fmt::format("molt_load_builtin_fast(ctx, {}, {}, {})", globals(), arg(i.args[0]), arg(i.args[1])));
    case Op::LoadSuper:
        return value(i, fmt::format("molt_load_super(ctx, {}, {}, &{}, {}, {})", arg(i.args[0]), arg(i.args[1]),
                                    reg(i.args[2].id), arg(i.args[3]), arg(i.args[4])));
    case Op::Call:
    case Op::CallMethod:
    case Op::CallLoaded:
    case Op::BuildClass: return call(i);
    case Op::LoadKnown:
    case Op::CallKnown: return call_known(i);
    case Op::LoadMethod:
        return value(i,
                     fmt::format("molt_load_method_fast(ctx, &{}, {}, {})", reg(i.args[0].id), arg(i.args[1]), arg(i.args[2])));
    case Op::LengthTest: return test(i, fmt::format("molt_length_test(ctx, {}, {}, {})", arg(i.args[0]), i.extra, i.sub));
    case Op::Array: return value(i, fmt::format("molt_{}(ctx, {}, {})", i.name, array(i.args, 0, true), i.extra));
    case Op::ForIter: return value(i, fmt::format("molt_for_iter(ctx, {}, &{})", arg(i.args[0]), reg(i.index)));
    case Op::ResetCounter: return put(fmt::format("{} = MOLT_INT_TAG;", reg(i.index)));
    case Op::RangeStart:
        if (i.pace != ir::kNone)
            return value(i, fmt::format("molt_range_start_paced(ctx, {}, {}, {}, {}, &{}, &{})", arg(i.args[0]), arg(i.args[1]),
                                        arg(i.args[2]), arg(i.args[3]), reg(i.index, Rep::Boxed), reg(i.pace, Rep::Boxed)));
        return value(i, fmt::format("molt_range_start(ctx, {}, {}, {}, {}, {}, &{})", arg(i.args[0]), arg(i.args[1]),
                                    arg(i.args[2]), i.step, i.extra, reg(i.index, Rep::Boxed)));
    case Op::PairsStart:
        return value(i, fmt::format("molt_{}_start(ctx, {}, {}, {}, {}, &{})",
                                    static_cast<ir::Pairs>(i.sub) == ir::Pairs::Zipped ? "zip" : "enumerate", arg(i.args[0]),
                                    array(i.args, 1, false), i.extra, kwnames(i), reg(i.index)));
    case Op::ForNext:
        if (!i.outs.empty()) return next_pair(i);
        return value(i, fmt::format("molt_for_next(ctx, {}, &{})", arg(i.args[0]), reg(i.index)));
    case Op::RangeNext:
        if (i.pace != ir::kNone)
            return value(
                i, fmt::format("molt_range_next(ctx, {}, &{}, molt_int_value({}))", arg(i.args[0]), reg(i.index), reg(i.pace)));
        return value(i, fmt::format("molt_range_next(ctx, {}, &{}, {})", arg(i.args[0]), reg(i.index), i.step));
    case Op::Unpack: return unpack(i);
    case Op::DefineKnown:
        return put(fmt::format("known.f_{} = {}; /* alive as long as nobody outside writes the module */",
                               c_identifier(module_.module().known[i.index].name), arg(i.args[0])));
    case Op::Safepoint:
        put("if (MOLT_UNLIKELY(ctx->breaker)) {");
        indent_++;
        if (i.site != last_site_) put(fmt::format("{} = {};", site_target(), i.site));
        fail(i, "molt_safepoint(ctx) != MOLT_OK");
        indent_--;
        return put("}");
    case Op::EndExcept: return put(fmt::format("molt_end_except(ctx, {});", moved(i.args[0])));
    case Op::Restore: put(fmt::format("molt_restore(ctx, {});", moved(i.args[0]))); return put("goto " + target(i.unwind) + ";");
    case Op::Raise:
        site(i);
        put(slot_call(i, i.name) + ";");
        release(i);
        return put("goto " + target(i.unwind) + ";");
    case Op::Return:
        if (f_.resumable()) {
            put(fmt::format("*out = {};", moved(i.args[0])));
            put("status = MOLT_RESUME_RETURN;");
            return put("goto leave;");
        }
        if (unboxed_ && !slow_) {
            const Rep r = typing_->result;
            if (r == Rep::Boxed) put(fmt::format("result = {};", moved(i.args[0])));
            else put(fmt::format("number = {};", r == Rep::Int ? as_int(i.args[0]) : as_float(i.args[0])));
            return put(has_frame_ && entered_ ? "goto done_frame;" : "goto done;");
        }
        put(fmt::format("result = {};", moved(i.args[0])));
        return put(has_frame_ && entered_ ? "goto leave_frame;" : "goto leave;");
    case Op::Yield: return yield(i);
    case Op::Delegate: return delegate(i);
    case Op::Fold: {
        const std::string over = fmt::format("{}, {}, {}, MOLT_FOLD_{})", arg(i.args[1]), moved(i.args[2]),
                                             module_.module().functions[i.index]->c_name, upper(kFoldNames[i.sub]));
        if (!i.name) return value(i, "molt_fold_over(ctx, " + over);
        const std::string_view builtin = i.name;
        const bool is_class = builtin == "list" || builtin == "tuple" || builtin == "set";
        return value(i, fmt::format("molt_call_fold(ctx, {}, MOLT_KIND_{}, MOLT_KNOWN_{}, {}", arg(i.args[0]),
                                    is_class ? "TYPE" : "NATIVE", upper(builtin), over));
    }
    case Op::FoldItem: return test(i, fmt::format("molt_fold_{}(ctx, fold, {})", kFoldNames[i.sub], moved(i.args[0])));
    case Op::Propagate: return put("goto " + target(i.unwind) + ";");
    }
}

void FunctionEmitter::next_pair(const Instr& i) {
    put("{");
    indent_++;
    put("molt_value pair[2] = {0, 0};");
    const std::string walked = fmt::format("(ctx, {}, &{}", arg(i.args[0]), reg(i.index));
    switch (static_cast<ir::Pairs>(i.sub)) {
    case ir::Pairs::Any: value(i, fmt::format("molt_for_next_pair{}, pair)", walked)); break;
    case ir::Pairs::Enumerated: value(i, fmt::format("molt_for_next_enumerated{}, {}, pair)", walked, i.step)); break;
    case ir::Pairs::Zipped: value(i, fmt::format("molt_for_next_zipped{}, pair)", walked)); break;
    }
    for (size_t k = 0; k < 2; k++) put(fmt::format("{} = pair[{}];", reg(i.outs[k], Rep::Boxed), k));
    indent_--;
    put("}");
}

void FunctionEmitter::unpack(const Instr& i) {
    site(i);
    bool starred = i.index < i.extra;
    put(i.sub ? fmt::format("if ({} != MOLT_PAIRED) {{", arg(i.args[0])) : "{");
    indent_++;
    put(fmt::format("molt_value items[{}];", i.extra));
    std::string call =
        starred ? fmt::format("molt_unpack_starred(ctx, {}, {}, {}, items)", arg(i.args[0]), i.index, i.extra - i.index - 1)
                : fmt::format("molt_unpack_fast(ctx, {}, {}, items)", arg(i.args[0]), i.extra);
    bool releases = i.args[0].is_register() && i.args[0].mode == Mode::Release;
    if (releases) {
        put(fmt::format("const molt_status done = {};", call));
        release(i);
        fail(i, "done != MOLT_OK");
    } else {
        fail(i, call + " != MOLT_OK");
    }
    for (size_t k = 0; k < i.outs.size(); k++) put(fmt::format("{} = items[{}];", reg(i.outs[k], Rep::Boxed), k));
    indent_--;
    put("}");
    unbox_outs(i);
}

void FunctionEmitter::yield(const Instr& i) {
    site(i);
    uint32_t state = ++nstates_;
    put(fmt::format("*out = {};", moved(i.args[0])));
    put(fmt::format("g->state = {};", state));
    put("return MOLT_RESUME_YIELD;");
    label(fmt::format("resume_{}", state));
    last_site_ = i.site;
    put(fmt::format("if (mode == MOLT_RESUME_THROW) goto {};", target(i.unwind)));
    put(fmt::format("{} = molt_retain(in);", reg(i.result)));
}

void FunctionEmitter::delegate(const Instr& i) {
    uint32_t state = ++nstates_;
    std::string r = reg(i.result);
    site(i);
    put("mode = MOLT_RESUME_SEND;");
    put("in = MOLT_NONE;");
    put("for (;;) {");
    indent_++;
    put(fmt::format("status = molt_delegate(ctx, {}, mode, in, &{});", arg(i.args[0]), r));
    put("if (status == MOLT_RESUME_RETURN) break;");
    put(fmt::format("if (status == MOLT_RESUME_ERROR) goto {};", target(i.unwind)));
    put(fmt::format("*out = {};", r));
    put(fmt::format("g->state = {};", state));
    put("return MOLT_RESUME_YIELD;");
    label(fmt::format("resume_{}", state));
    indent_--;
    put("}");
    last_site_ = i.site;
}

} // namespace molt::compiler
