"""A guard that stays, and rewording as one act."""

from __future__ import annotations

import pytest

from rapporteur.desk import Desk
from rapporteur.desk.watch import Watch, inspected
from rapporteur.domain.anonymity import Finding
from rapporteur.domain.article import Signatory
from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Participant
from rapporteur.errors import BadInput


@pytest.fixture(autouse=True)
def _composed(desk: Desk, table: Roundtable) -> None:
    """Somebody is present, and there is an article."""
    person = Participant(name_latin="Ivan Morozov")
    desk.add_participant(person)
    desk.mark_present(table.id, person.id)
    desk.compose(table.id)


def at(desk: Desk) -> str:
    return desk.roundtables()[0].id


def passage(desk: Desk, text: str) -> str:
    parts = desk.article(at(desk))
    assert parts is not None
    before = {each.id for each in parts.passages}
    desk.add_passage(parts.sections[0].id, Bilingual(text))
    parts = desk.article(at(desk))
    assert parts is not None
    (added,) = (each.id for each in parts.passages if each.id not in before)
    return added


def read(desk: Desk, before: Watch | None = None) -> tuple[tuple[Finding, ...], Watch]:
    found = inspected(desk.inspection(at(desk), Language.EN), before)
    return found.findings, found.watch


def test_it_stays_while_what_it_knows_stays(desk: Desk) -> None:
    _, watch = read(desk)
    passage(desk, "As Ivan Morozov put it.")
    findings, later = read(desk, watch)
    assert later is watch
    assert len(findings) == 1
    desk.add_participant(Participant(name_latin="Ada Thorne"))
    assert read(desk, watch)[1] is not watch


def test_a_waiver_holds_at_once_and_no_longer_when_it_is_revoked(desk: Desk) -> None:
    passage(desk, "As Ivan Morozov put it.")
    (finding,), watch = read(desk)
    desk.waive(at(desk), finding, "He allowed it")
    findings, passed = read(desk, watch)
    assert findings == ()
    desk.revoke(desk.waivers(at(desk))[0].id)
    assert read(desk, passed)[0] == (finding,)


def test_a_string_by_itself_is_read_as_in_the_whole(desk: Desk) -> None:
    id = passage(desk, "As Ivan Morozov put it.")
    findings, watch = read(desk)
    assert watch.read("As Ivan Morozov put it.", place=id) == findings


def test_many_places_are_reworded_by_one_act(desk: Desk) -> None:
    first, second = (passage(desk, words) for words in ("Morozov spoke.", "Then Morozov left."))
    parts = desk.article(at(desk))
    assert parts is not None
    signatory = Signatory(article_id=parts.article.id, host=1, position=0, name=Bilingual("Ada"))
    desk.add_signatory(signatory)
    section = parts.sections[0].id
    texts = {
        first: "A participant spoke.",
        second: "Then a participant left.",
        section: "A heading",
        "title": "A title",
        f"byline:{signatory.id}": "Director",
        f"about:{signatory.id}": "Writes on treaties.",
    }
    desk.reword(at(desk), Language.EN, texts)
    parts = desk.article(at(desk))
    assert parts is not None
    said = {each.id: each.text.en for each in parts.passages}
    assert (said[first], said[second]) == (texts[first], texts[second])
    assert (parts.sections[0].title.en, parts.article.title.en) == ("A heading", "A title")
    (signs,) = parts.signatories
    assert (signs.post.en, signs.about.en) == ("Director", "Writes on treaties.")
    desk.undo()
    parts = desk.article(at(desk))
    assert parts is not None
    assert {each.id: each.text.en for each in parts.passages}[first] == "Morozov spoke."
    assert (parts.signatories[0].post.en, parts.article.title.en) == ("", "After the treaty")


def test_a_passage_that_is_gone_is_the_user_s_trouble(desk: Desk) -> None:
    with pytest.raises(BadInput):
        desk.reword(at(desk), Language.EN, {"gone": "Words"})
