// Py: expressions of Python in C++. Reads left to right as Python does; a failure passes through to the end.
//
//     Py callbacks = Py(ctx, self).attr("_exit_callbacks"_n);
//     MOLT_TRY(callbacks.call("append"_n, pair));
//     return Py(ctx, func)(a, kw("key"_n, b));
#pragma once

#include "core/object/module_name.h"
#include "core/object/name.h"
#include "core/object/protocol.h"

namespace molt {

template<class T> struct KeywordArg;

/// The value of an expression, owned; empty when an exception is pending. Everything done with an empty one
/// is empty and runs nothing. All operations may run user code.
class [[nodiscard]] Py {
  public:
    /// One argument of a call: a value, or text, an int or a bool to be made into one; kw() gives it a name.
    class Arg {
      public:
        Arg(Ctx&, Value v) : value_(v) {}
        template<class T> Arg(Ctx&, const Ref<T>& r) : value_(r.value()) {}
        template<class T> Arg(Ctx&, const Slot<T>& s) : value_(s.value()) {}
        template<class T>
        requires std::is_base_of_v<Object, T> Arg(Ctx&, T* object) : value_(object) {}
        Arg(Ctx&, const Py& p) : value_(p.value()) {}
        Arg(Ctx& ctx, Name name);
        Arg(Ctx& ctx, const char* text) : owned_(str_from_utf8(ctx, text)), value_(owned_.value()) {}
        Arg(Ctx& ctx, std::string_view text) : owned_(str_from_utf8(ctx, text)), value_(owned_.value()) {}
        Arg(Ctx&, bool b) : value_(molt_bool(b)) {}
        template<class I>
        requires(std::is_integral_v<I> && !std::is_same_v<I, bool>) Arg(Ctx& ctx, I i)
            : owned_(int_from_int64(ctx, int64_t(i))), value_(owned_.value()) {}
        template<class T> Arg(Ctx& ctx, KeywordArg<T> keyword);

        Value value() const { return value_; }
        const Name* keyword() const { return named_ ? &keyword_ : nullptr; }

      private:
        Ref<> owned_;
        Value value_;
        Name keyword_{name_cell<"">};
        bool named_ = false;
    };

    Py(Ctx& ctx, Value borrowed) : ctx_(&ctx), ref_(own(borrowed)) {}
    template<class T>
    requires std::is_base_of_v<Object, T> Py(Ctx& ctx, T* borrowed) : Py(ctx, Value(borrowed)) {}
    template<class T> Py(Ctx& ctx, Ref<T>&& owned) : ctx_(&ctx), ref_(std::move(owned)) {}
    template<class T> Py(Ctx& ctx, const Ref<T>& borrowed) : Py(ctx, borrowed.value()) {}
    template<class T> Py(Ctx& ctx, const Slot<T>& borrowed) : Py(ctx, borrowed.value()) {}

    bool ok() const { return ref_.ok(); }
    explicit operator bool() const = delete; // ask ok() or truth()
    Value value() const { return ref_.value(); }
    operator Value() const& { return value(); }
    operator Ref<>() && { return std::move(ref_); }
    Ref<> take() { return std::move(ref_); }
    Ref<> copy() const { return ref_.copy(); }
    bool is_none() const { return value().is_none(); }
    bool is_absent() const { return value().is_absent(); }

    /// x.name
    Py attr(Name name) const;
    Py attr(Value name) const;
    /// getattr(x, name, <absent>): kAbsent instead of AttributeError.
    Py attr_or_absent(Name name) const;
    /// getattr(x, name, fallback)
    Py attr_or(Name name, Value fallback) const;
    /// hasattr(x, name)
    Result<bool> has_attr(Name name) const;
    /// x.name = value; del x.name
    template<class T> Status set_attr(Name name, const T& value) const { return set_attr_arg(name, Arg(*ctx_, value)); }
    Status del_attr(Name name) const;

    /// x(args...)
    template<class... A> Py operator()(const A&... args) const {
        const Arg list[] = {Arg(*ctx_, args)..., Arg(*ctx_, kNone)};
        return invoke(list, sizeof...(A));
    }
    /// x(*args, **kwargs), the keywords a dict or empty
    Py spread(Value args, Value kwargs = {}) const;
    /// x.name(args...)
    template<class... A> Py call(Name method, const A&... args) const {
        const Arg list[] = {Arg(*ctx_, args)..., Arg(*ctx_, kNone)};
        return invoke_method(method, list, sizeof...(A));
    }

    /// x[key], x[key] = value, del x[key], item in x
    template<class K> Py item(const K& key) const { return item_arg(Arg(*ctx_, key)); }
    template<class K, class V> Status set_item(const K& key, const V& value) const {
        return set_item_arg(Arg(*ctx_, key), Arg(*ctx_, value));
    }
    template<class K> Status del_item(const K& key) const { return del_item_arg(Arg(*ctx_, key)); }
    template<class I> Result<bool> contains(const I& item) const { return contains_arg(Arg(*ctx_, item)); }

    /// bool(x), len(x), x == other, x is an instance of cls
    Result<bool> truth() const;
    Result<int64_t> length() const;
    template<class T> Result<bool> equals(const T& other) const { return equals_arg(Arg(*ctx_, other)); }
    Result<bool> is_instance(Value cls) const;

    template<class T> Py operator+(const T& other) const { return binary(BinaryOp::add, Arg(*ctx_, other)); }
    template<class T> Py operator-(const T& other) const { return binary(BinaryOp::sub, Arg(*ctx_, other)); }
    template<class T> Py operator*(const T& other) const { return binary(BinaryOp::mul, Arg(*ctx_, other)); }
    template<class T> Py operator%(const T& other) const { return binary(BinaryOp::mod, Arg(*ctx_, other)); }
    template<class T> Py operator|(const T& other) const { return binary(BinaryOp::or_, Arg(*ctx_, other)); }
    template<class T> Py operator&(const T& other) const { return binary(BinaryOp::and_, Arg(*ctx_, other)); }
    template<class T> Py operator^(const T& other) const { return binary(BinaryOp::xor_, Arg(*ctx_, other)); }

  private:
    struct Failed {};
    explicit Py(Ctx& ctx, Failed) : ctx_(&ctx) {}
    Py result(Ref<> r) const { return Py(*ctx_, std::move(r)); }
    Py failed() const { return Py(*ctx_, Failed{}); }
    Py invoke(const Arg* args, size_t n) const;
    Py invoke_method(Name method, const Arg* args, size_t n) const;
    Status set_attr_arg(Name name, const Arg& value) const;
    Py item_arg(const Arg& key) const;
    Status set_item_arg(const Arg& key, const Arg& value) const;
    Status del_item_arg(const Arg& key) const;
    Result<bool> contains_arg(const Arg& item) const;
    Result<bool> equals_arg(const Arg& other) const;
    Py binary(BinaryOp op, const Arg& other) const;

    Ctx* ctx_;
    Ref<> ref_;
};

template<class T> struct KeywordArg {
    Name name;
    const T& value;
};
/// A keyword argument of a call; keywords follow the positional ones.
template<class T> KeywordArg<T> kw(Name name, const T& value) { return {name, value}; }

template<class T> Py::Arg::Arg(Ctx& ctx, KeywordArg<T> keyword) : Arg(ctx, keyword.value) {
    keyword_ = keyword.name;
    named_ = true;
}

/// The builtin of this name, and the attribute of a module that is imported now if need be.
Py builtin(Ctx& ctx, Name name);
Py import(Ctx& ctx, ModuleName module);
inline Py import(Ctx& ctx, ModuleName module, Name attribute) { return import(ctx, module).attr(attribute); }

} // namespace molt
