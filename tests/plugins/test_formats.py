"""Formats that installed packages add."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nuffield_extract import (
    Article,
    UnfitFormat,
    UnknownFormat,
    export,
    export_bytes,
    format_description,
    format_extension,
    formats,
)
from nuffield_extract.errors import PluginError
from nuffield_extract.exporting import format_origin, shadowed_formats, shipped_formats
from nuffield_extract.plugins import Plugin

if TYPE_CHECKING:
    from collections.abc import Callable

    Install = Callable[..., None]

GROUP = "nuffield_extract.exporters"
LAMP = Article(title="The lamp lighters")
SHOUT = '''
"""The title, shouted.

In capitals.
"""
EXTENSION = ".shout"


def export(article):
    return (article.title or "").upper() + "\\n"
'''
SEVERAL = '''
class Bell:
    """Strokes of a bell."""

    EXTENSION = ".bell"

    def export_bytes(self, articles):
        return b"\\x07" * len(list(articles))


class Log:
    EXTENSION = ".log"
    OPENING = "begun\\n"

    def export(self, article):
        return f"begun\\n{article.title}\\n"


bell, log = Bell(), Log()
'''


@pytest.fixture
def shout(install: Install) -> None:
    install("harbour-shout", {"harbour_shout.py": SHOUT}, {GROUP: {"shout": "harbour_shout"}})


@pytest.mark.usefixtures("shout")
def test_a_package_adds_a_format() -> None:
    assert list(formats()) == sorted((*shipped_formats(), "shout"))
    assert export(LAMP, "shout") == "THE LAMP LIGHTERS\n"
    assert export_bytes(LAMP, "shout") == b"THE LAMP LIGHTERS\n"
    assert format_extension("shout") == ".shout"
    assert format_description("shout") == "The title, shouted."
    assert format_origin("shout") == "harbour-shout 1.0"


@pytest.mark.usefixtures("shout")
def test_a_package_is_imported_when_its_format_is_used_and_not_before() -> None:
    assert "shout" in formats()
    assert format_origin("shout") == "harbour-shout 1.0"
    export(LAMP, "json")
    assert "harbour_shout" not in sys.modules
    export(LAMP, "shout")
    assert "harbour_shout" in sys.modules


def test_packages_are_looked_for_once_and_not_before_they_are_asked_for() -> None:
    code = """
import importlib.metadata as metadata
asked = []
found = metadata.entry_points
metadata.entry_points = lambda **given: asked.append(given["group"]) or found(**given)
import nuffield_extract as library
library.export(library.Article(), "json")
assert asked == [], asked
library.formats(), library.formats()
assert asked == ["nuffield_extract.exporters"], asked
"""
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.usefixtures("shout")
def test_an_unknown_format_is_refused_with_those_of_packages_among_the_known() -> None:
    with pytest.raises(UnknownFormat, match=r"known: .*shout"):
        export(LAMP, "whisper")


@pytest.fixture
def several(install: Install) -> None:
    named = {"bell": "harbour_signals:bell", "log": "harbour_signals:log"}
    install("harbour-signals", {"harbour_signals.py": SEVERAL}, {GROUP: named})


@pytest.mark.usefixtures("several")
def test_an_object_of_a_module_is_an_exporter_too() -> None:
    assert format_description("bell") == "Strokes of a bell."
    assert export_bytes([LAMP, LAMP], "bell") == b"\x07\x07"
    with pytest.raises(UnfitFormat, match="bell is no text"):
        export(LAMP, "bell")


@pytest.mark.usefixtures("several")
def test_a_format_with_an_opening_holds_several() -> None:
    assert export_bytes([LAMP, LAMP], "log") == b"begun\nThe lamp lighters\nThe lamp lighters\n"


@pytest.mark.usefixtures("several")
def test_a_format_without_a_description_is_described_by_its_package() -> None:
    assert format_description("log") == "A format of harbour-signals 1.0."


GOOD = 'EXTENSION = ".x"\ndef export(article): return "x"\n'
BROKEN = {
    "no such module": ("harbour_nowhere", GOOD, "No module named 'harbour_nowhere'"),
    "no such attribute": ("harbour:exporter", GOOD, "no attribute 'exporter'"),
    "fails at import": ("harbour", "1 / 0", "ZeroDivisionError: division by zero"),
    "no Python": ("harbour", "def", "SyntaxError"),
    "no extension": ("harbour", "def export(article): return ''", "no EXTENSION"),
    "extension without a dot": ("harbour", GOOD.replace(".x", "x"), "no EXTENSION"),
    "extension in capitals": ("harbour", GOOD.replace(".x", ".X"), "no EXTENSION"),
    "extension with a folder": ("harbour", GOOD.replace(".x", "./x"), "no EXTENSION"),
    "extension of no text": ("harbour", "EXTENSION = 3\nexport = str", "no EXTENSION"),
    "no function": ("harbour", 'EXTENSION = ".x"', "no function export"),
    "export is no function": ("harbour", 'EXTENSION = ".x"\nexport = 3', "no function export"),
    "opening of no text": ("harbour", f"{GOOD}OPENING = 3", "OPENING that is no text"),
    "gives bytes": ("harbour", GOOD.replace('"x"', 'b""'), "it gave bytes in place of str"),
    "gives nothing": ("harbour", GOOD.replace('return "x"', "pass"), "it gave NoneType"),
    "fails": ("harbour", GOOD.replace('return "x"', "return article.titel"), "AttributeError"),
}
"""Value of the entry point, text of the module, and what is told of it."""


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_package_is_named_when_its_format_is_used(install: Install, name: str) -> None:
    value, text, told = BROKEN[name]
    install("harbour-broken", {"harbour.py": text}, {GROUP: {"broken": value}})
    assert "broken" in formats()
    with pytest.raises(PluginError) as raised:
        export(LAMP, "broken")
    assert raised.value.distribution == "harbour-broken 1.0"
    assert str(raised.value).startswith(
        "the format 'broken' of harbour-broken 1.0 cannot be used: "
    )
    assert told in str(raised.value)
    assert export(LAMP, "markdown").endswith("# The lamp lighters\n")


@given(st.sampled_from((ValueError, KeyError, RecursionError)), st.text())
def test_whatever_a_package_raises_is_an_error_that_names_it(
    kind: type[Exception], words: str
) -> None:
    plugin = Plugin(name="x", value="x", group=GROUP, distribution="harbour 1.0")
    with pytest.raises(PluginError, match=r"of harbour 1\.0 .*Error") as raised:
        plugin.attempt(_raise, kind(words))
    assert isinstance(raised.value.__context__, kind)


@given(st.sampled_from((MemoryError, UnfitFormat)))
def test_what_is_not_the_fault_of_a_package_passes_through_it(kind: type[Exception]) -> None:
    plugin = Plugin(name="x", value="x", group=GROUP, distribution="harbour 1.0")
    with pytest.raises(kind):
        plugin.attempt(_raise, kind("none left"))


def _raise(error: Exception) -> None:
    raise error


def test_an_error_of_the_library_passes_through_a_package_as_it_is(install: Install) -> None:
    text = (
        "from nuffield_extract import UnfitFormat\n"
        'EXTENSION = ".x"\ndef export(article): raise UnfitFormat("no title")\n'
    )
    install("harbour-strict", {"harbour_strict.py": text}, {GROUP: {"strict": "harbour_strict"}})
    with pytest.raises(UnfitFormat, match=r"^no title$"):
        export(LAMP, "strict")


def test_a_shipped_format_is_never_replaced(install: Install) -> None:
    before = export(LAMP, "json")
    install("harbour-thief", {"harbour_thief.py": SHOUT}, {GROUP: {"json": "harbour_thief"}})
    assert export(LAMP, "json") == before
    assert format_origin("json") == "nuffield-extract"
    assert formats() == shipped_formats()
    assert [one.distribution for one in shadowed_formats()] == ["harbour-thief 1.0"]


def test_of_two_packages_with_one_format_neither_is_used(install: Install) -> None:
    for name in ("harbour-one", "harbour-two"):
        module = name.replace("-", "_")
        install(name, {f"{module}.py": SHOUT}, {GROUP: {"shout": module}})
    assert formats().count("shout") == 1
    for ask in (format_extension, format_origin, lambda name: export(LAMP, name)):
        with pytest.raises(PluginError, match=r"harbour-one 1\.0.*harbour-two 1\.0"):
            ask("shout")
