"""Sphinx configuration."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from sphinx.application import Sphinx  # noqa: E402
from sphinx.ext.napoleon import GoogleDocstring  # noqa: E402

from chronology import __version__  # noqa: E402 - the checkout's, not an installed one

project = "chronology"
author = "The chronology authors"
copyright = author
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"chronology {release}"
html_copy_source = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True}
# Docstrings speak of attributes once, in their own section.
napoleon_use_ivar = True
napoleon_custom_sections = ["Sources"]

# What is not ours is not looked up: a build must not need the network.
_FOREIGN = (
    "attrs?|collections|concurrent|datetime|enum|hypothesis|numbers|os|pathlib|pendulum|re"
    "|types|typing"
)
nitpick_ignore_regex = [(r"py:.*", rf"({_FOREIGN})(\..*)?")]
# Aliases and names that refer to themselves, which stay strings; a type variable.
nitpick_ignore = [("py:class", name) for name in ("Expression", "Json", "tuple[FuzzyDate")]
nitpick_ignore += [
    ("py:class", "chronology.testing.laws_reasoning._R"),
    ("py:class", "tuple[~chronology.dates.attributes.Original"),
    # A default that is a set of relations is shown as one, which is not Python: the rest of the
    # signature is then cut at its commas.
    ("py:class", "tuple[~chronology.reasoning.statement.Lag"),
]


def _prose(docstring: GoogleDocstring) -> tuple[str, list[str]]:
    """Read a property's first line as a sentence, where napoleon sees ``type: description``."""
    return "", docstring._dedent(docstring._consume_to_end())


GoogleDocstring._consume_inline_attribute = _prose


def _plain_defaults(
    _app: object,
    _kind: str,
    _name: str,
    _value: object,
    _options: object,
    signature: str | None,
    returned: str | None,
) -> tuple[str | None, str | None]:
    """Defaults that are members of enumerations by their name: ``Granularity.DAY``."""
    if signature is not None:
        signature = re.sub(r"<(\w+\.\w+): [^<>]*>", r"\1", signature)
    return signature, returned


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("autodoc-process-signature", _plain_defaults)
