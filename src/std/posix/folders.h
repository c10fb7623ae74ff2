// posix: the layouts of scandir()'s iterator and its entries.
#pragma once

#include "core/object/heap.h"

namespace molt::posix {

struct EntryObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> name, path;
    Slot<> status, link_status; // once asked for
    uint64_t inode;
    int32_t directory; // of scandir(fd), else the current folder's mark
    uint8_t kind;      // host::FolderEntry::Kind

    template<class F> static void fields(EntryObject* self, F&& field) {
        field(self->name), field(self->path), field(self->status), field(self->link_status);
    }
};

struct ScandirObject : Object {
    static constexpr uint32_t kKind = MOLT_KIND_OTHER;
    Slot<> path; // "" for a descriptor
    void* folder;
    int32_t directory;
    bool as_bytes, by_descriptor;

    template<class F> static void fields(ScandirObject* self, F&& field) { field(self->path); }
    static void detach(ScandirObject* self);
};

} // namespace molt::posix
