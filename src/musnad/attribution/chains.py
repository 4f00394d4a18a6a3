"""Chains: which statement stands in which, and who passed the words on (outlet, agency, the speaker's source)."""

from __future__ import annotations

from musnad.attribution.candidate import Candidate, Range
from musnad.attribution.document import Document
from musnad.attribution.flags import ARABIC, LATIN, OUTLET, QUOTE
from musnad.attribution.nounphrase import phrase_end

_MEDIA = frozenset(("وسايل", "مواقع", "صحف", "وكالات", "قنوات"))
_HELD = frozenset(("believe", "expect", "doubt"))
_OF_THE_PRESS = frozenset("اخباري اخباريه صحفي صحفيه صحافي صحافيه اعلامي اعلاميه".split())


def nest(groups: list[list[Candidate]]) -> None:
    """Give each candidate the smallest other content that holds its cue."""
    for group in groups:
        for candidate in group:
            holders = [c for c in group if c is not candidate and _holds(c, candidate)]
            candidate.parent = min(holders, key=_length, default=None)


def _holds(outer: Candidate, inner: Candidate) -> bool:
    at = inner.cue[0] if inner.cue else inner.content[0][0]
    if not any(start <= at < end for start, end in outer.content):
        return False
    return (
        outer.content[0][0] <= inner.content[0][0]
        and inner.content[-1][1] <= outer.content[-1][1]
        and _length(outer) > _length(inner)
    )


def _length(candidate: Candidate) -> int:
    return sum(end - start for start, end in candidate.content)


def is_self_embedded(candidate: Candidate) -> bool:
    """`قال إنه يأمل`: the inner source is the outer one again, or nobody new."""
    parent = candidate.parent
    while parent is not None:
        if parent.who and parent.who == candidate.who:
            return True
        parent = parent.parent
    return (
        candidate.parent is not None
        and candidate.parent.opener not in {"trail", "front"}
        and candidate.source is None
        and candidate.rule != "noun"
    )


def merge_outlets(doc: Document, group: list[Candidate]) -> list[Candidate]:
    """An outlet that trails a clause with a cue and source of its own passes it on: it becomes an intermediary."""
    kept = []
    for candidate in group:
        framing = candidate.opener in {"trail", "front"}
        told = [c for c in group if c is not candidate and c.parent is candidate] if framing else []
        if told and candidate.source is not None and _is_outlet(doc, candidate.source):
            if candidate.opener == "front" and any(c.cue_class in _HELD for c in told):
                kept.append(candidate)  # `بحسب الوكالة، ظن الوزير أن`: the agency tells it
                continue
            for inner in told:
                if inner.opener not in {"trail", "front"} or inner.source is not None:
                    inner.via = [candidate.source, *inner.via]
                inner.parent = candidate.parent
        else:
            kept.append(candidate)
    return kept


def _is_outlet(doc: Document, source: Range) -> bool:
    head = doc.words[source[0]]
    if head.flags & QUOTE and source[0] + 1 < source[1]:
        head = doc.words[source[0] + 1]
    press = any(word.bare in _OF_THE_PRESS for word in doc.words[source[0] : source[1]])
    return bool(head.flags & OUTLET) or head.bare in _MEDIA or (head.bare in {"تقارير", "تقرير"} and press)


def said_to(doc: Document, candidate: Candidate) -> Range | None:
    """The outlet that the words were said to (`قال لرويترز`, `في مقابلة مع قناة كذا`), without its preposition."""
    words = doc.words
    for party in (candidate.addressee, candidate.medium):
        if party is None:
            continue
        for k in range(*party):
            word = words[k]
            if word.form in {"ل", "لـ"} and k + 1 < party[1] and words[k + 1].flags & (QUOTE | LATIN | OUTLET):
                inner = k + 1
                return (
                    (inner + 1, max(doc.closing.get(inner, inner + 2), inner + 2))
                    if words[inner].flags & QUOTE
                    else (inner, max(phrase_end(doc, inner, party[1]), inner + 1))
                )
            if (word.flags & OUTLET and word.bare not in {"موقع", "شبكه"}) or (
                word.bare in {"موقع", "شبكه", "قناه", "صحيفه"} and party is candidate.addressee
            ):
                if party is candidate.medium and not _is_told(doc, party[0], k):
                    continue
                end = phrase_end(doc, k + 1, party[1]) if k + 1 < party[1] and (words[k + 1].flags & ~ARABIC) else k + 1
                return k, max(end, k + 1)
    return None


def _is_told(doc: Document, start: int, k: int) -> bool:
    """Within a medium: `مع قناة`, `لقناة`, not `على قناة` alone or a party's own page."""
    return doc.words[k].prefix == "ل" or doc.words[k - 1].form in {"مع", "الي", "ل"}
