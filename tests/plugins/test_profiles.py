"""Profiles that installed packages add."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nuffield_extract import Article, Options, export, extract, profile_names
from nuffield_extract.corpus.shards.settings import Settings
from nuffield_extract.profiles import installed_profiles, shipped_profiles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Install = Callable[..., None]

GROUP = "nuffield_extract.profiles"
HARBOUR = """\
[match]
hosts = ["harbour.example"]
[fields]
title = ".lamp"
"""
WORDS = " ".join(["oil"] * 40)
PAGE = (
    "<html><head><title>Beside</title></head><body><h1>Beside</h1>"
    f'<p class="lamp">Lamps by the quay</p><p>{WORDS}</p></body></html>'
)
HOST = "https://www.harbour.example/lamps"


def put(install: Install, text: str, name: str = "harbour", value: str = "harbour_sites") -> None:
    files = {"harbour_sites/__init__.py": "", f"harbour_sites/{name}.toml": text}
    install("harbour-sites", files, {GROUP: {name: value}})


def read(options: Options = Options()) -> Article:  # noqa: B008 - it is frozen
    return extract(PAGE, url=HOST, options=options)


def test_a_package_adds_a_profile(install: Install) -> None:
    assert read().title == "Beside"
    put(install, HARBOUR)
    article = read()
    assert article.title == "Lamps by the quay"
    assert "profile:harbour" in {claim.source for claim in article.evidence}
    assert not [notice for notice in article.notices if notice.code == "broken-profile"]
    assert "harbour" in profile_names()
    assert list(profile_names()) == sorted(profile_names())


def test_a_profile_of_one_s_own_goes_before_that_of_a_package(
    install: Install, tmp_path: Path
) -> None:
    put(install, HARBOUR)
    own = tmp_path / "own.toml"
    own.write_text(HARBOUR.replace(".lamp", "h1"), "utf-8")
    assert read(Options(profiles=(str(own),))).title == "Beside"


def test_a_package_does_not_change_how_pages_of_shipped_profiles_are_read(
    install: Install,
) -> None:
    page = export(extract(PAGE.replace("lamp", "note"), url=HOST), "html")
    before = extract(page)
    hosts = 'hosts = ["nuffieldtrust.org.uk", "harbour.example"]'
    (generator,) = next(one for one in shipped_profiles() if one.generators).generators
    text = HARBOUR.replace('hosts = ["harbour.example"]', f'{hosts}\ngenerators = ["{generator}"]')
    put(install, text.replace(".lamp", "p"))
    assert extract(page) == before
    trust = extract(PAGE, url="https://www.nuffieldtrust.org.uk/x")
    assert trust.title == "Beside"
    assert read().title == "Lamps by the quay"


BROKEN = {
    "no-toml": (HARBOUR + "[", "harbour", "harbour_sites", "harbour.toml:5: "),
    "no-hosts": ("[match]\n", "harbour", "harbour_sites", "harbour.toml:1: "),
    "no-package": (HARBOUR, "harbour", "harbour_nowhere", "ModuleNotFoundError"),
    "an-attribute": (HARBOUR, "harbour", "harbour_sites:x", "ModuleNotFoundError"),
    "a-shipped-name": (HARBOUR, "nuffieldtrust", "harbour_sites", "comes with the library"),
}
"""Text of the profile, its name, value of the entry point, and what is told of it."""


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_profile_is_a_notice_and_the_page_is_read_without_it(
    install: Install, case: str
) -> None:
    without = read()
    text, name, value, told = BROKEN[case]
    put(install, text, name, value)
    article = read()
    (notice,) = [one for one in article.notices if one.code == "broken-profile"]
    assert f"the profile {name!r} of harbour-sites 1.0 cannot be used: " in notice.message
    assert told in notice.message
    assert article.title == without.title
    assert profile_names() == tuple(one.name for one in shipped_profiles())


def test_a_profile_without_its_file_is_broken(install: Install) -> None:
    install("harbour-sites", {"harbour_sites/__init__.py": ""}, {GROUP: {"bay": "harbour_sites"}})
    (found,) = installed_profiles()
    assert "FileNotFoundError" in str(found.fault)


def test_of_two_packages_with_one_profile_neither_is_used(install: Install) -> None:
    put(install, HARBOUR)
    install("harbour-again", {}, {GROUP: {"harbour": "harbour_sites"}})
    assert read().title == "Beside"
    assert [one.profile for one in installed_profiles()] == [None, None]


def test_a_page_with_a_profile_of_its_own_tells_of_no_broken_one(install: Install) -> None:
    put(install, "[match]\n")
    page = extract(PAGE, url="https://www.nuffieldtrust.org.uk/x")
    assert not [notice for notice in page.notices if notice.code == "broken-profile"]


def test_an_archive_is_extracted_anew_where_a_package_adds_or_changes_a_profile(
    install: Install, site: Path
) -> None:
    none = Settings().identity()
    put(install, HARBOUR)
    first = Settings().identity()
    (site / "harbour_sites" / "harbour.toml").write_text(HARBOUR.replace("lamp", "oil"), "utf-8")
    install("harbour-nothing", {}, {})
    changed = Settings().identity()
    assert len({str(one) for one in (none, first, changed)}) == 3
