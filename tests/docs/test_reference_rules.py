"""Each example of docs/reference/rules.md is dropped by the rule that it stands for."""

from __future__ import annotations

import attrs
import pytest

from nuffield_extract import Article
from nuffield_extract.explain.rules import RULES
from nuffield_extract.profiles.profile import FIELDS
from reference_checks import pages, rules

PAGE = pages.page("rules")
ROWS = [row for row in pages.rows(PAGE) if row.heading == "Rules"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_example_of_a_rule_is_dropped_by_it(row: pages.Row) -> None:
    assert row.name in rules.rules_of(pages.plain(row.cells["example"]))


def test_every_rule_of_the_page_is_described_in_explanations_and_every_one_of_these_is_here() -> (
    None
):
    described = {row.name for row in pages.rows(PAGE) if "metadata" not in row.name}
    assert {name for name in described if not name.startswith("profile:")} == set(RULES)


def test_plain_paragraphs_are_dropped_by_no_rule() -> None:
    assert rules.rules_of("<p>Oil is dear this winter.</p>") == set()


def test_the_fields_that_a_page_prints_are_those_of_articles() -> None:
    assert set(FIELDS) <= {field.name for field in attrs.fields(Article)}


def test_rules_that_stand_in_no_table_are_found_in_the_source() -> None:
    found = {row.name for row in ROWS if rules.BUILD in row.cells["told by"]}
    assert {"card", "hidden", "back-link", "outside-article"} <= found
