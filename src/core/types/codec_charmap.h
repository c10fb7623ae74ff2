// Codecs of one byte a character (cp1252, iso8859-15, koi8-r ...).
#pragma once

#include "core/types/codec.h"

namespace molt {

/// The codec that goes by this name (lower case, runs of punctuation as '_'), or null. modules: also by its own name.
const Codec* charmap_codec(std::string_view name, bool modules);

} // namespace molt
