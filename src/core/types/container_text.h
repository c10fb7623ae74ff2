// The text of a container's repr while it is being put together.
#pragma once

#include "core/mem/buffer.h"
#include "core/object/protocol.h"

namespace molt {

class ContainerText {
  public:
    explicit ContainerText(Ctx& ctx) : ctx_(ctx) {}
    Status add(std::string_view text) {
        if (!text_.append(text)) return ctx_.raise_no_memory();
        return done();
    }
    Status add(const Str* text) {
        Utf8 utf8(text);
        if (!utf8.ok()) return ctx_.raise_no_memory();
        return add(utf8.view());
    }
    /// Adds repr(v); v is owned meanwhile.
    Status add_repr_py(Value v) {
        Ref<> item = own(v);
        Ref<Str> text = MOLT_TRY(repr(ctx_, item));
        return add(text.get());
    }
    Ref<Str> finish() { return str_from_utf8(ctx_, text_.view()); }

  private:
    Ctx& ctx_;
    mem::TextBuffer text_;
};

} // namespace molt
