from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import attrs
import pytest

from nuffield_extract import Limits, Options, PageTooDeep, PageTooLarge, extract, parse_reference
from nuffield_extract.bounds import check
from nuffield_extract.errors import InputError
from timing import takes_less_than

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLE = "<h1>Title</h1>" + "<p>Some words of an article that go on for a line or two.</p>" * 9
SMALL = Limits(depth=30, nodes=200, attributes=20, text=5_000)


def extracted(page: str, limits: Limits = SMALL) -> str:
    return extract(page, options=Options(limits=limits)).sections[0].id


@pytest.mark.parametrize(
    ("page", "error"),
    [
        ("<div>" * 31, PageTooDeep),
        ("<section><div>" * 15, PageTooDeep),
        ("<svg>" + "<g>" * 30, PageTooDeep),
        ("<p>" * 201, PageTooLarge),
        ("<!---->" * 201, PageTooLarge),
        ("</div>" * 201, PageTooLarge),
        ("<p>" + "<b>" * 3 + "</p>" + "<p>x" * 60, PageTooLarge),
        ("x" * 5_001, PageTooLarge),
    ],
)
def test_a_page_beyond_a_limit_is_refused_by_name(page: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        extracted(ARTICLE + page)


def test_too_many_attributes_of_one_element_are_refused_in_a_page_of_some_size() -> None:
    names = " ".join(f"a{number}" for number in range(21))
    padding = f"<!--{'x' * 200_000}-->"
    with pytest.raises(PageTooLarge, match="attributes"):
        extracted(f"{ARTICLE}{padding}<p {names}>")
    with pytest.raises(PageTooLarge, match="attributes"):
        extracted(f'{ARTICLE}{padding}<p a="><p b" {names}>')


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20 + "</div>" * 20,
        "<div></div>" * 60,
        "<p>a" * 60,
        "<ul>" + "<li>a" * 60 + "</ul>",
        "<table>" + "<tr><td>a" * 30 + "</table>",
        "<b>a</b>" * 60,
        "<p><b>a</p>" * 12,
        f"<!--{'<div>' * 200}-->",
        f"<script>'{'<div>' * 200}'</script>",
        f'<p title="{"<div>" * 200}">',
        f"<script>{'x' * 6_000}</script>",
        f'<img src="data:image/png;base64,{"A" * 6_000}">',
    ],
)
def test_a_page_within_the_limits_is_read(page: str) -> None:
    assert extracted(ARTICLE + page)


def test_without_limits_nothing_is_refused_for_its_size() -> None:
    assert extracted(ARTICLE + "<p>a" * 1_000 + "<div>" * 600, Limits.none())


def test_what_limits_hold_is_told_of_each_in_its_docstring() -> None:
    assert all(getattr(Limits.none(), field.name) > 10**9 for field in attrs.fields(Limits))


HOSTILE: dict[str, Callable[[], str]] = {
    "nested div": lambda: "<div>" * 200_000,
    "nested span and div": lambda: "<span><div>" * 100_000,
    "nested terms": lambda: "<dl><dd>" * 100_000,
    "a million attributes": lambda: f"<p {numbered('a{}', 1_000_000)}>",
    "attributes behind a quoted end": lambda: f'<p a=">" {numbered("a{}", 90_000)}>',
    "attributes without an end": lambda: f"<p {numbered('a{}', 90_000)}",
    "many attributes each": lambda: f"<p {numbered('a{}', 900)}>" * 1_000,
    "formatting opened anew": lambda: f"<p>{numbered('<b a={}>', 2_000)}</p>" + "<p>x" * 2_000,
    "formatting in cells": lambda: "<table>" + "<td><b a=1><b a=2><b a=3><b a=4><p>x" * 20_000,
    "end tags of nothing": lambda: "<div>" * 400 + "</x>" * 1_000_000,
    "end tags of formatting": lambda: "<div>" * 400 + "</b>" * 1_000_000,
    "items": lambda: "<li>" * 400_000,
    "comments": lambda: "<!---->" * 1_000_000,
    "open comments": lambda: "<!--" * 1_000_000,
    "open tags": lambda: "<a " * 1_000_000,
    "open quotes": lambda: '<a b="' * 1_000_000,
    "open quotes of both kinds": lambda: "<a b='<a b=\"" * 500_000,
    "less-than signs": lambda: "<" * 15_000_000,
    "equals signs": lambda: "<a =" + "=" * 5_000_000,
    "slashes": lambda: "<a" + "/" * 5_000_000,
    "open scripts": lambda: "<script>" * 1_000_000,
    "escaped scripts": lambda: "<script><!--<script>" * 300_000,
    "titles": lambda: "<title></title>" * 400_000,
    "open cdata": lambda: "<svg>" + "<![CDATA[" * 500_000,
    "annotations": lambda: "<math><annotation-xml encoding=text/html>" * 100_000,
    "templates": lambda: "<template>" * 200_000,
    "tables in cells": lambda: "<table><td>" * 100_000,
    "adoptions": lambda: "<b><div>" * 200 + "</b>" * 200_000,
    "selects": lambda: "<select><option>" * 200_000,
    "links": lambda: "<a href=x>" * 200_000,
    "forms": lambda: "<form><div></form>" * 100_000,
}


def numbered(piece: str, number: int) -> str:
    return " ".join(piece.format(turn) for turn in range(number))


@pytest.mark.parametrize("name", HOSTILE)
def test_no_page_holds_the_check_for_long(name: str) -> None:
    page = HOSTILE[name]().encode()

    def checked() -> None:
        with suppress(InputError):
            check(page, Limits())

    assert takes_less_than(5, checked)  # the benchmark tells how long


def test_an_entry_is_held_to_the_limits_too() -> None:
    with pytest.raises(PageTooDeep):
        parse_reference("<div>" * 100_000)
