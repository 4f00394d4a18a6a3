"""Who is who in one article: every source is resolved against all the others, not from left to right alone.

Explicit sources are grouped by their names, offices and bodies; definite descriptions and implicit subjects then look
for the nearest bearer that agrees in gender and number. Where none agrees, nobody is named, and `why` says so.
"""

from __future__ import annotations

from musnad.attribution.bearers import Entity
from musnad.attribution.candidate import Candidate
from musnad.attribution.cast import Cast
from musnad.attribution.certainty import describe
from musnad.attribution.descriptions import described_speaker, points_back
from musnad.attribution.discourse import Discourse
from musnad.attribution.document import Document
from musnad.attribution.flags import ANONYMOUS, COLLECTIVE, DEFINITE, NOMINAL_HEAD, PRONOUN, TIME
from musnad.attribution.headlines import drop_topics, match_headlines
from musnad.attribution.history import History
from musnad.attribution.implicit import Found, implicit_speaker
from musnad.attribution.mentions import Mention
from musnad.attribution.nounphrase import phrase_end

_NEAR = 80
_OBJECTS = frozenset(("obj", "obj+bi", "addr-obj", "obj+obj"))

__all__ = ["Entity", "resolve"]


def resolve(doc: Document, groups: list[list[Candidate]]) -> dict[int, Entity]:
    """Set who speaks in every candidate, with source kind, confidence and reason; entities by candidate identity."""
    ordered = [c for group in groups for c in sorted(group, key=lambda c: c.at)]
    cast = Cast(doc)
    for candidate in ordered:
        _find_unread_name(cast, candidate)
    bearer, situations = _explicit(cast, ordered)
    discourse = Discourse(cast, ordered)
    for candidate in ordered:
        _take_clause_subject(cast, discourse, candidate, bearer, situations)
    history = History(cast, discourse, bearer)
    for candidate in ordered:
        if id(candidate) not in bearer:
            found = _resolve_one(history, candidate)
            if found is not None:
                bearer[id(candidate)], situations[id(candidate)], candidate.certainty = found
        if id(candidate) in bearer:
            history.note(candidate, bearer[id(candidate)])
    situations |= match_headlines(cast, ordered, bearer)
    told: dict[int, float] = {}
    for candidate in ordered:
        _settle(cast, candidate, bearer.get(id(candidate)), situations.get(id(candidate), ""), told)
    drop_topics(groups, bearer)
    return bearer


def _settle(cast: Cast, candidate: Candidate, entity: Entity | None, situation: str, told: dict[int, float]) -> None:
    """Write who speaks into the candidate. Nobody is surer of an implicit subject than of whom it goes back to."""
    mention = None if candidate.source is None else cast.mention(candidate.source)
    describe(candidate, mention, entity, situation)
    if entity is None:
        return
    candidate.who, candidate.who_span, candidate.why = entity.best.text, entity.best.at, None
    if mention is not None:
        told[id(entity)] = max(candidate.confidence, told.get(id(entity), 0.0))
    else:
        candidate.confidence = min(candidate.confidence, told.get(id(entity), 1.0))


def _explicit(cast: Cast, ordered: list[Candidate]) -> tuple[dict[int, Entity], dict[int, str]]:
    """The bearers of the sources that name somebody."""
    bearer: dict[int, Entity] = {}
    situations: dict[int, str] = {}
    for candidate in ordered:
        if candidate.source is None:
            continue
        mention = cast.mention(candidate.source)
        if _is_state(mention) or _is_adverbial(cast, mention) or _is_object(cast, candidate, mention, ordered):
            candidate.source, candidate.how = None, "implicit"
            continue
        if points_back(mention):
            continue
        entity = cast.enter(mention)
        bearer[id(candidate)] = entity
        situations[id(candidate)] = "named" if mention.names else "phrase"
        cue = candidate.reading
        if (
            candidate.how in {"explicit", "subject"}
            and not candidate.via
            and cue is not None
            and cue.part == "verb"
            and cue.number == "s"
            and cue.gender
        ):
            entity.agree(cue.gender)
    return bearer, situations


def _find_unread_name(cast: Cast, candidate: Candidate) -> None:
    """`واستبعد عبندة كذا`: a name of the article right behind the verb is its subject, whatever the word looks like."""
    if candidate.how not in {"implicit", "none"} or candidate.source is not None or candidate.reading is None:
        return
    k = candidate.at + 1
    if candidate.reading.part != "verb" or k >= len(cast.doc.words) or k >= cast.doc.paragraph_of(candidate.at)[1]:
        return
    word = cast.doc.words[k]
    if word.prefix or word.conjunction or any(start <= k < end for start, end in candidate.content):
        return
    if word.flags & (COLLECTIVE | ANONYMOUS) and word.bare in {"بعضهم", "احدهم", "احداهن", "بعض", "احد", "احدي"}:
        candidate.source, candidate.how = (k, max(k + 1, phrase_end(cast.doc, k, k + 6, strict=True))), "explicit"
    run = cast.names.run_of.get(k)
    if run is not None and run[0] == k:
        candidate.source, candidate.how = run, "explicit"
    elif cast.names.lone(word):
        candidate.source, candidate.how = (k, k + 1), "explicit"


def _take_clause_subject(
    cast: Cast, discourse: Discourse, candidate: Candidate, bearer: dict[int, Entity], situations: dict[int, str]
) -> None:
    """Whom the clause of a verb names as its subject speaks, where no rule saw it (`أما العضوة ...، فذكرت`)."""
    cue = candidate.reading
    if candidate.source is not None or (candidate.how == "none" and candidate.rule == "description"):
        return
    if cue is None or cue.part != "verb" or cue.passive:
        return
    for at, mention in discourse.subjects(discourse.sentence_of(candidate.at)):
        if at != candidate.at or mention.kind == "thing":
            continue
        if (mention.kind != "person" or mention.number == "p") and (
            candidate.opener != "clause" or mention.at[1] > candidate.start
        ):
            continue
        if mention.names or candidate.opener == "clause" or not _OBJECTS & cue.frames:
            candidate.source, candidate.how = mention.at, "explicit"
            bearer[id(candidate)], situations[id(candidate)] = cast.enter(mention), "clause subject"
            return


def _is_state(mention: Mention) -> bool:
    """`تقول ضاحكة`, `تقول وهي تمشي`: what stands behind the verb tells the manner, not the source."""
    if mention.flags & TIME and not mention.flags & NOMINAL_HEAD:
        return True
    if mention.flags & PRONOUN and mention.head in {"هو", "هي", "هم", "هما"}:
        return True
    return (
        mention.kind == "thing"
        and len(mention.words) == 1
        and not mention.definite
        and mention.head.endswith(("ه", "ا"))
    )


def _is_adverbial(cast: Cast, mention: Mention) -> bool:
    """`وفي السياق ذاته، قدر فلان`: what stands under a preposition does not speak."""
    k = mention.at[0] - 1
    speaks = mention.flags & NOMINAL_HEAD or mention.at[0] in cast.names.run_of
    return not speaks and k >= 0 and cast.doc.words[k].form in {"في", "وفي"}


def _is_object(cast: Cast, candidate: Candidate, mention: Mention, ordered: list[Candidate]) -> bool:
    """`ودعا المواطنين إلى`: a crowd behind a verb that calls or warns is its object, where somebody spoke before."""
    cue = candidate.reading
    if cue is None or candidate.how != "explicit" or not {"addr-obj", "obj", "obj+bi"} & cue.frames:
        return False
    if cue.part != "verb" or not cue.conjunction or candidate.cue_class not in {"call", "warn", "demand", "praise"}:
        return False
    if mention.number == "s" or not mention.definite or len(mention.words) > 3:
        return False
    at = mention.at
    if at[1] - at[0] > 1 and all(
        w.flags & DEFINITE and w.flags & NOMINAL_HEAD for w in cast.doc.words[at[0] : at[0] + 2]
    ):
        return False  # `ينصح الأطباء المرضى`
    if mention.kind == "person" and (not mention.definite or cast.names.lone(cast.doc.words[mention.at[0]])):
        return False
    if candidate.source is None or any(w.form.endswith("ون") for w in cast.doc.words[slice(*candidate.source)]):
        return False
    earlier = [c for c in ordered if c.at < candidate.at and not cast.doc.in_title(c.at) and c.source is not None]
    if not earlier or candidate.at - earlier[-1].at > _NEAR:
        return False
    speaker = cast.mention(earlier[-1].source or (0, 1))
    return speaker.kind == "person" and (not speaker.gender or speaker.gender == cue.gender)


def _resolve_one(history: History, candidate: Candidate) -> Found | None:
    if candidate.source is not None:
        return described_speaker(history, candidate, history.cast.mention(candidate.source))
    if candidate.how == "none":
        candidate.why = "the text names nobody"
        return None
    if candidate.opener == "headline":
        candidate.why = "the article quotes nobody with these words"
        return None
    found = implicit_speaker(history, candidate)
    if found is None:
        candidate.why = "no earlier speaker is likely enough" if history.speakers else "no earlier speaker"
    return found
