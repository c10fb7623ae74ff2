// SHA-256, for names of cached files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace molt::compiler {

class Digest {
  public:
    Digest();
    // Parts are told apart: add("a"), add("bc") differs from add("ab"), add("c").
    void add(std::string_view part);
    std::string hex();

  private:
    void bytes(const unsigned char* p, size_t n);
    void block(const unsigned char* p);
    uint32_t h_[8];
    unsigned char pending_[64];
    size_t used_ = 0;
    uint64_t total_ = 0;
};

} // namespace molt::compiler
