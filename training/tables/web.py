"""Lists of links, as blogs, newspapers and handbooks on the web print their sources."""

from __future__ import annotations

from training.tables.types import ARTICLE, BOOK, NEWS, POST, REPORT, WEBPAGE, Table

WEB: Table = {
    "linked title": {
        WEBPAGE: "{a}{title}{/a}⟦, {container}| - {container}| – {container}|. {container}.| ({container})⟧⟦, {date:dmy}|⟧",
        NEWS: "{a}{title}{/a}⟦, {container}, {date:dmy}|. {container}. {date:mdy}.| ({container}, {date:dmy})⟧",
        REPORT: "{a}{title}{/a}⟦, {publisher}, {year}| ({publisher}, {year})|. {publisher} ({year})⟧",
        POST: "{a}{title}{/a}⟦ by {authors:natural}|, {authors:natural}, {container}⟧⟦, {date:dmy}|⟧",
        ARTICLE: "{a}{title}{/a}⟦. <em>{container}</em>, {year}.|, <em>{container}</em> {volume}⟨({issue})⟩, {year}⟧",
    },
    "bare link": {
        WEBPAGE: "⟦{title}: {url}|{title}. {url}|{container}: {title}, {url}|{title} – {url}|{url}⟧⟨ ⟦(accessed {accessed:dmy})|[{accessed:numbers}]|, last accessed {accessed:dmy}⟧⟩",
        NEWS: "{container}, {title}, {url}, {date:dmy}",
        REPORT: "{publisher}, {title}, {year}, {url}",
    },
    "wikihow": {
        WEBPAGE: "<a href=\"#_ref-2\">↑</a> <span class=\"reference-text\">{a}{url}{/a}</span>",
        POST: "<a href=\"#_ref-2\">↑</a> <span class=\"reference-text\">{authors:natural}. {container}. {date:dmy}.</span>",
    },
    "news first": {
        NEWS: "<em>{container}</em>⟦, |: ⟧⟦{date:dmy}|{date:short dmy}|{date:numbers}⟧⟦, “{a}{title}{/a}”|, {a}{title}{/a}|. “{title}”.⟧",
        WEBPAGE: "{container} ({year})⟦. |: |, ⟧⟦{a}{title}{/a}|“{title}”|<em>{title}</em>⟧.⟨ {url}⟩",
        REPORT: "{publisher} ({year})⟦. |: |, ⟧{a}⟦{title}|<em>{title}</em>⟧{/a}⟦.|⟧⟨ {url}⟩",
    },
    "book list": {
        BOOK: "{authors:natural}, {a}⟦{title:caps}|<em>{title:caps}</em>⟧{/a}⟦, {publisher}, {year}| ({publisher}, {year})| ({year})| – {publisher}⟧",
    },
}  # fmt: skip
