"""What words and signs are by themselves: shapes, months, telling words, places, publishers."""

from __future__ import annotations

import re

from nuffield_extract.metadata.given_names import GIVEN_NAMES

OPENING = frozenset("([{“„«‘<")
CLOSING = frozenset(')]}”»’>"')

FUNCTION_WORDS = frozenset(
    """
    the of and in on for to a an with from by at as over its is are how what why into using between
    under among der die das und des von zur zum im le la les de du et dans sur el los las y en del
    para di il della per e che het van een voor o os da do em na på och i w z
    """.split()
)
"""Small words that titles have and names, publishers and numbers mostly have not."""

_CUES = {
    "P": "press verlag publisher publishers publishing publications books book editions éditions "
         "editorial editore edizioni wiley springer elsevier routledge sage palgrave uitgeverij",
    "J": "journal review transactions trans annals bulletin zeitschrift revue revista rivista "
         "magazine quarterly archives letters jahrbuch gazette times",
    "K": "proceedings proc conference symposium workshop meeting congress",
    "U": "university universität université universidad università institute institut college",
    "T": "thesis dissertation diss doctoral phd",
    "R": "report working technical paper papers series rapport bericht",
    "E": "ed eds editor editors hrsg hg éd éds dir",
    "I": "in",
    "V": "vol no nr issue volume number jg bd band heft iss",
    "G": "pp pages p s page",
    "A": "accessed retrieved available abgerufen consulté",
    "D": "doi arxiv isbn pmid issn",
}  # fmt: skip
CUES = {word: kind for kind, words in _CUES.items() for word in words.split()}
"""The kind of a telling word."""

MONTHS = frozenset(
    """
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july
    august september october november december januar februar märz mai juni juli oktober dezember
    janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio
    aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus
    spring summer autumn fall winter
    """.split()
)

PLACES = frozenset(
    """
    aachen aarhus aberdeen adelaide albany aldershot alexandria amherst amsterdam ankara antwerp
    antwerpen arlington athens atlanta auckland augsburg austin baltimore bangalore bangkok
    barcelona bari basel basingstoke bath beijing beirut belfast belgrade bergen berkeley berlin
    bern bielefeld bilbao birmingham bloomington bochum bogotá bologna bombay bonn boston boulder
    bratislava braunschweig bremen brighton brisbane bristol brussels brüssel bruxelles bucharest
    budapest burlington cairo calcutta california cambridge canberra cape cardiff chapel cheltenham
    chicago chichester cologne columbus connecticut copenhagen córdoba darmstadt delhi den denver
    dordrecht dortmund dresden dublin duisburg durham düsseldorf edinburgh england englewood erfurt
    erlangen essen evanston exeter firenze florence frankfurt freiburg geneva genf genève genova
    gent germany ghent giessen gießen glasgow göttingen göteborg graz greenwich grenoble groningen
    guildford haag hague halle hamburg hannover harmondsworth harvard heidelberg helsinki hillsdale
    hoboken hong houndmills houston illinois innsbruck ithaca jena jersey jerusalem johannesburg
    kassel kiel kingston klagenfurt københavn köln konstanz kraków lagos lausanne leeds leicester
    leiden leipzig leuven lexington lima lincoln linz lisboa lisbon liverpool ljubljana london
    london louvain lund luzern lyon madison madrid mainz malden manchester mannheim marburg
    maryland massachusetts melbourne menlo mexico michigan milan milano milton minneapolis
    minnesota montréal montreal moscow mumbai münchen munich münster nairobi napoli nashville
    netherlands newark newbury newcastle nijmegen norwich nottingham nürnberg oakland opladen
    orlando osaka oslo osnabrück ottawa oxford padova palermo palo paris pasadena philadelphia
    pisa pittsburgh portland potsdam prague praha pretoria princeton providence quebec québec
    reading regensburg reinbek rennes rio rochester roma rome rotterdam salzburg san santiago
    seattle seoul sevilla sheffield singapore southampton springfield stanford stockholm
    strasbourg stuttgart sussex sydney taipei texas thousand tokyo torino toronto toulouse
    tübingen turin ulm uppsala utrecht valencia vancouver venezia venice victoria vienna virginia
    warsaw warszawa washington weinheim wellington westport wien wiesbaden wisconsin worcester
    wrocław würzburg york zagreb zürich zurich
    """.split()
)
"""Towns, states and countries where publishers are and conferences meet."""

_YEAR = re.compile(r"1[5-9]\d\d|20[0-4]\d")
_OWN_SHAPE = frozenset(".,;:()[]\"'&/-")
_SIGNS = {"–": "–", "—": "–", "−": "–", **dict.fromkeys("“„«‘", "“"), **dict.fromkeys("”»’", "”")}
_LONG = 3


def shape_of(word: str) -> str:
    """The look of a token as a short code: `Xx` a capital and small letters, `Y` a year, ..."""
    if word.isdigit():
        return "Y" if _YEAR.fullmatch(word) else "d" * min(len(word), 5)
    if not word[0].isalnum():
        return word if word in _OWN_SHAPE else _SIGNS.get(word, "?")
    if not word.isalpha():
        return "U"
    if word.isupper():
        return "X" if len(word) == 1 else ("XX", "XXX")[len(word) > _LONG]
    if word.islower():
        return ("xx", "x")[len(word) > _LONG]
    if word[0].isupper():
        return ("Xxs", "Xx")[len(word) > _LONG]
    return "o"


def kinds_of(word: str) -> tuple[str, ...]:
    """The lists on which a word in lower case stands."""
    kinds = [name for name, words in _LISTS.items() if word in words]
    return (*kinds, CUES[word]) if word in CUES else tuple(kinds)


_LISTS = {"month": MONTHS, "place": PLACES, "given": GIVEN_NAMES, "small": FUNCTION_WORDS}
