// A C++ program that hosts a compiled module and calls it from several threads; build it as host.c says.
#include <molt/embed.h>
#include <molt/inline.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

extern "C" const molt_program* const molt_embedded_program;

namespace {

/// An owned reference of the host's.
class Reference {
  public:
    Reference(molt_ctx* ctx, molt_value value) : ctx_(ctx), value_(value) {}
    Reference(const Reference&) = delete;
    Reference(Reference&& other) noexcept : ctx_(other.ctx_), value_(std::exchange(other.value_, 0)) {}
    ~Reference() {
        if (value_) molt_drop(ctx_, value_);
    }
    explicit operator bool() const { return value_ != 0; }
    molt_value get() const { return value_; }

    Reference attr(std::string_view name) const {
        Reference text(ctx_, ctx_->abi->embed->text(ctx_, name.data(), name.size()));
        return {ctx_, text ? molt_getattr(ctx_, value_, text.get(), nullptr) : 0};
    }
    Reference operator()(std::vector<molt_value> args = {}) const {
        return {ctx_, value_ ? molt_call(ctx_, value_, args.data(), args.size(), 0) : 0};
    }

  private:
    molt_ctx* ctx_;
    molt_value value_;
};

constexpr int kThreads = 4, kRounds = 500;

/// Adds 1 many times, letting others run in between.
void work(const molt_embed_table& embed, molt_value counter) {
    molt_ctx* ctx = embed.attach();
    if (!ctx) return;
    {
        molt_retain(counter);
        Reference shared(ctx, counter);
        for (int i = 0; i < kRounds; i++) {
            Reference total = shared.attr("add")({molt_small_int(1)});
            if (!total) {
                embed.report(ctx);
                break;
            }
            embed.suspend(ctx);
            embed.resume(ctx);
        }
    }
    embed.detach(ctx);
}

} // namespace

int main(int argc, char** argv) {
    const molt_abi* abi = molt_abi_get(MOLT_ABI_MAJOR, MOLT_ABI_MINOR);
    if (!abi || !abi->embed) return std::fputs("no embedding in this library\n", stderr), 1;
    const molt_embed_table& embed = *abi->embed;
    molt_config config{};
    config.struct_size = sizeof config;
    config.flags = MOLT_CONFIG_CHECK_LEAKS;
    config.program = molt_embedded_program;
    config.argc = argc;
    config.argv = argv;
    molt_ctx* ctx = embed.init(&config);
    if (!ctx) return 1;
    {
        Reference plugin(ctx, embed.import_module(ctx, "__main__"));
        Reference counter = plugin.attr("Counter")();
        if (!counter) return embed.report(ctx);
        std::vector<std::thread> threads;
        for (int i = 0; i < kThreads; i++) threads.emplace_back(work, std::cref(embed), counter.get());
        embed.suspend(ctx);
        for (std::thread& thread : threads) thread.join();
        embed.resume(ctx);
        Reference total = counter.attr("total");
        if (!total) return embed.report(ctx);
        std::printf("total %lld\n", static_cast<long long>(molt_int_value(total.get())));
    }
    return embed.shutdown(ctx);
}
