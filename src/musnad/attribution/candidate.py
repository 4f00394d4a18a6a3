"""A statement in the making: where cue, source and content stand, by token index, before the article is resolved."""

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
    how: How
    source: Range | None
    opener: str
    start: int
    begin: int
    cue: Range | None = None
    cue_class: str = "say"
    lemma: str | None = None
    stance: str = "neutral"
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
    certainty: float | None = None


def by_cue(
    rule: str,
    at: int,
    cue: Cue,
    how: How,
    source: Range | None,
    opener: str,
    start: int,
    begin: int,
    *,
    content: list[Range] | None = None,
    kind: str = "indirect",
    embedded: bool = False,
) -> Candidate:
    """The candidate of the cue word at `at`, read as `cue`; one whose `content` is given is not bounded again."""
    return Candidate(
        rule,
        at,
        how,
        source,
        opener,
        start,
        begin,
        cue=(at, at + 1),
        cue_class=cue.cue_class,
        lemma=cue.lemma,
        stance=cue.stance,
        reading=cue,
        embedded=embedded,
        fixed=content is not None,
        content=content or [],
        kind=kind,
    )


def without_cue(rule: str, at: int, source: Range | None, opener: str, content: Range, kind: str) -> Candidate:
    """The candidate of words that no cue attributes: a headline's, or a quotation's."""
    return Candidate(
        rule,
        at,
        "implicit" if source is None else "explicit",
        source,
        opener,
        content[0],
        at if source is None else source[0],
        cue_class="quote" if source is None else "say",
        fixed=True,
        content=[content],
        kind=kind,
    )
