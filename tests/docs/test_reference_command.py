"""docs/reference/command.md says all that the manual of each command says."""

from __future__ import annotations

import pytest

from reference_checks import command, pages
from reference_checks.fields import one_line

PAGE = pages.page("command")
COMMANDS = command.commands()
MANUALS = command.manuals()


def unsaid(text: str, name: str) -> list[str]:
    """The paragraphs of a manual that do not stand under its heading."""
    said = one_line(pages.plain(pages.part(text, name)))
    return [each for each in command.paragraphs(MANUALS[name]) if pages.plain(each) not in said]


def examples(text: str, name: str) -> list[str]:
    return [
        line for code in pages.blocks(pages.part(text, name), "sh") for line in code.splitlines()
    ]


@pytest.mark.parametrize("name", MANUALS)
def test_the_page_says_what_the_manual_says(name: str) -> None:
    assert unsaid(PAGE, name) == []


@pytest.mark.parametrize("name", MANUALS)
def test_what_the_page_does_not_say_is_told(name: str) -> None:
    shown = one_line(pages.plain(pages.part(PAGE, name)))
    for each in command.paragraphs(MANUALS[name]):
        other = shown.replace(pages.plain(each), "A lamp.")
        assert unsaid(f"## {name}\n{other}\n", name) == [
            one for one in command.paragraphs(MANUALS[name]) if one in each
        ]


@pytest.mark.parametrize("name", MANUALS)
def test_the_examples_are_those_of_the_manual(name: str) -> None:
    assert examples(PAGE, name) == list(MANUALS[name].examples)
    assert examples(PAGE.replace("\nnuffield-extract ", "\nlamp "), name) != list(
        MANUALS[name].examples
    )


def test_every_command_has_a_heading_and_no_other_heading_is_of_a_command() -> None:
    headings = [line[3:] for line in PAGE.splitlines() if line.startswith("## `")]
    assert [pages.plain(heading) for heading in headings] == list(COMMANDS)
