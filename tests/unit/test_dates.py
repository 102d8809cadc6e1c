from __future__ import annotations

import datetime

import pytest

from nuffield_extract.metadata.dates import parse_date, read_dates, seconds_date

DAY = datetime.date(2024, 2, 15)


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-15",
        "2024-02-15T10:11:12+00:00",
        "2024-02-15 10:11",
        "20240215",
        "15/02/2024",
        "15.02.2024",
        "15.2.2024",
        "02/15/2024",
        "15 February 2024",
        "15th February 2024",
        "15 Feb 2024",
        "15 Feb. 2024",
        "15 FEBRUARY 2024",
        "February 15, 2024",
        "February 15th, 2024",
        "Feb. 15, 2024",
        "Thursday, 15 February, 2024",
        "Thu, 02/15/2024 - 10:15",
        "Thu 15/02/2024",
        "Published: 15/02/2024",
        "Submitted by Ann on Thu, 15/02/2024 - 10:15",
        "15. Februar 2024",
        "15 février 2024",
        "15 de febrero de 2024",
        "15 febbraio 2024",
        "15 februari 2024",
        "le 15 fevrier 2024",
        "31/02/2024, no: 15/02/2024",
    ],
)
def test_common_formats_are_read(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        *("", "2024", "February 2024", "31/02/2024", "2024-13-45", "15/02/24", "1234567890"),
        *("15 Words 2024", "0000-00-00", "10.5555/2024.02.15.99"),
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("03/05/2013", (2013, 5, 3)),
        ("Tue, 03/05/2013", (2013, 3, 5)),
        ("Fri, 03/05/2013", (2013, 5, 3)),
        ("Sun, 03/05/2013", (2013, 5, 3)),
        ("12/13/2013", (2013, 12, 13)),
        ("1er janvier 2020", (2020, 1, 1)),
        ("1 März 2020", (2020, 3, 1)),
        ("3 août 2021", (2021, 8, 3)),
    ],
)
def test_the_day_comes_first_unless_weekday_or_number_speaks_against_it(
    text: str, date: tuple[int, int, int]
) -> None:
    assert parse_date(text) == datetime.date(*date)


@pytest.mark.parametrize(
    ("text", "form", "date"),
    [
        ("03/05/2013", "%m/%d/%Y", (2013, 3, 5)),
        ("03/05/2013", "%d/%m/%Y", (2013, 5, 3)),
        ("2013.05.03", "%Y.%m.%d", (2013, 5, 3)),
        ("May 03 2013", "%B %d %Y", (2013, 5, 3)),
        ("on 3-Mai-2013!", "%d-%b-%Y", (2013, 5, 3)),
    ],
)
def test_a_format_of_the_site_goes_first(text: str, form: str, date: tuple[int, int, int]) -> None:
    assert parse_date(text, (form,)) == datetime.date(*date)


def test_where_the_site_s_format_does_not_fit_the_common_ones_do() -> None:
    assert parse_date("2024-02-15", ("%d/%m/%Y",)) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "2024/02/15",
        "15-02-2024",
        "15-Feb-2024",
        "Thu, 15 Feb 2024 10:11:12 +0000",
        "Thu Feb 15 10:11:12 2024",
        "15 lutego 2024",
        "15 de fevereiro de 2024",
        "15 февраля 2024",
        "2024年2月15日",
    ],
)
def test_the_formats_of_machines_and_of_other_languages_are_read(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(("text", "count"), [("03/04/2024", 2), ("15/04/2024", 1), ("", 0)])
def test_an_ambiguous_date_has_two_readings(text: str, count: int) -> None:
    assert len(read_dates(text)) == count


@pytest.mark.parametrize("text", ["1707991872", "1707991872000"])
def test_seconds_and_milliseconds_since_1970_are_a_day(text: str) -> None:
    assert seconds_date(text) == DAY


@pytest.mark.parametrize("text", ["", "17079918", "17079918x2"])
def test_other_numbers_are_no_seconds(text: str) -> None:
    assert seconds_date(text) is None
