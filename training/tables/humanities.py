"""Styles of the humanities and of law: MLA, Chicago, MHRA, notes."""

from __future__ import annotations

from training.tables.types import (
    ARTICLE,
    BOOK,
    CHAPTER,
    LAW,
    NEWS,
    PAPER,
    POST,
    REPORT,
    THESIS,
    WEBPAGE,
    Table,
)

HUMANITIES: Table = {
    "mla typed": {
        ARTICLE: "{authors:mla}. ⟦“{title:caps}.”|\"{title:caps}.\"⟧ <em>{container}</em>⟦, vol. {volume}⟨, no. {issue}⟩, {year}⟨, pp. {pages}⟩| {volume}⟨.{issue}⟩ ({year})⟨: {pages}⟩⟧.⟦ Print.| Web.|⟧",
        BOOK: "{authors:mla}. <em>{title:caps}</em>. ⟨{edition} ed. ⟩⟦{place}: {publisher}, {year}|{publisher}, {year}⟧.⟦ Print.|⟧",
        CHAPTER: "{authors:mla}. “{title:caps}.” <em>{container}</em>⟦, edited by {editors:natural}, {publisher}, {year}⟨, pp. {pages}⟩|. Ed. {editors:natural}. ⟨{place}: ⟩{publisher}, {year}.⟨ {pages}⟩⟧.",
        WEBPAGE: "{authors:mla}. “{title:caps}.” <em>{container}</em>, {date:short stops}⟦, {url}|. Web⟧.⟨ ⟦Accessed |⟧{accessed:short stops}.⟩",
        NEWS: "{authors:mla}. “{title:caps}.” <em>{container}</em>⟦. |, | ⟧⟦{date:dmy}|{date:short stops}⟧⟦⟨: {pages}⟩|⟨, p. {pages}⟩⟧.⟨ {url}.⟩",
        POST: "{authors:mla}. “{title:caps}.” <em>{container}</em>. {date:dmy}. Web.⟨ {accessed:dmy}.⟩",
        PAPER: "{authors:mla}. “{title:caps}.” <em>{container}</em>⟨, {place}⟩, {year}⟨, pp. {pages}⟩.",
        THESIS: "{authors:mla}. <em>{title:caps}</em>. {year}. {publisher}, {genre}.",
        REPORT: "{authors:mla}. <em>{title:caps}</em>. {publisher}, {year}⟨, {url}⟩.",
    },
    "web titles mla": {
        WEBPAGE: "“{title:caps}.” <em>{container}</em>, ⟦{date:dmy}|{date:short stops}⟧, {url}.⟨ Accessed {accessed:dmy}.⟩",
        NEWS: "“{title:caps}.” <em>{container}</em>⟦. |, ⟧{date:dmy}.⟨ {url}⟩",
        POST: "“{title:caps}.” {container}, {date:mdy}.",
    },
    "chicago bibliography": {
        ARTICLE: "{authors:chicago}. ⟦“{title:caps}.”|\"{title:caps}.\"⟧ <em>{container}</em> {volume}⟨, no. {issue}⟩ (⟦{date:month}|{year}⟧)⟨: {pages}⟩.⟨ https://doi.org/{doi}.⟩",
        BOOK: "{authors:chicago}. <em>{title:caps}</em>. ⟨{edition} ed. ⟩⟨{series}⟨ {series_number}⟩. ⟩⟨{place}: ⟩{publisher}, {year}.",
        CHAPTER: "{authors:chicago}. “{title:caps}.” In <em>{container}</em>, edited by {editors:natural}⟨, {pages}⟩. ⟨{place}: ⟩{publisher}, {year}.",
        REPORT: "{authors:chicago}. <em>{title:caps}</em>. ⟨{genre}. ⟩⟨{place}: ⟩{publisher}, {year}.⟨ {url}.⟩",
        WEBPAGE: "{authors:chicago}. “{title:caps}.” {container}, {date:mdy}. ⟨Accessed {accessed:mdy}. ⟩{url}.",
        NEWS: "{authors:chicago}. “{title:caps}.” <em>{container}</em>, {date:mdy}.⟨ {url}.⟩",
        THESIS: "{authors:chicago}. “{title:caps}.” {genre}, {publisher}, {year}.",
        PAPER: "{authors:chicago}. “{title:caps}.” In <em>{container}</em>⟨, {pages}⟩. ⟨{place}: ⟩⟨{publisher}, ⟩{year}.",
    },
    "chicago author-date": {
        ARTICLE: "{authors:chicago}. {year}. “{title:caps}.” <em>{container}</em> {volume}⟨ ({issue})⟩⟨: {pages}⟩.⟨ https://doi.org/{doi}.⟩",
        BOOK: "{authors:chicago}. {year}. <em>{title:caps}</em>⟨. {edition} ed⟩. ⟨{place}: ⟩{publisher}.",
        CHAPTER: "{authors:chicago}. {year}. “{title:caps}.” In <em>{container}</em>, edited by {editors:natural}⟨, {pages}⟩. ⟨{place}: ⟩{publisher}.",
        WEBPAGE: "{authors:chicago}. {year}. “{title:caps}.” {container}. {date:mdy}. {url}.",
        NEWS: "{authors:chicago}. {year}. “{title:caps}.” <em>{container}</em>, {date:mdy}.",
        REPORT: "{authors:chicago}. {year}. “{title:caps}.” ⟨{genre}. ⟩⟨{place}: ⟩{publisher}.⟨ {url}⟩",
    },
    "notes": {
        ARTICLE: "{authors:natural}, ⟦“{title:caps},”|‘{title:caps}’,|\"{title:caps},\"⟧ <em>{container}</em>⟦, | ⟧{volume}⟨⟦, no. {issue}|.{issue}|, {issue}⟧⟩ (⟦{date:month}|{year}⟧)⟨⟦: |, pp. |, ⟧{pages}⟩.",
        BOOK: "{authors:natural}, <em>{title:caps}</em>⟨, {edition} edn⟩ (⟨{place}: ⟩{publisher}, {year})⟦.|⟧",
        CHAPTER: "{authors:natural}, ⟦“{title:caps},”|‘{title:caps}’,⟧ in <em>{container}</em>, ed. ⟦by |⟧{editors:natural} (⟨{place}: ⟩{publisher}, {year})⟨⟦, pp. |, ⟧{pages}⟩.",
        NEWS: "{authors:natural}, ⟦“{title:caps},”|‘{title:caps}’,⟧ <em>{container}</em>, ⟦{date:mdy}|{date:dmy}⟧⟨, p. {pages}⟩⟨, ⟦{url}|&lt;{url}&gt;⟧⟩.",
        WEBPAGE: "{authors:natural}, ⟦“{title:caps},”|“{a}{title:caps}{/a},”⟧ <em>{container}</em>, {date:mdy}⟦, {url}|⟧⟨ ⟦(accessed |[accessed ⟧{accessed:dmy})⟩.",
        THESIS: "{authors:natural}, “{title:caps}” ({genre}, {publisher}, {year}).",
        REPORT: "{authors:natural}, <em>{title:caps}</em> (⟨{place}: ⟩{publisher}, {year})⟨, {url}⟩.",
        POST: "{authors:natural}, “{a}{title:caps}{/a},” {container}, {date:mdy}.",
    },
    "french notes": {
        ARTICLE: "{authors:french natural}, « {title} », <em>{container}</em>⟦, vol. {volume}⟨, no {issue}⟩|, n° {volume}|, t. {volume}⟧, {year}⟨, p. {pages}⟩.",
        BOOK: "{authors:french natural}, <em>{title}</em>⟨, {place}⟩, {publisher}, {year}.",
        CHAPTER: "{authors:french natural}, « {title} », ⟦in|dans⟧ {editors:french natural} (⟦dir.|éd.|éds⟧), <em>{container}</em>⟨, {place}⟩, {publisher}, {year}⟨, p. {pages}⟩.",
        NEWS: "{authors:french natural}, « {title} », <em>{container}</em>, {date:fr}.",
    },
    "law review": {
        ARTICLE: "{authors:natural ampersand}, <em>{title:caps}</em>, {volume} {container:short} {pages:first} ({year}).",
        BOOK: "{authors:natural ampersand}, {title:caps} (⟨{edition} ed. ⟩{year}).",
        NEWS: "{authors:natural}, <em>{title:caps}</em>, {container}, {date:short mdy}⟨, at {pages}⟩.",
        LAW: "<em>{title}</em>⟦, ({year})| ({year})|⟧.",
    },
    "oscola typed": {
        ARTICLE: "{authors:natural}, ‘{title}’ ({year}) {volume}⟨({issue})⟩ {container}⟨ {pages:first}⟩",
        BOOK: "{authors:natural}, <em>{title}</em> (⟨{edition} edn, ⟩{publisher} {year})",
        CHAPTER: "{authors:natural}, ‘{title}’ in {editors:natural} (eds), <em>{container}</em> ({publisher} {year})",
        WEBPAGE: "{authors:natural}, ‘{title}’ ({container}, {date:dmy}) ⟦&lt;{url}&gt;|{url}⟧⟨ accessed {accessed:dmy}⟩",
        LAW: "<em>{title}</em>",
    },
    "title, author": {
        BOOK: "⟦<em>{title:caps}</em>|{title:caps}⟧⟦ by |, by |, ⟧{authors:natural}⟦, {publisher}, {year}| ({publisher}, {year})|. {publisher}.⟧",
        ARTICLE: "“{title}”, {authors:natural}, <em>{container}</em>, {year}",
        REPORT: "⟦{a}{title}{/a}|<em>{title}</em>⟧⟦, by |. ⟧{authors:natural}⟦, | (⟧{publisher}, {year}⟦)|⟧",
        NEWS: "“{a}{title}{/a}”⟦, by |, ⟧{authors:natural}, <em>{container}</em>, {date:dmy}",
    },
    "edited chicago": {
        BOOK: "{editors:chicago}⟦, eds|, ed|, editors⟧. ⟦{year}. <em>{title}</em>. ⟨{place}: ⟩{publisher}|<em>{title:caps}</em>. ⟨{place}: ⟩{publisher}, {year}⟧.",
    },
    "edited author-year": {
        BOOK: "⟦{editors:harvard}|{editors:vancouver}|{editors:apa}⟧ ⟦(eds.)|(ed.)|(eds)|(Eds.)|(Ed.)|(editors)⟧⟦ ({year}) |. ({year}). |, {year}. ⟧<em>{title}</em>⟦. |, ⟧⟨{place}: ⟩{publisher}.",
    },
    "edited vancouver": {
        BOOK: "{editors:vancouver}⟦, editors|, eds⟧. <em>{title}</em>. ⟨{edition} ed. ⟩⟨{place}: ⟩{publisher}; {year}.",
    },
    "edited notes": {
        BOOK: "⟦{editors:natural}|{editors:ieee}⟧⟦, eds.,| (eds.),| (eds),|, ed.,|, editors.⟧ <em>{title}</em>⟦ (⟨{place}: ⟩{publisher}, {year})|. {publisher}⟨, {place}⟩, {year}⟧.",
    },
    "edited german": {
        BOOK: "⟦{editors:slash}|{editors:german}|{editors:german initials}⟧ ⟦(Hrsg.)|(Hg.)|(Hrsg.)|(Hgg.)⟧⟦: | ({year}): |, {year}: ⟧<em>{title}</em>. ⟨{place}: ⟩{publisher}⟦, {year}| {year}|⟧.",
    },
    "edited romance": {
        BOOK: "⟦{editors:french natural} (⟦dir.|éds|éd.⟧)|{editors:spanish} (⟦Eds.|coords.⟧)|{editors:italian} (a cura di)|{editors:portuguese} (⟦Org.|Orgs.⟧)⟧⟦, |. ⟧<em>{title}</em>, ⟨{place}, ⟩{publisher}, {year}.",
    },
}  # fmt: skip
