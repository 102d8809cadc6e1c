from __future__ import annotations

import datetime
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

from nuffield_extract import (
    Article,
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Link,
    Note,
    Paragraph,
    Person,
    Quote,
    Reference,
    Row,
    SchemaError,
    Section,
    Span,
    Table,
)
from nuffield_extract.chunks import Chunk, Cited, chunks

if TYPE_CHECKING:
    from nuffield_extract.model import Block

PAGE = "https://example.org/lamps"
LONG = "The keeper of the lamp climbs her ladder. Oil runs out at noon. Nobody minds it much."


def paragraph(text: str, **span: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text, **span),))


def listed(*texts: str, ordered: bool = False, start: int = 1) -> ItemList:
    items = tuple(Item(blocks=(paragraph(text),)) for text in texts)
    return ItemList(items=items, ordered=ordered, start=start)


def row(*texts: str, header: bool = False) -> Row:
    return Row(cells=tuple(Cell(spans=(Span(text=text),), header=header) for text in texts))


def section(*blocks: Block, heading: str | None = "Oil", id: str = "oil") -> Section:  # noqa: A002
    return Section(heading=heading, level=2 if heading else 0, id=id, blocks=blocks)


def article(*blocks: Block, **fields: object) -> Article:
    return Article(sections=(section(*blocks, heading=None, id="lead"),), **fields)


def texts(found: tuple[Chunk, ...]) -> list[str]:
    return [chunk.text for chunk in found]


# --- what is cut where


def test_an_article_without_text_has_no_chunks() -> None:
    assert chunks(Article()) == ()
    assert chunks(Article(title="Lamps", authors=(Person(name="K. Osei"),), url=PAGE)) == ()
    assert chunks(article(Figure(src="https://example.org/lamp.png"))) == ()


def test_what_fits_is_one_chunk_a_section_as_plain_text_has_it() -> None:
    one = section(paragraph("Oil burns."), listed("wick", "lamp"))
    two = section(paragraph("Ladders lean."), heading="Ladders", id="ladders")
    found = chunks(Article(sections=(one, two)))
    assert texts(found) == ["Oil\n\nOil burns.\n\n  • wick\n  • lamp", "Ladders\n\nLadders lean."]
    assert [chunk.section_path for chunk in found] == [("Oil",), ("Ladders",)]
    assert [chunk.heading_ids for chunk in found] == [("oil",), ("ladders",)]
    assert found[0].blocks == ("heading", "paragraph", "list")


def test_a_heading_without_text_of_its_own_stands_in_the_first_chunk_below_it() -> None:
    inner = section(paragraph("Wicks burn."), heading="Wicks", id="wicks")
    outer = Section(heading="Lamps", level=1, id="lamps", sections=(inner,))
    (chunk,) = chunks(Article(sections=(outer,)))
    assert chunk.text == "Lamps\n\nWicks\n\nWicks burn."
    assert chunk.section_path == ("Lamps", "Wicks")
    assert chunk.heading_ids == ("lamps", "wicks")


def test_the_standfirst_stands_with_the_text_before_the_first_heading() -> None:
    found = chunks(article(paragraph("Oil burns."), standfirst="On lamps."))
    assert texts(found) == ["On lamps.\n\nOil burns."]
    assert found[0].blocks == ("standfirst", "paragraph")
    apart = chunks(Article(standfirst="On lamps.", sections=(section(paragraph("Oil burns.")),)))
    assert texts(apart) == ["On lamps.", "Oil\n\nOil burns."]


def test_whole_paragraphs_fill_a_chunk() -> None:
    three = [paragraph(f"Lamp {name} burns.") for name in ("one", "two", "three")]
    assert texts(chunks(article(*three), max_tokens=6)) == [
        "Lamp one burns.\n\nLamp two burns.",
        "Lamp three burns.",
    ]


def test_a_paragraph_too_long_is_cut_between_sentences() -> None:
    assert texts(chunks(article(paragraph(LONG)), max_tokens=13)) == [
        "The keeper of the lamp climbs her ladder. Oil runs out at noon.",
        "Nobody minds it much.",
    ]


def test_a_sentence_too_long_is_cut_between_words() -> None:
    words = [f"lamp{number}" for number in range(23)]
    found = chunks(article(paragraph(" ".join(words))), max_tokens=5)
    assert " ".join(texts(found)).split() == words
    assert max(chunk.tokens for chunk in found) <= 5
    assert len(found) <= 8


def test_a_line_of_ideographs_without_stops_is_cut_between_them() -> None:
    found = chunks(article(paragraph("灯油" * 20)), max_tokens=15)
    assert "".join(texts(found)) == "灯油" * 20
    assert [chunk.tokens <= 15 for chunk in found] == [True] * len(found)


def test_a_list_too_long_is_cut_by_items_and_keeps_what_introduces_it() -> None:
    before, intro = paragraph("Oil burns all night."), paragraph("Lamps need three things:")
    found = chunks(article(before, intro, listed("a wick", "some oil", "a keeper")), max_tokens=8)
    assert texts(found) == [
        "Oil burns all night.",
        "Lamps need three things:\n\n  • a wick\n  • some oil",
        "  • a keeper",
    ]


def test_items_keep_their_numbers() -> None:
    found = chunks(article(listed("a wick", "some oil", ordered=True, start=7)), max_tokens=4)
    assert texts(found) == ["  7. a wick", "  8. some oil"]


def test_a_heading_goes_with_the_first_sentences_of_a_paragraph_that_leaves_no_room() -> None:
    found = chunks(Article(sections=(section(paragraph(LONG)),)), max_tokens=17)
    assert texts(found) == [
        "Oil\n\nThe keeper of the lamp climbs her ladder. Oil runs out at noon.",
        "Nobody minds it much.",
    ]


TABLE = Table(
    caption="What burns",
    rows=(
        row("Lamp", "Oil", header=True),
        row("North", "12"),
        row("South", "7"),
        row("East", "3"),
        row("West", "9"),
    ),
)


def test_a_table_too_large_is_cut_by_rows_below_its_header() -> None:
    found = chunks(article(TABLE), max_tokens=8)
    assert texts(found) == [
        "What burns\nLamp | Oil\nNorth | 12\nSouth | 7",
        "What burns\nLamp | Oil\nEast | 3\nWest | 9",
    ]
    assert [chunk.repeated for chunk in found] == ["", "What burns\nLamp | Oil"]
    assert [chunk.tokens for chunk in found] == [8, 8]


def test_a_header_that_would_take_more_than_half_of_a_chunk_is_not_repeated() -> None:
    found = chunks(article(TABLE), max_tokens=6)
    assert texts(found)[:2] == [
        "What burns\nLamp | Oil\nNorth | 12",
        "South | 7\nEast | 3\nWest | 9",
    ]
    assert {chunk.repeated for chunk in found} == {""}


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (Quote(blocks=(paragraph(LONG), paragraph(LONG))), "quote"),
        (Code(code="lamp = oil\n" * 9), "code"),
        (listed(LONG), "list"),
        (Table(rows=(row(LONG, LONG),)), "table"),
        (Figure(caption=LONG), "figure"),
        (Embed(url="https://example.org/a/b/c/d/e", kind="video"), "embed"),
    ],
)
def test_what_is_not_to_be_cut_stays_whole_and_says_so(block: Block, kind: str) -> None:
    found = chunks(article(paragraph("Oil."), block, paragraph("Lamps.")), max_tokens=3)
    assert [(chunk.blocks, chunk.oversize) for chunk in found] == [
        (("paragraph",), False),
        ((kind,), True),
        (("paragraph",), False),
    ]


def test_an_image_is_told_by_what_stands_for_it_and_its_caption() -> None:
    shown = Figure(alt="A lamp at dusk", caption="The north lamp", credit="K. Osei")
    assert texts(chunks(article(shown))) == ["[image] A lamp at dusk\nThe north lamp\nK. Osei"]
    same = Figure(alt="the north  lamp", caption="The north lamp, lit")
    assert texts(chunks(article(same))) == ["The north lamp, lit"]


def test_entries_stay_whole_and_their_chunks_name_them() -> None:
    entries = tuple(Reference(id=f"refs-{n}", text=f"Osei K (201{n}), {LONG}") for n in (1, 2))
    lists = Section(heading="References", level=2, id="refs", role="references")
    found = chunks(Article(sections=(lists,), references=entries), max_tokens=10)
    assert texts(found) == ["References", entries[0].text, entries[1].text]
    assert [chunk.oversize for chunk in found] == [False, True, True]
    assert {chunk.role for chunk in found} == {"references"}
    assert found[1].references == (Cited(id="refs-1", text=entries[0].text),)


def test_notes_and_entries_without_a_section_come_last() -> None:
    note = Note(id="n-1", mark="*", blocks=(paragraph("Oil was dear."),))
    entry = Reference(id="r-1", text="Osei (2019), Lamps")
    found = chunks(article(paragraph("Oil burns."), notes=(note,), references=(entry,)))
    assert texts(found) == ["Oil burns.", "[*] Oil was dear.", "Osei (2019), Lamps"]
    assert [chunk.role for chunk in found] == ["body", "notes", "references"]


def test_small_sections_beside_each_other_are_joined_where_that_is_asked_for() -> None:
    parts = [
        section(paragraph(f"{name} burns."), heading=name, id=name)
        for name in ("One", "Two", "Six")
    ]
    large = section(paragraph(LONG), heading="Large", id="large")
    outer = Section(heading="Lamps", level=1, id="lamps", sections=(*parts, large))
    found = chunks(Article(sections=(outer,)), min_tokens=6, max_tokens=50)
    assert [chunk.text.split("\n\n")[:3] for chunk in found] == [
        ["Lamps", "One", "One burns."],
        ["Six", "Six burns."],
        ["Large", LONG],
    ]
    assert [chunk.section_path for chunk in found] == [
        ("Lamps",),
        ("Lamps", "Six"),
        ("Lamps", "Large"),
    ]


# --- what chunks know


def test_a_chunk_knows_its_page_and_how_to_cite_it() -> None:
    found = chunks(
        article(
            paragraph("Oil burns."),
            title="Lamps",
            authors=(Person(name="Kofi Osei"), Person(name="Mara Lunt")),
            published=datetime.date(2019, 5, 1),
            site="Westmere",
            url=PAGE,
            language="en-GB",
        )
    )
    assert found[0].citation == f"Kofi Osei, Mara Lunt (2019). Lamps. Westmere. {PAGE}"
    assert (found[0].title, found[0].language, found[0].url) == ("Lamps", "en-GB", PAGE)


def test_the_citation_is_the_one_that_the_page_asks_for() -> None:
    found = chunks(article(paragraph("Oil burns."), citation="Osei K (2019)\nLamps"))
    assert found[0].citation == "Osei K (2019) Lamps"


def test_a_sentence_takes_its_links_and_citations_along() -> None:
    spans = (
        Span(text="Oil burns "),
        Span(text="(Osei 2019)", ref="r-1"),
        Span(text=". Lamps shine on "),
        Span(text="the", href="https://example.org/quay"),
        Span(text=" quay", href="https://example.org/quay"),
        Span(text="."),
    )
    entry = Reference(id="r-1", text="Osei (2019), Lamps")
    first, second, _ = chunks(article(Paragraph(spans=spans), references=(entry,)), max_tokens=5)
    assert first.references == (Cited(id="r-1", text="Osei (2019), Lamps"),)
    assert first.links == second.references == ()
    assert second.links == (Link(text="the quay", url="https://example.org/quay"),)


def test_a_range_cites_what_is_in_it() -> None:
    entries = tuple(Reference(id=f"r-{n}", text=f"Entry {n}") for n in range(1, 6))
    spans = (
        Span(text="Oil ["),
        Span(text="2", ref="r-2"),
        Span(text="–"),
        Span(text="4", ref="r-4"),
        Span(text="]"),
    )
    (chunk, *_) = chunks(article(Paragraph(spans=spans), references=entries))
    assert [cited.id for cited in chunk.references] == ["r-2", "r-3", "r-4"]


def test_links_of_headings_images_quotations_and_embeds_are_links_too() -> None:
    place = "https://example.org/{}".format
    blocks = (
        Figure(caption="The lamp", href=place("f")),
        Quote(blocks=(paragraph("Oil!"),), attribution="Lunt", href=place("q")),
        Embed(url=place("e"), kind="video"),
    )
    own = Section(heading="Oil", href=place("h"), level=1, id="oil", blocks=blocks)
    (chunk,) = chunks(Article(sections=(own,)))
    assert [link.url for link in chunk.links] == [place("h"), place("f"), place("q"), place("e")]
    assert [link.text for link in chunk.links] == ["Oil", "The lamp", "Lunt", ""]


def test_an_id_is_of_the_text_and_its_headings_alone() -> None:
    one = section(paragraph("Oil burns."))
    first = chunks(Article(sections=(one,)))[0].id
    assert re.fullmatch("[0-9a-f]{16}", first)
    other = section(paragraph("Other."), heading="Other", id="other")
    named = Article(sections=(other, one), title="Lamps", url=PAGE, language="de")
    assert chunks(named)[1].id == first
    assert chunks(Article(sections=(section(paragraph("Oil burnt.")),)))[0].id != first


def test_a_heading_is_not_taken_for_text() -> None:
    within = Section(heading="Oil", level=1, id="a", blocks=(paragraph("Oil"),))
    split = [chunk.id for chunk in chunks(Article(sections=(within,)), max_tokens=1)]
    assert split == [split[0], f"{split[0]}-2"]


# --- where urls lead


def fragment(found: Chunk) -> str:
    assert found.fragment_url is not None
    return found.fragment_url.partition("#")[2]


def test_a_url_names_the_first_words_and_the_last() -> None:
    (chunk,) = chunks(article(paragraph(LONG), url=PAGE))
    assert chunk.fragment_url == (
        f"{PAGE}#:~:text=The%20keeper%20of%20the,Nobody%20minds%20it%20much."
    )


def test_a_short_line_is_named_whole() -> None:
    (chunk,) = chunks(article(paragraph("Oil burns here, day & night - always.")))
    assert (
        chunk.fragment_url == "#:~:text=Oil%20burns%20here%2C%20day%20%26%20night%20%2D%20always."
    )


def test_headings_are_passed_over() -> None:
    (chunk,) = chunks(Article(sections=(section(paragraph("Oil burns all night.")),)))
    assert fragment(chunk) == ":~:text=Oil%20burns%20all%20night."


def test_more_words_are_named_where_a_few_stand_elsewhere_too() -> None:
    one = section(paragraph("The lamp of the north quay burns oil from dusk to dawn each day."))
    two = section(paragraph("The lamp of the south quay burns oil from dusk to dawn each night."))
    found = chunks(Article(sections=(one, two)))
    assert [fragment(chunk).split(",")[0] for chunk in found] == [
        ":~:text=The%20lamp%20of%20the%20north%20quay%20burns%20oil",
        ":~:text=The%20lamp%20of%20the%20south%20quay%20burns%20oil",
    ]


def test_words_before_are_named_where_the_text_itself_stands_elsewhere_too() -> None:
    one = section(paragraph("Read on."), heading="The north quay")
    two = section(paragraph("Read on."), heading="The south quay")
    found = chunks(Article(sections=(one, two)))
    assert [fragment(chunk) for chunk in found] == [
        ":~:text=The%20north%20quay-,Read%20on.",
        ":~:text=The%20south%20quay-,Read%20on.",
    ]


def test_what_is_nowhere_its_own_has_no_url() -> None:
    found = chunks(Article(sections=(section(paragraph("Read on.")),) * 3, url=PAGE))
    assert [chunk.fragment_url for chunk in found][-1] is None
    assert {chunk.url for chunk in found} == {PAGE}


def test_the_title_on_the_page_is_not_taken_for_the_text() -> None:
    title = "Lamps of the north quay"
    (chunk,) = chunks(
        article(paragraph(f"{title} burn oil all night long, and more."), title=title)
    )
    assert fragment(chunk).startswith(":~:text=Lamps%20of%20the%20north%20quay%20burn%20oil%20all")


def test_a_fragment_of_the_page_stays() -> None:
    (chunk,) = chunks(article(paragraph("Oil burns all night."), url=f"{PAGE}#quay:~:text=old"))
    assert chunk.fragment_url == f"{PAGE}#quay:~:text=Oil%20burns%20all%20night."


# --- arguments


@pytest.mark.parametrize("asked", [{"max_tokens": 0}, {"min_tokens": -1}, {"min_tokens": 401}])
def test_limits_that_cannot_be_are_refused(asked: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="_tokens is"):
        chunks(Article(), **asked)


@pytest.mark.parametrize("given", [1.5, None, {"tokens": [1]}])
def test_a_tokenizer_must_give_a_number_or_tokens(given: object) -> None:
    with pytest.raises(TypeError, match=f"the tokenizer gave {re.escape(repr(given))}, which is"):
        chunks(Article(), tokenizer=lambda _text: given)


def test_an_article_nested_too_deeply_is_refused() -> None:
    block: Block = paragraph("Oil")
    for _ in range(70):
        block = Quote(blocks=(block,))
    with pytest.raises(SchemaError):
        chunks(article(block))


# --- the page of the documentation


def test_the_example_of_the_documentation_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(__file__).resolve().parents[2]
    monkeypatch.chdir(root)
    text = (root / "docs" / "chunks.md").read_text("utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    exec(compile(example, "docs/chunks.md", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("() ")
    assert "#:~:text=We%20followed%20five%20districts," in printed[1]


def test_the_documentation_names_every_field_of_a_chunk() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "chunks.md").read_text("utf-8")
    table = text.partition("## What a chunk holds")[2].partition("##")[0]
    assert set(attrs.fields_dict(Chunk)) <= set(re.findall(r"`(\w+)`", table))


def test_importing_the_package_of_chunks_imports_no_codec() -> None:
    code = "import sys, nuffield_extract.chunks; print('cattrs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
