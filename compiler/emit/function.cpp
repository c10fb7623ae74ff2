// The frame of a C function: declarations, entry, exit, unwinding; and its structured control flow.
#include "compiler/emit/function.h"

#include "compiler/emit/c_text.h"
#include "compiler/emit/module.h"

#include <fmt/format.h>

#include <utility>

namespace molt::compiler {

using ir::Node;
using ir::Op;

bool Typing::any() const {
    for (ir::Rep r : variables)
        if (r == ir::Rep::Int || r == ir::Rep::Float) return true;
    for (ir::Rep r : registers)
        if (r == ir::Rep::Int || r == ir::Rep::Float) return true;
    return false;
}

bool Typing::is_unboxed(const ir::Function& f) const {
    for (uint32_t i = 0; i < f.nparameters; i++)
        if (variables[i] != ir::Rep::Boxed) return true;
    return result != ir::Rep::Boxed;
}

namespace {

bool block_raises(const ir::Block& b) {
    for (const auto& n : b) {
        if (n->kind == Node::Kind::Instruction && n->instr.site != ir::kNone) return true;
        if (block_raises(n->body) || block_raises(n->otherwise)) return true;
    }
    return false;
}

} // namespace

FunctionEmitter::FunctionEmitter(const ModuleEmitter& module, ir::Function& function, const Typing* typing)
    : module_(module), f_(function), typing_(typing) {
    raises_ = block_raises(f_.body);
    // A function that runs nothing foreign needs no frame.
    has_frame_ = raises_ || f_.kind != ir::FunctionKind::Function || f_.memory_locals || f_.resumable();
    unboxed_ = typing_ && typing_->is_unboxed(f_);
}

// ---- text ----

void FunctionEmitter::put(std::string_view line) {
    out_.append(static_cast<size_t>(indent_) * 4, ' ');
    out_ += line;
    out_ += '\n';
}

void FunctionEmitter::label(const std::string& name) {
    out_.append(static_cast<size_t>(indent_ > 1 ? indent_ - 1 : 0) * 4, ' ');
    out_ += name + ":;\n";
    last_site_ = ir::kNone;
}

// ---- names ----

void FunctionEmitter::name_variables(ir::Function& f) {
    std::set<std::string> taken;
    for (ir::Variable& v : f.variables) {
        std::string base = "v_" + c_identifier(v.name);
        v.c_name = base;
        for (int n = 2; !taken.insert(v.c_name).second; n++) v.c_name = fmt::format("{}_{}", base, n);
    }
}

ir::Rep FunctionEmitter::rep_of_register(uint32_t id) const {
    if (f_.registers[id].rep == Rep::Bool) return Rep::Bool;
    if (slow_ || !typing_) return Rep::Boxed;
    return typing_->registers[id];
}
ir::Rep FunctionEmitter::rep_of_variable(uint32_t id) const {
    if (slow_ || !typing_) return Rep::Boxed;
    return typing_->variables[id];
}

std::string FunctionEmitter::reg(uint32_t id, Rep rep) const {
    const ir::Register& r = f_.registers[id];
    std::string name;
    switch (rep) {
    case Rep::Bool: name = fmt::format("b{}", r.slot); break;
    case Rep::Int: name = fmt::format("i{}", r.slot); break;
    case Rep::Float: name = fmt::format("d{}", r.slot); break;
    case Rep::Boxed: name = fmt::format("{}{}", r.counter ? "c" : "t", r.slot); break;
    }
    const_cast<FunctionEmitter*>(this)->registers_used_.insert((r.spilled ? "*" : "") + name);
    return r.spilled ? "s->" + name : name;
}
std::string FunctionEmitter::reg(uint32_t id) const { return reg(id, rep_of_register(id)); }

std::string FunctionEmitter::variable_name(const ir::Function& f, uint32_t variable) {
    const std::string& name = f.variables[variable].c_name;
    if (f.resumable()) return "s->" + name;
    return f.memory_locals ? "local." + name : name;
}
std::string FunctionEmitter::variable_name(const ir::Function& f, uint32_t variable, Rep rep) {
    if (rep == Rep::Boxed) return variable_name(f, variable);
    return (rep == Rep::Int ? "n_" : "d_") + f.variables[variable].c_name.substr(2);
}
std::string FunctionEmitter::var(uint32_t id, Rep rep) const { return variable_name(f_, id, rep); }
std::string FunctionEmitter::var(uint32_t id) const { return var(id, rep_of_variable(id)); }

std::string FunctionEmitter::label_name(uint32_t label) const { return fmt::format("{}L{}", slow_ ? "slow_" : "", label); }

std::string FunctionEmitter::site_target() const { return f_.resumable() ? "g->frame.site" : "frame.site"; }

// Where control goes when something raises; links that need no code in this typing are skipped.
std::string FunctionEmitter::target(uint32_t unwind) {
    while (true) {
        const ir::Unwind& u = f_.unwinds[unwind];
        switch (u.kind) {
        case ir::Unwind::Kind::Exit: return "raised";
        case ir::Unwind::Kind::Handler: used_labels_.insert(label_name(u.label)); return label_name(u.label);
        case ir::Unwind::Kind::Drop:
            if (rep_of_register(u.reg) != Rep::Boxed) break;
            used_unwinds_.insert(unwind);
            return fmt::format("{}unwind_{}", slow_ ? "slow_" : "", unwind);
        case ir::Unwind::Kind::Clear:
            if (rep_of_variable(u.reg) != Rep::Boxed) break;
            [[fallthrough]];
        case ir::Unwind::Kind::EndExcept:
            used_unwinds_.insert(unwind);
            return fmt::format("{}unwind_{}", slow_ ? "slow_" : "", unwind);
        }
        unwind = u.parent;
    }
}

// The ladders that drop what is alive when something raises, shared tails first written.
void FunctionEmitter::unwind_code() {
    std::set<uint32_t> written;
    while (!used_unwinds_.empty()) {
        uint32_t id = *used_unwinds_.rbegin();
        used_unwinds_.erase(id);
        if (!written.insert(id).second) continue;
        indent_ = 1;
        std::string name = fmt::format("{}unwind_{}", slow_ ? "slow_" : "", id);
        while (true) {
            const ir::Unwind& u = f_.unwinds[id];
            label(name);
            if (u.kind == ir::Unwind::Kind::Drop) drop(u.reg);
            else if (u.kind == ir::Unwind::Kind::Clear) put(fmt::format("molt_clear(ctx, &{});", var(u.reg)));
            else
                put(fmt::format("molt_end_except(ctx, {});",
                                moved({.kind = Operand::Kind::Register, .mode = ir::Mode::Move, .id = u.reg})));
            std::string next = target(u.parent);
            std::string prefix = slow_ ? "slow_unwind_" : "unwind_";
            if (next.rfind(prefix, 0) == 0) {
                uint32_t next_id = static_cast<uint32_t>(std::stoul(next.substr(prefix.size())));
                if (written.insert(next_id).second) {
                    used_unwinds_.erase(next_id);
                    id = next_id;
                    name = next;
                    continue;
                }
            }
            put("goto " + next + ";");
            break;
        }
    }
}

// ---- structure ----

// variable += x whose result goes straight back into the variable.
bool FunctionEmitter::grows_variable(const Instr& i, const Node& next) const {
    if (i.op != Op::Binary || !i.in_place || static_cast<ir::BinaryOp>(i.sub) != ir::BinaryOp::Add) return false;
    if (!i.args[0].is_variable() || next.kind != Node::Kind::Instruction) return false;
    const Instr& store = next.instr;
    return store.op == Op::StoreVar && store.variable == i.args[0].id && store.args[0].is_register() &&
           store.args[0].id == i.result && rep(i.args[0]) == Rep::Boxed && rep_of_register(i.result) == Rep::Boxed;
}

void FunctionEmitter::if_(const Node& node, const std::string& condition) {
    bool then_empty = node.body.empty(), else_empty = node.otherwise.empty();
    if (then_empty && else_empty) return;
    std::string head = condition;
    if (then_empty)
        head = condition[0] == '!' && condition.find(' ') == std::string::npos ? condition.substr(1)
               : condition.find(' ') == std::string::npos                      ? "!" + condition
                                                                               : "!(" + condition + ")";
    put("if (" + head + ") {");
    uint32_t site = last_site_;
    indent_++;
    block(then_empty ? node.otherwise : node.body);
    indent_--;
    if (!then_empty && !else_empty) {
        put("} else {");
        last_site_ = site;
        indent_++;
        block(node.otherwise);
        indent_--;
    }
    put("}");
    last_site_ = ir::kNone;
}

void FunctionEmitter::block(const ir::Block& b) { block(b, 0, b.size()); }

void FunctionEmitter::block(const ir::Block& b, size_t from, size_t to) {
    for (size_t k = from; k < to; k++) {
        const Node& n = *b[k];
        switch (n.kind) {
        case Node::Kind::Instruction:
            if (k + 1 < to && b[k + 1]->kind == Node::Kind::If && b[k + 1]->condition == n.instr.result) {
                if (auto condition = pure_test(n.instr)) {
                    if_(*b[++k], *condition);
                    break;
                }
            }
            if (size_t last = arithmetic_run(b, k, to); last > k) {
                fused(b, k, last, to);
                k = last;
                break;
            }
            grows_ = k + 1 < to && grows_variable(n.instr, *b[k + 1]);
            instruction(n.instr);
            grows_ = false;
            break;
        case Node::Kind::If: if_(n, reg(n.condition)); break;
        case Node::Kind::Loop:
            put("for (;;) {");
            loops_.push_back({n.label, n.continue_label});
            last_site_ = ir::kNone;
            indent_++;
            if (n.continue_label != ir::kNone) {
                size_t at = out_.size();
                block(n.body);
                // a `continue` from inside an inner loop comes by name
                if (used_labels_.count(label_name(n.continue_label))) {
                    std::string text =
                        std::string(static_cast<size_t>(indent_ - 1) * 4, ' ') + label_name(n.continue_label) + ":;\n";
                    out_.insert(at, text);
                }
            } else {
                block(n.body);
            }
            indent_--;
            loops_.pop_back();
            put("}");
            last_site_ = ir::kNone;
            break;
        case Node::Kind::Goto:
            if (!loops_.empty() && loops_.back().break_label == n.label) put("break;");
            else if (!loops_.empty() && loops_.back().continue_label == n.label) put("continue;");
            else {
                used_labels_.insert(label_name(n.label));
                put("goto " + label_name(n.label) + ";");
            }
            break;
        case Node::Kind::Label:
            // Right after its loop a break label is needed only when someone jumps to it by name; harmless otherwise.
            label(label_name(n.label) + "@");
            break;
        case Node::Kind::Line: {
            if (n.line == line_) break;
            line_ = n.line;
            out_ += fmt::format("#line {} {} /* {} */\n", n.line, module_.file_literal(), c_comment(module_.source_line(n.line)));
            break;
        }
        }
    }
}

// ---- the whole ----

bool FunctionEmitter::called_directly() const {
    for (const ir::Known& k : module_.module().known)
        if (k.function != ir::kNone && module_.module().functions[k.function].get() == &f_) return true;
    return false;
}

// A function of its own for early returns: small enough to be inlined where the function is called directly.
std::string FunctionEmitter::front(size_t head) {
    std::string result = std::move(out_);
    out_ = "MOLT_INLINE" + own_signature("").substr(6) + "\n{\n";
    indent_ = 1;
    entered_ = false;
    line_ = 0;
    put("molt_value result = 0;");
    if (unboxed_) declare_number();
    std::string guard, arguments, words;
    for (uint32_t i = 0; i < f_.nparameters; i++) {
        arguments += ", " + var(i);
        if (rep_of_variable(i) == Rep::Boxed) continue;
        words += ", " + var(i, Rep::Boxed);
        if (guard.empty()) guard = "!" + var(i, Rep::Boxed);
    }
    if (!guard.empty()) {
        put("if (MOLT_LIKELY(" + guard + ")) {");
        indent_++;
    }
    // What is pure needs no registers but those of tests.
    registers_used_.clear();
    std::string before = std::exchange(out_, {});
    block(f_.body, 0, head);
    const std::string tests = std::exchange(out_, std::move(before));
    for (const std::string& name : registers_used_)
        if (name[0] == 'b') put("int32_t " + name + ";");
    out_ += tests;
    if (!guard.empty()) {
        indent_--;
        put("}");
    }
    put(fmt::format("return framed_{}(ctx, callee{}{});", c_name(f_, typing_), arguments, words));
    if (unboxed_) {
        leave_typed();
    } else {
        if (out_.find("goto leave;") != std::string::npos) out_ += "leave:\n";
        for (uint32_t i = 0; i < f_.nparameters; i++) put(fmt::format("molt_xdrop(ctx, {});", f_.variables[i].c_name));
        put("return result;");
    }
    out_ += "}\n";
    std::swap(result, out_);
    return result;
}

void FunctionEmitter::declare_number() {
    if (typing_->result == Rep::Int) put("int64_t number = 0;");
    if (typing_->result == Rep::Float) put("double number = 0;");
}

// How typed code leaves a function that gives numbers as they are. The words of numbers are 0 here.
void FunctionEmitter::leave_typed() {
    if (out_.find("goto done_frame;") != std::string::npos) {
        out_ += "done_frame:\n";
        put("molt_leave(ctx, &frame);");
    }
    if (out_.find("goto done;") != std::string::npos) out_ += "done:\n";
    const uint32_t n = static_cast<uint32_t>(entered_ ? f_.variables.size() : f_.nparameters);
    for (uint32_t i = 0; i < n; i++)
        if (typing_->variables[i] == Rep::Boxed) put(fmt::format("molt_xdrop(ctx, {});", var(i, Rep::Boxed)));
    put(typing_->result == Rep::Boxed ? "return result;"
                                      : fmt::format("return ({}){{MOLT_UNBOXED, number}};", result_type(*typing_)));
}

// The C function of a typed one as everybody else calls it.
std::string FunctionEmitter::wrapper() const {
    std::string numbers, given, words;
    for (uint32_t i = 0; i < f_.nparameters; i++) {
        const std::string word = var(i, Rep::Boxed);
        const Rep r = typing_->variables[i];
        if (r == Rep::Boxed) {
            given += ", " + word;
            continue;
        }
        const char* kind = r == Rep::Int ? "int" : "double";
        numbers += fmt::format("{}molt_is_{}({})", numbers.empty() ? "" : " && ", kind, word);
        given += fmt::format(", numbers ? molt_{}_value({}) : 0", kind, word);
        words += fmt::format(", numbers ? 0 : {}", word);
    }
    std::string text = signature(f_) + "\n{\n";
    if (!numbers.empty()) text += fmt::format("    const bool numbers = {};\n", numbers);
    return text + fmt::format("    return {};\n}}\n",
                              boxed_result(*typing_, fmt::format("{}(ctx, callee{}{})", c_name(f_, typing_), given, words)));
}

std::string FunctionEmitter::signature(const ir::Function& f, const char* prefix) {
    if (f.resumable())
        return fmt::format(
            "static int32_t resume_{}(molt_ctx *ctx, molt_generator *g, int32_t mode, molt_value in, molt_value *out)", f.c_name);
    std::string s = fmt::format("static molt_value {}{}(molt_ctx *ctx, molt_value callee", prefix, f.c_name);
    if (f.kind == ir::FunctionKind::Class) s += ", molt_value name_space";
    if (f.kind == ir::FunctionKind::Module) s += ", molt_value globals";
    for (uint32_t i = 0; i < f.nparameters; i++) s += ", molt_value " + f.variables[i].c_name;
    return s + (f.fold == ir::FoldKind::None ? ")" : ", molt_fold *fold)");
}

std::string FunctionEmitter::c_name(const ir::Function& f, const Typing* typing) {
    return typing && typing->is_unboxed(f) ? "unboxed_" + f.c_name : f.c_name;
}
std::string FunctionEmitter::result_type(const Typing& typing) {
    switch (typing.result) {
    case Rep::Int: return "molt_int_result";
    case Rep::Float: return "molt_float_result";
    default: return "molt_value";
    }
}
std::string FunctionEmitter::boxed_result(const Typing& typing, const std::string& call) {
    if (typing.result == Rep::Boxed) return call;
    return fmt::format("molt_box_{}_result(ctx, {})", typing.result == Rep::Int ? "int" : "float", call);
}

std::string FunctionEmitter::unboxed_signature(const ir::Function& f, const Typing& typing, const char* prefix) {
    std::string s = fmt::format("static {} {}{}(molt_ctx *ctx, molt_value callee", result_type(typing), prefix,
                                c_name(f, &typing)),
                words;
    for (uint32_t i = 0; i < f.nparameters; i++) {
        const Rep r = typing.variables[i];
        s += fmt::format(", {} {}",
                         r == Rep::Int     ? "int64_t"
                         : r == Rep::Float ? "double"
                                           : "molt_value",
                         variable_name(f, i, r));
        if (r != Rep::Boxed) words += ", molt_value " + variable_name(f, i);
    }
    return s + words + ")";
}

std::string FunctionEmitter::own_signature(const char* prefix) const {
    return unboxed_ ? unboxed_signature(f_, *typing_, prefix) : signature(f_, prefix);
}

void FunctionEmitter::enter() {
    if (!has_frame_) return;
    put(fmt::format("if (!molt_enter(ctx, &frame, &code_{}, callee)) goto leave;", f_.c_name));
    if (f_.memory_locals && f_.kind == ir::FunctionKind::Function && !f_.variables.empty())
        put("frame.locals = (molt_value *)&local;");
    if (f_.kind == ir::FunctionKind::Class) put("frame.locals = &name_space;");
    if (f_.kind == ir::FunctionKind::Module && !module_.module().known.empty()) {
        put("static bool ran;");
        put("if (ran) externally_written = 1; /* imported once more: two sets of functions are about */");
        put("ran = true;");
    }
}

void FunctionEmitter::prologue() {
    if (!typing_) return;
    // Parameters that are guessed to be numbers: the twin takes all others.
    for (uint32_t i = 0; i < f_.nparameters; i++)
        if (typing_->variables[i] != Rep::Boxed) return put(fmt::format("if (MOLT_UNLIKELY({})) goto twin;", var(i, Rep::Boxed)));
}

// Whether the instruction runs nothing foreign and cannot raise, as it is printed.
bool FunctionEmitter::is_pure(const Instr& i) const {
    auto plain = [&](const Operand& o) { return !o.is_register() || rep(o) != Rep::Boxed || o.mode == ir::Mode::Borrow; };
    switch (i.op) {
    case Op::CompareTest: return rep(i.args[0]) != Rep::Boxed && rep(i.args[0]) == rep(i.args[1]);
    case Op::IsTest: return plain(i.args[0]) && plain(i.args[1]);
    case Op::Not: return true;
    case Op::Return: return !i.args[0].is_register();
    default: return false;
    }
}

// How many nodes at the start can run before the frame is entered: early returns such as `if n < 2: return n`.
size_t FunctionEmitter::frameless_head() const {
    if (!has_frame_ || f_.resumable() || f_.kind != ir::FunctionKind::Function || f_.memory_locals) return 0;
    size_t safe = 0;
    for (size_t k = 0; k < f_.body.size(); k++) {
        const Node& n = *f_.body[k];
        if (n.kind == Node::Kind::Line) continue;
        if (n.kind == Node::Kind::Instruction && n.instr.op != Op::Return && is_pure(n.instr)) continue;
        if (n.kind != Node::Kind::If || !n.otherwise.empty()) return safe;
        bool returns = false;
        for (const auto& inner : n.body) {
            if (inner->kind == Node::Kind::Line) continue;
            if (inner->kind != Node::Kind::Instruction || inner->instr.op != Op::Return || !is_pure(inner->instr)) return safe;
            returns = true;
        }
        if (!returns) return safe;
        safe = k + 1;
    }
    return safe;
}

bool FunctionEmitter::guesses_parameters() const {
    for (uint32_t i = 0; typing_ && i < f_.nparameters; i++)
        if (typing_->variables[i] != Rep::Boxed) return true;
    return false;
}

void FunctionEmitter::epilogue() {
    indent_ = 1;
    if (f_.resumable()) {
        out_ += "raised:\n";
        put("molt_traceback(ctx);");
        put("status = MOLT_RESUME_ERROR;");
        out_ += "leave:\n";
        put("return status; /* the slots die when the frame has been left */");
        return;
    }
    if (has_frame_) {
        out_ += "raised: MOLT_COLD\n";
        put(f_.fold == ir::FoldKind::None ? "molt_traceback(ctx);" : "molt_fold_raised(ctx);");
        out_ += "leave_frame:\n";
        put("molt_leave(ctx, &frame);");
    }
    out_ += "leave:\n";
    for (uint32_t i = 0; i < f_.variables.size(); i++) {
        // A variable that only the typed code has holds nothing to drop.
        if (typing_ && !has_twin() && typing_->variables[i] != Rep::Boxed) continue;
        put(fmt::format("molt_xdrop(ctx, {});", var(i, Rep::Boxed)));
    }
    put(unboxed_ && typing_->result != Rep::Boxed ? fmt::format("return ({}){{result, 0}};", result_type(*typing_))
                                                  : "return result;");
}

std::string FunctionEmitter::emit() {
    const bool resumable = f_.resumable();
    // 1. The body comes first, as text: it tells which registers and labels are used.
    auto code = [&] {
        size_t head = frameless_head();
        entered_ = false;
        block(f_.body, 0, head);
        enter();
        entered_ = true;
        block(f_.body, head, f_.body.size());
        if (unboxed_ && !slow_) leave_typed();
        return std::move(out_);
    };
    out_.clear();
    std::string body = resumable ? (block(f_.body), std::move(out_)) : code();
    out_.clear();
    std::string ladders;
    unwind_code();
    ladders = std::move(out_);
    std::string twin;
    if (has_twin()) {
        out_.clear();
        if (!escapes_.empty()) escape_code();
        if (guesses_parameters()) out_ += "twin:;\n";
        slow_ = true;
        line_ = 0;
        indent_ = 1;
        last_site_ = ir::kNone;
        loops_.clear();
        std::string before = std::move(out_);
        out_.clear();
        // Whoever escapes is inside the frame already: the twin enters it in a part of its own.
        twin = std::move(before) + code();
        unwind_code();
        slow_ = false;
        twin += std::move(out_);
    }
    out_.clear();
    epilogue();
    std::string tail = std::move(out_);
    out_.clear();
    indent_ = 1;

    // 2. Declarations.
    const size_t head = frameless_head();
    const bool split = head && called_directly();
    std::string text = own_signature(split ? "framed_" : "") + "\n{\n";
    std::vector<std::string> boxed, ints, floats, tests, slots;
    for (const std::string& name : registers_used_) {
        bool spilled = name[0] == '*';
        std::string plain = spilled ? name.substr(1) : name;
        char kind = plain[0];
        if (spilled) slots.push_back(plain);
        else if (kind == 'i') ints.push_back(plain);
        else if (kind == 'd') floats.push_back(plain);
        else if (kind == 'b') tests.push_back(plain);
        else boxed.push_back(plain);
    }
    auto join = [](const std::vector<std::string>& v) {
        std::string s;
        for (const auto& x : v) s += (s.empty() ? "" : ", ") + x;
        return s;
    };
    out_ = std::move(text);
    if (resumable) {
        std::vector<std::string> words;
        for (const ir::Variable& v : f_.variables) words.push_back(v.c_name);
        for (const auto& s : slots) words.push_back(s);
        if (!words.empty())
            put(fmt::format("struct {{\n        molt_value {};\n    }} *const s = (void *)g->slots;", join(words)));
        put("int32_t status;");
        f_.frame_words = static_cast<uint32_t>(words.size());
    } else {
        if (has_frame_) put("molt_frame frame;");
        put("molt_value result = 0;");
        if (unboxed_) declare_number();
        if (f_.memory_locals && !f_.variables.empty()) {
            std::vector<std::string> words;
            for (const ir::Variable& v : f_.variables) words.push_back(v.c_name);
            put(fmt::format("struct {{\n        molt_value {};\n    }} local = {{0}};", join(words)));
        } else {
            std::vector<std::string> words;
            for (uint32_t i = f_.nparameters; i < f_.variables.size(); i++) {
                if (typing_ && !has_twin() && typing_->variables[i] != Rep::Boxed) continue;
                words.push_back(f_.variables[i].c_name + " = 0");
            }
            if (!words.empty()) put("molt_value " + join(words) + ";");
        }
        if (typing_) {
            for (uint32_t i = f_.nparameters; i < f_.variables.size(); i++) {
                Rep r = typing_->variables[i];
                if (r == Rep::Int) put(fmt::format("int64_t {} = 0;", var(i, r)));
                if (r == Rep::Float) put(fmt::format("double {} = 0;", var(i, r)));
            }
        }
    }
    if (!boxed.empty()) put("molt_value " + join(boxed) + ";");
    if (!ints.empty()) put("int64_t " + join(ints) + ";");
    if (!floats.empty()) put("double " + join(floats) + ";");
    if (!tests.empty()) put("int32_t " + join(tests) + ";");
    if (!escapes_.empty()) put("uint32_t resume_at;");
    if (resumable) put("const molt_value callee = g->callee;");
    if (f_.uses_globals && f_.kind != ir::FunctionKind::Module && !typing_)
        put("const molt_value globals = molt_globals(callee);");
    if (f_.memory_locals && !resumable)
        for (uint32_t i = 0; i < f_.nparameters; i++) put(fmt::format("local.{0} = {0};", f_.variables[i].c_name));
    put("");
    if (out_.size() >= 5) out_.erase(out_.size() - 5, 4);
    if (resumable) {
        put("switch (g->state) {");
        for (uint32_t k = 1; k <= nstates_; k++) put(fmt::format("case {0}: goto resume_{0};", k));
        put("}");
        put("if (mode == MOLT_RESUME_THROW) goto raised;");
    } else {
        prologue();
    }

    // 3. Labels that nobody jumps to are left out.
    auto clean = [&](const std::string& s) {
        std::string result;
        size_t start = 0;
        while (start < s.size()) {
            size_t end = s.find('\n', start);
            std::string_view line(s.data() + start, end - start);
            start = end + 1;
            if (line.size() > 3 && line.substr(line.size() - 3) == "@:;") {
                size_t first = line.find_first_not_of(' ');
                std::string name(line.substr(first, line.size() - first - 3));
                if (!used_labels_.count(name)) continue;
                result.append(line.substr(0, line.size() - 3));
                result += ":;\n";
                continue;
            }
            result.append(line);
            result += '\n';
        }
        return result;
    };
    out_ += clean(body);
    out_ += clean(ladders);
    out_ += clean(twin);
    // The last ladder falls into the exit.
    constexpr std::string_view last = "    goto raised;\n", raised = "raised:";
    if (tail.compare(0, raised.size(), raised) == 0 && out_.size() > last.size() &&
        out_.compare(out_.size() - last.size(), last.size(), last) == 0)
        out_.resize(out_.size() - last.size());
    out_ += tail;
    out_ += "}\n";
    if (split) out_ += front(head);
    if (unboxed_) out_ += wrapper();
    return std::move(out_);
}

} // namespace molt::compiler
