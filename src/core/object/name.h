// Name: an identifier written as a literal, `"append"_n`, interned at its first use and kept until shutdown.
#pragma once

#include <cstddef>

#include "core/object/value.h"

namespace molt {

struct Str;

/// One literal of the program: its text, and the interned str once asked for.
struct NameCell {
    const char* text;
    Str* str;
    NameCell* next; // of all that are filled
};

/// Refers to the cell of a literal; costs a load and a branch.
class Name {
  public:
    explicit constexpr Name(NameCell& cell) : cell_(&cell) {}
    /// Borrowed; raises without memory.
    Result<Str*> get(Ctx& ctx) const {
        if (cell_->str) [[likely]]
            return cell_->str;
        return intern_cell(ctx, *cell_);
    }
    const char* text() const { return cell_->text; }

  private:
    static Result<Str*> intern_cell(Ctx& ctx, NameCell& cell);
    NameCell* cell_;
};

/// Forgets the strings of all cells (shutdown, before the table of interned names goes).
void name_cells_reset();

template<size_t N> struct NameText {
    char text[N];
    // NOLINTNEXTLINE(google-explicit-constructor): the literal is the argument of a template
    consteval NameText(const char (&literal)[N]) {
        for (size_t i = 0; i < N; i++) text[i] = literal[i];
    }
};
template<NameText T> inline constexpr NameText name_text = T;
template<NameText T> inline constinit NameCell name_cell{name_text<T>.text, nullptr, nullptr};

template<NameText T> constexpr Name operator""_n() { return Name(name_cell<T>); }

} // namespace molt
