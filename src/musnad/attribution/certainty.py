"""How sure a speaker is: the situation in which it was found, and how often speakers found so were right.

The rates stand in `data/speaker_rates.tsv`; `bench/speaker_rates.py` measures them on the annotated articles of
`tests/gold`. They say how many of the statements that the annotation has, too, were given the annotated speaker.
"""

from __future__ import annotations

from functools import cache

from musnad.attribution.bearers import Entity
from musnad.attribution.candidate import Candidate
from musnad.attribution.flags import ANONYMOUS, BODY, COLLECTIVE, DOCUMENT, OUTLET, PLACE, ROLE
from musnad.attribution.mentions import Mention
from musnad.attribution.reference_words import LATTER
from musnad.text.tables import read_table

_PACKAGE = "musnad.attribution"
_UNMEASURED = 0.6
_NOBODY = 0.3


def describe(candidate: Candidate, mention: Mention | None, entity: Entity | None, found: str) -> None:
    """Set source kind, situation and confidence; `found` is how resolution came by the speaker."""
    if mention is None:
        candidate.source_kind = "implicit" if entity is not None or candidate.how == "implicit" else "none"
    else:
        candidate.source_kind = _source_kind(mention)
    if entity is None:
        candidate.situation, candidate.confidence = "nobody", _NOBODY
        return
    candidate.situation = _situation(candidate, mention, entity, found)
    measured = rates().get(candidate.situation, _UNMEASURED)
    candidate.confidence = measured if candidate.certainty is None else round(candidate.certainty, 2)


@cache
def rates() -> dict[str, float]:
    """The measured rate of each situation."""
    return {row[0]: float(row[1]) for row in read_table(_PACKAGE, "speaker_rates.tsv")}


def _situation(candidate: Candidate, mention: Mention | None, entity: Entity, found: str) -> str:
    """A name for what the speaker rests on: how it was resolved, and the form of the source or the kind of bearer."""
    if mention is None:
        return f"{found}: {_bearing(entity.best) if _is_settled(entity.best) else 'unexplained'}"
    if found in {"named", "phrase"}:
        found = "as written" if entity.best.at == mention.at else "fuller"
    place = "headline " if candidate.opener == "headline" else "relative " if candidate.how == "relative" else ""
    return f"{place}{found}: {_form(mention)}"


def _is_settled(best: Mention) -> bool:
    """Whether the article tells who this is: not `المدير` or a family name alone."""
    return len(best.words) > 1 or not (best.definite or best.kind == "person")


def _form(mention: Mention) -> str:
    if mention.kind == "person" and mention.names:
        return "name" if len(mention.names) > 1 else "lone name"
    return _bearing(mention)


def _bearing(mention: Mention) -> str:
    if mention.kind == "person" and mention.flags & ANONYMOUS:
        return "anonymous"
    if mention.kind == "person" and not mention.names:
        return "office"
    return mention.kind


def _is_anyone(mention: Mention) -> bool:
    """`مسؤول`, `مسؤول محلي`; not `وزيرة المياه`, which a definite genitive makes one certain person."""
    settled = mention.definite or any(word.startswith("ال") for word in mention.text.split())
    return not settled and len(mention.words) <= 2 and mention.number == "s"


def _source_kind(mention: Mention) -> str:
    flags = mention.flags
    if mention.again and not mention.names:
        return "pronoun" if mention.head in LATTER else "described"
    if mention.names and not flags & (DOCUMENT | COLLECTIVE):
        return "named"
    if flags & DOCUMENT:
        return "document"
    if flags & ANONYMOUS or (flags & ROLE and _is_anyone(mention)):
        return "anonymous"
    if flags & COLLECTIVE or (mention.number == "p" and not mention.definite):
        return "collective"
    return "named" if flags & (BODY | OUTLET | PLACE) else "described"
