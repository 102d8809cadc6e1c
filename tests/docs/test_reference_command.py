"""docs/reference/command.md shows what the help of each command lists, letter by letter."""

from __future__ import annotations

import textwrap

import pytest

from reference_checks import command, pages

PAGE = pages.page("command")
COMMANDS = command.commands()
EXAMPLES = {"Examples"}


def listed(name: str) -> list[str]:
    """The lists in a command's help, as they should stand on the page."""
    blocks = command.help_blocks(COMMANDS[name])
    return [
        f"```{'sh' if head in EXAMPLES else 'text'}\n{textwrap.dedent(lines)}\n```"
        for head, lines in blocks.items()
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


def test_every_command_but_the_program_itself_has_exit_codes_and_examples() -> None:
    assert {name for name in COMMANDS if not command.help_blocks(COMMANDS[name])} == set()
    without = [name for name, each in COMMANDS.items() if not command.exit_codes(each)]
    assert without == [command.PROGRAM]
