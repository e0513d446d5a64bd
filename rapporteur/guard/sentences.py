"""What the guard says: why something is a finding, and what could stand there instead."""

from __future__ import annotations

from rapporteur.domain.anonymity import FindingKind
from rapporteur.errors import QT_TRANSLATE_NOOP

WHY = {
    FindingKind.NAME: QT_TRANSLATE_NOOP(
        "Rapporteur", "This is the name of {subject}, who must not be named."
    ),
    FindingKind.ALIAS: QT_TRANSLATE_NOOP(
        "Rapporteur", "This is an alias of {subject}, who must not be named."
    ),
    FindingKind.AFFILIATION: QT_TRANSLATE_NOOP(
        "Rapporteur", "This names {subject}, an affiliation that must not be revealed."
    ),
    FindingKind.POST: QT_TRANSLATE_NOOP(
        "Rapporteur", "This is the post of {subject}, who could be known by it."
    ),
}
FROM_PUBLIC = QT_TRANSLATE_NOOP(
    "Rapporteur", "This says that somebody who spoke is from {subject}."
)
SMALL_SIDE = QT_TRANSLATE_NOOP(
    "Rapporteur",
    "Fewer than {k} of the side of {subject} were present: naming the side may reveal who spoke.",
)
DESCRIPTION_OF_ONE = QT_TRANSLATE_NOOP("Rapporteur", "Of those present this fits {subject} alone.")
DESCRIPTION_OF_FEW = QT_TRANSLATE_NOOP(
    "Rapporteur", "This fits only {count} of those present, who could be known by it."
)
DESCRIPTION_UNKNOWN = QT_TRANSLATE_NOOP(
    "Rapporteur", "This may fit only one or two of those present: what they are is not all known."
)
STRANGER = QT_TRANSLATE_NOOP(
    "Rapporteur", "{subject} is on no roster, and speaks here: was this said in the room?"
)
INITIALS = QT_TRANSLATE_NOOP(
    "Rapporteur", "These are initials of {subject}, who must not be named."
)
QUOTATION = QT_TRANSLATE_NOOP(
    "Rapporteur",
    "These {count} words are quoted as they were said: whoever was there may know who said them.",
)
OFF_RECORD = QT_TRANSLATE_NOOP("Rapporteur", "These words are in a note that is off the record.")
NOBODY_PRESENT = QT_TRANSLATE_NOOP(
    "Rapporteur", "Nobody is marked present, so nobody can tell who might be recognised."
)
NO_DIALOGUE = QT_TRANSLATE_NOOP(
    "Rapporteur", "It is not known who was present, so nothing can be cleared."
)

TOO_SHORT = QT_TRANSLATE_NOOP(
    "Rapporteur", '"{form}" ({subject}) is too short to be looked for by itself.'
)
NEUTRAL_POST = QT_TRANSLATE_NOOP(
    "Rapporteur", 'The post "{form}" ({subject}) is not looked for: it could be anybody\'s.'
)
SHORT_NOTE = QT_TRANSLATE_NOOP(
    "Rapporteur", "A note off the record has fewer than three words and cannot be looked for."
)

EMPTY_ROSTER = QT_TRANSLATE_NOOP(
    "Rapporteur", "The roster is empty: no name and no affiliation was looked for."
)
NO_SIDES = QT_TRANSLATE_NOOP(
    "Rapporteur", "Whether a side is too small to be named was not checked: no attendance is known."
)
NO_HOSTS = QT_TRANSLATE_NOOP(
    "Rapporteur", "Attribution to a host or a side was not checked: no hosts are known."
)
NO_OFF_RECORD = QT_TRANSLATE_NOOP(
    "Rapporteur", "Words said off the record were not looked for: no notes are known."
)

ONE_FINDING = QT_TRANSLATE_NOOP("Rapporteur", "One finding stops the export.")
SEVERAL_FINDINGS = QT_TRANSLATE_NOOP("Rapporteur", "{count} findings stop the export.")
HOW_TO_OPEN = QT_TRANSLATE_NOOP(
    "Rapporteur", "Reword what was found, or record why it may stand; then export again."
)
