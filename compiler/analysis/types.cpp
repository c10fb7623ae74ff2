// Type inference: which registers and variables hold only ints or floats, and may be unboxed.
//
// 1. What is subscripted, iterated, asked for an attribute or built as a container is no number, nor are its copies.
// 2. Values that meet in arithmetic, comparisons and assignments form classes. What is known about one member (a
//    literal, a loop over range()) is a guess for the members nobody knows: parameters, items, attributes, results.
// 3. Types flow forward from literals, range() and the guesses to a fixpoint.
// A guess is checked where the value arises; when it fails, the typed code gives up and the boxed twin goes on.
#include "compiler/analysis/types.h"

#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

namespace molt::compiler {

using ir::BinaryOp;
using ir::Instr;
using ir::Node;
using ir::Op;
using ir::Operand;
using ir::Rep;

namespace {

enum class Type : uint8_t { Bottom, Int, Float, Any };

Type join(Type a, Type b) {
    if (a == Type::Bottom) return b;
    if (b == Type::Bottom || a == b) return a;
    return Type::Any;
}

// What a class of values has shown.
struct Evidence {
    bool is_int = false, is_float = false, other = false;
    void add(const Evidence& e) {
        is_int |= e.is_int;
        is_float |= e.is_float;
        other |= e.other;
    }
    Type guess() const {
        if (other) return Type::Any;
        return is_float ? Type::Float : is_int ? Type::Int : Type::Any;
    }
};

// What functions tell one another: those that are called directly, methods and constructors by name, and everybody by the
// attributes they set.
struct Facts {
    const Methods& methods;
    struct Function {
        Evidence returns;
        std::vector<Evidence> parameters;
    };
    std::map<uint32_t, Function> functions;  // by index of the function
    std::map<uint32_t, Evidence> attributes; // by name
    std::vector<Function*> of(const ir::Module& m, const std::vector<uint32_t>& candidates) {
        std::vector<Function*> out;
        for (uint32_t f : candidates) {
            Function& facts = functions[f];
            facts.parameters.resize(m.functions[f]->nparameters);
            out.push_back(&facts);
        }
        return out;
    }
    Function* of_known(const ir::Module& m, uint32_t known) {
        uint32_t f = m.known[known].function;
        if (f == ir::kNone) return nullptr;
        Function& facts = functions[f];
        facts.parameters.resize(m.known[known].nparameters);
        return &facts;
    }
};

class FunctionTypes {
  public:
    FunctionTypes(const ir::Module& module, uint32_t index, Facts& facts)
        : module_(module), f_(*module.functions[index]), index_(index), facts_(facts) {
        const ir::Function& f = f_;
        collect(f.body);
        parent_.resize(f.registers.size() + f.variables.size());
        std::iota(parent_.begin(), parent_.end(), 0u);
        evidence_.resize(parent_.size());
        types_.assign(parent_.size(), Type::Bottom);
    }

    Typing infer(bool called_directly) {
        Typing out;
        find_sources();
        find_others();
        for (const Instr* i : instructions_) relate(*i);
        for (uint32_t n = 0; n < other_.size(); n++)
            if (other_[n]) evidence_[root(n)].other = true;
        if (auto known = facts_.functions.find(index_); known != facts_.functions.end())
            for (uint32_t p = 0; p < f_.nparameters && p < known->second.parameters.size(); p++)
                evidence_[root(variable(p))].add(known->second.parameters[p]);
        find_untypable();
        propagate();
        tell();
        if (f_.resumable() || f_.memory_locals || f_.kind != ir::FunctionKind::Function) return out;
        if (!loops_ && !(called_directly && only_arithmetic())) return out;
        if (!worthwhile()) return out;
        auto rep = [](Type t) { return t == Type::Int ? Rep::Int : t == Type::Float ? Rep::Float : Rep::Boxed; };
        for (uint32_t r = 0; r < f_.registers.size(); r++)
            out.registers.push_back(f_.registers[r].rep == Rep::Bool ? Rep::Bool : rep(types_[r]));
        for (uint32_t c : typed_counters_) out.registers[c] = Rep::Int;
        for (uint32_t v = 0; v < f_.variables.size(); v++) out.variables.push_back(rep(types_[variable(v)]));
        out.result = rep(returned());
        return out;
    }

  private:
    void collect(const ir::Block& b) {
        for (const auto& n : b) {
            if (n->kind == Node::Kind::Instruction) instructions_.push_back(&n->instr);
            if (n->kind == Node::Kind::Loop) loops_ = true;
            collect(n->body);
            collect(n->otherwise);
        }
    }

    uint32_t variable(uint32_t v) const { return static_cast<uint32_t>(f_.registers.size()) + v; }
    uint32_t node(const Operand& o) const {
        if (o.is_register()) return o.id;
        if (o.is_variable()) return variable(o.id);
        return ir::kNone;
    }
    uint32_t root(uint32_t n) {
        while (parent_[n] != n) n = parent_[n] = parent_[parent_[n]];
        return n;
    }
    void unite(uint32_t a, uint32_t b) {
        a = root(a), b = root(b);
        if (a == b) return;
        parent_[b] = a;
        evidence_[a].add(evidence_[b]);
    }
    static Evidence literal(const Operand& o) {
        Evidence e;
        e.is_int = o.kind == Operand::Kind::Int;
        e.is_float = o.kind == Operand::Kind::Float;
        e.other = o.kind == Operand::Kind::Constant || o.kind == Operand::Kind::Word;
        return e;
    }
    void meet(uint32_t n, const Operand& o) {
        uint32_t other = node(o);
        if (other != ir::kNone) unite(n, other);
        else evidence_[root(n)].add(literal(o));
    }
    void show(uint32_t n, bool is_float) {
        if (n == ir::kNone) return;
        (is_float ? evidence_[root(n)].is_float : evidence_[root(n)].is_int) = true;
    }

    // Where registers come from.
    void find_sources() {
        loaded_.assign(f_.registers.size(), ir::kNone);
        item_.assign(f_.registers.size(), false);
        for (const Instr* i : instructions_) {
            if (i->op == Op::LoadBuiltin) loaded_[i->result] = i->args[0].id;
            if (i->op == Op::ForNext) item_[i->result] = true;
        }
    }
    static bool is_slice(const Instr& i) {
        const std::string_view name = i.name ? i.name : "";
        return name == "getslice" || name == "setslice";
    }
    // The builtin that a call names, or empty.
    std::string_view builtin(const Instr& i) const {
        if (i.op != Op::Call || i.kwnames != ir::kNone || !i.args[0].is_register()) return {};
        const uint32_t name = loaded_[i.args[0].id];
        return name == ir::kNone ? std::string_view() : std::string_view(module_.constants[name].text);
    }

    bool other(const Operand& o) const {
        const uint32_t n = node(o);
        return n == ir::kNone ? literal(o).other : other_[n];
    }

    // Which values are no numbers, as far as their uses tell.
    void find_others() {
        other_.assign(parent_.size(), false);
        bool changed = true;
        auto mark = [&](uint32_t n) {
            if (n != ir::kNone && !other_[n]) other_[n] = changed = true;
        };
        auto alike = [&](uint32_t n, const Operand& o) {
            if (other(o)) mark(n);
            else if (other_[n]) mark(node(o));
        };
        while (std::exchange(changed, false)) {
            for (const Instr* i : instructions_) {
                switch (i->op) {
                case Op::Move:
                    if (f_.registers[i->result].rep != Rep::Bool) alike(i->result, i->args[0]);
                    break;
                case Op::StoreVar: alike(variable(i->variable), i->args[0]); break;
                case Op::Binary: {
                    const auto op = static_cast<BinaryOp>(i->sub);
                    if (op == BinaryOp::Add) {
                        alike(i->result, i->args[0]);
                        alike(i->result, i->args[1]);
                    } else if (op == BinaryOp::Mul ? other(i->args[0]) || other(i->args[1])
                                                   : op == BinaryOp::Mod && other(i->args[0])) {
                        mark(i->result);
                    }
                    break;
                }
                case Op::GetItem:
                case Op::SetItem:
                case Op::SetAttr:
                case Op::ForIter:
                case Op::LengthTest: mark(node(i->args[0])); break;
                case Op::GetAttr:
                case Op::LoadMethod: mark_object(i->args[0], i->args[1].id, mark); break;
                case Op::CallMethod: mark_object(i->args[2], i->args[0].id, mark); break;
                case Op::Array: mark(i->result); break;
                case Op::PairsStart:
                    for (const Operand& o : i->args) mark(node(o));
                    break;
                case Op::Slot:
                    if (!is_slice(*i)) break;
                    mark(node(i->args[0]));
                    if (i->result != ir::kNone) mark(i->result);
                    else mark(node(i->args.back()));
                    break;
                default: break;
                }
            }
        }
    }
    // Numbers have few attributes.
    template<class Mark> void mark_object(const Operand& o, uint32_t name, const Mark& mark) const {
        static const std::set<std::string_view> numeric{"bit_length", "bit_count",   "to_bytes", "as_integer_ratio",
                                                        "is_integer", "hex",         "real",     "imag",
                                                        "numerator",  "denominator", "conjugate"};
        if (!numeric.contains(module_.constants[name].text)) mark(node(o));
    }

    // Which values belong together.
    void relate(const Instr& i) {
        switch (i.op) {
        case Op::Move:
            if (f_.registers[i.result].rep != Rep::Bool) meet(i.result, i.args[0]);
            break;
        case Op::StoreVar: meet(variable(i.variable), i.args[0]); break;
        case Op::Binary:
            switch (static_cast<BinaryOp>(i.sub)) {
            case BinaryOp::Mul:
                if (other(i.args[0]) || other(i.args[1])) { // [0] * n
                    for (const Operand& o : i.args)
                        if (!other(o)) show(node(o), false);
                    break;
                }
                [[fallthrough]];
            case BinaryOp::Add:
            case BinaryOp::Sub:
            case BinaryOp::FloorDiv:
                meet(i.result, i.args[0]);
                meet(i.result, i.args[1]);
                break;
            case BinaryOp::Mod:
                if (other(i.args[0])) break; // text % values
                meet(i.result, i.args[0]);
                meet(i.result, i.args[1]);
                break;
            case BinaryOp::TrueDiv: show(i.result, true); break;
            case BinaryOp::LShift:
            case BinaryOp::RShift:
                meet(i.result, i.args[0]);
                show(i.result, false);
                show(node(i.args[1]), false);
                break;
            case BinaryOp::Pow: meet(i.result, i.args[0]); break;
            default: break; // | & ^ also mean sets
            }
            break;
        case Op::Unary: meet(i.result, i.args[0]); break;
        case Op::Compare:
        case Op::CompareTest: {
            uint32_t a = node(i.args[0]), b = node(i.args[1]);
            if (a != ir::kNone) meet(a, i.args[1]);
            else if (b != ir::kNone) meet(b, i.args[0]);
            break;
        }
        case Op::RangeStart:
            for (size_t a = 1; a < i.args.size(); a++) show(node(i.args[a]), false);
            break;
        case Op::RangeNext: show(i.result, false); break;
        case Op::ForNext:
            if (static_cast<ir::Pairs>(i.sub) == ir::Pairs::Enumerated) show(i.outs[0], false);
            break;
        case Op::GetItem:
            // the items of one container are alike
            if (i.args[0].is_variable()) group("item " + std::to_string(i.args[0].id), i.result);
            break;
        case Op::SetItem:
            if (i.args[0].is_variable() && node(i.args[2]) != ir::kNone)
                group("item " + std::to_string(i.args[0].id), node(i.args[2]));
            break;
        case Op::Call:
            if (const std::string_view name = builtin(i); name == "int" || name == "len" || name == "ord") show(i.result, false);
            else if (name == "float") show(i.result, true);
            else if ((name == "min" || name == "max" || name == "abs") && i.args.size() == (name == "abs" ? 2 : 3))
                for (size_t a = 1; a < i.args.size(); a++) meet(i.result, i.args[a]);
            break;
        case Op::GetAttr:
            group("attribute " + std::to_string(i.args[1].id), i.result);
            evidence_[root(i.result)].add(facts_.attributes[i.args[1].id]);
            break;
        case Op::CallMethod:
        case Op::CallLoaded:
            for (const Facts::Function* f : callees(i)) evidence_[root(i.result)].add(f->returns);
            break;
        case Op::SetAttr:
            if (node(i.args[2]) != ir::kNone) group("attribute " + std::to_string(i.args[1].id), node(i.args[2]));
            break;
        case Op::CallKnown:
            if (Facts::Function* known = facts_.of_known(module_, i.index)) evidence_[root(i.result)].add(known->returns);
            if (module_.known[i.index].function == index_) group("return", i.result);
            break;
        case Op::Return:
            if (uint32_t n = node(i.args[0]); n != ir::kNone) group("return", n);
            break;
        case Op::Array:
            if (i.result != ir::kNone) evidence_[root(i.result)].other = true;
            break;
        default: break;
        }
    }
    void group(const std::string& name, uint32_t n) {
        auto [it, added] = groups_.try_emplace(name, n);
        if (!added) unite(it->second, n);
    }

    // The functions of the module that a call may come to.
    std::vector<Facts::Function*> callees(const Instr& i) {
        if (i.kwnames != ir::kNone) return {};
        switch (i.op) {
        case Op::CallMethod: return facts_.of(module_, facts_.methods.named(i.args[0].id, i.extra));
        case Op::CallLoaded: return facts_.of(module_, facts_.methods.named(i.index, i.extra));
        case Op::Call:
            return i.index == ir::kNone ? std::vector<Facts::Function*>()
                                        : facts_.of(module_, facts_.methods.constructors(i.index, i.extra + 1));
        default: return {};
        }
    }

    // Types as evidence for others: the result, and the arguments of direct calls.
    void tell() {
        auto show_type = [&](Evidence& e, const Operand& o) {
            Type t = type_of(o);
            if (t == Type::Int) e.is_int = true;
            else if (t == Type::Float) e.is_float = true;
            else if (o.kind == Operand::Kind::Constant || o.kind == Operand::Kind::Word) e.other = true;
        };
        auto own = facts_.functions.find(index_);
        for (const Instr* i : instructions_) {
            if (i->op == Op::Return && own != facts_.functions.end()) show_type(own->second.returns, i->args[0]);
            if (i->op == Op::SetAttr) show_type(facts_.attributes[i->args[1].id], i->args[2]);
            const size_t head = i->op == Op::CallMethod ? 2 : 1; // where the object of a method stands
            for (Facts::Function* f : callees(*i)) {
                const size_t self = i->op == Op::Call ? 1 : 0; // constructors: the parameter of the first argument
                for (size_t a = head; a < i->args.size() && a - head + self < f->parameters.size(); a++)
                    show_type(f->parameters[a - head + self], i->args[a]);
            }
            if (i->op != Op::CallKnown) continue;
            if (Facts::Function* known = facts_.of_known(module_, i->index))
                for (size_t a = 1; a < i->args.size() && a <= known->parameters.size(); a++)
                    show_type(known->parameters[a - 1], i->args[a]);
        }
    }

    Type returned() const {
        Type t = Type::Bottom;
        for (const Instr* i : instructions_)
            if (i->op == Op::Return) t = join(t, type_of(i->args[0]));
        return t;
    }

    // Variables that may be unbound, are cells or are cleared stay boxed.
    void find_untypable() {
        boxed_.assign(parent_.size(), false);
        if (f_.fold != ir::FoldKind::None) boxed_[variable(0)] = true; // the iterator
        for (uint32_t v = 0; v < f_.variables.size(); v++)
            if (f_.variables[v].is_cell || f_.variables[v].may_be_unbound) boxed_[variable(v)] = true;
        for (const Instr* i : instructions_) {
            if (i->op == Op::ClearVar && !f_.variables[i->variable].hidden) boxed_[variable(i->variable)] = true;
            if (i->op == Op::MakeCell || i->op == Op::CheckBound) boxed_[variable(i->variable)] = true;
            for (const Operand& o : i->args)
                if (o.kind == Operand::Kind::Out) boxed_[o.id] = true;
            if (i->op == Op::LoadMethod) boxed_[i->args[0].id] = true;
            if (i->op == Op::LoadSuper) boxed_[i->args[2].id] = true;
            if (i->op == Op::LoadKnown || i->op == Op::RangeStart || i->op == Op::ForIter || i->op == Op::PairsStart)
                boxed_[i->result] = true;
        }
        for (uint32_t r = 0; r < f_.registers.size(); r++)
            if (f_.registers[r].rep == Rep::Bool || f_.registers[r].nullable || f_.registers[r].spilled ||
                f_.registers[r].counter)
                boxed_[r] = true;
    }

    Type type_of(const Operand& o) const {
        switch (o.kind) {
        case Operand::Kind::Int: return Type::Int;
        case Operand::Kind::Float: return Type::Float;
        case Operand::Kind::Register: return types_[o.id];
        case Operand::Kind::Variable: return types_[variable(o.id)];
        default: return Type::Any;
        }
    }
    Type guess(uint32_t n) { return boxed_[n] ? Type::Any : evidence_[root(n)].guess(); }

    static Type arithmetic(BinaryOp op, Type a, Type b) {
        if (a == Type::Bottom || b == Type::Bottom) return Type::Bottom;
        if (a == Type::Any || b == Type::Any) return Type::Any;
        bool ints = a == Type::Int && b == Type::Int;
        switch (op) {
        case BinaryOp::Add:
        case BinaryOp::Sub:
        case BinaryOp::Mul: return ints ? Type::Int : Type::Float;
        case BinaryOp::TrueDiv: return Type::Float;
        case BinaryOp::FloorDiv:
        case BinaryOp::Mod:
        case BinaryOp::LShift:
        case BinaryOp::RShift:
        case BinaryOp::And:
        case BinaryOp::Or:
        case BinaryOp::Xor: return ints ? Type::Int : Type::Any;
        default: return Type::Any;
        }
    }

    Type result_type(const Instr& i) {
        switch (i.op) {
        case Op::Move: return type_of(i.args[0]);
        case Op::Binary: {
            if (static_cast<BinaryOp>(i.sub) == BinaryOp::Pow) {
                if (type_of(i.args[0]) == Type::Bottom || type_of(i.args[1]) == Type::Bottom) return Type::Bottom;
                bool exact = type_of(i.args[1]) == Type::Float || i.args[1].kind == Operand::Kind::Int;
                return exact && type_of(i.args[0]) == Type::Float ? Type::Float : Type::Any;
            }
            return arithmetic(static_cast<BinaryOp>(i.sub), type_of(i.args[0]), type_of(i.args[1]));
        }
        case Op::Unary: {
            Type t = type_of(i.args[0]);
            if (t == Type::Float && static_cast<ir::UnaryOp>(i.sub) == ir::UnaryOp::Invert) return Type::Any;
            return t;
        }
        case Op::RangeNext: return Type::Int;
        case Op::GetItem:
        case Op::GetAttr:
        case Op::Call:
        case Op::CallMethod:
        case Op::CallKnown:
        case Op::CallLoaded:
        case Op::ForNext: return i.op == Op::ForNext ? Type::Any : guess(i.result);
        case Op::LoadGlobal: return guess(i.result) == Type::Float ? Type::Float : Type::Any;
        default: return Type::Any;
        }
    }

    // The item of a loop is checked where it is bound.
    Type stored_type(const Instr& i) {
        const Operand& o = i.args[0];
        const Type t = type_of(o);
        return t == Type::Any && o.is_register() && item_[o.id] ? guess(variable(i.variable)) : t;
    }

    void propagate() {
        for (uint32_t v = 0; v < f_.nparameters; v++) types_[variable(v)] = guess(variable(v));
        for (bool changed = true; changed;) {
            changed = false;
            auto raise = [&](uint32_t n, Type t) {
                Type joined = boxed_[n] ? Type::Any : join(types_[n], t);
                if (joined != types_[n]) types_[n] = joined, changed = true;
            };
            for (const Instr* i : instructions_) {
                for (uint32_t out : i->outs) raise(out, guess(out));
                if (i->op == Op::StoreVar) raise(variable(i->variable), stored_type(*i));
                else if (i->result != ir::kNone && f_.registers[i->result].rep != Rep::Bool) raise(i->result, result_type(*i));
            }
        }
        // A loop over range() whose items are ints counts unboxed.
        std::map<uint32_t, bool> counters;
        for (const Instr* i : instructions_) {
            if (i->op != Op::RangeNext) continue;
            counters.try_emplace(i->index, true).first->second &= types_[i->result] == Type::Int;
            if (i->pace != ir::kNone) counters.try_emplace(i->pace, true).first->second &= types_[i->result] == Type::Int;
        }
        for (auto& [c, typed] : counters)
            if (typed) typed_counters_.push_back(c);
    }

    // A function without loops is worth it when nothing in it is slower than a direct call.
    bool only_arithmetic() const {
        for (const Instr* i : instructions_) {
            bool foreign = i->op == Op::Call || i->op == Op::CallMethod || i->op == Op::CallLoaded || i->op == Op::Slot ||
                           i->op == Op::Array || i->op == Op::BuildClass;
            if (foreign) return false;
        }
        return true;
    }

    // Unboxing pays when arithmetic or comparisons run on unboxed values, in a loop or in a function called directly.
    bool worthwhile() const {
        for (const Instr* i : instructions_) {
            bool arithmetic = i->op == Op::Binary || i->op == Op::CompareTest || i->op == Op::Unary || i->op == Op::RangeNext;
            if (!arithmetic) continue;
            if (i->op == Op::RangeNext) return true;
            Type a = type_of(i->args[0]);
            if (a == Type::Int || a == Type::Float) return true;
        }
        return false;
    }

    const ir::Module& module_;
    const ir::Function& f_;
    uint32_t index_;
    Facts& facts_;
    std::vector<const Instr*> instructions_;
    bool loops_ = false;
    std::vector<uint32_t> parent_;
    std::vector<Evidence> evidence_;
    std::vector<Type> types_;
    std::vector<bool> boxed_, other_;
    std::vector<uint32_t> loaded_; // per register: the builtin name it was loaded by
    std::vector<bool> item_;       // per register: the item of a loop
    std::map<std::string, uint32_t> groups_;
    std::vector<uint32_t> typed_counters_;
};

} // namespace

std::vector<Typing> infer_types(const ir::Module& module, const Methods& methods) {
    Facts facts{.methods = methods, .functions = {}, .attributes = {}};
    std::vector<bool> direct(module.functions.size());
    for (size_t k = 0; k < module.known.size(); k++) {
        if (module.known[k].function == ir::kNone) continue;
        direct[module.known[k].function] = true;
        facts.of_known(module, static_cast<uint32_t>(k));
    }
    // What one function finds out helps the next: a few rounds settle chains of calls.
    std::vector<Typing> out;
    for (int round = 0; round < 3; round++) {
        out.clear();
        for (uint32_t i = 0; i < module.functions.size(); i++) out.push_back(FunctionTypes(module, i, facts).infer(direct[i]));
    }
    return out;
}

} // namespace molt::compiler
