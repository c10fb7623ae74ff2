// Second pass of the symbol table: which scope each name belongs to.
#include "syntax/scope_builder.h"

#include "syntax/future.h"

#include <algorithm>

namespace molt::syntax {

bool ScopeBuilder::fail_at_directive(Draft& draft, Identifier name, std::string message) {
    for (const auto& directive : draft.directives)
        if (directive.name.data() == name.data()) return fail(std::move(message), directive.where);
    return fail(std::move(message), {});
}

// Does a function around bind the name? Classes are looked through, except for what their methods see of
// them.
ScopeBuilder::Outer ScopeBuilder::look_outside(const Draft& draft, Identifier name) {
    bool hidden_type_param = false;
    for (Draft* outer = draft.parent; outer && outer != top_; outer = outer->parent) {
        const Scope& scope = *outer->scope;
        Symbol* symbol = outer->find(name);
        if (scope.kind == ScopeKind::Class) {
            if (name.data() == class_name_.data() || name.data() == class_dict_name_.data()) return {true, false};
            hidden_type_param = hidden_type_param || (symbol && symbol->has(kSymbolBound));
            continue;
        }
        if (!symbol) continue;
        if (symbol->has(kSymbolGlobal)) return {};
        if (symbol->has(kSymbolNonlocal)) continue;
        if (symbol->has(kSymbolBound)) return {true, symbol->has(kSymbolTypeParam) && !hidden_type_param};
    }
    return {};
}

// The rules in CPython's order: declarations first, then bindings, then the class around a lazy scope, then
// functions.
bool ScopeBuilder::decide(Draft& draft, Symbol& symbol, Draft* class_entry, Names& free) {
    Scope& scope = *draft.scope;
    Identifier name = symbol.name;
    auto quoted = [&](const char* before, const char* after) { return before + std::string(name) + after; };
    if (symbol.has(kSymbolGlobal)) {
        if (symbol.has(kSymbolNonlocal)) return fail_at_directive(draft, name, quoted("name '", "' is nonlocal and global"));
        symbol.binding = Binding::GlobalExplicit;
        return true;
    }
    if (symbol.has(kSymbolNonlocal)) {
        if (&draft == top_) return fail_at_directive(draft, name, "nonlocal declaration not allowed at module level");
        Outer outer = look_outside(draft, name);
        if (!outer.is_bound) return fail_at_directive(draft, name, quoted("no binding for nonlocal '", "' found"));
        if (outer.is_type_param)
            return fail_at_directive(draft, name, quoted("nonlocal binding not allowed for type parameter '", "'"));
    } else if (symbol.has(kSymbolBound)) {
        symbol.binding = Binding::Local;
        return true;
    } else {
        if (class_entry) {
            Symbol* in_class = class_entry->find(name);
            if (in_class && in_class->has(kSymbolGlobal)) {
                symbol.binding = Binding::GlobalExplicit;
                return true;
            }
            if (in_class && in_class->has(kSymbolBound) && !in_class->has(kSymbolNonlocal)) {
                symbol.binding = Binding::GlobalImplicit;
                return true;
            }
        }
        if (!look_outside(draft, name).is_bound) {
            symbol.binding = Binding::GlobalImplicit;
            if (scope.is_nested) scope.has_free = true;
            return true;
        }
    }
    symbol.binding = Binding::Free;
    scope.has_free = true;
    free.insert(name.data());
    return true;
}

// In a real scope inside, however deep inlined comprehensions are between.
bool ScopeBuilder::is_free_in_child(Draft& draft, const char* name) {
    for (Draft* child : draft.children) {
        if (child->scope->is_inlined) {
            if (is_free_in_child(*child, name)) return true;
            continue;
        }
        auto at = child->index.find(name);
        if (at != child->index.end() && child->symbols[at->second].binding == Binding::Free) return true;
    }
    return false;
}

// Leaves in `free` what this scope and those inside take from the scopes around it.
bool ScopeBuilder::analyze(Draft& draft, Draft* class_entry, Names& free) {
    Scope& scope = *draft.scope;
    for (Symbol& symbol : draft.symbols)
        if (!decide(draft, symbol, class_entry, free)) return false;

    Names from_children;
    for (Draft* child : draft.children) {
        Draft* child_class = nullptr;
        if (child->scope->can_see_class_scope) child_class = scope.kind == ScopeKind::Class ? &draft : class_entry;
        Names child_free;
        if (!analyze(*child, child_class, child_free)) return false;
        child->scope->is_inlined = child->scope->comprehension != ComprehensionKind::None &&
                                   child->scope->comprehension != ComprehensionKind::Generator && !scope.can_see_class_scope;
        if (child->scope->is_inlined && scope.kind != ScopeKind::Class) {
            // Locals of this scope need no cell for code that runs in its frame.
            for (const Symbol& symbol : child->symbols) {
                Symbol* own = draft.find(symbol.name);
                if (own && own->has(kSymbolBound) && !is_free_in_child(*child, symbol.name.data()))
                    child_free.erase(symbol.name.data());
            }
        }
        if (from_children.empty()) from_children.swap(child_free);
        else from_children.insert(child_free.begin(), child_free.end());
        if (child->scope->has_free || child->scope->child_has_free) scope.child_has_free = true;
    }

    if (scope.is_function_like()) {
        for (Symbol& symbol : draft.symbols)
            if (symbol.binding == Binding::Local && from_children.erase(symbol.name.data()) > 0) symbol.binding = Binding::Cell;
    } else if (scope.kind == ScopeKind::Class) {
        scope.needs_class_closure = from_children.erase(class_name_.data()) > 0;
        scope.needs_class_dict = from_children.erase(class_dict_name_.data()) > 0;
    }

    bool class_rules = scope.kind == ScopeKind::Class || scope.can_see_class_scope;
    std::vector<const char*> passing(from_children.begin(), from_children.end());
    std::sort(passing.begin(), passing.end(), [](const char* a, const char* b) { return std::strcmp(a, b) < 0; });
    for (const char* data : passing) {
        Identifier name(data);
        auto at = draft.index.find(data);
        if (at != draft.index.end()) {
            if (class_rules) draft.symbols[at->second].flags |= kSymbolFreeClass;
            continue;
        }
        if (&draft == top_ || !look_outside(draft, name).is_bound) continue;
        draft.index.emplace(data, static_cast<uint32_t>(draft.symbols.size()));
        draft.symbols.push_back({name, kSymbolFree, Binding::Free});
    }
    free.insert(from_children.begin(), from_children.end());
    return true;
}

namespace {

size_t slot_of(const char* data, size_t mask) { return (reinterpret_cast<uintptr_t>(data) * 0x9E3779B1u >> 7) & mask; }

} // namespace

void ScopeBuilder::finish(Draft& draft) {
    Scope& scope = *draft.scope;
    scope.symbols = arena_.copy_seq(draft.symbols.data(), draft.symbols.size());
    scope.parameters = arena_.copy_seq(draft.parameters.data(), draft.parameters.size());
    scope.children = arena_.make_seq<Scope*>(draft.children.size());
    for (size_t i = 0; i < draft.children.size(); i++) scope.children[i] = draft.children[i]->scope;
    if (draft.symbols.empty()) return;
    size_t capacity = 4;
    while (capacity < draft.symbols.size() * 2) capacity *= 2;
    scope.index = arena_.make_seq<uint32_t>(capacity);
    for (uint32_t i = 0; i < draft.symbols.size(); i++) {
        size_t at = slot_of(draft.symbols[i].name.data(), capacity - 1);
        while (scope.index[at]) at = (at + 1) & (capacity - 1);
        scope.index[at] = i + 1;
    }
}

const Symbol* Scope::find(Identifier name) const {
    if (index.empty()) return nullptr;
    size_t mask = index.size() - 1;
    for (size_t at = slot_of(name.data(), mask); index[at]; at = (at + 1) & mask)
        if (symbols[index[at] - 1].name.data() == name.data()) return &symbols[index[at] - 1];
    return nullptr;
}

const Scope* SymbolTable::find(const Node* node, bool type_params) const {
    const Entry* at = std::lower_bound(index_.begin(), index_.end(), node,
                                       [](const Entry& entry, const Node* wanted) { return entry.node < wanted; });
    for (; at != index_.end() && at->node == node; at++) {
        if (at->scope->kind == ScopeKind::Annotation) continue;
        if ((at->scope->kind == ScopeKind::TypeParams) == type_params) return at->scope;
    }
    return nullptr;
}

} // namespace molt::syntax
