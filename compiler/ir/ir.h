// The intermediate representation: structured blocks of three-address instructions on registers and variables.
//
// Lowering writes it without types; analysis/ gives registers and variables a C representation; emit/ prints C.
// Ownership is explicit: an operand is borrowed, released (dropped after use) or moved. Every instruction that can
// raise names an unwind chain, which tells what is dropped and where control goes.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace molt::ir {

inline constexpr uint32_t kNone = ~UINT32_C(0);

// How a register or variable is held in C.
enum class Rep : uint8_t { Boxed, Int, Float, Bool };

enum class Mode : uint8_t { Borrow, Release, Move };

struct Operand {
    enum class Kind : uint8_t {
        Absent,   // 0
        Register, // a temporary
        Variable, // a C variable of the function: a local, or the cell of one
        FreeCell, // a cell of the closure
        Constant, // an entry of the module's constants
        Int,      // a literal int that is always inline
        Float,    // a literal float, not NaN
        Word,     // None, True, False, Ellipsis, ABSENT ...: `id` is a WordKind
        Globals,  // the module's dict
        Callee,   // the running function
        Name,     // what a class body was called with: its namespace
        Raw,      // a C integer
        Cache,    // &cache[id]
        Code,     // &code of function id
        Out,      // &register: receives an owned value
        Sent,     // the value sent into a resumable frame
    };
    Kind kind = Kind::Absent;
    Mode mode = Mode::Borrow;
    uint32_t id = kNone;
    int64_t integer = 0;
    double number = 0;

    bool is_register() const { return kind == Kind::Register; }
    bool is_variable() const { return kind == Kind::Variable; }
};

enum WordKind : uint32_t { kWordNone, kWordTrue, kWordFalse, kWordEllipsis, kWordAbsent, kWordNotImplemented };

enum class BinaryOp : uint8_t { Add, Sub, Mul, MatMul, TrueDiv, Mod, Pow, LShift, RShift, Or, Xor, And, FloorDiv };
enum class UnaryOp : uint8_t { Invert, Pos, Neg };
enum class CompareOp : uint8_t { Eq, Ne, Lt, Le, Gt, Ge };

enum class Op : uint8_t {
    Slot,        // result = molt_<name>(ctx, args...): value, status, test or void by `shape`
    Move,        // result = args[0], owned; for Bool registers a copy
    Drop,        // args[0]
    StoreVar,    // variable = args[0] (moved); what was there is dropped after
    ClearVar,    // variable = 0; what was there is dropped
    CheckBound,  // raises when the variable is 0
    MakeCell,    // variable = new cell with args[0] (moved) or empty
    LoadCell,    // result = contents of the cell args[0]; raises when empty
    StoreCell,   // cell args[0] = args[1]
    ClearCell,   // cell args[0] becomes empty; raises when it is already
    Binary,      // sub: BinaryOp; in_place
    Unary,       // sub: UnaryOp
    Compare,     // sub: CompareOp; a value
    CompareTest, // the same; a Bool register
    Truth,       // Bool register
    IsTest,      // Bool register; identity of args[0] and args[1]
    IsAbsent,    // Bool register: args[0] is MOLT_ABSENT
    Not,         // Bool register from a Bool register
    BoolValue,   // True or False from a Bool register
    GetAttr,     // args: object, name, cache
    SetAttr,     // args: object, name, value, cache
    GetItem,
    SetItem,
    LoadGlobal, // args: name, cache
    Call,       // args: callee, positional..., keyword values...; extra = number of positional; kwnames = constant or kNone;
                // index = the global name of the callee or kNone, with a cache then
    CallMethod, // args: name, cache, object, ...; extra and kwnames as in Call, object counted
    CallLoaded, // args: callee, object register or 0, positional...: after LoadMethod, whose name is `index` and whose cell is `cache`
    LoadKnown,    // result = 0 when the known function `index` can be called directly, else the global; args: name, cache
    CallKnown,    // args: callee from LoadKnown, positional (moved)...; index = known function
    LoadBuiltin,  // as LoadGlobal, of a name that the module never binds
    LoadSuper,    // args: super, cell, object register (becomes 0 when the callable is bound already), name, cache
    LoadMethod,   // result = callable; args: object register (becomes 0 when the callable is bound already), name, cache
    BuildClass,   // args: body, name, bases..., keyword values...; extra, kwnames as in Call
    LengthTest,   // Bool register: len(args[0]) == extra, or >= extra with sub
    Array,        // result = molt_<name>(ctx, (molt_value[]){args moved}, count)
    ForIter,      // result = what ForNext walks; args: iterable; index = the counter variable's register
    ResetCounter, // the counter `index` starts again
    RangeStart,   // the same for range(start, stop): args: loaded `range`, start, stop, and the step with `pace`
    PairsStart,  // the same for enumerate(row) and zip(row, row): args: the loaded name, positional..., keyword values...; extra,
                 // kwnames as in Call; sub: Pairs
    ForNext,     // result = next item or ABSENT; args: iterator; index = counter register; with two outs an item may
                 // come in these (the result is PAIRED), for the Unpack that follows; sub: Pairs; step: where enumerate begins
    RangeNext,   // the same for RangeStart; step or pace
    Unpack,      // status; args[0] iterable; outs = registers; sub: args[0] may be PAIRED
    DefineKnown, // remembers args[0] as the module-level function `index`
    Safepoint,
    EndExcept, // gives back args[0] (moved)
    Restore,   // raises args[0] (moved): control goes to the unwind chain
    Raise,     // Slot that always raises
    Return,    // args[0] (moved)
    Yield,     // args[0] (moved) goes out; result = what is sent in
    Delegate,  // yield from / await on iterator args[0]; result = its return value
    Propagate, // control goes to the unwind chain: an exception is pending
    Fold,      // a generator expression whose items a builtin takes at once; args: the builtin or Absent, the function that makes
    // the generator, its iterator (moved); index = the fold's function; sub: FoldKind; name: of the builtin
    FoldItem, // Bool register: args[0] (moved) goes to the fold, which has its result then; sub: FoldKind
};

// What a loop over pairs was given.
enum class Pairs : uint8_t { Any, Enumerated, Zipped };

// What is made of the items.
enum class FoldKind : uint8_t { None, Sum, Any, All, Min, Max, List, Set };

enum class Shape : uint8_t { Value, Status, Test, Void };

struct Instr {
    Op op = Op::Slot;
    Shape shape = Shape::Value;
    uint8_t sub = 0;
    bool in_place = false;
    bool movable = false;    // Call: positional arguments stand in an array of owned temporaries
    uint32_t result = kNone; // register
    uint32_t variable = kNone;
    uint32_t site = kNone;   // position, when it can raise
    uint32_t unwind = kNone; // where control goes when it raises; kNone: it never does
    uint32_t live = kNone;   // the unwind chain of what lives beside it, whether it raises or not
    uint32_t index = kNone;
    uint32_t extra = 0;
    int64_t step = 0;
    uint32_t pace = kNone; // RangeStart, RangeNext: the counter's register that holds the step, when it is no literal
    uint32_t kwnames = kNone;
    uint32_t cache = kNone;
    const char* name = nullptr;
    std::vector<Operand> args;
    std::vector<uint32_t> outs{};
};

struct Node;
using Block = std::vector<std::unique_ptr<Node>>;

struct Node {
    enum class Kind : uint8_t { Instruction, If, Loop, Goto, Label, Line };
    Kind kind = Kind::Instruction;
    Instr instr;
    uint32_t condition = kNone; // If: a Bool register
    Block body, otherwise;      // If, Loop
    uint32_t label = kNone;     // Goto, Label; Loop: its break label
    uint32_t continue_label = kNone;
    uint32_t line = 0;
};

// A link of an unwind chain: what happens on the way out when something raises.
struct Unwind {
    enum class Kind : uint8_t { Exit, Drop, Clear, EndExcept, Handler };
    Kind kind = Kind::Exit;
    uint32_t reg = kNone;    // Drop, EndExcept; Clear: a variable
    uint32_t label = kNone;  // Handler
    uint32_t parent = kNone; // what was live before; a Handler ends the chain all the same
};

struct Register {
    uint32_t slot = 0;     // registers that never live at the same time share a C name
    Rep rep = Rep::Boxed;  // Bool, or a counter (Int), by construction; others are decided by analysis/
    bool counter = false;  // the position of a `for`
    bool nullable = false; // may be 0 while live
    bool spilled = false;  // lives across a suspension
};

struct Variable {
    std::string name;   // as in the source
    std::string c_name; // v_amount, c_total
    bool is_parameter = false;
    bool is_cell = false;        // holds a cell object
    bool hidden = false;         // of an inlined comprehension: not in varnames
    bool may_be_unbound = false; // some read is checked
};

struct Position {
    uint32_t line, end_line, column, end_column;
    uint32_t anchor = 0, anchor_end = 0; // as in molt_position
    bool operator<(const Position& o) const { return key() < o.key(); }
    std::tuple<uint32_t, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t> key() const {
        return {line, end_line, column, end_column, anchor, anchor_end};
    }
};

enum class FunctionKind : uint8_t { Module, Class, Function };

struct Function {
    std::string name, qualname, c_name;
    FunctionKind kind = FunctionKind::Function;
    bool is_generator = false, is_coroutine = false;
    FoldKind fold = FoldKind::None; // the body of a generator expression that hands its items to a fold
    bool memory_locals = false;     // locals() and friends may look at the variables
    bool keeps_frames = false;      // tracebacks keep its frames, whatever the module's frame_use says
    bool is_nested = false;
    bool has_varargs = false, has_varkeywords = false;
    bool future_annotations = false;
    bool uses_globals = false;
    uint32_t argcount = 0, posonlyargcount = 0, kwonlyargcount = 0;
    uint32_t firstline = 1;
    bool has_doc = false;
    std::string doc;
    std::vector<Variable> variables; // parameters first, then locals, then hidden ones
    uint32_t nparameters = 0;
    std::vector<std::string> free_names;
    std::vector<std::string> names; // co_names
    std::vector<Register> registers;
    uint32_t frame_words = 0;        // resumable: words of the generator, set when printed
    uint32_t nslots = 0, ntests = 0; // distinct Register::slot of boxed and of Bool registers
    std::vector<Unwind> unwinds;
    uint32_t nlabels = 0;
    std::vector<Position> positions;
    Block body;
    bool is_async_generator() const { return is_generator && is_coroutine; }
    bool resumable() const { return is_generator || is_coroutine; }
};

struct Constant {
    enum class Kind : uint8_t { Str, Name, Bytes, Int, Float, Complex, Tuple, FrozenSet };
    Kind kind;
    std::string text; // Str, Name, Bytes; Int: digits
    double number = 0;
    std::vector<Operand> items{}; // Tuple, FrozenSet: Constant, Int, Float or Word
    std::string c_name{};
};

// A module-level function that is bound once and never rebound inside its module.
struct Known {
    uint32_t function; // kNone when its definition is never reached
    std::string name;
    uint32_t nparameters;
};

// What the program looks at in frames that are not its own: the frame of a traceback, and the variables in it.
enum class FrameUse : uint8_t { None, Objects, Locals };

struct Module {
    std::string name; // dotted
    std::string file; // as shown in tracebacks
    std::string source;
    bool is_package = false;
    FrameUse frame_use = FrameUse::None;
    std::vector<std::unique_ptr<Function>> functions; // [0] is the body
    std::vector<Constant> constants;
    std::map<std::string, uint32_t> constant_index; // equal constants are shared
    uint32_t ncaches = 0;
    std::vector<Known> known;
};

} // namespace molt::ir
