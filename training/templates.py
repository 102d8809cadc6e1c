"""Templates of references: HTML with slots, filled from a record into labelled pieces.

    {title}         a slot; {authors:apa} a slot in one of its forms
    ⟨, vol. {volume}⟩    printed only if all slots directly in it are
    ⟦pp. |p. |⟧     one of these, by chance
    {a}...{/a}      a link to the record's address, where it has one

All else is text, or tags that carry no text.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from training.fields import slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from training.base import Record


class Piece(NamedTuple):
    """A run of text with its label ("" between fields), or a tag."""

    label: str
    text: str
    tag: str = ""


class Slot(NamedTuple):
    """A place for a field."""

    name: str
    form: str


class Group(NamedTuple):
    """What is printed together or not at all."""

    nodes: tuple[Node, ...]


class Choice(NamedTuple):
    """Ways to print, of which one is taken."""

    ways: tuple[tuple[Node, ...], ...]


Node = Piece | Slot | Group | Choice

_TOKEN = re.compile(r"<[^>]*>|\{[^}]*\}|[⟨⟩⟦⟧|]|[^<{⟨⟩⟦⟧|]+")
_STOPS = frozenset(".,;")
_FINAL = frozenset(".?!…")


class MissingField(Exception):
    """A record lacks a field that a template must print."""


def fill(random: Random, template: str, record: Record) -> list[Piece]:
    """The pieces of the record as the template prints it.

    Raises:
        MissingField: the record lacks what the template prints outside its groups.
    """
    return without_double_stops(_filled(random, parse(template), record))


@cache
def parse(template: str) -> tuple[Node, ...]:
    """The nodes of a template."""
    ways = _ways(iter(_TOKEN.findall(template)), "")
    return ways[0]


def to_html(pieces: Iterable[Piece]) -> str:
    """The pieces as HTML."""
    return "".join(piece.tag or escape(piece.text, quote=False) for piece in pieces)


def to_segments(pieces: Iterable[Piece]) -> list[list[str]]:
    """Label and text of the pieces, neighbours of one label joined; they cover all the text."""
    segments: list[list[str]] = []
    for label, text, _ in pieces:
        if segments and segments[-1][0] == label:
            segments[-1][1] += text
        elif text:
            segments.append([label, text])
    return segments


def without_double_stops(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without a stop behind a stop ("et al..", "why?.")."""
    kept: list[Piece] = []
    last = " "
    for piece in pieces:
        text = piece.text
        if text[:1] == "." and last in _FINAL and not text.startswith("..."):
            text = text[1:]
        kept.append(piece._replace(text=text))
        last = text[-1:] or last
    return kept


def _ways(found: Iterator[str], end: str) -> tuple[tuple[Node, ...], ...]:
    """What stands before the closing bracket, parted at bars."""
    ways: list[list[Node]] = [[]]
    for part in found:
        if part == end:
            break
        if part == "|":
            ways.append([])
        elif part == "⟨":
            ways[-1].append(Group(_ways(found, "⟩")[0]))
        elif part == "⟦":
            ways[-1].append(Choice(_ways(found, "⟧")))
        else:
            ways[-1].append(_leaf(part))
    return tuple(map(tuple, ways))


def _leaf(part: str) -> Node:
    if part[0] == "{":
        name, _, form = part[1:-1].partition(":")
        return Slot(name, form)
    return Piece("", "", part) if part[0] == "<" else Piece("", unescape(part))


def _filled(random: Random, nodes: Iterable[Node], record: Record) -> Iterator[Piece]:
    for node in nodes:
        match node:
            case Piece():
                yield node._replace(tag=node.tag.replace("{doi}", record.get("DOI", "")))
            case Slot():
                yield _slot(random, node, record)
            case Choice():
                yield from _filled(random, random.choice(node.ways), record)
            case Group():
                yield from _group(random, node, record)


def _group(random: Random, group: Group, record: Record) -> list[Piece]:
    try:
        return list(_filled(random, group.nodes, record))
    except MissingField:
        return []


def _slot(random: Random, node: Slot, record: Record) -> Piece:
    if node.name in _LINKS:
        return Piece("", "", _link(record, node.name))
    found = slot(random, record, node.name, node.form)
    if found is None:
        raise MissingField(node.name)
    return Piece(*found)


def _link(record: Record, name: str) -> str:
    address = record.get("URL") or (f"https://doi.org/{record['DOI']}" if "DOI" in record else None)
    if address is None:
        return ""
    return f'<a href="{escape(address)}">' if name == "a" else "</a>"


_LINKS = ("a", "/a")
