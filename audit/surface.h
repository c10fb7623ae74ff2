// The recorded public surface of CPython 3.12 (abi/reference), as the audit sees it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace molt::audit {

/// One member of a recorded class.
struct Member {
    std::string name;
    std::string kind; // the recorder's words; "slot" for a slot wrapper
    std::optional<std::string> signature;
    std::string convention; // empty: unknown, or a plain function
};

/// One public name of a recorded module, or one unnamed type ("hidden").
struct Name {
    std::string name;
    std::string kind;
    std::string home;    // "module.qualname" it claims, or "module.name" of where it stands
    std::string same_as; // "module.name" that describes it; empty: described here
    std::optional<std::string> signature;
    std::string convention;
    std::string value; // repr of a simple constant, or empty
    bool listed = true;
    bool hidden = false;
    std::vector<std::string> mro; // classes: without itself
    std::vector<Member> members;

    bool is_class() const { return kind == "class"; }
};

struct Module {
    std::string name;
    std::string lane;
    std::vector<Name> names; // public ones, then hidden ones
};

struct Surface {
    std::string python;                         // "3.12.1"
    std::map<std::string, std::string> aliases; // "os.path" -> "posixpath"
    std::vector<std::string> absent;            // modules this recording lacks
    std::vector<Module> modules;                // programme order
    std::map<std::string, size_t> index;        // module name -> position

    const Module* find(const std::string& module) const;
    /// The row of "module.name", or null.
    const Name* find_name(const std::string& qualified) const;
};

/// Reads index.json and one file a module. Throws std::runtime_error with the file's name.
Surface read_surface(const std::filesystem::path& folder);

} // namespace molt::audit
