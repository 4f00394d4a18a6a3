"""Implicit subjects: who a verb or participle without a subject of its own speaks for.

All bearers that acted or spoke shortly before and agree are weighed against each other, and against nobody.
"""

from __future__ import annotations

from typing import NamedTuple

from musnad.attribution.antecedents import antecedents, contexts
from musnad.attribution.bearers import Entity
from musnad.attribution.candidate import Candidate
from musnad.attribution.history import History
from musnad.attribution.mentions import Mention
from musnad.attribution.weighing import odds

_LEAST = 0.3  # below it nobody is named
_FARTHEST_SENTENCES = 12


class Found(NamedTuple):
    """A bearer and how it was found; `certainty` where it was weighed against others, 0 to 1."""

    entity: Entity
    situation: str
    certainty: float | None = None


def implicit_speaker(history: History, candidate: Candidate) -> Found | None:
    """The likeliest bearer of an implicit subject; `None` where none is likely."""
    choices = antecedents(history, candidate)
    if not choices:
        return None
    sentences = history.cast.doc.sentences
    number = history.discourse.sentence_of(candidate.at)
    opens = number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph
    likely = odds(choices, contexts(candidate, candidate.at <= sentences[number].start + 1, opens))
    best = max(range(len(choices)), key=likely.__getitem__)
    return Found(choices[best].entity, "implicit", likely[best]) if likely[best] >= _LEAST else None


def meant_speaker(history: History, candidate: Candidate, mention: Mention) -> Entity | None:
    """Whom `الرجل` or `المسؤول` means: the nearest earlier person of that gender, speaking or not."""
    number = history.discourse.sentence_of(candidate.at)
    for earlier in range(number, max(-1, number - _FARTHEST_SENTENCES), -1):
        events = history.before(number, candidate.at, None) if earlier == number else history.of_sentence(earlier)
        for event in reversed(events):
            entity = event.entity or (history.cast.known(event.mention) if event.mention is not None else None)
            if entity is None or entity.kind != ("group" if mention.number == "p" else "person"):
                continue
            if not (mention.gender and entity.gender and mention.gender != entity.gender):
                return entity
    return None
