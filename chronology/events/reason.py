"""Why one event is certainly before another, in the words of the sources."""

from attrs import frozen

from chronology.events.narrowing import ids_in
from chronology.events.view import View
from chronology.reasoning.proof import Proof, words
from chronology.reasoning.statement import Label, Name


@frozen
class Reason:
    """Statements from which it follows that one event is before another.

    Attributes:
        records: Identities of the records that it rests on, in the order of the chain.
        message: The chain in words, each step with its sentence.
        proof: The chain itself; its events are known by the identity of their first claim.
    """

    records: tuple[str, ...]
    message: str
    proof: Proof


def reason_of(proof: Proof, view: View) -> Reason:
    """A proof about the events of a view, with the sentences that it rests on."""
    sentences = {item.id: f"“{item.quote}” ({item.source.name})" for item in view.claims}
    sentences |= {item.id: f"“{item.quote}” ({item.author})" for item in view.constraints}

    def name(event: Name) -> str:
        return f"“{view.event_of[str(event)].statement}”"

    def cite(label: Label) -> str:
        return ", ".join(sentences[each] for each in ids_in(label) if each in sentences)

    records = dict.fromkeys(each for label in proof.labels for each in ids_in(label))
    return Reason(tuple(records), words(proof, name=name, cite=cite), proof)
