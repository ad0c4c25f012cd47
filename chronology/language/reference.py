"""The reference date: what "yesterday" and "last year" count from, and how it is known."""

from enum import Enum

from attrs import frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.border import Datelike, Moment, to_moment
from chronology.errors import ReferenceDateError


class Rung(Enum):
    """Where a reference date was found, the most trusted first."""

    CALLER = "caller"
    METADATA = "metadata"
    FEED = "feed"
    DATELINE = "dateline"
    URL = "url"
    GUESS = "guess"


@frozen
class Reference:
    """The time that deictic words count from: TimeML's document creation time.

    Attributes:
        interval: The day, or the second, of publication in civil time at its place; bounded.
        granularity: ``DAY`` when only the date is known, else ``MINUTE`` or ``SECOND``.
        offset: Seconds east of UTC, or ``None`` when the zone is not known.
        rung: Where the date was found.
        evidence: The words that gave it.

    Examples:
        >>> Reference.of("2023-10-19").day
        Interval[2023-10-19, 2023-10-20)
    """

    interval: Interval
    granularity: Granularity = Granularity.DAY
    offset: int | None = None
    rung: Rung = Rung.CALLER
    evidence: str = ""

    def __attrs_post_init__(self) -> None:
        if self.interval.lower is None or self.interval.upper is None:
            raise ReferenceDateError(f"a reference needs both bounds, got {self.interval}")

    @classmethod
    def of(
        cls, value: "Reference | Datelike", rung: Rung = Rung.CALLER, evidence: str = ""
    ) -> "Reference":
        """A reference from a ``Reference``, ISO or EDTF text, ``date``, ``datetime`` or pendulum.

        A ``datetime`` keeps its offset and its clock time as written.

        Raises:
            ReferenceDateError: The value is no date, or one coarser than a day.
        """
        if isinstance(value, Reference):
            return value
        moment: Moment = to_moment(value)
        if moment.granularity > Granularity.DAY:
            raise ReferenceDateError(
                f"a reference date must name a day, such as 2023-10-19, got {value!r}"
            )
        written = evidence or (value if isinstance(value, str) else "")
        return cls(moment.interval, moment.granularity, moment.offset, rung, written)

    @property
    def now(self) -> Tick:
        """First tick of the reference: the clock time if it is known, else midnight."""
        assert self.interval.lower is not None  # noqa: S101 - held by __attrs_post_init__
        return self.interval.lower

    @property
    def day(self) -> Interval:
        """The civil day of the reference."""
        return Interval.containing(self.now, Granularity.DAY)

    @property
    def text(self) -> str:
        """ISO 8601 text: the date, with clock time and offset when they are known."""
        if self.granularity is Granularity.DAY:
            return gregorian.iso_text(self.now)
        clock = self.now % gregorian.DAY_TICKS
        hour, rest = divmod(clock, gregorian.HOUR_TICKS)
        text = f"{gregorian.iso_text(self.now - clock)}T{hour:02d}:{rest // 60:02d}"
        if self.granularity is Granularity.SECOND:
            text += f":{rest % 60:02d}"
        if self.offset is None:
            return text
        sign = "-" if self.offset < 0 else "+"
        hours, seconds = divmod(abs(self.offset), gregorian.HOUR_TICKS)
        return f"{text}{sign}{hours:02d}:{seconds // 60:02d}"
