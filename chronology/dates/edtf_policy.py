"""What EDTF leaves open, settled in one frozen value: bounds of seasons, offsets from UTC."""

from enum import Enum
from typing import Final, TypeAlias

from attrs import frozen

from chronology.axis.gregorian import Granularity

#: First month, number of months and unit of a part of a year.
YearPart: TypeAlias = tuple[int, int, Granularity]


class SeasonBounds(Enum):
    """The months of EDTF's season codes; the standard gives none.

    NORTHERN: 21 to 24 are the meteorological seasons of the northern half of the earth, March to
    May and so on; a winter begins in December and runs into the next year. SOUTHERN: those of the
    southern half, spring from September. QUARTERS: a season is a quarter of its own year, spring
    January to March and winter October to December. The codes 25 to 28 and 29 to 32, which name
    their half of the earth, follow it under every policy.
    """

    NORTHERN = "northern"
    SOUTHERN = "southern"
    QUARTERS = "quarters"


class OffsetReading(Enum):
    """What an offset from UTC does to a clock time.

    AS_WRITTEN: nothing; date and clock are those of the place. TO_UTC: both are shifted to UTC.
    A text without an offset stays as it is either way.
    """

    AS_WRITTEN = "as written"
    TO_UTC = "to UTC"


@frozen
class EdtfPolicy:
    """How to read and write what the standard does not settle.

    Attributes:
        seasons: The months that season codes stand for.
        offsets: What an offset from UTC does to a clock time.

    Examples:
        >>> from chronology.dates.edtf import parse_edtf
        >>> parse_edtf("2020-24").span
        Interval[2020-12-01, 2021-03-01)
        >>> parse_edtf("2020-24", EdtfPolicy(seasons=SeasonBounds.QUARTERS)).span
        Interval[2020-10-01, 2021-01-01)
    """

    seasons: SeasonBounds = SeasonBounds.NORTHERN
    offsets: OffsetReading = OffsetReading.AS_WRITTEN

    @property
    def year_parts(self) -> dict[int, YearPart]:
        """Code -> what it stands for: 21..32 seasons, 33..36 quarters, 37..39 thirds, 40, 41."""
        return _YEAR_PARTS[self.seasons]


#: Months in which spring, summer, autumn and winter begin: bare, of the north, of the south.
_SEASON_STARTS: Final = {
    SeasonBounds.NORTHERN: ((3, 6, 9, 12), (3, 6, 9, 12), (9, 12, 3, 6)),
    SeasonBounds.SOUTHERN: ((9, 12, 3, 6), (3, 6, 9, 12), (9, 12, 3, 6)),
    SeasonBounds.QUARTERS: ((1, 4, 7, 10), (1, 4, 7, 10), (7, 10, 1, 4)),
}
_OTHER_PARTS: Final[dict[int, YearPart]] = {
    **{33 + n: (1 + 3 * n, 3, Granularity.QUARTER) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4, Granularity.MONTH) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6, Granularity.HALF) for n in range(2)},
}
_YEAR_PARTS: Final[dict[SeasonBounds, dict[int, YearPart]]] = {
    bounds: {
        **{
            21 + 4 * place + n: (month, 3, Granularity.SEASON)
            for place, months in enumerate(starts)
            for n, month in enumerate(months)
        },
        **_OTHER_PARTS,
    }
    for bounds, starts in _SEASON_STARTS.items()
}
#: Seasons that say in which half of the earth they are.
PLACED_SEASONS: Final = range(25, 33)

#: The default: northern meteorological seasons, clock times as written.
STANDARD: Final = EdtfPolicy()
