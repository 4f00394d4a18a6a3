"""What no text should hold, taken out before it is read: control characters, lone surrogates, double encoding."""

from musnad.page.doubled import undo_doubling

# Controls that no reader sees; those that part lines or words (tab to carriage return, U+001C to U+001E) stay.
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1C), 0x1F, 0x7F))


def cleaned(text: str) -> str:
    """A text that can always be written as UTF-8, without control characters, and with double encoding undone."""
    text = undo_doubling(text)
    try:
        raw = text.encode("utf-8")
    except UnicodeEncodeError:
        raw = text.encode("utf-8", "replace")
        text = raw.decode("utf-8")
    kept = raw.translate(None, _CONTROLS)
    return kept.decode("utf-8") if len(kept) < len(raw) else text
