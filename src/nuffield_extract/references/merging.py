"""References of many lists, with those of the same work made one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import attrs

from nuffield_extract.model import Reference
from nuffield_extract.references.sameness import (
    book_key,
    identifiers,
    may_share_title,
    may_share_url,
    title_key,
    url_key,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

    MayShare = Callable[[Reference, Reference], bool]

_MOST_COMPARED = 8  # works met at one url, or under one title: time stays linear


def merge_references(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """The references with those of the same work made one, in the order of first appearance.

    Works are the same by DOI, PubMed, PMC or arXiv id, by ISBN and title, by url, or by title
    and year; of the last two, what else is known must not speak against it. See `merged`.
    """
    listed = tuple(references)
    works = same_works(listed)
    return tuple(merged([listed[position] for position in work]) for work in works)


def merged(members: Sequence[Reference]) -> Reference:
    """One reference of several to the same work: the fullest, its gaps filled from the others.

    The authors are those of the longest list. Text, id and places of the fields are those of the
    fullest. The letter of "2019a" belongs to one list, and stays if all have it.
    """
    if len(members) == 1:
        return members[0]
    ranked = sorted(members, key=_by_fullness)
    fullest = ranked[0]
    filled = {name: found for name in _FILLED if (found := _first(ranked, name))}
    named = max(ranked, key=lambda each: len(each.authors))
    same_year = [each for each in ranked if each.year == filled.get("year")]
    suffixes = {each.year_suffix for each in members}
    return attrs.evolve(
        fullest,
        **filled,
        authors=named.authors,
        authors_text=named.authors_text,
        date=_first(same_year, "date"),
        year_suffix=suffixes.pop() if len(suffixes) == 1 else None,
    )


def same_works(references: Sequence[Reference]) -> tuple[tuple[int, ...], ...]:
    """The positions of the references to each work, in the order of first appearance.

    What is found together does not depend on the order of the references.
    """
    works = _Works(references)
    for position in works.order:
        works.join_by_identifier(position)
    for position in works.order:
        works.join_by_likeness(position)
    return works.grouped()


class _Works:
    """Positions of references, joined to works step by step (union-find)."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.order = sorted(range(len(references)), key=lambda n: _by_fullness(references[n]))
        self._references = references
        self._above = list(range(len(references)))
        self._known: list[dict[str, set[str]]] = [{} for _ in references]
        self._met: defaultdict[Hashable, list[int]] = defaultdict(list)
        for known, reference in zip(self._known, references, strict=True):
            known.update({kind: {value} for kind, value in identifiers(reference)})

    def join_by_identifier(self, position: int) -> None:
        reference = self._references[position]
        book = book_key(reference)
        keys: list[Hashable] = [*identifiers(reference), *([("isbn", *book)] if book else [])]
        for key in keys:
            for other in self._met[key]:
                self._join(position, other)
            self._met[key] = [position]

    def join_by_likeness(self, position: int) -> None:
        for key, may_share in _likenesses(self._references[position]):
            met = self._met[key]
            fitting = (other for other in met if self._fit(position, other, may_share))
            found = next(fitting, None)
            if found is not None:
                self._join(position, found)
            elif len(met) < _MOST_COMPARED:
                met.append(position)

    def grouped(self) -> tuple[tuple[int, ...], ...]:
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for position in range(len(self._references)):
            groups[self._work(position)].append(position)
        return tuple(map(tuple, groups.values()))

    def _fit(self, one: int, other: int, may_share: MayShare) -> bool:
        known, others = self._known[self._work(one)], self._known[self._work(other)]
        clash = any(known[kind].isdisjoint(others[kind]) for kind in known.keys() & others.keys())
        return not clash and may_share(self._references[one], self._references[other])

    def _join(self, one: int, other: int) -> None:
        work, joining = sorted((self._work(one), self._work(other)), key=self._size, reverse=True)
        if work != joining:
            self._above[joining] = work
            for kind, values in self._known[joining].items():
                self._known[work].setdefault(kind, set()).update(values)

    def _size(self, work: int) -> int:
        """How many identifiers are known of a work: the smaller joins the larger."""
        return sum(map(len, self._known[work].values()))

    def _work(self, position: int) -> int:
        while self._above[position] != position:
            self._above[position] = self._above[self._above[position]]
            position = self._above[position]
        return position


def _likenesses(reference: Reference) -> Iterator[tuple[Hashable, MayShare]]:
    url, title = url_key(reference), title_key(reference)
    if url:
        yield ("url", url), may_share_url
    if title:
        yield ("title", *title), may_share_title


def _by_fullness(reference: Reference) -> tuple[int, float, str]:
    """Sorts the fullest first, and never by where a reference stood."""
    filled = sum(1 for name in _FILLED if getattr(reference, name))
    return -filled, -reference.confidence, repr(attrs.evolve(reference, id=""))


def _first(ranked: Sequence[Reference], name: str) -> Any:
    values = (getattr(reference, name) for reference in ranked)
    return next((value for value in values if value), None)


_PARSED_APART = {"id", "text", "authors", "authors_text", "date", "year_suffix", "fields"}
_FILLED = tuple(
    field.name
    for field in attrs.fields(Reference)
    if field.name not in _PARSED_APART | {"confidence"}
)
