"""Nodes of JSON-LD 1.1, and their text, which may stand in a `<script>` as it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from nuffield_extract.exporters._addresses import link_target, orcid_address
from nuffield_extract.exporters._characters import legal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nuffield_extract.model import Person

Node = dict[str, Any]


def node(kind: str | Sequence[str], **properties: Any) -> Node:
    """A node of a type of schema.org; what is empty is left out, and "id" is written "@id"."""
    named = {_KEYWORDS.get(name, name): value for name, value in properties.items()}
    return {"@type": kind, **{name: value for name, value in named.items() if value}}


def named(kind: str | Sequence[str], name: str | None, **properties: Any) -> Node | None:
    """A node with a name; None where it would have none."""
    return node(kind, name=name, **properties) if name else None


def person(one: Person) -> Node | None:
    """A Person; an Organization where neither a given nor a family name is known."""
    is_body = one.given is None and one.family is None
    return named(
        "Organization" if is_body else "Person",
        one.name,
        givenName=one.given,
        familyName=one.family,
        url=link_target(one.url),
        sameAs=orcid_address(one.orcid),
    )


def people(several: Sequence[Person]) -> list[Node]:
    """All that have a name."""
    return [found for one in several if (found := person(one))]


def script_text(value: Node) -> str:
    """The node as JSON, indented by two, in which no tag, comment or entity can occur.

    Only strings hold the characters that are escaped (JSON-LD 1.1, section 7, "Embedding JSON-LD
    in HTML Documents").
    """
    return legal(json.dumps(value, indent=2, ensure_ascii=False)).translate(_ESCAPED)


_KEYWORDS = {"id": "@id"}

_ESCAPED = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
