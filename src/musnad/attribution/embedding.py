"""Whether what a cue reports stands inside an earlier content of its sentence, or beside it."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate
from musnad.attribution.document import Document

_FREE_RELATIVES = frozenset(("ما", "مما", "بما", "لما"))


def is_embedded(doc: Document, candidate: Candidate, ordered: list[Candidate]) -> bool:
    """Whether a candidate belongs inside an earlier content rather than beside it."""
    if doc.quotation_around(candidate.at, longer_than=5) is not None:
        return True
    if candidate.opener in {"trail", "front"}:
        return False
    cue = candidate.reading
    if cue is not None and cue.part == "participle" and not cue.definite:
        return False
    words = doc.words
    first = words[candidate.begin]
    if candidate.begin + 1 < candidate.at and first.form in {"غير", "الا", "بيد"}:
        return False
    if candidate.begin < candidate.at and first.form in {
        "حيث",
        "فيما",
        "بينما",
        "كما",
        "لكنه",
        "لكنها",
        "لكنهم",
        "ولكنه",
        "ولكنها",
        "وهو",
        "وهي",
    }:
        return False
    if candidate.how == "relative" or candidate.how == "none" or words[candidate.at - 1].form in _FREE_RELATIVES:
        return True
    if first.conjunction == "و" or first.form == "و":
        earlier = [c for c in ordered if c.at < candidate.at and c.reading is not None and c.reading.part == "verb"]
        earlier = [c for c in earlier if not c.embedded] or earlier
        if candidate.how == "implicit" and earlier and cue is not None:
            last = earlier[-1].reading
            return last is not None and not (
                (last.gender == cue.gender and last.number == cue.number) or cue.number == "p"
            )
        return False
    return any(c.at < candidate.at for c in ordered)
