"""Books as tests read them: by the ZIP reader of Python and lxml, and by EPUBCheck where it is."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from typing import TYPE_CHECKING

from xml_reader import read_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"

LOADS = frozenset(f"{XHTML}{tag}" for tag in "script style img iframe object embed video".split())
NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
SCHEMES = ("http://", "https://", "mailto:", "tel:", "ftp://", "doi:", "urn:")


def hrefs(chapter: _Element) -> list[str]:
    """Where links lead, and where quotations are from."""
    found = (element.get("href") or element.get("cite") for element in chapter.iter())
    return [href for href in found if href]


def ids(chapter: _Element) -> list[str]:
    return [element.get("id") for element in chapter.iter() if element.get("id")]


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


class Book:
    """A book, opened; AssertionError, KeyError or XMLSyntaxError where it is none."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        container = read_xml(self.archive.read("META-INF/container.xml"))
        (root,) = container.iter(f"{CONTAINER}rootfile")
        self.path = root.get("full-path") or ""
        self.package = read_xml(self.archive.read(self.path))
        found = [*self.package.iter(f"{OPF}item")]
        self.files = {item.get("id"): item.get("href") or "" for item in found}
        self.nav_file = next(i.get("href") or "" for i in found if i.get("properties") == "nav")
        self.spine = [self.files[i.get("idref")] for i in self.package.iter(f"{OPF}itemref")]

    @property
    def chapters(self) -> list[_Element]:
        """The chapters in reading order."""
        return [self.file(name) for name in self.spine]

    @property
    def nav(self) -> _Element:
        return self.file(self.nav_file)

    def file(self, name: str) -> _Element:
        return read_xml(self.archive.read(posixpath.join(posixpath.dirname(self.path), name)))

    def said(self, tag: str) -> list[str]:
        """What the package says in elements of the Dublin Core of this name."""
        return [element.text or "" for element in self.package.iter(f"{DC}{tag}")]

    def contents(self) -> list[tuple[int, str, str]]:
        """Depth, label and target of each line of the table of contents."""
        lines = [*self.nav.iter(f"{XHTML}a")]
        depths = (len([*line.iterancestors(f"{XHTML}ol")]) for line in lines)
        return [
            (depth, "".join(line.itertext()), line.get("href") or "")
            for depth, line in zip(depths, lines, strict=True)
        ]

    def faults(self) -> list[str]:
        """What the standard forbids (EPUB 3.3, sections 4 to 7), and what would be loaded."""
        return [*self._of_container(), *self._of_package(), *self._of_texts(), *self._of_nav()]

    def _of_container(self) -> Iterator[str]:
        first, *others = self.archive.infolist()
        if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
            yield "mimetype is not first, or compressed"
        if self.archive.read(first) != b"application/epub+zip" or first.extra:
            yield "mimetype is another"
        folder = posixpath.dirname(self.path)
        named = {posixpath.join(folder, name) for name in self.files.values()}
        held = {other.filename for other in others} - {"META-INF/container.xml", self.path}
        yield from sorted(held ^ named)

    def _of_package(self) -> Iterator[str]:
        for name in ("identifier", "title", "language"):
            if not self.said(name) or not all(text.strip() for text in self.said(name)):
                yield f"no {name}"
        days = [
            element.text or ""
            for element in self.package.iter(f"{OPF}meta")
            if element.get("property") == "dcterms:modified"
        ]
        if len(days) != 1 or not re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", days[0]):
            yield f"modified: {days}"
        if len(set(self.spine)) != len(self.spine) or self.nav_file in self.spine:
            yield "spine"

    def _of_texts(self) -> Iterator[str]:
        for name, chapter in zip(self.spine, self.chapters, strict=True):
            given = ids(chapter)
            yield from (f"{name}#{each}" for each in given if not NAME.fullmatch(each))
            yield from ([f"{name}: an id twice"] if len(set(given)) < len(given) else [])
            for element in chapter.iter():
                if element.tag in LOADS or element.get("src") or element.get("style"):
                    yield f"{name}: {element.tag}"
                yield from (f"{name}: {key}" for key in element.attrib if key.startswith("on"))
            for href in hrefs(chapter):
                if not href.startswith(SCHEMES) and href[1:] not in given:
                    yield f"{name}: {href}"

    def _of_nav(self) -> Iterator[str]:
        order = [target.partition("#")[0] for _, _, target in self.contents()]
        if list(dict.fromkeys(order)) != self.spine:
            yield "the contents are in another order than the chapters"
        given = {name: ids(self.file(name)) for name in self.spine}
        for _, label, target in self.contents():
            name, hash_, place = target.partition("#")
            if not label.strip() or (hash_ and place not in given[name]):
                yield f"{label}: {target}"
