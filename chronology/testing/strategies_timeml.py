"""Hypothesis strategies for texts with mentions in them, and for TimeML documents, good and bad."""

from typing import Final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from chronology.formats.timeml import write_timeml
from chronology.language.mention import Mention
from chronology.testing.sharing import shared
from chronology.testing.strategies_language import mentions, references
from chronology.testing.strategies_texts import hostile_texts

_MOST: Final = 5
#: Pieces that break readers of XML: halves of tags, entities, declarations, other encodings.
_PIECES: Final = (
    *("<", ">", "&", "&amp;", "&nbsp;", "&#0;", "&#xD800;", "&#13;", "]]>", "<![CDATA[", "<!--"),
    *("-->", "<?x?>", "<TimeML>", "</TimeML>", "<TEXT>", "</TEXT>", "<TIMEX3", "/>", "</TIMEX3>"),
    *('<TIMEX3 tid="t1" value="2000">', '<TIMEX3 type="X"/>', '<DCT a="', '" a="', "<EVENT>"),
    *("<!DOCTYPE TimeML>", '<!DOCTYPE TimeML SYSTEM "TimeML.dtd">', "<!DOCTYPE x [", "]>"),
    *('<!ENTITY a "b">', "&a;", '<?xml version="1.0"?>', '<?xml version="1.1"?>', "<a:TEXT>"),
    *('<?xml version="1.0" encoding="utf-16"?>', '<?xml version="1.0" encoding="unicode_escape"?>'),
    *("\ufeff", "\x00", "\ud800", "\r\n", "1998-01-08", "<DCT>", "</DCT>", "<DOCNO>APW19980219"),
)


@shared
@st.composite
def marked_texts(draw: DrawFn) -> tuple[str, tuple[Mention, ...]]:
    """A text, any at all, and mentions that lie in it in order and apart; shrinks to no words.

    What the mentions say and what stands there do not belong together; some have partners.
    """
    text = draw(hostile_texts())
    places = st.integers(0, len(text))
    count = 2 * draw(st.integers(0, min(_MOST, len(text) // 2)))
    cuts = sorted(draw(st.lists(places, min_size=count, max_size=count, unique=True)))
    found = []
    for start, stop in zip(cuts[::2], cuts[1::2], strict=True):
        mention = draw(mentions())
        found.append(evolve(mention, start=start, stop=stop, text=text[start:stop]))
    for number in range(0, len(found) - 1, 2):
        if draw(st.booleans()):
            found[number] = evolve(found[number], partner=number + 1)
            found[number + 1] = evolve(found[number + 1], partner=number)
    return text, tuple(found)


@shared
@st.composite
def timeml_documents(draw: DrawFn) -> str:
    """TimeML documents as we write them."""
    text, found = draw(marked_texts())
    return write_timeml(text, found, draw(references()), title=draw(st.text(max_size=5)))[0]


@shared
@st.composite
def hostile_xml(draw: DrawFn) -> str | bytes:
    """What may come along instead of a TimeML document: cut, spoilt, encoded otherwise, noise."""
    noise = st.lists(st.sampled_from(_PIECES) | st.text(max_size=5), max_size=12).map("".join)
    text = draw(noise | noise.map("<TimeML>{}</TimeML>".format) | timeml_documents())
    at, until = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    text = draw(st.sampled_from((text, text[:at], text[:at] + draw(noise) + text[until:])))
    encoding = draw(st.sampled_from(("", "utf-8", "utf-16", "utf-16-be", "latin-1")))
    if not encoding:
        return text
    return draw(st.binary(max_size=2)) * draw(st.booleans()) + text.encode(encoding, "replace")
