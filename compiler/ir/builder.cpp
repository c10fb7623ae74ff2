// The bookkeeping of lowering: see builder.h.
#include "compiler/ir/builder.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace molt::ir {

Builder::Builder(Module& m, Function& f) : module(m), function(f), block_(&f.body) {
    if (function.unwinds.empty()) function.unwinds.push_back({Unwind::Kind::Exit});
    bound_.resize(function.variables.size());
}

// ---- registers ----

uint32_t Builder::new_register(Rep rep) {
    uint32_t id = static_cast<uint32_t>(function.registers.size());
    std::vector<bool>& in_use = rep == Rep::Bool ? tests_in_use_ : slots_in_use_;
    uint32_t& count = rep == Rep::Bool ? function.ntests : function.nslots;
    uint32_t slot = 0;
    while (slot < in_use.size() && in_use[slot]) slot++;
    if (slot == in_use.size()) in_use.push_back(false);
    in_use[slot] = true;
    count = std::max(count, slot + 1);
    function.registers.push_back({.slot = slot, .rep = rep});
    return id;
}

uint32_t Builder::new_counter() {
    uint32_t id = new_register();
    function.registers[id].counter = true;
    return id;
}

void Builder::free_register(uint32_t id) {
    const Register& r = function.registers[id];
    (r.rep == Rep::Bool ? tests_in_use_ : slots_in_use_)[r.slot] = false;
}

Operand Builder::own(uint32_t id) {
    push({Unwind::Kind::Drop, id});
    return reg(id);
}
void Builder::keep(uint32_t id) { push({Unwind::Kind::Exit, id}); }
void Builder::forget(uint32_t id) {
    remove(Unwind::Kind::Exit, id);
    free_register(id);
}

Operand Builder::use(Operand operand) const {
    if (operand.is_register()) operand.mode = Mode::Release;
    return operand;
}
Operand Builder::take(Operand operand) {
    operand.mode = Mode::Move;
    return operand;
}
Operand Builder::peek(Operand operand) {
    operand.mode = Mode::Borrow;
    return operand;
}

Operand Builder::globals() {
    function.uses_globals = true;
    return {.kind = Operand::Kind::Globals};
}
Operand Builder::new_cache() { return {.kind = Operand::Kind::Cache, .id = module.ncaches++}; }

// ---- constants ----

uint32_t Builder::add_constant(Constant constant, const std::string& key) {
    auto [it, added] = module.constant_index.try_emplace(key, static_cast<uint32_t>(module.constants.size()));
    if (added) module.constants.push_back(std::move(constant));
    return it->second;
}

Operand Builder::str(std::string_view text) {
    std::string s(text);
    return constant(add_constant({.kind = Constant::Kind::Str, .text = s}, "s" + s));
}
Operand Builder::name(std::string_view text) {
    std::string s(text);
    return constant(add_constant({.kind = Constant::Kind::Name, .text = s}, "n" + s));
}
Operand Builder::bytes(std::string_view data) {
    std::string s(data);
    return constant(add_constant({.kind = Constant::Kind::Bytes, .text = s}, "b" + s));
}
Operand Builder::big_int(std::string_view digits) {
    std::string s(digits);
    return constant(add_constant({.kind = Constant::Kind::Int, .text = s}, "i" + s));
}
Operand Builder::complex(double imaginary) {
    std::string bits(reinterpret_cast<const char*>(&imaginary), sizeof imaginary);
    return constant(add_constant({.kind = Constant::Kind::Complex, .number = imaginary}, "c" + bits));
}
Operand Builder::float_constant(double d) { return floating(d); }

Operand Builder::tuple(std::vector<Operand> items, bool frozenset) {
    std::string key = frozenset ? "f" : "t";
    for (const Operand& o : items) {
        key.push_back(static_cast<char>('0' + static_cast<int>(o.kind)));
        key.append(reinterpret_cast<const char*>(&o.id), sizeof o.id);
        key.append(reinterpret_cast<const char*>(&o.integer), sizeof o.integer);
        key.append(reinterpret_cast<const char*>(&o.number), sizeof o.number);
    }
    Constant c{.kind = frozenset ? Constant::Kind::FrozenSet : Constant::Kind::Tuple};
    c.items = std::move(items);
    return constant(add_constant(std::move(c), key));
}

// ---- instructions ----

void Builder::disown(uint32_t id) {
    remove(Unwind::Kind::Drop, id);
    free_register(id);
}

uint32_t Builder::site(const Position& position) {
    auto [it, added] = sites_.try_emplace(position, static_cast<uint32_t>(function.positions.size()));
    if (added) function.positions.push_back(position);
    return it->second;
}

uint32_t Builder::method_site(const Position& position, const Position& name) {
    auto [it, added] = method_sites_.try_emplace({position, name}, static_cast<uint32_t>(function.positions.size()));
    if (added) {
        function.positions.push_back(position);
        function.positions.push_back(name);
    }
    return it->second;
}

Node& Builder::append(Node::Kind kind) {
    block_->push_back(std::make_unique<Node>());
    block_->back()->kind = kind;
    return *block_->back();
}

Instr& Builder::emit(Instr instr, bool can_raise) {
    std::vector<uint32_t> freed;
    for (const Operand& o : instr.args) {
        if (!o.is_register() || o.mode == Mode::Borrow) continue;
        remove(Unwind::Kind::Drop, o.id);
        freed.push_back(o.id);
    }
    if (reachable_) instr.live = tip();
    if (can_raise) {
        bool method = instr.op == Op::CallMethod;
        instr.site = !reachable_ ? 0 : method ? method_site(position_, name_position_) : site(position_);
        instr.unwind = instr.live;
    }
    if (instr.op == Op::Yield || instr.op == Op::Delegate)
        for (const Live& l : live_)
            if (l.kind == Unwind::Kind::Drop || l.kind == Unwind::Kind::EndExcept || l.kind == Unwind::Kind::Exit)
                function.registers[l.id].spilled = true;
    for (uint32_t id : freed) free_register(id);
    static Instr discarded;
    if (!reachable_) {
        discarded = std::move(instr);
        return discarded;
    }
    Node& node = append(Node::Kind::Instruction);
    node.instr = std::move(instr);
    return node.instr;
}

Operand Builder::value(Instr instr) {
    instr.shape = Shape::Value;
    instr.result = new_register();
    uint32_t id = instr.result;
    bool can_raise = instr.op != Op::BoolValue;
    emit(std::move(instr), can_raise);
    return own(id);
}
Operand Builder::value(const char* slot, std::initializer_list<Operand> args) {
    Instr i{.op = Op::Slot, .name = slot, .args = args};
    return value(std::move(i));
}
void Builder::status(const char* slot, std::initializer_list<Operand> args) {
    emit({.op = Op::Slot, .shape = Shape::Status, .name = slot, .args = args}, true);
}
void Builder::call_void(const char* slot, std::initializer_list<Operand> args) {
    emit({.op = Op::Slot, .shape = Shape::Void, .name = slot, .args = args}, false);
}
uint32_t Builder::test(Instr instr) {
    instr.shape = Shape::Test;
    instr.result = new_register(Rep::Bool);
    uint32_t id = instr.result;
    bool raises = instr.op != Op::IsTest && instr.op != Op::IsAbsent && instr.op != Op::Not;
    emit(std::move(instr), raises);
    return id;
}
uint32_t Builder::test_slot(const char* slot, std::initializer_list<Operand> args) {
    return test({.op = Op::Slot, .name = slot, .args = args});
}
Operand Builder::array(const char* slot, std::vector<Operand> items, size_t count) {
    Instr i{.op = Op::Array, .extra = static_cast<uint32_t>(count), .name = slot, .args = std::move(items)};
    for (Operand& o : i.args) o = take(o);
    return value(std::move(i));
}
void Builder::drop(Operand operand) {
    if (!operand.is_register()) return;
    emit({.op = Op::Drop, .args = {take(operand)}}, false);
}
void Builder::move(uint32_t target, Operand from) { emit({.op = Op::Move, .result = target, .args = {take(from)}}, false); }
void Builder::copy(uint32_t target, Operand from) { emit({.op = Op::Move, .result = target, .args = {peek(from)}}, false); }
Operand Builder::owned(Operand operand) {
    if (operand.is_register()) return operand;
    uint32_t id = new_register();
    move(id, operand);
    return own(id);
}
void Builder::propagate() {
    emit({.op = Op::Propagate}, true);
    reachable_ = false;
}
void Builder::line(uint32_t number) {
    if (reachable_) append(Node::Kind::Line).line = number;
}

// ---- variables ----

uint32_t Builder::new_variable(std::string_view name, bool hidden) {
    function.variables.push_back({.name = std::string(name), .hidden = hidden});
    bound_.resize(function.variables.size());
    return static_cast<uint32_t>(function.variables.size() - 1);
}
void Builder::store(uint32_t variable, Operand from) {
    emit({.op = Op::StoreVar, .variable = variable, .args = {take(from)}}, false);
    set_bound(variable, true);
}
void Builder::clear(uint32_t variable) {
    emit({.op = Op::ClearVar, .variable = variable}, false);
    set_bound(variable, false);
}
void Builder::set_bound(uint32_t variable, bool on) {
    if (variable >= bound_.size()) bound_.resize(variable + 1);
    bound_[variable] = on;
}

// ---- control ----

namespace {
void intersect(std::vector<bool>& a, const std::vector<bool>& b) {
    if (a.size() < b.size()) a.resize(b.size());
    for (size_t i = 0; i < a.size(); i++)
        if (i >= b.size() || !b[i]) a[i] = false;
}
} // namespace

void Builder::jump(uint32_t label) {
    if (!reachable_) return;
    LabelState& state = labels_[label];
    if (state.used) {
        intersect(state.bound, bound_);
    } else {
        state.used = true;
        state.bound = bound_;
    }
    append(Node::Kind::Goto).label = label;
    reachable_ = false;
}

void Builder::place(uint32_t label) {
    LabelState& state = labels_[label];
    if (state.used) {
        if (reachable_) {
            intersect(bound_, state.bound);
        } else {
            bound_ = state.bound;
        }
        reachable_ = true;
    }
    if (reachable_) append(Node::Kind::Label).label = label;
}

void Builder::place_handler(uint32_t label, const std::vector<bool>& state) {
    reachable_ = true;
    bound_ = state;
    append(Node::Kind::Label).label = label;
}

Builder::Branch Builder::open_branch(uint32_t condition) {
    Branch b{nullptr, block_, reachable_, false, bound_, {}, books(), {}};
    if (!reachable_) {
        static Node nowhere;
        b.node = &nowhere;
        nowhere.body.clear();
        nowhere.otherwise.clear();
    } else {
        b.node = &append(Node::Kind::If);
    }
    b.node->condition = condition;
    block_ = &b.node->body;
    return b;
}
void Builder::turn_branch(Branch& b) {
    b.then_reachable = reachable_;
    b.then_bound = bound_;
    b.books_then = books();
    bound_ = b.before;
    restore(b.books_before);
    reachable_ = b.entered;
    block_ = &b.node->otherwise;
}
void Builder::close_branch(Branch& b) {
    if (b.then_reachable && reachable_) {
        intersect(bound_, b.then_bound);
    } else if (b.then_reachable) {
        bound_ = b.then_bound;
    }
    if (b.then_reachable && !reachable_) restore(std::move(b.books_then));
    reachable_ = b.then_reachable || reachable_;
    block_ = b.outer;
}

// ---- unwinding ----

void Builder::push(Live live) { live_.push_back(live); }

void Builder::remove(Unwind::Kind kind, uint32_t id) {
    for (size_t i = live_.size(); i-- > 0;) {
        if (live_[i].kind == kind && live_[i].id == id) {
            live_.erase(live_.begin() + static_cast<ptrdiff_t>(i));
            return;
        }
    }
}

void Builder::restore(Books books) {
    live_ = std::move(books.live);
    slots_in_use_ = std::move(books.slots);
    tests_in_use_ = std::move(books.tests);
}

uint32_t Builder::tip() {
    uint32_t tip = 0;
    for (const Live& l : live_) {
        if (l.kind == Unwind::Kind::Exit) continue;
        auto key = std::make_tuple(tip, static_cast<int>(l.kind), l.id);
        auto [it, added] = chains_.try_emplace(key, static_cast<uint32_t>(function.unwinds.size()));
        if (added) {
            Unwind u{.kind = l.kind};
            (l.kind == Unwind::Kind::Handler ? u.label : u.reg) = l.id;
            u.parent = tip;
            function.unwinds.push_back(u);
        }
        tip = it->second;
    }
    return tip;
}

} // namespace molt::ir
