"""Whether a text is a story of business results, and what it speaks of."""

import pytest

from chronology.axis.gregorian import Granularity, tick
from chronology.language.place import cell_place
from chronology.language.results import results_of


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Net income for the quarter rose to $9 million.", True),
        ("Quarterly sales rose. The quarter was good.", True),
        ("Net income rose to $9 million.", False),
        ("The mayor spoke.", False),
        ("", False),
        (
            "The last quarter of the race was hard. " + "The runners were tired and slow. " * 40,
            False,
        ),
    ],
)
def test_by_the_share_of_its_words(english, tokenize, text: str, answer: bool):
    found = results_of(tokenize(text), english, tick(2023, 11, 2))
    assert (found is not None) is answer
    if found is not None:
        assert found.period == cell_place(4 * 2023 + 2, Granularity.QUARTER)
