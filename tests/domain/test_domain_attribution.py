from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.attribution import SMALLEST_GROUP, count_by_side, side_may_be_named

COUNTS = st.dictionaries(st.integers(1, 5), st.integers(0, 10))


def test_the_smallest_group_that_may_be_named_is_three() -> None:
    assert SMALLEST_GROUP == 3


@pytest.mark.parametrize(
    ("present", "may"), [(0, False), (1, False), (2, False), (3, True), (9, True)]
)
def test_a_side_is_named_only_where_enough_of_it_were_present(present: int, may: bool) -> None:
    assert side_may_be_named(1, {1: present, 2: 9}) is may


def test_a_side_of_which_nobody_was_present_is_not_named() -> None:
    assert not side_may_be_named(3, {1: 9, 2: 9})
    assert not side_may_be_named(1, {})


def test_the_size_of_the_group_can_be_set() -> None:
    assert side_may_be_named(1, {1: 5}, k=5)
    assert not side_may_be_named(1, {1: 4}, k=5)


def test_a_side_may_stand_in_a_draft_while_nobody_is_marked_present() -> None:
    assert side_may_be_named(1, None)


@given(st.none() | COUNTS, st.integers(0, 10))
def test_what_is_unattributed_is_never_given_to_a_side(
    present: dict[int, int] | None, k: int
) -> None:
    assert not side_may_be_named(None, present, k)


@given(COUNTS, st.integers(1, 5), st.integers(1, 10))
def test_one_more_present_never_takes_a_side_s_name_away(
    present: dict[int, int], side: int, k: int
) -> None:
    more = present | {side: present.get(side, 0) + 1}
    assert side_may_be_named(side, more, k) >= side_may_be_named(side, present, k)


def test_those_of_no_side_are_not_counted() -> None:
    assert count_by_side([1, 2, None, 1, None]) == {1: 2, 2: 1}
    assert count_by_side([]) == {}
