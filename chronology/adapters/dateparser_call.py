"""dateparser is asked: with a base, in one language, and with all that it would fill in told apart.

The only file that imports dateparser, and only inside functions. With these settings its answers do
not depend on the clock, the zone or the locale of the machine.
"""

import datetime
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias

from attrs import frozen

Method: TypeAlias = Literal["absolute-time", "relative-time"]

#: ``TIMEZONE`` keeps it from the zone of the machine. It may not be "local" unless the phrase names
#: a zone itself; then "local" leaves the clock time as it is written.
_SETTINGS: Final = {"TIMEZONE": "UTC", "RETURN_TIME_AS_PERIOD": True}
_BASE: Final = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - civil time


@frozen
class Answer:
    """What dateparser makes of a phrase.

    Attributes:
        at: Civil time as the phrase has it; only some of it is stated.
        parts: What is stated, or counted from the base: ``year``, ``month``, ``day``, ``time``.
        period: Its own granularity: ``day``, ``week``, ``quarter``, ``part_of_day`` and so on.
        part: The part of the day, or empty.
        zone: Seconds east of UTC of the clock that the phrase names, if it names one.
    """

    at: datetime.datetime
    parts: frozenset[str]
    period: str
    part: str = ""
    zone: int | None = None


@frozen
class Question:
    """A phrase and what it is read with.

    Attributes:
        phrase: The whole phrase.
        language: ISO 639-1 code.
        base: What relative words count from, in civil time.
        day_first: Whether the day comes first in numeric dates, whatever the language has.
    """

    phrase: str
    language: str
    base: datetime.datetime
    day_first: bool = False

    def ask(
        self,
        method: Method,
        *,
        ahead: bool = False,
        later: datetime.timedelta = datetime.timedelta(),
    ) -> Answer | None:
        """The answer of one of dateparser's parsers; ``None`` for none, whatever went wrong.

        Args:
            method: Dates that are stated, or dates that are counted from the base.
            ahead: Whether what may lie on either side of the base lies after it.
            later: How much later than the base it counts from.
        """
        try:
            base = self.base + later
        except OverflowError:
            return None
        settings = {
            **_SETTINGS,
            "RELATIVE_BASE": base,
            "PARSERS": [method],
            "PREFER_DATES_FROM": "future" if ahead else "current_period",
        }
        if self.day_first:
            settings["DATE_ORDER"] = "DMY"
        answer = _answer(self.phrase, self.language, settings)
        if answer is None or answer.zone is None:
            return answer
        return _answer(self.phrase, self.language, {**settings, "TIMEZONE": "local"})


@lru_cache(maxsize=512)
def knows(language: str) -> bool:
    """Whether dateparser reads a language; every one that it does reads a bare year."""
    settings = {**_SETTINGS, "RELATIVE_BASE": _BASE, "PARSERS": ["absolute-time"]}
    return _answer("2000", language, settings) is not None


def _answer(phrase: str, language: str, settings: dict[str, Any]) -> Answer | None:
    from dateparser.date import DateDataParser

    try:
        # Any: the stubs are of an older version, which did not tell what is stated.
        data: Any = DateDataParser(languages=[language], settings=settings).get_date_data(phrase)
    except Exception:  # noqa: BLE001 - prose never raises, whatever another library does with it
        return None
    at = data.date_obj
    if at is None:
        return None
    east = at.utcoffset()
    part = data.part_of_day
    return Answer(
        at if east is None else at.replace(tzinfo=None),
        frozenset(data.parts),
        data.period or "",
        "" if part is None else part.value,
        None if east is None else round(east.total_seconds()),
    )
