"""Time expressions against the cases of other projects: figures only, no verdict.

    python bench/dates.py [--wrong]

The cases lie in `../shared/dates`, a place beside the checkout for texts that may not be in it (see `docs/figures.md`).
Where dateparser is installed it is run on the same cases beside ours. A time is right when start, end and grain are; a
span of words counts as found when any of it is (and the same words are counted strictly, too). dateparser gives no
grain and no end, so that its start alone is judged, and of the news only its spans.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT.parent / "shared" / "dates"
Case = dict[str, Any]


class Tally(NamedTuple):
    """How many of how many, and what was wrong."""

    right: int
    of: int
    wrong: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.right}/{self.of} {self.right / self.of:.3f}" if self.of else "none"


class News(NamedTuple):
    """Spans that were read and annotated, which of them meet, and the values among the annotated ones that do."""

    overlap: float
    strict: float
    values: Tally


def cases(name: str) -> list[Case]:
    with (CASES / name).open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--wrong", action="store_true", help="show the cases that are not right")
    options = parser.parse_args()
    if not CASES.exists():
        sys.exit(f"no cases at {CASES}")
    for title, ours, peer in measured():
        print(f"{title:32} musnad {ours!s:16} dateparser {peer or 'not installed'}")
        if options.wrong:
            print("".join(f"    {line}\n" for line in ours.wrong), end="")
    news = score_news(our_spans)
    theirs = score_news(their_spans) if installed() else None
    for title, mine, other in (
        ("news, spans that meet (F1)", news.overlap, theirs and theirs.overlap),
        ("news, spans to the letter (F1)", news.strict, theirs and theirs.strict),
    ):
        print(f"{title:32} musnad {mine:<16.3f} dateparser {'not installed' if other is None else f'{other:.3f}'}")
    print(f"{'news, values where they meet':32} musnad {news.values}")
    if options.wrong:
        print("".join(f"    {line}\n" for line in news.values.wrong), end="")
    speed()


def installed() -> bool:
    try:
        import dateparser  # noqa: F401
    except ImportError:
        return False
    return True


def measured() -> Iterator[tuple[str, Tally, Tally | None]]:
    peer = installed()
    for title, name, ours, theirs in (
        ("duckling, times", "duckling-time.jsonl", our_time, their_time),
        ("duckling, durations", "duckling-duration.jsonl", our_duration, their_duration),
        ("dateparser's own", "dateparser-ar.jsonl", our_answer, their_answer),
    ):
        yield title, tally(name, ours), tally(name, theirs) if peer else None


def tally(name: str, right: Callable[[Case], tuple[bool, Any]]) -> Tally:
    answers = [(case, *right(case)) for case in cases(name)]
    wrong = tuple(f"{case['text'][:60]} | {case['expected']} | {got}" for case, fits, got in answers if not fits)
    return Tally(len(answers) - len(wrong), len(answers), wrong)


def reference(case: Case) -> datetime:
    stamp = case["reference_time"]
    return datetime.fromisoformat(stamp) if stamp else datetime(2015, 6, 17, 10, 30)


def read(text: str, anchor: datetime) -> tuple[Any, ...]:
    from musnad.dates import expressions

    return expressions(text, anchor, style="query")


def local(stamp: str, anchor: datetime) -> datetime:
    """A start or end of ours on the anchor's clock."""
    moment = datetime.fromisoformat(stamp)
    if moment.tzinfo and anchor.tzinfo:
        return moment.astimezone(anchor.tzinfo).replace(tzinfo=None)
    return moment.replace(tzinfo=None)


def our_time(case: Case) -> tuple[bool, Any]:
    anchor, expected = reference(case), case["expected"]
    found = [one for one in read(case["text"], anchor) if one.kind in ("date", "vague")]
    if expected is None:
        return not found, found
    if len(found) != 1 or found[0].value is None:
        return False, found
    value = found[0].value
    start, end = local(value.start, anchor), local(value.end, anchor)
    wanted = datetime.fromisoformat(expected.get("value") or expected["start"])
    fits = start == wanted and value.grain == expected["grain"]
    if expected["type"] == "interval":
        fits = fits and end == datetime.fromisoformat(expected["end_exclusive"])
    return fits, value


def their_time(case: Case) -> tuple[bool, Any]:
    import dateparser

    anchor, expected = reference(case), case["expected"]
    got = dateparser.parse(
        case["text"],
        languages=["ar"],
        settings={"RELATIVE_BASE": anchor.replace(tzinfo=None), "PREFER_DATES_FROM": "future"},
    )
    if expected is None:
        return got is None, got
    wanted = datetime.fromisoformat(expected.get("value") or expected["start"])
    coarse = expected["grain"] in ("day", "week", "month", "year")
    return got is not None and (got.date() == wanted.date() if coarse else got.replace(tzinfo=None) == wanted), got


def amounts(one: Any) -> dict[str, int]:
    return {
        unit: getattr(one, unit)
        for unit in ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
        if getattr(one, unit, 0)
    }


def our_duration(case: Case) -> tuple[bool, Any]:
    expected, found = case["expected"], read(case["text"], reference(case))
    if expected is None:
        return not found, found
    fits = (
        len(found) == 1
        and found[0].kind == "duration"
        and amounts(found[0].value) == {expected["unit"] + "s": expected["amount"]}
    )
    return fits, found


def their_duration(case: Case) -> tuple[bool, Any]:
    import dateparser

    anchor, expected = reference(case).replace(tzinfo=None), case["expected"]
    got = dateparser.parse(case["text"], languages=["ar"], settings={"RELATIVE_BASE": anchor})
    wanted = back(anchor, {expected["unit"] + "s": expected["amount"]})
    return got is not None and abs(got.replace(tzinfo=None) - wanted) < timedelta(days=1), got


def back(moment: datetime, ago: dict[str, int]) -> datetime:
    """The moment a length before another, months and years by the calendar."""
    months = ago.get("years", 0) * 12 + ago.get("months", 0)
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    whole = {unit: count for unit, count in ago.items() if unit not in ("years", "months")}
    return moment.replace(year=year, month=month + 1) - timedelta(**whole)


def our_answer(case: Case) -> tuple[bool, Any]:
    expected, anchor = case["expected"], reference(case)
    found = read(case["text"], anchor)
    if expected["type"] == "spans":
        got = [(one.span.of(case["text"]), one.day) for one in found]
        return len(got) == len(expected["spans"]) and all(
            text in wanted[0] and day == wanted[1] for (text, day), wanted in zip(got, expected["spans"], strict=True)
        ), got
    if len(found) != 1:
        return False, found
    return agrees(found[0], wanted_of(expected, anchor), expected, anchor), found


def wanted_of(expected: Case, anchor: datetime) -> datetime | dict[str, int]:
    """What dateparser's own test asks for: a moment, or a length that may be ago."""
    if expected["type"] == "instant":
        return datetime.fromisoformat(expected["value"])
    if expected["type"] == "relative":
        return dict(expected["ago"])
    english = expected["en"].split()
    if len(english) > 3:
        return datetime.strptime(expected["en"], "%d %B %Y %I:%M %p")
    count, unit = (word for word in english if word != "ago")
    return {unit + "s": int(count)}


def agrees(one: Any, wanted: datetime | dict[str, int], expected: Case, anchor: datetime) -> bool:
    if isinstance(wanted, datetime):
        return one.value is not None and hasattr(one.value, "start") and local(one.value.start, anchor) == wanted
    if one.kind == "duration":
        return amounts(one.value) == {unit: count for unit, count in wanted.items() if count}
    moment = back(anchor, wanted)
    return one.value is not None and local(one.value.start, anchor) <= moment < local(one.value.end, anchor)


def their_answer(case: Case) -> tuple[bool, Any]:
    import dateparser
    from dateparser.search import search_dates

    expected, anchor = case["expected"], reference(case)
    settings = {"RELATIVE_BASE": anchor.replace(tzinfo=None)}
    if expected["type"] == "spans":
        got = [
            [text, moment.date().isoformat()]
            for text, moment in search_dates(case["text"], languages=["ar"], settings=settings) or ()
        ]
        return got == expected["spans"], got
    if "hijri" in expected.get("calendar", ""):
        from dateparser.calendars.hijri import HijriCalendar

        answer = HijriCalendar(case["text"]).get_date()
        moment = answer.date_obj if answer else None
    else:
        moment = dateparser.parse(case["text"], languages=["ar"], settings=settings)
    wanted = wanted_of(expected, anchor)
    wanted = back(anchor.replace(tzinfo=None), wanted) if isinstance(wanted, dict) else wanted
    return moment is not None and abs(moment.replace(tzinfo=None) - wanted) < timedelta(minutes=1), moment


def news_anchor(articles: list[Case]) -> datetime:
    """The day that the annotators counted from: what most of their values for the word for today are."""
    todays = Counter(one["value"] for case in articles for one in case["timex"] if one["text"] == "اليوم")
    return datetime.fromisoformat(todays.most_common(1)[0][0])


def our_spans(text: str, anchor: datetime) -> list[tuple[int, int, str]]:
    from musnad.dates import expressions

    return [(one.span.start, one.span.end, one.timex) for one in expressions(text, anchor.date())]


def their_spans(text: str, anchor: datetime) -> list[tuple[int, int, str]]:
    from dateparser.search import search_dates

    spans, place = [], 0
    for words, moment in search_dates(text, languages=["ar"], settings={"RELATIVE_BASE": anchor}) or ():
        start = text.find(words, place)
        if start >= 0:
            place = start + len(words)
            spans.append((start, place, moment.date().isoformat()))
    return spans


def score_news(find: Callable[[str, datetime], list[tuple[int, int, str]]]) -> News:
    articles = cases("news-timex.jsonl")
    anchor = news_anchor(articles)
    met = [0, 0, 0, 0, 0]  # annotated, read, annotated ones met, read ones met, both to the letter
    right, wrong = 0, []
    for case in articles:
        found = find(case["text"], anchor)
        gold = [(one["start"], one["end"], one["value"]) for one in case["timex"]]
        met = [a + b for a, b in zip(met, counts(gold, found), strict=True)]
        for start, end, value in gold:
            values = [their for left, stop, their in found if left < end and start < stop]
            if any(value in (their, *their.split("/")) for their in values):  # one of ours may join several of theirs
                right += 1
            else:
                context = case["text"][max(0, start - 20) : end + 20].replace("\n", " ")
                wrong.append(f"{case['doc']} {value} got {values or 'nothing'} | {case['text'][start:end]} | {context}")
        for left, stop, their in found:
            if not any(left < end and start < stop for start, end, _ in gold):
                context = case["text"][max(0, left - 20) : stop + 20].replace("\n", " ")
                wrong.append(f"{case['doc']} not annotated: {their} | {case['text'][left:stop]} | {context}")
    annotated, read_ones, annotated_met, read_met, same = met
    overlap = f1(annotated_met / annotated, read_met / read_ones if read_ones else 0)
    strict = f1(same / annotated, same / read_ones if read_ones else 0)
    return News(overlap, strict, Tally(right, annotated_met, tuple(wrong)))


def counts(gold: list[tuple[int, int, str]], found: list[tuple[int, int, str]]) -> list[int]:
    def meets(one: tuple[int, int, str], others: list[tuple[int, int, str]]) -> bool:
        return any(one[0] < end and start < one[1] for start, end, _ in others)

    same = {one[:2] for one in gold} & {one[:2] for one in found}
    return [
        len(gold),
        len(found),
        sum(meets(one, found) for one in gold),
        sum(meets(one, gold) for one in found),
        len(same),
    ]


def f1(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def speed() -> None:
    """Milliseconds of processor time a thousand words of the news, tokens given."""
    from musnad.dates import expressions
    from musnad.text.tokens import tokenise

    texts = [(case["text"], tokenise(case["text"])) for case in cases("news-timex.jsonl")]
    day = datetime(2015, 12, 24).date()
    for _ in range(2):  # the first time loads the word lists
        begun = time.process_time()
        for text, tokens in texts:
            expressions(text, day, tokens)
        seconds = time.process_time() - begun
    words = sum(len(text.split()) for text, _ in texts)
    print(f"{'speed, for 320 words':32} musnad {seconds / words * 320 * 1000:.2f} ms")


if __name__ == "__main__":
    main()
