// string: what its rooms share.
#pragma once

#include "core/call/convert.h"
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/string.h"
#include "gen/types.h"
