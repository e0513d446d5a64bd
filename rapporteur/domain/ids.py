"""Identifiers of records."""

from __future__ import annotations

import uuid6


def new_id() -> str:
    """A UUIDv7 (RFC 9562) in its 36-character form: unique, and sorted by time of making."""
    return str(uuid6.uuid7())
