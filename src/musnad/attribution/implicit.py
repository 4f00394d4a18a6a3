"""Implicit subjects: who a verb or participle without a subject of its own speaks for.

The order of the discourse decides: the subject of the nearest earlier clause at the same level that agrees and can
speak. A verb that goes on with reported words (`أضاف`) looks for speakers alone.
"""

from __future__ import annotations

from typing import NamedTuple

from musnad.attribution.bearers import Entity
from musnad.attribution.candidate import Candidate
from musnad.attribution.cast import Cast
from musnad.attribution.discourse import Discourse, is_thing
from musnad.attribution.lexicon import Cue
from musnad.attribution.mentions import Mention
from musnad.attribution.reference_words import DOCUMENTS_SAY, GOES_ON
from musnad.attribution.subjects import agrees

_FARTHEST_PARAGRAPHS = 1
_FARTHEST_SENTENCES = 40
_NEAR = 2  # tokens: the comma, and what may stand beside it


class Found(NamedTuple):
    """A bearer and how it was found."""

    entity: Entity
    situation: str


class Event(NamedTuple):
    """A clause and whom it is about; `spoke` where its verb reports words."""

    at: int
    entity: Entity | None
    mention: Mention | None
    spoke: bool


def meant_speaker(
    cast: Cast, discourse: Discourse, candidate: Candidate, bearer: dict[int, Entity], mention: Mention
) -> Entity | None:
    """Whom `الرجل` or `المسؤول` means: the nearest earlier person of that gender, speaking or not."""
    number = discourse.sentence_of(candidate.at)
    for earlier in range(number, max(-1, number - 12), -1):
        events = _events(discourse, earlier, candidate.at, None, bearer)
        for event in reversed(events):
            entity = event.entity or (cast.known(event.mention) if event.mention is not None else None)
            if entity is None or entity.kind != ("group" if mention.number == "p" else "person"):
                continue
            if not (mention.gender and entity.gender and mention.gender != entity.gender):
                return entity
    return None


def implicit_speaker(cast: Cast, discourse: Discourse, candidate: Candidate, bearer: dict[int, Entity]) -> Found | None:
    """The bearer that the order of the discourse gives an implicit subject, if it gives one."""
    cue = candidate.reading
    participle = cue is not None and cue.part != "verb"
    number = discourse.sentence_of(candidate.at)
    if candidate.parent is not None:
        return _within(cast, discourse, candidate, bearer, number)
    events = _events(discourse, number, candidate.at, None, bearer)
    if participle:
        events = _with_trailing_person(discourse, number, candidate, bearer, events)
    found = _latest(cast, events, cue, speakers_first=not participle and _goes_on(cue))
    if found is not None:
        return Found(found, "participle" if participle else "same sentence")
    return _earlier(cast, discourse, candidate, bearer, number)


def _with_trailing_person(
    discourse: Discourse, number: int, candidate: Candidate, bearer: dict[int, Entity], events: list[Event]
) -> list[Event]:
    """`..., وفقا للمتحدث فلان، مضيفا`: a participle goes on with a person to whom the words before it were given."""
    trailing = [
        c
        for c in discourse.spoken.get(number, ())
        if c.opener == "trail" and c.parent is None and c.at < candidate.at and c.source is not None and id(c) in bearer
    ]
    if not trailing or candidate.at - (trailing[-1].source or (0, 0))[1] > _NEAR:
        return events
    entity = bearer[id(trailing[-1])]
    return [*events, Event(trailing[-1].at, entity, None, True)] if entity.kind in {"person", "group"} else events


def _goes_on(cue: Cue | None) -> bool:
    return cue is None or cue.lemma in GOES_ON


def _within(
    cast: Cast, discourse: Discourse, candidate: Candidate, bearer: dict[int, Entity], number: int
) -> Found | None:
    """Inside another content: a subject within it, else the outer speaker."""
    parent = candidate.parent
    assert parent is not None
    events = [
        e for e in _events(discourse, number, candidate.at, parent, bearer) if e.at >= parent.content[0][0]
    ]  # fmt: skip
    found = _latest(cast, events, candidate.reading, speakers_first=False)
    if found is not None:
        return Found(found, "nested")
    outer = bearer.get(id(parent))
    return Found(outer, "nested") if outer is not None and agreeing(candidate.reading, outer) else None


def _events(
    discourse: Discourse, number: int, before: int, parent: Candidate | None, bearer: dict[int, Entity]
) -> list[Event]:
    """The clauses of a sentence before a token at one level, in order."""
    spoken = discourse.spoken.get(number, ())
    events = [
        Event(c.at, bearer[id(c)], None, True)
        for c in spoken
        if c.at < before and c.parent is parent and id(c) in bearer and _tells(c, bearer[id(c)])
    ]
    for c in spoken:  # whoever passed the words on may go on, too
        if c.via and c.at < before and c.parent is parent:
            events.append(Event(c.at - 1, None, discourse.cast.mention(c.via[0]), True))
    cues = {c.at for c in spoken}
    for at, mention in discourse.subjects(number):
        if at >= before or at in cues or (parent is None and _inside(spoken, at)):
            continue
        events.append(Event(at, None, mention, False))
    events.sort(key=lambda e: e.at)
    return events


def _tells(candidate: Candidate, entity: Entity) -> bool:
    """Whether a statement keeps its speaker in view: a trailing `بحسب كذا` does not, a person in front does."""
    return candidate.opener != "trail" and (candidate.opener != "front" or entity.kind == "person")


def _inside(spoken: list[Candidate] | tuple[()], at: int) -> bool:
    return any(start <= at < end for c in spoken if c.opener not in {"trail", "front"} for start, end in c.content)


def _latest(cast: Cast, events: list[Event], cue: Cue | None, *, speakers_first: bool) -> Entity | None:
    fallback: Entity | None = None
    for event in reversed(events):
        if speakers_first and not event.spoke:
            continue
        entity = event.entity
        if entity is None:
            assert event.mention is not None
            if not _mention_agrees(cue, event.mention):
                continue
            found = cast.known(event.mention)
            if found is None:
                continue
            entity = found
        if not agreeing(cue, entity) or is_thing(entity.best):
            continue
        if entity.kind in {"document", "thing"} and cue is not None and cue.lemma not in DOCUMENTS_SAY:
            fallback = fallback or entity
            continue
        return entity
    if speakers_first and fallback is None:
        return _latest(cast, [e for e in events if not e.spoke], cue, speakers_first=False)
    return fallback


def _earlier(
    cast: Cast, discourse: Discourse, candidate: Candidate, bearer: dict[int, Entity], number: int
) -> Found | None:
    """Back over earlier sentences, nearest first."""
    sentences = discourse.doc.sentences
    paragraph = sentences[number].paragraph
    cue = candidate.reading
    fallback: Found | None = None
    title = discourse.doc.in_title
    passed = {paragraph}  # paragraphs that nobody acts in put nothing between a speaker and his next words
    for earlier in range(number - 1, max(-1, number - _FARTHEST_SENTENCES), -1):
        sentence = sentences[earlier]
        same = sentence.paragraph == paragraph
        events = _events(discourse, earlier, sentence.end, None, bearer)
        if events:
            passed.add(sentence.paragraph)
        if len(passed) - 1 > _FARTHEST_PARAGRAPHS:
            break
        if not same:  # over a paragraph's border only speakers, and who the last clause is about, carry on
            last = [] if title(sentence.start) else events[-1:]
            events = [e for e in events if e.spoke] or last
        found = _latest(cast, events, cue, speakers_first=_goes_on(cue))
        if found is None:
            continue
        if not same and _is_unexplained(found):
            return fallback
        situation = "same paragraph" if same else "earlier paragraph"
        if found.kind in {"document", "thing"} and (cue is None or cue.lemma not in DOCUMENTS_SAY):
            fallback = fallback or Found(found, situation)
            continue
        return Found(found, situation)
    return fallback


def _is_unexplained(entity: Entity) -> bool:
    """A thing, or `الرجل` and nothing more: over a paragraph's border no verb is taken to go back to such a one."""
    best = entity.best
    return entity.kind == "thing" or (len(best.words) < 2 and (best.definite or entity.kind == "person"))


def agreeing(cue: Cue | None, entity: Entity) -> bool:
    """Whether a bearer can be the unwritten subject of a cue."""
    return _agreeing(cue, entity.gender, entity.number, entity.kind)


def _mention_agrees(cue: Cue | None, mention: Mention) -> bool:
    return _agreeing(cue, mention.gender, mention.number, mention.kind)


def _agreeing(cue: Cue | None, gender: str, number: str, kind: str) -> bool:
    if cue is None or cue.part == "noun":
        return True
    if kind == "group" and number == "p" and cue.number == "s" and cue.gender == "m" and gender != "f":
        return False
    if kind in {"body", "document", "thing"} and number == "p":
        number = ""
    if cue.number in {"p", "d"} and cue.part == "verb":
        return kind in {"person", "group"} and number in {cue.number, ""}
    if kind == "person" and cue.number in {"p", "d"}:
        return number == cue.number
    return agrees(cue, gender, number, before=True)
