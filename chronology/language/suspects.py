"""What reads as a time expression, in its text, before anybody believes it."""

from collections.abc import Sequence

from attrs import frozen

from chronology.language import bounds
from chronology.language.bounds import Preposition
from chronology.language.grammar import Parse
from chronology.language.lexicon import Lexicon
from chronology.language.tokens import Token


@frozen
class Suspect:
    """An expression in its text.

    Attributes:
        text: The whole text.
        tokens: All of its tokens.
        parse: What the tokens ``[parse.start, parse.stop)`` read as.
        words: The language.
    """

    text: str
    tokens: Sequence[Token]
    parse: Parse
    words: Lexicon

    @property
    def before(self) -> str:
        """The word before it, in lower case; empty at the start of the text."""
        return self.tokens[self.parse.start - 1].lower if self.parse.start else ""

    @property
    def preposition(self) -> Preposition | None:
        """The preposition of time right before it: "later than", "pre-"."""
        return bounds.before(self.tokens, self.parse.start, self.words.bounds)

    def word(self, number: int) -> str:
        """A token in lower case; empty outside the text."""
        return self.tokens[number].lower if 0 <= number < len(self.tokens) else ""

    @property
    def kind_before(self) -> str:
        """The kind of the token before it; empty at the start of the text."""
        return self.tokens[self.parse.start - 1].kind if self.parse.start else ""

    @property
    def after(self) -> str:
        """The word after it, in lower case; empty at the end of the text."""
        return self.tokens[self.parse.stop].lower if self.parse.stop < len(self.tokens) else ""

    @property
    def first(self) -> Token:
        """Its first token."""
        return self.tokens[self.parse.start]

    @property
    def last(self) -> Token:
        """Its last token."""
        return self.tokens[self.parse.stop - 1]

    @property
    def is_one_word(self) -> bool:
        """Whether it is a single token."""
        return self.parse.stop - self.parse.start == 1

    def has(self, evidence: str, word: str) -> bool:
        """Whether a word is in a list of the language file."""
        return self.words.has(evidence, word)

    def is_capital(self, number: int) -> bool:
        """Whether a token begins with a capital letter."""
        return 0 <= number < len(self.tokens) and self.text[self.tokens[number].start].isupper()

    def is_glued(self, number: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return (
            0 < number < len(self.tokens)
            and self.tokens[number - 1].stop == self.tokens[number].start
        )

    @property
    def ends_clause(self) -> bool:
        """Whether a mark of punctuation, or the end, comes right after it."""
        return not self.after or self.has("clause_end", self.after)
