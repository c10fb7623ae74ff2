// struct: compiled formats, and the layouts of the module's classes.
#pragma once

#include "core/types/buffer.h"
#include "core/types/bytes.h"

namespace molt::_struct {

enum class Kind : uint8_t { integer, natural, boolean, character, half, single, double_, text, counted_text, pointer };

/// `repeat` values of `size` bytes each, from `offset` on.
struct Field {
    Kind kind;
    char code;
    bool swapped; // the other byte order than the machine's
    bool native;
    int64_t size, offset, repeat;
};

struct StructObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<Str> format;
    Slot<Bytes> program; // Field[]; an object of its own, since packing may run a second __init__
    int64_t size, count; // bytes and values; -1 before __init__

    template<class F> static void fields(StructObject* self, F&& field) { field(self->format), field(self->program); }
};

struct UnpackIterator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<StructObject> structure; // empty: exhausted
    BufferView view;
    int64_t offset;

    template<class F> static void fields(UnpackIterator* self, F&& field) {
        field(self->structure);
        self->view.fields(field);
    }
    static void clear_fields(UnpackIterator* self) {
        self->structure.clear();
        self->view.release();
    }
};

/// What a format means. Held while it is used.
struct Program {
    Ref<Bytes> code;
    int64_t size, count;

    explicit Program(const StructObject* of) : code(of->program.copy().cast<Bytes>()), size(of->size), count(of->count) {}
    // SAFETY: the content of a bytes object is aligned to 8.
    std::span<const Field> fields() const {
        return {reinterpret_cast<const Field*>(code->data()), size_t(code->n / sizeof(Field))};
    }
};

/// Compiles the format into the object; a bad one becomes its `format` but changes nothing else.
Status compile(Ctx& ctx, StructObject* self, Value format);
/// Packs program.count values into program.size bytes.
Status pack_values_py(Ctx& ctx, const Program& program, const molt_value* values, uint8_t* to);
/// The values in program.size bytes.
Ref<Tuple> unpack_values(Ctx& ctx, const Program& program, const uint8_t* from);

} // namespace molt::_struct
