from __future__ import annotations

import pytest

from nuffield_extract.links import Links, host_of, is_absolute

PAGE = "https://www.example.org/a/b?c=d"


@pytest.mark.parametrize(
    ("href", "wanted"),
    [
        ("https://other.example/x", "https://other.example/x"),
        ("HTTPS://other.example/x", "https://other.example/x"),
        ("//other.example/x", "https://other.example/x"),
        ("/x", "https://www.example.org/x"),
        ("x", "https://www.example.org/a/x"),
        ("./x", "https://www.example.org/a/x"),
        ("../x", "https://www.example.org/x"),
        ("?e=f", "https://www.example.org/a/b?e=f"),
        ("#part", f"{PAGE}#part"),
        ("/x y", "https://www.example.org/x y"),
        ("\n/x\ny\t", "https://www.example.org/xy"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:123", "tel:123"),
        ("http://[", "http://["),
        ("//[", "//["),
        ("", None),
        (" ", None),
        ("#", None),
        (None, None),
        ("javascript:x()", None),
        ("JavaScript:x()", None),
        (" java\nscript:x()", None),
        ("data:text/html,x", None),
        ("vbscript:x", None),
        ("blob:https://a/b", None),
    ],
)
def test_a_link_leads_where_a_browser_would_go(href: str | None, wanted: str | None) -> None:
    assert Links(PAGE).resolve(href) == wanted


@pytest.mark.parametrize(
    ("base", "href", "wanted"),
    [
        ("/base/", "x", "https://www.example.org/base/x"),
        ("https://cdn.example/", "/x", "https://cdn.example/x"),
        ("https://cdn.example/", "#part", f"{PAGE}#part"),
        ("http://[", "/x", "https://www.example.org/x"),
    ],
)
def test_a_base_moves_relative_links(base: str, href: str, wanted: str) -> None:
    assert Links(PAGE, base).resolve(href) == wanted


@pytest.mark.parametrize("href", ["/x", "x", "../x", "//h/x", "#part"])
def test_without_a_page_url_links_stay_as_printed(href: str) -> None:
    assert Links(None).resolve(href) == href


@pytest.mark.parametrize("page", ["http://[", "not a url", "//", "file:///x/y", "mailto:a"])
def test_any_page_url_is_taken(page: str) -> None:
    assert Links(page).resolve("https://other.example/") == "https://other.example/"
    assert Links(page).resolve("/x")


@pytest.mark.parametrize(
    ("url", "absolute"),
    [
        ("https://a/", True),
        ("doi:10.1/x", True),
        ("/a", False),
        ("a", False),
        ("//a", False),
        ("http://[", True),
    ],
)
def test_an_absolute_url_has_a_scheme(url: str, absolute: bool) -> None:  # noqa: FBT001
    assert is_absolute(url) is absolute


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://WWW.Example.org:80/", "www.example.org"),
        ("/a", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_the_host_is_in_lower_case(url: str | None, host: str | None) -> None:
    assert host_of(url) == host
