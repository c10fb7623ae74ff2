// Exceptions: the layouts of the hierarchy, and the traceback.
#pragma once

#include <molt/code.h>

#include "core/object/ctx.h"
#include "core/object/heap.h"
#include "core/types/tuple.h"

namespace molt {

/// One entry of a traceback: where a frame was when the exception passed.
struct Traceback : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    const molt_code* code;
    uint32_t site;
    uint32_t line;        // of a traceback that a program made; 0: that of the site
    Slot<> callee;        // function or module of the frame
    Slot<> frame;         // frame object: the one someone had asked for, or made on demand
    Slot<Traceback> next; // towards the place of the raise

    /// The frames die from the place of the raise outwards.
    template<class F> static void fields(Traceback* t, F&& field) { field(t->callee), field(t->next), field(t->frame); }
};

struct Exception : Object {
    static constexpr uint32_t kKind = MOLT_KIND_EXCEPTION;
    Slot<Tuple> args;
    Slot<Traceback> traceback;
    Slot<> context, cause; // exceptions
    Slot<> notes;          // __notes__ lives in the dict; this word is reserved
    molt_value dict_word;
    bool suppress_context;

    template<class F> static void fields(Exception* e, F&& field) {
        field(e->args), field(e->traceback), field(e->context), field(e->cause), field(e->notes);
        field(&e->dict_word, 1);
    }
};

struct StopIterationError : Exception {
    Slot<> value;
    template<class F> static void fields(StopIterationError* e, F&& field) {
        Exception::fields(e, field);
        field(e->value);
    }
};

struct SystemExitError : Exception {
    Slot<> code;
    template<class F> static void fields(SystemExitError* e, F&& field) {
        Exception::fields(e, field);
        field(e->code);
    }
};

struct AttributeErrorObject : Exception {
    Slot<> name, obj;
    template<class F> static void fields(AttributeErrorObject* e, F&& field) {
        Exception::fields(e, field);
        field(e->name), field(e->obj);
    }
};

struct NameErrorObject : Exception {
    Slot<> name;
    template<class F> static void fields(NameErrorObject* e, F&& field) {
        Exception::fields(e, field);
        field(e->name);
    }
};

struct ImportErrorObject : Exception {
    Slot<> msg, name, path, name_from;
    template<class F> static void fields(ImportErrorObject* e, F&& field) {
        Exception::fields(e, field);
        field(e->msg), field(e->name), field(e->path), field(e->name_from);
    }
};

struct OsError : Exception {
    Slot<> errno_, strerror, filename, filename2, characters_written;
    template<class F> static void fields(OsError* e, F&& field) {
        Exception::fields(e, field);
        field(e->errno_), field(e->strerror), field(e->filename), field(e->filename2), field(e->characters_written);
    }
};

struct SyntaxErrorObject : Exception {
    Slot<> msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line;
    template<class F> static void fields(SyntaxErrorObject* e, F&& field) {
        Exception::fields(e, field);
        field(e->msg), field(e->filename), field(e->lineno), field(e->offset), field(e->text), field(e->end_lineno);
        field(e->end_offset), field(e->print_file_and_line);
    }
};

struct UnicodeErrorObject : Exception {
    Slot<> encoding, object, start, end, reason;
    template<class F> static void fields(UnicodeErrorObject* e, F&& field) {
        Exception::fields(e, field);
        field(e->encoding), field(e->object), field(e->start), field(e->end), field(e->reason);
    }
};

struct ExceptionGroup : Exception {
    Slot<> message;
    Slot<Tuple> exceptions;
    template<class F> static void fields(ExceptionGroup* e, F&& field) {
        Exception::fields(e, field);
        field(e->message), field(e->exceptions);
    }
};

inline bool is_exception(Value v) { return v.is_kind(MOLT_KIND_EXCEPTION); }
bool is_exception_class(Value v);

/// cls(*args) for C++ callers, without running user code when cls is builtin.
Ref<> exception_new(Ctx& ctx, Class& cls, Value argument_or_empty);

/// Adds a line to the pending exception (PEP 678).
void add_note_list_py(Ctx& ctx, std::string_view format, const FormatArg* args, size_t nargs);
template<class... A> void add_note_py(Ctx& ctx, std::string_view format, const A&... args) {
    const FormatArg list[] = {FormatArg(args)...};
    add_note_list_py(ctx, format, list, sizeof...(A));
}

/// Raises the OSError subclass of an errno value, with its text and up to two file names (empty: none).
Raised raise_os_error(Ctx& ctx, int error, Value filename = {}, Value filename2 = {});

/// Adds an entry for the innermost frame to the pending exception.
void traceback_here(Ctx& ctx);
/// molt_frame::flags: what is pending was caught in this frame before and is on its way again.
constexpr uint32_t kFrameReraises = 1;

/// Splits by class or tuple of classes, as except* does; None where nothing is left.
Status group_split_py(Ctx& ctx, Value exception, Value classes, Ref<>& matched, Ref<>& rest);

/// The members of original (a group) that stand in one of the groups of `kept`, in original's nesting.
Ref<> group_project_py(Ctx& ctx, Value original, Tuple* kept);

/// The handled exception (sys.exception()), borrowed; None when there is none.
Value handled_exception(Ctx& ctx);

} // namespace molt
