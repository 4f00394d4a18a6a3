"""Inflected forms of Arabic verbs, made by rule from the past and the present (`نفى`, `ينفي`).

Forms are spelled as a careful newspaper spells them: hamza and shadda written, other vowels not. Clitics are no part
of a form; where a form changes before a pronoun ending (نفى, نفاه) the changed form stands beside the free one. A form
that serves several persons is given once, as the commonest (أكدت is `she`, not `I`). This module knows no meanings;
participles and nouns are in `declension`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from musnad.text.characters import SHADDA

Part = Literal["verb", "participle", "noun"]
Attach = Literal["any", "free", "bound"]


class Slot(msgspec.Struct, frozen=True, gc=False):
    """A place in a paradigm. `attach` tells whether a pronoun ending may, may not or must follow."""

    part: Part
    tense: str = ""
    person: int = 0
    gender: str = ""
    number: str = ""
    passive: bool = False
    jussive: bool = False
    accusative: bool = False
    attach: Attach = "any"


Forms = Iterator[tuple[str, Slot]]


class Stems(msgspec.Struct, frozen=True, gc=False):
    """What a verb looks like before each kind of ending; `plural` lists the accepted spellings."""

    bare: str
    bound: str
    feminine: str
    dual: str
    plural: tuple[str, ...]
    short: str
    jussive: str = ""


def _past(person: int, gender: str, number: str, attach: Attach = "any") -> Slot:
    return Slot("verb", "past", person, gender, number, attach=attach)


def _present(person: int, gender: str, number: str, attach: Attach = "any") -> Slot:
    return Slot("verb", "present", person, gender, number, attach=attach)


_HE, _HE_FREE, _HE_BOUND = _past(3, "m", "s"), _past(3, "m", "s", "free"), _past(3, "m", "s", "bound")
_SHE, _TWO_MEN, _TWO_WOMEN = _past(3, "f", "s"), _past(3, "m", "d"), _past(3, "f", "d")
_MEN, _MEN_BOUND, _WOMEN = _past(3, "m", "p", "free"), _past(3, "m", "p", "bound"), _past(3, "f", "p")
_I, _WE = _past(1, "", "s"), _past(1, "", "p")
_YOU, _YOU_BOUND, _YOU_TWO = _past(2, "m", "p", "free"), _past(2, "m", "p", "bound"), _past(2, "", "d")
_HE_PASSIVE = Slot("verb", "past", 3, "m", "s", passive=True)
_SHE_PASSIVE = Slot("verb", "past", 3, "f", "s", passive=True)
_MEN_PASSIVE = Slot("verb", "past", 3, "m", "p", passive=True, attach="free")

# Endings of the present; a prefix of its own goes before each.
_SINGULAR = (("ي", _present(3, "m", "s")), ("ت", _present(3, "f", "s")), ("ن", _present(1, "", "p")))
_FREE_OF = {slot: msgspec.structs.replace(slot, attach="free") for _, slot in _SINGULAR}
_BOUND_OF = {slot: msgspec.structs.replace(slot, attach="bound") for _, slot in _SINGULAR}
_I_NOW = _present(1, "", "s")
_FREE_OF[_I_NOW], _BOUND_OF[_I_NOW] = _present(1, "", "s", "free"), _present(1, "", "s", "bound")
_TWO_MEN_NOW, _TWO_WOMEN_NOW = _present(3, "m", "d"), _present(3, "f", "d")
_MEN_NOW, _MEN_SUBJUNCTIVE, _MEN_NOW_BOUND = (
    _present(3, "m", "p"),
    _present(3, "m", "p", "free"),
    _present(3, "m", "p", "bound"),
)
_WOMEN_NOW = _present(3, "f", "p")
_YOU_NOW, _YOU_WOMAN = _present(2, "m", "p"), _present(2, "f", "s")
_HE_JUSSIVE = Slot("verb", "present", 3, "m", "s", jussive=True)
_SHE_JUSSIVE = Slot("verb", "present", 3, "f", "s", jussive=True)
_HE_PASSIVE_NOW = Slot("verb", "present", 3, "m", "s", passive=True, attach="free")
_SHE_PASSIVE_NOW = Slot("verb", "present", 3, "f", "s", passive=True, attach="free")
_MEN_PASSIVE_NOW = Slot("verb", "present", 3, "m", "p", passive=True, attach="free")


def conjugate(past: str, present: str) -> Forms:
    """Every form of a verb given by its past and present, third person masculine singular (`أكّد`, `يؤكّد`).

    Where `present` is empty, the forms of the past alone.
    """
    seen: set[tuple[str, bool]] = set()
    for form, slot in _all_forms(past, present):
        key = (form, slot.attach == "bound")
        if key not in seen:
            seen.add(key)
            yield form, slot


def _all_forms(past: str, present: str) -> Forms:
    yield from _past_forms(past_stems(past))
    if present:
        yield from _present_forms(present_stems(present))
        yield from _passive_forms(past, present)


def past_stems(past: str) -> Stems:
    """The stems of a past tense, by the shape of its last two letters."""
    head, last = past[:-1], past[-1]
    if last == SHADDA:
        return Stems(past, past, past, past, (past,), head + head[-1])
    if last == "ى":
        return Stems(past, head + "ا", head, head + "ي", (head,), head + "ي")
    if last == "ا":
        return Stems(past, past, head, head + "و", (head,), head + "و")
    if last == "ي":
        return Stems(past, past, past, past, (head,), past)
    if last == "أ":
        return Stems(past, past, past, head + "آ", (head + "ؤ", past), past)
    if past.endswith("اء"):
        return Stems(past, past, past, past, (head + "ؤ", past), past[:-2] + "ئ")
    short = past[:-2] + last if past[-2] == "ا" else past
    return Stems(past, past, past, past, (past,), short)


def present_stems(present: str) -> Stems:
    """The stems of a present tense without its person prefix."""
    body = present[1:]
    head, last = body[:-1], body[-1]
    if last == SHADDA:
        return Stems(body, body, body, body, (body,), head + head[-1])
    if last == "ى":
        return Stems(body, head + "ا", head, head + "ي", (head,), head + "ي", head)
    if last in "وي":
        return Stems(body, body, head, body, (head,), body, head)
    if last == "أ":
        return Stems(body, body, body, head + "آ", (head + "ؤ", body), body)
    if last == "ء":
        return Stems(body, head + "ئ", head + "ئ", head + "ئ", (head + "ئ",), head[:-1] + "ئ", head[:-1] + "ئ")
    if len(body) > 2 and body[-2] in "ويا":
        return Stems(body, body, body, body, (body,), body[:-2] + last, body[:-2] + last)
    return Stems(body, body, body, body, (body,), body)


def _past_forms(stems: Stems) -> Forms:
    if stems.bare == stems.bound:
        yield stems.bare, _HE
    else:
        yield stems.bare, _HE_FREE
        yield stems.bound, _HE_BOUND
    yield stems.feminine + "ت", _SHE
    yield stems.feminine + "تا", _TWO_WOMEN
    yield stems.dual if stems.dual[-1] == "آ" else stems.dual + "ا", _TWO_MEN
    for plural in stems.plural:
        yield plural + "وا", _MEN
        yield plural + "و", _MEN_BOUND
    yield from _past_consonant_forms(stems.short)


def _past_consonant_forms(short: str) -> Forms:
    nun = "" if short[-1] == "ن" else "ن"
    yield short + nun, _WOMEN
    yield short + nun + "ا", _WE
    yield short + "ت", _I
    yield short + "تم", _YOU
    yield short + "تمو", _YOU_BOUND
    yield short + "تما", _YOU_TWO


def _present_forms(stems: Stems) -> Forms:
    for prefix, slot in _SINGULAR:
        yield from _present_singular(prefix, slot, stems)
    yield from _present_singular("أ", _I_NOW, stems)
    alef, dual = ("", stems.dual) if stems.dual[-1] == "آ" else ("ا", stems.dual)
    for prefix, slot in (("ي", _TWO_MEN_NOW), ("ت", _TWO_WOMEN_NOW)):
        yield prefix + dual + alef + "ن", slot
        yield prefix + dual + alef, slot
    for plural in stems.plural:
        yield "ي" + plural + "ون", _MEN_NOW
        yield "ي" + plural + "وا", _MEN_SUBJUNCTIVE
        yield "ي" + plural + "و", _MEN_NOW_BOUND
        yield "ت" + plural + "ون", _YOU_NOW
    yield "ي" + stems.short + ("" if stems.short[-1] == "ن" else "ن"), _WOMEN_NOW
    yield "ت" + stems.feminine + "ين", _YOU_WOMAN
    if stems.jussive:
        yield "ي" + stems.jussive, _HE_JUSSIVE
        yield "ت" + stems.jussive, _SHE_JUSSIVE


def _present_singular(prefix: str, slot: Slot, stems: Stems) -> Forms:
    joined = _join(prefix, stems.bare)
    if stems.bare == stems.bound:
        yield joined, slot
    else:
        yield joined, _FREE_OF[slot]
        yield _join(prefix, stems.bound), _BOUND_OF[slot]


def _join(prefix: str, stem: str) -> str:
    return "آ" + stem[1:] if prefix == stem[0] == "أ" else prefix + stem


def _passive_forms(past: str, present: str) -> Forms:
    """The passive where its letters differ from the active: قيل, يقال, دُعي, يُدعى, طولب, يوصف."""
    done = passive_past(past)
    if _plain(done) != _plain(past):
        yield done, _HE_PASSIVE
        yield done + "ت", _SHE_PASSIVE
        yield (done[:-1] if done[-1] == "ي" else done) + "وا", _MEN_PASSIVE
    doing = passive_present(past, present)
    if _plain(doing) != _plain(present):
        rest = doing[1:]
        yield "ي" + rest, _HE_PASSIVE_NOW
        yield "ت" + rest, _SHE_PASSIVE_NOW
        yield "ي" + (rest[:-1] if rest[-1] == "ى" else rest) + "ون", _MEN_PASSIVE_NOW


def _plain(form: str) -> str:
    return form.replace("ى", "ي")


def passive_past(past: str) -> str:
    """The passive of a past tense, third person masculine singular, in letters."""
    if past[1:2] == "ا" and len(past.replace(SHADDA, "")) > 3:
        past = past[0] + "و" + past[2:]
    if past[-1] in "اى":
        past = past[:-1] + "ي"
    elif past[-1] == "أ":
        past = past[:-1] + "ئ"
    elif past[-2] == "ا":
        past = past[:-2] + "ي" + past[-1]
    return past[0] + past[1:].replace("أ", "ئ")


def passive_present(past: str, present: str) -> str:
    """The passive of a present tense, third person masculine singular, in letters."""
    if past[0] == "و" and len(past) == 3 and present[1] != "و":
        present = "يو" + present[1:]
    if present[-1] in "وي":
        return present[:-1] + "ى"
    if present[-1] == "ئ":
        return present[:-1] + "أ"
    if len(present) > 3 and present[-2] in "وي" and past[-2] == "ا":
        return present[:-2] + "ا" + present[-1]
    return present
