"""Text encoded twice: UTF-8 bytes taken for a Windows code page and written as UTF-8 again, put right.

`ال` then reads `Ø§Ù„` (windows-1252) or `ط§ظ„` (windows-1256). Only what decodes to the letter is changed, so that a
page whose template is right and whose text is doubled keeps its template.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import NamedTuple

_LEAST_SIGNS = 5
_LAM = "ل".encode()
_ENTITY = re.compile(r"&[A-Za-z]{3,6};")


class _CodePage(NamedTuple):
    """How the bytes of UTF-8 look in a code page: each character's byte, the sign to look for, and runs of text."""

    bytes_of: dict[str, int]
    sign: str
    run: re.Pattern[str]


def undo_doubling(text: str) -> str:
    """`text` with what was encoded twice put right; the text itself where nothing was."""
    if text.count("&Ugrave;") > _LEAST_SIGNS:
        text = _ENTITY.sub(lambda match: _latin(match[0]), text)
    for name in ("cp1252", "cp1256"):
        page = _code_page(name)
        if text.count(page.sign) >= _LEAST_SIGNS:
            text = page.run.sub(lambda match, page=page: _decoded(match[0], page.bytes_of), text)  # type: ignore[misc]
    return text


def _latin(entity: str) -> str:
    """The character of an entity where it is one of Latin-1; the markup's own (`&lt;`) stays as it is."""
    plain = html.unescape(entity)
    return plain if len(plain) == 1 and plain >= "\x80" else entity


def _decoded(run: str, bytes_of: dict[str, int]) -> str:
    raw = bytes(bytes_of.get(c, ord(c) & 0x7F) for c in run)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return run


@cache
def _code_page(name: str) -> _CodePage:
    bytes_of = {chr(byte): byte for byte in range(0x80, 0xA0)} if name == "cp1252" else {}
    for byte in range(0x80, 0x100):
        image = bytes((byte,)).decode(name, "ignore")
        if image:
            bytes_of[image] = byte

    def among(first: int, last: int) -> str:
        return "[" + "".join(re.escape(c) for c, byte in bytes_of.items() if first <= byte <= last) + "]"

    more = among(0x80, 0xBF)
    letter = f"(?:{among(0xC2, 0xDF)}{more}|{among(0xE0, 0xEF)}{more}{{2}}|{among(0xF0, 0xF4)}{more}{{3}})"
    # Beside real Arabic a lone pair such as `ع،` may be what it seems; two in a row are not.
    run = letter + "+" if name == "cp1252" else f"{letter}(?: ?{letter})+"
    return _CodePage(bytes_of, _image(_LAM, bytes_of), re.compile(run))


def _image(raw: bytes, bytes_of: dict[str, int]) -> str:
    """How some bytes read in a code page."""
    characters = {byte: c for c, byte in bytes_of.items()}
    return "".join(characters[byte] for byte in raw)
