"""The bibliography of many pages: each work once, with the pages that refer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from nuffield_extract.bibliography import citation_keys
from nuffield_extract.references.merging import merged, same_works

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.model import Reference


@attrs.frozen(kw_only=True)
class Mention:
    """A reference where it stands."""

    source: str
    """Name of the page, unique in the run."""

    page_url: str | None
    reference: Reference


@attrs.frozen(kw_only=True)
class Work:
    """A reference of the bibliography; its id is its citation key."""

    reference: Reference
    mentions: tuple[Mention, ...]
    """On which pages it stands, in the order of the pages."""


def bibliography(mentions: Iterable[Mention]) -> tuple[Work, ...]:
    """The works that the mentions are of, each once, in the order of their first mention."""
    listed = tuple(mentions)
    groups = [
        tuple([listed[position] for position in positions])
        for positions in same_works([mention.reference for mention in listed])
    ]
    found = [merged([mention.reference for mention in group]) for group in groups]
    return tuple(
        Work(reference=attrs.evolve(reference, id=key), mentions=group)
        for key, reference, group in zip(citation_keys(found), found, groups, strict=True)
    )
