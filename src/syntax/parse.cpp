// parse(): the quick parser first, and the grammar with all its error rules only for sources that it rejects.
#include "syntax/parse.h"

#include "syntax/diagnose.h"
#include "syntax/parser.h"
#include "syntax/source.h"

namespace molt::syntax {

ParseResult parse(std::string_view bytes, std::string_view filename, Mode mode, Arena& arena) {
    (void)filename;
    ParseResult result;
    Source source = read_source(bytes, mode == Mode::Exec);
    if (source.error) {
        result.error = std::move(source.error);
        return result;
    }
    Lexer lexer(source.text, source.encoding_known, mode == Mode::Single ? LexMode::Interactive : LexMode::File);
    Parser parser(lexer, arena);
    result.tree = parser.parse(mode);
    result.warnings = std::move(lexer.warnings());
    // An interactive statement may have more behind it than the parser looks at.
    if (!result.tree || mode == Mode::Single) {
        std::vector<Diagnostic> warnings;
        result.error = Diagnoser(source.text, source.encoding_known, mode).run(warnings);
        if (!result.tree && !result.error) {
            result.error.kind = ErrorKind::MemoryError;
            result.error.message = "Parser stack overflowed - Python source too complex to parse";
        }
        if (result.error) {
            result.tree = nullptr;
            result.warnings = std::move(warnings);
        }
    }
    return result;
}

} // namespace molt::syntax
