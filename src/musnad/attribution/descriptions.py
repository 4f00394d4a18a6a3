"""Definite descriptions: `الوزيرة`, `المسؤول الخليجي`, `المصدر ذاته`, `الأخير`, `المركز`."""

from __future__ import annotations

from musnad.attribution.bearers import Entity, same_bearer, same_head
from musnad.attribution.candidate import Candidate
from musnad.attribution.cast import Cast
from musnad.attribution.flags import ANONYMOUS, BODY, DEFINITE, OWNED, PLACE, PROPER, ROLE
from musnad.attribution.history import History
from musnad.attribution.implicit import Found, meant_speaker
from musnad.attribution.mentions import Mention
from musnad.attribution.reference_words import ANYONE, COMPANIES, GUESTS, LATTER, OTHERS, SOURCES


def described_speaker(history: History, candidate: Candidate, mention: Mention) -> Found:
    """The bearer that a description without a name points back to; a bearer of its own where it points to nobody."""
    cast = history.cast
    index = mention.at[0]
    if mention.head in LATTER:
        latter = _latter(cast, index, mention.gender)
        if latter is not None:
            return Found(cast.enter(latter), "latter")
    known = _by_head(cast, mention, index)
    if known is not None:
        return Found(known, "description")
    if mention.head in ANYONE and not cast.doc.in_title(index):
        meant = meant_speaker(history, candidate, mention)
        if meant is not None:
            return Found(meant, "last speaker")
    if mention.again or mention.head == "مصدر":
        for accepts in (_may_bear, _may_be_source):
            for entity in reversed(history.speakers):
                if accepts(mention, entity):
                    return Found(entity, "last speaker")
    only = _only_of_its_kind(cast, mention)
    return Found(cast.enter(mention), "described") if only is None else Found(only, "description")


def _by_head(cast: Cast, mention: Mention, index: int) -> Entity | None:
    """The nearest bearer before with this head and these words, spoken or not."""
    known = cast.bearer(mention, index)
    vague = known is not None and not known.best.names and mention.head in ANYONE
    if vague and known is not None and all(cast.doc.in_title(m.at[0]) for m in known.mentions):
        known = None  # a headline's `مسؤول` tells nothing
    fuller = cast.fuller(mention)
    if known is not None and fuller is not None and not any(same_bearer(fuller, m) for m in known.mentions):
        nearer = known.last_before(index) if known.last_before(index) >= 0 else len(cast.doc.words)
        if not (nearer < fuller.at[0] < index):
            fuller = None
    if fuller is not None:
        entity = cast.enter(fuller)
        entity.add(mention)
        return entity
    if known is not None:
        known.add(mention)
    return known


def _only_of_its_kind(cast: Cast, mention: Mention) -> Entity | None:
    """`الشركة المصنعة للقوارب`, or `الشركة` behind a name that has no head of its own: the only company that speaks."""
    if mention.kind != "body" or not mention.definite or mention.names or mention.at[0] == 0:
        return None
    index = mention.at[0]
    earlier = [e for e in cast.entities if e.kind == "body" and e.last_before(index) >= 0]
    same = [e for e in earlier if any(m.head == mention.head for m in e.mentions)]
    if len(same) == 1 and mention.head in COMPANIES:
        return same[0]
    proper = [e for e in earlier if e.best.flags & PROPER and not e.best.flags & PLACE]
    return proper[0] if not same and len(proper) == 1 and mention.head in COMPANIES else None


def _latter(cast: Cast, index: int, gender: str) -> Mention | None:
    """The last person or body named before `index` that `الأخير` or `الأخيرة` can mean."""
    words = cast.doc.words
    bodies: list[int] = []
    for k in range(index - 2, max(-1, index - 60), -1):
        word = words[k]
        if k in cast.names.run_of:
            found = cast.people.person(cast.names.run_of[k])
            if not found.gender or found.gender == gender:
                return found
        elif word.flags & (ROLE | BODY) and word.gender == gender and word.number != "p" and not word.flags & OWNED:
            if word.flags & BODY:
                bodies.append(k)
                continue
            phrase = cast.phrase_at(k)
            if phrase is not None:
                return phrase
    return cast.phrase_at(bodies[0]) if bodies else None


def _may_bear(mention: Mention, entity: Entity) -> bool:
    if mention.gender and entity.gender and mention.gender != entity.gender:
        return False
    if (mention.number == "p") != (entity.number == "p"):
        return False
    if mention.head == "مصدر" or mention.flags & ANONYMOUS:
        return bool(entity.best.flags & ANONYMOUS) or (entity.kind == "person" and not entity.best.names)
    if mention.kind == "person" or mention.head in LATTER:
        return entity.kind == "person"
    return any(same_head(mention, other) for other in entity.mentions)


def _may_be_source(mention: Mention, entity: Entity) -> bool:
    """`المصدر نفسه`, `ذات المصالح` may mean whoever was quoted last."""
    return mention.again and mention.head in SOURCES


def points_back(mention: Mention) -> bool:
    """Whether a source is a definite description that the article explains elsewhere."""
    if mention.again or mention.head in LATTER:
        return True
    if OTHERS & set(mention.words):  # `المصدر الثاني` is another one
        return False
    if mention.head in GUESTS:
        return True
    return mention.definite and not mention.names and bool(mention.flags & (DEFINITE | OWNED))
