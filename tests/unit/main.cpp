// The one main function of the unit tests.
#ifdef __wasi__
#include "without_files.h"
#endif
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
