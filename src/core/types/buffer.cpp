// The buffer protocol: who lends memory, layouts, borrowing.
#include "core/types/buffer.h"

#include <cstring>

#include "core/exc/report.h"
#include "core/object/protocol.h"
#include "core/types/bytearray.h"
#include "core/types/memoryview.h"

namespace molt {

bool BufferInfo::is_c_contiguous() const {
    if (!strides || length == 0) return true;
    int64_t expected = item_size;
    for (uint32_t d = dimensions; d-- > 0;) {
        if (shape[d] > 1 && strides[d] != expected) return false;
        expected *= shape[d];
    }
    return true;
}

bool BufferInfo::is_f_contiguous() const {
    if (length == 0) return true;
    if (!strides) {
        uint32_t wide = 0;
        for (uint32_t d = 0; d < dimensions; d++) wide += extent(d) > 1;
        return wide <= 1;
    }
    int64_t expected = item_size;
    for (uint32_t d = 0; d < dimensions; d++) {
        if (shape[d] > 1 && strides[d] != expected) return false;
        expected *= shape[d];
    }
    return true;
}

namespace {

Status lend_bytes(Ctx& ctx, Value self, BufferNeed need, BufferInfo* info) {
    if (need == BufferNeed::writable) return ctx.raise(type::BufferError, "Object is not writable.");
    auto* b = self.as<Bytes>();
    *info = BufferInfo();
    info->data = b->data();
    info->length = b->n;
    return done();
}

Status lend_bytearray(Ctx&, Value self, BufferNeed, BufferInfo* info) {
    static uint8_t nothing;
    auto* b = self.as<Bytearray>();
    *info = BufferInfo();
    info->data = b->n ? b->data() : &nothing;
    info->length = b->n;
    info->readonly = false;
    b->exports++;
    return done();
}
void give_back_bytearray(Value self, const BufferInfo&) { self.as<Bytearray>()->exports--; }

constexpr size_t kMostExporters = 16;
BufferExporter exporters[kMostExporters] = {
    {&type::bytes, lend_bytes, nullptr},
    {&type::bytearray, lend_bytearray, give_back_bytearray},
    {&type::memoryview, memoryview_lend, memoryview_give_back},
};
size_t exporter_count = 3;

const BufferExporter* exporter_of(Value object) {
    if (!object.is_object()) return nullptr;
    for (Class* cls = class_of(object); cls; cls = cls->base.get())
        for (size_t i = 0; i < exporter_count; i++)
            if (exporters[i].cls == cls) return &exporters[i];
    return nullptr;
}

/// Does a Python class of the object define the method?
bool has_python_method(Value object, std::string_view name) {
    if (!object.is_object() || !class_of(object)->is_heap()) return false;
    Ctx& ctx = current_ctx();
    Ref<Str> interned = intern(ctx, name);
    if (!interned) {
        ctx.clear_pending();
        return false;
    }
    Class* where = nullptr;
    return class_lookup_where(class_of(object), interned.get(), &where) && where && where->is_heap();
}

constexpr int64_t kFlagWritable = 1, kFlagFullReadOnly = 0x11C;

} // namespace

void buffer_register(const BufferExporter& exporter) {
    for (size_t i = 0; i < exporter_count; i++)
        if (exporters[i].cls == exporter.cls) return;
    if (exporter_count < kMostExporters) exporters[exporter_count++] = exporter;
}

bool buffer_supported(Value object) { return exporter_of(object) || has_python_method(object, "__buffer__"); }

Status BufferView::ask_python_py(Ctx& ctx, Value object, BufferNeed need) {
    const int64_t flags = need == BufferNeed::writable ? kFlagWritable : need == BufferNeed::strided ? kFlagFullReadOnly : 0;
    Ref<> view = MOLT_TRY(call_method(ctx, object, "__buffer__", {Value(molt_small_int(flags))}));
    if (!is_memoryview(view)) return ctx.raise(type::TypeError, "__buffer__ returned non-memoryview object");
    MOLT_TRY(memoryview_lend(ctx, view, need, &info_));
    owner_.set(std::move(view));
    python_.set(object);
    exporter_ = exporter_of(owner_);
    return done();
}

Status BufferView::acquire(Ctx& ctx, Value object, BufferNeed need) {
    if (has_python_method(object, "__buffer__")) return ask_python_py(ctx, object, need);
    const BufferExporter* exporter = exporter_of(object);
    if (!exporter) return ctx.raise(type::TypeError, "a bytes-like object is required, not '{}'", type_name(object));
    MOLT_TRY(exporter->lend(ctx, object, need, &info_));
    exporter_ = exporter;
    owner_.set(object);
    return done();
}

Status BufferView::acquire_to_fill(Ctx& ctx, Value object, const char* where) {
    if (acquire(ctx, object, BufferNeed::writable).ok()) return done();
    if (!ctx.swallow(type::TypeError) && !ctx.swallow(type::BufferError)) return raised;
    return ctx.raise(type::TypeError, "{} must be read-write bytes-like object, not {}", where,
                     object.is_none() ? FormatArg("None") : FormatArg(type_name(object)));
}

void BufferView::release() {
    if (!exporter_) return;
    const BufferExporter* exporter = std::exchange(exporter_, nullptr);
    if (exporter->give_back) exporter->give_back(owner_, info_);
    if (python_) {
        Ctx& ctx = current_ctx();
        Ref<> outer = ctx.take_pending(), view = owner_.take(), object = python_.take();
        bool ok = true;
        if (has_python_method(object, "__release_buffer__")) ok = bool(call_method(ctx, object, "__release_buffer__", {view}));
        if (ok) ok = memoryview_release(ctx, view.value().as<Memoryview>()).ok();
        if (!ok) report_unraisable(ctx, "Exception ignored in: ", object);
        if (outer) ctx.restore_pending(std::move(outer));
        return;
    }
    owner_.clear();
}

void buffer_copy_out(const BufferInfo& info, uint8_t* to) {
    if (info.length == 0) return;
    if (info.is_c_contiguous()) {
        std::memcpy(to, info.data, size_t(info.length));
        return;
    }
    // An odometer over the indices, last one fastest.
    int64_t index[kMaxDimensions] = {};
    const uint8_t* from = info.data;
    for (uint8_t* const end = to + info.length; to != end; to += info.item_size) {
        std::memcpy(to, from, size_t(info.item_size));
        for (uint32_t d = info.dimensions; d-- > 0;) {
            from += info.strides[d];
            if (++index[d] < info.shape[d]) break;
            from -= info.strides[d] * info.shape[d];
            index[d] = 0;
        }
    }
}

} // namespace molt
