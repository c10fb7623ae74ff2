// File streams that never open, for Catch2 in wasm, where libc++ has none.
#pragma once
#include <istream>
#include <ostream>

_LIBCPP_BEGIN_NAMESPACE_STD

template<class Char, class Traits> class basic_ifstream : public basic_istream<Char, Traits> {
  public:
    explicit basic_ifstream(const char*) : basic_istream<Char, Traits>(nullptr) {}
    bool is_open() const { return false; }
};

template<class Char, class Traits> class basic_ofstream : public basic_ostream<Char, Traits> {
  public:
    basic_ofstream() : basic_ostream<Char, Traits>(nullptr) {}
    void open(const char*) {}
};

_LIBCPP_END_NAMESPACE_STD
