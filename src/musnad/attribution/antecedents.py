"""Whom an implicit subject can mean: the bearers that acted or spoke before it and agree, and what speaks for each.

What speaks for a bearer is a list of features; `weighing` says how much each counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from musnad.attribution.bearers import Entity
from musnad.attribution.candidate import Candidate
from musnad.attribution.discourse import is_thing
from musnad.attribution.history import Event, History
from musnad.attribution.lexicon import Cue
from musnad.attribution.mentions import Mention
from musnad.attribution.reference_words import DOCUMENTS_SAY, GOES_ON
from musnad.attribution.subjects import agrees

_FARTHEST_SENTENCES = 6  # in which somebody acts
_FARTHEST_LOOK = 40
_NEAR = 2  # tokens: the comma, and what may stand beside it
_MOST = 4


class Antecedent(NamedTuple):
    """A bearer that an implicit subject can mean, and the features of its last event before the subject."""

    entity: Entity
    features: list[str]


def antecedents(history: History, candidate: Candidate) -> list[Antecedent]:
    """The bearers that agree with a candidate's cue, the last to act first, each with what speaks for it."""
    found: list[Antecedent] = []
    seen: set[int] = set()
    cue = candidate.reading
    sentences = history.cast.doc.sentences
    number = history.discourse.sentence_of(candidate.at)
    passed = [sentences[number].paragraph]  # paragraphs that nobody acts in put nothing between a speaker and his words
    for place, event, how in _events(history, candidate, number):
        if sentences[place].paragraph != passed[-1]:
            passed.append(sentences[place].paragraph)
        entity = event.entity
        if entity is None:
            if event.mention is None or not mention_agrees(cue, event.mention):
                continue
            entity = history.cast.known(event.mention)
        if entity is None or id(entity) in seen or not agreeing(cue, entity) or is_thing(entity.best):
            continue
        seen.add(id(entity))
        apart = len(passed) - 1
        distance = "sentence" if place == number else "paragraph" if apart == 0 else f"{min(apart, 3)} back"
        found.append(Antecedent(entity, _features(history, candidate, event, how, entity, len(found), distance)))
        if len(found) == _MOST:
            break
    return found


def contexts(candidate: Candidate, opens_sentence: bool, opens_paragraph: bool) -> tuple[str, str]:
    """The two kinds of implicit subject, rough and fine, that features are weighed for beside all of them together."""
    cue = candidate.reading
    rough = ("none" if cue is None else cue.part) + ("+nested" if candidate.parent is not None else "")
    goes_on = cue is None or cue.lemma in GOES_ON
    fine = f"{rough} {'goes on' if goes_on else 'states'}"
    return rough, fine + (" first" if opens_sentence else "") + (" paragraph" if opens_paragraph else "")


def _events(history: History, candidate: Candidate, number: int) -> Iterator[tuple[int, Event, str]]:
    """Sentence, event and how it is met; the outer speaker of reported words first, then back from the candidate."""
    parent = candidate.parent
    if parent is not None:
        outer = history.bearer.get(id(parent))
        if outer is not None:
            yield number, Event(parent.at, outer, None, True), "outer"
        for event in reversed(history.before(number, candidate.at, parent)):
            yield number, event, "inner"
    for event in _trailing_person(history, candidate, number):
        yield number, event, "trail"
    for event in reversed(history.before(number, candidate.at, None)):
        yield number, event, ""
    for earlier in islice(_eventful(history, number), _FARTHEST_SENTENCES):
        for event in reversed(history.of_sentence(earlier)):
            yield earlier, event, ""


def _eventful(history: History, number: int) -> Iterator[int]:
    """Back over the earlier sentences in which somebody acts or speaks."""
    earlier = range(number - 1, max(-1, number - _FARTHEST_LOOK), -1)
    return (place for place in earlier if history.of_sentence(place))


def _trailing_person(history: History, candidate: Candidate, number: int) -> list[Event]:
    """`..., وفقا للمتحدث فلان، مضيفا`: a participle goes on with a person to whom the words before it were given."""
    cue = candidate.reading
    if cue is None or cue.part == "verb":
        return []
    trailing = [
        c
        for c in history.discourse.spoken.get(number, ())
        if c.opener == "trail" and c.parent is None and c.at < candidate.at and c.source and id(c) in history.bearer
    ]
    if not trailing or candidate.at - (trailing[-1].source or (0, 0))[1] > _NEAR:
        return []
    entity = history.bearer[id(trailing[-1])]
    return [Event(trailing[-1].at, entity, None, True)] if entity.kind in {"person", "group"} else []


def _features(
    history: History, candidate: Candidate, event: Event, how: str, entity: Entity, rank: int, distance: str
) -> list[str]:
    cue, best = candidate.reading, entity.best
    last = bool(history.speakers) and history.speakers[-1] is entity
    spoke = f"{'spoke' if event.spoke else 'acted'} {distance}"
    written = entity.kind in {"document", "thing"}
    found = [
        "any",
        f"rank {rank}",
        distance,
        spoke,
        f"{entity.kind}{' named' if best.names else ''}",
        f"told {bisect_right((1, 2, 4), history.times_told(entity))}",
        f"mentioned {bisect_right((2, 3, 5), len(entity.places))}",
        f"{'last' if last else 'not last'} speaker",
        f"{'last' if last else 'not last'} speaker {distance}",
        f"gender {'known' if cue is not None and cue.gender and cue.gender == entity.gender else 'open'}",
        f"words {bisect_right((2, 3, 5), len(best.words))}",
    ]
    if how:
        found.append(how)
    if history.cast.doc.in_title(event.at):
        found.append("headline")
    if best.definite and not best.names:
        found.append("description")
    if written:
        found.append(f"written {'says' if cue is None or cue.lemma in DOCUMENTS_SAY else 'hardly says'}")
    if cue is not None:
        found.append(f"{cue.cue_class} {spoke}")
    return found


def agreeing(cue: Cue | None, entity: Entity) -> bool:
    """Whether a bearer can be the unwritten subject of a cue."""
    return _agreeing(cue, entity.gender, entity.number, entity.kind)


def mention_agrees(cue: Cue | None, mention: Mention) -> bool:
    """Whether the bearer of a mention can be the unwritten subject of a cue."""
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
