// The chunk list and the identifier table behind Arena.
#include "syntax/arena.h"

#include <cstdlib>

namespace molt::syntax {

struct Arena::Chunk {
    Chunk* next;
};

struct Arena::Entry {
    const char* data;
    uint32_t size;
    uint32_t hash;
};

namespace {

constexpr size_t kFirstChunk = 16 * 1024;
constexpr size_t kLargestChunk = 1024 * 1024;

uint32_t hash_text(std::string_view text) {
    uint32_t hash = 2166136261u;
    for (char c : text) hash = (hash ^ static_cast<uint8_t>(c)) * 16777619u;
    return hash;
}

void* host_allocate(size_t size) {
    void* memory = std::malloc(size);
    if (!memory) std::abort();
    return memory;
}

} // namespace

Arena::~Arena() {
    while (chunks_) {
        Chunk* next = chunks_->next;
        std::free(chunks_);
        chunks_ = next;
    }
    std::free(names_);
}

void* Arena::allocate_slow(size_t size, size_t align) {
    size_t wanted = reserved_ == 0 ? kFirstChunk : reserved_;
    if (wanted > kLargestChunk) wanted = kLargestChunk;
    size_t least = sizeof(Chunk) + size + align;
    if (least < size) std::abort();
    if (wanted < least) wanted = least;
    auto* chunk = static_cast<Chunk*>(host_allocate(wanted));
    chunk->next = chunks_;
    chunks_ = chunk;
    reserved_ += wanted;
    cursor_ = reinterpret_cast<uintptr_t>(chunk + 1);
    limit_ = reinterpret_cast<uintptr_t>(chunk) + wanted;
    return allocate(size, align);
}

std::string_view Arena::copy_text(std::string_view text) {
    char* data = static_cast<char*>(allocate(text.size() + 1, 1));
    if (!text.empty()) std::memcpy(data, text.data(), text.size());
    data[text.size()] = '\0';
    return {data, text.size()};
}

void Arena::grow_names() {
    uint32_t capacity = name_capacity_ ? name_capacity_ * 2 : 256;
    auto* names = static_cast<Entry*>(host_allocate(sizeof(Entry) * capacity));
    std::memset(names, 0, sizeof(Entry) * capacity);
    for (uint32_t i = 0; i < name_capacity_; i++) {
        if (!names_[i].data) continue;
        uint32_t at = names_[i].hash & (capacity - 1);
        while (names[at].data) at = (at + 1) & (capacity - 1);
        names[at] = names_[i];
    }
    std::free(names_);
    names_ = names;
    name_capacity_ = capacity;
}

std::string_view Arena::intern(std::string_view text) {
    if (name_count_ * 2 >= name_capacity_) grow_names();
    uint32_t hash = hash_text(text);
    uint32_t at = hash & (name_capacity_ - 1);
    while (names_[at].data) {
        const Entry& entry = names_[at];
        if (entry.hash == hash && entry.size == text.size() && std::memcmp(entry.data, text.data(), text.size()) == 0)
            return {entry.data, entry.size};
        at = (at + 1) & (name_capacity_ - 1);
    }
    std::string_view copy = copy_text(text);
    names_[at] = {copy.data(), static_cast<uint32_t>(copy.size()), hash};
    name_count_++;
    return copy;
}

} // namespace molt::syntax
