// A C++20 client of the public headers: the same table behind a value class that owns its reference.
#include <molt/inline.h>

#include <array>
#include <cstdio>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// An owned value; empty when the call that should have made it raised.
class Value {
  public:
    Value(molt_ctx* ctx, molt_value word) : ctx_(ctx), word_(word) {}
    Value(const Value& other) : ctx_(other.ctx_), word_(other.word_ ? molt_retain(other.word_) : 0) {}
    Value(Value&& other) noexcept : ctx_(other.ctx_), word_(std::exchange(other.word_, 0)) {}
    Value& operator=(Value other) noexcept {
        std::swap(word_, other.word_);
        return *this;
    }
    ~Value() { molt_xdrop(ctx_, word_); }

    molt_value get() const { return word_; }
    molt_value release() { return std::exchange(word_, 0); }
    explicit operator bool() const { return word_ != 0; }

    Value operator+(const Value& other) const { return {ctx_, molt_add_fast(ctx_, word_, other.word_)}; }
    Value operator[](const Value& key) const { return {ctx_, molt_getitem_fast(ctx_, word_, key.word_)}; }
    bool operator==(const Value& other) const { return Value(ctx_, molt_eq_fast(ctx_, word_, other.word_)).get() == MOLT_TRUE; }

  private:
    molt_ctx* ctx_;
    molt_value word_;
};

constexpr std::string_view kNames[] = {"sorted", "reverse", "ValueError", "int", "nonsense"};
enum Name { kSorted, kReverse, kValueError, kInt, kNonsense, kNameCount };
molt_value words[kNameCount];
int failures = 0;

class Checks {
  public:
    explicit Checks(molt_ctx* ctx) : ctx_(ctx) {}

    void run() {
        const Value list = make_list({3, 1, 2});
        expect("items are read", list[integer(1)] == integer(1));
        expect("lists are joined", (list + make_list({9}))[integer(3)] == integer(9));
        expect("a builtin sorts", call(kSorted, {list.get()}) == make_list({1, 2, 3}));

        const Value names(ctx_, tuple({molt_retain(words[kReverse])}));
        const std::array<molt_value, 2> arguments{list.get(), MOLT_TRUE};
        const Value sorted(ctx_, molt_builtin(ctx_, words[kSorted]));
        expect("a keyword is passed",
               Value(ctx_, molt_call(ctx_, sorted.get(), arguments.data(), 1, names.get())) == make_list({3, 2, 1}));

        expect("iteration sums", sum(list) == 6);
        expect("a conversion raises", !call(kInt, {words[kNonsense]}) && caught(kValueError));
    }

  private:
    void expect(const char* what, bool holds) {
        std::printf("%s %s\n", holds ? "ok" : "NOT OK", what);
        failures += !holds;
    }

    Value integer(int64_t i) const { return {ctx_, molt_box_int(ctx_, i)}; }

    Value make_list(std::initializer_list<int64_t> items) const {
        std::vector<molt_value> moved;
        for (const int64_t i : items) moved.push_back(molt_box_int(ctx_, i));
        return {ctx_, molt_list_from(ctx_, moved.data(), moved.size())};
    }

    molt_value tuple(std::vector<molt_value> moved) const { return molt_tuple_from(ctx_, moved.data(), moved.size()); }

    Value call(Name name, std::vector<molt_value> arguments) const {
        const Value callee(ctx_, molt_builtin(ctx_, words[name]));
        if (!callee) return callee;
        return {ctx_, molt_call_fast(ctx_, callee.get(), arguments.data(), arguments.size(), 0)};
    }

    int64_t sum(const Value& iterable) const {
        int64_t total = 0;
        const Value iterator(ctx_, molt_getiter(ctx_, iterable.get()));
        while (iterator) {
            const Value item(ctx_, molt_next(ctx_, iterator.get()));
            int64_t i = 0;
            if (!item || item.get() == MOLT_ABSENT) break;
            if (molt_int_as_int64(ctx_, item.get(), &i) == MOLT_OK) total += i;
        }
        return total;
    }

    /// Takes the pending exception: is it of the class?
    bool caught(Name name) const {
        molt_value previous = 0;
        const Value error(ctx_, molt_begin_except(ctx_, &previous));
        const Value wanted(ctx_, molt_builtin(ctx_, words[name]));
        const bool matches = Value(ctx_, molt_exception_matches(ctx_, error.get(), wanted.get())).get() == MOLT_TRUE;
        molt_end_except(ctx_, previous);
        return matches;
    }

    molt_ctx* ctx_;
};

molt_value body(molt_ctx* ctx, molt_value callee, const molt_value*, size_t, molt_value);

std::array<molt_const, kNameCount> consts;
const molt_position kPosition{1, 1, 0, 0, 0, 0};
molt_code code{};
molt_module_def module{};
uint32_t externally_written = 0;

molt_value body(molt_ctx* ctx, molt_value callee, const molt_value*, size_t, molt_value) {
    molt_frame frame;
    if (!molt_enter(ctx, &frame, &code, callee)) return MOLT_RAISED;
    Checks(ctx).run();
    molt_leave(ctx, &frame);
    return MOLT_NONE;
}

} // namespace

int main(int argc, char** argv) {
    for (size_t i = 0; i < consts.size(); ++i) consts[i] = {MOLT_CONST_NAME, uint32_t(kNames[i].size()), kNames[i].data(), 0.0};

    code.struct_size = sizeof code;
    code.firstlineno = 1;
    code.npositions = 1;
    code.name = code.qualname = "<module>";
    code.positions = &kPosition;
    code.module = &module;
    code.entry = body;

    module.struct_size = sizeof module;
    module.name = "__main__";
    module.file = "client.py";
    module.consts = consts.data();
    module.const_values = words;
    module.nconsts = kNameCount;
    module.body = &code;
    module.externally_written = &externally_written;

    const molt_module_def* const modules[] = {&module};
    molt_program program{};
    program.struct_size = sizeof program;
    program.format = MOLT_BINARY_FORMAT;
    program.layout = MOLT_LAYOUT;
    program.abi_major = MOLT_ABI_MAJOR;
    program.abi_minor = MOLT_ABI_MINOR;
    program.modules = modules;
    program.nmodules = 1;

    const int status = molt_main(&program, argc, argv);
    std::printf("status %d, %d failed\n", status, failures);
    return status != 0 || failures != 0;
}
