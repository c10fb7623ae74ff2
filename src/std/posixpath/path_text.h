// posixpath: a path as text, str and bytes alike.
#pragma once

#include <string_view>

#include "core/exc/except.h"
#include "core/mem/buffer.h"
#include "core/types/bytes.h"
#include "core/types/list.h"
#include "gen/types.h"

namespace molt::posixpath {

/// os.fspath(v), its bytes (UTF-8 for a str), and of which kind it was.
class PathText {
  public:
    Status read(Ctx& ctx, Value v);
    std::string_view view() const { return text_; }
    bool is_bytes() const { return bytes_; }
    Value object() const { return object_; }
    /// Text of the same kind.
    Ref<> make(Ctx& ctx, std::string_view text) const { return make_text(ctx, text, bytes_); }
    static Ref<> make_text(Ctx& ctx, std::string_view text, bool as_bytes);

  private:
    Ref<> object_;
    mem::TextBuffer buffer_;
    std::string_view text_;
    bool bytes_ = false;
};

/// The path normalised as a text.
Status normalise(Ctx& ctx, std::string_view path, mem::TextBuffer& out);
/// Where the last part begins.
inline size_t last_part(std::string_view path) {
    const size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? 0 : slash + 1;
}
/// What stands before the last part, without slashes at its end unless there is nothing else.
std::string_view folder_part(std::string_view path);
/// Appends a part as join() does.
bool append_part(mem::TextBuffer& path, std::string_view part);
/// "Can't mix strings and bytes", or the one that is no text.
Raised raise_mixed(Ctx& ctx, const char* function, std::span<const Value> args);

} // namespace molt::posixpath
