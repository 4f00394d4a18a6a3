"""What a noun phrase says of its bearer: names, office or body, gender and number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.lexeme import (
    ANONYMOUS,
    ARABIC,
    BODY,
    COLLECTIVE,
    COMMA,
    CUE,
    DEFINITE,
    DEMONSTRATIVE,
    DOCUMENT,
    LATIN,
    NAME,
    NISBA,
    NOMINAL_HEAD,
    OUTLET,
    OWNED,
    PLACE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    ROLE,
    TIME,
    VERB,
    Lexeme,
)  # fmt: skip
from musnad.attribution.nounphrase import is_participle, looks_common, reads_as_verb, starts_medium
from musnad.attribution.personal_names import PersonalNames, is_preposition
from musnad.entities.kinds import word_kinds

Kind = Literal["person", "group", "body", "document", "thing"]

_AGAIN = frozenset("نفسه نفسها ذاته ذاتها عينه نفسهم ذاتهم هذا هذه ذات نفس هولاء تلك ذلك".split())
LATTER = frozenset(("اخير", "اخيره"))
ORDINALS = frozenset("ثاني ثانيه ثالث ثالثه رابع اخر اخري اخرين اخرون".split())
WHOEVER = frozenset("رجل امراه سيده شاب شابه فتاه بعض احد كثير عدد البعض احدهم بعضهم".split())
ANYONE = frozenset(
    "مسوول مسووله متحدث متحدثه ناطق ناطقه رجل امراه سيده شاب شابه فتاه خبير خبيره قيادي قياديه سياسي سياسيه دبلوماسي دبلوماسيه "
    "كاتب كاتبه نجم نجمه فنان فنانه باحث باحثه مواطن مواطنه شاهد ضيف ضيفه محلل محلله مدرب مدربه لاعب لاعبه طبيب طبيبه دكتور دكتوره مهندس مهندسه".split()
)
_OF_SOME = frozenset("احد احدي بعض عدد عددا نحو حوالي اكثر معظم غالبيه مجموعه".split())


@dataclass(slots=True, eq=False)
class Mention:
    """A noun phrase that speaks. `names` are its bearer's proper words, `words` all that carry meaning, without clitics.

    `again` marks a phrase that points back (`المصدر ذاته`, `هذا المسؤول`).
    """

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
    kind: Kind
    offices: frozenset[str] = frozenset()


def trimmed(doc: Document, names: PersonalNames, at: Range) -> Range:
    """The phrase without an adverbial, an object or a verb that the clause grammar left on its end."""
    words = doc.words
    start, end = at
    for k in range(start + 1, end):
        if _leaves(doc, names, start, k, end):
            return start, k
    return at


def _leaves(doc: Document, names: PersonalNames, start: int, k: int, end: int) -> bool:
    words = doc.words
    word, before = words[k], words[k - 1]
    flags = word.flags
    if flags & COMMA:
        return k + 1 < end and not _is_apposition(doc, names, words[start], k + 1)
    if is_preposition(word):
        if k == start + 1 and words[start].flags & DOCUMENT and words[start].flags & DEFINITE:
            return True
        owned = any(w.flags & OWNED for w in words[k + 1 : min(k + 3, end)])
        return owned or starts_medium(words, k, end) or k == start + 1 and bool(names.lone(words[start]))
    if flags & ARABIC and not flags & ~ARABIC and looks_common(word) and not word.prefix and not word.conjunction:
        state = word.bare.endswith(("ه", "ا")) and not k in names.run_of
        return state and k == end - 1 and bool(before.flags & DEFINITE) and k - 1 not in names.run_of
    if flags & VERB and k not in names.run_of and reads_as_verb(word, after_noun=True) and word.stem[0] in "يت":
        return True
    if word.prefix == "ل" and not flags & (DEFINITE | NOMINAL_HEAD | PLACE | NISBA | NAME | LATIN) and k + 1 < end:
        return k == start + 1 and bool(words[start].flags & DEFINITE) and not words[start].flags & ROLE
    if flags == ARABIC and word.form[0] in "بل" and len(word.form) > 3 and k not in names.run_of and k > start + 1:
        if before.flags & (PLACE | DEFINITE):  # an unlisted noun with its preposition
            return True
    if word.prefix == "ب" and not flags & NAME:
        return bool(flags & (CUE | OWNED)) or not flags & (DEFINITE | NOMINAL_HEAD | PLACE | NISBA)
    if flags & OWNED and not flags & NOMINAL_HEAD and word.bare not in _AGAIN:
        named = k >= start + 2 and words[k - 2].flags & BODY and not words[k - 2].flags & DEFINITE
        return bool(before.flags & (QUOTE | NAME | DEFINITE | LATIN) or named)
    if word.conjunction == "و" and (k - 1 in names.run_of or k == start + 1 and names.lone(before)):
        return not flags & (NAME | NOMINAL_HEAD | PLACE | LATIN)
    return False


def _is_apposition(doc: Document, names: PersonalNames, head: Lexeme, k: int) -> bool:
    """Whether a second name or office of the same bearer begins behind the comma."""
    word = doc.words[k]
    if k in names.run_of or word.flags & (QUOTE | LATIN | NAME):
        return True
    if word.conjunction:
        return bool(word.flags & (NOMINAL_HEAD | NAME))
    if is_participle(word) and not word.flags & NOMINAL_HEAD or reads_as_verb(word) or word.prefix:
        return False
    if word.flags & NOMINAL_HEAD:
        return not (word.number == "p" and head.number == "s" and word.flags & DEFINITE)
    return bool(word.flags & DEFINITE) and not word.bare.endswith(("ين", "ات"))


def read_mention(doc: Document, names: PersonalNames, at: Range) -> Mention:
    """What the phrase at `at` tells of its bearer."""
    own: list[str] = []
    kept: list[str] = []
    offices: list[str] = []
    head_at = -1
    again = bodily = False
    previous: Lexeme | None = None
    for k in range(*at):
        word = doc.words[k]
        flags = word.flags
        if flags & PUNCTUATION:
            previous = word if flags & (QUOTE | COMMA) else previous
            continue
        if word.bare in _AGAIN or word.form in _AGAIN:
            again = True
            continue
        if is_preposition(word) and not flags & NOMINAL_HEAD:
            previous = None
            continue
        if head_at < 0:
            head_at = k
            bodily = not k in names.run_of and bool(flags & (BODY | DOCUMENT | COLLECTIVE)) and not flags & ROLE
        kept.append(word.owned or word.bare)
        if (
            flags & ROLE
            and k not in names.run_of
            and not (previous and previous.flags & ROLE and not previous.flags & DEFINITE)
        ):
            offices.append(word.owned or word.bare)
        if (not bodily and k in names.run_of) or _is_name(names, word, previous, bodily):
            own.append(word.bare)
        previous = word
    head_at = at[0] if head_at < 0 else head_at
    head = doc.words[head_at]
    lone = len(kept) == 1 and bool(names.lone(head)) and not again
    if lone:
        own = [head.bare]
    elif head_at in names.run_of:
        own = [doc.words[k].bare for k in range(*names.run_of[head_at])]
    kind = _kind(head, lone or head_at in names.run_of, bool(own))
    base = head.owned or head.bare
    owned = bool(head.flags & OWNED)
    if head.flags & ROLE and not head.flags & DEFINITE and head.raw.endswith("ه") and len(kept) == 1 and not lone:
        base, owned, kept[0] = base[:-1], True, base[:-1]  # `مديره` is his or its director
    if head.bare in LATTER:
        again = True
    number = "s" if lone else _number(doc, names, at, head, kind)
    return Mention(
        at, doc.text[doc.starts[at[0]] : doc.ends[at[1] - 1]], tuple(kept), frozenset(own), base, head.flags & ~NOMINAL_HEAD if lone else head.flags,
        "" if lone else "m" if base + "ه" == head.bare else _gender(doc, names, at, head, kind), number, owned or bool(head.flags & DEFINITE), again,
        "group" if kind == "person" and number == "p" else kind, frozenset(offices),
    )  # fmt: skip


def _kind(head: Lexeme, in_run: bool, named: bool) -> Kind:
    flags = head.flags
    if in_run:
        return "person"
    if flags & ROLE and flags & BODY and not named:  # `فريق` is a team or a general
        return "body"
    if flags & ROLE:
        return "group" if head.number == "p" else "person"
    if flags & (ANONYMOUS | COLLECTIVE):
        return "person" if flags & ANONYMOUS and head.number != "p" else "group"
    if flags & DOCUMENT:
        return "document"
    if flags & (BODY | OUTLET | PLACE):
        return "body"
    return "person" if (named or flags & NAME) and not (flags & ARABIC and looks_common(head)) else "thing"


def _gender(doc: Document, names: PersonalNames, at: Range, head: Lexeme, kind: Kind) -> str:
    """A woman may hold an office named in the masculine; an unlisted name tells nothing by its ending."""
    if kind != "person":
        return head.gender
    if head.flags & ROLE and head.gender == "f":
        return "f"
    run = next((names.run_of[k] for k in range(*at) if k in names.run_of), None)
    given = doc.words[run[0]] if run is not None else None
    if given is not None and given.flags & NAME and given.gender:
        return given.gender
    return head.gender if head.flags & (ROLE | ANONYMOUS) else ""


def _number(doc: Document, names: PersonalNames, at: Range, head: Lexeme, kind: Kind) -> str:
    if kind != "person" and head.bare not in _OF_SOME or head.number == "d":
        return head.number
    runs = {names.run_of[k] for k in range(*at) if k in names.run_of}
    if len(runs) > 1 and any(doc.words[run[0]].conjunction for run in runs):
        return "p"
    if head.bare in _OF_SOME and not head.flags & ANONYMOUS:
        return ""
    return head.number or ("s" if runs else "")


def _is_name(names: PersonalNames, word: Lexeme, previous: Lexeme | None, bodily: bool) -> bool:
    """A proper word: a listed name, a Latin one, quoted, or an unlisted indefinite word where a name may stand.

    A body or document (`bodily`) has its name in marks, in Latin letters, or right behind its head.
    """
    flags = word.flags
    if flags & LATIN or (previous is not None and previous.flags & QUOTE and not flags & (NOMINAL_HEAD | PREPOSITION)):
        return True
    if bodily:
        heads_name = previous is not None and previous.flags & (BODY | OUTLET) and not previous.flags & DEFINITE
        return bool(heads_name) and bool(flags & ARABIC) and not flags & ~(ARABIC | NAME) and not word.prefix
    if flags & NAME and not flags & (ROLE | BODY):
        return True
    if flags & DEFINITE and previous is not None and previous.flags & ROLE and not word.prefix and names.lone(word):
        return True  # a family name that is also an office or a people
    if flags & (NOMINAL_HEAD | PLACE | PRONOUN | TIME | DEMONSTRATIVE) or word.prefix:
        return False
    if flags & DEFINITE:  # a family name with the article: alone, or right behind a title
        return previous is None and not (word_kinds(word.bare) or word_kinds(word.stem))
    if previous is None:
        return not word.bare.endswith("ات") and bool(flags & ARABIC)
    closed = previous.flags & (DEFINITE | NAME | LATIN | PLACE | NISBA | COMMA) or not previous.flags & NOMINAL_HEAD
    return bool(closed) and not flags & CUE
