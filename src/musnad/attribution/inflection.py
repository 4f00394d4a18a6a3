"""Inflected forms of Arabic verbs, made by rule from the past and the present (`نفى`, `ينفي`).

Forms are spelled as a careful newspaper spells them: hamza and shadda written, other vowels not. Clitics are no part
of a form; where a form changes before a pronoun ending (نفى, نفاه) the changed form stands beside the free one. A form
that serves several persons is given once, as the commonest (أكدت is `she`, not `I`). This module knows no meanings;
participles and nouns are in `declension`, the shapes of weak verbs in `verb_stems`.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from musnad.attribution.verb_stems import Stems, passive_past, passive_present, past_stems, present_stems

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


Forms = list[tuple[str, Slot]]
# A line of a template: what goes before the stem, which stem, what goes after it, and the slot.
_Line = tuple[str, str, str, Slot]


def _past(person: int, gender: str, number: str, attach: Attach = "any") -> Slot:
    return Slot("verb", "past", person, gender, number, attach=attach)


def _present(person: int, gender: str, number: str, attach: Attach = "any") -> Slot:
    return Slot("verb", "present", person, gender, number, attach=attach)


_PAST: tuple[_Line, ...] = (
    ("", "bare", "", _past(3, "m", "s")),
    ("", "feminine", "ت", _past(3, "f", "s")),
    ("", "dual", "", _past(3, "m", "d")),
    ("", "feminine", "تا", _past(3, "f", "d")),
    ("", "plural", "وا", _past(3, "m", "p", "free")),
    ("", "plural_lax", "وا", _past(3, "m", "p", "free")),
    ("", "before_nun", "ن", _past(3, "f", "p")),
    ("", "before_nun", "نا", _past(1, "", "p")),
    ("", "short", "ت", _past(1, "", "s")),
    ("", "short", "تم", _past(2, "m", "p", "free")),
    ("", "short", "تما", _past(2, "", "d")),
    ("", "bound", "", _past(3, "m", "s", "bound")),
    ("", "plural", "و", _past(3, "m", "p", "bound")),
    ("", "plural_lax", "و", _past(3, "m", "p", "bound")),
    ("", "short", "تمو", _past(2, "m", "p", "bound")),
)
_PRESENT: tuple[_Line, ...] = (
    ("ي", "bare", "", _present(3, "m", "s")),
    ("ت", "bare", "", _present(3, "f", "s")),
    ("ن", "bare", "", _present(1, "", "p")),
    ("", "first", "", _present(1, "", "s")),
    ("ي", "dual", "ن", _present(3, "m", "d")),
    ("ت", "dual", "ن", _present(3, "f", "d")),
    ("ي", "dual", "", _present(3, "m", "d")),
    ("ت", "dual", "", _present(3, "f", "d")),
    ("ي", "plural", "ون", _present(3, "m", "p")),
    ("ي", "plural_lax", "ون", _present(3, "m", "p")),
    ("ي", "plural", "وا", _present(3, "m", "p", "free")),
    ("ي", "plural_lax", "وا", _present(3, "m", "p", "free")),
    ("ت", "plural", "ون", _present(2, "m", "p")),
    ("ي", "before_nun", "ن", _present(3, "f", "p")),
    ("ي", "jussive", "", Slot("verb", "present", 3, "m", "s", jussive=True)),
    ("ت", "jussive", "", Slot("verb", "present", 3, "f", "s", jussive=True)),
    ("ي", "bound", "", _present(3, "m", "s", "bound")),
    ("ت", "bound", "", _present(3, "f", "s", "bound")),
    ("ن", "bound", "", _present(1, "", "p", "bound")),
    ("أ", "bound", "", _present(1, "", "s", "bound")),
    ("ي", "plural", "و", _present(3, "m", "p", "bound")),
    ("ي", "plural_lax", "و", _present(3, "m", "p", "bound")),
)


def _as_free(line: _Line) -> _Line:
    before, stem, after, slot = line
    changes = stem in ("bare", "first") and slot.attach == "any"
    return (before, stem, after, msgspec.structs.replace(slot, attach="free")) if changes else line


class _Template(msgspec.Struct, frozen=True):
    """Lines in reverse, so that a dictionary made of them keeps the first slot of each form; bound forms apart."""

    free: tuple[tuple[str, int, str], ...]
    free_slots: tuple[Slot, ...]
    bound: tuple[tuple[str, int, str], ...]
    bound_slots: tuple[Slot, ...]


def _template(lines: tuple[_Line, ...]) -> _Template:
    places = {name: place for place, name in enumerate(Stems.__struct_fields__)}
    free = [line for line in reversed(lines) if line[3].attach != "bound"]
    bound = [line for line in reversed(lines) if line[3].attach == "bound"]
    return _Template(
        tuple((before, places[stem], after) for before, stem, after, _ in free),
        tuple(line[3] for line in free),
        tuple((before, places[stem], after) for before, stem, after, _ in bound),
        tuple(line[3] for line in bound),
    )


# For each tense: the template where a pronoun may follow the free form, and the one where it changes it (نفى, نفاه).
_PAST_TEMPLATES = (_template(_PAST), _template(tuple(map(_as_free, _PAST))))
_PRESENT_TEMPLATES = (_template(_PRESENT), _template(tuple(map(_as_free, _PRESENT))))

_HE_PASSIVE = Slot("verb", "past", 3, "m", "s", passive=True)
_SHE_PASSIVE = Slot("verb", "past", 3, "f", "s", passive=True)
_MEN_PASSIVE = Slot("verb", "past", 3, "m", "p", passive=True, attach="free")
_HE_PASSIVE_NOW = Slot("verb", "present", 3, "m", "s", passive=True, attach="free")
_SHE_PASSIVE_NOW = Slot("verb", "present", 3, "f", "s", passive=True, attach="free")
_MEN_PASSIVE_NOW = Slot("verb", "present", 3, "m", "p", passive=True, attach="free")


def conjugate(past: str, present: str) -> Forms:
    """Every form of a verb given by its past and present, third person masculine singular (`أكّد`, `يؤكّد`).

    Where `present` is empty, the forms of the past alone. The order of forms means nothing.
    """
    free: dict[str, Slot] = dict(_passive_forms(past, present)) if present else {}
    bound: dict[str, Slot] = {}
    if present:
        _fill(present_stems(present), _PRESENT_TEMPLATES, free, bound)
    _fill(past_stems(past), _PAST_TEMPLATES, free, bound)
    return [*free.items(), *bound.items()]


def _fill(stems: Stems, templates: tuple[_Template, _Template], free: dict[str, Slot], bound: dict[str, Slot]) -> None:
    changes = stems.bound != ""
    template = templates[changes]
    parts = msgspec.structs.astuple(stems)
    lines = zip(template.free, template.free_slots, strict=True)
    free.update([(before + parts[place] + after, slot) for (before, place, after), slot in lines if parts[place]])
    lines = zip(template.bound, template.bound_slots, strict=True)
    bound.update([(before + parts[place] + after, slot) for (before, place, after), slot in lines if parts[place]])


def _passive_forms(past: str, present: str) -> Forms:
    """The passive where its letters differ from the active: قيل, يقال, دُعي, يُدعى, طولب, يوصف."""
    forms: Forms = []
    done = passive_past(past)
    if _plain(done) != _plain(past):
        men = done[:-1] if done[-1] == "ي" else done
        forms += [(done, _HE_PASSIVE), (done + "ت", _SHE_PASSIVE), (men + "وا", _MEN_PASSIVE)]
    doing = passive_present(past, present)
    if _plain(doing) != _plain(present):
        men = doing[:-1] if doing[-1] == "ى" else doing
        forms += [(doing, _HE_PASSIVE_NOW), ("ت" + doing[1:], _SHE_PASSIVE_NOW), (men + "ون", _MEN_PASSIVE_NOW)]
    return forms


def _plain(form: str) -> str:
    return form.replace("ى", "ي")
