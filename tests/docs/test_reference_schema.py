"""docs/reference/schema.md names the version that is written."""

from __future__ import annotations

import json

from nuffield_extract import Article, export
from reference_checks import pages, schema

PAGE = pages.page("schema")


def test_the_page_names_the_version_that_is_written() -> None:
    version = json.loads(export(Article(), "json"))["schema"]
    assert f"is the version of its form, {version} today" in PAGE


def test_every_type_is_linked_to_where_it_stands() -> None:
    kinds = {name for name, head in schema.tables() if head == "property"}
    headings = {line[4:].lower() for line in PAGE.splitlines() if line.startswith("### ")}
    assert {link[1:] for link in pages.links(PAGE) if link.startswith("#")} <= headings
    assert {kind.lower() for kind in kinds} | {"block"} == headings
