# SPDX-License-Identifier: Apache-2.0
"""Head first: where an animal stands that works on a thing, which has its hands, so to speak, at its front end."""

from __future__ import annotations

from soundstage.direct.block import Block
from soundstage.direct.cast import Built
from soundstage.model.production import Beat

POURING = 0.42  # metres more to what is watered: the can is between
TOUCHING = 0.3  # metres more between two who touch than between one and a thing at work


def goes_up_to(block: Block, beat: Beat, who: str, how: str) -> bool:
    """Whether an animal stands head first before what stands there: it pushes a box, washes a car."""
    built, thing = block.floor.cast[who], block.floor.cast.get(beat.target)
    walks = built.kind == "body" and built.plan in ("quadruped", "bird") and block.people[who].mark.posture == "stand"
    stands = thing is not None and thing.kind != "body" and beat.target in block.people and beat.target != who
    return walks and stands and (how == "near" or (how == "worktop" and thing is not None and not thing.held))


def reaches_with(block: Block, beat: Beat) -> float:
    """Metres that what is in the hand adds to an arm that touches somebody: a sword is longer than a finger."""
    tool = block.floor.cast.get(beat.tool)
    if beat.action != "touch":
        return POURING if beat.action == "water" else 0.0
    whom = block.floor.cast.get(beat.target)
    apart = TOUCHING if whom is not None and whom.kind == "body" else 0.0
    return apart + (0.7 * float((tool.extent[1] - tool.extent[0]).max()) if tool is not None and tool.held else 0.0)


def arm_to(built: Built) -> float:
    """Metres from the middle of a body to what it works on: within an arm's reach, or right before an animal's head."""
    if built.plan == "biped":
        return 0.42 * built.dims.arm + 0.04
    return 0.5 * built.dims.length + 0.04
