"""Numbered and physics-like styles of the sciences and of medicine, and what publishers' pages print."""

from __future__ import annotations

from training.tables.types import (
    ARTICLE,
    BOOK,
    CHAPTER,
    NEWS,
    PAPER,
    PREPRINT,
    REPORT,
    THESIS,
    WEBPAGE,
    Table,
)

_SPRINGER = "⟦{authors:vancouver}|{authors:nature}|{authors:apa}⟧"
_IDS = "⟨ doi: {doi}⟦.|⟧⟩"

SCIENCES: Table = {
    "vancouver typed": {
        ARTICLE: "⟦{authors:vancouver}|{authors:vancouver stop}⟧. {title}. ⟦<em>{container:bare}</em>|{container:bare}|{container:short}|{container}⟧⟦.|⟧ ⟦{date:medline}|{year}⟧⟦;|; ⟧{volume}⟨({issue})⟩⟨⟦:|: ⟧⟦{pages:short}|{pages}|{pages:hyphen}⟧⟩." + _IDS + "⟨ ⟦PMID: |PubMed PMID: |PMID:⟧{pmid}⟦.|⟧⟩",
        BOOK: "{authors:vancouver}. ⟦<em>{title}</em>|{title}⟧.⟨ {edition} ed.⟩ ⟨{place}: ⟩{publisher}⟦; |, ⟧{year}.",
        CHAPTER: "{authors:vancouver}. {title}. In: {editors:vancouver}, ⟦editors|editor|eds⟧. ⟦<em>{container}</em>|{container}⟧.⟨ {edition} ed.⟩ ⟨{place}: ⟩{publisher}; {year}.⟨ p. {pages:short}.⟩",
        REPORT: "{authors:vancouver}. {title}. ⟨{place}: ⟩{publisher}; {year}.⟨ Available from: {url}⟩",
        WEBPAGE: "{authors:vancouver}. {title} [Internet]. {container}; {year} ⟨[cited {accessed:medline}]⟩. Available from: {url}",
        PAPER: "{authors:vancouver}. {title}. In: {container}⟨; {place}⟩⟨: {publisher}⟩; {year}.⟨ p. {pages}.⟩",
        THESIS: "{authors:vancouver}. {title} [{genre}]. ⟨{place}: ⟩{publisher}; {year}.",
    },
    "pubmed year first": {
        ARTICLE: "{authors:vancouver} ({year}) {title}. <em>{container:bare}</em> {volume}⟨({issue})⟩⟨⟦: |:⟧{pages}⟩." + _IDS,
        BOOK: "{authors:vancouver} ({year}) {title}. ⟨{place}: ⟩{publisher}.",
        CHAPTER: "{authors:vancouver} ({year}) {title}. In: {editors:vancouver}, ⟦editors|editor⟧. {container}. ⟨{place}: ⟩{publisher}.⟨ pp. {pages}.⟩",
        PAPER: "{authors:vancouver} ({year}) {title}. {container}⟨, {pages}⟩.",
    },
    "title first": {
        ARTICLE: "{title}. {authors:vancouver}. {container:bare}. {year};{volume}⟨:{pages}⟩." + _IDS,
        PAPER: "{title}. {authors:natural plain}. <em>{container}</em>, {year}.",
        BOOK: "<em>{title}</em>, {authors:natural}⟦, | (⟧⟨{place}: ⟩{publisher}, {year}⟦)|⟧",
        REPORT: "{a}{title}{/a}⟦, | – ⟧{publisher}, {year}",
    },
    "springer page": {
        ARTICLE: _SPRINGER + "⟦. {title}.| {title}.⟧ <em>{container:short}</em> ⟦<b>{volume}</b>|<em>{volume}</em>|{volume}⟧⟨({issue})⟩⟦, |:⟧{pages} ({year})⟦.|. https://doi.org/{doi}⟧",
        BOOK: _SPRINGER + "⟦. | ⟧<em>{title}</em>⟨ {edition} edn⟩ ({publisher}, {year}).",
        CHAPTER: _SPRINGER + "⟦. | ⟧{title}. in <em>{container}</em> (eds ⟦{editors:nature}|{editors:vancouver}⟧)⟨ {pages}⟩ ({publisher}, {year}).",
        PREPRINT: _SPRINGER + "⟦. | ⟧{title}. Preprint at {a}https://arxiv.org/abs/{arxiv}{/a} ({year}).",
        PAPER: _SPRINGER + "⟦. | ⟧{title}. In <em>{container}</em>⟨ {pages}⟩ (⟨{publisher}, ⟩{year}).",
    },
    "iop": {
        ARTICLE: "{authors:vancouver and} {year}⟦ {title} | ⟧<em>{container:short}</em> <b>{volume}</b>⟨ {pages:first}⟩",
        BOOK: "{authors:vancouver and} {year} <em>{title}</em> (⟨{place}: ⟩{publisher})",
        PAPER: "{authors:vancouver and} {year} <em>{container}</em>⟨ ({place})⟩⟨ p {pages:first}⟩",
        PREPRINT: "{authors:vancouver and} {year} {title} (arXiv:{arxiv})",
    },
    "astronomy": {
        ARTICLE: "⟦{authors:apa}|{authors:harvard ampersand}⟧⟦ | (⟧{year}⟦, |) ⟧⟦{container}|{container:short}|<em>{container:short}</em>⟧, {volume}⟨, {pages:first}⟩",
        BOOK: "{authors:apa} {year}, {title} (⟨{place}: ⟩{publisher})",
        PREPRINT: "{authors:apa} {year}, arXiv:{arxiv}",
        PAPER: "{authors:apa} {year}, in {container}⟨, {pages:first}⟩",
    },
    "springer basic": {
        ARTICLE: "{authors:vancouver} ({year}) {title}. {container:bare} {volume}⟨({issue})⟩⟨:{pages}⟩⟨. https://doi.org/{doi}⟩",
        BOOK: "{authors:vancouver} ({year}) {title}⟨, {edition} edn⟩. {publisher}⟨, {place}⟩",
        CHAPTER: "{authors:vancouver} ({year}) {title}. In: {editors:vancouver} (⟦eds|ed⟧) {container}. {publisher}⟨, {place}⟩⟨, pp {pages}⟩",
        PAPER: "{authors:vancouver} ({year}) {title}. In: {container}⟨. {publisher}⟩⟨, {place}⟩⟨, pp {pages}⟩",
        THESIS: "{authors:vancouver} ({year}) {title}. {genre}, {publisher}",
    },
    "lncs": {
        ARTICLE: "{authors:harvard}: {title}. {container:short} {volume}⟨({issue})⟩⟨, {pages}⟩ ({year})",
        BOOK: "{authors:harvard}: {title}⟨, {edition} edn⟩. ⟨{series}⟨, vol. {series_number}⟩. ⟩{publisher}⟨, {place}⟩ ({year})",
        PAPER: "{authors:harvard}: {title}. In: {container}⟨. {series}⟩⟨, vol. {volume}⟩⟨, pp. {pages}⟩⟨. {publisher}⟩⟨, {place}⟩ ({year})",
        CHAPTER: "{authors:harvard}: {title}. In: {editors:harvard} (eds.) {container}⟨, pp. {pages}⟩. {publisher}⟨, {place}⟩ ({year})",
    },
    "ieee typed": {
        ARTICLE: "⟦{authors:ieee}|{authors:ieee comma}⟧, “{title},” <em>⟦{container:short}|{container}⟧</em>, vol. {volume}⟨, no. {issue}⟩⟨, pp. {pages}⟩⟦, {date:month}|, {date:stops}|, {date:range}|, {year}⟧.⟨ doi: {doi}.⟩",
        BOOK: "{authors:ieee}, <em>{title}</em>⟨, {edition} ed⟩. ⟨{place}: ⟩{publisher}, {year}.",
        PAPER: "⟦{authors:ieee}|{authors:ieee comma}⟧, ⟦“{title},”|\"{title},\"⟧ in <em>{container}</em>⟨, {place}⟩, {year}⟨, pp. {pages}⟩.",
        CHAPTER: "{authors:ieee}, “{title},” in <em>{container}</em>, {editors:ieee}, ⟦Eds.|Ed.⟧ ⟨{place}: ⟩{publisher}, {year}⟨, pp. {pages}⟩.",
        WEBPAGE: "{authors:ieee}, “{title},” <em>{container}</em>, {year}. [Online]. Available: {url}.⟨ [Accessed: {accessed:short dmy}].⟩",
        THESIS: "{authors:ieee}, “{title},” {genre}, {publisher}⟨, {place}⟩, {year}.",
        REPORT: "{authors:ieee}, “{title},” {publisher}⟨, {place}⟩⟨, {genre}⟩, {year}.",
    },
    "computing plain": {
        ARTICLE: "⟦{authors:natural comma}|{authors:ieee comma}|{authors:natural}⟧. {title}. <em>{container}</em>⟦, {volume}⟨({issue})⟩⟨:{pages}⟩| {volume}⟨, {issue}⟩⟨, {pages}⟩|, {volume}⟨({issue})⟩⟨, pages {pages}⟩⟧⟦, {date:month}|, {date:stops}|, {year}| ({year})|, {date:season}⟧.",
        NEWS: "{authors:natural comma}. {title}. <em>{container}</em>⟨, page {pages}⟩, {date:month}.",
        PAPER: "⟦{authors:natural comma}|{authors:ieee comma}|{authors:natural}⟧. {title}. ⟦In <em>{container}</em>|In {container}|<em>{container}</em>⟧⟨, ⟦pages |pp. ⟧{pages}⟩⟨, {place}⟩⟨. {publisher}⟩⟦, {date:month}|, {year}⟧.",
        BOOK: "⟦{authors:natural comma}|{authors:ieee comma}⟧. <em>{title}</em>. {publisher}⟨, {place}⟩⟨, {edition} edition⟩, {year}.",
        PREPRINT: "⟦{authors:natural comma}|{authors:ieee comma}⟧. {title}. ⟦<em>arXiv preprint arXiv:{arxiv}</em>|arXiv:{arxiv}|CoRR, abs/{arxiv}⟧, {year}.",
        CHAPTER: "{authors:natural comma}. {title}. In {editors:natural}, ⟦editors|editor⟧, <em>{container}</em>⟨, volume {volume}⟨ of <em>{series}</em>⟩⟩⟨, pages {pages}⟩. {publisher}⟨, {place}⟩, {year}.",
        REPORT: "{authors:ieee comma}. {title}. ⟨{genre}, ⟩{publisher}⟨, {place}⟩, {year}.",
        THESIS: "{authors:natural}. <em>{title}</em>. {genre}, {publisher}⟨, {place}⟩, {year}.",
    },
    "acm": {
        ARTICLE: "{authors:natural comma}. {year}. {title}. <em>{container:short}</em> {volume}⟨, {issue}⟩ ({date:month})⟨, {pages}⟩.⟨ https://doi.org/{doi}⟩",
        PAPER: "{authors:natural comma}. {year}. {title}. In <em>{container}</em>⟨, {place}⟩⟨. {publisher}⟩⟨, {pages}⟩.⟨ DOI:https://doi.org/{doi}⟩",
        BOOK: "{authors:natural comma}. {year}. <em>{title}</em>⟨ ({edition} ed.)⟩. {publisher}⟨, {place}⟩.",
    },
    "acm old": {
        ARTICLE: "{authors:harvard}⟦ {year}.|. {year}.⟧ {title}. <em>{container:short}</em> <em>{volume}</em>⟨, {issue}⟩ (⟦{date:stops}|{date:month}|{year}⟧)⟨, {pages}⟩.",
        PAPER: "{authors:capitals} {year}. {title}. In <em>{container}</em>⟨ ({place})⟩⟨. {publisher}⟩⟨, {pages}⟩.",
        CHAPTER: "{authors:harvard} {year}. {title}. In <em>{container}</em>, {editors:ieee}, ⟦Eds.|Ed.⟧ {publisher}⟨, {place}⟩⟨, {pages}⟩.",
        BOOK: "{authors:capitals} {year}. <em>{title}</em>. {publisher}⟨, {place}⟩.",
    },
    "physics without titles": {
        ARTICLE: "⟦{authors:physics}|{authors:physics ampersand}|{authors:physics spaced}|{authors:capitals natural}|{authors:physics bare}⟧⟦, |. ⟧⟦<em>{container:short}</em>|{container:short}⟧⟦ |, ⟧⟦<b>{volume}</b>|{volume}⟧⟦, |:⟧⟦{pages:first}|{pages}⟧ ({year})⟦.|;|⟧",
        BOOK: "⟦{authors:physics}|{authors:physics spaced}⟧, ⟦<em>{title}</em>|{title}⟧ ({publisher}⟨, {place}⟩, {year})⟦.|⟧",
        PREPRINT: "⟦{authors:physics}|{authors:physics spaced}⟧, ⟦{a}arXiv:{arxiv}{/a}|arXiv:{arxiv}|[arXiv:{arxiv}]|preprint arXiv:{arxiv}⟧⟦ ({year})|⟧⟦.|;|⟧",
        PAPER: "{authors:physics spaced}, in <em>{container}</em> (⟨{publisher}, ⟩⟨{place}, ⟩{year})⟨, p. {pages:first}⟩.",
    },
    "physics year last": {
        ARTICLE: "⟦{authors:physics spaced}|{authors:physics ampersand}|{authors:tight}⟧⟦, “{title},”|, {title},|: {title},|, <em>{title}</em>,⟧ ⟦{container:short}|<em>{container:short}</em>⟧ <b>{volume}</b>⟨⟦, no. {issue}|({issue})⟧⟩⟦ ({year})⟨, {pages}⟩|⟨, {pages}⟩ ({year})|⟨, {pages}⟩, {year}⟧.",
        PAPER: "{authors:physics spaced}, {title}, in {container}⟨, {place}⟩⟨, pp. {pages}⟩, {year}.",
        BOOK: "{authors:tight}: {title}. {publisher}⟨, {place}⟩, {year}.",
        PREPRINT: "⟦{authors:physics spaced}|{authors:tight}⟧⟦, “{title},”|, {title},|, <em>{title}</em>,⟧ ⟦arXiv:{arxiv}|arXiv preprint arXiv:{arxiv}|{a}{arxiv}{/a}⟧⟦ ({year})|, {year}⟧.",
        THESIS: "{authors:tight}, {title}, {genre}, {publisher}, {year}.",
    },
    "chemistry": {
        ARTICLE: "⟦{authors:acs}|{authors:semicolon}⟧⟦ {title}.|⟧ <em>{container:short}</em> <b>{year}</b>, <em>{volume}</em>⟨ ({issue})⟩⟦, {pages:first}|, {pages}⟧.",
        BOOK: "{authors:acs} <em>{title}</em>⟨, {edition} ed.⟩; {publisher}⟨: {place}⟩, {year}.",
        CHAPTER: "{authors:acs} {title}. In <em>{container}</em>; {editors:acs}, Eds.; {publisher}⟨: {place}⟩, {year}⟨; pp {pages}⟩.",
    },
    "biology year last": {
        ARTICLE: "{authors:mdpi}. {title}. ⟦<em>{container}</em>|{container:short}|{container:bare}⟧⟦, | ⟧{volume}⟨({issue})⟩⟨⟦:|, ⟧{pages}⟩⟦, {year}| ({year})⟧.",
        BOOK: "{authors:mdpi}. {title}. {publisher}⟨, {place}⟩⟦, {year}| ({year})⟧.",
        CHAPTER: "{authors:mdpi} {title}. In <em>{container}</em>⟦ (ed. {editors:physics spaced})|, ed. {editors:physics spaced}⟧⟨, pp. {pages}⟩. ⟨{place}: ⟩{publisher} ({year}).",
    },
    "elsevier": {
        ARTICLE: "{authors:mdpi}, {title}, {container:short} {volume}⟨ ({issue})⟩ ({year})⟨ {pages}⟩.⟨ https://doi.org/{doi}⟩",
        BOOK: "{authors:physics spaced}, {title}⟨, {edition} ed.⟩, {publisher}⟨, {place}⟩, {year}.",
        CHAPTER: "{authors:physics spaced}, {title}, in: {editors:physics spaced} (Eds.), {container}, {publisher}⟨, {place}⟩, {year}⟨, pp. {pages}⟩.",
        PAPER: "{authors:physics spaced}, {title}, in: {container}⟨, {place}⟩, {year}⟨, pp. {pages}⟩.",
    },
    "elsevier harvard": {
        ARTICLE: "⟦{authors:semicolon and}|{authors:harvard}⟧⟦, |. ⟧{year}. {title}. ⟦{container:short}|<em>{container}</em>⟧ {volume}⟨ ({issue})⟩⟨, {pages}⟩.",
        BOOK: "{authors:harvard}, {year}. {title}⟨, {edition} ed⟩. {publisher}⟨, {place}⟩.",
        CHAPTER: "{authors:harvard}, {year}. {title}⟦, in: |. In: ⟧{editors:harvard} (Eds.), {container}. {publisher}⟨, {place}⟩⟨, pp. {pages}⟩.",
        PAPER: "{authors:harvard}, {year}. {title}, in: {container}⟨, pp. {pages}⟩.",
    },
    "ecology": {
        ARTICLE: "{authors:capitals} ({year}) {title}. <em>{container}</em>, <b>{volume}</b>⟨, {pages}⟩.",
        BOOK: "{authors:capitals} ({year}) <em>{title}</em>. {publisher}⟨, {place}⟩.",
        CHAPTER: "{authors:capitals} ({year}) {title}. <em>{container}</em> (⟦eds|ed.⟧ {editors:capitals natural})⟨, pp. {pages}⟩. {publisher}⟨, {place}⟩.",
    },
}  # fmt: skip
