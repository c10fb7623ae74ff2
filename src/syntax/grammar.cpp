// Reads grammar.inc. Its text is part of the program, so its form is taken as given.
#include "syntax/grammar.h"

#include <cctype>
#include <map>

namespace molt::syntax {

namespace {

constexpr const char kText[] =
#include "syntax/grammar.inc"
    ;

class GrammarReader {
  public:
    explicit GrammarReader(Grammar& grammar) : grammar_(grammar), text_(kText) {
#define TOKEN(name, text) tokens_[text] = TokenKind::name;
#define OPERATOR(name, text) tokens_[text] = TokenKind::name;
#define KEYWORD(name, text) tokens_[text] = TokenKind::Kw##name;
#include "syntax/token.def"
#define NODE(group, name, fields) kinds_[#name] = Kind::name;
#include "syntax/ast.def"
    }

    void run() {
        declare_rules();
        for (auto& rule : grammar_.rules) {
            at_ = bodies_[&rule - grammar_.rules.data()];
            rule.body = alternatives();
            for (auto& alternative : rule.body.alternatives) {
                const GrammarItem& head = grammar_.items[alternative.items[0]];
                alternative.grows = head.type == ItemType::Rule && &grammar_.rules[head.index] == &rule;
                rule.is_left_recursive = rule.is_left_recursive || alternative.grows;
            }
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (auto& group : grammar_.groups) changed = settle(group) || changed;
            for (auto& rule : grammar_.rules) changed = settle(rule.body) || changed;
        }
    }

  private:
    // Rule names stand at the beginning of a line.
    void declare_rules() {
        size_t line = 0;
        while (line < text_.size()) {
            size_t end = text_.find('\n', line);
            if (std::isalpha(static_cast<unsigned char>(text_[line]))) {
                size_t stop = text_.find_first_of(":@", line);
                GrammarRule rule;
                rule.name = text_.substr(line, stop - line);
                rule.is_remembered = text_[stop] == '@';
                constexpr std::string_view kSuffix = "_without_invalid";
                rule.switches_invalid_off =
                    rule.name.size() > kSuffix.size() && rule.name.substr(rule.name.size() - kSuffix.size()) == kSuffix;
                indexes_[rule.name] = static_cast<uint16_t>(grammar_.rules.size());
                grammar_.rules.push_back(rule);
                bodies_.push_back(text_.find(':', stop) + 1);
            }
            line = end + 1;
        }
    }

    // Blanks, and line ends that a rule goes on after.
    void skip() {
        while (at_ < text_.size() && (text_[at_] == ' ' || (text_[at_] == '\n' && text_[at_ + 1] == ' '))) at_++;
    }
    bool accept(char c) {
        skip();
        if (text_[at_] != c) return false;
        at_++;
        return true;
    }
    std::string_view word() {
        size_t begin = at_;
        while (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '_') at_++;
        return text_.substr(begin, at_ - begin);
    }
    int8_t label() { return static_cast<int8_t>(text_[at_++] - 'a'); }

    GrammarGroup alternatives() {
        GrammarGroup group;
        accept('|');
        do { group.alternatives.push_back(alternative()); } while (accept('|'));
        return group;
    }

    GrammarAlternative alternative() {
        GrammarAlternative result;
        for (;;) {
            skip();
            char c = text_[at_];
            if (c == '|' || c == ')' || c == ']' || c == '\n' || at_ >= text_.size()) break;
            if (c == '{') {
                result.action = action();
                break;
            }
            result.items.push_back(labelled_item());
        }
        const GrammarItem& only = grammar_.items[result.items[0]];
        result.invalid_only =
            result.items.size() == 1 && only.type == ItemType::Rule && grammar_.rules[only.index].name.substr(0, 8) == "invalid_";
        return result;
    }

    uint16_t add(GrammarItem item) {
        grammar_.items.push_back(item);
        return static_cast<uint16_t>(grammar_.items.size() - 1);
    }
    uint16_t wrap(ItemType type, uint16_t inner) {
        GrammarItem item;
        item.type = type;
        item.index = inner;
        return add(item);
    }

    uint16_t labelled_item() {
        if (std::islower(static_cast<unsigned char>(text_[at_])) && text_[at_ + 1] == '=') {
            int8_t name = label();
            at_++;
            uint16_t result = item();
            grammar_.items[result].label = name;
            return result;
        }
        return item();
    }

    uint16_t item() {
        if (accept('~')) return add({});
        if (accept('!')) return wrap(ItemType::Not, item());
        if (accept('&')) return accept('&') ? wrap(ItemType::Required, item()) : wrap(ItemType::And, item());
        uint16_t result = atom();
        switch (text_[at_]) {
        case '?': at_++; return wrap(ItemType::Optional, result);
        case '*': at_++; return wrap(ItemType::Star, result);
        case '+': at_++; return wrap(ItemType::Plus, result);
        case '.': {
            at_++;
            uint16_t gather = wrap(ItemType::Gather, atom());
            grammar_.items[gather].kind = grammar_.items[result].kind;
            at_++; // the plus sign
            return gather;
        }
        default: return result;
        }
    }

    uint16_t atom() {
        GrammarItem result;
        char c = text_[at_];
        if (c == '\'' || c == '"') {
            size_t end = text_.find(c, at_ + 1);
            result.text = text_.substr(at_ + 1, end - at_ - 1);
            at_ = end + 1;
            result.type = c == '"' ? ItemType::SoftKeyword : ItemType::Token;
            result.kind = c == '"' ? TokenKind::Name : tokens_.at(result.text);
            return add(result);
        }
        if (accept('(')) {
            auto group = alternatives();
            accept(')');
            return add_group(std::move(group));
        }
        if (accept('[')) {
            auto group = alternatives();
            accept(']');
            return wrap(ItemType::Optional, add_group(std::move(group)));
        }
        std::string_view name = word();
        if (name == "SOFT_KEYWORD") {
            result.type = ItemType::AnySoftKeyword;
            result.kind = TokenKind::Name;
        } else if (std::isupper(static_cast<unsigned char>(name[0]))) {
            result.type = ItemType::Token;
            result.kind = tokens_.at(name);
        } else {
            result.type = ItemType::Rule;
            result.index = indexes_.at(name);
        }
        return add(result);
    }

    // A group of one item is that item.
    uint16_t add_group(GrammarGroup group) {
        const auto& only = group.alternatives[0];
        if (group.alternatives.size() == 1 && only.items.size() == 1 && only.action.type == ActionType::None)
            return only.items[0];
        GrammarItem item;
        item.type = ItemType::Group;
        item.index = static_cast<uint16_t>(grammar_.groups.size());
        grammar_.groups.push_back(std::move(group));
        return add(item);
    }

    std::string quoted() {
        std::string result;
        at_++;
        for (; text_[at_] != '"'; at_++) {
            if (text_[at_] == '\\') at_++;
            result += text_[at_];
        }
        at_++;
        return result;
    }

    GrammarAction action() {
        GrammarAction result;
        at_++;
        std::string_view rest = text_.substr(at_);
        auto is_label = [&](size_t i) {
            return std::islower(static_cast<unsigned char>(text_[i])) &&
                   !std::isalnum(static_cast<unsigned char>(text_[i + 1])) && text_[i + 1] != '_';
        };
        if (rest.substr(0, 3) == "do ") {
            at_ += 3;
            result.type = ActionType::Do;
            result.text = word();
        } else if (rest.substr(0, 7) == "indent ") {
            at_ += 7;
            result.type = ActionType::Indent;
            if (text_[at_] == '@') at_++;
            else result.first = label();
            skip();
            result.text = quoted();
        } else if (rest[0] == '@' || rest[0] == '>') {
            result.type = rest[0] == '@' ? ActionType::ErrorHere : ActionType::ErrorNext;
            at_++;
            skip();
            result.text = quoted();
        } else if (is_label(at_)) {
            result.type = ActionType::Value;
            result.first = label();
            if (text_[at_] == '.') {
                at_ += 2;
                result.type = is_label(at_) ? ActionType::ErrorRange : ActionType::ErrorFrom;
                if (result.type == ActionType::ErrorRange) result.second = label();
            } else if (text_[at_] == ' ') {
                result.type = ActionType::ErrorAt;
            }
            skip();
            if (text_[at_] == '"') result.text = quoted();
        } else {
            result.type = ActionType::Node;
            result.node = kinds_.at(word());
        }
        skip();
        if (is_label(at_)) result.first = label();
        skip();
        if (is_label(at_)) result.second = label();
        accept('}');
        return result;
    }

    // Adds what the group can start with; true when that is news.
    bool settle(GrammarGroup& group) {
        TokenSet before = group.first;
        bool empty_before = group.may_be_empty;
        for (auto& alternative : group.alternatives) {
            bool may_be_empty = true;
            for (uint16_t index : alternative.items) {
                bool item_may_be_empty = false;
                alternative.first |= first_of(grammar_.items[index], item_may_be_empty);
                if (item_may_be_empty) continue;
                may_be_empty = false;
                break;
            }
            alternative.may_be_empty = may_be_empty;
            group.first |= alternative.first;
            group.may_be_empty = group.may_be_empty || may_be_empty;
        }
        return group.first != before || group.may_be_empty != empty_before;
    }

    TokenSet first_of(const GrammarItem& item, bool& may_be_empty) {
        switch (item.type) {
        case ItemType::Token:
        case ItemType::SoftKeyword:
        case ItemType::AnySoftKeyword: return TokenSet().set(static_cast<size_t>(item.kind));
        case ItemType::Rule:
            may_be_empty = grammar_.rules[item.index].body.may_be_empty;
            return grammar_.rules[item.index].body.first;
        case ItemType::Group: may_be_empty = grammar_.groups[item.index].may_be_empty; return grammar_.groups[item.index].first;
        case ItemType::Plus:
        case ItemType::Gather: return first_of(grammar_.items[item.index], may_be_empty);
        case ItemType::Optional:
        case ItemType::Star: {
            TokenSet first = first_of(grammar_.items[item.index], may_be_empty);
            may_be_empty = true;
            return first;
        }
        case ItemType::Required: return TokenSet().set();
        case ItemType::And:
        case ItemType::Not:
        case ItemType::Cut: may_be_empty = true; return {};
        }
        return {};
    }

    Grammar& grammar_;
    std::string_view text_;
    size_t at_ = 0;
    std::vector<size_t> bodies_;
    std::map<std::string_view, uint16_t> indexes_;
    std::map<std::string_view, TokenKind> tokens_;
    std::map<std::string_view, Kind> kinds_;
};

} // namespace

int Grammar::find(std::string_view rule) const {
    for (size_t i = 0; i < rules.size(); i++)
        if (rules[i].name == rule) return static_cast<int>(i);
    return -1;
}

const Grammar& python_grammar() {
    static const Grammar grammar = [] {
        Grammar result;
        GrammarReader(result).run();
        return result;
    }();
    return grammar;
}

} // namespace molt::syntax
