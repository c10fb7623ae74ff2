// Expressions back to text: see unparse.h.
#include "compiler/analysis/unparse.h"

#include <fmt/format.h>

namespace molt::compiler {

namespace ast = ::molt::syntax;

namespace {

// From loosest to tightest; a part looser than its place asks for stands in parentheses.
enum Level {
    kTuple,
    kTest,
    kOr,
    kAnd,
    kNot,
    kCompare,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kArith,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom
};

class Writer {
  public:
    std::string out;

    void write(const ast::expr& e, int level);

  private:
    void open(bool needed) {
        if (needed) out += '(';
    }
    void close(bool needed) {
        if (needed) out += ')';
    }
    template<class T> void list(ast::Seq<T*> items, int level) {
        for (size_t i = 0; i < items.n; i++) {
            if (i) out += ", ";
            write(*items[i], level);
        }
    }
    void constant(const ast::ConstantValue& v);
    void quoted(std::string_view text, bool bytes);
    void arguments(const ast::arguments& a);
    void generators(ast::Seq<ast::comprehension*> generators);
    void fstring_part(const ast::expr& e, std::string& body);
    void binary(const ast::BinOp& e, int level);
};

void Writer::quoted(std::string_view text, bool bytes) {
    char quote = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
    if (bytes) out += 'b';
    out += quote;
    for (unsigned char c : text) {
        if (c == static_cast<unsigned char>(quote) || c == '\\') out += '\\', out += static_cast<char>(c);
        else if (c == '\n') out += "\\n";
        else if (c == '\r') out += "\\r";
        else if (c == '\t') out += "\\t";
        else if (c < 0x20 || c == 0x7f || (bytes && c > 0x7f)) out += fmt::format("\\x{:02x}", c);
        else out += static_cast<char>(c);
    }
    out += quote;
}

std::string float_text(double d) {
    if (d > 1.7976931348623157e308) return "1e309";
    std::string s = fmt::format("{}", d);
    if (s.find_first_of(".en") == std::string::npos) s += ".0";
    return s;
}

void Writer::constant(const ast::ConstantValue& v) {
    switch (v.kind) {
    case ast::ConstantKind::None: out += "None"; break;
    case ast::ConstantKind::True: out += "True"; break;
    case ast::ConstantKind::False: out += "False"; break;
    case ast::ConstantKind::Ellipsis: out += "..."; break;
    case ast::ConstantKind::Int: out += v.fits_u64 ? std::to_string(v.integer) : std::string(v.text); break;
    case ast::ConstantKind::Float: out += float_text(v.number); break;
    case ast::ConstantKind::Imaginary: {
        std::string s = float_text(v.number);
        if (s.size() > 2 && s.compare(s.size() - 2, 2, ".0") == 0) s.resize(s.size() - 2);
        out += s + "j";
        break;
    }
    case ast::ConstantKind::Str: quoted(v.text, false); break;
    case ast::ConstantKind::Bytes: quoted(v.text, true); break;
    }
}

void Writer::binary(const ast::BinOp& e, int level) {
    struct Row {
        const char* text;
        int level;
        bool right;
    };
    static constexpr Row rows[] = {{" + ", kArith, false}, {" - ", kArith, false},  {" * ", kTerm, false},
                                   {" @ ", kTerm, false},  {" / ", kTerm, false},   {" % ", kTerm, false},
                                   {" ** ", kPower, true}, {" << ", kShift, false}, {" >> ", kShift, false},
                                   {" | ", kBitOr, false}, {" ^ ", kBitXor, false}, {" & ", kBitAnd, false},
                                   {" // ", kTerm, false}};
    const Row& row = rows[static_cast<int>(e.op)];
    bool parens = level > row.level;
    open(parens);
    write(*e.left, row.level + row.right);
    out += row.text;
    write(*e.right, row.level + !row.right);
    close(parens);
}

void Writer::arguments(const ast::arguments& a) {
    bool first = true;
    auto comma = [&] {
        if (!first) out += ", ";
        first = false;
    };
    size_t positional = a.posonlyargs.n + a.args.n, no_default = positional - a.defaults.n;
    for (size_t i = 0; i < positional; i++) {
        comma();
        out += i < a.posonlyargs.n ? a.posonlyargs[i]->arg : a.args[i - a.posonlyargs.n]->arg;
        if (i >= no_default) {
            out += '=';
            write(*a.defaults[i - no_default], kTest);
        }
        if (a.posonlyargs.n && i + 1 == a.posonlyargs.n) out += ", /";
    }
    if (a.vararg || a.kwonlyargs.n) {
        comma();
        out += '*';
        if (a.vararg) out += a.vararg->arg;
    }
    for (size_t i = 0; i < a.kwonlyargs.n; i++) {
        comma();
        out += a.kwonlyargs[i]->arg;
        if (a.kw_defaults[i]) {
            out += '=';
            write(*a.kw_defaults[i], kTest);
        }
    }
    if (a.kwarg) {
        comma();
        out += "**";
        out += a.kwarg->arg;
    }
}

void Writer::generators(ast::Seq<ast::comprehension*> list_) {
    for (const ast::comprehension* g : list_) {
        out += g->is_async ? " async for " : " for ";
        write(*g->target, kTuple);
        out += " in ";
        write(*g->iter, kOr);
        for (const ast::expr* c : g->ifs) {
            out += " if ";
            write(*c, kOr);
        }
    }
}

void Writer::fstring_part(const ast::expr& e, std::string& body) {
    if (const auto* c = e.as<ast::Constant>()) {
        for (char ch : c->value.text) {
            body += ch;
            if (ch == '{' || ch == '}') body += ch;
        }
    } else if (const auto* j = e.as<ast::JoinedStr>()) {
        for (const ast::expr* v : j->values) fstring_part(*v, body);
    } else {
        const auto& f = e.to<ast::FormattedValue>();
        Writer inner;
        inner.write(*f.value, kTest + 1);
        body += inner.out.size() && inner.out[0] == '{' ? "{ " : "{";
        body += inner.out;
        if (f.conversion > 0) body += '!', body += static_cast<char>(f.conversion);
        if (f.format_spec) {
            body += ':';
            fstring_part(*f.format_spec, body);
        }
        body += '}';
    }
}

void Writer::write(const ast::expr& e, int level) {
    switch (e.node_kind) {
    case ast::Kind::BoolOp: {
        const auto& n = e.to<ast::BoolOp>();
        int own = n.op == ast::BoolOperator::And ? kAnd : kOr;
        open(level > own);
        for (size_t i = 0; i < n.values.n; i++) {
            if (i) out += own == kAnd ? " and " : " or ";
            write(*n.values[i], own + 1);
        }
        close(level > own);
        break;
    }
    case ast::Kind::NamedExpr:
        open(level > kTuple);
        write(*e.to<ast::NamedExpr>().target, kAtom);
        out += " := ";
        write(*e.to<ast::NamedExpr>().value, kAtom);
        close(level > kTuple);
        break;
    case ast::Kind::BinOp: binary(e.to<ast::BinOp>(), level); break;
    case ast::Kind::UnaryOp: {
        const auto& n = e.to<ast::UnaryOp>();
        int own = n.op == ast::UnaryOperator::Not ? kNot : kFactor;
        open(level > own);
        out += n.op == ast::UnaryOperator::Not      ? "not "
               : n.op == ast::UnaryOperator::Invert ? "~"
               : n.op == ast::UnaryOperator::UAdd   ? "+"
                                                    : "-";
        write(*n.operand, own);
        close(level > own);
        break;
    }
    case ast::Kind::Lambda: {
        const auto& n = e.to<ast::Lambda>();
        open(level > kTest);
        Writer args;
        args.arguments(*n.args);
        out += args.out.empty() ? "lambda" : "lambda " + args.out;
        out += ": ";
        write(*n.body, kTest);
        close(level > kTest);
        break;
    }
    case ast::Kind::IfExp: {
        const auto& n = e.to<ast::IfExp>();
        open(level > kTest);
        write(*n.body, kTest + 1);
        out += " if ";
        write(*n.test, kTest + 1);
        out += " else ";
        write(*n.orelse, kTest);
        close(level > kTest);
        break;
    }
    case ast::Kind::Dict: {
        const auto& n = e.to<ast::Dict>();
        out += '{';
        for (size_t i = 0; i < n.values.n; i++) {
            if (i) out += ", ";
            if (n.keys[i]) {
                write(*n.keys[i], kTest);
                out += ": ";
                write(*n.values[i], kTest);
            } else {
                out += "**";
                write(*n.values[i], kBitOr);
            }
        }
        out += '}';
        break;
    }
    case ast::Kind::Set:
        out += '{';
        list(e.to<ast::Set>().elts, kTest);
        out += '}';
        break;
    case ast::Kind::List:
        out += '[';
        list(e.to<ast::List>().elts, kTest);
        out += ']';
        break;
    case ast::Kind::Tuple: {
        const auto& n = e.to<ast::Tuple>();
        if (n.elts.n == 0) {
            out += "()";
            break;
        }
        open(level > kTuple);
        list(n.elts, kTest);
        if (n.elts.n == 1) out += ',';
        close(level > kTuple);
        break;
    }
    case ast::Kind::ListComp:
        out += '[';
        write(*e.to<ast::ListComp>().elt, kTest);
        generators(e.to<ast::ListComp>().generators);
        out += ']';
        break;
    case ast::Kind::SetComp:
        out += '{';
        write(*e.to<ast::SetComp>().elt, kTest);
        generators(e.to<ast::SetComp>().generators);
        out += '}';
        break;
    case ast::Kind::DictComp:
        out += '{';
        write(*e.to<ast::DictComp>().key, kTest);
        out += ": ";
        write(*e.to<ast::DictComp>().value, kTest);
        generators(e.to<ast::DictComp>().generators);
        out += '}';
        break;
    case ast::Kind::GeneratorExp:
        out += '(';
        write(*e.to<ast::GeneratorExp>().elt, kTest);
        generators(e.to<ast::GeneratorExp>().generators);
        out += ')';
        break;
    case ast::Kind::Await:
        open(level > kAwait);
        out += "await ";
        write(*e.to<ast::Await>().value, kAtom);
        close(level > kAwait);
        break;
    case ast::Kind::Yield:
        out += "(yield";
        if (e.to<ast::Yield>().value) {
            out += ' ';
            write(*e.to<ast::Yield>().value, kTuple);
        }
        out += ')';
        break;
    case ast::Kind::YieldFrom:
        out += "(yield from ";
        write(*e.to<ast::YieldFrom>().value, kTest);
        out += ')';
        break;
    case ast::Kind::Compare: {
        static const char* const names[] = {" == ", " != ", " < ", " <= ", " > ", " >= ", " is ", " is not ", " in ", " not in "};
        const auto& n = e.to<ast::Compare>();
        open(level > kCompare);
        write(*n.left, kCompare + 1);
        for (size_t i = 0; i < n.ops.n; i++) {
            out += names[static_cast<int>(n.ops[i])];
            write(*n.comparators[i], kCompare + 1);
        }
        close(level > kCompare);
        break;
    }
    case ast::Kind::Call: {
        const auto& n = e.to<ast::Call>();
        write(*n.func, kAtom);
        if (n.args.n == 1 && n.keywords.n == 0 && n.args[0]->is<ast::GeneratorExp>()) {
            write(*n.args[0], kAtom);
            break;
        }
        out += '(';
        bool first = true;
        for (const ast::expr* a : n.args) {
            if (!first) out += ", ";
            first = false;
            write(*a, kTest);
        }
        for (const ast::keyword* k : n.keywords) {
            if (!first) out += ", ";
            first = false;
            if (k->arg.data()) {
                out += k->arg;
                out += '=';
            } else {
                out += "**";
            }
            write(*k->value, kTest);
        }
        out += ')';
        break;
    }
    case ast::Kind::FormattedValue:
    case ast::Kind::JoinedStr: {
        std::string body;
        fstring_part(e, body);
        out += 'f';
        quoted(body, false);
        break;
    }
    case ast::Kind::Constant: constant(e.to<ast::Constant>().value); break;
    case ast::Kind::Attribute: {
        const auto& n = e.to<ast::Attribute>();
        write(*n.value, kAtom);
        if (const auto* c = n.value->as<ast::Constant>(); c && c->value.kind == ast::ConstantKind::Int) out += ' ';
        out += '.';
        out += n.attr;
        break;
    }
    case ast::Kind::Subscript:
        write(*e.to<ast::Subscript>().value, kAtom);
        out += '[';
        write(*e.to<ast::Subscript>().slice, kTuple);
        out += ']';
        break;
    case ast::Kind::Starred:
        out += '*';
        write(*e.to<ast::Starred>().value, kBitOr);
        break;
    case ast::Kind::Name: out += e.to<ast::Name>().id; break;
    case ast::Kind::Slice: {
        const auto& n = e.to<ast::Slice>();
        if (n.lower) write(*n.lower, kTest);
        out += ':';
        if (n.upper) write(*n.upper, kTest);
        if (n.step) {
            out += ':';
            write(*n.step, kTest);
        }
        break;
    }
    default: break;
    }
}

} // namespace

std::string unparse(const syntax::expr& e) {
    Writer w;
    w.write(e, kTest);
    return w.out;
}

} // namespace molt::compiler
