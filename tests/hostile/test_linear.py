"""Four times the page takes about four times the time, whatever there is four times as much of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from benchmarks.hostile_inputs import PAGES

from nuffield_extract import (
    Article,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Limits,
    Note,
    NuffieldExtractError,
    Options,
    Paragraph,
    Person,
    Quote,
    Reference,
    Row,
    Section,
    Span,
    Table,
    citation_keys,
    citation_report,
    export,
    export_references,
    extract,
    formats,
    load,
    merge_references,
    plain_text,
    reference_formats,
)
from nuffield_extract.bounds.nesting import sizes
from nuffield_extract.corpus.bibliography import Mention, bibliography
from nuffield_extract.dom import collapse
from nuffield_extract.exporting import export_bytes, holds_several
from timing import processor_seconds

if TYPE_CHECKING:
    from collections.abc import Callable

# Time at four times the size may be so many times as much: caches and the collector are not even,
# while what grows as the square takes sixteen times as much.
MOST_GROWTH = 7.0
ATTEMPTS = 12  # one call takes from 1 to 2.5 times its time on a machine whose cores are all busy

TICK = 0.01  # seconds: what takes less is not told from noise


def is_linear(call: Callable[[int], object], size: int) -> bool:
    """Whether a call at four times a size takes no more than its share, at the best of attempts."""
    call(size)  # imports and caches are paid for
    return any(_takes_its_share(call, size) for _ in range(ATTEMPTS))


def _takes_its_share(call: Callable[[int], object], size: int) -> bool:
    """Whether it does so now: a machine that grows busy slows what is measured before and after."""
    before, large, after = [
        processor_seconds(partial(call, each)) for each in (size, 4 * size, size)
    ]
    return large < MOST_GROWTH * max(min(before, after), TICK)


UNBOUNDED = Options(limits=Limits.none())
"""Without the check before the parser, which is another for small pages and for large."""

SIZES = {
    "100,000 paragraphs": 1_500, "100,000 li": 1_500, "100,000 headings": 1_000,
    "100,000 headings alike": 1_000, "100,000 rows": 1_000, "100,000 cells": 2_000,
    "one paragraph of many spans": 5_000, "one paragraph of many links": 2_000, "many br": 5_000,
    "one term, many meanings": 3_000, "many figures": 500, "many captions": 1_000,
    "many sources of one picture": 1_000, "many quotations": 500, "many panels and tabs": 250,
    "links in nested tabs": 1_000, "many cards": 500, "many embeds": 1_000,
    "many images without scripts": 1_000, "deep code": 3_000,
    "400 asides around many paragraphs": 500, "many links 400 deep": 2_000,
    "many boxes 400 deep": 1_500, "many cards 400 deep": 1_500, "many files 400 deep": 1_500,
    "many words in 300 files": 2_000, "many h1 400 deep": 500, "many words in 300 titles": 2_000,
    "many labels behind nothing": 4_000, "many topics in one paragraph": 2_000,
    "many ids in one paragraph": 2_000, "100,000 links to one anchor": 2_000, "many notes": 500,
    "notes that lead to notes": 1_000, "100,000 references": 60, "many references, all cited": 60,
    "2,000 reference lists": 20, "many ranges of numbers": 1_000, "entries between breaks": 60,
    "rows of headers among references": 500, "many COinS in one paragraph": 500,
    "many citation_reference": 1_000, "one entry of 10 MB": 200_000, "a title of 10 MB": 200_000,
    "a title of spaces": 200_000, "a million metas": 10_000, "many og:article:author": 1_500,
    "many keywords": 100_000, "many dates": 2_000, "10,000 authors in one byline": 2_000,
    "JSON-LD of many authors": 1_000, "JSON-LD authors by one id": 500,
    "JSON-LD pages by one id": 2_000, "many JSON-LD scripts": 2_000,
    "data layer of many pushes": 20_000, "data layer of many tags": 20_000,
    "a million comments": 20_000, "CDATA": 10_000, "many long classes": 100,
    "a long class": 100_000, "a long href": 100_000, "a long base, many links": 20_000,
    "a long canonical url, many anchors": 20_000, "combining marks out of order": 20_000,
    "entity soup": 200_000, "MHTML of many parts": 2_000,
}  # fmt: skip
"""Pages of the benchmark, with a size at which four times as much is soon read."""


@pytest.mark.parametrize("name", SIZES)
def test_extraction_is_linear_in_what_a_page_repeats(name: str) -> None:
    pages = {size: PAGES[name].build(size) for size in (SIZES[name], 4 * SIZES[name])}

    def read(size: int) -> None:
        try:
            extract(pages[size], options=UNBOUNDED)
        except NuffieldExtractError:
            return

    assert is_linear(read, SIZES[name])


def test_marks_that_combine_are_put_in_order_in_linear_time() -> None:
    assert is_linear(lambda size: collapse("a\u0316\u0301" * 3 + "\u0316\u0301" * size), 50_000)


def _words(text: str) -> tuple[Span, ...]:
    return (Span(text=text), Span(text="again", marks=("em",), href="https://host.example/a"))


def _reference(number: int, section: str = "references") -> Reference:
    return Reference(
        id=f"{section}-{number}",
        text=f"Marlow A ({number}) Bridges {number}. Fenwick Press.",
        authors=(Person(name="Marlow A", family="Marlow", given="A"),),
        year=1900 + number % 120,
        title=f"Bridges of the valley {number // 2}",
        doi=f"10.1234/bridge{number // 3}",
    )


def _blocks(
    number: int,
) -> tuple[Paragraph | ItemList | Table | Figure | Quote | Code | Embed, ...]:
    paragraph = Paragraph(spans=_words(f"The bridge {number} * and ~~its~~ river, "))
    item = Item(blocks=(paragraph, ItemList(items=(Item(blocks=(paragraph,)),))))
    cell = Cell(spans=_words("a | b"))
    return (
        paragraph,
        ItemList(items=(item, item), ordered=True),
        Table(rows=(Row(cells=(cell, cell)), Row(cells=(cell, cell))), caption="Bridges"),
        Figure(src="https://host.example/b.png", alt="A bridge", caption="A bridge"),
        Quote(blocks=(paragraph, paragraph), attribution="A reader"),
        Code(code="bridge = 1\nriver = 2"),
        Embed(url="https://host.example/film"),
    )


def _article(size: int) -> Article:
    """An article with so many sections, notes and references, all of them cited."""
    cites = [
        Paragraph(spans=(Span(text="as in "), Span(text="1", ref=f"references-{number}")))
        for number in range(size)
    ]
    parts = [
        Section(id=f"part-{number}", heading=f"Part {number}", level=2, blocks=_blocks(number))
        for number in range(size)
    ]
    notes = [
        Note(id=f"notes-{number}", mark=str(number), blocks=(_blocks(number)[0],))
        for number in range(size)
    ]
    return Article(
        title="Bridges",
        sections=(
            *parts,
            Section(id="cites", level=2, blocks=tuple(cites)),
            Section(id="references", heading="References", level=2, role="references"),
            Section(id="notes", heading="Notes", level=2, role="notes"),
        ),
        references=tuple(_reference(number) for number in range(size)),
        notes=tuple(notes),
    )


def _of_lists(size: int) -> Article:
    """An article with so many reference lists and lists of notes."""
    names = [f"list-{number}" for number in range(size)]
    return Article(
        sections=(
            *(Section(id=name, level=2, role="references") for name in names),
            *(Section(id=f"{name}-notes", level=2, role="notes") for name in names),
        ),
        references=tuple(_reference(1, name) for name in names),
        notes=tuple(
            Note(id=f"{name}-notes-1", mark="1", blocks=(_blocks(1)[0],)) for name in names
        ),
    )


def _of_ranges(size: int) -> Article:
    """An article that cites all its references by each of so many ranges."""
    spans = (
        Span(text="1", ref="references-0"),
        Span(text="–"),
        Span(text="9", ref=f"references-{size - 1}"),
    )
    return Article(
        sections=(Section(id="a", blocks=(Paragraph(spans=spans),) * size),),
        references=tuple(_reference(number) for number in range(size)),
    )


def _articles(make: Callable[[int], Article], size: int) -> dict[int, Article]:
    return {each: make(each) for each in (size, 4 * size)}


@pytest.mark.parametrize("name", formats())
def test_every_export_is_linear_in_the_article(name: str) -> None:
    articles = _articles(_article, 150)
    assert is_linear(lambda size: export_bytes(articles[size], name), 150)


@pytest.mark.parametrize("name", formats())
def test_every_export_is_linear_in_the_lists_of_references_and_notes(name: str) -> None:
    articles = _articles(_of_lists, 600)
    assert is_linear(lambda size: export_bytes(articles[size], name), 600)


@pytest.mark.parametrize("name", [*filter(holds_several, formats())])
def test_a_file_of_several_articles_is_linear_in_them(name: str) -> None:
    several = [_article(5)] * 200
    assert is_linear(lambda size: export_bytes(several[:size], name), 50)


def test_loading_is_linear_in_the_text() -> None:
    texts = {size: export(article) for size, article in _articles(_article, 100).items()}
    assert is_linear(lambda size: load(texts[size]), 100)


def test_finding_a_mistake_is_linear_in_the_mistakes() -> None:
    def refused(size: int) -> None:
        with pytest.raises(NuffieldExtractError):
            load('{"schema": 1, "topics": [' + ",".join(["1"] * size) + "]}")

    assert is_linear(refused, 2_000)


@pytest.mark.parametrize("make", [_article, _of_lists])
def test_plain_text_is_linear_in_the_article(make: Callable[[int], Article]) -> None:
    articles = _articles(make, 500)
    assert is_linear(lambda size: plain_text(articles[size]), 500)


@pytest.mark.parametrize("make", [_article, _of_ranges])
def test_the_citation_report_is_linear_in_the_article(make: Callable[[int], Article]) -> None:
    articles = _articles(make, 700)
    assert is_linear(lambda size: citation_report(articles[size]), 700)


def test_a_range_cites_what_is_in_it_once_for_each_time_it_stands_there() -> None:
    report = citation_report(_of_ranges(5))
    assert [count.times for count in report.counts] == [5] * 5


@pytest.mark.parametrize("name", reference_formats())
def test_references_are_exported_in_linear_time(name: str) -> None:
    references = tuple(_reference(number) for number in range(2_000))
    assert is_linear(lambda size: export_references(references[:size], name), 500)


def test_keys_that_would_all_be_the_same_are_made_in_linear_time() -> None:
    assert is_linear(lambda size: citation_keys([_reference(1)] * size), 2_000)


def _chained(number: int) -> Reference:
    """A reference that shares an identifier with the one before it."""
    return Reference(
        id=str(number), text="Bridges", pmid="1", doi=f"10.1234/{number}", title="Bridges"
    )


@pytest.mark.parametrize("make", [_reference, _chained])
def test_references_are_merged_in_linear_time(make: Callable[[int], Reference]) -> None:
    references = tuple(map(make, range(4_000)))
    assert is_linear(lambda size: merge_references(references[:size]), 1_000)


def test_a_bibliography_is_made_in_linear_time() -> None:
    mentions = tuple(
        Mention(source=str(number), page_url=None, reference=_reference(number))
        for number in range(4_000)
    )
    assert is_linear(lambda size: bibliography(mentions[:size]), 1_000)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>x", "<li>x", "<b>x</b>", "<p><b>x</p>", "<a href=x>", "<div></div>", "</x>", "<!-- -->",
        "<table><td>x</table>", "<b><p></b></p>", "<script></script>", "<svg><g></g></svg>", "<",
        "<form><div></form></div>", "<template><td>x</template>", "<select><option>x</select>",
    ],
)  # fmt: skip
def test_the_check_before_the_parser_is_linear(markup: str) -> None:
    deep = "<div>" * 400
    pages = {size: (deep + markup * size).encode() for size in (5_000, 20_000)}

    def scan(size: int) -> None:
        assert list(sizes(pages[size]))

    assert is_linear(scan, 5_000)
