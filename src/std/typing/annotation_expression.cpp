// The expressions that annotations in strings are made of, evaluated from their text: there is no eval() at run time.
#include "std/typing/typing.h"

#include "core/types/bytes.h"
#include "syntax/check.h"

namespace molt::typing {

namespace {

namespace ast = syntax;

/// A parsed text; the tree points into it and into the arena.
struct Parsed {
    Utf8 text;
    ast::Arena arena;
    const ast::expr* body = nullptr;

    explicit Parsed(Value source) : text(source.as<Str>()) {}
    Status parse(Ctx& ctx) {
        if (!text.ok()) return ctx.raise_no_memory();
        ast::CheckResult result = ast::check_source(text.view(), "<string>", ast::Mode::Eval, arena);
        if (!result) return ctx.raise(type::SyntaxError, "{}", std::string_view(result.error.message));
        body = result.tree->to<ast::Expression>().body;
        return done();
    }
};

class Evaluation {
  public:
    Evaluation(Ctx& ctx, std::string_view source, Value globals, Value locals)
        : ctx_(ctx), source_(source), globals_(globals), locals_(locals) {}

    Ref<> value_of(const ast::expr& e) {
        NativeDepth depth(ctx_, nullptr);
        if (!depth.ok()) return raised;
        switch (e.node_kind) {
        case ast::Kind::Name: return name(e.to<ast::Name>().id);
        case ast::Kind::Constant: return constant(e);
        case ast::Kind::Attribute: {
            const auto& a = e.to<ast::Attribute>();
            Ref<> object = MOLT_TRY(value_of(*a.value));
            Ref<Str> attr = MOLT_TRY(intern(ctx_, a.attr));
            return getattr(ctx_, object, attr.get());
        }
        case ast::Kind::Subscript: {
            const auto& s = e.to<ast::Subscript>();
            Ref<> object = MOLT_TRY(value_of(*s.value)), key = MOLT_TRY(value_of(*s.slice));
            return getitem(ctx_, object, key);
        }
        case ast::Kind::BinOp: return operation(e);
        case ast::Kind::UnaryOp: return negative(e);
        case ast::Kind::Call: return call_of(e.to<ast::Call>());
        case ast::Kind::List: return items(e.to<ast::List>().elts);
        case ast::Kind::Tuple: {
            Ref<List> all = MOLT_TRY(items(e.to<ast::Tuple>().elts));
            return list_to_tuple(ctx_, all.get());
        }
        case ast::Kind::Dict: return dict_of(e.to<ast::Dict>());
        default: return unsupported(e);
        }
    }

  private:
    Ref<> unsupported(const ast::expr& e) {
        return ctx_.raise(type::NotImplementedError, "an annotation in a string cannot be evaluated: {}",
                          e.end_lineno == e.lineno && e.end_col_offset <= source_.size()
                              ? source_.substr(e.col_offset, e.end_col_offset - e.col_offset)
                              : source_);
    }

    /// Locals, globals, builtins.
    Ref<> name(std::string_view id) {
        Ref<Str> key = MOLT_TRY(intern(ctx_, id));
        for (Value scope : {locals_, globals_}) {
            Ref<> found = getitem(ctx_, scope, key);
            if (found || !ctx_.swallow(type::KeyError)) return found;
        }
        Ref<> builtins = MOLT_TRY(import(ctx_, "builtins"));
        Ref<> found = MOLT_TRY(getattr_optional(ctx_, builtins, key.get()));
        if (found.value().is_absent()) {
            ctx_.raise(type::NameError, "name '{}' is not defined", key);
            Except caught(ctx_);
            MOLT_TRY(setattr(ctx_, caught.value(), "name", key));
            return caught.reraise();
        }
        return found;
    }

    Ref<> constant(const ast::expr& e) {
        const ast::ConstantValue& c = e.to<ast::Constant>().value;
        switch (c.kind) {
        case ast::ConstantKind::None: return none();
        case ast::ConstantKind::True: return boolean(true);
        case ast::ConstantKind::False: return boolean(false);
        case ast::ConstantKind::Ellipsis: return own(kEllipsis);
        case ast::ConstantKind::Str: return str_from_utf8(ctx_, c.text);
        case ast::ConstantKind::Bytes: return bytes_from(ctx_, c.text);
        case ast::ConstantKind::Float: return float_from_double(ctx_, c.number);
        case ast::ConstantKind::Int: {
            if (c.fits_u64) return int_from_uint64(ctx_, c.integer);
            Ref<Str> digits = MOLT_TRY(str_from_utf8(ctx_, c.text));
            return Py(ctx_, Value(&type::int_))(digits, 0);
        }
        default: return unsupported(e);
        }
    }

    Ref<> operation(const ast::expr& e) {
        const auto& b = e.to<ast::BinOp>();
        BinaryOp op;
        switch (b.op) {
        case ast::Operator::BitOr: op = BinaryOp::or_; break;
        case ast::Operator::Add: op = BinaryOp::add; break;
        case ast::Operator::Sub: op = BinaryOp::sub; break;
        default: return unsupported(e);
        }
        Ref<> left = MOLT_TRY(value_of(*b.left)), right = MOLT_TRY(value_of(*b.right));
        return binary(ctx_, op, left, right);
    }

    Ref<> dict_of(const ast::Dict& display) {
        Ref<Dict> made = MOLT_TRY(dict_new(ctx_));
        for (size_t i = 0; i < display.keys.size(); i++) {
            if (!display.keys[i]) {
                MOLT_TRY(dict_update_py(ctx_, made.get(), MOLT_TRY(value_of(*display.values[i]))));
                continue;
            }
            Ref<> key = MOLT_TRY(value_of(*display.keys[i])), value = MOLT_TRY(value_of(*display.values[i]));
            MOLT_TRY(dict_set_py(ctx_, made.get(), key, value));
        }
        return made;
    }

    Ref<> negative(const ast::expr& e) {
        const auto& u = e.to<ast::UnaryOp>();
        if (u.op != ast::UnaryOperator::USub) return unsupported(e);
        return unary(ctx_, UnaryOp::neg, MOLT_TRY(value_of(*u.operand)));
    }

    /// The items of a display, *starred ones spread.
    Ref<List> items(ast::Seq<ast::expr*> elements) {
        Ref<List> made = MOLT_TRY(list_new(ctx_));
        for (const ast::expr* element : elements) {
            const auto* starred = element->as<ast::Starred>();
            Ref<> value = MOLT_TRY(value_of(starred ? *starred->value : *element));
            if (starred) MOLT_TRY(list_extend_py(ctx_, made.get(), value));
            else MOLT_TRY(list_append(ctx_, made.get(), std::move(value)));
        }
        return made;
    }

    Ref<> call_of(const ast::Call& c) {
        Ref<> function = MOLT_TRY(value_of(*c.func));
        Ref<List> positional = MOLT_TRY(items(c.args));
        Ref<Dict> named = MOLT_TRY(dict_new(ctx_));
        for (const ast::keyword* k : c.keywords) {
            Ref<> value = MOLT_TRY(value_of(*k->value));
            if (!k->arg.data()) {
                MOLT_TRY(dict_update_py(ctx_, named.get(), value));
                continue;
            }
            Ref<Str> key = MOLT_TRY(intern(ctx_, k->arg));
            MOLT_TRY(dict_set(ctx_, named.get(), key.get(), value));
        }
        Ref<Tuple> args = MOLT_TRY(list_to_tuple(ctx_, positional.get()));
        return call_tuple(ctx_, function, args.get(), named.get());
    }

    Ctx& ctx_;
    std::string_view source_;
    Value globals_, locals_;
};

} // namespace

Status check_expression(Ctx& ctx, Value text) { return Parsed(text).parse(ctx); }

Ref<> evaluate_expression(Ctx& ctx, Value text, Value globals, Value locals) {
    Parsed parsed(text);
    MOLT_TRY(parsed.parse(ctx));
    return Evaluation(ctx, parsed.text.view(), globals, locals).value_of(*parsed.body);
}

} // namespace molt::typing
