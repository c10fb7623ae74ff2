// The buffer protocol (PEP 3118, 688): memory that objects lend.
#pragma once

#include "core/types/bytes.h"

namespace molt {

inline constexpr uint32_t kMaxDimensions = 64;

/// What an exporter says of its memory. The pointers live as long as the export.
struct BufferInfo {
    uint8_t* data = nullptr; // of the first item
    uint64_t length = 0;     // bytes of all items
    int64_t item_size = 1;
    const char* format = "B"; // struct syntax
    bool readonly = true;
    uint32_t dimensions = 1;
    const int64_t* shape = nullptr;   // null: one dimension of length / item_size
    const int64_t* strides = nullptr; // null: C order without gaps

    int64_t extent(uint32_t dimension) const { return shape ? shape[dimension] : int64_t(length) / item_size; }
    bool is_c_contiguous() const;
    bool is_f_contiguous() const;
};

enum class BufferNeed : uint8_t {
    bytes,    // contiguous, read
    writable, // contiguous, written
    strided,  // any layout, read
};

/// An exporting class: its instances and those of subclasses lend memory.
struct BufferExporter {
    Class* cls;
    Status (*lend)(Ctx& ctx, Value self, BufferNeed need, BufferInfo* info);
    void (*give_back)(Value self, const BufferInfo& info); // null: nothing to do
};
/// Adds an exporting class beyond bytes, bytearray and memoryview (at most 16 in all).
void buffer_register(const BufferExporter& exporter);

/// May object lend memory? (Classes of Python by __buffer__.)
bool buffer_supported(Value object);

/// Memory borrowed from an object, given back by the destructor.
class BufferView {
  public:
    BufferView() = default;
    BufferView(const BufferView&) = delete;
    ~BufferView() { release(); }

    /// Raises TypeError ("a bytes-like object is required, not 'X'") or BufferError. May run __buffer__.
    Status acquire(Ctx& ctx, Value object, BufferNeed need = BufferNeed::bytes);
    /// For what a function fills: TypeError "{where} must be read-write bytes-like object, not X".
    Status acquire_to_fill(Ctx& ctx, Value object, const char* where);
    void release();
    bool is_held() const { return exporter_ != nullptr; }
    const BufferInfo& info() const { return info_; }
    /// The memory of a contiguous view.
    ByteSpan span() const { return {info_.data, size_t(info_.length)}; }
    base::TextView view() const { return view_of(span()); }
    /// The object that was asked for its memory.
    Value object() const { return python_ ? python_.value() : owner_.value(); }
    template<class F> void fields(F&& field) { field(owner_), field(python_); }

  private:
    Status ask_python_py(Ctx& ctx, Value object, BufferNeed need);

    Slot<> owner_;  // what lends
    Slot<> python_; // the object whose __buffer__ made owner_, a memoryview
    const BufferExporter* exporter_ = nullptr;
    BufferInfo info_;
};

/// Copies any layout into C order: info.length bytes.
void buffer_copy_out(const BufferInfo& info, uint8_t* to);

} // namespace molt
