"""Finding time expressions in a text, and reading each where it stands."""

from chronology.dates.border import Datelike
from chronology.language import lexicon
from chronology.language.mention import Mention
from chronology.language.policy import NEWS, Policy
from chronology.language.reading import Reader
from chronology.language.reference import Reference
from chronology.language.sentences import split_sentences
from chronology.language.spots import spots


def find(
    text: str,
    reference: Reference | Datelike,
    *,
    language: str = "en",
    policy: Policy = NEWS,
) -> list[Mention]:
    """The time expressions of a text, in order, with disjoint spans.

    Spans are those of TIMEX3: determiners and modifiers are inside, prepositions are not; they are
    kept as the mention's ``bound``. Each mention has a date or the reason why it has none. The
    two ends of a range are two mentions that are each other's ``partner``, and so are a length and
    the span that it is a part of, "the first two weeks" of "May".

    Args:
        text: Any text; nothing in it raises.
        reference: What "yesterday" counts from: the date of publication.
        language: ISO 639-1 code of a language file.
        policy: Settles what language leaves open.

    Raises:
        LexiconError: There is no file for the language.
        ReferenceDateError: ``reference`` is no date, or coarser than a day.

    Examples:
        >>> found = find("The two, allied since 1954, held a call on Tuesday night.", "2023-10-19")
        >>> [(mention.text, mention.bound.value, mention.timex.value) for mention in found]
        [('1954', 'since', '1954'), ('Tuesday night', 'at', '2023-10-17TNI')]

    Sources:
        TimeML 1.2.1 for spans and values.
    """
    words = lexicon.load(language)
    reader = Reader(text, words.tokenizer.tokens(text), words, Reference.of(reference), policy)
    sentences = split_sentences(text, reader.tokens, words.evidence["starters"])
    return reader.read(spots(text, reader.tokens, sentences, words))
