"""German, French, Spanish, Italian, Portuguese and Dutch habits."""

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

_GERMAN = "⟦{authors:slash}|{authors:slash spaced}|{authors:slash initials}|{authors:german}|{authors:german initials}|{authors:semicolon}|{authors:wikipedia}|{authors:vancouver}|{authors:german ampersand}⟧"
_GERMAN_EDITORS = "⟦{editors:slash}|{editors:natural slash}|{editors:german natural}|{editors:german}|{editors:slash initials}|{editors:ieee}⟧"
_HEADED = _GERMAN + "⟦ ({year}): | ({year}). |, {year}: |. {year}. |, ({year}): ⟧"
_SEITEN = "⟨⟦, S. |, S.|: |, ⟧{pages}⟩⟦.|⟧"
_IN = "⟦In: |. In: |, in: | In ⟧"

CONTINENTAL: Table = {
    "german year first": {
        ARTICLE: _HEADED + "⟦{title}|„{title}“⟧⟦. In: |, in: |. ⟧⟦<em>{container}</em>|{container}⟧⟦, Jg. {volume}⟨, H. {issue}⟩|, {volume}. Jg.⟨, Heft {issue}⟩| {volume}⟨ ({issue})⟩|, {volume}⟨({issue})⟩|, Bd. {volume}|, {volume}⟨, {issue}⟩⟧" + _SEITEN,
        BOOK: _HEADED + "⟦<em>{title}</em>|{title}⟧⟨⟦. {edition:plain}. Aufl.|, {edition:plain}. Auflage⟧⟩⟨ (= {series}⟨ {series_number}⟩)⟩⟦. |, ⟧⟦{place}: {publisher}|{place}|{publisher}⟧⟦.|⟧",
        CHAPTER: _HEADED + "{title}" + _IN + _GERMAN_EDITORS + " ⟦(Hrsg.)|(Hg.)|(Hrsg.):|(Hg.):⟧⟦, | ⟧<em>{container}</em>⟦. |, ⟧⟦{place}: {publisher}|{place}|{publisher}⟧" + _SEITEN,
        REPORT: _HEADED + "⟦<em>{title}</em>|{title}⟧. ⟨{genre}. ⟩⟨{place}: ⟩{publisher}⟦.|⟧⟨ ⟦Online: |URL: |⟧{url}⟨ (⟦Zugriff am |abgerufen am |Stand: ⟧{accessed:dots})⟩⟩",
        THESIS: _HEADED + "{title}. {genre}⟦, |. ⟧{publisher}⟦.|⟧",
        WEBPAGE: _HEADED + "{title}. ⟦Online unter |URL: |Verfügbar unter: |⟧{url} ⟨⟦(abgerufen am {accessed:de})|[{accessed:dots}]|(Zugriff: {accessed:dots})⟧⟩⟦.|⟧",
        PAPER: _HEADED + "{title}. In: {container}⟨, {place}⟩" + _SEITEN,
        NEWS: _HEADED + "{title}. In: <em>{container}</em>, ⟦{date:dots}|{date:de}⟧⟨, S. {pages}⟩.",
    },
    "german year last": {
        ARTICLE: _GERMAN + "⟦: |, ⟧⟦{title}|„{title}“⟧⟦. In: |, in: ⟧⟦<em>{container}</em>|{container}⟧⟦ {volume} ({year})⟨, H. {issue}⟩|, Jg. {volume} ({year})⟨, Nr. {issue}⟩|, {volume}, {year}⟨, {issue}⟩⟧" + _SEITEN,
        BOOK: _GERMAN + "⟦: |, ⟧⟦<em>{title}</em>|{title}⟧⟦. |, ⟧⟦{publisher}, {place} {year}|{place}: {publisher} {year}|{place}: {publisher}, {year}|{place} {year}|{publisher} {year}⟧⟦.|⟧⟨ ISBN {isbn}⟦.|⟧⟩",
        CHAPTER: _GERMAN + "⟦: |, ⟧⟦{title}|„{title}“⟧" + _IN + _GERMAN_EDITORS + " ⟦(Hrsg.)|(Hg.)|(Hrsg.):|(Hg.):⟧⟦, | ⟧<em>{container}</em>⟦. |, ⟧⟦{place}: {publisher} {year}|{publisher}, {place} {year}|{place} {year}|{publisher} {year}⟧" + _SEITEN,
        NEWS: "{authors:german natural}: ⟦<em>{title}</em>|„{title}“|{title}⟧. In: <em>{container}</em>, {date:de}⟨, S. {pages}⟩.",
        THESIS: _GERMAN + "⟦: |, ⟧{title}. {genre}⟦, |. ⟧{publisher} {year}⟦.|⟧",
        REPORT: _GERMAN + "⟦: |, ⟧{title}⟦. |, ⟧⟨{place}: ⟩{publisher} {year}⟦.|⟧",
    },
    "german wikipedia": {
        BOOK: "{authors:german natural}: <em>{title}</em>. ⟨{edition:plain}. Auflage. ⟩{publisher}⟨, {place}⟩ {year}⟨, ISBN {isbn}⟩.",
        ARTICLE: "{authors:german natural}: <em>{title}</em>. In: <em>{container}</em>. ⟦Band|Bd.⟧ {volume}⟨, ⟦Nr. |Heft ⟧{issue}⟩, {year}⟨, S. {pages}⟩⟨, <a href=\"/wiki/DOI\">doi</a>:{doi}⟩.",
        CHAPTER: "{authors:german natural}: <em>{title}</em>. In: {editors:german natural} (Hrsg.): <em>{container}</em>. {publisher}⟨, {place}⟩ {year}⟨, S. {pages}⟩.",
        NEWS: "{authors:german natural}: {a}<em>{title}</em>.{/a} In: <em>{container}</em>, {date:de}⟨, abgerufen am {accessed:de}⟩.",
        WEBPAGE: "{a}<em>{title}</em>.{/a} ⟦In: <em>{container}</em>. |{container}, ⟧{date:de}⟨, abgerufen am {accessed:de}⟩.",
        POST: "{authors:german natural}: {a}<em>{title}</em>.{/a} In: <em>{container}</em>. {date:de}.",
    },
    "french": {
        ARTICLE: "⟦{authors:capitals french}|{authors:capitals french given}|{authors:french}|{authors:french given}⟧⟦ ({year})|, {year}⟧⟦, « {title} », |. {title}. |, “{title}”, ⟧<em>{container}</em>⟦, vol. {volume}⟨, n° {issue}⟩|, {volume}⟨({issue})⟩|, n° {volume}|, t. {volume}⟧⟨⟦, p. |, pp. |: ⟧{pages}⟩.",
        BOOK: "⟦{authors:capitals french}|{authors:capitals french given}|{authors:french}|{authors:french given}⟧⟦ ({year})|, {year}⟧⟦. |, ⟧<em>{title}</em>⟦, {place}, {publisher}|. {place} : {publisher}|, {publisher}⟨, {place}⟩⟧.",
        CHAPTER: "⟦{authors:capitals french}|{authors:french}⟧ ({year}), « {title} », ⟦in|dans|In⟧ ⟦{editors:french natural}|{editors:french}⟧ (⟦dir.|éds|éd.|dirs⟧), <em>{container}</em>⟨, {place}⟩, {publisher}⟨, p. {pages}⟩.",
        REPORT: "⟦{authors:capitals french}|{authors:french}⟧ ({year}), <em>{title}</em>⟨, {genre}⟩, {publisher}.⟨ En ligne : {url}⟨ (consulté le {accessed:fr})⟩⟩",
        WEBPAGE: "⟦{authors:capitals french}|{authors:french natural}⟧, « {title} », <em>{container}</em>, {date:fr}⟦. URL : |, [en ligne] ⟧{url}⟨, consulté le {accessed:fr}⟩.",
        THESIS: "{authors:capitals french given}, {title}, {genre}, {publisher}, {year}.",
        NEWS: "{authors:french natural}, « {title} », <em>{container}</em>, {date:fr}.",
    },
    "spanish": {
        ARTICLE: "⟦{authors:spanish}|{authors:spanish given}|{authors:spanish capitals}⟧⟦ ({year})|, {year}⟧⟦. {title}. |, «{title}», |: “{title}”, ⟧<em>{container}</em>⟦, {volume}⟨({issue})⟩|, vol. {volume}⟨, núm. {issue}⟩|, nº {volume}⟧⟨⟦, pp. |, págs. |, ⟧{pages}⟩.",
        BOOK: "⟦{authors:spanish}|{authors:spanish given}|{authors:spanish capitals}⟧⟦ ({year})|, {year}⟧⟦. |: |, ⟧<em>{title}</em>⟦. {place}: {publisher}|, {publisher}⟨, {place}⟩|, {place}, {publisher}⟧.",
        CHAPTER: "⟦{authors:spanish}|{authors:spanish given}⟧ ({year}). {title}. En ⟦{editors:natural}|{editors:spanish}⟧ (⟦Eds.|Ed.|coords.|comps.⟧), <em>{container}</em>⟨ (pp. {pages})⟩. ⟨{place}: ⟩{publisher}.",
        WEBPAGE: "⟦{authors:spanish}|{authors:spanish given}⟧ ({date:es}). {title}. <em>{container}</em>. ⟦Recuperado de |Disponible en: ⟧{url}⟨ (consultado el {accessed:es})⟩",
        THESIS: "{authors:spanish} ({year}). <em>{title}</em> ({genre}). {publisher}⟨, {place}⟩.",
        REPORT: "{authors:spanish} ({year}). <em>{title}</em>. ⟨{place}: ⟩{publisher}.⟨ Disponible en: {url}⟩",
    },
    "italian": {
        ARTICLE: "⟦{authors:italian}|{authors:italian given}⟧, ⟦<em>{title}</em>, in «{container}»|«{title}», <em>{container}</em>|“{title}”, in <em>{container}</em>⟧⟦, {volume}⟨, {issue}⟩⟦, {year}| ({year})⟧|, n. {volume}, {year}|, vol. {volume}⟨, n. {issue}⟩, {year}|, {year}, {volume}⟧⟨⟦, pp. |, p. ⟧{pages}⟩.",
        BOOK: "⟦{authors:italian}|{authors:italian given}⟧, <em>{title}</em>⟦, {publisher}, {place} {year}|, {place}, {publisher}, {year}|, {publisher}, {year}⟧.",
        CHAPTER: "⟦{authors:italian}|{authors:italian given}⟧, <em>{title}</em>, in ⟦{editors:italian} (a cura di)|{editors:italian given} (a cura di)⟧, <em>{container}</em>, {publisher}⟨, {place}⟩⟦, | ⟧{year}⟨, pp. {pages}⟩.",
        NEWS: "{authors:italian}, <em>{title}</em>, in «{container}», {date:it}.",
    },
    "abnt": {
        ARTICLE: "{authors:portuguese}. {title}. <b>{container}</b>⟨, {place}⟩, v. {volume}⟨, n. {issue}⟩⟨, p. {pages}⟩, {year}.",
        BOOK: "{authors:portuguese}. <b>{title}</b>. ⟨{edition:plain}. ed. ⟩⟨{place}: ⟩{publisher}, {year}.",
        CHAPTER: "{authors:portuguese}. {title}. In: {editors:portuguese} (⟦Org.|Orgs.⟧). <b>{container}</b>. ⟨{place}: ⟩{publisher}, {year}.⟨ p. {pages}.⟩",
        WEBPAGE: "{authors:portuguese}. <b>{title}</b>. {container}, {year}. Disponível em: {url}.⟨ Acesso em: {accessed:pt}.⟩",
        THESIS: "{authors:portuguese}. <b>{title}</b>. {year}. {genre} – {publisher}⟨, {place}⟩, {year}.",
    },
    "dutch": {
        ARTICLE: "⟦{authors:dutch}|{authors:dutch natural}⟧⟦ ({year}). {title}. |, ‘{title}’, ⟧<em>{container}</em>⟦, {volume}⟨({issue})⟩|, jrg. {volume}⟨, nr. {issue}⟩⟧⟨⟦, |, p. |, pp. ⟧{pages}⟩.",
        BOOK: "⟦{authors:dutch}|{authors:dutch natural}⟧ ({year})⟦. |, ⟧<em>{title}</em>⟦. |, ⟧⟨{place}: ⟩{publisher}.",
        CHAPTER: "{authors:dutch} ({year}). {title}. In {editors:dutch natural} (⟦red.|Red.⟧), <em>{container}</em>⟨ (pp. {pages})⟩. ⟨{place}: ⟩{publisher}.",
        WEBPAGE: "{authors:dutch} ({date:nl}). {title}. {container}. Geraadpleegd op {accessed:nl}, van {url}",
    },
}  # fmt: skip
