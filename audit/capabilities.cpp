// The capabilities of abi/caps.toml and the Python names that must carry them.
#include "capabilities.h"

#include "json_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace molt::audit {
namespace {

/// caps.toml token by token: every string is double-quoted and has no escapes.
class Reader {
  public:
    Reader(std::string text, std::string file) : text_(std::move(text)), file_(std::move(file)) {}

    std::vector<Capability> read() {
        std::vector<Capability> all;
        for (skip(); at_ < text_.size(); skip()) {
            if (take('[')) {
                all.push_back({word(), "", {}});
                expect(']');
                continue;
            }
            const std::string key = word();
            expect('=');
            skip();
            const std::vector<std::string> value = values();
            if (all.empty()) fail("a key before the first table");
            if (key == "about") all.back().about = value.at(0);
            if (key == "guards") all.back().guards = value;
        }
        return all;
    }

  private:
    [[noreturn]] void fail(const std::string& what) const {
        const auto line = 1 + std::count(text_.begin(), text_.begin() + std::ptrdiff_t(std::min(at_, text_.size())), '\n');
        throw std::runtime_error(fmt::format("{}:{}: {}", file_, line, what));
    }

    void skip() {
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '#') at_ = std::min(text_.find('\n', at_), text_.size());
            if (at_ >= text_.size() || !std::isspace(static_cast<unsigned char>(text_[at_]))) return;
        }
    }

    bool take(char c) {
        skip();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    void expect(char c) {
        if (!take(c)) fail(fmt::format("'{}' expected", c));
    }

    /// "quoted" or bare.
    std::string word() {
        skip();
        if (take('"')) {
            const size_t end = text_.find('"', at_);
            if (end == std::string::npos) fail("string without end");
            std::string inside = text_.substr(at_, end - at_);
            at_ = end + 1;
            return inside;
        }
        const size_t start = at_;
        while (at_ < text_.size() &&
               (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '_' || text_[at_] == '.'))
            ++at_;
        if (at_ == start) fail("a word or a string expected");
        return text_.substr(start, at_ - start);
    }

    std::vector<std::string> values() {
        if (!take('[')) return {word()};
        std::vector<std::string> items;
        while (!take(']')) {
            items.push_back(word());
            take(',');
        }
        return items;
    }

    std::string text_, file_;
    size_t at_ = 0;
};

} // namespace

std::vector<Capability> read_capabilities(const std::filesystem::path& file) {
    return Reader(read_text(file), file.string()).read();
}

bool covers(const std::string& carried, const std::string& wanted) {
    return !carried.empty() && (carried == wanted || wanted.starts_with(carried + "."));
}

} // namespace molt::audit
