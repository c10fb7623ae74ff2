// Folders and what stands in them: status, listing, making, moving, removing.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/host/grant.h"

namespace molt::host {

inline constexpr int kCurrentFolder = -100; // AT_FDCWD of Linux, on every target

/// A name below an open folder.
struct PathAt {
    int directory;
    const char* name;
    bool follow; // a symbolic link at the end
};

/// Times in nanoseconds since 1970.
struct FileStatus {
    uint64_t mode, inode, device, links, user, group;
    int64_t size, accessed, modified, changed, block_size, blocks;
    uint64_t special_device;
};
int status_at(const Grant&, const PathAt& path, FileStatus* out);
int status_of(int fd, FileStatus* out);

struct FileSystemStatus {
    uint64_t block_size, fragment_size, blocks, free, available, files, free_files, available_files, flags, longest_name, id;
};
int file_system_at(const Grant&, const PathAt& path, FileSystemStatus* out);
int file_system_of(int fd, FileSystemStatus* out);

/// mode: a sum of 4 read, 2 write, 1 execute; 0 asks for being there.
int access_at(const Grant&, const PathAt& path, int mode, bool effective_ids);
/// *length: of the target, which has no end mark.
int read_link(const Grant&, const PathAt& path, char* out, size_t size, size_t* length);
/// flags: the numbers of Linux's open(2).
int open_at(const Grant&, const PathAt& path, int flags, int mode, int* fd);

int make_folder(const Grant&, const PathAt& path, int mode);
int remove_folder(const Grant&, const PathAt& path);
int remove_file(const Grant&, const PathAt& path);
int rename_at(const Grant&, const PathAt& from, const PathAt& to);
int link_at(const Grant&, const PathAt& from, const PathAt& to);
int symlink_at(const Grant&, const char* target, const PathAt& path);
int make_node(const Grant&, const PathAt& path, int mode, uint64_t device);
int change_mode_at(const Grant&, const PathAt& path, int mode);
int change_mode_of(int fd, int mode);
int change_owner_at(const Grant&, const PathAt& path, int64_t user, int64_t group);
int change_owner_of(int fd, int64_t user, int64_t group);
/// Access and modification in nanoseconds; nullptr: now.
int set_times_at(const Grant&, const PathAt& path, const int64_t* times);
int set_times_of(int fd, const int64_t* times);
int truncate_at(const Grant&, const PathAt& path, int64_t size);
int change_folder(const Grant&, const PathAt& path);
int change_folder_to(const Grant&, int fd);
int change_root(const Grant&, const PathAt& path);
/// pathconf(); *value -1: no limit.
int path_limit(const Grant&, const PathAt& path, int name, int64_t* value);
int descriptor_limit(int fd, int name, int64_t* value);

/// Extended attributes; the size that is needed when `size` is 0.
int get_attribute(const Grant&, const PathAt& path, const char* name, void* out, size_t size, size_t* length);
int list_attributes(const Grant&, const PathAt& path, char* out, size_t size, size_t* length);
int set_attribute(const Grant&, const PathAt& path, const char* name, const void* value, size_t size, int flags);
int remove_attribute(const Grant&, const PathAt& path, const char* name);

/// The text by which a descriptor's folder can be reached; an error where the system cannot tell.
int descriptor_path(int fd, char* out, size_t size);

/// Reading a folder, entry by entry, without "." and "..".
struct FolderEntry {
    const char* name;
    uint64_t inode;
    enum class Kind : uint8_t { unknown, file, folder, link, other } kind;
};
int open_folder(const Grant&, const PathAt& path, void** folder);
/// The descriptor stays the caller's.
int open_folder_of(int fd, void** folder);
/// The entry lives until the next call; name nullptr at the end.
int next_entry(void* folder, FolderEntry* out);
void close_folder(void* folder);

} // namespace molt::host
