// The C library's ctype.h without its macros: C++ code may use these names for functions of its own.
#pragma once
#include_next <ctype.h>
#undef isascii
#undef toascii
#undef _tolower
#undef _toupper
