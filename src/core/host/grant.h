// Grant: the proof that a capability check allowed what a host function is about to do.
#pragma once

namespace molt::caps {
struct GrantMaker; // core/runtime/caps.cpp
}

namespace molt::host {

/// Only a capability check can make one, so that no path to the system goes around the check.
class Grant {
  public:
    Grant() = delete;

  private:
    friend struct molt::caps::GrantMaker;
    explicit Grant(int) {}
};

} // namespace molt::host
