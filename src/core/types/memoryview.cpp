// memoryview: making, releasing, exporting, properties.
#include "core/types/memoryview.h"

#include <cstring>

#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/core/memoryview.h"

namespace molt {

bool is_memoryview(Value v) { return v.is_object() && class_of(v) == &type::memoryview; }

void Memoryview::clear_fields(Memoryview* self) {
    if (!self->base) return;
    Ref<ManagedBuffer> base = self->base.take();
    if (--base->users == 0) base->view.release();
}

void Memoryview::destroy_native(Memoryview* self) {
    mem::release(self->extents, sizeof(int64_t) * 2 * self->info.dimensions, mem::Tag::container);
}

Status memoryview_check(Ctx& ctx, const Memoryview* view) {
    if (!view->is_released() && view->base->view.is_held()) return done();
    return ctx.raise(type::ValueError, "operation forbidden on released memoryview object");
}

namespace {

/// A view of what base holds.
Ref<Memoryview> make_view(Ctx& ctx, ManagedBuffer* base, const BufferInfo& info, const char* cast_format) {
    Ref<Memoryview> view = MOLT_TRY(allocate<Memoryview>(ctx, &type::memoryview));
    view->info.dimensions = 0;
    if (info.dimensions) {
        view->extents = static_cast<int64_t*>(mem::allocate(sizeof(int64_t) * 2 * info.dimensions, mem::Tag::container));
        if (!view->extents) return ctx.raise_no_memory();
    }
    view->info = info;
    int64_t* shape = view->extents;
    int64_t* strides = shape ? shape + info.dimensions : nullptr;
    int64_t step = info.item_size;
    for (uint32_t d = info.dimensions; d-- > 0;) {
        shape[d] = info.extent(d);
        strides[d] = info.strides ? info.strides[d] : step;
        step *= shape[d];
    }
    view->info.shape = shape;
    view->info.strides = strides;
    if (cast_format) {
        std::memcpy(view->cast_format, cast_format, sizeof view->cast_format);
        view->info.format = view->cast_format;
    }
    view->base.set(Value(base));
    base->users++;
    return view;
}

Ref<> number_tuple(Ctx& ctx, const int64_t* numbers, uint32_t n) {
    Ref<Tuple> made = MOLT_TRY(tuple_allocate(ctx, n));
    for (uint32_t i = 0; i < n; i++) made->items[i] = MOLT_TRY(int_from_int64(ctx, numbers[i])).release();
    return made;
}

} // namespace

Ref<Memoryview> memoryview_derive(Ctx& ctx, Memoryview* from, const BufferInfo& info) {
    // A format of a cast lives in the view that it was made for.
    const bool own_format = info.format == from->cast_format;
    return make_view(ctx, from->base.get(), info, own_format ? from->cast_format : nullptr);
}

Ref<Memoryview> memoryview_new_py(Ctx& ctx, Value object, BufferNeed need) {
    if (is_memoryview(object)) {
        auto* view = object.as<Memoryview>();
        MOLT_TRY(memoryview_check(ctx, view));
        if (need == BufferNeed::writable && view->info.readonly)
            return ctx.raise(type::BufferError, "memoryview: underlying buffer is not writable");
        return memoryview_derive(ctx, view, view->info);
    }
    if (!buffer_supported(object))
        return ctx.raise(type::TypeError, "memoryview: a bytes-like object is required, not '{}'", type_name(object));
    Ref<ManagedBuffer> base = MOLT_TRY(allocate<ManagedBuffer>(ctx, &type::managedbuffer));
    MOLT_TRY(base->view.acquire(ctx, object, need));
    return make_view(ctx, base.get(), base->view.info(), nullptr);
}

Status memoryview_release(Ctx& ctx, Memoryview* view) {
    if (view->is_released()) return done();
    if (view->exports)
        return ctx.raise(type::BufferError, "memoryview has {} exported buffer{}", view->exports, view->exports == 1 ? "" : "s");
    Memoryview::clear_fields(view);
    return done();
}

Ref<> memoryview_for_flags(Ctx& ctx, Value object, int32_t flags) {
    return memoryview_new_py(ctx, object, flags & 1 ? BufferNeed::writable : BufferNeed::strided);
}

Status memoryview_release_for(Ctx& ctx, Value object, Value view) {
    if (!is_memoryview(view)) return ctx.raise(type::TypeError, "expected a memoryview object");
    auto* self = view.as<Memoryview>();
    if (self->is_released() || !(self->base->view.object() == object))
        return ctx.raise(type::ValueError, "memoryview's buffer is not this object");
    return memoryview_release(ctx, self);
}

Status memoryview_lend(Ctx& ctx, Value self, BufferNeed need, BufferInfo* info) {
    auto* view = self.as<Memoryview>();
    MOLT_TRY(memoryview_check(ctx, view));
    if (need == BufferNeed::writable && view->info.readonly)
        return ctx.raise(type::BufferError, "memoryview: underlying buffer is not writable");
    if (need != BufferNeed::strided && !view->info.is_c_contiguous())
        return ctx.raise(type::BufferError, "memoryview: underlying buffer is not C-contiguous");
    *info = view->info;
    view->exports++;
    return done();
}

void memoryview_give_back(Value self, const BufferInfo&) { self.as<Memoryview>()->exports--; }

namespace memoryview {

Ref<> dunder_new(Ctx& ctx, Class*, Value object) { return memoryview_new_py(ctx, object); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    const bool released = !memoryview_check(ctx, self.as<Memoryview>()).ok();
    if (released) ctx.clear_pending();
    return format_text(ctx, released ? "<released memory at {}>" : "<memory at {}>", Address(self));
}

Ref<> dunder_buffer(Ctx& ctx, Memoryview* self, int32_t flags) { return memoryview_for_flags(ctx, self, flags); }

Status dunder_release_buffer(Ctx& ctx, Memoryview* self, Value buffer) {
    return memoryview_release_for(ctx, self->is_released() ? Value(self) : self->base->view.object(), buffer);
}

Ref<> dunder_enter(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return own(Value(self));
}
Status dunder_exit(Ctx& ctx, Memoryview* self, const Args&) { return memoryview_release(ctx, self); }

Ref<> _from_flags(Ctx& ctx, Class*, Value object, int32_t flags) { return memoryview_for_flags(ctx, object, flags); }

Status release(Ctx& ctx, Memoryview* self) { return memoryview_release(ctx, self); }

Ref<> toreadonly(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    BufferInfo info = self->info;
    info.readonly = true;
    return memoryview_derive(ctx, self, info);
}

Ref<> get_obj(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return own(self->base->view.object());
}
Ref<> get_nbytes(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return int_from_uint64(ctx, self->info.length);
}
Ref<> get_readonly(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return boolean(self->info.readonly);
}
Ref<> get_itemsize(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return int_from_int64(ctx, self->info.item_size);
}
Ref<> get_format(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return str_from_utf8(ctx, self->info.format);
}
Ref<> get_ndim(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return small_int(self->info.dimensions);
}
Ref<> get_shape(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return number_tuple(ctx, self->info.shape, self->info.dimensions);
}
Ref<> get_strides(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return number_tuple(ctx, self->info.strides, self->info.dimensions);
}
Ref<> get_suboffsets(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return own(tuple_empty());
}
Ref<> get_c_contiguous(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return boolean(self->info.is_c_contiguous());
}
Ref<> get_f_contiguous(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return boolean(self->info.is_f_contiguous());
}
Ref<> get_contiguous(Ctx& ctx, Memoryview* self) {
    MOLT_TRY(memoryview_check(ctx, self));
    return boolean(self->info.is_c_contiguous() || self->info.is_f_contiguous());
}

} // namespace memoryview

} // namespace molt
