"""Abstract base classes of containers and callables: another name of _collections_abc."""
from _collections_abc import (
    Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator, Hashable, Iterable, Iterator, Generator, Reversible, Sized, Container,
    Callable, Collection, Set, MutableSet, Mapping, MutableMapping, MappingView, KeysView, ItemsView, ValuesView, Sequence, MutableSequence,
    ByteString, Buffer, _CallableGenericAlias, __all__)

__molt__ = {"kind": "python", "module": "collections.abc", "cpp": "collections_abc_names"}
