"""Minimal conflicts among plain sets, against trying all sets."""

import random
from itertools import combinations

import pytest

from chronology.reasoning.conflict import minimal_conflict, minimal_conflicts


class Sets:
    """An oracle that knows the minimal conflicts and names more than it must."""

    def __init__(self, conflicts, given=frozenset()):
        self.conflicts = conflicts
        self.above = given

    def conflict(self, members):
        whole = members | self.above
        found = next((item for item in self.conflicts if item <= whole), None)
        return None if found is None else frozenset(found | set(sorted(whole)[:2]))

    def given(self, members):
        return Sets(self.conflicts, members)


def drawn(seed):
    rng = random.Random(seed)  # noqa: S311 - cases, no secret
    sets = {frozenset(rng.sample(range(8), rng.randint(1, 4))) for _ in range(rng.randint(0, 6))}
    return [item for item in sets if not any(other < item for other in sets)]


@pytest.mark.parametrize("seed", range(100))
def test_all_are_found_and_each_is_minimal(seed):
    conflicts = drawn(seed)
    found = minimal_conflicts(frozenset(range(8)), Sets(conflicts))
    assert found.complete
    assert set(found.conflicts) == set(conflicts)
    assert len(found.conflicts) == len(conflicts)
    one = minimal_conflict(frozenset(range(8)), Sets(conflicts))
    assert one in conflicts if conflicts else one is None


def test_limits_are_met_and_said():
    pairs = [frozenset(pair) for pair in combinations(range(6), 2)]
    members = frozenset(range(6))
    few = minimal_conflicts(members, Sets(pairs), limit=4)
    assert len(few.conflicts) == 4
    assert not few.complete
    hasty = minimal_conflicts(members, Sets(pairs), patience=2)
    assert not hasty.complete
    assert set(hasty.conflicts) <= set(pairs)
    assert minimal_conflicts(members, Sets(pairs), limit=15).complete
    assert not minimal_conflicts(
        members, Sets([frozenset({i}) for i in range(6)]), limit=3
    ).complete


def test_what_contradicts_itself_is_the_empty_conflict():
    class Impossible(Sets):
        def conflict(self, members):
            return frozenset()

    assert minimal_conflicts(frozenset({1, 2}), Impossible([])).conflicts == (frozenset(),)
    assert minimal_conflict(frozenset({1, 2}), Impossible([])) == frozenset()
