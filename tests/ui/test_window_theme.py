"""Both themes can be read by everybody."""

from __future__ import annotations

import pytest

from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual, Language
from rapporteur.ui import theme
from rapporteur.ui.theme import DARK, LIGHT, Colours, contrast


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_every_ground(look: Colours) -> None:
    low = {
        (ink, ground): contrast(ink, ground)
        for ink in look.inks
        for ground in look.grounds
        if contrast(ink, ground) < 4.5
    }
    assert low == {}
    assert contrast(look.on_accent, look.accent) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_the_border_of_a_field_can_be_seen(look: Colours) -> None:
    assert min(contrast(look.edge, ground) for ground in (look.window, look.surface)) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def _host(number: int, en: str, ru: str) -> Host:
    name = Bilingual(f"Host {number}")
    return Host(number=number, name=name, short=name, adjective=Bilingual(en, ru))


def test_every_side_has_a_letter_of_its_own() -> None:
    hosts = (_host(1, "British", "британский"), _host(2, "Russian", "российский"))
    assert theme.side_letters(hosts, Language.EN) == {1: "B", 2: "R"}
    assert theme.side_letters(hosts, Language.RU) == {1: "Б", 2: "Р"}


def test_two_sides_with_one_letter_are_told_by_number() -> None:
    hosts = (_host(1, "British", ""), _host(2, "Belarusian", ""), _host(3, "Russian", ""))
    assert theme.side_letters(hosts, Language.EN) == {1: "1", 2: "2", 3: "R"}
