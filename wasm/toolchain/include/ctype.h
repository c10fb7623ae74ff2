// The C library's ctype.h without its macros: C++ code may use these names for functions of its own.
#include_next <ctype.h>
#undef isascii
#undef toascii
#undef _tolower
#undef _toupper
