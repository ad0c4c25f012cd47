"""What expressions are read against: the reference, and what was spoken of."""

from attrs import evolve

from chronology.axis.gregorian import Granularity, tick
from chronology.language.frame import Frame
from chronology.language.operators import Origin
from chronology.language.place import cell_at, cell_place
from chronology.language.reference import Reference

EMPTY = Frame(Reference.of("2023-10-19T18:30"))
MAY_3 = cell_at(tick(2010, 5, 3), Granularity.DAY)
MAY = cell_at(tick(2010, 5), Granularity.MONTH)
YEAR_1998 = cell_place(1998, Granularity.YEAR)
THE_1990S = cell_place(199, Granularity.DECADE)


def after(*places) -> Frame:
    frame = EMPTY
    for place in places:
        frame = frame.after(place)
    return frame


def test_now_is_the_day_of_the_reference():
    assert EMPTY.now == cell_at(tick(2023, 10, 19), Granularity.DAY)


def test_the_reference_is_an_origin_whatever_was_spoken_of():
    assert after(MAY_3).origin(Origin.REFERENCE) == EMPTY.now


def test_a_document_counts_from_its_publication_unless_it_is_narrative():
    frame = after(MAY_3)
    assert frame.origin(Origin.DOCUMENT) == EMPTY.now
    assert evolve(frame, narrative=True).origin(Origin.DOCUMENT) == MAY_3


def test_the_narrative_anchor_is_the_latest_that_is_no_coarser():
    frame = after(MAY_3, YEAR_1998)
    assert frame.origin(Origin.NARRATIVE, Granularity.YEAR) == YEAR_1998
    assert frame.origin(Origin.NARRATIVE, Granularity.MONTH) == MAY_3
    assert frame.origin(Origin.NARRATIVE, Granularity.DAY) == MAY_3


def test_without_one_it_is_the_reference():
    assert EMPTY.origin(Origin.NARRATIVE, Granularity.YEAR) == EMPTY.now
    assert after(YEAR_1998).origin(Origin.NARRATIVE, Granularity.DAY) == EMPTY.now


def test_one_place_of_each_unit_is_remembered_the_latest_first():
    frame = after(MAY_3, MAY, cell_at(tick(2011, 6, 1), Granularity.DAY))
    assert [place.timex.value for place in frame.spoken] == ["2011-06-01", "2010-05"]


def test_no_more_than_six_are_remembered():
    units = (
        Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.QUARTER,
        Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY,
    )  # fmt: skip
    frame = after(*(cell_at(0, unit) for unit in units))
    assert [place.unit for place in frame.spoken] == list(reversed(units))[:6]


def test_what_so_many_units_later_counts_from():
    frame = after(MAY_3, MAY, YEAR_1998, THE_1990S)
    assert frame.shifted_from(Granularity.DAY) == MAY_3
    assert frame.shifted_from(Granularity.WEEK) == MAY
    assert frame.shifted_from(Granularity.MONTH) == YEAR_1998
    assert frame.shifted_from(Granularity.YEAR) == THE_1990S
    assert EMPTY.shifted_from(Granularity.YEAR) == EMPTY.now
