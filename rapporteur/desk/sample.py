"""The sample dialogue, laid by the same acts that a person would use."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rapporteur import paths
from rapporteur.domain.article import SectionKind, Signatory
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable, Rule
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Role

if TYPE_CHECKING:
    from rapporteur.desk import Desk

_MARKED = re.compile("\u27e6([^\u27e7]*)\u27e7")
Table = dict[str, Any]


def sample_frame() -> tuple[Dialogue, tuple[Host, ...]]:
    """The sample's dialogue and hosts."""
    frame = _toml("dialogue")
    about = frame["dialogue"]
    dialogue = Dialogue(
        title=_both(about, "title"),
        iteration=about["iteration"],
        description=_both(about, "description"),
    )
    return dialogue, tuple(_host(each) for each in frame["host"])


def lay_sample(desk: Desk) -> None:
    """Fill a dialogue that was begun with `sample_frame`."""
    desk.import_roster(paths.resource("sample", "roster.csv"))
    tables = _toml("dialogue")["roundtable"]
    # The whole series first: an article ends by naming the next roundtable.
    laid = [(table, _lay_roundtable(desk, table)) for table in tables]
    for table, roundtable in laid:
        _mark_attendance(desk, roundtable)
        _type_notes(desk, roundtable, table["utc_offset"])
        desk.compose(roundtable.id)
        _sign(desk, roundtable, table["signatory"])
        _edit_article(desk, roundtable)
    desk.forget_history()


def _lay_roundtable(desk: Desk, table: Table) -> Roundtable:
    change = desk.add_roundtable(
        _both(table, "title"),
        dt.date.fromisoformat(str(table["date"])),
        _both(table, "city"),
        Rule(table["rule"]),
    )
    (added,) = change.touched(Roundtable)
    for item in table["item"]:
        rule = Rule(item["rule"]) if "rule" in item else None
        desk.add_agenda_item(added.record.id, _both(item, "title"), rule)
    return _with_cutoff(desk, added.record.id, table)


def _with_cutoff(desk: Desk, roundtable_id: str, table: Table) -> Roundtable:
    roundtable = replace(desk.roundtable(roundtable_id), cutoff=_both(table, "cutoff"))
    desk.revise_roundtable(roundtable)
    return roundtable


def _mark_attendance(desk: Desk, roundtable: Roundtable) -> None:
    by_name = {each.name_latin: each for each in desk.roster().participants}
    for line in _lines(f"attendance-{roundtable.number}.txt"):
        name, _, role = line.partition("\t")
        desk.mark_present(roundtable.id, by_name[name].id, Role(role) if role else None)


def _type_notes(desk: Desk, roundtable: Roundtable, utc_offset: str) -> None:
    for line in _lines(f"notes-{roundtable.number}.txt"):
        clock, _, typed = line.partition("\t")
        stamp = dt.datetime.fromisoformat(f"{roundtable.date}T{clock}{utc_offset}")
        desk.add_note(roundtable.id, typed, stamp)


def _sign(desk: Desk, roundtable: Roundtable, tables: list[Table]) -> None:
    parts = desk.article(roundtable.id)
    assert parts is not None, "the article was composed a line above"
    for position, table in enumerate(tables):
        signatory = Signatory(
            article_id=parts.article.id,
            host=table["host"],
            position=position,
            name=_both(table, "name"),
            post=_both(table, "post"),
            about=_both(table, "about"),
        )
        desk.add_signatory(signatory)


def _edit_article(desk: Desk, roundtable: Roundtable) -> None:
    """What a person did after composing: translations, and passages of their own."""
    edits = _toml(f"article-{roundtable.number}")
    numbers = {each.number: each for each in desk.notes(roundtable.id)}
    translations = {
        _key(numbers[each["note"]].text): each["text"] for each in edits.get("translation", [])
    }
    parts = desk.article(roundtable.id)
    assert parts is not None, "the article was composed before"
    for passage in parts.passages:
        for language in Language:
            text = passage.text.exactly(language)
            translated = _translate(text, translations)
            if translated != text:
                desk.write_passage(passage.id, language, translated)
    for each in edits.get("passage", []):
        kind = SectionKind(each["section"])
        section = next(section for section in parts.sections if section.kind is kind)
        desk.add_passage(section.id, _both(each, ""))


def _translate(text: str, translations: dict[str, str]) -> str:
    def translated(found: re.Match[str]) -> str:
        words = translations.get(_key(found[1]), found[0])
        return words[:1].upper() + words[1:] if found.start() == 0 else words

    return _MARKED.sub(translated, text)


def _key(text: str) -> str:
    """A note's words however the draft has set them: no case, no punctuation."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _host(table: Table) -> Host:
    return Host(
        number=table["number"],
        name=_both(table, "name"),
        short=_both(table, "short"),
        adjective=_both(table, "adjective"),
        language=Language(table["language"]),
    )


def _both(table: Table, name: str) -> Bilingual:
    stem = f"{name}_" if name else ""
    return Bilingual(table.get(f"{stem}en", ""), table.get(f"{stem}ru", ""))


def _toml(name: str) -> Table:
    with paths.resource("sample", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _lines(name: str) -> list[str]:
    text = paths.resource("sample", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
