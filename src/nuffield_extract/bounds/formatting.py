"""The list of active formatting elements (HTML Standard, 13.2.4.3)."""

from __future__ import annotations

from collections import defaultdict

import attrs

ALIKE = 3  # "Noah's Ark": of elements alike in name and attributes so many are kept


@attrs.define(eq=False)
class Formatting:
    """A formatting element that its own end tag has not ended."""

    name: bytes
    attributes: bytes
    place: int | None = None
    """Where it stands in the stack of open elements; None where a block has closed it."""

    is_active: bool = True
    is_sure: bool = True
    """Whether it is surely in the list."""


@attrs.define
class _Scope:
    entries: list[Formatting] = attrs.Factory(list)
    by_name: defaultdict[bytes, list[Formatting]] = attrs.Factory(lambda: defaultdict(list))
    by_attributes: defaultdict[tuple[bytes, bytes], list[Formatting]] = attrs.Factory(
        lambda: defaultdict(list)
    )


class ActiveFormatting:
    """Formatting elements since the last marker, the last of each name at hand."""

    def __init__(self) -> None:
        self._scopes = [_Scope()]
        self.may_have_more_markers = False
        """Whether the parser may have markers that are not known here, and clear to these."""

    def mark(self) -> None:
        """Inserts a marker."""
        self._scopes.append(_Scope())

    def clear_to_marker(self) -> int:
        """Forgets all up to the last marker, but for what the parser may know still: so many."""
        if len(self._scopes) == 1:
            return 0
        ended = self._scopes.pop()
        if not self.may_have_more_markers:
            return 0
        for one in ended.entries:
            one.is_sure = False
            self._keep(one)
        return len(ended.entries)

    def last(self, name: bytes) -> Formatting | None:
        """The last active element of a name since the last marker."""
        named = self._scopes[-1].by_name[name]
        while named and not named[-1].is_active:
            named.pop()
        return named[-1] if named else None

    def add(self, name: bytes, attributes: bytes) -> Formatting:
        """A new active element; of four that are alike the first is none any more."""
        scope = self._scopes[-1]
        alike = scope.by_attributes[name, attributes]
        alike[:] = [one for one in alike if one.is_active]
        if len(alike) >= ALIKE:
            alike.pop(0).is_active = False
        found = Formatting(name, attributes)
        self._keep(found)
        return found

    def closed(self) -> list[Formatting]:
        """The active elements that blocks have closed, in the order in which they open anew."""
        entries = self._scopes[-1].entries
        start = len(entries)
        while start and (entries[start - 1].place is None or not entries[start - 1].is_active):
            start -= 1
        found = [one for one in entries[start:] if one.is_active]
        entries[start:] = found
        return found

    def _keep(self, one: Formatting) -> None:
        scope = self._scopes[-1]
        scope.entries.append(one)
        scope.by_name[one.name].append(one)
        scope.by_attributes[one.name, one.attributes].append(one)
