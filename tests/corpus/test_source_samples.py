from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from nuffield_extract.corpus import opening
from nuffield_extract.corpus.records import Damage, NotAPage, Page, Piece

if TYPE_CHECKING:
    from pathlib import Path

    from nuffield_extract.corpus.records import Record

# Of each sample: pages, records that are none, and what is said of those that are damaged.
OUTCOMES = {
    "Daft__example.warc.gz": (1, 29, []),
    "aut__example.warc.gz": (94, 728, []),
    "chatnoir-resiliparse__clipped.warc.gz": (
        0, 0, ["damaged: the file ends inside of a gzip member"],
    ),
    "chatnoir-resiliparse__clueweb-quirk.warc.gz": (29, 1, []),
    "chatnoir-resiliparse__warcfile.warc.gz": (16, 34, []),
    "jwarc__cc.warc.gz": (1, 0, []),
    "pywb__iana.warc.gz": (16, 327, []),
    "pywb__missing-status-text.warc": (0, 1, []),
    "replayweb.page__example.wacz": (1, 28, []),
    "warc2zim__example-utf8.warc": (0, 8, []),
    "warc2zim__qsl.net-encoding-alias.warc.gz": (1, 6, []),
    "warcio__example-bad-non-chunked.warc.gz": (1, 5, []),
    "warcio__example-iana.org-chunked.warc": (1, 2, []),
    "warcio__example-trunc.warc": (0, 3, ["973 bytes is a wrong length of its content"]),
    "warcio__example-wrong-chunks.warc.gz": (1, 1, []),
}  # fmt: skip


def records(path: Path, size: int) -> list[Record]:
    return [one for piece in opening.pieces(path.name, path, size) for one in opening.read(piece)]


@pytest.mark.parametrize("name", OUTCOMES)
def test_every_record_of_a_sample_is_a_page_or_counted_or_named_as_damaged(
    shared: Path, name: str
) -> None:
    found = records(shared / "warc" / name, opening.PIECE)
    counts = Counter(type(one) for one in found)
    messages = [one.message for one in found if isinstance(one, Damage)]
    assert (counts[Page], counts[NotAPage], messages) == OUTCOMES[name]
    assert len({one.place.id for one in found}) == len(found)


def test_all_samples_are_known(shared: Path) -> None:
    files = {path.name for path in (shared / "warc").iterdir() if path.suffix != ".jsonl"}
    assert files == set(OUTCOMES)


@pytest.mark.parametrize("size", [1, 5_000, 100_000])
@pytest.mark.parametrize("name", OUTCOMES)
def test_a_sample_in_pieces_holds_the_same(shared: Path, name: str, size: int) -> None:
    path = shared / "warc" / name
    whole = list(opening.read(Piece(source=name, path=path)))
    assert records(path, size) == whole


@pytest.mark.parametrize("name", OUTCOMES)
def test_the_bytes_of_a_page_are_those_of_its_record(
    shared: Path, tmp_path: Path, name: str
) -> None:
    path = shared / "warc" / name
    content = path.read_bytes()
    for whole in records(path, opening.PIECE)[:40]:
        start, length = whole.place.offset, whole.place.length
        if isinstance(whole, Page) and start is not None and length is not None:
            alone = tmp_path / "alone.warc.gz"
            alone.write_bytes(content[start : start + length])
            (found,) = opening.read(Piece(source="alone", path=alone))
            assert isinstance(found, Page)
            assert (found.content, found.url) == (whole.content, whole.url)
