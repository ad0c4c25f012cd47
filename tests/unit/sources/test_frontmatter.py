"""Front matter: flat keys of an article."""

import pytest

from chronology.sources.frontmatter import FrontMatter, read_front_matter


def front(lines: str) -> FrontMatter | None:
    return read_front_matter(f"---\n{lines}\n---\nThe body.")


def test_what_it_says():
    text = (
        "---\ntitle: What lies under the old port\ndate: 2021-09-14\nsource: Westhaven Review\n"
        "url: https://review.example/port\n---\n\nPeople have fished here."
    )
    read = read_front_matter(text)
    assert read == FrontMatter(
        "2021-09-14",
        "date",
        "What lies under the old port",
        "Westhaven Review",
        "https://review.example/port",
        text.index("\nPeople"),
    )


@pytest.mark.parametrize(
    ("lines", "published", "key"),
    [
        ("date: 2023-10-19", "2023-10-19", "date"),
        ("Date: 2023-10-19", "2023-10-19", "date"),
        ("published: 2023-10-19", "2023-10-19", "published"),
        ("date_published: 2023-10-19", "2023-10-19", "datepublished"),
        ("pub-date: 2023-10-19", "2023-10-19", "pubdate"),
        ("publishDate: 2023-10-19", "2023-10-19", "publishdate"),
        ("date: 2023-10-01\npublished: 2023-10-19", "2023-10-19", "published"),
        ("date: 2023-10-19 # when it ran", "2023-10-19", "date"),
        ("date: '2023-10-19'", "2023-10-19", "date"),
        ('date: "2023-10-19"', "2023-10-19", "date"),
        ("created: 2023-10-19", "", ""),
        ("updated: 2023-10-19", "", ""),
        ("date:\n  - 2023-10-19", "", ""),
        ("date: [2023-10-19]", "", ""),
        ("date: |", "", ""),
        ("date:", "", ""),
        ("date: 2023-10-19\ndate: 2024-01-01", "2023-10-19", "date"),
    ],
)
def test_the_date(lines: str, published: str, key: str):
    read = front(lines)
    assert read is not None
    assert (read.published, read.key) == (published, key)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("title: A call", "A call"),
        ("headline: A call", "A call"),
        ("title: 'A call: what next?'", "A call: what next?"),
        ('title: "A # in it"', "A # in it"),
        ("title: A call # a comment", "A call"),
        ("title: C# is a language", "C# is a language"),
        ("title: 'unclosed", "'unclosed"),
    ],
)
def test_the_title(lines: str, title: str):
    read = front(lines)
    assert read is not None
    assert read.title == title


def test_a_source_that_is_an_address_is_one():
    read = front("source: https://example.org/a")
    assert read is not None
    assert (read.source, read.url) == ("", "https://example.org/a")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "date: 2023-10-19\n",
        "---\nA line across the page.\n---\n",
        "---\n\n---\n",
        "---\ndate: 2023-10-19\n",
        "\n---\ndate: 2023-10-19\n---\n",
        "----\ndate: 2023-10-19\n---\n",
        "---\n" + "x" * 20_000 + "\n---\n",
    ],
)
def test_what_is_none(text: str):
    assert read_front_matter(text) is None


@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_how_it_ends(end: str):
    read = read_front_matter(f"---\ndate: 2023-10-19\n{end}\nBody")
    assert read is not None
    assert read.body == len(f"---\ndate: 2023-10-19\n{end}\n")
