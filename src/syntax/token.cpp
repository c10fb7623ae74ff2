// Spellings of tokens and the recognition of keywords.
#include "syntax/token.h"

namespace molt::syntax {

const char* spelling(TokenKind kind) {
    static constexpr const char* kSpellings[] = {
#define TOKEN(name, text) text,
#define OPERATOR(name, text) text,
#define KEYWORD(name, text) text,
#include "syntax/token.def"
    };
    return kSpellings[static_cast<int>(kind)];
}

TokenKind keyword_or_name(std::string_view text) {
    // Keywords have 2 to 8 letters; the first letter leaves at most six candidates.
    struct Keyword {
        std::string_view text;
        TokenKind kind;
    };
    static constexpr Keyword kKeywords[] = {
#define KEYWORD(name, text) {text, TokenKind::Kw##name},
#include "syntax/token.def"
    };
    if (text.size() < 2 || text.size() > 8) return TokenKind::Name;
    switch (text[0]) {
#define GROUP(letter, from, to)                                                                                                  \
    case letter:                                                                                                                 \
        for (int i = from; i <= to; i++)                                                                                         \
            if (kKeywords[i].text == text) return kKeywords[i].kind;                                                             \
        break;
        GROUP('F', 0, 0)
        GROUP('N', 1, 1)
        GROUP('T', 2, 2)
        GROUP('a', 3, 7)
        GROUP('b', 8, 8)
        GROUP('c', 9, 10)
        GROUP('d', 11, 12)
        GROUP('e', 13, 15)
        GROUP('f', 16, 18)
        GROUP('g', 19, 19)
        GROUP('i', 20, 23)
        GROUP('l', 24, 24)
        GROUP('n', 25, 26)
        GROUP('o', 27, 27)
        GROUP('p', 28, 28)
        GROUP('r', 29, 30)
        GROUP('t', 31, 31)
        GROUP('w', 32, 33)
        GROUP('y', 34, 34)
#undef GROUP
    }
    return TokenKind::Name;
}

} // namespace molt::syntax
