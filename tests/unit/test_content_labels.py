from __future__ import annotations

import pytest

from nuffield_extract import Options, plain_text
from nuffield_extract.api import PageReading, read_page
from nuffield_extract.content.labels import rule_of_label
from nuffield_extract.reading import Heading
from readings import FIRST, LAST, LINKS, TEXTS, beside_texts, dropped_beside_title

LONG = "Why the price of glass has doubled on the pier since the lamps were lit again in October"


def read(amid: str) -> PageReading:
    """The reading of an article with something between its paragraphs."""
    body = f'<h1>Lamps</h1>\n<div class="x">{FIRST}\n{amid}\n{LAST}</div>'
    page = f"<!DOCTYPE html><title>Lamps</title><body>{body}</body>"
    return read_page(page, url=None, charset=None, options=Options())


def added(amid: str) -> list[str]:
    return beside_texts(read(amid))


def dropped(amid: str) -> list[tuple[str, str]]:
    return dropped_beside_title(read(amid))


@pytest.mark.parametrize(
    "label",
    [
        "Related",
        "Related articles",
        "RELATED CONTENT:",
        "See also",
        "More from this author",
        "What to read next",
        "Weiterlesen",
        "Lesen Sie auch: Der Turm",
        "Das könnte Sie auch interessieren",
        "Meistgelesen",
        "À lire aussi",
        "Lire aussi : le prix du verre",
        "Sur le même sujet",
        "Lea también: el puerto",
        "Artículos relacionados",
        "Te puede interesar",
        "Leia também",
        "Notícias relacionadas",
        "Leggi anche",
        "Potrebbe interessarti",
        "Lees ook: de haven",
        "Läs också",
        "Les også",
        "Lue myös: satama",
        "Czytaj także",
        "Čtěte také",
        "Читайте также",
        "По теме",
        "関連記事",
        "相关阅读",
        "เรื่องที่เกี่ยวข้อง",
        "اقرأ أيضا",
    ],
)
def test_what_leads_to_other_pages_is_told_in_the_languages_of_the_web(label: str) -> None:
    assert rule_of_label(label) == "related"


@pytest.mark.parametrize(
    ("label", "rule"),
    [
        ("3 Comments", "comments"),
        ("Comments (3)", "comments"),
        ("Leave a comment", "comments"),
        ("Kommentare", "comments"),
        ("Deja un comentario", "comments"),
        ("Share this article", "share"),
        ("Teilen", "share"),
        ("Partager sur", "share"),
        ("Condividi", "share"),
        ("Filed under: Boats", "topics"),
        ("Schlagwörter", "topics"),
        ("Mots-clés", "topics"),
        ("Sign up to our newsletter", "newsletter"),
        ("Abonnez-vous", "newsletter"),
        ("Suscríbete", "newsletter"),
        ("About the author", "author-card"),
        ("Über den Autor", "author-card"),
        ("À propos de l’auteur", "author-card"),
        ("Advertisement", "advert"),
        ("Anzeige", "advert"),
        ("Publicité", "advert"),
        ("Реклама", "advert"),
        ("Downloads", "downloads"),
    ],
)
def test_a_label_names_its_rule(label: str, rule: str) -> None:
    assert rule_of_label(label) == rule


@pytest.mark.parametrize(
    "label", ["» Read more", "[Read more]", "Read more »", "  Read more:  ", "Read more?"]
)
def test_arrows_and_brackets_around_a_label_are_no_part_of_it(label: str) -> None:
    assert rule_of_label(label) == "related"


@pytest.mark.parametrize(
    "line",
    [
        "References",
        "Sources",
        "Notes",
        "Further reading",
        "Conclusion",
        "Share of the market",
        "Shares fell on Monday",
        "Comments on the bill",
        "A related matter",
        "Topics of the day",
        "Popular music",
        "Quellen",
        "Bibliographie",
        "",
    ],
)
def test_a_heading_of_the_article_is_no_label(line: str) -> None:
    assert rule_of_label(line) is None


def test_a_label_takes_the_box_that_it_heads_with_the_prose_in_it() -> None:
    title, prose = "<h3>About the author</h3>", "<p>Ann Lee has lit lamps for years.</p>"
    box = f'<div class="y">\n{title}\n{prose}\n</div>'
    assert added(box) == []
    assert dropped(box) == [("author-card", "About the author Ann Lee has lit lamps for years.")]


def test_a_label_heads_its_box_through_the_wrappers_around_it() -> None:
    box = (
        '<div class="y"><div class="z">\n<h3><span>About the author</span></h3>\n</div>\n'
        "<p>Ann Lee has lit lamps for years.</p>\n</div>"
    )
    assert added(box) == []


def test_a_label_amid_a_box_does_not_take_what_stands_above_it() -> None:
    box = '<div class="y">\n<p>Bo Ek carries the oil.</p>\n<p>Advertisement</p>\n</div>'
    assert added(box) == ["Bo Ek carries the oil."]


@pytest.mark.parametrize("label", ["<h3>Read more</h3>", "<p>Read more</p>"])
def test_a_label_before_links_takes_the_links(label: str) -> None:
    assert added(f"{label}\n{LINKS}") == []
    assert dropped(f"{label}\n{LINKS}") == [("related", "Read more"), ("related", "Ropes Nets")]


def test_a_label_before_several_lists_of_links_takes_them_all() -> None:
    assert added(f"<h3>Read more</h3>\n{LINKS}\n{LINKS}\n{LINKS}") == []


def test_a_label_takes_the_links_no_further_than_the_next_heading() -> None:
    other = '<h3>Harbours by name</h3>\n<ul><li><a href="/orrin">Orrin</a></li></ul>'
    assert added(f"<h3>Read more</h3>\n{LINKS}\n{other}") == ["Harbours by name", "  • Orrin"]


def test_a_label_leaves_the_prose_behind_the_links() -> None:
    assert dropped(f"<h3>Read more</h3>\n{LINKS}\n<p>Bo Ek carries the oil.</p>") == [
        ("related", "Read more"),
        ("related", "Ropes Nets"),
    ]


@pytest.mark.parametrize(
    "heading", ["More about the method", "Comments", "Most read books of the harbour", "Downloads"]
)
def test_a_heading_with_prose_below_it_stays_whatever_it_says(heading: str) -> None:
    assert added(f"<h2>{heading}</h2>") == [heading]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("<p>Advertisement</p>", "advert"),
        ("<div>Anzeige</div>", "advert"),
        ("<p>Share this article</p>", "share"),
        ('<p>Read more: <a href="/glass">The price of glass</a></p>', "related"),
        ('<p><a href="/glass">Lire aussi : le prix du verre</a></p>', "related"),
        ('<p><strong>Lesen Sie auch: <a href="/glas">Das Glas</a></strong></p>', "related"),
        (f'<p><strong>À lire aussi »</strong> <a href="/verre">{LONG}</a></p>', "related"),
        (f'<p>&gt;&gt; Lesen Sie auch: <a href="/glas">{LONG}</a></p>', "related"),
        (f'<p>» Lesen Sie auch › <a href="/glas">{LONG}</a></p>', "related"),
        (f'<p>Read also<br>&gt;&gt; <a href="/glass">{LONG}</a></p>', "related"),
        ("<p>Story continues below</p>", "advert"),
    ],
)
def test_a_line_that_is_a_label_goes_and_takes_nothing_with_it(line: str, rule: str) -> None:
    assert added(line) == []
    assert [name for name, _ in dropped(line)] == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Nobody reads more than she does.</p>",
        "<blockquote>See also</blockquote>",
        f'<p>Share » the rope <a href="/glass">{LONG}</a></p>',
        f'<p><a href="/glass">Recommended oil – {LONG}</a></p>',
        f'<p>Read also » the copybook holds it, and the years, {LONG} <a href="/oil">Oil</a></p>',
        "<p>Read more of this in the copybook, for it holds the years, and the panes, and oil.</p>",
    ],
)
def test_a_line_that_only_holds_the_words_of_a_label_stays(line: str) -> None:
    assert len(added(line)) == 1
    assert dropped(line) == []


def test_a_line_that_leads_elsewhere_takes_no_other_with_it() -> None:
    line = f'<p><a href="/oil">Recommended: {LONG}</a></p>'
    other = (
        "Bo Ek carries the oil, and writes of the wicks and their years in a copybook of his own."
    )
    assert added(f'<div class="y">{line}<p>{other}</p></div>') == [other]


def test_an_item_among_others_leads_nowhere_whatever_it_begins_with() -> None:
    items = "".join(
        f'<li><a href="/{number}">{name}: {LONG}</a></li>'
        for number, name in enumerate(["Recommended intake of oil", "Related lamps", "Wicks"])
    )
    assert len(added(f"<h2>References</h2><ol>{items}</ol>")) == 2
    assert dropped(f"<h2>References</h2><ol>{items}</ol>") == []


def test_a_label_does_not_take_an_article_that_it_stands_above() -> None:
    body = f'<div class="x"><p>In this series</p>\n{FIRST}\n{LAST}</div>'
    page = f"<!DOCTYPE html><title>Lamps</title><body><h1>Lamps</h1>{body}</body>"
    reading = read_page(page, url=None, charset=None, options=Options())
    assert [plain_text(part) for part in reading.flow if not isinstance(part, Heading)] == TEXTS


def test_a_label_does_not_take_a_box_that_holds_much_of_the_article() -> None:
    body = f'<div class="x">{FIRST}<div class="y">\n<h3>In this series</h3>\n{LAST}</div></div>'
    page = f"<!DOCTYPE html><title>Lamps</title><body><h1>Lamps</h1>{body}</body>"
    reading = read_page(page, url=None, charset=None, options=Options())
    assert [plain_text(part) for part in reading.flow if not isinstance(part, Heading)] == TEXTS
