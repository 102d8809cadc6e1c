"""What belongs to an article besides its text: pictures, fields, references."""

from __future__ import annotations

import pytest

from nuffield_extract import Figure, extract
from nuffield_extract.model.walk import iter_blocks, iter_sections

TEXT = "<p>Lamp number {} of the harbour is lit by hand, by a woman on a ladder and a boy.</p>"
BODY = "".join(TEXT.format(number) for number in range(14))
PICTURE = '<div class="image-wrapper"><img src="/lamp.jpg"><div class="caption">A lamp</div></div>'
DRUPAL = '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">'


def figures(head: str, body: str) -> list[str | None]:
    article = extract(f"<!DOCTYPE html><head>{head}</head><body>{body}</body>")
    parts = iter_sections(article.sections)
    blocks = [block for part in parts for block in iter_blocks(part.blocks)]
    return [block.caption for block in blocks if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "page",
    [
        "<article>{picture}<header><h1>Lamps</h1></header><div>{body}</div></article>",
        "<h1>Lamps</h1>{picture}<div>{body}</div>",
    ],
)
def test_the_captioned_picture_above_the_text_is_the_nodes_on_drupals_pages(page: str) -> None:
    body = page.format(picture=PICTURE, body=BODY)
    assert figures(DRUPAL, body) == ["A lamp"]


def test_elsewhere_a_picture_above_the_text_in_a_box_of_its_own_is_the_pages() -> None:
    body = f"<h1>Lamps</h1>{PICTURE}<div>{BODY}</div>"
    assert figures("", body) == []


def test_a_field_of_an_image_stands_above_the_body_as_on_the_page() -> None:
    image = '<div class="field field--name-field-image"><img src="/a.jpg" alt="A lamp"></div>'
    text = f'<div class="text-formatted field field--name-body">{BODY}</div>'
    page = f"<h1>Lamps</h1><div class='node__content'>{image}{text}</div>"
    assert figures("", page) == [None]


@pytest.mark.parametrize("heading", ["References", "Notes", "Suggested citation", "Literatur"])
def test_what_authors_put_behind_their_text_is_theirs(heading: str) -> None:
    end = f"<section><h2>{heading}</h2><p>Lee A (2019) Lamps.</p></section>"
    page = f"<main><h1>Lamps</h1><div><div>{BODY}</div></div>{end}</main>"
    article = extract(f"<!DOCTYPE html>{page}")
    kept = [part.heading for part in iter_sections(article.sections)]
    assert heading in kept or article.citation == "Lee A (2019) Lamps."
