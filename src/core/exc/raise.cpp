// Raising: messages, context, the pending exception, native recursion depth.
#include "core/exc/exception.h"

#include <algorithm>
#include <cstring>

#include "core/call/native.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/runtime.h"
#include "core/types/dict.h"
#include "core/types/list.h"

namespace molt {

namespace {

/// The name of a class in error texts.
Ref<Str> error_name(Ctx& ctx, Value v) { return class_shown_name(ctx, class_of(v)); }

Ref<Str> shown(Ctx& ctx, const FormatArg& arg, bool as_repr) {
    switch (arg.kind) {
    case FormatArg::Kind::text: return str_from_utf8(ctx, arg.text);
    case FormatArg::Kind::integer: {
        Ref<> i = MOLT_TRY(int_from_int64(ctx, arg.integer));
        return str(ctx, i);
    }
    case FormatArg::Kind::type_of: return error_name(ctx, arg.value);
    case FormatArg::Kind::value: break;
    }
    if (as_repr) return repr(ctx, arg.value);
    if (arg.value.is<Str>()) return own(arg.value.as<Str>());
    if (arg.value.is<Class>()) return own(arg.value.as<Class>()->name.get());
    return str(ctx, arg.value);
}

} // namespace

namespace {
/// A text put together from parts: ASCII ones wait in a buffer.
class Message {
  public:
    explicit Message(Ctx& ctx) : ctx_(ctx) {}
    Status add(std::string_view part) {
        const bool ascii = std::all_of(part.begin(), part.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (ascii && fits(part.size())) return put(part);
        return join(str_from_utf8(ctx_, part));
    }
    Status add(Ref<Str> part) {
        if (!part) return raised;
        if (part->is_ascii() && fits(part->n)) return put(part->ascii_view());
        return join(std::move(part));
    }
    Ref<Str> finish() {
        MOLT_TRY(flush());
        return std::move(text_);
    }

  private:
    bool fits(uint64_t n) const { return n <= sizeof buffer_ - used_; }
    Status put(std::string_view part) {
        std::memcpy(buffer_ + used_, part.data(), part.size());
        used_ += part.size();
        return done();
    }
    Status flush() {
        if (text_ && used_ == 0) return done();
        Ref<Str> tail = MOLT_TRY(str_from_utf8(ctx_, {buffer_, std::exchange(used_, 0)}));
        text_ = text_ ? str_concat(ctx_, text_.get(), tail.get()) : std::move(tail);
        return text_ ? done() : Status(raised);
    }
    Status join(Ref<Str> part) {
        if (!part) return raised;
        MOLT_TRY(flush());
        text_ = str_concat(ctx_, text_.get(), part.get());
        return text_ ? done() : Status(raised);
    }

    Ctx& ctx_;
    Ref<Str> text_; // what came before the buffer; empty at first
    size_t used_ = 0;
    char buffer_[256];
};
} // namespace

Ref<Str> format_text_list(Ctx& ctx, std::string_view format, const FormatArg* args, size_t nargs) {
    Message text(ctx);
    size_t used = 0;
    size_t start = 0;
    for (size_t i = 0; i < format.size();) {
        char c = format[i];
        bool doubled = (c == '{' || c == '}') && i + 1 < format.size() && format[i + 1] == c;
        if (doubled) {
            MOLT_TRY(text.add(format.substr(start, i + 1 - start)));
            start = i += 2;
        } else if (c == '{' && used < nargs) {
            size_t close = format.find('}', i);
            if (i > start) MOLT_TRY(text.add(format.substr(start, i - start)));
            bool as_repr = format.substr(i + 1, close - i - 1) == "!r";
            const FormatArg& arg = args[used++];
            if (arg.kind == FormatArg::Kind::text) MOLT_TRY(text.add(arg.text));
            else MOLT_TRY(text.add(shown(ctx, arg, as_repr)));
            start = i = close + 1;
        } else i++;
    }
    if (start < format.size()) MOLT_TRY(text.add(format.substr(start)));
    return text.finish();
}

Raised Ctx::raise_formatted(Class& cls, std::string_view format, const FormatArg* args, size_t nargs) {
    Ref<Str> text = format_text_list(*this, format, args, nargs);
    if (!text) return raised;
    return raise_value(cls, text.value());
}

Raised Ctx::raise_value(Class& cls, Value argument) {
    Ref<> exception = exception_new(
        *this, cls, argument.is<Str>() && argument.as<Str>()->n == 0 && &cls == &type::StopIteration ? Value{} : argument);
    if (!exception) return raised;
    return raise_instance(std::move(exception));
}

// The context is what is being handled; chains that would loop are cut.
Raised Ctx::raise_instance(Ref<> exception) {
    Value handling = handled_exception(*this);
    if (!handling.is_none() && !(handling == exception.value())) {
        auto* e = exception.value().as<Exception>();
        Value link = handling;
        for (int steps = 0; link && steps < 1000; steps++) {
            auto* l = link.as<Exception>();
            if (l->context && l->context.value() == exception.value()) {
                l->context.clear();
                break;
            }
            link = l->context;
        }
        e->context.set(handling);
    }
    pending.set(std::move(exception));
    return raised;
}

namespace {

/// A MemoryError made at start-up that nobody holds, as good as new; the first one when all are held.
Ref<> spare_memory_error(Runtime& runtime) {
    for (Slot<>& spare : runtime.spare_memory_errors) {
        if (!spare || spare.value().object()->refcount > 1) continue;
        auto* e = spare.value().as<Exception>();
        e->traceback.clear();
        e->context.clear();
        e->cause.clear();
        if (molt_value dict = std::exchange(e->dict_word, 0)) drop(Value(dict));
        e->suppress_context = false;
        return spare.copy();
    }
    return runtime.spare_memory_errors[0].copy();
}

} // namespace

Raised Ctx::raise_no_memory() {
    static bool making = false; // making the exception may end here again
    Ref<> exception;
    if (!making) {
        making = true;
        exception = exception_new(*this, type::MemoryError, Value{});
        making = false;
    }
    if (!exception && runtime) exception = spare_memory_error(*runtime);
    return exception ? raise_instance(std::move(exception)) : raised;
}

bool Ctx::pending_matches(const Class& cls) const { return pending && instance_of(pending.value(), &cls); }

bool Ctx::swallow(const Class& cls) {
    if (!pending_matches(cls)) return false;
    pending.clear();
    return true;
}

Value handled_exception(Ctx& ctx) {
    for (HandledState* state = ctx.handled; state; state = state->previous)
        if (state->exception) return state->exception;
    return kNone;
}

bool is_exception_class(Value v) { return v.is<Class>() && v.as<Class>()->has(kClassException); }

void attribute_error_details(Ctx& ctx, Value object, Str* name) {
    if (!ctx.pending || class_of(ctx.pending.value()) != &type::AttributeError) return;
    auto* e = static_cast<AttributeErrorObject*>(ctx.pending.value().object());
    e->name.set(Value(name));
    e->obj.set(object);
}

void attribute_error_place(Ctx& ctx, Value object, Str* name) {
    if (!ctx.pending_matches(type::AttributeError)) return;
    auto* e = static_cast<AttributeErrorObject*>(ctx.pending.value().object());
    if (e->name || e->obj) return;
    e->name.set(Value(name));
    e->obj.set(object);
}

void add_note_list_py(Ctx& ctx, std::string_view format, const FormatArg* args, size_t nargs) {
    Ref<> exception = ctx.take_pending();
    Ref<Str> note = format_text_list(ctx, format, args, nargs);
    if (!note || !call_method(ctx, exception, "add_note", {note})) ctx.clear_pending();
    ctx.restore_pending(std::move(exception));
}

bool NativeDepth::refuse(Ctx& ctx, const char* where) {
    raise_recursion_limit(ctx, where);
    return false;
}

} // namespace molt
