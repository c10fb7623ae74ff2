// Random: integers, sequences and distributions over random() and getrandbits().
#include <bit>
#include <cmath>

#include "core/exc/except.h"
#include "core/exc/report.h"
#include "core/object/site.h"
#include "core/types/dict.h"
#include "core/types/float.h"
#include "core/types/int.h"
#include "core/types/list.h"
#include "gen/std/_random.h"
#include "gen/std/random.h"
#include "gen/types.h"
#include "std/random/generator.h"
#include "std/random/sha512.h"

namespace molt::random::Random {

namespace {

constexpr double kNvMagic = 1.7155277699214135; // 4 exp(-1/2) / sqrt(2)
constexpr double kTwoPi = 6.283185307179586, kLog4 = 1.3862943611198906;
constexpr double kSgMagic = 2.504077396776274; // 1 + log(4.5)
constexpr double kE = 2.718281828459045, kPi = 3.141592653589793;

/// What the version of a generator's shape says: its methods are those of this module. Functions may be given other code.
struct PlainGenerator {
    uint32_t version = 0;
    Function *below = nullptr, *range = nullptr;
};
PlainGenerator plain_seen;

/// Nobody has replaced or shadowed the methods that numbers are drawn with.
bool draws_plainly(Ctx& ctx, Value self, PlainGenerator& seen) {
    Class* kind = class_of(self);
    Shape* shape = shape_of(self.object());
    if (Value(kind) != cls.value() || shape->dict_mode || !reads_generically(kind->slots)) return false;
    for (Name name : {"random"_n, "getrandbits"_n, "_randbelow"_n, "randrange"_n}) {
        Str* text = name.get(ctx).take();
        if (!text || shape->find(text) >= 0) return false;
    }
    for (Name name : {"random"_n, "getrandbits"_n})
        if (class_lookup(kind, name.get(ctx).take()) != class_lookup(&type::_random_Random, name.get(ctx).take())) return false;
    const Value below = class_lookup(kind, "_randbelow"_n.get(ctx).take()),
                range = class_lookup(kind, "randrange"_n.get(ctx).take());
    if (!below.is_exact(MOLT_KIND_FUNCTION) || !range.is_exact(MOLT_KIND_FUNCTION)) return false;
    seen = {shape_version(shape), below.as<Function>(), range.as<Function>()};
    return seen.version != kNoVersion;
}

/// OPTIMIZATION: the generator itself, where that is what drawing a number comes to. Null: the methods are to be called.
_random::Generator* plain_generator(Ctx& ctx, Value self) {
    if (!self.is_object()) return nullptr;
    if (shape_of(self.object())->version != plain_seen.version || !plain_seen.version) {
        plain_seen.version = 0;
        if (!draws_plainly(ctx, self, plain_seen)) {
            plain_seen.version = 0;
            if (ctx.has_pending()) ctx.clear_pending();
            return nullptr;
        }
    }
    const bool as_written =
        plain_seen.below->code() == &_randbelow_with_getrandbits_code && plain_seen.range->code() == &randrange_code;
    return as_written ? self.as<_random::Generator>() : nullptr;
}

/// An int in range(n) as _randbelow_with_getrandbits draws it; n > 0.
int64_t plain_below(_random::Generator* generator, int64_t n) {
    const auto bits = unsigned(std::bit_width(uint64_t(n)));
    for (;;) {
        uint64_t drawn = generator->next();
        if (bits <= 32) drawn >>= 32 - bits;
        else drawn |= uint64_t(generator->next() >> (64 - bits)) << 32;
        if (drawn < uint64_t(n)) return int64_t(drawn);
    }
}

/// self.random(), which subclasses may override.
Result<double> draw(Ctx& ctx, Value self) {
    if (_random::Generator* generator = plain_generator(ctx, self)) return _random::Random::random(ctx, generator);
    Ref<> number = MOLT_TRY(Py(ctx, self).call("random"_n));
    return as_double(ctx, number);
}

Ref<> plus(Ctx& ctx, Value a, Value b) { return binary(ctx, BinaryOp::add, a, b); }
Ref<> minus(Ctx& ctx, Value a, Value b) { return binary(ctx, BinaryOp::sub, a, b); }

/// A number whose arithmetic is that of doubles: a float, or an int that one holds exactly.
bool is_plain_number(Value v) { return v.is_small_int() || is_float(v); }
double plain_number(Value v) { return v.is_small_int() ? double(v.small_int()) : float_value(v); }

/// Arithmetic and order of whatever numbers a distribution is given: Fraction works where Decimal raises.
Ref<> computed(Ctx& ctx, BinaryOp op, double a, Value b) { return binary(ctx, op, MOLT_TRY(float_from_double(ctx, a)), b); }
Ref<> computed(Ctx& ctx, BinaryOp op, Value a, double b) { return binary(ctx, op, a, MOLT_TRY(float_from_double(ctx, b))); }
Result<bool> compared(Ctx& ctx, Value a, CompareOp op, double b) {
    return compare_bool(ctx, a, MOLT_TRY(float_from_double(ctx, b)), op);
}
/// The double in a result of such arithmetic.
Result<double> number_of(Ctx& ctx, Ref<> result) { return as_double(ctx, MOLT_TRY(std::move(result))); }
/// mu + z * sigma
Ref<> moved(Ctx& ctx, Value mu, double z, Value sigma) {
    if (is_plain_number(mu) && is_plain_number(sigma)) return float_from_double(ctx, plain_number(mu) + z * plain_number(sigma));
    return plus(ctx, mu, MOLT_TRY(computed(ctx, BinaryOp::mul, z, sigma)));
}

/// self._randbelow(n) as an int object; n > 0.
Ref<> below(Ctx& ctx, Value self, Value n) {
    if (n.is_small_int() && n.small_int() > 0)
        if (_random::Generator* generator = plain_generator(ctx, self)) return small_int(plain_below(generator, n.small_int()));
    return Py(ctx, self).call("_randbelow"_n, n);
}
Result<int64_t> below(Ctx& ctx, Value self, int64_t n) {
    if (n > 0 && molt_fits_int(n))
        if (_random::Generator* generator = plain_generator(ctx, self)) return plain_below(generator, n);
    Ref<> drawn = MOLT_TRY(Py(ctx, self).call("_randbelow"_n, n));
    return index_int64(ctx, drawn, type::OverflowError);
}

Result<bool> positive(Ctx& ctx, Value v) { return compare_bool(ctx, v, Value(molt_small_int(0)), CompareOp::gt); }

/// list(itertools.accumulate(values))
Ref<List> accumulated(Ctx& ctx, Value values) {
    Ref<> sums = MOLT_TRY(import(ctx, "itertools").call("accumulate"_n, values));
    return list_from_iterable_py(ctx, sums);
}

/// The index right of x among sorted items[0, hi).
Result<int64_t> bisect(Ctx& ctx, Value items, Value x, int64_t hi) {
    Ref<> at = MOLT_TRY(import(ctx, "_bisect").call("bisect_right"_n, items, x, 0, hi));
    return index_int64(ctx, at, type::OverflowError);
}

} // namespace

// ---- state ----

Ref<> dunder_init(Ctx& ctx, Value self, Value x) {
    MOLT_TRY(Py(ctx, self).call("seed"_n, x));
    return give(ctx, Py(ctx, self).set_attr("gauss_next"_n, kNone));
}

namespace {

/// Version 1: the hash of old Pythons.
Ref<> hash_seed(Ctx& ctx, Value a) {
    Ref<> text = own(a);
    if (!a.is<Str>()) text = MOLT_TRY(Py(ctx, a).call("decode"_n, "latin-1"));
    auto* s = text.value().as<Str>();
    uint64_t x = s->n ? uint64_t(s->at(0)) << 7 : 0;
    for (uint64_t i = 0; i < s->n; i++) x = (UINT64_C(1000003) * x) ^ s->at(i);
    x ^= s->n;
    return int_from_uint64(ctx, x);
}

/// Version 2: the text or bytes and their SHA-512 digest as one number.
Ref<> digest_seed(Ctx& ctx, Value a) {
    Ref<> data = own(a);
    if (a.is<Str>()) data = MOLT_TRY(Py(ctx, a).call("encode"_n));
    else if (!a.is_exact(MOLT_KIND_BYTES)) data = MOLT_TRY(Py(ctx, Value(&type::bytes))(a));
    uint8_t digest[64];
    auto* bytes = data.value().as<Bytes>();
    sha512(ByteSpan(bytes->data(), size_t(bytes->n)), digest);
    Ref<Bytes> tail = MOLT_TRY(bytes_from(ctx, ByteSpan(digest, sizeof digest)));
    Ref<> both = MOLT_TRY(plus(ctx, data, tail));
    return Py(ctx, Value(&type::int_)).call("from_bytes"_n, both, "big");
}

} // namespace

Ref<> seed(Ctx& ctx, Value self, Value a, Value version) {
    Ref<> start = own(a);
    bool text = a.is<Str>() || a.is<Bytes>(), first = MOLT_TRY(Py(ctx, version).equals(1));
    if (text && first) start = MOLT_TRY(hash_seed(ctx, a));
    else if ((text || a.is_kind(MOLT_KIND_BYTEARRAY)) && MOLT_TRY(Py(ctx, version).equals(2)))
        start = MOLT_TRY(digest_seed(ctx, a));
    else if (!text && !a.is_none() && !is_int(a) && !is_float(a) && !a.is_kind(MOLT_KIND_BYTEARRAY))
        return ctx.raise(type::TypeError, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    MOLT_TRY(super_of(ctx, cls, self).call("seed"_n, start));
    return give(ctx, Py(ctx, self).set_attr("gauss_next"_n, kNone));
}

Ref<> getstate(Ctx& ctx, Value self) {
    Ref<> version = MOLT_TRY(Py(ctx, self).attr("VERSION"_n)), internal = MOLT_TRY(super_of(ctx, cls, self).call("getstate"_n));
    return tuple_of(ctx, version, internal, MOLT_TRY(Py(ctx, self).attr("gauss_next"_n)));
}

Ref<> setstate(Ctx& ctx, Value self, Value state) {
    Ref<> version = MOLT_TRY(Py(ctx, state).item(0)), own_version = MOLT_TRY(Py(ctx, self).attr("VERSION"_n));
    bool old = MOLT_TRY(Py(ctx, version).equals(2));
    if (!old && !MOLT_TRY(Py(ctx, version).equals(3)))
        return ctx.raise(type::ValueError, "state with version {} passed to Random.setstate() of version {}", version,
                         own_version);
    Ref<Tuple> parts = MOLT_TRY(unpack_py(ctx, state, 3));
    Ref<> internal = own((*parts)[1]);
    MOLT_TRY(Py(ctx, self).set_attr("gauss_next"_n, (*parts)[2]));
    if (old) { // signed words of 32 bits
        Ref<List> words = MOLT_TRY(list_new(ctx));
        const bool read =
            for_each(ctx, internal, [&](Value word) -> Status {
                return list_append(ctx, words.get(),
                                   MOLT_TRY(binary(ctx, BinaryOp::mod, word, Value(molt_small_int(INT64_C(1) << 32)))));
            }).ok();
        if (!read) {
            Except caught(ctx);
            if (!caught.is(type::ValueError)) return caught.reraise();
            return raise_py(ctx, Value(&type::TypeError), caught.value());
        }
        internal = MOLT_TRY(list_to_tuple(ctx, words.get()));
    }
    MOLT_TRY(super_of(ctx, cls, self).call("setstate"_n, internal));
    return none();
}

Ref<> dunder_getstate(Ctx& ctx, Value self) { return Py(ctx, self).call("getstate"_n); }
Ref<> dunder_setstate(Ctx& ctx, Value self, Value state) {
    MOLT_TRY(Py(ctx, self).call("setstate"_n, state));
    return none();
}
Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<> kind = MOLT_TRY(Py(ctx, self).attr("__class__"_n));
    return tuple_of(ctx, kind, Value(tuple_empty()), MOLT_TRY(Py(ctx, self).call("getstate"_n)));
}

// ---- integers ----

// Bits are drawn until they are below n.
Ref<> _randbelow_with_getrandbits(Ctx& ctx, Value self, Value n) {
    Ref<> bits = MOLT_TRY(Py(ctx, n).call("bit_length"_n)), get = MOLT_TRY(Py(ctx, self).attr("getrandbits"_n));
    for (;;) {
        Ref<> drawn = MOLT_TRY(call(ctx, get, {bits.value()}));
        if (MOLT_TRY(compare_bool(ctx, drawn, n, CompareOp::lt))) return drawn;
    }
}

// Numbers from random() above the last multiple of n are drawn again, so that no rest is likelier than another.
Ref<> _randbelow_without_getrandbits(Ctx& ctx, Value self, Value n, Value maxsize) {
    Ref<> draw = MOLT_TRY(Py(ctx, self).attr("random"_n));
    if (MOLT_TRY(compare_bool(ctx, n, maxsize, CompareOp::ge))) {
        MOLT_TRY(
            warn_py(ctx, type::UserWarning,
                    "Underlying random() generator does not supply \nenough bits to choose from a population range this large.\n"
                    "To remove the range limitation, add a getrandbits() method."));
        Ref<> scaled = MOLT_TRY(Py(ctx, draw)() * n);
        return builtin(ctx, "int"_n)(MOLT_TRY(here.global(ctx, "_floor"_n)(scaled)));
    }
    Ref<> rest = MOLT_TRY(Py(ctx, maxsize) % n);
    Ref<> limit = MOLT_TRY(binary(ctx, BinaryOp::truediv, MOLT_TRY(Py(ctx, maxsize) - rest), maxsize));
    for (;;) {
        Ref<> drawn = MOLT_TRY(call(ctx, draw, {}));
        if (!MOLT_TRY(compare_bool(ctx, drawn, limit, CompareOp::lt))) continue;
        Ref<> whole = MOLT_TRY(here.global(ctx, "_floor"_n)(MOLT_TRY(Py(ctx, drawn) * maxsize)));
        return binary(ctx, BinaryOp::mod, whole, n);
    }
}

// The first class of the MRO that has one of the three methods decides.
Ref<> dunder_init_subclass(Ctx& ctx, Value cls_argument, Value) {
    Ref<> mro = MOLT_TRY(Py(ctx, cls_argument).attr("__mro__"_n));
    Ref<Tuple> classes = MOLT_TRY(tuple_from_iterable_py(ctx, mro));
    for (uint64_t i = 0; i < classes->n; i++) {
        Py dict = Py(ctx, (*classes)[i]).attr("__dict__"_n);
        if (MOLT_TRY(dict.contains("_randbelow"_n))) break;
        const bool bits = MOLT_TRY(dict.contains("getrandbits"_n));
        if (!bits && !MOLT_TRY(dict.contains("random"_n))) continue;
        Ref<> chosen =
            MOLT_TRY(Py(ctx, cls_argument).attr(bits ? "_randbelow_with_getrandbits"_n : "_randbelow_without_getrandbits"_n));
        MOLT_TRY(Py(ctx, cls_argument).set_attr("_randbelow"_n, chosen));
        break;
    }
    return none();
}

Ref<> randbytes(Ctx& ctx, Value self, Value n) {
    Ref<> bits = MOLT_TRY(Py(ctx, n) * 8);
    return Py(ctx, self).call("getrandbits"_n, bits).call("to_bytes"_n, n, "little");
}

Ref<> randrange(Ctx& ctx, Value self, Value start, Value stop, Value step) {
    if (start.is_small_int() && stop.is_small_int() && step == Value(molt_small_int(1)) && start.small_int() < stop.small_int()) {
        const int64_t width = stop.small_int() - start.small_int(); // OPTIMIZATION: no results in between
        if (molt_fits_int(width)) return int_from_int64(ctx, start.small_int() + MOLT_TRY(below(ctx, self, width)));
    }
    Ref<> from = MOLT_TRY(index(ctx, start));
    if (stop.is_none()) {
        if (!(step == MOLT_TRY(here.global(ctx, "_ONE"_n)).value()))
            return ctx.raise(type::TypeError, "Missing a non-None stop argument");
        if (MOLT_TRY(positive(ctx, from))) return below(ctx, self, from.value());
        return ctx.raise(type::ValueError, "empty range for randrange()");
    }
    Ref<> to = MOLT_TRY(index(ctx, stop)), width = MOLT_TRY(minus(ctx, to, from)), by = MOLT_TRY(index(ctx, step));
    if (MOLT_TRY(Py(ctx, by).equals(1))) {
        if (MOLT_TRY(positive(ctx, width))) return plus(ctx, from, MOLT_TRY(below(ctx, self, width.value())));
        return ctx.raise(type::ValueError, "empty range in randrange({}, {})", start, stop);
    }
    if (!MOLT_TRY(truth(ctx, by))) return ctx.raise(type::ValueError, "zero step for randrange()");
    Ref<> rounded = MOLT_TRY(plus(ctx, width, by));
    rounded =
        MOLT_TRY(binary(ctx, MOLT_TRY(positive(ctx, by)) ? BinaryOp::sub : BinaryOp::add, rounded, Value(molt_small_int(1))));
    Ref<> n = MOLT_TRY(binary(ctx, BinaryOp::floordiv, rounded, by));
    if (!MOLT_TRY(positive(ctx, n)))
        return ctx.raise(type::ValueError, "empty range in randrange({}, {}, {})", start, stop, step);
    Ref<> offset = MOLT_TRY(binary(ctx, BinaryOp::mul, by, MOLT_TRY(below(ctx, self, n.value()))));
    return plus(ctx, from, offset);
}

Ref<> randint(Ctx& ctx, Value self, Value a, Value b) {
    if (a.is_small_int() && b.is_small_int() && molt_fits_int(b.small_int() + 1) && plain_generator(ctx, self))
        return randrange(ctx, self, a, Value(molt_small_int(b.small_int() + 1)), Value(molt_small_int(1)));
    Ref<> end = MOLT_TRY(Py(ctx, b) + 1);
    return Py(ctx, self).call("randrange"_n, a, end);
}

// ---- sequences ----

Ref<> choice(Ctx& ctx, Value self, Value seq) {
    int64_t n = MOLT_TRY(length(ctx, seq));
    if (n == 0) return ctx.raise(type::IndexError, "Cannot choose from an empty sequence");
    Ref<> at = MOLT_TRY(below(ctx, self, Value(molt_small_int(n))));
    return getitem(ctx, seq, at);
}

Ref<> shuffle(Ctx& ctx, Value self, Value x) {
    Py items(ctx, x);
    for (int64_t i = MOLT_TRY(length(ctx, x)) - 1; i >= 1; i--) {
        int64_t j = MOLT_TRY(below(ctx, self, i + 1));
        Ref<> a = MOLT_TRY(items.item(j)), b = MOLT_TRY(items.item(i));
        MOLT_TRY(items.set_item(i, a));
        MOLT_TRY(items.set_item(j, b));
    }
    return none();
}

namespace {

Ref<> sample_counted(Ctx& ctx, Value self, Value population, int64_t n, Value k, Value counts) {
    Ref<List> sums = MOLT_TRY(accumulated(ctx, counts));
    if (int64_t(sums->n) != n) return ctx.raise(type::ValueError, "The number of counts does not match the population");
    Ref<> total = MOLT_TRY(Py(ctx, sums).call("pop"_n));
    if (!is_int(total)) return ctx.raise(type::TypeError, "Counts must be integers");
    if (MOLT_TRY(compare_bool(ctx, total, Value(molt_small_int(0)), CompareOp::le)))
        return ctx.raise(type::ValueError, "Total of counts must be greater than zero");
    Ref<> range = MOLT_TRY(builtin(ctx, "range"_n)(total));
    Ref<> selections = MOLT_TRY(Py(ctx, self).call("sample"_n, range, kw("k"_n, k)));
    Ref<List> chosen = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, selections, [&](Value s) -> Status {
        int64_t at = MOLT_TRY(bisect(ctx, sums, s, int64_t(sums->n)));
        return list_append(ctx, chosen.get(), MOLT_TRY(Py(ctx, population).item(at)));
    }));
    return chosen;
}

/// Sets cost more than lists: which of the two a sample of k needs less of.
int64_t set_size(int64_t k) {
    return k > 5 ? 21 + int64_t(std::pow(4.0, std::ceil(std::log(double(k) * 3) / std::log(4.0)))) : 21;
}

} // namespace

Ref<> sample(Ctx& ctx, Value self, Value population, Value k_argument, Value counts) {
    Ref<> sequence = MOLT_TRY(import(ctx, "_collections_abc", "Sequence"_n));
    if (!MOLT_TRY(isinstance(ctx, population, sequence)))
        return ctx.raise(type::TypeError, "Population must be a sequence.  For dicts or sets, use sorted(d).");
    int64_t n = MOLT_TRY(length(ctx, population));
    if (!counts.is_none()) return sample_counted(ctx, self, population, n, k_argument, counts);
    bool within = MOLT_TRY(compare_bool(ctx, Value(molt_small_int(0)), k_argument, CompareOp::le)) &&
                  MOLT_TRY(compare_bool(ctx, k_argument, Value(molt_small_int(n)), CompareOp::le));
    if (!within) return ctx.raise(type::ValueError, "Sample larger than population or is negative");
    Ref<List> result = MOLT_TRY(list_new(ctx));
    if (!k_argument.is_small_int()) (void)MOLT_TRY(binary(ctx, BinaryOp::mul, result, k_argument));
    int64_t k = MOLT_TRY(index_int64(ctx, k_argument, type::OverflowError));
    if (n <= set_size(k)) {
        Ref<List> pool = MOLT_TRY(list_from_iterable_py(ctx, population));
        for (int64_t i = 0; i < k; i++) {
            int64_t j = MOLT_TRY(below(ctx, self, n - i));
            MOLT_TRY(list_append(ctx, result.get(), (*pool)[uint64_t(j)]));
            const molt_value moved = (*pool)[uint64_t(n - i - 1)].word();
            MOLT_TRY(list_replace(ctx, pool.get(), uint64_t(j), uint64_t(j) + 1, &moved, 1));
        }
        return result;
    }
    Ref<> selected = MOLT_TRY(builtin(ctx, "set"_n)());
    for (int64_t i = 0; i < k; i++) {
        Ref<> j = MOLT_TRY(below(ctx, self, Value(molt_small_int(n))));
        while (MOLT_TRY(contains(ctx, selected, j))) j = MOLT_TRY(below(ctx, self, Value(molt_small_int(n))));
        MOLT_TRY(Py(ctx, selected).call("add"_n, j));
        MOLT_TRY(list_append(ctx, result.get(), MOLT_TRY(getitem(ctx, population, j))));
    }
    return result;
}

Ref<> choices(Ctx& ctx, Value self, Value population, Value weights, Value cum_weights, Value k_argument) {
    int64_t n = MOLT_TRY(length(ctx, population));
    Ref<List> result = MOLT_TRY(list_new(ctx));
    if (cum_weights.is_none() && weights.is_none()) {
        const int64_t k = MOLT_TRY(index_int64(ctx, k_argument, type::OverflowError));
        for (int64_t i = 0; i < k; i++) {
            auto at = int64_t(std::floor(MOLT_TRY(draw(ctx, self)) * double(n)));
            MOLT_TRY(list_append(ctx, result.get(), MOLT_TRY(Py(ctx, population).item(at))));
        }
        return result;
    }
    Ref<> sums = own(cum_weights);
    if (cum_weights.is_none()) {
        sums = accumulated(ctx, weights);
        if (!sums) {
            if (!is_int(weights) || !ctx.pending_matches(type::TypeError)) return raised;
            Except caught(ctx);
            return caught.raise_from(kNone, type::TypeError, "The number of choices must be a keyword argument: k={!r}", weights);
        }
    } else if (!weights.is_none()) {
        return ctx.raise(type::TypeError, "Cannot specify both weights and cumulative weights");
    }
    if (MOLT_TRY(length(ctx, sums)) != n)
        return ctx.raise(type::ValueError, "The number of weights does not match the population");
    Ref<> last = MOLT_TRY(Py(ctx, sums).item(-1));
    double total = MOLT_TRY(number_of(ctx, computed(ctx, BinaryOp::add, last, 0.0)));
    if (total <= 0.0) return ctx.raise(type::ValueError, "Total of weights must be greater than zero");
    if (!std::isfinite(total)) return ctx.raise(type::ValueError, "Total of weights must be finite");
    const int64_t k = MOLT_TRY(index_int64(ctx, k_argument, type::OverflowError));
    for (int64_t i = 0; i < k; i++) {
        Ref<> x = MOLT_TRY(float_from_double(ctx, MOLT_TRY(draw(ctx, self)) * total));
        int64_t at = MOLT_TRY(bisect(ctx, sums, x, n - 1));
        MOLT_TRY(list_append(ctx, result.get(), MOLT_TRY(Py(ctx, population).item(at))));
    }
    return result;
}

// ---- distributions ----

Ref<> uniform(Ctx& ctx, Value self, Value a, Value b) {
    Ref<> width = MOLT_TRY(minus(ctx, b, a)), u = MOLT_TRY(Py(ctx, self).call("random"_n));
    return plus(ctx, a, MOLT_TRY(binary(ctx, BinaryOp::mul, width, u)));
}

Ref<> triangular(Ctx& ctx, Value self, Value low, Value high, Value mode) {
    double u = MOLT_TRY(draw(ctx, self)), c = 0.5;
    if (!mode.is_none()) {
        Ref<> above = MOLT_TRY(minus(ctx, mode, low)), width = MOLT_TRY(minus(ctx, high, low));
        Ref<> part = binary(ctx, BinaryOp::truediv, above, width);
        if (!part && ctx.swallow(type::ZeroDivisionError)) return own(low);
        c = MOLT_TRY(number_of(ctx, std::move(part)));
    }
    if (u > c) {
        u = 1.0 - u;
        c = 1.0 - c;
        std::swap(low, high);
    }
    Ref<> width = MOLT_TRY(minus(ctx, high, low));
    return plus(ctx, low, MOLT_TRY(computed(ctx, BinaryOp::mul, width, std::sqrt(u * c))));
}

Ref<> normalvariate(Ctx& ctx, Value self, Value mu, Value sigma) {
    double z;
    for (;;) {
        double u1 = MOLT_TRY(draw(ctx, self)), u2 = 1.0 - MOLT_TRY(draw(ctx, self));
        z = kNvMagic * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -std::log(u2)) break;
    }
    return moved(ctx, mu, z, sigma);
}

// Box and Muller: two numbers at a time, the second is kept.
Ref<> gauss(Ctx& ctx, Value self, Value mu, Value sigma) {
    Ref<> kept = MOLT_TRY(Py(ctx, self).attr("gauss_next"_n));
    MOLT_TRY(Py(ctx, self).set_attr("gauss_next"_n, kNone));
    double z;
    if (!kept.value().is_none()) z = MOLT_TRY(as_double(ctx, kept));
    else {
        double angle = MOLT_TRY(draw(ctx, self)) * kTwoPi, radius = std::sqrt(-2.0 * std::log(1.0 - MOLT_TRY(draw(ctx, self))));
        z = std::cos(angle) * radius;
        MOLT_TRY(Py(ctx, self).set_attr("gauss_next"_n, MOLT_TRY(float_from_double(ctx, std::sin(angle) * radius))));
    }
    return moved(ctx, mu, z, sigma);
}

Ref<> lognormvariate(Ctx& ctx, Value self, Value mu, Value sigma) {
    return import(ctx, "math").call("exp"_n, Py(ctx, self).call("normalvariate"_n, mu, sigma));
}

Ref<> expovariate(Ctx& ctx, Value self, Value lambd) {
    double drawn = -std::log(1.0 - MOLT_TRY(draw(ctx, self)));
    Ref<> number = MOLT_TRY(float_from_double(ctx, drawn));
    return binary(ctx, BinaryOp::truediv, number, lambd);
}

Ref<> vonmisesvariate(Ctx& ctx, Value self, Value mu, Value kappa) {
    if (MOLT_TRY(compared(ctx, kappa, CompareOp::le, 1e-6))) return float_from_double(ctx, kTwoPi * MOLT_TRY(draw(ctx, self)));
    double s = MOLT_TRY(number_of(ctx, computed(ctx, BinaryOp::truediv, 0.5, kappa))), r = s + std::sqrt(1.0 + s * s), z;
    for (;;) {
        z = std::cos(kPi * MOLT_TRY(draw(ctx, self)));
        double d = z / (r + z), u = MOLT_TRY(draw(ctx, self));
        if (u < 1.0 - d * d || u <= (1.0 - d) * std::exp(d)) break;
    }
    double q = 1.0 / r, f = (q + z) / (1.0 + q * z);
    const bool right = MOLT_TRY(draw(ctx, self)) > 0.5;
    Ref<> angle = MOLT_TRY(computed(ctx, right ? BinaryOp::add : BinaryOp::sub, mu, std::acos(f)));
    return computed(ctx, BinaryOp::mod, angle, kTwoPi);
}

namespace {

/// Cheng (1977) for alpha > 1, the exponential distribution for 1, Ahrens and Dieter's GS for less; beta is 1.
Result<double> standard_gamma(Ctx& ctx, Value self, double alpha) {
    if (alpha > 1.0) {
        double ainv = std::sqrt(2.0 * alpha - 1.0), b = alpha - kLog4, c = alpha + ainv;
        for (;;) {
            double u1 = MOLT_TRY(draw(ctx, self));
            if (!(1e-7 < u1 && u1 < 0.9999999)) continue;
            double u2 = 1.0 - MOLT_TRY(draw(ctx, self)), v = std::log(u1 / (1.0 - u1)) / ainv, x = alpha * std::exp(v);
            double z = u1 * u1 * u2, r = b + c * v - x;
            if (r + kSgMagic - 4.5 * z >= 0.0 || r >= std::log(z)) return x;
        }
    }
    if (alpha == 1.0) return -std::log(1.0 - MOLT_TRY(draw(ctx, self)));
    for (;;) {
        double b = (kE + alpha) / kE, p = b * MOLT_TRY(draw(ctx, self));
        double x = p <= 1.0 ? std::pow(p, 1.0 / alpha) : -std::log((b - p) / alpha), u1 = MOLT_TRY(draw(ctx, self));
        if (p > 1.0 ? u1 <= std::pow(x, alpha - 1.0) : u1 <= std::exp(-x)) return x;
    }
}

} // namespace

Ref<> gammavariate(Ctx& ctx, Value self, Value alpha, Value beta) {
    if (MOLT_TRY(compared(ctx, alpha, CompareOp::le, 0.0)) || MOLT_TRY(compared(ctx, beta, CompareOp::le, 0.0)))
        return ctx.raise(type::ValueError, "gammavariate: alpha and beta must be > 0.0");
    double shape;
    if (is_plain_number(alpha)) shape = plain_number(alpha);
    else shape = MOLT_TRY(number_of(ctx, computed(ctx, BinaryOp::mul, 1.0, alpha)));
    double x = MOLT_TRY(standard_gamma(ctx, self, shape));
    return computed(ctx, BinaryOp::mul, x, beta);
}

Ref<> betavariate(Ctx& ctx, Value self, Value alpha, Value beta) {
    Ref<> y = MOLT_TRY(Py(ctx, self).call("gammavariate"_n, alpha, MOLT_TRY(float_from_double(ctx, 1.0))));
    if (!MOLT_TRY(truth(ctx, y))) return float_from_double(ctx, 0.0);
    Ref<> other = MOLT_TRY(Py(ctx, self).call("gammavariate"_n, beta, MOLT_TRY(float_from_double(ctx, 1.0))));
    return binary(ctx, BinaryOp::truediv, y, MOLT_TRY(plus(ctx, y, other)));
}

Ref<> paretovariate(Ctx& ctx, Value self, Value alpha) {
    double u = 1.0 - MOLT_TRY(draw(ctx, self));
    Ref<> power = MOLT_TRY(computed(ctx, BinaryOp::truediv, -1.0, alpha));
    return computed(ctx, BinaryOp::pow, u, power);
}

Ref<> weibullvariate(Ctx& ctx, Value self, Value alpha, Value beta) {
    double u = 1.0 - MOLT_TRY(draw(ctx, self));
    Ref<> power = MOLT_TRY(computed(ctx, BinaryOp::truediv, 1.0, beta));
    Ref<> stretched = MOLT_TRY(computed(ctx, BinaryOp::pow, -std::log(u), power));
    return binary(ctx, BinaryOp::mul, alpha, stretched);
}

namespace {

/// Hoermann's BTRS: transformed rejection with a squeeze, for n p >= 10.
Result<double> binomial_by_rejection(Ctx& ctx, Value self, double n, double p) {
    const double spq = std::sqrt(n * p * (1.0 - p)), b = 1.15 + 2.53 * spq, a = -0.0873 + 0.0248 * b + 0.01 * p;
    const double c = n * p + 0.5, vr = 0.92 - 4.2 / b;
    for (;;) {
        double u = MOLT_TRY(draw(ctx, self)) - 0.5, us = 0.5 - std::fabs(u);
        const double k = std::floor((2.0 * a / us + b) * u + c);
        if (k < 0 || k > n) continue;
        double v = MOLT_TRY(draw(ctx, self));
        if (us >= 0.07 && v <= vr) return k;
        const double alpha = (2.83 + 5.1 / b) * spq, lpq = std::log(p / (1.0 - p));
        const double m = std::floor((n + 1) * p), h = std::lgamma(m + 1) + std::lgamma(n - m + 1);
        v *= alpha / (a / (us * us) + b);
        if (std::log(v) <= h - std::lgamma(k + 1) - std::lgamma(n - k + 1) + (k - m) * lpq) return k;
    }
}

} // namespace

Ref<> binomialvariate(Ctx& ctx, Value self, Value n_argument, Value p_argument) {
    if (MOLT_TRY(compare_bool(ctx, n_argument, Value(molt_small_int(0)), CompareOp::lt)))
        return ctx.raise(type::ValueError, "n must be non-negative");
    if (MOLT_TRY(compared(ctx, p_argument, CompareOp::le, 0.0)) || MOLT_TRY(compared(ctx, p_argument, CompareOp::ge, 1.0))) {
        if (MOLT_TRY(Py(ctx, p_argument).equals(MOLT_TRY(float_from_double(ctx, 0.0))))) return small_int(0);
        if (MOLT_TRY(Py(ctx, p_argument).equals(MOLT_TRY(float_from_double(ctx, 1.0))))) return own(n_argument);
        return ctx.raise(type::ValueError, "p must be in the range 0.0 <= p <= 1.0");
    }
    if (MOLT_TRY(Py(ctx, n_argument).equals(1)))
        return small_int(MOLT_TRY(compared(ctx, p_argument, CompareOp::gt, MOLT_TRY(draw(ctx, self)))));
    if (MOLT_TRY(compared(ctx, p_argument, CompareOp::gt, 0.5))) {
        Ref<> rest = MOLT_TRY(computed(ctx, BinaryOp::sub, 1.0, p_argument));
        return minus(ctx, n_argument, MOLT_TRY(Ref<>(Py(ctx, self).call("binomialvariate"_n, n_argument, rest))));
    }
    const double n = MOLT_TRY(as_double(ctx, n_argument)), p = MOLT_TRY(as_double(ctx, p_argument));
    if (n * p >= 10.0) return int_from_double(ctx, MOLT_TRY(binomial_by_rejection(ctx, self, n, p)));
    if (!(n * p < 10.0)) return ctx.raise(type::AssertionError, "");
    // Waiting times between successes (Devroye).
    double c = std::log2(1.0 - p), y = 0;
    if (c == 0.0) return small_int(0);
    for (int64_t x = 0;; x++) {
        y += std::floor(std::log2(MOLT_TRY(draw(ctx, self))) / c) + 1;
        if (y > n) return small_int(x);
    }
}

} // namespace molt::random::Random
