"""Hostile pages: each a function of a size, with the size at which it is meant to hurt.

Every page is made of invented words. `PAGES` names them; `benchmarks/hostile.py` runs them, and
`tests/hostile` runs them at a hundredth of their size.
"""

from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
import zlib
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

PROSE = (
    "The committee of the valley counted its bridges again in spring, and wrote down with care "
    "which of them had been mended since the flood. "
)
"""One sentence of an article."""

ENTRY = "Marlow A, Tennick B ({year}) <em>Bridges of the valley {number}</em>. Fenwick Press. "
"""One entry of a reference list."""

_BODY = f"<h1>Bridges</h1><p>{PROSE * 8}</p>"


class Hostile(NamedTuple):
    """A kind of page."""

    build: Callable[[int], bytes | str]
    size: int
    """What `build` is called with: elements, or characters, as the name of the page says."""


def page(body: str, head: str = "<title>Bridges</title>") -> str:
    """A page with this head and, behind a paragraph of prose, this body."""
    start = f"<!DOCTYPE html><html><head>{head}</head><body><article>{_BODY}"
    return f"{start}{body}</article></body></html>"


def headed(head: str) -> str:
    """A page with an ordinary article and this in its head."""
    return page(f"<p>{PROSE * 4}</p>", f"<title>Bridges</title>{head}")


def nested(opening: str, closing: str, size: int, *, inner: str = "") -> str:
    """Elements in one another."""
    return page(opening * size + (inner or f"<p>{PROSE}</p>") + closing * size)


def open_only(opening: str, size: int) -> str:
    """Elements that are never closed."""
    return page(opening * size)


def repeated(part: str, size: int) -> str:
    """The same part again and again; `{}` in it is its number."""
    parts = map(part.format, range(size)) if "{" in part else [part] * size
    return page("".join(parts))


def within(opening: str, part: str, closing: str, size: int) -> str:
    """The same part again and again in one element; `{}` in it is its number."""
    parts = map(part.format, range(size)) if "{" in part else [part] * size
    return page(opening + "".join(parts) + closing)


def in_head(part: str, size: int) -> str:
    """The same part again and again in the head; `{}` in it is its number."""
    parts = map(part.format, range(size)) if "{" in part else [part] * size
    return headed("".join(parts))


def of_text(before: str, text: str, behind: str, size: int) -> str:
    """One long text of so many characters, between two pieces of markup in the body."""
    return page(before + (text * (size // len(text) + 1))[:size] + behind)


def of_head_text(before: str, text: str, behind: str, size: int) -> str:
    """One long text of so many characters in the head."""
    return headed(before + (text * (size // len(text) + 1))[:size] + behind)


def script(text: str, kind: str = "") -> str:
    """A page with one script."""
    return headed(f"<script{kind and f' type={kind!r}'}>{text}</script>")


json_ld = partial(script, kind="application/ld+json")


def _attributes(size: int) -> str:
    return page(f"<p {' '.join(f'data-x{number}=1' for number in range(size))}>{PROSE}</p>")


def _attributes_apart(size: int) -> str:
    one = f"<i {' '.join(f'data-x{number}=1' for number in range(10))}>a</i> "
    return page(f"<p>{one * (size // 10)}</p>")


def _deep_json(size: int) -> str:
    return json_ld('{"a":' * size + "1" + "}" * size)


def _deep_article_json(size: int) -> str:
    return json_ld('{"@type":"Article","mainEntity":' * size + "1" + "}" * size)


def _big_json(size: int) -> str:
    return json_ld(json.dumps({"@type": "Article", "keywords": ["bridge"] * (size // 10)}))


def _duplicate_keys(size: int) -> str:
    return json_ld('{"@type":"Article",' + ",".join(['"name":"Bridges"'] * size) + "}")


def _shared_authors(size: int) -> str:
    people = {"@id": "x", "@type": "Person", "name": [f"Ann Lee{n}" for n in range(size)]}
    article = {"@type": "Article", "author": [{"@id": "x"}] * size}
    return json_ld(json.dumps({"@graph": [article, people]}))


def _json_authors(size: int) -> str:
    people = [{"@type": "Person", "name": f"Ann Lee{number}"} for number in range(size)]
    return json_ld(json.dumps({"@type": "Article", "author": people}))


def _json_pages(size: int) -> str:
    pages = [{"@type": "WebPage", "license": {"@id": "x"}}] * size
    known = {"@id": "x", "name": [1] * size}
    return json_ld(json.dumps({"@graph": [{"@type": "Article"}, known, *pages]}))


def _graphs(size: int) -> str:
    return json_ld('{"@graph":[' * size + "1" + "]}" * size)


def _json_commas(size: int) -> str:
    return json_ld('{"a":[1,' + ", " * size + "]}")


def _pushes(size: int) -> str:
    return script("dataLayer.push({" * size)


def _deep_layer(size: int) -> str:
    return script("dataLayer.push(" + '{"a":' * size + "1" + "}" * size + ")")


def _wide_layer(size: int) -> str:
    return script('dataLayer = [{"tags": [' + '"bridge",' * size + '"x"]}]')


def _settings(size: int) -> str:
    return script("jQuery.extend(Drupal.settings, " + '{"a":' * size + "1" + "}" * size + ")")


def _settings_json(size: int) -> str:
    inner = '{"path":' * size + "1" + "}" * size
    kind = "type='application/json' data-drupal-selector='drupal-settings-json'"
    return headed(f"<script {kind}>{inner}</script>")


def _base_and_links(size: int) -> str:
    base = f"<base href='https://host.example/{'a' * size}/'>"
    return page("".join([f"<p><a href='x{n}'>bridge {n}</a></p>" for n in range(size // 20)]), base)


def _canonical_and_anchors(size: int) -> str:
    head = f"<link rel=canonical href='https://host.example/{'a' * size}'>"
    return page(
        "".join([f"<p><a href='#x{n}'>bridge {n}</a></p>" for n in range(size // 20)]), head
    )


def _ids_in_one_paragraph(size: int) -> str:
    spans = "".join([f"<a id=x{n}></a>word <a href='#x{n}'>go</a> " for n in range(size)])
    return page(f"<p>{spans}</p><h2>References</h2>{_entries(20)}")


def _links_to_one_anchor(size: int) -> str:
    return page(f"<p>{'<a href=#end>1</a> word ' * size}</p><p id=end>1 {PROSE}</p>")


def _notes(size: int) -> str:
    marks = "".join(
        [f"<p>Word <sup><a href='#fn{n}'>{n}</a></sup> {PROSE}</p>" for n in range(size)]
    )
    notes = "".join([f"<li id=fn{n}>Note {n} of the bridge.</li>" for n in range(size)])
    return page(f"{marks}<h2>Notes</h2><ol>{notes}</ol>")


def _chained_notes(size: int) -> str:
    notes = "".join(
        [f"<li id=fn{n}>Note <a href='#fn{n + 1}'>{n}</a> on.</li>" for n in range(size)]
    )
    return page(f"<p>Word <a href='#fn0'>0</a></p><h2>Notes</h2><ol>{notes}</ol>")


def _entries(size: int) -> str:
    return "".join([f"<p>{ENTRY.format(year=1950 + n % 70, number=n)}</p>" for n in range(size)])


def _references(size: int) -> str:
    return page(f"<h2>References</h2>{_entries(size)}")


def _cited_references(size: int) -> str:
    text = "".join([f"<p>{PROSE} (Marlow and Tennick, {1950 + n % 70})</p>" for n in range(size)])
    return page(f"{text}<h2>References</h2>{_entries(size)}")


def _reference_lists(size: int) -> str:
    return page(f"<h2>References</h2>{_entries(3)}" * size)


def _numbered_references(size: int) -> str:
    ranges = "<p>As was shown [1-999], and again [1-999,1-999,1-999].</p>" * size
    items = "".join([f"<li>{ENTRY.format(year=1950, number=n)}</li>" for n in range(60)])
    return page(f"{ranges}<h2>References</h2><ol>{items}</ol>")


def _long_entry(size: int) -> str:
    entry = ENTRY.format(year=1950, number=1)
    return page(f"<h2>References</h2>{_entries(4)}<p>{entry * (size // len(entry))}</p>")


def _coins(size: int) -> str:
    span = (
        "<span class=Z3988 title='ctx_ver=Z39.88-2004&amp;rft.btitle=Bridges+of+the+valley'></span>"
    )
    return page(
        f"<h2>References</h2>{_entries(4)}<p>{'word ' + span} </p><p>{('word ' + span) * size}</p>"
    )


def _citation_metas(size: int) -> str:
    metas = "".join(
        [
            f"<meta name=citation_reference content='citation_title=Bridges {n}'>"
            for n in range(size)
        ]
    )
    return page(f"<h2>References</h2>{_entries(20)}", metas)


def _pull_quotes(size: int) -> str:
    quote = f"<blockquote>{PROSE} again and again</blockquote><p>{PROSE}</p>"
    return page(quote * size)


def _tabs(size: int) -> str:
    tabs = "".join([f"<li><a role=tab href='#t{n}'>Tab {n}</a></li>" for n in range(size)])
    panels = "".join([f"<div id=t{n}><p>{PROSE}</p></div>" for n in range(size)])
    return page(f"<ul class='nav-tabs'>{tabs}</ul>{panels}")


def _nested_tabs(size: int) -> str:
    return nested("<div class=tabs>", "</div>", 400, inner="<a href='#x'>one tab</a>" * size)


def _topics(size: int) -> str:
    return page(f"<p>{'<a rel=tag href=/t>bridge</a> ' * size}</p>")


def _titled(size: int) -> str:
    return page("<div class=title>" * 300 + "<b>word</b> " * size + "</div>" * 300)


def _headings_and_titles(size: int) -> str:
    metas = "".join([f"<meta name=dc.title content='Bridge {n} of many'>" for n in range(size)])
    return page("".join([f"<h1>Bridge {n} old</h1><p>{PROSE}</p>" for n in range(size)]), metas)


def _dates(size: int) -> str:
    first = "<meta name=dc.date content='2020-01-02T00:00:00Z'>"
    return headed(first + "<meta name=dc.date content='03/04/2021'>" * size)


def _labels_behind_nothing(size: int) -> str:
    return page(f"<div>{'<i></i>' * size}{'<p>Related</p><p>One line</p>' * (size // 10)}</div>")


def _asides(size: int) -> str:
    return page("<aside>" * 400 + f"<p>{PROSE}</p>" * size + "</aside>" * 400)


def _deep_links(size: int) -> str:
    return page("<div>" * 400 + "<p><a href='/x'>a link</a></p>" * size + "</div>" * 400)


def _deep_boxes(size: int) -> str:
    rows = f"<div class=row><p>{PROSE}</p></div>" + "<div class=row><p>short</p></div>" * size
    return page("<section>" * 400 + f"<p>{PROSE * 12}</p>" + rows + "</section>" * 400)


def _deep_cards(size: int) -> str:
    card = "<article class=card><h3><a href='/x'>A linked title</a></h3><p>short</p></article>"
    return page(f"<p>{PROSE * 40}</p>" + "<div>" * 400 + card * size + "</div>" * 400)


def _deep_files(size: int) -> str:
    return page("<div>" * 400 + "<div class=file><a href='/x'>A file</a></div>" * size)


def _nested_files(size: int) -> str:
    return page("<span class=file>" * 300 + "<b>word</b> " * size)


def _deep_headings(size: int) -> str:
    return page("<div>" * 400 + f"<h1>A bridge of many</h1><p>{PROSE}</p>" * size)


def _deep_code(size: int) -> str:
    return page("<pre>" + "<b>" + "<span>" * 300 + "<i>x = 1</i>\n" * size + "</pre>")


def _picture(size: int) -> str:
    return page(f"<picture>{'<source srcset=/x.webp>' * size}{'<img alt=bridge>' * size}</picture>")


def _terms(size: int) -> str:
    return page(f"<dl><dt>Bridge</dt>{'<dd>over a river</dd>' * size}</dl>")


def _header_rows(size: int) -> str:
    rows = "".join([f"<tr><th>Bridge {n}</th><th>{n}</th></tr>" for n in range(size)])
    return page(f"<h2>References</h2><table>{rows}</table>{_entries(4)}")


def _breaks(size: int) -> str:
    return page(f"<p>{'a line<br>' * size}</p>")


def _spans(size: int) -> str:
    return page(f"<p>{'<span>word </span>' * size}</p>")


def _references_in_breaks(size: int) -> str:
    entry = ENTRY.format(year=1950, number=1) + "<br>"
    return page(f"<h2>References</h2><p>{entry * size}</p>")


def _bomb_zip(size: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("page.html", b"<p>" + b"a" * size)
    return written.getvalue()


def _bomb_mhtml(size: int) -> bytes:
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    part = "--x\r\nContent-Type: text/html\r\nContent-Location: https://host.example/\r\n\r\n<p>a</p>\r\n"
    return (head + part * size).encode()


def _nested_mhtml(size: int) -> bytes:
    parts = [
        f"Content-Type: multipart/related; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(size)
    ]
    return (
        "MIME-Version: 1.0\r\n" + "".join(parts) + "Content-Type: text/html\r\n\r\n<p>a"
    ).encode()


def _png(size: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", 16, size // 64, 8, 6, 0, 0, 0)
    pixels = zlib.compress(bytes(size), 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def _gzip(size: int) -> bytes:
    return gzip.compress(bytes(size), 1)


def _noise_gzip(size: int) -> bytes:
    """Gzip that hardly shrinks: stored, so that the file itself is as large."""
    return gzip.compress(bytes(range(256)) * (size // 256), 0)


def _surrogates(size: int) -> str:
    return page(f"<p>{PROSE}{chr(0xD800) * size}</p>")


def _bytes_page(text: str, encoding: str = "utf-8") -> bytes:
    return text.encode(encoding, "surrogatepass")


_MARKS = "\u0334\u0301\u0302\u0303\u0304\u0305"
_K, _M = 1_000, 1_000_000

PAGES: dict[str, Hostile] = {
    # Nesting
    **{
        f"nested {tag}": Hostile(partial(nested, f"<{tag}>", f"</{tag}>"), 200 * _K)
        for tag in ("div", "b", "span", "section", "blockquote", "em", "font", "object", "button")
    },
    "nested a": Hostile(partial(nested, "<a href=x>", "</a>"), 200 * _K),
    "nested li": Hostile(partial(nested, "<ul><li>", "</li></ul>"), 200 * _K),
    "li never closed": Hostile(partial(open_only, "<ul><li>x"), 200 * _K),
    "nested table": Hostile(partial(nested, "<table><tr><td>", "</td></tr></table>"), 200 * _K),
    "2,000 nested tables": Hostile(partial(nested, "<table><tr><td>a<td>", "</table>"), 2 * _K),
    "table never closed": Hostile(partial(open_only, "<table>"), 200 * _K),
    "nested dl": Hostile(partial(nested, "<dl><dt>a<dd>", "</dl>"), 100 * _K),
    "nested details": Hostile(
        partial(nested, "<details><summary>a</summary>", "</details>"), 100 * _K
    ),
    "nested figure": Hostile(
        partial(nested, "<figure><figcaption>", "</figcaption></figure>"), 100 * _K
    ),
    "nested form": Hostile(partial(nested, "<form><fieldset>", "</fieldset></form>"), 100 * _K),
    "nested aside": Hostile(partial(nested, "<aside>", "</aside>"), 100 * _K),
    "nested iframe": Hostile(partial(open_only, "<iframe>"), 200 * _K),
    "nested template": Hostile(partial(nested, "<template>", "</template>"), 100 * _K),
    "nested noscript": Hostile(partial(nested, "<noscript>", "</noscript>"), 100 * _K),
    "nested frameset": Hostile(
        lambda size: "<html><frameset>" + "<frameset>" * size + "<frame src=x>" * size, 100 * _K
    ),
    "nested svg": Hostile(partial(nested, "<svg><g>", "</g></svg>"), 100 * _K),
    "nested svg foreign": Hostile(partial(nested, "<svg><foreignObject>", ""), 100 * _K),
    "nested math": Hostile(partial(nested, "<math><mrow>", "</mrow></math>"), 100 * _K),
    "nested ruby": Hostile(partial(nested, "<ruby>a<rt>", "</rt></ruby>"), 100 * _K),
    "nested select": Hostile(partial(nested, "<select><option>", "</option></select>"), 100 * _K),
    "nested headings": Hostile(partial(nested, "<h1><div>", "</div></h1>"), 100 * _K),
    "deep inline marks": Hostile(
        partial(nested, "<b><i><u><em><strong>", "</strong></em></u></i></b>", inner="a bridge"),
        40 * _K,
    ),
    "misnested marks": Hostile(partial(repeated, "<b><p>bridge</b><i></p>"), 50 * _K),
    "misnested links": Hostile(partial(repeated, "<a href=x><p><b>bridge</a>"), 50 * _K),
    "misnested tables": Hostile(partial(repeated, "<table><b><tr>bridge<i>"), 50 * _K),
    "end tags alone": Hostile(partial(repeated, "</p></br></div></b>"), 200 * _K),
    # Size
    "50 MB in one p": Hostile(partial(of_text, "<p>", PROSE, "</p>"), 50 * _M),
    "one word of 20 MB": Hostile(partial(of_text, "<p>", "a", "</p>"), 20 * _M),
    "20 MB of <": Hostile(lambda size: "<" * size, 20 * _M),
    "20 MB of </": Hostile(lambda size: "</" * (size // 2), 20 * _M),
    "20 MB of &": Hostile(partial(of_text, "<p>", "&", "</p>"), 20 * _M),
    "20 MB of spaces": Hostile(partial(of_text, "<p>a", " ", "b</p>"), 20 * _M),
    "entity soup": Hostile(
        partial(of_text, "<p>", "&amp;&notit;&#x41;&CounterClockwise", "</p>"), 20 * _M
    ),
    "empty": Hostile(lambda _: b"", 0),
    "NUL": Hostile(bytes, 20 * _M),
    "NUL in a page": Hostile(lambda size: page("<p>a\0</p>" * size).encode(), 200 * _K),
    "control characters": Hostile(partial(of_text, "<p>", "\x01\x0b\x7f", "</p>"), 5 * _M),
    "PNG": Hostile(_png, 5 * _M),
    "surrogates": Hostile(_surrogates, 5 * _M),
    "surrogates in bytes": Hostile(lambda size: _bytes_page(_surrogates(size)), 5 * _M),
    "UTF-16 without BOM": Hostile(
        lambda size: page(f"<p>{PROSE * size}").encode("utf-16-le"), 20 * _K
    ),
    "10 MB data URI": Hostile(
        lambda size: page(f"<p>a<img src='data:image/png;base64,{'A' * size}'></p>"), 10 * _M
    ),
    "gzip that is no page": Hostile(_noise_gzip, 100 * _M),
    "gzip bomb": Hostile(_gzip, 1_000 * _M),
    "zip bomb": Hostile(_bomb_zip, 1_000 * _M),
    "MHTML of many parts": Hostile(_bomb_mhtml, 200 * _K),
    "MHTML in MHTML": Hostile(_nested_mhtml, 50 * _K),
    "a million comments": Hostile(partial(repeated, "<!-- x -->"), _M),
    "comment never closed": Hostile(partial(of_text, "<!--", "--!-", ""), 20 * _M),
    "CDATA": Hostile(partial(repeated, "<![CDATA[ x ]]>"), 500 * _K),
    "processing instructions": Hostile(partial(repeated, "<?x y?>"), 500 * _K),
    # Attributes
    "a million attributes": Hostile(_attributes, _M),
    "a million attributes apart": Hostile(_attributes_apart, _M),
    "a long class": Hostile(
        lambda size: page(f"<div class='{'side-bar ' * (size // 9)}'>a"), 10 * _M
    ),
    "a long class of one word": Hostile(
        lambda size: page(f"<div class='{'a-' * (size // 2)}'>a"), 10 * _M
    ),
    "many long classes": Hostile(
        lambda size: page("".join([f"<p class='c{n} {'x-y ' * 250}'>a</p>" for n in range(size)])),
        10 * _K,
    ),
    "a long id": Hostile(lambda size: page(f"<div id='{'a-' * (size // 2)}'>a"), 10 * _M),
    "a long href": Hostile(
        lambda size: page(f"<p><a href='/{'../a' * (size // 4)}'>a</a>"), 10 * _M
    ),
    "a long style": Hostile(
        lambda size: page(f"<p style='{'display: ' * (size // 9)}'>a"), 10 * _M
    ),
    "a long srcset": Hostile(
        lambda size: page(f"<img srcset='{'/a 1x, ' * (size // 7)}'>"), 10 * _M
    ),
    "a long base, many links": Hostile(_base_and_links, 400 * _K),
    "a long canonical url, many anchors": Hostile(_canonical_and_anchors, 400 * _K),
    "many base elements": Hostile(partial(in_head, "<base href='/{}/'>"), 100 * _K),
    # Structures
    "100,000 paragraphs": Hostile(partial(repeated, "<p>a line of words</p>"), 100 * _K),
    "100,000 li": Hostile(partial(within, "<ul>", "<li>a line of words</li>", "</ul>"), 100 * _K),
    "100,000 empty elements": Hostile(partial(repeated, "<i></i>"), 100 * _K),
    "100,000 headings": Hostile(partial(repeated, "<h2>Bridge {}</h2><p>Words</p>"), 100 * _K),
    "100,000 headings alike": Hostile(partial(repeated, "<h2>Bridge</h2><p>Words</p>"), 100 * _K),
    "a heading of 1 MB": Hostile(partial(of_text, "<h2>", "bridge ", f"</h2><p>{PROSE}</p>"), _M),
    "many h1 and titles": Hostile(_headings_and_titles, 20 * _K),
    "one paragraph of many spans": Hostile(_spans, 300 * _K),
    "one paragraph of many links": Hostile(
        partial(within, "<p>", "<a href='/x{}'>bridge</a> ", "</p>"), 200 * _K
    ),
    "many br": Hostile(_breaks, 300 * _K),
    "br and nothing else": Hostile(partial(repeated, "<br>"), 300 * _K),
    "100,000 rows": Hostile(
        partial(within, "<table>", "<tr><td>a<td>b{}</tr>", "</table>"), 100 * _K
    ),
    "100,000 cells": Hostile(partial(within, "<table><tr>", "<td>a{}", "</table>"), 100 * _K),
    "huge colspan and rowspan": Hostile(
        partial(within, "<table>", "<tr><td colspan=1000000 rowspan=1000000>a<td>b", "</table>"),
        20 * _K,
    ),
    "rows of headers among references": Hostile(_header_rows, 20 * _K),
    "ol start=10**30": Hostile(
        lambda size: page(f"<ol start=1{'0' * size}><li>a bridge<li>a river</ol>"), 30
    ),
    "ol start of 5,000 digits": Hostile(
        lambda size: page(f"<ol start=1{'0' * size}><li>a bridge<li>a river</ol>"), 5 * _K
    ),
    "one term, many meanings": Hostile(_terms, 100 * _K),
    "many figures": Hostile(
        partial(
            repeated, "<figure><img src=/x{}.png alt=a><figcaption>A bridge</figcaption></figure>"
        ),
        30 * _K,
    ),
    "many captions": Hostile(partial(repeated, "<p class=caption>A bridge {}</p>"), 50 * _K),
    "many sources of one picture": Hostile(_picture, 50 * _K),
    "many quotations": Hostile(_pull_quotes, 20 * _K),
    "many panels and tabs": Hostile(_tabs, 20 * _K),
    "links in nested tabs": Hostile(_nested_tabs, 50 * _K),
    "many cards": Hostile(
        partial(
            repeated, "<article class=card><h3><a href=/x{}>Bridge</a></h3><p>Words</p></article>"
        ),
        30 * _K,
    ),
    "many embeds": Hostile(
        partial(repeated, "<iframe src='https://v.example/{}'></iframe>"), 50 * _K
    ),
    "many inline scripts": Hostile(partial(repeated, "<script>var a{} = 1;</script>"), 100 * _K),
    "many styles": Hostile(partial(repeated, "<style>.a{{}}</style>"), 100 * _K),
    "many images without scripts": Hostile(
        partial(repeated, "<noscript><img src=/x{}.png></noscript>"), 50 * _K
    ),
    "deep code": Hostile(_deep_code, 50 * _K),
    # What a rule looks at again and again
    "400 asides around many paragraphs": Hostile(_asides, 20 * _K),
    "many links 400 deep": Hostile(_deep_links, 50 * _K),
    "many boxes 400 deep": Hostile(_deep_boxes, 50 * _K),
    "many cards 400 deep": Hostile(_deep_cards, 30 * _K),
    "many files 400 deep": Hostile(_deep_files, 50 * _K),
    "many words in 300 files": Hostile(_nested_files, 50 * _K),
    "many h1 400 deep": Hostile(_deep_headings, 30 * _K),
    "many words in 300 titles": Hostile(_titled, 50 * _K),
    "many labels behind nothing": Hostile(_labels_behind_nothing, 100 * _K),
    "many topics in one paragraph": Hostile(_topics, 50 * _K),
    # Links, notes, references
    "many ids in one paragraph": Hostile(_ids_in_one_paragraph, 50 * _K),
    "100,000 links to one anchor": Hostile(_links_to_one_anchor, 100 * _K),
    "many notes": Hostile(_notes, 20 * _K),
    "notes that lead to notes": Hostile(_chained_notes, 50 * _K),
    "100,000 references": Hostile(_references, 100 * _K),
    "many references, all cited": Hostile(_cited_references, 10 * _K),
    "2,000 reference lists": Hostile(_reference_lists, 2 * _K),
    "many ranges of numbers": Hostile(_numbered_references, 20 * _K),
    "one entry of 10 MB": Hostile(_long_entry, 10 * _M),
    "entries between breaks": Hostile(_references_in_breaks, 20 * _K),
    "many COinS in one paragraph": Hostile(_coins, 20 * _K),
    "many citation_reference": Hostile(_citation_metas, 50 * _K),
    # What pages say to machines
    "a title of 10 MB": Hostile(
        lambda size: page("", f"<title>{'Bridge | ' * (size // 9)}</title>"), 10 * _M
    ),
    "a title of spaces": Hostile(
        lambda size: page("", f"<title>a</title><meta property=og:title content='a{' ' * size}b'>"),
        5 * _M,
    ),
    "a million metas": Hostile(partial(in_head, "<meta name=x content=y>"), _M),
    "many og:article:author": Hostile(
        partial(in_head, "<meta property=article:author content='Ann Lee {}'>"), 100 * _K
    ),
    "many keywords": Hostile(
        partial(of_head_text, "<meta name=keywords content='", "bridge,", "'>"), 5 * _M
    ),
    "many dates": Hostile(_dates, 50 * _K),
    "many times": Hostile(
        partial(repeated, "<time datetime=2020-01-02>2 January 2020</time> "), 100 * _K
    ),
    "10,000 authors in one byline": Hostile(
        partial(within, "<p class=byline>By ", "Ann Lee{}, ", "and Bo Ek</p>"), 10 * _K
    ),
    "an author of 5 MB": Hostile(
        partial(of_head_text, "<meta name=author content='", "Ann Lee and Bo Ek, ", "'>"), 5 * _M
    ),
    "an author of Mondays": Hostile(
        partial(of_head_text, "<meta name=author content='", "monday", " 1 x'>"), 5 * _K
    ),
    "JSON-LD deep": Hostile(_deep_json, 500 * _K),
    "JSON-LD deep, 900": Hostile(_deep_json, 900),
    "JSON-LD deep in main entities": Hostile(_deep_article_json, 900),
    "JSON-LD deep in graphs": Hostile(_graphs, 450),
    "JSON-LD of 20 MB": Hostile(_big_json, 20 * _M),
    "JSON-LD duplicate keys": Hostile(_duplicate_keys, 500 * _K),
    "JSON-LD never closed": Hostile(lambda size: json_ld("[" * size), 5 * _M),
    "JSON-LD of commas": Hostile(_json_commas, 2 * _M),
    "JSON-LD of many authors": Hostile(_json_authors, 50 * _K),
    "JSON-LD authors by one id": Hostile(_shared_authors, 5 * _K),
    "JSON-LD pages by one id": Hostile(_json_pages, 20 * _K),
    "many JSON-LD scripts": Hostile(
        partial(in_head, "<script type=application/ld+json>[{}]</script>"), 50 * _K
    ),
    "many broken JSON-LD scripts": Hostile(
        partial(in_head, "<script type=application/ld+json>[{},,</script>"), 50 * _K
    ),
    "data layer of many pushes": Hostile(_pushes, 300 * _K),
    "data layer deep": Hostile(_deep_layer, 900),
    "data layer of many tags": Hostile(_wide_layer, 500 * _K),
    "Drupal.settings deep": Hostile(_settings, 900),
    "drupal-settings-json deep": Hostile(_settings_json, 900),
    # Letters
    "1 MB of combining marks": Hostile(partial(of_text, "<p>a", _MARKS, "</p>"), _M),
    "combining marks out of order": Hostile(partial(of_text, "<p>a", "̖́", "</p>"), _M),
    "bidi": Hostile(partial(of_text, "<p>", "\u202e\u2066a\u2069\u202c", "</p>"), 5 * _M),
    "ligatures": Hostile(partial(of_text, "<p>", "ﷺ", "</p>"), 5 * _M),
    "very long words": Hostile(lambda size: page(f"<p>{('bridge' * 2_000 + ' ') * size}"), 500),
    "zero width": Hostile(partial(of_text, "<p>", "\u200b\u200d", "</p>"), 5 * _M),
}
"""Builder and size by name."""

COMPARED = (
    *(f"nested {tag}" for tag in ("div", "b", "a", "table", "span", "li")),
    "50 MB in one p", "a million attributes", "20 MB of <", "NUL", "PNG", "surrogates",
    "10 MB data URI", "2,000 nested tables", "100,000 li", "a million comments", "entity soup",
    "CDATA", "nested iframe", "nested template", "nested frameset", "nested svg", "nested math",
    "deep inline marks", "a title of 10 MB", "a million metas", "JSON-LD deep",
    "JSON-LD of 20 MB", "JSON-LD duplicate keys", "gzip that is no page", "zip bomb",
    "MHTML of many parts",
)  # fmt: skip
"""Pages that the peers are asked too: the more common ones."""
