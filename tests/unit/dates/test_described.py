from chronology.dates.edtf import parse_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.language.resolve import resolve


def test_a_plain_date_is_described_by_its_bounds_and_its_unit() -> None:
    assert repr(FuzzyDate.of(2023, 8)) == "FuzzyDate(within [2023-08-01, 2023-09-01), month)"


def test_only_what_is_out_of_the_ordinary_is_named() -> None:
    assert repr(parse_edtf("1950?")) == (
        "FuzzyDate(within [1950-01-01, 1951-01-01), year, uncertain)"
    )
    assert repr(parse_edtf("2020/..")).endswith("year, throughout, open end)")
    assert "alternatives [FuzzyDate(within" in repr(parse_edtf("[1667,1760-12]"))
    assert ", Original(" in repr(parse_edtf("2004-06~-11"))


def test_what_the_words_suggest_is_named_beside_the_bounds() -> None:
    assert repr(resolve("early August 2023", "2023-10-19")) == (
        "FuzzyDate(within [2023-08-01, 2023-09-01), likely within [2023-08-01, 2023-08-11), month)"
    )


def test_a_date_writes_itself_in_both_notations() -> None:
    early = resolve("early August 2023", "2023-10-19")
    assert isinstance(early, FuzzyDate)
    assert early.edtf() == "2023-08"
    assert (early.timex3().value, early.timex3().mod) == ("2023-08", "START")
