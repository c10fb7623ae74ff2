// Instructions on unboxed ints and floats, and the way back to boxed code.
#include "compiler/emit/function.h"

#include "compiler/emit/c_text.h"

#include <fmt/format.h>

namespace molt::compiler {

ir::Rep FunctionEmitter::rep(const Operand& o) const {
    switch (o.kind) {
    case Operand::Kind::Register: return rep_of_register(o.id);
    case Operand::Kind::Variable: return rep_of_variable(o.id);
    case Operand::Kind::Int: return typing_ && !slow_ ? Rep::Int : Rep::Boxed;
    case Operand::Kind::Float: return typing_ && !slow_ ? Rep::Float : Rep::Boxed;
    default: return Rep::Boxed;
    }
}

std::string FunctionEmitter::as_int(const Operand& o) {
    return o.kind == Operand::Kind::Int ? c_integer(o.integer) : o.is_register() ? reg(o.id) : var(o.id);
}
std::string FunctionEmitter::as_float(const Operand& o) {
    return o.kind == Operand::Kind::Float ? c_double(o.number) : o.is_register() ? reg(o.id) : var(o.id);
}
bool FunctionEmitter::typed(const Instr&) { return false; }
std::string FunctionEmitter::escape(const Instr&) { return {}; }
void FunctionEmitter::escape_code() {}

} // namespace molt::compiler
