"""Identifiers of records."""

from __future__ import annotations


def new_id() -> str:
    """A UUIDv7 (RFC 9562) in its 36-character form: unique, and sorted by time of making."""
    import uuid6  # not at start-up: it asks all installed packages for its own version

    return str(uuid6.uuid7())
