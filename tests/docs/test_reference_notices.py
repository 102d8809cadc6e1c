"""docs/reference/notices.md has the codes that the source makes, and where they are put."""

from __future__ import annotations

from pathlib import Path

import pytest

from nuffield_extract import NuffieldExtractError, extract_file
from reference_checks import notices, pages

ROWS = {row.name: row for row in pages.rows(pages.page("notices"))}
FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
SAVED = sorted(FIXTURES.glob("*/page.*html"))


def test_every_module_that_makes_notices_is_known() -> None:
    assert notices.unknown_makers() == set()


def test_codes_are_found_in_calls_in_tables_and_in_constants() -> None:
    places = notices.tables()["Codes", "code"]
    assert places["mojibake"]["where"] == places["guessed-encoding"]["where"] == "`capture`"
    assert places["broken-json-ld"]["where"] == "`evidence`"
    assert places["unwrapped"]["where"] == "`capture:NAME`, `capture:mhtml`"
    assert places["truncated"]["where"] == notices.NOWHERE


def is_place(where: str | None, cell: str) -> bool:
    places = pages.plain(cell).split(", ")
    if where is None:
        return "no place" in places
    return where in places or f"{where.partition(':')[0]}:NAME" in places


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.parent.name)
def test_a_notice_of_a_fixture_has_a_code_and_a_place_of_the_page(path: Path) -> None:
    try:
        found = extract_file(path).notices
    except NuffieldExtractError:
        return
    for notice in found:
        assert is_place(notice.where, ROWS[notice.code].cells["where"]), notice


def test_another_place_is_told() -> None:
    assert is_place("capture:wayback", "`capture:NAME`")
    assert not is_place("capture", "`sections`")
    assert not is_place(None, "`sections`")
