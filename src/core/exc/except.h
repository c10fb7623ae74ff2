// except and finally in C++ bodies: the pending exception as the handled one for the time of a block.
#pragma once

#include "core/exc/exception.h"
#include "core/object/protocol.h"

namespace molt {

/// An except clause: takes the pending exception and makes it the handled one until the end of the block, so
/// that what is raised inside gets it as context.
class [[nodiscard]] Except {
  public:
    /// An exception is pending.
    explicit Except(Ctx& ctx);
    ~Except();
    Except(const Except&) = delete;

    Value value() const { return exception_.value(); }
    Class* cls() const { return class_of(exception_.value()); }
    bool is(const Class& cls) const { return instance_of(exception_.value(), &cls); }
    Exception* operator->() const { return static_cast<Exception*>(exception_.value().object()); }
    /// `raise` without operand: the exception is pending again as it was.
    Raised reraise();
    /// raise cls(message) from cause; kNone: `from None`.
    template<class... A> Raised raise_from(Value cause, Class& cls, std::string_view format, const A&... args) {
        ctx_.raise(cls, format, args...);
        return set_cause(cause);
    }

  private:
    Raised set_cause(Value cause);
    Ctx& ctx_;
    Ref<> exception_;
    Ref<> entry_; // what catching it put before its traceback
    molt_value previous_ = 0;
};

/// raise exception (an instance or a class), with the handled exception as its context; cause: `from cause`.
Raised raise_py(Ctx& ctx, Value exception, Value cause = kAbsent);
/// The three arguments of __exit__ for a pending or handled exception; None, None, None without one.
Ref<Tuple> exc_details(Ctx& ctx, Value exception_or_none);

} // namespace molt
