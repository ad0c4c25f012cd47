"""One phrase and a reference: the date that it means."""

from typing import Protocol

from chronology.dates.border import Datelike
from chronology.dates.fuzzy import FuzzyDate
from chronology.language import lexicon
from chronology.language.mention import Mention, Reason, Tense, Unresolved
from chronology.language.policy import NEWS, Policy
from chronology.language.reading import Reader
from chronology.language.reference import Reference
from chronology.language.spots import whole_spots


class Fallback(Protocol):
    """A reader of phrases that no grammar reads.

    :func:`chronology.adapters.dateparser.resolve_with_dateparser` is one.
    """

    def __call__(
        self, phrase: str, reference: Reference, language: str, /, *, tense: Tense, policy: Policy
    ) -> FuzzyDate | Unresolved:
        """The fuzzy date that a phrase means, or why it has none.

        Raises:
            LexiconError: It does not know the language either.
        """
        ...


def resolve(
    phrase: str,
    reference: Reference | Datelike,
    *,
    tense: Tense | str | None = None,
    language: str = "en",
    policy: Policy = NEWS,
    fallback: Fallback | None = None,
) -> FuzzyDate | Unresolved:
    """The fuzzy date that a phrase means, or why it has none.

    The whole phrase is taken for a time expression, with its preposition: what the neighbours of a
    word would veto in running text is not vetoed here. Text around an expression is put up with
    if there is only one expression, or one range, in it.

    Args:
        phrase: Such as "Tuesday night", "since 2020", "from 3 to 5 May".
        reference: What it counts from.
        tense: Of the verb that it belongs to: it tells which Friday. By default the policy does.
        language: ISO 639-1 code of a language file; of any language that the fallback knows, if
            there is one.
        policy: Settles what language leaves open.
        fallback: Asked where there is no file for the language, and where the grammar finds no time
            expression at all. By default nobody is.

    Raises:
        LexiconError: There is no file for the language, and no fallback that knows it.
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
    known, spoken = Reference.of(reference), Tense(tense or "")
    mentions = []
    if fallback is None or lexicon.exists(language):
        mentions = resolve_mentions(phrase, known, tense=spoken, language=language, policy=policy)
    if not mentions:
        if fallback is not None:
            return fallback(phrase, known, language, tense=spoken, policy=policy)
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
