from __future__ import annotations

import datetime
import pickle
import threading
from typing import TYPE_CHECKING, Any, NoReturn

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nuffield_extract import (
    InputError,
    Limits,
    NoContent,
    Options,
    api,
    extract,
    load,
)
from nuffield_extract.corpus.refusals import UnusableBatch
from nuffield_extract.corpus.table import GuardedBatches, extract_batch, schema
from nuffield_extract.testing import arbitrary_markup, drupal_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

TEA = "<!DOCTYPE html><title>Tea</title><h1>Tea</h1>" + "<p>Tea keeps the nurses awake.</p>" * 9
DEEP = "<div>" * 400_000  # takes the parser minutes, where no limit stops it

pages = st.one_of(
    st.none(),
    st.binary(max_size=60),
    st.sampled_from([TEA.encode(), DEEP.encode(), b"%PDF-1.4", TEA.encode("utf-16"), b"\xff" * 99]),
    arbitrary_markup().map(lambda text: text.encode("utf-8", "replace")),
    drupal_pages().map(lambda page: page.html.encode()),
)
BYTES = (pa.binary(), pa.large_binary(), pa.binary_view(), pa.dictionary(pa.int32(), pa.binary()))
TEXTS = (pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string()))


def rows_of(**columns: Any) -> list[dict[str, Any]]:
    return extract_batch(pa.table(columns)).to_pylist()


def row_of(**values: Any) -> dict[str, Any]:
    (row,) = rows_of(**{name: [value] for name, value in {"html": TEA.encode(), **values}.items()})
    return row


@given(st.lists(pages, max_size=4), st.sampled_from(BYTES))
def test_there_is_a_row_for_each_page_whatever_it_holds(
    contents: list[bytes | None], kind: pa.DataType
) -> None:
    batch = pa.record_batch({"html": pa.array(contents, kind)})
    rows = extract_batch(batch)
    assert isinstance(rows, pa.RecordBatch)
    rows.validate(full=True)
    assert rows.schema.equals(schema(), check_metadata=True)
    assert rows.num_rows == len(contents)
    for row, content in zip(rows.to_pylist(), contents, strict=True):
        assert (row["article"] is None) == (row["error_class"] is not None)
        assert row["page_bytes"] == len(content or b"")
        if row["article"] is None:
            with pytest.raises((InputError, NoContent)) as raised:
                extract(content or b"")
            assert row["error_class"] == type(raised.value).__name__
            assert row["error"] == str(raised.value)
        else:
            assert load(row["article"]) == extract(content or b"")


@given(st.lists(st.one_of(st.none(), arbitrary_markup()), max_size=4), st.sampled_from(TEXTS))
def test_text_is_read_as_utf_8_whatever_it_declares(
    texts: list[str | None], kind: pa.DataType
) -> None:
    told = [text and f"<meta charset=latin1>{text}" for text in texts]
    rows = extract_batch(pa.table({"html": pa.array(told, kind)}))
    assert isinstance(rows, pa.Table)
    assert rows.schema.equals(schema(), check_metadata=True)
    for row, text in zip(rows.to_pylist(), told, strict=True):
        if row["article"] is not None:
            assert load(row["article"]) == extract((text or "").encode(), charset="utf-8")
            assert row["encoding"] == "utf-8"


def test_what_is_no_utf_8_in_a_column_of_text_is_read_all_the_same() -> None:
    broken = pa.array([TEA.encode() + b"\xff"]).view(pa.string())
    (row,) = rows_of(html=broken, url=pa.array([b"http://example.org/\xff"]).view(pa.string()))
    assert row["title"] == "Tea"
    assert row["fetched_url"] == "http://example.org/\ufffd"


def test_a_batch_without_rows_gives_one_without_rows() -> None:
    empty = pa.schema([("html", pa.binary())])
    assert extract_batch(empty.empty_table()).equals(schema().empty_table())
    assert extract_batch(pa.record_batch([[]], schema=empty)).num_rows == 0
    assert rows_of(html=pa.nulls(2))[1]["error_class"] == "NotHtml"


def test_a_table_of_many_rows_keeps_their_order() -> None:
    ids = [f"{number}" for number in range(1_201)]
    rows = extract_batch(pa.table({"html": [b"x"] * 1_201, "id": ids}))
    assert rows["id"].to_pylist() == ids


def test_the_order_of_the_columns_is_free_and_others_are_left_out() -> None:
    table = pa.table({"more": [1], "url": ["https://example.org/tea"], "html": [TEA]})
    assert extract_batch(table).schema.names == schema().names
    assert extract_batch(table)["fetched_url"].to_pylist() == ["https://example.org/tea"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"id": "a"}, "a"),
        ({"id": 7, "url": "https://example.org"}, "7"),
        ({"id": None, "url": "https://example.org"}, "https://example.org"),
        (
            {"html": b""},
            "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
    ],
)
def test_a_page_is_known_by_its_id_or_its_url_or_its_content(
    values: dict[str, Any], expected: str
) -> None:
    assert row_of(**values)["id"] == expected


@pytest.mark.parametrize(
    ("values", "is_told"),
    [
        ({"charset": "ISO-8859-1"}, True),
        ({"content_type": "Text/HTML; charset='ISO-8859-1'"}, True),
        ({"charset": "latin1", "content_type": "text/html;charset=koi8-r"}, True),
        ({"charset": "no-such-label"}, False),
        ({"charset": None}, False),
    ],
)
def test_the_charset_of_the_transport_is_heeded(values: dict[str, Any], *, is_told: bool) -> None:
    row = row_of(html=TEA.replace("awake", "café").encode("latin1"), **values)
    assert row["encoding"] == "windows-1252"
    assert (row["encoding_from"] == "transport") == is_told
    assert row["content_type"] == ("text/html" if "content_type" in values else None)


DAY = datetime.datetime(2024, 2, 29, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (pa.array(["2024-02-29T01:00:00+01:00"]), DAY),
        (pa.array(["2024-02-29"]), DAY),
        (pa.array(["yesterday"]), None),
        (pa.array(["0001-01-01T00:00:00+23:00"]), None),
        (pa.array([None], pa.string()), None),
        (pa.array([datetime.date(2024, 2, 29)]), DAY),
        (pa.array([DAY], pa.timestamp("ns", "Europe/London")), DAY),
        (pa.array([DAY.replace(tzinfo=None)], pa.timestamp("s")), DAY),
        (pa.array([None], pa.timestamp("s")), None),
        (pa.array([2**62], pa.int64()).cast(pa.timestamp("us")), None),
        (pa.array([2**62], pa.int64()).cast(pa.timestamp("s")), None),
    ],
)
def test_the_time_of_fetching_is_read_whatever_it_is_told_in(
    column: pa.Array, expected: datetime.datetime | None
) -> None:
    (row,) = rows_of(html=[TEA], fetched=column)
    assert row["fetched"] == expected
    assert row["title"] == "Tea"


@pytest.mark.parametrize(
    ("batch", "words"),
    [
        (pa.table({"page": [b""]}), "no column 'html' among ['page']"),
        (pa.table({"page": pa.array([], pa.string())}), "no column 'html'"),
        (pa.table({"html": [1]}), "column 'html' is of type int64"),
        (pa.table({"html": [["<p>"]]}), "column 'html' is of type list"),
        (pa.table({"html": [b""], "url": [[1]]}), "column 'url' is of type list"),
        (pa.table([[b""], [b""]], names=["html", "html"]), "2 columns 'html'"),
        ([b"<p>"], "a list is no RecordBatch, nor a Table"),
    ],
)
def test_a_batch_that_holds_no_pages_is_refused(batch: Any, words: str) -> None:
    with pytest.raises(UnusableBatch) as raised:
        extract_batch(batch)
    assert words in str(raised.value)


@pytest.mark.parametrize("error", [ZeroDivisionError("bug"), RecursionError("deep"), MemoryError()])
def test_whatever_a_page_does_the_others_are_read(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = api.extract

    def broken(page: bytes, **options: Any) -> Any:
        return fail() if page == b"bad" else whole(page, **options)

    def fail() -> NoReturn:
        raise error

    monkeypatch.setattr(api, "extract", broken)
    first, second = rows_of(html=[b"bad", TEA.encode()])
    assert (first["error_class"], first["error"]) == (type(error).__name__, str(error))
    assert second["title"] == "Tea"


def test_the_options_reach_the_extraction() -> None:
    options = Options(limits=Limits(bytes=100))
    (row,) = extract_batch(pa.table({"html": [TEA]}), options=options).to_pylist()
    assert row["error_class"] == "PageTooLarge"


@pytest.fixture
def guarded() -> Iterator[GuardedBatches]:
    with GuardedBatches(seconds=1.0, options=Options(limits=Limits.none())) as batches:
        yield batches


def test_a_guarded_page_that_hangs_is_a_row_and_the_next_is_read(guarded: GuardedBatches) -> None:
    rows = guarded(pa.table({"html": [TEA, DEEP, TEA], "id": ["a", "b", "c"]})).to_pylist()
    assert [row["error_class"] for row in rows] == [None, "TimeExceeded", None]
    assert rows[1]["id"] == "b"


def test_a_guarded_page_that_fills_the_memory_is_a_row() -> None:
    with GuardedBatches(memory=2**26, options=Options(limits=Limits.none())) as batches:
        rows = batches(pa.table({"html": ["<p>a" * 3_000_000, TEA]})).to_pylist()
    assert [row["error_class"] for row in rows] == ["MemoryExceeded", None]


@settings(max_examples=5)
@given(st.lists(pages, min_size=1, max_size=3))
def test_guarded_batches_are_the_same(contents: list[bytes | None]) -> None:
    batch = pa.record_batch({"html": pa.array(contents, pa.binary())})
    with GuardedBatches(start_method="fork") as batches:
        assert batches(batch).equals(extract_batch(batch), check_metadata=True)


def test_guarded_batches_travel_with_their_settings(guarded: GuardedBatches) -> None:
    assert guarded(pa.table({"html": [TEA]}))["title"].to_pylist() == ["Tea"]
    with pickle.loads(pickle.dumps(guarded)) as arrived:
        found = arrived(pa.table({"html": [DEEP]}))
    assert found["error"].to_pylist() == ["it took more than 1 s of processor time"]


def test_threads_take_turns_with_guarded_batches(guarded: GuardedBatches) -> None:
    found: list[str] = []

    def read(name: str) -> None:
        rows = guarded(pa.table({"html": [TEA] * 5, "id": [name] * 5}))
        found.extend(pc.unique(rows["id"].combine_chunks()).to_pylist())

    threads = [threading.Thread(target=read, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == ["a", "b", "c"]
