"""Hypothesis strategies for texts: news with dates in it, and whatever else may come along."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.testing.sharing import shared

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNITS: Final = ("day", "week", "month", "year", "decade")
_PREPOSITIONS: Final = ("", "", "on ", "in ", "since ", "until ", "by ", "before ", "after ")
_CLAUSES: Final = (
    "The talks resumed {}.",
    "{}, the minister resigned.",
    "Officials said {} that exports may march upwards.",
    "A Boeing 747 with 60 lives on board landed {}",
    "The 15-year agreement, signed {}, lapsed {}.",
    "“It ends {}”, she said; second, the sun will fall {}.",
    "Sales rose 12.5% to $87 {} (from 2,020 units).",
)
#: Pieces that break readers of text: controls, half characters, marks of direction, digits of
#: other scripts, letters that change length with their case, and marks of regexes and Markdown.
_HOSTILE: Final = (
    *("", " ", "\t", "\n", "\r\n", "\x00", "\x1c", "\x85", "\u2028", "\ufeff", "\u200b", "\u202e"),
    *("\ud800", "\udfff", "\U0010ffff", "e\u0301", "\u0130", "\u00df", "\ufb01", "\u1e9e"),
    *(
        "\u0663\u0660",
        "\u00b2\u2070\u00b9\u2079",
        "\u00bd",
        "\u216b",
        "\uff12\uff10",
        "\u4e94\u6708",
    ),
    *("(((((((((", "[](x)", "<!--", "-->", "```", "|", "[^1]", "\\", "*", "__", "# ", "&#0;", "%s"),
    *("{phrase}", "\\1", "$", "^", "..", "/", "--", "-", "'", '"', "’s", "0", "00", "-0", "1e9"),
    *("9" * 40, "1" * 400, "31 April 2023", "29 February 2015", "13/13/13", "2023-13-45", "24:61"),
    *(
        "0000-00-00",
        "99th of Maytember",
        "the 0th century",
        "-5 days ago",
        "may may may",
        "Sun sat.",
    ),
    *("the year 999999999999999999999", "a million million years ago", "3 3 3 3 3 3 3 3 3 3 3 3"),
    *("ago " * 20, "last next this " * 10, "two and a half and a half years ago", "Q9 FY0000"),
)


@shared
def hostile_texts() -> SearchStrategy[str]:
    """Any text at all, half code points included; shrinks to the empty text."""
    anything = st.text(st.characters(exclude_categories=()), max_size=60)
    pieces = st.sampled_from(_HOSTILE) | st.text(max_size=8) | date_phrases()
    return anything | st.lists(pieces, max_size=8).map("".join)


@shared
def date_phrases() -> SearchStrategy[str]:
    """Words for a time, in the usual forms of English; shrinks to ``yesterday``."""
    return deictic_phrases() | absolute_phrases() | _hanging_phrases()


@shared
def deictic_phrases() -> SearchStrategy[str]:
    """Words that count whole days from the day of publication: "yesterday", "three days ago".

    Formally: moving the reference by ``n`` days moves what they mean by ``n`` days.
    """
    counts = st.integers(2, 60).map(str) | st.sampled_from(("two", "three", "ten"))
    return st.one_of(
        st.sampled_from(("yesterday", "today", "tomorrow")),
        counts.map("{} days ago".format),
    )


@shared
@st.composite
def absolute_phrases(draw: DrawFn) -> str:
    """Words that name their year: they mean the same whenever they were published."""
    year = draw(st.integers(-200, 99).map(lambda apart: 2000 + apart))
    month, day = draw(st.sampled_from(_MONTHS)), draw(st.integers(1, 28))
    number = _MONTHS.index(month) + 1
    return draw(
        st.sampled_from(
            (
                f"{year}-{number:02d}-{day:02d}",
                f"{day} {month} {year}",
                f"{month} {day}, {year}",
                f"{month} {year}",
                f"early {month} {year}",
                f"the {year // 10 * 10}s",
                f"the late {year // 10 * 10}s",
                f"the summer of {year}",
                f"the second quarter of {year}",
            )
        )
    )


@shared
@st.composite
def _hanging_phrases(draw: DrawFn) -> str:
    """Words whose place depends on the reference, on the verb or on what stood before."""
    count = draw(st.integers(0, 30))
    unit, weekday = draw(st.sampled_from(_UNITS)), draw(st.sampled_from(_WEEKDAYS))
    month, way = draw(st.sampled_from(_MONTHS)), draw(st.sampled_from(("last", "this", "next")))
    return draw(
        st.sampled_from(
            (
                weekday,
                f"{weekday} night",
                f"{way} {unit}",
                f"{way} {weekday}",
                f"{way} {month}",
                month,
                f"{month} {count}",
                f"{count} {unit}s later",
                f"a {unit} earlier",
                f"the past {count} {unit}s",
                f"every {weekday}",
                f"about {count} {unit}s ago",
                f"between {weekday} and {way} {month}",
                "now",
                "recently",
                f"{count} BC",
                f"{count}:30 p.m. {weekday}",
            )
        )
    )


@shared
@st.composite
def news_sentences(draw: DrawFn) -> str:
    """Sentences with date phrases in them, here and there amid hostile text."""
    clause = draw(st.sampled_from(_CLAUSES))
    phrases = [
        draw(st.sampled_from(_PREPOSITIONS)) + draw(date_phrases())
        for _ in range(clause.count("{}"))
    ]
    text = clause.format(*phrases)
    return draw(st.just("") | hostile_texts()) + text + draw(st.just("") | hostile_texts())
