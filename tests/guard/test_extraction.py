from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import nuffield_extract
from nuffield_extract import (
    Article,
    Guard,
    Limits,
    MemoryExceeded,
    NuffieldExtractError,
    Options,
    ProfileError,
    TimeExceeded,
    Undecodable,
    errors,
    extract,
    extract_guarded,
)
from nuffield_extract.guard.child import StartMethod

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = sorted((ROOT / "fixtures").glob("*/page.html"))
PAGE = "<title>Tea</title><h1>Tea</h1>" + "<p>Tea keeps the nurses of the night awake.</p>" * 9
LARGE = "<p>" + "tea " * 20_000_000
"""80 MB, which no memory that a forked child finds free can hold in one piece."""

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # that of Python 3.12


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    with Guard() as guard:
        yield guard


def end_of(page: bytes | str, options: Options = Options()) -> Article | tuple[object, ...]:  # noqa: B008
    """What becomes of a page here: its article, or all that is in its error."""
    try:
        return extract(page, options=options)
    except NuffieldExtractError as error:
        return type(error), str(error), vars(error)


def guarded_end_of(
    guard: Guard,
    page: bytes | str,
    options: Options = Options(),  # noqa: B008
) -> Article | tuple[object, ...]:
    try:
        return guard.extract(page, options=options)
    except NuffieldExtractError as error:
        return type(error), str(error), vars(error)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_a_guarded_page_ends_as_it_does_without(guard: Guard, path: Path) -> None:
    page = path.read_bytes()
    assert guarded_end_of(guard, page) == end_of(page)


@pytest.mark.parametrize(
    "page",
    [b"", b"%PDF-1.4", "<p>tea", PAGE + "\ud800", PAGE.encode("utf-16"), b"\x00" * 50, "x" * 3000],
)
def test_errors_and_odd_texts_travel_whole(guard: Guard, page: bytes | str) -> None:
    options = Options(limits=Limits(bytes=2000))
    assert guarded_end_of(guard, page, options) == end_of(page, options)


def test_an_error_comes_with_its_attributes(guard: Guard, tmp_path: Path) -> None:
    profile = tmp_path / "site.toml"
    profile.write_text("name = 'tea'\nhosts = [", "utf-8")
    options = Options(profiles=(str(profile),))
    with pytest.raises(ProfileError) as here:
        extract(PAGE, url="https://example.org/", options=options)
    with pytest.raises(ProfileError) as guarded:
        guard.extract(PAGE, url="https://example.org/", options=options)
    assert (guarded.value.path, guarded.value.line) == (here.value.path, here.value.line)
    assert guarded.value.path == str(profile)


def test_url_and_charset_are_handed_on(guard: Guard) -> None:
    page = "<p><a href='/tea'>Thé</a> keeps the nurses of the night awake.</p>" * 9
    in_latin = page.encode("latin-1")
    address = "https://example.org/blog/"
    article = extract_guarded(in_latin, url=address, charset="iso-8859-1")
    assert article == extract(in_latin, url=address, charset="iso-8859-1")
    assert article.url == address
    with pytest.raises(Undecodable):
        guard.extract(in_latin, charset="klingon")


def test_one_page_leaves_no_process() -> None:
    before = multiprocessing.active_children()
    assert extract_guarded(PAGE) == extract(PAGE)
    with pytest.raises(NuffieldExtractError):
        extract_guarded(b"%PDF")
    assert multiprocessing.active_children() == before


@pytest.mark.parametrize("method", get_args(StartMethod))
def test_pages_that_take_too_much_are_refused_and_the_next_is_unharmed(
    method: StartMethod,
) -> None:
    with Guard(seconds=0.000001, start_method=method) as hasty, pytest.raises(TimeExceeded):
        hasty.extract(PAGE * 6000)
    if sys.platform == "linux":
        with Guard(memory=64 * 1024 * 1024, start_method=method) as narrow:
            for _ in range(2):
                with pytest.raises(MemoryExceeded):
                    narrow.extract(LARGE, options=Options(limits=Limits.none()))
                assert narrow.extract(PAGE) == extract(PAGE)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
@pytest.mark.parametrize("memory", [1, 500_000, 1_500_000, 2_100_000, 3_000_000, 6_000_000])
def test_a_want_of_memory_is_never_taken_for_something_else(memory: int) -> None:
    with Guard(memory=memory, seconds=10, start_method="fork") as guard:
        end = guarded_end_of(guard, PAGE * 500)
    assert end == end_of(PAGE * 500) or end[0] is MemoryExceeded


def test_limits_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="seconds must be more than 0"):
        extract_guarded(PAGE, seconds=0)
    with pytest.raises(ValueError, match="memory must be more than 0"):
        Guard(memory=-1)


def test_a_guard_keeps_its_child_and_a_closed_one_starts_another() -> None:
    guard = Guard()
    guard.extract(PAGE)
    first = multiprocessing.active_children()
    guard.extract(PAGE)
    assert multiprocessing.active_children() == first
    guard.close()
    guard.close()
    assert len(multiprocessing.active_children()) == len(first) - 1
    assert guard.extract(PAGE) == extract(PAGE)
    guard.close()


def test_threads_take_turns_at_a_guard(guard: Guard) -> None:
    pages = [PAGE.replace("Tea", f"Tea {number}") for number in range(20)]
    titles: dict[int, str | None] = {}

    def read(numbers: range) -> None:
        for number in numbers:
            titles[number] = guard.extract(pages[number]).title

    threads = [threading.Thread(target=read, args=(range(begin, 20, 4),)) for begin in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert titles == {number: f"Tea {number}" for number in range(20)}


def test_a_fork_of_the_process_uses_a_child_of_its_own_and_leaves_ours_alone(guard: Guard) -> None:
    guard.extract(PAGE)
    ours = multiprocessing.active_children()
    fork = os.fork()
    if fork == 0:
        right = guard.extract(PAGE) == extract(PAGE)
        guard.close()
        os._exit(0 if right else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1]) == 0
    guard.extract(PAGE)
    assert multiprocessing.active_children() == ours


def run_script(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    script = folder / "script.py"
    script.write_text(text, "utf-8")
    source = str(Path(nuffield_extract.__file__).parent.parent)
    return subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_a_program_that_forgets_its_guard_ends(tmp_path: Path) -> None:
    ended = run_script(
        "from nuffield_extract import Guard\n"
        "if __name__ == '__main__':\n"
        "    guard = Guard()\n"
        f"    print(guard.extract({PAGE!r}).title)\n",
        tmp_path,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "Tea\n", "")


def test_a_script_that_multiprocessing_would_run_twice_is_told_so(tmp_path: Path) -> None:
    ended = run_script(
        f"from nuffield_extract import extract_guarded\nextract_guarded({PAGE!r})\n", tmp_path
    )
    assert ended.returncode == 1
    assert "EngineError: no process to read pages can be started" in ended.stderr
    assert 'below `if __name__ == "__main__":`' in ended.stderr


@pytest.mark.parametrize(
    "name", [name for name in nuffield_extract.__all__ if hasattr(errors, name)]
)
def test_every_error_survives_the_way_between_processes(name: str) -> None:
    kind = getattr(errors, name)
    given = {
        "MissingExtra": {"extra": "corpus"},
        "PluginError": {"distribution": "example 1.0"},
        "ProfileError": {"path": "site.toml", "line": 3},
        "SchemaError": {"path": "$.title"},
    }
    error = kind("no tea", **given.get(name, {}))
    error.add_note("of the kitchen")
    ours, theirs = multiprocessing.Pipe()
    ours.send(error)
    arrived = theirs.recv()
    assert type(arrived) is kind
    assert (arrived.args, vars(arrived)) == (error.args, vars(error))
    assert str(arrived) == str(error)
    ours.close()
    theirs.close()
