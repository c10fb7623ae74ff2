// The __future__ features of a module, and errors placed by node.
#include "syntax/future.h"

namespace molt::syntax {

SyntaxError error_at(const Position& where, std::string message) {
    SyntaxError error;
    error.kind = ErrorKind::SyntaxError;
    error.message = std::move(message);
    error.has_location = true;
    error.lineno = static_cast<int>(where.lineno);
    error.offset = static_cast<int>(where.col_offset) + 1;
    error.end_lineno = static_cast<int>(where.end_lineno);
    error.end_offset = static_cast<int>(where.end_col_offset) + 1;
    return error;
}

namespace {

const Seq<stmt*>* body_of(const mod& tree) {
    if (const auto* module = tree.as<Module>()) return &module->body;
    if (const auto* interactive = tree.as<Interactive>()) return &interactive->body;
    return nullptr;
}

bool is_docstring(const stmt& statement) {
    const auto* expression = statement.as<Expr>();
    const auto* constant = expression ? expression->value->as<Constant>() : nullptr;
    return constant && constant->value.kind == ConstantKind::Str;
}

bool is_future_import(const stmt& statement) {
    const auto* import = statement.as<ImportFrom>();
    return import && import->level == 0 && import->module == "__future__";
}

// CPython gives the place of the statement, and no column for its end.
SyntaxError unknown_feature(const ImportFrom& import, Identifier name) {
    SyntaxError error = error_at(
        import, name == "braces" ? "not a chance" : "future feature " + std::string(name.substr(0, 100)) + " is not defined");
    error.end_lineno = error.lineno;
    error.end_offset = SyntaxError::kNone;
    return error;
}

// Only a docstring may stand before them.
template<class F> void for_each_future_import(const mod& tree, F f) {
    const Seq<stmt*>* body = body_of(tree);
    if (!body || body->empty()) return;
    for (size_t i = is_docstring(*(*body)[0]) ? 1 : 0; i < body->size() && is_future_import(*(*body)[i]); i++)
        if (!f((*body)[i]->template to<ImportFrom>())) return;
}

} // namespace

FutureFeatures read_future_features(const mod& tree, SyntaxError& error) {
    static constexpr std::string_view kMandatory[] = {
        "nested_scopes",  "generators",     "division",         "absolute_import",
        "with_statement", "print_function", "unicode_literals", "generator_stop",
    };
    FutureFeatures features;
    for_each_future_import(tree, [&](const ImportFrom& import) {
        for (const alias* feature : import.names) {
            bool known = false;
            for (std::string_view name : kMandatory) known = known || feature->name == name;
            if (known) continue;
            if (feature->name == "annotations") features.annotations = true;
            else if (feature->name == "barry_as_FLUFL") features.barry_as_FLUFL = true;
            else error = unknown_feature(import, feature->name);
            if (error) return false;
        }
        return true;
    });
    return features;
}

Position last_future_import(const mod& tree) {
    Position last;
    for_each_future_import(tree, [&](const ImportFrom& import) {
        last = import;
        return true;
    });
    return last;
}

} // namespace molt::syntax
