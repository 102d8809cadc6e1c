"""docs/reference/environment.md names the Python and the extras of pyproject.toml."""

from __future__ import annotations

from reference_checks import environment, pages

PAGE = pages.page("environment")
PROJECT = environment.project()


def test_the_page_names_the_oldest_python() -> None:
    least = PROJECT["requires-python"].removeprefix(">=")
    assert f"Python {least} or later" in PAGE


def test_the_extras_for_developers_are_extras_and_have_no_row() -> None:
    named = environment.of_developers()
    assert {"test", "dev"} <= named <= set(PROJECT["optional-dependencies"])
    assert not named & environment.tables()["Extras", "extra"].keys()


def test_variables_are_found_in_the_source() -> None:
    assert {"NO_COLOR", "RAY_USAGE_STATS_ENABLED"} <= set(environment._variables())
