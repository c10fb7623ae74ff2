// The steps of start-up and shutdown that other rooms take part in.
#pragma once

#include <optional>

#include "core/base/siphash.h"
#include "core/object/ctx.h"
#include "core/runtime/runtime.h"

namespace molt {

/// The key of text hashes: PYTHONHASHSEED as CPython reads it; without it the key of seed 0. nullopt: it is no seed.
std::optional<base::HashKey> hash_key_from_environment();
/// Gives back all objects; unless the process ends, classes, names and tables as well.
void release_everything(Ctx& ctx, Release scope);
/// Prints what is still allocated after release_everything(), by tag, and whether more files are open than at the start;
/// false when nothing is.
bool report_leaks(int open_files);

} // namespace molt
