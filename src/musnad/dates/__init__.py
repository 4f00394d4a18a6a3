"""Time expressions in Arabic text: the words, and the interval or length of time they come to. Pure."""

from musnad.dates.now import Style
from musnad.dates.reading import expressions
from musnad.dates.values import Duration, Grain, Interval, TimeExpression

__all__ = ["Duration", "Grain", "Interval", "Style", "TimeExpression", "expressions"]
