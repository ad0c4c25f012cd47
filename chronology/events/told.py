"""A dated mention where it stands in its text, on the way to becoming a claim."""

from attrs import frozen

from chronology.events.clauses import Clause
from chronology.language.mention import Bound, Mention
from chronology.language.sentences import Sentence


@frozen
class Phrase:
    """A time expression with its preposition, as tokens ``[first, last)`` of the text."""

    first: int
    last: int
    bound: Bound


@frozen
class Told:
    """A dated mention with its clause.

    Attributes:
        mention: The mention; its date is a fuzzy date.
        phrase: Its tokens, those of its preposition and of the other end of its range included.
        sentence: The sentence that it is in.
        clause: What is said of it.
        number: Which sentence of the text that is, from 0.
    """

    mention: Mention
    phrase: Phrase
    sentence: Sentence
    clause: Clause
    number: int
