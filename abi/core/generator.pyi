"""generator, coroutine, async_generator and their helpers."""

@builtin(layout="Generator", header="core/types/generator.h", flags="collected no_instantiate", hidden=True, weakrefs=True)
class generator:
    """What a call of a generator function gives."""
    def __repr__(self, /): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __del__(self, /): ...
    def send(self, arg, /):
        """Resume the generator with a value; return what it yields next."""
    @intrinsic(convention="raw")
    def throw(self, /, *args):
        """Raise an exception where the generator is suspended; return what it yields next."""
    def close(self, /):
        """Raise GeneratorExit where the generator is suspended."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias."""
    @property
    def __name__(self): ...
    @__name__.setter
    def __name__(self, value): ...
    @property
    def __qualname__(self): ...
    @__qualname__.setter
    def __qualname__(self, value): ...
    @property
    def gi_running(self): ...
    @property
    def gi_suspended(self): ...
    @property
    def gi_frame(self): ...
    @property
    def gi_code(self): ...
    @property
    def gi_yieldfrom(self): ...


@builtin(layout="Generator", header="core/types/generator.h", flags="collected no_instantiate", hidden=True, weakrefs=True)
class coroutine:
    """What a call of an async function gives."""
    def __repr__(self, /): ...
    def __await__(self, /): ...
    def __del__(self, /): ...
    def send(self, arg, /):
        """Resume the coroutine with a value."""
    @intrinsic(convention="raw")
    def throw(self, /, *args):
        """Raise an exception where the coroutine is suspended."""
    def close(self, /):
        """Raise GeneratorExit where the coroutine is suspended."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias."""
    @property
    def __name__(self): ...
    @__name__.setter
    def __name__(self, value): ...
    @property
    def __qualname__(self): ...
    @__qualname__.setter
    def __qualname__(self, value): ...
    @property
    def cr_running(self): ...
    @property
    def cr_suspended(self): ...
    @property
    def cr_frame(self): ...
    @property
    def cr_code(self): ...
    @property
    def cr_await(self): ...
    @property
    @member
    def cr_origin(self): ...


@builtin(layout="CoroutineWrapper", header="core/types/generator.h", flags="collected no_instantiate", hidden=True)
class coroutine_wrapper:
    """The iterator that coroutine.__await__ gives."""
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def send(self, arg, /):
        """Resume the coroutine with a value."""
    @intrinsic(convention="raw")
    def throw(self, /, *args):
        """Raise an exception where the coroutine is suspended."""
    def close(self, /):
        """Raise GeneratorExit where the coroutine is suspended."""


@builtin(layout="Generator", header="core/types/generator.h", flags="collected no_instantiate", hidden=True, weakrefs=True)
class async_generator:
    """What a call of an asynchronous generator function gives."""
    def __repr__(self, /): ...
    def __aiter__(self, /): ...
    def __anext__(self, /): ...
    def __del__(self, /): ...
    def asend(self, arg, /):
        """Return an awaitable that resumes the generator with a value."""
    @intrinsic(convention="raw")
    def athrow(self, /, *args):
        """Return an awaitable that raises an exception in the generator."""
    def aclose(self, /):
        """Return an awaitable that closes the generator."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias."""
    @property
    def __name__(self): ...
    @__name__.setter
    def __name__(self, value): ...
    @property
    def __qualname__(self): ...
    @__qualname__.setter
    def __qualname__(self, value): ...
    @property
    @member
    def ag_running(self): ...
    @property
    def ag_suspended(self): ...
    @property
    def ag_frame(self): ...
    @property
    def ag_code(self): ...
    @property
    def ag_await(self): ...


@builtin(layout="AsyncGenStep", header="core/types/generator.h", flags="collected no_instantiate", hidden=True)
class async_generator_asend:
    """The awaitable of one step of an asynchronous generator."""
    def __iter__(self, /): ...
    def __await__(self, /): ...
    def __next__(self, /): ...
    def send(self, arg, /):
        """Run the step."""
    @intrinsic(convention="raw")
    def throw(self, /, *args):
        """Raise an exception inside the step."""
    def close(self, /):
        """End the step."""


@builtin(layout="AsyncGenStep", header="core/types/generator.h", flags="collected no_instantiate", hidden=True)
class async_generator_athrow:
    """The awaitable of athrow() and aclose()."""
    def __iter__(self, /): ...
    def __await__(self, /): ...
    def __next__(self, /): ...
    def send(self, arg, /):
        """Run the step."""
    @intrinsic(convention="raw")
    def throw(self, /, *args):
        """Raise an exception inside the step."""
    def close(self, /):
        """End the step."""


@builtin(layout="AsyncGenValue", header="core/types/generator.h", flags="collected no_instantiate", hidden=True)
class async_generator_wrapped_value:
    """A value on its way out of an asynchronous generator."""
