"""Names of the places in an XML document: ids that XML takes, each given once."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

import attrs

from nuffield_extract.exporters._xml_addresses import pointer
from nuffield_extract.links import inner_name
from nuffield_extract.model.walk import iter_sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from nuffield_extract.model import Article, Section, Span


@attrs.frozen(kw_only=True)
class Target:
    """Where a span leads."""

    entry: str | None = None
    """The id of the note or reference that it cites."""

    is_note: bool = False
    address: str | None = None
    """The page that it links to, besides what it cites."""


class Places:
    """Gives each place of an article its id, once, and says where the links of its text lead."""

    def __init__(self, article: Article) -> None:
        self._url = article.url
        self._notes = {note.id for note in article.notes}
        references = [reference.id for reference in article.references]
        entries = dict.fromkeys([note.id for note in article.notes] + references)
        sections = dict.fromkeys(part.id for part in iter_sections(article.sections) if part.id)
        wanted = [*entries, *sections]
        names = unique_names(wanted)
        self._entries = dict(zip(entries, names, strict=False))
        self._sections = dict(zip(sections, names[len(entries) :], strict=True))
        self._given: set[str] = set()

    def section(self, name: str) -> str | None:
        """The id of a section; None where it was given already, or the section has none."""
        return self._once(self._sections.get(name))

    def entry(self, name: str) -> str | None:
        """The id of a note or reference; None where it was given already."""
        return self._once(self._entries[name])

    def target(self, span: Span) -> Target:
        """Where a span leads; a link within the page gives way to what the span cites."""
        entry = self._entries.get(span.ref) if span.ref else None
        is_inner = entry and inner_name(span.href, self._url) is not None
        return Target(
            entry=entry,
            is_note=span.ref in self._notes,
            address=None if is_inner else pointer(span.href),
        )

    def _once(self, name: str | None) -> str | None:
        if name is None or name in self._given:
            return None
        self._given.add(name)
        return name


def unique_names(wanted: Iterable[str]) -> list[str]:
    """An NCName (Namespaces in XML 1.0, section 3) for each, all different, in linear time."""
    given: dict[str, None] = {}
    numbers: Counter[str] = Counter()
    for name in map(_nc_name, wanted):
        found = name
        while found in given:
            numbers[name] += 1
            found = f"{name}-{numbers[name] + 1}"
        given[found] = None
    return [*given]


def end_matter(sections: Sequence[Section]) -> tuple[Sequence[Section], Sequence[Section]]:
    """The sections up to the last of the body, and the lists of entries behind it."""
    behind = len([*takewhile(lambda part: part.role != "body", reversed(sections))])
    return sections[: len(sections) - behind], sections[len(sections) - behind :]


def _nc_name(name: str) -> str:
    found = _OTHERS.sub("-", name)
    return found if _START.match(found) else f"_{found}"


# Letters that all editions of XML 1.0 take in names, and so do all validators (appendix B of the
# fourth edition): Latin, Greek, Cyrillic, Hebrew, Arabic, kana, Han and Hangul.
_LETTERS = (
    "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u038e-\u03a1"
    "\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u05d0-\u05ea\u0621-\u063a\u0641-\u064a"
    "\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3"
)
_START = re.compile(f"[_{_LETTERS}]")
_OTHERS = re.compile(f"[^_.0-9{_LETTERS}-]+")
