// What the files of enum share.
#pragma once

#include "core/types/dict.h"
#include "core/types/list.h"
#include "gen/std/enum.h"

namespace molt::enum_ {

/// Names with two underscores, one underscore, or a class's private prefix around them.
bool is_dunder(std::string_view name);
bool is_sunder(std::string_view name);
bool is_private(std::string_view class_name, std::string_view name);
/// Has it __get__, __set__ or __delete__?
Result<bool> is_descriptor(Ctx& ctx, Value v);
/// Exactly one bit is set.
Result<bool> is_single_bit(Ctx& ctx, Value number);

/// Is the class a Flag? False while Flag itself is being made.
Result<bool> is_flag_class(Ctx& ctx, Value cls);
bool is_enum_class(Value v);

/// a OP b == c and the like on ints of any size.
Ref<> bits(Ctx& ctx, BinaryOp op, Value left, Value right);
Ref<> inverted(Ctx& ctx, Value number);
/// int.bit_length()
Ref<> bit_length(Ctx& ctx, Value number);
/// 2 ** bit_length - 1
Ref<> all_bits(Ctx& ctx, Value mask);
/// _iter_bits_lsb(number) as a list.
Ref<List> single_bits(Ctx& ctx, Value number);

/// ", ".join(...)
Ref<> joined(Ctx& ctx, const char* separator, Value parts);

} // namespace molt::enum_
