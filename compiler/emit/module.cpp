// The C file of one module: constants, caches, code objects, functions, the module's definition.
#include "compiler/emit/module.h"

#include "compiler/analysis/types.h"
#include "compiler/emit/c_text.h"
#include "compiler/emit/function.h"

#include <fmt/format.h>

#include <cstring>
#include <set>

namespace molt::compiler {

using ir::Constant;
using ir::Operand;

ModuleEmitter::ModuleEmitter(ir::Module& module) : module_(module), methods_(module) {
    file_literal_ = c_string(module.file);
    std::string_view text = module.source;
    while (!text.empty()) {
        size_t end = text.find('\n');
        lines_.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
}
ModuleEmitter::~ModuleEmitter() = default;

std::string_view ModuleEmitter::source_line(uint32_t number) const {
    if (number == 0 || number > lines_.size()) return {};
    std::string_view line = lines_[number - 1];
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '\f')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

std::string ModuleEmitter::constant(uint32_t id) const { return "k." + module_.constants[id].c_name; }
std::string ModuleEmitter::known_name(uint32_t known) const {
    return constant(module_.constant_index.at("n" + module_.known[known].name));
}
const Typing* ModuleEmitter::typing(uint32_t function) const {
    return function < typings_.size() && typings_[function].any() ? &typings_[function] : nullptr;
}

std::string ModuleEmitter::definition_name(const std::string& module_name) { return "molt_module_" + c_identifier(module_name); }

void ModuleEmitter::name_constants() {
    std::set<std::string> taken;
    auto readable = [](const std::string& text) {
        if (text.empty() || text.size() > 24) return false;
        for (unsigned char c : text)
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_')) return false;
        return true;
    };
    for (size_t i = 0; i < module_.constants.size(); i++) {
        Constant& c = module_.constants[i];
        static const char prefixes[] = {'s', 'n', 'b', 'i', 'f', 'c', 't', 'z'};
        char prefix = prefixes[static_cast<int>(c.kind)];
        bool named = (c.kind == Constant::Kind::Name || c.kind == Constant::Kind::Str) && readable(c.text);
        c.c_name = named ? fmt::format("{}_{}", prefix, c.text) : fmt::format("{}_{}", prefix, i);
        if (!taken.insert(c.c_name).second) {
            c.c_name = fmt::format("{}_{}_", prefix, i);
            taken.insert(c.c_name);
        }
    }
}

void ModuleEmitter::write_constants(std::string& out) {
    size_t n = module_.constants.size();
    std::vector<std::string> inline_values;
    std::unordered_map<std::string, size_t> inline_index;
    std::string table;
    for (const Constant& c : module_.constants) {
        static const char* const kinds[] = {"STR", "NAME", "BYTES", "INT", "FLOAT", "COMPLEX", "TUPLE", "FROZENSET"};
        const char* kind = kinds[static_cast<int>(c.kind)];
        switch (c.kind) {
        case Constant::Kind::Tuple:
        case Constant::Kind::FrozenSet: {
            std::string items;
            for (const Operand& o : c.items) {
                if (!items.empty()) items += ", ";
                if (o.kind == Operand::Kind::Constant) {
                    items += std::to_string(o.id);
                    continue;
                }
                uint64_t word;
                std::string comment;
                if (o.kind == Operand::Kind::Int) {
                    word = UINT64_C(0xFFF8000000000000) | (static_cast<uint64_t>(o.integer) & ~UINT64_C(0xFFF8000000000000));
                    comment = std::to_string(o.integer);
                } else if (o.kind == Operand::Kind::Float) {
                    std::memcpy(&word, &o.number, sizeof word);
                    word += UINT64_C(0x0001000000000000);
                    comment = c_double(o.number);
                } else {
                    static const uint64_t words[] = {0x20, 0x11, 0x10, 0x21, 0x30, 0x22};
                    static const char* const names[] = {"None", "True", "False", "...", "absent", "NotImplemented"};
                    word = UINT64_C(0xFFF2000000000000) | words[o.id];
                    comment = names[o.id];
                }
                std::string text = fmt::format("UINT64_C(0x{:016X}), /* {} */", word, comment);
                auto [it, added] = inline_index.try_emplace(text, inline_values.size());
                if (added) inline_values.push_back(text);
                items += fmt::format("MOLT_CONST_INLINE | {}", it->second);
            }
            std::string data = c.items.empty() ? "NULL" : "(const uint32_t[]){" + items + "}";
            table += fmt::format("    {{MOLT_CONST_{}, {}, {}, 0}},\n", kind, c.items.size(), data);
            break;
        }
        case Constant::Kind::Float:
        case Constant::Kind::Complex:
            table += fmt::format("    {{MOLT_CONST_{}, 0, NULL, {}}},\n", kind, c_double(c.number));
            break;
        default: {
            std::string text = c.text.size() > 200 ? c_long_string(c.text, 8) : c_string(c.text);
            table += fmt::format("    {{MOLT_CONST_{}, {}, {}, 0}},\n", kind, c.text.size(), text);
        }
        }
    }
    if (n == 0) {
        out += "#define MODULE_CONSTANTS 0\nstatic const molt_const constants[1];\nstatic struct {\n    molt_value values[1];\n} "
               "k;\n";
    } else {
        out += fmt::format("#define MODULE_CONSTANTS {}\nstatic const molt_const constants[MODULE_CONSTANTS] = {{\n{}}};\n", n,
                           table);
        out += "static union {\n    molt_value values[MODULE_CONSTANTS];\n    struct {\n";
        std::string line = "        molt_value ";
        for (size_t i = 0; i < n; i++) {
            std::string item = module_.constants[i].c_name + (i + 1 < n ? ", " : ";");
            if (line.size() + item.size() > 110) {
                out += line + "\n";
                line = "            ";
            }
            line += item;
        }
        out += line + "\n    };\n} k;\n";
    }
    out += "static const molt_value inline_values[] = {\n";
    for (const std::string& v : inline_values) out += "    " + v + "\n";
    out += inline_values.empty() ? "    0\n};\n" : "};\n";
}

namespace {
std::string string_table(const std::vector<std::string>& names) {
    if (names.empty()) return "NULL";
    std::string s = "(const char *const[]){";
    for (size_t i = 0; i < names.size(); i++) s += (i ? ", " : "") + c_string(names[i]);
    return s + "}";
}
} // namespace

void ModuleEmitter::write_code(std::string& out, const ir::Function& f) {
    std::vector<std::string> varnames, cellvars;
    for (const ir::Variable& v : f.variables) {
        if (v.hidden) continue;
        bool local_cell = v.is_cell && !v.is_parameter;
        if (!local_cell) varnames.push_back(v.name);
        if (v.is_cell) cellvars.push_back(v.name);
    }
    uint32_t flags = 0;
    bool function = f.kind == ir::FunctionKind::Function;
    if (function) flags |= 0x1 | 0x2;
    if (f.has_varargs) flags |= 0x4;
    if (f.has_varkeywords) flags |= 0x8;
    if (f.is_nested && function) flags |= 0x10;
    if ((f.is_generator && !f.is_coroutine) || f.fold != ir::FoldKind::None) flags |= 0x20;
    if (f.is_coroutine && !f.is_generator) flags |= 0x80;
    if (f.is_async_generator()) flags |= 0x200;
    if (f.future_annotations) flags |= 0x1000000;
    if (module_.frame_use != ir::FrameUse::None || f.keeps_frames) flags |= 0x40000000;
    out += fmt::format("static const molt_position positions_{}[] = {{\n", f.c_name);
    std::string line = "   ";
    for (const ir::Position& p : f.positions) {
        auto column = [](uint32_t c) { return c < 0xFFFF ? std::to_string(c) : std::string("MOLT_NO_COLUMN"); };
        std::string item = fmt::format(" {{{}, {}, {}, {}", p.line, p.end_line, column(p.column), column(p.end_column));
        if (p.anchor_end && p.anchor_end < 0xFFFF) item += fmt::format(", {}, {}", p.anchor, p.anchor_end);
        item += "},";
        if (line.size() + item.size() > 112) {
            out += line + "\n";
            line = "   ";
        }
        line += item;
    }
    if (f.positions.empty()) line += fmt::format(" {{{0}, {0}, 0, 0}},", f.firstline);
    out += line + "\n};\n";
    out += fmt::format("static const molt_code code_{} = {{\n", f.c_name);
    out += fmt::format(
        "    .struct_size = sizeof(molt_code), .flags = 0x{:x}, .argcount = {}, .posonlyargcount = {}, .kwonlyargcount = {},\n",
        flags, f.argcount, f.posonlyargcount, f.kwonlyargcount);
    out += fmt::format(
        "    .nlocals = {}, .ncellvars = {}, .nfreevars = {}, .firstlineno = {}, .npositions = {}, .nslots = {},\n",
        varnames.size(), cellvars.size(), f.free_names.size(), f.firstline, f.positions.empty() ? 1 : f.positions.size(),
        f.resumable()                       ? f.frame_words
        : f.kind == ir::FunctionKind::Class ? count_attributes(f)
                                            : varnames.size());
    out += fmt::format("    .name = {}, .qualname = {},\n", c_string(f.name), c_string(f.qualname));
    if (f.has_doc) out += fmt::format("    .doc = {},\n", f.doc.size() > 80 ? c_long_string(f.doc, 8) : c_string(f.doc));
    out += fmt::format("    .varnames = {}, .cellvars = {}, .freevars = {},\n", string_table(varnames), string_table(cellvars),
                       string_table(f.free_names));
    out += fmt::format("    .positions = positions_{}, .module = &{},\n", f.c_name, definition_name(module_.name));
    out +=
        fmt::format("    .entry = {},{} .names = {}, .nnames = {},\n}};\n", has_entry(f) ? "entry_" + f.c_name : "NULL",
                    f.resumable() ? fmt::format(" .resume = resume_{},", f.c_name) : "", string_table(f.names), f.names.size());
}

// How many names the methods of a class give to their first parameter.
uint32_t ModuleEmitter::count_attributes(const ir::Function& class_body) const {
    std::set<uint32_t> names;
    each_instruction(class_body.body, [&](const ir::Instr& define) {
        for (const ir::Operand& method : define.args) {
            if (method.kind != ir::Operand::Kind::Code) continue;
            each_instruction(module_.functions[method.id]->body, [&](const ir::Instr& i) {
                bool on_self = i.op == ir::Op::SetAttr && i.args[0].is_variable() && i.args[0].id == 0;
                if (on_self && module_.functions[method.id]->nparameters) names.insert(i.args[1].id);
            });
        }
    });
    return static_cast<uint32_t>(names.size());
}

// A fold is reached from its own call only.
bool ModuleEmitter::has_entry(const ir::Function& f) { return f.fold == ir::FoldKind::None; }

// The entry binds the arguments to parameters, then runs the body or makes the generator.
void ModuleEmitter::write_entry(std::string& out, const ir::Function& f) {
    out += fmt::format("static molt_value entry_{}(molt_ctx *ctx, molt_value callee, const molt_value *args, size_t nargs, "
                       "molt_value kwnames)\n{{\n",
                       f.c_name);
    if (f.kind != ir::FunctionKind::Function) { // args[0]: the namespace of a class, the dict of a module
        out += fmt::format("    (void)nargs, (void)kwnames;\n    return {}(ctx, callee, args[0]);\n}}\n", f.c_name);
        return;
    }
    uint32_t n = f.nparameters;
    bool exact = !f.has_varargs && !f.has_varkeywords && f.kwonlyargcount == 0;
    if (n) out += fmt::format("    molt_value argv[{}];\n", n);
    else out += "    molt_value *const argv = NULL;\n";
    std::string bind = "molt_bind(ctx, callee, args, nargs, kwnames, argv) != MOLT_OK";
    if (exact) {
        std::string defaults = n ? fmt::format("!molt_bind_defaults(callee, args, nargs, kwnames, {}, argv) && ", n) : "";
        bind = fmt::format("!molt_bind_exact(args, nargs, kwnames, {}, argv) && {}{}", n, defaults, bind);
    }
    out += fmt::format("    if ({}) return 0;\n", bind);
    if (f.resumable()) {
        out += "    return molt_make_generator(ctx, callee, argv);\n}\n";
        return;
    }
    out += fmt::format("    return {}(ctx, callee", f.c_name);
    for (uint32_t i = 0; i < n; i++) out += fmt::format(", argv[{}]", i);
    out += ");\n}\n";
}

void ModuleEmitter::write_definition(std::string& out) {
    if (module_.source.empty()) out += "static const char source[] = \"\";\n";
    else out += "static const char source[] =" + c_long_string(module_.source, 4) + ";\n";
    out += fmt::format("const molt_module_def {} = {{\n", definition_name(module_.name));
    out += fmt::format("    .struct_size = sizeof(molt_module_def), .flags = {}, .name = {}, .file = {},\n",
                       module_.is_package ? "MOLT_MODULE_PACKAGE" : "0", c_string(module_.name), file_literal_);
    out += "    .source = source, .source_size = sizeof source - 1,\n";
    out += "    .consts = constants, .const_values = k.values, .inline_values = inline_values, .nconsts = MODULE_CONSTANTS,\n";
    out += fmt::format(
        "    .ncaches = {}, .caches = cache, .body = &code_{}, .externally_written = &externally_written, .path = NULL,\n}};\n",
        module_.ncaches, module_.functions[0]->c_name);
}

std::string ModuleEmitter::emit() {
    name_constants();
    for (auto& f : module_.functions) FunctionEmitter::name_variables(*f);
    typings_ = infer_types(module_, methods_);

    std::string bodies;
    for (size_t i = module_.functions.size(); i-- > 0;) { // inner functions first, the module's body last
        ir::Function& f = *module_.functions[i];
        bodies += fmt::format("\n/* {} */\n", c_comment(f.qualname));
        FunctionEmitter emitter(*this, f, typing(static_cast<uint32_t>(i)));
        bodies += emitter.emit();
        bodies += "#line 1 \"molt:entry\"\n";
        if (has_entry(f)) write_entry(bodies, f);
    }

    std::string out = fmt::format("/* Module {} of {}, compiled by molt. */\n#include <molt/compiled.h>\n\n", module_.name,
                                  c_comment(module_.file));
    out += fmt::format("extern const molt_module_def {};\n", definition_name(module_.name));
    out += "static uint32_t externally_written; /* someone outside rebound a name of this module */\n";
    out += fmt::format("static molt_cache cache[{0}];\nstatic molt_more more[{0}];\n", module_.ncaches ? module_.ncaches : 1);
    if (!module_.known.empty()) {
        out += "static struct { /* functions that this module never rebinds: called directly */\n";
        for (const ir::Known& known : module_.known) out += fmt::format("    molt_value f_{};\n", c_identifier(known.name));
        out += "} known;\n";
    }
    out += "\n/* ---- constants ---- */\n";
    write_constants(out);
    out += "\n/* ---- functions ---- */\n";
    for (const auto& f : module_.functions) {
        out += FunctionEmitter::signature(*f) + ";\n";
        const Typing* t = typing(static_cast<uint32_t>(&f - module_.functions.data()));
        if (t && t->is_unboxed(*f)) out += FunctionEmitter::unboxed_signature(*f, *t) + ";\n";
        if (!has_entry(*f)) continue;
        out += fmt::format("static molt_value entry_{}(molt_ctx *ctx, molt_value callee, const molt_value *args, size_t nargs, "
                           "molt_value kwnames);\n",
                           f->c_name);
    }
    out += "\n/* ---- code objects ---- */\n";
    for (const auto& f : module_.functions) write_code(out, *f);
    out += bodies;
    out += "\n/* ---- the module ---- */\n";
    write_definition(out);
    return out;
}

} // namespace molt::compiler
