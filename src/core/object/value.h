// Values and references: the borrowed word `Value`, the owning `Ref<T>`, the owning field `Slot<T>`, and `Result<T>`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <molt/layout.h>

namespace molt {

struct Ctx;
struct Object;
struct Class;

/// Destroys an object whose count reached zero (finaliser, weak references, fields).
void dealloc(Object* object) noexcept;

/// The header of every heap object; the layout of molt_object.
struct Object {
    uint32_t refcount;
    uint32_t flags;
    uint64_t shape_address;

    uint32_t kind() const { return flags & MOLT_KIND_MASK; }
    /// The class is the builtin one itself, not a subclass.
    bool is_exact(uint32_t kind) const { return (flags & MOLT_EXACT_MASK) == kind; }
    void retain() { ++refcount; }
    void drop() {
        if (--refcount == 0) dealloc(this);
    }
};
static_assert(sizeof(Object) == sizeof(molt_object));

/// A borrowed value: parameters and locals only, never a member of a heap object. `Value{}` is 0 ("raised", empty).
class Value {
  public:
    constexpr Value() = default;
    constexpr explicit Value(molt_value word) : word_(word) {}
    template<class T>
    requires std::is_base_of_v<Object, T> Value(T* object) : word_(molt_value(uintptr_t(object))) {}

    constexpr molt_value word() const { return word_; }
    constexpr explicit operator bool() const { return word_ != 0; }
    /// Identity (`is`).
    friend constexpr bool operator==(Value a, Value b) { return a.word_ == b.word_; }

    bool is_object() const { return molt_is_object(word_); }
    bool is_small_int() const { return molt_is_int(word_); }
    bool is_small_double() const { return molt_is_double(word_); }
    bool is_bool() const { return molt_is_bool(word_); }
    bool is_true() const { return word_ == MOLT_TRUE; }
    bool is_none() const { return word_ == MOLT_NONE; }
    bool is_absent() const { return word_ == MOLT_ABSENT; }
    /// Omitted (0) or the explicit ABSENT marker.
    bool is_missing() const { return word_ == 0 || word_ == MOLT_ABSENT; }
    int64_t small_int() const { return molt_int_value(word_); }
    double small_double() const { return molt_double_value(word_); }

    Object* object() const { return reinterpret_cast<Object*>(uintptr_t(word_)); }
    /// The object as a T; the caller has tested it.
    template<class T> T* as() const { return static_cast<T*>(object()); }
    bool is_kind(uint32_t kind) const { return is_object() && object()->kind() == kind; }
    bool is_exact(uint32_t kind) const { return is_object() && object()->is_exact(kind); }
    /// T's layout (its class or a subclass): T::kKind names it.
    template<class T> bool is() const { return is_kind(T::kKind); }
    template<class T> T* try_as() const { return is<T>() ? as<T>() : nullptr; }

  private:
    molt_value word_ = 0;
};

inline constexpr Value kNone{MOLT_NONE};
inline constexpr Value kTrue{MOLT_TRUE};
inline constexpr Value kFalse{MOLT_FALSE};
inline constexpr Value kAbsent{MOLT_ABSENT};
inline constexpr Value kEllipsis{MOLT_ELLIPSIS};
inline constexpr Value kNotImplemented{MOLT_NOT_IMPLEMENTED};

inline void retain(Value v) {
    if (v.is_object() && v) v.object()->retain();
}
inline void drop(Value v) {
    if (v.is_object() && v) v.object()->drop();
}

/// Converts to any empty Result: an exception is pending in the context.
struct Raised {};
inline constexpr Raised raised{};

/// Owns one reference; move-only. Ref<> holds any value, Ref<T> an object of that layout. Empty after a move.
/// As the result of a function it also says "raised" by being empty, so that no Result<Ref<T>> is needed.
template<class T = void> class [[nodiscard]] Ref {
  public:
    constexpr Ref() = default;
    constexpr Ref(Raised) {}
    Ref(Ref&& other) noexcept : word_(std::exchange(other.word_, 0)) {}
    template<class U>
    requires(std::is_void_v<T> || std::is_base_of_v<T, U>) Ref(Ref<U>&& other)
    noexcept : word_(other.release()) {}
    Ref& operator=(Ref&& other) noexcept {
        molt_value old = std::exchange(word_, std::exchange(other.word_, 0));
        drop(Value(old));
        return *this;
    }
    ~Ref() { drop(Value(word_)); }

    /// Takes over a reference that the caller owns.
    static Ref own(Value v) { return Ref(v.word()); }
    static Ref own_word(molt_value word) { return Ref(word); }
    /// Adds a reference to a borrowed value.
    static Ref copy(Value v) {
        retain(v);
        return Ref(v.word());
    }
    Ref copy() const { return copy(value()); }

    Value value() const { return Value(word_); }
    operator Value() const& { return value(); }
    molt_value word() const { return word_; }
    explicit operator bool() const { return word_ != 0; }
    /// Gives the reference away.
    molt_value release() { return std::exchange(word_, 0); }

    T* get() const requires(!std::is_void_v<T>) { return reinterpret_cast<T*>(uintptr_t(word_)); }
    T* operator->() const requires(!std::is_void_v<T>) { return get(); }
    auto& operator*() const requires(!std::is_void_v<T>) { return *get(); }
    /// The same reference under the layout U; the caller has tested it.
    template<class U> Ref<U> cast() && { return Ref<U>::own_word(release()); }

    bool ok() const { return word_ != 0; }
    Ref take() { return std::move(*this); }

  private:
    constexpr explicit Ref(molt_value word) : word_(word) {}
    molt_value word_ = 0;
};

/// An owned reference to a borrowed value.
inline Ref<> own(Value v) { return Ref<>::copy(v); }
template<class T>
requires std::is_base_of_v<Object, T> Ref<T> own(T* object) {
    object->retain();
    return Ref<T>::own(object);
}
/// Constants and small ints carry no count.
inline Ref<> none() { return Ref<>::own(kNone); }
inline Ref<> boolean(bool b) { return Ref<>::own_word(molt_bool(b)); }
inline Ref<> not_implemented() { return Ref<>::own(kNotImplemented); }
/// i must fit the inline range (sizes, code points, positions).
inline Ref<> small_int(int64_t i) { return Ref<>::own_word(molt_small_int(i)); }

/// An owning field of a heap object, one 64-bit word. Changed only through set/take, the old value dropped after the write.
template<class T = void> class Slot {
  public:
    Slot() = default;
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;

    Value value() const { return Value(word_); }
    operator Value() const { return value(); }
    explicit operator bool() const { return word_ != 0; }
    T* get() const requires(!std::is_void_v<T>) { return reinterpret_cast<T*>(uintptr_t(word_)); }
    T* operator->() const requires(!std::is_void_v<T>) { return get(); }
    /// Adds a reference to v (which may be empty).
    void set(Value v) {
        retain(v);
        replace(v.word());
    }
    void set(Ref<T>&& owned) { replace(owned.release()); }
    template<class U> void set(Ref<U>&& owned) { replace(owned.release()); }
    Ref<T> take() { return Ref<T>::own_word(std::exchange(word_, 0)); }
    void clear() { replace(0); }
    Ref<> copy() const { return own(value()); }
    molt_value* address() { return &word_; }

  private:
    void replace(molt_value word) { drop(Value(std::exchange(word_, word))); }
    molt_value word_ = 0;
};
static_assert(sizeof(Slot<>) == 8);

/// A T, or "an exception is pending".
template<class T> class [[nodiscard]] Result {
  public:
    Result(Raised) {}
    template<class U = T> Result(U&& value) : value_(std::forward<U>(value)), ok_(true) {}
    bool ok() const { return ok_; }
    explicit operator bool() const = delete; // a Result<bool> is asked by ok() and read by take()
    T take() { return std::move(value_); }

  private:
    T value_{};
    bool ok_ = false;
};

/// Borrowed values and pointers: empty says raised.
template<> class [[nodiscard]] Result<Value> {
  public:
    Result(Raised) {}
    Result(Value value) : value_(value) {}
    bool ok() const { return bool(value_); }
    Value take() { return value_; }

  private:
    Value value_;
};

template<class T> class [[nodiscard]] Result<T*> {
  public:
    Result(Raised) {}
    Result(T* value) : value_(value) {}
    bool ok() const { return value_ != nullptr; }
    T* take() { return value_; }

  private:
    T* value_ = nullptr;
};

template<> class [[nodiscard]] Result<void> {
  public:
    Result(Raised) {}
    Result() : ok_(true) {}
    static Result of(bool ok) { return ok ? Result() : Result(raised); }
    bool ok() const { return ok_; }
    void take() {}

  private:
    bool ok_ = false;
};
using Status = Result<void>;
inline Status done() { return Status(); }

} // namespace molt

/// The value of a Result or Ref, or leaves the function with `raised`.
#define MOLT_TRY(...)                                                                                                            \
    __extension__({                                                                                                              \
        auto molt_result_ = (__VA_ARGS__);                                                                                       \
        if (!molt_result_.ok()) [[unlikely]]                                                                                     \
            return ::molt::raised;                                                                                               \
        molt_result_.take();                                                                                                     \
    })
