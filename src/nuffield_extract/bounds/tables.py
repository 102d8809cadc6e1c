"""Elements by how the parser treats their tags (HTML Standard, 13.2.4.2 and 13.2.6.4)."""

from __future__ import annotations


def _names(text: str) -> frozenset[bytes]:
    return frozenset(text.encode().split())


VOID = _names(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param"
    " source track wbr"
)
"""Elements that hold nothing."""

RAW_TEXT = _names("iframe noembed noframes plaintext script style textarea title xmp")
"""Elements whose content is text up to their own end tag."""

UNREAD = _names("script style")
"""Raw text that no reader sees."""

IGNORED = _names("body head html")
"""Elements whose tags make no elements and end none, as far as depth goes."""

WITHOUT_CONTENT = VOID | RAW_TEXT | IGNORED
"""Elements that hold no other."""

FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
"""Elements that the parser opens anew where a block has closed them."""

MARKERS = _names("applet caption marquee object td template th")
"""Elements that hold formatting opened before them at bay."""

HTML_ANNOTATION = b"math:annotation-html"
"""A MathML annotation that says that it holds HTML."""

_FOREIGN_SPECIAL = _names(
    "math:annotation-html math:annotation-xml math:mi math:mn math:mo math:ms math:mtext"
    " svg:desc svg:foreignobject svg:title"
)

SPECIAL = _FOREIGN_SPECIAL | _names(
    "address applet article aside blockquote body button caption center colgroup dd details dir"
    " div dl dt fieldset figcaption figure footer form frameset h1 head header hgroup html iframe"
    " li listing main marquee menu nav noembed noframes noscript object ol p plaintext pre script"
    " search section select style summary table tbody td template textarea tfoot th thead title"
    " tr ul xmp"
)

SCOPE = _FOREIGN_SPECIAL | MARKERS | {b"html", b"table", b"select"}
BUTTON_SCOPE = SCOPE | {b"button"}
LIST_SCOPE = SCOPE | {b"ol", b"ul"}
TABLE_SCOPE = _names("html table template")
CAPTION_OR_CELL = _names("caption td th")
SOLID = SPECIAL - _names("address div p")
"""What an item, a term or a description is not looked for beyond."""

CLOSES_PARAGRAPH = _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 header hgroup hr li listing main menu nav ol p plaintext pre search"
    " section summary ul xmp"
)
"""Elements that a paragraph ends before."""

BLOCK_ENDS = _names(
    "address article aside blockquote button center details dialog dir div dl fieldset figcaption"
    " figure footer h1 header hgroup listing main menu nav ol pre search section select summary ul"
    " dd dt"
)
"""Elements that their end tag closes whatever was left open in them."""

OPENS_NO_FORMATTING = (
    CLOSES_PARAGRAPH - {b"xmp"}
    | _names("iframe noembed param rb rp rt rtc source table template textarea track")
    | _names("base basefont bgsound link meta script style title noframes frame frameset")
    | IGNORED
)
"""Elements before which formatting is not opened anew."""

IMPLIED_ENDS = _names("dd dt li optgroup option p rb rp rt rtc")
"""Elements that end without an end tag where the one around them ends."""

CELLS = _names("td th")
SECTIONS = _names("tbody tfoot thead")
TABLE_CONTEXT = SECTIONS | _names("table tr")
"""Elements in which white space is no text."""

TABLE_PARTS = CELLS | SECTIONS | _names("caption col colgroup tr")

SAME_AS = dict.fromkeys(_names("h2 h3 h4 h5 h6"), b"h1")
"""Elements that the parser treats alike."""

IN_HEAD = _names(
    "base basefont bgsound head html link meta noframes noscript script style template title"
)
"""Elements that do not begin the body."""

LEAVES_FOREIGN = _names(
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li"
    " listing menu meta nobr ol p pre ruby s small span strong strike sub table tt u ul var"
)
"""HTML elements before which SVG and MathML end (13.2.6.5); lexbor keeps `sup` in them."""

HTML_INSIDE = _names("svg:foreignobject svg:desc svg:title math:annotation-html")
"""Elements of SVG and MathML that hold HTML."""

TEXT_INSIDE = _names("math:mi math:mo math:mn math:ms math:mtext")
"""Elements of MathML that hold HTML, but for two of MathML's own."""

OF_MATHML = _names("mglyph malignmark")
