"""The references: each as printed, its fields coloured and numbered, with how sure each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from nuffield_extract.explain.renderings.html.words import counted
from nuffield_extract.exporters._markup import NOTHING, Markup, element, lines, text, within
from nuffield_extract.model.references import FieldName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from nuffield_extract.model import Article, Reference
    from nuffield_extract.model.references import FieldSpan

LOW = 0.5
"""Confidence below which a field is flagged: it is more likely wrong than right."""


class Kind(NamedTuple):
    """Fields that have one colour."""

    hue: str
    fields: tuple[FieldName, ...]


def references(article: Article) -> Markup:
    """The part of the page that holds the references; nothing where there are none."""
    if not article.references:
        return NOTHING
    heading = element("h2", text(f"References ({len(article.references):,})"), id="references")
    entries = element("ol", within(lines(map(_entry, article.references))), class_="entries")
    inside = lines((heading, _legend(article.references), entries))
    return element("section", within(inside), aria_labelledby="references")


def _legend(every: Iterable[Reference]) -> Markup:
    """What the colours are, and how many fields are unsure."""
    fields = [field for reference in every for field in reference.fields]
    seen = {field.field for field in fields}
    names = [name for name in get_args(FieldName) if name in seen]
    chips = [element("li", text(name), class_=_HUES[name]) for name in names]
    low = sum(field.confidence < LOW for field in fields)
    said = (
        "Each field is numbered in the entry and below it, where the number behind its name says "
        "how sure it is: 0 is not at all, 1 is certain. "
        f"{counted(low, 'field')} below {LOW} {'is' if low == 1 else 'are'} marked “low”."
    )
    return lines(
        (
            element("p", text(said), class_="soft"),
            element("ul", *chips, class_="chips", aria_label="Colours of fields")
            if chips
            else NOTHING,
        )
    )


def _entry(reference: Reference) -> Markup:
    overall = f"{reference.type or 'of no known type'}, confidence {_number(reference.confidence)}"
    chips = [_chip(number, field) for number, field in enumerate(_ordered(reference), start=1)]
    parts = (
        element("p", *_pieces(reference), class_="printed", dir="auto"),
        element("ul", *chips, class_="chips", aria_label="Fields") if chips else NOTHING,
        element("p", text(overall), _flag(reference.confidence), class_="soft"),
    )
    return element("li", within(lines(parts)))


def _pieces(reference: Reference) -> Iterator[Markup]:
    """The entry as printed, with each field in an element of its own."""
    end = 0
    for number, field in enumerate(_ordered(reference), start=1):
        yield text(reference.text[end : field.start])
        words = reference.text[field.start : field.end]
        yield element("span", text(words), class_=f"field {_HUES[field.field]}", dir="auto")
        yield element("sup", text(str(number)))
        end = field.end
    yield text(reference.text[end:])


def _ordered(reference: Reference) -> list[FieldSpan]:
    return sorted(reference.fields, key=lambda field: field.start)


def _chip(number: int, field: FieldSpan) -> Markup:
    return element(
        "li",
        element("sup", text(str(number))),
        text(f" {field.field} {_number(field.confidence)}"),
        _flag(field.confidence),
        class_=_HUES[field.field],
    )


def _flag(confidence: float) -> Markup:
    return element("strong", text(" low"), class_="low") if confidence < LOW else NOTHING


def _number(confidence: float) -> str:
    return f"{confidence:.2f}"


_KINDS = (
    Kind("blue", ("authors", "editors")),
    Kind("yellow", ("year", "accessed")),
    Kind("green", ("title",)),
    Kind("violet", ("container",)),
    Kind("orange", ("publisher", "place", "edition")),
    Kind("grey", ("volume", "issue", "pages")),
    Kind("teal", ("doi", "pmid", "pmcid", "arxiv", "isbn")),
    Kind("pink", ("url",)),
)

_HUES: Mapping[FieldName, str] = {name: kind.hue for kind in _KINDS for name in kind.fields}
