"""Tag soup: markup that no one should write, and that every reader must survive."""

from __future__ import annotations

from hypothesis import strategies as st

_KNOWN = (
    *("html", "head", "body", "title", "meta", "link", "main", "article", "section", "aside"),
    *("nav", "header", "footer", "div", "p", "span", "a", "b", "i", "em", "strong", "code"),
    *("pre", "sub", "sup", "mark", "br", "hr", "img", "figure", "figcaption", "blockquote"),
    *("cite", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr"),
    *("th", "td", "h1", "h2", "h3", "h4", "h5", "h6", "iframe", "video", "audio", "picture"),
    *("source", "form", "input", "select", "option", "textarea", "button", "svg", "path"),
    *("math", "template", "noscript", "frameset", "plaintext"),
)
_UNKNOWN = ("x-card", "o:p", "drupal-media", "foo", "blink")
_ATTRIBUTES = (
    "class='node__content field--name-body'",
    'class="menu"',
    "class=visually-hidden",
    "id=content",
    'href="/node/1"',
    "href='javascript:void(0)'",
    "href=//[",
    "src=data:,x",
    "colspan=-1 rowspan=99999999999",
    "start=x",
    'style="display:none"',
    "hidden",
    "role=main",
    'datetime="2024-13-45"',
    "property=og:title content='&lt;b>'",
    '"=<',
)
_RAW = (
    "<!DOCTYPE html>",
    "<!-- a comment -->",
    "<!--",
    "-->",
    "<!>",
    "<?php echo 1 ?>",
    "<![CDATA[ x ]]>",
    "<script>if (1 < 2) '</p>'</script>",
    '<script type="application/ld+json">{"@type": ["Article", {}], "headline": </script>',
    "<script type='application/json' data-drupal-selector='drupal-settings-json'>[</script>",
    "<style>p::after { content: '<' }</style>",
    "<script>",
    "<title>",
    "<textarea>",
    "</",
    "<",
    "<a",
    "&",
    "&amp;",
    "&nbsp;",
    "&#0;",
    "&#xD800;",
    "&#99999999;",
    "&notin",
    "&unknown;",
    "\x00",
    "\ufeff",
    "\r\n",
)


def arbitrary_markup() -> st.SearchStrategy[str]:
    """Pages of tags, known and unknown, unclosed and misnested, entities, comments and text."""
    names = st.sampled_from(_KNOWN) | st.sampled_from(_UNKNOWN)
    attributes = st.lists(st.sampled_from(_ATTRIBUTES), max_size=3).map(" ".join)
    opened = st.builds("<{} {}>".format, names, attributes)
    closed = st.builds("</{}>".format, names)
    pieces = st.one_of(opened, opened, closed, st.sampled_from(_RAW), st.text(max_size=12))
    return st.lists(pieces, max_size=40).map("".join)
