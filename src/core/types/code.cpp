// Bodies of code, frame and traceback.
#include "core/types/code.h"

#include <cstring>

#include "core/call/synthesised.h"
#include "core/exc/exception.h"
#include "core/exc/report.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/types/bytes.h"
#include "core/types/dict.h"
#include "core/types/generator.h"
#include "core/types/list.h"
#include "gen/core/code.h"

namespace molt {

molt_position position_of(const molt_code* code, uint32_t site) {
    if (site < code->npositions) return code->positions[site];
    return molt_position{code->firstlineno, code->firstlineno, MOLT_NO_COLUMN, MOLT_NO_COLUMN, 0, 0};
}

molt_position position_of(const Traceback* tb) {
    if (tb->line) return {tb->line, tb->line, MOLT_NO_COLUMN, MOLT_NO_COLUMN, 0, 0};
    return position_of(tb->code, tb->site);
}

Dict* globals_of(Value callee) {
    if (callee.is_kind(MOLT_KIND_FUNCTION)) return callee.as<Function>()->globals.get();
    if (callee.is_kind(MOLT_KIND_MODULE)) return module_dict(callee);
    return nullptr;
}

void CodeObject::detach(CodeObject* self) {
    if (self->owns_code) synthesised_release(self->code);
    self->owns_code = false;
}

Ref<> code_object(Ctx& ctx, const molt_code* code) {
    if (CodeObject* owner = synthesised_owner(code)) return own(Value(owner));
    Ref<CodeObject> object = MOLT_TRY(allocate<CodeObject>(ctx, &type::code));
    object->code = code;
    return object;
}

Ref<> code_of_callee(Ctx& ctx, Value callee, const molt_code* code) {
    if (callee.is<Function>() && callee.as<Function>()->code() == code) return getattr(ctx, callee, names.__code__);
    return code_object(ctx, code);
}

Ref<FrameObject> frame_object(Ctx& ctx, molt_frame* frame) {
    if (frame->object) return own(Value(frame->object).as<FrameObject>());
    Ref<FrameObject> object = MOLT_TRY(allocate<FrameObject>(ctx, &type::frame));
    object->live = frame;
    object->code = frame->code;
    object->site = frame->site;
    object->callee.set(Value(frame->callee));
    frame->object = object.copy().release();
    return object;
}

Ref<FrameObject> frame_detached(Ctx& ctx, const molt_code* code, uint32_t site, Value callee) {
    Ref<FrameObject> object = MOLT_TRY(allocate<FrameObject>(ctx, &type::frame));
    object->code = code;
    object->site = site;
    object->callee.set(callee);
    return object;
}

uint32_t FrameObject::line() const { return position_of(code, live ? live->site : site).line; }

namespace {

/// What can still be asked for once the frame has left: where it stood, who called it, its variables.
Status keep_left_py(Ctx& ctx, FrameObject* object, molt_frame* frame) {
    object->site = frame->site;
    if (frame->back) object->back.set(MOLT_TRY(frame_object(ctx, frame->back)));
    if (frame->locals) object->locals.set(MOLT_TRY(frame_locals_py(ctx, frame)));
    return done();
}

} // namespace

// The frame is about to leave the C stack, or its generator ends.
extern "C" void molt_core_frame_leave(molt_ctx* c, molt_frame* frame) {
    Ctx& ctx = *static_cast<Ctx*>(c);
    auto* object = Value(frame->object).as<FrameObject>();
    if (object->refcount > 1) {
        Ref<> pending = ctx.take_pending();
        if (!keep_left_py(ctx, object, frame).ok()) ctx.clear_pending();
        if (pending) ctx.restore_pending(std::move(pending));
    }
    object->live = nullptr;
    drop(Value(std::exchange(frame->object, 0)));
}

namespace {

Ref<> names_tuple(Ctx& ctx, const char* const* list, uint32_t n) {
    Ref<Tuple> tuple = MOLT_TRY(tuple_allocate(ctx, n));
    for (uint32_t i = 0; i < n; i++) {
        Ref<Str> name = MOLT_TRY(intern(ctx, list[i]));
        tuple->items[i] = name.release();
    }
    return tuple;
}

/// The compiled code behind what replace() made.
const molt_code* original(const CodeObject* self) { return self->origin ? self->origin->code : self->code; }

} // namespace

namespace code {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    const molt_code* c = self.as<CodeObject>()->code;
    return format_text(ctx, "<code object {} at {}, file \"{}\", line {}>", c->name, Address(self), c->module->file,
                       c->firstlineno);
}
Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    if ((op != CompareOp::eq && op != CompareOp::ne) || !other.is_object() || class_of(other) != &type::code)
        return not_implemented();
    const CodeObject *a = self.as<CodeObject>(), *b = other.as<CodeObject>();
    bool same = original(a) == original(b) && a->code->flags == b->code->flags && a->code->firstlineno == b->code->firstlineno &&
                !std::strcmp(a->code->name, b->code->name);
    return boolean(same == (op == CompareOp::eq));
}
Result<int64_t> dunder_hash(Ctx&, Value self) {
    const auto* code = self.as<CodeObject>();
    return int64_t(uintptr_t(original(code)) >> 4) ^ int64_t(code->code->firstlineno) << 32;
}

Ref<> co_lines(Ctx& ctx, CodeObject* self) {
    Ref<List> rows = MOLT_TRY(list_new(ctx));
    for (uint32_t i = 0; i < self->code->npositions; i++) {
        Ref<Tuple> row = MOLT_TRY(tuple_of(ctx, Value(molt_small_int(i)), Value(molt_small_int(i + 1)),
                                           Value(molt_small_int(self->code->positions[i].line))));
        MOLT_TRY(list_append(ctx, rows.get(), Value(row.get())));
    }
    return iter(ctx, rows);
}
Ref<> co_positions(Ctx& ctx, CodeObject* self) {
    Ref<List> rows = MOLT_TRY(list_new(ctx));
    auto number = [](uint32_t n, bool known) { return known ? Value(molt_small_int(n)) : kNone; };
    for (uint32_t i = 0; i < self->code->npositions; i++) {
        const molt_position& p = self->code->positions[i];
        bool columns = p.column != MOLT_NO_COLUMN;
        Ref<Tuple> row = MOLT_TRY(tuple_of(ctx, number(p.line, true), number(p.end_line, true), number(p.column, columns),
                                           number(p.end_column, columns)));
        MOLT_TRY(list_append(ctx, rows.get(), Value(row.get())));
    }
    return iter(ctx, rows);
}

#define MOLT_TEXT(field, source)                                                                                                 \
    Ref<> get_##field(Ctx& ctx, CodeObject* self) { return intern(ctx, self->code->source); }
#define MOLT_NUMBER(field, source)                                                                                               \
    Ref<> get_##field(Ctx&, CodeObject* self) { return small_int(self->code->source); }
MOLT_TEXT(co_name, name)
MOLT_TEXT(co_qualname, qualname)
MOLT_TEXT(co_filename, module->file)
MOLT_NUMBER(co_firstlineno, firstlineno)
MOLT_NUMBER(co_argcount, argcount)
MOLT_NUMBER(co_posonlyargcount, posonlyargcount)
MOLT_NUMBER(co_kwonlyargcount, kwonlyargcount)
MOLT_NUMBER(co_nlocals, nlocals)
Ref<> get_co_flags(Ctx&, CodeObject* self) { return small_int(self->code->flags & ~uint32_t(MOLT_CODE_KEEPS_FRAMES)); }
MOLT_NUMBER(co_stacksize, nlocals)
Ref<> get_co_varnames(Ctx& ctx, CodeObject* self) { return names_tuple(ctx, self->code->varnames, self->code->nlocals); }
Ref<> get_co_cellvars(Ctx& ctx, CodeObject* self) { return names_tuple(ctx, self->code->cellvars, self->code->ncellvars); }
Ref<> get_co_freevars(Ctx& ctx, CodeObject* self) { return names_tuple(ctx, self->code->freevars, self->code->nfreevars); }
Ref<> get_co_names(Ctx& ctx, CodeObject* self) { return names_tuple(ctx, self->code->names, self->code->nnames); }
Ref<> get_co_consts(Ctx& ctx, CodeObject* self) {
    Ref<> doc = none();
    if (self->code->doc) doc = MOLT_TRY(str_from_utf8(ctx, self->code->doc));
    return tuple_of(ctx, doc.value());
}
// There is no byte code, and so no tables that go with it.
static Ref<> no_bytes(Ctx& ctx) { return bytes_from(ctx, std::string_view()); }
Ref<> get_co_code(Ctx& ctx, CodeObject*) { return no_bytes(ctx); }
Ref<> get_co_linetable(Ctx& ctx, CodeObject*) { return no_bytes(ctx); }
Ref<> get_co_exceptiontable(Ctx& ctx, CodeObject*) { return no_bytes(ctx); }
Ref<> get_co_lnotab(Ctx& ctx, CodeObject*) {
    MOLT_TRY(warn_py(ctx, type::DeprecationWarning, "co_lnotab is deprecated, use co_lines instead."));
    return no_bytes(ctx);
}

} // namespace code

namespace frame {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* f = self.as<FrameObject>();
    return format_text(ctx, "<frame at {}, file '{}', line {}, code {}>", Address(self), f->code->module->file, f->line(),
                       f->code->name);
}
Status clear(Ctx& ctx, FrameObject* self) {
    if (!self->live) {
        self->locals.clear();
        return done();
    }
    Generator* g = generator_of(self->live);
    if (!g || g->running) return ctx.raise(type::RuntimeError, "cannot clear an executing frame");
    Ref<Generator> keep = own(g);
    if (!class_of(Value(g))->slots.del(ctx, Value(g)).ok()) report_unraisable(ctx, "Exception ignored in: ", Value(g));
    generator_end(ctx, g);
    return done();
}
Ref<> get_f_back(Ctx& ctx, FrameObject* self) {
    if (!self->live) return self->back ? self->back.copy() : none();
    if (!self->live->back) return none();
    return frame_object(ctx, self->live->back);
}
Ref<> get_f_code(Ctx& ctx, FrameObject* self) { return code_of_callee(ctx, self->callee, self->code); }
Ref<> get_f_globals(Ctx&, FrameObject* self) {
    Dict* globals = globals_of(self->callee);
    return globals ? own(Value(globals)) : none();
}
Ref<> get_f_locals(Ctx& ctx, FrameObject* self) {
    if (self->callee.value().is_kind(MOLT_KIND_MODULE)) return own(Value(module_dict(self->callee)));
    if (self->live) return frame_locals_py(ctx, self->live);
    if (!self->locals) self->locals.set(MOLT_TRY(dict_new(ctx)));
    return self->locals.copy();
}
Ref<> get_f_builtins(Ctx& ctx, FrameObject*) { return own(Value(ctx.runtime->builtins_dict.get())); }
Ref<> get_f_lineno(Ctx&, FrameObject* self) { return small_int(self->line()); }
Status set_f_lineno(Ctx& ctx, FrameObject*, Value value) {
    if (!value) return ctx.raise(type::AttributeError, "cannot delete attribute");
    if (!molt_is_int(value.word()) && !value.is_exact(MOLT_KIND_INT))
        return ctx.raise(type::ValueError, "lineno must be an integer");
    return ctx.raise(type::ValueError, "f_lineno can only be set in a trace function");
}
Ref<> get_f_lasti(Ctx&, FrameObject* self) { return small_int(self->live ? self->live->site : self->site); }
Ref<> get_f_trace(Ctx&, FrameObject* self) { return self->trace ? self->trace.copy() : none(); }
Status set_f_trace(Ctx&, FrameObject* self, Value value) {
    self->trace.set(value);
    return done();
}

static Status set_flag(Ctx& ctx, bool& flag, Value value, bool inverted = false) {
    if (!value) return ctx.raise(type::TypeError, "can't delete numeric/char attribute");
    if (!value.is_bool()) return ctx.raise(type::TypeError, "attribute value type must be bool");
    flag = value.is_true() != inverted;
    return done();
}
// Nobody traces compiled code: both are kept for who asks again.
Ref<> get_f_trace_lines(Ctx&, FrameObject* self) { return boolean(!self->no_trace_lines); }
Status set_f_trace_lines(Ctx& ctx, FrameObject* self, Value value) { return set_flag(ctx, self->no_trace_lines, value, true); }
Ref<> get_f_trace_opcodes(Ctx&, FrameObject* self) { return boolean(self->trace_opcodes); }
Status set_f_trace_opcodes(Ctx& ctx, FrameObject* self, Value value) { return set_flag(ctx, self->trace_opcodes, value); }

} // namespace frame

Ref<> frame_locals_py(Ctx& ctx, molt_frame* f) {
    // A class body keeps one word: its namespace.
    if (!(f->code->flags & MOLT_CODE_OPTIMIZED) && f->locals) return own(Value(f->locals[0]));
    Ref<FrameObject> object = MOLT_TRY(frame_object(ctx, f));
    if (!object->locals) object->locals.set(MOLT_TRY(dict_new(ctx)));
    Ref<> kept = object->locals.copy();
    auto* dict = kept.value().as<Dict>();
    if (!f->locals) return kept;
    const molt_code* code = f->code;
    auto put = [&](const char* text, Value v) -> Status {
        if (v && v.is_kind(MOLT_KIND_CELL)) v = Value(reinterpret_cast<molt_cell*>(v.object())->value);
        Ref<Str> name = MOLT_TRY(intern(ctx, text));
        if (v) return dict_set(ctx, dict, name.get(), v);
        if (dict_get(dict, name.get())) dict_delete(dict, name.get());
        return done();
    };
    // Plain variables, cells that are no parameters in the words after them, then what comes from outside.
    uint32_t word = 0;
    for (; word < code->nlocals; word++) MOLT_TRY(put(code->varnames[word], Value(f->locals[word])));
    for (uint32_t i = 0; i < code->ncellvars; i++) {
        bool parameter = false;
        for (uint32_t k = 0; k < code->nlocals; k++) parameter |= !std::strcmp(code->varnames[k], code->cellvars[i]);
        if (!parameter) MOLT_TRY(put(code->cellvars[i], Value(f->locals[word++])));
    }
    if (!Value(f->callee).is_kind(MOLT_KIND_FUNCTION)) return kept;
    auto* function = Value(f->callee).as<Function>();
    for (uint32_t i = 0; function->closure && i < code->nfreevars; i++)
        MOLT_TRY(put(code->freevars[i], (*function->closure.get())[i]));
    return kept;
}

namespace traceback {

Ref<> dunder_new(Ctx& ctx, Class*, Value tb_next, Value tb_frame, int64_t tb_lasti, int64_t tb_lineno) {
    if (class_of(tb_frame) != &type::frame)
        return ctx.raise(type::TypeError, "TracebackType() argument 'tb_frame' must be frame, not {}", type_name(tb_frame));
    if (!tb_next.is_none() && class_of(tb_next) != &type::traceback)
        return ctx.raise(type::TypeError, "expected traceback object or None, got '{}'", type_name(tb_next));
    Ref<Traceback> tb = MOLT_TRY(allocate_itself<Traceback>(ctx, &type::traceback));
    auto* f = tb_frame.as<FrameObject>();
    tb->code = f->code;
    tb->site = uint32_t(tb_lasti);
    tb->line = uint32_t(tb_lineno);
    tb->callee.set(f->callee.value());
    tb->frame.set(tb_frame);
    if (!tb_next.is_none()) tb->next.set(tb_next);
    return tb;
}
Ref<> dunder_dir(Ctx& ctx, Traceback*) {
    Ref<Tuple> listed = MOLT_TRY(tuple_allocate(ctx, 4));
    const char* const text[] = {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"};
    for (int i = 0; i < 4; i++) listed->items[i] = MOLT_TRY(intern(ctx, text[i])).release();
    return list_from_iterable_py(ctx, listed);
}
Ref<> get_tb_next(Ctx&, Traceback* self) { return self->next ? self->next.copy() : none(); }
Status set_tb_next(Ctx& ctx, Traceback* self, Value value) {
    if (!value) return ctx.raise(type::TypeError, "can't delete tb_next attribute");
    if (!value.is_none() && class_of(value) != &type::traceback)
        return ctx.raise(type::TypeError, "expected traceback object, got '{}'", type_name(value));
    for (Value t = value; t && !t.is_none(); t = t.as<Traceback>()->next.value())
        if (t == Value(self)) return ctx.raise(type::ValueError, "traceback loop detected");
    self->next.set(value.is_none() ? Value{} : value);
    return done();
}
Ref<> get_tb_frame(Ctx& ctx, Traceback* self) {
    if (!self->frame) self->frame.set(MOLT_TRY(frame_detached(ctx, self->code, self->site, self->callee)));
    return self->frame.copy();
}
Ref<> get_tb_lasti(Ctx&, Traceback* self) { return small_int(self->site); }
Ref<> get_tb_lineno(Ctx&, Traceback* self) { return small_int(position_of(self).line); }

} // namespace traceback

void traceback_here(Ctx& ctx) {
    molt_frame* frame = ctx.frame;
    if (!frame || !ctx.pending) return;
    if (frame->flags & kFrameReraises) { // it was here already
        frame->flags &= ~kFrameReraises;
        return;
    }
    Ref<> pending = ctx.take_pending();
    Ref<Traceback> entry = allocate_itself<Traceback>(ctx, &type::traceback);
    if (entry) {
        auto* e = pending.value().as<Exception>();
        entry->code = frame->code;
        entry->site = frame->site;
        entry->callee.set(Value(frame->callee));
        if (frame->code->flags & MOLT_CODE_KEEPS_FRAMES) {
            if (Ref<FrameObject> object = frame_object(ctx, frame)) entry->frame.set(std::move(object));
            else ctx.clear_pending();
        } else if (frame->object) entry->frame.set(Value(frame->object));
        if (e->traceback) entry->next.set(e->traceback.value());
        e->traceback.set(std::move(entry));
    } else ctx.clear_pending();
    ctx.restore_pending(std::move(pending));
}

extern "C" void molt_core_traceback(molt_ctx* c) { traceback_here(*static_cast<Ctx*>(c)); }

} // namespace molt
