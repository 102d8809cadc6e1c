"""docs/reference/command.md shows what the help of each command lists, letter by letter."""

from __future__ import annotations

import textwrap

import pytest

from reference_checks import command, pages

PAGE = pages.page("command")
COMMANDS = command.commands()
TOLD_ELSEWHERE = {"Exit code"}  # a table has them
EXAMPLES = {"Example", "Examples"}


def listed(name: str) -> list[str]:
    """The lists in a command's help, as they should stand on the page."""
    blocks = command.help_blocks(COMMANDS[name])
    return [
        f"```{'sh' if head in EXAMPLES else 'text'}\n{textwrap.dedent(lines)}\n```"
        for head, lines in blocks.items()
        if head not in TOLD_ELSEWHERE
    ]


def shown(text: str, name: str) -> list[str]:
    part = pages.part(text, name)
    return [
        f"```{language}\n{code}```"
        for language in ("text", "sh")
        for code in pages.blocks(part, language)
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_lists_of_a_command_are_those_of_its_help(name: str) -> None:
    assert shown(PAGE, name) == listed(name)


@pytest.mark.parametrize("name", COMMANDS)
def test_another_list_is_told(name: str) -> None:
    changed = PAGE.replace("\nnuffield-extract ", "\nlamp ")
    assert shown(changed, name) != listed(name)


def test_every_command_has_a_heading_and_no_other_heading_is_of_a_command() -> None:
    headings = {line[3:] for line in PAGE.splitlines() if line.startswith("## `")}
    assert {pages.plain(heading) for heading in headings} == set(COMMANDS)


def test_help_that_lists_is_found_in_most_commands() -> None:
    """The parser of help is no looser than help itself."""
    assert {name for name in COMMANDS if not command.help_blocks(COMMANDS[name])} == set()
    assert all(
        (command.exit_codes(each) != {}) == ("Exit code:" in each.help)
        for each in COMMANDS.values()
    )
