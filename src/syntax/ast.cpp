// Names of node classes and operators.
#include "syntax/ast.h"

namespace molt::syntax {

const char* kind_name(Kind kind) {
    static constexpr const char* kNames[] = {
#define NODE(group, name, fields) #name,
#include "syntax/ast.def"
    };
    return kNames[static_cast<int>(kind)];
}

namespace {

template<class T> const char* find_name(T value) {
    const char* found = nullptr;
#define OPERATOR_NAME(type, name)                                                                                                \
    if constexpr (std::is_same_v<T, type>)                                                                                       \
        if (value == type::name) found = #name;
#include "syntax/ast.def"
    return found;
}

} // namespace

const char* name_of(ExprContext value) { return find_name(value); }
const char* name_of(BoolOperator value) { return find_name(value); }
const char* name_of(Operator value) { return find_name(value); }
const char* name_of(UnaryOperator value) { return find_name(value); }
const char* name_of(CompareOperator value) { return find_name(value); }

} // namespace molt::syntax
