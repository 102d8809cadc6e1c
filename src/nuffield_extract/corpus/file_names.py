"""Names of files out of names of pages: such that every system can write, inside the folder."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import urlsplit

# Bytes of one name on the file systems in use (ext4, APFS, NTFS take as many or more).
MOST_BYTES = 255

_DIGEST = 8  # hexadecimal digits, which tell apart two names that are cut to one


def safe_path(name: str) -> PurePosixPath:
    """The relative path of a page's name, its parts between "/", none of which leads upwards.

    What is escaped stands in percent-encoding (RFC 3986, section 2.1): what leads out of a
    folder, what Windows takes for a device, a drive or nothing, and control characters.
    """
    parts = [_safe(part) for part in name.split("/") if part not in {"", "."}]
    return PurePosixPath(*parts) if parts else PurePosixPath("page")


def path_of_url(url: str) -> str | None:
    """The name of the page at an address: host and path, "index" for a folder, and the query.

    None for what is no address of http. What Windows writes in no name is escaped.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    host = parts.netloc.rpartition("@")[2].lower()
    if parts.scheme not in {"http", "https"} or not host:
        return None
    path = parts.path or "/"
    named = f"{host}{path}index" if path.endswith("/") else f"{host}{path}"
    query = f"?{parts.query.replace('/', '%2F')}" if parts.query else ""
    return _UNWRITABLE.sub(lambda char: _encoded(char[0]), named + query)


def shortened(path: PurePosixPath, extension: str) -> PurePosixPath:
    """The path with the extension at its end, each part that is too long for a name cut."""
    *folders, last = path.parts
    parts = [_cut(folder, MOST_BYTES) for folder in folders]
    stem = _cut(last, MOST_BYTES - len(extension.encode()))
    return PurePosixPath(*parts, f"{stem}{extension}")


def alike(path: PurePosixPath) -> str:
    """The path as macOS and Windows compare it: in any case, accents composed or not."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())


def _safe(part: str) -> str:
    if part in _WHOLE:
        return _WHOLE[part]
    part = "".join([_encoded(char) if _steers(char) else char for char in part])
    if _DEVICE.match(part):
        part = f"{_encoded(part[0])}{part[1:]}"
    if part[-1] in ". ":
        part = f"{part[:-1]}{_encoded(part[-1])}"
    return _DRIVE.sub(r"\1%3A", part)


def _steers(char: str) -> bool:
    return char in _ESCAPED or unicodedata.category(char) in _STEERING


def _encoded(char: str) -> str:
    return "".join([f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass")])


def _cut(part: str, most: int) -> str:
    """The part in at most so many bytes: its beginning, and a digest of all of it."""
    whole = part.encode("utf-8", "surrogateescape")
    if len(whole) <= most:
        return part
    digest = hashlib.sha256(whole).hexdigest()[:_DIGEST]
    return f"{whole[: most - _DIGEST - 1].decode('utf-8', 'ignore')}~{digest}"


_WHOLE = {"..": "%2E%2E", "-": "stdin"}

# The separator of Windows, and halves of surrogate pairs, but for those that stand for bytes of a
# name that is no UTF-8 (PEP 383).
_ESCAPED = frozenset(("\\", *map(chr, range(0xD800, 0xDC80)), *map(chr, range(0xDD00, 0xE000))))

_UNWRITABLE = re.compile(r'[<>:"|?*]')

_STEERING = frozenset(("Cc", "Zl", "Zp"))  # Unicode categories: control, ends of lines

_DRIVE = re.compile(r"^([A-Za-z]):")

# Names that Windows takes for devices, whatever the extension (Win32, "Naming files").
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)", re.IGNORECASE
)
