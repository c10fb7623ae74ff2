// random: the generator MT19937 (Matsumoto, Nishimura 1998).
#pragma once

#include <span>

#include "core/object/heap.h"

namespace molt::_random {

struct Generator : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    static constexpr uint32_t kWords = 624;
    uint32_t state[kWords];
    uint32_t index; // of the next word; kWords: the state is used up

    /// 32 random bits.
    uint32_t next();
    void seed(std::span<const uint32_t> key);

  private:
    void seed(uint32_t number);
    void renew();
};

} // namespace molt::_random
