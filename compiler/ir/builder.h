// Writes the instructions of one function and keeps the books: live temporaries, unwind chains, bound variables.
#pragma once

#include "compiler/ir/ir.h"

#include <initializer_list>
#include <unordered_map>

namespace molt::ir {

class Builder {
  public:
    Builder(Module& module, Function& function);

    Module& module;
    Function& function;

    // ---- registers ----
    uint32_t new_register(Rep rep = Rep::Boxed);
    uint32_t new_counter();
    static Operand reg(uint32_t id) { return {.kind = Operand::Kind::Register, .id = id}; }
    // The register becomes a live, owned temporary.
    Operand own(uint32_t id);
    // A counter stays live until forget().
    void keep(uint32_t id);
    void forget(uint32_t id);
    // The register is no longer live and no code is written for it: another path consumed it.
    void disown(uint32_t id);
    // The register stops being live but keeps its C name: it is about to be written again.
    void disown_only(uint32_t id) { remove(Unwind::Kind::Drop, id); }
    // A register that was dropped or moved gets its C name back: it has just been written again.
    void own_again(uint32_t id) {
        slots_in_use_[function.registers[id].slot] = true;
        push({Unwind::Kind::Drop, id});
    }
    // A Bool register about to be consumed for the last time: its C name is free for others.
    uint32_t spend(uint32_t id) {
        free_register(id);
        return id;
    }

    // How an operand enters an instruction. `use` drops it afterwards when it is a temporary, `take` gives it away.
    Operand use(Operand operand) const;
    static Operand take(Operand operand);
    static Operand peek(Operand operand);

    // ---- operands ----
    static Operand word(WordKind kind) { return {.kind = Operand::Kind::Word, .id = kind}; }
    static Operand none() { return word(kWordNone); }
    static Operand absent() { return {}; }
    static Operand raw(int64_t i) { return {.kind = Operand::Kind::Raw, .integer = i}; }
    static Operand var(uint32_t id) { return {.kind = Operand::Kind::Variable, .id = id}; }
    static Operand free_cell(uint32_t i) { return {.kind = Operand::Kind::FreeCell, .id = i}; }
    static Operand out(uint32_t id) { return {.kind = Operand::Kind::Out, .id = id}; }
    static Operand code(uint32_t f) { return {.kind = Operand::Kind::Code, .id = f}; }
    static Operand callee() { return {.kind = Operand::Kind::Callee}; }
    static Operand name_space() { return {.kind = Operand::Kind::Name}; }
    static Operand integer(int64_t i) { return {.kind = Operand::Kind::Int, .integer = i}; }
    static Operand floating(double d) { return {.kind = Operand::Kind::Float, .number = d}; }
    static Operand constant(uint32_t id) { return {.kind = Operand::Kind::Constant, .id = id}; }
    Operand globals();
    Operand new_cache();

    // ---- constants of the module ----
    Operand str(std::string_view text);
    Operand name(std::string_view text);
    Operand bytes(std::string_view data);
    Operand big_int(std::string_view digits);
    Operand complex(double imaginary);
    Operand tuple(std::vector<Operand> items, bool frozenset = false);
    Operand float_constant(double d);

    // ---- instructions ----
    uint32_t site(const Position& position);
    uint32_t method_site(const Position& position, const Position& name);
    void at(const Position& position) { position_ = name_position_ = position; }
    // A method call: `name` is where it is looked up.
    void at(const Position& position, const Position& name) {
        position_ = position;
        name_position_ = name;
    }

    // Appends. Operands marked Release or Move stop being live before the unwind chain is taken.
    Instr& emit(Instr instr, bool can_raise);
    Operand value(const char* slot, std::initializer_list<Operand> args);
    Operand value(Instr instr); // any operation whose result is owned
    void status(const char* slot, std::initializer_list<Operand> args);
    void call_void(const char* slot, std::initializer_list<Operand> args);
    uint32_t test(Instr instr); // a Bool register
    uint32_t test_slot(const char* slot, std::initializer_list<Operand> args);
    Operand array(const char* slot, std::vector<Operand> items, size_t count);
    void drop(Operand operand); // when it is a temporary
    void move(uint32_t target, Operand from);
    void copy(uint32_t target, Operand from); // one more reference; from stays alive
    Operand owned(Operand operand);           // a live temporary with the same value
    void propagate();
    void line(uint32_t number);

    // ---- variables ----
    uint32_t new_variable(std::string_view name, bool hidden);
    void store(uint32_t variable, Operand from);
    void clear(uint32_t variable);
    bool is_bound(uint32_t variable) const { return variable < bound_.size() && bound_[variable]; }
    void set_bound(uint32_t variable, bool on);
    std::vector<bool> bound_state() const { return bound_; }

    // ---- control ----
    uint32_t new_label() { return function.nlabels++; }
    void jump(uint32_t label);
    void place(uint32_t label);
    bool reachable() const { return reachable_; }
    void unreachable() { reachable_ = false; }
    // A handler's label: entered from anywhere in its region; nothing bound since `state` is certain.
    void place_handler(uint32_t label, const std::vector<bool>& state);
    template<class Then, class Else> void branch(uint32_t condition, Then&& then, Else&& otherwise) {
        Branch b = open_branch(condition);
        then();
        turn_branch(b);
        otherwise();
        close_branch(b);
    }
    template<class Then> void branch(uint32_t condition, Then&& then) {
        branch(condition, then, [] {});
    }
    // An endless C loop; `body` leaves it with jump(break_label).
    template<class Body> void loop(uint32_t break_label, uint32_t continue_label, Body&& body) {
        if (!reachable_) return;
        Block* outer = block_;
        Node& node = append(Node::Kind::Loop);
        node.label = break_label;
        node.continue_label = continue_label;
        block_ = &node.body;
        body();
        block_ = outer;
        reachable_ = false;
        place(break_label);
    }

    // ---- unwinding ----
    struct Live {
        Unwind::Kind kind; // Drop, EndExcept, Handler; Exit stands for a counter, which needs nothing
        uint32_t id;
    };
    void push_handler(uint32_t label) { push({Unwind::Kind::Handler, label}); }
    void push_clear(uint32_t variable) { push({Unwind::Kind::Clear, variable}); }
    void pop_clear(uint32_t variable) { remove(Unwind::Kind::Clear, variable); }
    void push_end_except(uint32_t reg) { push({Unwind::Kind::EndExcept, reg}); }
    void pop_handler(uint32_t label) { remove(Unwind::Kind::Handler, label); }
    void pop_end_except(uint32_t reg) { remove(Unwind::Kind::EndExcept, reg); }
    const std::vector<Live>& live() const { return live_; }
    // The books before the code on the way of a jump is written, to be given back after it.
    struct Books {
        std::vector<Live> live;
        std::vector<bool> slots, tests;
    };
    Books books() const { return {live_, slots_in_use_, tests_in_use_}; }
    void restore(Books books);
    // Takes the handler or the handled exception on top of the others out of the chain, on the way of a jump.
    void leave(Unwind::Kind kind, uint32_t id) { remove(kind, id); }
    uint32_t tip();

  private:
    struct Branch {
        Node* node;
        Block* outer;
        bool entered;
        bool then_reachable;
        std::vector<bool> before, then_bound;
        Books books_before, books_then;
    };
    Branch open_branch(uint32_t condition);
    void turn_branch(Branch& b);
    void close_branch(Branch& b);
    Node& append(Node::Kind kind);
    void push(Live live);
    void remove(Unwind::Kind kind, uint32_t id);
    void free_register(uint32_t id);
    uint32_t add_constant(Constant constant, const std::string& key);

    Block* block_;
    bool reachable_ = true;
    Position position_{}, name_position_{};
    std::vector<bool> bound_;
    struct LabelState {
        bool used = false;
        std::vector<bool> bound;
    };
    std::unordered_map<uint32_t, LabelState> labels_;
    std::vector<Live> live_;
    std::map<std::tuple<uint32_t, int, uint32_t>, uint32_t> chains_;
    std::map<Position, uint32_t> sites_;
    std::map<std::pair<Position, Position>, uint32_t> method_sites_; // two positions in a row
    std::vector<bool> slots_in_use_;                                 // boxed registers and counters
    std::vector<bool> tests_in_use_;                                 // Bool registers
};

} // namespace molt::ir
