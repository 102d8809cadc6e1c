"""Every error that the library raises.

```
NuffieldExtractError
├── InputError         the page itself cannot be read
│   ├── NotHtml        no markup: an image, a PDF, plain text, nothing
│   ├── PageTooLarge   more bytes, nodes or other things than Limits allows
│   ├── PageTooDeep    deeper nesting than Limits allows
│   ├── Undecodable    the charset named for the page is not known
│   └── DamagedArchive an archive, or a record in it, cannot be read
├── NoContent          a readable page without an article
├── ProfileError       a profile that does not parse; it carries path and line
├── SchemaError        JSON that is no Article; .path says where
├── UnknownFormat      no such exporter; the message lists the known ones
├── UnfitFormat        the format cannot hold that: bytes as text, several articles as one
├── PluginError        a format or profile of an installed package cannot be used
└── EngineError        the process that read a page broke, or could not be had
    ├── MissingExtra   a package that the task needs is not installed; the message says how to
    ├── TimeExceeded   the page used up its time
    ├── MemoryExceeded the page used up its memory
    └── WorkerLost     the process died under the page
```
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


class NuffieldExtractError(Exception):
    """Root of all errors of this library; `extract` raises nothing else."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Python's own way calls the class with the message, which not all of these take.
        return _restored, (type(self), self.args, vars(self))


class InputError(NuffieldExtractError):
    """The page itself cannot be read."""


class NotHtml(InputError):
    """The input holds no markup: an image, a PDF, plain text, or nothing at all."""


class PageTooLarge(InputError):
    """The page has more bytes, nodes, attributes, text or references than `Limits` allows."""


class PageTooDeep(InputError):
    """Elements are nested deeper than `Limits` allows."""


class Undecodable(InputError):
    """The charset given for the page is not one of the WHATWG Encoding Standard."""


class DamagedArchive(InputError):
    """An archive of pages, or a record in it, is not what its format says."""


class NoContent(NuffieldExtractError):
    """The page was read, and no article stands in it."""


class ProfileError(NuffieldExtractError):
    """A site profile does not parse.

    Attributes:
        path: the profile's file, as given.
        line: the line of the mistake, from 1, or None where it belongs to no line.
    """

    def __init__(self, message: str, *, path: str, line: int | None = None) -> None:
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {message}")
        self.path = path
        self.line = line


class SchemaError(NuffieldExtractError):
    """A JSON text is no Article.

    Attributes:
        path: where, such as `$.sections[2].level`.
    """

    def __init__(self, message: str, *, path: str = "$") -> None:
        super().__init__(f"{message} at {path}")
        self.path = path


class UnknownFormat(NuffieldExtractError):
    """No exporter of this name; the message lists the known ones."""


class UnfitFormat(NuffieldExtractError):
    """The format cannot hold what it was asked to: bytes as text, several articles as one."""


class PluginError(NuffieldExtractError):
    """A format or profile that an installed package adds cannot be used.

    Attributes:
        distribution: the package, as installed: its name and version, such as "example 1.0".
    """

    def __init__(self, message: str, *, distribution: str) -> None:
        super().__init__(message)
        self.distribution = distribution


class EngineError(NuffieldExtractError):
    """The process that read a page broke, or could not be had: not what stands on the page."""


class MissingExtra(EngineError):
    """A package that the task needs is not installed.

    Attributes:
        extra: the extra of this package that brings it.
    """

    def __init__(self, package: str, *, extra: str) -> None:
        super().__init__(
            f"{package} is not installed: pip install 'nuffield-extract[{extra}]' brings it"
        )
        self.extra = extra


class TimeExceeded(EngineError):
    """The page took more time than it may."""


class MemoryExceeded(EngineError):
    """The page took more memory than it may, or than there was."""


class WorkerLost(EngineError):
    """The process that held the page died; the message names the signal or the exception."""


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """What to tell of a name that is none of the known ones: the one that was meant, and all.

    Args:
        what: is named so, such as "format".
        name: as given.
        known: all names.
    """
    names = list(known)
    meant = like(name, names)
    told = f"unknown {what} {name!r}" + (f": did you mean {meant!r}?" if meant else ";")
    return f"{told} known: {', '.join(names)}"


def like(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like another one; None where none is (Ratcliff and Obershelp)."""
    import difflib  # noqa: PLC0415 - for mistakes alone

    found = difflib.get_close_matches(name, list(known), n=1)
    return found[0] if found else None


def reason_of(error: OSError) -> str:
    """What is wrong, as the system says it, and what to do about it where that is known."""
    said = error.strerror or str(error)
    number = error.errno or 0
    advice = _ADVICE.get(number) if said == os.strerror(number) else None
    return f"{said}: {advice}" if advice else said


def _restored(
    kind: type[NuffieldExtractError], arguments: tuple[Any, ...], attributes: dict[str, Any]
) -> NuffieldExtractError:
    error = kind.__new__(kind, *arguments)
    vars(error).update(attributes)
    return error


_ADVICE = {
    errno.EACCES: "check its permissions",
    errno.EISDIR: "name a file",
    errno.ENOENT: "check the name",
    errno.ENOSPC: "free some space, or name another place",
    errno.ENOTDIR: "check the name",
    errno.EPERM: "check its permissions",
    errno.EROFS: "name another place",
}
"""What to do about an error of the system, by its number."""
