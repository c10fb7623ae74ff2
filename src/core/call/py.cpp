// Py and Name: expressions of Python in C++.
#include "core/object/py.h"

#include "core/object/names.h"
#include "core/runtime/module.h"
#include "core/runtime/runtime.h"
#include "core/types/dict.h"
#include "core/types/tuple.h"
#include "gen/core_slots.h"

namespace molt {

namespace {

constinit NameCell* filled_names = nullptr;

/// Arguments laid out for a call: receiver first when there is one.
class CallRow {
  public:
    CallRow(Ctx& ctx, Value receiver, const Py::Arg* args, size_t n) {
        size_t at = 0;
        if (receiver) words_[at++] = receiver.word();
        if (n + at > kMost) {
            ctx.raise(type::SystemError, "too many arguments in a call of native code");
            return;
        }
        size_t keywords = 0;
        for (size_t i = 0; i < n; i++) {
            if (!args[i].value()) return;
            words_[at++] = args[i].value().word();
            keywords += args[i].keyword() != nullptr;
        }
        count_ = at - keywords;
        if (keywords) {
            names_ = tuple_allocate(ctx, keywords);
            if (!names_) return;
            for (size_t i = 0; i < keywords; i++) {
                Str* name = args[n - keywords + i].keyword()->get(ctx).take();
                if (!name) return;
                retain(Value(name));
                names_->items[i] = Value(name).word();
            }
        }
        ok_ = true;
    }
    bool ok() const { return ok_; }
    Args args() const { return {words_, count_, names_.value()}; }

  private:
    static constexpr size_t kMost = 16;
    molt_value words_[kMost];
    size_t count_ = 0;
    Ref<Tuple> names_;
    bool ok_ = false;
};

} // namespace

Result<Str*> Name::intern_cell(Ctx& ctx, NameCell& cell) {
    Ref<Str> made = MOLT_TRY(intern(ctx, std::string_view(cell.text)));
    cell.str = made.get(); // the table of interned names keeps it
    cell.next = filled_names;
    filled_names = &cell;
    return cell.str;
}

void name_cells_reset() {
    while (NameCell* cell = filled_names) {
        filled_names = cell->next;
        cell->str = nullptr;
        cell->next = nullptr;
    }
}

Py::Arg::Arg(Ctx& ctx, Name name) : value_(name.get(ctx).take()) {}

Py Py::attr(Name name) const {
    Str* text = ok() ? name.get(*ctx_).take() : nullptr;
    return text ? result(getattr(*ctx_, value(), text)) : failed();
}

Py Py::attr(Value name) const {
    if (!ok() || !name) return failed();
    if (!name.is<Str>()) {
        ctx_->raise(type::TypeError, "attribute name must be string, not '{}'", type_name(name));
        return failed();
    }
    Ref<Str> text = intern(*ctx_, own(name.as<Str>()));
    return text ? result(getattr(*ctx_, value(), text.get())) : failed();
}

Py Py::attr_or_absent(Name name) const {
    Str* text = ok() ? name.get(*ctx_).take() : nullptr;
    return text ? result(getattr_optional(*ctx_, value(), text)) : failed();
}

Py Py::attr_or(Name name, Value fallback) const {
    Py found = attr_or_absent(name);
    return found.is_absent() ? Py(*ctx_, fallback) : std::move(found);
}

Result<bool> Py::has_attr(Name name) const {
    Ref<> found = MOLT_TRY(attr_or_absent(name));
    return !found.value().is_absent();
}

Status Py::set_attr_arg(Name name, const Arg& value) const {
    Str* text = ok() && value.value() ? name.get(*ctx_).take() : nullptr;
    return text ? setattr(*ctx_, this->value(), text, value.value()) : Status(raised);
}

Status Py::del_attr(Name name) const {
    Str* text = ok() ? name.get(*ctx_).take() : nullptr;
    return text ? setattr(*ctx_, value(), text, Value{}) : Status(raised);
}

Py Py::invoke(const Arg* args, size_t n) const {
    if (!ok()) return failed();
    CallRow row(*ctx_, Value{}, args, n);
    return row.ok() ? result(molt::call(*ctx_, value(), row.args())) : failed();
}

Py Py::invoke_method(Name method, const Arg* args, size_t n) const {
    Str* name = ok() ? method.get(*ctx_).take() : nullptr;
    if (!name) return failed();
    CallRow row(*ctx_, value(), args, n);
    return row.ok() ? result(call_method_args(*ctx_, name, row.args())) : failed();
}

Py Py::spread(Value args, Value kwargs) const {
    if (!ok() || !args) return failed();
    if (!kwargs || kwargs.is<Dict>()) return result(call_spread(*ctx_, value(), args, kwargs ? kwargs.as<Dict>() : nullptr));
    Ref<Dict> keywords = dict_new(*ctx_);
    if (!keywords || molt_core_merge_keywords(ctx_, value().word(), Value(keywords.get()).word(), kwargs.word()) != MOLT_OK)
        return failed();
    return result(call_spread(*ctx_, value(), args, keywords.get()));
}

Py Py::item_arg(const Arg& key) const { return ok() && key.value() ? result(getitem(*ctx_, value(), key.value())) : failed(); }

Status Py::set_item_arg(const Arg& key, const Arg& item) const {
    if (!ok() || !key.value() || !item.value()) return raised;
    return setitem(*ctx_, value(), key.value(), item.value());
}

Status Py::del_item_arg(const Arg& key) const {
    if (!ok() || !key.value()) return raised;
    return setitem(*ctx_, value(), key.value(), Value{});
}

Result<bool> Py::contains_arg(const Arg& item) const {
    if (!ok() || !item.value()) return raised;
    return molt::contains(*ctx_, value(), item.value());
}

Result<bool> Py::truth() const { return ok() ? molt::truth(*ctx_, value()) : Result<bool>(raised); }
Result<int64_t> Py::length() const { return ok() ? molt::length(*ctx_, value()) : Result<int64_t>(raised); }

Result<bool> Py::equals_arg(const Arg& other) const {
    if (!ok() || !other.value()) return raised;
    return compare_bool(*ctx_, value(), other.value(), CompareOp::eq);
}

Result<bool> Py::is_instance(Value cls) const { return ok() ? isinstance(*ctx_, value(), cls) : Result<bool>(raised); }

Py Py::binary(BinaryOp op, const Arg& other) const {
    return ok() && other.value() ? result(molt::binary(*ctx_, op, value(), other.value())) : failed();
}

Py builtin(Ctx& ctx, Name name) {
    Str* text = name.get(ctx).take();
    if (!text) return Py(ctx, Ref<>());
    if (Value found = dict_get(runtime.builtins_dict.get(), text)) return Py(ctx, found);
    return Py(ctx, Ref<>(ctx.raise(type::NameError, "name '{}' is not defined", name.text())));
}

Py import(Ctx& ctx, ModuleName module) {
    Ref<Str> name = intern(ctx, std::string_view(module.text));
    return Py(ctx, name ? import_module_py(ctx, name.get(), module.spec) : Ref<>());
}

} // namespace molt
