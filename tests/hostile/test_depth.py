"""What is nested deeply: an article has a bound, and all that walks over one keeps to it."""

from __future__ import annotations

import copy
import pickle
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from nuffield_extract import (
    Article,
    Item,
    ItemList,
    Note,
    NuffieldExtractError,
    Paragraph,
    Quote,
    SchemaError,
    Section,
    Span,
    citation_report,
    export,
    extract,
    formats,
    load,
    plain_text,
)
from nuffield_extract.exporting import export_bytes
from nuffield_extract.model.depth import MAX_DEPTH, check_depth

if TYPE_CHECKING:
    from collections.abc import Callable

    from nuffield_extract import Block

FAR_TOO_DEEP = 100_000

SMALL_STACK = 256 * 1024  # bytes: what threads have on some systems, instead of 8 MiB

WORDS = Paragraph(spans=(Span(text="the bridges of the valley"),))


def _quote(depth: int) -> Block:
    block: Block = WORDS
    for _ in range(depth):
        block = Quote(blocks=(block,))
    return block


def _list(depth: int) -> Block:
    block: Block = WORDS
    for _ in range(depth):
        block = ItemList(items=(Item(blocks=(block,)),))
    return block


def _section(depth: int) -> Section:
    section = Section(id="0", blocks=(WORDS,))
    for number in range(1, depth):
        section = Section(id=str(number), heading="Bridges", sections=(section,))
    return section


def _with_quotes(levels: int) -> Article:
    return Article(sections=(Section(id="a", blocks=(_quote(levels - 2),)),))


def _with_lists(levels: int) -> Article:
    return Article(sections=(Section(id="a", blocks=(_list(levels - 2),)),))


def _with_sections(levels: int) -> Article:
    return Article(sections=(_section(levels - 1),))


def _with_notes(levels: int) -> Article:
    return Article(notes=(Note(id="n-1", mark="1", blocks=(_list(levels - 1),)),))


MAKERS = [_with_quotes, _with_lists, _with_sections, _with_notes]

PAGES = {
    "lists": ("<ul><li>a bridge", "</li></ul>"),
    "numbered lists": ("<ol><li>a bridge", "</li></ol>"),
    "terms": ("<dl><dt>a bridge<dd>", "</dl>"),
    "quotations": ("<blockquote>a bridge", "</blockquote>"),
    "tables": ("<table><tr><td>a bridge<td>", "</table>"),
    "figures": ("<figure><img src=a.png><figcaption>", "</figcaption></figure>"),
    "headings": ("<h2>a bridge<div>", "</div></h2>"),
    "divisions": ("<div>a bridge", "</div>"),
    "panels": ("<details><summary>a bridge</summary>", "</details>"),
    "lists in quotations in tables": (
        "<blockquote><ul><li><table><tr><td>a<td>",
        "</table></li></ul></blockquote>",
    ),
}


def _page(kind: str, depth: int) -> str:
    opening, closing = PAGES[kind]
    words = "<p>" + "The committee counted the bridges of the valley again. " * 12 + "</p>"
    return f"<article>{words}{opening * depth}{words}{closing * depth}{words}</article>"


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("name", formats())
def test_an_article_at_the_bound_is_exported(make: Callable[[int], Article], name: str) -> None:
    assert export_bytes(make(MAX_DEPTH), name)


@pytest.mark.parametrize("make", MAKERS)
def test_an_article_at_the_bound_is_loaded_compared_hashed_printed_copied_and_pickled(
    make: Callable[[int], Article],
) -> None:
    article = make(MAX_DEPTH)
    assert load(export(article)) == article == make(MAX_DEPTH)
    assert hash(article) == hash(make(MAX_DEPTH))
    assert repr(article).startswith("<Article ")
    assert article._repr_html_().count("the bridges of the valley") == 1
    assert copy.deepcopy(article) == article
    assert pickle.loads(pickle.dumps(article)) == article


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, 2 * MAX_DEPTH, FAR_TOO_DEEP])
def test_an_article_beyond_the_bound_is_refused_by_name(
    make: Callable[[int], Article], levels: int
) -> None:
    article = make(levels)
    for name in formats():
        with pytest.raises(SchemaError, match="nested"):
            export_bytes(article, name)


@pytest.mark.parametrize("make", MAKERS)
def test_plain_text_of_what_is_too_deep_is_refused_by_name(
    make: Callable[[int], Article],
) -> None:
    with pytest.raises(SchemaError, match="nested"):
        plain_text(make(FAR_TOO_DEEP))
    with pytest.raises(SchemaError, match="nested"):
        plain_text(_list(FAR_TOO_DEEP))


@pytest.mark.parametrize("make", MAKERS)
def test_what_an_article_cites_is_counted_however_deep_it_is(
    make: Callable[[int], Article],
) -> None:
    assert citation_report(make(FAR_TOO_DEEP)).counts == ()


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, 2 * MAX_DEPTH, 400, FAR_TOO_DEEP])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('{"id": "a", "sections": [', "]}"),
        ('{"id": "a", "blocks": [{"type": "quote", "blocks": [', "]}]}"),
        ("[", "]"),
        ('{"a":', "}"),
    ],
)
def test_json_beyond_the_bound_is_refused_by_name(opening: str, closing: str, levels: int) -> None:
    text = f'{{"schema": 1, "sections": [{opening * levels}{closing * levels}]}}'
    with pytest.raises(SchemaError):
        load(text)


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("depth", [10, 30, 60, 400])
def test_no_page_gives_an_article_beyond_the_bound(kind: str, depth: int) -> None:
    try:
        article = extract(_page(kind, depth))
    except NuffieldExtractError:
        return
    check_depth(article)
    assert load(export(article)) == article


def _in_thread(call: Callable[[], object]) -> list[object]:
    """What a call gives in a thread with a small stack."""
    found: list[object] = []
    before = threading.stack_size(SMALL_STACK)
    try:
        thread = threading.Thread(target=lambda: found.append(call()))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    return found


@pytest.mark.parametrize("kind", PAGES)
def test_a_deep_page_is_read_written_and_loaded_in_a_thread_with_a_small_stack(kind: str) -> None:
    def read() -> bool:
        article = extract(_page(kind, 50))
        written = [export_bytes(article, name) for name in formats()]
        return all(written) and load(export(article)) == article

    assert _in_thread(read) == [True]


@pytest.mark.parametrize("make", MAKERS)
def test_an_article_at_the_bound_is_written_and_loaded_in_a_thread_with_a_small_stack(
    make: Callable[[int], Article],
) -> None:
    article = make(MAX_DEPTH)
    assert _in_thread(lambda: load(export(article)) == article) == [True]


def test_four_hundred_of_the_calls_that_python_allows_are_left_to_the_caller() -> None:
    article = _with_lists(MAX_DEPTH)

    def below(frames: int) -> bool:
        return below(frames - 1) if frames else load(export(article)) == article

    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000 + len_of_stack())
    try:
        assert below(400)
    finally:
        sys.setrecursionlimit(before)


def len_of_stack() -> int:
    """The frames below which a test runs."""
    frame, depth = sys._getframe(), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth
