"""Elements that articles stand in, and what stands around and in them: data for `web`.

Slots of a layout: title, text, and of boilerplate: before, above (between title and text), below
(in the article's element, behind its text), after. Slot of a piece of boilerplate: words.
"""

from __future__ import annotations

from string import Template

LAYOUTS = (
    Template("$before<main><article><h1>$title</h1>$above$text$below</article></main>$after"),
    Template("$before<h1>$title</h1>$above<article>$text$below</article>$after"),
    Template(
        '$before<div id="main"><h1 class="title">$title</h1>$above<div id="node-7" class="node">'
        '<div class="content">$text</div>$below</div></div>$after'
    ),
    Template(
        '$before<main role="main"><h1 class="page-title">$title</h1>$above<article class="node'
        ' node--type-page"><div class="node__content"><div class="text-formatted field'
        ' field--name-body field__item">$text</div></div></article>$below</main>$after'
    ),
    Template(
        '$before<div class="layout__region layout__region--content"><h1>$title</h1>$above'
        '<div class="paragraph paragraph--type--text"><div class="field__item">$text</div></div>'
        "$below</div>$after"
    ),
    Template(
        '$before<div class="single-post with-sidebar"><h1>$title</h1>$above<div class='
        '"entry-content">$text$below</div></div>$after'
    ),
    Template("<div>$before<div><div><h1>$title</h1>$above<div>$text</div>$below</div></div>$after"),
    Template("$before<div><h1>$title</h1>$above$text$below</div>$after"),
    Template('<form id="aspnetForm">$before<div><h1>$title</h1>$above$text$below</div>$after'),
)
"""What articles stand in, on pages of many makes."""

_MENU = '<ul class="menu"><li><a href="/a">$words</a></li><li><a href="/b">$words</a></li></ul>'
_SHARE = """\
<div class="share-bar"><span>$words</span><ul><li><a href="https://s.example/">$words</a></li>\
<li><button>$words</button></li></ul></div>"""
_ADDTOANY = """\
<span class="a2a_kit a2a_kit_size_32 addtoany_list"><a class="a2a_dd" href="https://s.example/">\
$words</a></span>"""
_NEWSLETTER = """\
<div class="newsletter-signup"><h3>$words</h3><p>$words</p><form><input type="email">\
<button>$words</button></form></div>"""
_CARD = """\
<div class="teaser-card"><h3><a href="/c">$words</a></h3><p>$words</p></div>"""
_CARDS = f'<div class="view-content">{_CARD * 3}</div>'
_RELATED = """\
<div class="box"><h3>Related articles</h3>
<ul><li><a href="/r">$words</a></li><li><a href="/s">$words</a></li></ul></div>"""
_READ_MORE = '<p>Read more: <a href="/m">$words</a></p>'
_ADVERT = '<div class="ad-slot"><p>$words</p></div>'
_COMMENT = '<div class="comment"><h3>$words</h3><p>$words</p></div>'
_COMMENTS = f'<section id="comments"><h2>$words</h2>{_COMMENT * 4}</section>'
_AUTHOR = """\
<div class="author-bio"><img src="/p.jpg" alt=""><p>$words</p></div>"""
_TAGS = '<ul class="tags"><li><a href="/t">$words</a></li></ul>'
_COOKIES = """\
<div id="sliding-popup" class="eu-cookie-compliance-banner"><p>$words</p><p>$words</p>\
<button>$words</button></div>"""

PIECES: dict[str, tuple[str, ...]] = {
    "before": (
        '<a class="skip-link visually-hidden" href="#main">$words</a>',
        f"<nav>{_MENU}</nav>",
        f'<div class="navbar">{_MENU}</div>',
        f'<header class="site-header"><p>$words</p>{_MENU}</header>',
        '<div class="breadcrumb"><a href="/">$words</a> / <a href="/b">$words</a></div>',
        '<form class="search-form"><label>$words</label><input><button>$words</button></form>',
        _COOKIES,
    ),
    "above": (_SHARE, _ADDTOANY, _ADVERT),
    "amid": (
        _SHARE,
        _NEWSLETTER,
        _CARDS,
        _RELATED,
        _READ_MORE,
        _ADVERT,
        "<nav>$words</nav>",
    ),
    "below": (_SHARE, _ADDTOANY, _NEWSLETTER, _CARDS, _RELATED, _COMMENTS, _AUTHOR, _TAGS),
    "after": (
        f'<aside class="sidebar">{_CARDS}</aside>',
        f'<div class="sidebar"><h2>$words</h2>{_MENU}</div>',
        _CARDS,
        _COMMENTS,
        _NEWSLETTER,
        f"<footer><p>$words</p>{_MENU}</footer>",
        '<div class="site-footer"><p>$words</p></div>',
        '<div id="cookie-banner" hidden><p>$words</p></div>',
        "<dialog><p>$words</p></dialog>",
    ),
}
"""What is none of the article, by where it stands; `amid`: between two of its paragraphs."""
