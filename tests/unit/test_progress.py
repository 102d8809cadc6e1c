"""What a run over an archive says of how far it is."""

from __future__ import annotations

import io

from nuffield_extract.cli.progress import ProgressLine


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


def test_a_log_gets_one_line_a_minute() -> None:
    stream, clock = io.StringIO(), Clock()
    line = ProgressLine(1_000, stream, clock)
    for _ in range(12 * 60):
        clock.now += 0.25
        line.add_pages(5, 1)
    assert len(stream.getvalue().splitlines()) == 3


def test_the_line_says_pages_rate_failures_share_and_time_left() -> None:
    clock = Clock()
    line = ProgressLine(1_000, io.StringIO(), clock)
    clock.now += 60
    line.add_pages(1_500, 3)
    line.add_bytes(250, before=False)
    assert line.line() == ("1,500 pages, 25.0 a second, 3 failed, 25% of the input, 0:03:00 left")


def test_what_was_done_before_says_nothing_of_the_speed_now() -> None:
    clock = Clock()
    line = ProgressLine(1_000, io.StringIO(), clock)
    line.add_bytes(500, before=True)
    assert line.line().endswith("50% of the input, time left unknown")
    clock.now += 10
    line.add_bytes(100, before=False)
    assert line.line().endswith("60% of the input, 0:00:40 left")


def test_a_terminal_gets_a_bar_that_is_drawn_over() -> None:
    stream, clock = Terminal(), Clock()
    line = ProgressLine(100, stream, clock)
    clock.now += 1
    line.add_bytes(50, before=False)
    drawn = stream.getvalue()
    assert drawn.startswith("\r\x1b[K[############------------] ")
    assert "\n" not in drawn
    line.close()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_an_empty_input_is_done() -> None:
    assert "100% of the input" in ProgressLine(0, io.StringIO(), Clock()).line()
