// Working space for one integer operation: a few limbs on the stack, more through the door.
#pragma once

#include "core/base/limbs.h"
#include "core/mem/door.h"

namespace molt::base {

class LimbScratch {
  public:
    LimbScratch() = default;
    LimbScratch(const LimbScratch&) = delete;
    LimbScratch& operator=(const LimbScratch&) = delete;
    ~LimbScratch() {
        if (held_) mem::release(held_, bytes_, mem::Tag::bigint);
    }

    /// Once per object. nullptr if there is no memory; never for 0 limbs.
    [[nodiscard]] limbs::Limb* take(size_t count) {
        if (count <= kInline) return inline_;
        if (count > SIZE_MAX / sizeof(limbs::Limb)) return nullptr;
        bytes_ = count * sizeof(limbs::Limb);
        held_ = static_cast<limbs::Limb*>(mem::allocate(bytes_, mem::Tag::bigint));
        return held_;
    }

  private:
    static constexpr size_t kInline = 32;
    limbs::Limb inline_[kInline];
    limbs::Limb* held_ = nullptr;
    size_t bytes_ = 0;
};

} // namespace molt::base
