// Descriptors: copies, pipes, flags, positioned reading and writing. Opening was the reach: none needs a grant.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/host/grant.h"

namespace molt::host {

int duplicate(int fd, int* copy);
int duplicate_to(int fd, int to, bool inheritable);
/// flags: the numbers of Linux.
int make_pipe(int flags, int* read_end, int* write_end);
int synchronise(int fd, bool data_only);
int is_inheritable(int fd, bool* out);
int set_inheritable(int fd, bool inheritable);
int is_blocking(int fd, bool* out);
int set_blocking(int fd, bool blocking);
int read_at(int fd, void* to, size_t count, int64_t offset, size_t* done);
int write_at(int fd, const void* from, size_t count, int64_t offset, size_t* done);
/// Any whence of lseek(2).
int seek_descriptor(int fd, int64_t offset, int whence, int64_t* position);
/// *in_offset, *out_offset: positions to use and to advance; nullptr: the descriptor's own.
int copy_range(int from, int64_t* from_offset, int to, int64_t* to_offset, size_t count, size_t* done);
int splice_range(int from, int64_t* from_offset, int to, int64_t* to_offset, size_t count, unsigned flags, size_t* done);
int send_file(int out, int in, int64_t* offset, size_t count, size_t* done);
int lock_range(int fd, int command, int64_t length);
/// posix_fadvise and posix_fallocate.
int advise(int fd, int64_t offset, int64_t length, int advice);
int allocate_range(int fd, int64_t offset, int64_t length);
int make_event(unsigned value, int flags, int* fd);
int make_memory_file(const Grant&, const char* name, unsigned flags, int* fd);
int open_terminal_pair(const Grant&, int* master, int* slave);
int login_terminal(const Grant&, int fd);
int terminal_name(int fd, char* out, size_t size);
int terminal_size(int fd, int* columns, int* lines);
int terminal_group(int fd, int64_t* group);
int set_terminal_group(int fd, int64_t group);

} // namespace molt::host
