// Calls: positional, keyword and starred arguments, methods, known functions, super().
#include "compiler/lower/function.h"

#include "compiler/ir/builtins.h"

namespace molt::compiler {

bool FunctionLowerer::is_plain(ast::Seq<ast::expr*> args, ast::Seq<ast::keyword*> keywords) {
    for (const ast::expr* a : args)
        if (a->is<ast::Starred>()) return false;
    for (const ast::keyword* k : keywords)
        if (!k->arg.data()) return false;
    return true;
}

bool FunctionLowerer::is_quiet(const ast::expr& e) {
    if (e.is<ast::Constant>()) return true;
    const auto* n = e.as<ast::Name>();
    if (!n) return false;
    Place place = resolve(mangled(n->id));
    return place.kind == Place::Kind::Variable && b_.is_bound(place.variable) && !walrus_.count(n->id);
}

FunctionLowerer::Arguments FunctionLowerer::arguments(ast::Seq<ast::expr*> args, ast::Seq<ast::keyword*> keywords) {
    Arguments out;
    for (const ast::expr* a : args) out.values.push_back(held(*a));
    out.npositional = args.n;
    std::vector<Operand> names;
    for (const ast::keyword* k : keywords) {
        out.values.push_back(held(*k->value));
        names.push_back(b_.name(k->arg));
    }
    if (!names.empty()) out.kwnames = b_.tuple(names).id;
    return out;
}

// A call of these runs nothing else, so their arguments need not be handed over.
bool FunctionLowerer::is_known_builtin(uint32_t name) const {
    if (name == ir::kNone) return false;
    const std::string& text = m_.module.constants[name].text;
    if (m_.binds(text)) return false;
    return ir::inline_builtin(text) != nullptr;
}

// Positional arguments that are temporaries are handed over for good: they die where CPython's would.
Operand FunctionLowerer::emit_call(const ir::Position& where, Op op, std::vector<Operand> head, Arguments args,
                                   uint32_t callee_name) {
    ir::Instr i{.op = op, .index = callee_name, .extra = args.npositional, .kwnames = args.kwnames, .args = std::move(head)};
    bool movable = false;
    if (callee_name != ir::kNone) i.cache = b_.new_cache().id;
    if (op == Op::Call && !is_known_builtin(callee_name))
        for (uint32_t k = 0; k < args.npositional; k++) movable |= args.values[k].is_register();
    for (uint32_t k = 0; k < args.values.size(); k++)
        i.args.push_back(movable && k < args.npositional ? Builder::take(args.values[k]) : b_.use(args.values[k]));
    i.movable = movable;
    b_.at(where);
    return b_.value(std::move(i));
}

Operand FunctionLowerer::call(const ast::Call& e) {
    note_dynamic(e);
    bool done = false;
    Operand super = call_super(e, nullptr, done);
    if (done) return super;
    if (Operand folded; fold_builtin(e, folded)) return folded;
    if (const auto* method = e.func->as<ast::Attribute>(); method && is_plain(e.args, e.keywords)) return call_method(e, *method);
    if (const auto* n = e.func->as<ast::Name>(); n && e.keywords.n == 0 && is_plain(e.args, e.keywords)) {
        ast::Identifier name = mangled(n->id);
        if (resolve(name).kind == Place::Kind::Global) {
            uint32_t known = m_.known(name);
            if (known != ir::kNone && m_.module.known[known].nparameters == e.args.n) return call_known(e, known);
        }
    }
    return finish_call(held(*e.func), e);
}

Operand FunctionLowerer::finish_call(Operand callee, const ast::Call& e) {
    const auto* method = e.func->as<ast::Attribute>();
    ast::Position where = method ? from_name(e, *method) : static_cast<const ast::Position&>(e);
    if (is_plain(e.args, e.keywords)) {
        Arguments args = arguments(e.args, e.keywords);
        uint32_t name = ir::kNone; // of a global that is called without keywords
        if (const auto* n = e.func->as<ast::Name>(); n && e.keywords.n == 0) {
            ast::Identifier full = mangled(n->id);
            if (resolve(full).kind == Place::Kind::Global) name = b_.name(full).id;
        }
        return emit_call(place(where), Op::Call, {b_.use(callee)}, std::move(args), name);
    }
    Operand positional, named;
    spread_arguments(e, callee, e.args, e.keywords, positional, named);
    at(where);
    return b_.value("call_spread", {b_.use(callee), b_.use(positional), b_.use(named)});
}

void FunctionLowerer::spread_arguments(const ast::Node& node, Operand callee, ast::Seq<ast::expr*> args,
                                       ast::Seq<ast::keyword*> keywords, Operand& positional, Operand& named) {
    bool starred = false;
    for (const ast::expr* a : args) starred |= a->is<ast::Starred>();
    if (args.n == 1 && starred) {
        positional = held(*args[0]->to<ast::Starred>().value);
    } else if (starred) {
        Operand list = starred_list(args, node);
        at(node);
        positional = b_.value("list_to_tuple", {b_.use(list)});
    } else {
        std::vector<Operand> items;
        for (const ast::expr* a : args) items.push_back(held(*a));
        at(node);
        positional = b_.array("tuple_from", items, items.size());
    }
    named = Builder::absent();
    if (keywords.n == 0) return;
    at(node);
    named = b_.array("dict_from", {}, 0);
    for (const ast::keyword* k : keywords) {
        Operand v = expression(*k->value);
        at(node);
        if (!k->arg.data()) {
            b_.status("merge_keywords", {Builder::peek(callee), Builder::peek(named), b_.use(v)});
        } else {
            // A repeated keyword is an error here, too.
            b_.status("add_keyword", {Builder::peek(callee), Builder::peek(named), b_.name(k->arg), b_.use(v)});
        }
    }
}

// o.name(args): CPython looks the method up before it evaluates the arguments, so the one-step form is only for
// arguments that nobody can see being evaluated.
Operand FunctionLowerer::call_method(const ast::Call& e, const ast::Attribute& method) {
    if (const auto* c = method.value->as<ast::Call>()) {
        bool done = false;
        if (Operand r = call_super_method(e, method, *c, done); done) return r;
        Operand bound = call_super(*c, &method, done);
        if (done) return finish_call(bound, e);
    }
    bool quiet = true;
    for (const ast::expr* a : e.args) quiet &= is_quiet(*a);
    for (const ast::keyword* k : e.keywords) quiet &= is_quiet(*k->value);
    Operand object = held(*method.value);
    Operand name = attribute_name(method.attr);
    // The method of a literal text is no secret: its items can be gathered without a generator.
    const auto* text = method.value->as<ast::Constant>();
    const ast::GeneratorExp* items =
        text && text->value.kind == ast::ConstantKind::Str && method.attr == "join" ? foldable(e) : nullptr;
    if (quiet || items) {
        Arguments args;
        if (!items) args = arguments(e.args, e.keywords);
        else args = {{fold(*items, Builder::absent(), ir::FoldKind::List, nullptr, place(from_name(e, method)))}, 1};
        args.values.insert(args.values.begin(), object);
        args.npositional++;
        ir::Instr i{.op = Op::CallMethod, .extra = args.npositional, .kwnames = args.kwnames, .args = {name, b_.new_cache()}};
        for (const Operand& o : args.values) i.args.push_back(b_.use(o));
        b_.at(place(from_name(e, method)), place(from_name(method, method)));
        return b_.value(std::move(i));
    }
    Operand self = b_.owned(object);
    at(from_name(method, method));
    const Operand cache = b_.new_cache();
    Operand callee = b_.value({.op = Op::LoadMethod, .args = {Builder::peek(self), name, cache}});
    fn_.registers[self.id].nullable = true;
    return call_loaded(e, method, self, callee, name.id, cache.id);
}

Operand FunctionLowerer::call_loaded(const ast::Call& e, const ast::Attribute& method, Operand self, Operand callee,
                                     uint32_t name, uint32_t cache) {
    Arguments args = arguments(e.args, e.keywords);
    args.values.insert(args.values.begin(), self);
    args.npositional++;
    ir::Instr i{.op = Op::CallLoaded,
                .index = name,
                .extra = args.npositional,
                .kwnames = args.kwnames,
                .cache = cache,
                .args = {b_.use(callee)}};
    for (const Operand& o : args.values) i.args.push_back(b_.use(o));
    b_.at(place(from_name(e, method)));
    return b_.value(std::move(i));
}

Operand FunctionLowerer::call_known(const ast::Call& e, uint32_t known) {
    // 1. The callee is looked up first, as everywhere: 0 stands for the known function itself.
    at(*e.func);
    note_name(m_.module.known[known].name);
    b_.globals();
    bool quiet = true;
    for (const ast::expr* a : e.args) quiet &= is_quiet(*a);
    Operand callee =
        b_.value({.op = Op::LoadKnown, .index = known, .args = {b_.name(m_.module.known[known].name), b_.new_cache()}});
    fn_.registers[callee.id].nullable = true;
    Arguments args = arguments(e.args, e.keywords);
    ir::Instr i{.op = Op::CallKnown, .index = known, .extra = args.npositional, .args = {b_.use(callee)}};
    for (Operand& o : args.values) i.args.push_back(Builder::take(o));
    at(e);
    return b_.value(std::move(i));
}

// Whether an expression is super() inside a method.
bool FunctionLowerer::is_super(const ast::Call& e) {
    const auto* n = e.func->as<ast::Name>();
    if (!n || n->id != "super" || e.args.n || e.keywords.n) return false;
    if (resolve("super").kind != Place::Kind::Global) return false;
    const ast::Symbol* cell_name = scope_->find(m_.arena.intern("__class__"));
    if (!cell_name || cell_name->binding != ast::Binding::Free) return false;
    return fn_.kind == ir::FunctionKind::Function && scope_->parameters.n != 0 && fn_.argcount != 0;
}

// super().name(...) without an object for either, where the first parameter is certain to be there.
Operand FunctionLowerer::call_super_method(const ast::Call& e, const ast::Attribute& method, const ast::Call& super_call,
                                           bool& done) {
    if (!is_super(super_call) || scope_->comprehension != ast::ComprehensionKind::None) return {};
    uint32_t variable = variables_.at(scope_->parameters[0]);
    if (fn_.variables[variable].is_cell || !b_.is_bound(variable)) return {};
    done = true;
    Operand super = load_name(*super_call.func, "super");
    Operand self = b_.owned(Builder::var(variable));
    at(from_name(method, method));
    Operand name = attribute_name(method.attr);
    Operand callee =
        b_.value({.op = Op::LoadSuper, .args = {b_.use(super), cell_of("__class__"), Builder::peek(self), name, b_.new_cache()}});
    fn_.registers[self.id].nullable = true;
    return call_loaded(e, method, self, callee, name.id, ir::kNone);
}

// super() and super().name inside a method, when `super` is the builtin (asked at run time).
Operand FunctionLowerer::call_super(const ast::Call& e, const ast::Attribute* attribute, bool& done) {
    done = is_super(e);
    if (!done) return {};
    const auto* n = e.func->as<ast::Name>();
    Operand super = load_name(*n, n->id);
    Operand cell = cell_of("__class__");
    ast::Identifier first = scope_->parameters[0];
    uint32_t variable = variables_.at(first);
    Operand self;
    if (scope_->comprehension != ast::ComprehensionKind::None) {
        self = Builder::none(); // the iterator it begins with is gone, and no instance anyway
    } else if (fn_.variables[variable].is_cell) {
        at(e);
        self = b_.value({.op = Op::LoadCell, .args = {Builder::var(variable), b_.name(first)}});
    } else {
        self = Builder::var(variable);
    }
    if (!attribute) {
        at(e);
        return b_.value("call_super", {b_.use(super), cell, b_.use(self)});
    }
    at(from_name(*attribute, *attribute));
    return b_.value("super_attribute", {b_.use(super), cell, b_.use(self), attribute_name(attribute->attr)});
}

void FunctionLowerer::note_dynamic(const ast::Call& e) {
    const auto* n = e.func->as<ast::Name>();
    if (!n || (n->id != "exec" && n->id != "eval" && n->id != "compile")) return;
    if (resolve(n->id).kind != Place::Kind::Global || m_.binds(n->id)) return;
    m_.warn(kDynamicCode, e, std::string(n->id) + "() needs an interpreter: it raises when it is reached");
}

} // namespace molt::compiler
