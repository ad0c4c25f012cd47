"""``chronology resolve``: the date of one phrase."""

import click

from chronology.cli.dating import date_rows, no_date_rows, rows_text
from chronology.cli.failure import FINDINGS, BadInput
from chronology.cli.options import REF, TENSE, full_reference
from chronology.cli.streams import emit
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import Timex, date_timex
from chronology.formats.canonical import dumps
from chronology.formats.mentions import encode_found, reading_of
from chronology.formats.records import encode_timex
from chronology.language.mention import Mention, Unresolved
from chronology.language.resolve import resolve as resolve_phrase
from chronology.language.resolve import resolve_mentions


@click.command(
    short_help="Resolve one phrase.",
    epilog='\b\nExample:\n  chronology resolve "Tuesday night" --ref 2023-10-19\n',
)
@click.argument("phrase")
@REF
@TENSE
@click.option("--json", "as_json", is_flag=True, help="One line of JSON.")
def resolve(phrase: str, ref: str | None, tense: str | None, *, as_json: bool) -> None:
    """Resolve one phrase, with its preposition, against a reference date.

    The span is half-open: it ends before its second date. A phrase without a date of its own,
    such as "every Monday", is answered with the reason, and the exit code is 1.
    """
    if ref is None:
        raise BadInput(f"no reference date for {phrase!r}; give one, as in --ref 2023-10-19")
    reference = full_reference(ref)
    found = resolve_phrase(phrase, reference, tense=tense)
    mentions = resolve_mentions(phrase, reference, tense=tense)
    timex = _timex(found, mentions)
    reading = reading_of(mentions[0]) if len(mentions) == 1 else None
    if as_json:
        value = {
            "phrase": phrase,
            "reference": reference.text,
            "tense": tense or "",
            "timex": None if timex is None else encode_timex(timex),
            **encode_found(found, reading),
        }
        emit(dumps(value) + "\n")
    elif isinstance(found, Unresolved):
        emit(rows_text(no_date_rows(found, timex)))
    else:
        emit(rows_text(date_rows(found, timex or date_timex(found), reading)))
    if isinstance(found, Unresolved):
        raise click.exceptions.Exit(FINDINGS)


def _timex(found: FuzzyDate | Unresolved, mentions: list[Mention]) -> Timex | None:
    """That of the words; of a range, whose ends have one each, that of its date."""
    if len(mentions) == 1:
        return mentions[0].timex
    return date_timex(found) if isinstance(found, FuzzyDate) else None
