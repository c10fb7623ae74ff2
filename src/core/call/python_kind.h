// Python-kind functions and classes: what CPython's library writes in Python. The generator describes them
// (stubs with
// `__molt__ = {"kind": "python"}`); they become real function objects and mutable heap classes with native
// bodies.
#pragma once

#include <initializer_list>
#include <span>

#include <molt/code.h>

#include "core/call/convert.h"
#include "core/call/function.h"
#include "core/object/py.h"
#include "core/types/cell.h"
#include "core/types/tuple.h"

namespace molt {

struct Scope;

/// One statement of a module or class body: binds `name` to what make gives (a function, a class, a constant
/// ...).
struct PythonStep {
    const char* name; // mangled where Python mangles; "": evaluated for its effect
    Ref<> (*make)(Scope& scope);
};

/// What a Python-kind module keeps while it lives; `name` is "contextlib".
struct PythonModule {
    const char* name;
    const PythonStep* steps;
    uint32_t nsteps;
    Slot<>* const* kept; // classes that bodies refer to by `NAME::cls`
    uint32_t nkept;
    Slot<Dict> globals;

    /// A global variable as a function of the module sees it: its dict, then builtins.
    Py global(Ctx& ctx, Name name) const;
    Status run(Ctx& ctx, Value module);
    void finish();
};

/// Where the expressions of a stub are evaluated. An operation that fails gives an empty Ref; later ones do
/// nothing.
struct Scope {
    Ctx& ctx;
    PythonModule& module;
    Dict* locals = nullptr; // of a class body (or the module's dict)
    Value name_space{};     // the same when a metaclass's __prepare__ gave something else

    bool failed() const { return ctx.has_pending(); }
    Ref<> name(Name name);
    Ref<> attr(Ref<> object, Name name);
    Ref<> from(ModuleName module, Name name);
    Ref<> import(ModuleName module);
    /// items[0](*items[1:]), the last names.size() ones by keyword.
    Ref<> call(std::initializer_list<Ref<>> items, std::initializer_list<Name> names = {});
    Ref<> item(Ref<> object, Ref<> key);
    Ref<> binary(BinaryOp op, Ref<> left, Ref<> right);
    Ref<> text(const char* utf8, size_t size);
    Ref<> bytes(const char* data, size_t size);
    Ref<> number(double d);
    Ref<> integer(int64_t i);
    Ref<> tuple(std::initializer_list<Ref<>> items);
    Ref<> list(std::initializer_list<Ref<>> items);
    Ref<> set(std::initializer_list<Ref<>> items);
    /// key, value, key, value ...
    Ref<> dict(std::initializer_list<Ref<>> items);
    /// A function of the module; defaults and kwdefaults empty (not raised) when there are none.
    Ref<> function(const molt_code& code, Ref<> defaults, Ref<> kwdefaults);
    /// The class statement: bases as given, keywords for the metaclass by name (metaclass included).
    Ref<> build_class(const char* name, const char* qualname, const char* doc, std::span<const PythonStep> body, Slot<>& kept,
                      std::initializer_list<Ref<>> items, std::initializer_list<Name> names = {});
};

/// An inner function: its free variables take the values given, in the order of code.freevars.
Ref<> closure_function(Ctx& ctx, const molt_code& code, const PythonModule& module, std::initializer_list<Value> free,
                       Value defaults = {}, Value kwdefaults = {});

/// a, b = iterable: exactly n items, with CPython's errors.
Ref<Tuple> unpack_py(Ctx& ctx, Value iterable, uint32_t n);

/// The __name__ of the module `depth` frames above the running Python-kind function; "__main__" without one.
Ref<> calling_module(Ctx& ctx, int depth = 1);

/// super() in a method of `cls`: NAME::cls of the class that defines it.
inline Py super_of(Ctx& ctx, const Slot<>& cls, Value self) { return Py(ctx, Value(&type::super))(cls, self); }

/// The free variables of the running inner function.
class Closure {
  public:
    explicit Closure(Value callee) : cells_(callee.as<Function>()->closure.get()) {}
    Value operator[](size_t i) const { return cell(i)->contents; }
    Cell* cell(size_t i) const { return (*cells_)[i].as<Cell>(); }

  private:
    Tuple* cells_;
};

/// The activation of a Python-kind function: frame, depth, bound arguments.
template<size_t N> class PythonCall {
  public:
    PythonCall(molt_ctx* ctx, const molt_code& code, molt_value callee);
    ~PythonCall();
    PythonCall(const PythonCall&) = delete;

    /// argv: one word per parameter, then *args as a tuple, then **kwargs.
    bool bind(const molt_value* args, size_t nargs, molt_value kwnames);
    Value operator[](size_t i) const { return Value(argv_[i]); }
    std::span<const Value> rest(size_t i) const;
    /// The result for the caller; a failure adds this frame to the traceback.
    molt_value leave(Ref<> result);

  private:
    Ctx& ctx_;
    molt_frame frame_;
    const molt_value* argv_ = nullptr;
    molt_value bound_[N ? N : 1];
    bool entered_ = false, owned_ = false;
};

namespace python_kind {
bool enter(Ctx& ctx, molt_frame& frame, const molt_code& code, molt_value callee);
void leave(Ctx& ctx, molt_frame& frame);
void traceback(Ctx& ctx);
} // namespace python_kind

template<size_t N> PythonCall<N>::PythonCall(molt_ctx* ctx, const molt_code& code, molt_value callee)
    : ctx_(*static_cast<Ctx*>(ctx)) {
    entered_ = python_kind::enter(ctx_, frame_, code, callee);
}

template<size_t N> PythonCall<N>::~PythonCall() {
    if (owned_)
        for (size_t i = 0; i < N; i++)
            if (bound_[i]) drop(Value(bound_[i]));
    if (entered_) python_kind::leave(ctx_, frame_);
}

template<size_t N> std::span<const Value> PythonCall<N>::rest(size_t i) const {
    auto* tuple = Value(argv_[i]).as<Tuple>();
    return {reinterpret_cast<const Value*>(tuple->items), size_t(tuple->n)};
}

extern "C" molt_status molt_core_bind(molt_ctx* ctx, molt_value function, const molt_value* args, size_t nargs,
                                      molt_value kwnames, molt_value* argv);

template<size_t N> bool PythonCall<N>::bind(const molt_value* args, size_t nargs, molt_value kwnames) {
    if (!entered_) return false;
    constexpr uint32_t kVariadic = MOLT_CODE_VARARGS | MOLT_CODE_VARKEYWORDS;
    if (!kwnames && MOLT_NARGS(nargs) == N && !(frame_.code->flags & kVariadic) && !frame_.code->kwonlyargcount) {
        argv_ = args; // SAFETY: the caller keeps its arguments until the call returns
        return true;
    }
    // Binding belongs to the caller: errors of it do not show this frame.
    python_kind::leave(ctx_, frame_);
    entered_ = false;
    if (molt_core_bind(&ctx_, frame_.callee, args, nargs, kwnames, bound_) != MOLT_OK) return false;
    owned_ = true;
    argv_ = bound_;
    entered_ = python_kind::enter(ctx_, frame_, *frame_.code, frame_.callee);
    return entered_;
}

template<size_t N> molt_value PythonCall<N>::leave(Ref<> result) {
    if (!result.ok()) [[unlikely]]
        python_kind::traceback(ctx_);
    return result.release();
}

} // namespace molt
