from __future__ import annotations

import pytest

from nuffield_extract import Article, extract, plain_text
from nuffield_extract.model.walk import article_spans

URL = "https://www.example.org/a/b"
WORDS = " ".join(["word"] * 30)

BODY = f'<body><main><p>{WORDS} <a href="/node/1">link</a></p></main></body></html>'
HTML = f"<!DOCTYPE html>\n<html><head><title>T</title></head>{BODY}"

WAYBACK = f"""<!DOCTYPE html><html><head><script src="//archive.org/includes/athena.js"></script>
<script>window.addEventListener('x',function(){{__wm.wombat("{URL}","20210304050607");}});</script>
<!-- End Wayback Rewrite JS Include -->
<title>T</title><link rel="canonical" href="https://web.archive.org/web/20210304050607/{URL}">
</head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp">12 captures</div>
<!-- END WAYBACK TOOLBAR INSERT --><main><p>{WORDS}
<a href="/web/20210304050607/https://www.example.org/node/1">link</a>
<a href="https://web.archive.org/web/20210304050607/http://other.example/x?y=1">other</a>
<a href="/web/20210304050607/mailto:a@example.org">mail</a>
<img src="/web/20210304050607im_/https://www.example.org/i.png"></p></main></body></html>
<!--
     FILE ARCHIVED ON 05:06:07 Mar 04, 2021 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 10:11:12 Jan 01, 2022.
-->
<!--
playback timings (ms):
  captures_list: 100
-->"""

SAVED = {
    "saved-from": HTML.replace("<html>", f"<!-- saved from url=(0027){URL} -->\n<html>"),
    "singlefile": HTML.replace(
        "<html>",
        f"<html><!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue Feb 11 2025"
        " 10:00:00 GMT+0000 (Greenwich Mean Time)\n-->",
    ),
    "httrack": HTML.replace(
        "<html>",
        "<html>\n<!-- Mirrored from www.example.org/a/b by HTTrack Website Copier/3.x"
        " [XR&CO'2014], Tue, 11 Feb 2025 10:00:00 GMT -->",
    ),
    "wayback": WAYBACK,
    "mirror-text": f"MIRROR.EXAMPLE\n\nT | Site\n\n{HTML}\n\nPages: 1 2 3",
    "none": HTML,
}

SOURCES = {
    "saved-from": URL,
    "singlefile": URL,
    "httrack": "http://www.example.org/a/b",
    "wayback": URL,
    "mirror-text": None,
    "none": None,
}


def hrefs(article: Article) -> list[str]:
    return [span.href for span in article_spans(article) if span.href]


@pytest.mark.parametrize("wrapper", SAVED)
def test_the_wrapper_and_the_url_that_it_names_are_found(wrapper: str) -> None:
    capture = extract(SAVED[wrapper]).capture
    assert (capture.wrapper, capture.source_url) == (wrapper, SOURCES[wrapper])


@pytest.mark.parametrize("wrapper", SAVED)
def test_the_article_is_that_of_the_bare_page(wrapper: str) -> None:
    article = extract(SAVED[wrapper])
    assert article.title == "T"
    assert plain_text(article).startswith(f"T\n\n{WORDS} link")


@pytest.mark.parametrize("wrapper", [name for name in SAVED if name != "none"])
def test_what_was_taken_off_is_in_a_notice(wrapper: str) -> None:
    notice, *_ = extract(SAVED[wrapper]).notices
    assert (notice.code, notice.where) == ("unwrapped", f"capture:{wrapper}")


@pytest.mark.parametrize("wrapper", [name for name, url in SOURCES.items() if url])
def test_links_are_absolute_by_the_url_of_the_wrapper(wrapper: str) -> None:
    scheme = SOURCES[wrapper].partition(":")[0]
    assert hrefs(extract(SAVED[wrapper]))[0] == f"{scheme}://www.example.org/node/1"


def test_links_of_the_wayback_machine_are_as_their_author_wrote_them() -> None:
    article = extract(WAYBACK)
    assert hrefs(article) == [
        "https://www.example.org/node/1",
        "http://other.example/x?y=1",
        "mailto:a@example.org",
    ]
    assert article.url == URL
    assert "archive.org" not in plain_text(article)
    assert "captures" not in plain_text(article)


@pytest.mark.parametrize("wrapper", ["saved-from", "singlefile", "httrack"])
def test_mirror_text_around_another_wrapper_is_taken_off_too(wrapper: str) -> None:
    article = extract(f"MIRROR.EXAMPLE\n{SAVED[wrapper]}\nPages: 1 2 3")
    assert article.capture.source_url == SOURCES[wrapper]
    assert "MIRROR" not in plain_text(article)
    assert "Pages" not in plain_text(article)


@pytest.mark.parametrize("wrapper", ["saved-from", "singlefile", "httrack", "mirror-text"])
def test_a_wayback_capture_of_a_saved_page_loses_both(wrapper: str) -> None:
    inner = SAVED[wrapper].replace(
        "<main>",
        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>12 captures</p>"
        "<!-- END WAYBACK TOOLBAR INSERT --><main>",
    )
    article = extract(f"{inner}\n<!--\n     FILE ARCHIVED ON 05:06:07 -->")
    assert "captures" not in plain_text(article)


@pytest.mark.parametrize(
    "text",
    [
        'See <a href="https://web.archive.org/web/2021/https://example.org/">the archive</a>.',
        "The archive writes &lt;!-- BEGIN WAYBACK TOOLBAR INSERT --&gt; into its pages.",
        "FILE ARCHIVED ON 05:06:07, it says.",
        "A browser writes &lt;!-- saved from url=(0014)https://a.example --&gt; at the top.",
        "<code>&lt;!-- Page saved with SingleFile url: https://a.example/ --&gt;</code>",
        "&lt;!-- Mirrored from a.example/b by HTTrack Website Copier --&gt;",
        "Page saved with SingleFile, url: https://a.example/",
    ],
)
def test_a_page_that_only_speaks_of_a_wrapper_is_left_alone(text: str) -> None:
    article = extract(HTML.replace("<main>", f"<main><p>{text}</p>"))
    assert (article.capture.wrapper, article.capture.source_url) == ("none", None)
    assert not [notice for notice in article.notices if notice.code == "unwrapped"]


def test_a_link_to_the_archive_stays_as_it_is_on_a_page_that_is_not_from_there() -> None:
    link = "https://web.archive.org/web/20210304050607/https://example.org/x"
    article = extract(HTML.replace("/node/1", link))
    assert hrefs(article) == [link]


def test_a_link_to_another_capture_in_the_text_of_a_capture_is_restored_with_the_rest() -> None:
    other = "https://web.archive.org/web/2010/http://gone.example/"
    article = extract(WAYBACK.replace("/web/20210304050607/https://www.example.org/node/1", other))
    assert hrefs(article)[0] == "http://gone.example/"


def test_a_comment_about_saving_far_down_is_an_author_s_own() -> None:
    comment = f"<!-- saved from url=(0027){URL} -->"
    article = extract(HTML.replace("</main>", f"<!-- {'x' * 6_000} -->{comment}</main>"))
    assert article.capture.wrapper == "none"


@pytest.mark.parametrize(
    "before", ["\ufeff", "\n\n", "<?xml version='1.0'?>\n", "<!-- generated -->\n"]
)
def test_what_may_stand_before_a_doctype_is_no_mirror_text(before: str) -> None:
    assert extract(before + HTML).capture.wrapper == "none"


def test_text_after_the_page_without_text_before_it_is_mirror_text() -> None:
    article = extract(f"{HTML}\n\nPages: 1 2 3")
    assert article.capture.wrapper == "mirror-text"
    assert "Pages" not in plain_text(article)


def test_a_body_without_html_tags_is_left_alone() -> None:
    assert extract(f"Some words. <p>{WORDS}</p>").capture.wrapper == "none"


def test_what_stands_behind_the_page_stays_where_mirror_text_is_before_it_alone() -> None:
    article = extract(f"MIRROR.EXAMPLE\n{HTML}<p>Further {WORDS}</p>")
    assert article.capture.wrapper == "mirror-text"
    assert "Further" in plain_text(article)
