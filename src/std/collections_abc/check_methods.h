// The structural test behind __subclasshook__: does a class define these methods?
#pragma once

#include <initializer_list>

#include "core/object/py.h"

namespace molt::collections_abc {

/// True when each method stands in the dict of a class of C.__mro__ and is not None there; NotImplemented
/// otherwise.
Ref<> check_methods(Ctx& ctx, Value cls, std::initializer_list<Name> methods);

} // namespace molt::collections_abc
