"""Markup that a page shows as text: `&lt;p&gt;` from a feed put into a template, `&amp;quot;` escaped twice."""

from __future__ import annotations

import html
import re

_SIGNS = ("&lt;p", "&lt;br", "&lt;div", "&lt;/p")
_TWICE_SIGNS = ("&amp;quot;", "&amp;nbsp;", "&amp;laquo;", "&amp;ldquo;", "&amp;#")
_LEAST_TAGS = 2
_TAG = re.compile(r"&lt;/?(?:p|br|div|span)\b[^<>]{0,300}?&gt;", re.IGNORECASE)
_TEXT = re.compile(r">([^<>]*&lt;/?(?:p|br|div)\b[^<>]*)", re.IGNORECASE)
_RAW = re.compile(r"(<(?:script|style|textarea|pre|code|xmp)\b)", re.IGNORECASE)
_TWICE = re.compile(r"&amp;((?:quot|nbsp|laquo|raquo|[lr][ds]quo|hellip|[nm]dash|zwnj|#\d{2,5});)")


def unescape_markup(page: str) -> str:
    """The page with markup that it shows as text turned into markup; scripts and examples of code stay."""
    if any(sign in page for sign in _TWICE_SIGNS):
        page = _TWICE.sub(r"&\1", page)
    if not any(sign in page for sign in _SIGNS):
        return page
    first, *rest = _RAW.split(page)
    kept = [_unescape(first)]
    for opening, inner in zip(rest[::2], rest[1::2], strict=True):
        end = inner.find("</")
        end = len(inner) if end < 0 else end
        kept += [opening, inner[:end], _unescape(inner[end:])]
    return "".join(kept)


def _unescape(part: str) -> str:
    return _TEXT.sub(lambda match: ">" + _as_markup(match[1]), part)


def _as_markup(text: str) -> str:
    """A stretch of text as markup, where it holds so many tags that it was meant as such."""
    return html.unescape(text) if sum(1 for _ in _TAG.finditer(text)) >= _LEAST_TAGS else text
