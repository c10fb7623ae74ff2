// The recorded public surface of CPython 3.12 (abi/reference), as the audit sees it.
#include "surface.h"

#include "json_file.h"

namespace molt::audit {
namespace {

std::optional<std::string> text_or_none(const Json& row, const char* key) {
    const auto found = row.find(key);
    if (found == row.end() || found->is_null()) return std::nullopt;
    return found->get<std::string>();
}

Member read_member(const std::string& name, const Json& row) {
    return {name, row.at("kind"), text_or_none(row, "sig"), text_or_none(row, "convention").value_or("")};
}

Name read_name(const std::string& module, const std::string& name, const Json& row, bool hidden) {
    Name n;
    n.name = name;
    n.kind = row.at("kind");
    n.home = hidden ? name : module + "." + name;
    if (auto home = text_or_none(row, "home")) n.home = home->replace(home->find(':'), 1, ".");
    n.same_as = row.value("same_as", "");
    n.signature = text_or_none(row, "sig");
    n.convention = text_or_none(row, "convention").value_or("");
    n.value = row.value("value", "");
    n.listed = row.value("listed", true);
    n.hidden = hidden;
    n.mro = row.value("mro", std::vector<std::string>{});
    for (const std::string& slot : row.value("slots", std::vector<std::string>{})) n.members.push_back({slot, "slot", {}, ""});
    if (const auto members = row.find("members"); members != row.end())
        for (const auto& [member, description] : members->items()) n.members.push_back(read_member(member, description));
    return n;
}

Module read_module(const std::filesystem::path& file) {
    const Json record = read_json(file);
    Module module{record.at("module"), record.at("lane"), {}};
    for (const auto& [name, row] : record.at("names").items()) module.names.push_back(read_name(module.name, name, row, false));
    for (const auto& [name, row] : record.at("hidden").items()) module.names.push_back(read_name(module.name, name, row, true));
    return module;
}

} // namespace

const Module* Surface::find(const std::string& module) const {
    const auto alias = aliases.find(module);
    const auto found = index.find(alias == aliases.end() ? module : alias->second);
    return found == index.end() ? nullptr : &modules[found->second];
}

const Name* Surface::find_name(const std::string& qualified) const {
    const size_t dot = qualified.rfind('.');
    if (dot == std::string::npos) return nullptr;
    const Module* module = find(qualified.substr(0, dot));
    if (!module) return nullptr;
    for (const Name& name : module->names)
        if (!name.hidden && name.name == qualified.substr(dot + 1)) return &name;
    return nullptr;
}

Surface read_surface(const std::filesystem::path& folder) {
    const Json index = read_json(folder / "index.json");
    Surface surface;
    surface.python = index.at("python");
    surface.aliases = index.at("aliases");
    surface.absent = index.at("absent");
    for (const auto& [module, row] : index.at("modules").items()) {
        surface.index.emplace(module, surface.modules.size());
        surface.modules.push_back(read_module(folder / (module + ".json")));
    }
    return surface;
}

} // namespace molt::audit
