"""From a passphrase to SQLCipher's raw key.

The salt, Argon2id's and SQLCipher's alike, is the file's first 16 bytes: SQLCipher keeps its
salt there in place of SQLite's plain header.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

SALT_BYTES = 16
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Argon2Parameters:
    """Cost of Argon2id (RFC 9106): passes, memory in KiB, lanes."""

    time_cost: int
    memory_kib: int
    lanes: int


# Numbered, append only: a file does not say which it was made with, so the newest is tried first.
PARAMETERS = {1: Argon2Parameters(time_cost=3, memory_kib=256 * 1024, lanes=2)}
CURRENT = max(PARAMETERS)


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """A raw key with its salt and the number of the parameters that made it.

    The repr shows nothing: a key must not reach a traceback.
    """

    secret: bytes
    salt: bytes
    parameters: int

    def pragma(self) -> str:
        """The statement that hands SQLCipher key and salt as 96 hexadecimal digits."""
        return f"PRAGMA key = \"x'{self.secret.hex()}{self.salt.hex()}'\""


def new_salt() -> bytes:
    """Sixteen random bytes for a new file."""
    return os.urandom(SALT_BYTES)


def argon2id(secret: bytes, salt: bytes, cost: Argon2Parameters) -> bytes:
    """Argon2id. Its memory is the system's again when this returns."""
    from argon2.low_level import Type, hash_secret_raw  # once the passphrase is typed

    return hash_secret_raw(
        secret,
        salt,
        time_cost=cost.time_cost,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )


def derive(passphrase: str, salt: bytes, parameters: int = CURRENT) -> Key:
    """The key for `passphrase`, normalised to NFC so that it is the same from every keyboard."""
    normal = unicodedata.normalize("NFC", passphrase).encode("utf-8")
    secret = argon2id(normal, salt, PARAMETERS[parameters])
    return Key(secret, salt, parameters)


def candidates(passphrase: str, salt: bytes) -> Iterator[Key]:
    """The keys that may open a file, the newest parameters first; each costs a derivation."""
    for number in sorted(PARAMETERS, reverse=True):
        yield derive(passphrase, salt, number)
