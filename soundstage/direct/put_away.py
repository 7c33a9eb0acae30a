# SPDX-License-Identifier: Apache-2.0
"""Put away: the book or cup that somebody had in hand is not in it any more when both hands have other work."""

from __future__ import annotations

from soundstage.actions import ACTIONS
from soundstage.direct.block import Block
from soundstage.direct.blocking import Floor
from soundstage.direct.coverage import Window
from soundstage.direct.plan import PlannedBeat

TAKEN_UP = ("read", "drink", "eat", "phone_call", "photograph")  # done with a small thing that is laid aside after it
HANDS_FREE = ("yoga", "push_up", "dance", "sweep", "stretch", "climb", "swim", "skip_rope", "hula_hoop", "hug")


def put_away(floor: Floor, block: Block, thing: str, window: Window) -> bool:
    """Whether what was read or drunk from is out of the way in this window: its user is at something else with both
    hands, and nobody uses it any more.
    """
    if thing not in floor.cast or floor.cast[thing].kind == "body" or not floor.cast[thing].held:
        return False
    used = [b for p in block.people.values() for b in p.beats if thing in (b.target, b.facts.get("tool"))]
    if not used or any(b.action not in TAKEN_UP or b.end > window.start for b in used):
        return False
    user = used[-1].subject
    after = [b for b in block.people[user].beats if b.start >= used[-1].end and b.start < window.end]
    return any(_busy(b) for b in after)


def _busy(beat: PlannedBeat) -> bool:
    """Whether this takes both hands, or has a tool in one."""
    handles = str(ACTIONS.get(beat.action).handles) if beat.action in ACTIONS.entries else ""
    return beat.action in HANDS_FREE or bool(beat.facts.get("tool")) or handles in ("worktop", "basin", "hand")
