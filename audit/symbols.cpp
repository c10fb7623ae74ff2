// The names that a built library defines or exports, read from its file: ar archives of ELF or wasm objects,
// ELF libraries.
#include "symbols.h"

#include <cxxabi.h>
#include <elf.h>
#include <fmt/format.h>

#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace molt::audit {
namespace {

using Names = std::set<std::string>;

std::string read_all(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("cannot read {}", file.string()));
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A copy of the T at an offset; damaged files end in an error, not beyond the buffer.
template<typename T> T at(std::string_view bytes, size_t offset) {
    if (offset > bytes.size() || bytes.size() - offset < sizeof(T)) throw std::runtime_error("object file is cut short");
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

std::string_view part(std::string_view bytes, size_t offset, size_t size) {
    if (offset > bytes.size() || size > bytes.size() - offset) throw std::runtime_error("object file is cut short");
    return bytes.substr(offset, size);
}

// ---- ELF
// -----------------------------------------------------------------------------------------------------------
enum class Table { kAll, kDynamic };

void read_elf(std::string_view bytes, Table table, Names& names) {
    const auto header = at<Elf64_Ehdr>(bytes, 0);
    if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_ident[EI_DATA] != ELFDATA2LSB)
        throw std::runtime_error("only 64-bit little-endian ELF is known here");
    const auto section = [&](size_t index) { return at<Elf64_Shdr>(bytes, header.e_shoff + index * header.e_shentsize); };
    for (size_t i = 0; i < header.e_shnum; ++i) {
        const auto symbols = section(i);
        if (symbols.sh_type != SHT_DYNSYM && (table == Table::kDynamic || symbols.sh_type != SHT_SYMTAB)) continue;
        const auto strings = section(symbols.sh_link);
        const auto text = part(bytes, strings.sh_offset, strings.sh_size);
        for (size_t at_byte = 0; at_byte + sizeof(Elf64_Sym) <= symbols.sh_size; at_byte += sizeof(Elf64_Sym)) {
            const auto symbol = at<Elf64_Sym>(bytes, symbols.sh_offset + at_byte);
            const auto type = ELF64_ST_TYPE(symbol.st_info);
            const bool is_version_node = symbol.st_shndx == SHN_ABS && symbol.st_value == 0;
            if (symbol.st_shndx == SHN_UNDEF || type == STT_SECTION || type == STT_FILE || is_version_node) continue;
            if (symbol.st_name >= text.size()) throw std::runtime_error("symbol name outside its table");
            std::string name(text.data() + symbol.st_name);
            if (!name.empty()) names.insert(std::move(name));
        }
    }
}

// ---- wasm objects: the symbol table of the "linking" section
// ------------------------------------------------------------
class WasmReader {
  public:
    explicit WasmReader(std::string_view bytes) : bytes_(bytes) {}

    bool done() const { return at_ >= bytes_.size(); }
    uint8_t byte() { return at<uint8_t>(bytes_, at_++); }
    uint32_t number() {
        uint64_t value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const uint8_t next = byte();
            value |= uint64_t(next & 0x7f) << shift;
            if (!(next & 0x80)) return uint32_t(value);
        }
        throw std::runtime_error("wasm number too long");
    }
    std::string_view take(size_t size) {
        auto taken = part(bytes_, at_, size);
        at_ += size;
        return taken;
    }
    std::string_view text() { return take(number()); }

  private:
    std::string_view bytes_;
    size_t at_ = 0;
};

constexpr uint32_t kUndefined = 0x10, kExplicitName = 0x40;
enum WasmSymbol : uint8_t { kFunction, kData, kGlobal, kSection, kTag, kTable };

void read_wasm_symbols(WasmReader in, Names& names) {
    for (uint32_t left = in.number(); left > 0; --left) {
        const uint8_t kind = in.byte();
        const uint32_t flags = in.number();
        const bool undefined = flags & kUndefined;
        std::string_view name;
        if (kind == kData) {
            name = in.text();
            if (!undefined) in.number(), in.number(), in.number();
        } else {
            in.number();
            if (kind != kSection && (!undefined || flags & kExplicitName)) name = in.text();
        }
        if (!undefined && !name.empty()) names.emplace(name);
    }
}

void read_wasm(std::string_view bytes, Names& names) {
    constexpr uint8_t kCustom = 0, kExport = 7, kSymbolTable = 8;
    WasmReader in(bytes.substr(8));
    while (!in.done()) {
        const uint8_t id = in.byte();
        WasmReader section(in.text());
        if (id == kExport) {
            for (uint32_t left = section.number(); left > 0; --left) {
                names.emplace(section.text());
                section.byte();
                section.number();
            }
        }
        if (id != kCustom || section.text() != "linking") continue;
        section.number(); // version
        while (!section.done()) {
            const uint8_t type = section.byte();
            WasmReader part(section.text());
            if (type == kSymbolTable) read_wasm_symbols(part, names);
        }
    }
}

// ---- archives
// ---------------------------------------------------------------------------------------------------------
void read_object(std::string_view bytes, const std::string& label, Names& names) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x7f"
                          "ELF"sv))
        read_elf(bytes, Table::kAll, names);
    else if (bytes.starts_with("\0asm"sv)) read_wasm(bytes, names);
    else throw std::runtime_error(fmt::format("{}: neither an ELF nor a wasm object (link-time optimisation code?)", label));
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

size_t decimal(std::string_view text) {
    size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) throw std::runtime_error("archive header is damaged");
    return value;
}

void read_archive(std::string_view bytes, bool thin, const std::filesystem::path& file, Names& names) {
    constexpr size_t kHeader = 60;
    std::string_view long_names;
    for (size_t at_byte = 8; at_byte + kHeader <= bytes.size();) {
        const auto header = part(bytes, at_byte, kHeader);
        const auto name = trimmed(header.substr(0, 16));
        const size_t size = decimal(trimmed(header.substr(48, 10)));
        const bool is_index = name == "/" || name == "/SYM64/", is_names = name == "//";
        const bool inside = !thin || is_index || is_names;
        at_byte += kHeader;
        const auto body = inside ? part(bytes, at_byte, size) : std::string_view{};
        at_byte += inside ? size + (size & 1) : 0;
        if (is_names) long_names = body;
        if (is_index || is_names) continue;
        std::string member(name);
        if (member.starts_with('/')) {
            const size_t start = decimal(std::string_view(member).substr(1));
            member = long_names.substr(start, long_names.find('\n', start) - start);
        }
        if (member.ends_with('/')) member.pop_back();
        if (thin) read_object(read_all(file.parent_path() / member), member, names);
        else read_object(body, member, names);
    }
}

} // namespace

Names defined_symbols(const std::filesystem::path& file) {
    const std::string bytes = read_all(file);
    Names names;
    try {
        if (bytes.starts_with("!<arch>\n")) read_archive(bytes, false, file, names);
        else if (bytes.starts_with("!<thin>\n")) read_archive(bytes, true, file, names);
        else read_object(bytes, "file", names);
    } catch (const std::runtime_error& error) { throw std::runtime_error(fmt::format("{}: {}", file.string(), error.what())); }
    return names;
}

Names exported_symbols(const std::filesystem::path& file) {
    const std::string bytes = read_all(file);
    Names names;
    try {
        read_elf(bytes, Table::kDynamic, names);
    } catch (const std::runtime_error& error) { throw std::runtime_error(fmt::format("{}: {}", file.string(), error.what())); }
    return names;
}

Names qualified_names(const Names& symbols) {
    Names names;
    for (const std::string& symbol : symbols) {
        if (!symbol.starts_with("_Z")) {
            names.insert(symbol);
            continue;
        }
        int status = 0;
        const std::unique_ptr<char, decltype(&std::free)> text(abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status),
                                                               &std::free);
        if (status == 0) names.emplace(text.get(), std::strcspn(text.get(), "("));
    }
    return names;
}

} // namespace molt::audit
