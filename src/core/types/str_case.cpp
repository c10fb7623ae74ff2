// str: case conversions and tests of characters.
#include "core/base/load_tail.h"
#include "core/base/unicode.h"
#include "core/types/str_ascii.h"
#include "core/types/str_text.h"
#include "gen/core/str.h"

namespace molt::str_ {

namespace {

/// One unit for one unit: what case changes of ASCII text are. `flips` gives the bytes of a word that change, as their
/// highest bits.
template<class Flips> Ref<> map_ascii(Ctx& ctx, Str* s, Flips&& flips) {
    Ref<Str> made = MOLT_TRY(str_allocate(ctx, s->n, 0x7F));
    const uint8_t* from = s->latin1();
    auto* to = static_cast<uint8_t*>(made->data());
    uint64_t word;
    size_t i = 0;
    for (const size_t n = size_t(s->n); i < n; i += sizeof word) {
        const size_t more = n - i < sizeof word ? n - i : sizeof word;
        if (more == sizeof word) std::memcpy(&word, from + i, sizeof word);
        else word = base::load_tail(reinterpret_cast<const char*>(from) + i, more);
        word ^= flips(word) >> 2; // 0x80 becomes the bit that tells the cases apart
        if (more == sizeof word) std::memcpy(to + i, &word, sizeof word);
        else std::memcpy(to + i, &word, more);
    }
    return made;
}

Ref<> change(Ctx& ctx, Str* s, base::CaseChange how) {
    base::CodePoints out;
    if (!base::change_case(s->view(), how, out)) return ctx.raise_no_memory();
    return str_from_code_points(ctx, out.data(), out.size());
}

template<class Test> bool all_of(Str* s, Test&& test) {
    if (s->n == 0) return false;
    return s->view().visit([&](auto units) {
        for (uint32_t c : units)
            if (!test(c)) return false;
        return true;
    });
}

} // namespace

Ref<> capitalize(Ctx& ctx, Str* self) {
    return self->is_ascii() ? map_ascii(ctx, self, ascii_case::CapitalizeWords())
                            : change(ctx, self, base::CaseChange::capitalize);
}
Ref<> casefold(Ctx& ctx, Str* self) {
    return self->is_ascii() ? map_ascii(ctx, self, ascii_case::upper_of) : change(ctx, self, base::CaseChange::fold);
}
Ref<> title(Ctx& ctx, Str* self) {
    return self->is_ascii() ? map_ascii(ctx, self, ascii_case::TitleWords()) : change(ctx, self, base::CaseChange::title);
}
Ref<> lower(Ctx& ctx, Str* self) {
    return self->is_ascii() ? map_ascii(ctx, self, ascii_case::upper_of) : change(ctx, self, base::CaseChange::lower);
}
Ref<> swapcase(Ctx& ctx, Str* self) {
    return self->is_ascii() ? map_ascii(ctx, self, ascii_case::alpha_of) : change(ctx, self, base::CaseChange::swap);
}
Ref<> upper(Ctx& ctx, Str* self) {
    return self->is_ascii() ? map_ascii(ctx, self, ascii_case::lower_of) : change(ctx, self, base::CaseChange::upper);
}

Result<bool> isascii(Ctx&, Str* self) { return self->is_ascii(); }
Result<bool> islower(Ctx&, Str* self) { return base::is_lower_cased(self->view()); }
Result<bool> isupper(Ctx&, Str* self) { return base::is_upper_cased(self->view()); }
Result<bool> istitle(Ctx&, Str* self) { return base::is_title_cased(self->view()); }
Result<bool> isspace(Ctx&, Str* self) { return all_of(self, base::is_space); }
Result<bool> isdecimal(Ctx&, Str* self) { return all_of(self, base::is_decimal); }
Result<bool> isdigit(Ctx&, Str* self) { return all_of(self, base::is_digit); }
Result<bool> isnumeric(Ctx&, Str* self) { return all_of(self, base::is_numeric); }
Result<bool> isalpha(Ctx&, Str* self) { return all_of(self, base::is_alpha); }
Result<bool> isalnum(Ctx&, Str* self) { return all_of(self, base::is_alnum); }
Result<bool> isidentifier(Ctx&, Str* self) { return base::is_identifier(self->view()); }
Result<bool> isprintable(Ctx&, Str* self) { return self->n == 0 || all_of(self, base::is_printable); }

} // namespace molt::str_
