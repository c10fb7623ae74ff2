// Signatures from the text that native functions carry: "($module, x, /, *, key=None)".
#include "std/inspect/inspect.h"

#include "std/typing/typing.h"
#include "syntax/parse.h"

namespace molt::inspect {

namespace {

namespace ast = syntax;

class TextSignature {
  public:
    TextSignature(Ctx& ctx, Value cls, Value obj) : ctx_(ctx), cls_(cls), obj_(obj) {}

    Status read(std::string_view text);
    Ref<> make(bool skip_bound);

  private:
    Raised invalid() { return ctx_.raise(type::ValueError, "{!r} builtin has invalid signature", obj_); }
    Status scopes();
    Status add(const ast::arg* parameter, const ast::expr* fallback, Kind kind);
    Ref<> default_value(const ast::expr& e);

    Ctx& ctx_;
    Value cls_, obj_;
    mem::TextBuffer program_;
    bool self_marked_ = false;
    Ref<> module_names_, modules_;
    Ref<List> parameters_;
};

/// Where names in defaults are looked up: the module of the callable, then the loaded modules.
Status TextSignature::scopes() {
    modules_ = MOLT_TRY(import(ctx_, "sys").attr("modules"_n));
    module_names_ = MOLT_TRY(dict_new(ctx_));
    Ref<> name = MOLT_TRY(Py(ctx_, obj_).attr_or("__module__"_n, kNone));
    if (!MOLT_TRY(truth(ctx_, name))) return done();
    Ref<> module = MOLT_TRY(loaded_module(ctx_, name));
    if (!module.value().is_none()) module_names_ = MOLT_TRY(Py(ctx_, module).attr("__dict__"_n));
    return done();
}

Ref<> TextSignature::default_value(const ast::expr& e) {
    Ref<Str> text = MOLT_TRY(str_from_utf8(ctx_, program_.view().substr(e.col_offset, e.end_col_offset - e.col_offset)));
    Ref<> value = typing::evaluate_expression(ctx_, text, modules_, module_names_);
    if (!value) {
        if (!ctx_.swallow(type::NameError) && !ctx_.swallow(type::NotImplementedError)) return raised;
        return invalid();
    }
    const bool literal = e.is<ast::Constant>() || !(e.is<ast::Name>() || e.is<ast::Attribute>());
    const Class* cls = class_of(value);
    if (literal || cls == &type::str || cls == &type::bytes || is_int(value) || is_float(value) || value.value().is_none())
        return value;
    return invalid();
}

Status TextSignature::add(const ast::arg* parameter, const ast::expr* fallback, Kind kind) {
    if (parameter->annotation) return ctx_.raise(type::ValueError, "Annotations are not currently supported");
    Ref<Str> name = MOLT_TRY(intern(ctx_, parameter->arg));
    Ref<> value = fallback ? MOLT_TRY(default_value(*fallback)) : MOLT_TRY(Ref<>(here.global(ctx_, "_empty"_n)));
    Ref<> member = MOLT_TRY(kind_member(ctx_, kind));
    Ref<> made = MOLT_TRY(Py(ctx_, cls_).call("_parameter_cls"_n, name, member, kw("default"_n, value)));
    return list_append(ctx_, parameters_.get(), std::move(made));
}

Status TextSignature::read(std::string_view text) {
    parameters_ = MOLT_TRY(list_new(ctx_));
    MOLT_TRY(scopes());
    bool room = program_.append("def foo");
    for (size_t i = 0; i < text.size(); i++) {
        // The marker of the bound argument stands right behind the bracket.
        if (text[i] == '$' && i == 1) self_marked_ = true;
        else if (text[i] != '\n') room = room && program_.append(text[i]);
    }
    if (!room || !program_.append(": pass")) return ctx_.raise_no_memory();
    ast::Arena arena;
    ast::ParseResult parsed = ast::parse(program_.view(), "<unknown>", ast::Mode::Exec, arena);
    if (!parsed) return invalid();
    const ast::stmt* first = parsed.tree->to<ast::Module>().body[0];
    const ast::arguments& a = *first->to<ast::FunctionDef>().args;
    const size_t positional = a.posonlyargs.size() + a.args.size(), required = positional - a.defaults.size();
    for (size_t i = 0; i < positional; i++) {
        const bool only = i < a.posonlyargs.size();
        MOLT_TRY(add(only ? a.posonlyargs[i] : a.args[i - a.posonlyargs.size()],
                     i < required ? nullptr : a.defaults[i - required],
                     only ? Kind::positional_only : Kind::positional_or_keyword));
    }
    if (a.vararg) MOLT_TRY(add(a.vararg, nullptr, Kind::var_positional));
    for (size_t i = 0; i < a.kwonlyargs.size(); i++) MOLT_TRY(add(a.kwonlyargs[i], a.kw_defaults[i], Kind::keyword_only));
    if (a.kwarg) MOLT_TRY(add(a.kwarg, nullptr, Kind::var_keyword));
    return done();
}

Ref<> TextSignature::make(bool skip_bound) {
    Ref<> empty = MOLT_TRY(Py(ctx_, cls_).attr("empty"_n));
    if (self_marked_ && parameters_->n) {
        Ref<> self = MOLT_TRY(Py(ctx_, obj_).attr_or("__self__"_n, kNone));
        bool drop = !self.value().is_none() && (skip_bound || MOLT_TRY(is_module(ctx_, self)));
        Ref<> first;
        if (!drop)
            first = MOLT_TRY(
                Py(ctx_, (*parameters_)[0]).call("replace"_n, kw("kind"_n, MOLT_TRY(kind_member(ctx_, Kind::positional_only)))));
        const molt_value word = first.word();
        MOLT_TRY(list_replace(ctx_, parameters_.get(), 0, 1, &word, drop ? 0 : 1));
    }
    return Py(ctx_, cls_)(parameters_, kw("return_annotation"_n, empty));
}

} // namespace

Ref<> SignatureRequest::from_text(Value obj, Value text) const {
    Utf8 utf8(text.as<Str>());
    if (!utf8.ok()) return ctx.raise_no_memory();
    TextSignature reading(ctx, cls, obj);
    MOLT_TRY(reading.read(utf8.view()));
    return reading.make(skip_bound);
}

Ref<> SignatureRequest::from_builtin(Value func) const {
    if (!MOLT_TRY(is_builtin_callable(ctx, func)))
        return ctx.raise(type::TypeError, "{!r} is not a Python builtin function", func);
    Ref<> text = MOLT_TRY(Py(ctx, func).attr_or("__text_signature__"_n, kNone));
    if (!MOLT_TRY(truth(ctx, text))) return ctx.raise(type::ValueError, "no signature found for builtin {!r}", func);
    return from_text(func, text);
}

} // namespace molt::inspect
