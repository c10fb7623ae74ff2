// Files: opening (with a grant), reading, writing, seeking, facts about descriptors.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/host/grant.h"

struct molt_stdio;

namespace molt::host {

enum OpenFlags : uint32_t {
    kOpenRead = 1,
    kOpenWrite = 2,
    kOpenCreate = 4,
    kOpenExclusive = 8,
    kOpenTruncate = 16,
    kOpenAppend = 32,
};

/// The flags as Python code sees them: the numbers of Linux's open(2), on every target.
int open_flag_number(uint32_t flags);

/// A place in the file system after following every symbolic link: a directory that is held open and a name in it.
/// Checks judge `path`; opening goes through `directory` and follows nothing, so that nothing can change in between.
struct ResolvedPath {
    int directory = -1;   // -1: the name is a whole path
    char path[4096] = {}; // absolute, canonical
    char name[4096];      // last component ("." for a directory itself)
    ResolvedPath() = default;
    ResolvedPath(const ResolvedPath&) = delete;
    ~ResolvedPath();
};

/// What becomes of a symbolic link that a path ends with.
enum class LastLink : uint8_t { followed, kept };
/// The last component may be missing. 0 or an error number; `path` is then where it would lead, as far as texts tell.
int resolve_path(const char* path, ResolvedPath* out, LastLink last_link = LastLink::followed);
int open_resolved(const Grant&, const ResolvedPath& path, uint32_t flags, int mode, int* fd);
/// Opens without resolving first: for programs that may open everything.
int open_path(const Grant&, const char* path, uint32_t flags, int mode, int* fd);

int close_file(int fd);
/// Who reads and writes the descriptors 0, 1 and 2 instead of the system; null: the system.
void set_stdio(const ::molt_stdio* hooks);
/// A signal that came before anything was done answers EINTR: the caller runs a safepoint and asks again (PEP 475).
/// *done 0: end of file.
int read_file(int fd, void* to, size_t count, size_t* done);
int write_file(int fd, const void* from, size_t count, size_t* done);
enum class Whence : uint8_t { start, current, end };
int seek_file(int fd, int64_t offset, Whence whence, int64_t* position);
int truncate_file(int fd, int64_t size);

struct FileFacts {
    bool is_directory, is_regular, is_terminal;
    int64_t size;
    int64_t block_size;
};
int file_facts(int fd, FileFacts* out);
bool is_terminal(int fd);
/// Access mode of an open descriptor: kOpenRead | kOpenWrite; 0 if it is not open.
uint32_t access_of(int fd);

/// How many of the first thousand descriptors are open (leak checks).
int open_file_count();

/// Writes everything to a standard stream, for messages of last resort.
void write_message(int fd, const char* text, size_t size);

/// The current directory, without a trailing slash unless it is the root.
int current_directory(char* out, size_t size);

} // namespace molt::host
