"""All areas of the desk together: see the package for when they come."""

from __future__ import annotations

from rapporteur.desk.agenda import AgendaActs
from rapporteur.desk.caught import CaughtActs
from rapporteur.desk.drafts import DraftActs
from rapporteur.desk.markdown import MarkdownActs
from rapporteur.desk.naming import NamingActs
from rapporteur.desk.people import PeopleActs
from rapporteur.desk.read_back import ReadBackActs
from rapporteur.desk.review import ReviewActs
from rapporteur.desk.rewording import RewordingActs
from rapporteur.desk.subjects import SubjectActs


class Areas(
    NamingActs,
    ReviewActs,
    MarkdownActs,
    DraftActs,
    AgendaActs,
    PeopleActs,
    CaughtActs,
    SubjectActs,
    ReadBackActs,
    RewordingActs,
):
    """Every act of every area."""
