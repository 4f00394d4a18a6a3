"""Sources of headlines: a bare quotation or an unnamed `مسؤول` belongs to whom the article lets say the same."""

from __future__ import annotations

from musnad.attribution.bearers import Entity
from musnad.attribution.candidate import Candidate
from musnad.attribution.cast import Cast
from musnad.attribution.flags import ANONYMOUS, COLLECTIVE, COMMON, NAME, NOMINAL_HEAD, PLACE, ROLE
from musnad.attribution.mentions import Mention

_ALIKE = 0.34
_CLEARLY_ALIKE = 0.6


def match_headlines(cast: Cast, ordered: list[Candidate], bearer: dict[int, Entity]) -> dict[int, str]:
    """Give each open headline the bearer of the body statement most like it; situations by candidate identity."""
    doc = cast.doc
    found: dict[int, str] = {}
    for candidate in ordered:
        if not doc.in_title(candidate.at):
            break
        vague = None if candidate.source is None else cast.mention(candidate.source)
        if vague is not None and not _is_open(cast, vague, bearer.get(id(candidate))):
            continue
        if vague is None and (id(candidate) in bearer or candidate.how == "none"):
            continue
        best = _most_alike(cast, candidate, vague, ordered, bearer)
        if best is not None:
            bearer[id(candidate)] = best
            found[id(candidate)] = "headline match"
    return found


def _most_alike(
    cast: Cast, candidate: Candidate, vague: Mention | None, ordered: list[Candidate], bearer: dict[int, Entity]
) -> Entity | None:
    own = _content_words(cast, candidate)
    best: Entity | None = None
    most = _ALIKE
    for other in ordered:
        entity = bearer.get(id(other))
        if entity is None or cast.doc.in_title(other.at) or not _may_be(vague, entity):
            continue
        likeness = len(own & _content_words(cast, other)) / max(1, len(own))
        if vague is not None and vague.flags & ANONYMOUS and entity.best.flags & ANONYMOUS:
            likeness += _ALIKE  # sources without a name, in the headline and in the text
        elif vague is not None and vague.number == "p" and likeness < _CLEARLY_ALIKE:
            continue
        if likeness > most:
            best, most = entity, likeness
    return best


def _may_be(vague: Mention | None, entity: Entity) -> bool:
    if vague is None:
        return True
    if vague.kind == "document":
        return entity.kind == "document"
    if vague.flags & ANONYMOUS and entity.best.flags & ANONYMOUS:
        return True
    if vague.number == "p":
        return entity.kind in {"group", "body"}
    return entity.kind == "person" and not (vague.gender == "f" and entity.gender == "m")


def is_vague(mention: Mention) -> bool:
    """A headline's `مسؤول خليجي` or `مصدر`: the article tells who it is."""
    if mention.names or mention.definite:
        return False
    return bool(mention.flags & (ROLE | ANONYMOUS | COLLECTIVE)) or (
        mention.kind == "document" and len(mention.words) == 1
    )


def _is_open(cast: Cast, mention: Mention, entity: Entity | None) -> bool:
    """Whether the body may tell who a headline means: nobody there bears its name, office or kind."""
    if is_vague(mention):
        return True
    if mention.names or mention.kind != "person" or entity is None:
        return False
    return all(cast.doc.in_title(m.at[0]) for m in entity.mentions)


def _content_words(cast: Cast, candidate: Candidate) -> set[str]:
    words = cast.doc.words
    return {words[k].bare for piece in candidate.content for k in range(*piece) if len(words[k].bare) > 2}


def drop_topics(groups: list[list[Candidate]], bearer: dict[int, Entity]) -> None:
    """`حلب: انطلاق المهرجان`: what stands before a headline's colon speaks only if it can, or speaks in the article."""
    spoken: dict[int, int] = {}
    for entity in bearer.values():
        spoken[id(entity)] = spoken.get(id(entity), 0) + 1
    for group in groups:
        for candidate in list(group):
            told = bearer.get(id(candidate))
            if candidate.rule != "headline_colon" or told is None:
                continue
            entity = told
            flags = entity.best.flags
            speaks = len(entity.places) > 1 and spoken[id(entity)] > 1
            topic = flags & COMMON and not flags & (NOMINAL_HEAD | NAME)  # `موسم القمح: ...`
            if topic or (
                not speaks and (flags & PLACE or (not flags & (NOMINAL_HEAD | NAME) and len(entity.best.names) < 2))
            ):
                group.remove(candidate)
