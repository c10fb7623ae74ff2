// Calls as C: direct ones where the callee can be guessed, with the general call behind the guess.
#include "compiler/emit/function.h"

#include "compiler/emit/c_text.h"
#include "compiler/emit/module.h"
#include "compiler/ir/builtins.h"

#include <fmt/format.h>

namespace molt::compiler {

using ir::Mode;
using ir::Op;

void FunctionEmitter::call(const Instr& i) {
    if (i.kwnames == ir::kNone && (i.op == Op::CallMethod || i.op == Op::CallLoaded) && call_method_directly(i)) return;
    if (i.op == Op::Call && i.index != ir::kNone && (call_builtin(i) || construct_directly(i))) return;
    if (call_unboxed(i)) return;
    boxed_call(i);
}

void FunctionEmitter::boxed_call(const Instr& i) {
    const size_t head = i.op == Op::Call || i.op == Op::CallLoaded ? 1 : 2;
    const std::string n = std::to_string(i.extra), names = kwnames(i);
    if (i.movable) {
        site(i);
        general_call(i);
        release(i);
        fail(i, "!" + reg(i.result, Rep::Boxed));
        return unbox_result(i, i.result);
    }
    std::string args = array(i.args, head, false);
    switch (i.op) {
    case Op::Call: return value(i, fmt::format("molt_call_fast(ctx, {}, {}, {}, {})", arg(i.args[0]), args, n, names));
    case Op::CallLoaded: return value(i, loaded_call(i, arg(i.args[0]), args));
    case Op::CallMethod:
        return value(i, fmt::format("molt_call_method_{}(ctx, {}, {}, {}, {}, {})", list_method(i, i.args[0].id, "fast"),
                                    arg(i.args[0]), args, n, names, arg(i.args[1])));
    default:
        return value(i, fmt::format("molt_build_class(ctx, {}, {}, {}, {}, {})", arg(i.args[0]), arg(i.args[1]), args, n, names));
    }
}

// The methods of lists that are done in line, by name and number of arguments; else `other`.
std::string FunctionEmitter::list_method(const Instr& i, uint32_t name, const char* other) const {
    const std::string& text = module_.module().constants[name].text;
    const bool known = i.kwnames == ir::kNone && ((text == "append" && i.extra == 2) || (text == "pop" && i.extra == 1));
    return known ? text : other;
}

// What LoadMethod found is called.
std::string FunctionEmitter::loaded_call(const Instr& i, const std::string& callee, const std::string& args) {
    if (i.cache == ir::kNone) return fmt::format("molt_call_loaded(ctx, {}, {}, {}, {})", callee, args, i.extra, kwnames(i));
    return fmt::format("molt_call_loaded_{}(ctx, {}, {}, {}, {}, {}, &cache[{}])", list_method(i, i.index, "site"), callee, args,
                       i.extra, kwnames(i), module_.constant(i.index), i.cache);
}

// A call whose positional arguments are handed over, without what follows it.
void FunctionEmitter::general_call(const Instr& i) {
    std::string items, r = reg(i.result, Rep::Boxed), names = kwnames(i);
    if (!i.movable)
        return put(
            fmt::format("{} = molt_call_fast(ctx, {}, {}, {}, {});", r, arg(i.args[0]), array(i.args, 1, false), i.extra, names));
    for (size_t k = 1; k < i.args.size(); k++)
        items += (k > 1 ? ", " : "") + (k - 1 < i.extra ? moved(i.args[k]) : arg(i.args[k]));
    put("{");
    indent_++;
    put(fmt::format("molt_value args[] = {{{}}};", items));
    put(fmt::format("{} = molt_call_fast(ctx, {}, args, {} | MOLT_ARGS_MOVABLE, {});", r, arg(i.args[0]), i.extra, names));
    put(fmt::format("molt_drop_args(ctx, args, {});", i.extra));
    indent_--;
    put("}");
}

// What float() makes of the usual texts for infinities and NaN, in C; null: another operand.
const char* FunctionEmitter::special_float(const Operand& o) const {
    if (o.kind != Operand::Kind::Constant) return nullptr;
    const ir::Constant& constant = module_.module().constants[o.id];
    if (constant.kind != ir::Constant::Kind::Str && constant.kind != ir::Constant::Kind::Name) return nullptr;
    const std::string& text = constant.text;
    if (text == "inf" || text == "Infinity" || text == "infinity") return "__builtin_inf()";
    if (text == "-inf" || text == "-Infinity" || text == "-infinity") return "-__builtin_inf()";
    return text == "nan" || text == "NaN" ? "__builtin_nan(\"\")" : nullptr;
}

// len(x) and the like: the value of the name tells whether it is the builtin.
bool FunctionEmitter::call_builtin(const Instr& i) {
    const std::string& name = module_.module().constants[i.index].text;
    const ir::InlineBuiltin* known = ir::inline_builtin(name);
    if (!known || i.movable || i.kwnames != ir::kNone || i.extra < known->arguments) return false;
    if (i.extra > known->arguments) {
        if (!known->or_more) return false;
        value(i, fmt::format("molt_call_{}_of(ctx, {}, {}, {})", name, arg(i.args[0]), array(i.args, 1, false), i.extra));
        return true;
    }
    std::string args;
    for (const Operand& o : i.args) args += ", " + arg(o);
    if (const char* x = name == "float" ? special_float(i.args[1]) : nullptr)
        value(i, fmt::format("molt_call_float_text(ctx{}, {})", args, x));
    else value(i, fmt::format("molt_call_{}(ctx{})", name, args));
    return true;
}

// C(...) where a class of this module has that name: the instance is made here, and when its class has the __init__ that
// stands in the module, that C function is called; its entry fills in defaults.
bool FunctionEmitter::construct_directly(const Instr& i) {
    const uint32_t constructor = module_.methods().constructor(i.index, i.extra + 1);
    if (constructor == ir::kNone) return false;
    const ir::Function& f = *module_.module().functions[constructor];
    const bool whole = f.nparameters == i.extra + 1;
    const std::string r = reg(i.result, Rep::Boxed), cell = fmt::format("cache[{}]", i.cache);
    std::string args;
    for (size_t k = 1; k < i.args.size(); k++) args += ", " + moved(i.args[k]);
    site(i);
    put(fmt::format("{} = molt_new_instance(ctx, {}, &code_{}, &{});", r, arg(i.args[0]), f.c_name, cell));
    put(fmt::format("if (MOLT_LIKELY({} != MOLT_ABSENT)) {{", r));
    indent_++;
    put(fmt::format("const molt_value init = molt_retain({}.value);", cell));
    if (whole) {
        put(fmt::format("molt_value done = {}(ctx, init, molt_retain({}){});", f.c_name, r, args));
    } else {
        put(fmt::format("molt_value args[] = {{{}{}}};", r, args));
        put(fmt::format("molt_value done = entry_{}(ctx, init, args, {}, 0);", f.c_name, i.extra + 1));
        if (i.extra) put(fmt::format("molt_drop_args(ctx, args + 1, {});", i.extra));
    }
    put("molt_drop(ctx, init);");
    put("if (MOLT_UNLIKELY(done != MOLT_NONE)) {");
    indent_++;
    put(fmt::format("if (!done || molt_init_done(ctx, done) != MOLT_OK) molt_drop(ctx, {0}), {0} = 0;", r));
    indent_--;
    put("}");
    indent_--;
    put("} else {");
    indent_++;
    general_call(i);
    indent_--;
    put("}");
    release(i);
    fail(i, "!" + r);
    unbox_result(i, i.result);
    return true;
}

// The argument as a callee owns it: temporaries are handed over.
std::string FunctionEmitter::handed(const Operand& o) {
    Operand given = o;
    if (given.is_register() && given.mode == Mode::Release) given.mode = Mode::Move;
    return moved(given);
}

// o.name(...) where methods of this module have that name: the code of what the class has tells whether it is one of
// them, and then its C function is called.
bool FunctionEmitter::call_method_directly(const Instr& i) {
    const bool loaded = i.op == Op::CallLoaded;
    constexpr size_t kMostCandidates = 4;
    auto candidates = module_.methods().named(loaded ? i.index : i.args[0].id, i.extra);
    if (candidates.empty()) return false;
    if (candidates.size() > kMostCandidates) candidates.clear(); // so many are called through their entries
    const size_t head = loaded ? 1 : 2;
    const std::string r = reg(i.result, Rep::Boxed);
    const std::string method = loaded ? arg(i.args[0]) : "method", self = loaded ? arg(i.args[1]) : "self";
    site(i);
    put("{");
    indent_++;
    if (!loaded) {
        put(fmt::format("molt_value self = {};", handed(i.args[head])));
        put(fmt::format("const molt_value method = molt_site_method(ctx, &self, {}, {}, &more[{}]);", arg(i.args[0]),
                        arg(i.args[1]), i.args[1].id));
    }
    bool unboxed = false;
    for (size_t k = 0; k < candidates.size(); k++) {
        const std::string& name = module_.module().functions[candidates[k]]->c_name;
        put(fmt::format("{}if ({} && molt_has_code({}, &code_{})) {{", k ? "} else " : "", self, method, name));
        indent_++;
        const std::vector<Operand> args(i.args.begin() + static_cast<std::ptrdiff_t>(head) + 1, i.args.end());
        unboxed |= direct_call(i, candidates[k], method, loaded ? handed(i.args[head]) : self, args);
        if (loaded) drop(i.args[0].id);
        else put("molt_drop(ctx, method);");
        indent_--;
    }
    put(candidates.empty() ? "{" : "} else {");
    indent_++;
    std::string items = self;
    for (size_t a = head + 1; a < i.args.size(); a++) items += ", " + arg(i.args[a]);
    items = "(molt_value[]){" + items + "}";
    std::string call = loaded
                           ? loaded_call(i, method, items)
                           : fmt::format("molt_call_loaded_{}(ctx, {}, {}, {}, 0, {}, {})", list_method(i, i.args[0].id, "site"),
                                         method, items, i.extra, arg(i.args[0]), arg(i.args[1]));
    if (loaded) {
        put(fmt::format("{} = {};", r, call));
        release(i);
    } else {
        put(fmt::format("{} = method ? {} : 0;", r, call));
        put("molt_xdrop(ctx, method);");
        put("molt_xdrop(ctx, self);");
        release(i, head + 1);
    }
    indent_--;
    put("}");
    indent_--;
    put("}");
    finish_direct_call(i, unboxed);
    return true;
}

// The C function of a function of this module: numbers go in and come out as they are where both sides have them so. True when
// the result may be MOLT_UNBOXED.
bool FunctionEmitter::direct_call(const Instr& i, uint32_t function, const std::string& callee, const std::string& self,
                                  const std::vector<Operand>& args) {
    const ir::Function& f = *module_.module().functions[function];
    const Typing* typing = typing_ && !slow_ ? module_.typing(function) : nullptr;
    const uint32_t first = self.empty() ? 0 : 1;
    if (typing && !typing->is_unboxed(f)) typing = nullptr;
    for (uint32_t k = 0; typing && k < f.nparameters; k++) {
        const Rep wanted = typing->variables[k];
        if (wanted != Rep::Boxed && (k < first || rep(args[k - first]) != wanted)) typing = nullptr;
    }
    std::string given = self.empty() ? "" : ", " + self, words;
    for (uint32_t k = first; k < f.nparameters; k++) {
        const Operand& o = args[k - first];
        const Rep wanted = typing ? typing->variables[k] : Rep::Boxed;
        given += ", " + (wanted == Rep::Boxed ? handed(o) : wanted == Rep::Int ? as_int(o) : as_float(o));
        if (wanted != Rep::Boxed) words += ", 0";
    }
    const std::string r = reg(i.result, Rep::Boxed);
    const std::string call = fmt::format("{}(ctx, {}{}{})", c_name(f, typing), callee, given, words);
    if (!typing || typing->result == Rep::Boxed || typing->result != rep_of_register(i.result)) {
        put(fmt::format("{} = {};", r, typing ? boxed_result(*typing, call) : call));
        return false;
    }
    put(fmt::format("const {} given = {};", result_type(*typing), call));
    put(fmt::format("{} = given.boxed;", r));
    put(fmt::format("{} = given.number;", reg(i.result)));
    return true;
}

void FunctionEmitter::finish_direct_call(const Instr& i, bool unboxed) {
    const std::string r = reg(i.result, Rep::Boxed);
    if (unboxed) {
        put(fmt::format("if (MOLT_UNLIKELY({} != MOLT_UNBOXED)) {{", r));
        indent_++;
    }
    fail(i, "!" + r);
    unbox_result(i, i.result);
    if (unboxed) {
        indent_--;
        put("}");
    }
}

// Numbers in, a number out: the callee may be a builtin function that has an entry for them (molt_scalar). The ordinary call
// stands behind it.
bool FunctionEmitter::call_unboxed(const Instr& i) {
    if (!typing_ || slow_ || i.kwnames != ir::kNone || i.op == Op::BuildClass) return false;
    const Rep result = rep_of_register(i.result);
    if (result != Rep::Int && result != Rep::Float) return false;
    const size_t first = i.op == Op::Call ? 1 : i.op == Op::CallLoaded ? 2 : 3, n = i.args.size() - first;
    if (i.args.size() <= first || n > 2) return false;
    bool ints = true, floats = true;
    for (size_t k = first; k < i.args.size(); k++) {
        ints &= rep(i.args[k]) == Rep::Int;
        floats &= rep(i.args[k]) == Rep::Float;
        if (rep(i.args[k]) != Rep::Int && rep(i.args[k]) != Rep::Float) return false;
    }
    // To a float result ints go as floats: such entries belong to functions that convert them.
    std::string kind;
    if (result == Rep::Float) kind = n == 1 ? "f_f" : "ff_f";
    else if (floats && n == 1) kind = "f_i";
    else if (ints && n == 2) kind = "ii_i";
    else return false;
    std::string args;
    for (size_t k = first; k < i.args.size(); k++) args += ", " + (kind == "ii_i" ? as_int(i.args[k]) : as_float(i.args[k]));
    site(i);
    const std::string out = ", &" + reg(i.result);
    if (i.op == Op::CallMethod)
        put(fmt::format("if (molt_call_module_{}(ctx, {}, {}{}{})) {{", kind, arg(i.args[2]), arg(i.args[1]), args, out));
    else
        put(fmt::format("if ({}molt_call_{}(ctx, {}{}{})) {{", i.op == Op::CallLoaded ? "!" + arg(i.args[1]) + " && " : "", kind,
                        arg(i.args[0]), args, out));
    indent_++;
    release(i);
    indent_--;
    put("} else {");
    indent_++;
    boxed_call(i);
    indent_--;
    put("}");
    return true;
}

// A module-level function that nobody rebinds is called directly, as long as nobody wrote the module from outside.
void FunctionEmitter::call_known(const Instr& i) {
    const ir::Known& known = module_.module().known[i.index];
    std::string object = "known.f_" + c_identifier(known.name);
    std::string r = reg(i.result, Rep::Boxed);
    if (i.op == Op::LoadKnown) {
        std::string load = fmt::format("molt_load_global_fast(ctx, {}, {}, {})", globals(), arg(i.args[0]), arg(i.args[1]));
        if (known.function == ir::kNone) return value(i, load);
        put(fmt::format("{} = 0;", r));
        bool itself = module_.module().functions[known.function].get() == &f_; // running, so it is defined
        put(fmt::format("if (MOLT_UNLIKELY({}externally_written)) {{", itself ? "" : "!" + object + " || "));
        indent_++;
        uint32_t before = last_site_;
        value(i, load);
        last_site_ = before;
        indent_--;
        return put("}");
    }
    std::string callee = arg(i.args[0]);
    site(i);
    bool direct = known.function != ir::kNone, unboxed = false;
    if (direct) {
        put(fmt::format("if (MOLT_LIKELY(!{} && !externally_written)) {{", callee));
        indent_++;
        unboxed = direct_call(i, known.function, object, "", std::vector<Operand>(i.args.begin() + 1, i.args.end()));
        indent_--;
        put("} else {");
        indent_++;
    }
    std::string items;
    for (size_t k = 1; k < i.args.size(); k++) items += (k > 1 ? ", " : "") + moved(i.args[k]);
    if (!direct && i.extra) put("{"), indent_++;
    if (i.extra) put(fmt::format("molt_value args[] = {{{}}};", items));
    if (direct) {
        // Someone wrote the module while the arguments were evaluated.
        put(fmt::format("if (!{}) {} = molt_load_global(ctx, {}, {}, NULL);", callee, callee, globals(),
                        module_.known_name(i.index)));
        if (i.extra) {
            put(fmt::format("if (!{}) {{", callee));
            indent_++;
            put(fmt::format("molt_drop_args(ctx, args, {});", i.extra));
            put("goto " + target(i.unwind) + ";");
            indent_--;
            put("}");
        } else {
            fail(i, "!" + callee);
        }
    }
    if (i.extra == 0) {
        put(fmt::format("{} = molt_call_fast(ctx, {}, NULL, 0, 0);", r, callee));
    } else {
        put(fmt::format("{} = molt_call_fast(ctx, {}, args, {} | MOLT_ARGS_MOVABLE, 0);", r, callee, i.extra));
        put(fmt::format("molt_drop_args(ctx, args, {});", i.extra));
    }
    if (!direct && i.extra) indent_--, put("}");
    drop(i.args[0].id);
    if (direct) {
        indent_--;
        put("}");
    }
    finish_direct_call(i, unboxed);
}

} // namespace molt::compiler
