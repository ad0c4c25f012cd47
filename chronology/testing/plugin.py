"""What Hypothesis calls when it is imported: our values can then be drawn from their types."""

import importlib


def setup() -> None:
    """Load the strategies, which register themselves.

    Nothing is taken from the module here: when a user imports it before Hypothesis, it imports
    Hypothesis, and that comes here while it is half done.
    """
    importlib.import_module("chronology.testing.strategies")
