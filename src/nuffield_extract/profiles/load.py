"""Profiles from TOML files, checked: a mistake is a ProfileError with its line."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from nuffield_extract import dom
from nuffield_extract.errors import ProfileError, reason_of
from nuffield_extract.profiles.profile import CARDS, FIELDS, Profile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_TABLES: Mapping[str, Collection[str]] = {
    "match": ("hosts", "generators"),
    "content": ("scope", "roots", "whole", "drop"),
    "fields": FIELDS,
    "related": ("item", "link", "kind", "date"),
    "downloads": ("item", "link", "kind", "date"),
    "dates": ("formats",),
}

_HOST = re.compile(r"[^\s/:?#@*.]+(?:\.[^\s/:?#@*.]+)*")

_DATE_DIRECTIVES = {"d": "day", "m": "month", "b": "month", "B": "month", "Y": "year"}


def read_shipped() -> tuple[Profile, ...]:
    """The profiles that come with the library, in the order of their names."""
    files = resources.files("nuffield_extract.profiles").iterdir()
    tomls = sorted((file for file in files if file.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(parse_profile(file.read_text("utf-8"), path=file.name) for file in tomls)


def read_profile(path: str) -> Profile:
    """The profile in a TOML file; its name is the file's.

    Raises:
        ProfileError: the file cannot be read, or does not parse.
    """
    try:
        text = Path(path).read_text("utf-8")
    except OSError as error:
        raise ProfileError(f"cannot be read: {reason_of(error)}", path=path) from error
    except UnicodeDecodeError as error:
        raise ProfileError(f"no UTF-8: {error.reason}: save it as UTF-8", path=path) from error
    return parse_profile(text, path=path)


def parse_profile(text: str, *, path: str) -> Profile:
    """The profile that a TOML text describes.

    Raises:
        ProfileError: no TOML, an unknown key, a value of the wrong type, a selector that is no
            CSS, or a date format that does not name day, month and year once each.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(str(error), path=path, line=_line_of_error(text, error)) from error
    return _Reader(text, path).profile(data)


def _as_one(selector: str) -> str:
    """The selector such that another may stand before or behind it, though it be a list."""
    return f":is({selector})" if "," in selector else selector


def _line_of_error(text: str, error: tomllib.TOMLDecodeError) -> int:
    _, _, tail = str(error).partition("(at line ")
    number = tail.split(",", 1)[0]
    return int(number) if number.isdigit() else text.count("\n") + 1


class _Reader:
    """Reads one profile and knows where in its text each key stands."""

    def __init__(self, text: str, path: str) -> None:
        self._lines = text.splitlines()
        self._path = path

    def profile(self, data: dict[str, Any]) -> Profile:
        for name, table in data.items():
            self._check_keys(name, table)
        content = data.get("content", {})
        match = data.get("match", {})
        hosts = self._hosts(match.get("hosts", []))
        generators = self._texts("generators", match.get("generators", []))
        if not hosts and not generators:
            self._fail("match", "a profile needs [match] hosts or generators")
        return Profile(
            name=Path(self._path).stem,
            hosts=hosts,
            generators=generators,
            scope=self._selector("scope", content["scope"]) if "scope" in content else None,
            selectors=tuple(self._all_selectors(data, content)),
            date_formats=self._formats(data.get("dates", {}).get("formats", [])),
        )

    def _all_selectors(
        self, data: dict[str, Any], content: dict[str, Any]
    ) -> Iterator[tuple[str, str]]:
        for key, kind in (("roots", "root"), ("whole", "whole")):
            for number, root in enumerate(self._texts(key, content.get(key, []))):
                yield f"{kind}:{number}", self._selector(key, root)
        yield from self._named("drop", content.get("drop", {}))
        yield from self._named("field", data.get("fields", {}))
        for name in CARDS:
            yield from self._card(name, data.get(name))

    def _check_keys(self, name: str, table: object) -> None:
        if name not in _TABLES:
            self._fail(name, f"unknown table [{name}]; known: {', '.join(_TABLES)}")
        if not isinstance(table, dict):
            self._fail(name, f"{name} must be a table")
        for key in table:
            if key not in _TABLES[name]:
                self._fail(key, f"unknown key {key!r}; known: {', '.join(_TABLES[name])}")

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            self._fail(key, f"{key} must be a list of strings")
        return tuple(value)

    def _hosts(self, value: object) -> tuple[str, ...]:
        hosts = self._texts("hosts", value)
        for host in hosts:
            if not _HOST.fullmatch(host):
                self._fail("hosts", f"{host!r} is no host, such as 'example.org'")
        return tuple(host.lower() for host in hosts)

    def _selector(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            self._fail(key, f"{key} must be a string")
        if not dom.valid_selector(value):
            self._fail(key, f"{value!r} is no CSS selector")
        return value

    def _named(self, kind: str, table: object) -> Iterator[tuple[str, str]]:
        if not isinstance(table, dict):
            self._fail(kind, f"{kind} must be a table")
        for key, selector in table.items():
            yield f"{kind}:{key}", self._selector(key, selector)

    def _card(self, name: str, table: dict[str, Any] | None) -> Iterator[tuple[str, str]]:
        """The item, and the other parts as they stand inside it."""
        if table is None:
            return
        if "item" not in table:
            self._fail(name, f"[{name}] needs an item")
        item = self._selector("item", table["item"])
        yield f"{name}:item", item
        for part, selector in ({"link": "a[href]"} | table).items():
            if part != "item":
                inner = self._selector(part, selector)
                yield f"{name}:{part}", f"{_as_one(item)} {_as_one(inner)}"

    def _formats(self, value: object) -> tuple[str, ...]:
        formats = self._texts("formats", value)
        for text in formats:
            directives = [part[:1] for part in text.split("%")[1:]]
            unknown = set(directives) - _DATE_DIRECTIVES.keys()
            if unknown:
                self._fail("formats", f"unknown date directive %{min(unknown)} in {text!r}")
            if sorted(_DATE_DIRECTIVES[one] for one in directives) != ["day", "month", "year"]:
                self._fail("formats", f"{text!r} must name day, month and year, each once")
        return formats

    def _fail(self, key: str, message: str) -> NoReturn:
        lines = enumerate(self._lines, 1)
        found = (n for n, line in lines if line.strip().lstrip("[\"'").startswith(key))
        raise ProfileError(message, path=self._path, line=next(found, None))
