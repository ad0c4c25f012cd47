"""Lengths and recurring times, which have a TIMEX3 value and no place of their own."""

from typing import Final

from chronology.axis.gregorian import Granularity
from chronology.dates.timex3 import Timex
from chronology.language import atoms, operators
from chronology.language.amounts import duration_value
from chronology.language.atoms import CalendarField, Repeating
from chronology.language.frame import Frame
from chronology.language.meaning.registry import Result, meaning_of
from chronology.language.mention import Reason
from chronology.language.place import Unplaced

_SET_VALUES: Final = {
    (Granularity.MONTH, Granularity.YEAR): "XXXX-{:02d}",
    (Granularity.DAY, Granularity.WEEK): "XXXX-WXX-{}",
    (Granularity.QUARTER, Granularity.YEAR): "XXXX-Q{}",
    (Granularity.HALF, Granularity.YEAR): "XXXX-H{}",
    (Granularity.DAY, Granularity.MONTH): "XXXX-XX-{:02d}",
}
_SEASON_CODES: Final = ("SP", "SU", "FA", "WI")


@meaning_of(operators.Length)
def _length(length: operators.Length, _: Frame) -> Result:
    amount = length.amount
    return Unplaced(Timex("DURATION", duration_value(amount), amount.mod), Reason.DURATION)


@meaning_of(operators.Recurring)
def _recurring(recurring: operators.Recurring, _: Frame) -> Result:
    what = recurring.what
    if isinstance(what, atoms.Amount):
        timed = recurring.part is not None or recurring.clock is not None
        value = "XXXX-XX-XX" if timed else duration_value(what)
    else:
        value = _set_value(what)
    if recurring.part is not None:
        value += f"T{recurring.part.value}"
    elif recurring.clock is not None:
        value += "T{:02d}:{:02d}".format(*recurring.clock)
    timex = Timex("SET", value, "", recurring.quant, recurring.freq)
    return Unplaced(timex, Reason.RECURRING)


def _set_value(field: Repeating) -> str:
    match field:
        case atoms.MonthDay(month=month, day=day):
            return f"XXXX-{month:02d}-{day:02d}"
        case atoms.Holiday(month=month, day=day):
            return f"XXXX-{month:02d}-{day:02d}" if month and day else "XXXX-XX-XX"
        case CalendarField(unit=Granularity.SEASON, value=value):
            return f"XXXX-{_SEASON_CODES[value - 1]}"
        case CalendarField(unit=Granularity.WEEKEND):
            return "XXXX-WXX-WE"
        case CalendarField(unit=what, within=within, value=value):
            return _SET_VALUES.get((what, within), "XXXX").format(value)
