// getblock and BlockFinder: from the first line of a definition to its last.
#include "std/inspect/block.h"

#include "core/mem/buffer.h"
#include "std/inspect/inspect.h"
#include "syntax/lexer.h"

namespace molt::inspect {

// 1. Decorators, then def, class or lambda start the block. 2. A lambda ends with its line. 3. Otherwise the indentation
// that follows is the body; the block ends where it does, or with the line when there is none. 4. Comments at the end
// belong to the body when they stand at its column.
bool BlockEnd::eat(int64_t type, std::string_view token, int64_t line, int64_t column, int64_t end_column) {
    if (!started && !in_decorator) {
        if (token == "@") in_decorator = true;
        else if (token == "def" || token == "class" || token == "lambda") {
            is_lambda = token == "lambda";
            started = true;
        }
        pass_line = true;
    } else if (type == kNewline) {
        pass_line = false;
        last = line;
        if (is_lambda) return false;
        in_decorator = false;
    } else if (pass_line) {
        return true;
    } else if (type == kIndent) {
        if (body_column < 0 && started) body_column = end_column;
        indent++;
        pass_line = true;
    } else if (type == kDedent) {
        return --indent > 0;
    } else if (type == kComment) {
        if (body_column >= 0 && column >= body_column) last = line;
    } else if (indent == 0 && type != kNewlineOfBlankLine) {
        return false;
    }
    return true;
}

namespace {

/// Feeds the tokens of a text; comments, which the lexer leaves out, are found between the lines of code.
class BlockSearch {
  public:
    explicit BlockSearch(std::string_view text) : text_(text), lexer_({text.data(), text.size() - 1}, true) {}

    Status run(Ctx& ctx);
    int64_t last() const { return end_.last; }

  private:
    bool eat(const syntax::Token& token);
    bool comments_before(int64_t line);
    std::string_view line_at(int64_t line);

    std::string_view text_; // ends with NUL
    syntax::Lexer lexer_;
    BlockEnd end_;
    int64_t read_ = 0; // lines of text_ before `from_`
    size_t from_ = 0;
    int64_t code_ = 0; // the line of the last token
};

std::string_view BlockSearch::line_at(int64_t line) {
    for (; read_ + 1 < line && from_ < text_.size(); read_++) {
        size_t end = text_.find('\n', from_);
        from_ = end == std::string_view::npos ? text_.size() : end + 1;
    }
    return text_.substr(from_, text_.find('\n', from_) - from_);
}

bool BlockSearch::comments_before(int64_t line) {
    for (int64_t at = code_ + 1; at < line; at++) {
        std::string_view content = line_at(at);
        size_t column = content.find_first_not_of(" \t\f");
        if (column == std::string_view::npos || content[column] != '#') continue;
        if (!end_.eat(kComment, "#", at, int64_t(column), int64_t(content.size()))) return false;
    }
    return true;
}

bool BlockSearch::eat(const syntax::Token& token) {
    using syntax::TokenKind;
    int64_t type = 1;
    if (token.kind == TokenKind::Newline) type = kNewline;
    if (token.kind == TokenKind::Indent) type = kIndent;
    if (token.kind == TokenKind::Dedent) type = kDedent;
    const int64_t line = token.lineno;
    if (type != kNewline && !comments_before(line)) return false;
    code_ = line;
    int64_t end_column = token.end_col_offset;
    if (type == kIndent) end_column = int64_t(line_at(line).find_first_not_of(" \t\f"));
    return end_.eat(type, token.text, line, token.col_offset, end_column);
}

Status BlockSearch::run(Ctx& ctx) {
    for (;;) {
        syntax::Token token = lexer_.next();
        if (token.kind == syntax::TokenKind::Error) {
            if (lexer_.state() != syntax::LexState::Reported) return done();
            const syntax::SyntaxError& error = lexer_.error();
            if (error.kind != syntax::ErrorKind::SyntaxError) return done();
            if (error.message.find("unmatched") == std::string::npos)
                return ctx.raise(type::SyntaxError, "{}", std::string_view(error.message));
            // A lambda inside brackets that began further up: its line ends here.
            (void)end_.eat(kNewline, "", code_, 0, 0);
            return done();
        }
        if (!eat(token) || token.kind == syntax::TokenKind::EndMarker) return done();
    }
}

} // namespace

Ref<> getblock(Ctx& ctx, Value lines) {
    Ref<List> all = MOLT_TRY(list_from_iterable_py(ctx, lines));
    mem::TextBuffer text;
    for (uint64_t i = 0; i < all->n; i++) {
        if (!(*all)[i].is<Str>()) return ctx.raise(type::TypeError, "a line must be a str, not {}", type_name((*all)[i]));
        Utf8 utf8((*all)[i].as<Str>());
        if (!utf8.ok() || !text.append(utf8.view())) return ctx.raise_no_memory();
    }
    if (!text.append('\0')) return ctx.raise_no_memory();
    BlockSearch search(text.view());
    MOLT_TRY(search.run(ctx));
    const uint64_t n = uint64_t(search.last()) < all->n ? uint64_t(search.last()) : all->n;
    return list_copy(ctx, all->items(), n);
}

namespace BlockFinder {

Ref<> dunder_init(Ctx& ctx, Value self) {
    Py me(ctx, self);
    MOLT_TRY(me.set_attr("indent"_n, 0));
    MOLT_TRY(me.set_attr("islambda"_n, false));
    MOLT_TRY(me.set_attr("started"_n, false));
    MOLT_TRY(me.set_attr("passline"_n, false));
    MOLT_TRY(me.set_attr("indecorator"_n, false));
    MOLT_TRY(me.set_attr("last"_n, 1));
    MOLT_TRY(me.set_attr("body_col0"_n, kNone));
    return none();
}

Ref<> tokeneater(Ctx& ctx, Value self, Value token_type, Value token, Value srowcol, Value erowcol, Value) {
    Py me(ctx, self);
    auto number = [&](const Py& v) -> Result<int64_t> { return index_int64(ctx, MOLT_TRY(v.copy()), type::OverflowError); };
    BlockEnd end;
    end.indent = MOLT_TRY(number(me.attr("indent"_n))), end.last = MOLT_TRY(number(me.attr("last"_n)));
    Py column = me.attr("body_col0"_n);
    if (!column.is_none()) end.body_column = MOLT_TRY(number(column));
    end.is_lambda = MOLT_TRY(me.attr("islambda"_n).truth()), end.started = MOLT_TRY(me.attr("started"_n).truth());
    end.pass_line = MOLT_TRY(me.attr("passline"_n).truth()), end.in_decorator = MOLT_TRY(me.attr("indecorator"_n).truth());
    Ref<Str> text = MOLT_TRY(str(ctx, token));
    Utf8 utf8(text.get());
    if (!utf8.ok()) return ctx.raise_no_memory();
    const bool more = end.eat(MOLT_TRY(number(Py(ctx, token_type))), utf8.view(), MOLT_TRY(number(Py(ctx, srowcol).item(0))),
                              MOLT_TRY(number(Py(ctx, srowcol).item(1))), MOLT_TRY(number(Py(ctx, erowcol).item(1))));
    MOLT_TRY(me.set_attr("indent"_n, end.indent));
    MOLT_TRY(me.set_attr("islambda"_n, end.is_lambda));
    MOLT_TRY(me.set_attr("started"_n, end.started));
    MOLT_TRY(me.set_attr("passline"_n, end.pass_line));
    MOLT_TRY(me.set_attr("indecorator"_n, end.in_decorator));
    MOLT_TRY(me.set_attr("last"_n, end.last));
    if (end.body_column >= 0) MOLT_TRY(me.set_attr("body_col0"_n, end.body_column));
    if (!more) return raise_py(ctx, MOLT_TRY(Ref<>(here.global(ctx, "EndOfBlock"_n))));
    return none();
}

} // namespace BlockFinder
} // namespace molt::inspect
