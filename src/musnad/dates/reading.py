"""All time expressions of a text, in order: every word that can begin one is tried, the longest reading counts.

Words that begin none cost one look-up. Each reader looks ahead over a bounded number of tokens, so that the time taken
grows with the length of the text and no faster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache

from musnad.dates.edges import read_edge
from musnad.dates.feasts import read_feast
from musnad.dates.lengths import Length
from musnad.dates.lexicon import Word
from musnad.dates.line import Line
from musnad.dates.meaning import Meaning
from musnad.dates.now import Now, Style
from musnad.dates.periods import read_century, read_season, read_units
from musnad.dates.quantities import Set, read_away, read_duration, read_set
from musnad.dates.selection import read_selection
from musnad.dates.spans import read_span
from musnad.dates.stretches import Stretch
from musnad.dates.tense import looks_ahead
from musnad.dates.vague import Vague, read_vague
from musnad.dates.values import Kind, TimeExpression
from musnad.record import Span
from musnad.text.characters import fold
from musnad.text.tokens import Tokens, tokenise

_Reader = Callable[[Line, int], tuple[Meaning | Length | Set, int] | None]
# Each reader with the kinds of words that can begin what it reads.
_READERS: tuple[tuple[_Reader, frozenset[str]], ...] = tuple(
    (reader, frozenset(kinds.split()))
    for reader, kinds in (
        (read_span, "away weekday month part digits numbers time card ord oclock at day_word two_days two_years"
                    " month_word year_word this unit"),
        (read_units, "this last unit pair units"),
        (read_selection, "last ord unit weekday fraction"),
        (read_edge, "edge"),
        (read_away, "ago after"),
        (read_duration, "bound pair card digits fraction few unit units"),
        (read_feast, "feast"),
        (read_season, "season season_word this"),
        (read_century, "decade century_word"),
        (read_set, "set every"),
        (read_vague, "vague"),
    )
)  # fmt: skip


@cache
def _readers(starts: frozenset[str]) -> tuple[_Reader, ...]:
    return tuple(reader for reader, kinds in _READERS if not starts.isdisjoint(kinds))


def expressions(
    text: str, anchor: date | datetime | None = None, tokens: Tokens | None = None, *, style: Style = "news"
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text in order, none inside another.

    `anchor` is the day on which the text was published, or the moment in local time; without it only what is told in
    full has a value. `tokens` are those of `tokenise(text)`, where they are at hand. `style` tells how words are meant
    whose side of the anchor is open: in `news` a bare weekday is the last one up to the anchor's own day, unless its
    clause looks ahead; a `query` is a text that stands for itself, as words to a machine do, and means what is to come.
    """
    line = Line(text, tokens or tokenise(text), style == "query")
    if not any(word is not None and word.starts for word in line.words):
        return ()
    moment = (
        anchor if isinstance(anchor, datetime) or anchor is None else datetime(anchor.year, anchor.month, anchor.day)
    )
    now = Now(moment and moment.replace(tzinfo=None, microsecond=0), isinstance(anchor, datetime), style)
    return tuple(_read_all(line, now))


def _read_all(line: Line, now: Now) -> Iterator[TimeExpression]:
    index = 0
    for start, word in enumerate(line.words):
        if word is None or not word.starts or start < index:
            continue
        if not line.query and _says_nothing(line, start, word):
            continue
        line.enter(start)
        if "name" in word.senses and (name := line.read("name", start)):
            index = name[1]
            continue
        found = _longest(line, start, word.starts)
        if found is None:
            continue
        index = found[1]
        span = Span(line.starts[start] + word.lead, line.ends[index - 1])
        ahead = now.anchor is not None and looks_ahead(line.raws, start, index)
        yield _expression(span, found[0], now._replace(ahead=ahead))


def _says_nothing(line: Line, index: int, word: Word) -> bool:
    """Whether a look at the words beside it tells that no expression begins here, as with most numbers and `هذا`."""
    if word.enough or (word.seconds and index + 1 < len(line.raws) and fold(line.raws[index + 1]) in word.seconds):
        return False
    if not word.single:
        return True
    following = index + 1
    for following in range(index + 1, min(index + 4, len(line.words))):
        after = line.words[following]
        if after is None:
            break
        if after.content:
            return False
    before = line.words[index - 1] if index else None
    if before is not None and ("for" in before.senses or ("in" in before.senses and len(line.raws[index]) == 4)):
        return False
    return (
        line.raws[index - 1 : index] not in (["("], ["-"], ["–"])
        and fold(line.raws[min(following, len(line.raws) - 1)]) != "ال"
    )


def _longest(line: Line, start: int, starts: frozenset[str]) -> tuple[Meaning | Length | Set, int] | None:
    best: tuple[Meaning | Length | Set, int] | None = None
    for reader in _readers(starts):
        found = reader(line, start)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


def _expression(span: Span, meaning: Meaning | Length | Set, now: Now) -> TimeExpression:
    if isinstance(meaning, (Length, Set)):
        length = meaning if isinstance(meaning, Length) else meaning.length
        duration = length.duration()
        kind: Kind = "duration" if meaning is length else "set"
        return TimeExpression(span, kind, duration, duration.iso if duration else "PX")
    stretch = _resolved(meaning, now)
    kind = "vague" if isinstance(meaning, Vague) else "date"
    if stretch is None:
        return TimeExpression(span, kind, None, meaning.unresolved())
    return TimeExpression(span, kind, stretch.interval(), stretch.timex)


def _resolved(meaning: Meaning, now: Now) -> Stretch | None:
    """The stretch of time; none beyond the years that a date can have."""
    try:
        return meaning.resolve(now)
    except (OverflowError, ValueError):
        return None
