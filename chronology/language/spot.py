"""One time expression in a text, before anything is counted from anywhere."""

from attrs import frozen

from chronology.language.bounds import Preposition
from chronology.language.mention import Bound
from chronology.language.operators import Expression, Range, Rolling, Shift
from chronology.language.sentences import Sentence


@frozen
class Spot:
    """One time expression in a text.

    Attributes:
        first: Its first token.
        last: The token after its last one.
        expression: What its words mean.
        rule: The construction that read it.
        sentence: The sentence that it is in.
        before: The preposition before it.
        after: The words after it that do the same, such as "onwards".
        whole: What it means with the words that TIMEX3 leaves out or has a tag of their own for.
        joined: Whether it is the second of two that mean something together.
    """

    first: int
    last: int
    expression: Expression
    rule: str
    sentence: Sentence
    before: Preposition | None = None
    after: Preposition | None = None
    whole: Range | Rolling | Shift | None = None
    joined: bool = False

    @property
    def bound(self) -> Bound:
        """What the words around it make of it; those after it are the more telling."""
        if self.after is not None and self.after.bound is not Bound.NONE:
            return self.after.bound
        return Bound.NONE if self.before is None else self.before.bound

    @property
    def outset(self) -> int:
        """The first token of its preposition, or its own."""
        return self.first if self.before is None else self.before.first
