from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from rapporteur.domain.dialogue import AgendaItem, Host, Note, Roundtable, Rule, rule_in_force
from rapporteur.domain.language import Bilingual

STAMP = dt.datetime(2026, 3, 3, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))
DAY = dt.date(2026, 3, 3)


def roundtable(rule: Rule = Rule.CHATHAM_HOUSE) -> Roundtable:
    return Roundtable(number=1, title=Bilingual("First"), date=DAY, rule=rule)


def item(rule: Rule | None) -> AgendaItem:
    return AgendaItem(roundtable_id="r", number=1, title=Bilingual("Cyber"), rule=rule)


def note(rule: Rule | None = None, off_record: bool = False) -> Note:
    return Note(
        roundtable_id="r", number=1, text="x", stamped_at=STAMP, rule=rule, off_record=off_record
    )


class TestTheRuleInForce:
    @pytest.mark.parametrize("rule", list(Rule))
    def test_is_the_roundtable_s_where_nothing_else_is_said(self, rule: Rule) -> None:
        assert rule_in_force(roundtable(rule)) is rule
        assert rule_in_force(roundtable(rule), item(None), note()) is rule

    def test_of_a_roundtable_is_chatham_house_unless_said(self) -> None:
        plain = Roundtable(number=1, title=Bilingual("First"), date=DAY)
        assert rule_in_force(plain) is Rule.CHATHAM_HOUSE

    @pytest.mark.parametrize("rule", list(Rule))
    def test_is_the_item_s_before_the_roundtable_s(self, rule: Rule) -> None:
        assert rule_in_force(roundtable(Rule.ON_RECORD), item(rule)) is rule
        assert rule_in_force(roundtable(Rule.ON_RECORD), item(rule), note()) is rule

    @pytest.mark.parametrize("rule", list(Rule))
    def test_is_the_note_s_before_the_item_s(self, rule: Rule) -> None:
        assert rule_in_force(roundtable(), item(Rule.OFF_RECORD), note(rule)) is rule
        assert rule_in_force(roundtable(), None, note(rule)) is rule

    @pytest.mark.parametrize("rule", [None, *Rule])
    def test_is_off_the_record_for_a_note_marked_so_whatever_else_is_said(
        self, rule: Rule | None
    ) -> None:
        marked = note(rule, off_record=True)
        assert rule_in_force(roundtable(Rule.ON_RECORD), item(rule), marked) is Rule.OFF_RECORD


def test_a_note_has_no_field_that_could_hold_a_speaker() -> None:
    """A new field has to be argued for here: what is not stored cannot leak."""
    assert {field.name for field in dataclasses.fields(Note)} == {
        "id",
        "roundtable_id",
        "number",
        "text",
        "stamped_at",
        "kind",
        "side",  # a host's number, which is an institute and no person
        "topic_ids",
        "agenda_item_id",
        "reply_to",  # another note
        "star",
        "off_record",
        "cue",
        "rule",
    }


def test_a_note_cannot_be_given_a_speaker_afterwards() -> None:
    with pytest.raises((AttributeError, TypeError)):
        note().speaker = "somebody"  # type: ignore[attr-defined]


@pytest.mark.parametrize("word", ["2", "rusi", "RUSI", " Руси ", "руси"])
def test_a_host_answers_to_its_number_and_short_names(word: str) -> None:
    assert _host().answers_to(word)


@pytest.mark.parametrize("word", ["", " ", "1", "rus", "Royal"])
def test_a_host_answers_to_nothing_else(word: str) -> None:
    assert not _host().answers_to(word)


def test_a_host_without_a_short_name_does_not_answer_to_a_blank() -> None:
    nameless = dataclasses.replace(_host(), short=Bilingual())
    assert not nameless.answers_to("")
    assert nameless.answers_to("2")


def _host() -> Host:
    return Host(
        number=2,
        name=Bilingual("Royal Institute", "Королевский институт"),
        short=Bilingual("RUSI", "РУСИ"),
        adjective=Bilingual("British", "британский"),
    )
