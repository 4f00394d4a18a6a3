"""Bytes to characters, and the decision between HTML, plain text and what is neither.

Declared encodings are believed last: pages in windows-1256 often declare nothing, and others declare what they are not.
"""

import codecs
import re

from musnad.errors import RefusedError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MAGIC: tuple[bytes, ...] = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"BZh",
    b"OggS",
)
_MAGIC += (b"\xfd7zXZ", b"(\xb5/\xfd", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"ID3", b"wOF2", b"SQLite format 3")
_META_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!doctype\s+html|/?(?:html|head|body|div|p|br|article|section|h1|span|table|title)\b)", re.IGNORECASE
)
_ARABIC = re.compile(r"[\u0621-\u064a]")
_SNIFF = 65_536
_FEW_ZEROS = 8


def decode(data: bytes) -> str:
    """The characters of a page or text file; raises `RefusedError` for what is empty or binary."""
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise RefusedError("empty")
    if data.startswith(_MAGIC):
        raise RefusedError("binary, not text")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\x00" in data[:_SNIFF]:
        return _decode_with_zeros(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data)


def is_html(text: str) -> bool:
    """Whether a text is an HTML page rather than plain text that mentions a tag."""
    start = text[:_SNIFF]
    if re.match(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<!doctype\s+html|<html|<head|<body)", start, re.IGNORECASE):
        return True
    return len(_TAG.findall(text[: _SNIFF * 8], 0)) >= 2


def _decode_with_zeros(data: bytes) -> str:
    """UTF-16 without a byte order mark, or stray zero bytes in a text; anything fuller of zeros is binary."""
    sample = data[:_SNIFF]
    zeros = sample.count(b"\x00")
    if zeros <= max(_FEW_ZEROS, len(sample) // 200):
        return decode(data.replace(b"\x00", b""))
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data.decode(encoding, "replace")
        plain = sum(c.isalnum() or c.isspace() for c in text[:4000])
        if plain > 0.7 * min(len(text), 4000) and (_ARABIC.search(text) or "<" in text[:4000]):
            return text
    raise RefusedError("binary, not text")


def _decode_other(data: bytes) -> str:
    """Text that is not valid UTF-8: damaged UTF-8, or the Arabic code page that fits it best."""
    repaired = data.decode("utf-8", "replace")
    if _arabic(repaired) > 20 * repaired.count("\ufffd"):
        return repaired
    candidates = [data.decode(name, "replace") for name in _encodings(data)]
    best = max(candidates, key=_arabic, default=repaired)
    if _looks_binary(best):
        raise RefusedError("binary, not text")
    return best


def _encodings(data: bytes) -> list[str]:
    from resiliparse.parse.encoding import detect_encoding

    names = [match.group(1).decode("ascii") for match in _META_CHARSET.finditer(data[:_SNIFF])][:3]
    names.append(detect_encoding(data, from_html_meta=False) or "")
    return [name for name in dict.fromkeys([*names, "windows-1256", "utf-8"]) if _known(name)]


def _known(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _arabic(text: str) -> int:
    """How far a decoding reads as Arabic: letters, and the frequent article far above chance letters."""
    return len(_ARABIC.findall(text)) + 6 * text.count("ال") - 4 * text.count("\ufffd")


def _looks_binary(text: str) -> bool:
    sample = text[:_SNIFF]
    odd = sum(c == "\ufffd" or (c < " " and c not in "\t\r\n\f") or "\x7f" <= c < "\xa0" for c in sample)
    return odd > len(sample) // 20
