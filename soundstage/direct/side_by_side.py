# SPDX-License-Identifier: Apache-2.0
"""Side by side: small things that nobody placed stand in a row, so that each of them is seen."""

from __future__ import annotations

from soundstage.direct.blocking import Floor, half_on_screen, shown, spread
from soundstage.direct.cast import Built

ON_IT = ("off", "on", "to_on", "across", "along", "over", "down", "from", "around", "")  # ways of what is on a table
BETWEEN = 0.4  # of its half width between two small things


def next_to_others(
    floor: Floor, subject: str, spot: tuple[float, float, float]
) -> tuple[float, float, float]:
    """The spot, or the right of what is there already: a fork beside its knife."""
    x, y, z = spot
    there = {n: m for n, m in floor.marks.items()
             if abs(m.z - z) < 0.01 and abs(m.y - y) < 0.3 and floor.cast[n].held and not handled(floor, n)}
    own = _across(floor.cast[subject])
    right = (m.x + _across(floor.cast[n]) + BETWEEN * max(own, _across(floor.cast[n])) for n, m in there.items())
    return max((r + own for r in right), default=x), y, z


def _across(built: Built) -> float:
    """Half of its width, metres, as it is shown; of a group that of its row."""
    row = spread(built) if built.subject.count > 1 else 0.0
    return half_on_screen(built, shown(built))[0] + row


def handled(floor: Floor, subject: str) -> bool:
    """Whether somebody does something with a thing, and so must come to it."""
    return any(subject in (b.target, b.tool, b.anchor) and any(floor.cast[w].kind == "body" for w in b.who
                                                               if w in floor.cast)
               for shot in floor.scene.shots for b in shot.beats)


def on_the_ground(floor: Floor, subject: str) -> bool:
    """Whether a small thing lies on the ground and on no table: a cat's toy, and a ball that rolls up to something."""
    for beat in (b for shot in floor.scene.shots for b in shot.beats):
        if beat.target == subject and any(floor.cast[w].plan == "quadruped" for w in beat.who if w in floor.cast):
            return True
        if subject in beat.who and beat.action in ("roll", "bounce"):
            off = beat.place == "away" and bool(beat.anchor)  # "off the table"
            return beat.place not in ON_IT and not off
    return False
