"""Whole numbers as words and figures: `خمسة وتسعين`, `ألفين وأربعة`, `3 آلاف`, `الثالث عشر`, `الحادي والعشرين`."""

from __future__ import annotations

from musnad.dates.line import Line

_LONGEST = 12  # words of a number; what goes on longer is no number


def read_cardinal(line: Line, index: int) -> tuple[int, int] | None:
    """A number in figures or words, and the token behind it. Units stand before tens, joined by `و`."""
    figures = line.read("digits", index)
    if figures:
        scale = _scale(line, figures[1])
        return (figures[0] * scale, figures[1] + 1) if scale > 1 else figures
    first = line.read("card", index)
    if first is None or _percent(line, index) or (first[0] in (1000, 1_000_000) and line.definite(index)):
        return None
    total, group, end = 0, first[0], first[1]
    if group >= 1000:
        total, group = group, 0
    while end - index < _LONGEST:
        step = _teen_or_scale(line, end, group) or _added(line, end, total, group)
        if step is None:
            break
        total, group, end = total + step[0], step[1], step[2]
    return total + group, end


def _percent(line: Line, index: int) -> bool:
    word = line.at(index)
    return word is not None and word.definite and word.clitics.endswith("ب")  # `بالمئة`


def _scale(line: Line, index: int) -> int:
    found = line.read("card", index, glued=False)
    return found[0] if found and found[0] in (1000, 1_000_000) else 1


def _teen_or_scale(line: Line, index: int, group: int) -> tuple[int, int, int] | None:
    """What follows without `و`: the ten of a teen, a hundred, or a thousand that takes the whole group."""
    found = line.read("card", index, glued=False)
    if found is None or not group:
        return None
    value, end = found
    if value == 10 and group % 100 < 10 and group % 10:
        return 0, group + 10, end
    if value == 100 and 3 <= group <= 9:
        return 0, group * 100, end
    if value in (1000, 1_000_000):
        return group * value, 0, end
    return None


def _added(line: Line, index: int, total: int, group: int) -> tuple[int, int, int] | None:
    """What follows with `و`, where it is smaller than what it is added to (or the ten after its unit)."""
    word = line.at(index)
    found = line.read("card", index)
    if word is None or found is None or word.clitics != "و":
        return None
    value, end = found
    if value >= 1000:
        return (group + value, 0, end) if total > value and not group else None
    if 20 <= value < 100 and 1 <= group % 100 <= 9:
        return 0, group + value, end
    room = 100 if group else 1000
    if value < room and (not group or group % 100 == 0) and (total or group):
        return 0, group + value, end
    return None


def read_ordinal(line: Line, index: int) -> tuple[int, int] | None:
    """`الأول`, `ثالث`, `الحادي عشر`, `الثالث والعشرون`: the number and the token behind it."""
    first = line.read("ord", index)
    if first is None:
        tens = line.read("card", index)
        return tens if tens and 20 <= tens[0] <= 90 and line.definite(index) else None
    value, end = first
    following, word = line.read("card", end), line.at(end)
    if following is None or word is None or value > 9:
        return first
    if following[0] == 10 and not word.clitics and not word.definite:
        return value + 10, following[1]
    if 20 <= following[0] <= 90 and word.clitics == "و" and word.definite:
        return value + following[0], following[1]
    return first


def read_count(line: Line, index: int) -> tuple[int, int] | None:
    """A number as `الـ24` or `الثلاثة` may give it behind a definite noun."""
    if line.raw(index).strip("ـ") in ("ال", "الـ"):
        index += 1
    return read_cardinal(line, index)
