from __future__ import annotations

import pytest

from nuffield_extract import (
    Cell,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Limits,
    Options,
    PageTooDeep,
    Paragraph,
    Quote,
    Row,
    Span,
    Table,
    dom,
    extract,
    plain_text,
)
from nuffield_extract.links import Links
from nuffield_extract.reading import FlowReader, Heading

PAGE = "https://www.example.org/a/b"


def flow(html: str) -> list[object]:
    """What a reader finds in the body of a page."""
    tree = dom.parse(f"<!DOCTYPE html><body>{html}</body>")
    return FlowReader(Links(PAGE), ()).flow(tree.body)


def flow_with_cues(html: str) -> list[object]:
    """What a reader finds when it looks at classes too."""
    tree = dom.parse(f"<!DOCTYPE html><body>{html}</body>")
    return FlowReader(Links(PAGE), ()).article(tree.body)


def words(text: str, **looks: object) -> Paragraph:
    return Paragraph(spans=(Span(text=text, **looks),))


def bullets(*items: str, **kind: object) -> ItemList:
    return ItemList(items=tuple(Item(blocks=(words(text),)) for text in items), **kind)


def row(*texts: str, header: bool = False) -> Row:
    return Row(
        cells=tuple(Cell(spans=(Span(text=text),) if text else (), header=header) for text in texts)
    )


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>a</p><p>b</p>", ["a", "b"]),
        ("<p>a<p>b", ["a", "b"]),
        ("a<br><br>b", ["a", "b"]),
        ("a<br> <br>\n<br>b", ["a", "b"]),
        ("<p>a<br>&nbsp;<br>b</p>", ["a", "b"]),
        ("a<br>b", ["a\nb"]),
        ("<br>a<br>", ["a"]),
        ("<p>a</p>b<p>c</p>", ["a", "b", "c"]),
        ("<div>a<div>b<div>c</div>d</div>e</div>", ["a", "b", "c", "d", "e"]),
        ("<span>a<p>b</p>c</span>", ["a", "b", "c"]),
        ("<section><div><div>a</div></div></section><article>b</article>", ["a", "b"]),
        ("a<hr>b", ["a", "b"]),
        ("<p> </p><p>&nbsp;</p><p>a</p>", ["a"]),
        ("<p>a  \n\t b&nbsp;&nbsp;c</p>", ["a b c"]),
        ("<p>a<script>x</script>b<!-- y --><style>z</style></p>", ["ab"]),
        ("<center>a</center><address>b</address>", ["a", "b"]),
        ("<x-card>a</x-card><o:p>b</o:p>", ["ab"]),
        ("<p>e\u0301</p>", ["é"]),
        ("<p>a\u200bb\u00adc</p>", ["a\u200bb\u00adc"]),
        ("<p>a\x01b&#x7f;c</p>", ["abc"]),
    ],
)
def test_text_is_read_in_paragraphs(html: str, texts: list[str]) -> None:
    assert flow(html) == [words(text) for text in texts]


@pytest.mark.parametrize(
    ("html", "spans"),
    [
        ("a <b>b</b> c", [("a ", ()), ("b", ("strong",)), (" c", ())]),
        ("a<b> b </b>c", [("a", ()), (" b ", ("strong",)), ("c", ())]),
        ("<b><i>a</i></b>", [("a", ("strong", "em"))]),
        ("<b><strong>a</strong></b>", [("a", ("strong",))]),
        ("<b>a</b><strong>b</strong>", [("ab", ("strong",))]),
        ("H<sub>2</sub>O<sup>3</sup>", [("H", ()), ("2", ("sub",)), ("O", ()), ("3", ("sup",))]),
        ("<code>a</code><kbd>b</kbd>", [("ab", ("code",))]),
        ("<mark>a</mark><cite>b</cite>", [("a", ("mark",)), ("b", ("em",))]),
        ("<span>a</span><u>b</u>", [("ab", ())]),
        ("<b></b>a<i> </i>b", [("a b", ())]),
    ],
)
def test_emphasis_is_kept_as_marks(html: str, spans: list[tuple[str, tuple[str, ...]]]) -> None:
    (paragraph,) = flow(f"<p>{html}</p>")
    assert [(span.text, span.marks) for span in paragraph.spans] == spans


@pytest.mark.parametrize(
    ("href", "wanted"),
    [
        ("/x", "https://www.example.org/x"),
        ("x", "https://www.example.org/a/x"),
        ("#part", f"{PAGE}#part"),
        ("", None),
        ("#", None),
        ("javascript:void(0)", None),
        (" https://other.example/ ", "https://other.example/"),
    ],
)
def test_links_are_resolved(href: str, wanted: str | None) -> None:
    assert flow(f'<p><a href="{href}">a</a></p>') == [words("a", href=wanted)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<ul><li>a<li>b</ul>", bullets("a", "b")),
        ("<ol start=3><li>a</li></ol>", bullets("a", ordered=True, start=3)),
        ("<ol start=x><li>a</li></ol>", bullets("a", ordered=True)),
        ("<ul><li><p>a</p></li><li></li><li> </li></ul>", bullets("a")),
        ("<ul><li>a<br>b</li></ul>", bullets("a\nb")),
        ("<ul>a<li>b</li></ul>", bullets("a", "b")),
        (
            "<ul><li>a<ul><li>b</li></ul></li></ul>",
            ItemList(items=(Item(blocks=(words("a"), bullets("b"))),)),
        ),
        (
            "<ul><li>a</li><ul><li>b</li></ul></ul>",
            ItemList(items=(Item(blocks=(words("a"),)), Item(blocks=(bullets("b"),)))),
        ),
        (
            "<ul><li><p>a</p><p>b</p></li></ul>",
            ItemList(items=(Item(blocks=(words("a"), words("b"))),)),
        ),
        (
            "<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt></dl>",
            ItemList(
                items=(
                    Item(blocks=(words("a"), words("b"), words("c")), defines=True),
                    Item(blocks=(words("d"),), defines=True),
                )
            ),
        ),
    ],
)
def test_lists_are_read_with_their_items(html: str, found: ItemList) -> None:
    assert flow(html) == [found]


@pytest.mark.parametrize(
    "html", ["<ul></ul>", "<ul><li> </li></ul>", "<dl></dl>", "<table></table>"]
)
def test_what_holds_no_text_is_no_block(html: str) -> None:
    assert flow(html) == []


def test_a_credit_before_an_image_that_has_one_is_a_paragraph() -> None:
    image = "<figure><img src=/i.png><figcaption>C <small>Bo Ek</small></figcaption></figure>"
    said, figure = flow(f"<p class=credit>Drawn by Ada Quill.</p>{image}")
    assert said == Paragraph(spans=(Span(text="Drawn by Ada Quill."),))
    assert isinstance(figure, Figure)
    assert figure.credit == "Bo Ek"


def test_a_second_caption_of_a_table_is_kept_behind_the_first() -> None:
    html = "<table><caption>C</caption><caption>D</caption><tr><td>a<td>b<tr><td>c<td>d</table>"
    (table,) = flow(html)
    assert isinstance(table, Table)
    assert table.caption == "C D"


def test_a_table_keeps_its_cells_and_caption() -> None:
    html = (
        "<table><caption>C</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr>"
        "<td>c</td><td></td></tr></tbody><tfoot><tr><td>e</td><td>f</td></tr></tfoot></table>"
    )
    rows = (row("a", "b", header=True), row("c", ""), row("e", "f"))
    assert flow(html) == [Table(rows=rows, caption="C")]


@pytest.mark.parametrize(
    ("attributes", "colspan", "rowspan"),
    [
        ("colspan=2", 2, 1),
        ("rowspan=3", 1, 3),
        ("colspan=0 rowspan=-1", 1, 1),
        ("colspan=x rowspan=''", 1, 1),
        ("colspan=99999999999", 1_000, 1),
    ],
)
def test_a_cell_spans_columns_and_rows(attributes: str, colspan: int, rowspan: int) -> None:
    (table,) = flow(f"<table><tr><td {attributes}>a</td><td>b</td></tr></table>")
    cell = table.rows[0].cells[0]
    assert (cell.colspan, cell.rowspan) == (colspan, rowspan)


@pytest.mark.parametrize(
    "html",
    [
        "<table role=presentation><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>",
        "<table><tr><td><p>a</p><blockquote></blockquote></td><td><p>b</p></td></tr></table>",
    ],
)
def test_a_table_of_layout_is_read_through(html: str) -> None:
    assert flow(html) == [words("a"), words("b")]


def test_a_list_in_a_cell_becomes_lines() -> None:
    (table,) = flow("<table><tr><td>a<ul><li>b<li>c</ul></td><td>d</td></tr></table>")
    assert "".join(span.text for span in table.rows[0].cells[0].spans) == "a\nb\nc"


@pytest.mark.parametrize(
    ("html", "figure"),
    [
        (
            "<img src=/i.png alt=' A  lamp '>",
            Figure(src="https://www.example.org/i.png", alt="A lamp"),
        ),
        ("<img data-src=/i.png>", Figure(src="https://www.example.org/i.png")),
        ("<img srcset='/i.png 1x, /j.png 2x'>", Figure(src="https://www.example.org/i.png")),
        ("<img src='data:image/png;base64,AA' alt=A>", Figure(alt="A")),
        (
            "<figure><img src=/i.png><figcaption>C <small>Bo Ek</small></figcaption></figure>",
            Figure(src="https://www.example.org/i.png", caption="C", credit="Bo Ek"),
        ),
        (
            "<figure><img src=/i.png><figcaption>C<br>D</figcaption></figure>",
            Figure(src="https://www.example.org/i.png", caption="C D"),
        ),
        (
            "<figure><a href=/x><picture><img src=/i.png></picture></a></figure>",
            Figure(src="https://www.example.org/i.png", href="https://www.example.org/x"),
        ),
    ],
)
def test_an_image_is_a_figure(html: str, figure: Figure) -> None:
    assert flow(html) == [figure]


IMAGE = "https://www.example.org/i.jpg"
PICTURE = "<img src=/i.jpg>"


@pytest.mark.parametrize(
    "html",
    [
        "<img src=/wait.gif data-src=/i.jpg>",
        "<img src='data:image/gif;base64,R0' data-lazy-src=/i.jpg>",
        "<img src='data:image/gif;base64,R0' data-srcset='/i.jpg 1x, /j.jpg 2x'>",
        "<picture><source srcset='/i.jpg 600w'><img src='data:image/gif;base64,R0'></picture>",
        "<picture><source data-srcset='/i.jpg 600w'><img></picture>",
        "<img class=lazy src='data:image/gif;base64,R0'><noscript><img src=/i.jpg></noscript>",
        "<img class=lazy data-src=/i.jpg> <noscript><img src=/i.jpg></noscript>",
        "<span class=lazy></span><noscript><img src=/i.jpg></noscript>",
        "<img src=/t.gif width=1 height=1><noscript><img src=/i.jpg></noscript>",
    ],
)
def test_an_image_that_loads_late_is_found_once(html: str) -> None:
    assert flow(f"<p>{html}</p>") == [Figure(src=IMAGE)]


@pytest.mark.parametrize(
    "html",
    [
        "<noscript><img src='https://stats.example/count?site=1'></noscript>",
        "<noscript>Turn scripts on <img src=/i.jpg></noscript>",
        "<noscript><img src=/i.gif style='display:none'></noscript>",
        "<img src=/i.gif style='width: 1px; height: 1px'>",
    ],
)
def test_a_counter_of_visits_is_no_image(html: str) -> None:
    assert flow(f"<p>a {html}b</p>") == [words("a b")]


@pytest.mark.parametrize(
    ("html", "looks"),
    [
        (f"<figure>{PICTURE}<figcaption>C</figcaption></figure>", {"caption": "C"}),
        (f"<figure>{PICTURE}<div>C</div></figure>", {"caption": "C"}),
        (f"<figure>{PICTURE}<p>C</p><figcaption>D</figcaption></figure>", {"caption": "C D"}),
        (f"<figure><figcaption>C</figcaption>{PICTURE}</figure>", {"caption": "C"}),
        (f"<div>{PICTURE}</div><div class='caption'>C</div>", {"caption": "C"}),
        (
            f"<div class='wp-caption'>{PICTURE}<p class='wp-caption-text'>C</p></div>",
            {"caption": "C"},
        ),
        (f"<p>{PICTURE}<br><span class='image-caption'>C</span></p>", {"caption": "C"}),
        (f"<div class='field--name-field-caption'>C</div>{PICTURE}", {"caption": "C"}),
        (
            f"<article class='media'>{PICTURE}<div class='field--name-field-media-caption'>C</div>"
            "<div class='field--name-field-photo-credit'>Bo Ek</div></article>",
            {"caption": "C", "credit": "Bo Ek"},
        ),
        (f"{PICTURE}<div class='image-credit'>Bo Ek</div>", {"credit": "Bo Ek"}),
        (
            f"<figure>{PICTURE}<figcaption>C <i class='credit'>Bo Ek</i></figcaption></figure>",
            {"caption": "C", "credit": "Bo Ek"},
        ),
        (
            f"<figure>{PICTURE}<figcaption><small>Bo Ek</small></figcaption></figure>",
            {"credit": "Bo Ek"},
        ),
        (
            f"<figure>{PICTURE}<figcaption>By <a href=https://b.example/>Bo</a></figcaption></figure>",
            {"caption": "By Bo", "href": "https://b.example/"},
        ),
        (
            f"<figure><a href=https://a.example/>{PICTURE}</a><figcaption>By <a"
            " href=https://b.example/>Bo</a></figcaption></figure>",
            {"caption": "By Bo", "href": "https://a.example/"},
        ),
        (f"<a href=/i.jpg>{PICTURE}</a>", {"href": IMAGE}),
    ],
)
def test_an_image_has_its_caption_and_credit(html: str, looks: dict[str, str]) -> None:
    assert flow_with_cues(html) == [Figure(src=IMAGE, **looks)]


@pytest.mark.parametrize(
    "html",
    ["<p>a</p><div class='caption'>b</div>", "<div class='credits'>a</div><p>b</p>"],
)
def test_a_caption_of_nothing_is_a_paragraph(html: str) -> None:
    assert flow_with_cues(html) == [words("a"), words("b")]


def test_long_text_in_a_figure_is_no_caption() -> None:
    figure, text = flow(f"<figure>{PICTURE}<p>{'word ' * 150}</p></figure>")
    assert figure == Figure(src=IMAGE)
    assert isinstance(text, Paragraph)


def test_a_table_and_a_quotation_in_a_figure_take_its_caption() -> None:
    (table,) = flow(
        "<figure><table><tr><td>a</td><td>b</td></tr></table><figcaption>C</figcaption></figure>"
    )
    assert table.caption == "C"
    (quote,) = flow("<figure><blockquote>a</blockquote><figcaption>Ann</figcaption></figure>")
    assert quote == Quote(blocks=(words("a"),), attribution="Ann")


@pytest.mark.parametrize("html", ["<img>", "<img width=1 height=1 src=/t.gif>", "<img src=''>"])
def test_an_icon_or_tracker_is_no_figure(html: str) -> None:
    assert flow(html) == []


def test_an_image_in_a_paragraph_divides_it_and_an_icon_does_not() -> None:
    image = Figure(src="https://www.example.org/i.png")
    assert flow("<p>a <img src=/i.png> b</p>") == [words("a"), image, words("b")]
    assert flow("<p>a <img src=/i.png width=16> b</p>") == [words("a b")]


@pytest.mark.parametrize(
    ("html", "quote"),
    [
        ("<p>a</p>", Quote(blocks=(words("a"),))),
        ("a<footer>Ann Lee</footer>", Quote(blocks=(words("a"),), attribution="Ann Lee")),
        (
            "<p>a</p><p>— <cite>Ann Lee</cite></p>",
            Quote(blocks=(words("a"),), attribution="— Ann Lee"),
        ),
        ("<p>a <cite>Ann Lee</cite></p>", Quote(blocks=(words("a"),), attribution="Ann Lee")),
        ("<ul><li>a</li></ul>", Quote(blocks=(bullets("a"),))),
        ("<h3>a</h3>", Quote(blocks=(words("a", marks=("strong",)),))),
        ("<cite>Ann Lee</cite>", Quote(blocks=(words("Ann Lee", marks=("em",)),))),
        ("<p>a</p><p>— Ann Lee</p>", Quote(blocks=(words("a"),), attribution="— Ann Lee")),
        (
            '<p>a</p><footer><a href="https://x.example/1">Ann Lee</a></footer>',
            Quote(blocks=(words("a"),), attribution="Ann Lee", href="https://x.example/1"),
        ),
        (
            '<p>a</p>— Ann (@ann) <a href="https://x.example/1">1 May</a>',
            Quote(
                blocks=(words("a"),), attribution="— Ann (@ann) 1 May", href="https://x.example/1"
            ),
        ),
    ],
)
def test_a_quotation_has_its_source(html: str, quote: Quote) -> None:
    assert flow(f"<blockquote>{html}</blockquote>") == [quote]


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<pre>a\n  b</pre>", Code(code="a\n  b")),
        (
            "<pre><code class='language-py hl'>a &lt; b</code></pre>",
            Code(code="a < b", language="py"),
        ),
        ("<pre class='brush:sql'>a<br>b</pre>", Code(code="a\nb", language="sql")),
        ("<pre><span>a</span><b> b</b>\n\n</pre>", Code(code="a b")),
        (
            '<pre class="geshifilter-php"><ol><li><div>a</div><li><div>  b</div></ol></pre>',
            Code(code="a\n  b", language="php"),
        ),
        ("<pre><div>a\n</div><div>b\n</div></pre>", Code(code="a\nb")),
        ("<pre>\n\n    a\n  b  \n</pre>", Code(code="    a\n  b  ")),
        ("<pre><div>    a</div><div>b</div></pre>", Code(code="    a\nb")),
        ("<div class=language-py><pre>a</pre></div>", Code(code="a", language="py")),
        ("<div class=language-py><pre class=lang-c>a</pre></div>", Code(code="a", language="c")),
    ],
)
def test_code_keeps_its_white_space(html: str, code: Code) -> None:
    assert flow(html) == [code]


@pytest.mark.parametrize(
    ("html", "embed"),
    [
        (
            "<iframe src=https://www.youtube.com/embed/x>",
            ("https://www.youtube.com/embed/x", "video"),
        ),
        ("<iframe src=//player.vimeo.com/1>", ("https://player.vimeo.com/1", "video")),
        ("<iframe src=https://w.soundcloud.com/1>", ("https://w.soundcloud.com/1", "audio")),
        ("<iframe src=/chart>", ("https://www.example.org/chart", "frame")),
        ("<video><source src=/v.mp4></video>", ("https://www.example.org/v.mp4", "video")),
        ("<audio src=/a.mp3></audio>", ("https://www.example.org/a.mp3", "audio")),
        ("<object data=/o.swf></object>", ("https://www.example.org/o.swf", "frame")),
        ("<iframe src='http://[bad'>", ("http://[bad", "frame")),
    ],
)
def test_media_are_embeds(html: str, embed: tuple[str, str]) -> None:
    url, kind = embed
    assert flow(html) == [Embed(url=url, kind=kind)]


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ("<iframe data-src=https://vimeo.com/1 src=about:blank></iframe>", "https://vimeo.com/1"),
        (
            "<iframe src='/media/oembed?url=https%3A//youtu.be/x&max_width=0&hash=1'></iframe>",
            "https://youtu.be/x",
        ),
        ("<lite-youtube videoid=x></lite-youtube>", "https://www.youtube.com/watch?v=x"),
        ("<div class=player data-youtube-id=x></div>", "https://www.youtube.com/watch?v=x"),
        (
            "<div class='video-embed-field-lazy' data-video-embed-field-lazy='<iframe src="
            '"https://www.youtube.com/embed/x"></iframe>\'></div>',
            "https://www.youtube.com/embed/x",
        ),
    ],
)
def test_films_that_load_late_are_embeds(html: str, url: str) -> None:
    assert flow_with_cues(html) == [Embed(url=url, kind="video")]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.facebook.com/plugins/like.php?href=x",
        "https://platform.twitter.com/widgets/tweet_button.html",
        "https://www.googletagmanager.com/ns.html?id=x",
        "//s7.addthis.com/static/sh.html",
    ],
)
def test_a_frame_that_shares_or_counts_is_no_embed(url: str) -> None:
    assert flow(f"<iframe src='{url}'></iframe>") == []


def test_a_film_in_a_frame_of_a_network_is_an_embed() -> None:
    url = "https://www.facebook.com/plugins/video.php?href=x"
    assert flow(f"<iframe src='{url}'></iframe>") == [Embed(url=url, kind="frame")]


@pytest.mark.parametrize("html", ["<iframe></iframe>", "<iframe src=about:blank></iframe>"])
def test_a_frame_of_nothing_is_no_embed(html: str) -> None:
    assert flow(html) == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<h2>a</h2>", [Heading(level=2, text="a")]),
        ("<h6 id=x> a  <b>b</b></h6>", [Heading(level=6, text="a b", id="x")]),
        ("<h3>a<br>b</h3>", [Heading(level=3, text="a b")]),
        ("<h2></h2><h2> &nbsp;</h2>", []),
        ("<h2><p>a</p></h2>", [Heading(level=2, text="a")]),
        ("<h2><p>a</p><p>b</p></h2>", [Heading(level=2, text="a b")]),
        (
            "<h2>a<img src=/i.png></h2>",
            [Heading(level=2, text="a"), Figure(src="https://www.example.org/i.png")],
        ),
    ],
)
def test_headings_are_plain_text(html: str, found: list[object]) -> None:
    assert flow(html) == found


def article_around(opening: str, closing: str, count: int) -> str:
    filler = f"<p>{'word ' * 30}</p>"
    return f"<main>{filler}{opening * count}deep text{closing * count}{filler}</main>"


def test_elements_nested_beyond_the_limit_are_refused() -> None:
    with pytest.raises(PageTooDeep):
        extract(article_around("<div>", "</div>", 3_000))


def test_the_limit_of_depth_is_the_caller_s() -> None:
    page = article_around("<div>", "</div>", 50)
    assert "deep text" in plain_text(extract(page))
    with pytest.raises(PageTooDeep):
        extract(page, options=Options(limits=Limits(depth=20)))


DEEP = Options(limits=Limits(depth=2_000))


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<ul><li>", "</li></ul>"),
        ("<ol><li>", "</li></ol>"),
        ("<blockquote>", "</blockquote>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<dl><dd>", "</dd></dl>"),
        ("<figure>", "</figure>"),
        ("<figure><figcaption><small>", "</small></figcaption></figure>"),
        ("<blockquote><cite>", "</cite></blockquote>"),
        ("<div class=caption><p class=credit><div class=credit>", "</div></p></div>"),
        ("<div class=pullquote><blockquote><footer>", "</footer></blockquote></div>"),
        ("<details><summary>", "</summary></details>"),
        ("<div class=accordion-title>", "</div>"),
        ("<b>", "</b>"),
        ("<b><i>", "</i></b>"),
        ("<span>", "</span>"),
        ("<section><h2>x</h2>", "</section>"),
    ],
)
@pytest.mark.parametrize("count", [30, 900])
def test_deep_nesting_neither_crashes_nor_loses_text(
    opening: str, closing: str, count: int
) -> None:
    try:
        article = extract(article_around(opening, closing, count), options=DEEP)
    except PageTooDeep:
        assert count * opening.count("<") > DEEP.limits.depth - 20
    else:
        assert "deep text" in plain_text(article)
