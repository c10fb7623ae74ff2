// What harnesses over Python values share: a running runtime, input that is taken apart, values made of it, and what must
// hold after every operation.
#pragma once

#include "core/object/protocol.h"

#include <cstdint>
#include <string_view>

namespace molt::fuzz {

/// The input, eaten from the front. Beyond its end everything is zero.
class Input {
  public:
    Input(const uint8_t* data, size_t size) : at_(data), end_(data + size) {}
    bool empty() const { return at_ == end_; }
    uint8_t byte() { return empty() ? 0 : *at_++; }
    uint64_t word();
    /// Below n.
    uint64_t below(uint64_t n) { return n <= 256 ? byte() % n : word() % n; }
    /// Mostly small, often at an edge, at times anything.
    int64_t number();
    /// Up to `most` bytes.
    std::string_view bytes(size_t most);
    std::string_view rest() { return bytes(size_t(-1)); }

  private:
    const uint8_t *at_, *end_;
};

/// The runtime of this process, started when first asked for, with a bound on its memory.
Ctx& runtime();

/// A value of any builtin kind, containers of them included.
Ref<> make_value(Ctx& ctx, Input& in, int depth = 0);
/// A str of the input's bytes: Latin-1, or with wider code points in between.
Ref<> make_str(Ctx& ctx, Input& in, size_t most);
Ref<> make_int(Ctx& ctx, Input& in);
Ref<> make_float(Ctx& ctx, Input& in);

/// Ends the process unless it holds.
void require(bool holds, const char* what);
/// After an operation: it gave a value or raised, not both, and no SystemError. Drops what was raised; true if there is a
/// value.
bool settled(Ctx& ctx, bool succeeded);
inline bool settled(Ctx& ctx, const Ref<>& result) { return settled(ctx, bool(result)); }

/// Runs one input. Every so often once more, to see that it leaves no object behind, and that the heap is sound.
int run(const uint8_t* data, size_t size, void (*test)(Ctx& ctx, Input& in));

} // namespace molt::fuzz
