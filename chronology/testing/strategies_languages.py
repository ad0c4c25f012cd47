"""Hypothesis strategies for dates in languages that there is no lexicon for."""

from typing import Final

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.testing.sharing import shared

#: Names of the months as they stand after a day of the month.
_MONTHS: Final = {
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
        *("septiembre", "octubre", "noviembre", "diciembre"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
        *("septembre", "octobre", "novembre", "décembre"),
    ),
    "it": (
        *("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto"),
        *("settembre", "ottobre", "novembre", "dicembre"),
    ),
    "pt": (
        *("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto"),
        *("setembro", "outubro", "novembro", "dezembro"),
    ),
    "ru": (
        *("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа"),
        *("сентября", "октября", "ноября", "декабря"),
    ),
}
#: Day, month and year; month and year; the year alone. Russian has another form of the bare month.
_FORMS: Final = {
    "es": ("{day} de {month} de {year}", "{month} de {year}", "en {year}"),
    "fr": ("le {day} {month} {year}", "{month} {year}", "en {year}"),
    "it": ("il {day} {month} {year}", "{month} {year}", "nel {year}"),
    "pt": ("{day} de {month} de {year}", "{month} de {year}", "em {year}"),
    "ru": ("{day} {month} {year} года", "{number:02d}.{year}", "в {year} году"),
}


@frozen
class StatedPhrase:
    """A phrase that names its year, and what it states.

    Attributes:
        phrase: The words.
        language: ISO 639-1 code.
        stated: The span that they state.
        granularity: The unit that they state it in.
    """

    phrase: str
    language: str
    stated: Interval
    granularity: Granularity


@shared
@st.composite
def stated_phrases(draw: DrawFn) -> StatedPhrase:
    """Days, months and years of 1600 to 2199 in five languages; shrinks to a day in Spanish."""
    language = draw(st.sampled_from(tuple(_FORMS)))
    year = 2000 + draw(st.integers(-400, 199))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    unit = draw(st.sampled_from((Granularity.DAY, Granularity.MONTH, Granularity.YEAR)))
    form = _FORMS[language][(Granularity.DAY, Granularity.MONTH, Granularity.YEAR).index(unit)]
    phrase = form.format(day=day, month=_MONTHS[language][month - 1], number=month, year=year)
    stated = Interval.of(
        year,
        month if unit < Granularity.YEAR else None,
        day if unit is Granularity.DAY else None,
    )
    return StatedPhrase(phrase, language, stated, unit)
