"""Bearers: which mentions of one article name the same person, group, body or document."""

from __future__ import annotations

from bisect import bisect_left, insort

from musnad.attribution.flags import NOMINAL_HEAD, PLACE, PRONOUN
from musnad.attribution.mentions import Mention
from musnad.attribution.personal_names import JOINING
from musnad.attribution.reference_words import OTHERS, WHOEVER

_MOST_VARIANTS = 24  # differently worded mentions that are kept for comparison


class Entity:
    """A bearer of mentions within one article; `best` is its fullest mention."""

    __slots__ = ("best", "gender", "mentions", "number", "places", "voted")

    def __init__(self, mention: Mention) -> None:
        self.mentions = [mention]
        self.places = [mention.at]
        self.best = mention
        self.gender, self.number = mention.gender, mention.number
        self.voted = False

    @property
    def kind(self) -> str:
        """The kind of its fullest mention."""
        return self.best.kind

    def add(self, mention: Mention) -> None:
        """Another mention of the same bearer."""
        if mention.at not in self.places[-_MOST_VARIANTS:]:
            insort(self.places, mention.at)
        if len(self.mentions) < _MOST_VARIANTS and all(known.text != mention.text for known in self.mentions):
            self.mentions.append(mention)
        if _weight(mention) > _weight(self.best):
            self.best = mention
        if not self.voted:
            self.gender = self.gender or mention.gender
        self.number = self.number or mention.number

    def agree(self, gender: str) -> None:
        """A verb told the gender of its subject: it knows better than the spelling of a name."""
        if not self.voted and self.best.kind == "person":
            self.gender, self.voted = gender, True

    def last_before(self, index: int) -> int:
        """Where the last mention before `index` begins, -1 where there is none."""
        earlier = bisect_left(self.places, (index, 0))
        return self.places[earlier - 1][0] if earlier else -1


def _weight(mention: Mention) -> tuple[bool, bool, int]:
    return (not mention.again, mention.kind != "person" or len(mention.names) > 1, len(mention.words))


def same_bearer(one: Mention, other: Mention) -> bool:
    """Whether two mentions name one bearer: a shared name that nothing contradicts, or one phrase within the other."""
    if one.names and other.names:
        return _shares_name(one, other)
    for lone, full in ((one, other), (other, one)):
        if full.names and len(lone.words) == 1 and not lone.flags & (NOMINAL_HEAD | PLACE):
            return lone.words[0] in full.names and not conflict(lone, full)
    small, large = sorted((one, other), key=lambda m: len(m.words))
    if not small.words or not same_head(small, large):
        return False
    if small.head in WHOEVER or OTHERS & (set(small.words) ^ set(large.words)):
        return small.words == large.words
    if small.flags & PRONOUN:  # `البعض` is not `بعض الردود`
        return small.words == large.words
    rest = {_sexless(w) for w in large.words}
    words = small.words[1:] if small.number == "d" else small.words
    return all(_sexless(w) in rest for w in words) and (small.definite or len(small.words) > 1)


def _shares_name(one: Mention, other: Mention) -> bool:
    first, second = one.names - JOINING or one.names, other.names - JOINING or other.names
    shared = first & second
    if not shared or conflict(one, other):
        return False
    return len(shared) >= min(2, len(first), len(second))


def same_head(one: Mention, other: Mention) -> bool:
    """The same office, body or document, whatever the gender, and the case of a dual, it is spelled in."""
    if one.number == other.number == "d":
        return _dual_stem(one.head) == _dual_stem(other.head)
    if one.head == other.head or one.head in other.offices or other.head in one.offices:
        return True
    woman, office = (one, other) if one.head.endswith("ه") else (other, one)  # `المديرة` may be called `مدير كذا`
    return one.kind == other.kind == "person" and not woman.names and _sexless(woman.head) == office.head


def _dual_stem(word: str) -> str:
    return word.removesuffix("ن").rstrip("اي")


def _sexless(word: str) -> str:
    return word[:-1] if word.endswith("ه") and len(word) > 3 else word


def conflict(one: Mention, other: Mention) -> bool:
    """A body and its officer share a name (`حزب الأمل`, `رئيس حزب الأمل`) but are two; so are one and a pair."""
    if "" not in (one.number, other.number) and (one.number == "s") != (other.number == "s"):
        return True
    kinds = {one.kind, other.kind}
    if len(kinds) == 2 and "thing" not in kinds:
        unclear = one if len(one.words) == 1 else other if len(other.words) == 1 else None
        return unclear is None or kinds != {"person", "body"}
    return bool(one.kind == "person" and one.gender and other.gender and one.gender != other.gender)
