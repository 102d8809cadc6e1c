"""The site of the docs builds strictly, is whole, and loads nothing from elsewhere."""

from __future__ import annotations

import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag

import lxml.html
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

for _name in ("mkdocs", "material", "mkdocstrings"):
    pytest.importorskip(_name, reason=f"{_name} is not installed; the extra docs brings it")

ROOT = Path(__file__).resolve().parents[2]
LOADED = (
    "//link[not(@rel='canonical')]/@href | //*[not(self::a)]/@src | //object/@data | //use/@href"
)
LOADING = re.compile(r"""url\(["']?(?:https?:)?//|@import""")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site; building it reaches no network, as no test does."""
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=False,
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, lxml.html.HtmlElement]:
    """The pages of the site by their paths."""
    return {
        path.resolve(): lxml.html.fromstring(path.read_text("utf-8"))
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


def test_every_page_of_the_docs_and_of_the_root_is_there(site: Path) -> None:
    written = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")}
    written |= {Path("security.md"), Path("changelog.md")}
    assert {page for page in written if not (site / page.with_suffix(".html")).is_file()} == set()


def test_every_link_within_the_site_leads_to_a_page_and_a_place_on_it(
    pages: dict[Path, lxml.html.HtmlElement],
) -> None:
    places = {path: anchors(page) for path, page in pages.items()}
    lost = [
        f"{path.name}: {href}"
        for path, page in pages.items()
        for href in inner_links(page)
        if not leads_somewhere(path, href, places)
    ]
    assert len(pages) > 20
    assert lost == []


def inner_links(page: lxml.html.HtmlElement) -> Iterator[str]:
    for link in page.iter("a"):
        href = link.get("href")
        if href and not re.match(r"[a-z]+:|//", href):
            yield href


def anchors(page: lxml.html.HtmlElement) -> set[str]:
    return {element.get("id") for element in page.iter() if element.get("id")}


def leads_somewhere(path: Path, href: str, places: dict[Path, set[str]]) -> bool:
    target, anchor = urldefrag(unquote(href))
    found = (path.parent / target).resolve() if target else path
    if found not in places:
        return found.is_file() and not anchor
    return not anchor or anchor in places[found]


def test_a_link_that_leads_nowhere_is_found() -> None:
    here, there = Path("/s/a.html"), Path("/s/b/c.html")
    places = {here: {"top"}, there: {"tea"}}
    assert leads_somewhere(here, "b/c.html#tea", places)
    assert leads_somewhere(there, "../a.html", places)
    assert leads_somewhere(here, "#top", places)
    assert not leads_somewhere(here, "#tea", places)
    assert not leads_somewhere(here, "b/c.html#top", places)
    assert not leads_somewhere(here, "d.html", places)


def test_no_page_loads_anything_from_elsewhere(
    site: Path, pages: dict[Path, lxml.html.HtmlElement]
) -> None:
    loaded = [str(url) for page in pages.values() for url in page.xpath(LOADED)]
    assert loaded
    assert [url for url in loaded if re.match(r"(?!data:)[a-z]+:|//", url)] == []
    styles = "".join(path.read_text("utf-8") for path in site.rglob("*.css"))
    assert "--md-text-font" in styles
    assert LOADING.findall(styles) == []


def test_the_search_knows_the_words_of_the_pages(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    found = {entry["location"] for entry in index["docs"] if "screening tools" in entry["text"]}
    assert "how-to/references.html" in found


def test_marks_of_examples_are_not_seen(pages: dict[Path, lxml.html.HtmlElement]) -> None:
    assert [path for path, page in pages.items() if "<!-- needs" in page.text_content()] == []


HOOK = runpy.run_path(str(ROOT / "docs" / "hooks" / "repository.py"))


@pytest.mark.parametrize(
    ("page", "markdown", "shown"),
    [
        ("guard.md", "[how](architecture.md#rooms)", "[how](architecture.md#rooms)"),
        ("how-to/ray.md", "[how](../guard.md)", "[how](../guard.md)"),
        ("guard.md", "[policy](../SECURITY.md#versions)", "[policy](security.md#versions)"),
        ("how-to/ray.md", "[news](../../CHANGELOG.md)", "[news](../changelog.md)"),
        ("how-to/ray.md", "[start](../../README.md)", "[start](../index.md)"),
        ("security.md", "[guard](docs/guard.md)", "[guard](guard.md)"),
        ("guard.md", "see [`api`](../src/nuffield_extract/api.py).", "see `api`."),
        ("guard.md", "[gone](../src/nowhere.py)", "[gone](../src/nowhere.py)"),
        ("guard.md", "[web](https://example.org/a)", "[web](https://example.org/a)"),
        ("guard.md", "`[code](../README.md)`", "`[code](../README.md)`"),
        ("guard.md", "```\n[code](../README.md)\n```", "```\n[code](../README.md)\n```"),
        ("guard.md", "[`code`](../README.md)", "[`code`](index.md)"),
    ],
)
def test_links_of_the_repository_are_links_of_the_site_or_text(
    page: str, markdown: str, shown: str
) -> None:
    known = SimpleNamespace(file=SimpleNamespace(src_uri=page))
    assert HOOK["on_page_markdown"](markdown, known) == shown


def test_a_folder_in_the_navigation_is_its_pages_index_first(tmp_path: Path) -> None:
    for name in ("b.md", "index.md", "a.md"):
        (tmp_path / "tea").mkdir(exist_ok=True)
        (tmp_path / "tea" / name).touch()
    config = configuration(tmp_path, [{"Tea": "tea/"}, {"Deep": [{"Tea": "tea/"}, "x.md"]}])
    pages = ["tea/index.md", "tea/a.md", "tea/b.md"]
    assert HOOK["on_config"](config).nav == [{"Tea": pages}, {"Deep": [{"Tea": pages}, "x.md"]}]


def configuration(docs: Path, nav: list[Any]) -> Any:
    return SimpleNamespace(nav=nav, docs_dir=str(docs))
