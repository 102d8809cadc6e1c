"""Codecs by label, as the WHATWG Encoding Standard names them (section 4.2, names and labels)."""

from __future__ import annotations

import codecs
from functools import cache

# Labels whose codec in Python differs from the standard's: web pages that say Latin-1 mean
# windows-1252, and the East Asian labels stand for the supersets that browsers decode.
_SUPERSETS = {
    "windows-1252": (
        "windows-1252",
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1"
        " iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
    ),
    "windows-1254": (
        "windows-1254",
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 l5 latin5"
        " iso_8859-9:1989 windows-1254 x-cp1254",
    ),
    "windows-874": (
        "cp874",
        "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    ),
    "gb18030": ("gb18030", "gb18030"),
    "gbk": (
        "gb18030",
        "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
    ),
    "big5": ("big5hkscs", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
    "euc-kr": (
        "cp949",
        "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601"
        " ksc_5601 windows-949",
    ),
    "shift_jis": (
        "cp932",
        "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    ),
    "utf-8": ("utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
    "utf-16le": (
        "utf-16-le",
        "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
    ),
    "utf-16be": ("utf-16-be", "unicodefffe utf-16be"),
    "iso-8859-8-i": ("iso-8859-8", "csiso88598i iso-8859-8-i logical"),
    "x-user-defined": ("x-user-defined", "x-user-defined"),
    "macintosh": ("mac-roman", "csmacintosh mac macintosh x-mac-roman"),
    "x-mac-cyrillic": ("mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
}

# Encodings that browsers refuse, the one for its rarity, the others for what attackers hide in
# them. The text that comes out of here is escaped whatever it holds, so they are read.
_REFUSED = {
    "utf-32le": ("utf-32-le", "utf-32le"),
    "utf-32be": ("utf-32-be", "utf-32be"),
    "iso-2022-kr": ("iso2022_kr", "csiso2022kr iso-2022-kr"),
    "hz-gb-2312": ("hz", "hz-gb-2312"),
}

# Labels whose codec in Python is the standard's own.
_SAME = (
    "ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8"
    " iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u windows-1250"
    " windows-1251 windows-1253 windows-1255 windows-1256 windows-1257 windows-1258 euc-jp"
)

_OTHERS = {**_SUPERSETS, **_REFUSED, "iso-2022-jp": ("iso2022_jp_ext", "csiso2022jp iso-2022-jp")}

_NAME_BY_LABEL = {
    label: name for name, (_, labels) in _OTHERS.items() for label in labels.split()
} | {label: label for label in _SAME.split()}

_CODEC_BY_NAME = {name: codec for name, (codec, _) in _OTHERS.items()} | {
    label: label for label in _SAME.split()
}

WIDE = frozenset({"utf-16le", "utf-16be", "utf-32le", "utf-32be"})
"""Encodings in which ASCII takes more than a byte a character."""

SINGLE_BYTE = frozenset(
    {"windows-1252", "windows-1254", "windows-874", "x-user-defined", "iso-8859-8-i"}
    | {"macintosh", "x-mac-cyrillic"}
    | {name for name in _SAME.split() if name != "euc-jp"}
)
"""Encodings in which every byte is a character."""

# Bytes that windows-1252 leaves undefined decode to the control character of the same number.
_ASCII_END = 0x80
_CHARMAPS = {
    "windows-1252": "".join(
        bytes([byte]).decode("windows-1252", "ignore") or chr(byte) for byte in range(256)
    ),
    "x-user-defined": "".join(
        chr(byte) if byte < _ASCII_END else chr(0xF700 + byte) for byte in range(256)
    ),
}


def encoding_name(label: str) -> str | None:
    """The standard's name, lower case, of the encoding that `label` stands for, or None."""
    label = label.strip(" \t\n\f\r").lower()
    if label in _NAME_BY_LABEL:
        return _NAME_BY_LABEL[label]
    try:  # latin-1, latin2, cp1251, ...: other spellings of the same codecs
        python_name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    return _name_by_codec().get(python_name) or _NAME_BY_LABEL.get(python_name)


def is_refused(name: str) -> bool:
    """Whether browsers know an encoding, and refuse to read it."""
    return name in _REFUSED


def decode_with(raw: bytes, name: str) -> str:
    """`raw` as text; what is no text in the encoding becomes U+FFFD."""
    if name in _CHARMAPS:
        return codecs.charmap_decode(raw, "strict", _CHARMAPS[name])[0]
    return raw.decode(_CODEC_BY_NAME[name], "replace")


@cache
def _name_by_codec() -> dict[str, str]:
    """Made when a label needs it: each look-up of a codec imports a module."""
    return {
        codecs.lookup(codec).name: name
        for name, codec in reversed(_CODEC_BY_NAME.items())
        if name not in _CHARMAPS or codec == name == "windows-1252"
    }
