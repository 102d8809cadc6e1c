"""The explanation to read: what each rule took, then the page's text in its order."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, assert_never

from nuffield_extract.explain.explanation import Dropped, Kept, letters_in
from nuffield_extract.explain.grouping import groups
from nuffield_extract.explain.rules import describe_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from nuffield_extract.explain.explanation import Explanation, Fate, PageText
    from nuffield_extract.model import Article, Reference

EXTENSION = ".txt"


def render(explanation: Explanation) -> str:
    """The explanation, a blank line between its parts; `+` stands before what was kept."""
    article = explanation.article
    parts = (
        _summary(explanation),
        _titled("Rules", _rules(explanation)),
        _titled("Text", _texts(explanation)),
        _titled("Metadata (* is what won)", _claims(article) if article else ()),
        _titled("References", _references(article) if article else ()),
        _titled("Notices", _notices(article) if article else ()),
    )
    return "\n\n".join(filter(None, ("\n".join(part) for part in parts))) + "\n"


def _summary(explanation: Explanation) -> Iterator[str]:
    article = explanation.article
    yield (article.title or "An article without a title") if article else "No article"
    if explanation.absence:
        yield f"  {explanation.absence}"
    by = f"the profile {explanation.profile}" if explanation.found_by == "profile" else "its text"
    yield f"  found by {by}: {explanation.root}"
    if explanation.sought is not None:
        yield f"  the parts of the page with {explanation.sought!r}:"
    yield f"  kept {_amount(explanation.kept)}"
    yield f"  dropped {_amount(explanation.dropped)}"


def _amount(texts: Sequence[PageText]) -> str:
    several = "" if len(texts) == 1 else "s"
    return f"{letters_in(texts):,} letters in {len(texts):,} text{several}"


def _titled(title: str, lines: Iterable[str]) -> Iterable[str]:
    """The lines under a title; none where there are none."""
    found = list(lines)
    return [title.upper(), *found] if found else []


def _rules(explanation: Explanation) -> Iterator[str]:
    for rule, count in explanation.rules.items():
        yield f"  {rule:<18} {count:>7,}  {describe_rule(rule)}"


def _texts(explanation: Explanation) -> Iterator[str]:
    return chain.from_iterable(
        (_fate(group.fate), f"    {group.text}") for group in groups(explanation.texts)
    )


def _fate(fate: Fate) -> str:
    match fate:
        case Kept():
            return "  ".join(filter(None, (f"+ {fate.place}", " > ".join(fate.section))))
        case Dropped():
            return f"- {fate.rule}  {fate.start_tag}  {fate.element}"
        case _:
            assert_never(fate)


def _claims(article: Article) -> Iterator[str]:
    for claim in article.evidence:
        yield f"{'*' if claim.won else ' '} {claim.field}  {claim.source}  {_line(claim.value)}"


def _references(article: Article) -> Iterator[str]:
    for reference in article.references:
        yield f"{reference.id}  {reference.confidence:.2f}  {_line(reference.text)}"
        yield from (f"    {line}" for line in _fields(reference))


def _fields(reference: Reference) -> Iterator[str]:
    for field in reference.fields:
        text = reference.text[field.start : field.end]
        place = f"{field.start}-{field.end}"
        yield f"{field.field:<10} {place:>9}  {field.confidence:.2f}  {_line(text)}"


def _notices(article: Article) -> Iterator[str]:
    for notice in article.notices:
        yield f"  {notice.code}: {notice.message}"


def _line(text: str) -> str:
    return " ".join(text.split())
