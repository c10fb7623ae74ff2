// Concatenation of literals and the texts of f-strings.
#include "syntax/fstring.h"

#include <string>
#include <vector>

namespace molt::syntax {

namespace {

bool is_empty_text(const expr& node) {
    const auto* constant = node.as<Constant>();
    return constant && constant->value.kind == ConstantKind::Str && constant->value.text.empty();
}

template<class T> T* make_at(const Position& span, Arena& arena) {
    T* node = arena.make<T>();
    static_cast<Position&>(*node) = span;
    node->node_kind = T::kKind;
    return node;
}

// One constant of a run of them. The first decides about the u of u"...".
Constant* join_constants(const std::vector<expr*>& parts, size_t first, size_t end, Arena& arena) {
    const auto& head = parts[first]->to<Constant>();
    Position span = head;
    span.end_lineno = parts[end - 1]->end_lineno;
    span.end_col_offset = parts[end - 1]->end_col_offset;
    auto* joined = make_at<Constant>(span, arena);
    joined->kind = head.kind;
    joined->value.kind = head.value.kind;
    std::string text;
    for (size_t i = first; i < end; i++) text += parts[i]->to<Constant>().value.text;
    joined->value.text = arena.copy_text(text);
    return joined;
}

} // namespace

Seq<expr*> without_empty_texts(Seq<expr*> parts, Arena& arena) {
    size_t kept = 0;
    for (expr* part : parts) kept += !is_empty_text(*part);
    if (kept == parts.size()) return parts;
    Seq<expr*> result = arena.make_seq<expr*>(kept);
    kept = 0;
    for (expr* part : parts)
        if (!is_empty_text(*part)) result[kept++] = part;
    return result;
}

expr* concatenate_strings(Seq<expr*> parts, const Position& span, Arena& arena) {
    bool has_bytes = false, has_text = false, has_fields = false;
    std::vector<expr*> flat;
    for (expr* part : parts) {
        if (const auto* joined = part->as<JoinedStr>()) {
            has_fields = true;
            flat.insert(flat.end(), joined->values.begin(), joined->values.end());
            continue;
        }
        const auto* constant = part->as<Constant>();
        if (constant) (constant->value.kind == ConstantKind::Bytes ? has_bytes : has_text) = true;
        else has_fields = true;
        flat.push_back(part);
    }
    if (has_bytes && (has_text || has_fields)) return nullptr;
    if (!has_fields && flat.size() == 1) return flat[0];
    if (!has_fields) {
        Constant* joined = join_constants(flat, 0, flat.size(), arena);
        static_cast<Position&>(*joined) = span;
        return joined;
    }
    std::vector<expr*> values;
    for (size_t i = 0; i < flat.size();) {
        size_t end = i + 1;
        expr* value = flat[i];
        if (value->is<Constant>()) {
            while (end < flat.size() && flat[end]->is<Constant>()) end++;
            if (end > i + 1) value = join_constants(flat, i, end, arena);
        }
        if (!is_empty_text(*value)) values.push_back(value);
        i = end;
    }
    auto* node = make_at<JoinedStr>(span, arena);
    node->values = arena.copy_seq(values.data(), values.size());
    return node;
}

DecodedString decode_fstring_text(std::string_view text, bool is_raw, Arena& arena) {
    if (text == "{{" || text == "}}") text = text.substr(0, 1);
    return decode_text(text, is_raw, arena);
}

bool split_fstring_prefix(std::string_view opening) { return opening.find_first_of("rR") != std::string_view::npos; }

} // namespace molt::syntax
