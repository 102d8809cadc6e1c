from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given

from nuffield_extract.testing import references

if TYPE_CHECKING:
    from nuffield_extract import Reference


@given(references())
def test_fields_stand_in_the_text_in_its_order_and_do_not_overlap(reference: Reference) -> None:
    spans = reference.fields
    assert all(0 <= span.start < span.end <= len(reference.text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(references())
def test_each_field_that_is_printed_has_its_span(reference: Reference) -> None:
    shown = {span.field: reference.text[span.start : span.end] for span in reference.fields}
    assert shown.get("authors") == reference.authors_text
    names = ", ".join(person.name for person in reference.editors)
    assert shown.get("editors", "") == names
    for name in set(shown) - {"authors", "editors"}:
        assert shown[name] == str(getattr(reference, name))


@given(references())
def test_names_of_authors_stand_in_what_is_printed_of_them(reference: Reference) -> None:
    assert all(person.name in (reference.authors_text or "") for person in reference.authors)
