# SPDX-License-Identifier: Apache-2.0
"""Head first: where an animal stands that works on a thing, which has its hands, so to speak, at its front end."""

from __future__ import annotations

from soundstage.direct.block import Block
from soundstage.direct.cast import Built
from soundstage.model.production import Beat


def goes_up_to(block: Block, beat: Beat, who: str, how: str) -> bool:
    """Whether an animal stands head first before what stands there: it pushes a box, washes a car."""
    built, thing = block.floor.cast[who], block.floor.cast.get(beat.target)
    walks = built.kind == "body" and built.plan in ("quadruped", "bird") and block.people[who].mark.posture == "stand"
    stands = thing is not None and thing.kind != "body" and beat.target in block.people and beat.target != who
    return walks and stands and (how == "near" or (how == "worktop" and thing is not None and not thing.held))


def arm_to(built: Built) -> float:
    """Metres from the middle of a body to what it works on: within an arm's reach, or right before an animal's head."""
    if built.plan == "biped":
        return 0.42 * built.dims.arm + 0.04
    return 0.5 * built.dims.length + 0.04
