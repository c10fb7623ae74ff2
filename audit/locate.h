// Where the audit's inputs are: beside a build folder's executable, or under an install prefix.
#pragma once

#include <filesystem>
#include <string>

namespace molt::audit {

/// Empty paths: not there.
struct Inputs {
    std::filesystem::path reference;      // folder of the recorded surface
    std::filesystem::path contract;       // contract.json
    std::filesystem::path capabilities;   // caps.toml
    std::filesystem::path lock;           // slots.lock
    std::filesystem::path exports;        // exports.map
    std::filesystem::path schema;         // manifest.schema.json
    std::filesystem::path source;         // src/ of a checkout
    std::filesystem::path native_library; // libmolt_rt.a
    std::filesystem::path shared_library; // libmolt_rt.so
    std::filesystem::path wasm_library;   // libmolt_rt.a for wasm32-wasi
    std::filesystem::path native_results, native_counts;
    std::filesystem::path wasm_results, wasm_counts;
};

/// data: a checkout or an installed share folder; build: a native build folder; each empty for "look beside
/// the executable". Throws std::runtime_error when no data is found.
Inputs locate(const std::filesystem::path& data, const std::filesystem::path& build);

} // namespace molt::audit
