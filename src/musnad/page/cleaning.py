"""What no text should hold, taken out before it is read: control characters, lone surrogates, double encoding."""

import re

from musnad.page.doubled import undo_doubling

# Controls that no reader sees; those that part lines or words (tab to carriage return, U+001C to U+001E, U+0085) stay.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")


def cleaned(text: str) -> str:
    """A text that can always be written as UTF-8, without control characters, and with double encoding undone."""
    text = _CONTROLS.sub("", undo_doubling(text))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text
