"""What has happened so far in an article: clause by clause, who acts and who speaks.

Resolution tells it each speaker it finds, so that the next implicit subject can be looked for.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from musnad.attribution.bearers import Entity
from musnad.attribution.candidate import Candidate
from musnad.attribution.cast import Cast
from musnad.attribution.discourse import Discourse
from musnad.attribution.mentions import Mention


class Event(NamedTuple):
    """A clause and whom it is about; `spoke` where its verb reports words."""

    at: int
    entity: Entity | None
    mention: Mention | None
    spoke: bool


class History:
    """The events of an article as far as it is resolved; `bearer` is filled by resolution."""

    def __init__(self, cast: Cast, discourse: Discourse, bearer: dict[int, Entity]) -> None:
        self.cast, self.discourse, self.bearer = cast, discourse, bearer
        self.speakers: list[Entity] = []  # who spoke in the body, not inside other words, in order
        self._told: Counter[int] = Counter()
        self._finished: dict[int, list[Event]] = {}

    def note(self, candidate: Candidate, entity: Entity) -> None:
        """Remember who speaks in a candidate; they are told in the order of the text."""
        if self.cast.doc.in_title(candidate.at):
            return
        self._told[id(entity)] += 1
        if candidate.parent is None:
            self.speakers.append(entity)

    def times_told(self, entity: Entity) -> int:
        """How many statements of the body were given to a bearer so far."""
        return self._told[id(entity)]

    def of_sentence(self, number: int) -> list[Event]:
        """The events of a sentence that resolution has passed, in order, outside of reported words."""
        known = self._finished.get(number)
        if known is None:
            known = self._finished[number] = self.before(number, self.discourse.doc.sentences[number].end, None)
        return known

    def before(self, number: int, before: int, parent: Candidate | None) -> list[Event]:
        """The events of a sentence before a token at one level, in order."""
        spoken = self.discourse.spoken.get(number, ())
        events = [
            Event(c.at, self.bearer[id(c)], None, True)
            for c in spoken
            if c.at < before and c.parent is parent and id(c) in self.bearer and _tells(c, self.bearer[id(c)])
        ]
        for c in spoken:  # whoever passed the words on may go on, too
            if c.via and c.at < before and c.parent is parent:
                events.append(Event(c.at - 1, None, self.cast.mention(c.via[0]), True))
        cues = {c.at for c in spoken}
        for at, mention in self.discourse.subjects(number):
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
