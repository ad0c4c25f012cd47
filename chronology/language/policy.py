"""The ties that language leaves open, settled in one frozen value that travels with the result."""

from enum import Enum
from typing import Final

from attrs import frozen

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import DayPart


class Lean(Enum):
    """Which occurrence a bare "Friday" or "May" means when nothing around it tells."""

    PAST = "past"
    NEAREST = "nearest"
    FUTURE = "future"


class Seasons(Enum):
    """Month in which spring begins in the text's hemisphere."""

    NORTHERN = 3
    SOUTHERN = 9


@frozen
class Hours:
    """Hours of a part of the day, counted from midnight of its day; 30 is 6 on the next morning.

    ``outer`` is what the words allow, ``core`` what they suggest; both half-open.
    """

    outer: tuple[int, int]
    core: tuple[int, int]


#: Night belongs to the day on which it begins. Bounds are those of the newswire gold of the
#: phrase study (06-12, 12-18, 18-24, 18-06); cores are where the parts do not overlap.
DAY_PARTS: Final = (
    (DayPart.MORNING, Hours((6, 12), (6, 12))),
    (DayPart.MIDDAY, Hours((11, 14), (12, 13))),
    (DayPart.AFTERNOON, Hours((12, 18), (12, 18))),
    (DayPart.EVENING, Hours((18, 24), (18, 24))),
    (DayPart.NIGHT, Hours((18, 30), (20, 28))),
    (DayPart.DAYTIME, Hours((6, 18), (8, 18))),
    (DayPart.SMALL_HOURS, Hours((0, 6), (0, 6))),
)


@frozen
class Policy:
    """How to read what the words do not say.

    Attributes:
        name: Recorded in every reading.
        weekday: A bare weekday without a telling verb. 91 % of bare weekdays in TimeBank are the
            most recent one, the publication day included.
        month: A bare month, day of a month, season or holiday. 89 to 94 % are the nearest.
        narrative: Whether bare months and days count from the time last spoken of; decided for each
            text if ``None``.
        weighs_tense: Whether the tense of the verb is listened to; ``weekday`` and ``month`` then
            decide only where there is no verb, and else always.
        day_parts: Hours of morning, night and so on.
        seasons: Hemisphere.
        recent_days: How far "recently" reaches back, as a core; nothing bounds it outside.
        soon_days: The same for "soon".
        about: Radius of "about", in units of the date's granularity, as bounds; five, ten or a
            hundred times that for years named in tens, hundreds or thousands.
        century_of_two_digits: Two-digit years are read in the hundred years that end this many
            years after the reference.
        day_first: ``3/5/2024`` is 3 May rather than March 5.
    """

    name: str = "news"
    weekday: Lean = Lean.PAST
    month: Lean = Lean.NEAREST
    narrative: bool | None = None
    weighs_tense: bool = True
    day_parts: tuple[tuple[DayPart, Hours], ...] = DAY_PARTS
    seasons: Seasons = Seasons.NORTHERN
    recent_days: int = 60
    soon_days: int = 60
    about: int = 1
    century_of_two_digits: int = 20
    day_first: bool = False

    def hours(self, part: DayPart) -> Hours:
        """The hours of a part of the day."""
        return next(hours for named, hours in self.day_parts if named is part)


#: Newswire; texts that are plainly narrative are read as such.
NEWS: Final = Policy()
#: History, biography, chronicles: what is told follows on what was told before.
NARRATIVE: Final = Policy("narrative", narrative=True)

#: How many units "recent weeks" or "coming years" span, as the policy's core.
RECENT_UNITS: Final = {
    Granularity.MINUTE: 60,
    Granularity.HOUR: 24,
    Granularity.DAY: 7,
    Granularity.WEEK: 4,
    Granularity.MONTH: 6,
    Granularity.YEAR: 5,
    Granularity.DECADE: 3,
    Granularity.CENTURY: 3,
}
