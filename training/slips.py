"""What happens to references on their way to a page: lost fields and markup, slips of the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.templates import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from training.base import Record

_LOST_FIELD = 0.08
_GLUED = 0.5  # of the spaces between fields
_MAY_BE_LOST = ("issue", "page", "publisher-place", "volume", "edition", "accessed", "URL", "DOI")


def with_lost_fields(random: Random, record: Record) -> Record:
    """The record, now and then without a field."""
    if random.random() > _LOST_FIELD:
        return record
    undated = record["type"] in {"webpage", "report", "post-weblog"}
    lost = "issued" if undated else random.choice(_MAY_BE_LOST)
    return {key: value for key, value in record.items() if key != lost}


def noted(random: Random, record: Record) -> list[Piece]:
    """The note behind a reference, where its record has one."""
    if "note" not in record:
        return []
    before, after = random.choice(((" (", ")."), (" ", "."), (". ", ""), (" [", "]")))
    return [Piece("", before), Piece("note", record["note"]), Piece("", after)]


def with_slips(random: Random, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces after the slips that chance lets happen."""
    slipped = list(pieces)
    for share, slip in SLIPS:
        if random.random() < share:
            slipped = slip(random, slipped)
    return slipped


def _untagged(_random: Random, pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if not piece.tag]


def _replaced(old: str, new: str) -> Callable[[Random, list[Piece]], list[Piece]]:
    def slip(_random: Random, pieces: list[Piece]) -> list[Piece]:
        return [piece._replace(text=piece.text.replace(old, new)) for piece in pieces]

    return slip


def _straight_quotes(_random: Random, pieces: list[Piece]) -> list[Piece]:
    table = str.maketrans("“”‘’", "\"\"''")
    return [piece._replace(text=piece.text.translate(table)) for piece in pieces]


def _hyphen_in_pages(_random: Random, pieces: list[Piece]) -> list[Piece]:
    return [
        piece._replace(text=piece.text.replace("–", "-")) if piece.label == "pages" else piece
        for piece in pieces
    ]


def _unfinished(_random: Random, pieces: list[Piece]) -> list[Piece]:
    """Without the final stop."""
    last = max((index for index, piece in enumerate(pieces) if piece.text), default=0)
    if pieces[last].label or not pieces[last].text.endswith("."):
        return pieces
    cut = pieces[last]._replace(text=pieces[last].text[:-1])
    return [*pieces[:last], cut, *pieces[last + 1 :]]


def _one_space(new: str) -> Callable[[Random, list[Piece]], list[Piece]]:
    """One space between fields becomes something else."""

    def slip(random: Random, pieces: list[Piece]) -> list[Piece]:
        places = [i for i, piece in enumerate(pieces) if not piece.label and " " in piece.text]
        if not places:
            return pieces
        chosen = random.choice(places)
        changed = pieces[chosen]._replace(text=pieces[chosen].text.replace(" ", new, 1))
        return [*pieces[:chosen], changed, *pieces[chosen + 1 :]]

    return slip


def _stop_for_comma(random: Random, pieces: list[Piece]) -> list[Piece]:
    places = [i for i, piece in enumerate(pieces) if piece.text == ", " and not piece.label]
    if not places:
        return pieces
    chosen = random.choice(places)
    return [*pieces[:chosen], Piece("", ". "), *pieces[chosen + 1 :]]


def _glued(random: Random, pieces: list[Piece]) -> list[Piece]:
    """Half of what stands between fields without its spaces, as from a PDF."""
    return [
        piece._replace(text=piece.text.replace(" ", ""))
        if not piece.label and random.random() < _GLUED
        else piece
        for piece in pieces
    ]


def _dashed(random: Random, pieces: list[Piece]) -> list[Piece]:
    """A dash for the authors, as where the entry before has the same."""
    dash = random.choice(("———", "———.", "—", "---", "______"))
    return [piece._replace(text=dash) if piece.label == "author" else piece for piece in pieces]


def _italics_of(tag: str) -> Callable[[Random, list[Piece]], list[Piece]]:
    def slip(_random: Random, pieces: list[Piece]) -> list[Piece]:
        swap = {"<em>": f"<{tag}>", "</em>": f"</{tag}>"}
        return [piece._replace(tag=swap.get(piece.tag, piece.tag)) for piece in pieces]

    return slip


def _without_italics(_random: Random, pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.tag not in {"<em>", "</em>", "<i>", "</i>"}]


SLIPS: tuple[tuple[float, Callable[[Random, list[Piece]], list[Piece]]], ...] = (
    (0.25, _italics_of("i")),
    (0.12, _untagged),
    (0.10, _without_italics),
    (0.25, _straight_quotes),
    (0.30, _hyphen_in_pages),
    (0.10, _unfinished),
    (0.04, _one_space("  ")),
    (0.04, _one_space("\N{NO-BREAK SPACE}")),
    (0.05, _one_space("")),
    (0.04, _glued),
    (0.012, _dashed),
    (0.03, _stop_for_comma),
    (0.02, _replaced("’", "'")),
    (0.02, _replaced("ü", "ue")),
)
"""How often each slip happens."""
