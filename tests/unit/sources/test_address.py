"""Dates in URLs and file names."""

import pytest

from chronology.sources.address import read_address


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/world/2023/10/19/attacks", (2023, 10, 19)),
        ("https://example.org/world/2023/oct/19/attacks", (2023, 10, 19)),
        ("https://example.org/2023/1/9/attacks", (2023, 1, 9)),
        ("https://example.org/attacks-2023-10-19", (2023, 10, 19)),
        ("https://example.org/attacks-2023-10-19/", (2023, 10, 19)),
        ("https://example.org/2023_10_19_attacks", (2023, 10, 19)),
        ("https://example.org/2023.10.19/attacks", (2023, 10, 19)),
        ("https://example.org/20231019/attacks", (2023, 10, 19)),
        ("https://example.org/news/2023/1019/attacks", (2023, 10, 19)),
        ("https://example.org/a?date=20231019", (2023, 10, 19)),
        ("APW19980219.tml", (1998, 2, 19)),
        ("notes_20231019.txt", (2023, 10, 19)),
        ("20231019.txt", (2023, 10, 19)),
        ("https://example.org/2023/10/attacks", (2023, 10, None)),
        ("https://example.org/2023-10/attacks", (2023, 10, None)),
        ("https://example.org/2023/attacks", (2023, None, None)),
        # The fullest date wins, wherever it stands.
        ("https://example.org/2021/a/2023/10/19/", (2023, 10, 19)),
        # What the calendar does not have is a number.
        ("https://example.org/2023/02/30/a/2023/03/01/", (2023, 3, 1)),
    ],
)
def test_the_date_in_an_address(address: str, expected: tuple[int, int | None, int | None]):
    date = read_address(address)
    assert date is not None
    assert (date.year, date.month, date.day) == expected


@pytest.mark.parametrize(
    "address",
    [
        "",
        "story.txt",
        "https://example.org/attacks",
        "https://example.org/article-20231345",
        "https://example.org/id/3f20231019ab",
        "https://example.org/1234567890123",
        "https://example.org/story-2023",
        "https://example.org/v1.2023.10",
        "2100",
    ],
)
def test_addresses_without_one(address: str):
    assert read_address(address) is None
