// ast.dump and the repr of constants.
#include "syntax/dump.h"

#include "syntax/unicode.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

namespace molt::syntax {

namespace {

// Decimal digits of a number written in base 2, 8 or 16.
std::string to_decimal(std::string_view digits, unsigned bits) {
    constexpr uint32_t kLimb = 1000000000;
    std::vector<uint32_t> limbs = {0};
    for (char c : digits) {
        auto carry = static_cast<uint64_t>(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
        for (uint32_t& limb : limbs) {
            uint64_t value = (static_cast<uint64_t>(limb) << bits) + carry;
            limb = static_cast<uint32_t>(value % kLimb);
            carry = value / kLimb;
        }
        if (carry) limbs.push_back(static_cast<uint32_t>(carry));
    }
    std::string out = std::to_string(limbs.back());
    for (size_t i = limbs.size() - 1; i-- > 0;) {
        std::string part = std::to_string(limbs[i]);
        out.append(9 - part.size(), '0');
        out += part;
    }
    return out;
}

std::string repr_int(const ConstantValue& value) {
    if (value.fits_u64) return std::to_string(value.integer);
    if (value.text.size() > 2 && value.text[0] == '0') {
        char base = value.text[1];
        return to_decimal(value.text.substr(2), base == 'x' ? 4 : base == 'o' ? 3 : 1);
    }
    return std::string(value.text);
}

// The shortest digits that give the number back, laid out as Python does.
std::string repr_double(double number, bool add_point_zero) {
    if (std::isinf(number)) return number > 0 ? "inf" : "-inf";
    if (std::isnan(number)) return "nan";
    char buffer[40];
    auto [end, status] = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific);
    (void)status;
    std::string_view text(buffer, static_cast<size_t>(end - buffer));
    size_t e = text.find('e');
    int exponent = std::atoi(std::string(text.substr(e + 1)).c_str());
    std::string digits;
    for (char c : text.substr(0, e))
        if (c != '.') digits += c;
    int count = static_cast<int>(digits.size());
    std::string out;
    if (exponent < -4 || exponent >= 16) {
        out = digits.substr(0, 1);
        if (count > 1) out += "." + digits.substr(1);
        char tail[20];
        std::snprintf(tail, sizeof tail, "e%c%02d", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
        return out + tail;
    }
    if (exponent < 0) return "0." + std::string(static_cast<size_t>(-exponent - 1), '0') + digits;
    if (count <= exponent + 1) {
        out = digits + std::string(static_cast<size_t>(exponent + 1 - count), '0');
        return add_point_zero ? out + ".0" : out;
    }
    auto whole = static_cast<size_t>(exponent + 1);
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

char choose_quote(std::string_view text) {
    return text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
}

void append_escaped(std::string& out, uint32_t code, char quote, bool is_bytes) {
    char buffer[16];
    if (code == static_cast<uint8_t>(quote) || code == '\\') {
        out += '\\';
        out += static_cast<char>(code);
    } else if (code == '\n') {
        out += "\\n";
    } else if (code == '\r') {
        out += "\\r";
    } else if (code == '\t') {
        out += "\\t";
    } else if (is_bytes ? code >= 32 && code < 127 : is_printable(code)) {
        append_code_point(out, code);
    } else {
        const char* format = code < 0x100 ? "\\x%02x" : code < 0x10000 ? "\\u%04x" : "\\U%08x";
        std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(code));
        out += buffer;
    }
}

std::string repr_text(std::string_view text) {
    char quote = choose_quote(text);
    std::string out(1, quote);
    for (size_t at = 0; at < text.size();) append_escaped(out, read_code_point(text, at), quote, false);
    return out + quote;
}

std::string repr_bytes(std::string_view bytes) {
    char quote = choose_quote(bytes);
    std::string out = std::string("b") + quote;
    for (char c : bytes) append_escaped(out, static_cast<uint8_t>(c), quote, true);
    return out + quote;
}

bool has_position(Kind kind) {
    switch (kind) {
    case Kind::Module:
    case Kind::Interactive:
    case Kind::Expression:
    case Kind::FunctionType:
    case Kind::comprehension:
    case Kind::arguments:
    case Kind::withitem:
    case Kind::match_case:
    case Kind::TypeIgnore: return false;
    default: return true;
    }
}

class Printer {
  public:
    explicit Printer(DumpAttributes attributes) : attributes_(attributes) {}

    void node(const Node* node) {
        if (!node) {
            out += "None";
            return;
        }
        out += kind_name(node->node_kind);
        out += '(';
        first_ = true;
        fields(*node);
        if (attributes_ == DumpAttributes::Include && has_position(node->node_kind)) {
            number("lineno", node->lineno);
            number("col_offset", node->col_offset);
            number("end_lineno", node->end_lineno);
            number("end_col_offset", node->end_col_offset);
        }
        out += ')';
        first_ = false;
    }

    std::string out;

  private:
    void name(const char* field) {
        if (!first_) out += ", ";
        first_ = false;
        out += field;
        out += '=';
    }
    void number(const char* field, uint32_t value) {
        name(field);
        out += std::to_string(value);
    }
    void integer(const char* field, int32_t value) {
        name(field);
        out += std::to_string(value);
    }
    void child(const char* field, const Node* value) {
        name(field);
        node(value);
    }
    void text(const char* field, std::string_view value) {
        name(field);
        out += repr_text(value);
    }
    template<class T> void sequence(const char* field, const Seq<T*>& items) {
        name(field);
        out += '[';
        for (size_t i = 0; i < items.size(); i++) {
            if (i) out += ", ";
            node(items[i]);
        }
        out += ']';
    }
    void texts(const char* field, const Seq<Identifier>& items) {
        name(field);
        out += '[';
        for (size_t i = 0; i < items.size(); i++) {
            if (i) out += ", ";
            out += repr_text(items[i]);
        }
        out += ']';
    }
    template<class T> void operators(const char* field, const Seq<T>& items) {
        name(field);
        out += '[';
        for (size_t i = 0; i < items.size(); i++) {
            if (i) out += ", ";
            out += name_of(items[i]);
            out += "()";
        }
        out += ']';
    }

    void fields(const Node& node) {
        switch (node.node_kind) {
#define NODE(group, name, fields)                                                                                                \
    case Kind::name: {                                                                                                           \
        [[maybe_unused]] const auto& self = static_cast<const ::molt::syntax::name&>(node);                                      \
        fields return;                                                                                                           \
    }
#define CHILD(type, name) child(#name, self.name);
#define OPT(type, name)                                                                                                          \
    if (self.name) child(#name, self.name);
#define SEQ(type, name) sequence(#name, self.name);
#define OPT_SEQ(type, name) sequence(#name, self.name);
#define IDENT(name) text(#name, self.name);
#define OPT_IDENT(name)                                                                                                          \
    if (self.name.data()) text(#name, self.name);
#define IDENT_SEQ(name) texts(#name, self.name);
#define TEXT(name) text(#name, self.name);
#define OPT_TEXT(name)                                                                                                           \
    if (self.name.data()) text(#name, self.name);
#define VALUE(field)                                                                                                             \
    name(#field);                                                                                                                \
    out += repr(self.field);
#define ENUM(type, field)                                                                                                        \
    name(#field);                                                                                                                \
    out += name_of(self.field);                                                                                                  \
    out += "()";
#define ENUM_SEQ(type, name) operators(#name, self.name);
#define INT(name) integer(#name, self.name);
#define OPT_INT(name)                                                                                                            \
    if (self.name >= 0) integer(#name, self.name);
#include "syntax/ast.def"
        }
    }

    DumpAttributes attributes_;
    bool first_ = true;
};

} // namespace

std::string repr(const ConstantValue& value) {
    switch (value.kind) {
    case ConstantKind::None: return "None";
    case ConstantKind::False: return "False";
    case ConstantKind::True: return "True";
    case ConstantKind::Ellipsis: return "Ellipsis";
    case ConstantKind::Int: return repr_int(value);
    case ConstantKind::Float: return repr_double(value.number, true);
    case ConstantKind::Imaginary: return repr_double(value.number, false) + "j";
    case ConstantKind::Str: return repr_text(value.text);
    case ConstantKind::Bytes: return repr_bytes(value.text);
    }
    __builtin_unreachable();
}

std::string dump(const Node& node, DumpAttributes attributes) {
    Printer printer(attributes);
    printer.node(&node);
    return std::move(printer.out);
}

} // namespace molt::syntax
