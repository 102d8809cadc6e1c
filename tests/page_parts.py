"""Fixtures, and parts of pages whose text must all be accounted for, with what accounts for it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import attrs
import lxml.html

from nuffield_extract import Article
from nuffield_extract.content import boilerplate, drupal, labels, names
from readings import UNSEEN

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
PAGES = [path.parent / "page.html" for path in sorted(FIXTURES.glob("*/article.txt"))]

RULES = (
    {*boilerplate.TAGS.values(), *boilerplate.ROLES.values()}
    | {*names.WORDS, *drupal.WORDS, *labels.LABELS}
    | {"hidden", "card", "links", "before-text", "behind-text", "outside-article"}
    | {*boilerplate.LINKS}
    | {f"metadata:{field.name}" for field in attrs.fields(Article)}
    | {"profile:comments"}
)
"""The names of all rules by which something may go."""

FILLER = (
    "<p>Twenty-five words at least must stand in an article, for a page with fewer is a teaser"
    " or a form, and so this paragraph, of which no test speaks, stands at the end of it.</p>"
)

PARTS = {
    "quote-with-footer": (
        "<blockquote><p>Said aloud.</p><footer>— Ann Lee, <cite>Notes</cite></footer></blockquote>"
    ),
    "quote-with-dash": "<blockquote><p>Said aloud.</p><p><cite>– Ann Lee</cite></p></blockquote>",
    "quote-of-its-source-only": "<blockquote><cite>Ann Lee</cite></blockquote>",
    "quote-with-two-sources": (
        "<blockquote><p>One <cite>Book</cite> two.</p><footer>Ann Lee</footer></blockquote>"
    ),
    "figure": (
        '<figure><img src="/a.jpg" alt="A lamp"><figcaption>A caption <small>Photo: Bo Ek</small>'
        "</figcaption></figure>"
    ),
    "figure-with-caption-first": (
        '<figure><figcaption>A caption</figcaption><img src="/a.jpg"></figure>'
    ),
    "figure-with-text-beside": (
        '<figure><img src="/a.jpg"><figcaption>A caption</figcaption><p>A caption</p></figure>'
    ),
    "figure-with-two-captions": (
        '<figure><img src="/a.jpg"><figcaption>First</figcaption><figcaption>Second</figcaption>'
        "</figure>"
    ),
    "figure-with-credit-amid": (
        '<figure><img src="/a.jpg"><figcaption>Before <small>Bo Ek</small> after</figcaption>'
        "</figure>"
    ),
    "figure-of-a-table": (
        "<figure><table><tr><td>a</td><td>b</td></tr></table><figcaption>Of a table</figcaption>"
        "</figure>"
    ),
    "figure-with-heading-in-caption": (
        '<figure><img src="/a.jpg"><figcaption><h3>Head</h3><p>Body</p></figcaption></figure>'
    ),
    "caption-with-list": (
        '<figure><img src="/a.jpg"><figcaption>Of<ul><li>one</li><li>two</li></ul></figcaption>'
        "</figure>"
    ),
    "video-with-fallback": '<video src="/v.mp4">No video here.</video>',
    "frame-with-fallback": '<object data="/v.swf"><p>No player here.</p></object>',
    "frame-without-address": "<iframe>No frame here.</iframe>",
    "table": (
        "<table><caption>A caption</caption><thead><tr><th>a</th><th>b</th></tr></thead>"
        "<tbody><tr><td>c</td><td>d</td></tr></tbody><tfoot><tr><td>e</td><td>f</td></tr></tfoot>"
        "</table>"
    ),
    "table-of-layout-with-caption": (
        "<table><caption>A caption</caption><tr><td><h3>Head</h3></td><td>b</td></tr></table>"
    ),
    "table-with-caption-only": "<table><caption>A caption</caption><tr><td></td><td></td></tr>"
    "</table>",
    "table-with-list-in-a-cell": (
        "<table><tr><td>a<ul><li>b</li><li>c</li></ul></td><td>d</td></tr></table>"
    ),
    "table-with-menu-in-a-cell": (
        "<table><tr><td>a<nav>menu</nav></td><td class=share>b</td></tr>"
        "<tr class=tags><td>c</td><td>d</td></tr></table>"
    ),
    "table-in-a-table": (
        "<table><caption>Outer</caption><tr><td>a<table><caption>Inner</caption><tr><td>b</td>"
        "<td>c</td></tr></table></td><td>d</td></tr></table>"
    ),
    "list-with-loose-text": "<ul>loose<li>one</li><ul><li>two</li></ul>after<li>three</li></ul>",
    "terms": "<dl>loose<dt>a</dt><dd>b</dd><dd>c</dd><div><dt>d</dt><dd>e</dd></div></dl>",
    "terms-in-deeper-divs": "<dl><div><div><dt>a</dt><dd>b</dd></div></div></dl>",
    "terms-in-a-dropped-div": (
        "<dl><dt>a</dt><dd>b</dd><div class=share><dt>c</dt><dd>d</dd></div></dl>"
    ),
    "terms-without-term": "<dl><dd>a</dd><dt>b</dt></dl>",
    "code": '<pre><code class="language-py">a = 1\n\n  b = 2<br>c</code></pre>',
    "code-with-button": "<pre>a = 1<button>Copy</button></pre>",
    "heading-with-link": '<h2><a href="#a">Head <em>of</em> it</a><br>all</h2>',
    "heading-with-image-and-list": (
        '<h2>Head<img src="/a.jpg" alt="lamp"><ul><li>item</li></ul></h2>'
    ),
    "heading-with-button": "<h2>Head <button>Copy</button></h2>",
    "heading-in-an-item": "<ul><li><h3>Head</h3>text</li></ul>",
    "heading-in-a-quote": "<blockquote><h3>Head</h3><p>text</p></blockquote>",
    "heading-in-a-cell": "<table><tr><td><h3>Head</h3>text</td><td>b</td></tr></table>",
    "details-in-details": (
        "<details><summary>One</summary>a<details><summary>Two</summary>b</details></details>"
    ),
    "tabs": (
        '<ul class="nav nav-tabs"><li><a data-toggle="tab" href="#p1">One</a></li><li><a'
        ' data-toggle="tab" href="#p2">Two</a></li><li><a data-toggle="tab" href="#no">Three</a>'
        '</li></ul><div class="tab-content"><div id="p1">a</div><div id="p2"><p>b</p></div></div>'
    ),
    "quick-tabs": (
        '<div id="quicktabs-x"><ul class="quicktabs-tabs"><li><a id="quicktabs-tab-x-0"'
        ' href="#quicktabs-x">One</a></li></ul><div id="quicktabs-tabpage-x-0">a</div></div>'
    ),
    "tabs-in-a-menu": (
        '<nav class="menu"><a role="tab" href="#p1">One</a></nav><div id="p1">a</div>'
    ),
    "tab-of-a-dropped-panel": (
        '<a role="tab" href="#p1">One</a><div class="menu"><div id="p1">a</div></div>'
    ),
    "tab-of-a-cell": (
        '<a role="tab" href="#p1">One</a><table><tr><td id="p1">a</td><td>b</td></tr></table>'
    ),
    "tab-of-a-part-of-a-heading": '<a role="tab" href="#p1">One</a><h2>a <i id="p1">b</i></h2>',
    "tab-of-a-part-of-code": '<a role="tab" href="#p1">One</a><pre>a <b id="p1">b</b></pre>',
    "tab-of-a-break": '<a role="tab" href="#p1">One</a><p>a<br id="p1">b</p>',
    "tab-with-the-id-of-a-part-of-a-heading": (
        '<a role="tab" id="t">One</a><p>a</p><h2><i id="t">b</i> c</h2>'
    ),
    "accordion-of-buttons": (
        '<div class="accordion-item"><h2><button data-bs-toggle="collapse">One</button></h2>'
        '<div class="accordion-body">a</div></div><button>Send</button>'
    ),
    "accordion-of-terms": '<dl class="ckeditor-accordion"><dt>a</dt><dd>b</dd>loose</dl>',
    "caption-by-class": (
        '<div><img src="/a.jpg"><div class="caption">A <b>caption</b></div><div class="credit">Bo'
        '</div></div><p class="caption">Of nothing</p>'
    ),
    "credit-before-caption": (
        '<img src="/a.jpg"><p class="credit">Bo</p><p class="caption">A caption</p>'
    ),
    "captions-in-a-row": (
        '<p class="caption">One</p><p class="caption">Two</p><img src="/a.jpg"><p class="caption">'
        'Three</p><p class="caption">Four</p>'
    ),
    "figure-with-text-before-caption": (
        '<figure><img src="/a.jpg"><p>Before</p><figcaption>A caption</figcaption><p>after</p>'
        "</figure>"
    ),
    "figure-with-text-only": "<figure><p>Text</p></figure>",
    "figure-in-a-figure": (
        '<figure><figure><img src="/a.jpg"><figcaption>Inner</figcaption></figure><figcaption>'
        "Outer</figcaption></figure>"
    ),
    "pull-quote": (
        '<div class="pullquote"><blockquote>a</blockquote><p>— Ann</p></div><p class="pullquote">b'
        "</p>"
    ),
    "quote-in-a-box": (
        '<div class="paragraph--type--quote"><blockquote><p>a</p><footer>Ann</footer></blockquote>'
        '<p class="author">Lee</p></div>'
    ),
    "list-of-headed-parts": "<ul>loose<li><h3>Head</h3>a</li><li><h3>Other</h3>b</li></ul>",
    "code-in-lines": "<pre><ol><li><div>a</div></li><li>b</li></ol></pre>",
    "listing-without-pre": '<div class="geshifilter"><ol><li>a</li><li>b</li></ol></div>',
    "linked-list": '<a href="/x"><ul><li>a</li></ul><h3>Head</h3></a>',
    "bold-line": f"<p><strong>A line in bold</strong></p>{FILLER}",
    "details": "<details><summary>More</summary><p>text</p></details>",
    "svg": "<svg><title>icon</title><text>drawn</text></svg><p>text</p>",
    "form": "<form><label>Name</label><textarea>typed</textarea></form>",
    "select": "<p>One <select><option>a</option><option>b</option></select> two</p>",
    "ruby": "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
    "math": "<p><math><mi>x</mi><mo>=</mo><mn>1</mn></math></p>",
    "back-link": '<p id="fn1">A note <a href="#fnref1">↩</a></p>',
    "back-link-by-role": '<p id="n1">A note <a role="doc-backlink" href="#m1">↩</a></p>',
    "permalink": '<h2 id="a">Head<a class="headerlink" href="#a">¶</a></h2><p>text</p>',
    "permalink-of-a-term": '<dl><dt id="b">Term <a href="#b">#</a></dt><dd>text</dd></dl>',
    "hidden-text": '<p>Seen <span class="visually-hidden">unseen</span> seen</p>',
    "labelled-part": "<div><h3>Share</h3><p>Here and there</p></div>",
    "noscript-and-script": "<noscript>none</noscript><script>some()</script><p>text</p>",
    "noscript-in-text": "<p>a <noscript>none</noscript> b</p>",
    "textarea-in-text": "<p>a <textarea>typed</textarea> b</p>",
    "button-in-text": "<p>a <button>press</button> b</p>",
    "paragraph-in-inline": "<span>a<p>b</p>c</span><b>d<div>e</div>f</b>",
    "breaks": "a<br><br>b<br>c<hr>d",
    "nested-too-deep": "<ul><li>" * 40 + "deep" + "</li></ul>" * 40,
    "tab-in-a-player": '<audio><a role="tab" href="#p1">One</a></audio><div id="p1">b</div>',
    "panel-in-a-player": '<a role="tab" href="#p1">One</a><video><div id="p1">b</div></video>',
    "panel-in-its-tab": '<a role="tab" href="#p1">One <span id="p1">a</span></a><p>b</p>',
    "panels-in-the-tab-of-the-other": (
        '<div role="tab" data-target="#p1">One <div id="p2">a</div></div>'
        '<div role="tab" data-target="#p2">Two <div id="p1">b</div></div>'
    ),
    "players-too-deep": (
        "<ul><li>a<audio>none</audio>" * 40 + "<video src=/v.mp4>none</video><noscript>none"
    ),
    "panel-too-deep": (
        '<ul><li>a<a role="tab" href="#p1">One</a><div>b</div>' * 40 + '<p id="p1">deep</p>'
    ),
    "quotes-too-deep": "<blockquote>" * 40 + "deep<footer>x</footer>" + "</blockquote>" * 40,
    "layout-tables-too-deep": "<table><tr><td>" * 40 + "deep" + "</td></tr></table>" * 40,
}
"""Parts of a page whose text must all be accounted for."""


def page_of(part: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>A page</title></head><body><main>{FILLER}"
        f"<div>{part}</div>{FILLER}</main></body></html>"
    )


def solid(text: str) -> str:
    """The text in NFC without any white space."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def visible_text(html: str) -> str:
    """All text that a browser would show, by a parser of another family."""
    root = lxml.html.document_fromstring(html)
    found: list[str] = []
    stack: list[tuple[lxml.html.HtmlElement, bool]] = [(root, False)]
    while stack:
        node, left = stack.pop()
        if left:
            found.append(node.tail or "")
            continue
        stack.append((node, True))
        if isinstance(node.tag, str) and node.tag not in UNSEEN:
            found.append(node.text or "")
            stack.extend((child, False) for child in reversed(node))
    return solid("".join(found))
