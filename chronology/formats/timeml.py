"""TimeML: a text with its time expressions as TIMEX3 tags, the form that taggers exchange.

Written for programs that take the output of HeidelTime or SUTime; read from them and from corpora.

Sources:
    TimeML 1.2.1, specification and annotation guidelines.
"""

from chronology.formats.timeml_document import Annotation, TimemlDocument, TimexTag
from chronology.formats.timeml_read import read_timeml
from chronology.formats.timeml_write import write_timeml

__all__ = ["Annotation", "TimemlDocument", "TimexTag", "read_timeml", "write_timeml"]
