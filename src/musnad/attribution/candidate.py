"""A statement in the making: where its cue, source and content stand, by token index, before the article is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from musnad.attribution.lexicon import Cue

Range = tuple[int, int]
How = Literal["explicit", "subject", "relative", "implicit", "none"]


@dataclass(slots=True, eq=False)
class Candidate:
    """What a rule proposes. Ranges are half-open token ranges.

    `begin` is where its clause begins, which ends an earlier content of the sentence unless it is `embedded` in it.
    `how` says how the source was found; `content` is complete once `contents.bound` has run.
    """

    rule: str
    at: int
    cue: Range | None
    cue_class: str
    lemma: str | None
    stance: str
    how: How
    source: Range | None
    opener: str
    start: int
    begin: int
    reading: Cue | None = None
    embedded: bool = False
    fixed: bool = False
    content: list[Range] = field(default_factory=list)
    kind: str = "indirect"
    addressee: Range | None = None
    medium: Range | None = None
    time: Range | None = None
    via: list[Range] = field(default_factory=list)
    parent: Candidate | None = None
    who: str = ""
    who_span: Range | None = None
    source_kind: str = "none"
    confidence: float = 0.5
    why: str | None = None
    situation: str = ""
