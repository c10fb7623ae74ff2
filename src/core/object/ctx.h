// Ctx: the context of one thread, and the proof of holding the GIL. It carries the pending and the handled exceptions.
#pragma once

#include <string_view>

#include <molt/code.h>

#include "core/object/value.h"

namespace molt {

struct Exception;
struct Runtime;

/// One argument of a `{}` message. Values print as str(), or as repr() under `{!r}`; classes print as their name in
/// error texts; text is UTF-8.
struct FormatArg {
    enum class Kind : uint8_t { text, integer, value, type_of } kind;
    std::string_view text{};
    int64_t integer = 0;
    Value value{};

    FormatArg(const char* s) : kind(Kind::text), text(s) {}
    FormatArg(std::string_view s) : kind(Kind::text), text(s) {}
    template<class I>
    requires std::is_integral_v<I> FormatArg(I i) : kind(Kind::integer), integer(int64_t(i)) {}
    FormatArg(Value v) : kind(Kind::value), value(v) {}
    template<class T>
    requires std::is_base_of_v<Object, T> FormatArg(T* object) : FormatArg(Value(object)) {}
    template<class T> FormatArg(const Ref<T>& ref) : FormatArg(ref.value()) {}

    /// The name of the value's class as error texts show it (tp_name).
    static FormatArg type_of(Value v) {
        FormatArg arg(v);
        arg.kind = Kind::type_of;
        return arg;
    }
};
/// In a message: the class name of v.
inline FormatArg type_name(Value v) { return FormatArg::type_of(v); }

/// What is being handled by an except block; generators have one of their own.
struct HandledState {
    Slot<> exception; // empty: nothing
    HandledState* previous = nullptr;
};

struct Ctx : molt_ctx {
    Slot<> pending; // the exception being propagated
    HandledState base_handled;
    HandledState* handled;
    Slot<> context;           // of context variables (core/runtime/context.h); empty until there is a need
    uint64_t context_version; // changes whenever another context is entered
    Runtime* runtime;
    uint32_t native_depth; // nesting of C++ code that recurses on its own (repr, comparison, hash)
    uint32_t native_limit; // how many such levels there may be where CPython counts them
    uint32_t native_room;  // and where it does not

    /// Raises cls with a message: each `{}` takes the next argument (`{!r}`: its repr), `{{` and `}}` are braces.
    template<class... A> Raised raise(Class& cls, std::string_view format, const A&... args) {
        if constexpr (sizeof...(A) == 0) return raise_formatted(cls, format, nullptr, 0);
        else {
            const FormatArg list[] = {FormatArg(args)...};
            return raise_formatted(cls, format, list, sizeof...(A));
        }
    }
    Raised raise_formatted(Class& cls, std::string_view format, const FormatArg* args, size_t nargs);
    /// Raises cls(*args) with one argument that is any value (KeyError(key), StopIteration(value), SystemExit(code)).
    Raised raise_value(Class& cls, Value argument);
    /// Raises an instance: adds context (what is being handled) as `raise` does.
    Raised raise_instance(Ref<> exception);
    Raised raise_no_memory();

    bool has_pending() const { return bool(pending); }
    bool pending_matches(const Class& cls) const;
    /// Drops the pending exception if it is a cls.
    bool swallow(const Class& cls);
    void clear_pending() { pending.clear(); }
    Ref<> take_pending() { return pending.take(); }
    void restore_pending(Ref<> exception) { pending.set(std::move(exception)); }
};

/// The context of this thread. Prefer a parameter: this is for destruction paths that have none.
Ctx& current_ctx();

/// How deep C++ code may nest: where CPython counts levels of C code (as many as there, whatever sys.setrecursionlimit()
/// says), or where it does not.
enum class Nesting : uint8_t { counted, bounded_by_stack };

/// Guards C++ code that recurses by itself; `while calling` etc. is appended to CPython's text.
class [[nodiscard]] NativeDepth {
  public:
    NativeDepth(Ctx& ctx, const char* where, Nesting nesting = Nesting::counted)
        : ctx_(ctx), entered_(enter(ctx, where, nesting)) {}
    ~NativeDepth() {
        if (entered_) ctx_.native_depth--;
    }
    NativeDepth(const NativeDepth&) = delete;
    bool ok() const { return entered_; }

  private:
    static bool enter(Ctx& ctx, const char* where, Nesting nesting) {
        const uint32_t limit = nesting == Nesting::counted ? ctx.native_limit : ctx.native_room;
        if (ctx.native_depth >= limit || static_cast<char*>(__builtin_frame_address(0)) < ctx.stack_limit) [[unlikely]]
            return refuse(ctx, where);
        ctx.native_depth++;
        return true;
    }
    static bool refuse(Ctx& ctx, const char* where);
    Ctx& ctx_;
    bool entered_;
};

} // namespace molt
