// Functions, lambdas and classes: the code objects they make and the statements that make them.
#include "compiler/lower/function.h"

#include "compiler/analysis/unparse.h"

namespace molt::compiler {

FunctionLowerer::FunctionLowerer(ModuleLowerer& module, uint32_t function, const ast::Scope* scope, FunctionLowerer* parent)
    : m_(module), index_(function), fn_(*module.module.functions[function]), scope_(scope), parent_(parent),
      b_(module.module, fn_), private_class_(scope->private_class), unfolded_(parent && parent->unfolded_) {
    fn_.is_nested = scope->is_nested;
    fn_.future_annotations = module.scopes.future().annotations;
}

std::string FunctionLowerer::qualified(std::string_view name) const {
    if (scope_->kind == ast::ScopeKind::TypeParams && parent_) return parent_->qualified(name);
    if (scope_->kind == ast::ScopeKind::TypeVarBound && parent_) return parent_->fn_.qualname + "." + std::string(name);
    if (fn_.kind == ir::FunctionKind::Module) return std::string(name);
    if (const ast::Symbol* s = scope_->find(ast::mangle(private_class_, m_.arena.intern(name), m_.arena));
        s && s->binding == ast::Binding::GlobalExplicit)
        return std::string(name);
    bool function = fn_.kind == ir::FunctionKind::Function && scope_->comprehension == ast::ComprehensionKind::None;
    std::string separator = function ? ".<locals>." : ".";
    return fn_.qualname + separator + std::string(name);
}

// Variables that inner functions share become cells before anything else runs.
void FunctionLowerer::write_prologue() {
    for (uint32_t i = 0; i < fn_.variables.size(); i++) {
        const ir::Variable& v = fn_.variables[i];
        if (!v.is_cell) continue;
        ir::Instr make{.op = Op::MakeCell, .variable = i};
        if (v.is_parameter) make.args.push_back(Builder::take(Builder::var(i)));
        b_.emit(std::move(make), true);
    }
}

void FunctionLowerer::write_return_none() {
    if (!b_.reachable()) return;
    b_.emit({.op = Op::Return, .args = {Builder::take(Builder::none())}}, false);
    b_.unreachable();
}

namespace {
const ast::Constant* docstring(ast::Seq<ast::stmt*> body) {
    if (body.n == 0) return nullptr;
    const auto* e = body[0]->as<ast::Expr>();
    const auto* c = e ? e->value->as<ast::Constant>() : nullptr;
    return c && c->value.kind == ast::ConstantKind::Str ? c : nullptr;
}

bool annotates(const ast::Node& node) {
    if (node.is<ast::AnnAssign>()) return true;
    if (node.is<ast::expr>() || node.is<ast::FunctionDef>() || node.is<ast::AsyncFunctionDef>() || node.is<ast::ClassDef>())
        return false;
    bool found = false;
    ast::for_each_child(node, [&](const ast::Node& child) { found |= annotates(child); });
    return found;
}
bool annotates(ast::Seq<ast::stmt*> body) {
    for (const ast::stmt* s : body)
        if (annotates(*s)) return true;
    return false;
}
ast::Seq<ast::stmt*> after_docstring(ast::Seq<ast::stmt*> body) {
    return docstring(body) ? ast::Seq<ast::stmt*>{body.data + 1, body.n - 1} : body;
}
} // namespace

void FunctionLowerer::lower_module(const ast::Module& tree) {
    fn_.kind = ir::FunctionKind::Module;
    fn_.uses_globals = true;
    prepare(nullptr);
    ast::Position start{1, 0, 1, 0};
    at(start);
    if (const ast::Constant* doc = docstring(tree.body)) {
        fn_.has_doc = true;
        fn_.doc = doc->value.text;
    }
    if (annotates(tree.body)) b_.status("setup_annotations", {b_.globals()});
    body(after_docstring(tree.body));
    write_return_none();
}

void FunctionLowerer::lower_def(const ast::arguments& args, ast::Seq<ast::stmt*> statements) {
    fn_.is_generator = scope_->is_generator;
    prepare(&args);
    if (const ast::Constant* doc = docstring(statements)) {
        fn_.has_doc = true;
        fn_.doc = doc->value.text;
    }
    ast::Position start{fn_.firstline, 0, fn_.firstline, 0};
    at(start);
    write_prologue();
    body(after_docstring(statements));
    write_return_none();
}

void FunctionLowerer::lower_lambda(const ast::Lambda& lambda) {
    fn_.is_generator = scope_->is_generator;
    fn_.firstline = lambda.lineno;
    prepare(lambda.args);
    at(lambda);
    write_prologue();
    b_.line(lambda.lineno);
    return_value(expression(*lambda.body));
}

void FunctionLowerer::lower_lazy(const ast::expr& value) {
    fn_.firstline = value.lineno;
    prepare(nullptr);
    at(value);
    write_prologue();
    return_value(expression(value));
}

void FunctionLowerer::lower_class_body(const ast::ClassDef& node) {
    fn_.kind = ir::FunctionKind::Class;
    fn_.firstline = node.decorator_list.n ? node.decorator_list[0]->lineno : node.lineno;
    prepare(nullptr);
    ast::Position start{fn_.firstline, 0, fn_.firstline, 0};
    at(start);
    write_prologue();
    note_name("__name__");
    Operand module_name = b_.value("load_name", {Builder::name_space(), b_.globals(), b_.name("__name__")});
    b_.status("store_name", {Builder::name_space(), b_.name("__module__"), b_.use(module_name)});
    b_.status("store_name", {Builder::name_space(), b_.name("__qualname__"), b_.str(fn_.qualname)});
    if (scope_->needs_class_dict)
        b_.emit({.op = Op::StoreCell, .args = {cell_of("__classdict__"), Builder::take(Builder::name_space())}}, false);
    if (scope_->find(m_.arena.intern(".type_params"))) {
        Operand params = load_name(node, ".type_params");
        b_.status("store_name", {Builder::name_space(), b_.name("__type_params__"), b_.use(params)});
    }
    if (annotates(node.body)) b_.status("setup_annotations", {Builder::name_space()});
    if (const ast::Constant* doc = docstring(node.body)) {
        at(*doc);
        b_.status("store_name", {Builder::name_space(), b_.name("__doc__"), b_.str(doc->value.text)});
    }
    body(after_docstring(node.body));
    if (!b_.reachable()) return;
    at(node);
    if (scope_->needs_class_dict)
        b_.status("store_name", {Builder::name_space(), b_.name("__classdictcell__"), cell_of("__classdict__")});
    if (scope_->needs_class_closure) {
        Operand cell = cell_of("__class__");
        b_.status("store_name", {Builder::name_space(), b_.name("__classcell__"), cell});
        b_.emit({.op = Op::Return, .args = {Builder::take(cell)}}, false);
        b_.unreachable();
    }
    write_return_none();
}

// ---- making functions ----

Operand FunctionLowerer::make_function(uint32_t function, Operand defaults, Operand kwdefaults, Operand annotations,
                                       const ast::Scope& scope) {
    Operand closure = closure_for(scope);
    return b_.value("make_function", {Builder::code(function), b_.globals(), b_.use(defaults), b_.use(kwdefaults),
                                      b_.use(annotations), b_.use(closure)});
}

Operand FunctionLowerer::defaults_of(const ast::arguments& args) {
    if (args.defaults.n == 0) return Builder::absent();
    std::vector<Operand> items;
    bool constant = true;
    for (const ast::expr* e : args.defaults) {
        Operand o;
        constant = constant && constant_operand(*e, o);
        items.push_back(o);
    }
    if (constant) return b_.tuple(items);
    items.clear();
    for (const ast::expr* e : args.defaults) items.push_back(held(*e));
    at(*args.defaults[0]);
    return b_.array("tuple_from", items, items.size());
}

Operand FunctionLowerer::kwdefaults_of(const ast::arguments& args) {
    std::vector<Operand> items;
    for (size_t i = 0; i < args.kwonlyargs.n; i++) {
        if (!args.kw_defaults[i]) continue;
        items.push_back(b_.name(mangled(args.kwonlyargs[i]->arg)));
        items.push_back(held(*args.kw_defaults[i]));
    }
    if (items.empty()) return Builder::absent();
    return b_.array("dict_from", items, items.size() / 2);
}

Operand FunctionLowerer::annotation(const ast::expr& e) {
    if (fn_.future_annotations) return b_.str(unparse(e));
    if (const auto* s = e.as<ast::Starred>()) { // def f(*args: *Ts)
        Operand o = expression(*s->value);
        at(e);
        ir::Instr instr{
            .op = Op::Unpack, .shape = ir::Shape::Status, .index = 1, .extra = 1, .name = "unpack", .args = {b_.use(o)}};
        uint32_t out = b_.new_register();
        instr.outs = {out};
        b_.emit(std::move(instr), true);
        return b_.own(out);
    }
    return held(e);
}

Operand FunctionLowerer::annotations_of(const ast::arguments& args, const ast::expr* returns) {
    std::vector<Operand> items;
    auto add = [&](std::string_view name, const ast::expr* e) {
        if (!e) return;
        items.push_back(b_.name(name));
        items.push_back(annotation(*e));
    };
    for (const ast::arg* a : args.args) add(mangled(a->arg), a->annotation);
    for (const ast::arg* a : args.posonlyargs) add(mangled(a->arg), a->annotation);
    if (args.vararg) add(mangled(args.vararg->arg), args.vararg->annotation);
    for (const ast::arg* a : args.kwonlyargs) add(mangled(a->arg), a->annotation);
    if (args.kwarg) add(mangled(args.kwarg->arg), args.kwarg->annotation);
    add("return", returns);
    if (items.empty()) return Builder::absent();
    return b_.array("dict_from", items, items.size() / 2);
}

void FunctionLowerer::function_def(const ast::Node& node, ast::Identifier name, const ast::arguments& args,
                                   ast::Seq<ast::stmt*> statements, ast::Seq<ast::expr*> decorators, const ast::expr* returns,
                                   ast::Seq<ast::type_param*> type_params) {
    std::vector<Operand> wrappers;
    for (const ast::expr* d : decorators) wrappers.push_back(held(*d));
    at(node);
    Operand defaults = defaults_of(args);
    Operand kwdefaults = kwdefaults_of(args);
    const ast::Scope* scope = m_.scopes.scope_of(node);
    uint32_t index = ir::kNone;
    auto define = [&](FunctionLowerer& in, Operand d, Operand k) {
        index = m_.new_function(name, in.qualified(name));
        ir::Function& f = *m_.module.functions[index];
        f.firstline = decorators.n ? decorators[0]->lineno : node.lineno;
        f.is_coroutine = node.is<ast::AsyncFunctionDef>();
        Operand annotations = in.annotations_of(args, returns);
        FunctionLowerer inner(m_, index, scope, &in);
        inner.lower_def(args, statements);
        in.at(node);
        return in.make_function(index, d, k, annotations, *scope);
    };
    Operand function;
    if (type_params.n) {
        function = type_param_function(node, name, type_params, defaults, kwdefaults, [&](FunctionLowerer& in) {
            auto given = [&](std::string_view variable) {
                auto found = in.variables_.find(variable);
                return found == in.variables_.end() ? Builder::absent() : Builder::var(found->second);
            };
            Operand f = define(in, given(".defaults"), given(".kwdefaults"));
            Operand params = Builder::var(in.variables_.at(".type_params"));
            in.b_.status("set_type_params", {Builder::peek(f), params});
            return f;
        });
    } else {
        function = define(*this, defaults, kwdefaults);
        if (m_.is_known_definition(node) && decorators.n == 0) {
            m_.define_known(name, index);
            b_.emit({.op = Op::DefineKnown, .index = m_.known(name), .args = {Builder::peek(function)}}, false);
        }
    }
    for (size_t i = wrappers.size(); i-- > 0;) {
        Arguments one;
        one.values = {function};
        one.npositional = 1;
        function = emit_call(place(*decorators[i]), Op::Call, {b_.use(wrappers[i])}, std::move(one));
    }
    store_name(node, name, function);
}

Operand FunctionLowerer::lambda(const ast::Lambda& e) {
    at(e);
    Operand defaults = defaults_of(*e.args);
    Operand kwdefaults = kwdefaults_of(*e.args);
    const ast::Scope* scope = m_.scopes.scope_of(e);
    uint32_t index = m_.new_function("<lambda>", qualified("<lambda>"));
    FunctionLowerer inner(m_, index, scope, this);
    inner.lower_lambda(e);
    at(e);
    return make_function(index, defaults, kwdefaults, Builder::absent(), *scope);
}

// ---- classes ----

Operand FunctionLowerer::class_value(const ast::ClassDef& s, Operand generic_base) {
    const ast::Scope* scope = m_.scopes.scope_of(s);
    uint32_t index = m_.new_function(s.name, qualified(s.name));
    FunctionLowerer inner(m_, index, scope, this);
    inner.lower_class_body(s);
    at(s);
    Operand body_function = make_function(index, Builder::absent(), Builder::absent(), Builder::absent(), *scope);
    if (is_plain(s.bases, s.keywords)) {
        Arguments args = arguments(s.bases, s.keywords);
        if (generic_base.kind != Operand::Kind::Absent) {
            args.values.insert(args.values.begin() + args.npositional, generic_base);
            args.npositional++;
        }
        return emit_call(place(s), Op::BuildClass, {b_.use(body_function), b_.str(s.name)}, std::move(args));
    }
    // class C(*bases, **keywords): through the builtin that the statement stands for
    Operand build = b_.value("builtin", {b_.name("__build_class__")});
    Operand list = b_.array("list_from", {body_function, b_.str(s.name)}, 2);
    Operand bases = starred_list(s.bases, s);
    at(s);
    b_.status("list_extend", {Builder::peek(list), b_.use(bases)});
    if (generic_base.kind != Operand::Kind::Absent) b_.status("list_append", {Builder::peek(list), b_.use(generic_base)});
    Operand positional, named;
    spread_arguments(s, build, {}, s.keywords, positional, named);
    b_.drop(positional);
    Operand tuple = b_.value("list_to_tuple", {b_.use(list)});
    return b_.value("call_spread", {b_.use(build), b_.use(tuple), b_.use(named)});
}

void FunctionLowerer::class_def(const ast::ClassDef& s) {
    std::vector<Operand> wrappers;
    for (const ast::expr* d : s.decorator_list) wrappers.push_back(held(*d));
    at(s);
    Operand cls;
    if (s.type_params.n) {
        cls = type_param_function(s, s.name, s.type_params, Builder::absent(), Builder::absent(), [&](FunctionLowerer& in) {
            Operand params = in.load_name(s, ".type_params");
            Operand base = in.b_.value("generic_base", {in.b_.use(params)});
            if (in.variables_.count(".generic_base")) {
                in.store_name(s, ".generic_base", base);
                base = in.load_name(s, ".generic_base");
            }
            return in.class_value(s, base);
        });
    } else {
        cls = class_value(s, Builder::absent());
    }
    for (size_t i = wrappers.size(); i-- > 0;) {
        Arguments one;
        one.values = {cls};
        one.npositional = 1;
        cls = emit_call(place(*s.decorator_list[i]), Op::Call, {b_.use(wrappers[i])}, std::move(one));
    }
    store_name(s, s.name, cls);
}

// ---- type parameters (PEP 695) ----

Operand FunctionLowerer::type_parameters(ast::Seq<ast::type_param*> params) {
    std::vector<Operand> items;
    for (const ast::type_param* p : params) {
        int kind = p->is<ast::TypeVar>() ? 0 : p->is<ast::ParamSpec>() ? 1 : 2;
        ast::Identifier name = kind == 0   ? p->to<ast::TypeVar>().name
                               : kind == 1 ? p->to<ast::ParamSpec>().name
                                           : p->to<ast::TypeVarTuple>().name;
        Operand bound = Builder::absent();
        bool constrained = false;
        if (const auto* t = p->as<ast::TypeVar>(); t && t->bound) {
            const ast::Scope* scope = m_.scopes.scope_of(*p);
            uint32_t index = m_.new_function(name, qualified(name));
            FunctionLowerer inner(m_, index, scope, this);
            inner.lower_lazy(*t->bound);
            constrained = t->bound->is<ast::Tuple>();
            at(*p);
            bound = make_function(index, Builder::absent(), Builder::absent(), Builder::absent(), *scope);
        }
        at(*p);
        Operand value = b_.value("type_parameter", {b_.str(name), Builder::raw(kind), b_.use(bound), Builder::raw(constrained)});
        uint32_t copy = b_.new_register();
        b_.copy(copy, value);
        items.push_back(value);
        store_name(*p, name, b_.own(copy));
    }
    return b_.array("tuple_from", items, items.size());
}

void FunctionLowerer::lower_type_params(ast::Seq<ast::type_param*> params, const std::function<Operand()>& write) {
    write_prologue();
    Operand tuple = type_parameters(params);
    // Only a class, whose body reads it, has it in its scope.
    if (scope_->find(m_.arena.intern(".type_params"))) store_name(*params[0], ".type_params", tuple);
    else b_.store(variables_.at(".type_params"), tuple);
    return_value(write());
}

// def f[T](...): a hidden function makes the parameters, then f inside their scope, and is called at once.
Operand FunctionLowerer::type_param_function(const ast::Node& node, ast::Identifier name, ast::Seq<ast::type_param*> params,
                                             Operand defaults, Operand kwdefaults,
                                             const std::function<Operand(FunctionLowerer&)>& write) {
    const ast::Scope* scope = m_.scopes.type_params_scope_of(node);
    std::string hidden = "<generic parameters of " + std::string(name) + ">";
    uint32_t index = m_.new_function(hidden, qualified(hidden));
    Arguments args;
    std::vector<std::string_view> given;
    if (defaults.kind != Operand::Kind::Absent) given.push_back(".defaults"), args.values.push_back(defaults);
    if (kwdefaults.kind != Operand::Kind::Absent) given.push_back(".kwdefaults"), args.values.push_back(kwdefaults);
    args.npositional = static_cast<uint32_t>(args.values.size());
    {
        FunctionLowerer inner(m_, index, scope, this);
        inner.fn_.firstline = node.lineno;
        inner.prepare_hidden(given);
        inner.at(node);
        inner.lower_type_params(params, [&] { return write(inner); });
    }
    at(node);
    Operand function = make_function(index, Builder::absent(), Builder::absent(), Builder::absent(), *scope);
    return emit_call(place(node), Op::Call, {b_.use(function)}, std::move(args));
}

// The variables of a scope of type parameters: what is handed in, then what the scope binds.
void FunctionLowerer::prepare_hidden(const std::vector<std::string_view>& parameters) {
    prepare(nullptr, &parameters);
    fn_.argcount = fn_.nparameters;
    if (!variables_.count(".type_params")) variables_[".type_params"] = b_.new_variable(".type_params", false);
}

Operand FunctionLowerer::alias_value(const ast::TypeAlias& s, Operand params) {
    const ast::Scope* scope = m_.scopes.scope_of(s);
    const auto& name = s.name->to<ast::Name>();
    uint32_t index = m_.new_function(name.id, qualified(name.id));
    FunctionLowerer inner(m_, index, scope, this);
    inner.lower_lazy(*s.value);
    at(s);
    Operand evaluate = make_function(index, Builder::absent(), Builder::absent(), Builder::absent(), *scope);
    return b_.value("type_alias", {b_.str(name.id), b_.use(params), b_.use(evaluate)});
}

void FunctionLowerer::type_alias(const ast::TypeAlias& s) {
    const auto& name = s.name->to<ast::Name>();
    Operand alias;
    if (s.type_params.n) {
        alias = type_param_function(s, name.id, s.type_params, Builder::absent(), Builder::absent(), [&](FunctionLowerer& in) {
            return in.alias_value(s, Builder::var(in.variables_.at(".type_params")));
        });
    } else {
        alias = alias_value(s, Builder::none());
    }
    store_name(*s.name, name.id, alias);
}

} // namespace molt::compiler
