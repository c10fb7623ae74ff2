// Capabilities: what the program may reach outside, as its grants say. Only check() makes the Grant that the host port asks for.
#pragma once

#include <string_view>

#include "core/host/grant.h"
#include "core/object/ctx.h"

namespace molt::caps {

/// Name, and what a grant's resource means: fs: a file or a directory with all below; net: host, host:port or *:port;
/// env: a name, or a prefix and '*'; the others have none.
// clang-format off
#define MOLT_CAPABILITIES(X) \
    X(fs_read, "fs.read") X(fs_write, "fs.write") \
    X(net_connect, "net.connect") X(net_listen, "net.listen") X(net_resolve, "net.resolve") \
    X(process, "process") X(env_read, "env.read") X(env_write, "env.write") X(clock, "clock") X(entropy, "entropy")
// clang-format on
enum class Capability : uint8_t {
#define MOLT_CAPABILITY(name, text) name,
    MOLT_CAPABILITIES(MOLT_CAPABILITY)
#undef MOLT_CAPABILITY
};
inline constexpr size_t kCapabilities = size_t(Capability::entropy) + 1;
const char* name_of(Capability capability);

/// Reads the grants of the program: "*", "CAPABILITY", "CAPABILITY=RESOURCE"; a name covers all that begin with it and
/// a dot ("fs", "net"); '!' in front denies, and denying wins. MOLT_CAPS, a comma-separated list of the same form, may
/// only narrow them. MOLT_CAPS_AUDIT names a file for one JSON line a check. Answers the first text it does not
/// understand, empty if all is well.
std::string_view start(const char* const* grants, size_t count);
void finish();

/// Proof of a passed check, or "raised"; MOLT_TRY gives the Grant.
class [[nodiscard]] Checked {
  public:
    Checked(Raised) {}
    bool ok() const { return ok_; }
    host::Grant take() const;

  private:
    friend Checked check(Ctx&, Capability, std::string_view);
    Checked() : ok_(true) {}
    bool ok_ = false;
};

/// Refusals raise CapabilityError. resource: a canonical path, host:port, a name, or empty.
Checked check(Ctx& ctx, Capability capability, std::string_view resource);
/// The same question without an error (it is audited too).
bool allows(Capability capability, std::string_view resource);
/// Every resource is granted and nobody watches: the resource need not even be computed.
bool unrestricted(Capability capability);

} // namespace molt::caps
