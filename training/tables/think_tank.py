"""Author-year styles as think tanks, charities, governments and universities type them."""

from __future__ import annotations

from training.tables.types import (
    ARTICLE,
    BOOK,
    CHAPTER,
    LAW,
    NEWS,
    PAPER,
    POST,
    PREPRINT,
    REPORT,
    THESIS,
    WEBPAGE,
    Table,
)

_LINKED = "⟦{authors:vancouver}|{authors:vancouver and}⟧ ({year})⟦, | ⟧{a}<em>{title}</em>{/a}"
_QUOTED = "⟦{authors:vancouver}|{authors:vancouver and}⟧ ({year}) ⟦“{title}”|‘{title}’⟧⟦, |. |⟧"
_HARVARD = (
    "⟦{authors:harvard}|{authors:harvard ampersand}|{authors:harvard bare}⟧ ({year})⟦ |. |, ⟧"
)
_APA = "{authors:apa} ({year}). "
_APA_DATE = "{authors:apa} ({date:apa}). "

THINK_TANK: Table = {
    "think-tank linked": {
        ARTICLE: _LINKED + "⟦|, <em>{container}</em>|. {container} {volume}⟨({issue})⟩⟨: {pages}⟩⟧",
        BOOK: _LINKED + "⟦|. {publisher}|, {publisher}|. ⟨{place}: ⟩{publisher}.⟧",
        REPORT: _LINKED + "⟦|. {publisher}|, {publisher}|. ⟨{place}: ⟩{publisher}.|. ⟨{genre}, ⟩{publisher}⟧",
        WEBPAGE: _LINKED + "⟦|. {container}|, {container}.⟧⟨ ⟦Accessed|[Accessed|(accessed⟧ {accessed:dmy}⟩",
        POST: _LINKED + "⟦|. {container}|, {container} blog|, Blog⟧",
        PAPER: _LINKED + "⟦|. {container}⟧",
        NEWS: _LINKED + "⟦|. {container}|, {container}, {date:dmy}⟧",
        LAW: "{a}<em>{title}</em>{/a}",
    },
    "think-tank corporate": {
        REPORT: "{body} ({year}) {a}⟦<em>{title}</em>|{title}⟧{/a}⟦|. {publisher}|.⟧⟨ ⟦Available at|Available from⟧: {url}⟩",
        WEBPAGE: "{body} ({year}) ⟦<em>{title}</em>|‘{title}’|{a}{title}{/a}⟧⟦. |, ⟧⟨{url}⟩⟨ (accessed ⟦on |⟧{accessed:dmy})⟩.",
        ARTICLE: "{body}⟦.|⟧ {title}. <em>{container}</em> {year}⟨; {volume}⟩⟨({issue})⟩⟨: {pages}⟩.",
        BOOK: "{body} ({year}) <em>{title}</em>⟨. {place}⟩: {publisher}.",
    },
    "quoted author-year": {
        ARTICLE: _QUOTED + "<em>{container}</em>⟦, | ⟧⟦{volume}⟨({issue})⟩|vol {volume}⟨, no {issue}⟩|vol. {volume}⟨, no. {issue}⟩⟧⟨⟦, pp |, pp. |: |, ⟧{pages}⟩.",
        REPORT: _QUOTED + "⟨{genre}, ⟩{publisher}⟨, {place}⟩.⟨ {url}⟩",
        WEBPAGE: _QUOTED + "<em>{container}</em>⟦, {date:dmy}|⟧.⟨ {url}⟩⟨ Accessed {accessed:dmy}⟩",
        POST: _QUOTED + "{container}⟦ blog|⟧, {date:dmy}.⟨ {url}⟩",
        NEWS: _QUOTED + "<em>{container}</em>, {date:dmy}⟨, p {pages}⟩",
        CHAPTER: _QUOTED + "in {editors:vancouver} ⟦(eds)|(ed)|(eds.)⟧ <em>{container}</em>⟦. |, ⟧⟨{place}: ⟩{publisher}⟨, pp {pages}⟩",
        PAPER: _QUOTED + "<em>{container}</em>⟨, {place}⟩⟨, pp {pages}⟩.",
        BOOK: "⟦{authors:vancouver}|{authors:vancouver and}⟧ ({year}) <em>{title}</em>⟨ ({edition} edn)⟩⟦. |, ⟧⟨{place}: ⟩{publisher}",
    },
    "harvard typed": {
        ARTICLE: _HARVARD + "⟦‘{title}’|'{title}'|{title}⟧⟦, |. ⟧<em>{container}</em>⟦, | ⟧⟦{volume}⟨({issue})⟩|Vol. {volume}⟨, No. {issue}⟩|{volume}⟨:{issue}⟩⟧⟨⟦, pp. |, pp.|: |, ⟧{pages}⟩.⟨ doi: {doi}.⟩",
        BOOK: _HARVARD + "<em>{title}</em>⟨⟦, {edition} ed|. {edition} edn|, {edition} edition⟧⟩⟨ ({series}⟨, {series_number}⟩)⟩⟦. |, ⟧⟨{place}⟦: |, ⟧⟩{publisher}.",
        CHAPTER: _HARVARD + "⟦‘{title}’|{title}⟧⟦, in |. In |, in: |. In: ⟧{editors:harvard} ⟦(eds.)|(ed.)|(Eds)|(eds),⟧ <em>{container}</em>⟦. |, ⟧⟨{place}: ⟩{publisher}⟨, pp. {pages}⟩.",
        REPORT: _HARVARD + "<em>{title}</em>⟨⟦, {genre}|. {genre}|. ({genre})⟧⟩. ⟨{place}: ⟩{publisher}.⟨ ⟦Available at|Available from⟧: {url}⟨ ⟦(Accessed: {accessed:dmy})|[Accessed {accessed:dmy}]|(accessed {accessed:dmy})⟧⟩.⟩",
        WEBPAGE: _HARVARD + "⟦<em>{title}</em>|{title}⟧⟦ [online]|⟧. ⟦{container}. |⟧⟦Available at|Available from⟧: {url}⟨ ⟦(Accessed: {accessed:dmy})|[Accessed {accessed:dmy}]|[Accessed on {accessed:numbers}]⟧⟩.",
        NEWS: _HARVARD + "⟦‘{title}’|{title}⟧, <em>{container}</em>, {date:dmy}⟨, p. {pages}⟩.⟨ Available at: {url}⟩",
        POST: _HARVARD + "‘{title}’, {container}⟦ blog|⟧, {date:dmy}.⟨ Available at: {url}⟨ (Accessed: {accessed:dmy})⟩⟩",
        PAPER: _HARVARD + "⟦‘{title}’|{title}⟧⟦. In: |, in |, ⟧<em>{container}</em>⟨, {place}⟩⟨, pp. {pages}⟩⟨. {publisher}⟩.",
        THESIS: _HARVARD + "<em>{title}</em>⟦. |, ⟧{genre}⟦, |. ⟧{publisher}⟨, {place}⟩.",
        LAW: "<em>{title}</em>.⟨ Available at: {url}⟩",
    },
    "apa typed": {
        ARTICLE: _APA + "{title}. <em>⟦{container}|{container:short}⟧⟦, |</em>, <em>⟧{volume}</em>⟨⟦({issue})| ({issue})|({issue})⟧⟩⟨, {pages}⟩.⟨ ⟦https://doi.org/{doi}|doi:{doi}|doi: {doi}|DOI: {doi}|http://dx.doi.org/{doi}⟧⟩",
        BOOK: _APA + "<em>{title}</em>⟨ ({edition} ed.)⟩. ⟨⟦{place}: |⟧⟩{publisher}.",
        CHAPTER: _APA + "{title}. In ⟦{editors:ieee}|{editors:apa}|{editors:tight}⟧ ⟦(Eds.)|(Ed.)⟧, <em>{container}</em>⟨ (pp. {pages})⟩. ⟨⟦{place}: |⟧⟩{publisher}.",
        REPORT: _APA + "<em>{title}</em>⟨ ({genre})⟩. ⟨⟦{place}: |⟧⟩{publisher}.⟨ ⟦Retrieved from |⟧{url}⟩",
        WEBPAGE: _APA_DATE + "⟦<em>{title}</em>|{title}⟧. ⟦{container}. |⟧⟨⟦Retrieved {accessed:mdy}, from |Retrieved on {accessed:mdy} from ⟧⟩⟦{a}{url}{/a}|{url}⟧",
        NEWS: _APA_DATE + "⟦{title}. <em>{container}</em>|<em>{title}</em>. {container}⟧⟨, p. {pages}⟩.⟨ ⟦Retrieved from |⟧{url}⟩",
        PREPRINT: _APA + "⟦{title}. <em>arXiv preprint arXiv:{arxiv}</em>|<em>{title}</em> (arXiv:{arxiv}). arXiv|{title}. arXiv. {url}⟧.",
        POST: _APA_DATE + "⟦{title} [Blog post]|{title}⟧. <em>{container}</em>. ⟦Retrieved from |⟧{url}",
        PAPER: _APA + "{title}. ⟦In <em>{container}</em>|<em>{container}</em>|Paper presented at the {container}⟧⟨ (pp. {pages})⟩⟨, {place}⟩.⟨ {publisher}.⟩",
        THESIS: _APA + "<em>{title}</em> ⟦({genre})|[{genre}, {publisher}]|({genre}, {publisher})⟧.⟨ {place}.⟩",
    },
    "author-year stops": {
        ARTICLE: "⟦{authors:harvard}|{authors:mixed initials}|{authors:mla}|{authors:apa and}⟧. {year}. ⟦{title}|“{title}|‘{title}’⟧. <em>⟦{container}|{container:short}⟧</em>⟦ | , |, ⟧{volume}⟨⟦({issue})|:{issue}| ({issue})⟧⟩⟨⟦: |:|, ⟧{pages}⟩.",
        BOOK: "⟦{authors:harvard}|{authors:mixed initials}|{authors:mla}⟧. {year}. <em>{title}</em>⟨, {edition} edition⟩. ⟨{place}: ⟩{publisher}.",
        CHAPTER: "⟦{authors:harvard}|{authors:mixed initials}|{authors:mla}⟧. {year}. ⟦{title}|“{title}”⟧. ⟦In|Pages {pages} in|Pp. {pages} in|In:⟧ ⟦{editors:ieee} (eds)|{editors:natural}, eds|{editors:ieee}, ed.|{editors:harvard} (eds.)⟧⟦, |. ⟧<em>{container}</em>⟦, {pages}|⟧. ⟨{place}: ⟩{publisher}.",
        REPORT: "⟦{authors:harvard}|{authors:mla}⟧. {year}. <em>{title}</em>. ⟨{genre}. ⟩⟨{place}: ⟩{publisher}.⟨ {url}⟩",
        WEBPAGE: "⟦{authors:harvard}|{authors:mla}⟧. {year}. ⟦{title}|“{title}”⟧. {container}. ⟨Accessed {accessed:mdy}. ⟩{url}",
        PAPER: "⟦{authors:harvard}|{authors:mla}⟧. {year}. {title}. In <em>{container}</em>⟨, {pages}⟩. ⟨{place}: ⟩⟨{publisher}⟩.",
        THESIS: "{authors:mla}. {year}. {title}. {genre}, {publisher}.",
        NEWS: "{authors:mla}. {year}. {title}. <em>{container}</em>, {date:mdy}.",
    },
}  # fmt: skip
