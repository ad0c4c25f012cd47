"""Identity of records: a hash of what was said, where and by whom."""

import hashlib
import re
from typing import Final

#: What an identity looks like: 16 hex digits in lower case.
IDENTITY: Final = re.compile("[0-9a-f]{16}")


def record_id(*parts: str) -> str:
    """Content hash of a record: 16 hex digits of the SHA-256 of its parts, each length-prefixed.

    Formally: equal parts give equal text; the length prefix keeps ``("ab", "c")`` and
    ``("a", "bc")`` apart. Resolved dates are left out by every caller, so that a better resolver
    gives the same claim another reading and not another identity.

    Examples:
        >>> record_id("ab", "c") == record_id("a", "bc")
        False
    """
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def require_identity(name: str, value: str) -> None:
    """Check that an argument is the identity of some record.

    Raises:
        ValueError: It is not.
    """
    if IDENTITY.fullmatch(value) is None:
        raise ValueError(f"{name} must be 16 hex digits, a record's id, got {value!r}")
