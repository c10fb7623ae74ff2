// yield, yield from, await.
#include "compiler/lower/function.h"

namespace molt::compiler {

Operand FunctionLowerer::yield(const ast::Yield& e) {
    Operand value = e.value ? owned_expression(*e.value) : Builder::none();
    at(e);
    return yield_value(value);
}

Operand FunctionLowerer::yield_value(Operand value) {
    if (fn_.is_async_generator()) value = b_.value("async_wrap", {b_.use(value)});
    return b_.value({.op = Op::Yield, .args = {Builder::take(value)}});
}

Operand FunctionLowerer::delegate(Operand iterator) {
    Operand result = b_.value({.op = Op::Delegate, .args = {Builder::peek(iterator)}});
    b_.drop(iterator);
    return result;
}

Operand FunctionLowerer::await(Operand awaitable, int context) {
    return delegate(b_.value("await_iter", {b_.use(awaitable), Builder::raw(context)}));
}

} // namespace molt::compiler
