"""Each key of docs/reference/profiles.md takes what the page says, and nothing else."""

from __future__ import annotations

import pytest

from nuffield_extract.profiles.load import parse_profile
from nuffield_extract.profiles.profile import CARDS, FIELDS
from reference_checks import pages, profiles

PAGE = pages.page("profiles")
ROWS = [row for row in pages.rows(PAGE) if row.kind == "key"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.heading} {row.name}")
def test_a_key_takes_what_the_page_says(row: pages.Row) -> None:
    table, kind = row.heading.strip("[]"), row.cells["type"]
    assert profiles.takes(table, row.name, profiles.TYPES[kind])
    shape = profiles.TYPES[kind][0]
    others = [value for value in profiles.TYPES.values() if value[0] != shape]
    assert not any(profiles.takes(table, row.name, value) for value in (*others, "1"))


def test_only_hosts_must_be_hosts_and_only_date_formats_formats() -> None:
    assert not profiles.takes("match", "hosts", '["https://example.org"]')
    assert not profiles.takes("dates", "formats", '["p"]')
    assert profiles.takes("match", "generators", '["https://example.org"]')


@pytest.mark.parametrize("key", ["roots", "whole"])
def test_lists_of_selectors_hold_selectors(key: str) -> None:
    assert not profiles.takes("content", key, '["p["]')


def test_the_profile_that_has_it_all_has_every_key() -> None:
    shown = parse_profile(pages.blocks(PAGE, "toml")[0], path="harbour.toml")
    names = {name for name, _ in shown.selectors}
    assert {f"field:{field}" for field in FIELDS} <= names
    assert {
        f"{card}:{part}" for card in CARDS for part in ("item", "link", "kind", "date")
    } <= names
    assert {"root:1", "whole:0", "drop:advert"} <= names
    assert shown.hosts
    assert shown.generators
    assert shown.scope
    assert len(shown.date_formats) == 2
