"""The dateparser adapter: policy and tense, zones, what is refused, and no look at the machine."""

import datetime
import hashlib
import importlib
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import evolve

from chronology.adapters import dateparser_call
from chronology.adapters.dateparser import resolve_with_dateparser
from chronology.adapters.dateparser_call import Question, knows
from chronology.axis.gregorian import Granularity, iso_text, tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Qualifier
from chronology.errors import LexiconError, ReferenceDateError
from chronology.language.mention import Reason, Tense, Unresolved
from chronology.language.policy import NEWS, Lean
from chronology.language.reference import Reference

DAY = "2023-10-19"  # a Thursday
CLOCK = "2023-10-19T18:00:00"
ROOT = Path(__file__).parents[3]
TABLE: dict[str, Any] = tomllib.loads(
    (ROOT / "tests" / "conformance" / "dateparser.toml").read_text(encoding="utf-8")
)
PHRASES = [
    (row[0], each["code"])
    for each in TABLE["language"]
    for row in (*each.get("read", ()), *each.get("unread", ()))
]


def _span(phrase: str, language: str = "es", reference: str = DAY, **options: Any) -> str:
    date = resolve_with_dateparser(phrase, reference, language, **options)
    assert isinstance(date, FuzzyDate), date
    return str(date.span).removeprefix("Interval")


class TestResult:
    def test_is_uncertain(self) -> None:
        date = resolve_with_dateparser("3 de mayo de 2020", DAY, "es")
        assert date == evolve(FuzzyDate.of(2020, 5, 3), qualifier=Qualifier.UNCERTAIN)

    def test_is_approximate_where_the_words_are(self) -> None:
        date = resolve_with_dateparser("cerca de 2020", DAY, "es")
        assert date.qualifier is Qualifier.BOTH
        assert date.likely_span == Interval.of(2020)

    @pytest.mark.parametrize("day", [1, 15, 28, 31])
    def test_of_a_month_is_the_month_whatever_the_day_of_the_reference(self, day: int) -> None:
        for reference in (f"2023-01-{day:02d}", f"2023-08-{day:02d}"):
            assert _span("mayo de 2020", reference=reference) == "[2020-05-01, 2020-06-01)"
            assert _span("2020", reference=reference) == "[2020-01-01, 2021-01-01)"


class TestContext:
    @pytest.mark.parametrize(
        ("tense", "lower"),
        [
            (None, "2023-10-13"),
            ("past", "2023-10-13"),
            (Tense.FUTURE, "2023-10-20"),
            ("future", "2023-10-20"),
        ],
    )
    def test_tense_tells_which_friday(self, tense: Tense | str | None, lower: str) -> None:
        assert _span("viernes", tense=tense).startswith(f"[{lower},")

    def test_policy_tells_which_friday_and_which_may(self) -> None:
        ahead = evolve(NEWS, weekday=Lean.FUTURE, month=Lean.FUTURE)
        assert _span("viernes", policy=ahead) == "[2023-10-20, 2023-10-21)"
        assert _span("mayo", policy=ahead) == "[2024-05-01, 2024-06-01)"
        assert _span("3 de mayo", policy=ahead) == "[2024-05-03, 2024-05-04)"

    def test_the_day_of_publication_is_the_most_recent_of_its_weekday(self) -> None:
        assert _span("jueves") == "[2023-10-19, 2023-10-20)"

    def test_policy_tells_the_century_and_the_order_of_numbers(self) -> None:
        assert _span("3/5/62") == "[1962-05-03, 1962-05-04)"
        assert _span("3/5/62", policy=evolve(NEWS, century_of_two_digits=50)).startswith("[2062")
        assert _span("3/5/2024", "en") == "[2024-03-05, 2024-03-06)"
        assert _span("3/5/2024", "en", policy=evolve(NEWS, day_first=True)).startswith(
            "[2024-05-03"
        )

    def test_29_february_of_another_century_is_no_day(self) -> None:
        later = evolve(NEWS, century_of_two_digits=77)
        assert _span("29/2/00").startswith("[2000-02-29")
        date = resolve_with_dateparser("29/2/00", "2023-10-19", "es", policy=later)
        assert isinstance(date, Unresolved)


class TestReference:
    def test_without_a_clock_makes_counted_hours_as_wide_as_its_day(self) -> None:
        date = resolve_with_dateparser("hace 2 horas", DAY, "es")
        assert str(date.span) == "[2023-10-18T22:00:00, 2023-10-19T22:00:00)"
        assert date.granularity is Granularity.HOUR

    def test_without_a_clock_is_the_day_that_now_is(self) -> None:
        date = resolve_with_dateparser("ahora", DAY, "es")
        assert (date.span, date.granularity) == (Interval.of(2023, 10, 19), Granularity.DAY)

    @pytest.mark.parametrize(
        ("phrase", "unit", "lower"),
        [
            ("hace 1 segundo", Granularity.SECOND, "2023-10-19T17:59:59"),
            ("hace 90 minutos", Granularity.MINUTE, "2023-10-19T16:30:00"),
            ("hace 3 horas", Granularity.HOUR, "2023-10-19T15:00:00"),
        ],
    )
    def test_with_a_clock_is_counted_from(self, phrase: str, unit: Granularity, lower: str) -> None:
        date = resolve_with_dateparser(phrase, CLOCK, "es")
        assert (date.granularity, iso_text(date.earliest)) == (unit, lower)

    @pytest.mark.parametrize("year", [-43, 10_000])
    def test_out_of_the_years_of_datetime_is_no_anchor(self, year: int) -> None:
        lower = tick(year, 3, 15)
        reference = Reference(Interval(lower, lower + 86_400))
        date = resolve_with_dateparser("ayer", reference, "es")
        assert isinstance(date, Unresolved)
        assert date.reason is Reason.NO_ANCHOR

    @pytest.mark.parametrize("reference", ["0001-01-01", "9999-12-31"])
    def test_at_the_edge_of_those_years_raises_nothing(self, reference: str) -> None:
        for phrase, language in PHRASES:
            resolve_with_dateparser(phrase, reference, language)

    @pytest.mark.parametrize("reference", ["2023", "yesterday", None])
    def test_has_to_be_a_day(self, reference: str | None) -> None:
        with pytest.raises(ReferenceDateError):
            resolve_with_dateparser("ayer", reference, "es")


class TestZones:
    @pytest.mark.parametrize(
        ("phrase", "reference", "lower"),
        [
            ("17 de mayo de 2020 15:30 GMT", DAY, "2020-05-17T15:30:00"),
            ("17 de mayo de 2020 15:30 MSK", DAY, "2020-05-17T15:30:00"),
            ("17 de mayo de 2020 15:30 MSK", "2023-10-19T18:00:00Z", "2020-05-17T12:30:00"),
            ("17 de mayo de 2020 15:30 GMT", "2023-10-19T18:00:00+10:00", "2020-05-18T01:30:00"),
            ("2020-05-03T15:30:00+02:00", "2023-10-19T18:00:00Z", "2020-05-03T13:30:00"),
            ("ayer 23:30 GMT", "2023-10-19T18:00:00+03:00", "2023-10-19T02:30:00"),
            ("ayer 23:30 GMT", "2023-10-19T18:00:00", "2023-10-18T23:30:00"),
        ],
    )
    def test_are_converted_where_both_are_known(
        self, phrase: str, reference: str, lower: str
    ) -> None:
        assert _span(phrase, reference=reference).startswith(f"[{lower},")

    def test_do_not_shift_days(self) -> None:
        for offset in ("Z", "+14:00", "-11:00"):
            assert _span("ayer", reference=f"2023-10-19T00:30:00{offset}").startswith(
                "[2023-10-18,"
            )

    def test_of_lengths_mean_nothing(self) -> None:
        date = resolve_with_dateparser("hace 2 horas GMT", CLOCK, "es")
        assert isinstance(date, Unresolved)


class TestRefusals:
    @pytest.mark.parametrize("language", ["xx", "", "english", "../es", "es-ES", "ES\0", "de la"])
    def test_of_unknown_languages_name_them(self, language: str) -> None:
        with pytest.raises(LexiconError, match="dateparser: language: knows no language"):
            resolve_with_dateparser("2020", DAY, language)

    def test_of_unknown_tenses(self) -> None:
        with pytest.raises(ValueError, match="'sometime' is not a valid Tense"):
            resolve_with_dateparser("ayer", DAY, "es", tense="sometime")

    @pytest.mark.parametrize(
        "phrase",
        [
            "",
            " ",
            "\n",
            "\0",
            "\ud800",
            "a" * 101,
            "1" * 90,
            "9" * 20 + " de mayo",
            "((((",
        ],
    )
    def test_of_what_is_no_phrase(self, phrase: str) -> None:
        date = resolve_with_dateparser(phrase, DAY, "es")
        assert isinstance(date, Unresolved)
        assert date.reason is Reason.NOT_A_DATE

    def test_errors_of_dateparser_do_not_come_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from dateparser.date import DateDataParser

        assert knows("es")

        def fail(*_: object, **__: object) -> None:
            raise RecursionError("deep in there")

        monkeypatch.setattr(DateDataParser, "get_date_data", fail)
        date = resolve_with_dateparser("ayer", DAY, "es")
        assert isinstance(date, Unresolved)

    def test_languages_that_dateparser_has_are_known(self) -> None:
        from dateparser.data.languages_info import language_order

        dateparser_call.knows.cache_clear()
        # All of them pass; each costs what its words cost to load.
        assert [code for code in language_order[::5] if not knows(code)] == []


class ClockRead(BaseException):
    """Somebody looked at the clock or the zone; no ``except Exception`` hides it."""


class _AnyDatetime(type):
    """Makes plain datetimes instances, too, for those who check."""

    def __instancecheck__(cls, instance: object) -> bool:
        return type.__instancecheck__(datetime.datetime, instance)


class Poisoned(datetime.datetime, metaclass=_AnyDatetime):
    """A datetime that nobody may ask for the time."""

    @classmethod
    def _refuse(cls, *_: object) -> None:
        raise ClockRead

    now = today = utcnow = fromtimestamp = _refuse


class Turning(datetime.datetime, metaclass=_AnyDatetime):
    """A datetime whose today is always in another year."""

    YEARS: ClassVar = [1000, 1900, 2023, 2024, 9999]
    asked: ClassVar = 0

    @classmethod
    def today(cls) -> "Turning":
        Turning.asked += 1
        return cls(cls.YEARS[Turning.asked % len(cls.YEARS)], 12, 31)


def _results(step: int = 1) -> list[object]:
    return [
        resolve_with_dateparser(phrase, reference, language)
        for phrase, language in PHRASES[::step]
        for reference in (DAY, f"{CLOCK}+05:00")
    ]


def _digest() -> str:
    return hashlib.sha256(repr(_results(4)).encode()).hexdigest()


@pytest.fixture(scope="module")
def digest() -> str:
    """What every fourth phrase is read as in the environment of the tests."""
    return _digest()


class TestMachine:
    def test_its_clock_and_its_zone_are_not_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        expected = _results()

        def refuse(*_: object) -> None:
            raise ClockRead

        for name in ("date", "parser", "freshness_date_parser", "utils", "timezone_parser"):
            module = importlib.import_module(f"dateparser.{name}")
            monkeypatch.setattr(module, "datetime", Poisoned)
            for zone in ("get_localzone", "_get_localzone"):
                if hasattr(module, zone):
                    monkeypatch.setattr(module, zone, refuse)
        monkeypatch.setattr("dateparser.date_parser._get_localzone", refuse)
        # It puts this year before a lone day of the month, and takes only the day from the result.
        monkeypatch.setattr("dateparser.utils.strptime.datetime", Turning)
        assert _results() == expected
        assert Turning.asked > 0

    def test_the_poison_works(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import dateparser

        monkeypatch.setattr("dateparser.freshness_date_parser.datetime", Poisoned)
        with pytest.raises(ClockRead):
            dateparser.DateDataParser(languages=["es"]).get_date_data("ayer GMT")

    @pytest.mark.parametrize("zone", ["Asia/Kathmandu", "Nowhere/Land"])
    def test_its_environment_makes_no_difference(self, zone: str, digest: str) -> None:
        code = "from tests.unit.adapters.test_dateparser import _digest; print(_digest())"
        environment = {**os.environ, "TZ": zone, "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"}
        run = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == digest

    def test_its_modules_are_not_loaded_before_they_are_wanted(self) -> None:
        code = "import sys, chronology.adapters.dateparser; print('dateparser' in sys.modules)"
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert run.stdout.strip() == "False"


class TestQuestion:
    def test_tells_what_is_stated(self) -> None:
        question = Question("mayo de 2020", "es", datetime.datetime(2023, 10, 19))
        answer = question.ask("absolute-time")
        assert answer is not None
        assert (answer.parts, answer.period, answer.zone) == ({"year", "month"}, "month", None)
        assert question.ask("relative-time") is None

    def test_keeps_the_clock_of_a_zone_as_it_is_written(self) -> None:
        question = Question("2020-05-03 15:30 MSK", "es", datetime.datetime(2023, 10, 19))
        answer = question.ask("absolute-time")
        assert answer is not None
        assert (answer.at, answer.zone) == (datetime.datetime(2020, 5, 3, 15, 30), 10_800)

    def test_beyond_the_last_year_has_no_answer(self) -> None:
        question = Question("ayer", "es", datetime.datetime(9999, 12, 31, 23))
        assert question.ask("relative-time", later=datetime.timedelta(hours=2)) is None
