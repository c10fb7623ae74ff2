// Functions made at run time.
#include "core/call/synthesised.h"

#include <cstring>

#include <molt/inline.h>

#include "core/call/words.h"
#include "core/types/code.h"

namespace molt {

namespace {

/// The code, its names and its body in one block.
struct SynthesisedCode {
    molt_code code;
    molt_position position;
    size_t bytes;
    SynthesisedBody body;
    CodeObject* owner;
    // then pointers to names, then their text
};

constexpr uint32_t kSynthesised = 1; // in molt_code.reserved

SynthesisedCode* synthesised(const molt_code* code) { return reinterpret_cast<SynthesisedCode*>(const_cast<molt_code*>(code)); }

molt_value entry(molt_ctx* context, molt_value callee, const molt_value* args, size_t nargs, molt_value kwnames) {
    Ctx& ctx = *static_cast<Ctx*>(context);
    auto* function = Value(callee).as<Function>();
    const molt_code& code = *function->code();
    Ref<> keep = function->code_object.copy();
    Words words(code.nlocals);
    if (!words.ok()) {
        ctx.raise_no_memory();
        return 0;
    }
    const bool usual = code.nlocals == code.argcount && molt_bind_exact(args, nargs, kwnames, code.argcount, words.data());
    if (!usual && molt_core_bind(context, callee, args, nargs, kwnames, words.data()) != MOLT_OK) return 0;
    words.filled();
    molt_frame frame;
    if (!python_kind::enter(ctx, frame, code, callee)) return 0;
    Ref<> result = synthesised(&code)->body(ctx, function, words.values());
    if (!result) python_kind::traceback(ctx);
    python_kind::leave(ctx, frame);
    return result.release();
}

/// Copies texts behind the pointers to them.
class TextBlock {
  public:
    TextBlock(const char** pointers, char* text) : pointer_(pointers), text_(text) {}
    const char* const* here() const { return pointer_; }
    const char* put(std::string_view text) {
        char* at = text_;
        std::memcpy(at, text.data(), text.size());
        at[text.size()] = 0;
        text_ += text.size() + 1;
        return at;
    }
    void name(std::string_view text) { *pointer_++ = put(text); }

  private:
    const char** pointer_;
    char* text_;
};

constexpr molt_module_def kNowhere = {.struct_size = sizeof(molt_module_def), .name = "", .file = "<string>"};

} // namespace

CodeObject* synthesised_owner(const molt_code* code) {
    return code->reserved == kSynthesised ? synthesised(code)->owner : nullptr;
}

void synthesised_release(const molt_code* code) {
    mem::release(const_cast<molt_code*>(code), synthesised(code)->bytes, mem::Tag::code);
}

Ref<Function> synthesise(Ctx& ctx, const Synthesis& what) {
    const size_t nnames = what.positional.size() + what.keyword_only.size() + what.free_names.size();
    size_t bytes = sizeof(SynthesisedCode) + nnames * sizeof(char*);
    auto measure = [&](Value name) { bytes += Utf8(name.as<Str>()).view().size() + 1; };
    measure(what.name);
    measure(what.qualname);
    for (Value name : what.positional) measure(name);
    for (Value name : what.keyword_only) measure(name);
    for (const char* name : what.free_names) bytes += std::strlen(name) + 1;

    Ref<CodeObject> owner = MOLT_TRY(allocate<CodeObject>(ctx, &type::code));
    auto* made = static_cast<SynthesisedCode*>(mem::allocate(bytes, mem::Tag::code));
    if (!made) return ctx.raise_no_memory();
    std::memset(made, 0, sizeof *made);
    made->bytes = bytes;
    made->body = what.body;
    auto* pointers = reinterpret_cast<const char**>(made + 1);
    TextBlock block(pointers, reinterpret_cast<char*>(pointers + nnames));
    molt_code& code = made->code;
    code.struct_size = sizeof code;
    code.flags = MOLT_CODE_OPTIMIZED | MOLT_CODE_NEWLOCALS;
    code.argcount = uint32_t(what.positional.size());
    code.posonlyargcount = what.positional_only;
    code.kwonlyargcount = uint32_t(what.keyword_only.size());
    code.nlocals = code.argcount + code.kwonlyargcount;
    code.nfreevars = uint32_t(what.free_names.size());
    code.firstlineno = made->position.line = made->position.end_line = 1;
    made->position.column = made->position.end_column = MOLT_NO_COLUMN;
    code.npositions = 1;
    code.positions = &made->position;
    code.module = &kNowhere;
    code.entry = entry;
    code.name = block.put(Utf8(what.name.as<Str>()).view());
    code.qualname = block.put(Utf8(what.qualname.as<Str>()).view());
    code.varnames = block.here();
    for (Value name : what.positional) block.name(Utf8(name.as<Str>()).view());
    for (Value name : what.keyword_only) block.name(Utf8(name.as<Str>()).view());
    code.freevars = block.here();
    for (const char* name : what.free_names) block.name(name);
    code.reserved = kSynthesised;
    made->owner = owner.get();
    owner->code = &code;
    owner->owns_code = true;

    Ref<> function = closure_function(ctx, code, what.module, what.free, what.defaults, what.kwdefaults);
    if (!function) return raised;
    function.value().as<Function>()->code_object.set(std::move(owner));
    return std::move(function).cast<Function>();
}

// One block: the code, its module's description, its positions, and the texts that differ.
Ref<CodeObject> code_copy(Ctx& ctx, CodeObject* from, const CodeChanges& changes) {
    struct Copy {
        SynthesisedCode made;
        molt_module_def module;
    };
    const molt_code& old = *from->code;
    const size_t positions = old.npositions * sizeof(molt_position);
    size_t bytes = sizeof(Copy) + positions;
    for (Str* text : {changes.name, changes.qualname, changes.file}) {
        if (!text) continue;
        Utf8 utf8(text);
        if (!utf8.ok()) return ctx.raise_no_memory();
        if (std::memchr(utf8.view().data(), 0, utf8.view().size())) return ctx.raise(type::ValueError, "embedded null character");
        bytes += utf8.view().size() + 1;
    }
    Ref<CodeObject> owner = MOLT_TRY(allocate<CodeObject>(ctx, &type::code));
    auto* copy = static_cast<Copy*>(mem::allocate(bytes, mem::Tag::code));
    if (!copy) return ctx.raise_no_memory();
    copy->made = {.code = old, .position = {}, .bytes = bytes, .body = nullptr, .owner = owner.get()};
    if (old.reserved == kSynthesised) copy->made.body = synthesised(&old)->body;
    copy->module = *old.module;
    molt_code& code = copy->made.code;
    code.reserved = kSynthesised;
    auto* shifted = reinterpret_cast<molt_position*>(copy + 1);
    code.positions = shifted;
    if (changes.flags >= 0) code.flags = uint32_t(changes.flags) | (code.flags & MOLT_CODE_KEEPS_FRAMES);
    if (changes.firstlineno >= 0) code.firstlineno = uint32_t(changes.firstlineno);
    for (uint32_t i = 0; i < old.npositions; i++) {
        shifted[i] = old.positions[i];
        shifted[i].line += code.firstlineno - old.firstlineno;
        shifted[i].end_line += code.firstlineno - old.firstlineno;
    }
    TextBlock block(nullptr, reinterpret_cast<char*>(shifted + old.npositions));
    if (changes.name) code.name = block.put(Utf8(changes.name).view());
    if (changes.qualname) code.qualname = block.put(Utf8(changes.qualname).view());
    if (changes.file) {
        copy->module.file = block.put(Utf8(changes.file).view());
        code.module = &copy->module;
    }
    owner->code = &code;
    owner->owns_code = true;
    owner->origin.set(Value(from->origin ? from->origin.get() : from));
    return owner;
}

} // namespace molt
