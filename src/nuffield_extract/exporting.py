"""Articles as text or bytes in the formats of `exporters` and of plugins, each by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeGuard, cast

from nuffield_extract import exporters, plugins, registry
from nuffield_extract.errors import UnfitFormat, UnknownFormat, unknown
from nuffield_extract.model import Article
from nuffield_extract.model.depth import check_depth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


SHIPPED = "nuffield-extract"
"""Origin of the formats that come with the library."""


class Exporter(Protocol):
    """A module of `exporters`, of text or of bytes, or what a plugin has in place of one."""

    EXTENSION: str
    __doc__: str


class TextExporter(Exporter, Protocol):
    """A module whose format is text.

    One with `OPENING` holds several articles: this once, and behind it each text without it.
    """

    def export(self, article: Article) -> str:
        """The article in the module's format."""


class BytesExporter(Exporter, Protocol):
    """A module whose format is no text."""

    def export_bytes(self, articles: Iterable[Article]) -> bytes:
        """One article or several in the module's format. Raises UnfitFormat for none."""


def formats() -> tuple[str, ...]:
    """The names of all export formats, sorted: shipped ones, and those of installed packages.

    What a package adds is imported when its format is used, so that it may prove unusable then.
    """
    added = (plugin.name for plugin in plugins.plugins(plugins.EXPORTERS))
    return tuple(sorted({*shipped_formats(), *added}))


def shipped_formats() -> tuple[str, ...]:
    """The names of the formats that come with the library, sorted; no plugin has one of these."""
    return registry.spoken_names(exporters)


def shadowed_formats() -> tuple[plugins.Plugin, ...]:
    """The plugins that are not used, for a shipped format has their name."""
    shipped = shipped_formats()
    return tuple(one for one in plugins.plugins(plugins.EXPORTERS) if one.name in shipped)


def format_origin(name: str) -> str:
    """The package that a format comes from: `nuffield-extract`, or its name and version.

    Raises:
        UnknownFormat: `name` is not one of `formats()`.
        PluginError: several packages add a format of this name.
    """
    return SHIPPED if name in shipped_formats() else _plugin(name).distribution


def export(article: Article, to: str = "json") -> str:
    """The article in a format; a line end stands at its end.

    Raises:
        UnknownFormat: `to` is not one of `formats()`.
        UnfitFormat: the format is no text.
        PluginError: an installed package adds the format, and it fails.
        SchemaError: the article is nested more than 60 levels deep; none of `extract` is.
    """
    exporter = _exporter(to)
    if not _is_text(exporter):
        raise UnfitFormat(f"{to} is no text: export_bytes(article, {to!r}) gives its bytes")
    check_depth(article)
    return exporter.export(article)


def export_bytes(articles: Article | Iterable[Article], to: str = "json") -> bytes:
    """An article, or several in a format that holds several, as bytes; text is UTF-8.

    Raises:
        UnknownFormat: `to` is not one of `formats()`.
        UnfitFormat: the format holds one article, and these are several or none.
        PluginError: an installed package adds the format, and it fails.
        SchemaError: an article is nested more than 60 levels deep; none of `extract` is.
    """
    exporter = _exporter(to)
    given = (articles,) if isinstance(articles, Article) else articles
    if not _is_text(exporter):
        return cast("BytesExporter", exporter).export_bytes(_checked(given))
    if holds_several(to):
        start = opening(to)
        texts = (export(article, to).removeprefix(start) for article in given)
        return encoded("".join((start, *texts)))
    listed = tuple(given)
    if len(listed) != 1:
        several = ", ".join(filter(holds_several, shipped_formats()))
        raise UnfitFormat(f"{to} holds one article, not {len(listed)}; {several} hold several")
    return encoded(export(listed[0], to))


def format_extension(name: str) -> str:
    """The file extension of a format, with its dot. Raises UnknownFormat, PluginError."""
    return _exporter(name).EXTENSION


def format_description(name: str) -> str:
    """What a format holds, in one line. Raises UnknownFormat, PluginError."""
    return _exporter(name).__doc__.partition("\n")[0]


def is_text(name: str) -> bool:
    """Whether `export` writes the format; `export_bytes` writes all. Raises UnknownFormat."""
    return _is_text(_exporter(name))


def holds_several(name: str) -> bool:
    """Whether a file of the format holds several articles. Raises UnknownFormat."""
    exporter = _exporter(name)
    return not _is_text(exporter) or hasattr(exporter, "OPENING")


def opening(name: str) -> str:
    """What a file of a format that holds several articles begins with. Raises UnknownFormat."""
    return getattr(_exporter(name), "OPENING", "")


def encoded(text: str) -> bytes:
    """UTF-8; half a surrogate pair, which UTF-8 has no bytes for, as its JSON escape."""
    return text.encode("utf-8", "backslashreplace")


def _is_text(exporter: Exporter) -> TypeGuard[TextExporter]:
    return hasattr(exporter, "export")


def _checked(articles: Iterable[Article]) -> Iterator[Article]:
    for article in articles:
        check_depth(article)
        yield article


def _exporter(name: str) -> Exporter:
    shipped = registry.module_spoken(exporters, name)
    return cast("Exporter", shipped or plugins.load_exporter(_plugin(name)))


def _plugin(name: str) -> plugins.Plugin:
    plugin = plugins.plugin_named(plugins.EXPORTERS, name)
    if plugin is None:
        raise UnknownFormat(unknown("format", name, formats()))
    return plugin
