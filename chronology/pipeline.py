"""The whole way: articles become one timeline."""

import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

from attrs import frozen

from chronology.errors import ChronologyError
from chronology.events.article import Article
from chronology.events.claim import Record
from chronology.events.extract import extract
from chronology.events.timeline import Timeline
from chronology.language.policy import NEWS, Policy
from chronology.sources.text import read

#: Articles that go to a worker at a time: enough that handing them over costs next to nothing.
_CHUNK: Final = 16
#: Chunks that are with the executor at a time, so that a corpus need not fit into memory.
_IN_FLIGHT: Final = 64
_LABEL: Final = 60


def build(articles: Iterable[Article] | Article, *, policy: Policy = NEWS) -> Timeline:
    """The timeline of what some articles say: the union of the claims of each.

    Formally: ``build(a + b) == build(a) | build(b)``; the order of the articles has no part in it.

    Args:
        articles: One article or several.
        policy: Settles what language leaves open.

    Examples:
        >>> from chronology.sources.text import read
        >>> timeline = build(read("date 2023-10-19 (MENAFN) The two held a call on Tuesday night."))
        >>> [event.date.span for event in timeline]
        [Interval[2023-10-17T18:00:00, 2023-10-18T06:00:00)]
    """
    if isinstance(articles, Article):
        articles = (articles,)
    records = frozenset(record for item in articles for record in extract(item, policy=policy))
    return Timeline(records)


class ProblemWarning(UserWarning):
    """An article of a corpus was left out."""


@frozen
class Problem:
    """An article of a corpus that could not be read.

    Attributes:
        source: Its path, or the beginning of its text.
        error: Why not.
    """

    source: str
    error: ChronologyError


def warn(problem: Problem) -> None:
    """Say a problem as a :class:`ProblemWarning`."""
    warnings.warn(f"left out {problem.source}: {problem.error}", ProblemWarning, stacklevel=3)


def build_corpus(
    sources: Iterable[Article | Path | str],
    executor: Executor | None = None,
    *,
    language: str = "en",
    policy: Policy = NEWS,
    on_problem: Callable[[Problem], None] = warn,
    on_progress: Callable[[int], None] | None = None,
) -> Timeline:
    """The timeline of many articles, each read and built on its own, on any executor.

    Formally: equals ``build(read(source) for source in sources)`` over the sources that can be
    read; neither the executor nor the order has a part in it.

    The sources are taken a few at a time, so that an iterator over more articles than fit into
    memory will do.

    Args:
        sources: Articles, or what :func:`~chronology.sources.text.read` takes.
        executor: Where to build; by default here. A pool of processes uses all cores.
        language: Of the sources that are not articles yet.
        policy: Settles what language leaves open.
        on_problem: Called for each source that cannot be read, which is then left out. By default
            it warns; raise from it to stop instead.
        on_progress: Called with the number of sources that are done, whenever it has grown.

    Examples:
        >>> texts = ["PARIS, Oct. 19, 2023 (AP) -- The deal was signed on Tuesday.", "No date."]
        >>> found: list[Problem] = []
        >>> timeline = build_corpus(texts, on_problem=found.append)
        >>> len(timeline), [problem.source for problem in found]
        (1, ['No date.'])
    """
    records: set[Record] = set()
    done = 0
    work = partial(_build_chunk, language=language, policy=policy)
    for built, problems, size in _run(work, _chunks(sources), executor):
        records |= built
        for problem in problems:
            on_problem(problem)
        done += size
        if on_progress is not None:
            on_progress(done)
    return Timeline(frozenset(records))


_Chunk: TypeAlias = tuple[Article | Path | str, ...]
_Built: TypeAlias = tuple[frozenset[Record], list[Problem], int]


def _chunks(sources: Iterable[Article | Path | str]) -> Iterator[_Chunk]:
    rest = iter(sources)
    while chunk := tuple(islice(rest, _CHUNK)):
        yield chunk


def _run(
    work: Callable[[_Chunk], _Built], chunks: Iterable[_Chunk], executor: Executor | None
) -> Iterator[_Built]:
    if executor is None:
        yield from map(work, chunks)
        return
    pending: deque[Future[_Built]] = deque()
    try:
        for chunk in chunks:
            pending.append(executor.submit(work, chunk))
            if len(pending) >= _IN_FLIGHT:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        for future in pending:
            future.cancel()


def _build_chunk(chunk: _Chunk, *, language: str, policy: Policy) -> _Built:
    records: set[Record] = set()
    problems: list[Problem] = []
    for source in chunk:
        try:
            article = source if isinstance(source, Article) else read(source, language=language)
        except ChronologyError as error:
            problems.append(Problem(_label(source), error))
        else:
            records |= extract(article, policy=policy)
    return frozenset(records), problems, len(chunk)


def _label(source: Article | Path | str) -> str:
    text = " ".join(str(source).split())
    return text if len(text) <= _LABEL else f"{text[: _LABEL - 1]}…"
