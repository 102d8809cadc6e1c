"""Wikipedia's citation templates as English pages print them (cite web, news, book, journal)."""

from __future__ import annotations

from training.tables.types import (
    ARTICLE,
    BOOK,
    CHAPTER,
    NEWS,
    PAPER,
    POST,
    REPORT,
    THESIS,
    WEBPAGE,
    Table,
)

_WHO = "⟦{authors:wikipedia}|{authors:wikipedia ampersand}|{authors:wikipedia initials}|{authors:vancouver}|{authors:natural plain}⟧"
_WHEN = "({date:mdy})"
_READ = '⟨. <span class="nowrap">⟦Retrieved|Retrieved|Archived from the original on⟧ ⟦{accessed:mdy}|{accessed:dmy}|{accessed:iso}⟧</span>⟩.'
_IDS = '⟨. <a href="/wiki/Doi_(identifier)" title="Doi">doi</a>:<a class="external text" href="https://doi.org/{doi}">{doi}</a>⟩⟨. <a href="/wiki/PMID_(identifier)">PMID</a> {pmid}⟩.'
_LINKED = '{a}"{title}"{/a}. '

WIKIPEDIA: Table = {
    "cite web": {
        WEBPAGE: f"⟨{_WHO} {_WHEN}. ⟩{_LINKED}⟦<i>{{container}}</i>|{{container}}⟧⟦. {{date:dmy}}|⟧{_READ}",
        POST: f"⟨{_WHO} {_WHEN}. ⟩{_LINKED}⟦<i>{{container}}</i>|{{container}}⟧{_READ}",
        REPORT: f"⟨{_WHO} {_WHEN}. ⟩{{a}}⟦\"{{title}}\"|<i>{{title}}</i>⟧{{/a}}⟦ (PDF). |. ⟧{{publisher}}{_READ}",
    },
    "cite news": {
        NEWS: f"⟨{_WHO} {_WHEN}. ⟩{_LINKED}<i>{{container}}</i>⟨. p. {{pages}}⟩{_READ}",
    },
    "cite news untitled author": {
        NEWS: f"{_LINKED}<i>{{container}}</i>. ⟦{{date:dmy}}|{{date:mdy}}|{{date:iso}}⟧{_READ}",
        WEBPAGE: f"{_LINKED}⟦<i>{{container}}</i>|{{container}}⟧. ⟦{{date:dmy}}|{{date:iso}}⟧{_READ}",
    },
    "cite journal": {
        ARTICLE: f"{_WHO} ⟦({{date:month}})|({{year}})⟧. {_LINKED}<i>{{container}}</i>. <b>{{volume}}</b>⟨ ({{issue}})⟩⟨: {{pages}}⟩{_IDS}",
        PAPER: f"{_WHO} ({{year}}). {_LINKED}<i>{{container}}</i>⟨. {{publisher}}⟩⟨. pp. {{pages}}⟩{_IDS}",
    },
    "cite book": {
        BOOK: f"{_WHO} ({{year}}). {{a}}<i>{{title}}</i>{{/a}}⟨ ({{edition}} ed.)⟩. ⟨{{place}}: ⟩{{publisher}}⟨. <a href=\"/wiki/ISBN\">ISBN</a> {{isbn}}⟩.",
        CHAPTER: f"{_WHO} ({{year}}). \"{{title}}\". In {{editors:wikipedia}} (⟦eds.|ed.⟧). <i>{{container}}</i>. ⟨{{place}}: ⟩{{publisher}}⟨. pp. {{pages}}⟩.",
        THESIS: f"{_WHO} ({{year}}). <i>{{title}}</i> ({{genre}}). {{publisher}}.",
        REPORT: f"{_WHO} ({{year}}). {{a}}<i>{{title}}</i>{{/a}}⟦ (PDF)| (Report)|⟧. ⟨{{place}}: ⟩{{publisher}}{_READ}",
    },
    "wikipedia by hand": {
        BOOK: "{authors:natural}, <i>{title}</i>⟦ ({publisher}, {year})|, {publisher}, {year}⟧.",
        ARTICLE: "{authors:natural}, \"{title}\", <i>{container}</i> {volume}⟨:{issue}⟩⟨:{pages}⟩ ({year})",
        NEWS: "<i>{container}</i>, {date:dmy}, {a}\"{title}\"{/a}",
        WEBPAGE: "{a}{title}{/a}⟦ |, |. ⟧{container}⟦, {date:dmy}|⟧",
    },
}  # fmt: skip
