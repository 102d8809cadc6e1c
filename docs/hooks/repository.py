"""Makes the docs of the repository a site: mkdocs calls these functions (mkdocs.org, "Hooks").

The pages are written to be read in the repository too, so they link to files outside of `docs`.
Files of ROOT_PAGES are pages of the site, made of the file itself, and the README is the start
page; a link to any other file that is there becomes its text; one to a file that is not there is
left, and fails the strict build.
A folder in the navigation (`reference/`) stands for its pages, `index.md` first.
"""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The configuration, each folder of its navigation as the pages in it."""
    if config.nav is not None:
        config.nav = [_spread(entry, Path(config.docs_dir)) for entry in config.nav]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site, and the pages that stand at the root of the repository."""
    for name, page in ROOT_PAGES.items():
        if (ROOT / name).exists():
            files.append(File.generated(config, page, content=(ROOT / name).read_text("utf-8")))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The page, with links out of `docs` as pages or as text."""
    written = _WRITTEN.get(page.file.src_uri, f"docs/{page.file.src_uri}")
    folder = posixpath.dirname(written)

    def linked(found: re.Match[str]) -> str:
        if found["code"] is not None:
            return found[0]
        target, hash_, anchor = found["target"].partition("#")
        return _link(found[0], found["text"], folder, (target, hash_ + anchor), page.file.src_uri)

    return LINK.sub(linked, markdown)


def _link(whole: str, text: str, folder: str, target: tuple[str, str], here: str) -> str:
    """A link of a page of the site, from what it is in the repository."""
    path = posixpath.normpath(posixpath.join(folder, target[0]))
    if ":" in target[0] or not target[0] or not (ROOT / path).exists():
        return whole
    site = _LINKED.get(path) or (path.removeprefix("docs/") if path.startswith("docs/") else "")
    if not site:
        return text
    return f"[{text}]({os.path.relpath(site, posixpath.dirname(here) or '.')}{target[1]})"


def _spread(entry: Any, docs: Path) -> Any:
    """An entry of the navigation; a title with a folder becomes one with the folder's pages."""
    if not isinstance(entry, dict):
        return entry
    ((title, value),) = entry.items()
    if isinstance(value, str) and value.endswith("/"):
        pages = sorted((docs / value).glob("*.md"), key=lambda page: (page.stem != "index", page))
        return {title: [page.relative_to(docs).as_posix() for page in pages]}
    if isinstance(value, list):
        return {title: [_spread(each, docs) for each in value]}
    return entry


ROOT_PAGES = {
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
}
"""Pages of the site by files at the root."""

_LINKED = ROOT_PAGES | {"README.md": "index.md"}
_WRITTEN = {page: name for name, page in ROOT_PAGES.items()}

LINK = re.compile(
    r"(?P<code>^ *(```+).*?^ *\2$|`[^`\n]+`(?!\]))"
    r"|(?<!!)\[(?P<text>(?:[^\[\]]|\[[^\]]*\])+)\]\((?P<target>[^)\s]+)\)",
    re.DOTALL | re.MULTILINE,
)
"""A link, or code, in which there is none."""
