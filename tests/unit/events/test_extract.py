"""From sentences to claims: statement, phrase, date, quote."""

import pytest

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.claim import Claim
from chronology.events.extract import extract
from chronology.events.pieces import SentencePieces
from chronology.language.mention import Bound, Direction
from chronology.language.policy import Lean, Policy
from chronology.sources.text import assemble

THURSDAY = "2023-10-19"


def claims(text: str, reference: str = THURSDAY) -> list[Claim]:
    """The claims of a text, in the order of their phrases."""
    found = [record for record in extract(assemble(text, reference)) if isinstance(record, Claim)]
    plain = " ".join(text.split())
    return sorted(found, key=lambda claim: plain.index(claim.phrase, plain.index(claim.quote)))


def lines(text: str) -> list[tuple[str, str]]:
    return [(claim.statement, claim.phrase) for claim in claims(text)]


def test_a_claim_and_all_that_it_keeps():
    text = "It rained. The mayor resigned\non Tuesday. He is ill."
    (claim,) = claims(text)
    assert claim.statement == "The mayor resigned"
    assert claim.phrase == "on Tuesday"
    assert claim.date == FuzzyDate.of(2023, 10, 17)
    assert claim.quote == "The mayor resigned on Tuesday."
    assert text[claim.start : claim.stop] == "The mayor resigned\non Tuesday."
    assert claim.source.published == "2023-10-19"
    assert claim.reading.rule == "bare_field"
    assert claim.reading.anchor == "2023-10-19"
    assert claim.reading.direction is Direction.PAST
    assert claim.reading.bound is Bound.AT
    assert claim.reading.timex.value == "2023-10-17"
    assert claim.reading.policy == "news"


def test_the_policy_is_kept():
    article = assemble("Storm on Friday", THURSDAY)
    (claim,) = extract(article, policy=Policy("mine", weekday=Lean.FUTURE))
    assert isinstance(claim, Claim)
    assert claim.reading.policy == "mine"
    assert claim.date == FuzzyDate.of(2023, 10, 20)


#: A sentence, and the statement and phrase of each of its claims.
LINES = {
    "the date at an edge is left out of the line": [
        ("The mayor resigned on Tuesday.", [("The mayor resigned", "on Tuesday")]),
        ("On Tuesday, the mayor resigned.", [("The mayor resigned", "On Tuesday")]),
        ("On Tuesday the mayor resigned.", [("The mayor resigned", "On Tuesday")]),
        ("The mayor resigned Tuesday.", [("The mayor resigned", "Tuesday")]),
        ("2 May 2010: The dam broke.", [("The dam broke", "2 May 2010")]),
        ("The dam broke (2 May 2010).", [("The dam broke", "2 May 2010")]),
        ("It left a year later.", [("It left", "a year later")]),
        (
            "Two bidders withdrew last November after steel prices rose.",
            [("Two bidders withdrew after steel prices rose", "last November")],
        ),
    ],
    "the date stays where the sentence needs it": [
        ("The hearing is set for April 16.", [("The hearing is set for April 16", "April 16")]),
        ("The treaty of 1848 was signed.", [("The treaty of 1848 was signed", "1848")]),
        ("The 2019 election was close.", [("The 2019 election was close", "2019")]),
    ],
    "prepositions that say more than when stay with their date": [
        ("The road has been closed since 2020.",
         [("The road has been closed since 2020", "since 2020")]),
        ("The union dates back to 1893.", [("The union dates back to 1893", "dates back to 1893")]),
        ("By 2030 the bridge must be finished.",
         [("By 2030 the bridge must be finished", "By 2030")]),
        ("He was mayor from 2009 to 2012.",
         [("He was mayor from 2009 to 2012", "from 2009 to 2012")]),
        ("It was the hottest day since 1976.", []),
    ],
    "clauses beside one another are lines of their own": [
        ("The court fined the firm in May, and the firm appealed in June.",
         [("The court fined the firm", "in May"), ("The firm appealed", "in June")]),
        ("He died on Sunday; she will be buried on Friday.",
         [("He died", "on Sunday"), ("She will be buried", "on Friday")]),
        ("The port was closed from 1939 to 1945, and the market burnt down in February 1953.",
         [("The port was closed from 1939 to 1945", "from 1939 to 1945"),
          ("The market burnt down", "in February 1953")]),
        ("But on Friday the talks collapsed.", [("The talks collapsed", "on Friday")]),
        ("However, talks collapsed on Friday.", [("Talks collapsed", "on Friday")]),
        ("When the mill closed in 2010, two hundred people lost their jobs.",
         [("The mill closed", "in 2010")]),
        ("After the mill closed in 2010, the town shrank.", [("The mill closed", "in 2010")]),
        ("While the port was closed from 1939 to 1945, the market stayed open.",
         [("The port was closed from 1939 to 1945", "from 1939 to 1945")]),
        ("In March 2020, shops closed, schools shut and trains stopped.",
         [("Shops closed", "In March 2020")]),
    ],
    "two dates of one clause both have all of it": [
        ("The mayor resigned in May and his deputy in June.",
         [("The mayor resigned in May and his deputy in June", "in May"),
          ("The mayor resigned in May and his deputy in June", "in June")]),
        ("The council said on Monday it would close the bridge on 30 October.",
         [("The council said on Monday it would close the bridge on 30 October", "on Monday"),
          ("The council said on Monday it would close the bridge on 30 October",
           "on 30 October")]),
    ],
    "relative clauses have their antecedent": [
        ("The bill, which passed on Tuesday, will take effect in January.",
         [("The bill passed", "on Tuesday"), ("The bill will take effect", "in January")]),
        ("The lease of the pier, which had lapsed since 2020, was renewed in August.",
         [("The lease of the pier had lapsed since 2020", "since 2020"),
          ("The lease of the pier was renewed", "in August")]),
        ("The minister, who will step down on Saturday, praised the staff on Wednesday.",
         [("The minister will step down", "on Saturday"),
          ("The minister praised the staff", "on Wednesday")]),
        ("The firm (which was founded in 1920) was sold in May.",
         [("The firm was founded", "in 1920"), ("The firm was sold", "in May")]),
        ("The contractor, which signed the agreement in 2019, must hand over the pier by 2027.",
         [("The contractor signed the agreement", "in 2019"),
          ("The contractor must hand over the pier by 2027", "by 2027")]),
    ],
    "a subject is shared": [
        ("Prices, which rose in May, fell in June, said the bank.",
         [("Prices rose", "in May"), ("Prices fell", "in June")]),
        ("The museum, the oldest in town, opened in 1905.", [("The museum opened", "in 1905")]),
        ("Iran, Iraq, and Syria met in May.", [("Iran, Iraq, and Syria met", "in May")]),
    ],
    "who says so is left out where it only says so": [
        ("Officials said that the bridge would reopen on Friday.",
         [("The bridge would reopen", "on Friday")]),
        ("The bridge will reopen on Friday, officials said.",
         [("The bridge will reopen", "on Friday")]),
        ("The bridge will reopen on Friday, according to the port.",
         [("The bridge will reopen", "on Friday")]),
        ("According to the port, the bridge will reopen on Friday.",
         [("The bridge will reopen", "on Friday")]),
        ("Officials said the bridge would reopen on Friday.",
         [("Officials said the bridge would reopen", "on Friday")]),
    ],
    "what is quoted keeps its sentence": [
        ("“Nobody will pay before 2028,” she said.",
         [("“Nobody will pay before 2028,” she said", "before 2028")]),
        ('She said: "I left in 2010."', [("She said: I left", "in 2010")]),
    ],
    "a noun of action is a line": [
        ("The call takes on added weight given the renewal of a 15-year lease in August.",
         [("The renewal of a 15-year lease", "in August")]),
    ],
    "one thing after the other": [
        ("- The mayor resigned on Tuesday.\n- The council met on Wednesday.",
         [("The mayor resigned", "on Tuesday"), ("The council met", "on Wednesday")]),
        ("1998: The mill closed.\n\n2001: It reopened.",
         [("The mill closed", "1998"), ("It reopened", "2001")]),
    ],
    "a date that is the subject, or owns it, stays": [
        ("Monday's vote was postponed.", [("Monday's vote was postponed", "Monday")]),
        ("The first quarter was good.", [("The first quarter was good", "The first quarter")]),
    ],
    "a preposition that is also a conjunction stays with its date": [
        ("Until 1997 the ban was in force.", [("Until 1997 the ban was in force", "Until 1997")]),
        ("Since 1954 the two have been allied.",
         [("Since 1954 the two have been allied", "Since 1954")]),
    ],
    "what is set into a sentence is a line with its subject": [
        ("The plan, drawn up in May, will cost $2 million.",
         [("The plan, drawn up in May, will cost $2 million", "in May")]),
        ("The ban, in force since 2020, ended in August.",
         [("The ban, in force since 2020, ended in August", "since 2020"),
          ("The ban ended", "in August")]),
        ("Founded in 1905, the museum closed.",
         [("Founded in 1905, the museum closed", "in 1905")]),
        ("Ada Smith (1920-1998) was a poet.",
         [("Ada Smith (1920-1998) was a poet", "1920-1998")]),
    ],
    "a noun of action that begins a sentence": [
        ("Given the renewal of the lease in August, the call is significant.",
         [("The renewal of the lease", "in August")]),
    ],
    "what is asked or doubted is left out": [
        ("Nobody knows when the mill, which closed in 2010, will reopen.",
         [("The mill closed", "in 2010")]),
    ],
    "a present form is a verb": [
        ("The fair, held every year, moves in April.", [("The fair moves", "in April")]),
    ],
    "what is compared with makes no line": [
        ("Sales rose to $5 million from $4 million a year ago.", []),
        ("Sales rose more than in 2019.", []),
        ("Sales were higher than in May.", []),
    ],
    "a passive keeps its auxiliary": [
        ("The firm was founded in 1920, sold in 1950 and closed in 1990.",
         [("The firm was founded", "in 1920"),
          ("The firm was sold", "in 1950"),
          ("The firm was closed", "in 1990")]),
    ],
    "near but vague times make a line where there is no better one": [
        ("The bridge was recently repaired.", [("The bridge was recently repaired", "recently")]),
        ("The bridge will soon be repaired.", [("The bridge will soon be repaired", "soon")]),
        ("The bridge was recently repaired, on Tuesday.",
         [("The bridge was recently repaired", "on Tuesday")]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, id=f"{why}: {text[:40]}")
        for why, rows in LINES.items()
        for text, expected in rows
    ],
)
def test_the_lines_of_a_sentence(text: str, expected: list[tuple[str, str]]):
    assert lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned.",
        "Attacks claimed nearly 60 lives.",
        "The fleet has nearly 100 F-16 fighter jets.",
        "They renewed a 15-year agreement.",
        "The siege lasted three months.",
        "The ferry sails every Monday.",
        "The law took effect on 31 April 2019.",
        "The bridge is now closed.",
        "The bridge is currently closed.",
        "The current mayor is ill.",
        "Rents were lower in the past.",
        "Sales rose 5% from a year earlier.",
        "Sales were up 5% from Monday.",
        "Sales rose to 5 million from 4 million a year ago.",
        "Sales rose compared with last year.",
        "Sales rose more than last year.",
        "Shares were down 2 points from Friday.",
    ],
)
def test_what_makes_no_line(text: str):
    assert claims(text) == []


def test_the_second_end_of_a_range_makes_no_line_of_its_own():
    (claim,) = claims("He was mayor from 2009 to 2012.")
    assert claim.date.span.lower == FuzzyDate.of(2009).earliest
    assert claim.date.span.upper == FuzzyDate.of(2012).latest


def test_headers_make_no_line():
    text = (
        "Harbour tunnel to open on Friday\n\nWESTHAVEN, March 4, 2024 (Courier) - The tunnel "
        "will open on Friday."
    )
    (claim,) = [r for r in extract(assemble(text)) if isinstance(r, Claim)]
    assert claim.statement == "The tunnel will open"
    assert claim.quote == "The tunnel will open on Friday."
    assert text[claim.start : claim.stop] == claim.quote


def test_a_dateline_is_no_part_of_the_first_statement():
    text = "date 2023-10-19 (MENAFN) The two held a call on Tuesday night."
    (claim,) = extract(assemble(text))
    assert isinstance(claim, Claim)
    assert claim.statement == "The two held a call"
    assert claim.source.name == "MENAFN"


def test_two_texts_with_the_same_words_make_different_claims():
    first = extract(assemble("The mayor resigned on Tuesday.", THURSDAY))
    second = extract(assemble("The mayor resigned on Tuesday. Yes.", THURSDAY))
    assert not {record.id for record in first} & {record.id for record in second}


def test_the_identity_does_not_depend_on_the_reference():
    text = "The mayor resigned on Tuesday."
    (first,), (second,) = claims(text), claims(text, "2024-10-19")
    assert first.date != second.date
    assert first.id == second.id


def test_the_work_on_a_long_sentence_grows_with_its_length_only(monkeypatch):
    """Tokens looked at for marks, counted: four times the sentence, about four times the work."""
    looked_at = 0
    is_mark = SentencePieces._is_mark

    def counted(finder, number):
        nonlocal looked_at
        looked_at += 1
        return is_mark(finder, number)

    monkeypatch.setattr(SentencePieces, "_is_mark", counted)

    def work(times: int) -> int:
        nonlocal looked_at
        looked_at = 0
        extract(assemble("it rained on Friday, " * times, THURSDAY))
        return looked_at

    short, long = work(25), work(100)
    assert 0 < long <= 5 * short
