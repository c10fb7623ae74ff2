// code and frame: what programs see of compiled code and its activations.
#pragma once

#include <molt/code.h>

#include "core/call/function.h"

namespace molt {

struct Traceback;

struct CodeObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    const molt_code* code;
    Slot<CodeObject> origin; // what replace() was called on first, or empty
    bool owns_code;          // made at run time (call/synthesised.h)

    template<class F> static void fields(CodeObject* self, F&& field) { field(self->origin); }
    static void detach(CodeObject* self);
};

/// Made when someone asks for it (sys._getframe, a traceback). While `live`, it follows the shadow frame; afterwards it keeps what was
/// there when the frame left.
struct FrameObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    molt_frame* live;
    const molt_code* code;
    uint32_t site;
    Slot<> callee;          // function or module
    Slot<FrameObject> back; // set when the frame has left
    Slot<> locals;          // dict, when someone asked, or when the frame has left
    Slot<> trace;
    bool no_trace_lines, trace_opcodes;

    uint32_t line() const;
    template<class F> static void fields(FrameObject* self, F&& field) {
        field(self->callee), field(self->back), field(self->locals), field(self->trace);
    }
};

/// The frame object of an active shadow frame.
Ref<FrameObject> frame_object(Ctx& ctx, molt_frame* frame);
/// A frame object that is already detached (a traceback's, once its function has returned).
Ref<FrameObject> frame_detached(Ctx& ctx, const molt_code* code, uint32_t site, Value callee);
Ref<> code_object(Ctx& ctx, const molt_code* code);
/// The code that an activation of the callee (function or module) runs: the function's own object, while it has that code.
Ref<> code_of_callee(Ctx& ctx, Value callee, const molt_code* code);
/// The locals of a frame that keeps them in memory: one dict for each frame, brought up to date each time.
Ref<> frame_locals_py(Ctx& ctx, molt_frame* frame);
/// The globals dict that a frame's callee (function or module) works in.
Dict* globals_of(Value callee);
/// Where a site stands; {0} when unknown.
molt_position position_of(const molt_code* code, uint32_t site);
molt_position position_of(const Traceback* tb);

} // namespace molt
