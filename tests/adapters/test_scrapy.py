from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from nuffield_extract import NoContent, Undecodable, export, extract

pytest.importorskip("scrapy", reason="the extra scrapy is not installed")

from scrapy.exceptions import DropItem, NotConfigured
from scrapy.http import HtmlResponse, Response
from scrapy.utils.test import get_crawler

from nuffield_extract.adapters.scrapy import NuffieldPipeline, article_of

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract import Article


@attrs.define
class Saved:
    response: Any = None
    article: Any = None
    shelf: int = 3


def test_the_article_of_a_response(saved: Path, article: Article) -> None:
    assert article_of(HtmlResponse(article.url, body=saved.read_bytes())) == article


def test_the_charset_of_the_header_counts() -> None:
    page = f"<p>{'Zoë café naïve Ærø ' * 20}</p>".encode("windows-1252")
    headers = {"Content-Type": "text/html; charset=windows-1252"}
    found = article_of(Response("https://www.example.org/f", headers=headers, body=page))
    assert found.sections[0].blocks[0].spans[0].text.startswith("Zoë café")
    assert found.capture.encoding_from == "transport"


def test_a_header_with_a_charset_that_nobody_knows_is_no_obstacle(nameless: str) -> None:
    headers = {"Content-Type": "text/html; charset=x-moon"}
    response = Response("https://www.example.org/f", headers=headers, body=nameless.encode())
    assert article_of(response).title == "Ferries"
    with pytest.raises(Undecodable):
        extract(nameless.encode(), charset="x-moon")


@pytest.mark.parametrize("make", [dict, Saved])
def test_an_item_gets_its_article_for_its_response(
    make: Any, saved: Path, article: Article
) -> None:
    item = make(response=HtmlResponse(article.url, body=saved.read_bytes()))
    found = NuffieldPipeline().process_item(item)
    fields = found if isinstance(found, dict) else attrs.asdict(found, recurse=False)
    assert fields["article"] == json.loads(export(article, "json"))
    assert not fields.get("response")
    assert repr(found)


def test_a_page_in_a_field_of_its_own_is_read_with_the_url_beside_it(nameless: str) -> None:
    item = {"body": nameless, "url": "https://www.example.org/f"}
    found = NuffieldPipeline(source="body", target="text", to="text").process_item(item)
    assert found["text"].startswith("Ferries\n\nThe ferry")
    assert "body" not in found


def test_an_item_without_a_response_goes_on_as_it_is() -> None:
    assert NuffieldPipeline().process_item({"shelf": 3}) == {"shelf": 3}


def test_an_item_without_an_article_is_dropped() -> None:
    with pytest.raises(DropItem, match="NoContent: "):
        NuffieldPipeline().process_item(
            {"response": HtmlResponse("https://a.example", body=b"<p>Few words")}
        )


def test_an_item_without_an_article_may_go_on_or_raise() -> None:
    item = {"response": "<p>Three words only", "shelf": 3}
    assert NuffieldPipeline(errors="keep").process_item(dict(item)) == {"shelf": 3}
    with pytest.raises(NoContent):
        NuffieldPipeline(errors="raise").process_item(dict(item))


def test_settings_make_the_pipeline() -> None:
    named = {"FROM": "page", "INTO": "markdown", "FORMAT": "markdown", "ERRORS": "keep"}
    settings = {f"NUFFIELD_EXTRACT_{name}": value for name, value in named.items()}
    pipeline = NuffieldPipeline.from_crawler(get_crawler(settings_dict=settings))
    assert vars(pipeline) == {
        "source": "page", "target": "markdown", "to": "markdown", "errors": "keep",
    }  # fmt: skip


@pytest.mark.parametrize("wrong", [{"to": "docx"}, {"errors": "ignore"}])
def test_a_setting_that_is_no_setting_is_refused_before_the_crawl(wrong: dict[str, str]) -> None:
    with pytest.raises(NotConfigured, match="and none of"):
        NuffieldPipeline(**wrong)


SPIDER = """
import sys
from pathlib import Path
import scrapy
from scrapy.crawler import CrawlerProcess

class Pages(scrapy.Spider):
    name = "pages"
    start_urls = [path.as_uri() for path in sorted(Path(sys.argv[1]).glob("*.html"))]

    def parse(self, response):
        yield {"response": response}

crawl = CrawlerProcess({
    "ITEM_PIPELINES": {"nuffield_extract.adapters.scrapy.NuffieldPipeline": 300},
    "FEEDS": {sys.argv[2]: {"format": "jsonlines"}},
    "TELNETCONSOLE_ENABLED": False,
})
crawler = crawl.create_crawler(Pages)
crawl.crawl(crawler)
crawl.start()
print(crawler.stats.get_value("item_scraped_count"), crawler.stats.get_value("item_dropped_count"))
"""


def test_a_crawl_writes_the_articles(folder: Path, article: Article) -> None:
    feed = folder / "feed.jsonl"
    command = [sys.executable, "-c", SPIDER, str(folder), str(feed)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=100)
    assert ran.stdout.split() == ["1", "1"]
    (line,) = feed.read_text("utf-8").splitlines()
    assert json.loads(line)["article"]["title"] == article.title
