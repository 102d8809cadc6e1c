"""docs/reference/errors.md has the tree of errors, and says of each what raises it."""

from __future__ import annotations

import pytest

from reference_checks import errors, pages

PAGE = pages.page("errors")
ROWS = {row.name: row for row in pages.rows(PAGE)}
RAISED = errors.raised()


def listed(cell: str) -> set[str]:
    return set() if cell == "none" else set(pages.plain(cell).split(", "))


def test_the_tree_drawn_is_that_of_the_classes() -> None:
    assert errors.drawn_tree(pages.blocks(PAGE, "text")[0]) == errors.tree()


def test_a_tree_without_a_line_or_with_one_moved_is_another() -> None:
    lines = pages.blocks(PAGE, "text")[0].splitlines()
    for number in range(1, len(lines)):
        without = [*lines[:number], *lines[number + 1 :]]
        assert errors.drawn_tree("\n".join(without)) != errors.tree()


@pytest.mark.parametrize("error", ROWS)
def test_an_error_is_raised_by_the_calls_that_name_it_and_by_no_others(error: str) -> None:
    said = listed(ROWS[error].cells["raised by"])
    kinds = errors.ancestors(error)
    assert {call for call, named in RAISED.items() if error in named} - ABSTRACT.get(
        error, set()
    ) <= said
    assert said <= {call for call, named in RAISED.items() if kinds & named}


ABSTRACT = {"InputError": set(RAISED)}
"""Documentation says it for its kinds, and nothing raises it itself."""
