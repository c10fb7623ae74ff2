// _stat: questions about the mode of a file.
#include "core/object/protocol.h"
#include "gen/std/_stat.h"

namespace molt::_stat {

namespace {

constexpr uint32_t kKindMask = 0170000, kPermissionMask = 07777;
constexpr uint32_t kDirectory = 0040000, kCharacter = 0020000, kBlock = 0060000, kRegular = 0100000, kFifo = 0010000,
                   kLink = 0120000, kSocket = 0140000;

/// A mode_t: 32 bits.
Result<uint32_t> mode_of(Ctx& ctx, Value v) {
    if (!is_int(v)) return ctx.raise(type::TypeError, "an integer is required");
    int64_t mode;
    if (int_fits_int64(v, &mode)) {
        if (mode < 0) return ctx.raise(type::OverflowError, "can't convert negative value to unsigned int");
        if (mode > UINT32_MAX) return ctx.raise(type::OverflowError, "mode out of range");
        return uint32_t(mode);
    }
    if (MOLT_TRY(compare_bool(ctx, v, Value(molt_small_int(0)), CompareOp::lt)))
        return ctx.raise(type::OverflowError, "can't convert negative value to unsigned int");
    Ref<> limit = MOLT_TRY(int_from_uint64(ctx, UINT64_MAX));
    if (MOLT_TRY(compare_bool(ctx, v, limit, CompareOp::gt)))
        return ctx.raise(type::OverflowError, "Python int too large to convert to C unsigned long");
    return ctx.raise(type::OverflowError, "mode out of range");
}

Result<bool> is_kind(Ctx& ctx, Value mode, uint32_t kind) { return (MOLT_TRY(mode_of(ctx, mode)) & kKindMask) == kind; }

/// Kinds that this system does not have; the mode is checked all the same.
Result<bool> is_absent_kind(Ctx& ctx, Value mode) {
    (void)MOLT_TRY(mode_of(ctx, mode));
    return false;
}

char kind_letter(uint32_t mode) {
    switch (mode & kKindMask) {
    case kRegular: return '-';
    case kDirectory: return 'd';
    case kLink: return 'l';
    case kBlock: return 'b';
    case kCharacter: return 'c';
    case kFifo: return 'p';
    case kSocket: return 's';
    default: return '?';
    }
}

} // namespace

Result<bool> S_ISDIR(Ctx& ctx, Value mode) { return is_kind(ctx, mode, kDirectory); }
Result<bool> S_ISCHR(Ctx& ctx, Value mode) { return is_kind(ctx, mode, kCharacter); }
Result<bool> S_ISBLK(Ctx& ctx, Value mode) { return is_kind(ctx, mode, kBlock); }
Result<bool> S_ISREG(Ctx& ctx, Value mode) { return is_kind(ctx, mode, kRegular); }
Result<bool> S_ISFIFO(Ctx& ctx, Value mode) { return is_kind(ctx, mode, kFifo); }
Result<bool> S_ISLNK(Ctx& ctx, Value mode) { return is_kind(ctx, mode, kLink); }
Result<bool> S_ISSOCK(Ctx& ctx, Value mode) { return is_kind(ctx, mode, kSocket); }
Result<bool> S_ISDOOR(Ctx& ctx, Value mode) { return is_absent_kind(ctx, mode); }
Result<bool> S_ISPORT(Ctx& ctx, Value mode) { return is_absent_kind(ctx, mode); }
Result<bool> S_ISWHT(Ctx& ctx, Value mode) { return is_absent_kind(ctx, mode); }

Result<int64_t> S_IMODE(Ctx& ctx, Value mode) { return int64_t(MOLT_TRY(mode_of(ctx, mode)) & kPermissionMask); }
Result<int64_t> S_IFMT(Ctx& ctx, Value mode) { return int64_t(MOLT_TRY(mode_of(ctx, mode)) & kKindMask); }

Ref<> filemode(Ctx& ctx, Value mode) {
    uint32_t bits = MOLT_TRY(mode_of(ctx, mode));
    constexpr char kLetters[] = "rwxrwxrwx";
    char text[10] = {kind_letter(bits)};
    for (int i = 0; i < 9; i++) text[i + 1] = bits & (0400u >> i) ? kLetters[i] : '-';
    // Set-user, set-group and sticky bits stand at the place of the execute bits.
    struct Special {
        uint32_t bit;
        int place;
        char with, without;
    };
    constexpr Special kSpecial[] = {{04000, 3, 's', 'S'}, {02000, 6, 's', 'S'}, {01000, 9, 't', 'T'}};
    for (const Special& s : kSpecial)
        if (bits & s.bit) text[s.place] = text[s.place] == 'x' ? s.with : s.without;
    return str_from_utf8(ctx, std::string_view(text, sizeof text));
}

} // namespace molt::_stat
