from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from nuffield_extract import Article, NoContent, NotHtml

pytest.importorskip("web_poet", reason="the extra web-poet is not installed")

import andi
from web_poet import HttpResponse, field
from web_poet.exceptions import UseFallback
from web_poet.pages import is_injectable

from nuffield_extract.adapters.web_poet import ArticlePage

if TYPE_CHECKING:
    from pathlib import Path


def item(page: ArticlePage) -> Article:
    return asyncio.run(page.to_item())


def response(body: bytes, **headers: str) -> HttpResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return HttpResponse("https://www.example.org/f", body, headers=named)


def test_the_item_is_the_article(saved: Path, article: Article) -> None:
    assert item(ArticlePage(HttpResponse(article.url, saved.read_bytes()))) == article
    assert ArticlePage(response(b"")).item_cls is Article


def test_url_and_charset_of_the_response_count() -> None:
    page = f"<p>{'Zoë café naïve Ærø ' * 20}</p>".encode("windows-1252")
    found = item(ArticlePage(response(page, content_type="text/html; charset=windows-1252")))
    assert found.sections[0].blocks[0].spans[0].text.startswith("Zoë café")
    assert found.url == "https://www.example.org/f"
    assert found.capture.encoding_from == "transport"


def test_fields_of_a_subclass_override_those_of_the_article(nameless: str) -> None:
    class Mine(ArticlePage):
        @field
        def title(self) -> str:
            return self.css("title::text").get().upper()

        @field
        async def topics(self) -> tuple[str, ...]:
            return (self.article().title.lower(),)

    found = item(Mine(response(nameless.encode())))
    assert (found.title, found.topics) == ("FERRIES", ("ferries",))
    assert found.sections == item(ArticlePage(response(nameless.encode()))).sections


def test_a_page_without_an_article_raises_its_error() -> None:
    with pytest.raises(NoContent):
        item(ArticlePage(response(b"<p>Three words only")))
    with pytest.raises(NotHtml):
        item(ArticlePage(response(b"no markup")))


def test_a_page_without_an_article_may_ask_for_a_fallback() -> None:
    class Fallback(ArticlePage):
        use_fallback = True

    with pytest.raises(UseFallback, match="NoContent") as caught:
        item(Fallback(response(b"<p>Three words only")))
    assert isinstance(caught.value.__cause__, NoContent)


def test_input_is_validated_as_web_poet_does(nameless: str) -> None:
    class Checked(ArticlePage):
        def validate_input(self) -> Article | None:
            return Article(title="refused") if not self.css("h2") else None

    assert item(Checked(response(nameless.encode()))).title == "refused"


def test_it_is_built_by_injection() -> None:
    def callback(page: ArticlePage) -> Any: ...

    plan = andi.plan(callback, is_injectable=is_injectable, externally_provided={HttpResponse})
    assert [cls for cls, _ in plan.dependencies] == [HttpResponse, ArticlePage]
