from __future__ import annotations

import json
import re

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

import nuffield_extract
from nuffield_extract.cli import main
from nuffield_extract.model.schema import json_schema


def output_of(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert result.stderr == ""
    return result.stdout


def test_the_help_says_how_to_complete_commands() -> None:
    for shell in ("bash", "zsh", "fish"):
        assert f"_NUFFIELD_EXTRACT_COMPLETE={shell}_source nuffield-extract" in output_of("--help")


@pytest.mark.parametrize("command", ["", *main.commands])
def test_the_short_option_for_help_is_the_long_one(command: str) -> None:
    assert output_of(*command.split(), "-h") == output_of(*command.split(), "--help")


def test_the_version_is_that_of_the_library() -> None:
    assert output_of("--version") == f"nuffield-extract, version {nuffield_extract.__version__}\n"


def test_an_unknown_command_is_a_usage_error() -> None:
    assert CliRunner().invoke(main, ["transmogrify"]).exit_code == 2


def test_formats_are_listed_with_extension_and_description() -> None:
    rows = [re.split(r"  +", line, maxsplit=2) for line in output_of("formats").splitlines()]
    assert [name for name, _, _ in rows] == list(nuffield_extract.formats())
    for name, extension, description in rows:
        assert extension == nuffield_extract.format_extension(name)
        assert description == nuffield_extract.format_description(name)


def test_profiles_are_listed_one_a_line() -> None:
    assert output_of("profiles").splitlines() == list(nuffield_extract.profile_names())


def test_the_schema_is_that_of_the_library() -> None:
    assert json.loads(output_of("schema")) == json_schema()


def test_the_shell_completes_formats() -> None:
    complete = ShellComplete(main, {}, "nuffield-extract", "_NUFFIELD_EXTRACT_COMPLETE")
    found = [item.value for item in complete.get_completions(["convert", "--to"], "j")]
    assert found == [name for name in nuffield_extract.formats() if name.startswith("j")]
