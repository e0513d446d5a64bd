"""What could stand in place of a name in an English sentence."""

from __future__ import annotations

import re

from rapporteur.guard.letters import folded_words
from rapporteur.guard.wording.spot import Spot

# After these no article of our own.
_DETERMINERS = folded_words(
    """
    the a an our their his her its my your this these those each every another any no some
    one same other former late veteran senior junior fellow dear two three four five
    several both all
    """
)
_NOUNS = folded_words(
    """
    adviser advisers advisor advisors analyst analysts article articles assessment book briefing
    camp chairman chief chief colleague colleagues comment comments conference data delegate
    delegates delegation director directors economist economists event events expert experts
    fellow fellows figures formula government head initiative intervention interview letter line
    lecture meeting member members memo official officials opinion paper papers participant
    participants plan plans poll position president programme project proposal proposals
    publication question questions remark remarks report reports representative representatives
    research researcher researchers scholar scholars scheme seminar speaker speakers speech
    spokesman spokeswoman staff statement statements study survey team view views workshop
    """
)
_POSTS = folded_words(
    """
    academic adviser advisor ambassador analyst author chairman colleague colonel commentator
    congressman correspondent delegate deputy diplomat director economist editor envoy expert
    fellow general governor historian journalist lawyer lecturer minister moderator negotiator
    officer physicist president professor representative researcher scholar scientist secretary
    senator speaker specialist spokesman spokesperson spokeswoman strategist founder lawmaker leader
    manager master negotiator owner reporter singer winner writer
    """
)
_WHO = re.compile(r"[a-z]{3,}(?:ist|ician|orian|grapher)\Z")
_CLOSING = re.compile(r"['’](?![\w])(?=\s+\w)")
_VOWELS = tuple("aeiouAEIOU")


def english(spot: Spot, adjective: str = "") -> str:
    """Words for the match; `adjective` ("British") where the side may be named."""
    if spot.is_organisation:
        return _organisation(spot)
    if spot.before in ("participant", "participants"):  # somebody was already replaced there
        return "in the discussion" + _own_possessive(spot)
    noun = f"{adjective} participant".strip()
    if spot.match.several:
        return f"{noun}s" if spot.before in _DETERMINERS else spot.written(f"{noun}s")
    if spot.is_in_an_address:
        return "participant"
    if _is_followed_by_an_apostrophe(spot):  # "Jones' view": the mark stays where it is
        return spot.written(f"one of the {noun}s")
    ending = _possessive(spot)
    if (spot.before in _POSTS or _WHO.match(spot.before)) and spot.page.before(
        spot.match.first
    ) == " ":
        owning = ending or spot.page.between(spot.match.end - 1).startswith("'")
        return f"and {noun}{ending}" if owning else f"among the {noun}s"
    if spot.before == "an" and not noun.startswith(_VOWELS):
        return f"attendee{ending}"
    if spot.before == "a" and noun.startswith(_VOWELS):
        return f"participant{ending}"
    return _with_article(spot, noun, ending)


def _organisation(spot: Spot) -> str:
    if spot.is_in_an_address:
        return "institute"
    if spot.before == "a":
        return "research institute" + _own_possessive(spot)
    if spot.before == "an":
        return "institute" + _own_possessive(spot)
    return _with_article(spot, "institute", _possessive(spot))


def _with_article(spot: Spot, noun: str, ending: str) -> str:
    if spot.before in _DETERMINERS or spot.is_joined_before:
        return noun + ending
    article = "an" if noun.startswith(_VOWELS) else "a"
    return spot.written(f"{article} {noun}{ending}")


def _possessive(spot: Spot) -> str:
    """The ending that the words must have: that of the match, or one that a noun after it asks."""
    own = _own_possessive(spot)
    attributive = spot.after in _NOUNS and spot.page.between(spot.match.end - 1).isspace()
    return own or ("'s" if attributive else "")


def _own_possessive(spot: Spot) -> str:
    given = spot.page.given[spot.start : spot.stop]
    return given[-2:] if given[-2:].lower() in ("'s", "’s") and len(given) > 2 else ""


def _is_followed_by_an_apostrophe(spot: Spot) -> bool:
    given = spot.page.given
    ends_in_s = given[spot.stop - 1].lower() in "sxz"
    is_open = given[max(0, spot.start - 1) : spot.start] in ("'", "‘")
    return ends_in_s and not is_open and _CLOSING.match(given, spot.stop) is not None
