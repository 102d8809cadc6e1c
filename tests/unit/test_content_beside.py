from __future__ import annotations

import pytest

from nuffield_extract import Options, plain_text
from nuffield_extract.api import PageReading, read_page
from nuffield_extract.reading import Heading
from readings import FIRST, LAST, LINKS, TEXTS, beside_texts, dropped_beside_title

ALL = f"{FIRST}\n{LAST}"


def read(text: str) -> PageReading:
    """The reading of an article of this text."""
    page = f'<!DOCTYPE html><title>Lamps</title><h1>Lamps</h1><div class="x">{text}</div>'
    return read_page(page, url=None, charset=None, options=Options())


def added(text: str) -> list[str]:
    return beside_texts(read(text))


def dropped(text: str) -> list[tuple[str, str]]:
    return dropped_beside_title(read(text))


@pytest.mark.parametrize("tag", ["div", "section", "article"])
def test_a_box_of_links_amid_the_text_goes(tag: str) -> None:
    box = f'<{tag}><a href="/a">The weight of ladders</a> <a href="/b">The price of oil</a></{tag}>'
    text = f"{FIRST}{box}{LAST}"
    assert added(text) == []
    assert dropped(text) == [("links", "The weight of ladders The price of oil")]


def test_a_box_of_some_links_and_no_prose_goes() -> None:
    text = f"{FIRST}<div><p>From the pier</p>{LINKS}</div>{LAST}"
    assert added(text) == []
    assert dropped(text) == [("links", "From the pier Ropes Nets")]


def test_a_box_of_prose_with_a_few_links_stays() -> None:
    prose = "The oil comes from the mill behind the church, in cans of twenty pints, each Monday."
    text = f'{FIRST}<div><p>{prose}</p><a href="/mill">The mill</a></div>{LAST}'
    assert added(text) == [prose, "The mill"]


def test_a_list_of_links_in_the_text_itself_stays() -> None:
    assert added(f"{FIRST}{LINKS}{LAST}") == ["  • Ropes\n  • Nets"]


def test_a_paragraph_that_is_a_link_stays() -> None:
    assert added(f'{FIRST}<p><a href="/mill">The mill</a></p>{LAST}') == ["The mill"]


def test_a_heading_in_a_box_of_its_own_stays_though_it_is_a_link() -> None:
    text = f'{FIRST}<div><h2><a href="#oil">Of oil</a></h2></div>{LAST}'
    assert added(text) == ["Of oil"]


@pytest.mark.parametrize(
    "around",
    [
        "<details open><summary>{}</summary><p>Filled to the brim.</p></details>",
        "<dl><dt>{}</dt><dd>Filled to the brim.</dd></dl>",
    ],
)
def test_a_box_in_the_title_of_what_follows_stays_though_all_links(around: str) -> None:
    box = (
        '<section><a href="/x">How it is made</a><h4>how to <a href="#f">fill it</a></h4></section>'
    )
    text = "".join(added(f"{FIRST}{around.format(box)}{LAST}"))
    assert "How it is made" in text
    assert "how to fill it" in text


def test_a_box_without_prose_before_all_of_the_text_goes() -> None:
    text = f'<div class="top">Pier and glass</div>{ALL}'
    assert added(text) == []
    assert dropped(text) == [("before-text", "Pier and glass")]


def test_a_box_without_prose_behind_all_of_the_text_goes() -> None:
    text = f'{ALL}<div class="end">Pier and glass</div>'
    assert added(text) == []
    assert dropped(text) == [("behind-text", "Pier and glass")]


def test_several_boxes_before_and_behind_the_text_go() -> None:
    top, end = ('<div class="a"><p>Pier</p></div><section>Glass</section>' for _ in range(2))
    assert added(f"{top}{ALL}{end}") == []


def test_a_box_without_prose_amid_the_text_stays() -> None:
    assert added(f'{FIRST}<div class="end">Pier and glass</div>{LAST}') == ["Pier and glass"]


def test_a_line_before_or_behind_the_text_that_is_no_box_stays() -> None:
    assert added(f"<p>Pier and glass</p>{ALL}<p>Oil</p>") == ["Pier and glass", "Oil"]


def test_a_box_behind_the_text_with_prose_of_its_own_stays() -> None:
    prose = "The oil comes from the mill behind the church, in cans of twenty pints, each Monday."
    assert added(f"{ALL}<div><p>{prose}</p></div>") == [prose]


@pytest.mark.parametrize(
    "name",
    [
        "field field--name-field-source",
        "field field-name-field-place",
        "paragraph paragraph--type--text",
        "node__fact",
    ],
)
def test_a_field_that_an_editor_has_filled_stays(name: str) -> None:
    box = f'<div class="{name}">Pier and glass</div>'
    assert added(f"{box}{ALL}") == ["Pier and glass"]
    assert added(f"{ALL}{box}") == ["Pier and glass"]


def test_a_field_of_links_stays() -> None:
    box = f'<div class="field field--name-field-links">{LINKS}</div>'
    assert added(f"{FIRST}{box}{LAST}") == ["  • Ropes\n  • Nets"]


def test_boxes_in_a_field_of_formatted_text_stay() -> None:
    field = '<div class="text-formatted field field--name-body">{}</div>'
    box = '<div class="note-box">Pier and glass</div>'
    text = f"<p>{TEXTS[0]}</p>{field.format(f'{box}<p>{TEXTS[1]}</p>{box}')}"
    rest = "".join(f"<p>{text}</p>" for text in TEXTS[2:])
    assert added(f"{text}{rest}") == ["Pier and glass", "Pier and glass"]


@pytest.mark.parametrize(
    "heading",
    ["References", "Bibliography", "Works cited", "Sources", "Notes", "Further reading"],
)
def test_a_box_of_references_or_further_reading_stays_though_all_links(heading: str) -> None:
    box = f"<div><h2>{heading}</h2>{LINKS}</div>"
    assert added(f"{ALL}{box}") == [heading, "  • Ropes\n  • Nets"]


@pytest.mark.parametrize(
    "name", ["footnotes", "endnotes", "references", "bibliography", "citation", "sources"]
)
def test_a_box_that_is_called_notes_or_references_stays(name: str) -> None:
    for attribute in ("class", "id"):
        text = f'{ALL}<div {attribute}="{name}"><p>1. Of oil</p></div>'
        assert added(text) == ["1. Of oil"]


@pytest.mark.parametrize("name", ["downloads-box", "attachments", "file-list"])
def test_a_box_of_downloads_stays(name: str) -> None:
    box = f'<div class="{name}"><a href="/copybook.pdf">The copybook (PDF)</a></div>'
    assert added(f"{ALL}{box}") == ["The copybook (PDF)"]


def test_one_of_a_row_of_like_boxes_stays_with_the_others() -> None:
    row = [*TEXTS[10:], "Pier and glass"]
    cells = "".join(f'<div class="cell">{text}</div>' for text in row)
    start = "".join(f"<p>{text}</p>" for text in TEXTS[:10])
    assert added(f'{start}<div class="grid">{cells}</div>') == ["Pier and glass"]


def test_a_box_unlike_the_row_behind_the_text_goes() -> None:
    cells = "".join(f'<div class="cell">{text}</div>' for text in TEXTS[10:])
    start = "".join(f"<p>{text}</p>" for text in TEXTS[:10])
    text = f'{start}<div class="grid">{cells}<div class="more">Pier and glass</div></div>'
    assert added(text) == []
    assert dropped(text) == [("behind-text", "Pier and glass")]


def test_nothing_stands_beside_a_page_of_a_few_lines() -> None:
    few = [f"<p>{text}</p>" for text in TEXTS[:4]]
    page = f"<!DOCTYPE html><title>Lamps</title><h1>Lamps</h1><div>{''.join(few)}<div>Pier</div>"
    reading = read_page(page, url=None, charset=None, options=Options())
    kept = [plain_text(part) for part in reading.flow if not isinstance(part, Heading)]
    assert kept == [*TEXTS[:4], "Pier"]
