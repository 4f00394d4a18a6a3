"""Gold statements, written as strings, found in the text and paired with the statements that were read.

Contents are compared as sets of words, so that marks and white space at an edge cost nothing. A pair is *joint* when
its speaker is right too; joint F1 is the figure that floors are set on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from musnad.record import Span, Statement
from musnad.text.characters import fold

Gold = dict[str, Any]

_WORD = re.compile(r"[\w\u064B-\u065F\u0670\u0640]+")
_CLITIC = re.compile(r"^[وف]?(?:لل|[بلك]?ال|[بلك])?(?=\w{3})")
_COMPLEMENTISERS = {fold(word) for word in ("أن", "بأن", "إلى", "على")}
_ENOUGH = 0.5


def contents(base: str, gold: Gold) -> tuple[Span, ...]:
    """Where the pieces of a gold content stand; `at` says which occurrence of the first piece is meant."""
    spans: list[Span] = []
    after = 0
    for piece in gold["content"]:
        start = after - 1
        for _ in range(gold.get("at") or 1 if not spans else 1):
            start = base.index(piece, start + 1)
        spans.append(Span(start, start + len(piece)))
        after = start + len(piece)
    return tuple(spans)


def missing(base: str, gold: Gold) -> list[str]:
    """The strings of a gold statement that the text does not hold: mistakes of whoever wrote it."""
    strings = [*gold["content"], gold["cue"], gold["source"], gold["who"], *gold["via"]]
    return [string for string in strings if string and string not in base]


def same_speaker(gold: str, read: str) -> bool:
    """Whether two names mean the same: half their words agree, or one name holds the other."""
    wanted, found = _name(gold), _name(read)
    if not wanted or not found:
        return not wanted and not found
    common = len(wanted & found)
    if 2 * common / (len(wanted) + len(found)) >= _ENOUGH:
        return True
    return common >= min(2, len(wanted)) and (wanted <= found or found <= wanted)


@dataclass
class Tally:
    """How many gold and read statements there were, how many agree, and what went wrong, in words."""

    gold: int = 0
    read: int = 0
    overlap: int = 0
    joint: int = 0
    wrong: tuple[str, ...] = ()

    @property
    def overlap_f1(self) -> float:
        """The harmonic mean of precision and recall over pairs, whoever speaks."""
        return 2 * self.overlap / (self.gold + self.read) if self.gold + self.read else 0.0

    @property
    def joint_f1(self) -> float:
        """The harmonic mean of precision and recall over joint pairs."""
        return 2 * self.joint / (self.gold + self.read) if self.gold + self.read else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.gold + other.gold,
            self.read + other.read,
            self.overlap + other.overlap,
            self.joint + other.joint,
            self.wrong + other.wrong,
        )


def paired(base: str, gold: Sequence[Gold], read: Sequence[Statement]) -> dict[int, int]:
    """Which read statement answers to which gold one, by index: best pairs first, each once."""
    words = [match.span() for match in _WORD.finditer(base)]
    wanted = [_covered(base, words, contents(base, one)) for one in gold]
    return dict(_pairs(wanted, [_covered(base, words, one.content) for one in read]))


def tally(base: str, gold: Sequence[Gold], read: Sequence[Statement]) -> Tally:
    """Pair the statements of one article and count."""
    pairs = paired(base, gold, read)
    right = {i for i, j in pairs.items() if same_speaker(gold[i]["who"], read[j].who)}
    wrong = [f"missed: {one['content'][0]} | {one['who']}" for i, one in enumerate(gold) if i not in pairs]
    wrong += [f"wrong speaker: {gold[i]['who']} | {read[j].who}" for i, j in pairs.items() if i not in right]
    wrong += [
        f"spurious: {one.content[0].of(base) if one.content else ''} | {one.who}"
        for j, one in enumerate(read)
        if j not in pairs.values()
    ]
    return Tally(len(gold), len(read), len(pairs), len(right), tuple(wrong))


def _pairs(gold: list[frozenset[int]], read: list[frozenset[int]]) -> Iterable[tuple[int, int]]:
    candidates = sorted(
        ((-len(g & r) / len(g | r), i, j) for i, g in enumerate(gold) for j, r in enumerate(read) if g & r),
    )
    taken_gold: set[int] = set()
    taken_read: set[int] = set()
    for likeness, i, j in candidates:
        if -likeness >= _ENOUGH and i not in taken_gold and j not in taken_read:
            taken_gold.add(i)
            taken_read.add(j)
            yield i, j


def _covered(base: str, words: list[tuple[int, int]], spans: Iterable[Span]) -> frozenset[int]:
    """The words that touch the spans, less a complementiser alone in front: whether it belongs is convention."""
    parts = tuple(spans)
    found = [i for i, (start, end) in enumerate(words) if any(start < s.end and s.start < end for s in parts)]
    while len(found) > 1 and fold(base[slice(*words[found[0]])]) in _COMPLEMENTISERS:
        found.pop(0)
    return frozenset(found)


def _name(words: str) -> set[str]:
    return {_CLITIC.sub("", fold(word)) for word in _WORD.findall(words)}
