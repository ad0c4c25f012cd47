"""A corpus on any executor: the same timeline, and nothing lost for a bad article."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from chronology import Problem, Timeline, build, build_corpus, read
from chronology.errors import ReferenceDateError, SourceError
from chronology.pipeline import ProblemWarning

#: Forking a process that has threads warns from Python 3.12 on.
SPAWN = get_context("spawn")
STORIES = [
    f"PARIS, Oct. {day}, 2023 (AP) -- The parties signed deal {day} on Tuesday."
    for day in range(1, 29)
]


def test_equals_building_the_articles_one_by_one() -> None:
    assert build_corpus(STORIES) == build(map(read, STORIES))


def test_the_order_of_the_sources_has_no_part_in_it() -> None:
    assert build_corpus(reversed(STORIES)) == build_corpus(STORIES)


def test_threads_and_processes_give_the_same() -> None:
    expected = build_corpus(STORIES)
    with ThreadPoolExecutor(3) as threads, ProcessPoolExecutor(2, SPAWN) as processes:
        assert build_corpus(STORIES, threads) == expected
        assert build_corpus(STORIES, processes) == expected


def test_files_articles_and_texts_may_be_mixed(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORIES[1], encoding="utf-8")
    mixed = build_corpus([STORIES[0], path, read(STORIES[2])])
    assert len(mixed) == 3
    assert {claim.source.name for claim in mixed.claims} == {"AP"}


def test_a_bad_source_is_reported_and_the_rest_is_kept(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    problems: list[Problem] = []
    timeline = build_corpus([STORIES[0], "No date.", missing], on_problem=problems.append)
    assert timeline == build_corpus(STORIES[:1])
    assert [(problem.source, type(problem.error)) for problem in problems] == [
        ("No date.", ReferenceDateError),
        (str(missing)[:59] + "…" if len(str(missing)) > 60 else str(missing), SourceError),
    ]


def test_by_default_a_bad_source_is_a_warning() -> None:
    with pytest.warns(ProblemWarning, match=r"left out No date\.: .*reference date"):
        assert build_corpus(["No date."]) == Timeline()


def test_problems_come_back_from_processes() -> None:
    problems: list[Problem] = []
    with ProcessPoolExecutor(1, SPAWN) as pool:
        build_corpus(["No date.", STORIES[0]], pool, on_problem=problems.append)
    assert [problem.source for problem in problems] == ["No date."]


def test_progress_grows_to_the_number_of_sources() -> None:
    seen: list[int] = []
    build_corpus([*STORIES, "No date."], on_problem=lambda _: None, on_progress=seen.append)
    assert seen == sorted(set(seen))
    assert seen[-1] == len(STORIES) + 1


def test_what_the_caller_raises_stops_the_corpus_and_takes_no_more() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "No date."

    def stop(problem: Problem) -> None:
        raise problem.error

    with ThreadPoolExecutor(1) as pool, pytest.raises(ReferenceDateError):
        build_corpus(endless(), pool, on_problem=stop)
    assert taken < 10_000
