from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nuffield_extract import Options, ProfileError, dom, extract, profile_names
from nuffield_extract.profiles import load_profile, shipped_profiles
from nuffield_extract.profiles.load import parse_profile

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
[match]
hosts = ["example.org"]

[content]
roots = [".story"]

[content.drop]
advice = ".advice"

[fields]
title = ".headline"
published = ".day"

[dates]
formats = ["%m/%d/%Y"]
"""

BROKEN = {
    "no-toml": ('[match]\nhosts = ["a"\n[x]\n', 3),
    "unclosed-string": ('[match]\nhosts = ["a]\n', 2),
    "no-hosts": ("[match]\nhosts = []\n", 1),
    "generators-no-list": ('[match]\ngenerators = "a"\n', 2),
    "bad-whole": ('[match]\nhosts = ["a"]\n[content]\nwhole = ["p", ">>"]\n', 4),
    "hosts-no-list": ('[match]\nhosts = "a"\n', 2),
    "hosts-no-strings": ("[match]\nhosts = [1]\n", 2),
    "unknown-table": ('[match]\nhosts = ["a"]\n\n[extra]\nx = 1\n', 4),
    "unknown-key": ('[match]\nhosts = ["a"]\n[content]\n\nroot = ["x"]\n', 5),
    "unknown-field": ('[match]\nhosts = ["a"]\n[fields]\ntitel = "h1"\n', 4),
    "bad-selector": ('[match]\nhosts = ["a"]\n[fields]\ntitle = "h1["\n', 4),
    "bad-root": ('[match]\nhosts = ["a"]\n[content]\nroots = ["p", ">>"]\n', 4),
    "bad-drop": ('[match]\nhosts = ["a"]\n[content.drop]\nx = ":::"\n', 4),
    "open-bracket": ('[match]\nhosts = ["a"]\n[fields]\ntitle = "h1[id"\n', 4),
    "open-parenthesis": ('[match]\nhosts = ["a"]\n[fields]\ntitle = "h1:not(.a"\n', 4),
    "open-string": ("[match]\nhosts = ['a']\n[fields]\ntitle = 'h1[id=\"a'\n", 4),
    "selector-no-string": ('[match]\nhosts = ["a"]\n[fields]\ntitle = 3\n', 4),
    "card-without-item": ('[match]\nhosts = ["a"]\n[related]\nlink = "a"\n', 3),
    "date-without-a-year": ('[match]\nhosts = ["a"]\n[dates]\nformats = ["%d/%m"]\n', 4),
    "date-with-two-months": ('[match]\nhosts = ["a"]\n[dates]\nformats = ["%d %m %b %Y"]\n', 4),
    "bad-date-directive": ('[match]\nhosts = ["a"]\n[dates]\nformats = ["%d/%Q/%Y"]\n', 4),
    "table-no-table": ('fields = 3\n[match]\nhosts = ["a"]\n', 1),
    "drop-no-table": ('[match]\nhosts = ["a"]\n[content]\ndrop = "x"\n', 4),
}
"""Profiles that do not parse, and the line of their mistake."""

WORDS = " ".join(["word"] * 40)
PAGE = (
    "<html><head><title>Other</title></head><body><main><h1>Other</h1><p>Beside.</p>"
    '<p class="headline">The headline</p><p class="day">03/05/2013</p>'
    f'<div class="story"><p>{WORDS}</p><p class="advice">Buy now.</p></div></main></body></html>'
)


@pytest.fixture
def own(tmp_path: Path) -> str:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, "utf-8")
    return str(path)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_profile_fails_with_its_line(name: str) -> None:
    text, line = BROKEN[name]
    with pytest.raises(ProfileError) as raised:
        parse_profile(text, path="site.toml")
    assert (raised.value.path, raised.value.line) == ("site.toml", line)
    assert str(raised.value).startswith(f"site.toml:{line}: ")


@pytest.mark.parametrize("raw", [None, b"\xff\xfe", b""])
def test_a_profile_that_cannot_be_read_fails(tmp_path: Path, raw: bytes | None) -> None:
    path = tmp_path / "site.toml"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(ProfileError) as raised:
        load_profile(str(path))
    assert raised.value.path == str(path)


def test_a_broken_profile_of_one_s_own_fails_at_extract(tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_text("[match]\n", "utf-8")
    with pytest.raises(ProfileError):
        extract(PAGE, options=Options(profiles=(str(path),)))


def test_a_profile_reads_what_it_names(own: str) -> None:
    article = extract(PAGE, url="https://www.example.org/x", options=Options(profiles=(own,)))
    assert article.title == "The headline"
    assert str(article.published) == "2013-03-05"
    assert [block.spans[0].text for block in article.sections[0].blocks] == [WORDS]
    winners = {claim.field: claim.source for claim in article.evidence if claim.won}
    assert winners["title"] == winners["published"] == "profile:mine"


@pytest.mark.parametrize(
    "url", [None, "https://other.example/x", "https://notexample.org/", "https://example.org.evil/"]
)
def test_a_profile_does_not_read_pages_of_other_sites(own: str, url: str | None) -> None:
    article = extract(PAGE, url=url, options=Options(profiles=(own,)))
    assert article.title == "Other"


@pytest.mark.parametrize(
    "url", ["https://example.org/", "http://a.b.example.org/x", "https://EXAMPLE.org/"]
)
def test_a_host_stands_for_its_subdomains(own: str, url: str) -> None:
    article = extract(PAGE, url=url, options=Options(profiles=(own,)))
    assert article.title == "The headline"


COPY = PAGE.replace("<title>", '<link rel="canonical" href="https://example.org/x"><title>')


@pytest.mark.parametrize("url", [None, "https://mirror.example/example.org/x.html", "x.html"])
def test_a_copy_elsewhere_is_read_with_the_profile_of_the_page_that_it_names(
    own: str, url: str | None
) -> None:
    for page in (COPY, COPY.replace('rel="canonical" href', 'x="" href')):
        found = extract(page, url=url, options=Options(profiles=(own,)))
        assert found.title == ("The headline" if page == COPY else "Other")


def test_the_host_that_a_page_was_on_goes_before_the_one_that_it_names(
    own: str, tmp_path: Path
) -> None:
    mirror = tmp_path / "mirror.toml"
    mirror.write_text('[match]\nhosts = ["mirror.example"]\n[fields]\ntitle = ".advice"\n')
    for profiles in ((own, str(mirror)), (str(mirror), own)):
        url = "https://mirror.example/x"
        assert extract(COPY, url=url, options=Options(profiles=profiles)).title == "Buy now."


def test_a_page_that_names_a_site_and_is_not_printed_as_it_is_read_by_its_structure(
    own: str,
) -> None:
    page = COPY.replace("story", "tale").replace("headline", "line")
    article = extract(page, url="https://papers.example/", options=Options(profiles=(own,)))
    assert article.title == "Other"
    assert WORDS in [block.spans[0].text for block in article.sections[0].blocks]


def test_a_profile_of_one_s_own_goes_before_the_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace("example.org", "nuffieldtrust.org.uk"), "utf-8")
    url = "https://www.nuffieldtrust.org.uk/x"
    article = extract(PAGE, url=url, options=Options(profiles=(str(path),)))
    assert article.title == "The headline"


def test_where_a_profile_finds_nothing_the_page_s_structure_speaks(own: str) -> None:
    page = PAGE.replace("story", "tale").replace("headline", "line")
    article = extract(page, url="https://example.org/", options=Options(profiles=(own,)))
    assert article.title == "Other"
    assert WORDS in [block.spans[0].text for block in article.sections[0].blocks]


GENERATED = (
    '<html><head><meta name="generator" content="press 2"><link rel="canonical" '
    'href="https://www.nuffieldtrust.org.uk/x"></head><body><p class="share">Beside.</p>'
    f'<main class="c-page-content__main"><p>{WORDS}</p></main>'
    f'<div class="all"><p class="share">{WORDS}</p><p>Newsletter</p></div></body></html>'
)


@pytest.fixture
def press(tmp_path: Path) -> str:
    path = tmp_path / "press.toml"
    path.write_text(
        '[match]\ngenerators = ["press 2"]\n[content]\nwhole = [".none", ".all"]\n', "utf-8"
    )
    return str(path)


def test_what_wrote_a_page_goes_before_the_site_that_it_is_from(press: str) -> None:
    options = Options(profiles=(press,))
    article = extract(GENERATED, options=options)
    assert [block.spans[0].text for block in article.sections[0].blocks] == [WORDS, "Newsletter"]
    other = extract(GENERATED.replace("press 2", "press 20"), options=options)
    assert [block.spans[0].text for block in other.sections[0].blocks] == [WORDS]


def test_where_a_profile_knows_the_whole_article_nothing_is_guessed(press: str) -> None:
    page = GENERATED.replace("<main", "<h1>Ropes</h1><p>By Ann Bell, 3 May 2013</p><main")
    read = extract(page, options=Options(profiles=(press,)))
    other = page.replace("press 2", "a").replace("www.nuffieldtrust.org.uk", "x.example")
    guessed = extract(other, url="https://x.example/")
    assert (read.title, read.authors, read.published) == (None, (), None)
    assert (guessed.title, len(guessed.authors), str(guessed.published)) == (
        "Ropes",
        1,
        "2013-05-03",
    )


def test_the_shipped_profiles_parse() -> None:
    assert tuple(profile.name for profile in shipped_profiles()) == profile_names()


def test_a_part_of_a_card_stands_in_its_item_though_both_be_lists_of_selectors() -> None:
    text = """
[match]
hosts = ["example.org"]
[related]
item = ".a, .b"
link = "a.x, a.y"
"""
    page = (
        "<div class=a><a class=x href=1>1</a></div><div class=b><a class=y href=2>2</a></div>"
        "<a class=y href=3>3</a>"
    )
    found = parse_profile(text, path="site.toml").match(dom.parse(page.encode()))
    assert [node.attributes.get("href") for name, node in found if name == "related:link"] == [
        "1",
        "2",
    ]


def test_a_host_is_one_in_any_case() -> None:
    assert parse_profile('[match]\nhosts = ["Example.ORG"]', path="a.toml").serves("example.org")


@pytest.mark.parametrize("host", ["", "https://example.org", "example.org/blog", "*.example.org"])
def test_what_is_no_host_is_refused_with_its_line(host: str) -> None:
    with pytest.raises(ProfileError, match=r"^a\.toml:2: .* is no host"):
        parse_profile(f'[match]\nhosts = ["{host}"]', path="a.toml")
