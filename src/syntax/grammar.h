// The grammar of grammar.inc in a form that a machine can walk.
#pragma once

#include "syntax/ast.h"
#include "syntax/token.h"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace molt::syntax {

using TokenSet = std::bitset<128>;

enum class ItemType : uint8_t {
    Token,          // kind
    SoftKeyword,    // text
    AnySoftKeyword, // match, case, type or _
    Rule,           // index
    Group,          // index into groups
    Optional,       // index into items; so for the following
    Star,
    Plus,
    Gather, // index, and the separator's kind
    And,
    Not,
    Required,
    Cut,
};

struct GrammarItem {
    ItemType type = ItemType::Cut;
    TokenKind kind = TokenKind::EndMarker;
    int8_t label = -1;
    uint16_t index = 0;
    std::string_view text;
};

enum class ActionType : uint8_t { None, Value, Node, ErrorAt, ErrorRange, ErrorFrom, ErrorHere, ErrorNext, Indent, Do };

struct GrammarAction {
    ActionType type = ActionType::None;
    Kind node = Kind::Pass;
    int8_t first = -1; // labels; -1: none
    int8_t second = -1;
    std::string text; // of the error, or the name of the action to do
};

struct GrammarAlternative {
    std::vector<uint16_t> items;
    GrammarAction action;
    TokenSet first;            // tokens it can start with
    bool may_be_empty = false; // then `first` says nothing
    bool invalid_only = false; // takes part in the second pass only
    bool grows = false;        // starts with its own rule
};

struct GrammarGroup {
    std::vector<GrammarAlternative> alternatives;
    TokenSet first;
    bool may_be_empty = false;
};

struct GrammarRule {
    std::string_view name;
    GrammarGroup body;
    bool is_remembered = false;
    bool is_left_recursive = false;
    bool switches_invalid_off = false;
};

struct Grammar {
    std::vector<GrammarRule> rules;
    std::vector<GrammarGroup> groups;
    std::vector<GrammarItem> items;

    int find(std::string_view rule) const;
};

// Read on first use, and kept: most programs never need it.
const Grammar& python_grammar();

} // namespace molt::syntax
