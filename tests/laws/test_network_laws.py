"""Laws of networks: soundness, exactness, conflicts, proofs."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chronology.reasoning.allen import RelationSet
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Related, Statement
from chronology.testing import laws
from chronology.testing import strategies as own
from chronology.testing.strategies_network import Solution

EVENTS = st.sampled_from("abc")


def _all_known(networks: SearchStrategy[Network]) -> SearchStrategy[Network]:
    """The networks, with each event in them."""
    return networks.map(lambda network: network.adding(*(Related(x, x) for x in "abc")))


@given(own.solved_networks())
def test_nothing_that_a_solution_has_is_left_out(drawn: tuple[Network, Solution]) -> None:
    """``r(x(a), x(b)) in relations(a, b)``, and so on."""
    laws.check_network_soundness(*drawn)


@given(own.small_networks())
def test_answers_are_what_trying_all_intervals_gives(network: Network) -> None:
    """``relations(a, b)`` is the set of all ``r(x(a), x(b))``, and so on."""
    laws.check_network_exactness(network)


@given(own.order_networks())
def test_answers_without_dates_are_what_trying_all_arrangements_gives(network: Network) -> None:
    """``2 n`` values show every arrangement of ``n`` intervals."""
    laws.check_order_exactness(network)


@given(own.networks() | own.small_networks() | own.order_networks())
def test_the_witness_makes_all_statements_true(network: Network) -> None:
    """``consistency is CONSISTENT`` if and only if there is a witness."""
    laws.check_witness(network)


@given(own.networks() | own.small_networks(6) | own.order_networks(6))
def test_conflicts_are_minimal_and_all_there_are(network: Network) -> None:
    """Labels can hold if and only if no conflict is among them."""
    laws.check_minimal_conflicts(network)


@given(
    own.networks() | own.small_networks(),
    own.statements("abcg", label=77) | own.statements("abc", size=2, label=77),
)
def test_adding_narrows_and_comes_to_the_same_as_beginning_anew(
    network: Network, statement: Statement
) -> None:
    """``n.adding(s) == Network(n.statements + s)``, with equal answers."""
    laws.check_adding(network, statement)


@given(own.networks() | own.small_networks(), st.sets(st.integers(0, 6), max_size=3))
def test_taking_back_comes_to_the_same_as_never_having_had_it(
    network: Network, labels: set[int]
) -> None:
    """``n.without(l)`` answers as the network of the other statements."""
    laws.check_without(network, *labels)


@given(own.small_networks() | _all_known(own.order_networks()), EVENTS, EVENTS)
def test_what_is_certainly_before_is_proved(network: Network, first: str, second: str) -> None:
    """There is a proof if and only if a is certainly before b; its labels suffice."""
    laws.check_proof(network, first, second)


@given(own.small_networks(), EVENTS, EVENTS, own.relation_sets())
def test_reasons_suffice_and_none_is_idle(
    network: Network, first: str, second: str, question: RelationSet
) -> None:
    """``q`` is certain from the statements of the labels, and from those of no part of them."""
    laws.check_reason(network, first, second, question)
