"""Numbers, ordinals, years as spoken, and lengths: the quantities of time expressions.

Every function here is a construction: its name is a key of ``[constructions]`` in a language file,
its parameters are the slots that templates may use.
"""

from typing import Final

from attrs import evolve

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import Amount
from chronology.language.registry import construction

#: Coarse units as years, the way TIMEX3 counts them ("two decades" is P20Y).
_IN_YEARS: Final = {
    Granularity.DECADE: 10,
    Granularity.CENTURY: 100,
    Granularity.MILLENNIUM: 1_000,
}
#: The finer unit that fractions of a unit are told in, and how many of it make one.
_FINER: Final = {
    Granularity.MINUTE: (Granularity.SECOND, 60),
    Granularity.HOUR: (Granularity.MINUTE, 60),
    Granularity.DAY: (Granularity.HOUR, 24),
    Granularity.YEAR: (Granularity.MONTH, 12),
}
_MOST: Final = 10**9
#: "The 2009-2010 season" is one season.
_MOST_SEASONS: Final = 100


@construction("number")
def plain_number(count: float) -> float:
    """A number in digits: 15, 1,000 or 2.5."""
    return count


@construction("number")
def word_number(number_word: int) -> float:
    """A number in one word: "seven"."""
    return number_word


@construction("number")
def tens_number(tens: int, number_word: int = 0) -> float | None:
    """A number in tens and ones: "sixty", "twenty-two"."""
    return tens + number_word if number_word < 10 else None


@construction("number")
def scaled_number(scale: int, number: float = 1) -> float | None:
    """A number with its scale: "a hundred", "five thousand"."""
    return number * scale if number < scale else None


@construction("number")
def hundreds_and_rest(hundreds: float, rest: float) -> float | None:
    """Hundreds and what is left: "two hundred and sixty-seven"."""
    return hundreds + rest if hundreds >= 100 and hundreds % 100 == 0 and rest < 100 else None


@construction("number")
def number_and_quarters(number: float, quarters: int = 1) -> float | None:
    """A number and quarters: "one and a quarter"."""
    return number + quarters / 4 if 1 <= quarters <= 3 else None


@construction("number")
def dozens(number: float = 1) -> float:
    """Twelve each: "a dozen", "two dozen"."""
    return 12 * number


@construction("number")
def half_dozen() -> float:
    """Six."""
    return 6


@construction("number")
def number_and_half(number: float) -> float:
    """A number and a half: "two and a half"."""
    return number + 0.5


@construction("number")
def mixed_number(count: float, fraction: float) -> float:
    """A number and a fraction in digits: "9 1/2"."""
    return count + fraction


@construction("ordinal")
def word_ordinal(ordinal_word: int, tens: int = 0) -> int | None:
    """An ordinal in words: "third", "twenty-first"."""
    return None if tens and ordinal_word > 9 else tens + ordinal_word


@construction("ordinal")
def digits_ordinal(ordinal_digits: int) -> int:
    """An ordinal in digits: "19th"."""
    return ordinal_digits


@construction("year")
def written_year(year_digits: int) -> int:
    """A year in four digits."""
    return year_digits


@construction("year")
def common_era_year(count: float) -> int | None:
    """A year of the common era: "79 AD"."""
    return int(count) if count == int(count) and 1 <= count <= _MOST else None


@construction("year")
def year_before_common_era(count: float) -> int | None:
    """A year before the common era: 44 BC is the astronomical year -43."""
    return 1 - int(count) if count == int(count) and 1 <= count <= _MOST else None


@construction("year")
def spoken_year(tens: int, number_word: int = 0, teen: int = 0, twenty: int = 0) -> int | None:
    """A year in words, by hundreds and rest: "nineteen ninety-six"."""
    hundreds = teen or twenty
    if number_word >= 10 or (teen and not 10 <= teen <= 19) or (twenty and twenty != 20):
        return None
    return hundreds * 100 + tens + number_word


@construction("year")
def spoken_year_of_teens(teen: int, number_word: int) -> int | None:
    """A year in words that ends in 10 to 19: "nineteen eighteen"."""
    if not (10 <= teen <= 20 and 10 <= number_word <= 19):
        return None
    return teen * 100 + number_word


@construction("year")
def spoken_millennial_year(number_word: int = 0, tens: int = 0) -> int | None:
    """A year in words of the two thousands: "two thousand and five"."""
    return None if tens and number_word > 9 else 2_000 + tens + number_word


@construction("year")
def numbered_year(number: float) -> int | None:
    """A year of any number of digits, called one: "the year 247"."""
    return int(number) if number == int(number) and 1 <= number <= _MOST else None


def counted(number: float, unit: Granularity) -> Amount | None:
    """The amount of that many units; fractions become finer units where that comes out even."""
    most = _MOST_SEASONS if unit is Granularity.SEASON else _MOST
    if not 0 < number <= most or unit is Granularity.PART:
        return None
    scale = _IN_YEARS.get(unit, 1)
    if scale > 1:
        return counted(number * scale, Granularity.YEAR)
    whole, rest = int(number), number - int(number)
    finer, per_unit = _FINER.get(unit, (unit, 0))
    part = rest * per_unit
    if part and part == int(part):
        tail = Amount(finer, part, part, str(int(part)))
        if not whole:
            return tail
        return evolve(counted(whole, unit) or tail, rest=tail)
    text = str(whole) if rest == 0 else f"{number:g}"
    return Amount(unit, number, number, text)


def one(unit: Granularity, count: int = 1) -> Amount:
    """The amount of ``count`` units; none moves nothing."""
    return counted(count, unit) or Amount(unit, count, count, str(count))


@construction("units")
def unit_in_singular(unit: Granularity) -> Granularity:
    """A unit in the singular: "15-year"."""
    return unit


@construction("units")
def unit_in_plural(plural: Granularity) -> Granularity:
    """A unit in the plural: "three months"."""
    return plural


@construction("amount")
def amount(number: float, units: Granularity) -> Amount | None:
    """A number of units: "three months", "15-year"."""
    return counted(number, units)


@construction("amount")
def short_amount(number: float, short_unit: Granularity) -> Amount | None:
    """A number of units in letters: "3h", "5 y"."""
    return counted(number, short_unit)


@construction("amount")
def single_short_amount(short_unit: Granularity) -> Amount | None:
    """One unit in letters: "an h"."""
    return counted(1, short_unit)


@construction("amount")
def working_amount(number: float, units: Granularity) -> Amount | None:
    """A number of days of work: "three business days"."""
    amount = counted(number, units)
    return None if amount is None else evolve(amount, working=True)


@construction("amount")
def number_range_amount(low: float, high: float, units: Granularity) -> Amount | None:
    """Between two numbers of units: "two to three weeks"; TIMEX3 has room for the first only."""
    least = counted(low, units)
    if least is None or least.rest is not None or high <= low:
        return None
    return evolve(least, high=least.high * high / low, mod="EQUAL_OR_MORE")


@construction("amount")
def single_amount(unit: Granularity) -> Amount | None:
    """One unit: "a year"."""
    return counted(1, unit)


@construction("amount")
def fortnights(number: float = 1) -> Amount | None:
    """Two weeks each: "a fortnight"."""
    return counted(2 * number, Granularity.WEEK)


@construction("amount")
def half_amount(unit: Granularity) -> Amount | None:
    """Half a unit: "half an hour"."""
    return counted(0.5, unit)


@construction("amount")
def one_and_half_amount(unit: Granularity) -> Amount | None:
    """One unit and a half: "a year and a half"."""
    return counted(1.5, unit)


@construction("amount")
def compound_amount(amount: Amount, rest: Amount) -> Amount | None:
    """Two amounts, the second finer: "2 years and 3 months"."""
    if amount.rest is not None or amount.count == "X" or rest.count == "X":
        return None
    return evolve(amount, rest=rest) if rest.unit < amount.unit else None


@construction("amount")
def reversed_amount(rest: Amount, number: float, units: Granularity) -> Amount | None:
    """Two amounts, the first finer: "2 days 1 month"."""
    whole = counted(number, units)
    return None if whole is None else compound_amount(whole, rest)


@construction("amount")
def vague_amount(
    vague_number: tuple[int, int],
    plural: Granularity | None = None,
    unit: Granularity | None = None,
) -> Amount | None:
    """A vague number of units: "a few days", "several-year"."""
    low, high = vague_number
    unit = plural or unit
    if unit is None:
        return None
    if low == high:
        return evolve(counted(low, unit) or Amount(unit, low, high, str(low)), mod="APPROX")
    return Amount(unit, low, high, "X")


@construction("amount")
def plural_amount(plural: Granularity) -> Amount:
    """An unsaid number of units: "for years"."""
    return Amount(plural, 2, 99, "X")


@construction("amount")
def scales_of_units(plural: Granularity) -> Amount:
    """Many units: "hundreds of years"."""
    return Amount(plural, 100, 9_999, "X")


@construction("amount")
def hedged_amount(amount: Amount, hedge: str = "APPROX") -> Amount:
    """An amount with its hedge: "more than two weeks", "a week or so"."""
    return evolve(amount, mod=hedge)
