from __future__ import annotations

import gzip
import hashlib
import itertools
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nuffield_extract import NuffieldExtractError, extract
from nuffield_extract.corpus.records import Page, Place
from nuffield_extract.corpus.table import distance, row_of
from nuffield_extract.corpus.table.fingerprints import simhash, text_hash, words_of

if TYPE_CHECKING:
    from pathlib import Path

NEAR = 10  # docs/corpus-table.md

texts = st.text(st.sampled_from("tea né漢かば 　\n\t.,1"), max_size=60) | st.text(max_size=40)
ascii_texts = st.text(st.characters(max_codepoint=127))  # others may be the same in NFC
seeds = st.integers(0, 2**32)


def prose(seed: int, count: int) -> list[str]:
    """So many words, of which no two seeds have any in common."""
    drawn = (hashlib.sha256(f"{seed}-{number}".encode()).digest() for number in range(count))
    return [f"{seed}x{digest[0] % 50}" if digest[1] % 2 else digest.hex()[:6] for digest in drawn]


def by_definition(words: list[str]) -> int:
    """Simhash as the papers have it, a bit after the other."""
    padded = words + [""] * (3 - len(words))
    votes = [0] * 64
    for start in range(len(padded) - 2):
        hashed = 0
        for place, word in enumerate(padded[start : start + 3]):
            digest = hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=24).digest()
            hashed ^= int.from_bytes(digest[8 * place : 8 * place + 8], "little")
        for bit in range(64):
            votes[bit] += 1 if hashed >> bit & 1 else -1
    value = sum(1 << bit for bit in range(64) if votes[bit] > 0)
    return value - 2**64 if value >= 2**63 else value


@given(st.lists(st.sampled_from(["tea", "milk", "nurse", "ward", "né", "漢"]), min_size=1))
def test_the_simhash_is_that_of_the_papers(words: list[str]) -> None:
    assert simhash(" ".join(words)) == by_definition(words)


@pytest.mark.parametrize("count", [3, 4, 255, 256, 257, 9_000])
def test_the_simhash_of_long_texts_is_that_of_the_papers(count: int) -> None:
    words = prose(1, count)
    assert simhash(" ".join(words)) == by_definition(words)


def test_a_text_without_words_has_a_simhash_and_a_hash() -> None:
    assert simhash(" \n\t ") == simhash("") == 0
    assert text_hash(" \n") == hashlib.sha256(b"").hexdigest()


@given(texts)
def test_a_simhash_fits_a_signed_number_of_64_bits(text: str) -> None:
    assert -(2**63) <= simhash(text) < 2**63


@given(texts, st.sampled_from([" ", "\n\n", "\t", "\u00a0", "\u3000"]))
def test_white_space_does_not_count(text: str, space: str) -> None:
    assert text_hash(space.join([*text])) == text_hash(text) == text_hash(f"{space}{text}\n")
    assert simhash(space.join(text.split())) == simhash(text)


@given(ascii_texts, ascii_texts)
def test_texts_of_other_letters_have_another_hash(one: str, other: str) -> None:
    assume("".join(one.split()) != "".join(other.split()))
    assert text_hash(one) != text_hash(other)


def test_an_accent_is_the_same_composed_or_not() -> None:
    assert text_hash("caf\u00e9") == text_hash("cafe\u0301") != text_hash("cafe")


@given(seeds, seeds, seeds)
def test_the_distance_is_one(one: int, other: int, third: int) -> None:
    a, b, c = (simhash(f"{seed} tea") for seed in (one, other, third))
    assert distance(a, a) == 0
    assert distance(a, b) == distance(b, a) <= 64
    assert distance(a, c) <= distance(a, b) + distance(b, c)
    assert distance(a, a ^ 0b101) == 2
    assert distance(-1, 0) == 64


@given(seeds, st.integers(0, 999))
def test_texts_that_differ_in_a_word_are_near(seed: int, place: int) -> None:
    words = prose(seed, 1_000)
    changed = [*words[:place], "changed", *words[place + 1 :]]
    assert distance(simhash(" ".join(words)), simhash(" ".join(changed))) <= NEAR


@given(seeds, st.integers(100, 900))
def test_the_order_of_blocks_hardly_counts(seed: int, cut: int) -> None:
    words = prose(seed, 1_000)
    turned = [*words[cut:], *words[:cut]]
    assert distance(simhash(" ".join(words)), simhash(" ".join(turned))) <= NEAR


@given(seeds)
def test_texts_without_a_word_in_common_are_far(seed: int) -> None:
    assert distance(simhash(" ".join(prose(seed, 300))), simhash(" ".join(prose(-1, 300)))) > NEAR


def test_each_chinese_character_and_kana_is_a_word() -> None:
    assert words_of("漢字 かな tea、茶") == ["漢", "字", "か", "な", "tea、", "茶"]
    assert words_of("café of  the “ward”") == ["café", "of", "the", "“ward”"]


def test_chinese_texts_that_differ_in_a_character_are_near_and_others_far() -> None:
    one = "".join(chr(0x4E00 + number * 37 % 5_000) for number in range(600))
    other = "".join(chr(0x4E00 + number * 41 % 5_000) for number in range(600))
    assert distance(simhash(one), simhash(f"{one[:200]}茶{one[201:]}")) <= NEAR
    assert distance(simhash(one), simhash(other)) > NEAR


def test_other_processes_find_the_same() -> None:
    script = (
        "from nuffield_extract.corpus.table.fingerprints import *;"
        "print(simhash('tea for the ward at night'), text_hash('tea'))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    words = "tea for the ward at night".split()
    assert found == {f"{by_definition(words)} {hashlib.sha256(b'tea').hexdigest()}\n".encode()}


def test_no_two_real_pages_of_different_sites_are_near(shared: Path) -> None:
    rows = [row for path in real_pages(shared) if (row := read(path)) is not None]
    assert len(rows) > 40
    pairs = itertools.combinations(rows, 2)
    assert min(distance(one["simhash"], other["simhash"]) for one, other in pairs) > NEAR


def real_pages(shared: Path) -> list[Path]:
    """Every tenth page of a corpus that has one page a site."""
    return sorted((shared / "corpora" / "wcxb").glob("*.html.gz"))[::10]


def read(path: Path) -> dict[str, int] | None:
    content = gzip.decompress(path.read_bytes())
    try:
        article = extract(content)
    except NuffieldExtractError:
        return None
    page = Page(place=Place(id=path.name, source="wcxb"), content=content)
    return row_of(page, article)
