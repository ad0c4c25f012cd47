"""How long it is from one time to another, as bounds on a number of calendar units."""

from attrs import frozen

from chronology.axis.gregorian import Granularity

_PLURALS = {"century": "centuries", "millennium": "millennia", "half": "halves"}


@frozen
class Elapsed:
    """Bounds on a number of whole calendar units; negative where time runs backwards.

    Attributes:
        unit: What is counted.
        least: The fewest that it can be; ``None`` when nothing bounds it.
        most: The most that it can be; ``None`` when nothing bounds it.

    Examples:
        >>> str(Elapsed(Granularity.YEAR, 3, 4)), str(Elapsed(Granularity.DAY, 1, 1))
        ('between 3 and 4 years', '1 day')
    """

    unit: Granularity
    least: int | None
    most: int | None

    def __str__(self) -> str:
        name = self.unit.name.lower()
        plural = _PLURALS.get(name, f"{name}s")
        if self.least is None and self.most is None:
            return f"an unknown number of {plural}"
        if self.least == self.most:
            return f"{self.least} {name if self.least == 1 else plural}"
        if self.most is None:
            return f"at least {self.least} {name if self.least == 1 else plural}"
        if self.least is None:
            return f"at most {self.most} {name if self.most == 1 else plural}"
        return f"between {self.least} and {self.most} {plural}"
