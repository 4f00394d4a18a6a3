"""Text made safe to show: no control character of an article may move the cursor, colour the screen or turn the line.

Only what is shown changes; offsets always count over the untouched text.
"""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Embeddings and isolates are dropped: pasted text is full of them, and the views set direction themselves.
_DROPPED = "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
# Overrides spell words backwards, so their place stays visible; escape and its like open terminal sequences.
_SHOWN: dict[int, str | None] = dict.fromkeys([0x7F, *range(0x80, 0xA0), 0x202D, 0x202E], _REPLACEMENT)
_SHOWN |= {code: chr(0x2400 + code) for code in range(0x20)}
_SHOWN |= {0x09: " ", 0x0A: "\n", 0x0D: " ", 0x85: " ", 0x2028: " ", 0x2029: " "}
_SHOWN |= {ord(character): None for character in _DROPPED}
_SHOWN |= dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)


def harmless(text: str) -> str:
    """`text` as it may be shown anywhere; line feeds stay."""
    return text.translate(_SHOWN)


def one_line(text: str) -> str:
    """`text` as it may be shown within a line."""
    return " ".join(harmless(text).split())
