"""What a noun phrase says of its bearer: names, office or body, gender and number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.attribution.candidate import Range
from musnad.attribution.document import Document
from musnad.attribution.flags import (
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
    PROPER,
    PUNCTUATION,
    QUOTE,
    ROLE,
    TIME,
)
from musnad.attribution.lexeme import Lexeme
from musnad.attribution.personal_names import PersonalNames, is_preposition
from musnad.attribution.reference_words import AGAIN, LATTER, SOME
from musnad.attribution.spelling import letters_of
from musnad.attribution.word_class import looks_common
from musnad.entities.kinds import word_kinds

Kind = Literal["person", "group", "body", "document", "thing"]


@dataclass(slots=True, eq=False)
class Mention:
    """A noun phrase that speaks. `names` are its bearer's proper words, `words` all of meaning, without clitics.

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
        if word.bare in AGAIN or word.form in AGAIN:
            again = True
            continue
        if is_preposition(word) and not flags & NOMINAL_HEAD:
            previous = None
            continue
        if head_at < 0:
            head_at = k
            bodily = k not in names.run_of and bool(flags & (BODY | DOCUMENT | COLLECTIVE)) and not flags & ROLE
        kept.append(word.owned or word.bare)
        if (
            flags & ROLE
            and k not in names.run_of
            and not (previous and previous.flags & ROLE and not previous.flags & DEFINITE)
        ):
            offices.append(word.owned or word.bare)
        if (not bodily and k in names.run_of) or _is_name(names, word, previous, bodily) or (bodily and flags & PROPER):
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
    after = head_at + 1
    closes = after >= at[1] or bool(doc.words[after].flags & PUNCTUATION) or after in names.run_of
    if head.flags & ROLE and not head.flags & DEFINITE and letters_of(head.raw).endswith("ه") and closes and not lone:
        base, owned, kept[0] = base[:-1], True, base[:-1]  # `مديره` is his or its director
    if head.bare in LATTER:
        again = True
    number = "s" if lone else _number(doc, names, at, head, kind)
    return Mention(
        at,
        doc.text[doc.starts[at[0]] : doc.ends[at[1] - 1]],
        words=tuple(kept),
        names=frozenset(own),
        head=base,
        flags=head.flags & ~NOMINAL_HEAD if lone else head.flags,
        gender="" if lone else "m" if base + "ه" == head.bare else _gender(doc, names, at, head, kind),
        number=number,
        definite=owned or bool(head.flags & DEFINITE),
        again=again,
        kind="group" if kind == "person" and number == "p" else kind,
        offices=frozenset(offices),
    )


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
    if (kind != "person" and head.bare not in SOME) or head.number == "d":
        return head.number
    runs = {names.run_of[k] for k in range(*at) if k in names.run_of}
    if len(runs) > 1 and any(doc.words[run[0]].conjunction for run in runs):
        return "p"
    if head.bare in SOME and not head.flags & ANONYMOUS:
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
        return previous is None or not previous.flags & ROLE or word.bare != "باسم"
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
