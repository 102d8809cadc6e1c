"""Headings and short lines that say of what follows, or of themselves, that it is beside the text.

The phrases are those of the big languages of the web. One stands here only if it says so alone:
"sources" heads an article's references, "more on sources" other pages.
"""

from __future__ import annotations

import re

# Characters: labels are short.
MAX_LABEL = 90

# Characters of a label with the white space of its markup; of more the spaces go.
_MOST_BLANK = 300

_ANY = ".{0,40}"

LABELS = {
    "related": (
        "related(?: (?:content|articles?|posts?|stor(?:y|ies)|links?|news|items?|topics?|reading"
        "|reports?|pages?|resources|coverage|publications|events|projects|products))?",
        f"see also|also see|more (?:from|on|in|news|stories|like|about|articles|by|related){_ANY}",
        f"read (?:more|next|also|on){_ANY}|also read{_ANY}|recommended{_ANY}|don.t miss{_ANY}",
        f"you (?:may|might) (?:also )?(?:like|be interested in|want to read){_ANY}|keep reading",
        f"(?:most|more) (?:popular|read|viewed|shared|recent){_ANY}|popular(?: posts| stories)?",
        f"trending{_ANY}|(?:top|other|further) (?:stories|news|articles)|what to read next|up next",
        f"latest (?:news|stories|articles|posts|from){_ANY}|recent (?:posts|articles|news|stories)",
        "(?:next|previous) (?:article|story|post)|editor.{0,2}s? picks?|in this (?:series|section)",
        f"mehr (?:zum thema|dazu|artikel|von|aus|lesen|über){_ANY}|schon gelesen|weiterlesen",
        f"auch (?:interessant|lesenswert|auf){_ANY}",
        f"das könnte (?:sie|dich) (?:auch|ebenfalls){_ANY}",
        f"weitere (?:artikel|beiträge|themen|nachrichten|meldungen){_ANY}|meistgelesen{_ANY}",
        f"lesen sie (?:auch|mehr|weiter|hier|dazu).{{0,60}}|empfehlungen{_ANY}",
        "(?:ähnliche|verwandte|aktuelle|passende) (?:artikel|beiträge|themen|nachrichten)",
        "(?:(?:à|a) )?lire (?:aussi|également).{0,60}|sur le même (?:sujet|thème)|voir aussi",
        "articles? (?:liés|similaires|associés|récents)|les plus (?:lus|consultés)",
        f"(?:le|te|les|os) (?:puede|podría|pode|podem) (?:también )?interesar{_ANY}",
        "(?:ver|vea) también",
        "lea (?:también|además|más).{0,60}",
        "(?:artículos|noticias|notas|contenidos?) relacionad[ao]s?",
        f"más (?:noticias|leídas|sobre|información|en){_ANY}|mais (?:lidas|notícias)",
        "(?:leia|veja) (?:também|mais).{0,60}|(?:notícias|artigos|matérias) relacionad[ao]s",
        f"leggi anche.{{0,60}}|potrebber?o? interessarti{_ANY}|articoli correlati",
        "(?:lees|läs|les|læs) (?:ook|meer|verder|också|mer|även|også).{0,60}",
        "(?:gerelateerd|relaterad|relatert|relateret)e? .{0,20}|lue myös.{0,60}",
        "(?:czytaj|zobacz|przeczytaj) (?:także|też|również|więcej).{0,60}|polecamy.{0,20}",
        "читайте (?:также|ещё|еще).{0,60}|по теме|похожие .{0,20}",
        "čtěte také.{0,40}|související.{0,20}",
        "関連(?:記事|リンク|ニュース).{0,10}|あわせて読みたい|相关(?:阅读|新闻|文章)",
        "เรื่องที่เกี่ยวข้อง|اقرأ أيضا.{0,40}",
    ),
    "comments": (
        r"(?:\d+ )?(?:comments?|responses|replies|kommentare?|commentaires?|comentarios?"
        r"|comentários?|commenti|reacties|kommentarer|komentarze|комментарии)(?: ?\(?\d*\)?)?",
        f"leave a (?:comment|reply){_ANY}|(?:add|post) (?:a|new|a new) comment|have your say",
        f"join the (?:conversation|discussion)|schreibe einen kommentar{_ANY}|kommentieren",
        f"laisser un commentaire|deja (?:un comentario|una respuesta){_ANY}|what do you think\\?",
    ),
    "share": (
        f"share(?: (?:this|on|it|with|article|via|page){_ANY})?|spread the word|tweet(?: this)?",
        f"(?:artikel |beitrag |seite )?teilen(?: (?:auf|mit){_ANY})?|udostępnij",
        f"delen|condividi{_ANY}",
        f"partager(?: (?:sur|cet|l){_ANY})?|compartir{_ANY}|compartilhe{_ANY}",
        f"print(?: this)?(?: page| article)?|e-?mail this{_ANY}|like this|follow us{_ANY}",
        "follow .{2,40} on (?:twitter|facebook|instagram|x|linkedin|social media).{0,30}",
        f"folgen sie uns{_ANY}|suivez-nous{_ANY}|síguenos{_ANY}",
        "facebook|twitter|linkedin|pinterest|whatsapp|instagram",
    ),
    "topics": (
        f"topics?|tags?|tagged.{{0,10}}|filed under{_ANY}|posted in{_ANY}|categor(?:y|ies)",
        "keywords?|labels|schlag(?:wörter|worte)|themen|stichworte|mots[- ]cl(?:és|efs)|thèmes",
        "etiquetas|temas",
    ),
    "newsletter": (
        f"(?:our |the |e-?)?newsletters?{_ANY}|subscribe.{{0,60}}|sign up.{{0,80}}|mailing list",
        f"stay (?:informed|up to date|in touch|connected){_ANY}|newsletter abonnieren",
        "get (?:our|the latest|email|updates|weekly|daily).{0,60}",
        f"join our (?:newsletter|mailing){_ANY}",
        f"jetzt (?:abonnieren|anmelden|registrieren){_ANY}|abonnez-vous{_ANY}|suscríbete{_ANY}",
    ),
    "author-card": (
        "about the (?:authors?|writer|contributor)s?|author bio(?:graphy)?|meet the author",
        f"über (?:den|die) autor{_ANY}|à propos de l.auteur|sobre (?:el|la|o|a) autora?",
    ),
    "advert": (
        r"advert(?:isement|ising|s)?|anzeige|werbung|publici(?:té|dad|dade)|pubblicità|reklama",
        f"реклама|annons|annonce|sponsored(?: (?:content|links|by){_ANY})?",
        f"(?:scroll to continue|(?:story|article) continues|continue reading|loading){_ANY}",
    ),
    "downloads": ("downloads?",),
    "footer": (r"(?:©|copyright (?:©|\(c\)|\d{4})).{0,80}|all rights reserved",),
}
"""Rule by the whole text of a heading or a short line, in lower case."""

_LABEL = re.compile(
    r"[\[(«»>▶►•\s]*(?:"
    + "|".join(f"(?P<{rule.replace('-', '_')}>{'|'.join(ways)})" for rule, ways in LABELS.items())
    + r")\s*[:…\.\])»>→!?]*"
)


# Characters; a line that leads to another page by a label and that page's title.
MAX_POINTER = 240

_BEFORE_ARROW = re.compile(r"[\s»›→▸►>]*([^»›→▸►>]+)[»›→▸►>]")


def rule_of_pointer(text: str) -> str | None:
    """The rule that the words before the first colon of a linked line name, or None.

    An arrow serves as well, where the words say that they lead to other pages: "Read also » ...".
    """
    label, colon, _ = text.partition(":")
    rule = rule_of_label(label) if colon and len(label) <= MAX_LABEL else None
    if rule is not None:
        return rule
    led = _BEFORE_ARROW.match(text)
    is_related = led and len(led[1]) <= MAX_LABEL and rule_of_label(led[1]) == "related"
    return "related" if is_related else None


def rule_of_label(text: str) -> str | None:
    """The rule that a heading or a short line names, or None."""
    if len(text) > _MOST_BLANK:
        text = " ".join(text.split())[:_MOST_BLANK]
    match = _LABEL.fullmatch(text.strip().lower())
    return match.lastgroup.replace("_", "-") if match and match.lastgroup else None
