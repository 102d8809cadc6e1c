from __future__ import annotations

import pytest

from nuffield_extract.chunks import count_words
from nuffield_extract.chunks.sentences import sentences


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("  \n ", 0),
        ("... – !", 0),
        ("Oil keeps the lamps awake.", 5),
        ("the keeper's lamp-oil, 3,400.5 pints", 6),
        ("the keeper’s oil", 3),
        ("e.g. example.org", 2),
        ("snake_case", 1),
        ("naïve café", 2),
        ("nai\u0308ve cafe\u0301", 2),
        ("лампа и масло", 3),
        ("灯油は高い", 5),
        ("灯 oil", 2),
        ("ไฟ", 2),
        ("दीपक जलता है", 3),
        ("🪔 lamp 🪔", 1),
    ],
)
def test_words_are_counted_by_the_rules_of_unicode(text: str, number: int) -> None:
    assert count_words(text) == number


def split(text: str, language: str | None = None) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "She saw Dr. Osei there.",
        "Lamps, e.g. those of J. R. Lunt, burn oil.",
        "It rose by 3.5 per cent, i.e. No. 4 on the list.",
        "Osei et al. Lamps and ladders.",
        "Was it oil? she asked.",
        "It was Yahoo! that paid for it.",
        "Oil ... and then nothing.",
        "1. Introduction",
        "Laut Dr. Weiß z. B. in Nr. 7 der Liste.",
        "Selon M. Lunt, cf. Vol. 3 de la série.",
    ],
)
def test_a_point_that_ends_no_sentence_cuts_none(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Oil burns. Lamps shine!  Do they?", ["Oil burns.", "Lamps shine!", "Do they?"]),
        ("“Oil burns.” She left.", ["“Oil burns.”", "She left."]),
        ("(Oil burns.) Lamps (too).", ["(Oil burns.)", "Lamps (too)."]),
        ("In 2019. The keeper left.", ["In 2019.", "The keeper left."]),
        ("One\ntwo. Three", ["One", "two.", "Three"]),
        ("灯は油で燃える。油は高い！誰が払う？", ["灯は油で燃える。", "油は高い！", "誰が払う？"]),
        ("هل هذا زيت؟ نعم هو.", ["هل هذا زيت؟", "نعم هو."]),
        ("दीपक जलता है। तेल महँगा है।", ["दीपक जलता है।", "तेल महँगा है।"]),
        ("Oil. 12 lamps. «Ladders.»", ["Oil.", "12 lamps.", "«Ladders.»"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_at_their_stops(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_number_with_a_point_is_an_ordinal_where_the_language_has_these() -> None:
    text = "Die Lampe brannte am 3. Mai. Danach nicht mehr."
    assert split(text, "de-AT") == ["Die Lampe brannte am 3. Mai.", "Danach nicht mehr."]
    assert split("It was lamp 3. Then it went out.", "en") == [
        "It was lamp 3.",
        "Then it went out.",
    ]
