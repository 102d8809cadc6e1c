"""Bytes of a TOML file: a profile that pages can be read with, or a ProfileError with its line."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import nuffield_extract.profiles
from nuffield_extract import NoContent, Options, ProfileError, extract
from nuffield_extract.profiles import load_profile

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = " ".join(["word"] * 40)
PAGE = (
    '<html><head><title>Other</title><base href="https://www.example.org/"></head><body><main>'
    '<h1 class="headline">Tea</h1><p class="day">03/05/2013</p><ul class="cards"><li><a href="/a">'
    f'One</a> <i>Blog</i> 4 May 2013</li></ul><div class="story"><p>{WORDS}</p><p class="advice">'
    f"Buy now.</p><p>{WORDS}</p></div></main></body></html>"
)
URL = "https://www.example.org/a"


def check(data: bytes) -> None:
    """Nothing, for any bytes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "site.toml"
        path.write_bytes(data)
        load_profile.cache_clear()
        try:
            load_profile(str(path))
        except ProfileError as error:
            lines = data.count(b"\n") + data.count(b"\r") + 1
            assert error.line is None or 1 <= error.line <= lines
            return
        try:
            extract(PAGE, url=URL, options=Options(profiles=(str(path),)))
        except NoContent:
            return


def seeds() -> Iterator[bytes]:
    """The shipped profiles, and each of their tables with the hosts."""
    hosts = '[match]\nhosts = ["example.org"]\n'
    folder = Path(nuffield_extract.profiles.__file__).parent
    for path in sorted(folder.glob("*.toml")):
        text = path.read_text("utf-8").replace("nuffieldtrust.org.uk", "example.org")
        yield text.encode()
        for table in text.split("\n\n"):
            yield (hosts + table).encode()
    yield f'{hosts}[content]\nroots = [".story"]\n[fields]\ntitle = ".headline"\n'.encode()
    yield f'{hosts}[related]\nitem = ".cards li"\nlink = "a"\nkind = "i"\n'.encode()
    yield f'{hosts}[fields]\npublished = ".day"\n[dates]\nformats = ["%d/%m/%Y"]\n'.encode()
