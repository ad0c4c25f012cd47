"""What every test shares: the Hypothesis profiles, and what counts as a test."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent

settings.register_profile("dev", deadline=None)
# Several machines, one answer: the same examples every time, and no clock to fail on.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long",
    deadline=None,
    max_examples=100_000,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("CHRONOLOGY_HYPOTHESIS_PROFILE", "dev"))


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out files that are no tests: scripts and helpers, which doctest would import."""
    if collection_path.suffix == ".py" and not collection_path.name.startswith("test_"):
        return True
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whatever lies in ``tests/benchmarks``, so that it runs only on request."""
    for item in items:
        if item.path.is_relative_to(TESTS / "benchmarks"):
            item.add_marker("benchmark")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return TESTS.parent
