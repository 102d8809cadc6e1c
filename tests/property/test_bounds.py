"""The bounds are held against the tree that the parser makes."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from fuzz.targets.bounds import made
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract.bounds.counts import count_reopened
from nuffield_extract.bounds.nesting import sizes

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = """
    a annotation-xml b body br button caption col colgroup dd desc div dl dt em font foreignObject
    form frameset g h1 h2 hr html i iframe img input label li math mi nobr noscript object ol
    optgroup option p pre rb rp rt rtc ruby script section select span style sup svg table tbody td
    template textarea th thead title tr ul xmp
    """.split()
ATTRIBUTES = ("", " a=1", " a=2", ' class="x>y"', " class='<b>'", "/", " a=b/", " color=r")
OTHERS = (
    "x", " ", "x y", "<!-- a -->", "<!-->", "<!--<div>", "-->", "--!>", "<![CDATA[", "]]>", "<",
    "</>", "<?x>", "<!x>", "<!---->", "<script><!--<script></script>", "<!doctype html>",
)  # fmt: skip

tags = st.builds("<{}{}>".format, st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES))
end_tags = st.builds("</{}>".format, st.sampled_from(NAMES))
soups = st.lists(tags | end_tags | tags | st.sampled_from(OTHERS), max_size=40).map("".join)
doctypes = st.sampled_from(["", "<!doctype html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2">'])


def random_soups(seed: int) -> Iterator[str]:
    """Soups of a few names each, so that these meet one another."""
    chance = random.Random(seed)
    for _ in range(400):
        names = chance.sample(NAMES, chance.randint(2, 7))
        pieces = [
            f"<{chance.choice(names)}{chance.choice(ATTRIBUTES)}>"
            if chance.random() < 0.5
            else f"</{chance.choice(names)}>"
            if chance.random() < 0.8
            else chance.choice(OTHERS)
            for _ in range(chance.randint(4, 60))
        ]
        yield chance.choice(["", "<!doctype html>"]) + "".join(pieces)


def assert_bounded(page: str) -> None:
    *_, size = sizes(page.encode())
    depth, nodes = made(page)
    assert depth <= size.depth, page
    assert nodes <= size.nodes, page


@given(doctypes, soups)
def test_no_tree_is_deeper_or_larger_than_its_bounds(doctype: str, soup: str) -> None:
    assert_bounded(doctype + soup)


@pytest.mark.parametrize("seed", range(5))
def test_no_soup_of_a_few_names_is_deeper_or_larger_than_its_bounds(seed: int) -> None:
    for page in random_soups(seed):
        assert_bounded(page)


@pytest.mark.parametrize(
    "page",
    [
        "<svg><sup></sup>" * 30,
        "<math><sup></sup>" * 30,
        "<p><table><!doctype html></table>" * 9,
        "<!-- <!doctype html> --><p><table><td>" * 9,
        "<br><!doctype html><p><table>",
    ],
)
def test_what_the_parser_does_and_other_tools_do_not_is_bounded(page: str) -> None:
    assert_bounded(page)


@pytest.mark.parametrize(
    ("page", "depth", "nodes"),
    [
        ("<div><div></div></div><div></div>", 2, 3),
        ("<p>a<p>b<p>c", 1, 3),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", 4, 6),
        ("<table><tr><td>a<td>b<tr><td>c</table>", 4, 7),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", 2, 5),
        ("<!-- <div><div> --><p>", 1, 2),
        ("<script>'<div><div>'</script><p>", 1, 2),
        ("<style><div><div></style><p>", 1, 2),
        ("<textarea><div><div></textarea><p>", 1, 2),
        ('<p title="<div><div>">', 1, 1),
        ("<p title='a > b <div>'>", 1, 1),
        ("<br><img><input>", 1, 3),
        ("<svg><path/><path/></svg>", 2, 3),
        ("<b>a</b><i>b</i>", 1, 2),
        ("<option>a<option>b", 1, 2),
        ("<script><!--<script></script><div>--></script><p>", 1, 2),
    ],
)
def test_ordinary_markup_is_counted_exactly(page: str, depth: int, nodes: int) -> None:
    *_, size = sizes(b"<!doctype html>" + page.encode())
    assert (size.depth, size.nodes - 1) == (depth, nodes)  # a declaration is a node


def test_text_is_what_stands_outside_of_tags_scripts_and_comments() -> None:
    page = "<title>ab</title><script>xyz</script><style>xyz</style><!-- xyz --><p id=xyz>cde</p>fg"
    *_, size = sizes(page.encode())
    assert size.text == len("abcdefg")


FORMATTING = (
    "<b a=1>", "<b>", "</b>", "<B x>", "</B >", "<i x>", "</i>", "<u>", "</u>", "<nobr a>",
    "</nobr>", "<a b>", "</a>", "<span c>", "</span>", "<svg>", "</svg>", "<g/>", "<use>", "<br>",
    "</br>", "<p>", "</p>", "<div>", "</div>", "<td>", "<table>", "</table>", "<title>",
    "</title>", "<title>x</title>", "<style>", "</style>", "<style>x</style>", "<desc>y</desc>",
    "<img a='>'>", "<!-- a -->", "<!-->", "<!--", "<?x>", "<b", "y",
)  # fmt: skip


def assert_counted(page: str) -> None:
    tags = page.count("<")
    assert made(page)[1] <= tags * (1 + count_reopened(page.encode(), tags, 0)), page


@given(st.lists(st.sampled_from(FORMATTING)))
def test_counting_bounds_what_tags_open_anew(pieces: list[str]) -> None:
    assert_counted("".join(pieces))


@pytest.mark.parametrize("seed", range(5))
def test_counting_bounds_what_tags_of_a_few_kinds_open_anew(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(400):
        kinds = chance.sample(FORMATTING, chance.randint(2, 8))
        assert_counted("".join(chance.choices(kinds, k=chance.randint(4, 60))))


@pytest.mark.parametrize(
    "closed",
    [
        "<b a=1>x</b>",
        "<B a=1>x</b >",
        "<b a=1><a href=x>y</a></b>",
        "<i class=icon><svg viewBox='0 0 1 1'><path d=M0/><use></svg></i>",
        "<code hidden><!-- x --></code>",
        "<em a><code b>x</code></em>",
        "<i class=icon><?xml version='1.0'?><!-- drawn --><svg/></i>",
        "<i a=1><svg><title>Lamp</title><defs><style>.a{fill:red}</style></defs></svg></i>",
    ],
)
def test_formatting_that_is_closed_before_any_block_is_not_opened_anew(closed: str) -> None:
    assert count_reopened(closed.encode() * 500, 5_000, 0) <= 3


@pytest.mark.parametrize(
    "left_open",
    [
        "<b a=1>",
        "<b a=1><p></b>",
        "<b a=1><b a=2></b>",
        "<b a=1><script></b></script>",
        "<b a=1><!-- </b> -->",
        "<b a=1><svg><title><p></title></svg></b>",
        "<b a=1><img alt='</b>'>",
    ],
)
def test_formatting_that_a_block_may_close_counts_each_time(left_open: str) -> None:
    assert count_reopened(left_open.encode() * 500, 5_000, 0) >= 500
