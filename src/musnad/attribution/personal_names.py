"""Personal names in an article: runs of given and family names, and which run a lone family name can stand for.

A run begins at a listed given name or behind a title and goes on over names, name parts and unlisted words. Whether a
run speaks is not decided here.
"""

from __future__ import annotations

from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.flags import (
    ARABIC,
    BODY,
    COLLECTIVE,
    COMMA,
    COMMON,
    COMPLEMENTISER,
    CUE,
    DEFINITE,
    DOCUMENT,
    NAME,
    NISBA,
    NOMINAL_HEAD,
    OUTLET,
    OWNED,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    TIME,
    TITLE,
    VERB,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.spelling import letters_of
from musnad.attribution.word_class import looks_common, reads_as_verb
from musnad.entities import heads
from musnad.entities.kinds import word_kinds

_LONGEST = 6
JOINING = frozenset(("بن", "ابن", "بنت", "دا", "ابو", "ابي", "ابا", "ام", "ال", "عبد", "دي", "دو", "فان", "فون", "بو"))
_FOREIGN_PARTICLES = frozenset(("دي", "دو", "دا", "فان", "فون"))
_IN_THE_NAME = "باسم"  # a name, or `باسم الوزارة`
_CLOSING = frozenset(("الدين", "الله", "الرب"))
_NAMELIKE = ARABIC | DEFINITE | NISBA | NAME | ROLE | COLLECTIVE | TITLE
_GOVERNED_BY_ROLE = DEFINITE | NOMINAL_HEAD | PLACE | NAME


class PersonalNames:
    """The name runs of one article, by token and by word."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.runs: list[Range] = []
        self.run_of: dict[int, Range] = {}
        self.holding: dict[str, list[Range]] = {}
        self._lone: dict[str, list[Range]] = {}
        end = 0
        for index in self._likely_starts():
            if index >= end and self._may_start(index):
                after = self._run_end(index)
                if after > index:
                    self._keep((self._before_particle(index, end), after))
                    end = after

    def _likely_starts(self) -> list[int]:
        """The listed names, and what stands behind an office with the article."""
        behind = {k + 1 for k in self.doc.titled}
        behind.discard(len(self.doc.words))
        return sorted(behind.union(self.doc.named))

    def _before_particle(self, index: int, first: int) -> int:
        """Back from `دي` over unlisted words: `دانيلو غارسيا دي أندرادي`."""
        words = self.doc.words
        if words[index].bare not in _FOREIGN_PARTICLES:
            return index
        start = index
        while (
            start > first and index - start < 3 and words[start - 1].unlisted and not words[start - 1].flags & ~ARABIC
        ):
            start -= 1
        return start

    def family_runs(self, word: str) -> list[Range]:
        """The runs in which a word stands behind a given name."""
        return [run for run in self.holding.get(word, ()) if self.doc.words[run[0]].bare != word]

    def _keep(self, run: Range) -> None:
        self.runs.append(run)
        for k in range(*run):
            self.run_of[k] = run
            self.holding.setdefault(self.doc.words[k].bare, []).append(run)

    def _may_start(self, index: int) -> bool:
        words = self.doc.words
        word = words[index]
        flags = word.flags
        if flags & NAME:
            if flags & (OUTLET | BODY) or word.bare in _CLOSING or is_preposition(word):
                return False
            if word.bare == _IN_THE_NAME and index > 0 and not words[index - 1].flags & TITLE:
                return False
            following = words[index + 1] if index + 1 < len(words) else None
            if flags & DEFINITE:  # `الحبيب الماجري`, behind an office
                behind = index > 0 and bool(words[index - 1].flags & (ROLE | DEFINITE))
                return behind and not flags & ROLE and following is not None and self._may_follow(following, index + 1)
            if flags & CUE:  # `زيد` is a name behind a title or before a family name
                titled = index > 0 and words[index - 1].flags & ROLE and words[index - 1].flags & DEFINITE
                goes_on = following is not None and _goes_on(following)
                return bool(titled) and (goes_on or (following is not None and self._family_spelled_as_noun(index + 1)))
            named = following is not None and self._may_follow(following, index + 1)
            if flags & (NOMINAL_HEAD | PREPOSITION) or word.bare in JOINING or _is_common(word.bare):
                return named
            return True
        if index == 0 or not flags & ARABIC or flags & ~ARABIC or word.prefix or word.conjunction:
            return False
        before = words[index - 1]
        return bool(before.flags & ROLE and before.flags & DEFINITE and _is_title(before.bare)) and not looks_common(
            word
        )

    def _may_follow(self, word: Lexeme, index: int) -> bool:
        return _goes_on(word) or self._family_with_article(index)

    def _run_end(self, start: int) -> int:
        words = self.doc.words
        limit = min(len(words), start + _LONGEST, self.doc.paragraph_of(start)[1])
        end = start + 1
        closed = False
        while end < limit:
            word, before = words[end], words[end - 1]
            if before.bare in JOINING and word.flags & ARABIC and not word.conjunction:
                closed = closed or (bool(word.flags & DEFINITE) and before.bare != "عبد")
            elif not _goes_on(word) or (closed and word.flags & DEFINITE and word.bare not in _CLOSING):
                if not (end == start + 1 and (self._family_with_article(end) or self._family_spelled_as_noun(end))):
                    break
                closed = True
            elif (closed and not word.flags & NAME and word.bare not in _CLOSING) or (
                end - start >= 2 and not word.flags & (NAME | DEFINITE) and looks_common(word)
            ):
                break
            else:
                closed = closed or bool(word.flags & DEFINITE)
            if word.bare in _CLOSING or word.form in _CLOSING:  # `نور الدين المكي`: the family name is still to come
                closed = False
            end += 1
        while end - 1 > start and words[end - 1].bare in JOINING:
            end -= 1
        return end

    def _family_with_article(self, index: int) -> bool:
        """`نزار القروي`, `وليد العسكر`: an article right behind a given name, unless an office begins there."""
        words = self.doc.words
        word = words[index]
        if (
            not word.flags & DEFINITE
            or word.conjunction
            or word.prefix
            or word.flags & (PLACE | BODY | DOCUMENT | PRONOUN | TIME)
        ):
            return False
        common = bool(word.flags & (NOMINAL_HEAD | COMMON))
        if word.bare.endswith(("ين", "ون")) or (word.bare.endswith("ات") and common):
            return False
        if not common:
            return True
        following = words[index + 1] if index + 1 < len(words) else None
        return following is None or not following.flags & (DEFINITE | PREPOSITION | PLACE | NISBA | NAME)

    def lone(self, word: Lexeme) -> list[Range]:
        """The runs that a family name standing alone can mean; one on no list is looked up where it stands."""
        found = self.family_runs(word.bare)
        flags = word.flags & ~VERB if len(word.stem) > 5 and not word.cues else word.flags  # `يالتشين`
        if found or flags & ~_NAMELIKE or word.prefix or self.body_named(word.bare) is not None:
            return found
        if word.flags & NOMINAL_HEAD and (word.flags & DEFINITE or word.number == "p"):
            return found
        known = self._lone.get(word.bare)
        if known is None:
            known = self._lone[word.bare] = [
                (k - 1, k + 1) for k in self.doc.places.get(word.bare, ())[:12] if k > 1 and self._is_pair(k)
            ]
        return known

    def body_named(self, word: str) -> Range | None:
        """Where a word stands right behind a body's head as its name (`شركة آبل`)."""
        words = self.doc.words
        for k in self.doc.places.get(word, ())[:12]:
            before = words[k - 1]
            if k and before.flags & BODY and not before.flags & DEFINITE and not words[k].flags & DEFINITE:
                return k - 1, k + 1
        return None

    def _is_pair(self, index: int) -> bool:
        """An unlisted word before this one that can be a given name: behind an office, a comma or `و`."""
        words = self.doc.words
        word, given, before = words[index], words[index - 1], words[index - 2]
        if word.conjunction or word.prefix or given.prefix or not given.flags & ARABIC:
            return False
        other = given.flags & ~(ARABIC | NAME)
        if other & CUE and given.flags & NAME:
            other &= ~CUE
        if other & DEFINITE and given.raw[0] in "أإ":  # `إلياس` has no article
            other &= ~DEFINITE
        if other or len(given.stem) < 3 or (looks_common(given) and not given.bare.endswith("ا")):
            return False
        if reads_as_verb(given) or given.form.endswith(("ون", "ات")):
            return False
        if given.form.startswith(("ب", "ل")) and not given.flags & NAME:
            return False
        if before.flags & (ROLE | COMMA) or given.conjunction or reads_as_verb(before):
            return True
        return bool(before.flags & (DEFINITE | OWNED)) and any(
            w.flags & ROLE for w in words[max(0, index - 7) : index - 1]
        )

    def _family_spelled_as_noun(self, index: int) -> bool:
        """`فادي مقدم قد`, `وليد مختار،`: an office right behind a given name that governs nothing."""
        words = self.doc.words
        word = words[index]
        plain = not word.conjunction and not word.prefix and not word.flags & (DEFINITE | OWNED)
        adjective = plain and word.flags & COMMON and word.bare.endswith("ي")
        if adjective:  # `إبراهيم رئيسي`, `أشرف غني`: no indefinite adjective agrees with a name
            return True
        if word.flags & (
            PUNCTUATION | PREPOSITION | TIME | COMPLEMENTISER | RELATIVE | PRONOUN | OWNED | VERB | OUTLET
        ):
            return False
        if word.flags & PLACE:  # `اللواء يحيى صفوي`: a place is a family name only where the person has a title
            return index >= 2 and bool(words[index - 2].flags & TITLE) and not word.flags & DEFINITE
        if word.conjunction or word.prefix or word.flags & DEFINITE or reads_as_verb(word):
            return False
        if any(cue.part == "verb" for cue in word.cues) or (word.flags & CUE and word.form.endswith("ا")):
            return False
        if not word.flags & (ROLE | NISBA | CUE | COLLECTIVE):
            return False
        following = words[index + 1] if index + 1 < len(words) else None
        return (
            following is None
            or bool(following.conjunction or following.prefix)
            or not following.flags & _GOVERNED_BY_ROLE
        )


def _goes_on(word: Lexeme) -> bool:
    """Whether a word can go on with a name: a name, a family name in the article, or an unlisted word."""
    flags = word.flags
    if not flags & ARABIC or word.conjunction or word.prefix:
        return False
    if flags & NAME:
        return not flags & (OUTLET | BODY) and not (flags & PREPOSITION and not letters_of(word.raw).endswith("ي"))
    if (
        flags & ~(ARABIC | DEFINITE | NISBA)
        or len(word.bare) < 3
        or (word.form[0] in "بل" and word_kinds(word.form[1:]))
    ):
        return False
    if flags & DEFINITE:
        return not word.bare.endswith(("ات", "ين", "ون", "ه")) and not heads.nisbas().get(word.bare)
    return not looks_common(word) or (word.bare.endswith("ه") and len(word.bare) <= 6)


def is_preposition(word: Lexeme) -> bool:
    """Whether a word is read as a preposition though it may be a name: `علي` is a name where it keeps its dots."""
    return bool(word.flags & PREPOSITION) and not (word.flags & NAME and letters_of(word.raw).endswith("علي"))


def _is_common(form: str) -> bool:
    name = heads.given_names().get(form)
    return name is not None and name.common


def _is_title(form: str) -> bool:
    head = heads.roles().get(form)
    return head is not None and head.marked
