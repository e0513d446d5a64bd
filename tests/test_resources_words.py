"""The lists of everyday words that ship with the application."""

from __future__ import annotations

import gzip
from time import perf_counter

import pytest

from rapporteur import paths
from rapporteur.guard import ordinary
from rapporteur.guard.letters import folded


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_list_is_small_folded_and_in_order(language: str) -> None:
    packed = paths.resource("words", f"{language}.txt.gz").read_bytes()
    parts = gzip.decompress(packed).decode().split("\n\n")
    words = [word for part in parts for word in part.split("\n")]

    assert len(packed) < 400_000
    assert len(parts) == 2
    assert all(part.split("\n") == sorted(part.split("\n")) for part in parts)
    assert len(words) == len(set(words)) > 30_000
    assert all(word.isalpha() for word in words)
    assert [word for word in words if folded(word) != word] == []


def test_the_licence_of_the_lists_stands_beside_them() -> None:
    note = paths.resource("words", "README.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in note
    assert "wordfreq" in note


def test_both_lists_are_read_quickly_and_once() -> None:
    ordinary._words.cache_clear()
    start = perf_counter()
    assert ordinary.is_ordinary("may")
    assert ordinary.is_ordinary("роза")
    assert perf_counter() - start < 0.5  # about 40 ms on a machine at rest
    assert ordinary._words.cache_info().misses == 2
    assert not ordinary.is_ordinary("kortunov")
    assert ordinary._words.cache_info().misses == 2
