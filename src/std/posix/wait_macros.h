// The C library defines some of posix's names as macros.
#pragma once

#include <cstdlib>

#undef WCOREDUMP
#undef WEXITSTATUS
#undef WIFCONTINUED
#undef WIFEXITED
#undef WIFSIGNALED
#undef WIFSTOPPED
#undef WSTOPSIG
#undef WTERMSIG
