"""``chronology explain``: why a date came out as it did."""

from collections.abc import Sequence

import click

from chronology.cli.explanation import explanation, opening
from chronology.cli.failure import FINDINGS, BadInput, report
from chronology.cli.inputs import STDIN, Given, name_of, read_article
from chronology.cli.options import ENCODING, REF, TENSE, full_reference
from chronology.cli.streams import emit
from chronology.language.mention import Mention
from chronology.language.recognize import find
from chronology.language.reference import Reference
from chronology.language.resolve import resolve_mentions
from chronology.sources.text import path_of


@click.command(
    short_help="Say why dates came out as they did.",
    epilog="\b\nExamples:\n"
    '  chronology explain story.txt "Tuesday night"\n'
    '  chronology explain --ref 2023-10-19 "They will meet on Friday."\n',
)
@click.argument("source", metavar="FILE|PHRASE")
@click.argument("texts", nargs=-1, metavar="[TEXT]...")
@REF
@TENSE
@ENCODING
def explain(
    source: str, texts: tuple[str, ...], ref: str | None, tense: str | None, encoding: str
) -> None:
    """Say why dates came out as they did.

    For each time expression of a file (- is standard input), or of those that one of the TEXTs
    stands in: which rule read it, what it was counted from and which way, what its preposition and
    the tense of its verb make of it, and the date that comes of all this. What is no file is taken
    for a phrase or a sentence, and needs --ref.
    """
    path = STDIN if source == str(STDIN) else path_of(source)
    if path is None:
        if ref is None:
            raise BadInput(
                f"{source}: no such file; a phrase needs a reference date, as in --ref 2023-10-19"
            )
        text, reference, name = source, full_reference(ref), ""
        mentions = _mentions_of(text, reference, tense)
    elif tense is not None:
        raise click.UsageError("--tense is for a phrase; in an article the verbs tell it.")
    else:
        article = read_article(path, Given(ref, encoding))
        text, reference, name = article.text, article.reference, name_of(path)
        mentions = find(text, reference, language=article.language)
    chosen = [number for number, item in enumerate(mentions) if _is_wanted(item, texts)]
    if not chosen:
        report(_nothing(name or repr(text), text, texts))
        raise click.exceptions.Exit(FINDINGS)
    emit(opening(reference, name))
    for number in chosen:
        emit("\n" + explanation(number, mentions, text, reference))


def _mentions_of(text: str, reference: Reference, tense: str | None) -> Sequence[Mention]:
    """Those of running text, where the verb tells the tense; else those of a phrase."""
    found = find(text, reference) if tense is None else []
    return found or resolve_mentions(text, reference, tense=tense)


def _is_wanted(mention: Mention, texts: Sequence[str]) -> bool:
    said = f"{mention.bound_text} {mention.text}".casefold()
    return not texts or any(wanted.casefold().strip() in said for wanted in texts)


def _nothing(name: str, text: str, wanted: Sequence[str]) -> str:
    if not wanted:
        return f"{name}: no time expression"
    words = ", ".join(map(repr, wanted))
    there = any(item.casefold() in text.casefold() for item in wanted)
    why = "it is there, but was not read as a time" if there else "it is not there"
    return f"{name}: no time expression with {words}: {why}"
