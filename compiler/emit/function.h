// Prints one function of the IR as C.
#pragma once

#include "compiler/ir/ir.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace molt::compiler {

// How registers and variables of a function are held in C; everything boxed unless analysis says otherwise.
struct Typing {
    std::vector<ir::Rep> registers;
    std::vector<ir::Rep> variables;
    ir::Rep result = ir::Rep::Boxed; // what the typed code returns
    bool any() const;
    // Whether the C function takes and gives numbers as they are: see FunctionEmitter::unboxed_signature.
    bool is_unboxed(const ir::Function& f) const;
};

class ModuleEmitter;

class FunctionEmitter {
  public:
    FunctionEmitter(const ModuleEmitter& module, ir::Function& function, const Typing* typing);
    std::string emit();

    // "static molt_value py_fib(molt_ctx *ctx, molt_value callee, molt_value v_n)"
    static std::string signature(const ir::Function& f, const char* prefix = "");
    // "static molt_int_result unboxed_py_fib(molt_ctx *ctx, molt_value callee, int64_t n_n, molt_value v_n)": the boxed
    // words of the numbers come last, 0 where the numbers themselves are given.
    static std::string unboxed_signature(const ir::Function& f, const Typing& typing, const char* prefix = "");
    static std::string c_name(const ir::Function& f, const Typing* typing);
    static std::string result_type(const Typing& typing);
    static std::string boxed_result(const Typing& typing, const std::string& call); // a call of it, as a boxed word
    static std::string variable_name(const ir::Function& f, uint32_t variable);
    static std::string variable_name(const ir::Function& f, uint32_t variable, ir::Rep rep);
    static void name_variables(ir::Function& f);

  private:
    using Instr = ir::Instr;
    using Operand = ir::Operand;
    using Rep = ir::Rep;

    // ---- text ----
    void put(std::string_view line);
    void label(const std::string& name);

    // ---- names ----
    Rep rep_of_register(uint32_t id) const;
    Rep rep_of_variable(uint32_t id) const;
    std::string reg(uint32_t id) const;
    std::string reg(uint32_t id, Rep rep) const;
    std::string var(uint32_t id) const;
    std::string var(uint32_t id, Rep rep) const;
    std::string target(uint32_t unwind);
    std::string label_name(uint32_t label) const;
    std::string arg(const Operand& o);   // a boxed word, borrowed
    std::string moved(const Operand& o); // a boxed word, owned
    std::string array(const std::vector<Operand>& args, size_t from, bool move);
    std::string globals() const;
    std::string kwnames(const Instr& i) const;
    std::string site_target() const;

    // ---- instructions ----
    void block(const ir::Block& b);
    void block(const ir::Block& b, size_t from, size_t to);
    void instruction(const Instr& i);
    void generic(const Instr& i);
    void value(const Instr& i, const std::string& expression);
    void status(const Instr& i, const std::string& expression);
    void test(const Instr& i, const std::string& expression);
    void site(const Instr& i);
    void release(const Instr& i, size_t from = 0);
    void drop(uint32_t id);
    void fail(const Instr& i, const std::string& condition);
    std::optional<std::string> pure_test(const Instr& i);
    void call(const Instr& i);
    void call_known(const Instr& i);
    bool direct_call(const Instr& i, uint32_t function, const std::string& callee, const std::string& self,
                     const std::vector<Operand>& args);
    void finish_direct_call(const Instr& i, bool unboxed);
    bool call_method_directly(const Instr& i);
    bool call_unboxed(const Instr& i);
    void boxed_call(const Instr& i);
    std::string list_method(const Instr& i, uint32_t name, const char* other) const;
    std::string loaded_call(const Instr& i, const std::string& callee, const std::string& args);
    const char* special_float(const Operand& o) const;
    bool call_builtin(const Instr& i);
    bool construct_directly(const Instr& i);
    void general_call(const Instr& i);
    std::string handed(const Operand& o);
    void next_pair(const Instr& i);
    void unpack(const Instr& i);
    void yield(const Instr& i);
    void delegate(const Instr& i);
    bool grows_variable(const Instr& i, const ir::Node& next) const;
    void if_(const ir::Node& node, const std::string& condition);
    void finish();
    void unwind_code();
    void prologue();
    void enter();
    size_t frameless_head() const;
    std::string front(size_t head);
    bool called_directly() const;
    bool is_pure(const Instr& i) const;
    void epilogue();
    std::string own_signature(const char* prefix) const;
    void leave_typed();
    void declare_number();
    std::string wrapper() const;
    std::string slot_call(const Instr& i, const char* name);
    std::string site_call(const Instr& i, const char* name);

    // ---- fused.cpp: runs of boxed arithmetic ----
    size_t arithmetic_run(const ir::Block& b, size_t from, size_t to) const;
    void fused(const ir::Block& b, size_t from, size_t last, size_t to);
    std::string fused_ints(const std::vector<const Instr*>& run, const std::string& guard);
    std::string fused_floats(const std::vector<const Instr*>& run);

    // ---- typed.cpp: instructions on unboxed values ----
    bool typed(const Instr& i);
    std::string as_int(const Operand& o);
    std::string as_float(const Operand& o);
    Rep rep(const Operand& o) const;
    struct Escape {
        const Instr* instr;
        bool after;
    };
    void escape_if(const Instr& i, const std::string& condition, bool after);
    void guard_boxing(const Instr& i);
    void unbox_result(const Instr& i, uint32_t result);
    void unbox_outs(const Instr& i);
    void typed_binary(const Instr& i);
    void identity_of_number(const Instr& i);
    std::string typed_compare(const Instr& i);
    std::set<uint32_t> live_unboxed(const Escape& e) const;
    void escape_code();
    bool guesses_parameters() const;
    bool has_twin() const { return typing_ && (!escapes_.empty() || guesses_parameters()); }

    const ModuleEmitter& module_;
    ir::Function& f_;
    const Typing* typing_;
    bool slow_ = false;    // printing the boxed twin
    bool unboxed_ = false; // numbers come in and go out as they are
    std::string out_;
    int indent_ = 1;
    uint32_t last_site_ = ir::kNone;
    bool has_frame_ = true;
    bool entered_ = true; // printing code inside the frame
    bool raises_ = false;
    bool grows_ = false; // printing variable += x
    std::set<uint32_t> used_unwinds_;
    std::set<std::string> used_labels_;
    struct OpenLoop {
        uint32_t break_label, continue_label;
    };
    std::vector<OpenLoop> loops_;
    uint32_t nstates_ = 0;
    std::set<std::string> registers_used_;
    std::vector<Escape> escapes_;                                    // where the typed code may give up
    std::unordered_map<uint32_t, std::string> range_end_;            // the register of a typed range item: when the range is over
    std::unordered_map<uint32_t, std::array<uint32_t, 2>> counters_; // what a typed range walks: position and step, or kNone
    uint32_t line_ = 0;
};

} // namespace molt::compiler
