"""Hypothesis strategies for EDTF texts, from the grammar of the standard."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis.gregorian import days_in_month
from chronology.testing.sharing import shared

_LAST_PLAIN: Final = 9_999
_MARKS: Final = ("", "?", "~", "%")
#: Masks of a month and of a day that something matches in any year.
_MONTH_MASKS: Final = ("XX", "0X", "1X", "X1", "X2", "X5")
_DAY_MASKS: Final = ("XX", "0X", "1X", "2X", "X1", "X8")


@shared
def edtf_texts() -> SearchStrategy[str]:
    """Valid EDTF texts of levels 0, 1 and 2; shrinks to ``2000``.

    Formally: ``parse_edtf`` reads every one of them.

    Sources:
        Library of Congress, "Extended Date/Time Format (EDTF) Specification", February 2019.
    """
    return st.one_of(
        _plain_years().map(_year_text),
        _dates(),
        _masked(),
        _far_years(),
        _estimates(),
        _stamps(),
        _ranges(),
        _sets(),
    )


@shared
def _plain_years(first: int = -_LAST_PLAIN, last: int = _LAST_PLAIN) -> SearchStrategy[int]:
    return st.integers(first - 2000, last - 2000).map(lambda apart: 2000 + apart)


def _year_text(year: int) -> str:
    return f"{year:05d}" if year < 0 else f"{year:04d}"


@shared
def _marks() -> SearchStrategy[str]:
    return st.sampled_from(_MARKS)


@shared
@st.composite
def _dates(draw: DrawFn) -> str:
    """A year, month, season or day: ``2004-06~-11``, ``?2004-21``."""
    year = draw(_plain_years())
    form = draw(st.sampled_from(("year", "month", "day", "season")))
    fields = [_year_text(year)]
    if form == "season":
        fields.append(str(draw(st.integers(21, 41))))
    elif form != "year":
        month = draw(st.integers(1, 12))
        fields.append(f"{month:02d}")
        if form == "day":
            fields.append(f"{draw(st.integers(1, days_in_month(year, month))):02d}")
    return "-".join(draw(_marks()) + field + draw(_marks()) for field in fields)


@shared
@st.composite
def _masked(draw: DrawFn) -> str:
    """Unspecified digits: ``156X-12-25``, ``2004-XX``, ``XXXX-12-XX``."""
    year = _year_text(draw(_plain_years()))
    holes = draw(st.sets(st.integers(1, 4), min_size=1))
    masked = "".join("X" if len(year) - i in holes else char for i, char in enumerate(year))
    form = draw(st.sampled_from(("year", "month", "day")))
    fields = [masked]
    if form != "year":
        # No year is sure to have a 29 February, and no month mask a 31st.
        month = draw(st.sampled_from(_MONTH_MASKS) | st.integers(1, 12).map("{:02d}".format))
        fields.append(month)
    if form == "day":
        fields.append(draw(st.sampled_from(_DAY_MASKS) | st.integers(1, 28).map("{:02d}".format)))
    return "-".join(fields) + draw(_marks())


@shared
@st.composite
def _far_years(draw: DrawFn) -> str:
    """``Y170000002``, ``Y-17E7``."""
    sign = draw(st.sampled_from(("", "-")))
    number = draw(st.integers(_LAST_PLAIN + 1, 10**9))
    if draw(st.booleans()):
        return f"Y{sign}{number}{draw(_marks())}"
    return f"Y{sign}{draw(st.integers(1, 999))}E{draw(st.integers(1, 9))}{draw(_marks())}"


@shared
@st.composite
def _estimates(draw: DrawFn) -> str:
    """``1950S2``: of a year, some digits are significant."""
    if draw(st.booleans()):
        number = draw(st.integers(_LAST_PLAIN + 1, 10**9))
        return f"Y{number}S{draw(st.integers(1, len(str(number))))}"
    year = draw(_plain_years())
    return f"{_year_text(year)}S{draw(st.integers(1, 4))}"


@shared
@st.composite
def _stamps(draw: DrawFn) -> str:
    """``1985-04-12T23:20:30+04:00``."""
    year, month = draw(_plain_years()), draw(st.integers(1, 12))
    day = draw(st.integers(1, days_in_month(year, month)))
    hour, minute, second = (draw(st.integers(0, most)) for most in (23, 59, 59))
    zone = draw(st.sampled_from(("", "Z", "+04:00", "-05:30", "+14:00", "+05")))
    return f"{_year_text(year)}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}{zone}"


@shared
@st.composite
def _ranges(draw: DrawFn) -> str:
    """``2004-06/..``, ``/2006``, ``2020/2023-10-19..``; the end never before the start."""
    year = draw(_plain_years(last=_LAST_PLAIN - 2))
    end_year = draw(st.integers(min(year + 2, _LAST_PLAIN), _LAST_PLAIN))
    # Two years apart, for a winter runs into the next.
    start, end = draw(_date_of(year)), draw(_date_of(end_year))
    start = draw(st.sampled_from((start, start, "", "..", f"{start}..", f"..{start}")))
    end = draw(st.sampled_from((end, end, "", "..", f"{end}..", f"..{end}")))
    return f"{start}/{end}"


@st.composite
def _date_of(draw: DrawFn, year: int) -> str:
    text = _year_text(year)
    form = draw(st.sampled_from(("year", "month", "day", "season", "masked")))
    if form == "masked":
        return f"{text}-XX{draw(_marks())}"
    if form == "season":
        return f"{text}-{draw(st.integers(21, 41))}{draw(_marks())}"
    if form != "year":
        month = draw(st.integers(1, 12))
        text += f"-{month:02d}"
        if form == "day":
            text += f"-{draw(st.integers(1, days_in_month(year, month))):02d}"
    return text + draw(_marks())


@shared
@st.composite
def _sets(draw: DrawFn) -> str:
    """``[1667,1760-12..]``, ``{..1984}``: one of some dates, or all of them."""
    # Three years apart, for a winter runs into the next.
    steps = st.integers(0, 3_000).map(lambda step: 2_000 - 3 * step) | st.integers(667, 3_333).map(
        lambda step: 3 * step
    )
    years = sorted(draw(st.sets(steps, min_size=1, max_size=4)))
    members = [draw(_date_of(year)) for year in years]
    if len(members) > 1 and draw(st.booleans()):
        members[-2:] = [f"{members[-2]}..{members[-1]}"]
    if draw(st.booleans()) and ".." not in members[0]:
        members[0] = f"..{members[0]}"
    if draw(st.booleans()) and ".." not in members[-1]:
        members[-1] = f"{members[-1]}.."
    opening, closing = draw(st.sampled_from((("[", "]"), ("{", "}"))))
    return opening + ",".join(members) + closing
