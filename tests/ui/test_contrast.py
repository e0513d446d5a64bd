"""Everything can be read: WCAG AA, computed from the palettes and the style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtGui import QPalette

from rapporteur.ui.theme import DARK, DIM, LIGHT, Colours, contrast, palette_of, style_sheet

TEXT, LARGE = 4.5, 3.0
LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK, DIM], ids=["light", "dark", "room mode"])


@LOOKS
def test_every_ink_can_be_read_on_every_ground(look: Colours) -> None:
    low = {
        (ink, ground): round(contrast(ink, ground), 2)
        for ink in look.inks
        for ground in look.grounds
        if contrast(ink, ground) < TEXT
    }
    assert low == {}
    assert contrast(look.on_accent, look.accent) >= TEXT


@LOOKS
def test_borders_bars_and_ticks_can_be_seen(look: Colours) -> None:
    for graphic in (look.edge, look.accent, *look.sides):
        assert min(contrast(graphic, ground) for ground in (look.window, look.surface)) >= LARGE


@LOOKS
def test_the_palette_that_qt_paints_with_can_be_read(look: Colours) -> None:
    """Disabled text, placeholders, tips and links too: they inform as well."""
    palette, role = palette_of(look), QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
        (role.LinkVisited, role.Base),
        (role.BrightText, role.Window),
    ]
    groups = QPalette.ColorGroup
    low = [
        (group.name, ink.name, ground.name)
        for group in (groups.Active, groups.Inactive, groups.Disabled)
        for ink, ground in pairs
        if contrast(palette.color(group, ink).name(), palette.color(group, ground).name()) < TEXT
    ]
    assert low == []


@LOOKS
def test_each_rule_of_the_style_sheet_can_be_read_where_it_holds(look: Colours) -> None:
    """A rule with a ground of its own on that ground, one without on each that may lie below."""
    low = [
        (selector, ink, ground, round(contrast(ink, ground), 2))
        for selector, ink, grounds in inks_and_grounds(style_sheet(look), look)
        for ground in grounds
        if contrast(ink, ground) < TEXT
    ]
    assert low == []


def inks_and_grounds(sheet: str, look: Colours) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Selector, ink and the grounds it can stand on, of every rule that sets an ink."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    assert len(rules) > 30
    for selector, body in rules:
        told = dict(re.findall(r"([\w-]+):\s*([^;]+);", body))
        below = look.grounds
        own = told.get("background", "")
        if own.startswith("#"):
            below = (own,)
        elif 'manner="primary"' in selector:
            below = (look.accent, look.chip)
        for name, ground in (("color", below), ("placeholder-text-color", (look.surface,))):
            if told.get(name, "").startswith("#") and "QScrollBar" not in selector:
                yield selector.strip(), told[name], ground
        if "selection-color" in told:
            yield selector.strip(), told["selection-color"], (told["selection-background-color"],)


@LOOKS
def test_the_style_sheet_has_no_colour_that_is_not_of_the_palette(look: Colours) -> None:
    own = {
        value
        for each in fields(look)
        for value in (
            getattr(look, each.name)
            if isinstance(getattr(look, each.name), tuple)
            else (getattr(look, each.name),)
        )
    }
    assert set(re.findall(r"#[0-9a-fA-F]{6}\b", style_sheet(look))) <= own


def test_room_mode_gives_less_light_than_the_dark_theme() -> None:
    def light(look: Colours) -> float:
        return sum(contrast(each, "#000000") for each in (*look.grounds, *look.inks))

    assert light(DIM) < light(DARK)
    assert contrast(DIM.text, DIM.window) < contrast(DARK.text, DARK.window)
