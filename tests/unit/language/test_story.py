"""Whether a text is a story of business results."""

import pytest

from chronology.language.story import is_about_results


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
    assert is_about_results(tokenize(text), english) is answer
