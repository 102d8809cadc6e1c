"""Persons and organisations as TEI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element, worded
from nuffield_extract.exporters._xml_addresses import pointer
from nuffield_extract.exporters._xml_runs import parts_of_name

if TYPE_CHECKING:
    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Person


def author(person: Person) -> Element:
    """The person as an author."""
    return element("author", *_named(person))


def editor(person: Person) -> Element:
    """The person as an editor."""
    return element("editor", *_named(person))


def _named(person: Person) -> list[Element | None]:
    return [*_names(person), worded("idno", person.orcid, type="ORCID")]


def _names(person: Person) -> list[Element]:
    """The name as printed with its parts named; apart where the printed name has them not."""
    url = pointer(person.url)
    if person.given is None and person.family is None:
        return [element("orgName", person.name, ref=url)]
    pieces = parts_of_name(person)
    if pieces is not None:
        inside = [element(_TAGS[name], text) if name else text for name, text in pieces]
        return [element("persName", *inside, ref=url)]
    given, family = worded("forename", person.given), worded("surname", person.family)
    space = " " if given and family else None
    return [
        element("persName", given, space, family, type="parts"),
        element("persName", person.name, ref=url, type="printed"),
    ]


_TAGS = {"given": "forename", "family": "surname"}
"""Elements of the parts of a name."""
