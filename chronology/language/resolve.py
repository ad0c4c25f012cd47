"""One phrase and a reference: the date that it means."""

from chronology.dates.border import Datelike
from chronology.dates.fuzzy import FuzzyDate
from chronology.language import lexicon
from chronology.language.mention import Mention, Reason, Tense, Unresolved
from chronology.language.policy import NEWS, Policy
from chronology.language.reading import Reader
from chronology.language.reference import Reference
from chronology.language.spots import whole_spots


def resolve(
    phrase: str,
    reference: Reference | Datelike,
    *,
    tense: Tense | str | None = None,
    language: str = "en",
    policy: Policy = NEWS,
) -> FuzzyDate | Unresolved:
    """The fuzzy date that a phrase means, or why it has none.

    The whole phrase is taken for a time expression, with its preposition: what the neighbours of a
    word would veto in running text is not vetoed here. Text around an expression is put up with
    if there is only one expression, or one range, in it.

    Args:
        phrase: Such as "Tuesday night", "since 2020", "from 3 to 5 May".
        reference: What it counts from.
        tense: Of the verb that it belongs to: it tells which Friday. By default the policy does.
        language: ISO 639-1 code of a language file.
        policy: Settles what language leaves open.

    Raises:
        LexiconError: There is no file for the language.
        ReferenceDateError: ``reference`` is no date, or coarser than a day.
        ValueError: ``tense`` is none of :class:`~chronology.language.mention.Tense`.

    Examples:
        >>> resolve("Tuesday night", "2023-10-19").span
        Interval[2023-10-17T18:00:00, 2023-10-18T06:00:00)
        >>> resolve("on Friday", "2023-10-19", tense="future").span
        Interval[2023-10-20, 2023-10-21)
        >>> resolve("three months", "2023-10-19").reason.name
        'DURATION'
    """
    mentions = resolve_mentions(phrase, reference, tense=tense, language=language, policy=policy)
    if not mentions:
        return Unresolved(Reason.NOT_A_DATE)
    if len(mentions) == 1 or (len(mentions) == 2 and mentions[0].partner == 1):
        return mentions[0].date
    texts = ", ".join(repr(mention.text) for mention in mentions)
    return Unresolved(Reason.NOT_A_DATE, f"more than one: {texts}")


def resolve_mentions(
    phrase: str,
    reference: Reference | Datelike,
    *,
    tense: Tense | str | None = None,
    language: str = "en",
    policy: Policy = NEWS,
) -> list[Mention]:
    """The mentions that a phrase is read as; see :func:`resolve`."""
    words = lexicon.load(language)
    tokens = words.tokenizer.tokens(phrase)
    reader = Reader(phrase, tokens, words, Reference.of(reference), policy, Tense(tense or ""))
    if not tokens:
        return []
    return reader.read(whole_spots(phrase, tokens, words))
