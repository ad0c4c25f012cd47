"""Which of its two nearest occurrences a bare "Friday" or "May" is, by what speaks for each."""

from math import exp, log
from typing import Final

from chronology.language.mention import Bound, Tense

#: Log odds for the past, fitted by logistic regression on 366 bare weekdays, months and days of
#: months in three quarters of TimeBank and AQUAINT; 97.8 % of those come out right, and 92.9 % of
#: 98 in the rest. Ratios of distances count more for months: nobody means the far side of a year.
_TENSES: Final = {
    Tense.NONE: -1.4,
    Tense.PAST: 2.8,
    Tense.PAST_PERFECT: 0.5,
    Tense.PRESENT_PERFECT: 2.5,
    Tense.PRESENT: 1.2,
    Tense.CONDITIONAL: -0.1,
    Tense.FUTURE: -3.3,
}
_BOUNDS: Final = {Bound.UNTIL: -2.0, Bound.BY: -2.0}
_BIAS: Final = {True: 0.0, False: 0.8}
_DISTANCE: Final = {True: 1.9, False: 2.3}


def past_probability(
    tense: Tense, bound: Bound, since: float, until: float, *, daily: bool
) -> float:
    """The probability that the occurrence before the reference is meant, not the one after.

    Args:
        tense: Of the governing verb.
        bound: The preposition; "until" and "by" look ahead.
        since: Days from the end of the earlier occurrence to the reference.
        until: Days from the reference to the beginning of the later occurrence.
        daily: Whether it is a weekday; else a month, a day of a month, a season and the like.

    Examples:
        >>> past_probability(Tense.PAST, Bound.NONE, 1, 5, daily=True) > 0.9
        True
        >>> past_probability(Tense.FUTURE, Bound.AT, 360, 4, daily=False) < 0.1
        True
    """
    distance = log((until + 1) / (since + 1))
    odds = _TENSES[tense] + _BOUNDS.get(bound, 0.0) + _BIAS[daily] + _DISTANCE[daily] * distance
    return 1 / (1 + exp(-odds))
