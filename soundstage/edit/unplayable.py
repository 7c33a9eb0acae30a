# SPDX-License-Identifier: Apache-2.0
"""Whether words tell a deed that can be played, or how somebody is, what he has, what the weather does."""

from __future__ import annotations

import re

from soundstage.edit.deeds import UPON
from soundstage.edit.onto import Fragment
from soundstage.edit.stagewords import SIZES
from soundstage.edit.words import positive
from soundstage.language import lexicon
from soundstage.model.production import Beat

_NO_MORE = ("together", "forever", "under", "after", "another", "rather", "further", "other", "never")
_FILLING = ("already", "bit", "too", "enough", "other")
_OWNED = re.compile(r"(?:has|have|having) .*\b(?:eyes|ears|tail|hands|arms|legs|nose|head)\b")
_EYES = re.compile(r"\broll\w* .*\beyes\b|\bhold\w* .*'s hands?\b")  # nobody rolls, nobody is picked up
_FILMED = re.compile(  # what the camera does next is no deed of theirs
    r"\band (?:then )?(?:hold|stay|linger|push|pull|zoom|pan|dolly|cut|fade|end|finish|start|open) "
    r"(?:on|in|out|to|away)\b|\band (?:the|some) (?:music|score|song|lights?|camera|rain|snow)\b")
_NOWHERE = ("side", "sides", "end", "edge", "left", "right", "way")  # of the picture, of the film: nothing to go to

_HOW_HEARD = re.compile(r"(?:twice|again|(?:earli|lat|soon|clos|long|loud|soft|quiet|slow|fast)er|\w+ times): ")
_STANDS_IN = ("Give: nobody", "nearest", "stands in", "is shown as stand", "is shown as swing", "no action like",
              "another place", "nothing shows", "not understood", "no such", "is shown as hold", "is kept",
              "named in passing", "frame: goes", "is shown as work", "kept as a word", "is shown as fall")


def unplayable(found: Fragment, deed: str) -> bool:
    """Whether the words tell no deed that is played: what somebody has, the weather's doing, done to nothing."""
    beats = found.shot.beats
    if _OWNED.match(deed) or _EYES.search(deed) or _FILMED.search(deed):
        return True
    if any(b.verb == "like" or _sky(b) for b in beats):
        return True
    there = found.heeded & {*deed.split()[1:]}  # "point at the sea", which is the place's
    return any(_odd(b, deed) or _nowhere(b) or (
        b.action in UPON and not (b.target or b.tool or (b.action == "point" and there))) for b in beats)


def _odd(beat: Beat, deed: str) -> bool:
    """Whether words were left over that say how something is, not how it is done: "small", "taller".

    That somebody sits already is the reader's own word for a posture, unless the deed says so.
    """
    rows = [w for m in beat.manner for w in (m, *m.split()) if w != "already" or w in deed.split()]
    return any(w in lexicon.COLORS or w in SIZES or w in _FILLING or (positive(w) and w not in _NO_MORE) for w in rows)


def _nowhere(beat: Beat) -> bool:
    """Whether it is done at a side or an end, where nothing is; one may come in from a side."""
    if beat.place in ("at", "on", "under", "behind") and not (beat.anchor or beat.target):
        return True
    return beat.anchor in _NOWHERE and not (beat.action == "enter" and beat.place == "from")


def _sky(beat: Beat) -> bool:
    """Whether it is the weather's doing: nobody snows."""
    return beat.action == "stand" and (beat.verb in lexicon.WEATHER or beat.verb in ("snow", "storm", "thunder"))


def approximated(read: Fragment) -> bool:
    """Whether something else would be shown or heard than is told, or how often and when is lost."""
    lost = not read.shot.beats and any(_HOW_HEARD.match(note) for note in read.notes)
    return lost or any(mark in note for note in read.notes for mark in _STANDS_IN)
