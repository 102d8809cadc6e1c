"""Persons and organisations as JATS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nuffield_extract.exporters._xml import element, group, worded
from nuffield_extract.exporters._xml_addresses import pointer
from nuffield_extract.exporters.jats.inline import link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nuffield_extract.exporters._xml import Element
    from nuffield_extract.model import Person


def contributor(person: Person) -> Element:
    """The person as an author of the article."""
    url = pointer(person.url)
    orcid = f"https://orcid.org/{person.orcid}" if person.orcid else None
    return group(
        "contrib",
        worded("contrib-id", orcid, contrib_id_type="orcid"),
        _alternatives(person),
        link(address=url) if url else None,
        contrib_type="author",
    )


def people(kind: str, persons: Iterable[Person], *, and_others: bool = False) -> Element | None:
    """The persons of a reference as a group; with `etal` where more are than are named."""
    named = [_name(person) for person in persons]
    others = element("etal") if and_others else None
    return group("person-group", *named, others, person_group_type=kind) if named else None


def _alternatives(person: Person) -> Element:
    """The name; with the name as printed where that says more."""
    name = _name(person)
    if name.tag == "collab" or person.name == _joined(person):
        return name
    return group("name-alternatives", name, element("string-name", person.name))


def _name(person: Person) -> Element:
    if person.given is None and person.family is None:
        return element("collab", person.name)
    given, family = worded("given-names", person.given), worded("surname", person.family)
    return group("name", family, given or (None if family else element("given-names")))


def _joined(person: Person) -> str:
    return " ".join(filter(None, (person.given, person.family)))
