"""Names that a page escapes twice come out as they are read."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import Options, extract
from nuffield_extract.metadata.entities import decoded
from timing import takes_less_than

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "The lamps by the quay are lit by hand each evening, whatever the weather may be. " * 5


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("PG&amp;E", "PG&E"),
        ("PG&amp;amp;E", "PG&E"),
        ("O&#039;Dorrin", "O'Dorrin"),
        ("O&#x2019;Dorrin", "O’Dorrin"),
        ("Gr&ouml;&szlig;el", "Größel"),
        ("a &lt; b", "a < b"),
        ("R&D", "R&D"),
        ("lamps & oil; wicks", "lamps & oil; wicks"),
        ("Q&copy", "Q&copy"),
        ("&lampoil;", "&lampoil;"),
        ("", ""),
    ],
)
def test_a_name_is_read_without_entities(name: str, read: str) -> None:
    assert decoded(name) == read


@given(st.text(st.sampled_from("&#x;039ampltq\u201c ")) | st.text(), st.integers(0, 4))
def test_what_was_escaped_once_or_more_is_what_it_was_before(name: str, times: int) -> None:
    escaped = name
    for _ in range(times):
        escaped = html.escape(escaped)
    assert decoded(escaped) == decoded(name)
    assert decoded(decoded(name)) == decoded(name)


@given(st.text(st.characters(exclude_characters="&")))
def test_a_name_without_ampersands_stays_as_it_is(name: str) -> None:
    assert decoded(name) == name


def test_what_is_escaped_without_end_stays_as_it_is_and_takes_no_time() -> None:
    name = "&" + "amp;" * 100_000
    assert decoded(name) == name
    assert takes_less_than(1, lambda: decoded(name))


PAGE = f"""<title>When to write &amp;amp;</title>
<meta name="keywords" content="PG&amp;amp;E, oil">
<meta name="author" content="Hester O&amp;#039;Dorrin">
<meta property="og:site_name" content="Lamps &amp;amp; Oil">
<body><main><h1>When to write &amp;amp;</h1>
<p>{WORDS}</p><p>Write &amp;amp; for an ampersand.</p></main>"""


def test_names_that_machines_are_told_are_decoded() -> None:
    article = extract(PAGE)
    assert article.topics == ("PG&E", "oil")
    assert [author.name for author in article.authors] == ["Hester O'Dorrin"]
    assert article.site == "Lamps & Oil"


def test_the_claims_say_what_the_article_does() -> None:
    won = {claim.field: claim.value for claim in extract(PAGE).evidence if claim.won}
    assert won["topics"] == "PG&E; oil"


def test_an_entity_that_readers_see_stays() -> None:
    article = extract(PAGE)
    assert article.title == "When to write &amp;"
    last = article.sections[0].blocks[-1]
    assert last.spans[0].text == "Write &amp; for an ampersand."


def test_topics_that_a_page_prints_are_as_its_readers_see_them(tmp_path: Path) -> None:
    profile = tmp_path / "lamps.toml"
    profile.write_text('[match]\nhosts = ["lamps.example"]\n[fields]\ntopics = ".tags a"\n')
    printed = PAGE.replace("</main>", "</main><p class=tags><a href=/1>&amp;amp;</a></p>")
    options = Options(profiles=(str(profile),))
    assert extract(printed, url="https://lamps.example/", options=options).topics == ("&amp;",)
