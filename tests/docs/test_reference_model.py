"""docs/reference/model.md draws the types as they nest."""

from __future__ import annotations

from typing import get_args

from nuffield_extract.model.blocks import Block
from reference_checks import model, pages

DRAWING = pages.blocks(pages.page("model"), "text")[0]


def test_the_drawing_has_every_field_that_holds_types_and_no_other() -> None:
    assert model.drawn_edges(DRAWING) == model.edges()


def test_the_drawing_has_every_kind_of_block_in_its_order() -> None:
    assert model.drawn_blocks(DRAWING) == [kind.__name__ for kind in get_args(Block)]


def test_a_drawing_without_one_of_its_lines_is_another() -> None:
    lines = DRAWING.splitlines()
    right = (model.edges(), [kind.__name__ for kind in get_args(Block)])
    for number in range(1, len(lines)):
        left = "\n".join([*lines[:number], *lines[number + 1 :]])
        assert (model.drawn_edges(left), model.drawn_blocks(left)) != right, lines[number]


def test_a_drawing_with_a_star_too_many_is_another() -> None:
    assert model.drawn_edges(DRAWING.replace("CaptureInfo", "CaptureInfo*")) != model.edges()
