// struct: the class Struct, its iterator, and the functions of the module.
#include <cstdio>

#include "core/call/convert.h"
#include "core/object/protocol.h"
#include "core/types/dict.h"
#include "gen/std/_struct.h"
#include "gen/types.h"
#include "std/struct/format.h"

namespace molt::_struct {

namespace {

/// Structs of the formats that the functions were called with; emptied when it is full.
Slot<Dict> cache;
constexpr uint64_t kCacheSize = 100;

Ref<StructObject> struct_of(Ctx& ctx, Value format) {
    if (cache) {
        Value known = MOLT_TRY(dict_get_py(ctx, cache.get(), format));
        if (!known.is_absent()) return own(known.as<StructObject>());
    } else {
        cache.set(MOLT_TRY(dict_new(ctx)));
        MOLT_TRY(hash(ctx, format));
    }
    Ref<StructObject> made = MOLT_TRY(call(ctx, Value(&type::_struct_Struct), {format})).cast<StructObject>();
    if (cache->n >= kCacheSize) dict_clear(ctx, cache.get());
    MOLT_TRY(dict_set_py(ctx, cache.get(), format, made));
    return made;
}

Args rest_of(const Args& args, size_t first) { return Args{args.items + first, args.count() - first, args.kwnames}; }

// ---- what methods and functions share ----

Ref<> pack_struct(Ctx& ctx, StructObject* self, const Args& values) {
    const Program program(self);
    if (int64_t(values.count()) != program.count || !program.code)
        return ctx.raise(type::_struct_error, "pack expected {} items for packing (got {})", program.count, values.count());
    Ref<Bytes> packed = MOLT_TRY(bytes_allocate(ctx, uint64_t(program.size)));
    MOLT_TRY(pack_values_py(ctx, program, values.items, packed->data()));
    return packed;
}

/// Where `offset` is in a buffer of `length` bytes that is to have `size` bytes there. verb: "pack" or
/// "unpack".
Result<int64_t> position(Ctx& ctx, int64_t offset, int64_t size, int64_t length, const char* verb) {
    const bool packing = verb[0] == 'p';
    if (offset < 0) {
        if (offset + size > 0)
            return ctx.raise(type::_struct_error,
                             packing ? "no space to pack {} bytes at offset {}"
                                     : "not enough data to unpack {} bytes at offset {}",
                             size, offset);
        if (offset + length < 0)
            return ctx.raise(type::_struct_error, "offset {} out of range for {}-byte buffer", offset, length);
        offset += length;
    }
    if (length - offset >= size) return offset;
    char needed[24]; // may exceed what is signed
    snprintf(needed, sizeof needed, "%llu", static_cast<unsigned long long>(uint64_t(size) + uint64_t(offset)));
    return ctx.raise(type::_struct_error,
                     "{}_{} requires a buffer of at least {} bytes for {}ing {} bytes at offset {} (actual "
                     "buffer size is {})",
                     verb, packing ? "into" : "from", static_cast<const char*>(needed), verb, size, offset, length);
}

Status pack_into_struct(Ctx& ctx, StructObject* self, const Args& args) {
    const Program program(self);
    const size_t n = args.count();
    if (n < 2 || int64_t(n - 2) != program.count || !program.code) {
        if (n == 0) return ctx.raise(type::_struct_error, "pack_into expected buffer argument");
        if (n == 1) return ctx.raise(type::_struct_error, "pack_into expected offset argument");
        return ctx.raise(type::_struct_error, "pack_into expected {} items for packing (got {})", program.count, n - 2);
    }
    BufferView view;
    MOLT_TRY(view.acquire_to_fill(ctx, args[0], "argument"));
    const int64_t offset = MOLT_TRY(index_int64(ctx, args[1], type::IndexError));
    const int64_t at = MOLT_TRY(position(ctx, offset, program.size, int64_t(view.info().length), "pack"));
    return pack_values_py(ctx, program, args.items + 2, view.info().data + at);
}

Raised uninitialised(Ctx& ctx) { return ctx.raise(type::RuntimeError, "Struct object is not initialized"); }

Ref<> unpack_struct(Ctx& ctx, StructObject* self, Value buffer) {
    const Program program(self);
    BufferView view;
    MOLT_TRY(view.acquire(ctx, buffer));
    if (int64_t(view.info().length) != program.size || !program.code)
        return ctx.raise(type::_struct_error, "unpack requires a buffer of {} bytes", program.size);
    return unpack_values(ctx, program, view.info().data);
}

Ref<> unpack_from_struct(Ctx& ctx, StructObject* self, Value buffer, Value offset) {
    const Program program(self);
    BufferView view;
    MOLT_TRY(view.acquire(ctx, buffer));
    const int64_t given = MOLT_TRY(ssize_from_py(ctx, offset));
    if (!program.code) return uninitialised(ctx);
    const int64_t at = MOLT_TRY(position(ctx, given, program.size, int64_t(view.info().length), "unpack"));
    return unpack_values(ctx, program, view.info().data + at);
}

Ref<> iterate_struct(Ctx& ctx, StructObject* self, Value buffer) {
    if (!self->program) return uninitialised(ctx);
    if (self->size == 0) return ctx.raise(type::_struct_error, "cannot iteratively unpack with a struct of length 0");
    Ref<UnpackIterator> iterator = MOLT_TRY(allocate<UnpackIterator>(ctx, &type::_struct_unpack_iterator));
    MOLT_TRY(iterator->view.acquire(ctx, buffer));
    if (iterator->view.info().length % uint64_t(self->size) != 0)
        return ctx.raise(type::_struct_error, "iterative unpacking requires a buffer of a multiple of {} bytes", self->size);
    iterator->structure.set(Value(self));
    return iterator;
}

} // namespace

namespace Struct {

Ref<> dunder_new(Ctx& ctx, Class* cls, const Args&) {
    Ref<StructObject> result = MOLT_TRY(allocate<StructObject>(ctx, cls));
    result->size = result->count = -1;
    return result;
}

Status dunder_init(Ctx& ctx, StructObject* self, Value format) { return compile(ctx, self, format); }

Result<int64_t> dunder_sizeof(Ctx&, StructObject* self) {
    return int64_t(object_bytes(self) + (self->program ? object_bytes(self->program.get()) : 0));
}

Ref<> iter_unpack(Ctx& ctx, StructObject* self, Value buffer) { return iterate_struct(ctx, self, buffer); }

Ref<> pack(Ctx& ctx, StructObject* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "Struct.pack() takes no keyword arguments");
    return pack_struct(ctx, self, args);
}

Ref<> pack_into(Ctx& ctx, StructObject* self, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "Struct.pack_into() takes no keyword arguments");
    MOLT_TRY(pack_into_struct(ctx, self, args));
    return none();
}

Ref<> unpack(Ctx& ctx, StructObject* self, Value buffer) { return unpack_struct(ctx, self, buffer); }

Ref<> unpack_from(Ctx& ctx, StructObject* self, Value buffer, Value offset) {
    return unpack_from_struct(ctx, self, buffer, offset);
}

Ref<> get_format(Ctx&, StructObject* self) { return own(self->format ? self->format.value() : Value(str_empty())); }
Ref<> get_size(Ctx& ctx, StructObject* self) { return int_from_int64(ctx, self->size); }

} // namespace Struct

namespace unpack_iterator {

Ref<> dunder_next(Ctx& ctx, UnpackIterator* self) {
    if (!self->structure) return own(kAbsent);
    const auto length = int64_t(self->view.info().length);
    Ref<StructObject> structure = own(self->structure.get());
    if (self->offset >= length || self->offset + structure->size > length) {
        UnpackIterator::clear_fields(self);
        return own(kAbsent);
    }
    const Program program(structure.get());
    const uint8_t* from = self->view.info().data + self->offset;
    self->offset += program.size;
    return unpack_values(ctx, program, from);
}

Result<int64_t> dunder_length_hint(Ctx&, UnpackIterator* self) {
    if (!self->structure || self->structure->size <= 0) return 0;
    return (int64_t(self->view.info().length) - self->offset) / self->structure->size;
}

} // namespace unpack_iterator

Status _clearcache(Ctx&) {
    cache.clear();
    return done();
}

Result<int64_t> calcsize(Ctx& ctx, Value format) { return MOLT_TRY(struct_of(ctx, format))->size; }

Ref<> iter_unpack(Ctx& ctx, Value format, Value buffer) {
    Ref<StructObject> structure = MOLT_TRY(struct_of(ctx, format));
    return iterate_struct(ctx, structure.get(), buffer);
}

Ref<> pack(Ctx& ctx, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "_struct.pack() takes no keyword arguments");
    if (args.count() == 0) return ctx.raise(type::TypeError, "missing format argument");
    Ref<StructObject> structure = MOLT_TRY(struct_of(ctx, args[0]));
    return pack_struct(ctx, structure.get(), rest_of(args, 1));
}

Ref<> pack_into(Ctx& ctx, const Args& args) {
    if (args.keyword_count()) return ctx.raise(type::TypeError, "_struct.pack_into() takes no keyword arguments");
    if (args.count() == 0) return ctx.raise(type::TypeError, "missing format argument");
    Ref<StructObject> structure = MOLT_TRY(struct_of(ctx, args[0]));
    MOLT_TRY(pack_into_struct(ctx, structure.get(), rest_of(args, 1)));
    return none();
}

Ref<> unpack(Ctx& ctx, Value format, Value buffer) {
    Ref<StructObject> structure = MOLT_TRY(struct_of(ctx, format));
    return unpack_struct(ctx, structure.get(), buffer);
}

Ref<> unpack_from(Ctx& ctx, Value format, Value buffer, Value offset) {
    Ref<StructObject> structure = MOLT_TRY(struct_of(ctx, format));
    return unpack_from_struct(ctx, structure.get(), buffer, offset);
}

void finish(Ctx&) { cache.clear(); }

} // namespace molt::_struct
