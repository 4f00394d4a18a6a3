"""Mentions of sources: what a noun phrase says of its bearer (names, office, body), and the fullest one in the article."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.lexeme import (
    ANONYMOUS, ARABIC, BODY, CLOSE, COLLECTIVE, COMMA, CUE, DEFINITE, DEMONSTRATIVE, DOCUMENT, LATIN, NAME, NISBA, NOMINAL_HEAD, OPEN, OUTLET,
    PLACE, PREPOSITION, PRONOUN, PUNCTUATION, QUOTE, RELATIVE, ROLE, TIME,
)  # fmt: skip
from musnad.entities.kinds import word_kinds
from musnad.attribution.nounphrase import phrase_end, reads_as_verb

_AGAIN = frozenset(
    (
        "نفسه",
        "نفسها",
        "ذاته",
        "ذاتها",
        "عينه",
        "نفسهم",
        "ذاتهم",
        "اخير",
        "اخيره",
        "هذا",
        "هذه",
        "ذات",
        "نفس",
        "هولاء",
        "تلك",
        "ذلك",
    )
)


@dataclass(slots=True, eq=False)
class Mention:
    """A noun phrase that speaks. `names` are its proper words, `words` all that carry meaning, without clitics."""

    at: Range
    text: str
    words: tuple[str, ...]
    names: frozenset[str]
    head: str
    flags: int
    gender: str
    number: str
    definite: bool
    again: bool


def read_mention(doc: Document, at: Range) -> Mention:
    """What the phrase at `at` tells of its bearer."""
    words = doc.words
    names: list[str] = []
    kept: list[str] = []
    head = None
    again = False
    has_role = False
    previous = None
    gender = ""
    for k in range(*at):
        word = words[k]
        flags = word.flags
        if flags & PUNCTUATION:
            previous = word if flags & (QUOTE | COMMA) else previous
            continue
        if word.bare in _AGAIN or word.form in _AGAIN:
            again = True
            if word.bare in {"اخير", "اخيره"} and head is None:
                head = word
            continue
        if flags & PREPOSITION and not flags & (NOMINAL_HEAD | NAME):
            previous = None
            continue
        if head is None:
            head = word
        kept.append(word.bare)
        if _is_name(word, previous, has_role):
            names.append(word.bare)
            if flags & NAME and word.gender and not gender:  # a woman may hold an office named in the masculine
                gender = word.gender
        has_role = has_role or bool(flags & (ROLE | NISBA))
        previous = word
    if head is None:
        head = words[at[0]]
    text = doc.text[doc.starts[at[0]] : doc.ends[at[1] - 1]]
    return Mention(
        at, text, tuple(kept), frozenset(names), head.bare, head.flags, _gender(head, gender), head.number,
        bool(head.flags & DEFINITE), again,
    )  # fmt: skip


def _gender(head, named: str) -> str:  # type: ignore[no-untyped-def]
    """A woman may hold an office named in the masculine; a feminine office is a woman's whatever the name looks like."""
    return head.gender if head.gender == "f" else named or head.gender


def _is_name(word, previous, has_role: bool) -> bool:  # type: ignore[no-untyped-def]
    """A proper word: a listed name, a Latin one, quoted, or an unlisted indefinite word where a name may stand."""
    flags = word.flags
    if flags & (LATIN | NAME) and not flags & (ROLE | BODY):
        return True
    if flags & (NOMINAL_HEAD | PLACE | PRONOUN | TIME | DEMONSTRATIVE) or word.prefix:
        return False
    if flags & DEFINITE:  # a family name with the article: alone, or right behind a title
        if previous is not None and previous.flags & NAME and not previous.flags & DEFINITE:
            return True
        listed = word_kinds(word.bare) or word_kinds(word.stem)
        return not listed and (previous is None or bool(previous.flags & ROLE))
    if previous is not None and previous.flags & QUOTE:
        return True
    if previous is None:
        return not word.bare.endswith(("ات",))
    closed = previous.flags & (DEFINITE | NAME | LATIN | PLACE | NISBA | COMMA) or not previous.flags & NOMINAL_HEAD
    return bool(closed) and not flags & CUE


def same_bearer(one: Mention, other: Mention) -> bool:
    """Whether two mentions name one bearer: a shared name that nothing contradicts, or one phrase within the other."""
    for lone, full in ((one, other), (other, one)):  # a family name alone, whatever else the word may mean
        if len(lone.words) == 1 and len(full.words) > 1 and lone.words[0] in full.words[1:] and full.names:
            return (
                not lone.flags & (NOMINAL_HEAD | PLACE)
                and full.words.index(lone.words[0]) >= 1
                and _ends_a_name(full, lone.words[0])
            )
    if one.names and other.names:
        shared = one.names & other.names
        if not shared:
            return False
        small, large = sorted((one, other), key=lambda m: len(m.names))
        if small.names <= large.names:
            return not _conflict(one, other)
        return len(shared) >= 2
    small, large = sorted((one, other), key=lambda m: len(m.words))
    if not small.words or small.head != large.head:
        return False
    if small.flags & PRONOUN:  # `البعض` is not `بعض الردود`
        return small.words == large.words
    return set(small.words) <= set(large.words) and (
        small.definite or len(small.words) > 1 or small.words == large.words
    )


def _ends_a_name(full: Mention, word: str) -> bool:
    place = len(full.words) - 1 - full.words[::-1].index(word)
    return (
        word in full.names
        or full.words[place - 1] in full.names
        or (place == len(full.words) - 1 and bool(full.flags & ROLE))
    )


def _conflict(one: Mention, other: Mention) -> bool:
    """A body and its officer share a name (`حزب الأمل`, `رئيس حزب الأمل`) but are two."""
    kinds = [m.flags & (ROLE | BODY | DOCUMENT | OUTLET) for m in (one, other)]
    if all(kinds) and not kinds[0] & kinds[1]:
        return True
    if kinds[0] & ROLE and kinds[1] & ROLE and one.gender and other.gender and one.gender != other.gender:
        return True
    return False


def is_person(mention: Mention) -> bool:
    """Whether a single person bears the mention, as far as the words tell."""
    if mention.flags & (BODY | DOCUMENT | OUTLET | PLACE):
        return False
    return mention.number != "p"


def fuller_mention(doc: Document, mention: Mention) -> Mention | None:
    """A longer phrase elsewhere in the article that holds this mention's name or repeats its head with more."""
    keys = sorted(mention.names, key=lambda n: len(doc.places.get(n, ()))) if mention.names else [mention.head]
    if not keys or not keys[0]:
        return None
    best: Mention | None = None
    for place in doc.places.get(keys[0], ())[:12]:
        if mention.at[0] <= place < mention.at[1]:
            continue
        first, last = doc.paragraph_of(place)
        for start in _phrase_starts(doc, place, bool(mention.names), first):
            if start == place and mention.names:
                end = _name_end(doc, place, last)
            else:
                end = _with_name(doc, start, phrase_end(doc, start, min(last, start + 16), strict=True), place, last)
            if end <= place or end - start > 14:
                continue
            found = read_mention(doc, (start, end))
            if len(found.words) <= len(mention.words) or not same_bearer(mention, found):
                continue
            if best is None or len(found.words) > len(best.words):
                best = found
            break
    return best


def _phrase_starts(doc: Document, place: int, name: bool, first: int) -> list[int]:
    """Where a phrase that holds the word at `place` may begin, farthest first."""
    if not name:
        return [place]
    words = doc.words
    starts = [place]
    for k in range(place - 1, max(first - 1, place - 10), -1):
        word = words[k]
        if word.flags & (PUNCTUATION & ~QUOTE & ~COMMA) or reads_as_verb(word) or word.flags & RELATIVE:
            break
        if word.flags & (ROLE | NAME | BODY) and not word.prefix and not word.flags & COMMA:
            starts.append(k)
        elif word.flags & ARABIC and k == place - 1 and not word.flags & (PREPOSITION | CUE):
            starts.append(k)
    return sorted(starts)


def _name_end(doc: Document, place: int, last: int) -> int:
    """Where a run of names that starts at `place` ends."""
    words = doc.words
    end = place + 1
    while end < min(last, place + 4):
        word = words[end]
        plain = word.flags & ARABIC and not word.flags & ~(ARABIC | NAME) and not word.conjunction and not word.prefix
        if not (word.flags & NAME and not word.conjunction) and not (
            plain and not word.bare.endswith(("ه", "ات", "ا", "ون", "ين"))
        ):
            break
        end += 1
    return end


def _with_name(doc: Document, start: int, end: int, place: int, last: int) -> int:
    """Over a comma to the name that stands in apposition (`رئيس النادي، كريم ناصر`)."""
    words = doc.words
    if end < last and words[end].flags & COMMA and end + 1 <= place <= end + 4:
        further = phrase_end(doc, end + 1, min(last, end + 6), strict=True)
        if further > place:
            return further
    return end
