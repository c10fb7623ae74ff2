// The anchors of an operation: see anchors.h.
#include "compiler/lower/anchors.h"

#include <algorithm>

namespace molt::compiler {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// The operator is what stands between the operands, but for spaces and closing parentheses; it has one or two characters.
void operator_anchors(const syntax::BinOp& e, std::string_view line, ir::Position& p) {
    uint32_t end = std::min<uint32_t>(e.right->col_offset, static_cast<uint32_t>(line.size()));
    for (uint32_t i = e.left->end_col_offset; i < end; i++) {
        if (is_space(line[i])) continue;
        bool last = i + 1 >= end;
        p.anchor = i;
        p.anchor_end = i + (last || is_space(line[i + 1]) ? 1 : 2);
        if (last || line[i] != ')') return;
    }
}

void bracket_anchors(const syntax::Subscript& e, std::string_view line, ir::Position& p) {
    uint32_t end = std::min<uint32_t>(e.end_col_offset, static_cast<uint32_t>(line.size()));
    p.anchor = e.value->end_col_offset;
    while (p.anchor < end && line[p.anchor] != '[') p.anchor++;
    p.anchor_end = e.slice->end_col_offset + 1;
    while (p.anchor_end < end && line[p.anchor_end] != ']') p.anchor_end++;
    if (p.anchor_end < end) p.anchor_end++;
}

} // namespace

void find_anchors(const syntax::Node& node, std::string_view line, ir::Position& position) {
    if (const auto* b = node.as<syntax::BinOp>()) operator_anchors(*b, line, position);
    if (const auto* s = node.as<syntax::Subscript>()) bracket_anchors(*s, line, position);
}

} // namespace molt::compiler
