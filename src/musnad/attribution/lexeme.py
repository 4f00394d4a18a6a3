"""What attribution needs to know of a word, worked out once a word type and kept.

Flags are bits, so that a test on a token is one attribute and one `&`. What a word is in its sentence (noun or verb,
subject or object) is not decided here.
"""

from __future__ import annotations

from functools import cache

from musnad.attribution.flags import (
    ANONYMOUS,
    ARABIC,
    ATTRIBUTING,
    BODY,
    COLLECTIVE,
    COLON,
    COMPLEMENTISER,
    CONJUNCTION,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    DOTS,
    KNOWN,
    LATIN,
    NAME,
    NEGATION,
    NISBA,
    NOMINAL_HEAD,
    NUMBER,
    OWNED,
    PARTICLE,
    PREPOSITION,
    PUNCTUATION_BITS,
    QUESTION,
    QUOTE,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    TITLE,
    VERB,
    bits,
    bits_of,
)
from musnad.attribution.glued import glued_at
from musnad.attribution.lexicon import Cue, analyse, analyse_light, prepositions
from musnad.attribution.spelling import letters_of
from musnad.attribution.word_sets import word_set
from musnad.entities.kinds import word_kinds
from musnad.text.characters import SHADDA, fold
from musnad.text.quotes import MARKS

_FUNCTION = PREPOSITION | RELATIVE | SUBORDINATOR | CONJUNCTION | NEGATION | DEMONSTRATIVE | QUESTION
_STIRRING = PREPOSITION | RELATIVE | SUBORDINATOR | CONJUNCTION | QUESTION | COMPLEMENTISER | CUE | PARTICLE | NEGATION
_NOTABLE = CUE | ATTRIBUTING | NAME | BODY | COMPLEMENTISER | COLON | QUOTE | QUESTION | RELATIVE
_TITLED = ROLE | DEFINITE
_VERBS_IN_AL = word_set("lexeme_verbs_in_al")  # whose first letters are no article
_SHORT_TITLES = frozenset("دما")
_OWNERS = ("هما", "ها", "هم", "ه")
_ENDINGS = ("ه", "ها", "هم", "هن", "هما", "ني", "نا", "ي", "ك", "كم", "ا")
_COMPLEMENTISERS = {
    prefix + "ان" + ending: (prefix, ending)
    for prefix in ("", "ب", "و", "وب", "ف")
    for ending in ("", *_ENDINGS)
    if prefix + "ان" + ending not in {"انا", "بانا", "وانا", "فانا", "انك", "باني"}
} | {"الا": ("", "لا"), "بالا": ("ب", "لا")}
_FUSED = ("ب", "ل", "ك")
_MOST_TYPES = 200_000


class Lexeme:
    """A word type: its spellings, flags and readings as a cue.

    `form` is the comparison form; `stem` is the form without conjunction and fused preposition (the article stays);
    `bare` is the stem without the article. `prefix` is the fused preposition, `conjunction` the fused و or ف.
    `stirs` is false for the many words that neither open a content nor end a slot, `notable` for the many that no list
    of a document's words holds. `seconds` are the words that can follow one that begins an attributing phrase.
    `gender` and `number` are letters, empty where the word alone does not tell.
    """

    __slots__ = (
        "_light",
        "bare",
        "conjunction",
        "cues",
        "flags",
        "form",
        "gender",
        "glued",
        "notable",
        "number",
        "owned",
        "prefix",
        "raw",
        "seconds",
        "stem",
        "stirs",
        "unlisted",
    )

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.form = self.stem = self.bare = fold(raw)
        self.owned = self.conjunction = self.prefix = self.gender = self.number = ""
        self.flags = 0
        self.glued = 0
        self.unlisted = False
        self.stirs = True
        self.cues: tuple[Cue, ...] = ()
        self.seconds: frozenset[str] = frozenset()
        self._light: tuple[Cue, ...] | None = None
        first = raw[0]
        if first in MARKS or raw == "''":
            self.flags = QUOTE
        elif first in PUNCTUATION_BITS and not raw.startswith(".."):
            self.flags = PUNCTUATION_BITS[first]
        elif raw.startswith(".."):
            self.flags = DOTS
        elif first.isdigit():
            self.flags = NUMBER
        elif raw[-1] == "." and self.form[:-1] in _SHORT_TITLES:  # `د. سالم`
            self.flags = ARABIC | ROLE | TITLE
        elif self.form and "\u0600" <= self.form[0] <= "\u06ff":
            self._read_arabic()
        elif first.isalpha():
            self.flags = LATIN | bits(self.form)
        self.notable = bool(self.flags & _NOTABLE) or self.flags & _TITLED == _TITLED

    @property
    def light(self) -> tuple[Cue, ...]:
        """The readings as a light verb, which only carries a noun of speech; asked for seldom, so worked out late."""
        if self._light is None:
            self._light = analyse_light(self.raw, self.form) if self.flags & ARABIC else ()
        return self._light

    def _read_arabic(self) -> None:
        self.flags = ARABIC
        if self.form in _COMPLEMENTISERS:
            self.flags |= COMPLEMENTISER
            self.prefix = "ب" if _COMPLEMENTISERS[self.form][0].endswith("ب") else ""
            self.conjunction = self.form[0] if self.form[0] in "وف" else ""
            return
        self._peel()
        kinds = word_kinds(self.stem)
        if self.bare is not self.stem:
            bare = word_kinds(self.bare)
            self.flags |= (bits_of(kinds) if kinds else bits_of(bare) & ~PREPOSITION) | DEFINITE
            if kinds and self.flags & NAME:  # `الأمين` is a name, and the office of a secretary
                self.flags |= bits_of(bare) & ROLE
                kinds = bare if self.flags & ROLE else kinds
            if self.flags & NAME and not kinds and _is_foreign(self.bare):
                self.flags &= ~NAME  # `الجو` is no `جو`
            kinds = kinds or bare
        elif kinds:
            self.flags |= bits_of(kinds)
        if self.bare.endswith(_OWNERS):
            self._read_owner()
        if self.bare.endswith(("ي", "يه", "يون", "يين")) and len(self.bare) > 4 and self.flags & DEFINITE:
            self.flags |= NISBA
        if not self.flags & ~ARABIC and _looks_present(self.stem):
            self.flags |= VERB
        if not self.flags & _FUNCTION or self._shows_its_verb() or self.conjunction:
            self.cues = analyse(self.raw, self.form)
            if len(self.cues) > 1:
                self.cues = tuple(sorted(self.cues, key=_reading_order))
        if len(self.form) > 6 and not self.cues and not self.flags & ~(ARABIC | DEFINITE | NISBA | VERB):
            self.glued = glued_at(self.raw, self.form)
        if self.cues:
            self.flags |= CUE
        starts = _phrase_starts()
        if self.form in starts or (self.conjunction and self.stem in starts):
            self.flags |= ATTRIBUTING
            self.seconds = starts[self.form] if self.form in starts else starts[self.stem]
        if self.flags & ROLE and not self.flags & DEFINITE:
            crowd = next((kind for kind in kinds if kind.startswith("crowd")), None)
            if crowd is not None:  # `خبراء` without the article names nobody
                self.flags |= COLLECTIVE if crowd.endswith("p") else ANONYMOUS
        if self.stem == "علي" and letters_of(self.raw).endswith("ى"):
            self.flags &= ~NAME
        if not (self.flags & KNOWN or self.conjunction or self.prefix or self.cues):
            self.unlisted = True
        self.stirs = bool(self.flags & _STIRRING) or self.form[0] in "بل" or self.prefix != ""
        self._agree(word_kinds(self.owned) if self.owned else kinds)

    def _read_owner(self) -> None:
        """A pronoun ending on a noun (`نائبه`, `متحدثتها`) makes it definite; its kind is that of the noun."""
        ending = next(e for e in _OWNERS if self.bare.endswith(e))
        if len(self.bare) < 4 or self.flags & ~(ARABIC | DEFINITE) or (ending == "ه" and self.raw.endswith("ة")):
            return
        noun = self.bare[: -len(ending)]
        for owned in (noun, noun[:-1] + "ه") if noun.endswith("ت") else (noun,):
            head = bits(owned) & NOMINAL_HEAD
            if head:
                self.flags |= OWNED | head
                self.owned = owned
                return
        if ending != "ه" and len(self.bare) > 4:
            self.flags |= OWNED

    def _shows_its_verb(self) -> bool:
        """A shadda or a hamza that a function word of the same letters has not (`بيّن`, `هنأ`)."""
        return SHADDA in self.raw or "أ" in self.raw[1:]

    def _peel(self) -> None:
        """Take off conjunction, fused preposition and article, where what is left is a likelier word than the whole."""
        rest = self.form
        letters = letters_of(self.raw)
        apart = letters.startswith("وإ")  # `وإلى` is no `والي`
        if rest[0] in "وف" and len(rest) > 2 and (apart or not _is_whole(rest)):
            after = rest[1:]
            if after.startswith("ال") and rest[0] == "ف" and after[-1] in "وسا" and not word_kinds(after[2:]):
                pass  # `فاليريو`, `فالنسيا`: a foreign name
            elif rest[0] == "و" or word_kinds(after) or after.startswith(("ال", "لل", "بال")) or analyse(after, after):
                self.conjunction, rest = rest[0], after
        written = letters[1:] if self.conjunction else letters
        if written.startswith(("لأ", "لإ", "لآ", "بإ")) and len(rest) > 3 and not word_kinds(rest):
            self.prefix, rest = rest[0], rest[1:]
        elif rest.startswith("لل") and len(rest) > 4:
            self.prefix, rest = "ل", "ال" + rest[2:]
        elif (rest.startswith(("بال", "كال")) and len(rest) > 5 and not word_kinds(rest)) or (
            rest[0] in "بلك" and len(rest) > 3 and not word_kinds(rest) and _may_stand(rest[1:])
        ):
            self.prefix, rest = rest[0], rest[1:]
        self.stem = rest
        has_article = rest.startswith("ال") and len(rest) > 3 and written[:1] not in "أإآ"  # `ألقى` has none
        has_article = has_article and rest not in _VERBS_IN_AL
        self.bare = rest[2:] if has_article else rest

    def _agree(self, kinds: tuple[str, ...]) -> None:
        for kind in kinds:
            _, _, traits = kind.partition(":")
            if traits:
                self.gender, self.number = traits[0].strip("-"), traits[1:2].strip("-")
                return
        if self.bare.endswith("ه") and len(self.bare) > 2:
            self.gender, self.number = "f", "s"
        elif self.bare.endswith(("ون", "ين")) and len(self.bare) > 4 and self.flags & DEFINITE:
            self.number = "p"
            self.gender = "m"
        elif self.bare.endswith("ات") and len(self.bare) > 3:
            self.gender = "f"
            self.number = "p"


def _reading_order(cue: Cue) -> int:
    return ("verb", "participle", "noun").index(cue.part)


@cache
def _phrase_starts() -> dict[str, frozenset[str]]:
    """The first words of attributing phrases, and which can come second: none where any may."""
    found: dict[str, set[str]] = {}
    for row in prepositions():
        first, *rest = row.folded.split()
        found.setdefault(first, set()).add(rest[0] if rest else "")
    anything = {"", "ل", "لما"}
    starts = {first: frozenset() if anything & seconds else frozenset(seconds) for first, seconds in found.items()}
    return starts | dict.fromkeys(("كما", "مثلما"), frozenset())


def _is_whole(form: str) -> bool:
    """Whether a word that begins like a clitic is on a list as it stands; a verb alone does not count (`ودعا`)."""
    return any(kind != "verb" for kind in word_kinds(form))


def _looks_present(stem: str) -> bool:
    """An unlisted word with the prefix of an imperfect or future verb."""
    return len(stem) > 3 and (stem[0] == "ي" or (stem[:2] in {"سي", "ست", "سن"} and len(stem) > 4))


def _is_foreign(form: str) -> bool:
    kinds = word_kinds(form)
    return any(kind.startswith("foreign") for kind in kinds) and not any(kind.startswith("name") for kind in kinds)


def _may_stand(rest: str) -> bool:
    """Whether what follows a fused preposition is a word we know, so that the letter is a preposition indeed."""
    if _is_whole(rest) or any(c.part == "noun" and not c.particle for c in analyse(rest, rest)):
        return True
    ending = next((e for e in _OWNERS if rest.endswith(e)), "")
    noun = rest[: -len(ending)] if ending else ""  # `لموقعها`
    return len(noun) > 2 and bool(word_kinds(noun) or (noun[-1] == "ت" and word_kinds(noun[:-1] + "ه")))


_types: dict[str, Lexeme] = {}
known = _types.get


def lexeme(raw: str) -> Lexeme:
    """The lexeme of a token as written; each type is analysed once."""
    found = known(raw)
    if found is None:
        if len(_types) >= _MOST_TYPES:  # an endless stream of odd tokens must not grow without end
            _types.clear()
        found = _types[raw] = Lexeme(raw)
    return found
