"""Words for the screen: sentences of the core, translated first and filled in afterwards.

Below the screen a string is marked with `QT_TRANSLATE_NOOP("Rapporteur", ...)` and keeps its
values apart; here it is looked up and filled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from rapporteur import paths
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Host, Kind, Rule
from rapporteur.domain.language import Bilingual, Language, fold
from rapporteur.errors import RapporteurError

CONTEXT = "Rapporteur"
GLYPHS = {  # the sign that is typed is the sign that is shown
    Kind.OBSERVATION: "",
    Kind.IDEA: "!",
    Kind.AGREEMENT: "+",
    Kind.DISAGREEMENT: "\N{MINUS SIGN}",
    Kind.QUESTION: "?",
    Kind.ACTION: "=",
}


def tr_core(text: str) -> str:
    """A sentence that the core marked, in the language of the screen; not filled in."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def fill(template: str, values: Mapping[str, object]) -> str:
    """`template` translated, then filled; in English where its translation lacks a value."""
    try:
        return tr_core(template).format(**values)
    except (KeyError, IndexError, ValueError):
        return template.format(**values)


def tell(error: RapporteurError) -> tuple[str, str]:
    """The sentence and the advice of an error; the advice may be blank."""
    return fill(error.title, error.values), fill(error.advice, error.values)


def tell_change(change: Change) -> str:
    """What was done, in words."""
    return fill(change.act, dict(change.values))


def said_otherwise(text: str) -> str:
    """A short text of the screen in the other language; as it is where it is no such text."""
    return _otherwise().get(_bare(text), text)


@cache
def _otherwise() -> dict[str, str]:
    """English texts of the screen by their Russian ones, and the other way round."""
    from xml.etree import ElementTree  # not wanted before somebody looks for a command

    try:
        told = ElementTree.parse(paths.resource("translations", "rapporteur_ru.ts"))
    except (OSError, ElementTree.ParseError):
        return {}
    pairs = [
        (each.findtext("source", ""), each.findtext("translation", ""))
        for each in told.iter("message")
    ]
    both = {_bare(en): ru for en, ru in pairs} | {_bare(ru): en for en, ru in pairs}
    return {bare: other for bare, other in both.items() if bare and other}


def _bare(text: str) -> str:
    return fold(text.replace("&", "").rstrip("… "))


def language() -> Language:
    """The language of the screen."""
    russian = QLocale().language() == QLocale.Language.Russian
    return Language.RU if russian else Language.EN


def shown(text: Bilingual) -> str:
    """A bilingual text in the language of the screen, or in the other where that is blank."""
    return text.in_(language())


def kind_word(kind: Kind) -> str:
    """A note's kind in words."""
    return {
        Kind.OBSERVATION: QCoreApplication.translate("words", "observation"),
        Kind.IDEA: QCoreApplication.translate("words", "idea"),
        Kind.AGREEMENT: QCoreApplication.translate("words", "agreement"),
        Kind.DISAGREEMENT: QCoreApplication.translate("words", "disagreement"),
        Kind.QUESTION: QCoreApplication.translate("words", "question"),
        Kind.ACTION: QCoreApplication.translate("words", "action for the hosts"),
    }[kind]


def rule_word(rule: Rule) -> str:
    """A rule in words, as it stands on its badge."""
    return {
        Rule.CHATHAM_HOUSE: QCoreApplication.translate("words", "Chatham House Rule"),
        Rule.PREPARED_ON_RECORD: QCoreApplication.translate(
            "words", "Prepared remarks on the record"
        ),
        Rule.ON_RECORD: QCoreApplication.translate("words", "On the record"),
        Rule.OFF_RECORD: QCoreApplication.translate("words", "Off the record"),
    }[rule]


def side_word(side: int | None, hosts: Iterable[Host]) -> str:
    """A side in words ("British side"); "unattributed" for None and 0."""
    for host in hosts:
        if side and host.number == side:
            name = shown(host.adjective) or shown(host.short) or str(side)
            if language() is Language.RU:
                name = _feminine(name)
            return QCoreApplication.translate("words", "{name} side").format(name=name)
    return QCoreApplication.translate("words", "unattributed")


def _feminine(adjective: str) -> str:
    """A Russian adjective for «сторона»; a word of another shape stays as it is."""
    for ending, new in (("ий", "ая"), ("ый", "ая")):
        if adjective.endswith(ending):
            return adjective[: -len(ending)] + new
    return adjective


def clock(moment: dt.datetime, seconds: bool = False) -> str:
    """The time of day where it was taken: 14:34, or 14:34:07."""
    return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"


def day(date: dt.date) -> str:
    """A date as the language of the screen writes it: 7 March 2026."""
    return QLocale().toString(date, "d MMMM yyyy")  # type: ignore[call-overload, no-any-return]
