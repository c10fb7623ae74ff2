// IncrementalNewlineDecoder.
#include "core/object/py.h"
#include "core/types/bytes.h"
#include "core/types/tuple.h"
#include "gen/std/_io.h"
#include "std/io/newline.h"

namespace molt::io::IncrementalNewlineDecoder {

namespace {

Status check(Ctx& ctx, NewlineDecoder* self) {
    if (self->initialised) return done();
    return ctx.raise(type::ValueError, "IncrementalNewlineDecoder.__init__() not called");
}

} // namespace

Status dunder_init(Ctx&, NewlineDecoder* self, Value decoder, bool translate, Value) {
    self->decoder.set(decoder);
    self->translate = translate;
    self->pending_cr = false;
    self->seen = 0;
    self->initialised = true;
    return done();
}

// A \r at the end waits for what follows: it may be half of a line end.
Ref<> decode(Ctx& ctx, NewlineDecoder* self, Value input, bool final) {
    MOLT_TRY(check(ctx, self));
    Ref<> output = own(input), decoder = self->decoder.copy();
    if (!decoder.value().is_none()) output = MOLT_TRY(Py(ctx, decoder).call("decode"_n, input, final));
    if (!output.value().is<Str>())
        return ctx.raise(type::TypeError, "decoder should return a string result, not '{}'", type_name(output));
    Ref<Str> text = std::move(output).cast<Str>();
    if (self->pending_cr && (final || text->n > 0)) {
        Ref<Str> waiting = MOLT_TRY(str_from_utf8(ctx, "\r"));
        text = MOLT_TRY(str_concat(ctx, waiting.get(), text.get()));
        self->pending_cr = false;
    }
    if (!final && text->n > 0 && text->view()[size_t(text->n - 1)] == '\r') {
        text = MOLT_TRY(str_substring(ctx, text.get(), 0, text->n - 1));
        self->pending_cr = true;
    }
    return translate_newlines(ctx, text->view(), self->translate, &self->seen);
}

Ref<> getstate(Ctx& ctx, NewlineDecoder* self) {
    MOLT_TRY(check(ctx, self));
    Ref<> buffer = own(Value(bytes_empty())), flag = small_int(0);
    Ref<> decoder = self->decoder.copy();
    if (!decoder.value().is_none()) {
        Ref<> state = MOLT_TRY(Py(ctx, decoder).call("getstate"_n));
        if (!state.value().is<Tuple>() || state.value().as<Tuple>()->n != 2)
            return ctx.raise(type::TypeError, "illegal decoder state");
        buffer = own((*state.value().as<Tuple>())[0]);
        flag = MOLT_TRY(binary(ctx, BinaryOp::lshift, (*state.value().as<Tuple>())[1], Value(molt_small_int(1))));
    }
    if (self->pending_cr) flag = MOLT_TRY(binary(ctx, BinaryOp::or_, flag, Value(molt_small_int(1))));
    return tuple_of(ctx, buffer, flag);
}

Ref<> setstate(Ctx& ctx, NewlineDecoder* self, Value state) {
    MOLT_TRY(check(ctx, self));
    if (!state.is<Tuple>()) return ctx.raise(type::TypeError, "state argument must be a tuple");
    if (state.as<Tuple>()->n != 2) return ctx.raise(type::TypeError, "setstate(): illegal state argument");
    Ref<> buffer = own((*state.as<Tuple>())[0]), flag = MOLT_TRY(index(ctx, (*state.as<Tuple>())[1]));
    int64_t bits;
    if (!int_fits_int64(flag, &bits)) return ctx.raise(type::OverflowError, "Python int too large to convert to C long");
    self->pending_cr = bits & 1;
    Ref<> decoder = self->decoder.copy();
    if (decoder.value().is_none()) return none();
    Ref<Tuple> inner = MOLT_TRY(tuple_of(ctx, buffer, Value(molt_small_int(bits >> 1))));
    return Py(ctx, decoder).call("setstate"_n, inner);
}

Ref<> reset(Ctx& ctx, NewlineDecoder* self) {
    MOLT_TRY(check(ctx, self));
    self->seen = 0;
    self->pending_cr = false;
    Ref<> decoder = self->decoder.copy();
    return decoder.value().is_none() ? none() : Ref<>(Py(ctx, decoder).call("reset"_n));
}

Ref<> get_newlines(Ctx& ctx, NewlineDecoder* self) {
    MOLT_TRY(check(ctx, self));
    return seen_newlines(ctx, self->seen);
}

} // namespace molt::io::IncrementalNewlineDecoder
