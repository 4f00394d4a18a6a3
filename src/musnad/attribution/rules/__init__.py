"""The rules: one phenomenon a file, each rule with a name, a line of English, examples and counter-examples."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document
from musnad.attribution.lexicon import Cue
from musnad.attribution.slot import Slot
from musnad.text.sentences import Sentence

Propose = Callable[[Document, Sentence, int, Cue, Slot], Candidate | None]


class Example(NamedTuple):
    """A short text and what the rule must find in it: the content's words, and who speaks."""

    text: str
    content: str
    who: str


class Rule(NamedTuple):
    """A named rule. `counter` holds texts in which it must find nothing."""

    name: str
    line: str
    examples: tuple[Example, ...]
    counter: tuple[str, ...]
