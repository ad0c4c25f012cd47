"""Laws of the notations of dates: EDTF, GEDCOM and TIMEX3, each way."""

from collections.abc import Callable
from typing import TypeAlias

from chronology.dates.edtf import edtf_losses, edtf_reading_losses, format_edtf, parse_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.gedcom import format_gedcom, gedcom_losses, parse_gedcom
from chronology.dates.placeless import Placeless
from chronology.dates.timex3 import Timex, date_timex, parse_timex3, timex3_losses
from chronology.testing.violation import LawViolation, require

Losses: TypeAlias = Callable[[FuzzyDate], tuple[str, ...]]


def check_edtf_round_trip(
    date: FuzzyDate,
    *,
    write: Callable[[FuzzyDate], str] = format_edtf,
    read: Callable[[str], FuzzyDate] = parse_edtf,
    losses: Losses = edtf_losses,
) -> None:
    """EDTF keeps a date or says what it lost; it never claims more than was known.

    Formally: ``read(write(d)).outer`` contains ``d.outer``; ``write(read(write(d))) == write(d)``;
    ``losses(d)`` is empty if and only if ``read(write(d)) == d``.

    Args:
        date: Any date.
        write: The writer under test.
        read: The reader under test.
        losses: What the writer says that it lost.

    Raises:
        LawViolation: It does not hold.
    """
    _check_round_trip(date, write, read, losses)


def check_gedcom_round_trip(
    date: FuzzyDate,
    *,
    write: Callable[[FuzzyDate], str] = format_gedcom,
    read: Callable[[str], FuzzyDate | Placeless] = parse_gedcom,
    losses: Losses = gedcom_losses,
) -> None:
    """GEDCOM keeps a date or says what it lost; it never claims more than was known.

    Formally: that of :func:`check_edtf_round_trip`, but for dates without bounds: these are written
    as no date, and then ``losses(d)`` is not empty.

    Raises:
        LawViolation: It does not hold.
    """
    _check_round_trip(date, write, read, losses)


def check_timex3_round_trip(
    date: FuzzyDate,
    *,
    write: Callable[[FuzzyDate], Timex] = date_timex,
    read: Callable[[str, str], FuzzyDate | Placeless] = parse_timex3,
    losses: Losses = timex3_losses,
) -> None:
    """TIMEX3 keeps a date or says what it lost.

    Formally: ``losses(d)`` is empty if and only if ``read(t.value, t.mod) == d``, where ``t`` is
    ``write(d)``. Not that it never claims more: a value has no room for two bounds.

    Raises:
        LawViolation: It does not hold.
    """
    timex = write(date)
    back, lost = read(timex.value, timex.mod), losses(date)
    require(
        (not lost) == (back == date),
        "losses(d) is empty iff read(write(d)) == d",
        d=date,
        timex=timex,
        back=back,
        lost=lost,
    )


def check_edtf_text(
    text: str,
    *,
    read: Callable[[str], FuzzyDate] = parse_edtf,
    losses: Losses = edtf_losses,
    reading_losses: Callable[[str], tuple[str, ...]] = edtf_reading_losses,
) -> None:
    """Whatever EDTF text was read is written again without loss.

    Formally: ``losses(read(t)) == ()``; ``read(t).originals`` is empty if and only if
    ``reading_losses(t)`` is, and else holds ``t``.

    Args:
        text: A valid EDTF text.
        read: The reader under test.
        losses: What the writer says that it lost.
        reading_losses: What the bounds do not keep of the text.

    Raises:
        LawViolation: It does not hold.
    """
    date = _check_text(text, read(text), losses)
    kept = [original.text for original in date.originals]
    require(
        kept == ([text] if reading_losses(text) else []),
        "read(t).originals is t where reading_losses(t) is not empty",
        t=text,
        originals=kept,
    )


def check_gedcom_text(
    text: str,
    *,
    read: Callable[[str], FuzzyDate | Placeless] = parse_gedcom,
    losses: Losses = gedcom_losses,
) -> None:
    """Whatever GEDCOM value was read as a date is written again without loss.

    Formally: ``read(t)`` is a date and ``losses(read(t)) == ()``.

    Raises:
        LawViolation: It does not hold.
    """
    _check_text(text, read(text), losses)


def check_timex3_value(
    value: str,
    mod: str = "",
    *,
    read: Callable[[str, str], FuzzyDate | Placeless] = parse_timex3,
    losses: Losses = timex3_losses,
) -> None:
    """Whatever TIMEX3 value was read as a date is written again without loss.

    Formally: ``read(v, m)`` is a date and ``losses(read(v, m)) == ()``.

    Raises:
        LawViolation: It does not hold.
    """
    _check_text(f"{value} {mod}", read(value, mod), losses)


def _check_text(text: str, date: FuzzyDate | Placeless, losses: Losses) -> FuzzyDate:
    if isinstance(date, Placeless):
        raise LawViolation("read(t) is a date", {"t": text, "read": date})
    lost = losses(date)
    require(lost == (), "losses(read(t)) == ()", t=text, read=date, lost=lost)
    return date


def _check_round_trip(
    date: FuzzyDate,
    write: Callable[[FuzzyDate], str],
    read: Callable[[str], FuzzyDate] | Callable[[str], FuzzyDate | Placeless],
    losses: Losses,
) -> None:
    text = write(date)
    back, lost = read(text), losses(date)
    shown = {"d": date, "text": text, "back": back, "lost": lost}
    if isinstance(back, Placeless):
        require(date.earliest is date.latest is None, "read(write(d)) is a date", **shown)
    else:
        require(back.outer.contains(date.outer), "read(write(d)).outer contains d.outer", **shown)
        again = write(back)
        require(again == text, "write(read(write(d))) == write(d)", **shown, again=again)
    require((not lost) == (back == date), "losses(d) is empty iff read(write(d)) == d", **shown)
