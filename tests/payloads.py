"""Texts by which pages get scripts past those who quote them, and articles full of them."""

from __future__ import annotations

import datetime
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from nuffield_extract.model import (
    Article,
    CaptureInfo,
    Cell,
    Claim,
    Code,
    Embed,
    Figure,
    Item,
    ItemList,
    Link,
    Note,
    Notice,
    Paragraph,
    Person,
    Quote,
    Reference,
    Row,
    Section,
    Span,
    Table,
)

_RUN = "document.title='ran'"

PAYLOADS = (
    # Tags
    f"<script>{_RUN}</script>",
    f"<ScRiPt >{_RUN}</sCrIpT\t>",
    f"<scr<script>ipt>{_RUN}</scr</script>ipt>",
    "<script src=//x.example/a.js></script>",
    "<script src=data:,alert(1)>",
    f"<script\x0c>{_RUN}</script>",
    f"<script\x00>{_RUN}</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</style></script><script>alert(1)</script>",
    "</pre></code><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!--><script>alert(1)</script>-->",
    "<?php alert(1) ?><?xml-stylesheet href='javascript:alert(1)'?>",
    "<!DOCTYPE x [<!ENTITY a '<script>alert(1)</script>'>]>&a;",
    f"<img src=x onerror={_RUN}>",
    f"<img src=x\nonerror\n=\n{_RUN}>",
    f"<img/src='x'/onerror={_RUN}>",
    f"<IMG SRC=x ONERROR={_RUN}//",
    f"<svg onload={_RUN}>",
    f"<svg><script>{_RUN}</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><animate attributeName=href values=javascript:alert(1)></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "<embed src='javascript:alert(1)'>",
    "<form action='javascript:alert(1)'><button>x</button></form>",
    "<button formaction='javascript:alert(1)'>x</button>",
    "<base href='javascript:alert(1)//'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href='data:text/css,*{x:expression(alert(1))}'>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<body onload=alert(1)>",
    f"<details open ontoggle={_RUN}>",
    f"<input autofocus onfocus={_RUN}>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<x contenteditable onblur=alert(1) tabindex=0>",
    "<a href='javascript:alert(1)'>x</a>",
    # Out of an attribute
    f'" onmouseover="{_RUN}',
    f"' onmouseover='{_RUN}",
    f"` onmouseover=`{_RUN}",
    f"x onerror={_RUN}",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" autofocus onfocus=alert(1) x="',
    "\u201c onload=alert(1) \u201d",
    # Addresses
    f"javascript:{_RUN}",
    f"JaVaScRiPt:{_RUN}",
    f" \t\n\x01javascript:{_RUN}",
    f"java\tscript\n:\r{_RUN}",
    f"\u200bjava\u200bscript:{_RUN}",
    f"\ufeffjavascript:{_RUN}",
    f"\xadjava\xadscript:{_RUN}",
    f"java\x00script:{_RUN}",
    f"javascript&colon;{_RUN}",
    f"&#106;avascript&#58;{_RUN}",
    f"java&Tab;script&#x0000003a;{_RUN}",
    f"javascript%3A{_RUN}",
    f"javascript://x.example/%0A{_RUN}",
    f"javascript:\u2028{_RUN}",
    "vbscript:msgbox(1)",
    "livescript:alert(1)",
    "mocha:alert(1)",
    "view-source:javascript:alert(1)",
    "jar:https://x.example!/a.html",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
    "data:,x",
    "blob:https://x.example/1",
    "filesystem:https://x.example/temporary/a.html",
    "file:///etc/passwd",
    "\\\\host\\share\\a.png",
    "/\\host/share",
    "about:blank",
    # Markdown
    f"[x](javascript:{_RUN})",
    "[x]: javascript:alert(1) 'y'\n\n[x]",
    "![x](javascript:alert(1))",
    '![x](x "\\" onerror=alert(1) \\"")',
    "![x](x){onerror=alert(1)}",
    "<javascript:alert(1)>",
    "](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "```\n<script>alert(1)</script>",
    "~~~\n</code></pre><script>alert(1)</script>",
    "``<script>alert(1)</script>``",
    "\n\n<script>alert(1)</script>\n\n",
    "\n    <script>alert(1)</script>",
    "---\n<script>alert(1)</script>\n---",
    "\\<script>alert(1)\\</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "[^1]: <script>alert(1)</script>",
    "| <script>alert(1)</script> |\n| --- |",
    "> <img src=x onerror=alert(1)>",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)} {% x %}",
    ":::note\n<script>alert(1)</script>\n:::",
    # Characters
    "\x1b]0;ran\x07\x1b[2J\x9b31m",
    "\u202egpj.exe\u2066",
    "\ud800<script>\udfff",
    "\ufffe\uffff\U0001fffe",
    "\x00\x08\x0b\x0c\x7f\x85\x9f",
)
"""More than sixty ways; none of them is of a page that is known to have used it."""


def example() -> Article:
    """An article that has every part of the model, with something in every field."""
    day = datetime.date(2024, 5, 31)
    span = Span(text="a", href="a", marks=("strong", "code"))
    mark = Span(text="1", href="a", ref="a")
    paragraph = Paragraph(spans=(span, Span(text="b", marks=("sub",)), mark))
    blocks = (
        paragraph,
        ItemList(items=(Item(blocks=(paragraph, paragraph)),), ordered=True, start=3),
        ItemList(items=(Item(blocks=(paragraph, paragraph), defines=True),)),
        Table(
            rows=(
                Row(cells=(Cell(spans=(span,), header=True, colspan=2), Cell(spans=(span,)))),
                Row(cells=(Cell(spans=(span,), rowspan=2), Cell())),
            ),
            caption="a",
        ),
        Figure(src="a", href="a", alt="a", caption="a", credit="a"),
        Figure(caption="a", href="a"),
        Quote(blocks=(paragraph,), attribution="a", href="a", pull=True),
        Quote(blocks=(paragraph,), href="a"),
        Code(code="a", language="a"),
        Embed(url="a", kind="a"),
    )
    person = Person(name="a", given="a", family="a", url="a", orcid="a")
    body = Person(name="a")
    texts = ("authors_text", "year_suffix", "title", "container", "publisher", "place", "edition")
    names = ("volume", "issue", "pages", "doi", "pmid", "pmcid", "arxiv", "isbn", "url", "type")
    reference = Reference(
        id="a", text="a", spans=(span,), authors=(person, body), editors=(person,), year=2020,
        date=day, accessed=day, **dict.fromkeys((*texts, *names), "a"),
    )  # fmt: skip
    note = Note(id="a", mark="a", blocks=blocks[:2])
    link = Link(text="a", url="a", kind="a", date=day)
    inner = Section(heading="a", href="a", level=3, id="a", blocks=blocks)
    return Article(
        title="a", standfirst="a", kind="a", language="a", url="a", site="a", image="a",
        licence="a", citation="a", published=day, modified=day, topics=("a",),
        authors=(person, body),
        sections=(
            Section(id="a", blocks=blocks),
            Section(heading="a", href="a", level=2, id="a", sections=(inner,)),
            Section(heading="a", level=2, id="a", role="references"),
            Section(level=2, id="a", role="notes"),
        ),
        references=(reference, attrs.evolve(reference, spans=())),
        notes=(note, note), downloads=(link,), related=(link,),
        evidence=(Claim(field="a", value="a", source="a"),),
        notices=(Notice(code="a", message="a", where="a"),),
        capture=CaptureInfo(source_url="a"),
    )  # fmt: skip


def filled(value: Any, payload: str) -> Any:
    """The value of the model with the payload in every field of free text that is filled."""
    hints = get_type_hints(type(value))
    return attrs.evolve(
        value,
        **{
            field.name: _filled(getattr(value, field.name), hints[field.name], payload)
            for field in attrs.fields(type(value))
        },
    )


def _filled(value: Any, hint: Any, payload: str) -> Any:
    if isinstance(value, tuple) and get_origin(hint) is tuple:
        return tuple(_filled(part, get_args(hint)[0], payload) for part in value)
    if isinstance(value, str):
        return payload if str in (hint, *get_args(hint)) else value
    return filled(value, payload) if attrs.has(type(value)) else value
