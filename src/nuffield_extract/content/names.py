"""Boilerplate by the names that pages give to elements: the words of class and id attributes."""

from __future__ import annotations

import re
from functools import lru_cache

from nuffield_extract.content import drupal

# A name is read in lower case, humps of camelCase and underscores as hyphens. A word here is a
# word between hyphens or spaces: "share" finds "share", "social-share" and "shareLinks". "^" and
# "$" are the ends of a whole name: "^ads?$" does not find "ad-hoc".
# A word stands here only if hardly any article's own element is called so. That is counted, on
# the open half of the corpora: of the text in elements so named, less than a tenth is gold.
WORDS = {
    "hidden-text": "visually-?hidden|element-invisible|sr-only|^sr$|screen-?reader|offscreen"
    "|off-screen|accessible-hide|a11y-hidden|hide-text|sf-hidden",
    "skip-link": "skip-?links?(?!-target)|skip-to-content-link",
    "comments": "disqus|^comments?$|comments$|^comments|comment-?(?:form|list|section|area|thread)"
    "|^respond$|(?:customer|product|user|buyer|verified)-?reviews|^reviews$|livefyre|viafoura",
    "cookies": "cookies?|cookiebot|cybot|onetrust|consent|gdpr|cli-(?:modal|bar)",
    "dialog": "modals?|pop-?up|popover|lightbox(?!-container)"
    "|tooltip(?!-(?:trigger|toggle|target|link))|overlay|flyout|interstitial",
    "share": "shares?|sharing|share(?:bar|buttons|tools|links|this)|sharedaddy|addthis|socials?"
    "(?!-(?:media-)?embed|-care|-post|-policy)|social(?:media|links|share)|follow|linkedin"
    "|pinterest|whatsapp|mailto",
    "navigation": "^navs?|navs?$|navbar|topnav|pagenav|^navigation|navigation$|^menus?|menus?$"
    "|sub-?menu|sub-?nav|mega-?menu|bread-?crumbs?|pagers?|pagination|paginator|paging"
    "|page-links|prev-?next|tool-?bar|top-?bar|hamburger|(?:nav|site)-links|quick-?links"
    "|jump-links$|lang(?:uage)?-switcher|back-to-top",
    "header": "(?:site|global|region|top)-?header|masthead|branding|site-(?:name|title|slogan)"
    "|header-top",
    "footer": "footers?|colophon|copyrights?|site-info",
    "newsletter": "e?-?newsletters?|sign-?up|mailchimp|mc-embed|mailing-?list|subscribe"
    "|subscriptions?",
    "related": "related|relatedposts|relatedcontent|yarpp|recommended|recommendations?|recirc"
    "|recirculation|^read-?(?:next|also|more|on)|also-?(?:read|like|see)|see-also|more-?(?:from"
    "|stories|news|on|articles|posts|like|in|reading|about)|most-?(?:read|popular|viewed|recent"
    "|shared|commented)|popular|trending|(?:latest|recent)-?(?:news|posts|stories|articles"
    "|comments)|top-stories|up-next|next-up|you-may|similar|suggestions|further-stories"
    "|other-(?:news|stories|articles)|promos?|promotions?|outbrain|taboola|zergnet|revcontent"
    "|mgid|dianomi|onward|keep-reading",
    "advert": "^ads?$|^ads(?=-)|(?<=-)ads?$|ad-?(?:slot|unit|container|wrapper|block|box|banner"
    "|label|placeholder|space|zone)|adverts?|advertisements?|advertising|advertorial"
    "|adsbygoogle|dfp|gpt|sponsor|sponsored|sponsors|sponsorship|leaderboard",
    "author-card": "bio|biography|author-?(?:bio|box|info|card|profile|block|details|description"
    "|about|section)|about-?(?:the-)?author|post-author|post-?profile|author-pane-info|user-info"
    "|message-user-(?:title|extras|banner)|(?:message|post|user)-signature|^sig\\d+$",
    "byline": "by-?lines?|dateline|(?:post|entry|article)-?(?:meta|metadata|info|date|details|by)"
    "|(?:comment|message)-(?:meta|attribution)|meta-?info|(?:story|blog|news)-meta|publish(?:ed)?-?date|pub-?date|date-time|timestamp"
    "|article-tools|read(?:ing)?-time",
    "topics": "tags|tagged|tag-?(?:list|cloud)|tags-links|taxonomy|^categories$|cat-links"
    "|post-categories|keywords|hashtags|topics|filed-under",
    "feed": "^rss$",
    "search": "^search$|search-?(?:form|box|bar|block|input|field|toggle|overlay|modal)|^facets?",
    "sidebar": "^(?:(?:left|right|region|page|site|main|primary|secondary|l|c|g|column|the)-)?"
    "sidebars?(?:-(?:first|second|third|left|right|inner|wrapper|primary|secondary|column"
    "|container|widget|area|block|one|two|[123]))*$|^side-?(?:column|panel|nav)$"
    "|^(?:right|left)-?rail|^widget-?(?:area|title)",
    "login": "log-?in|logged-in|sign-?in|account|register-form|piano|regwall",
    "rating": "star-rating|^vote|voting|fivestar|rate-widget|was-this-helpful|feedback",
    "player": "player|video-controls|jwplayer|vjs|mejs",
    "call-to-action": "ctas?|cta-?(?:box|block|banner|button|section)|call-?to-?action",
    "control": "(?:btn|button)-group|material-(?:icons|symbols-\\w+)",
    "line-number": "lineno|linenos|linenodiv|hljs-ln-numbers|line-numbers-rows",
    "notice": "disclaimers?|^privacy|privacy-?policy|terms-of-use|noscript|no-?js"
    "|browser-?(?:warning|upgrade)|outdated-browser|ie-warning",
    "print": "no-?print|print-(?:no|only|none|hidden)|(?:hidden|visible)-print",
}
"""Rule by word of class or id."""

# Names of a state or of the kind of the whole page: a post in the category "newsletter" is no
# newsletter, a column "with-sidebar" no sidebar.
_STATES = re.compile(
    r"(?<!\S)(?:"
    r"(?:has|is|with|no|not|one|two|both|show|hide|single|parent|child)-(?!print)\S*"
    r"|(?:lg|md|sm|xs|align|color|bg|js|theme|role|status|format|type|template)-\S*"
    r"|(?:section|path|context|term|category|cat|entity|vocabulary|postid)-(?!links)\S*"
    r"|page-(?!links|footer|sidebar)\S*|(?:tag|topic)-(?!list|cloud)\S*"
    r"|nav-(?:tabs?|item|link|pills)|node-(?!links|meta|submitted|readmore)\S*"
    r"|post-(?!author|meta|date|info|details|by|tags|categories|footer|navigation)\S*"
    r"|\S+-(?:has|with|no|show|hide)-\S*"
    r"|\S*-(?:layout|(?:en|dis)abled|(?:in)?active|open|closed|visible|collapsed|expanded)"
    r")(?!\S)"
)

# Words of an id beyond which it is a heading made into an address, and says what it is about.
MAX_ID_WORDS = 4

# Words that names do without, and that headings made into ids have.
_PHRASE = re.compile(r"[-_](?:for|and|an?|your)[-_]|^(?:how|why|when)[-_]", re.IGNORECASE)

LONGEST_NAME = 500
"""Characters of a class or id that are read; a cache keeps them."""

_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HYPHENS = re.compile(r"[_-]+")


def _pattern(*tables: dict[str, str]) -> re.Pattern[str]:
    words: dict[str, list[str]] = {}
    for table in tables:
        for rule, alternatives in table.items():
            ends = alternatives.replace("^", r"(?<!\S)").replace("$", r"(?!\S)")
            words.setdefault(rule.replace("-", "_"), []).append(ends)
    groups = (f"(?P<{rule}>{'|'.join(parts)})" for rule, parts in words.items())
    return re.compile(rf"(?<![^\s-])(?:{'|'.join(groups)})(?![^\s-])")


_WORDS = _pattern(drupal.WORDS, WORDS)


@lru_cache(maxsize=8192)
def rule_of_names(classes: str, identity: str) -> str | None:
    """The rule that calls an element of these classes and this id boilerplate, or None."""
    if len(_HYPHENS.split(identity)) > MAX_ID_WORDS or _PHRASE.search(identity):
        identity = ""
    each_once = " ".join(dict.fromkeys(f"{classes} {identity}".split()))
    names = _HYPHENS.sub("-", _HUMPS.sub("-", each_once)).lower()
    match = _WORDS.search(_STATES.sub(" ", names))
    return match.lastgroup.replace("_", "-") if match and match.lastgroup else None
