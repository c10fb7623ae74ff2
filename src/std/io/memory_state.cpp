// What pickle and copy keep of BytesIO and StringIO: the content, the position, and attributes of instances.
#include "core/call/convert.h"
#include "core/object/instance.h"
#include "core/object/py.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"
#include "gen/std/_io.h"

namespace molt::io {

namespace {

/// A copy of the instance's dict, or None when there is nothing in it.
Ref<> attributes_of(Ctx& ctx, Value stream) {
    Object* object = stream.object();
    if (!existing_dict(object) && shape_of(object)->count == 0) return none();
    Ref<> dict = MOLT_TRY(instance_dict(ctx, object));
    return dict_copy(ctx, dict.value().as<Dict>());
}

Status check_state(Ctx& ctx, Value stream, Value state, uint64_t size) {
    if (state.is<Tuple>() && state.as<Tuple>()->n >= size) return done();
    return ctx.raise(type::TypeError, "{}.__setstate__ argument should be {}-tuple, got {}", type_name(stream), size,
                     type_name(state));
}

/// complaint: what is said of a position that is no int, before the name of its type.
Result<int64_t> check_position(Ctx& ctx, Value position, const char* complaint) {
    if (!is_int(position)) return ctx.raise(type::TypeError, "{} {}", complaint, type_name(position));
    const int64_t at = MOLT_TRY(index_int64(ctx, position, type::OverflowError));
    if (at < 0) return ctx.raise(type::ValueError, "position value cannot be negative");
    return at;
}

Status set_attributes(Ctx& ctx, Value stream, Value dict, const char* place) {
    if (dict.is_none()) return done();
    if (!dict.is<Dict>())
        return ctx.raise(type::TypeError, "{} item of state should be a dict, got a {}", place, type_name(dict));
    return Status::of(Py(ctx, stream).attr("__dict__"_n).call("update"_n, dict).ok());
}

} // namespace

namespace BytesIO {

Ref<> dunder_getstate(Ctx& ctx, BytesStream* self) {
    Ref<> value = MOLT_TRY(getvalue(ctx, self)), position = MOLT_TRY(int_from_uint64(ctx, self->position));
    return tuple_of(ctx, value, position, MOLT_TRY(attributes_of(ctx, Value(self))));
}

Ref<> dunder_setstate(Ctx& ctx, BytesStream* self, Value state) {
    MOLT_TRY(check_state(ctx, Value(self), state, 3));
    Ref<Tuple> parts = own(state.as<Tuple>());
    if (self->exports > 0) return ctx.raise(type::BufferError, "Existing exports of data: object cannot be re-sized");
    MOLT_TRY(dunder_init(ctx, self, (*parts)[0]));
    self->position = uint64_t(MOLT_TRY(check_position(ctx, (*parts)[1], "second item of state must be an integer, not")));
    return give(ctx, set_attributes(ctx, Value(self), (*parts)[2], "third"));
}

} // namespace BytesIO

namespace StringIO {

Ref<> dunder_getstate(Ctx& ctx, StringStream* self) {
    Ref<> value = MOLT_TRY(getvalue(ctx, self)), position = MOLT_TRY(int_from_uint64(ctx, self->position));
    Ref<> newline = self->newline ? Ref<>(self->newline.copy()) : none();
    return tuple_of(ctx, value, newline, position, MOLT_TRY(attributes_of(ctx, Value(self))));
}

// The content is kept translated: it is put back without another translation.
Ref<> dunder_setstate(Ctx& ctx, StringStream* self, Value state) {
    MOLT_TRY(check_state(ctx, Value(self), state, 4));
    Ref<Tuple> parts = own(state.as<Tuple>());
    if (!(*parts)[0].is<Str>() && !(*parts)[0].is_none())
        return ctx.raise(type::TypeError, "initial_value must be str or None, not {}", type_name((*parts)[0]));
    MOLT_TRY(dunder_init(ctx, self, kNone, (*parts)[1]));
    if ((*parts)[0].is<Str>()) {
        const base::TextView view = (*parts)[0].as<Str>()->view();
        if (!self->text.extend(size_t(view.size))) return ctx.raise_no_memory();
        for (size_t i = 0; i < view.size; i++) self->text.data()[i] = view[i];
    }
    self->position = uint64_t(MOLT_TRY(check_position(ctx, (*parts)[2], "third item of state must be an integer, got")));
    return give(ctx, set_attributes(ctx, Value(self), (*parts)[3], "fourth"));
}

} // namespace StringIO

} // namespace molt::io
